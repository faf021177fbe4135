// Finding names on classes, the MRO they are searched in, and forgetting what was remembered when a
// class changes.
#include <algorithm>
#include <string>
#include <vector>

#include "vm/objects/dict.h"
#include "vm/objects/list.h"
#include "vm/objects/names.h"
#include "vm/objects/object_type.h"
#include "vm/objects/objects_state.h"
#include "vm/objects/raise.h"
#include "vm/objects/slots.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"
#include "vm/objects/type_object.h"

namespace minipy {

namespace {

Value search_mro(const Type& type, const Str& attribute) {
  if (!type.mro) {
    return Value();
  }
  for (const Value base : cast<Tuple>(type.mro).items()) {
    const Value dict = cast<Type>(base).dict;
    if (dict.is_nothing()) {
      continue;
    }
    const Value found = cast<Dict>(dict).find_str(attribute);
    if (!found.is_nothing()) {
      return found;
    }
  }
  return Value();
}

}  // namespace

std::uint32_t type_version(ThreadState& ts, Type& type) {
  if (type.shape == 0) {
    type.shape = ts.interpreter().next_version();
  }
  return type.shape;
}

Value lookup_in_mro(ThreadState& ts, const Type& type, const Str& attribute) {
  const std::uint32_t version = type_version(ts, const_cast<Type&>(type));
  LookupCache::Entry& entry = objects_state(ts).lookups.at(version, attribute);
  if (entry.version == version && entry.name.get() == &attribute) [[likely]] {
    return entry.value;
  }
  const Value found = search_mro(type, attribute);
  entry.version = version;
  entry.name = Ref<Str>::share(const_cast<Str&>(attribute));
  entry.value = found;
  return found;
}

namespace {

void forget_version(Type& type) {
  type.shape = 0;
  for (Type* subclass : type.subclasses) {
    forget_version(*subclass);
  }
}

/// Whether the class or a subclass has the flag; it is taken away from all of them.
bool take_flag(Type& type, TypeFlag flag) {
  bool had = type.has(flag);
  type.clear(flag);
  for (Type* subclass : type.subclasses) {
    had = take_flag(*subclass, flag) || had;
  }
  return had;
}

void mark_volatile(Type& type) {
  type.set(TypeFlag::kVolatileValues);
  for (Type* subclass : type.subclasses) {
    mark_volatile(*subclass);
  }
}

void invalidate(ThreadState& ts) {
  Interpreter& interpreter = ts.interpreter();
  if (interpreter.invalidate_caches != nullptr) {
    interpreter.invalidate_caches(interpreter);
  }
}

bool is_plain(ThreadState& ts, Value value) {
  const Slots& slots = type_of(ts, value).slots;
  return slots.descriptor_get == nullptr && slots.descriptor_set == nullptr;
}

}  // namespace

void type_modified(ThreadState& ts, Type& type) {
  forget_version(type);
  const bool methods = take_flag(type, TypeFlag::kInCaches);
  const bool values = take_flag(type, TypeFlag::kValuesInCaches);
  if (methods || values) {
    invalidate(ts);
  }
}

namespace {

/// A plain value took another's place: methods found through caches stay what they are, and classes
/// that count something in an attribute should not empty all caches each time.
void plain_value_changed(ThreadState& ts, Type& type) {
  forget_version(type);
  if (take_flag(type, TypeFlag::kValuesInCaches)) {
    mark_volatile(type);
    invalidate(ts);
  }
}

bool is_dunder(const Str& attribute) {
  return attribute.length > 4 && attribute.at(0) == '_' && attribute.at(1) == '_' &&
         attribute.at(attribute.length - 1) == '_' && attribute.at(attribute.length - 2) == '_';
}

Result<void> store(ThreadState& ts, Type& type, const Str& attribute, Value value) {
  Dict& dict = cast<Dict>(type.dict);
  const Value old = dict.find_str(attribute);
  if (value.is_absent()) {
    if (old.is_nothing()) {
      return raise_attribute_error(
          ts, Value::object(&type), Value::object(&attribute),
          fmt::format("type object '{}' has no attribute '{}'", type.name, to_utf8(attribute)));
    }
    Ref<> keep = share(old);
    type_modified(ts, type);
    dict.remove_str(ts, attribute);
    return {};
  }
  Ref<> keep = share(old);
  const bool plain = !old.is_nothing() && is_plain(ts, old) && is_plain(ts, value);
  TRY_VOID(dict.set_str(ts, attribute, value));
  if (plain) {
    plain_value_changed(ts, type);
  } else {
    type_modified(ts, type);
  }
  return {};
}

}  // namespace

Result<void> set_type_attribute(ThreadState& ts, Type& type, const Str& attribute, Value value) {
  if (!type.has(TypeFlag::kHeapType) || type.has(TypeFlag::kFinal)) {
    return raise(ts, Exc::kTypeError, "cannot set '{}' attribute of immutable type '{}'",
                 to_utf8(attribute), full_type_name(ts, type));
  }
  const Value found = lookup_in_mro(ts, *type.type, attribute);
  if (!found.is_nothing()) {
    const auto set = type_of(ts, found).slots.descriptor_set;
    if (set != nullptr) {
      const Ref<> keep = share(found);
      return set(ts, found, Value::object(&type), value);
    }
  }
  TRY_VOID(store(ts, type, attribute, value));
  if (is_dunder(attribute)) {
    update_slots_for(ts, type, attribute);
  }
  return {};
}

Result<Ref<>> find_type_attribute(ThreadState& ts, Type& type, const Str& attribute) {
  Type& metatype = *type.type;
  const Value meta = lookup_in_mro(ts, metatype, attribute);
  const Slots* meta_slots = meta.is_nothing() ? nullptr : &type_of(ts, meta).slots;
  if (meta_slots != nullptr && meta_slots->descriptor_set != nullptr &&
      meta_slots->descriptor_get != nullptr) {
    Ref<> keep = share(meta);
    return meta_slots->descriptor_get(ts, meta, Value::object(&type), Value::object(&metatype));
  }
  const Value own = lookup_in_mro(ts, type, attribute);
  if (!own.is_nothing()) {
    const auto get = type_of(ts, own).slots.descriptor_get;
    Ref<> keep = share(own);
    return get == nullptr ? Result<Ref<>>(std::move(keep))
                          : get(ts, own, Value(), Value::object(&type));
  }
  if (meta_slots == nullptr) {
    return Ref<>::take(Value::absent());
  }
  Ref<> keep = share(meta);
  return meta_slots->descriptor_get == nullptr
             ? Result<Ref<>>(std::move(keep))
             : meta_slots->descriptor_get(ts, meta, Value::object(&type), Value::object(&metatype));
}

// ---- C3

namespace {

/// One of the lists being merged, from `next` on.
struct MergeList {
  std::span<const Value> items;
  std::size_t next = 0;

  bool done() const { return next == items.size(); }
  Value head() const { return items[next]; }
  bool in_tail(Value value) const {
    return !done() && std::find(items.begin() + static_cast<std::ptrdiff_t>(next) + 1, items.end(),
                                value) != items.end();
  }
};

Raised raise_inconsistent(ThreadState& ts, const std::vector<MergeList>& lists) {
  std::vector<Value> heads;
  std::string names;
  for (const MergeList& list : lists) {
    if (!list.done() && std::find(heads.begin(), heads.end(), list.head()) == heads.end()) {
      heads.push_back(list.head());
      names += (names.empty() ? "" : ", ") + cast<Type>(list.head()).name;
    }
  }
  return raise(ts, Exc::kTypeError,
               "Cannot create a consistent method resolution order (MRO) for bases {}", names);
}

}  // namespace

Result<Ref<Tuple>> linearize(ThreadState& ts, Type& type) {
  const std::span<const Value> bases = cast<Tuple>(type.bases).items();
  for (std::size_t i = 0; i < bases.size(); ++i) {
    if (std::find(bases.begin(), bases.begin() + static_cast<std::ptrdiff_t>(i), bases[i]) !=
        bases.begin() + static_cast<std::ptrdiff_t>(i)) {
      return raise(ts, Exc::kTypeError, "duplicate base class {}",
                   short_type_name(cast<Type>(bases[i])));
    }
  }
  std::vector<MergeList> lists;
  for (const Value base : bases) {
    lists.push_back({cast<Tuple>(cast<Type>(base).mro).items()});
  }
  lists.push_back({bases});
  std::vector<Value> order{Value::object(&type)};
  while (true) {
    bool all_done = true;
    Value chosen;
    for (const MergeList& list : lists) {
      if (list.done()) {
        continue;
      }
      all_done = false;
      const Value head = list.head();
      if (std::none_of(lists.begin(), lists.end(),
                       [&](const MergeList& other) { return other.in_tail(head); })) {
        chosen = head;
        break;
      }
    }
    if (all_done) {
      return minipy::make_tuple(ts, order);
    }
    if (chosen.is_nothing()) {
      return raise_inconsistent(ts, lists);
    }
    order.push_back(chosen);
    for (MergeList& list : lists) {
      if (!list.done() && list.head() == chosen) {
        ++list.next;
      }
    }
  }
}

}  // namespace minipy
