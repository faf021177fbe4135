// Calls: plain, method calls without a bound method, super().x without a super object, unpacking.
#include <algorithm>

#include "bytecode/compiler/code_generator.h"
#include "bytecode/compiler/intrinsics.h"

namespace minipy::compiler {
namespace {

constexpr int kSuperMethod = 1;      ///< push the method and self
constexpr int kSuperTwoArgs = 2;     ///< super(type, object)

bool has_starred(ast::List<ast::Expr> expressions) {
  for (const ast::Expr* expression : expressions) {
    if (expression->kind == ast::Kind::kStarred) {
      return true;
    }
  }
  return false;
}

bool has_double_star(ast::List<ast::KeywordArg> keywords) {
  for (const ast::KeywordArg* keyword : keywords) {
    if (keyword->is_double_star) {
      return true;
    }
  }
  return false;
}

}  // namespace

Location CodeGenerator::attribute_location(Location location,
                                           const ast::Attribute& attribute) const {
  const Location whole = loc(attribute);
  if (location.line == whole.end_line) {
    return location;
  }
  location.line = whole.end_line;
  int length = 0;
  for (const char c : attribute.attr) {
    length += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
  }
  if (length <= whole.end_column) {
    location.column = whole.end_column - length;
    if (location.end_line == location.line) {
      location.end_column = std::max(location.column, location.end_column);
    }
  } else {
    location.column = -1;
    location.end_column = -1;
  }
  return location;
}

void CodeGenerator::check_keywords(ast::List<ast::KeywordArg> keywords) {
  for (std::size_t i = 0; i < keywords.size(); ++i) {
    const ast::KeywordArg& keyword = *keywords[i];
    if (keyword.is_double_star) {
      continue;
    }
    refuse_debug(keyword.arg, ast::Context::kStore, loc(keyword.span));
    for (std::size_t j = i + 1; j < keywords.size(); ++j) {
      if (!keywords[j]->is_double_star && keywords[j]->arg == keyword.arg) {
        fail(loc(keywords[j]->span), "keyword argument repeated: " + std::string(keyword.arg));
      }
    }
  }
}

// `super().x` or `super(a, b).x` where super is surely the built-in one.
bool CodeGenerator::is_super_attribute(const ast::Attribute& attribute) {
  const auto* call = ast::as<ast::Call>(attribute.value);
  const auto* callee = call != nullptr ? ast::as<ast::Name>(call->func) : nullptr;
  if (callee == nullptr || callee->id != "super" || !call->keywords.empty() ||
      attribute.attr == "__class__") {
    return false;
  }
  if (scope().scope_of("super") != NameScope::kGlobalImplicit ||
      symbols_.top()->scope_of("super") != NameScope::kUnknown) {
    return false;
  }
  if (call->args.size() == 2) {
    return !has_starred(call->args);
  }
  if (!call->args.empty()) {
    return false;
  }
  return unit().argcount > 0 && scope().scope_of("__class__") == NameScope::kFree;
}

void CodeGenerator::load_super_arguments(const ast::Call& super_call) {
  const Location location = loc(super_call);
  const auto* callee = ast::as<ast::Name>(super_call.func);
  name_operation(callee->id, ast::Context::kLoad, loc(*callee));
  if (super_call.args.empty()) {
    name_operation("__class__", ast::Context::kLoad, location);
    // The first parameter; its name is mangled already.
    const std::string self = unit().locals.names()[0];
    name_operation(self, ast::Context::kLoad, location);
  } else {
    visit_all(super_call.args);
  }
}

void CodeGenerator::compile_attribute(const ast::Attribute& expression) {
  Location location = loc(expression);
  if (expression.ctx == ast::Context::kLoad && is_super_attribute(expression)) {
    const auto& call = *ast::as<ast::Call>(expression.value);
    load_super_arguments(call);
    add_name(Op::LOAD_SUPER_ATTR, expression.attr, location, 2,
             call.args.empty() ? 0 : kSuperTwoArgs);
    add(Op::NOP, attribute_location(location, expression));
    return;
  }
  note_static_attribute(expression);
  visit(expression.value);
  location = attribute_location(location, expression);
  if (expression.ctx == ast::Context::kStore) {  // `del x.__debug__` passes in CPython
    refuse_debug(expression.attr, expression.ctx, location);
  }
  switch (expression.ctx) {
    case ast::Context::kLoad:
      add_name(Op::LOAD_ATTR, expression.attr, location, 1);
      break;
    case ast::Context::kStore:
      add_name(Op::STORE_ATTR, expression.attr, location);
      break;
    case ast::Context::kDel:
      add_name(Op::DELETE_ATTR, expression.attr, location);
      break;
  }
}

// `a.b(…)`: pushes method and self in one step. False if the call needs the general way.
bool CodeGenerator::compile_method_call(const ast::Call& call) {
  const auto* method = ast::as<ast::Attribute>(call.func);
  if (method == nullptr || method->ctx != ast::Context::kLoad) {
    return false;
  }
  // An attribute of an imported module is rarely a method.
  if (const auto* base = ast::as<ast::Name>(method->value)) {
    const Symbol* symbol = symbols_.top()->symbols.find(base->id);
    if (symbol != nullptr && (symbol->flags & kDefImport) != 0) {
      return false;
    }
  }
  const int arguments = static_cast<int>(call.args.size());
  const int keywords = static_cast<int>(call.keywords.size());
  if (arguments + keywords + (keywords != 0 ? 1 : 0) >= kStackUseGuideline ||
      has_starred(call.args) || has_double_star(call.keywords)) {
    return false;
  }
  Location location = loc(*method);
  if (is_super_attribute(*method)) {
    const auto& super_call = *ast::as<ast::Call>(method->value);
    load_super_arguments(super_call);
    add_name(Op::LOAD_SUPER_ATTR, method->attr, location, 2,
             kSuperMethod | (super_call.args.empty() ? 0 : kSuperTwoArgs));
    location = attribute_location(location, *method);
    add(Op::NOP, location);
  } else {
    visit(method->value);
    location = attribute_location(location, *method);
    add_name(Op::LOAD_ATTR, method->attr, location, 1, 1);
  }
  visit_all(call.args);
  if (keywords > 0) {
    for (const ast::KeywordArg* keyword : call.keywords) {
      visit(keyword->value);
    }
    load_keyword_names(call.keywords, location);
    add(Op::CALL_KW, arguments + keywords, attribute_location(loc(call), *method));
  } else {
    add(Op::CALL, arguments, attribute_location(loc(call), *method));
  }
  return true;
}

void CodeGenerator::compile_call(const ast::Call& call) {
  check_keywords(call.keywords);
  if (compile_method_call(call)) {
    return;
  }
  check_caller(*call.func);
  visit(call.func);
  add(Op::PUSH_NULL, loc(*call.func));
  compile_call_arguments(0, call.args, call.keywords, loc(call));
}

void CodeGenerator::load_keyword_names(ast::List<ast::KeywordArg> keywords, Location location) {
  ConstantTuple names;
  for (const ast::KeywordArg* keyword : keywords) {
    names.items.push_back(Constant{ConstantStr{std::string(keyword->arg)}});
  }
  load_constant(Constant{std::move(names)}, location);
}

// Arguments and the call. `pushed` arguments lie on the stack already.
void CodeGenerator::compile_call_arguments(int pushed, ast::List<ast::Expr> arguments,
                                           ast::List<ast::KeywordArg> keywords,
                                           Location location) {
  check_keywords(keywords);
  const int positional = static_cast<int>(arguments.size());
  const int named = static_cast<int>(keywords.size());
  if (positional + named * 2 > kStackUseGuideline || has_starred(arguments) ||
      has_double_star(keywords)) {
    compile_unpacked_call(pushed, arguments, keywords, location);
    return;
  }
  visit_all(arguments);
  if (named == 0) {
    add(Op::CALL, pushed + positional, location);
    return;
  }
  for (const ast::KeywordArg* keyword : keywords) {
    visit(keyword->value);
  }
  load_keyword_names(keywords, location);
  add(Op::CALL_KW, pushed + positional + named, location);
}

void CodeGenerator::compile_unpacked_call(int pushed, ast::List<ast::Expr> arguments,
                                          ast::List<ast::KeywordArg> keywords,
                                          Location location) {
  const auto* only = arguments.size() == 1 ? ast::as<ast::Starred>(arguments[0]) : nullptr;
  if (pushed == 0 && only != nullptr) {
    visit(only->value);
  } else {
    unpack_display(arguments, pushed, Display::kTuple, location);
  }
  bool have_dict = false;
  std::size_t seen = 0;
  const auto flush = [&](std::size_t end) {
    if (seen > 0) {
      compile_keyword_part(keywords.subspan(end - seen, seen), location);
      if (have_dict) {
        add(Op::DICT_MERGE, 1, location);
      }
      have_dict = true;
      seen = 0;
    }
  };
  for (std::size_t i = 0; i < keywords.size(); ++i) {
    if (!keywords[i]->is_double_star) {
      ++seen;
      continue;
    }
    flush(i);
    if (!have_dict) {
      add(Op::BUILD_MAP, 0, location);
      have_dict = true;
    }
    visit(keywords[i]->value);
    add(Op::DICT_MERGE, 1, location);
  }
  flush(keywords.size());
  add(Op::CALL_FUNCTION_EX, keywords.empty() ? 0 : 1, location);
}

void CodeGenerator::compile_keyword_part(ast::List<ast::KeywordArg> keywords, Location location) {
  const int count = static_cast<int>(keywords.size());
  const bool big = count * 2 > kStackUseGuideline;
  if (count > 1 && !big) {
    for (const ast::KeywordArg* keyword : keywords) {
      visit(keyword->value);
    }
    load_keyword_names(keywords, location);
    add(Op::BUILD_CONST_KEY_MAP, count, location);
    return;
  }
  if (big) {
    add(Op::BUILD_MAP, 0, kNoLocation);
  }
  for (const ast::KeywordArg* keyword : keywords) {
    load_str(keyword->arg, location);
    visit(keyword->value);
    if (big) {
      add(Op::MAP_ADD, 1, kNoLocation);
    }
  }
  if (!big) {
    add(Op::BUILD_MAP, count, location);
  }
}

}  // namespace minipy::compiler
