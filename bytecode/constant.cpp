#include "bytecode/constant.h"

#include <bit>
#include <cmath>
#include <fmt/format.h>

#include "base/number_repr.h"
#include "base/text_repr.h"
#include "bytecode/code_unit.h"

namespace minipy {

namespace {

std::string joined(const std::vector<Constant>& items, std::string (*text)(const Constant&),
                   const char* separator) {
  std::string result;
  for (const Constant& item : items) {
    if (!result.empty()) {
      result += separator;
    }
    result += text(item);
  }
  return result;
}

std::string bits_text(double number) {
  return fmt::format("{:x}", std::bit_cast<std::uint64_t>(number));
}

struct KeyOf {
  std::string operator()(const ConstantNone&) const { return "N"; }
  std::string operator()(bool truth) const { return truth ? "T" : "F"; }
  std::string operator()(const ConstantInt& number) const { return "i" + number.digits; }
  std::string operator()(double number) const { return "d" + bits_text(number); }
  std::string operator()(const ConstantComplex& z) const {
    return "c" + bits_text(z.real) + "," + bits_text(z.imaginary);
  }
  std::string operator()(const ConstantStr& text) const {
    return fmt::format("s{}:{}", text.text.size(), text.text);
  }
  std::string operator()(const ConstantBytes& bytes) const {
    return fmt::format("b{}:{}", bytes.bytes.size(), bytes.bytes);
  }
  std::string operator()(const ConstantEllipsis&) const { return "E"; }
  std::string operator()(const ConstantTuple& tuple) const {
    return fmt::format("({}:{})", tuple.items.size(), joined(tuple.items, &constant_key, ";"));
  }
  std::string operator()(const ConstantFrozenSet& set) const {
    return fmt::format("{{{}:{}}}", set.items.size(), joined(set.items, &constant_key, ";"));
  }
  std::string operator()(const std::shared_ptr<const CodeUnit>& unit) const {
    return fmt::format("C{}", static_cast<const void*>(unit.get()));
  }
};

struct ReprOf {
  std::string operator()(const ConstantNone&) const { return "None"; }
  std::string operator()(bool truth) const { return truth ? "True" : "False"; }
  std::string operator()(const ConstantInt& number) const { return number.digits; }
  std::string operator()(double number) const { return double_literal(number); }
  std::string operator()(const ConstantComplex& z) const {
    if (z.real == 0 && !std::signbit(z.real)) {
      return imaginary_literal(z.imaginary);
    }
    std::string real = double_literal(z.real);
    if (real.ends_with(".0")) {
      real.resize(real.size() - 2);
    }
    const bool plus = !std::signbit(z.imaginary) || std::isnan(z.imaginary);
    return "(" + real + (plus ? "+" : "") + imaginary_literal(z.imaginary) + ")";
  }
  std::string operator()(const ConstantStr& text) const { return str_literal(text.text); }
  std::string operator()(const ConstantBytes& bytes) const { return bytes_literal(bytes.bytes); }
  std::string operator()(const ConstantEllipsis&) const { return "Ellipsis"; }
  std::string operator()(const ConstantTuple& tuple) const {
    return "(" + joined(tuple.items, &constant_repr, ", ") + (tuple.items.size() == 1 ? ",)" : ")");
  }
  std::string operator()(const ConstantFrozenSet& set) const {
    return set.items.empty() ? "frozenset()"
                             : "frozenset({" + joined(set.items, &constant_repr, ", ") + "})";
  }
  std::string operator()(const std::shared_ptr<const CodeUnit>& unit) const {
    return code_repr(*unit);
  }
};

}  // namespace

std::string constant_key(const Constant& constant) { return std::visit(KeyOf{}, constant.value); }

bool same_constant(const Constant& a, const Constant& b) {
  return constant_key(a) == constant_key(b);
}

std::string constant_repr(const Constant& constant) { return std::visit(ReprOf{}, constant.value); }

std::string code_repr(const CodeUnit& code) {
  return fmt::format("<code object {} at {}, file \"{}\", line {}>", code.name,
                     static_cast<const void*>(&code), code.filename, code.first_line);
}

}  // namespace minipy
