// match statements: the cases, and what all patterns share.
//
// While a pattern is compiled the stack holds, from the top: `on_top` items being taken apart, then
// the values to be bound on success, then the subject. A failing test jumps to the label that pops
// as many items as lie above the subject: context.fail_pops[n] pops n.
#include <algorithm>

#include "bytecode/compiler/code_generator.h"

namespace minipy::compiler {
namespace {

bool is_wildcard(const ast::Pattern& pattern) {
  const auto* as_pattern = ast::as<ast::MatchAs>(&pattern);
  return as_pattern != nullptr && as_pattern->name.empty() && as_pattern->pattern == nullptr;
}

}  // namespace

void CodeGenerator::compile_match(const ast::Match& statement) {
  visit(statement.subject);
  const Label end = new_label();
  const std::size_t cases = statement.cases.size();
  const bool has_default = cases > 1 && is_wildcard(*statement.cases[cases - 1]->pattern);
  const std::size_t tested = cases - (has_default ? 1 : 0);
  for (std::size_t i = 0; i < tested; ++i) {
    const ast::MatchCase& match_case = *statement.cases[i];
    const Location location = loc(*match_case.pattern);
    const bool more_tests = i + 1 < tested;
    if (more_tests) {
      add(Op::COPY, 1, location);
    }
    PatternContext context;
    context.allow_irrefutable = match_case.guard != nullptr || i + 1 == cases;
    compile_pattern(*match_case.pattern, context);
    for (const std::string& name : context.stores) {
      name_operation(name, ast::Context::kStore, location);
    }
    if (match_case.guard != nullptr) {
      ensure_fail_pops(context, 0);
      jump_if(match_case.guard, context.fail_pops[0], false);
    }
    if (more_tests) {
      add(Op::POP_TOP, location);
    }
    visit_body(match_case.body);
    add_jump(pseudo::JUMP, end, kNoLocation);
    emit_fail_pops(context, location);
  }
  if (has_default) {
    const ast::MatchCase& match_case = *statement.cases[cases - 1];
    add(Op::NOP, loc(*match_case.pattern));
    if (match_case.guard != nullptr) {
      jump_if(match_case.guard, end, false);
    }
    visit_body(match_case.body);
  }
  use(end);
}

void CodeGenerator::ensure_fail_pops(PatternContext& context, std::size_t count) {
  while (context.fail_pops.size() <= count) {
    context.fail_pops.push_back(new_label());
  }
}

void CodeGenerator::jump_to_fail_pop(PatternContext& context, Op op, Location location) {
  const std::size_t pops = static_cast<std::size_t>(context.on_top) + context.stores.size();
  ensure_fail_pops(context, pops);
  add_jump(op, context.fail_pops[pops], location);
}

void CodeGenerator::emit_fail_pops(PatternContext& context, Location location) {
  for (std::size_t i = context.fail_pops.size(); i-- > 0;) {
    use(context.fail_pops[i]);
    if (i > 0) {
      add(Op::POP_TOP, location);
    }
  }
  context.fail_pops.clear();
}

void CodeGenerator::rotate_down(int count, Location location) {
  for (; count > 1; --count) {
    add(Op::SWAP, count, location);
  }
}

void CodeGenerator::store_pattern_name(ast::Identifier name, PatternContext& context,
                                       Location location) {
  if (name.empty()) {
    add(Op::POP_TOP, location);
    return;
  }
  refuse_debug(name, ast::Context::kStore, location);
  if (std::find(context.stores.begin(), context.stores.end(), name) != context.stores.end()) {
    fail(location, "multiple assignments to name '" + std::string(name) + "' in pattern");
  }
  rotate_down(context.on_top + static_cast<int>(context.stores.size()) + 1, location);
  context.stores.emplace_back(name);
}

void CodeGenerator::compile_subpattern(const ast::Pattern& pattern, PatternContext& context) {
  const bool allowed = context.allow_irrefutable;
  context.allow_irrefutable = true;
  compile_pattern(pattern, context);
  context.allow_irrefutable = allowed;
}

void CodeGenerator::compile_pattern_as(const ast::MatchAs& pattern, PatternContext& context) {
  const Location location = loc(pattern);
  if (pattern.pattern == nullptr) {
    if (!context.allow_irrefutable) {
      fail(location, pattern.name.empty()
                         ? "wildcard makes remaining patterns unreachable"
                         : "name capture '" + std::string(pattern.name) +
                               "' makes remaining patterns unreachable");
    }
    store_pattern_name(pattern.name, context, location);
    return;
  }
  ++context.on_top;
  add(Op::COPY, 1, location);
  compile_pattern(*pattern.pattern, context);
  --context.on_top;
  store_pattern_name(pattern.name, context, location);
}

// Brings the captures of an alternative into the order of the first one.
void CodeGenerator::reorder_captures(std::vector<std::string>& stores,
                                     const std::vector<std::string>& control,
                                     const ast::MatchOr& pattern, Location location) {
  using Difference = std::ptrdiff_t;
  for (std::size_t wanted = stores.size(); wanted-- > 0;) {
    const auto found = std::find(stores.begin(), stores.end(), control[wanted]);
    if (found == stores.end()) {
      fail(loc(pattern), "alternative patterns bind different names");
    }
    const auto at = static_cast<std::size_t>(found - stores.begin());
    if (at == wanted) {
      continue;
    }
    const std::vector<std::string> rotated(stores.begin(),
                                           stores.begin() + static_cast<Difference>(at + 1));
    stores.erase(stores.begin(), stores.begin() + static_cast<Difference>(at + 1));
    stores.insert(stores.begin() + static_cast<Difference>(wanted - at), rotated.begin(),
                  rotated.end());
    for (std::size_t i = 0; i <= at; ++i) {
      rotate_down(static_cast<int>(wanted) + 1, location);
    }
  }
}

void CodeGenerator::compile_pattern_or(const ast::MatchOr& pattern, PatternContext& context) {
  const Label end = new_label();
  std::vector<std::string> control;
  for (std::size_t i = 0; i < pattern.patterns.size(); ++i) {
    const ast::Pattern& alternative = *pattern.patterns[i];
    const Location location = loc(alternative);
    PatternContext inner;
    inner.allow_irrefutable = i + 1 == pattern.patterns.size() && context.allow_irrefutable;
    add(Op::COPY, 1, location);
    compile_pattern(alternative, inner);
    if (i == 0) {
      control = inner.stores;
    } else if (inner.stores.size() != control.size()) {
      fail(loc(pattern), "alternative patterns bind different names");
    } else {
      reorder_captures(inner.stores, control, pattern, location);
    }
    add_jump(pseudo::JUMP, end, location);
    emit_fail_pops(inner, location);
  }
  const Location location = loc(pattern);
  add(Op::POP_TOP, location);
  jump_to_fail_pop(context, pseudo::JUMP, location);
  use(end);
  const int rotations = static_cast<int>(control.size()) + 1 + context.on_top +
                        static_cast<int>(context.stores.size());
  for (const std::string& name : control) {
    rotate_down(rotations, location);
    if (std::find(context.stores.begin(), context.stores.end(), name) != context.stores.end()) {
      fail(location, "multiple assignments to name '" + name + "' in pattern");
    }
    context.stores.push_back(name);
  }
  add(Op::POP_TOP, location);
}

}  // namespace minipy::compiler
