#include "bytecode/codegen/constant_folding.h"

#include <gmpxx.h>

#include <cmath>
#include <optional>
#include <set>

#include "base/utf8.h"

namespace minipy {

using namespace ast;  // NOLINT(google-build-using-namespace): node names

namespace {

constexpr std::size_t kMaxIntBits = 128;
constexpr std::size_t kMaxCollection = 256;
constexpr std::size_t kMaxStr = 4096;
constexpr int kMaxFoldDepth = 1000;

using Folded = std::unique_ptr<minipy::Constant>;

Folded make(minipy::Constant::Variant value) {
  return std::make_unique<minipy::Constant>(minipy::Constant{std::move(value)});
}
Folded make_int(const mpz_class& number) { return make(ConstantInt{number.get_str()}); }

std::optional<mpz_class> integer_of(const minipy::Constant& constant) {
  if (const auto* number = constant.get<ConstantInt>()) {
    return mpz_class(number->digits);
  }
  if (const auto* truth = constant.get<bool>()) {
    return mpz_class(*truth ? 1 : 0);
  }
  return std::nullopt;
}

std::optional<double> real_of(const minipy::Constant& constant) {
  if (const auto* number = constant.get<double>()) {
    return *number;
  }
  if (const auto integer = integer_of(constant); integer && mpz_sizeinbase(integer->get_mpz_t(), 2) <= 53) {
    return integer->get_d();
  }
  return std::nullopt;
}

std::optional<ConstantComplex> complex_of(const minipy::Constant& constant) {
  if (const auto* number = constant.get<ConstantComplex>()) {
    return *number;
  }
  if (const auto real = real_of(constant)) {
    return ConstantComplex{*real, 0.0};
  }
  return std::nullopt;
}

std::size_t bits_of(const mpz_class& number) { return mpz_sizeinbase(number.get_mpz_t(), 2); }

Folded fold_integers(Operator op, const mpz_class& a, const mpz_class& b) {
  mpz_class result;
  switch (op) {
    case Operator::kAdd:
      return make_int(mpz_class(a + b));
    case Operator::kSub:
      return make_int(mpz_class(a - b));
    case Operator::kMult:
      if (sgn(a) != 0 && sgn(b) != 0 && bits_of(a) + bits_of(b) > kMaxIntBits) {
        return nullptr;
      }
      return make_int(mpz_class(a * b));
    case Operator::kDiv:
      if (sgn(b) == 0 || bits_of(a) > 53 || bits_of(b) > 53) {
        return nullptr;
      }
      return make(a.get_d() / b.get_d());
    case Operator::kFloorDiv:
      if (sgn(b) == 0) {
        return nullptr;
      }
      mpz_fdiv_q(result.get_mpz_t(), a.get_mpz_t(), b.get_mpz_t());
      return make_int(result);
    case Operator::kMod:
      if (sgn(b) == 0) {
        return nullptr;
      }
      mpz_fdiv_r(result.get_mpz_t(), a.get_mpz_t(), b.get_mpz_t());
      return make_int(result);
    case Operator::kPow:
      if (sgn(b) < 0) {
        if (sgn(a) == 0 || bits_of(a) > 53 || bits_of(b) > 10) {
          return nullptr;
        }
        return make(std::pow(a.get_d(), b.get_d()));
      }
      if (sgn(a) != 0 && (!b.fits_ulong_p() || (sgn(b) > 0 && b.get_ui() > kMaxIntBits / bits_of(a)))) {
        return nullptr;
      }
      mpz_pow_ui(result.get_mpz_t(), a.get_mpz_t(), b.get_ui());
      return make_int(result);
    case Operator::kLShift:
      if (sgn(b) < 0 || !b.fits_ulong_p() || (sgn(a) != 0 && (b.get_ui() > kMaxIntBits || bits_of(a) > kMaxIntBits - b.get_ui()))) {
        return nullptr;
      }
      mpz_mul_2exp(result.get_mpz_t(), a.get_mpz_t(), sgn(a) == 0 ? 0 : b.get_ui());
      return make_int(result);
    case Operator::kRShift:
      if (sgn(b) < 0 || !b.fits_ulong_p()) {
        return nullptr;
      }
      mpz_fdiv_q_2exp(result.get_mpz_t(), a.get_mpz_t(), b.get_ui());
      return make_int(result);
    case Operator::kBitAnd:
      return make_int(mpz_class(a & b));
    case Operator::kBitOr:
      return make_int(mpz_class(a | b));
    case Operator::kBitXor:
      return make_int(mpz_class(a ^ b));
    default:
      return nullptr;
  }
}

Folded fold_reals(Operator op, double a, double b) {
  switch (op) {
    case Operator::kAdd:
      return make(a + b);
    case Operator::kSub:
      return make(a - b);
    case Operator::kMult:
      return make(a * b);
    case Operator::kDiv:
      return b == 0 ? nullptr : make(a / b);
    case Operator::kPow: {
      if ((a == 0 && b < 0) || (a < 0 && b != std::floor(b))) {
        return nullptr;
      }
      const double result = std::pow(a, b);
      return std::isinf(result) ? nullptr : make(result);
    }
    case Operator::kMod: {
      if (b == 0) {
        return nullptr;
      }
      double rest = std::fmod(a, b);
      if (rest != 0) {
        rest += (b < 0) != (rest < 0) ? b : 0;
      } else {
        rest = std::copysign(0.0, b);
      }
      return make(rest);
    }
    case Operator::kFloorDiv: {
      if (b == 0) {
        return nullptr;
      }
      const double rest = std::fmod(a, b);
      double quotient = (a - rest) / b;
      if (rest != 0 && (b < 0) != (rest < 0)) {
        quotient -= 1.0;
      }
      return make(quotient == 0 ? std::copysign(0.0, a / b) : std::floor(quotient));
    }
    default:
      return nullptr;
  }
}

Folded fold_complex(Operator op, ConstantComplex a, ConstantComplex b) {
  switch (op) {
    case Operator::kAdd:
      return make(ConstantComplex{a.real + b.real, a.imaginary + b.imaginary});
    case Operator::kSub:
      return make(ConstantComplex{a.real - b.real, a.imaginary - b.imaginary});
    case Operator::kMult:
      return make(ConstantComplex{a.real * b.real - a.imaginary * b.imaginary,
                                  a.real * b.imaginary + a.imaginary * b.real});
    default:
      return nullptr;
  }
}

/// Sequences: concatenation, and repetition within the size limits.
Folded fold_sequences(Operator op, const minipy::Constant& left, const minipy::Constant& right) {
  const auto both = [&]<class T>(const T*) { return left.get<T>() != nullptr && right.get<T>() != nullptr; };
  if (op == Operator::kAdd) {
    if (both(static_cast<ConstantStr*>(nullptr))) {
      return make(ConstantStr{left.get<ConstantStr>()->text + right.get<ConstantStr>()->text});
    }
    if (both(static_cast<ConstantBytes*>(nullptr))) {
      return make(ConstantBytes{left.get<ConstantBytes>()->bytes + right.get<ConstantBytes>()->bytes});
    }
    if (both(static_cast<ConstantTuple*>(nullptr))) {
      ConstantTuple joined = *left.get<ConstantTuple>();
      const auto& more = right.get<ConstantTuple>()->items;
      joined.items.insert(joined.items.end(), more.begin(), more.end());
      return make(std::move(joined));
    }
    return nullptr;
  }
  if (op != Operator::kMult) {
    return nullptr;
  }
  const bool number_first = integer_of(left).has_value();
  const minipy::Constant& sequence = number_first ? right : left;
  const auto count = integer_of(number_first ? left : right);
  if (!count) {
    return nullptr;
  }
  const long times = count->fits_slong_p() ? count->get_si() : -2;
  if (times == -2 && sgn(*count) > 0) {
    return nullptr;
  }
  const std::size_t repeat = times > 0 ? static_cast<std::size_t>(times) : 0;
  const auto repeated = [&](const std::string& text) {
    std::string result;
    for (std::size_t i = 0; i < repeat; ++i) {
      result += text;
    }
    return result;
  };
  if (const auto* text = sequence.get<ConstantStr>()) {
    const std::size_t size = utf8_length(text->text);
    if (times < 0 || (size != 0 && repeat > kMaxStr / size)) {
      return nullptr;
    }
    return make(ConstantStr{repeated(text->text)});
  }
  if (const auto* bytes = sequence.get<ConstantBytes>()) {
    if (times < 0 || (!bytes->bytes.empty() && repeat > kMaxStr / bytes->bytes.size())) {
      return nullptr;
    }
    return make(ConstantBytes{repeated(bytes->bytes)});
  }
  if (const auto* tuple = sequence.get<ConstantTuple>()) {
    if (times < 0 || (!tuple->items.empty() && repeat > kMaxCollection / tuple->items.size())) {
      return nullptr;
    }
    ConstantTuple result;
    for (std::size_t i = 0; i < repeat; ++i) {
      result.items.insert(result.items.end(), tuple->items.begin(), tuple->items.end());
    }
    return make(std::move(result));
  }
  return nullptr;
}

Folded fold_unary(UnaryOperator op, const minipy::Constant& operand) {
  if (op == UnaryOperator::kNot) {
    return make(!constant_truth(operand));
  }
  if (const auto integer = integer_of(operand)) {
    switch (op) {
      case UnaryOperator::kUSub:
        return make_int(mpz_class(-*integer));
      case UnaryOperator::kUAdd:
        return make_int(*integer);
      default:
        return operand.get<bool>() != nullptr ? nullptr : make_int(mpz_class(~*integer));
    }
  }
  if (const auto* number = operand.get<double>(); number != nullptr && op != UnaryOperator::kInvert) {
    return make(op == UnaryOperator::kUSub ? -*number : *number);
  }
  if (const auto* number = operand.get<ConstantComplex>(); number != nullptr && op != UnaryOperator::kInvert) {
    return op == UnaryOperator::kUSub ? make(ConstantComplex{-number->real, -number->imaginary}) : make(*number);
  }
  return nullptr;
}

Folded fold_subscript(const minipy::Constant& container, const minipy::Constant& index) {
  const auto number = integer_of(index);
  if (!number || !number->fits_slong_p()) {
    return nullptr;
  }
  const auto resolve = [&](std::size_t size) -> std::optional<std::size_t> {
    long at = number->get_si();
    if (at < 0) {
      at += static_cast<long>(size);
    }
    return at >= 0 && static_cast<std::size_t>(at) < size ? std::optional(static_cast<std::size_t>(at)) : std::nullopt;
  };
  if (const auto* tuple = container.get<ConstantTuple>()) {
    const auto at = resolve(tuple->items.size());
    return at ? std::make_unique<minipy::Constant>(tuple->items[*at]) : nullptr;
  }
  if (const auto* text = container.get<ConstantStr>()) {
    const auto at = resolve(utf8_length(text->text));
    if (!at) {
      return nullptr;
    }
    std::size_t offset = 0;
    for (std::size_t i = 0; i < *at; ++i) {
      decode_utf8(text->text, offset);
    }
    const std::size_t begin = offset;
    decode_utf8(text->text, offset);
    return make(ConstantStr{text->text.substr(begin, offset - begin)});
  }
  if (const auto* bytes = container.get<ConstantBytes>()) {
    const auto at = resolve(bytes->bytes.size());
    return at ? make_int(mpz_class(static_cast<unsigned char>(bytes->bytes[*at]))) : nullptr;
  }
  return nullptr;
}

}  // namespace

bool constant_truth(const minipy::Constant& constant) {
  struct Truth {
    bool operator()(const ConstantNone&) const { return false; }
    bool operator()(bool truth) const { return truth; }
    bool operator()(const ConstantInt& number) const { return number.digits != "0"; }
    bool operator()(double number) const { return number != 0; }
    bool operator()(const ConstantComplex& z) const { return z.real != 0 || z.imaginary != 0; }
    bool operator()(const ConstantStr& text) const { return !text.text.empty(); }
    bool operator()(const ConstantBytes& bytes) const { return !bytes.bytes.empty(); }
    bool operator()(const ConstantEllipsis&) const { return true; }
    bool operator()(const ConstantTuple& tuple) const { return !tuple.items.empty(); }
    bool operator()(const ConstantFrozenSet& set) const { return !set.items.empty(); }
    bool operator()(const std::shared_ptr<const CodeUnit>&) const { return true; }
  };
  return std::visit(Truth{}, constant.value);
}

minipy::Constant Folder::of(const ast::Constant& node) {
  switch (node.type) {
    case ConstantKind::kNone:
      return {ConstantNone{}};
    case ConstantKind::kTrue:
      return {true};
    case ConstantKind::kFalse:
      return {false};
    case ConstantKind::kEllipsis:
      return {ConstantEllipsis{}};
    case ConstantKind::kInt:
      return {ConstantInt{std::string(node.text)}};
    case ConstantKind::kFloat:
      return {node.number};
    case ConstantKind::kImaginary:
      return {ConstantComplex{0.0, node.number}};
    case ConstantKind::kStr:
      return {ConstantStr{std::string(node.text)}};
    case ConstantKind::kBytes:
      return {ConstantBytes{std::string(node.text)}};
  }
  return {ConstantNone{}};
}

const minipy::Constant* Folder::fold(const Expr* expr) {
  switch (expr->kind) {
    case Kind::kConstant:
    case Kind::kUnaryOp:
    case Kind::kBinOp:
    case Kind::kTuple:
    case Kind::kSubscript:
      break;
    case Kind::kName:
      if (as<Name>(expr)->id != "__debug__") {
        return nullptr;
      }
      break;
    default:
      return nullptr;
  }
  const auto found = known_.find(expr);
  if (found != known_.end()) {
    return found->second.get();
  }
  if (depth_ > kMaxFoldDepth) {
    return nullptr;
  }
  ++depth_;
  Folded value = compute(expr);
  --depth_;
  return (known_[expr] = std::move(value)).get();
}

Folded Folder::compute(const Expr* expr) {
  if (const auto* node = as<ast::Constant>(expr)) {
    return std::make_unique<minipy::Constant>(of(*node));
  }
  if (const auto* node = as<UnaryOp>(expr)) {
    const minipy::Constant* operand = fold(node->operand);
    return operand == nullptr ? nullptr : fold_unary(node->op, *operand);
  }
  if (const auto* node = as<BinOp>(expr)) {
    return fold_binary(*node);
  }
  if (const auto* node = as<ast::Tuple>(expr); node != nullptr && node->ctx == Context::kLoad) {
    ConstantTuple tuple;
    for (const Expr* item : node->elts) {
      const minipy::Constant* constant = fold(item);
      if (constant == nullptr) {
        return nullptr;
      }
      tuple.items.push_back(*constant);
    }
    return make(std::move(tuple));
  }
  if (const auto* node = as<Subscript>(expr); node != nullptr && node->ctx == Context::kLoad) {
    const minipy::Constant* container = fold(node->value);
    const minipy::Constant* index = container == nullptr ? nullptr : fold(node->slice);
    return index == nullptr ? nullptr : fold_subscript(*container, *index);
  }
  if (const auto* node = as<Name>(expr); node != nullptr && node->ctx == Context::kLoad) {
    return make(optimize_ == 0);
  }
  return nullptr;
}

Folded Folder::fold_binary(const BinOp& node) {
  const minipy::Constant* left = fold(node.left);
  if (left == nullptr) {
    return nullptr;
  }
  const minipy::Constant* right = fold(node.right);
  if (right == nullptr) {
    return nullptr;
  }
  const auto a = integer_of(*left);
  const auto b = integer_of(*right);
  if (a && b) {
    const auto* x = left->get<bool>();
    const auto* y = right->get<bool>();
    if (x != nullptr && y != nullptr &&
        (node.op == Operator::kBitAnd || node.op == Operator::kBitOr || node.op == Operator::kBitXor)) {
      return make(node.op == Operator::kBitAnd ? (*x && *y) : node.op == Operator::kBitOr ? (*x || *y) : (*x != *y));
    }
    return fold_integers(node.op, *a, *b);
  }
  if (left->get<ConstantComplex>() != nullptr || right->get<ConstantComplex>() != nullptr) {
    const auto z = complex_of(*left);
    const auto w = complex_of(*right);
    return z && w ? fold_complex(node.op, *z, *w) : nullptr;
  }
  const auto x = real_of(*left);
  const auto y = real_of(*right);
  if (x && y) {
    return fold_reals(node.op, *x, *y);
  }
  return fold_sequences(node.op, *left, *right);
}

Folded Folder::fold_frozen_set(ConstantTuple items) {
  ConstantFrozenSet set;
  std::set<std::string> seen;
  for (minipy::Constant& item : items.items) {
    if (seen.insert(constant_key(item)).second) {
      set.items.push_back(std::move(item));
    }
  }
  return make(std::move(set));
}

Folded Folder::fold_iterable(const Expr* expr) {
  const auto* list = as<ListExpr>(expr);
  const auto* set = as<ast::Set>(expr);
  if (list == nullptr && set == nullptr) {
    return nullptr;
  }
  ConstantTuple tuple;
  for (const Expr* item : list != nullptr ? list->elts : set->elts) {
    const minipy::Constant* constant = fold(item);
    if (constant == nullptr) {
      return nullptr;
    }
    tuple.items.push_back(*constant);
  }
  return set != nullptr ? fold_frozen_set(std::move(tuple)) : make(std::move(tuple));
}

}  // namespace minipy
