// functools.partial: a callable with some arguments given already.
#include <array>
#include <utility>
#include <vector>

#include "vm/modules/functools.h"
#include "vm/modules/native_type.h"
#include "vm/objects/dict.h"
#include "vm/objects/generic_alias.h"
#include "vm/objects/instance.h"
#include "vm/objects/objects_state.h"
#include "vm/objects/raise.h"
#include "vm/objects/repr_scope.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"
#include "vm/objects/type_object.h"

namespace minipy {

namespace {

struct Partial : Object {
  static constexpr CoreType kCoreType = CoreType::kPartial;
  Ref<> function;
  Ref<> args;      ///< Tuple
  Ref<> keywords;  ///< Dict
  Ref<> dict;      ///< attributes of its own: a Dict, or nothing
};

const Tuple& args_of(const Partial& self) { return cast<Tuple>(self.args); }
const Dict& keywords_of(const Partial& self) { return cast<Dict>(self.keywords); }

/// The keywords of a call put over those that are given already.
Result<Ref<Dict>> merged_keywords(ThreadState& ts, const Partial* before, const Arguments& call) {
  Ref<Dict> merged = before == nullptr ? make_dict(ts) : copy_dict(ts, keywords_of(*before));
  for (std::size_t i = 0; i < call.keywords.size(); ++i) {
    TRY_VOID(merged->set(ts, call.keywords[i], call.keyword_value(i)));
  }
  return merged;
}

Result<Ref<>> partial_make(ThreadState& ts, Type& type, Arguments arguments) {
  if (arguments.positional == 0) {
    return raise_text(ts, Exc::kTypeError, "type 'partial' takes at least one argument");
  }
  Ref<> function = share(arguments[0]);
  if (!is_callable(ts, function)) {
    return raise_text(ts, Exc::kTypeError, "the first argument must be callable");
  }
  // A partial of a plain partial is one partial.
  const Partial* inner = as<Partial>(function);
  if (inner != nullptr &&
      (inner->type != &ts.interpreter().type(CoreType::kPartial) || inner->dict)) {
    inner = nullptr;
  }
  std::vector<Value> values;
  if (inner != nullptr) {
    function = inner->function;
    values.assign(args_of(*inner).items().begin(), args_of(*inner).items().end());
  }
  values.insert(values.end(), arguments.values + 1, arguments.values + arguments.positional);
  Ref<Tuple> args = make_tuple(ts, values);
  TRY(Ref<Dict> keywords, merged_keywords(ts, inner, arguments));
  Ref<Partial> made = make_instance_of<Partial>(ts, type);
  made->function = std::move(function);
  made->args = Ref<>(std::move(args));
  made->keywords = Ref<>(std::move(keywords));
  return Ref<>(std::move(made));
}

Result<Ref<>> partial_call(ThreadState& ts, Value self, Arguments arguments) {
  const auto& partial = cast<Partial>(self);
  const Ref<> function = partial.function;
  const Ref<> args = partial.args;
  const auto given = cast<Tuple>(args).items();
  constexpr std::size_t kUsual = 8;
  std::array<Value, kUsual> few;
  std::vector<Value> many;
  const auto room_for = [&](std::size_t count) {
    if (count <= kUsual) {
      return few.data();
    }
    many.resize(count);
    return many.data();
  };
  const std::size_t positional = given.size() + arguments.positional;
  if (keywords_of(partial).size() == 0) {
    Value* values = room_for(given.size() + arguments.total());
    std::copy(given.begin(), given.end(), values);
    std::copy_n(arguments.values, arguments.total(), values + given.size());
    return call(ts, function, Arguments(values, positional, arguments.keywords));
  }
  TRY(const Ref<Dict> keywords, merged_keywords(ts, &partial, arguments));
  std::vector<Value> names;
  if (!keywords->only_strs) {  // `keywords` is open to changes
    for (std::uint32_t i = 0; i < keywords->end; ++i) {
      const Value key = keywords->entries[i].key;
      if (!key.is_nothing() && as<Str>(key) == nullptr) {
        return raise_text(ts, Exc::kTypeError, "keywords must be strings");
      }
    }
  }
  Value* values = room_for(positional + keywords->size());
  std::copy(given.begin(), given.end(), values);
  std::copy_n(arguments.values, arguments.positional, values + given.size());
  Value* next = values + positional;
  keywords->each([&](Value key, Value value) {
    names.push_back(key);
    *next++ = value;
  });
  return call(ts, function, Arguments(values, positional, names));
}

Result<Ref<>> partial_repr(ThreadState& ts, Value self) {
  const ReprScope scope(ts, self);
  if (scope.is_recursive()) {
    return Ref<>(make_str(ts, "..."));
  }
  const auto& partial = cast<Partial>(self);
  std::string text = full_type_name(ts, type_of(ts, self)) + "(";
  const Ref<> function = partial.function;  // a __repr__ may call __setstate__
  TRY(const std::string function_text, repr_utf8(ts, function));
  text += function_text;
  const Ref<> args = partial.args;
  for (const Value item : cast<Tuple>(args).items()) {
    TRY(const std::string shown, repr_utf8(ts, item));
    text += ", " + shown;
  }
  Ref<Dict> keywords = copy_dict(ts, keywords_of(partial));
  for (std::uint32_t i = 0; i < keywords->end; ++i) {
    TRY(Ref<Str> key, to_str(ts, keywords->entries[i].key));
    TRY(const std::string shown, repr_utf8(ts, keywords->entries[i].value));
    text += ", " + to_utf8(*key) + "=" + shown;
  }
  return Ref<>(make_str(ts, text + ")"));
}

Result<Ref<>> partial_reduce(ThreadState& ts, Partial& self) {
  const Value function = self.function;
  Ref<Tuple> arguments = make_tuple(ts, std::span<const Value>(&function, 1));
  Ref<> attributes = self.dict ? self.dict : share(Value::none());
  Ref<Tuple> state =
      make_tuple(ts, std::array<Value, 4>{self.function, self.args, self.keywords, attributes});
  const std::array<Value, 3> parts{Value::object(self.type), arguments.value(), state.value()};
  return Ref<>(make_tuple(ts, parts));
}

Result<void> partial_set_state(ThreadState& ts, Partial& self, Value state) {
  const Tuple* parts = as<Tuple>(state);
  if (parts == nullptr || parts->size != 4 || !is_callable(ts, parts->data()[0]) ||
      as<Tuple>(parts->data()[1]) == nullptr || as<Dict>(parts->data()[2]) == nullptr ||
      (!parts->data()[3].is_none() && as<Dict>(parts->data()[3]) == nullptr)) {
    return raise_text(ts, Exc::kTypeError, "invalid partial state");
  }
  self.function = share(parts->data()[0]);
  self.args = share(parts->data()[1]);
  self.keywords = share(parts->data()[2]);
  self.dict = parts->data()[3].is_none() ? Ref<>() : share(parts->data()[3]);
  return {};
}

constexpr auto kMethods = std::to_array<NativeDef>({
    native<&partial_reduce>("__reduce__($self, /)", ""),
    native<&partial_set_state>("__setstate__($self, state, /)", ""),
    native<&class_getitem>("__class_getitem__($type, object, /)", "See PEP 585"),
});

Result<Ref<>> get_function(ThreadState&, Value self) { return cast<Partial>(self).function; }
Result<Ref<>> get_args(ThreadState&, Value self) { return cast<Partial>(self).args; }
Result<Ref<>> get_keywords(ThreadState&, Value self) { return cast<Partial>(self).keywords; }
constexpr auto kGetSets = std::to_array<GetSetDef>({
    {"func", get_function, nullptr, "function object to use in future partial calls", true},
    {"args", get_args, nullptr, "tuple of arguments to future partial calls", true},
    {"keywords", get_keywords, nullptr, "dictionary of keyword arguments to future partial calls",
     true},
});

Result<Ref<>> partial_get(ThreadState& ts, Value self, Value object, Value) {
  if (!object.is_nothing()) {
    TRY_VOID(objects_state(ts).warn(
        ts, exception_type(ts, Exc::kFutureWarning),
        "functools.partial will be a method descriptor in future Python versions; wrap it in "
        "staticmethod() if you want to preserve the old behavior",
        1));
  }
  return share(self);
}

void fill_partial(Slots& slots) {
  slots.destroy = &destroy_as<Partial>;
  slots.traverse = [](const Object& object, Visitor& visitor) {
    const auto& self = static_cast<const Partial&>(object);
    visitor.visit(self.function, Edge::of_field("func"));
    visitor.visit(self.args, Edge::of_field("args"));
    visitor.visit(self.keywords, Edge::of_field("keywords"));
    visitor.visit(self.dict, Edge::of_field("__dict__"));
  };
  slots.clear = [](Object& object) {  // args and keywords are what they must be
    auto& self = static_cast<Partial&>(object);
    const Ref<> function = std::exchange(self.function, Ref<>::take(Value::none()));
    const Ref<> dict = std::exchange(self.dict, Ref<>());
    cast<Dict>(self.keywords).clear_entries();
  };
  slots.make = &partial_make;
  slots.call = &partial_call;
  slots.repr = &partial_repr;
  slots.descriptor_get = &partial_get;
}

}  // namespace

const TypeSpec& partial_type_spec() {
  static constexpr TypeSpec spec{
      .core = CoreType::kPartial,
      .base = CoreType::kObject,
      .size = sizeof(Partial),
      .flags = flags_of(TypeFlag::kCollectable, TypeFlag::kWeakReferable, TypeFlag::kHasDict),
      .fill = &fill_partial,
      .methods = kMethods,
      .getsets = kGetSets,
      .doc = "Create a new function with partial application of the given arguments and keywords.",
      .dict_offset = offset_of_dict<Partial>()};
  return spec;
}

}  // namespace minipy
