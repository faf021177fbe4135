// Comprehensions: list, dict and set ones are compiled into the block around them (PEP 709),
// generator expressions into a function of their own.
#include "bytecode/codegen/codegen.h"

#include <algorithm>

namespace minipy {

using namespace ast;  // NOLINT(google-build-using-namespace): node names

void CodeGenerator::push_inlined(const Scope& inner, Location where, Inlined& state) {
  state.location = where;
  Unit& current = unit();
  const bool in_class = current.scope->type == BlockType::kClass && current.inlined_comprehensions == 0;
  ++current.inlined_comprehensions;
  std::vector<std::pair<std::string, const Symbol*>> symbols;
  for (const auto& [name, symbol] : inner.symbols) {
    symbols.emplace_back(name, &symbol);
  }
  std::sort(symbols.begin(), symbols.end(),
            [](const auto& a, const auto& b) { return a.second->order < b.second->order; });
  for (const auto& [name, symbol] : symbols) {
    const bool bound = (symbol->flags & kDefLocal) != 0 && (symbol->flags & kDefNonlocal) == 0;
    if (!bound && !in_class) {
      continue;
    }
    if (!is_function_like() && !current.fast_hidden[name]) {
      current.fast_hidden[name] = true;
      state.hidden.push_back(name);
    }
    const NameScope inside = symbol->scope;
    const auto outer = current.scope->symbols.find(name);
    const NameScope outside = outer == current.scope->symbols.end() ? NameScope::kUnknown : outer->second.scope;
    if ((inside != outside && inside != NameScope::kFree &&
         !(inside == NameScope::kCell && outside == NameScope::kFree)) ||
        in_class) {
      state.saved.emplace_back(name, outer == current.scope->symbols.end() ? std::optional<Symbol>()
                                                                            : std::optional(outer->second));
      current.scope->symbols[name] = *symbol;
    }
    if (bound) {
      emit(Op::LOAD_FAST_AND_CLEAR, current.locals.index_of(name), where);
      if (inside == NameScope::kCell) {
        const std::uint32_t cell =
            outside == NameScope::kFree
                ? static_cast<std::uint32_t>(current.cells.size()) + current.frees.index_of(name)
                : current.cells.index_of(name);
        emit(Op::MAKE_CELL, cell, where);
      }
      state.pushed.push_back(name);
    }
  }
  if (!state.pushed.empty()) {
    emit(Op::SWAP, state.pushed.size() + 1, where);
    state.cleanup = label();
    jump(pseudo::SETUP_FINALLY, state.cleanup, where);
  }
}

void CodeGenerator::restore_inlined_locals(const Inlined& state) {
  emit(Op::SWAP, state.pushed.size() + 1, state.location);
  for (std::size_t i = state.pushed.size(); i-- > 0;) {
    emit(pseudo::STORE_FAST_MAYBE_NULL, unit().locals.index_of(state.pushed[i]), state.location);
  }
}

void CodeGenerator::pop_inlined(Inlined& state) {
  Unit& current = unit();
  --current.inlined_comprehensions;
  if (!state.pushed.empty()) {
    emit(pseudo::POP_BLOCK, kNoLocation);
    const Label end = label();
    jump(pseudo::JUMP, end, kNoLocation);
    use(state.cleanup);
    emit(Op::SWAP, 2, kNoLocation);
    emit(Op::POP_TOP, kNoLocation);
    restore_inlined_locals(state);
    emit(Op::RERAISE, 0, kNoLocation);
    use(end);
    restore_inlined_locals(state);
  }
  for (const auto& [name, symbol] : state.saved) {
    if (symbol) {
      current.scope->symbols[name] = *symbol;
    } else {
      current.scope->symbols.erase(name);
    }
  }
  for (const std::string& name : state.hidden) {
    current.fast_hidden[name] = false;
  }
}

void CodeGenerator::visit_comprehension(const Expr* node, ComprehensionType type, const char* name,
                                        const Expr* element, const Expr* value,
                                        List<Comprehension> generators) {
  const Location where = at(node);
  Scope* scope = symbols_.scope_of(node);
  const Comprehension& outermost = *generators[0];
  const bool generator = type == ComprehensionType::kGenerator;
  const bool is_async = scope->coroutine;
  if (is_async && !generator && unit().kind != UnitKind::kAsyncFunction &&
      unit().kind != UnitKind::kComprehension) {
    fail(node->span, "asynchronous comprehension outside of an asynchronous function");
    return;
  }
  Inlined state;
  Label handler = -1;
  if (scope->inlined) {
    iterable(outermost.iter);
    emit(outermost.is_async ? Op::GET_AITER : Op::GET_ITER, at(outermost.iter));
    push_inlined(*scope, where, state);
  } else {
    const std::string private_class = unit().private_class;
    enter(UnitKind::kComprehension, name, node, static_cast<std::uint32_t>(where.line), private_class);
    unit().argcount = 1;
    if (generator) {
      handler = label();
      jump(pseudo::SETUP_CLEANUP, handler, kNoLocation);
    }
    emit(Op::RESUME, 0, {where.line, where.line, 0, 0});
  }
  if (!generator) {
    emit(type == ComprehensionType::kList  ? Op::BUILD_LIST
         : type == ComprehensionType::kSet ? Op::BUILD_SET
                                           : Op::BUILD_MAP,
         0, where);
    if (scope->inlined) {
      emit(Op::SWAP, 2, where);
    }
  }
  comprehension_generator(where, generators, 0, 0, element, value, type, scope->inlined);
  if (scope->inlined) {
    pop_inlined(state);
    return;
  }
  if (generator) {
    wrap_in_stop_iteration_handler(handler);
  } else {
    emit(Op::RETURN_VALUE, at(element));
  }
  const std::shared_ptr<const CodeUnit> code = leave(false);
  make_closure(code, 0, where);
  iterable(outermost.iter);
  emit(outermost.is_async ? Op::GET_AITER : Op::GET_ITER, at(outermost.iter));
  emit(Op::CALL, 0, where);
  if (is_async && !generator) {
    emit(Op::GET_AWAITABLE, 0, where);
    load_none(where);
    emit_yield_from(where, true);
  }
}

void CodeGenerator::comprehension_element(const Expr* element, const Expr* value, ComprehensionType type,
                                          int depth) {
  visit(element);
  Location where = at(element);
  const auto above = static_cast<std::uint32_t>(depth + 1);
  switch (type) {
    case ComprehensionType::kGenerator:
      emit_yield(where);
      emit(Op::POP_TOP, where);
      break;
    case ComprehensionType::kList:
      emit(Op::LIST_APPEND, above, where);
      break;
    case ComprehensionType::kSet:
      emit(Op::SET_ADD, above, where);
      break;
    default:
      visit(value);
      where = at(join(element->span, value->span));
      emit(Op::MAP_ADD, above, where);
      break;
  }
}

void CodeGenerator::comprehension_generator(Location where, List<Comprehension> generators, std::size_t index,
                                            int depth, const Expr* element, const Expr* value,
                                            ComprehensionType type, bool on_stack) {
  const Comprehension& clause = *generators[index];
  const bool is_async = clause.is_async;
  const Label if_cleanup = label();
  Label start = label();
  const Label anchor = label();
  bool loops = true;
  if (index == 0) {
    if (!on_stack) {
      emit(Op::LOAD_FAST, 0, where);
    }
  } else {
    // `for y in [f(x)]` is an assignment to y
    const auto* list = as<ListExpr>(clause.iter);
    const auto* tuple = as<Tuple>(clause.iter);
    const List<Expr> single = list != nullptr ? list->elts : tuple != nullptr ? tuple->elts : List<Expr>();
    if (!is_async && single.size() == 1 && as<Starred>(single[0]) == nullptr) {
      visit(single[0]);
      loops = false;
    } else {
      iterable(clause.iter);
      emit(is_async ? Op::GET_AITER : Op::GET_ITER, at(clause.iter));
    }
  }
  const Label except = label();
  const Label send = label();
  static_cast<void>(send);
  if (loops) {
    ++depth;
    use(start);
    if (is_async) {
      push_block(FrameBlockKind::kAsyncComprehension, start, -1, where);
      jump(pseudo::SETUP_FINALLY, except, where);
      emit(Op::GET_ANEXT, where);
      load_none(where);
      emit_yield_from(where, true);
      emit(pseudo::POP_BLOCK, where);
    } else {
      jump(Op::FOR_ITER, anchor, at(clause.iter));
    }
  }
  visit(clause.target);
  for (const Expr* condition : clause.ifs) {
    jump_if(condition, if_cleanup, false);
  }
  Location element_location = type == ComprehensionType::kDict
                                  ? at(join(element->span, value->span))
                                  : at(element);
  if (index + 1 < generators.size()) {
    comprehension_generator(where, generators, index + 1, depth, element, value, type, false);
  } else {
    comprehension_element(element, value, type, depth);
  }
  use(if_cleanup);
  if (loops) {
    jump(pseudo::JUMP, start, element_location);
    if (is_async) {
      pop_block();
      use(except);
      emit(Op::END_ASYNC_FOR, where);
    } else {
      use(anchor);
      emit(Op::END_FOR, kNoLocation);
      emit(Op::POP_TOP, kNoLocation);
    }
  }
}

}  // namespace minipy
