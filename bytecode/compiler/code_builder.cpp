#include "bytecode/compiler/code_builder.h"

#include <algorithm>
#include <cmath>

namespace minipy::compiler {

bool is_block_push(Op op) {
  return op == pseudo::SETUP_FINALLY || op == pseudo::SETUP_CLEANUP || op == pseudo::SETUP_WITH;
}

bool is_any_jump(Op op) {
  return op == pseudo::JUMP || op == pseudo::JUMP_NO_INTERRUPT || (op < Op::kCount && is_jump(op));
}

bool has_target(Op op) { return is_block_push(op) || is_any_jump(op); }

bool is_unconditional_jump(Op op) {
  return op == pseudo::JUMP || op == pseudo::JUMP_NO_INTERRUPT || op == Op::JUMP_FORWARD ||
         op == Op::JUMP_BACKWARD || op == Op::JUMP_BACKWARD_NO_INTERRUPT;
}

bool is_scope_exit(Op op) {
  return op == Op::RETURN_VALUE || op == Op::RETURN_CONST || op == Op::RAISE_VARARGS ||
         op == Op::RERAISE;
}

bool is_terminator(Op op) { return is_any_jump(op) || is_scope_exit(op); }

bool has_constant(Op op) { return op == Op::LOAD_CONST || op == Op::RETURN_CONST; }

namespace {

int table_effect(Op op, int arg) {
  switch (op) {
#define OP(name, number, kind, cache, pops, pushes, doc) \
  case Op::name:                                         \
    return (pushes) - (pops);
#include "bytecode/opcodes.def"
#undef OP
    default:
      return 0;
  }
}

}  // namespace

int stack_effect(Op op, int arg, bool jump) {
  if (is_block_push(op)) {
    // The handler finds the exception, and below it where it was raised if that is kept; a `with`
    // has lost the result of __enter__().
    return !jump ? 0 : op == pseudo::SETUP_CLEANUP ? 2 : 1;
  }
  if (op == pseudo::LOAD_CLOSURE) {
    return 1;
  }
  if (op == pseudo::STORE_FAST_MAYBE_NULL) {
    return -1;
  }
  if (op == Op::FOR_ITER) {
    // The target, END_FOR, removes one item more than a plain loop end would need.
    return 1;
  }
  return table_effect(op, arg);
}

// ---- InstructionList

void InstructionList::insert_first(Op op, int arg, Location location) {
  instructions_.insert(instructions_.begin(), {op, arg, location});
  for (std::size_t& position : labels_) {
    ++position;
  }
}

Label InstructionList::new_label() {
  labels_.push_back(0);
  return Label{static_cast<int>(labels_.size()) - 1};
}

void InstructionList::use(Label label) {
  labels_[static_cast<std::size_t>(label.id)] = instructions_.size();
}

// ---- tables

int NameTable::index(std::string_view name) {
  const auto [place, inserted] =
      index_.try_emplace(std::string(name), static_cast<int>(names_.size()) + offset_);
  if (inserted) {
    names_.emplace_back(name);
  }
  return place->second;
}

int NameTable::find(std::string_view name) const {
  const auto found = index_.find(std::string(name));
  return found == index_.end() ? -1 : found->second;
}

/// No NaN equals another one, so that each stays a constant of its own.
static bool holds_nan(const Constant& constant) {
  if (const auto* tuple = constant.get<ConstantTuple>()) {
    return std::any_of(tuple->items.begin(), tuple->items.end(), holds_nan);
  }
  const auto* z = constant.get<ConstantComplex>();
  const auto* number = constant.get<double>();
  return number != nullptr ? std::isnan(*number)
                           : z != nullptr && (std::isnan(z->real) || std::isnan(z->imaginary));
}

int ConstantTable::index(Constant constant) {
  const int next = static_cast<int>(items_.size());
  if (const auto* code = constant.get<std::shared_ptr<const CodeUnit>>()) {
    const std::string key = (*code)->name + ":" + std::to_string((*code)->first_line);
    const auto [begin, end] = code_index_.equal_range(key);
    for (auto candidate = begin; candidate != end; ++candidate) {
      if (same_code(**at(candidate->second).get<std::shared_ptr<const CodeUnit>>(), **code)) {
        return candidate->second;
      }
    }
    code_index_.emplace(key, next);
    items_.push_back(std::move(constant));
    return next;
  }
  if (holds_nan(constant)) {
    items_.push_back(std::move(constant));
    return next;
  }
  const auto [place, inserted] = index_.try_emplace(constant_key(constant), next);
  if (inserted) {
    items_.push_back(std::move(constant));
  }
  return place->second;
}

void ConstantTable::keep(const std::vector<int>& used) {
  std::vector<Constant> kept;
  kept.reserve(used.size());
  for (const int index : used) {
    kept.push_back(std::move(items_[static_cast<std::size_t>(index)]));
  }
  items_ = std::move(kept);
  index_.clear();
  code_index_.clear();
}

namespace {

bool same_constants(const std::vector<Constant>& a, const std::vector<Constant>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const Constant& left, const Constant& right) {
                      const auto* code_a = left.get<std::shared_ptr<const CodeUnit>>();
                      const auto* code_b = right.get<std::shared_ptr<const CodeUnit>>();
                      if (code_a != nullptr && code_b != nullptr) {
                        return same_code(**code_a, **code_b);
                      }
                      return same_constant(left, right);
                    });
}

bool same_instructions(const CodeUnit& a, const CodeUnit& b) {
  return std::equal(a.instructions.begin(), a.instructions.end(), b.instructions.begin(),
                    b.instructions.end(), [](const Instruction& x, const Instruction& y) {
                      return x.op == y.op && x.arg == y.arg;
                    });
}

bool same_tables(const CodeUnit& a, const CodeUnit& b) {
  const auto& lines_a = a.line_table.entries();
  const auto& lines_b = b.line_table.entries();
  const bool same_lines = std::equal(
      lines_a.begin(), lines_a.end(), lines_b.begin(), lines_b.end(),
      [](const LineEntry& x, const LineEntry& y) {
        return x.first_unit == y.first_unit && x.range == y.range && x.has_line == y.has_line &&
               x.has_columns == y.has_columns;
      });
  const auto& handlers_a = a.exception_table.entries();
  const auto& handlers_b = b.exception_table.entries();
  return same_lines &&
         std::equal(handlers_a.begin(), handlers_a.end(), handlers_b.begin(), handlers_b.end(),
                    [](const ExceptionEntry& x, const ExceptionEntry& y) {
                      return x.start == y.start && x.end == y.end && x.target == y.target &&
                             x.depth == y.depth && x.push_lasti == y.push_lasti;
                    });
}

}  // namespace

bool same_code(const CodeUnit& a, const CodeUnit& b) {
  return a.name == b.name && a.first_line == b.first_line && a.argcount == b.argcount &&
         a.posonlyargcount == b.posonlyargcount && a.kwonlyargcount == b.kwonlyargcount &&
         a.flags == b.flags && a.localsplus_names == b.localsplus_names &&
         a.localsplus_kinds == b.localsplus_kinds && a.names == b.names &&
         same_instructions(a, b) && same_tables(a, b) && same_constants(a.constants, b.constants);
}

bool is_true(const Constant& constant) {
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

}  // namespace minipy::compiler
