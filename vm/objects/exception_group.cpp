#include "vm/objects/exception_group.h"

#include <array>

#include "vm/objects/generic_alias.h"
#include "vm/objects/list.h"
#include "vm/objects/names.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"

namespace minipy {

namespace {

bool is_exception_class(Value value) {
  const Type* type = as<Type>(value);
  return type != nullptr && type->has(TypeFlag::kException);
}

/// The second argument of the constructor.
Result<Ref<Tuple>> checked_members(ThreadState& ts, Value sequence) {
  const Type& type = type_of(ts, sequence);
  if (type.slots.get_item == nullptr || type.has(TypeFlag::kMapping)) {
    return raise_text(ts, Exc::kTypeError, "second argument (exceptions) must be a sequence");
  }
  TRY(Ref<Tuple> members, tuple_from(ts, sequence));
  if (members->size == 0) {
    return raise_text(ts, Exc::kValueError,
                      "second argument (exceptions) must be a non-empty sequence");
  }
  for (std::size_t i = 0; i < members->size; ++i) {
    if (as<Exception>(members->data()[i]) == nullptr) {
      return raise(ts, Exc::kValueError,
                   "Item {} of second argument (exceptions) is not an exception", i);
    }
  }
  return members;
}

/// The class to make an instance of, asked for `type`: a group of plain Exceptions is one itself.
Result<Type*> class_for(ThreadState& ts, Type& type, const Tuple& members) {
  Type& exception = exception_type(ts, Exc::kException);
  Type& exception_group = exception_type(ts, Exc::kExceptionGroup);
  bool all_plain = true;
  for (const Value member : members.items()) {
    all_plain = all_plain && is_instance(ts, member, exception);
  }
  if (&type == &exception_type(ts, Exc::kBaseExceptionGroup)) {
    return all_plain ? &exception_group : &type;
  }
  if (!all_plain && &type == &exception_group) {
    return raise_text(ts, Exc::kTypeError, "Cannot nest BaseExceptions in an ExceptionGroup");
  }
  if (!all_plain && is_subtype(type, exception)) {
    return raise(ts, Exc::kTypeError, "Cannot nest BaseExceptions in '{}'", type.name);
  }
  return &type;
}

Result<Ref<>> make_group(ThreadState& ts, Type& type, Arguments arguments) {
  if (arguments.positional != 2) {
    return raise(ts, Exc::kTypeError,
                 "BaseExceptionGroup.__new__() takes exactly 2 arguments ({} given)",
                 arguments.positional);
  }
  if (as<Str>(arguments[0]) == nullptr) {
    return raise(ts, Exc::kTypeError, "BaseExceptionGroup.__new__() argument 1 must be str, not {}",
                 type_name(ts, arguments[0]));
  }
  TRY(Ref<Tuple> members, checked_members(ts, arguments[1]));
  TRY(Type* const chosen, class_for(ts, type, *members));
  TRY(Ref<> made, exception_type(ts, Exc::kBaseException).slots.make(ts, *chosen, arguments));
  Exception& group = cast<Exception>(made);
  group.fields[field::kGroupMessage] = share(arguments[0]);
  group.fields[field::kGroupMembers] = std::move(members);
  return made;
}

Result<Ref<>> group_text(ThreadState& ts, Value self) {
  TRY(Ref<Str> message, to_str(ts, cast<Exception>(self).fields[field::kGroupMessage]));
  const std::size_t count = group_members(self).size();
  return Ref<>(make_str(
      ts, fmt::format("{} ({} sub-exception{})", to_utf8(*message), count, count == 1 ? "" : "s")));
}

Result<Ref<>> group_derive(ThreadState& ts, Value self, Value members) {
  return call(ts, Value::object(&exception_type(ts, Exc::kBaseExceptionGroup)),
              cast<Exception>(self).fields[field::kGroupMessage], members);
}

/// A group's notes are its parts' notes; a list of its own for each.
Result<void> copy_notes(ThreadState& ts, Value from, Value to) {
  TRY(Ref<> notes, find_attribute(ts, from, name(ts, Name::kNotes)));
  if (as<List>(notes) == nullptr && as<Tuple>(notes) == nullptr) {
    return {};
  }
  TRY(Ref<Tuple> items, tuple_from(ts, notes));
  TRY(Ref<List> copy, list_from(ts, items.value()));
  return set_attribute(ts, to, name(ts, Name::kNotes), copy.value());
}

/// A group like `original` around some of its members; None around none.
Result<Ref<>> subset(ThreadState& ts, Value original, const std::vector<Ref<>>& members) {
  if (members.empty()) {
    return share(Value::none());
  }
  Ref<List> list = make_list(ts);
  for (const Ref<>& member : members) {
    list->append(member);
  }
  const Value argument = list.value();
  TRY(Ref<> made, call_method(ts, original, intern(ts, "derive"), Arguments(&argument, 1)));
  if (!is_exception_group(ts, made)) {
    return raise_text(ts, Exc::kTypeError, "derive must return an instance of BaseExceptionGroup");
  }
  const Exception& group = cast<Exception>(original);
  Exception& part = cast<Exception>(made);
  part.traceback = group.traceback;
  part.context = group.context;
  part.cause = group.cause;
  part.suppress_context = true;  // CPython's PyException_SetCause() does so
  TRY_VOID(copy_notes(ts, original, made));
  return made;
}

/// What split() and subgroup() accept: exception classes, or a callable that is no class.
Result<ExceptionTest> test_from(ThreadState& ts, Value condition) {
  const Tuple* tuple = as<Tuple>(condition);
  const bool is_classes =
      tuple != nullptr &&
      std::all_of(tuple->items().begin(), tuple->items().end(), &is_exception_class);
  if (is_classes || is_exception_class(condition)) {
    return ExceptionTest([&ts, condition](Value exception) -> Result<bool> {
      const Tuple* classes = as<Tuple>(condition);
      const std::span<const Value> all =
          classes != nullptr ? classes->items() : std::span(&condition, 1);
      return std::any_of(all.begin(), all.end(),
                         [&](Value one) { return is_instance(ts, exception, cast<Type>(one)); });
    });
  }
  if (is_callable(ts, condition) && as<Type>(condition) == nullptr) {
    return ExceptionTest([&ts, condition](Value exception) -> Result<bool> {
      TRY(Ref<> answer, call(ts, condition, exception));
      return truth(ts, answer);
    });
  }
  return raise_text(ts, Exc::kTypeError,
                    "expected an exception type, a tuple of exception types, or a callable (other "
                    "than a class)");
}

Result<Ref<>> group_split(ThreadState& ts, Value self, Value condition) {
  TRY(const ExceptionTest test, test_from(ts, condition));
  TRY(const ExceptionSplit split, split_exceptions(ts, self, test));
  const std::array<Value, 2> both{split.match, split.rest};
  return Ref<>(make_tuple(ts, both));
}

Result<Ref<>> group_subgroup(ThreadState& ts, Value self, Value condition) {
  TRY(const ExceptionTest test, test_from(ts, condition));
  TRY(ExceptionSplit split, split_exceptions(ts, self, test));
  return std::move(split.match);
}

Result<Ref<>> get_message(ThreadState&, Value self) {
  return share(cast<Exception>(self).fields[field::kGroupMessage]);
}
Result<Ref<>> get_members(ThreadState&, Value self) {
  return share(cast<Exception>(self).fields[field::kGroupMembers]);
}

constexpr auto kMethods = std::to_array<NativeDef>({
    native<&class_getitem>("__class_getitem__($type, object, /)", "See PEP 585"),
    native<&group_derive>("derive($self, excs, /)", ""),
    native<&group_split>("split($self, matcher_value, /)", ""),
    native<&group_subgroup>("subgroup($self, matcher_value, /)", ""),
});

constexpr auto kAttributes = std::to_array<GetSetDef>({
    {"message", get_message, nullptr, "exception message", true},
    {"exceptions", get_members, nullptr, "nested exceptions", true},
});

}  // namespace

bool is_exception_group(ThreadState& ts, Value value) {
  return is_instance(ts, value, exception_type(ts, Exc::kBaseExceptionGroup));
}

std::span<const Value> group_members(Value group) {
  return cast<Tuple>(cast<Exception>(group).fields[field::kGroupMembers]).items();
}

Result<Ref<>> make_exception_group(ThreadState& ts, Value members) {
  Ref<Str> message = make_str(ts, "");
  return call(ts, Value::object(&exception_type(ts, Exc::kBaseExceptionGroup)), message.value(),
              members);
}

Result<ExceptionSplit> split_exceptions(ThreadState& ts, Value exception,
                                        const ExceptionTest& test) {
  TRY(const bool is_wanted, test(exception));
  if (is_wanted) {
    return ExceptionSplit{share(exception), share(Value::none())};
  }
  if (!is_exception_group(ts, exception)) {
    return ExceptionSplit{share(Value::none()), share(exception)};
  }
  RecursionGuard guard(ts);
  TRY_VOID(guard.check(" in exceptiongroup_split_recursive"));
  const Ref<> members = cast<Exception>(exception).fields[field::kGroupMembers];
  std::vector<Ref<>> matches;
  std::vector<Ref<>> others;
  for (const Value member : cast<Tuple>(members).items()) {
    TRY(ExceptionSplit split, split_exceptions(ts, member, test));
    if (!split.match.value().is_none()) {
      matches.push_back(std::move(split.match));
    }
    if (!split.rest.value().is_none()) {
      others.push_back(std::move(split.rest));
    }
  }
  TRY(Ref<> match, subset(ts, exception, matches));
  TRY(Ref<> rest, subset(ts, exception, others));
  return ExceptionSplit{std::move(match), std::move(rest)};
}

void fill_group_slots(Slots& slots) {
  slots.make = &make_group;
  slots.str = &group_text;
}
std::span<const NativeDef> group_methods() { return kMethods; }
std::span<const GetSetDef> group_attributes() { return kAttributes; }

}  // namespace minipy
