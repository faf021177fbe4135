// _abc: how abstract base classes answer isinstance() and issubclass(). Each has a registry and two
// caches of weak references to classes. Registering anywhere makes all negative caches old.
#include <array>
#include <utility>
#include <vector>

#include "vm/modules/native_type.h"
#include "vm/objects/dict.h"
#include "vm/objects/instance.h"
#include "vm/objects/list.h"
#include "vm/objects/names.h"
#include "vm/objects/raise.h"
#include "vm/objects/set.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"
#include "vm/objects/type_object.h"
#include "vm/objects/weak_ref.h"

namespace minipy {

namespace {

/// CPython's bits in `__abc_tpflags__`: which patterns of a match statement a class answers to.
constexpr std::int64_t kSequenceBit = 1 << 5;
constexpr std::int64_t kMappingBit = 1 << 6;

struct AbcData : Object {
  static constexpr CoreType kCoreType = CoreType::kAbcData;
  Ref<Set> registry;
  Ref<Set> cache;
  Ref<Set> negative;
  std::int64_t negative_version = 0;
};

/// Counts registrations; an extension of the interpreter, since all classes share it.
class AbcState final : public InterpreterExtension {
 public:
  std::int64_t version = 0;
};
AbcState& abc_state(ThreadState& ts) {
  return *static_cast<AbcState*>(ts.interpreter().extension(ExtensionSlot::kAbc));
}

Result<Ref<>> weak_ref_to(ThreadState& ts, Value object) {
  return make_weak_ref(ts, ts.interpreter().type(CoreType::kWeakRef), object, Value::none());
}
Result<bool> is_in(ThreadState& ts, Set& set, Value type) {
  if (set.size() == 0) {
    return false;
  }
  TRY(Ref<> reference, weak_ref_to(ts, type));
  return set.contains(ts, reference);
}
Result<void> add_to(ThreadState& ts, Set& set, Value type) {
  TRY(Ref<> reference, weak_ref_to(ts, type));
  return set.add(ts, reference);
}

Result<Ref<AbcData>> data_of(ThreadState& ts, Value cls) {
  TRY(Ref<> data, get_attribute(ts, cls, "_abc_impl"));
  if (as<AbcData>(data) == nullptr) {
    return raise_text(ts, Exc::kTypeError, "_abc_impl is set to a wrong type");
  }
  return Ref<AbcData>::share(cast<AbcData>(data));
}

Result<bool> is_abstract(ThreadState& ts, Value value) {
  TRY(Ref<> mark, find_attribute(ts, value, name(ts, Name::kIsAbstractMethod)));
  return mark.value().is_absent() ? Result<bool>(false) : truth(ts, mark);
}

/// The names that the class leaves to its subclasses, its own first.
Result<Ref<Set>> abstract_names(ThreadState& ts, Type& type) {
  Ref<Set> names = make_frozenset(ts);
  Ref<Dict> own = copy_dict(ts, cast<Dict>(type.dict));
  for (std::uint32_t i = 0; i < own->end; ++i) {
    TRY(const bool abstract, is_abstract(ts, own->entries[i].value));
    if (abstract) {
      TRY_VOID(names->add(ts, own->entries[i].key));
    }
  }
  const Ref<> bases = type.bases;
  for (const Value base : cast<Tuple>(bases).items()) {
    TRY(Ref<> inherited, find_attribute(ts, base, name(ts, Name::kAbstractMethods)));
    if (inherited.value().is_absent()) {
      continue;
    }
    TRY(Ref<List> list, list_from(ts, inherited));
    for (const Value key : list->items()) {
      if (as<Str>(key) == nullptr) {
        continue;
      }
      Ref<Str> attribute = intern_str(ts, cast<Str>(key));
      TRY(Ref<> value, find_attribute(ts, Value::object(&type), *attribute));
      if (value.value().is_absent()) {
        continue;
      }
      TRY(const bool abstract, is_abstract(ts, value));
      if (abstract) {
        TRY_VOID(names->add(ts, key));
      }
    }
  }
  return names;
}

void add_pattern_flags(Type& type, std::int64_t bits) {
  if ((bits & kSequenceBit) != 0) {
    type.set(TypeFlag::kSequence);
  }
  if ((bits & kMappingBit) != 0) {
    type.set(TypeFlag::kMapping);
  }
}

Result<void> abc_init(ThreadState& ts, Type& cls) {
  TRY(Ref<Set> names, abstract_names(ts, cls));
  const Value value = Value::object(&cls);
  TRY_VOID(set_attribute(ts, value, name(ts, Name::kAbstractMethods), names.value()));
  Ref<AbcData> data =
      ts.interpreter().heap().make<AbcData>(ts.interpreter().type(CoreType::kAbcData));
  data->registry = make_set(ts);
  data->cache = make_set(ts);
  data->negative = make_set(ts);
  data->negative_version = abc_state(ts).version;
  TRY_VOID(set_attribute(ts, value, intern(ts, "_abc_impl"), data.value()));
  const Str& flags = intern(ts, "__abc_tpflags__");
  const Value bits = cast<Dict>(cls.dict).find_str(flags);
  if (bits.is_int()) {
    add_pattern_flags(cls, bits.as_int());
    return set_attribute(ts, value, flags, Value::absent());
  }
  return {};
}

Result<Ref<>> abc_register(ThreadState& ts, Value cls, Value subclass) {
  Type* type = as<Type>(subclass);
  if (type == nullptr) {
    return raise_text(ts, Exc::kTypeError, "Can only register classes");
  }
  TRY(const bool already, issubclass(ts, subclass, cls));
  if (already) {
    return share(subclass);
  }
  TRY(const bool cycle, issubclass(ts, cls, subclass));
  if (cycle) {
    return raise_text(ts, Exc::kRuntimeError, "Refusing to create an inheritance cycle");
  }
  TRY(Ref<AbcData> data, data_of(ts, cls));
  TRY_VOID(add_to(ts, *data->registry, subclass));
  ++abc_state(ts).version;
  const Type& of = cast<Type>(cls);
  for (const TypeFlag flag : {TypeFlag::kSequence, TypeFlag::kMapping}) {
    if (of.has(flag)) {
      type->set(flag);
    }
  }
  return share(subclass);
}

Result<bool> known_no(ThreadState& ts, AbcData& data, Value subclass) {
  if (data.negative_version < abc_state(ts).version) {
    data.negative->clear_entries();
    data.negative_version = abc_state(ts).version;
    return false;
  }
  return is_in(ts, *data.negative, subclass);
}

/// Whether a class of `classes` is a base of the subclass, in the widest sense.
Result<bool> is_under_any(ThreadState& ts, Value subclass, const std::vector<Ref<>>& classes) {
  for (const Ref<>& candidate : classes) {
    TRY(const bool yes, issubclass(ts, subclass, candidate));
    if (yes) {
      return true;
    }
  }
  return false;
}

std::vector<Ref<>> registered(const AbcData& data) {
  std::vector<Ref<>> classes;
  data.registry->each([&classes](Value reference, std::int64_t) {
    if (Object* referent = cast<WeakRef>(reference).referent) {
      classes.push_back(share(Value::object(referent)));
    }
  });
  return classes;
}

/// What is asked after the caches: the hook, the MRO, the registry, the subclasses.
Result<bool> ask_everybody(ThreadState& ts, Value cls, Value subclass, const AbcData& data) {
  TRY(Ref<> hook, get_attribute(ts, cls, "__subclasshook__"));
  TRY(Ref<> answer, call(ts, hook, subclass));
  if (!answer.value().is_not_implemented()) {
    return truth(ts, answer);
  }
  if (is_subtype(cast<Type>(subclass), cast<Type>(cls))) {
    return true;
  }
  TRY(const bool in_registry, is_under_any(ts, subclass, registered(data)));
  if (in_registry) {
    return true;
  }
  TRY(Ref<> subclasses, call_method(ts, cls, intern(ts, "__subclasses__")));
  TRY(Ref<List> list, list_from(ts, subclasses));
  std::vector<Ref<>> classes;
  for (const Value item : list->items()) {
    classes.push_back(share(item));
  }
  return is_under_any(ts, subclass, classes);
}

Result<bool> abc_subclasscheck(ThreadState& ts, Value cls, Value subclass) {
  if (as<Type>(subclass) == nullptr) {
    return raise_text(ts, Exc::kTypeError, "issubclass() arg 1 must be a class");
  }
  TRY(Ref<AbcData> data, data_of(ts, cls));
  TRY(const bool yes, is_in(ts, *data->cache, subclass));
  if (yes) {
    return true;
  }
  TRY(const bool no, known_no(ts, *data, subclass));
  if (no) {
    return false;
  }
  TRY(const bool answer, ask_everybody(ts, cls, subclass, *data));
  TRY_VOID(add_to(ts, answer ? *data->cache : *data->negative, subclass));
  return answer;
}

Result<Ref<>> ask_class(ThreadState& ts, Value cls, Value subclass) {
  return call_method(ts, cls, name(ts, Name::kSubclasscheck), Arguments(&subclass, 1));
}

Result<Ref<>> abc_instancecheck(ThreadState& ts, Value cls, Value instance) {
  TRY(Ref<AbcData> data, data_of(ts, cls));
  TRY(Ref<> subclass, get_attribute(ts, instance, name(ts, Name::kClass)));
  TRY(const bool yes, is_in(ts, *data->cache, subclass));
  if (yes) {
    return share(Value::boolean(true));
  }
  const Value own = Value::object(&type_of(ts, instance));
  if (own == subclass.value()) {
    TRY(const bool no, known_no(ts, *data, subclass));
    return no ? share(Value::boolean(false)) : ask_class(ts, cls, subclass);
  }
  TRY(Ref<> first, ask_class(ts, cls, subclass));
  TRY(const bool answer, truth(ts, first));
  return answer ? first : ask_class(ts, cls, own);
}

Ref<> get_cache_token(ThreadState& ts) {
  return Ref<>::take(Value::small_int(abc_state(ts).version));
}

Result<void> reset_registry(ThreadState& ts, Value cls) {
  TRY(Ref<AbcData> data, data_of(ts, cls));
  data->registry->clear_entries();
  return {};
}
Result<void> reset_caches(ThreadState& ts, Value cls) {
  TRY(Ref<AbcData> data, data_of(ts, cls));
  data->cache->clear_entries();
  data->negative->clear_entries();
  return {};
}
Result<Ref<>> get_dump(ThreadState& ts, Value cls) {
  TRY(Ref<AbcData> data, data_of(ts, cls));
  const std::array<Value, 4> parts{data->registry.value(), data->cache.value(),
                                   data->negative.value(),
                                   Value::small_int(data->negative_version)};
  return Ref<>(make_tuple(ts, parts));
}

void fill_data(Slots& slots) {
  slots.destroy = &destroy_as<AbcData>;
  slots.traverse = [](const Object& object, Visitor& visitor) {
    const auto& self = static_cast<const AbcData&>(object);
    visitor.visit(self.registry.value(), Edge::of_field("registry"));
    visitor.visit(self.cache.value(), Edge::of_field("cache"));
    visitor.visit(self.negative.value(), Edge::of_field("negative cache"));
  };
}

const TypeSpec& data_type_spec() {
  static constexpr TypeSpec spec{.core = CoreType::kAbcData,
                                 .base = CoreType::kObject,
                                 .size = sizeof(AbcData),
                                 .flags = flags_of(TypeFlag::kCollectable, TypeFlag::kFinal),
                                 .fill = &fill_data,
                                 .methods = {},
                                 .getsets = {},
                                 .doc = "Internal state held by ABC machinery."};
  return spec;
}

constexpr auto kFunctions = std::to_array<NativeDef>({
    native<&abc_init>("_abc_init(self, /)", "Internal ABC helper for class set-up."),
    native<&abc_register>("_abc_register(self, subclass, /)",
                          "Internal ABC helper for subclasss registration."),
    native<&abc_instancecheck>("_abc_instancecheck(self, instance, /)",
                               "Internal ABC helper for instance checks."),
    native<&abc_subclasscheck>("_abc_subclasscheck(self, subclass, /)",
                               "Internal ABC helper for subclasss checks."),
    native<&get_cache_token>("get_cache_token()", "Returns the current ABC cache token."),
    native<&reset_registry>("_reset_registry(self, /)",
                            "Internal ABC helper to reset registry of a given class."),
    native<&reset_caches>("_reset_caches(self, /)",
                          "Internal ABC helper to reset both caches of a given class."),
    native<&get_dump>("_get_dump(self, /)",
                      "Internal ABC helper for cache and registry debugging."),
});

Result<void> fill(ThreadState& ts, Module&) {
  module_type(ts, data_type_spec());
  if (ts.interpreter().extension(ExtensionSlot::kAbc) == nullptr) {
    ts.interpreter().set_extension(ExtensionSlot::kAbc, std::make_unique<AbcState>());
  }
  return {};
}

}  // namespace

const ModuleDef& abc_module_def() {
  static constexpr ModuleDef def{"_abc", "Module contains faster C++ implementation of abc.ABCMeta",
                                 kFunctions, &fill};
  return def;
}

}  // namespace minipy
