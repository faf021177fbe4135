// See weak_ref.h. Weak references do not keep their referent; callbacks run after it is dead.
#include "vm/objects/weak_ref.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "vm/objects/exception.h"
#include "vm/objects/generic_alias.h"
#include "vm/objects/instance.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/type_object.h"

namespace minipy {

WeakRef::~WeakRef() {
  if (referent != nullptr) {
    if (auto* references = page_of(*referent).heap->find_weak_references(*referent)) {
      std::erase(*references, static_cast<Object*>(this));
    }
  }
}

Result<Ref<>> make_weak_ref(ThreadState& ts, Type& type, Value object, Value callback) {
  if (!object.is_object() || !object.as_object()->type->has(TypeFlag::kWeakReferable)) {
    return raise(ts, Exc::kTypeError, "cannot create weak reference to '{}' object",
                 type_name(ts, object));
  }
  Object& referent = *object.as_object();
  auto& references = ts.interpreter().heap().weak_references(referent);
  const bool plain = callback.is_nothing() || callback.is_none() || callback.is_absent();
  if (plain && &type == &ts.interpreter().type(CoreType::kWeakRef)) {
    for (Object* known : references) {
      if (known->type == &type && !static_cast<WeakRef*>(known)->callback) {
        return share(Value::object(known));
      }
    }
  }
  Ref<WeakRef> made = make_instance_of<WeakRef>(ts, type);
  made->referent = &referent;
  made->callback = plain ? Ref<>() : share(callback);
  references.push_back(made.get());
  return Ref<>(std::move(made));
}

std::vector<Object*> weak_refs_of(ThreadState& ts, Value object) {
  if (!object.is_object()) {
    return {};
  }
  const auto* references = ts.interpreter().heap().find_weak_references(*object.as_object());
  return references == nullptr ? std::vector<Object*>() : *references;
}

namespace {

/// All are emptied before the first callback runs, the youngest callback first.
void referent_died(Heap& heap, const std::vector<Object*>& references) {
  std::vector<Ref<Object>> to_call;
  for (auto at = references.rbegin(); at != references.rend(); ++at) {
    auto& reference = static_cast<WeakRef&>(**at);
    reference.referent = nullptr;
    if (reference.callback && reference.count() != 0) {
      to_call.push_back(Ref<Object>::share(reference));
    }
  }
  if (heap.holder == nullptr || to_call.empty()) {
    return;
  }
  ThreadState& ts = *heap.holder;
  Ref<> pending = ts.take_exception();
  for (const Ref<Object>& reference : to_call) {
    Ref<> callback = std::move(static_cast<WeakRef&>(*reference).callback);
    if (call(ts, callback, reference.value()).failed()) {
      report_unraisable(ts, callback);
    }
  }
  if (pending) {
    static_cast<void>(ts.raise(std::move(pending)));
  }
}

Value referent_of(const WeakRef& self) {
  return self.referent == nullptr ? Value::none() : Value::object(self.referent);
}

Result<Ref<>> ref_make(ThreadState& ts, Type& type, Arguments arguments) {
  if (arguments.positional == 0 || arguments.positional > 2) {
    return raise(ts, Exc::kTypeError, "__new__ expected at {} argument{}, got {}",
                 arguments.positional == 0 ? "least 1" : "most 2",
                 arguments.positional == 0 ? "" : "s", arguments.positional);
  }
  return make_weak_ref(ts, type, arguments[0],
                       arguments.positional == 2 ? arguments[1] : Value::none());
}

Result<void> ref_initialize(ThreadState&, Value, Arguments) { return {}; }

Result<Ref<>> ref_call(ThreadState& ts, Value self, Arguments arguments) {
  if (arguments.total() != 0) {
    return raise(ts, Exc::kTypeError, "weakref expected 0 arguments, got {}", arguments.total());
  }
  return share(referent_of(cast<WeakRef>(self)));
}

Result<Ref<>> ref_repr(ThreadState& ts, Value self) {
  const Object* referent = cast<WeakRef>(self).referent;
  if (referent == nullptr) {
    return Ref<>(make_str(ts, fmt::format("<weakref at {}; dead>", address_text(self))));
  }
  return Ref<>(make_str(
      ts, fmt::format("<weakref at {}; to '{}' at {}>", address_text(self),
                      full_type_name(ts, *referent->type), address_text(Value::object(referent)))));
}

Result<Ref<>> ref_compare(ThreadState& ts, Value left, Value right, Comparison how) {
  const auto* a = as<WeakRef>(left);
  const auto* b = as<WeakRef>(right);
  if (a == nullptr || b == nullptr || (how != Comparison::kEqual && how != Comparison::kNotEqual)) {
    return share(Value::not_implemented());
  }
  if (a->referent == nullptr || b->referent == nullptr) {
    return share(Value::boolean((a == b) == (how == Comparison::kEqual)));
  }
  Ref<> first = share(referent_of(*a));
  Ref<> second = share(referent_of(*b));
  return compare(ts, first, second, how);
}

Result<std::int64_t> ref_hash(ThreadState& ts, Value value) {
  auto& self = cast<WeakRef>(value);
  if (self.hash != -1) {
    return self.hash;
  }
  if (self.referent == nullptr) {
    return raise_text(ts, Exc::kTypeError, "weak object has gone away");
  }
  Ref<> referent = share(referent_of(self));
  TRY(const std::int64_t number, hash(ts, referent));
  self.hash = number;
  return number;
}

Result<Ref<>> get_callback(ThreadState&, Value self) {
  const Ref<>& callback = cast<WeakRef>(self).callback;
  return callback ? callback : share(Value::none());
}

constexpr auto kGetSets = std::to_array<GetSetDef>({
    {"__callback__", get_callback, nullptr, "", true},
});
constexpr auto kMethods = std::to_array<NativeDef>({
    native<&class_getitem>("__class_getitem__($type, object, /)", "See PEP 585"),
});

void traverse(const Object& object, Visitor& visitor) {
  const auto& self = static_cast<const WeakRef&>(object);
  visitor.visit(self.callback, Edge::of_field("__callback__"));
}
void clear(Object& object) {
  const Ref<> callback = std::move(static_cast<WeakRef&>(object).callback);
}

void fill(Slots& slots) {
  slots.destroy = &destroy_as<WeakRef>;
  slots.traverse = &traverse;
  slots.clear = &clear;
  slots.repr = &ref_repr;
  slots.call = &ref_call;
  slots.compare = &ref_compare;
  slots.hash = &ref_hash;
  slots.make = &ref_make;
  slots.initialize = &ref_initialize;
}

}  // namespace

void install_weak_references(ThreadState& ts) {
  ts.interpreter().heap().weak_reference_died = &referent_died;
}

const TypeSpec& weak_ref_type_spec() {
  static constexpr TypeSpec spec{.core = CoreType::kWeakRef,
                                 .base = CoreType::kObject,
                                 .size = sizeof(WeakRef),
                                 .flags = flags_of(TypeFlag::kCollectable),
                                 .fill = &fill,
                                 .methods = kMethods,
                                 .getsets = kGetSets,
                                 .doc = ""};
  return spec;
}

}  // namespace minipy
