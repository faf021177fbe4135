// Calls: plain, of methods, of super(), with unpacking.
#include <algorithm>

#include "bytecode/codegen/codegen.h"

namespace minipy {

using namespace ast;  // NOLINT(google-build-using-namespace): node names

namespace {

bool any_starred(List<Expr> args) {
  return std::any_of(args.begin(), args.end(), [](const Expr* e) { return as<Starred>(e) != nullptr; });
}

bool any_double_star(List<KeywordArg> keywords) {
  return std::any_of(keywords.begin(), keywords.end(), [](const KeywordArg* k) { return k->is_double_star; });
}

}  // namespace

void CodeGenerator::validate_keywords(List<KeywordArg> keywords) {
  for (std::size_t i = 0; i < keywords.size(); ++i) {
    if (keywords[i]->is_double_star) {
      continue;
    }
    if (keywords[i]->arg == "__debug__") {
      fail(keywords[i]->span, "cannot assign to __debug__");
    }
    for (std::size_t j = i + 1; j < keywords.size(); ++j) {
      if (!keywords[j]->is_double_star && keywords[j]->arg == keywords[i]->arg) {
        fail(keywords[j]->span, "keyword argument repeated: " + std::string(keywords[i]->arg));
      }
    }
  }
}

/// `super().x` can do without a super object when nothing hides the built-in name.
bool CodeGenerator::can_load_super_attribute(const Attribute& node) {
  const auto* call = as<Call>(node.value);
  const auto* name = call == nullptr ? nullptr : as<Name>(call->func);
  if (name == nullptr || name->id != "super" || !call->keywords.empty()) {
    return false;
  }
  if (unit().scope->scope_of("super") != NameScope::kGlobalImplicit ||
      symbols_.top().scope_of("super") != NameScope::kUnknown) {
    return false;
  }
  if (call->args.size() == 2) {
    return !any_starred(call->args);
  }
  if (!call->args.empty()) {
    return false;
  }
  const bool function = unit().kind == UnitKind::kFunction || unit().kind == UnitKind::kAsyncFunction ||
                        unit().kind == UnitKind::kLambda;
  return function && unit().argcount > 0 && unit().scope->scope_of("__class__") == NameScope::kFree;
}

void CodeGenerator::load_super_arguments(const Call& node) {
  const Location where = at(&node);
  name_operation("super", Context::kLoad, at(node.func));
  if (node.args.size() == 2) {
    visit_all(node.args);
    return;
  }
  const Unit& current = unit();
  emit(Op::LOAD_DEREF, static_cast<std::uint32_t>(current.cells.size()) + *current.frees.find("__class__"), where);
  name_operation(current.locals.names()[0], Context::kLoad, where);
}

bool CodeGenerator::method_call(const Call& node) {
  const auto* method = as<Attribute>(node.func);
  if (method == nullptr || method->ctx != Context::kLoad) {
    return false;
  }
  if (const auto* owner = as<Name>(method->value)) {
    const Symbol* known = symbols_.top().find(owner->id);
    if (known != nullptr && (known->flags & kDefImport) != 0) {
      return false;  // a module's function: nothing to bind
    }
  }
  if (node.args.size() + node.keywords.size() + (node.keywords.empty() ? 0 : 1) >= kStackUseGuideline ||
      any_starred(node.args) || any_double_star(node.keywords)) {
    return false;
  }
  const Location func = at(method);
  const auto name = [&] { return unit().names.index_of(mangled(method->attr)); };
  if (can_load_super_attribute(*method)) {
    const auto& super = *as<Call>(method->value);
    load_super_arguments(super);
    emit(Op::LOAD_SUPER_ATTR, (name() << 2) | (super.args.empty() ? 1U : 3U), func);
    emit(Op::NOP, attribute_location(func, *method));
  } else {
    visit(method->value);
    emit(Op::LOAD_ATTR, (name() << 1) | 1U, attribute_location(func, *method));
  }
  visit_all(node.args);
  validate_keywords(node.keywords);
  const Location where = attribute_location(at(&node), *method);
  if (!node.keywords.empty()) {
    for (const KeywordArg* keyword : node.keywords) {
      visit(keyword->value);
    }
    keyword_names(node.keywords, attribute_location(func, *method));
    emit(Op::CALL_KW, node.args.size() + node.keywords.size(), where);
  } else {
    emit(Op::CALL, node.args.size(), where);
  }
  return true;
}

void CodeGenerator::check_caller(const Expr* function) {
  const char* type = nullptr;
  if (const minipy::Constant* constant = folder_.fold(function)) {
    static constexpr const char* kNames[] = {"NoneType", "bool", "int", "float", "complex", "str",
                                             "bytes", "ellipsis", "tuple", "frozenset", "code"};
    type = kNames[constant->value.index()];
  } else {
    switch (function->kind) {
      case Kind::kTuple:
        type = "tuple";
        break;
      case Kind::kList:
      case Kind::kListComp:
        type = "list";
        break;
      case Kind::kDict:
      case Kind::kDictComp:
        type = "dict";
        break;
      case Kind::kSet:
      case Kind::kSetComp:
        type = "set";
        break;
      case Kind::kGeneratorExp:
        type = "generator";
        break;
      case Kind::kJoinedStr:
      case Kind::kFormattedValue:
        type = "str";
        break;
      default:
        break;
    }
  }
  if (type != nullptr) {
    warn(function->span, std::string("'") + type + "' object is not callable; perhaps you missed a comma?");
  }
}

void CodeGenerator::visit_call(const Call& node) {
  validate_keywords(node.keywords);
  if (method_call(node)) {
    return;
  }
  check_caller(node.func);
  visit(node.func);
  emit(Op::PUSH_NULL, at(node.func));
  call_arguments(at(&node), 0, node.args, node.keywords);
}

void CodeGenerator::keyword_names(List<KeywordArg> keywords, Location where) {
  ConstantTuple names;
  for (const KeywordArg* keyword : keywords) {
    names.items.push_back(minipy::Constant{ConstantStr{std::string(keyword->arg)}});
  }
  load_const(minipy::Constant{std::move(names)}, where);
}

void CodeGenerator::sub_keywords(List<KeywordArg> keywords, std::size_t begin, std::size_t end, Location where) {
  const std::size_t count = end - begin;
  const bool big = count * 2 > kStackUseGuideline;
  if (count > 1 && !big) {
    for (std::size_t i = begin; i < end; ++i) {
      visit(keywords[i]->value);
    }
    keyword_names(keywords.subspan(begin, count), where);
    emit(Op::BUILD_CONST_KEY_MAP, count, where);
    return;
  }
  if (big) {
    emit(Op::BUILD_MAP, 0, kNoLocation);
  }
  for (std::size_t i = begin; i < end; ++i) {
    load_str(std::string(keywords[i]->arg), where);
    visit(keywords[i]->value);
    if (big) {
      emit(Op::MAP_ADD, 1, kNoLocation);
    }
  }
  if (!big) {
    emit(Op::BUILD_MAP, count, where);
  }
}

void CodeGenerator::call_arguments(Location where, std::size_t pushed, List<Expr> args, List<KeywordArg> keywords) {
  validate_keywords(keywords);
  if (args.size() + keywords.size() * 2 <= kStackUseGuideline && !any_starred(args) && !any_double_star(keywords)) {
    visit_all(args);
    if (!keywords.empty()) {
      for (const KeywordArg* keyword : keywords) {
        visit(keyword->value);
      }
      keyword_names(keywords, where);
      emit(Op::CALL_KW, pushed + args.size() + keywords.size(), where);
    } else {
      emit(Op::CALL, pushed + args.size(), where);
    }
    return;
  }
  if (pushed == 0 && args.size() == 1 && as<Starred>(args[0]) != nullptr) {
    visit(as<Starred>(args[0])->value);
  } else {
    star_unpack(args, where, pushed, Op::BUILD_LIST, Op::LIST_APPEND, Op::LIST_EXTEND, true);
  }
  if (!keywords.empty()) {
    std::size_t seen = 0;
    bool have_dict = false;
    const auto flush = [&](std::size_t end) {
      sub_keywords(keywords, end - seen, end, where);
      if (have_dict) {
        emit(Op::DICT_MERGE, 1, where);
      }
      have_dict = true;
      seen = 0;
    };
    for (std::size_t i = 0; i < keywords.size(); ++i) {
      if (!keywords[i]->is_double_star) {
        ++seen;
        continue;
      }
      if (seen > 0) {
        flush(i);
      }
      if (!have_dict) {
        emit(Op::BUILD_MAP, 0, where);
        have_dict = true;
      }
      visit(keywords[i]->value);
      emit(Op::DICT_MERGE, 1, where);
    }
    if (seen > 0) {
      flush(keywords.size());
    }
  }
  emit(Op::CALL_FUNCTION_EX, keywords.empty() ? 0 : 1, where);
}

}  // namespace minipy
