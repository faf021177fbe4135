#include "vm/objects/sequence_tools.h"

#include <algorithm>

#include "vm/objects/interrupts.h"
#include "vm/objects/raise.h"
#include "vm/objects/repr_scope.h"

namespace minipy {

namespace {

/// At turn `i` of a search: comparing small things, it would look at nothing else for long.
Result<void> check_at_turn(ThreadState& ts, std::size_t i) {
  return i % kTurnsBetweenChecks == 0 ? check_interrupts(ts) : Result<void>();
}

}  // namespace

Result<std::size_t> resolve_index(ThreadState& ts, Value key, const std::size_t& size,
                                  const char* message) {
  std::int64_t at = 0;
  if (key.is_int()) {
    at = key.as_int();
  } else {
    TRY(at, subscript_index(ts, key));
  }
  if (at < 0) {
    at += static_cast<std::int64_t>(size);
  }
  if (at < 0 || at >= static_cast<std::int64_t>(size)) {
    return raise_text(ts, Exc::kIndexError, message);
  }
  return static_cast<std::size_t>(at);
}

Result<Ref<>> compare_sequences(ThreadState& ts, std::span<const Value> (*items)(Value), Value left,
                                Value right, Comparison how) {
  if ((how == Comparison::kEqual || how == Comparison::kNotEqual) &&
      items(left).size() != items(right).size()) {
    return share(Value::boolean(how == Comparison::kNotEqual));
  }
  RecursionGuard guard(ts);
  TRY_VOID(guard.check(" in comparison"));
  for (std::size_t i = 0; i < items(left).size() && i < items(right).size(); ++i) {
    TRY_VOID(check_at_turn(ts, i));
    Ref<> a = share(items(left)[i]);
    Ref<> b = share(items(right)[i]);
    TRY(const bool same, equals(ts, a, b));
    if (same) {
      continue;
    }
    if (how == Comparison::kEqual || how == Comparison::kNotEqual) {
      return share(Value::boolean(how == Comparison::kNotEqual));
    }
    return compare(ts, a, b, how);
  }
  const std::size_t a = items(left).size();
  const std::size_t b = items(right).size();
  return share(Value::boolean(holds(a < b ? -1 : a > b ? 1 : 0, how)));
}

Result<Ref<>> repr_sequence(ThreadState& ts, std::span<const Value> (*items)(Value), Value self,
                            std::string_view open, std::string_view close, bool trailing_comma) {
  ReprScope scope(ts, self);
  StrBuilder text;
  text.add(open);
  if (scope.is_recursive()) {
    text.add("...");
    text.add(close);
    return Ref<>(text.finish(ts));
  }
  RecursionGuard guard(ts);
  TRY_VOID(guard.check(" while getting the repr of an object"));
  for (std::size_t i = 0; i < items(self).size(); ++i) {
    TRY_VOID(check_at_turn(ts, i));
    if (i > 0) {
      text.add(", ");
    }
    Ref<> item = share(items(self)[i]);
    TRY(Ref<Str> shown, repr(ts, item));
    text.add(*shown);
  }
  if (trailing_comma && items(self).size() == 1) {
    text.add(",");
  }
  text.add(close);
  return Ref<>(text.finish(ts));
}

Result<std::int64_t> find_in_sequence(ThreadState& ts, std::span<const Value> (*items)(Value),
                                      Value self, Value wanted, std::int64_t start,
                                      std::int64_t stop) {
  const auto size = static_cast<std::int64_t>(items(self).size());
  if (start < 0) {
    start = std::max<std::int64_t>(start + size, 0);
  }
  if (stop < 0) {
    stop += size;
  }
  for (std::int64_t i = start; i < stop && i < static_cast<std::int64_t>(items(self).size()); ++i) {
    TRY_VOID(check_at_turn(ts, static_cast<std::size_t>(i)));
    Ref<> item = share(items(self)[static_cast<std::size_t>(i)]);
    TRY(const bool same, equals(ts, item, wanted));
    if (same) {
      return i;
    }
  }
  return std::int64_t{-1};
}

Result<std::int64_t> count_in_sequence(ThreadState& ts, std::span<const Value> (*items)(Value),
                                       Value self, Value wanted) {
  std::int64_t count = 0;
  for (std::size_t i = 0; i < items(self).size(); ++i) {
    TRY_VOID(check_at_turn(ts, i));
    Ref<> item = share(items(self)[i]);
    TRY(const bool same, equals(ts, item, wanted));
    count += same ? 1 : 0;
  }
  return count;
}

Raised raise_bad_index(ThreadState& ts, const char* what, Value key) {
  return raise(ts, Exc::kTypeError, "{} indices must be integers or slices, not {}", what,
               type_name(ts, key));
}

}  // namespace minipy
