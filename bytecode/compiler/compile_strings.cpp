// f-strings.
#include "bytecode/compiler/code_generator.h"
#include "bytecode/compiler/intrinsics.h"

namespace minipy::compiler {

void CodeGenerator::compile_joined_string(const ast::JoinedStr& expression) {
  const Location location = loc(expression);
  const int count = static_cast<int>(expression.values.size());
  if (count > kStackUseGuideline) {
    load_str("", location);
    add_name(Op::LOAD_ATTR, "join", location, 1, 1);
    add(Op::BUILD_LIST, 0, location);
    for (const ast::Expr* value : expression.values) {
      visit(value);
      add(Op::LIST_APPEND, 1, location);
    }
    add(Op::CALL, 1, location);
    return;
  }
  visit_all(expression.values);
  if (count > 1) {
    add(Op::BUILD_STRING, count, location);
  } else if (count == 0) {
    load_str("", location);
  }
}

void CodeGenerator::compile_formatted_value(const ast::FormattedValue& expression) {
  const Location location = loc(expression);
  visit(expression.value);
  switch (expression.conversion) {
    case 's':
      add(Op::CONVERT_VALUE, 1, location);
      break;
    case 'r':
      add(Op::CONVERT_VALUE, 2, location);
      break;
    case 'a':
      add(Op::CONVERT_VALUE, 3, location);
      break;
    default:
      break;
  }
  if (expression.format_spec != nullptr) {
    visit(expression.format_spec);
    add(Op::FORMAT_WITH_SPEC, location);
  } else {
    add(Op::FORMAT_SIMPLE, location);
  }
}

}  // namespace minipy::compiler
