#include "vm/modules/dict_kinds.h"

#include <array>
#include <utility>

#include "vm/modules/native_type.h"
#include "vm/objects/generic_alias.h"
#include "vm/objects/instance.h"
#include "vm/objects/iterators.h"
#include "vm/objects/list.h"
#include "vm/objects/names.h"
#include "vm/objects/raise.h"
#include "vm/objects/repr_scope.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"
#include "vm/objects/type_object.h"

namespace minipy {

namespace {

const Slots& dict_slots(ThreadState& ts) { return ts.interpreter().type(CoreType::kDict).slots; }

/// The object as a T whose type is `core` or derived from it; TypeError for any other dict.
template <class T>
Result<T*> kind_of(ThreadState& ts, Value self, CoreType core, const char* method) {
  const Type& type = ts.interpreter().type(core);
  if (!is_instance(ts, self, type)) {
    return raise(ts, Exc::kTypeError,
                 "descriptor '{}' for '{}' objects doesn't apply to a '{}' object", method,
                 type.name, type_name(ts, self));
  }
  return static_cast<T*>(self.as_object());
}

std::string shown_class(ThreadState& ts, Value self, const char* own) {
  return type_of(ts, self).has(TypeFlag::kHeapType) ? type_name(ts, self) : own;
}

Result<void> fill_from(ThreadState& ts, Dict& dict, Value source) {
  return dict_merge_any(ts, dict, source);
}

// ---- defaultdict

DefaultDict& default_dict(Value self) { return *static_cast<DefaultDict*>(self.as_object()); }

Result<Ref<>> default_dict_make(ThreadState& ts, Type& type, Arguments) {
  Ref<DefaultDict> made = make_instance_of<DefaultDict>(ts, type);
  made->factory = Ref<>::take(Value::none());
  return Ref<>(std::move(made));
}

Result<void> default_dict_init(ThreadState& ts, Value self, Arguments arguments) {
  Arguments rest = arguments;
  Value factory = Value::none();
  if (arguments.positional > 0) {
    factory = arguments[0];
    if (!factory.is_none() && !is_callable(ts, factory)) {
      return raise_text(ts, Exc::kTypeError, "first argument must be callable or None");
    }
    rest = Arguments(arguments.values + 1, arguments.positional - 1, arguments.keywords);
  }
  const Ref<> old = std::exchange(default_dict(self).factory, share(factory));
  return dict_slots(ts).initialize(ts, self, rest);
}

/// Calls the factory and keeps what it gives.
Result<Ref<>> add_default(ThreadState& ts, Value self, Value key) {
  const Ref<> factory = default_dict(self).factory;
  if (factory.value().is_none()) {
    return raise_value(ts, Exc::kKeyError, key);
  }
  TRY(Ref<> value, call(ts, factory));
  TRY_VOID(set_item(ts, self, key, value));
  return value;
}

Result<Ref<>> default_dict_missing(ThreadState& ts, Dict& self, Value key) {
  const Value value = Value::object(&self);
  TRY_VOID(kind_of<DefaultDict>(ts, value, CoreType::kDefaultDict, "__missing__"));
  return add_default(ts, value, key);
}

/// As dict's, but a key that is not there need not be looked for twice.
Result<Ref<>> default_dict_get_item(ThreadState& ts, Value self, Value key) {
  if (&type_of(ts, self) != &ts.interpreter().type(CoreType::kDefaultDict)) {
    return dict_slots(ts).get_item(ts, self, key);  // a subclass may have another __missing__
  }
  auto& dict = default_dict(self);
  TRY(const std::int64_t key_hash, hash(ts, key));
  TRY(const std::int64_t at, dict.lookup(ts, key, key_hash));
  if (at >= 0) {
    return share(dict.entries[static_cast<std::size_t>(at)].value);
  }
  const Ref<> factory = dict.factory;
  if (factory.value().is_none()) {
    return add_default(ts, self, key);
  }
  TRY(Ref<> value, call(ts, factory));
  TRY_VOID(dict.set_hashed(ts, key, key_hash, value));
  return value;
}

Result<Ref<>> default_dict_copy(ThreadState& ts, Dict& self) {
  const Value value = Value::object(&self);
  TRY(const DefaultDict* of, kind_of<DefaultDict>(ts, value, CoreType::kDefaultDict, "copy"));
  return call(ts, Value::object(self.type), of->factory, value);
}

Result<Ref<>> default_dict_repr(ThreadState& ts, Value self) {
  TRY(Ref<> shown, dict_slots(ts).repr(ts, self));
  std::string factory;
  {
    const ReprScope scope(ts, default_dict(self).factory);
    if (scope.is_recursive()) {
      factory = "...";
    } else {
      TRY(factory, repr_utf8(ts, default_dict(self).factory));
    }
  }
  return Ref<>(make_str(ts, fmt::format("{}({}, {})", shown_class(ts, self, "defaultdict"), factory,
                                        to_utf8(cast<Str>(shown)))));
}

Result<Ref<>> default_dict_reduce(ThreadState& ts, Dict& self) {
  const Value value = Value::object(&self);
  TRY(const DefaultDict* of, kind_of<DefaultDict>(ts, value, CoreType::kDefaultDict, "__reduce__"));
  const Value factory = of->factory;
  Ref<Tuple> arguments =
      make_tuple(ts, std::span<const Value>(&factory, factory.is_none() ? 0 : 1));
  TRY(Ref<> items, call_method(ts, value, name(ts, Name::kItems)));
  TRY(Ref<> iterator, iterate(ts, items));
  const std::array<Value, 5> parts{Value::object(self.type), arguments.value(), Value::none(),
                                   Value::none(), iterator};
  return Ref<>(make_tuple(ts, parts));
}

Result<Ref<>> default_dict_or(ThreadState& ts, Value left, Value right) {
  if (as<Dict>(left) == nullptr || as<Dict>(right) == nullptr) {
    return share(Value::not_implemented());
  }
  const Type& type = ts.interpreter().type(CoreType::kDefaultDict);
  const Value of = is_instance(ts, left, type) ? left : right;
  TRY(Ref<> made, call(ts, Value::object(&type_of(ts, of)), default_dict(of).factory, left));
  TRY_VOID(fill_from(ts, cast<Dict>(made), right));
  return made;
}

Result<Ref<>> get_factory(ThreadState& ts, Value self) {
  TRY(const DefaultDict* of,
      kind_of<DefaultDict>(ts, self, CoreType::kDefaultDict, "default_factory"));
  return of->factory;
}
Result<void> set_factory(ThreadState& ts, Value self, Value value) {
  TRY(DefaultDict * of, kind_of<DefaultDict>(ts, self, CoreType::kDefaultDict, "default_factory"));
  const Ref<> old = std::exchange(of->factory, share(value.is_absent() ? Value::none() : value));
  return {};
}

void traverse_default_dict(const Object& object, Visitor& visitor) {
  const auto& self = static_cast<const DefaultDict&>(object);
  self.each([&visitor](Value key, Value value) {
    visitor.visit(key, Edge::key(0));
    visitor.visit(value, Edge::value_of(key));
  });
  visitor.visit(self.factory, Edge::of_field("default_factory"));
}
void clear_default_dict(Object& object) {
  auto& self = static_cast<DefaultDict&>(object);
  self.clear_entries();
  self.factory = Ref<>::take(Value::none());
}

void fill_default_dict(Slots& slots) {
  slots.destroy = &destroy_as<DefaultDict>;
  slots.traverse = &traverse_default_dict;
  slots.clear = &clear_default_dict;
  slots.make = &default_dict_make;
  slots.initialize = &default_dict_init;
  slots.repr = &default_dict_repr;
  slots.get_item = &default_dict_get_item;
  slots.binary[static_cast<std::size_t>(Binary::kOr)] = &default_dict_or;
}

constexpr auto kDefaultDictMethods = std::to_array<NativeDef>({
    native<&default_dict_missing>("__missing__($self, key, /)",
                                  "Called by __getitem__ for a missing key: calls the factory."),
    native<&default_dict_copy>("copy($self, /)", "D.copy() -> a shallow copy of D."),
    native<&default_dict_copy>("__copy__($self, /)", "D.copy() -> a shallow copy of D."),
    native<&default_dict_reduce>("__reduce__($self, /)", "Return state information for pickling."),
    native<&class_getitem>("__class_getitem__($type, object, /)", "See PEP 585"),
});
constexpr auto kDefaultDictGetSets = std::to_array<GetSetDef>({
    {"default_factory", get_factory, set_factory,
     "Factory for default value called by __missing__().", true},
});

// ---- OrderedDict

Result<Ref<>> ordered_dict_make(ThreadState& ts, Type& type, Arguments) {
  return Ref<>(make_instance_of<OrderedDict>(ts, type));
}

Result<void> ordered_dict_initialize(ThreadState& ts, Value self, Arguments arguments) {
  if (arguments.positional > 1) {
    return raise(ts, Exc::kTypeError, "expected at most 1 arguments, got {}", arguments.positional);
  }
  return dict_slots(ts).initialize(ts, self, arguments);
}

Result<void> move_to_end(ThreadState& ts, Dict& self, Value key, std::optional<bool> last) {
  TRY(const std::int64_t key_hash, hash(ts, key));
  TRY(const std::int64_t at, self.lookup(ts, key, key_hash));
  if (at < 0) {
    return raise_value(ts, Exc::kKeyError, key);
  }
  const Ref<> kept = share(self.entries[static_cast<std::size_t>(at)].key);
  Ref<> value = self.remove_entry(static_cast<std::uint32_t>(at));
  if (last.value_or(true)) {
    return self.set_hashed(ts, kept, key_hash, value);
  }
  // All others are put behind it again. Their hashes are known, and they differ from each other.
  Ref<Dict> rest = copy_dict(ts, self);
  self.clear_entries();
  TRY_VOID(self.set_hashed(ts, kept, key_hash, value));
  for (std::uint32_t i = 0; i < rest->end; ++i) {
    const DictEntry& entry = rest->entries[i];
    if (!entry.key.is_nothing()) {
      TRY_VOID(self.set_hashed(ts, entry.key, entry.hash, entry.value));
    }
  }
  return {};
}

/// Index of the first entry that is not deleted. Taking from the front leaves gaps there; the first
/// gap keeps, as its value, how many follow it, so that nobody looks at them twice. When there are
/// more gaps than entries they are closed: a queue's step costs the same however long it is.
std::uint32_t first_entry(Dict& dict) {
  DictEntry& front = dict.entries[0];
  if (!front.key.is_nothing()) {
    return 0;
  }
  std::uint32_t at = front.value.is_int() ? static_cast<std::uint32_t>(front.value.as_int()) : 1;
  while (dict.entries[at].key.is_nothing()) {
    ++at;
  }
  constexpr std::uint32_t kFewGaps = 16;
  if (at > kFewGaps + dict.live) {
    dict.compact();
    return 0;
  }
  front.value = Value::small_int(at);
  return at;
}

Result<Ref<>> ordered_dict_popitem(ThreadState& ts, Dict& self, std::optional<bool> last) {
  if (self.live == 0) {
    Ref<Str> text = make_str(ts, "dictionary is empty");
    return raise_value(ts, Exc::kKeyError, text.value());
  }
  std::uint32_t at = 0;
  if (last.value_or(true)) {
    at = self.end - 1;
    while (self.entries[at].key.is_nothing()) {
      --at;
    }
  } else {
    at = first_entry(self);
  }
  const Ref<> key = share(self.entries[at].key);
  const Ref<> value = self.remove_entry(at);
  return Ref<>(make_tuple(ts, std::array<Value, 2>{key, value}));
}

/// Two OrderedDicts are equal when their orders are, too.
Result<Ref<>> ordered_dict_compare(ThreadState& ts, Value left, Value right, Comparison how) {
  TRY(Ref<> same, dict_slots(ts).compare(ts, left, right, how));
  const Type& type = ts.interpreter().type(CoreType::kOrderedDict);
  const bool is_equal =
      how == Comparison::kEqual ? same.value().is_true() : same.value().is_false();
  if (same.value().is_not_implemented() || !is_equal || !is_instance(ts, left, type) ||
      !is_instance(ts, right, type)) {
    return same;
  }
  TRY(Ref<List> ours, list_from(ts, left));
  TRY(Ref<List> theirs, list_from(ts, right));
  return compare(ts, ours.value(), theirs.value(), how);
}

Result<Ref<>> ordered_dict_repr(ThreadState& ts, Value self) {
  const std::string shown_name = shown_class(ts, self, "OrderedDict");
  if (cast<Dict>(self).live == 0) {
    return Ref<>(make_str(ts, shown_name + "()"));
  }
  for (const Value active : ts.repr_active) {
    if (active == self) {
      return Ref<>(make_str(ts, "..."));
    }
  }
  TRY(Ref<> shown, dict_slots(ts).repr(ts, self));
  return Ref<>(make_str(ts, shown_name + "(" + to_utf8(cast<Str>(shown)) + ")"));
}

Result<Ref<>> ordered_dict_copy(ThreadState& ts, Dict& self) {
  const Value value = Value::object(&self);
  return call(ts, Value::object(self.type), value);
}

Result<Ref<>> ordered_dict_or(ThreadState& ts, Value left, Value right) {
  if (as<Dict>(left) == nullptr || as<Dict>(right) == nullptr) {
    return share(Value::not_implemented());
  }
  const Type& type = ts.interpreter().type(CoreType::kOrderedDict);
  const Value of = is_instance(ts, left, type) ? left : right;
  TRY(Ref<> made, call(ts, Value::object(&type_of(ts, of)), left));
  TRY_VOID(fill_from(ts, cast<Dict>(made), right));
  return made;
}

Result<Ref<>> ordered_dict_reduce(ThreadState& ts, Dict& self) {
  const Value value = Value::object(&self);
  Ref<Tuple> nothing = make_tuple(ts, std::span<const Value>());
  Ref<> state = share(Value::none());
  if (Dict* attributes = materialize_dict(ts, self);
      attributes != nullptr && attributes->live > 0) {
    state = share(Value::object(attributes));
  }
  TRY(Ref<> items, call_method(ts, value, name(ts, Name::kItems)));
  TRY(Ref<> iterator, iterate(ts, items));
  const std::array<Value, 5> parts{Value::object(self.type), nothing.value(), state, Value::none(),
                                   iterator};
  return Ref<>(make_tuple(ts, parts));
}

void traverse_ordered_dict(const Object& object, Visitor& visitor) {
  const auto& self = static_cast<const OrderedDict&>(object);
  self.each([&visitor](Value key, Value value) {
    visitor.visit(key, Edge::key(0));
    visitor.visit(value, Edge::value_of(key));
  });
  visitor.visit(self.dict, Edge::of_field("__dict__"));
}
void clear_ordered_dict(Object& object) {
  auto& self = static_cast<OrderedDict&>(object);
  self.clear_entries();
  self.dict = Ref<>();
}

void fill_ordered_dict(Slots& slots) {
  slots.destroy = &destroy_as<OrderedDict>;
  slots.traverse = &traverse_ordered_dict;
  slots.clear = &clear_ordered_dict;
  slots.make = &ordered_dict_make;
  slots.initialize = &ordered_dict_initialize;
  slots.repr = &ordered_dict_repr;
  slots.compare = &ordered_dict_compare;
  slots.binary[static_cast<std::size_t>(Binary::kOr)] = &ordered_dict_or;
}

constexpr auto kOrderedDictMethods = std::to_array<NativeDef>({
    native<&move_to_end>("move_to_end($self, key, last=True)",
                         "Move an existing element to the end (or beginning if last is false)."),
    native<&ordered_dict_popitem>("popitem($self, last=True)",
                                  "Remove and return a (key, value) pair from the dictionary."),
    native<&ordered_dict_copy>("copy($self, /)", "od.copy() -> a shallow copy of od"),
    native<&ordered_dict_copy>("__copy__($self, /)", "od.copy() -> a shallow copy of od"),
    native<&ordered_dict_reduce>("__reduce__($self, /)", "Return state information for pickling"),
});

}  // namespace

const TypeSpec& default_dict_type_spec() {
  static constexpr TypeSpec spec{
      .core = CoreType::kDefaultDict,
      .base = CoreType::kDict,
      .size = sizeof(DefaultDict),
      .flags = flags_of(TypeFlag::kCollectable, TypeFlag::kMapping),
      .fill = &fill_default_dict,
      .methods = kDefaultDictMethods,
      .getsets = kDefaultDictGetSets,
      .doc = "defaultdict(default_factory=None, /, [...]) --> dict with default factory"};
  return spec;
}
const TypeSpec& ordered_dict_type_spec() {
  static constexpr TypeSpec spec{.core = CoreType::kOrderedDict,
                                 .base = CoreType::kDict,
                                 .size = sizeof(OrderedDict),
                                 .flags = flags_of(TypeFlag::kCollectable, TypeFlag::kWeakReferable,
                                                   TypeFlag::kMapping, TypeFlag::kHasDict),
                                 .fill = &fill_ordered_dict,
                                 .methods = kOrderedDictMethods,
                                 .getsets = {},
                                 .doc = "Dictionary that remembers insertion order",
                                 .dict_offset = offset_of_dict<OrderedDict>()};
  return spec;
}

void make_dict_kinds(ThreadState& ts) {
  for (const TypeSpec* spec : {&default_dict_type_spec(), &ordered_dict_type_spec()}) {
    module_type(ts, *spec).layout = CoreType::kDict;
  }
}

}  // namespace minipy
