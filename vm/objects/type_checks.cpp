// isinstance() and issubclass(): the MRO first, then tuples, unions and the classes' own hooks.
#include <algorithm>

#include "vm/objects/names.h"
#include "vm/objects/protocol.h"
#include "vm/objects/raise.h"
#include "vm/objects/slots.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"
#include "vm/objects/type_object.h"
#include "vm/objects/union_type.h"

namespace minipy {

bool is_subtype(const Type& type, const Type& base) {
  if (&type == &base) {
    return true;
  }
  if (type.mro) {
    const std::span<const Value> order = cast<Tuple>(type.mro).items();
    return std::find(order.begin(), order.end(), Value::object(&base)) != order.end();
  }
  for (const Type* current = type.base; current != nullptr; current = current->base) {
    if (current == &base) {
      return true;
    }
  }
  return false;
}

bool is_instance(ThreadState& ts, Value value, const Type& type) {
  return is_subtype(type_of(ts, value), type);
}

namespace {

/// `__bases__` of something that behaves like a class; Absent if it has no tuple of them.
Result<Ref<>> abstract_bases(ThreadState& ts, Value cls) {
  TRY(Ref<> bases, find_attribute(ts, cls, name(ts, Name::kBases)));
  if (as<Tuple>(bases) == nullptr) {
    return Ref<>::take(Value::absent());
  }
  return bases;
}

Result<bool> abstract_subclass(ThreadState& ts, Value derived, Value cls) {
  RecursionGuard guard(ts);
  TRY_VOID(guard.check(" in __issubclass__"));
  if (derived == cls) {
    return true;
  }
  TRY(Ref<> bases, abstract_bases(ts, derived));
  if (bases.value().is_absent()) {
    return false;
  }
  for (const Value base : cast<Tuple>(bases).items()) {
    TRY(const bool found, abstract_subclass(ts, base, cls));
    if (found) {
      return true;
    }
  }
  return false;
}

Result<void> check_class(ThreadState& ts, Value cls, const char* text) {
  TRY(Ref<> bases, abstract_bases(ts, cls));
  return bases.value().is_absent() ? Result<void>(raise_text(ts, Exc::kTypeError, text))
                                   : Result<void>();
}

/// The answer for a type without hooks, or something that only looks like one.
Result<bool> plain_isinstance(ThreadState& ts, Value value, Value cls) {
  const Type* type = as<Type>(cls);
  if (type == nullptr) {
    TRY_VOID(
        check_class(ts, cls, "isinstance() arg 2 must be a type, a tuple of types, or a union"));
    TRY(Ref<> own, find_attribute(ts, value, name(ts, Name::kClass)));
    return own.value().is_absent() ? Result<bool>(false) : abstract_subclass(ts, own, cls);
  }
  if (is_instance(ts, value, *type)) {
    return true;
  }
  TRY(Ref<> own, find_attribute(ts, value, name(ts, Name::kClass)));
  const Type* claimed = as<Type>(own);
  return claimed != nullptr && claimed != &type_of(ts, value) && is_subtype(*claimed, *type);
}

Result<bool> plain_issubclass(ThreadState& ts, Value derived, Value cls) {
  const Type* left = as<Type>(derived);
  const Type* right = as<Type>(cls);
  if (left != nullptr && right != nullptr) {
    return is_subtype(*left, *right);
  }
  TRY_VOID(check_class(ts, derived, "issubclass() arg 1 must be a class"));
  TRY_VOID(
      check_class(ts, cls, "issubclass() arg 2 must be a class, a tuple of classes, or a union"));
  return abstract_subclass(ts, derived, cls);
}

using Check = Result<bool> (*)(ThreadState&, Value, Value);

/// The hook of the class's own type decides, if it has one.
Result<bool> ask(ThreadState& ts, Value subject, Value cls, Name hook, Check plain) {
  TRY(Ref<> answer, call_special(ts, cls, hook, std::span<const Value>(&subject, 1)));
  return answer.value().is_absent() ? plain(ts, subject, cls) : truth(ts, answer);
}

Result<bool> any_of(ThreadState& ts, Value subject, Value classes, Check check) {
  RecursionGuard guard(ts);
  TRY_VOID(guard.check(" in __instancecheck__"));
  Ref<> keep = share(classes);
  for (const Value cls : cast<Tuple>(classes).items()) {
    TRY(const bool found, check(ts, subject, cls));
    if (found) {
      return true;
    }
  }
  return false;
}

}  // namespace

Result<bool> isinstance(ThreadState& ts, Value value, Value classinfo) {
  if (Value::object(&type_of(ts, value)) == classinfo) {
    return true;
  }
  if (classinfo.is_object() &&
      classinfo.as_object()->type == &ts.interpreter().type(CoreType::kType)) {
    return plain_isinstance(ts, value, classinfo);
  }
  if (const UnionType* alternatives = as<UnionType>(classinfo)) {
    return any_of(ts, value, alternatives->args, &isinstance);
  }
  if (as<Tuple>(classinfo) != nullptr) {
    return any_of(ts, value, classinfo, &isinstance);
  }
  if (classinfo.is_none()) {
    return raise_text(ts, Exc::kTypeError,
                      "isinstance() arg 2 must be a type, a tuple of types, or a union");
  }
  return ask(ts, value, classinfo, Name::kInstancecheck, &plain_isinstance);
}

Result<bool> issubclass(ThreadState& ts, Value derived, Value classinfo) {
  if (classinfo.is_object() &&
      classinfo.as_object()->type == &ts.interpreter().type(CoreType::kType)) {
    return derived == classinfo ? Result<bool>(true) : plain_issubclass(ts, derived, classinfo);
  }
  if (const UnionType* alternatives = as<UnionType>(classinfo)) {
    return any_of(ts, derived, alternatives->args, &issubclass);
  }
  if (as<Tuple>(classinfo) != nullptr) {
    return any_of(ts, derived, classinfo, &issubclass);
  }
  if (classinfo.is_none()) {
    return plain_issubclass(ts, derived, classinfo);
  }
  return ask(ts, derived, classinfo, Name::kSubclasscheck, &plain_issubclass);
}

}  // namespace minipy
