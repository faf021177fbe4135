// The type `object`: what every value can do unless its type says otherwise.
#include "vm/objects/object_type.h"

#include <string>
#include <vector>

#include "vm/objects/dict.h"
#include "vm/objects/instance.h"
#include "vm/objects/int.h"
#include "vm/objects/list.h"
#include "vm/objects/names.h"
#include "vm/objects/object_reduce.h"
#include "vm/objects/raise.h"
#include "vm/objects/slot_functions.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"
#include "vm/objects/type_object.h"

namespace minipy {

namespace {

Result<Ref<>> object_repr(ThreadState& ts, Value self) {
  return Ref<>(make_str(ts, fmt::format("<{} object at {}>", full_type_name(ts, type_of(ts, self)),
                                        address_text(self))));
}

Result<Ref<>> object_str(ThreadState& ts, Value self) {
  // The slot itself: who asked for the str checks what it is.
  const UnarySlot slot = type_of(ts, self).slots.repr;
  return slot == nullptr ? object_repr(ts, self) : slot(ts, self);
}

Result<std::int64_t> object_hash(ThreadState&, Value self) {
  const std::uint64_t bits = self.bits();
  return static_cast<std::int64_t>((bits >> 4) | (bits << 60));
}

/// `'f', 'g'` of `__abstractmethods__`, sorted.
Result<Ref<>> raise_abstract(ThreadState& ts, Type& type) {
  const Value methods = cast<Dict>(type.dict).find_str(name(ts, Name::kAbstractMethods));
  TRY(Ref<List> sorted, list_from(ts, methods));
  TRY_VOID(call_method(ts, sorted.value(), name(ts, Name::kSort)));
  std::string names;
  for (std::size_t i = 0; i < sorted->size; ++i) {
    const Value method = sorted->items()[i];
    if (as<Str>(method) == nullptr) {  // `__abstractmethods__` may be set to anything
      return raise(ts, Exc::kTypeError, "sequence item {}: expected str instance, {} found", i,
                   type_name(ts, method));
    }
    names += (names.empty() ? "'" : ", '") + to_utf8(cast<Str>(method)) + "'";
  }
  return raise(ts, Exc::kTypeError,
               "Can't instantiate abstract class {} without an implementation for abstract "
               "method{} {}",
               type.name, sorted->items().size() == 1 ? "" : "s", names);
}

Result<void> object_initialize(ThreadState& ts, Value self, Arguments arguments);

Result<Ref<>> object_make(ThreadState& ts, Type& type, Arguments arguments) {
  if (arguments.total() != 0) {
    if (type.slots.make != &object_make) {
      return raise_text(ts, Exc::kTypeError,
                        "object.__new__() takes exactly one argument (the type to instantiate)");
    }
    if (type.slots.initialize == &object_initialize) {
      return raise(ts, Exc::kTypeError, "{}() takes no arguments", type.name);
    }
  }
  if (type.has(TypeFlag::kAbstract)) {
    return raise_abstract(ts, type);
  }
  return Ref<>(make_instance(ts, type));
}

Result<void> object_initialize(ThreadState& ts, Value self, Arguments arguments) {
  if (arguments.total() == 0) {
    return {};
  }
  const Type& type = type_of(ts, self);
  if (type.slots.initialize != &object_initialize) {
    return raise_text(ts, Exc::kTypeError,
                      "object.__init__() takes exactly one argument (the instance to initialize)");
  }
  if (type.slots.make == &object_make) {
    return raise(ts, Exc::kTypeError,
                 "{}.__init__() takes exactly one argument (the instance to initialize)",
                 type.name);
  }
  return {};
}

void destroy_object(Object&) {}

Result<Ref<>> get_class(ThreadState& ts, Value self) {
  return share(Value::object(&type_of(ts, self)));
}

constexpr auto kGetSets = std::to_array<GetSetDef>({
    {"__class__", get_class, set_class, "the object's class"},
});

// ---- methods

Result<Ref<>> object_format(ThreadState& ts, Value self, Value spec) {
  const Str* text = as<Str>(spec);
  if (text == nullptr) {
    return raise(ts, Exc::kTypeError, "__format__() argument must be str, not {}",
                 spec.is_none() ? "None" : type_name(ts, spec));
  }
  if (text->length != 0) {
    return raise(ts, Exc::kTypeError, "unsupported format string passed to {}.__format__",
                 type_name(ts, self));
  }
  TRY(Ref<Str> shown, to_str(ts, self));
  return Ref<>(std::move(shown));
}

Result<void> add_names(ThreadState& ts, Dict& names, const Dict& from) {
  std::vector<Ref<>> keys;
  from.each([&](Value key, Value) { keys.push_back(share(key)); });
  for (const Ref<>& key : keys) {
    TRY_VOID(names.set(ts, key, Value::none()));
  }
  return {};
}

Result<Ref<>> names_of(ThreadState& ts, Dict& names) {
  std::vector<Value> keys;
  names.each([&](Value key, Value) { keys.push_back(key); });
  Ref<Tuple> tuple = minipy::make_tuple(ts, keys);
  TRY(Ref<List> list, list_from(ts, tuple.value()));
  return Ref<>(std::move(list));
}

Result<Ref<>> object_dir(ThreadState& ts, Value self) {
  Ref<Dict> names = make_dict(ts);
  TRY(Ref<> own, find_attribute(ts, self, name(ts, Name::kDict)));
  if (const Dict* dict = as<Dict>(own)) {
    TRY_VOID(add_names(ts, *names, *dict));
  }
  TRY(Ref<> type, find_attribute(ts, self, name(ts, Name::kClass)));
  if (const Type* cls = as<Type>(type)) {
    for (const Value base : cast<Tuple>(cls->mro).items()) {
      TRY_VOID(add_names(ts, *names, cast<Dict>(cast<Type>(base).dict)));
    }
  }
  return names_of(ts, *names);
}

Result<Ref<>> object_sizeof(ThreadState& ts, Value self) {
  return make_int(ts, self.is_object() ? static_cast<std::int64_t>(type_of(ts, self).instance_size)
                                       : std::int64_t{16});
}

Result<Ref<>> object_subclass_hook(ThreadState&, Value, Value) {
  return share(Value::not_implemented());
}

Result<Ref<>> object_init_subclass(ThreadState& ts, Value cls, VarArgs args, KwArgs keywords) {
  const Str* qualname = as<Str>(cast<Type>(cls).qualname);
  const std::string owner = qualname == nullptr ? cast<Type>(cls).name : to_utf8(*qualname);
  if (!keywords.names.empty()) {
    return raise(ts, Exc::kTypeError, "{}.__init_subclass__() takes no keyword arguments", owner);
  }
  if (!args.values.empty()) {
    return raise(ts, Exc::kTypeError, "{}.__init_subclass__() takes no arguments ({} given)", owner,
                 args.values.size());
  }
  return share(Value::none());
}

constexpr auto kMethods = std::to_array<NativeDef>({
    native<&object_format>("__format__($self, format_spec, /)",
                           "Default object formatter.\n\nReturn str(self) if format_spec is empty. "
                           "Raise TypeError otherwise."),
    native<&object_dir>("__dir__($self, /)", "Default dir() implementation."),
    native<&object_sizeof>("__sizeof__($self, /)", "Size of object in memory, in bytes."),
    native<&object_reduce>("__reduce_ex__($self, protocol, /)", "Helper for pickle."),
    native<&object_reduce_plain>("__reduce__($self, /)", "Helper for pickle."),
    native<&object_get_state>("__getstate__($self, /)", "Helper for pickle."),
    native<&object_subclass_hook>("__subclasshook__($type, object, /)",
                                  "Abstract classes can override this to customize issubclass()."),
    native<&object_init_subclass>("__init_subclass__($type, *args, **kwargs)",
                                  "This method is called when a class is subclassed."),
});

void fill(Slots& slots) {
  slots.destroy = &destroy_object;
  slots.repr = &object_repr;
  slots.str = &object_str;
  slots.hash = &object_hash;
  slots.compare = &object_compare;
  slots.get_attribute = &generic_get_attribute;
  slots.set_attribute = &generic_set_attribute;
  slots.make = &object_make;
  slots.initialize = &object_initialize;
}

}  // namespace

Result<Ref<>> object_compare(ThreadState& ts, Value self, Value other, Comparison how) {
  if (how == Comparison::kEqual) {
    return share(Value::is_identical(self, other) ? Value::boolean(true)
                                                  : Value::not_implemented());
  }
  if (how != Comparison::kNotEqual) {
    return share(Value::not_implemented());
  }
  const auto compare_slot = type_of(ts, self).slots.compare;
  TRY(Ref<> equal, compare_slot(ts, self, other, Comparison::kEqual));
  if (equal.value().is_not_implemented()) {
    return equal;
  }
  TRY(const bool answer, truth(ts, equal));
  return share(Value::boolean(!answer));
}

const TypeSpec& object_type_spec() {
  static constexpr TypeSpec spec{
      .core = CoreType::kObject,
      .base = CoreType::kObject,
      .size = sizeof(Object),
      .flags = 0,
      .fill = &fill,
      .methods = kMethods,
      .getsets = kGetSets,
      .doc =
          "The base class of the class hierarchy.\n\nWhen called, it accepts no arguments and "
          "returns a new featureless\ninstance that has no instance attributes and cannot be "
          "given any.\n"};
  return spec;
}

}  // namespace minipy
