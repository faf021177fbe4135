// Statements, apart from control flow, definitions and assignments.
#include "bytecode/compiler/code_generator.h"
#include "bytecode/compiler/compile_error.h"
#include "bytecode/compiler/docstring.h"
#include "bytecode/compiler/intrinsics.h"

namespace minipy::compiler {
namespace {

// Whether a body, its nested blocks included, annotates a name.
bool has_annotations(ast::List<ast::Stmt> body);

bool has_annotations(const ast::Stmt* statement) {
  using ast::Kind;
  switch (statement->kind) {
    case Kind::kAnnAssign:
      return true;
    case Kind::kFor:
    case Kind::kAsyncFor: {
      const auto* loop = static_cast<const ast::For*>(statement);
      return has_annotations(loop->body) || has_annotations(loop->orelse);
    }
    case Kind::kWhile: {
      const auto* loop = ast::as<ast::While>(statement);
      return has_annotations(loop->body) || has_annotations(loop->orelse);
    }
    case Kind::kIf: {
      const auto* branch = ast::as<ast::If>(statement);
      while (!has_annotations(branch->body)) {
        const auto* next =
            branch->orelse.size() == 1 ? ast::as<ast::If>(branch->orelse[0]) : nullptr;
        if (next == nullptr) {
          return has_annotations(branch->orelse);
        }
        branch = next;
      }
      return true;
    }
    case Kind::kWith:
    case Kind::kAsyncWith:
      return has_annotations(static_cast<const ast::With*>(statement)->body);
    case Kind::kMatch:
      for (const ast::MatchCase* match_case : ast::as<ast::Match>(statement)->cases) {
        if (has_annotations(match_case->body)) {
          return true;
        }
      }
      return false;
    case Kind::kTry:
    case Kind::kTryStar: {
      const auto* node = static_cast<const ast::Try*>(statement);
      for (const ast::ExceptHandler* handler : node->handlers) {
        if (has_annotations(handler->body)) {
          return true;
        }
      }
      return has_annotations(node->body) || has_annotations(node->orelse) ||
             has_annotations(node->finalbody);
    }
    default:
      return false;
  }
}

bool has_annotations(ast::List<ast::Stmt> body) {
  for (const ast::Stmt* statement : body) {
    if (has_annotations(statement)) {
      return true;
    }
  }
  return false;
}

}  // namespace

void CodeGenerator::compile_body(ast::List<ast::Stmt> body, Location location) {
  if (unit().kind == UnitKind::kModule && !body.empty()) {
    location = loc(*body[0]);
  }
  if (has_annotations(body)) {
    add(Op::SETUP_ANNOTATIONS, location);
  }
  const ast::Constant* docstring = interactive_ ? nullptr : docstring_of(body);
  if (docstring != nullptr && options_.optimize < 2) {
    load_str(clean_docstring(docstring->text), loc(*docstring));
    name_operation("__doc__", ast::Context::kStore, kNoLocation);
  }
  visit_body(docstring != nullptr ? body.subspan(1) : body);
}

void CodeGenerator::visit_body(ast::List<ast::Stmt> body) {
  for (const ast::Stmt* statement : body) {
    visit(statement);
  }
}

void CodeGenerator::visit(const ast::Stmt* statement) {
  const DepthGuard guard(recursion_);
  using ast::Kind;
  switch (statement->kind) {
    case Kind::kFunctionDef:
    case Kind::kAsyncFunctionDef:
      return compile_function(*ast::as_function(statement));
    case Kind::kClassDef:
      return compile_class(*ast::as<ast::ClassDef>(statement));
    case Kind::kTypeAlias:
      return compile_type_alias(*ast::as<ast::TypeAlias>(statement));
    case Kind::kReturn:
      return compile_return(*ast::as<ast::Return>(statement));
    case Kind::kDelete:
      return visit_all(ast::as<ast::Delete>(statement)->targets);
    case Kind::kAssign:
      return compile_assign(*ast::as<ast::Assign>(statement));
    case Kind::kAugAssign:
      return compile_augmented(*ast::as<ast::AugAssign>(statement));
    case Kind::kAnnAssign:
      return compile_annotated(*ast::as<ast::AnnAssign>(statement));
    case Kind::kFor:
      return compile_for(*static_cast<const ast::For*>(statement));
    case Kind::kAsyncFor:
      return compile_async_for(*static_cast<const ast::For*>(statement));
    case Kind::kWhile:
      return compile_while(*ast::as<ast::While>(statement));
    case Kind::kIf:
      return compile_if(*ast::as<ast::If>(statement));
    case Kind::kWith:
      return compile_with(*static_cast<const ast::With*>(statement), 0);
    case Kind::kAsyncWith:
      return compile_async_with(*static_cast<const ast::With*>(statement), 0);
    case Kind::kMatch:
      return compile_match(*ast::as<ast::Match>(statement));
    case Kind::kRaise:
      return compile_raise(*ast::as<ast::Raise>(statement));
    case Kind::kTry:
    case Kind::kTryStar:
      return compile_try(*static_cast<const ast::Try*>(statement));
    case Kind::kAssert:
      return compile_assert(*ast::as<ast::Assert>(statement));
    case Kind::kImport:
      return compile_import(*ast::as<ast::Import>(statement));
    case Kind::kImportFrom:
      return compile_import_from(*ast::as<ast::ImportFrom>(statement));
    case Kind::kExprStmt:
      return compile_expression_statement(*ast::as<ast::ExprStmt>(statement));
    case Kind::kPass:
      return add(Op::NOP, loc(*statement));
    case Kind::kBreak:
      return compile_break(*statement);
    case Kind::kContinue:
      return compile_continue(*statement);
    default:
      return;
  }
}

void CodeGenerator::compile_expression_statement(const ast::ExprStmt& statement) {
  const Location location = loc(statement);
  if (interactive_ && units_.size() == 1) {
    visit(statement.value);
    add(Op::CALL_INTRINSIC_1, kIntrinsicPrint, location);
    add(Op::POP_TOP, kNoLocation);
    return;
  }
  if (statement.value->kind == ast::Kind::kConstant) {
    add(Op::NOP, location);
    return;
  }
  visit(statement.value);
  add(Op::POP_TOP, kNoLocation);
}

void CodeGenerator::compile_return(const ast::Return& statement) {
  Location location = loc(statement);
  const ast::Expr* value = statement.value;
  const auto* constant = value != nullptr ? ast::as<ast::Constant>(value) : nullptr;
  const bool preserve_top = value != nullptr && constant == nullptr;
  if (!scope().is_function_like()) {
    fail(location, "'return' outside function");
  }
  if (value != nullptr && scope().coroutine && scope().generator) {
    fail(location, "'return' with value in async generator");
  }
  if (preserve_top) {
    visit(value);
  } else if (value != nullptr) {
    location = loc(*value);
    add(Op::NOP, location);
  }
  if (value == nullptr || loc(*value).line != loc(statement).line) {
    location = loc(statement);
    add(Op::NOP, location);
  }
  unwind_all(location, preserve_top, false);
  if (value == nullptr) {
    load_none(location);
  } else if (constant != nullptr) {
    load_constant(constant_value(*constant), location);
  }
  add(Op::RETURN_VALUE, location);
}

void CodeGenerator::compile_raise(const ast::Raise& statement) {
  int count = 0;
  if (statement.exc != nullptr) {
    visit(statement.exc);
    ++count;
    if (statement.cause != nullptr) {
      visit(statement.cause);
      ++count;
    }
  }
  add(Op::RAISE_VARARGS, count, loc(statement));
}

void CodeGenerator::compile_assert(const ast::Assert& statement) {
  const Location location = loc(statement);
  const auto* tuple = ast::as<ast::Tuple>(statement.test);
  const auto* constant = ast::as<ast::Constant>(statement.test);
  bool always_true = tuple != nullptr && !tuple->elts.empty();
  if (constant != nullptr) {
    const Constant value = constant_value(*constant);
    const auto* items = value.get<ConstantTuple>();
    always_true = items != nullptr && !items->items.empty();
  }
  if (always_true) {
    warn(location, "assertion is always true, perhaps remove parentheses?");
  }
  if (options_.optimize > 0) {
    return;
  }
  const Label end = new_label();
  jump_if(statement.test, end, true);
  add(Op::LOAD_ASSERTION_ERROR, location);
  if (statement.msg != nullptr) {
    visit(statement.msg);
    add(Op::CALL, 0, location);
  }
  add(Op::RAISE_VARARGS, 1, loc(*statement.test));
  use(end);
}

// ---- imports

// `import a.b.c as m` binds the submodule: walk down from the package.
void CodeGenerator::compile_import_as(const ast::Alias& alias, Location location) {
  std::size_t dot = alias.name.find('.');
  const bool dotted = dot != std::string_view::npos;
  while (dot != std::string_view::npos) {
    const std::size_t start = dot + 1;
    dot = alias.name.find('.', start);
    const std::string_view part =
        alias.name.substr(start, dot == std::string_view::npos ? dot : dot - start);
    add(Op::IMPORT_FROM, unit().names.index(part), location);
    if (dot != std::string_view::npos) {
      add(Op::SWAP, 2, location);
      add(Op::POP_TOP, location);
    }
  }
  name_operation(alias.asname, ast::Context::kStore, location);
  if (dotted) {
    add(Op::POP_TOP, location);
  }
}

void CodeGenerator::compile_import(const ast::Import& statement) {
  const Location location = loc(statement);
  for (const ast::Alias* alias : statement.names) {
    load_int(0, location);
    load_none(location);
    add_name(Op::IMPORT_NAME, alias->name, location);
    if (!alias->asname.empty()) {
      compile_import_as(*alias, location);
    } else {
      name_operation(alias->name.substr(0, alias->name.find('.')), ast::Context::kStore, location);
    }
  }
}

void CodeGenerator::compile_import_from(const ast::ImportFrom& statement) {
  const Location location = loc(statement);
  if (statement.module == "__future__" && statement.level == 0 &&
      (!future_.has_import || statement.span.begin > future_.last_import.begin)) {
    fail(location, "from __future__ imports must occur at the beginning of the file");
  }
  load_int(static_cast<long>(statement.level), location);
  ConstantTuple names;
  for (const ast::Alias* alias : statement.names) {
    names.items.push_back(Constant{ConstantStr{std::string(alias->name)}});
  }
  load_constant(Constant{std::move(names)}, location);
  add_name(Op::IMPORT_NAME, statement.module, location);
  if (statement.names[0]->name == "*") {
    add(Op::CALL_INTRINSIC_1, kIntrinsicImportStar, location);
    add(Op::POP_TOP, kNoLocation);
    return;
  }
  for (const ast::Alias* alias : statement.names) {
    add_name(Op::IMPORT_FROM, alias->name, location);
    name_operation(alias->asname.empty() ? alias->name : alias->asname, ast::Context::kStore,
                   location);
  }
  add(Op::POP_TOP, location);
}

}  // namespace minipy::compiler
