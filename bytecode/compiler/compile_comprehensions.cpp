// Comprehensions. Generator expressions (and comprehensions in annotation scopes of classes) become
// functions; the others are compiled in place: the loop's names are saved on the stack around it.
#include "bytecode/compiler/code_generator.h"

namespace minipy::compiler {

void CodeGenerator::push_inlined(const Scope& comprehension, InlinedState& state,
                                 Location location) {
  Unit& u = unit();
  const bool in_class_body = scope().kind == BlockKind::kClass && u.inlined_comprehensions == 0;
  ++u.inlined_comprehensions;
  for (const auto& [name, symbol] : comprehension.symbols) {
    const Symbol* known = scope().symbols.find(name);
    const Symbol outer = known != nullptr ? *known : Symbol{};
    const bool saved =
        in_class_body || ((symbol.flags & kDefLocal) != 0 && (symbol.flags & kDefNonlocal) == 0);
    if (saved && !scope().is_function_like() && !u.fast_hidden[name]) {
      u.fast_hidden[name] = true;
      state.newly_hidden.push_back(name);
    }
    // Inside, the name is what the comprehension says; a cell that is free outside stays free.
    const bool differs = symbol.scope != outer.scope && symbol.scope != NameScope::kFree &&
                         !(symbol.scope == NameScope::kCell && outer.scope == NameScope::kFree);
    if (differs || in_class_body) {
      state.outer_symbols.emplace_back(name, outer);
      scope().symbols.at_or_insert(name) = symbol;
    }
    if (saved) {
      add(Op::LOAD_FAST_AND_CLEAR, u.locals.index(name), location);
      if (symbol.scope == NameScope::kCell) {
        add(Op::MAKE_CELL,
            outer.scope == NameScope::kFree ? u.free.index(name) : u.cells.index(name), location);
      }
      state.pushed_locals.push_back(name);
    }
  }
  if (!state.pushed_locals.empty()) {
    add(Op::SWAP, static_cast<int>(state.pushed_locals.size()) + 1, location);
    state.cleanup = new_label();
    state.end = new_label();
    add_jump(pseudo::SETUP_FINALLY, state.cleanup, location);
  }
}

void CodeGenerator::restore_inlined_locals(const InlinedState& state, Location location) {
  add(Op::SWAP, static_cast<int>(state.pushed_locals.size()) + 1, location);
  for (auto name = state.pushed_locals.rbegin(); name != state.pushed_locals.rend(); ++name) {
    add(pseudo::STORE_FAST_MAYBE_NULL, unit().locals.index(*name), location);
  }
}

void CodeGenerator::pop_inlined(InlinedState& state, Location location) {
  --unit().inlined_comprehensions;
  for (const auto& [name, symbol] : state.outer_symbols) {
    scope().symbols.at_or_insert(name) = symbol;
  }
  if (!state.pushed_locals.empty()) {
    add(pseudo::POP_BLOCK, kNoLocation);
    add_jump(pseudo::JUMP_NO_INTERRUPT, state.end, kNoLocation);
    // The incomplete result lies below the exception.
    use(state.cleanup);
    add(Op::SWAP, 2, kNoLocation);
    add(Op::POP_TOP, kNoLocation);
    restore_inlined_locals(state, location);
    add(Op::RERAISE, 0, kNoLocation);
    use(state.end);
    restore_inlined_locals(state, location);
  }
  for (const std::string& name : state.newly_hidden) {
    unit().fast_hidden[name] = false;
  }
}

void CodeGenerator::compile_iterable(const ast::Comprehension& generator) {
  visit(generator.iter);
  add(generator.is_async ? Op::GET_AITER : Op::GET_ITER, loc(*generator.iter));
}

void CodeGenerator::compile_comprehension(const ast::Expr& node, const ComprehensionParts& parts,
                                          std::string_view name) {
  Scope* block = symbols_.find(&node);
  const Location location = loc(node);
  const bool inlined = block->comprehension_inlined;
  const bool generator = parts.type == ComprehensionType::kGenerator;
  const bool is_async = block->coroutine;
  const ast::Comprehension& outermost = *parts.generators[0];
  if (is_async && !generator && !is_async_unit() && !top_level_await()) {
    fail(location, "asynchronous comprehension outside of an asynchronous function");
  }
  InlinedState state;
  if (inlined) {
    compile_iterable(outermost);
    push_inlined(*block, state, location);
  } else {
    enter_unit(std::string(name), UnitKind::kComprehension, block, location.line);
    unit().argcount = 1;
  }
  if (!generator) {
    const Op build = parts.type == ComprehensionType::kList  ? Op::BUILD_LIST
                     : parts.type == ComprehensionType::kSet ? Op::BUILD_SET
                                                             : Op::BUILD_MAP;
    add(build, 0, location);
    if (inlined) {
      add(Op::SWAP, 2, location);
    }
  }
  compile_generators(parts, 0, 0, inlined, location);
  if (inlined) {
    pop_inlined(state, location);
    return;
  }
  if (generator) {
    wrap_in_stop_iteration_handler();
  } else {
    add(Op::RETURN_VALUE, loc(*parts.element));
  }
  const UnitPtr code = finish_unit(true);
  make_closure(code, 0, location);
  compile_iterable(outermost);
  add(Op::CALL, 0, location);
  if (is_async && !generator) {
    add(Op::GET_AWAITABLE, 0, location);
    load_none(location);
    add_yield_from(location, true);
  }
}

void CodeGenerator::compile_generators(const ComprehensionParts& parts, std::size_t index,
                                       int depth, bool iterator_on_stack, Location location) {
  if (parts.generators[index]->is_async) {
    compile_async_generator(parts, index, depth, iterator_on_stack, location);
  } else {
    compile_generator(parts, index, depth, iterator_on_stack, location);
  }
}

Location CodeGenerator::element_location(const ComprehensionParts& parts) const {
  Location location = loc(*parts.element);
  if (parts.value != nullptr) {
    const Location value = loc(*parts.value);
    location.end_line = value.end_line;
    location.end_column = value.end_column;
  }
  return location;
}

Location CodeGenerator::add_element(const ComprehensionParts& parts, int depth) {
  const Location location = element_location(parts);
  visit(parts.element);
  switch (parts.type) {
    case ComprehensionType::kGenerator:
      add_yield(location);
      add(Op::POP_TOP, location);
      break;
    case ComprehensionType::kList:
      add(Op::LIST_APPEND, depth + 1, location);
      break;
    case ComprehensionType::kSet:
      add(Op::SET_ADD, depth + 1, location);
      break;
    case ComprehensionType::kDict:
      visit(parts.value);
      add(Op::MAP_ADD, depth + 1, location);
      break;
  }
  return location;
}

namespace {

// `for y in [f(x)]` assigns without a loop: the one element, or null.
const ast::Expr* single_element(const ast::Expr& iterable) {
  ast::List<ast::Expr> elements;
  if (const auto* list = ast::as<ast::ListExpr>(&iterable)) {
    elements = list->elts;
  } else if (const auto* tuple = ast::as<ast::Tuple>(&iterable)) {
    elements = tuple->elts;
  }
  return elements.size() == 1 && elements[0]->kind != ast::Kind::kStarred ? elements[0] : nullptr;
}

}  // namespace

void CodeGenerator::compile_generator(const ComprehensionParts& parts, std::size_t index,
                                      int depth, bool iterator_on_stack, Location location) {
  const ast::Comprehension& generator = *parts.generators[index];
  const Label start = new_label();
  const Label if_cleanup = new_label();
  const Label anchor = new_label();
  bool loops = true;
  if (!iterator_on_stack) {
    if (index == 0) {
      add(Op::LOAD_FAST, 0, location);
    } else if (const ast::Expr* element = single_element(*generator.iter)) {
      visit(element);
      loops = false;
    } else {
      compile_iterable(generator);
    }
  }
  if (loops) {
    depth += 1;
    use(start);
    add_jump(Op::FOR_ITER, anchor, loc(*generator.iter));
  }
  visit(generator.target);
  for (const ast::Expr* condition : generator.ifs) {
    jump_if(condition, if_cleanup, false);
  }
  Location element = loc(*parts.element);
  if (index + 1 < parts.generators.size()) {
    compile_generators(parts, index + 1, depth, false, location);
  } else {
    element = add_element(parts, depth);
  }
  use(if_cleanup);
  if (loops) {
    add_jump(pseudo::JUMP, start, element);
    use(anchor);
    add(Op::END_FOR, kNoLocation);
    add(Op::POP_TOP, kNoLocation);
  }
}

void CodeGenerator::compile_async_generator(const ComprehensionParts& parts, std::size_t index,
                                            int depth, bool iterator_on_stack,
                                            Location location) {
  const ast::Comprehension& generator = *parts.generators[index];
  const Label start = new_label();
  const Label except = new_label();
  const Label if_cleanup = new_label();
  if (!iterator_on_stack) {
    if (index == 0) {
      add(Op::LOAD_FAST, 0, location);
    } else {
      compile_iterable(generator);
    }
  }
  use(start);
  push_frame_block({FrameBlockKind::kAsyncComprehension, start, {}, location, {}, {}});
  add_jump(pseudo::SETUP_FINALLY, except, location);
  add(Op::GET_ANEXT, location);
  load_none(location);
  add_yield_from(location, true);
  add(pseudo::POP_BLOCK, location);
  visit(generator.target);
  for (const ast::Expr* condition : generator.ifs) {
    jump_if(condition, if_cleanup, false);
  }
  depth += 1;
  Location element = loc(*parts.element);
  if (index + 1 < parts.generators.size()) {
    compile_generators(parts, index + 1, depth, false, location);
  } else {
    element = add_element(parts, depth);
  }
  use(if_cleanup);
  add_jump(pseudo::JUMP, start, element);
  pop_frame_block();
  use(except);
  add(Op::END_ASYNC_FOR, location);
}

}  // namespace minipy::compiler
