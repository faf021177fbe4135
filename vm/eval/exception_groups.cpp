// except*: splitting groups between handlers, and putting together what is raised in the end
// (PEP 654).
#include <vector>

#include "vm/eval/operations.h"
#include "vm/objects/exception.h"
#include "vm/objects/list.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"

namespace minipy {

namespace {

bool is_group(ThreadState& ts, Value value) {
  return is_instance(ts, value, exception_type(ts, Exc::kBaseExceptionGroup));
}

/// A group like `original` around other members: message, traceback, cause, context, notes.
Result<Ref<>> derive(ThreadState& ts, Value original, const std::vector<Value>& members) {
  const Exception& group = cast<Exception>(original);
  Ref<Tuple> inner = make_tuple(ts, members);
  const std::array<Value, 2> arguments{group.fields[0], inner.value()};
  TRY(Ref<> made, call(ts, Value::object(&exception_type(ts, Exc::kBaseExceptionGroup)), Arguments(arguments)));
  Exception& copy = cast<Exception>(made);
  copy.traceback = group.traceback;
  copy.context = group.context;
  copy.cause = group.cause;
  copy.suppress_context = group.suppress_context;
  return made;
}

/// The part of an exception tree whose leaves satisfy `keep`; None when there is none.
template <class Keep>
Result<Ref<>> part_of(ThreadState& ts, Value exception, Keep keep) {
  if (!is_group(ts, exception)) {
    TRY(const bool wanted, keep(exception));
    return share(wanted ? exception : Value::none());
  }
  RecursionGuard guard(ts);
  TRY_VOID(guard.check(" in exceptiongroup_split_recursive"));
  std::vector<Ref<>> kept;
  std::size_t total = 0;
  bool whole = true;
  for (const Value member : cast<Tuple>(cast<Exception>(exception).fields[1]).items()) {
    ++total;
    TRY(Ref<> part, part_of(ts, member, keep));
    whole = whole && part.value() == member;
    if (!part.value().is_none()) {
      kept.push_back(std::move(part));
    }
  }
  if (whole) {
    return share(exception);
  }
  if (kept.empty()) {
    return share(Value::none());
  }
  std::vector<Value> members;
  for (const Ref<>& member : kept) {
    members.push_back(member.value());
  }
  return derive(ts, exception, members);
}

void collect_leaves(ThreadState& ts, Value exception, std::vector<Value>& leaves) {
  if (!is_group(ts, exception)) {
    leaves.push_back(exception);
    return;
  }
  for (const Value member : cast<Tuple>(cast<Exception>(exception).fields[1]).items()) {
    collect_leaves(ts, member, leaves);
  }
}

bool same_origin(const Exception& a, const Exception& b) {
  return a.traceback.value() == b.traceback.value() && a.cause.value() == b.cause.value() &&
         a.context.value() == b.context.value();
}

Result<Ref<>> reraise_star(ThreadState& ts, Value original, const List& raised) {
  if (!is_group(ts, original)) {
    for (const Value one : raised.items()) {
      if (!one.is_none()) {
        return share(one);
      }
    }
    return share(Value::none());
  }
  std::vector<Value> fresh;
  std::vector<Value> leaves;
  for (const Value one : raised.items()) {
    if (one.is_none()) {
      continue;
    }
    if (is_group(ts, one) && same_origin(cast<Exception>(one), cast<Exception>(original))) {
      collect_leaves(ts, one, leaves);
    } else {
      fresh.push_back(one);
    }
  }
  Ref<> again;
  if (!leaves.empty()) {
    TRY(again, part_of(ts, original, [&](Value leaf) -> Result<bool> {
          return std::find(leaves.begin(), leaves.end(), leaf) != leaves.end();
        }));
    if (fresh.empty()) {
      return again;
    }
    fresh.push_back(again.value());
  }
  if (fresh.empty()) {
    return share(Value::none());
  }
  if (fresh.size() == 1) {
    return share(fresh[0]);
  }
  Ref<Tuple> members = make_tuple(ts, fresh);
  Ref<> message = make_str(ts, "");
  const std::array<Value, 2> arguments{message, members.value()};
  return call(ts, Value::object(&exception_type(ts, Exc::kBaseExceptionGroup)), Arguments(arguments));
}

Result<bool> check_types(ThreadState& ts, Value type) {
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
  return true;
}

}  // namespace

bool check_eg_match(ThreadState& ts, Value exception, Value type, Value& rest, Value& match) {
  if (check_types(ts, type).failed()) {
    return false;
  }
  if (exception.is_none()) {
    rest = Value::none();
    match = Value::none();
    return true;
  }
  const int matched = exception_matches(ts, exception, type);
  if (matched < 0) {
    return false;
  }
  if (!is_group(ts, exception)) {
    if (matched == 0) {
      rest = share(exception).give();
      match = Value::none();
      return true;
    }
    Ref<Tuple> one = make_tuple(ts, std::span<const Value>(&exception, 1));
    Ref<> message = make_str(ts, "");
    const std::array<Value, 2> arguments{message, one.value()};
    Result<Ref<>> group =
        call(ts, Value::object(&exception_type(ts, Exc::kBaseExceptionGroup)), Arguments(arguments));
    if (group.failed()) {
      return false;
    }
    cast<Exception>(group.value()).traceback = cast<Exception>(exception).traceback;
    rest = Value::none();
    match = group.take().give();
    ts.handled_exception = share(match);
    return true;
  }
  const auto keeps = [&](bool wanted) {
    return [&ts, type, wanted](Value leaf) -> Result<bool> {
      const int answer = exception_matches(ts, leaf, type);
      if (answer < 0) {
        return Raised{};
      }
      return (answer == 1) == wanted;
    };
  };
  Result<Ref<>> matching = part_of(ts, exception, keeps(true));
  if (matching.failed()) {
    return false;
  }
  Result<Ref<>> others = part_of(ts, exception, keeps(false));
  if (others.failed()) {
    return false;
  }
  match = matching.take().give();
  rest = others.take().give();
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
