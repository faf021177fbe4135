// The abstract operations: text, comparison, attributes, calls, iteration, containers. Numbers are
// in protocol_numbers.cpp, isinstance and its kin in type_checks.cpp.
#include "vm/objects/protocol.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "vm/objects/dict.h"
#include "vm/objects/generic_alias.h"
#include "vm/objects/int.h"
#include "vm/objects/interrupts.h"
#include "vm/objects/iterators.h"
#include "vm/objects/list.h"
#include "vm/objects/names.h"
#include "vm/objects/object_type.h"
#include "vm/objects/objects_state.h"
#include "vm/objects/raise.h"
#include "vm/objects/slot_functions.h"
#include "vm/objects/slots.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"
#include "vm/objects/type_object.h"

namespace minipy {

const std::string& type_name(ThreadState& ts, Value value) { return type_of(ts, value).name; }

Result<void> RecursionGuard::check(const char* where) {
  if (ts_.native_depth <= ThreadState::kNativeRecursionLimit && !ts_.native_stack_low())
      [[likely]] {
    return {};
  }
  return raise(ts_, Exc::kRecursionError, "maximum recursion depth exceeded{}", where);
}

namespace {

/// Objects that wrap objects are nested as deep as a program likes: RecursionError when little of
/// the thread's stack is left.
bool is_too_deep(ThreadState& ts) {
  if (!ts.native_stack_low()) [[likely]] {
    return false;
  }
  static_cast<void>(raise_text(ts, Exc::kRecursionError, "maximum recursion depth exceeded"));
  return true;
}

}  // namespace

// ---- text

namespace {

Ref<Str> make_str_of_int(ThreadState& ts, std::int64_t number) {
  std::array<char, 24> digits;
  const auto end = std::to_chars(digits.begin(), digits.end(), number).ptr;
  return make_str(ts, std::string_view(digits.begin(), end));
}

Result<Ref<Str>> checked_text(ThreadState& ts, Ref<> text, const char* method) {
  if (Str* str = as<Str>(text)) {
    return Ref<Str>::share(*str);
  }
  return raise(ts, Exc::kTypeError, "{} returned non-string (type {})", method,
               type_name(ts, text));
}

}  // namespace

Result<Ref<Str>> repr(ThreadState& ts, Value value) {
  if (value.is_int()) {
    return make_str_of_int(ts, value.as_int());
  }
  const UnarySlot slot = type_of(ts, value).slots.repr;
  RecursionGuard guard(ts);
  TRY_VOID(guard.check(" while getting the repr of an object"));
  TRY(Ref<> text, slot(ts, value));
  return checked_text(ts, std::move(text), "__repr__");
}

Result<Ref<Str>> to_str(ThreadState& ts, Value value) {
  if (is_exact_str(ts, value)) {
    return Ref<Str>::share(cast<Str>(value));
  }
  if (value.is_int()) {
    return make_str_of_int(ts, value.as_int());
  }
  const Slots& slots = type_of(ts, value).slots;
  if (slots.str == nullptr) {
    return repr(ts, value);
  }
  RecursionGuard guard(ts);
  TRY_VOID(guard.check(" while getting the str of an object"));
  TRY(Ref<> text, slots.str(ts, value));
  return checked_text(ts, std::move(text), "__str__");
}

Result<Ref<Str>> ascii(ThreadState& ts, Value value) {
  TRY(Ref<Str> text, repr(ts, value));
  if (text->ascii) {
    return text;
  }
  std::string escaped;
  for (std::size_t i = 0; i < text->length; ++i) {
    const char32_t c = text->at(i);
    if (c < 0x80) {
      escaped += static_cast<char>(c);
    } else if (c < 0x100) {
      escaped += fmt::format("\\x{:02x}", static_cast<std::uint32_t>(c));
    } else if (c < 0x10000) {
      escaped += fmt::format("\\u{:04x}", static_cast<std::uint32_t>(c));
    } else {
      escaped += fmt::format("\\U{:08x}", static_cast<std::uint32_t>(c));
    }
  }
  return make_str(ts, escaped);
}

Result<Ref<Str>> format(ThreadState& ts, Value value, Value spec) {
  if (as<Str>(spec) == nullptr) {
    return raise(ts, Exc::kTypeError, "Format specifier must be a string, not {}",
                 type_name(ts, spec));
  }
  if (cast<Str>(spec).length == 0) {
    if (is_exact_str(ts, value)) {
      return Ref<Str>::share(cast<Str>(value));
    }
    if (value.is_int()) {
      return to_str(ts, value);
    }
  }
  TRY(Ref<> text, call_special(ts, value, Name::kFormat, std::span<const Value>(&spec, 1)));
  if (text.value().is_absent()) {
    return raise(ts, Exc::kTypeError, "Type {} doesn't define __format__", type_name(ts, value));
  }
  if (as<Str>(text) == nullptr) {
    return raise(ts, Exc::kTypeError, "__format__ must return a str, not {}", type_name(ts, text));
  }
  return Ref<Str>::share(cast<Str>(text));
}

Result<std::string> repr_utf8(ThreadState& ts, Value value) {
  TRY(Ref<Str> text, repr(ts, value));
  return to_utf8(*text);
}

// ---- comparison and hashing

namespace {

constexpr std::array<const char*, 6> kSymbols{"<", "<=", "==", "!=", ">", ">="};
constexpr std::array<Comparison, 6> kReflected{Comparison::kGreater, Comparison::kGreaterEqual,
                                               Comparison::kEqual,   Comparison::kNotEqual,
                                               Comparison::kLess,    Comparison::kLessEqual};

/// One side's answer, or NotImplemented.
Result<Ref<>> ask(ThreadState& ts, const Type& type, Value self, Value other, Comparison how) {
  if (type.slots.compare == nullptr) {
    return share(Value::not_implemented());
  }
  return type.slots.compare(ts, self, other, how);
}

}  // namespace

Result<Ref<>> compare(ThreadState& ts, Value left, Value right, Comparison how) {
  RecursionGuard guard(ts);
  TRY_VOID(guard.check(" in comparison"));
  const Type& left_type = type_of(ts, left);
  const Type& right_type = type_of(ts, right);
  const auto index = static_cast<std::size_t>(how);
  const bool right_first = &left_type != &right_type && is_subtype(right_type, left_type);
  if (right_first) {
    TRY(Ref<> result, ask(ts, right_type, right, left, kReflected[index]));
    if (!result.value().is_not_implemented()) {
      return result;
    }
  }
  {
    TRY(Ref<> result, ask(ts, left_type, left, right, how));
    if (!result.value().is_not_implemented()) {
      return result;
    }
  }
  if (!right_first) {
    TRY(Ref<> result, ask(ts, right_type, right, left, kReflected[index]));
    if (!result.value().is_not_implemented()) {
      return result;
    }
  }
  if (how == Comparison::kEqual || how == Comparison::kNotEqual) {
    return share(Value::boolean(Value::is_identical(left, right) == (how == Comparison::kEqual)));
  }
  return raise(ts, Exc::kTypeError, "'{}' not supported between instances of '{}' and '{}'",
               kSymbols[index], left_type.name, right_type.name);
}

Result<bool> compare_truth(ThreadState& ts, Value left, Value right, Comparison how) {
  if (left.is_int() && right.is_int()) {
    const std::int64_t a = left.as_int();
    const std::int64_t b = right.as_int();
    return holds(a < b ? -1 : a > b ? 1 : 0, how);
  }
  if (left.is_double() && right.is_double()) {
    const double a = left.as_double();  // not a NaN, which has no immediate form
    const double b = right.as_double();
    return holds(a < b ? -1 : a > b ? 1 : 0, how);
  }
  TRY(Ref<> result, compare(ts, left, right, how));
  return truth(ts, result);
}

Result<bool> equals(ThreadState& ts, Value left, Value right) {
  if (left == right || Value::is_identical(left, right) || Value::same_int(left, right)) {
    return true;
  }
  if (left.is_int() && right.is_int()) {
    return false;
  }
  if (is_exact_str(ts, left) && is_exact_str(ts, right)) {
    return str_equal(cast<Str>(left), cast<Str>(right));
  }
  return compare_truth(ts, left, right, Comparison::kEqual);
}

Result<std::int64_t> hash(ThreadState& ts, Value value) {
  if (is_exact_str(ts, value)) {
    return str_hash(ts, cast<Str>(value));
  }
  const auto slot = type_of(ts, value).slots.hash;
  if (is_too_deep(ts)) [[unlikely]] {
    return Raised{};
  }
  if (slot == nullptr) {
    return raise(ts, Exc::kTypeError, "unhashable type: '{}'", type_name(ts, value));
  }
  return slot(ts, value);
}

Result<bool> truth(ThreadState& ts, Value value) {
  if (value.is_bool()) {
    return value.is_true();
  }
  if (value.is_none()) {
    return false;
  }
  if (value.is_int()) {
    return value.as_int() != 0;
  }
  const Slots& slots = type_of(ts, value).slots;
  if (slots.truth != nullptr) {
    return slots.truth(ts, value);
  }
  if (slots.length != nullptr) {
    TRY(const std::int64_t count, slots.length(ts, value));
    return count > 0;
  }
  return true;
}

// ---- attributes

Result<Ref<>> get_attribute(ThreadState& ts, Value object, const Str& attribute) {
  if (is_too_deep(ts)) [[unlikely]] {
    return Raised{};
  }
  return type_of(ts, object).slots.get_attribute(ts, object, Value::object(&attribute));
}

Result<Ref<>> get_attribute(ThreadState& ts, Value object, const char* attribute) {
  return get_attribute(ts, object, intern(ts, attribute));
}

Result<Ref<>> find_attribute(ThreadState& ts, Value object, const Str& attribute) {
  const Type& type = type_of(ts, object);
  Result<Ref<>> found = Raised{};
  if (is_too_deep(ts)) [[unlikely]] {
    return found;
  }
  if (type.slots.get_attribute == &generic_get_attribute) {
    found = find_generic_attribute(ts, object, attribute);
  } else if (type.slots.get_attribute ==
             ts.interpreter().type(CoreType::kType).slots.get_attribute) {
    found = find_type_attribute(ts, cast<Type>(object), attribute);
  } else {
    found = get_attribute(ts, object, attribute);
  }
  if (found.failed() && pending_is(ts, Exc::kAttributeError)) {
    clear_exception(ts);
    return Ref<>::take(Value::absent());
  }
  return found;
}

Result<void> set_attribute(ThreadState& ts, Value object, const Str& attribute, Value value) {
  const Type& type = type_of(ts, object);
  if (type.slots.set_attribute == nullptr) {
    return raise(ts, Exc::kTypeError, "'{}' object has no attributes ({} .{})", type.name,
                 value.is_absent() ? "del" : "assign to", to_utf8(attribute));
  }
  return type.slots.set_attribute(ts, object, Value::object(&attribute), value);
}

Result<Ref<>> find_special(ThreadState& ts, Value object, const Str& attribute) {
  Type& type = type_of(ts, object);
  const Value found = lookup_in_mro(ts, type, attribute);
  if (found.is_nothing()) {
    return Ref<>::take(Value::absent());
  }
  const auto get = type_of(ts, found).slots.descriptor_get;
  Ref<> keep = share(found);
  return get == nullptr ? Result<Ref<>>(std::move(keep))
                        : get(ts, found, object, Value::object(&type));
}

// ---- calls

Result<Ref<>> call(ThreadState& ts, Value callee, Arguments arguments) {
  const Type& type = type_of(ts, callee);
  if (type.slots.call == nullptr) [[unlikely]] {
    return raise(ts, Exc::kTypeError, "'{}' object is not callable", type.name);
  }
  if (ts.native_stack_low()) [[unlikely]] {
    return raise_text(ts, Exc::kRecursionError, "maximum recursion depth exceeded");
  }
  return type.slots.call(ts, callee, arguments);
}

Result<Ref<>> call(ThreadState& ts, Value callee) { return call(ts, callee, Arguments()); }

Result<Ref<>> call(ThreadState& ts, Value callee, Value first) {
  return call(ts, callee, Arguments(&first, 1));
}

Result<Ref<>> call(ThreadState& ts, Value callee, Value first, Value second) {
  const std::array<Value, 2> arguments{first, second};
  return call(ts, callee, Arguments(arguments));
}

Result<Ref<>> call_method(ThreadState& ts, Value object, const Str& attribute,
                          Arguments arguments) {
  TRY(Ref<> method, get_attribute(ts, object, attribute));
  return call(ts, method, arguments);
}

bool is_callable(ThreadState& ts, Value value) { return type_of(ts, value).slots.call != nullptr; }

// ---- iteration

bool is_sequence(const Type& type) {
  return type.slots.get_item != nullptr && type.layout != CoreType::kDict &&
         type.layout != CoreType::kUnionType;
}

bool is_iterable(const Type& type) { return type.slots.iterate != nullptr || is_sequence(type); }

Result<Ref<>> iterate(ThreadState& ts, Value value) {
  const Type& type = type_of(ts, value);
  if (is_too_deep(ts)) [[unlikely]] {
    return Raised{};
  }
  if (type.slots.iterate != nullptr) {
    TRY(Ref<> iterator, type.slots.iterate(ts, value));
    if (type_of(ts, iterator).slots.next == nullptr) {
      return raise(ts, Exc::kTypeError, "iter() returned non-iterator of type '{}'",
                   type_name(ts, iterator));
    }
    return iterator;
  }
  if (is_sequence(type)) {
    return make_sequence_iterator(ts, value);
  }
  return raise(ts, Exc::kTypeError, "'{}' object is not iterable", type.name);
}

Result<Ref<>> next(ThreadState& ts, Value iterator) {
  const UnarySlot slot = type_of(ts, iterator).slots.next;
  if (slot == nullptr) {
    return raise(ts, Exc::kTypeError, "'{}' object is not an iterator", type_name(ts, iterator));
  }
  TRY_VOID(check_interrupts(ts));
  if (is_too_deep(ts)) [[unlikely]] {
    return Raised{};
  }
  Result<Ref<>> item = slot(ts, iterator);
  if (item.failed() && pending_is(ts, Exc::kStopIteration)) [[unlikely]] {
    clear_exception(ts);
    return Ref<>::take(Value::absent());
  }
  return item;
}

// ---- containers

Result<std::int64_t> length(ThreadState& ts, Value value) {
  const auto slot = type_of(ts, value).slots.length;
  if (is_too_deep(ts)) [[unlikely]] {
    return Raised{};
  }
  if (slot == nullptr) {
    return raise(ts, Exc::kTypeError, "object of type '{}' has no len()", type_name(ts, value));
  }
  return slot(ts, value);
}

Result<std::int64_t> length_hint(ThreadState& ts, Value value, std::int64_t fallback) {
  if (type_of(ts, value).slots.length != nullptr) {
    Result<std::int64_t> count = length(ts, value);
    if (!count.failed() || !pending_is(ts, Exc::kTypeError)) {
      return count;
    }
    clear_exception(ts);
  }
  Result<Ref<>> hint = call_special(ts, value, Name::kLengthHint, {});
  if (hint.failed()) {
    if (!pending_is(ts, Exc::kTypeError)) {
      return Raised{};
    }
    clear_exception(ts);
    return fallback;
  }
  Ref<> answer = hint.take();
  if (answer.value().is_absent() || answer.value().is_not_implemented()) {
    return fallback;
  }
  if (!is_int_like(answer)) {
    return raise(ts, Exc::kTypeError, "__length_hint__ must be an integer, not {}",
                 type_name(ts, answer));
  }
  TRY(const std::int64_t count,
      index_int64(ts, answer, "Python int too large to convert to C ssize_t"));
  if (count < 0) {
    return raise_text(ts, Exc::kValueError, "__length_hint__() should return >= 0");
  }
  return count;
}

namespace {

/// `cls[item]`: a metaclass's `__getitem__` was not found, so `__class_getitem__` of the class.
Result<Ref<>> subscript_class(ThreadState& ts, Value cls, Value key) {
  if (cls == Value::object(&ts.interpreter().type(CoreType::kType))) {
    return make_generic_alias(ts, cls, key);
  }
  TRY(Ref<> hook, find_attribute(ts, cls, name(ts, Name::kClassGetItem)));
  if (hook.value().is_absent() || hook.value().is_none()) {
    return raise(ts, Exc::kTypeError, "type '{}' is not subscriptable", cast<Type>(cls).name);
  }
  return call(ts, hook, key);
}

}  // namespace

Result<Ref<>> get_item(ThreadState& ts, Value container, Value key) {
  const Type& type = type_of(ts, container);
  if (type.slots.get_item != nullptr) [[likely]] {
    return type.slots.get_item(ts, container, key);
  }
  if (as<Type>(container) != nullptr) {
    return subscript_class(ts, container, key);
  }
  return raise(ts, Exc::kTypeError, "'{}' object is not subscriptable", type.name);
}

namespace {

/// Whether CPython's type has a table of sequence functions: then an index is converted before
/// anything is refused.
bool has_sequence_table(const Type& type) {
  return type.has(TypeFlag::kHeapType) ||
         (is_sequence(type) && type.layout != CoreType::kGenericAlias) ||
         type.slots.contains != nullptr || type.slots.concatenate != nullptr;
}

/// Whether an item of a type without `set_item` was asked for by an index; one that is too large
/// raises.
Result<bool> refused_by_index(ThreadState& ts, const Type& type, Value key) {
  if (!has_sequence_table(type) || (!is_int_like(key) && type_of(ts, key).slots.index == nullptr)) {
    return false;
  }
  TRY_VOID(subscript_index(ts, key));
  return true;
}

}  // namespace

Result<void> set_item(ThreadState& ts, Value container, Value key, Value value) {
  const Type& type = type_of(ts, container);
  if (type.slots.set_item == nullptr) {
    TRY_VOID(refused_by_index(ts, type, key));
    return raise(ts, Exc::kTypeError, "'{}' object does not support item assignment", type.name);
  }
  return type.slots.set_item(ts, container, key, value);
}

Result<void> delete_item(ThreadState& ts, Value container, Value key) {
  const Type& type = type_of(ts, container);
  if (type.slots.set_item == nullptr) {
    TRY(const bool by_index, refused_by_index(ts, type, key));
    return raise(ts, Exc::kTypeError, "'{}' object {} item deletion", type.name,
                 by_index ? "doesn't support" : "does not support");
  }
  return type.slots.set_item(ts, container, key, Value::absent());
}

Result<bool> contains(ThreadState& ts, Value container, Value item) {
  const auto slot = type_of(ts, container).slots.contains;
  if (slot != nullptr) {
    return slot(ts, container, item);
  }
  Result<Ref<>> iterator = iterate(ts, container);
  if (iterator.failed()) {
    if (pending_is(ts, Exc::kTypeError)) {
      clear_exception(ts);
      return raise(ts, Exc::kTypeError, "argument of type '{}' is not iterable",
                   type_name(ts, container));
    }
    return Raised{};
  }
  Ref<> items = iterator.take();
  while (true) {
    TRY(Ref<> candidate, next(ts, items));
    if (candidate.value().is_absent()) {
      return false;
    }
    TRY(const bool same, equals(ts, candidate, item));
    if (same) {
      return true;
    }
  }
}

}  // namespace minipy
