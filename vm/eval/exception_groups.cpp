// except*: splitting groups between handlers, and putting together what is raised in the end
// (PEP 654).
#include <algorithm>
#include <vector>

#include "vm/eval/operations.h"
#include "vm/objects/exception.h"
#include "vm/objects/exception_group.h"
#include "vm/objects/list.h"
#include "vm/objects/names.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"

namespace minipy {

namespace {

void collect_leaves(ThreadState& ts, Value exception, std::vector<Value>& leaves) {
  if (!is_exception_group(ts, exception)) {
    leaves.push_back(exception);
    return;
  }
  for (const Value member : group_members(exception)) {
    collect_leaves(ts, member, leaves);
  }
}

/// Whether an exception came out of the original group by splitting, not by being raised anew.
Result<bool> has_same_origin(ThreadState& ts, Value one, Value original) {
  const Exception& a = cast<Exception>(one);
  const Exception& b = cast<Exception>(original);
  TRY(Ref<> notes, find_attribute(ts, one, name(ts, Name::kNotes)));
  TRY(Ref<> original_notes, find_attribute(ts, original, name(ts, Name::kNotes)));
  return notes.value() == original_notes.value() && a.traceback.value() == b.traceback.value() &&
         a.cause.value() == b.cause.value() && a.context.value() == b.context.value();
}

/// The part of `original` that is made of these exceptions' leaves; None when there are none.
Result<Ref<>> projection(ThreadState& ts, Value original, const std::vector<Value>& exceptions) {
  if (exceptions.empty()) {
    return share(Value::none());
  }
  std::vector<Value> leaves;
  for (const Value one : exceptions) {
    collect_leaves(ts, one, leaves);
  }
  TRY(ExceptionSplit split, split_exceptions(ts, original, [&](Value leaf) -> Result<bool> {
        return std::find(leaves.begin(), leaves.end(), leaf) != leaves.end();
      }));
  return std::move(split.match);
}

Result<Ref<>> reraise_star(ThreadState& ts, Value original, const List& raised) {
  Ref<List> fresh = make_list(ts);
  std::vector<Value> again;
  for (const Value one : raised.items()) {
    if (one.is_none()) {
      continue;
    }
    if (!is_exception_group(ts, original)) {
      return share(one);  // a plain exception had been wrapped: one handler at most has run
    }
    TRY(const bool is_part, has_same_origin(ts, one, original));
    if (is_part) {
      again.push_back(one);
    } else {
      fresh->append(one);
    }
  }
  TRY(Ref<> part, projection(ts, original, again));
  if (fresh->size == 0) {
    return part;
  }
  if (!part.value().is_none()) {
    fresh->append(part);
  }
  return fresh->size == 1 ? share(fresh->items()[0]) : make_exception_group(ts, fresh.value());
}

Result<void> check_types(ThreadState& ts, Value type) {
  std::span<const Value> types(&type, 1);
  if (const Tuple* tuple = as<Tuple>(type)) {
    types = tuple->items();
  }
  for (const Value one : types) {
    const Type* cls = as<Type>(one);
    if (cls == nullptr || !cls->has(TypeFlag::kException)) {
      return raise_text(ts, Exc::kTypeError,
                        "catching classes that do not inherit from BaseException is not allowed");
    }
    if (is_subtype(*cls, exception_type(ts, Exc::kBaseExceptionGroup))) {
      return raise_text(ts, Exc::kTypeError,
                        "catching ExceptionGroup with except* is not allowed. Use except instead.");
    }
  }
  return {};
}

/// exception.split(type), which a class may have of its own.
Result<ExceptionSplit> split_by_method(ThreadState& ts, Value group, Value type) {
  TRY(Ref<> both, call_method(ts, group, intern(ts, "split"), Arguments(&type, 1)));
  const Tuple* pair = as<Tuple>(both);
  if (pair == nullptr) {
    return raise(ts, Exc::kTypeError, "{}.split must return a tuple, not {}", type_name(ts, group),
                 type_name(ts, both));
  }
  if (pair->size < 2) {
    return raise(ts, Exc::kTypeError, "{}.split must return a 2-tuple, got tuple of size {}",
                 type_name(ts, group), pair->size);
  }
  return ExceptionSplit{share(pair->data()[0]), share(pair->data()[1])};
}

Result<ExceptionSplit> match_star(ThreadState& ts, Value exception, Value type) {
  TRY_VOID(check_types(ts, type));
  if (exception.is_none()) {
    return ExceptionSplit{share(Value::none()), share(Value::none())};
  }
  const int matched = exception_matches(ts, exception, type);
  if (matched < 0) {
    return Raised{};
  }
  const bool is_group = is_exception_group(ts, exception);
  if (matched == 1) {
    // A handler gets a plain exception in a group of its own.
    Ref<Tuple> alone = make_tuple(ts, std::span<const Value>(&exception, 1));
    TRY(Ref<> match,
        is_group ? Result<Ref<>>(share(exception)) : make_exception_group(ts, alone.value()));
    return ExceptionSplit{std::move(match), share(Value::none())};
  }
  if (is_group) {
    return split_by_method(ts, exception, type);
  }
  return ExceptionSplit{share(Value::none()), share(exception)};
}

}  // namespace

bool check_eg_match(ThreadState& ts, Value exception, Value type, Value& rest, Value& match) {
  Result<ExceptionSplit> split = match_star(ts, exception, type);
  if (split.failed()) {
    return false;
  }
  match = split.value().match.give();
  rest = split.value().rest.give();
  if (!match.is_none()) {
    ts.handled_exception = share(match);
  }
  return true;
}

Value prepare_reraise_star(ThreadState& ts, Value original, Value raised) {
  Result<Ref<>> result = reraise_star(ts, original, cast<List>(raised));
  return result.failed() ? Value() : result.take().give();
}

}  // namespace minipy
