// Simple statements.
#include "bytecode/codegen/codegen.h"
#include "bytecode/codegen/docstring.h"

namespace minipy {

using namespace ast;  // NOLINT(google-build-using-namespace): node names

void CodeGenerator::visit_body(List<Stmt> body) {
  for (const Stmt* statement : body) {
    visit(statement);
    if (failed()) {
      return;
    }
  }
}

/// The body of a module or class, with its docstring and annotations.
void CodeGenerator::module_body(List<Stmt> body) {
  Location where = kNoLocation;
  if (unit().kind == UnitKind::kModule && !body.empty()) {
    where = at(body[0]);
  }
  if (unit().scope->annotations) {
    emit(Op::SETUP_ANNOTATIONS, where);
  }
  if (body.empty()) {
    return;
  }
  if (const ast::Constant* docstring = find_docstring(body)) {
    if (options_.optimize < 2) {
      load_str(clean_docstring(docstring->text), at(docstring));
      name_operation("__doc__", Context::kStore, kNoLocation);
    }
    body = body.subspan(1);
  }
  visit_body(body);
}

void CodeGenerator::visit(const Stmt* statement) {
  if (too_deep(statement->span)) {
    return;
  }
  ++depth_;
  switch (statement->kind) {
    case Kind::kFunctionDef:
    case Kind::kAsyncFunctionDef:
      visit_function(*as_function(statement));
      break;
    case Kind::kClassDef:
      visit_class(*as<ClassDef>(statement));
      break;
    case Kind::kReturn:
      visit_return(*as<Return>(statement));
      break;
    case Kind::kDelete:
      visit_delete(*as<Delete>(statement));
      break;
    case Kind::kAssign:
      visit_assign(*as<Assign>(statement));
      break;
    case Kind::kTypeAlias:
      fail(statement->span, "type aliases are not supported by this version");
      break;
    case Kind::kAugAssign:
      visit_aug_assign(*as<AugAssign>(statement));
      break;
    case Kind::kAnnAssign:
      visit_ann_assign(*as<AnnAssign>(statement));
      break;
    case Kind::kFor:
      visit_for(*static_cast<const For*>(statement));
      break;
    case Kind::kAsyncFor:
      visit_async_for(*static_cast<const For*>(statement));
      break;
    case Kind::kWhile:
      visit_while(*as<While>(statement));
      break;
    case Kind::kIf:
      visit_if(*as<If>(statement));
      break;
    case Kind::kWith:
      visit_with(*static_cast<const With*>(statement), 0);
      break;
    case Kind::kAsyncWith:
      visit_async_with(*static_cast<const With*>(statement), 0);
      break;
    case Kind::kMatch:
      visit_match(*as<Match>(statement));
      break;
    case Kind::kRaise:
      visit_raise(*as<Raise>(statement));
      break;
    case Kind::kTry:
    case Kind::kTryStar:
      visit_try(*static_cast<const Try*>(statement));
      break;
    case Kind::kAssert:
      visit_assert(*as<Assert>(statement));
      break;
    case Kind::kImport:
      visit_import(*as<Import>(statement));
      break;
    case Kind::kImportFrom:
      visit_import_from(*as<ImportFrom>(statement));
      break;
    case Kind::kGlobal:
    case Kind::kNonlocal:
      break;
    case Kind::kExprStmt:
      visit_expression_statement(*as<ExprStmt>(statement));
      break;
    case Kind::kPass:
      emit(Op::NOP, at(statement));
      break;
    case Kind::kBreak:
      visit_break(*statement);
      break;
    case Kind::kContinue:
      visit_continue(*statement);
      break;
    default:
      break;
  }
  --depth_;
}

void CodeGenerator::visit_expression_statement(const ExprStmt& node) {
  if (options_.interactive && units_.size() == 1) {
    visit(node.value);
    emit(Op::CALL_INTRINSIC_1, 1, at(&node));
    emit(Op::POP_TOP, kNoLocation);
    return;
  }
  if (folder_.fold(node.value) != nullptr) {
    emit(Op::NOP, at(&node));
    return;
  }
  visit(node.value);
  emit(Op::POP_TOP, kNoLocation);
}

void CodeGenerator::visit_assign(const Assign& node) {
  visit(node.value);
  for (std::size_t i = 0; i < node.targets.size(); ++i) {
    if (i + 1 < node.targets.size()) {
      emit(Op::COPY, 1, at(&node));
    }
    visit(node.targets[i]);
  }
}

void CodeGenerator::visit_aug_assign(const AugAssign& node) {
  const Location target = at(node.target);
  Location where = target;
  const auto* attribute = as<Attribute>(node.target);
  const auto* subscript = as<Subscript>(node.target);
  const auto* name = as<Name>(node.target);
  const auto* slice = subscript == nullptr ? nullptr : as<Slice>(subscript->slice);
  const bool bounds = slice != nullptr && slice->step == nullptr;
  if (attribute != nullptr) {
    visit(attribute->value);
    emit(Op::COPY, 1, where);
    where = attribute_location(where, *attribute);
    emit(Op::LOAD_ATTR, unit().names.index_of(mangled(attribute->attr)) << 1, where);
  } else if (subscript != nullptr) {
    visit(subscript->value);
    if (bounds) {
      visit_slice_bounds(*slice);
      emit(Op::COPY, 3, where);
      emit(Op::COPY, 3, where);
      emit(Op::COPY, 3, where);
      emit(Op::BINARY_SLICE, where);
    } else {
      visit(subscript->slice);
      emit(Op::COPY, 2, where);
      emit(Op::COPY, 2, where);
      emit(Op::BINARY_SUBSCR, where);
    }
  } else {
    name_operation(name->id, Context::kLoad, where);
  }
  visit(node.value);
  emit(Op::BINARY_OP, 13 + static_cast<std::uint32_t>(node.op), at(&node));
  where = target;
  if (attribute != nullptr) {
    where = attribute_location(where, *attribute);
    emit(Op::SWAP, 2, where);
    emit_name(Op::STORE_ATTR, attribute->attr, where);
  } else if (subscript != nullptr) {
    if (bounds) {
      emit(Op::SWAP, 4, where);
      emit(Op::SWAP, 3, where);
      emit(Op::SWAP, 2, where);
      emit(Op::STORE_SLICE, where);
    } else {
      emit(Op::SWAP, 3, where);
      emit(Op::SWAP, 2, where);
      emit(Op::STORE_SUBSCR, where);
    }
  } else {
    name_operation(name->id, Context::kStore, where);
  }
}

void CodeGenerator::visit_ann_assign(const AnnAssign& node) {
  const Location where = at(&node);
  const bool stored = unit().kind == UnitKind::kModule || unit().kind == UnitKind::kClass;
  if (node.value != nullptr) {
    visit(node.value);
    visit(node.target);
  }
  const auto discard = [&](const Expr* expr) {
    visit(expr);
    emit(Op::POP_TOP, at(expr));
  };
  if (const auto* name = as<Name>(node.target)) {
    if (node.simple && stored) {
      annotation(node.annotation);
      emit(Op::LOAD_NAME, unit().names.index_of("__annotations__"), where);
      load_str(mangled(name->id), where);
      emit(Op::STORE_SUBSCR, where);
    }
  } else if (const auto* attribute = as<Attribute>(node.target)) {
    if (node.value == nullptr) {
      discard(attribute->value);
    }
  } else if (const auto* subscript = as<Subscript>(node.target); subscript != nullptr && node.value == nullptr) {
    discard(subscript->value);
    discard(subscript->slice);
  }
  if (!node.simple && stored && !options_.future_annotations) {
    discard(node.annotation);
  }
}

void CodeGenerator::visit_delete(const Delete& node) { visit_all(node.targets); }

void CodeGenerator::visit_return(const Return& node) {
  Location where = at(&node);
  if (!is_function_like()) {
    fail(node.span, "'return' outside function");
    return;
  }
  if (node.value != nullptr && unit().scope->coroutine && unit().scope->generator) {
    fail(node.span, "'return' with value in async generator");
  }
  const minipy::Constant* constant = node.value == nullptr ? nullptr : folder_.fold(node.value);
  const bool preserve = node.value != nullptr && constant == nullptr;
  if (preserve) {
    visit(node.value);
  } else if (node.value != nullptr) {
    where = at(node.value);
    emit(Op::NOP, where);
  }
  if (node.value == nullptr || at(node.value).line != at(&node).line) {
    where = at(&node);
    emit(Op::NOP, where);
  }
  unwind_blocks(where, preserve, false, nullptr);
  if (node.value == nullptr) {
    load_none(where);
  } else if (!preserve) {
    load_const(*constant, where);
  }
  emit(Op::RETURN_VALUE, where);
}

void CodeGenerator::visit_raise(const Raise& node) {
  std::size_t count = 0;
  if (node.exc != nullptr) {
    visit(node.exc);
    ++count;
    if (node.cause != nullptr) {
      visit(node.cause);
      ++count;
    }
  }
  emit(Op::RAISE_VARARGS, count, at(&node));
}

void CodeGenerator::visit_assert(const Assert& node) {
  if (const auto* tuple = as<Tuple>(node.test); tuple != nullptr && !tuple->elts.empty()) {
    warn(node.span, "assertion is always true, perhaps remove parentheses?");
  }
  if (options_.optimize > 0) {
    return;
  }
  const Label end = label();
  jump_if(node.test, end, true);
  emit(Op::LOAD_ASSERTION_ERROR, at(&node));
  if (node.msg != nullptr) {
    visit(node.msg);
    emit(Op::CALL, 0, at(&node));
  }
  emit(Op::RAISE_VARARGS, 1, at(node.test));
  use(end);
}

void CodeGenerator::import_as(std::string_view name, std::string_view asname, Location where) {
  std::size_t dot = name.find('.');
  if (dot == std::string_view::npos) {
    name_operation(asname, Context::kStore, where);
    return;
  }
  while (true) {
    const std::size_t first = dot + 1;
    dot = name.find('.', first);
    emit(Op::IMPORT_FROM, unit().names.index_of(std::string(name.substr(first, dot == std::string_view::npos ? dot : dot - first))), where);
    if (dot == std::string_view::npos) {
      break;
    }
    emit(Op::SWAP, 2, where);
    emit(Op::POP_TOP, where);
  }
  name_operation(asname, Context::kStore, where);
  emit(Op::POP_TOP, where);
}

void CodeGenerator::visit_import(const Import& node) {
  const Location where = at(&node);
  for (const Alias* alias : node.names) {
    load_const(minipy::Constant{ConstantInt{"0"}}, where);
    load_none(where);
    emit(Op::IMPORT_NAME, unit().names.index_of(std::string(alias->name)), where);
    if (!alias->asname.empty()) {
      import_as(alias->name, alias->asname, where);
    } else {
      name_operation(alias->name.substr(0, alias->name.find('.')), Context::kStore, where);
    }
  }
}

void CodeGenerator::visit_import_from(const ImportFrom& node) {
  const Location where = at(&node);
  load_const(minipy::Constant{ConstantInt{std::to_string(node.level)}}, where);
  ConstantTuple names;
  for (const Alias* alias : node.names) {
    names.items.push_back(minipy::Constant{ConstantStr{std::string(alias->name)}});
  }
  load_const(minipy::Constant{names}, where);
  emit(Op::IMPORT_NAME, unit().names.index_of(std::string(node.module)), where);
  for (const Alias* alias : node.names) {
    if (alias->name == "*") {
      emit(Op::CALL_INTRINSIC_1, 2, where);
      emit(Op::POP_TOP, kNoLocation);
      return;
    }
    emit(Op::IMPORT_FROM, unit().names.index_of(std::string(alias->name)), where);
    name_operation(alias->asname.empty() ? alias->name : alias->asname, Context::kStore, where);
  }
  emit(Op::POP_TOP, kNoLocation);
}

/// `from __future__ import …` may only stand at the very beginning.
void CodeGenerator::check_future(const Module& module) {
  bool beginning = true;
  for (std::size_t i = 0; i < module.body.size(); ++i) {
    const auto* import = as<ImportFrom>(module.body[i]);
    if (import != nullptr && import->module == "__future__" && import->level == 0) {
      if (!beginning) {
        fail(import->span, "from __future__ imports must occur at the beginning of the file");
        return;
      }
      for (const Alias* alias : import->names) {
        static constexpr std::string_view kKnown[] = {
            "nested_scopes", "generators", "division", "absolute_import", "with_statement",
            "print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop", "annotations"};
        bool known = false;
        for (const std::string_view feature : kKnown) {
          known = known || alias->name == feature;
        }
        if (!known) {
          fail(import->span, alias->name == "braces"
                                 ? std::string("not a chance")
                                 : "future feature " + std::string(alias->name) + " is not defined");
          return;
        }
      }
    } else if (i > 0 || find_docstring(module.body) == nullptr) {
      beginning = false;
    }
  }
}

}  // namespace minipy
