// object.__reduce_ex__: how copy and pickle take an object apart (PEP 307). Protocols below 2 are
// copyreg's, which also has the functions that make objects anew.
#include "vm/objects/object_reduce.h"

#include <array>
#include <vector>

#include "vm/objects/dict.h"
#include "vm/objects/instance.h"
#include "vm/objects/int.h"
#include "vm/objects/list.h"
#include "vm/objects/names.h"
#include "vm/objects/native_function.h"
#include "vm/objects/object_type.h"
#include "vm/objects/objects_state.h"
#include "vm/objects/raise.h"
#include "vm/objects/slots.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"
#include "vm/objects/type_object.h"

namespace minipy {

namespace {

Result<Ref<>> copyreg_attribute(ThreadState& ts, const char* attribute) {
  TRY(Ref<> module, objects_state(ts).import_module(ts, "copyreg"));
  return get_attribute(ts, module, attribute);
}

/// The arguments that `__new__` wants back, and the function that takes them.
struct Remake {
  const char* function = "__newobj__";
  std::vector<Ref<>> arguments;  ///< the class first
  bool has_arguments = false;
};

Result<void> take_extended_arguments(ThreadState& ts, Value both, Remake& remake) {
  const Tuple* pair = as<Tuple>(both);
  if (pair == nullptr) {
    return raise(ts, Exc::kTypeError, "__getnewargs_ex__ should return a tuple, not '{}'",
                 type_name(ts, both));
  }
  if (pair->items().size() != 2) {
    return raise(ts, Exc::kValueError,
                 "__getnewargs_ex__ should return a tuple of length 2, not {}",
                 pair->items().size());
  }
  const Tuple* arguments = as<Tuple>(pair->items()[0]);
  const Dict* keywords = as<Dict>(pair->items()[1]);
  if (arguments == nullptr) {
    return raise(ts, Exc::kTypeError,
                 "first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '{}'",
                 type_name(ts, pair->items()[0]));
  }
  if (keywords == nullptr) {
    return raise(ts, Exc::kTypeError,
                 "second item of the tuple returned by __getnewargs_ex__ must be a dict, not '{}'",
                 type_name(ts, pair->items()[1]));
  }
  remake.has_arguments = true;
  if (keywords->size() != 0) {
    remake.function = "__newobj_ex__";
    remake.arguments.push_back(share(pair->items()[0]));
    remake.arguments.push_back(share(pair->items()[1]));
    return {};
  }
  for (const Value argument : arguments->items()) {
    remake.arguments.push_back(share(argument));
  }
  return {};
}

Result<Remake> remake_of(ThreadState& ts, Value self) {
  Remake remake;
  remake.arguments.push_back(share(Value::object(&type_of(ts, self))));
  TRY(Ref<> hook, find_special(ts, self, intern(ts, "__getnewargs_ex__")));
  if (!hook.value().is_absent()) {
    TRY(Ref<> both, call(ts, hook));
    TRY_VOID(take_extended_arguments(ts, both, remake));
    return remake;
  }
  TRY(hook, find_special(ts, self, intern(ts, "__getnewargs__")));
  if (!hook.value().is_absent()) {
    TRY(Ref<> listed, call(ts, hook));
    const Tuple* arguments = as<Tuple>(listed);
    if (arguments == nullptr) {
      return raise(ts, Exc::kTypeError, "__getnewargs__ should return a tuple, not '{}'",
                   type_name(ts, listed));
    }
    for (const Value argument : arguments->items()) {
      remake.arguments.push_back(share(argument));
    }
    remake.has_arguments = true;
  }
  return remake;
}

/// The `__slots__` values that are set, by name; absent if there are none.
Result<Ref<>> slot_values(ThreadState& ts, Value self, Value slot_names) {
  const List* names = as<List>(slot_names);
  if (names == nullptr) {
    return Ref<>::take(Value::absent());
  }
  Ref<Dict> slots = make_dict(ts);
  for (std::size_t i = 0; i < names->size; ++i) {
    Ref<> key = share(names->items()[i]);
    const Str* slot = as<Str>(key);
    if (slot == nullptr) {
      continue;
    }
    Ref<Str> interned = intern_str(ts, *slot);
    TRY(Ref<> value, find_attribute(ts, self, *interned));
    if (!value.value().is_absent()) {
      TRY_VOID(slots->set_str(ts, *interned, value));
    }
  }
  return slots->size() == 0 ? Ref<>::take(Value::absent()) : Ref<>(std::move(slots));
}

enum class State : std::uint8_t { kAny, kMustBeAll };

/// object.__getstate__(). `kMustBeAll`: nothing else will carry what the object's struct holds.
Result<Ref<>> default_state(ThreadState& ts, Value self, State how) {
  const Type& type = type_of(ts, self);
  const bool must_be_all = how == State::kMustBeAll;
  if (must_be_all && item_size_of(type) != 0) {
    return raise(ts, Exc::kTypeError, "cannot pickle {} objects", type.name);
  }
  Ref<> state = share(Value::none());
  if (self.is_object() && own_attribute_count(ts, *self.as_object()) != 0) {
    state = share(Value::object(materialize_dict(ts, *self.as_object())));
  }
  const bool plain = type.layout == CoreType::kObject || type.layout == CoreType::kNone;
  if (must_be_all && !plain) {
    return raise(ts, Exc::kTypeError, "cannot pickle '{}' object", type.name);
  }
  if (type.slot_names.empty() && !type.has(TypeFlag::kHeapType)) {
    return state;
  }
  const Value cls = Value::object(&type);
  TRY(Ref<> find_names, copyreg_attribute(ts, "_slotnames"));
  TRY(Ref<> names, call(ts, find_names, cls));
  TRY(Ref<> slots, slot_values(ts, self, names));
  if (slots.value().is_absent()) {
    return state;
  }
  const std::array<Value, 2> both{state.value(), slots.value()};
  return Ref<>(minipy::make_tuple(ts, both));
}

Result<Ref<>> state_of(ThreadState& ts, Value self, State how) {
  const Str& hook_name = intern(ts, "__getstate__");
  const Value inherited = lookup_in_mro(ts, ts.interpreter().type(CoreType::kObject), hook_name);
  TRY(Ref<> hook, get_attribute(ts, self, "__getstate__"));
  if (lookup_in_mro(ts, type_of(ts, self), hook_name) == inherited &&
      as<NativeFunction>(hook) != nullptr) {
    return default_state(ts, self, how);
  }
  return call(ts, hook);
}

Result<Ref<>> reduce_by_new(ThreadState& ts, Value self) {
  const Type& type = type_of(ts, self);
  if (type.slots.make == nullptr) {
    return raise(ts, Exc::kTypeError, "cannot pickle '{}' object", type.name);
  }
  TRY(Remake remake, remake_of(ts, self));
  TRY(Ref<> function, copyreg_attribute(ts, remake.function));
  const bool is_list = as<List>(self) != nullptr;
  const bool is_dict = as<Dict>(self) != nullptr;
  const bool carried = remake.has_arguments || is_list || is_dict;
  TRY(Ref<> state, state_of(ts, self, carried ? State::kAny : State::kMustBeAll));
  Ref<> items = share(Value::none());
  if (is_list) {
    TRY(items, iterate(ts, self));
  }
  Ref<> pairs = share(Value::none());
  if (is_dict) {
    TRY(Ref<> view, call_method(ts, self, intern(ts, "items")));
    TRY(pairs, iterate(ts, view));
  }
  const std::vector<Value> arguments(remake.arguments.begin(), remake.arguments.end());
  Ref<Tuple> argument_tuple = minipy::make_tuple(ts, std::span<const Value>(arguments));
  const std::array<Value, 5> parts{function, argument_tuple.value(), state, items, pairs};
  return Ref<>(minipy::make_tuple(ts, std::span<const Value>(parts)));
}

Result<Ref<>> reduce(ThreadState& ts, Value self, std::int64_t protocol) {
  if (protocol >= 2) {
    return reduce_by_new(ts, self);
  }
  TRY(Ref<> function, copyreg_attribute(ts, "_reduce_ex"));
  const std::array<Value, 2> arguments{self, Value::small_int(protocol)};
  return call(ts, function, Arguments(arguments));
}

}  // namespace

Result<Ref<>> object_get_state(ThreadState& ts, Value self) {
  return default_state(ts, self, State::kAny);
}

Result<Ref<>> object_reduce_plain(ThreadState& ts, Value self) { return reduce(ts, self, 0); }

Result<Ref<>> object_reduce(ThreadState& ts, Value self, std::int64_t protocol) {
  const Str& reduce_name = intern(ts, "__reduce__");
  TRY(Ref<> own, find_attribute(ts, self, reduce_name));
  if (!own.value().is_absent()) {
    TRY(Ref<> cls, get_attribute(ts, self, "__class__"));
    TRY(Ref<> of_class, get_attribute(ts, cls, "__reduce__"));
    const Value inherited =
        lookup_in_mro(ts, ts.interpreter().type(CoreType::kObject), reduce_name);
    if (!Value::is_identical(of_class, inherited)) {
      return call(ts, own);
    }
  }
  return reduce(ts, self, protocol);
}

}  // namespace minipy
