// The match statement. Failing patterns jump to labels that pop what the pattern had put on the
// stack by then: fail_pop[n] pops n values and goes on to the next case.
#include <algorithm>
#include <set>

#include "bytecode/codegen/codegen.h"

namespace minipy {

using namespace ast;  // NOLINT(google-build-using-namespace): node names

namespace {

bool is_wildcard(const Pattern* pattern) {
  const auto* as_pattern = as<MatchAs>(pattern);
  return as_pattern != nullptr && as_pattern->name.empty() && as_pattern->pattern == nullptr;
}

bool is_star_wildcard(const Pattern* pattern) {
  const auto* star = as<MatchStar>(pattern);
  return star != nullptr && star->name.empty();
}

bool is_irrefutable(const Pattern* pattern) {
  const auto* capture = as<MatchAs>(pattern);
  return capture != nullptr && capture->pattern == nullptr;
}

}  // namespace

void CodeGenerator::ensure_fail_pop(PatternContext& pc, std::size_t n) {
  while (pc.fail_pop.size() < n + 1) {
    pc.fail_pop.push_back(label());
  }
}

void CodeGenerator::jump_to_fail_pop(Location where, PatternContext& pc, Op op) {
  const std::size_t pops = pc.on_top + pc.stores.size();
  ensure_fail_pop(pc, pops);
  jump(op, pc.fail_pop[pops], where);
}

void CodeGenerator::emit_and_reset_fail_pop(Location where, PatternContext& pc) {
  if (pc.fail_pop.empty()) {
    return;
  }
  std::size_t size = pc.fail_pop.size();
  while (--size > 0) {
    use(pc.fail_pop[size]);
    emit(Op::POP_TOP, where);
  }
  use(pc.fail_pop[0]);
  pc.fail_pop.clear();
}

/// Moves the top value below `count - 1` others.
void CodeGenerator::rotate(Location where, std::size_t count) {
  while (count > 1) {
    emit(Op::SWAP, count--, where);
  }
}

void CodeGenerator::pattern_store_name(Location where, std::string_view name, PatternContext& pc, Span span) {
  if (name.empty()) {
    emit(Op::POP_TOP, where);
    return;
  }
  if (std::find(pc.stores.begin(), pc.stores.end(), name) != pc.stores.end()) {
    fail(span, "multiple assignments to name '" + std::string(name) + "' in pattern");
    return;
  }
  rotate(where, pc.on_top + pc.stores.size() + 1);
  pc.stores.emplace_back(name);
}

void CodeGenerator::pattern_unpack(Location where, List<Pattern> patterns) {
  bool starred = false;
  for (std::size_t i = 0; i < patterns.size(); ++i) {
    if (patterns[i]->kind != Kind::kMatchStar) {
      continue;
    }
    if (starred) {
      fail(patterns[i]->span, "multiple starred expressions in sequence pattern");
      return;
    }
    starred = true;
    emit(Op::UNPACK_EX, i + ((patterns.size() - i - 1) << 8), where);
  }
  if (!starred) {
    emit(Op::UNPACK_SEQUENCE, patterns.size(), where);
  }
}

void CodeGenerator::pattern_subpattern(const Pattern* node, PatternContext& pc) {
  const bool old = std::exchange(pc.allow_irrefutable, true);
  pattern(node, pc);
  pc.allow_irrefutable = old;
}

void CodeGenerator::pattern_as(const MatchAs& node, PatternContext& pc) {
  const Location where = at(&node);
  if (node.pattern == nullptr) {
    if (!pc.allow_irrefutable) {
      fail(node.span, node.name.empty()
                          ? std::string("wildcard makes remaining patterns unreachable")
                          : "name capture '" + std::string(node.name) + "' makes remaining patterns unreachable");
      return;
    }
    pattern_store_name(where, node.name, pc, node.span);
    return;
  }
  ++pc.on_top;
  emit(Op::COPY, 1, where);
  pattern(node.pattern, pc);
  --pc.on_top;
  pattern_store_name(where, node.name, pc, node.span);
}

void CodeGenerator::pattern_sequence(const MatchSequence& node, PatternContext& pc) {
  const Location where = at(&node);
  const std::size_t size = node.patterns.size();
  std::size_t star = size;
  bool only_wildcard = true;
  bool star_wildcard = false;
  for (std::size_t i = 0; i < size; ++i) {
    const Pattern* item = node.patterns[i];
    if (item->kind == Kind::kMatchStar) {
      if (star != size) {
        fail(item->span, "multiple starred expressions in sequence pattern");
        return;
      }
      star_wildcard = is_star_wildcard(item);
      only_wildcard = only_wildcard && star_wildcard;
      star = i;
      continue;
    }
    only_wildcard = only_wildcard && is_wildcard(item);
  }
  ++pc.on_top;
  emit(Op::MATCH_SEQUENCE, where);
  jump_to_fail_pop(where, pc, Op::POP_JUMP_IF_FALSE);
  const bool has_star = star != size;
  if (!has_star) {
    emit(Op::GET_LEN, where);
    load_const(minipy::Constant{ConstantInt{std::to_string(size)}}, where);
    emit(Op::COMPARE_OP, (2U << 5) | 8U, where);
    emit(Op::TO_BOOL, where);
    jump_to_fail_pop(where, pc, Op::POP_JUMP_IF_FALSE);
  } else if (size > 1) {
    emit(Op::GET_LEN, where);
    load_const(minipy::Constant{ConstantInt{std::to_string(size - 1)}}, where);
    emit(Op::COMPARE_OP, (5U << 5) | 12U, where);
    emit(Op::TO_BOOL, where);
    jump_to_fail_pop(where, pc, Op::POP_JUMP_IF_FALSE);
  }
  --pc.on_top;
  if (only_wildcard) {
    emit(Op::POP_TOP, where);
    return;
  }
  if (star_wildcard) {
    // Only the items before and after the star are looked at, each by its index.
    ++pc.on_top;
    for (std::size_t i = 0; i < size; ++i) {
      const Pattern* item = node.patterns[i];
      if (is_wildcard(item) || i == star) {
        continue;
      }
      emit(Op::COPY, 1, where);
      if (i < star) {
        load_const(minipy::Constant{ConstantInt{std::to_string(i)}}, where);
      } else {
        emit(Op::GET_LEN, where);
        load_const(minipy::Constant{ConstantInt{std::to_string(size - i)}}, where);
        emit(Op::BINARY_OP, static_cast<std::uint32_t>(Operator::kSub), where);
      }
      emit(Op::BINARY_SUBSCR, where);
      pattern_subpattern(item, pc);
    }
    --pc.on_top;
    emit(Op::POP_TOP, where);
    return;
  }
  pattern_unpack(where, node.patterns);
  pc.on_top += size;
  for (const Pattern* item : node.patterns) {
    --pc.on_top;
    pattern_subpattern(item, pc);
  }
}

void CodeGenerator::pattern_class(const MatchClass& node, PatternContext& pc) {
  const Location where = at(&node);
  const std::size_t attributes = node.kwd_attrs.size();
  for (std::size_t i = 0; i < attributes; ++i) {
    for (std::size_t j = i + 1; j < attributes; ++j) {
      if (node.kwd_attrs[i] == node.kwd_attrs[j]) {
        fail(node.kwd_patterns[j]->span,
             "attribute name repeated in class pattern: " + std::string(node.kwd_attrs[i]));
        return;
      }
    }
  }
  visit(node.cls);
  ConstantTuple names;
  for (const Identifier name : node.kwd_attrs) {
    names.items.push_back(minipy::Constant{ConstantStr{std::string(name)}});
  }
  load_const(minipy::Constant{std::move(names)}, where);
  emit(Op::MATCH_CLASS, node.patterns.size(), where);
  emit(Op::COPY, 1, where);
  load_none(where);
  emit(Op::IS_OP, 1, where);
  ++pc.on_top;
  jump_to_fail_pop(where, pc, Op::POP_JUMP_IF_FALSE);
  const std::size_t total = node.patterns.size() + attributes;
  emit(Op::UNPACK_SEQUENCE, total, where);
  pc.on_top += total - 1;
  for (std::size_t i = 0; i < total; ++i) {
    --pc.on_top;
    const Pattern* item =
        i < node.patterns.size() ? node.patterns[i] : node.kwd_patterns[i - node.patterns.size()];
    if (is_wildcard(item)) {
      emit(Op::POP_TOP, where);
      continue;
    }
    pattern_subpattern(item, pc);
  }
}

void CodeGenerator::pattern_mapping(const MatchMapping& node, PatternContext& pc) {
  const Location where = at(&node);
  const std::size_t size = node.keys.size();
  ++pc.on_top;
  emit(Op::MATCH_MAPPING, where);
  jump_to_fail_pop(where, pc, Op::POP_JUMP_IF_FALSE);
  if (size == 0 && node.rest.empty()) {
    --pc.on_top;
    emit(Op::POP_TOP, where);
    return;
  }
  if (size > 0) {
    emit(Op::GET_LEN, where);
    load_const(minipy::Constant{ConstantInt{std::to_string(size)}}, where);
    emit(Op::COMPARE_OP, (5U << 5) | 12U, where);
    emit(Op::TO_BOOL, where);
    jump_to_fail_pop(where, pc, Op::POP_JUMP_IF_FALSE);
  }
  std::set<std::string> seen;
  for (const Expr* key : node.keys) {
    if (const minipy::Constant* constant = folder_.fold(key)) {
      if (!seen.insert(constant_key(*constant)).second) {
        fail(node.span, "mapping pattern checks duplicate key (" + constant_repr(*constant) + ")");
        return;
      }
    } else if (as<Attribute>(key) == nullptr) {
      fail(key->span, "mapping pattern keys may only match literals and attribute lookups");
      return;
    }
    visit(key);
  }
  emit(Op::BUILD_TUPLE, size, where);
  emit(Op::MATCH_KEYS, where);
  pc.on_top += 2;
  emit(Op::COPY, 1, where);
  load_none(where);
  emit(Op::IS_OP, 1, where);
  jump_to_fail_pop(where, pc, Op::POP_JUMP_IF_FALSE);
  emit(Op::UNPACK_SEQUENCE, size, where);
  pc.on_top += size - 1;
  for (std::size_t i = 0; i < size; ++i) {
    --pc.on_top;
    pattern_subpattern(node.patterns[i], pc);
  }
  pc.on_top -= 2;
  if (!node.rest.empty()) {
    emit(Op::BUILD_MAP, 0, where);
    emit(Op::SWAP, 3, where);
    emit(Op::SWAP, 2, where);
    emit(Op::DICT_UPDATE, 2, where);
    emit(Op::UNPACK_SEQUENCE, size, where);
    for (std::size_t left = size; left > 0; --left) {
      emit(Op::COPY, 1 + left, where);
      emit(Op::SWAP, 2, where);
      emit(Op::DELETE_SUBSCR, where);
    }
    pattern_store_name(where, node.rest, pc, node.span);
  } else {
    emit(Op::POP_TOP, where);
    emit(Op::POP_TOP, where);
  }
}

void CodeGenerator::pattern_or(const MatchOr& node, PatternContext& pc) {
  const Location where = at(&node);
  const Label end = label();
  const std::size_t size = node.patterns.size();
  PatternContext old = std::move(pc);
  std::vector<std::string> control;
  for (std::size_t i = 0; i < size; ++i) {
    const Pattern* alternative = node.patterns[i];
    pc = PatternContext{};
    pc.allow_irrefutable = i + 1 == size && old.allow_irrefutable;
    const Location here = at(alternative);
    emit(Op::COPY, 1, here);
    pattern(alternative, pc);
    if (failed()) {
      return;
    }
    const std::size_t stores = pc.stores.size();
    if (i == 0) {
      control = pc.stores;
    } else if (stores != control.size()) {
      fail(node.span, "alternative patterns bind different names");
      return;
    } else if (stores > 0) {
      for (std::size_t wanted = stores; wanted-- > 0;) {
        const auto found = std::find(pc.stores.begin(), pc.stores.end(), control[wanted]);
        if (found == pc.stores.end()) {
          fail(node.span, "alternative patterns bind different names");
          return;
        }
        const auto actual = static_cast<std::size_t>(found - pc.stores.begin());
        if (actual != wanted) {
          // Bring the names into the first alternative's order.
          const std::size_t rotations = actual + 1;
          std::rotate(pc.stores.begin(), pc.stores.begin() + static_cast<std::ptrdiff_t>(rotations),
                      pc.stores.begin() + static_cast<std::ptrdiff_t>(wanted) + 1);
          for (std::size_t r = 0; r < rotations; ++r) {
            rotate(where, wanted + 1);
          }
        }
      }
    }
    jump(pseudo::JUMP, end, here);
    emit_and_reset_fail_pop(here, pc);
  }
  pc = std::move(old);
  emit(Op::POP_TOP, where);
  jump_to_fail_pop(where, pc, pseudo::JUMP);
  use(end);
  const std::size_t stores = control.size();
  const std::size_t rotations = stores + 1 + pc.on_top + pc.stores.size();
  for (std::size_t i = 0; i < stores; ++i) {
    rotate(where, rotations);
    if (std::find(pc.stores.begin(), pc.stores.end(), control[i]) != pc.stores.end()) {
      fail(node.span, "multiple assignments to name '" + control[i] + "' in pattern");
      return;
    }
    pc.stores.push_back(control[i]);
  }
  emit(Op::POP_TOP, where);
}

void CodeGenerator::pattern_value(const MatchValue& node, PatternContext& pc) {
  const Location where = at(&node);
  if (folder_.fold(node.value) == nullptr && as<Attribute>(node.value) == nullptr) {
    fail(node.span, "patterns may only match literals and attribute lookups");
    return;
  }
  visit(node.value);
  emit(Op::COMPARE_OP, (2U << 5) | 8U, where);
  emit(Op::TO_BOOL, where);
  jump_to_fail_pop(where, pc, Op::POP_JUMP_IF_FALSE);
}

void CodeGenerator::pattern(const Pattern* node, PatternContext& pc) {
  if (too_deep(node->span)) {
    return;
  }
  ++depth_;
  const Location where = at(node);
  switch (node->kind) {
    case Kind::kMatchValue:
      pattern_value(*as<MatchValue>(node), pc);
      break;
    case Kind::kMatchSingleton: {
      const ConstantKind value = as<MatchSingleton>(node)->value;
      load_const(value == ConstantKind::kNone ? minipy::Constant{ConstantNone{}}
                                              : minipy::Constant{value == ConstantKind::kTrue},
                 where);
      emit(Op::IS_OP, 0, where);
      jump_to_fail_pop(where, pc, Op::POP_JUMP_IF_FALSE);
      break;
    }
    case Kind::kMatchSequence:
      pattern_sequence(*as<MatchSequence>(node), pc);
      break;
    case Kind::kMatchMapping:
      pattern_mapping(*as<MatchMapping>(node), pc);
      break;
    case Kind::kMatchClass:
      pattern_class(*as<MatchClass>(node), pc);
      break;
    case Kind::kMatchStar:
      pattern_store_name(where, as<MatchStar>(node)->name, pc, node->span);
      break;
    case Kind::kMatchAs:
      pattern_as(*as<MatchAs>(node), pc);
      break;
    case Kind::kMatchOr:
      pattern_or(*as<MatchOr>(node), pc);
      break;
    default:
      break;
  }
  --depth_;
}

void CodeGenerator::visit_match(const Match& node) {
  visit(node.subject);
  const Label end = label();
  const std::size_t cases = node.cases.size();
  const MatchCase& last = *node.cases[cases - 1];
  const bool has_default = is_wildcard(last.pattern) && cases > 1;
  PatternContext pc;
  for (std::size_t i = 0; i < cases - (has_default ? 1 : 0); ++i) {
    const MatchCase& match_case = *node.cases[i];
    const Location where = at(match_case.pattern);
    const bool is_last = i + 1 == cases - (has_default ? 1 : 0);
    if (!is_last) {
      emit(Op::COPY, 1, where);
    }
    pc.stores.clear();
    pc.allow_irrefutable = match_case.guard != nullptr || i + 1 == cases;
    pc.fail_pop.clear();
    pc.on_top = 0;
    pattern(match_case.pattern, pc);
    if (failed()) {
      return;
    }
    for (const std::string& name : pc.stores) {
      name_operation(name, Context::kStore, where);
    }
    if (match_case.guard != nullptr) {
      ensure_fail_pop(pc, 0);
      jump_if(match_case.guard, pc.fail_pop[0], false);
    }
    if (!is_last) {
      emit(Op::POP_TOP, where);
    }
    visit_body(match_case.body);
    jump(pseudo::JUMP, end, kNoLocation);
    // CPython leaves the popping to the pattern's line.
    emit_and_reset_fail_pop(where, pc);
  }
  if (has_default) {
    const Location where = at(last.pattern);
    if (cases == 1) {
      emit(Op::POP_TOP, where);
    } else {
      emit(Op::NOP, where);
    }
    if (last.guard != nullptr) {
      jump_if(last.guard, end, false);
    }
    visit_body(last.body);
  }
  use(end);
}

}  // namespace minipy
