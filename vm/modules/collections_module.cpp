// _collections: what collections has in C++. The rest is lib/collections/__init__.py.
#include <array>
#include <utility>

#include "vm/modules/deque.h"
#include "vm/modules/dict_kinds.h"
#include "vm/modules/native_type.h"
#include "vm/objects/instance.h"
#include "vm/objects/int.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"
#include "vm/objects/type_object.h"

namespace minipy {

namespace {

// ---- _tuplegetter: the fields of named tuples

struct TupleGetter : Object {
  static constexpr CoreType kCoreType = CoreType::kTupleGetter;
  std::int64_t index = 0;
  Ref<> doc;

  template <class Self, class Visit>
  static void fields(Self& self, Visit visit) {
    visit(self.doc, "__doc__");
  }
};

Result<Ref<>> getter_new(ThreadState& ts, Value type, std::int64_t index, Value doc) {
  Ref<TupleGetter> made = make_instance_of<TupleGetter>(ts, cast<Type>(type));
  made->index = index;
  made->doc = share(doc);
  return Ref<>(std::move(made));
}
constexpr NativeDef kGetterNew = native<&getter_new>("_tuplegetter($type, index, doc, /)", "");

Result<Ref<>> getter_get(ThreadState& ts, Value self, Value object, Value) {
  if (object.is_nothing() || object.is_none()) {
    return share(self);
  }
  const std::int64_t index = cast<TupleGetter>(self).index;
  const Tuple* tuple = as<Tuple>(object);
  if (tuple == nullptr) {
    return raise(ts, Exc::kTypeError,
                 "descriptor for index '{}' for tuple subclasses doesn't apply to '{}' object",
                 index, type_name(ts, object));
  }
  if (index < 0 || index >= static_cast<std::int64_t>(tuple->size)) {
    return raise_text(ts, Exc::kIndexError, "tuple index out of range");
  }
  return share(tuple->data()[index]);
}

Result<void> getter_set(ThreadState& ts, Value, Value, Value value) {
  return raise_text(ts, Exc::kAttributeError,
                    value.is_absent() ? "can't delete attribute" : "can't set attribute");
}

Result<Ref<>> getter_repr(ThreadState& ts, Value self) {
  const auto& getter = cast<TupleGetter>(self);
  TRY(const std::string doc, repr_utf8(ts, getter.doc));
  return Ref<>(make_str(ts, fmt::format("_tuplegetter({}, {})", getter.index, doc)));
}

Result<Ref<>> getter_reduce(ThreadState& ts, TupleGetter& self) {
  Ref<> index = make_int(ts, self.index);
  Ref<Tuple> arguments = make_tuple(ts, std::array<Value, 2>{index, self.doc});
  return Ref<>(make_tuple(ts, std::array<Value, 2>{Value::object(self.type), arguments.value()}));
}

void fill_getter(Slots& slots) {
  fill_lifetime<TupleGetter>(slots);
  slots.make = &make_by<kGetterNew>;
  slots.repr = &getter_repr;
  slots.descriptor_get = &getter_get;
  slots.descriptor_set = &getter_set;
}
constexpr auto kGetterMethods = std::to_array<NativeDef>({
    native<&getter_reduce>("__reduce__($self, /)", ""),
});
Result<Ref<>> get_doc(ThreadState&, Value self) { return cast<TupleGetter>(self).doc; }
Result<void> set_doc(ThreadState&, Value self, Value doc) {
  cast<TupleGetter>(self).doc = share(doc.is_absent() ? Value::none() : doc);
  return {};
}
constexpr auto kGetterGetSets = std::to_array<GetSetDef>({{"__doc__", get_doc, set_doc, ""}});

const TypeSpec& tuple_getter_type_spec() {
  static constexpr TypeSpec spec{.core = CoreType::kTupleGetter,
                                 .base = CoreType::kObject,
                                 .size = sizeof(TupleGetter),
                                 .flags = flags_of(TypeFlag::kCollectable),
                                 .fill = &fill_getter,
                                 .methods = kGetterMethods,
                                 .getsets = kGetterGetSets,
                                 .doc = ""};
  return spec;
}

// ---- _count_elements: Counter's counting

/// One more of `key`, directly in the dict.
Result<void> count_one(ThreadState& ts, Dict& dict, Value key) {
  TRY(const std::int64_t key_hash, hash(ts, key));
  TRY(const std::int64_t at, dict.lookup(ts, key, key_hash));
  if (at < 0) {
    return dict.set_hashed(ts, key, key_hash, Value::small_int(1));
  }
  Value& count = dict.entries[static_cast<std::size_t>(at)].value;
  if (count.is_int() && count.as_int() < Value::kMaxSmallInt) [[likely]] {
    count = Value::small_int(count.as_int() + 1, ts.next_identity());
    return {};
  }
  const Ref<> old = share(count);
  TRY(Ref<> more, binary(ts, Binary::kAdd, old, Value::small_int(1)));
  return dict.set_hashed(ts, key, key_hash, more);
}

/// Whether the mapping's class stores and reads as dict itself does.
bool counts_as_dict(ThreadState& ts, Value mapping) {
  const Type& dict_type = ts.interpreter().type(CoreType::kDict);
  if (as<Dict>(mapping) == nullptr) {
    return false;
  }
  Type& type = type_of(ts, mapping);
  const auto is_dicts = [&](const char* method) {
    const Str& name = intern(ts, method);
    return lookup_in_mro(ts, type, name) == lookup_in_mro(ts, dict_type, name);
  };
  return is_dicts("get") && is_dicts("__setitem__");
}

Result<void> count_elements(ThreadState& ts, Value mapping, Value iterable) {
  TRY(Ref<> iterator, iterate(ts, iterable));
  const bool is_dict = counts_as_dict(ts, mapping);
  while (true) {
    TRY(Ref<> key, next(ts, iterator));
    if (key.value().is_absent()) {
      return {};
    }
    if (is_dict) {
      TRY_VOID(count_one(ts, cast<Dict>(mapping), key));
      continue;
    }
    const std::array<Value, 2> arguments{key, Value::small_int(0)};
    TRY(Ref<> old, call_method(ts, mapping, intern(ts, "get"), Arguments(arguments)));
    TRY(Ref<> more, binary(ts, Binary::kAdd, old, Value::small_int(1)));
    TRY_VOID(set_item(ts, mapping, key, more));
  }
}

constexpr auto kFunctions = std::to_array<NativeDef>({
    native<&count_elements>("_count_elements(mapping, iterable, /)",
                            "Count elements in the iterable, updating the mapping"),
});

Result<void> fill(ThreadState& ts, Module& module) {
  make_dict_kinds(ts);
  for (const TypeSpec* spec :
       {&deque_type_spec(), &deque_iterator_type_spec(), &deque_reverse_iterator_type_spec(),
        &default_dict_type_spec(), &ordered_dict_type_spec(), &tuple_getter_type_spec()}) {
    TRY_VOID(add_type(ts, module, *spec));
  }
  return {};
}

}  // namespace

const ModuleDef& collections_module_def() {
  static constexpr ModuleDef def{"_collections", "High performance data structures.", kFunctions,
                                 &fill};
  return def;
}

}  // namespace minipy
