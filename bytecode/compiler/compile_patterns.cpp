// The kinds of pattern: values, sequences, mappings, classes. compile_match.cpp describes the stack.
#include <cmath>
#include <fmt/format.h>
#include <set>

#include "bytecode/compiler/code_generator.h"
#include "bytecode/compiler/compile_error.h"

namespace minipy::compiler {
namespace {

bool is_wildcard(const ast::Pattern& pattern) {
  const auto* as_pattern = ast::as<ast::MatchAs>(&pattern);
  return as_pattern != nullptr && as_pattern->name.empty() && as_pattern->pattern == nullptr;
}

constexpr std::size_t kNoStar = static_cast<std::size_t>(-1);

}  // namespace

void CodeGenerator::compile_pattern(const ast::Pattern& pattern, PatternContext& context) {
  const DepthGuard guard(recursion_);
  using ast::Kind;
  switch (pattern.kind) {
    case Kind::kMatchValue:
      return compile_pattern_value(*ast::as<ast::MatchValue>(&pattern), context);
    case Kind::kMatchSingleton: {
      const Location location = loc(pattern);
      const ast::ConstantKind kind = ast::as<ast::MatchSingleton>(&pattern)->value;
      if (kind == ast::ConstantKind::kNone) {
        load_none(location);
      } else {
        load_constant(Constant{kind == ast::ConstantKind::kTrue}, location);
      }
      add_compare(ast::CompareOperator::kIs, location);
      return jump_to_fail_pop(context, Op::POP_JUMP_IF_FALSE, location);
    }
    case Kind::kMatchSequence:
      return compile_pattern_sequence(*ast::as<ast::MatchSequence>(&pattern), context);
    case Kind::kMatchMapping:
      return compile_pattern_mapping(*ast::as<ast::MatchMapping>(&pattern), context);
    case Kind::kMatchClass:
      return compile_pattern_class(*ast::as<ast::MatchClass>(&pattern), context);
    case Kind::kMatchStar:
      return store_pattern_name(ast::as<ast::MatchStar>(&pattern)->name, context, loc(pattern));
    case Kind::kMatchAs:
      return compile_pattern_as(*ast::as<ast::MatchAs>(&pattern), context);
    case Kind::kMatchOr:
      return compile_pattern_or(*ast::as<ast::MatchOr>(&pattern), context);
    default:
      return;
  }
}

void CodeGenerator::compile_pattern_value(const ast::MatchValue& pattern,
                                          PatternContext& context) {
  using ast::Kind;
  const Location location = loc(pattern);
  const Kind kind = pattern.value->kind;
  if (kind != Kind::kConstant && kind != Kind::kAttribute) {
    fail(location, "patterns may only match literals and attribute lookups");
  }
  visit(pattern.value);
  add_compare(ast::CompareOperator::kEq, location);
  add(Op::TO_BOOL, location);
  jump_to_fail_pop(context, Op::POP_JUMP_IF_FALSE, location);
}

// ---- sequences

void CodeGenerator::unpack_pattern_sequence(const ast::MatchSequence& pattern,
                                            PatternContext& context) {
  constexpr std::size_t kMaxBeforeStar = 256;
  const Location location = loc(pattern);
  const std::size_t size = pattern.patterns.size();
  bool seen_star = false;
  for (std::size_t i = 0; i < size; ++i) {
    if (pattern.patterns[i]->kind == ast::Kind::kMatchStar) {
      if (i >= kMaxBeforeStar) {
        fail(location, "too many expressions in star-unpacking sequence pattern");
      }
      add(Op::UNPACK_EX, static_cast<int>(i + ((size - i - 1) << 8)), location);
      seen_star = true;
    }
  }
  if (!seen_star) {
    add(Op::UNPACK_SEQUENCE, static_cast<int>(size), location);
  }
  context.on_top += static_cast<int>(size);
  for (const ast::Pattern* part : pattern.patterns) {
    --context.on_top;
    compile_subpattern(*part, context);
  }
}

// With an ignored star only the wanted items are taken, by index.
void CodeGenerator::subscript_pattern_sequence(const ast::MatchSequence& pattern, std::size_t star,
                                               PatternContext& context) {
  const Location location = loc(pattern);
  const std::size_t size = pattern.patterns.size();
  ++context.on_top;
  for (std::size_t i = 0; i < size; ++i) {
    if (i == star || is_wildcard(*pattern.patterns[i])) {
      continue;
    }
    add(Op::COPY, 1, location);
    if (i < star) {
      load_int(static_cast<long>(i), location);
    } else {
      add(Op::GET_LEN, location);
      load_int(static_cast<long>(size - i), location);
      add(Op::BINARY_OP, static_cast<int>(ast::Operator::kSub), location);
    }
    add(Op::BINARY_SUBSCR, location);
    compile_subpattern(*pattern.patterns[i], context);
  }
  --context.on_top;
  add(Op::POP_TOP, location);
}

void CodeGenerator::compile_pattern_sequence(const ast::MatchSequence& pattern,
                                             PatternContext& context) {
  const Location location = loc(pattern);
  const std::size_t size = pattern.patterns.size();
  std::size_t star = kNoStar;
  bool only_wildcards = true;
  bool star_ignored = false;
  for (std::size_t i = 0; i < size; ++i) {
    const ast::Pattern& part = *pattern.patterns[i];
    if (const auto* starred = ast::as<ast::MatchStar>(&part)) {
      if (star != kNoStar) {
        fail(location, "multiple starred names in sequence pattern");
      }
      star = i;
      star_ignored = starred->name.empty();
      only_wildcards = only_wildcards && star_ignored;
    } else {
      only_wildcards = only_wildcards && is_wildcard(part);
    }
  }
  ++context.on_top;
  add(Op::MATCH_SEQUENCE, location);
  jump_to_fail_pop(context, Op::POP_JUMP_IF_FALSE, location);
  if (star == kNoStar || size > 1) {
    add(Op::GET_LEN, location);
    load_int(static_cast<long>(star == kNoStar ? size : size - 1), location);
    add_compare(star == kNoStar ? ast::CompareOperator::kEq : ast::CompareOperator::kGtE,
                location);
    jump_to_fail_pop(context, Op::POP_JUMP_IF_FALSE, location);
  }
  --context.on_top;
  if (only_wildcards) {
    add(Op::POP_TOP, location);
  } else if (star_ignored) {
    subscript_pattern_sequence(pattern, star, context);
  } else {
    unpack_pattern_sequence(pattern, context);
  }
}

// ---- classes

void CodeGenerator::check_pattern_keywords(const ast::MatchClass& pattern) {
  const std::size_t count = pattern.kwd_attrs.size();
  for (std::size_t i = 0; i < count; ++i) {
    const ast::Identifier name = pattern.kwd_attrs[i];
    refuse_debug(name, ast::Context::kStore, loc(*pattern.kwd_patterns[i]));
    for (std::size_t j = i + 1; j < count; ++j) {
      if (pattern.kwd_attrs[j] == name) {
        fail(loc(*pattern.kwd_patterns[j]),
             "attribute name repeated in class pattern: " + std::string(name));
      }
    }
  }
}

void CodeGenerator::compile_pattern_class(const ast::MatchClass& pattern,
                                          PatternContext& context) {
  const Location location = loc(pattern);
  const std::size_t positional = pattern.patterns.size();
  const std::size_t total = positional + pattern.kwd_patterns.size();
  check_pattern_keywords(pattern);
  visit(pattern.cls);
  ConstantTuple names;
  for (const ast::Identifier name : pattern.kwd_attrs) {
    names.items.push_back(Constant{ConstantStr{std::string(name)}});
  }
  load_constant(Constant{std::move(names)}, location);
  add(Op::MATCH_CLASS, static_cast<int>(positional), location);
  add(Op::COPY, 1, location);
  load_none(location);
  add(Op::IS_OP, 1, location);
  ++context.on_top;
  jump_to_fail_pop(context, Op::POP_JUMP_IF_FALSE, location);
  add(Op::UNPACK_SEQUENCE, static_cast<int>(total), location);
  context.on_top += static_cast<int>(total) - 1;
  for (std::size_t i = 0; i < total; ++i) {
    --context.on_top;
    const ast::Pattern& part =
        i < positional ? *pattern.patterns[i] : *pattern.kwd_patterns[i - positional];
    if (is_wildcard(part)) {
      add(Op::POP_TOP, location);
    } else {
      compile_subpattern(part, context);
    }
  }
}

// ---- mappings

namespace {

/// A text that is equal for constants that are equal to each other: 0, False, 0.0 and 0j.
std::string equality_key(const Constant& value) {
  if (const auto* complex = value.get<ConstantComplex>(); complex != nullptr && complex->imaginary == 0) {
    return equality_key(Constant{complex->real});
  }
  if (const double* number = value.get<double>(); number != nullptr && std::trunc(*number) == *number) {
    return constant_key(Constant{ConstantInt{fmt::format("{:.0f}", *number + 0.0)}});
  }
  if (const bool* truth = value.get<bool>()) {
    return constant_key(Constant{ConstantInt{*truth ? "1" : "0"}});
  }
  return constant_key(value);
}

}  // namespace

void CodeGenerator::compile_pattern_mapping_keys(const ast::MatchMapping& pattern,
                                                 PatternContext& context) {
  const Location location = loc(pattern);
  const int size = static_cast<int>(pattern.keys.size());
  std::set<std::string> seen;
  for (const ast::Expr* key : pattern.keys) {
    if (const auto* constant = ast::as<ast::Constant>(key)) {
      const Constant value = constant_value(*constant);
      if (!seen.insert(equality_key(value)).second) {
        fail(location, "mapping pattern checks duplicate key (" + constant_repr(value) + ")");
      }
    } else if (key->kind != ast::Kind::kAttribute) {
      fail(location, "mapping pattern keys may only match literals and attribute lookups");
    }
    visit(key);
  }
  add(Op::BUILD_TUPLE, size, location);
  add(Op::MATCH_KEYS, location);
  context.on_top += 2;
  add(Op::COPY, 1, location);
  load_none(location);
  add(Op::IS_OP, 1, location);
  jump_to_fail_pop(context, Op::POP_JUMP_IF_FALSE, location);
  add(Op::UNPACK_SEQUENCE, size, location);
  context.on_top += size - 1;
  for (const ast::Pattern* part : pattern.patterns) {
    --context.on_top;
    compile_subpattern(*part, context);
  }
  context.on_top -= 2;
}

void CodeGenerator::compile_pattern_mapping(const ast::MatchMapping& pattern,
                                            PatternContext& context) {
  const Location location = loc(pattern);
  int size = static_cast<int>(pattern.keys.size());
  ++context.on_top;
  add(Op::MATCH_MAPPING, location);
  jump_to_fail_pop(context, Op::POP_JUMP_IF_FALSE, location);
  if (size == 0 && pattern.rest.empty()) {
    --context.on_top;
    add(Op::POP_TOP, location);
    return;
  }
  if (size > 0) {
    add(Op::GET_LEN, location);
    load_int(size, location);
    add_compare(ast::CompareOperator::kGtE, location);
    jump_to_fail_pop(context, Op::POP_JUMP_IF_FALSE, location);
  }
  compile_pattern_mapping_keys(pattern, context);
  if (pattern.rest.empty()) {
    add(Op::POP_TOP, location);
    add(Op::POP_TOP, location);
    return;
  }
  // rest = dict(subject), without the keys.
  add(Op::BUILD_MAP, 0, location);
  add(Op::SWAP, 3, location);
  add(Op::DICT_UPDATE, 2, location);
  add(Op::UNPACK_SEQUENCE, size, location);
  for (; size > 0; --size) {
    add(Op::COPY, 1 + size, location);
    add(Op::SWAP, 2, location);
    add(Op::DELETE_SUBSCR, location);
  }
  store_pattern_name(pattern.rest, context, location);
}

}  // namespace minipy::compiler
