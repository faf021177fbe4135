// itertools: groupby and tee.
#include <array>
#include <utility>
#include <vector>

#include "vm/modules/itertools.h"
#include "vm/modules/native_type.h"
#include "vm/objects/instance.h"
#include "vm/objects/iterators.h"
#include "vm/objects/raise.h"
#include "vm/objects/tuple.h"

namespace minipy {

namespace {

Ref<> exhausted() { return share(Value::absent()); }

// ---- groupby: one step reads an item and its key. A group ends when the key differs from the key
// that it began with; the next group() reads on until then.

struct GroupBy : Object {
  static constexpr CoreType kCoreType = CoreType::kGroupBy;
  Ref<> iterator;
  Ref<> key_function;               ///< or None
  Ref<> target_key;                 ///< of the present group, or nothing
  Ref<> current_key;                ///< of the item read last, or nothing
  Ref<> current_value;              ///< or nothing when a group has taken it
  const Object* grouper = nullptr;  ///< the only one that may go on (borrowed, never followed)

  template <class Self, class Visit>
  static void fields(Self& self, Visit visit) {
    visit(self.iterator, "iterator");
    visit(self.key_function, "key");
    visit(self.target_key, "target key");
    visit(self.current_key, "current key");
    visit(self.current_value, "current value");
  }
};

struct Grouper : Object {
  static constexpr CoreType kCoreType = CoreType::kGrouper;
  Ref<> parent;
  Ref<> target_key;

  template <class Self, class Visit>
  static void fields(Self& self, Visit visit) {
    visit(self.parent, "parent");
    visit(self.target_key, "target key");
  }
};

Result<Ref<>> group_by_new(ThreadState& ts, Value type, Value iterable, Value key) {
  TRY(Ref<> iterator, iterate(ts, iterable));
  Ref<GroupBy> made = make_instance_of<GroupBy>(ts, cast<Type>(type));
  made->iterator = std::move(iterator);
  made->key_function = share(key.is_absent() ? Value::none() : key);
  return Ref<>(std::move(made));
}
constexpr NativeDef kGroupByNew = native<&group_by_new>("groupby($type, iterable, key=None)", "");

/// Reads one item; false at the end.
Result<bool> read_item(ThreadState& ts, GroupBy& self) {
  const Ref<> iterator = self.iterator;
  TRY(Ref<> value, next(ts, iterator));
  if (value.value().is_absent()) {
    return false;
  }
  Ref<> key = value;
  if (!self.key_function.value().is_none()) {
    const Ref<> function = self.key_function;
    TRY(key, call(ts, function, value.value()));
  }
  const Ref<> old_value = std::exchange(self.current_value, std::move(value));
  const Ref<> old_key = std::exchange(self.current_key, std::move(key));
  return true;
}

Result<Ref<>> group_by_next(ThreadState& ts, Value self) {
  auto& groups = cast<GroupBy>(self);
  groups.grouper = nullptr;
  while (true) {
    if (groups.current_key && !groups.target_key) {
      break;
    }
    if (groups.current_key) {
      const Ref<> target = groups.target_key;
      const Ref<> current = groups.current_key;
      TRY(const bool same, equals(ts, target, current));
      if (!same) {
        break;
      }
    }
    TRY(const bool more, read_item(ts, groups));
    if (!more) {
      return exhausted();
    }
  }
  groups.target_key = groups.current_key;
  Ref<Grouper> group =
      ts.interpreter().heap().make<Grouper>(ts.interpreter().type(CoreType::kGrouper));
  group->parent = share(self);
  group->target_key = groups.target_key;
  groups.grouper = group.get();
  const std::array<Value, 2> pair{groups.current_key, group.value()};
  return Ref<>(make_tuple(ts, pair));
}

Result<Ref<>> grouper_next(ThreadState& ts, Value self) {
  auto& group = cast<Grouper>(self);
  if (as<GroupBy>(group.parent) == nullptr) {
    return exhausted();
  }
  const Ref<> parent = group.parent;
  auto& groups = cast<GroupBy>(parent);
  if (groups.grouper != &group) {
    return exhausted();
  }
  if (!groups.current_value) {
    TRY(const bool more, read_item(ts, groups));
    if (!more) {
      return exhausted();
    }
  }
  const Ref<> target = group.target_key;
  const Ref<> current = groups.current_key;
  TRY(const bool same, equals(ts, target, current));
  return same ? std::exchange(groups.current_value, Ref<>()) : exhausted();
}

Result<Ref<>> grouper_new(ThreadState& ts, Value type, Value parent, Value key) {
  if (as<GroupBy>(parent) == nullptr) {
    return raise(ts, Exc::kTypeError, "_grouper() argument 1 must be itertools.groupby, not {}",
                 type_name(ts, parent));
  }
  Ref<Grouper> made = make_instance_of<Grouper>(ts, cast<Type>(type));
  made->parent = share(parent);
  made->target_key = share(key);
  cast<GroupBy>(parent).grouper = made.get();
  return Ref<>(std::move(made));
}
constexpr NativeDef kGrouperNew = native<&grouper_new>("_grouper($type, parent, tgtkey, /)", "");

// ---- tee: items in linked buffers. The iterator in front fills the last one; a buffer dies when
// the last iterator has left it.

struct TeeBuffer : Object {
  static constexpr CoreType kCoreType = CoreType::kTeeBuffer;
  static constexpr std::size_t kRoom = 57;  ///< as CPython's
  Ref<> iterator;
  Ref<> following;  ///< TeeBuffer or nothing
  std::vector<Ref<>> items;
  bool is_reading = false;
};

struct Tee : Object {
  static constexpr CoreType kCoreType = CoreType::kTee;
  Ref<> buffer;
  std::size_t at = 0;

  template <class Self, class Visit>
  static void fields(Self& self, Visit visit) {
    visit(self.buffer, "buffer");
  }
};

Ref<TeeBuffer> make_buffer(ThreadState& ts, Value iterator) {
  Ref<TeeBuffer> made =
      ts.interpreter().heap().make<TeeBuffer>(ts.interpreter().type(CoreType::kTeeBuffer));
  made->iterator = share(iterator);
  return made;
}

Result<Ref<>> tee_next(ThreadState& ts, Value self) {
  auto& tee = cast<Tee>(self);
  if (as<TeeBuffer>(tee.buffer) == nullptr) {
    return exhausted();
  }
  if (tee.at == TeeBuffer::kRoom) {
    auto& full = cast<TeeBuffer>(tee.buffer);
    if (!full.following) {
      full.following = Ref<>(make_buffer(ts, full.iterator));
    }
    tee.buffer = Ref<>(full.following);
    tee.at = 0;
  }
  const Ref<> held = tee.buffer;
  auto& buffer = cast<TeeBuffer>(held);
  if (tee.at == buffer.items.size()) {
    if (buffer.is_reading) {
      return raise_text(ts, Exc::kRuntimeError, "cannot re-enter the tee iterator");
    }
    buffer.is_reading = true;
    const Ref<> iterator = buffer.iterator;
    Result<Ref<>> item = next(ts, iterator);
    buffer.is_reading = false;
    if (item.failed() || item.value().value().is_absent()) {
      return item;
    }
    buffer.items.push_back(item.take());
  }
  return buffer.items[tee.at++];
}

Ref<Tee> make_tee(ThreadState& ts, Type& type, Value buffer, std::size_t at) {
  Ref<Tee> made = make_instance_of<Tee>(ts, type);
  made->buffer = share(buffer);
  made->at = at;
  return made;
}

/// An iterator over the same buffers, or over a new one for anything iterable.
Result<Ref<>> tee_from(ThreadState& ts, Type& type, Value iterable) {
  TRY(Ref<> iterator, iterate(ts, iterable));
  if (const Tee* other = as<Tee>(iterator)) {
    return Ref<>(make_tee(ts, type, other->buffer, other->at));
  }
  Ref<TeeBuffer> buffer = make_buffer(ts, iterator);
  return Ref<>(make_tee(ts, type, buffer.value(), 0));
}
Result<Ref<>> tee_new(ThreadState& ts, Value type, Value iterable) {
  return tee_from(ts, cast<Type>(type), iterable);
}
constexpr NativeDef kTeeNew = native<&tee_new>("_tee($type, iterable, /)", "");

Ref<> tee_copy(ThreadState& ts, Tee& self) {
  return Ref<>(make_tee(ts, ts.interpreter().type(CoreType::kTee), self.buffer, self.at));
}
constexpr auto kTeeMethods = std::to_array<NativeDef>({
    native<&tee_copy>("__copy__($self, /)", "Returns an independent iterator."),
});

void fill_tee(Slots& slots) {
  fill_lifetime<Tee>(slots);
  slots.make = &make_by<kTeeNew>;
  slots.iterate = &iterate_self;
  slots.next = &tee_next;
}
void fill_tee_buffer(Slots& slots) {
  slots.destroy = &destroy_as<TeeBuffer>;
  slots.traverse = [](const Object& object, Visitor& visitor) {
    const auto& self = static_cast<const TeeBuffer&>(object);
    visitor.visit(self.iterator, Edge::of_field("iterator"));
    visitor.visit(self.following, Edge::of_field("following"));
    for (const Ref<>& item : self.items) {
      visitor.visit(item, Edge::of_field("item"));
    }
  };
  slots.clear = [](Object& object) {
    auto& self = static_cast<TeeBuffer&>(object);
    self.iterator = Ref<>::take(Value::none());
    self.following = Ref<>();
    const std::vector<Ref<>> items = std::move(self.items);
    self.items.clear();
  };
}
void fill_group_by(Slots& slots) {
  fill_lifetime<GroupBy>(slots);
  slots.clear = [](Object& object) {
    auto& self = static_cast<GroupBy&>(object);
    self.iterator = Ref<>::take(Value::none());
    self.key_function = Ref<>::take(Value::none());
    self.target_key = Ref<>();
    self.current_key = Ref<>();
    self.current_value = Ref<>();
  };
  slots.make = &make_by<kGroupByNew>;
  slots.iterate = &iterate_self;
  slots.next = &group_by_next;
}
void fill_grouper(Slots& slots) {
  fill_lifetime<Grouper>(slots);
  slots.make = &make_by<kGrouperNew>;
  slots.iterate = &iterate_self;
  slots.next = &grouper_next;
}

template <class T>
constexpr TypeSpec iterator_spec(void (*fill)(Slots&), std::span<const NativeDef> methods,
                                 const char* doc) {
  return TypeSpec{.core = T::kCoreType,
                  .base = CoreType::kObject,
                  .size = sizeof(T),
                  .flags = flags_of(TypeFlag::kCollectable),
                  .fill = fill,
                  .methods = methods,
                  .getsets = {},
                  .doc = doc};
}

}  // namespace

Result<Ref<>> tee(ThreadState& ts, Value iterable, std::optional<std::int64_t> count) {
  const std::int64_t wanted = count.value_or(2);
  if (wanted < 0) {
    return raise_text(ts, Exc::kValueError, "n must be >= 0");
  }
  if (wanted == 0) {
    return Ref<>(make_tuple(ts, std::span<const Value>()));
  }
  Type& type = ts.interpreter().type(CoreType::kTee);
  TRY(Ref<> first, tee_from(ts, type, iterable));
  std::vector<Ref<>> made{first};
  std::vector<Value> values{first};
  while (static_cast<std::int64_t>(made.size()) < wanted) {
    made.push_back(tee_copy(ts, cast<Tee>(first)));
    values.push_back(made.back());
  }
  return Ref<>(make_tuple(ts, values));
}

const TypeSpec& group_by_type_spec() {
  static constexpr TypeSpec spec =
      iterator_spec<GroupBy>(&fill_group_by, {},
                             "make an iterator that returns consecutive keys and groups from the "
                             "iterable");
  return spec;
}
const TypeSpec& grouper_type_spec() {
  static constexpr TypeSpec spec = iterator_spec<Grouper>(&fill_grouper, {}, "");
  return spec;
}
const TypeSpec& tee_type_spec() {
  static constexpr TypeSpec spec =
      iterator_spec<Tee>(&fill_tee, kTeeMethods, "Iterator wrapped to make it copyable.");
  return spec;
}
const TypeSpec& tee_buffer_type_spec() {
  static constexpr TypeSpec spec =
      iterator_spec<TeeBuffer>(&fill_tee_buffer, {}, "teedataobject(iterable, values, next, /)");
  return spec;
}

}  // namespace minipy
