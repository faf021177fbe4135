#include "bytecode/compiler/folder.h"

#include "bytecode/compiler/symbol_table.h"

namespace minipy::compiler {

void Folder::fold_module(ast::Module& module) {
  switch (module.kind) {
    case ast::ModuleKind::kModule:
      return fold_body(module.body);
    case ast::ModuleKind::kInteractive:
      return fold_statements(module.body);
    case ast::ModuleKind::kExpression:
      return fold(module.expression);
  }
}

void Folder::fold_statements(ast::List<ast::Stmt> body) {
  for (ast::Stmt* statement : body) {
    fold_statement(statement);
  }
}

// A string that folding made must not become the docstring.
void Folder::fold_body(ast::List<ast::Stmt>& body) {
  const bool docstring = docstring_of(body) != nullptr;
  fold_statements(body);
  auto* first = body.empty() ? nullptr : ast::as<ast::ExprStmt>(body[0]);
  const auto* constant = first != nullptr ? ast::as<ast::Constant>(first->value) : nullptr;
  if (docstring || constant == nullptr || constant->type != kFolded ||
      constant_value(*constant).get<ConstantStr>() == nullptr) {
    return;
  }
  auto* joined = arena_.make<ast::JoinedStr>();
  joined->kind = ast::Kind::kJoinedStr;
  joined->span = first->span;
  joined->values = arena_.copy(std::vector<ast::Expr*>{first->value});
  first->value = joined;
}

void Folder::fold_arguments(ast::Arguments& arguments) {
  const auto fold_one = [this](ast::Arg* parameter) {
    if (parameter != nullptr) {
      fold_annotation(parameter->annotation);
    }
  };
  for (const auto& list : {arguments.posonlyargs, arguments.args, arguments.kwonlyargs}) {
    for (ast::Arg* parameter : list) {
      fold_one(parameter);
    }
  }
  fold_one(arguments.vararg);
  fold_one(arguments.kwarg);
  fold_list(arguments.kw_defaults);
  fold_list(arguments.defaults);
}

void Folder::fold_annotation(ast::Expr*& annotation) {
  if (!annotations_are_text_) {
    fold(annotation);
  }
}

void Folder::fold_type_parameters(ast::List<ast::TypeParam> parameters) {
  for (ast::TypeParam* parameter : parameters) {
    if (auto* variable = ast::as<ast::TypeVar>(parameter)) {
      fold(variable->bound);
      fold(variable->default_value);
    } else if (auto* tuple = ast::as<ast::TypeVarTuple>(parameter)) {
      fold(tuple->default_value);
    } else if (auto* spec = ast::as<ast::ParamSpec>(parameter)) {
      fold(spec->default_value);
    }
  }
}

void Folder::fold_statement(ast::Stmt* statement) {
  const DepthGuard guard(recursion_);
  using ast::Kind;
  switch (statement->kind) {
    case Kind::kFunctionDef:
    case Kind::kAsyncFunctionDef: {
      auto* node = static_cast<ast::FunctionDef*>(statement);
      fold_type_parameters(node->type_params);
      fold_arguments(*node->args);
      fold_body(node->body);
      fold_list(node->decorator_list);
      fold_annotation(node->returns);
      break;
    }
    case Kind::kClassDef: {
      auto* node = ast::as<ast::ClassDef>(statement);
      fold_type_parameters(node->type_params);
      fold_list(node->bases);
      for (ast::KeywordArg* keyword : node->keywords) {
        fold(keyword->value);
      }
      fold_body(node->body);
      fold_list(node->decorator_list);
      break;
    }
    case Kind::kReturn:
      fold(ast::as<ast::Return>(statement)->value);
      break;
    case Kind::kDelete:
      fold_list(ast::as<ast::Delete>(statement)->targets);
      break;
    case Kind::kAssign:
      fold_list(ast::as<ast::Assign>(statement)->targets);
      fold(ast::as<ast::Assign>(statement)->value);
      break;
    case Kind::kAugAssign:
      fold(ast::as<ast::AugAssign>(statement)->target);
      fold(ast::as<ast::AugAssign>(statement)->value);
      break;
    case Kind::kAnnAssign: {
      auto* node = ast::as<ast::AnnAssign>(statement);
      fold(node->target);
      fold_annotation(node->annotation);
      fold(node->value);
      break;
    }
    case Kind::kTypeAlias: {
      auto* node = ast::as<ast::TypeAlias>(statement);
      fold_type_parameters(node->type_params);
      fold(node->value);
      break;
    }
    case Kind::kFor:
    case Kind::kAsyncFor: {
      auto* node = static_cast<ast::For*>(statement);
      fold(node->target);
      fold(node->iter);
      fold_statements(node->body);
      fold_statements(node->orelse);
      if (statement->kind == Kind::kFor) {
        fold_iterable(node->iter);
      }
      break;
    }
    case Kind::kWhile: {
      auto* node = ast::as<ast::While>(statement);
      fold(node->test);
      fold_statements(node->body);
      fold_statements(node->orelse);
      break;
    }
    case Kind::kIf: {
      auto* node = ast::as<ast::If>(statement);
      while (true) {
        fold(node->test);
        fold_statements(node->body);
        auto* next = node->orelse.size() == 1 ? ast::as<ast::If>(node->orelse[0]) : nullptr;
        if (next == nullptr) {
          fold_statements(node->orelse);
          break;
        }
        node = next;
      }
      break;
    }
    case Kind::kWith:
    case Kind::kAsyncWith: {
      auto* node = static_cast<ast::With*>(statement);
      for (ast::WithItem* item : node->items) {
        fold(item->context_expr);
        fold(item->optional_vars);
      }
      fold_statements(node->body);
      break;
    }
    case Kind::kMatch: {
      auto* node = ast::as<ast::Match>(statement);
      fold(node->subject);
      for (ast::MatchCase* match_case : node->cases) {
        fold_pattern(match_case->pattern);
        fold(match_case->guard);
        fold_statements(match_case->body);
      }
      break;
    }
    case Kind::kRaise:
      fold(ast::as<ast::Raise>(statement)->exc);
      fold(ast::as<ast::Raise>(statement)->cause);
      break;
    case Kind::kTry:
    case Kind::kTryStar: {
      auto* node = static_cast<ast::Try*>(statement);
      fold_statements(node->body);
      for (ast::ExceptHandler* handler : node->handlers) {
        fold(handler->type);
        fold_statements(handler->body);
      }
      fold_statements(node->orelse);
      fold_statements(node->finalbody);
      break;
    }
    case Kind::kAssert:
      fold(ast::as<ast::Assert>(statement)->test);
      fold(ast::as<ast::Assert>(statement)->msg);
      break;
    case Kind::kExprStmt:
      fold(ast::as<ast::ExprStmt>(statement)->value);
      break;
    default:
      break;
  }
}

void Folder::fold_pattern(ast::Pattern* pattern) {
  const DepthGuard guard(recursion_);
  using ast::Kind;
  const auto fold_all = [this](ast::List<ast::Pattern> patterns) {
    for (ast::Pattern* part : patterns) {
      fold_pattern(part);
    }
  };
  switch (pattern->kind) {
    case Kind::kMatchValue:
      fold(ast::as<ast::MatchValue>(pattern)->value);
      break;
    case Kind::kMatchSequence:
      fold_all(ast::as<ast::MatchSequence>(pattern)->patterns);
      break;
    case Kind::kMatchMapping:
      fold_list(ast::as<ast::MatchMapping>(pattern)->keys);
      fold_all(ast::as<ast::MatchMapping>(pattern)->patterns);
      break;
    case Kind::kMatchClass:
      fold(ast::as<ast::MatchClass>(pattern)->cls);
      fold_all(ast::as<ast::MatchClass>(pattern)->patterns);
      fold_all(ast::as<ast::MatchClass>(pattern)->kwd_patterns);
      break;
    case Kind::kMatchAs:
      if (ast::as<ast::MatchAs>(pattern)->pattern != nullptr) {
        fold_pattern(ast::as<ast::MatchAs>(pattern)->pattern);
      }
      break;
    case Kind::kMatchOr:
      fold_all(ast::as<ast::MatchOr>(pattern)->patterns);
      break;
    default:
      break;
  }
}

ast::Expr* Folder::folded(ast::Expr* expression) {
  using ast::Kind;
  switch (expression->kind) {
    case Kind::kBoolOp:
      fold_list(ast::as<ast::BoolOp>(expression)->values);
      return expression;
    case Kind::kBinOp: {
      auto* node = ast::as<ast::BinOp>(expression);
      fold(node->left);
      fold(node->right);
      return fold_binary(*node);
    }
    case Kind::kUnaryOp: {
      auto* node = ast::as<ast::UnaryOp>(expression);
      fold(node->operand);
      return fold_unary(*node);
    }
    case Kind::kLambda:
      fold_arguments(*ast::as<ast::Lambda>(expression)->args);
      fold(ast::as<ast::Lambda>(expression)->body);
      return expression;
    case Kind::kIfExp: {
      auto* node = ast::as<ast::IfExp>(expression);
      fold(node->test);
      fold(node->body);
      fold(node->orelse);
      return expression;
    }
    case Kind::kDict:
      fold_list(ast::as<ast::Dict>(expression)->keys);
      fold_list(ast::as<ast::Dict>(expression)->values);
      return expression;
    case Kind::kSet:
      fold_list(ast::as<ast::Set>(expression)->elts);
      return expression;
    case Kind::kListComp:
    case Kind::kSetComp:
    case Kind::kGeneratorExp: {
      auto* node = static_cast<ast::Comp*>(expression);
      fold(node->elt);
      fold_generators(node->generators);
      return expression;
    }
    case Kind::kDictComp: {
      auto* node = ast::as<ast::DictComp>(expression);
      fold(node->key);
      fold(node->value);
      fold_generators(node->generators);
      return expression;
    }
    case Kind::kAwait:
      fold(ast::as<ast::Await>(expression)->value);
      return expression;
    case Kind::kYield:
      fold(ast::as<ast::Yield>(expression)->value);
      return expression;
    case Kind::kYieldFrom:
      fold(ast::as<ast::YieldFrom>(expression)->value);
      return expression;
    case Kind::kCompare:
      fold_compare(*ast::as<ast::Compare>(expression));
      return expression;
    case Kind::kCall: {
      auto* node = ast::as<ast::Call>(expression);
      fold(node->func);
      fold_list(node->args);
      for (ast::KeywordArg* keyword : node->keywords) {
        fold(keyword->value);
      }
      return expression;
    }
    case Kind::kFormattedValue:
      fold(ast::as<ast::FormattedValue>(expression)->value);
      fold(ast::as<ast::FormattedValue>(expression)->format_spec);
      return expression;
    case Kind::kJoinedStr:
      fold_list(ast::as<ast::JoinedStr>(expression)->values);
      return expression;
    case Kind::kAttribute:
      fold(ast::as<ast::Attribute>(expression)->value);
      return expression;
    case Kind::kSubscript: {
      auto* node = ast::as<ast::Subscript>(expression);
      fold(node->value);
      fold(node->slice);
      return fold_subscript(*node);
    }
    case Kind::kStarred:
      fold(ast::as<ast::Starred>(expression)->value);
      return expression;
    case Kind::kSlice: {
      auto* node = ast::as<ast::Slice>(expression);
      fold(node->lower);
      fold(node->upper);
      fold(node->step);
      return expression;
    }
    case Kind::kList:
      fold_list(ast::as<ast::ListExpr>(expression)->elts);
      return expression;
    case Kind::kTuple: {
      auto* node = ast::as<ast::Tuple>(expression);
      fold_list(node->elts);
      auto constants = node->ctx == ast::Context::kLoad ? constant_tuple(node->elts) : std::nullopt;
      return constants ? make(Constant{std::move(*constants)}, node->span) : expression;
    }
    case Kind::kName:
      return fold_name(*ast::as<ast::Name>(expression));
    case Kind::kNamedExpr:
      fold(ast::as<ast::NamedExpr>(expression)->value);
      return expression;
    default:
      return expression;
  }
}

}  // namespace minipy::compiler
