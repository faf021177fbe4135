#include "vm/eval/frame_locals.h"

#include <array>

#include "vm/eval/generator.h"
#include "vm/objects/cell.h"
#include "vm/objects/dict.h"
#include "vm/objects/list.h"
#include "vm/objects/names.h"
#include "vm/objects/native.h"
#include "vm/objects/raise.h"
#include "vm/objects/repr_scope.h"
#include "vm/objects/str.h"

namespace minipy {

Ref<> make_frame_locals(ThreadState& ts, FrameObject& frame) {
  Ref<FrameLocals> made =
      ts.interpreter().heap().make<FrameLocals>(ts.interpreter().type(CoreType::kFrameLocals));
  made->frame = Ref<FrameObject>::share(frame);
  return Ref<>(std::move(made));
}

namespace {

FrameObject& frame_of(Value self) { return *cast<FrameLocals>(self).frame; }

/// Index of a local of that name, or −1.
Result<std::int64_t> local_index(ThreadState& ts, FrameObject& frame, Value key) {
  const std::vector<Value>& names = frame.function->code->local_names;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == key) {
      return static_cast<std::int64_t>(i);
    }
  }
  if (as<Str>(key) == nullptr) {
    TRY_VOID(hash(ts, key));
    return std::int64_t{-1};
  }
  for (std::size_t i = 0; i < names.size(); ++i) {
    TRY(const bool same, equals(ts, names[i], key));
    if (same) {
      return static_cast<std::int64_t>(i);
    }
  }
  return std::int64_t{-1};
}

Dict* extra_of(FrameObject& frame) { return as<Dict>(frame.extra_locals); }

/// Borrowed; nothing when there is no such name at present.
Result<Value> find(ThreadState& ts, FrameObject& frame, Value key) {
  TRY(const std::int64_t at, local_index(ts, frame, key));
  if (at >= 0) {
    const Value value = local_value(frame, static_cast<std::size_t>(at));
    if (!value.is_nothing()) {
      return value;
    }
  }
  if (Dict* extra = extra_of(frame)) {
    return extra->find(ts, key);
  }
  return Value();
}

Result<Ref<>> get_item_slot(ThreadState& ts, Value self, Value key) {
  TRY(const Value found, find(ts, frame_of(self), key));
  if (found.is_nothing()) {
    TRY(const std::string shown, repr_utf8(ts, key));
    Ref<> message = make_str(ts, "local variable '" + shown + "' is not defined");
    return raise_value(ts, Exc::kKeyError, message);
  }
  return share(found);
}

Result<void> set_item(ThreadState& ts, FrameObject& frame, Value key, Value value) {
  TRY(const std::int64_t at, local_index(ts, frame, key));
  if (at >= 0 && set_local_value(frame, static_cast<std::size_t>(at), value)) {
    return {};
  }
  if (!frame.extra_locals) {
    frame.extra_locals = make_dict(ts);
  }
  return extra_of(frame)->set(ts, key, value);
}
Result<void> set_item_slot(ThreadState& ts, Value self, Value key, Value value) {
  if (value.is_absent()) {
    return raise_text(ts, Exc::kTypeError, "cannot remove variables from FrameLocalsProxy");
  }
  return set_item(ts, frame_of(self), key, value);
}

Result<bool> contains_slot(ThreadState& ts, Value self, Value key) {
  TRY(const Value found, find(ts, frame_of(self), key));
  return !found.is_nothing();
}

/// All names and values at present, as a new dict.
Result<Ref<Dict>> snapshot(ThreadState& ts, Value self) {
  TRY(Ref<> dict, frame_locals(ts, frame_of(self)));
  return Ref<Dict>::share(cast<Dict>(dict));
}

Result<std::int64_t> length_slot(ThreadState& ts, Value self) {
  TRY(Ref<Dict> dict, snapshot(ts, self));
  return length(ts, dict.value());
}

/// The keys, values or items as a new list.
Result<Ref<List>> listed(ThreadState& ts, Value self, const char* method) {
  TRY(Ref<Dict> dict, snapshot(ts, self));
  TRY(Ref<> view, call_method(ts, dict.value(), intern(ts, method)));
  return list_from(ts, view);
}
Result<Ref<>> iterate_slot(ThreadState& ts, Value self) {
  TRY(Ref<List> keys, listed(ts, self, "keys"));
  return iterate(ts, keys.value());
}
template <const char* kMethod>
Result<Ref<>> method_list(ThreadState& ts, FrameLocals& self) {
  return Result<Ref<>>(listed(ts, Value::object(&self), kMethod));
}
constexpr char kKeysName[] = "keys";
constexpr char kValuesName[] = "values";
constexpr char kItemsName[] = "items";

Result<Ref<>> method_reversed(ThreadState& ts, FrameLocals& self) {
  TRY(Ref<List> keys, listed(ts, Value::object(&self), "keys"));
  TRY_VOID(call_method(ts, keys.value(), intern(ts, "reverse")));
  return iterate(ts, keys.value());
}
Result<Ref<>> method_copy(ThreadState& ts, FrameLocals& self) {
  return Result<Ref<>>(snapshot(ts, Value::object(&self)));
}
Result<Ref<>> method_get(ThreadState& ts, FrameLocals& self, Value key, Value fallback) {
  TRY(const Value found, find(ts, *self.frame, key));
  return share(!found.is_nothing() ? found : fallback.is_absent() ? Value::none() : fallback);
}
Result<Ref<>> method_setdefault(ThreadState& ts, FrameLocals& self, Value key, Value fallback) {
  TRY(const Value found, find(ts, *self.frame, key));
  if (!found.is_nothing()) {
    return share(found);
  }
  const Value value = fallback.is_absent() ? Value::none() : fallback;
  TRY_VOID(set_item(ts, *self.frame, key, value));
  return share(value);
}

bool is_mapping(Value value) {
  return as<Dict>(value) != nullptr || as<FrameLocals>(value) != nullptr;
}

/// A dict of a dict or a proxy.
Result<Ref<Dict>> as_dict(ThreadState& ts, Value value) {
  if (as<FrameLocals>(value) != nullptr) {
    return snapshot(ts, value);
  }
  return Ref<Dict>::share(cast<Dict>(value));
}

Result<void> merge(ThreadState& ts, FrameObject& frame, Value other) {
  TRY(Ref<Dict> from, as_dict(ts, other));
  TRY(Ref<> items, call_method(ts, from.value(), intern(ts, "items")));
  TRY(Ref<List> pairs, list_from(ts, items));
  for (std::size_t i = 0; i < pairs->size; ++i) {
    Ref<> pair = share(pairs->items()[i]);
    TRY(Ref<> key, get_item(ts, pair, Value::small_int(0)));
    TRY(Ref<> value, get_item(ts, pair, Value::small_int(1)));
    TRY_VOID(set_item(ts, frame, key, value));
  }
  return {};
}
Result<void> method_update(ThreadState& ts, FrameLocals& self, Value other) {
  if (!is_mapping(other)) {
    return raise_text(ts, Exc::kTypeError,
                      "update() argument must be dict or another FrameLocalsProxy");
  }
  return merge(ts, *self.frame, other);
}
Result<Ref<>> in_place_or_slot(ThreadState& ts, Value self, Value other) {
  if (!is_mapping(other)) {
    return share(Value::not_implemented());
  }
  TRY_VOID(merge(ts, frame_of(self), other));
  return share(self);
}
Result<Ref<>> or_slot(ThreadState& ts, Value left, Value right) {
  if (!is_mapping(left) || !is_mapping(right)) {
    return share(Value::not_implemented());
  }
  TRY(Ref<Dict> first, as_dict(ts, left));
  TRY(Ref<Dict> second, as_dict(ts, right));
  return binary(ts, Binary::kOr, first.value(), second.value());
}

Result<Ref<>> repr_slot(ThreadState& ts, Value self) {
  ReprScope scope(ts, Value::object(&frame_of(self)));
  if (scope.is_recursive()) {
    return Ref<>(make_str(ts, "{...}"));
  }
  TRY(Ref<Dict> dict, snapshot(ts, self));
  return Result<Ref<>>(repr(ts, dict.value()));
}

Result<Ref<>> compare_slot(ThreadState& ts, Value self, Value other, Comparison how) {
  const bool is_equality = how == Comparison::kEqual || how == Comparison::kNotEqual;
  if (!is_equality || !is_mapping(other)) {
    return share(Value::not_implemented());
  }
  if (const FrameLocals* second = as<FrameLocals>(other)) {
    const bool same = cast<FrameLocals>(self).frame.value() == second->frame.value();
    return share(Value::boolean(same == (how == Comparison::kEqual)));
  }
  TRY(Ref<Dict> dict, snapshot(ts, self));
  return compare(ts, dict.value(), other, how);
}

Result<Ref<>> make_slot(ThreadState& ts, Type&, Arguments arguments) {
  if (arguments.total() != 1) {
    return raise(ts, Exc::kTypeError, "FrameLocalsProxy expected 1 argument, got {}",
                 arguments.total());
  }
  FrameObject* frame = as<FrameObject>(arguments[0]);
  if (frame == nullptr) {
    return raise(ts, Exc::kTypeError, "expect frame, not {}", type_name(ts, arguments[0]));
  }
  return make_frame_locals(ts, *frame);
}

constexpr auto kMethods = std::to_array<NativeDef>({
    native<&method_update>("update($self, other, /)", ""),
    native<&method_reversed>("__reversed__($self, /)", ""),
    native<&method_copy>("copy($self, /)", ""),
    native<&method_list<kKeysName>>("keys($self, /)", ""),
    native<&method_list<kValuesName>>("values($self, /)", ""),
    native<&method_list<kItemsName>>("items($self, /)", ""),
    native<&method_get>("get($self, key, default=None, /)", ""),
    native<&method_setdefault>("setdefault($self, key, default=None, /)", ""),
});

void fill_slots(Slots& slots) {
  slots.destroy = &destroy_as<FrameLocals>;
  slots.traverse = [](const Object& object, Visitor& visitor) {
    visitor.visit(static_cast<const FrameLocals&>(object).frame.value(), Edge::of_field("frame"));
  };
  slots.clear = [](Object& object) { static_cast<FrameLocals&>(object).frame = nullptr; };
  slots.make = &make_slot;
  slots.repr = &repr_slot;
  slots.compare = &compare_slot;
  slots.length = &length_slot;
  slots.get_item = &get_item_slot;
  slots.set_item = &set_item_slot;
  slots.contains = &contains_slot;
  slots.iterate = &iterate_slot;
  slots.binary[static_cast<std::size_t>(Binary::kOr)] = &or_slot;
  slots.in_place[static_cast<std::size_t>(Binary::kOr)] = &in_place_or_slot;
}

}  // namespace

const TypeSpec& frame_locals_type_spec() {
  static constexpr TypeSpec spec{
      .core = CoreType::kFrameLocals,
      .base = CoreType::kObject,
      .size = sizeof(FrameLocals),
      .flags = flags_of(TypeFlag::kFinal, TypeFlag::kCollectable, TypeFlag::kMapping),
      .fill = &fill_slots,
      .methods = kMethods,
      .getsets = {},
      .doc = ""};
  return spec;
}

}  // namespace minipy
