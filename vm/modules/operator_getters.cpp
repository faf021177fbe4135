// operator.itemgetter, attrgetter, methodcaller.
#include "vm/modules/operator_getters.h"

#include <array>
#include <utility>
#include <vector>

#include "vm/modules/native_type.h"
#include "vm/objects/dict.h"
#include "vm/objects/instance.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"

namespace minipy {

namespace {

/// What all three keep: `what` is a tuple of keys, of names, or of the arguments of a method.
template <CoreType kCore>
struct Getter : Object {
  static constexpr CoreType kCoreType = kCore;
  Ref<> name;      ///< methodcaller: Str
  Ref<> what;      ///< Tuple
  Ref<> keywords;  ///< methodcaller: Dict

  template <class Self, class Visit>
  static void fields(Self& self, Visit visit) {
    visit(self.name, "name");
    visit(self.what, "items");
    visit(self.keywords, "keywords");
  }
};
using ItemGetter = Getter<CoreType::kItemGetter>;
using AttrGetter = Getter<CoreType::kAttrGetter>;
using MethodCaller = Getter<CoreType::kMethodCaller>;

template <class T>
std::span<const Value> parts_of(Value self) {
  const Tuple* parts = as<Tuple>(cast<T>(self).what);
  return parts == nullptr ? std::span<const Value>() : parts->items();
}

/// The one argument of a call.
Result<Value> only_argument(ThreadState& ts, const char* name, const Arguments& arguments) {
  if (!arguments.keywords.empty()) {
    return raise(ts, Exc::kTypeError, "{}() takes no keyword arguments", name);
  }
  if (arguments.positional != 1) {
    return raise(ts, Exc::kTypeError, "{} expected 1 argument, got {}", name, arguments.positional);
  }
  return arguments[0];
}

/// Applies `get` to each part: one result, or a tuple of them.
template <class Get>
Result<Ref<>> each_part(ThreadState& ts, std::span<const Value> parts, Get get) {
  if (parts.size() == 1) {
    return get(parts[0]);
  }
  Ref<Tuple> result = make_tuple_sized(ts, parts.size());
  for (std::size_t i = 0; i < parts.size(); ++i) {
    TRY(Ref<> value, get(parts[i]));
    result->data()[i] = value.give();
  }
  return Ref<>(std::move(result));
}

template <class T>
Result<Ref<>> getter_make(ThreadState& ts, Type& type, const char* name, Arguments arguments) {
  if (!arguments.keywords.empty()) {
    return raise(ts, Exc::kTypeError, "{}() takes no keyword arguments", name);
  }
  if (arguments.positional == 0) {
    return raise(ts, Exc::kTypeError, "{} expected 1 argument, got 0", name);
  }
  Ref<T> made = make_instance_of<T>(ts, type);
  made->what = Ref<>(make_tuple(ts, arguments.positionals()));
  return Ref<>(std::move(made));
}

template <class T>
Result<Ref<>> getter_reduce(ThreadState& ts, T& self) {
  return Ref<>(make_tuple(ts, std::array<Value, 2>{Value::object(self.type), self.what}));
}

template <class T>
Result<std::string> shown_parts(ThreadState& ts, Value self) {
  std::string text;
  for (const Value part : parts_of<T>(self)) {
    TRY(const std::string shown, repr_utf8(ts, part));
    text += (text.empty() ? "" : ", ") + shown;
  }
  return text;
}

// ---- itemgetter

Result<Ref<>> item_getter_make(ThreadState& ts, Type& type, Arguments arguments) {
  return getter_make<ItemGetter>(ts, type, "itemgetter", arguments);
}
Result<Ref<>> item_getter_call(ThreadState& ts, Value self, Arguments arguments) {
  TRY(const Value object, only_argument(ts, "itemgetter", arguments));
  const Ref<> kept = share(self);
  return each_part(ts, parts_of<ItemGetter>(self),
                   [&](Value key) { return get_item(ts, object, key); });
}
Result<Ref<>> item_getter_repr(ThreadState& ts, Value self) {
  TRY(const std::string parts, shown_parts<ItemGetter>(ts, self));
  return Ref<>(make_str(ts, "operator.itemgetter(" + parts + ")"));
}

// ---- attrgetter

Result<Ref<>> attr_getter_make(ThreadState& ts, Type& type, Arguments arguments) {
  for (const Value name : arguments.positionals()) {
    if (as<Str>(name) == nullptr) {
      return raise_text(ts, Exc::kTypeError, "attribute name must be a string");
    }
  }
  return getter_make<AttrGetter>(ts, type, "attrgetter", arguments);
}
/// `a.b.c`, one name after the other.
Result<Ref<>> dotted_attribute(ThreadState& ts, Value object, Str& name) {
  if (name.interned && str_find(name, *make_str(ts, "."), 0, name.length) < 0) {
    return get_attribute(ts, object, name);
  }
  Ref<> current = share(object);
  const std::string text = to_utf8(name);
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t dot = std::min(text.find('.', begin), text.size());
    const Str& part = intern(ts, std::string_view(text).substr(begin, dot - begin));
    TRY(current, get_attribute(ts, current, part));
    begin = dot + 1;
  }
  return current;
}
Result<Ref<>> attr_getter_call(ThreadState& ts, Value self, Arguments arguments) {
  TRY(const Value object, only_argument(ts, "attrgetter", arguments));
  const Ref<> kept = share(self);
  return each_part(ts, parts_of<AttrGetter>(self),
                   [&](Value name) { return dotted_attribute(ts, object, cast<Str>(name)); });
}
Result<Ref<>> attr_getter_repr(ThreadState& ts, Value self) {
  TRY(const std::string parts, shown_parts<AttrGetter>(ts, self));
  return Ref<>(make_str(ts, "operator.attrgetter(" + parts + ")"));
}

// ---- methodcaller

Result<Ref<>> method_caller_make(ThreadState& ts, Type& type, Arguments arguments) {
  if (arguments.positional == 0) {
    return raise_text(ts, Exc::kTypeError,
                      "methodcaller needs at least one argument, the method name");
  }
  if (as<Str>(arguments[0]) == nullptr) {
    return raise_text(ts, Exc::kTypeError, "method name must be a string");
  }
  Ref<Dict> keywords = make_dict(ts);
  for (std::size_t i = 0; i < arguments.keywords.size(); ++i) {
    TRY_VOID(keywords->set(ts, arguments.keywords[i], arguments.keyword_value(i)));
  }
  Ref<MethodCaller> made = make_instance_of<MethodCaller>(ts, type);
  made->name = Ref<>(intern_str(ts, cast<Str>(arguments[0])));
  made->what = Ref<>(make_tuple(ts, arguments.positionals().subspan(1)));
  made->keywords = Ref<>(std::move(keywords));
  return Ref<>(std::move(made));
}
Result<Ref<>> method_caller_call(ThreadState& ts, Value self, Arguments arguments) {
  TRY(const Value object, only_argument(ts, "methodcaller", arguments));
  const Ref<> kept = share(self);
  const auto& caller = cast<MethodCaller>(self);
  const auto given = parts_of<MethodCaller>(self);
  std::vector<Value> values(given.begin(), given.end());
  std::vector<Value> names;
  cast<Dict>(caller.keywords).each([&](Value key, Value value) {
    names.push_back(key);
    values.push_back(value);
  });
  return call_method(ts, object, cast<Str>(caller.name),
                     Arguments(values.data(), given.size(), names));
}
Result<Ref<>> method_caller_repr(ThreadState& ts, Value self) {
  TRY(std::string text, repr_utf8(ts, cast<MethodCaller>(self).name));
  TRY(const std::string parts, shown_parts<MethodCaller>(ts, self));
  text += (parts.empty() ? "" : ", ") + parts;
  Ref<Dict> keywords = copy_dict(ts, cast<Dict>(cast<MethodCaller>(self).keywords));
  for (std::uint32_t i = 0; i < keywords->end; ++i) {
    TRY(const std::string shown, repr_utf8(ts, keywords->entries[i].value));
    text += ", " + to_utf8(cast<Str>(keywords->entries[i].key)) + "=" + shown;
  }
  return Ref<>(make_str(ts, "operator.methodcaller(" + text + ")"));
}
Result<Ref<>> method_caller_reduce(ThreadState& ts, MethodCaller& self) {
  std::vector<Value> values{self.name};
  const auto given = parts_of<MethodCaller>(Value::object(&self));
  values.insert(values.end(), given.begin(), given.end());
  Ref<Tuple> arguments = make_tuple(ts, values);
  return Ref<>(make_tuple(ts, std::array<Value, 2>{Value::object(self.type), arguments.value()}));
}

template <class T, auto kMake, auto kCall, auto kRepr>
void fill_getter(Slots& slots) {
  fill_lifetime<T>(slots);
  slots.make = kMake;
  slots.call = kCall;
  slots.repr = kRepr;
}

template <class T>
constexpr auto kReduce = std::to_array<NativeDef>({
    native<&getter_reduce<T>>("__reduce__($self, /)", "Return state information for pickling"),
});
constexpr auto kMethodCallerReduce = std::to_array<NativeDef>({
    native<&method_caller_reduce>("__reduce__($self, /)", "Return state information for pickling"),
});

template <class T>
constexpr TypeSpec getter_spec(void (*fill)(Slots&), std::span<const NativeDef> methods,
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

const TypeSpec& item_getter_type_spec() {
  static constexpr TypeSpec spec = getter_spec<ItemGetter>(
      &fill_getter<ItemGetter, &item_getter_make, &item_getter_call, &item_getter_repr>,
      kReduce<ItemGetter>,
      "Return a callable object that fetches the given item(s) from its operand.");
  return spec;
}
const TypeSpec& attr_getter_type_spec() {
  static constexpr TypeSpec spec = getter_spec<AttrGetter>(
      &fill_getter<AttrGetter, &attr_getter_make, &attr_getter_call, &attr_getter_repr>,
      kReduce<AttrGetter>,
      "Return a callable object that fetches the given attribute(s) from its operand.");
  return spec;
}
const TypeSpec& method_caller_type_spec() {
  static constexpr TypeSpec spec = getter_spec<MethodCaller>(
      &fill_getter<MethodCaller, &method_caller_make, &method_caller_call, &method_caller_repr>,
      kMethodCallerReduce, "Return a callable object that calls the given method on its operand.");
  return spec;
}

}  // namespace minipy
