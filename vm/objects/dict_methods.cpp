// What programs can do with a dict.
#include <algorithm>
#include <array>
#include <string>

#include "vm/objects/dict.h"
#include "vm/objects/instance.h"
#include "vm/objects/iterators.h"
#include "vm/objects/iterator_pickling.h"
#include "vm/objects/list.h"
#include "vm/objects/mapping_proxy.h"
#include "vm/objects/names.h"
#include "vm/objects/raise.h"
#include "vm/objects/repr_scope.h"
#include "vm/objects/set.h"
#include "vm/objects/tuple.h"

namespace minipy {

namespace {

Result<Ref<>> repr_dict(ThreadState& ts, Value self) {
  Dict& dict = cast<Dict>(self);
  if (dict.live == 0) {
    return Ref<>(make_str(ts, "{}"));
  }
  ReprScope scope(ts, self);
  if (scope.is_recursive()) {
    return Ref<>(make_str(ts, "{...}"));
  }
  RecursionGuard guard(ts);
  TRY_VOID(guard.check(" while getting the repr of an object"));
  StrBuilder text;
  text.add("{");
  bool first = true;
  for (std::uint32_t i = 0; i < dict.end; ++i) {
    if (dict.entries[i].key.is_nothing()) {
      continue;
    }
    Ref<> key = share(dict.entries[i].key);
    Ref<> value = share(dict.entries[i].value);
    if (!first) {
      text.add(", ");
    }
    first = false;
    TRY(Ref<Str> key_text, repr(ts, key));
    text.add(*key_text);
    text.add(": ");
    TRY(Ref<Str> value_text, repr(ts, value));
    text.add(*value_text);
  }
  text.add("}");
  return Ref<>(text.finish(ts));
}

Result<bool> dicts_equal(ThreadState& ts, Dict& left, Dict& right) {
  if (left.live != right.live) {
    return false;
  }
  RecursionGuard guard(ts);
  TRY_VOID(guard.check(" in comparison"));
  for (std::uint32_t i = 0; i < left.end; ++i) {
    if (left.entries[i].key.is_nothing()) {
      continue;
    }
    Ref<> key = share(left.entries[i].key);
    Ref<> value = share(left.entries[i].value);
    TRY(const std::int64_t at, right.lookup(ts, key, left.entries[i].hash));
    if (at < 0) {
      return false;
    }
    Ref<> other = share(right.entries[static_cast<std::size_t>(at)].value);
    TRY(const bool same, equals(ts, value, other));
    if (!same) {
      return false;
    }
  }
  return true;
}

Result<Ref<>> compare_dict(ThreadState& ts, Value self, Value other, Comparison how) {
  Dict* right = as<Dict>(other);
  if (right == nullptr || (how != Comparison::kEqual && how != Comparison::kNotEqual)) {
    return share(Value::not_implemented());
  }
  TRY(const bool same, dicts_equal(ts, cast<Dict>(self), *right));
  return share(Value::boolean(same == (how == Comparison::kEqual)));
}

Result<std::int64_t> length_dict(ThreadState&, Value self) {
  return static_cast<std::int64_t>(cast<Dict>(self).live);
}

Result<Ref<>> get_item_dict(ThreadState& ts, Value self, Value key) {
  TRY(const Value found, cast<Dict>(self).find(ts, key));
  if (!found.is_nothing()) {
    return share(found);
  }
  if (!is_exact_dict(ts, self)) {
    TRY(Ref<> missing, find_special(ts, self, name(ts, Name::kMissing)));
    if (!missing.value().is_absent()) {
      return call(ts, missing, key);
    }
  }
  return raise_value(ts, Exc::kKeyError, key);
}

Result<void> set_item_dict(ThreadState& ts, Value self, Value key, Value value) {
  if (!value.is_absent()) {
    return cast<Dict>(self).set(ts, key, value);
  }
  TRY(Ref<> old, cast<Dict>(self).take(ts, key));
  if (old.value().is_absent()) {
    return raise_value(ts, Exc::kKeyError, key);
  }
  return {};
}

Result<bool> contains_dict(ThreadState& ts, Value self, Value key) {
  TRY(const Value found, cast<Dict>(self).find(ts, key));
  return !found.is_nothing();
}

Ref<> make_iterator(ThreadState& ts, Dict& dict, CoreType which) {
  Ref<DictIterator> iterator = ts.interpreter().heap().make<DictIterator>(ts.interpreter().type(which));
  iterator->dict = Ref<Dict>::share(dict);
  iterator->expected = dict.live;
  iterator->left = dict.live;
  iterator->at = 0;
  return iterator;
}

Ref<> make_reverse_iterator(ThreadState& ts, Dict& dict, CoreType which) {
  Ref<> iterator = make_iterator(ts, dict, which);
  static_cast<DictIterator*>(iterator.value().as_object())->at = dict.end;
  return iterator;
}

Result<Ref<>> iterate_dict(ThreadState& ts, Value self) {
  return make_iterator(ts, cast<Dict>(self), CoreType::kDictKeyIterator);
}

Result<Ref<>> or_dict(ThreadState& ts, Value left, Value right) {
  if (as<Dict>(left) == nullptr || as<Dict>(right) == nullptr) {
    return share(Value::not_implemented());
  }
  Ref<Dict> result = copy_dict(ts, cast<Dict>(left));
  TRY_VOID(dict_update_from(ts, *result, right));
  return Ref<>(std::move(result));
}

Result<Ref<>> or_in_place(ThreadState& ts, Value left, Value right) {
  TRY_VOID(dict_merge_any(ts, cast<Dict>(left), right));
  return share(left);
}

Result<Ref<>> make_slot(ThreadState& ts, Type& type, Arguments) {
  return Ref<>(make_instance_of<Dict>(ts, type));
}

Result<void> update_with(ThreadState& ts, Dict& self, Arguments arguments, const char* function) {
  if (arguments.positional > 1) {
    return raise(ts, Exc::kTypeError, "{} expected at most 1 argument, got {}", function, arguments.positional);
  }
  if (arguments.positional == 1) {
    TRY_VOID(dict_merge_any(ts, self, arguments[0]));
  }
  for (std::size_t i = 0; i < arguments.keywords.size(); ++i) {
    TRY_VOID(self.set(ts, arguments.keywords[i], arguments.keyword_value(i)));
  }
  return {};
}

Result<void> initialize_slot(ThreadState& ts, Value self, Arguments arguments) {
  return update_with(ts, cast<Dict>(self), arguments, "dict");
}

void traverse_dict(const Object& object, Visitor& visitor) {
  const auto& dict = static_cast<const Dict&>(object);
  std::int64_t number = 0;
  dict.each([&](Value key, Value value) {
    visitor.visit(key, Edge::key(number++));
    visitor.visit(value, Edge::value_of(key));
  });
}

void clear_dict(Object& object) { static_cast<Dict&>(object).clear_entries(); }

void fill_dict(Slots& slots) {
  slots.destroy = &destroy_as<Dict>;
  slots.traverse = &traverse_dict;
  slots.clear = &clear_dict;
  slots.make = &make_slot;
  slots.initialize = &initialize_slot;
  slots.repr = &repr_dict;
  slots.compare = &compare_dict;
  slots.length = &length_dict;
  slots.get_item = &get_item_dict;
  slots.set_item = &set_item_dict;
  slots.contains = &contains_dict;
  slots.iterate = &iterate_dict;
  slots.binary[static_cast<std::size_t>(Binary::kOr)] = &or_dict;
  slots.in_place[static_cast<std::size_t>(Binary::kOr)] = &or_in_place;
}

Result<Ref<>> method_get(ThreadState& ts, Dict& self, Value key, Value fallback) {
  TRY(const Value found, self.find(ts, key));
  return share(!found.is_nothing() ? found : fallback.is_absent() ? Value::none() : fallback);
}

Result<Ref<>> method_setdefault(ThreadState& ts, Dict& self, Value key, Value fallback) {
  TRY(const std::int64_t key_hash, hash(ts, key));
  TRY(const std::int64_t at, self.lookup(ts, key, key_hash));
  if (at >= 0) {
    return share(self.entries[static_cast<std::size_t>(at)].value);
  }
  const Value value = fallback.is_absent() ? Value::none() : fallback;
  TRY_VOID(self.set_hashed(ts, key, key_hash, value));
  return share(value);
}

Result<Ref<>> method_pop(ThreadState& ts, Dict& self, Value key, Value fallback) {
  Ref<> taken = share(Value::absent());
  if (self.live > 0) {  // an empty dict does not even hash the key
    TRY(taken, self.take(ts, key));
  }
  if (!taken.value().is_absent()) {
    return taken;
  }
  if (fallback.is_absent()) {
    return raise_value(ts, Exc::kKeyError, key);
  }
  return share(fallback);
}

Result<Ref<>> method_popitem(ThreadState& ts, Dict& self) {
  if (self.live == 0) {
    Ref<> text = make_str(ts, "popitem(): dictionary is empty");
    return raise_value(ts, Exc::kKeyError, text);
  }
  std::uint32_t at = self.end - 1;
  while (self.entries[at].key.is_nothing()) {
    --at;
  }
  Ref<> key = share(self.entries[at].key);
  Ref<> value = self.remove_entry(at);
  self.end = at;
  const std::array<Value, 2> pair{key, value};
  return Ref<>(make_tuple(ts, pair));
}

Result<void> method_clear(ThreadState&, Dict& self) {
  self.clear_entries();
  return {};
}
Result<Ref<>> method_copy(ThreadState& ts, Dict& self) { return Ref<>(copy_dict(ts, self)); }
Result<Ref<>> method_update(ThreadState& ts, Arguments arguments) {
  TRY_VOID(update_with(ts, cast<Dict>(arguments[0]),
                       Arguments(arguments.values + 1, arguments.positional - 1, arguments.keywords),
                       "update"));
  return share(Value::none());
}
Result<Ref<>> method_keys(ThreadState& ts, Dict& self) { return make_dict_view(ts, self, CoreType::kDictKeys); }
Result<Ref<>> method_values(ThreadState& ts, Dict& self) {
  return make_dict_view(ts, self, CoreType::kDictValues);
}
Result<Ref<>> method_items(ThreadState& ts, Dict& self) {
  return make_dict_view(ts, self, CoreType::kDictItems);
}
Result<Ref<>> method_reversed(ThreadState& ts, Dict& self) {
  return make_reverse_iterator(ts, self, CoreType::kDictReverseKeyIterator);
}

Result<Ref<>> method_fromkeys(ThreadState& ts, Value type, Value iterable, Value value) {
  TRY(Ref<> made, call(ts, type));
  const Value filler = value.is_absent() ? Value::none() : value;
  TRY(Ref<> iterator, iterate(ts, iterable));
  while (true) {
    TRY(Ref<> key, next(ts, iterator));
    if (key.value().is_absent()) {
      return made;
    }
    TRY_VOID(set_item(ts, made, key, filler));
  }
}

constexpr auto kDictMethods = std::to_array<NativeDef>({
    native<&get_item_dict>("__getitem__($self, key, /)", "Return self[key]."),
    native<&contains_dict>("__contains__($self, key, /)",
                           "True if the dictionary has the specified key, else False."),
    native<&method_get>("get($self, key, default=None, /)",
                        "Return the value for key if key is in the dictionary, else default."),
    native<&method_setdefault>("setdefault($self, key, default=None, /)",
                               "Insert key with a value of default if key is not in the dictionary."),
    native<&method_pop>("pop($self, key, default=<unrepresentable>, /)",
                        "Remove specified key and return the corresponding value."),
    native<&method_popitem>("popitem($self, /)",
                            "Remove and return a (key, value) pair as a 2-tuple."),
    native<&method_keys>("keys($self, /)", "Return a set-like object providing a view on the dict's keys."),
    native<&method_values>("values($self, /)", "Return an object providing a view on the dict's values."),
    native<&method_items>("items($self, /)",
                          "Return a set-like object providing a view on the dict's items."),
    native_raw<&method_update>("update($self, iterable=(), /, **kwargs)", "Update the dict."),
    native<&method_fromkeys>("fromkeys($type, iterable, value=None, /)",
                             "Create a new dictionary with keys from iterable and values set to value."),
    native<&method_clear>("clear($self, /)", "Remove all items from the dict."),
    native<&method_copy>("copy($self, /)", "Return a shallow copy of the dict."),
    native<&method_reversed>("__reversed__($self, /)", "Return a reverse iterator over the dict keys."),
});

}  // namespace

const TypeSpec& dict_type_spec() {
  static constexpr TypeSpec spec{
      .core = CoreType::kDict,
      .base = CoreType::kObject,
      .size = sizeof(Dict),
      .flags = flags_of(TypeFlag::kCollectable, TypeFlag::kMapping),
      .fill = &fill_dict,
      .methods = kDictMethods,
      .getsets = {},
      .doc = "dict() -> new empty dictionary"};
  return spec;
}

// ---- views

namespace {

const char* view_name(CoreType which) {
  return which == CoreType::kDictKeys ? "dict_keys" : which == CoreType::kDictValues ? "dict_values" : "dict_items";
}

CoreType kind_of(Value view) { return view.as_object()->type->layout; }
DictView& view_of(Value value) { return *static_cast<DictView*>(value.as_object()); }

Result<Ref<>> iterate_view(ThreadState& ts, Value self) {
  const CoreType which = kind_of(self) == CoreType::kDictKeys     ? CoreType::kDictKeyIterator
                         : kind_of(self) == CoreType::kDictValues ? CoreType::kDictValueIterator
                                                                  : CoreType::kDictItemIterator;
  return make_iterator(ts, *view_of(self).dict, which);
}

Result<Ref<>> reversed_view(ThreadState& ts, Value self) {
  const CoreType which = kind_of(self) == CoreType::kDictKeys     ? CoreType::kDictReverseKeyIterator
                         : kind_of(self) == CoreType::kDictValues ? CoreType::kDictReverseValueIterator
                                                                  : CoreType::kDictReverseItemIterator;
  return make_reverse_iterator(ts, *view_of(self).dict, which);
}

Result<Ref<>> repr_view(ThreadState& ts, Value self) {
  ReprScope scope(ts, self);
  if (scope.is_recursive()) {
    return Ref<>(make_str(ts, "..."));
  }
  TRY(Ref<List> items, list_from(ts, self));
  TRY(Ref<Str> text, repr(ts, Value::object(items.get())));
  StrBuilder result;
  result.add(view_name(kind_of(self)));
  result.add("(");
  result.add(*text);
  result.add(")");
  return Ref<>(result.finish(ts));
}

Result<std::int64_t> length_view(ThreadState&, Value self) {
  return static_cast<std::int64_t>(view_of(self).dict->live);
}

Result<bool> contains_view(ThreadState& ts, Value self, Value item) {
  Dict& dict = *view_of(self).dict;
  if (kind_of(self) == CoreType::kDictKeys) {
    TRY(const Value found, dict.find(ts, item));
    return !found.is_nothing();
  }
  const Tuple* pair = as<Tuple>(item);
  if (pair == nullptr || pair->size != 2) {
    return false;
  }
  TRY(const Value found, dict.find(ts, pair->data()[0]));
  if (found.is_nothing()) {
    return false;
  }
  Ref<> held = share(found);
  return equals(ts, held, pair->data()[1]);
}

bool is_set_like(Value value) {
  const DictView* view = as_dict_view(value);
  return as_set(value) != nullptr || (view != nullptr && kind_of(value) != CoreType::kDictValues);
}

/// Whether every item of one set-like is in the other.
Result<bool> all_in(ThreadState& ts, Value items, Value container) {
  TRY(Ref<> iterator, iterate(ts, items));
  while (true) {
    TRY(Ref<> item, next(ts, iterator));
    if (item.value().is_absent()) {
      return true;
    }
    TRY(const bool found, contains(ts, container, item));
    if (!found) {
      return false;
    }
  }
}

Result<Ref<>> compare_view(ThreadState& ts, Value self, Value other, Comparison how) {
  if (!is_set_like(other)) {
    return share(Value::not_implemented());
  }
  TRY(const std::int64_t left, length(ts, self));
  TRY(const std::int64_t right, length(ts, other));
  bool answer = false;
  switch (how) {
    case Comparison::kEqual:
    case Comparison::kNotEqual:
      if (left == right) {
        TRY(answer, all_in(ts, self, other));
      }
      answer = answer == (how == Comparison::kEqual);
      break;
    case Comparison::kLess:
    case Comparison::kLessEqual:
      if (how == Comparison::kLess ? left < right : left <= right) {
        TRY(answer, all_in(ts, self, other));
      }
      break;
    case Comparison::kGreater:
    case Comparison::kGreaterEqual:
      if (how == Comparison::kGreater ? left > right : left >= right) {
        TRY(answer, all_in(ts, other, self));
      }
      break;
  }
  return share(Value::boolean(answer));
}

enum class SetOperation : std::uint8_t { kOr, kSubtract, kXor };

/// Asks the view, or the larger of two views, for each item of the other: what it cannot hold is not
/// even hashed. As in CPython a set that is not smaller is asked instead.
Result<Ref<>> view_intersection(ThreadState& ts, Value view, Value other) {
  if (as_dict_view(view) == nullptr) {
    std::swap(view, other);
  }
  const std::size_t size = as_dict_view(view)->dict->size();
  if (type_of(ts, other).exact == CoreType::kSet) {
    if (size <= cast<Set>(other).size()) {
      Ref<Str> name = intern_str(ts, *make_str(ts, "intersection"));
      return call_method(ts, other, *name, Arguments(std::span<const Value>(&view, 1)));
    }
  } else if (const DictView* bigger = as_dict_view(other);
             bigger != nullptr && bigger->dict->size() > size) {
    std::swap(view, other);
  }
  Ref<Set> result = make_set(ts);
  TRY(Ref<> iterator, iterate(ts, other));
  while (true) {
    TRY(Ref<> item, next(ts, iterator));
    if (item.value().is_absent()) {
      return Ref<>(std::move(result));
    }
    TRY(const bool found, contains(ts, view, item));
    if (found) {
      TRY_VOID(result->add(ts, item));
    }
  }
}

Result<Ref<>> set_operation(ThreadState& ts, Value left, Value right, SetOperation how) {
  Ref<Set> result = make_set(ts);
  TRY_VOID(set_update_from(ts, *result, left));
  Ref<Set> seen = make_set(ts);
  TRY(Ref<> iterator, iterate(ts, right));
  while (true) {
    TRY(Ref<> item, next(ts, iterator));
    if (item.value().is_absent()) {
      break;
    }
    switch (how) {
      case SetOperation::kOr:
        TRY_VOID(result->add(ts, item));
        break;
      case SetOperation::kSubtract: {
        TRY_VOID(result->discard(ts, item));
        break;
      }
      case SetOperation::kXor: {
        TRY(const bool repeated, seen->contains(ts, item));
        if (!repeated) {
          TRY_VOID(seen->add(ts, item));
          TRY(const bool removed, result->discard(ts, item));
          if (!removed) {
            TRY_VOID(result->add(ts, item));
          }
        }
        break;
      }
    }
  }
  return Ref<>(std::move(result));
}

template <SetOperation kHow>
Result<Ref<>> view_operator(ThreadState& ts, Value left, Value right) {
  if (!is_set_like(left) && as_dict_view(right) == nullptr) {
    return share(Value::not_implemented());
  }
  return set_operation(ts, left, right, kHow);
}

Result<Ref<>> view_and(ThreadState& ts, Value left, Value right) {
  if (!is_set_like(left) && as_dict_view(right) == nullptr) {
    return share(Value::not_implemented());
  }
  return view_intersection(ts, left, right);
}

Result<bool> view_isdisjoint(ThreadState& ts, Value self, Value other) {
  TRY(Ref<> iterator, iterate(ts, other));
  while (true) {
    TRY(Ref<> item, next(ts, iterator));
    if (item.value().is_absent()) {
      return true;
    }
    TRY(const bool found, contains(ts, self, item));
    if (found) {
      return false;
    }
  }
}

Result<Ref<>> get_mapping(ThreadState& ts, Value self) {
  return make_mapping_proxy(ts, Value::object(view_of(self).dict.get()));
}

void traverse_view(const Object& object, Visitor& visitor) {
  visitor.visit(static_cast<const DictView&>(object).dict.value(), Edge::of_field("mapping"));
}
void clear_view(Object& object) { static_cast<DictView&>(object).dict = nullptr; }

void fill_values(Slots& slots) {
  slots.destroy = &destroy_as<DictView>;
  slots.traverse = &traverse_view;
  slots.clear = &clear_view;
  slots.repr = &repr_view;
  slots.iterate = &iterate_view;
  slots.length = &length_view;
}

void fill_set_like(Slots& slots) {
  fill_values(slots);
  slots.contains = &contains_view;
  slots.compare = &compare_view;
  slots.binary[static_cast<std::size_t>(Binary::kAnd)] = &view_and;
  slots.binary[static_cast<std::size_t>(Binary::kOr)] = &view_operator<SetOperation::kOr>;
  slots.binary[static_cast<std::size_t>(Binary::kSubtract)] = &view_operator<SetOperation::kSubtract>;
  slots.binary[static_cast<std::size_t>(Binary::kXor)] = &view_operator<SetOperation::kXor>;
}

constexpr auto kViewMethods = std::to_array<NativeDef>({
    native<&reversed_view>("__reversed__($self, /)", "Return a reverse iterator over the view."),
});
constexpr auto kSetLikeMethods = std::to_array<NativeDef>({
    native<&reversed_view>("__reversed__($self, /)", "Return a reverse iterator over the view."),
    native<&view_isdisjoint>("isdisjoint($self, other, /)",
                             "Return True if the view and the given iterable have a null intersection."),
});
constexpr auto kViewGetSets = std::to_array<GetSetDef>({
    {"mapping", get_mapping, nullptr, "dictionary that this view refers to"},
});

constexpr TypeSpec view_spec(CoreType core, void (*fill)(Slots&), std::span<const NativeDef> methods) {
  return TypeSpec{.core = core,
                  .base = CoreType::kObject,
                  .size = sizeof(DictView),
                  .flags = flags_of(TypeFlag::kFinal, TypeFlag::kCollectable),
                  .fill = fill,
                  .methods = methods,
                  .getsets = kViewGetSets,
                  .doc = ""};
}

// ---- iterators

DictIterator& iterator_of(Value value) { return *static_cast<DictIterator*>(value.as_object()); }

/// More entries than there were at the start: keys came and went meanwhile.
Result<std::int64_t> count_entry(ThreadState& ts, DictIterator& iterator, std::uint32_t at) {
  if (iterator.left == 0) {
    return raise_text(ts, Exc::kRuntimeError, "dictionary keys changed during iteration");
  }
  --iterator.left;
  return std::int64_t{at};
}

/// Number of the next entry, or −1 at the end.
Result<std::int64_t> advance(ThreadState& ts, DictIterator& iterator, bool backwards) {
  if (!iterator.dict) {
    return std::int64_t{-1};
  }
  Dict& dict = *iterator.dict;
  if (dict.live != iterator.expected) {
    iterator.expected = UINT32_MAX;
    return raise_text(ts, Exc::kRuntimeError, "dictionary changed size during iteration");
  }
  if (backwards) {
    std::uint32_t at = std::min(iterator.at, dict.end);
    while (at > 0) {
      --at;
      if (!dict.entries[at].key.is_nothing()) {
        iterator.at = at;
        return count_entry(ts, iterator, at);
      }
    }
  } else {
    while (iterator.at < dict.end) {
      const std::uint32_t at = iterator.at++;
      if (!dict.entries[at].key.is_nothing()) {
        return count_entry(ts, iterator, at);
      }
    }
  }
  iterator.dict = nullptr;
  return std::int64_t{-1};
}

enum class Part : std::uint8_t { kKey, kValue, kItem };

template <Part kPart, bool kBackwards>
Result<Ref<>> next_entry(ThreadState& ts, Value self) {
  DictIterator& iterator = iterator_of(self);
  TRY(const std::int64_t at, advance(ts, iterator, kBackwards));
  if (at < 0) {
    return share(Value::absent());
  }
  const DictEntry& entry = iterator.dict->entries[static_cast<std::size_t>(at)];
  if constexpr (kPart == Part::kKey) {
    return share(entry.key);
  } else if constexpr (kPart == Part::kValue) {
    return share(entry.value);
  } else {
    Ref<> key = share(entry.key);
    Ref<> value = share(entry.value);
    Ref<Tuple> pair = iterator.pair.take(ts, 2);
    RecycledTuple::fill(*pair, 0, std::move(key));
    RecycledTuple::fill(*pair, 1, std::move(value));
    return Ref<>(std::move(pair));
  }
}

Result<std::int64_t> iterator_length_hint(ThreadState&, Value self) {
  DictIterator& iterator = iterator_of(self);
  if (!iterator.dict || iterator.dict->live != iterator.expected) {
    return std::int64_t{0};
  }
  std::int64_t left = 0;
  const CoreType kind = self.as_object()->type->exact;
  const bool backwards = kind == CoreType::kDictReverseKeyIterator ||
                         kind == CoreType::kDictReverseValueIterator ||
                         kind == CoreType::kDictReverseItemIterator;
  const std::uint32_t first = backwards ? 0 : iterator.at;
  const std::uint32_t last = backwards ? std::min(iterator.at, iterator.dict->end)
                                       : iterator.dict->end;
  for (std::uint32_t i = first; i < last; ++i) {
    left += iterator.dict->entries[i].key.is_nothing() ? 0 : 1;
  }
  return left;
}

void traverse_iterator(const Object& object, Visitor& visitor) {
  const auto& iterator = static_cast<const DictIterator&>(object);
  visitor.visit(iterator.dict.value(), Edge::of_field("dict"));
  iterator.pair.traverse(visitor);
}
void clear_iterator(Object& object) {
  auto& iterator = static_cast<DictIterator&>(object);
  iterator.dict = nullptr;
  iterator.pair.clear();
}

template <Part kPart, bool kBackwards>
void fill_iterator(Slots& slots) {
  slots.destroy = &destroy_as<DictIterator>;
  slots.traverse = &traverse_iterator;
  slots.clear = &clear_iterator;
  slots.iterate = &iterate_self;
  slots.next = &next_entry<kPart, kBackwards>;
}

constexpr auto kIteratorMethods = std::to_array<NativeDef>({
    native<&iterator_length_hint>("__length_hint__($self, /)",
                                  "Private method returning an estimate of len(list(it))."),
});

constexpr TypeSpec iterator_spec(CoreType core, void (*fill)(Slots&)) {
  return TypeSpec{.core = core,
                  .base = CoreType::kObject,
                  .size = sizeof(DictIterator),
                  .flags = flags_of(TypeFlag::kFinal, TypeFlag::kCollectable),
                  .fill = fill,
                  .methods = kIteratorMethods,
                  .getsets = {},
                  .doc = "",
                  .more_methods = {&dict_iterator_pickling}};
}

}  // namespace

DictView* as_dict_view(Value value) {
  if (!value.is_object()) {
    return nullptr;
  }
  const CoreType layout = value.as_object()->type->layout;
  const bool view = layout == CoreType::kDictKeys || layout == CoreType::kDictValues || layout == CoreType::kDictItems;
  return view ? static_cast<DictView*>(value.as_object()) : nullptr;
}

Ref<> make_dict_view(ThreadState& ts, Dict& dict, CoreType which) {
  Ref<DictView> view = ts.interpreter().heap().make<DictView>(ts.interpreter().type(which));
  view->dict = Ref<Dict>::share(dict);
  return view;
}

Result<Ref<>> next_dict_key(ThreadState& ts, DictIterator& iterator) {
  return next_entry<Part::kKey, false>(ts, Value::object(&iterator));
}

const TypeSpec& dict_keys_type_spec() {
  static constexpr TypeSpec spec = view_spec(CoreType::kDictKeys, &fill_set_like, kSetLikeMethods);
  return spec;
}
const TypeSpec& dict_values_type_spec() {
  static constexpr TypeSpec spec = view_spec(CoreType::kDictValues, &fill_values, kViewMethods);
  return spec;
}
const TypeSpec& dict_items_type_spec() {
  static constexpr TypeSpec spec = view_spec(CoreType::kDictItems, &fill_set_like, kSetLikeMethods);
  return spec;
}
const TypeSpec& dict_key_iterator_type_spec() {
  static constexpr TypeSpec spec = iterator_spec(CoreType::kDictKeyIterator, &fill_iterator<Part::kKey, false>);
  return spec;
}
const TypeSpec& dict_value_iterator_type_spec() {
  static constexpr TypeSpec spec = iterator_spec(CoreType::kDictValueIterator, &fill_iterator<Part::kValue, false>);
  return spec;
}
const TypeSpec& dict_item_iterator_type_spec() {
  static constexpr TypeSpec spec = iterator_spec(CoreType::kDictItemIterator, &fill_iterator<Part::kItem, false>);
  return spec;
}
const TypeSpec& dict_reverse_key_iterator_type_spec() {
  static constexpr TypeSpec spec =
      iterator_spec(CoreType::kDictReverseKeyIterator, &fill_iterator<Part::kKey, true>);
  return spec;
}
const TypeSpec& dict_reverse_value_iterator_type_spec() {
  static constexpr TypeSpec spec =
      iterator_spec(CoreType::kDictReverseValueIterator, &fill_iterator<Part::kValue, true>);
  return spec;
}
const TypeSpec& dict_reverse_item_iterator_type_spec() {
  static constexpr TypeSpec spec =
      iterator_spec(CoreType::kDictReverseItemIterator, &fill_iterator<Part::kItem, true>);
  return spec;
}

}  // namespace minipy
