// object.__reduce_ex__: how copy and pickle take an object apart (PEP 307, protocol 2).
#include "vm/objects/object_reduce.h"

#include <array>
#include <vector>

#include "vm/objects/dict.h"
#include "vm/objects/list.h"
#include "vm/objects/native_function.h"
#include "vm/objects/object_type.h"
#include "vm/objects/raise.h"
#include "vm/objects/slots.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"
#include "vm/objects/type_object.h"

namespace minipy {

namespace {

/// copyreg.__newobj__: `cls.__new__(cls, *args)`.
Result<Ref<>> new_object(ThreadState& ts, Arguments arguments) {
  if (arguments.positional == 0) {
    return raise_text(ts, Exc::kTypeError,
                      "__newobj__() missing 1 required positional argument: 'cls'");
  }
  TRY(Ref<> function, get_attribute(ts, arguments[0], "__new__"));
  return call(ts, function, Arguments(arguments.values, arguments.positional));
}

/// copyreg.__newobj_ex__: the same with keywords as a dict.
Result<Ref<>> new_object_ex(ThreadState& ts, Arguments arguments) {
  if (arguments.positional != 3 || as<Tuple>(arguments[1]) == nullptr ||
      as<Dict>(arguments[2]) == nullptr) {
    return raise_text(ts, Exc::kTypeError, "__newobj_ex__() needs a class, a tuple and a dict");
  }
  TRY(Ref<> function, get_attribute(ts, arguments[0], "__new__"));
  std::vector<Value> values{arguments[0]};
  const auto items = cast<Tuple>(arguments[1]).items();
  values.insert(values.end(), items.begin(), items.end());
  const std::size_t positional = values.size();
  std::vector<Value> names;
  cast<Dict>(arguments[2]).each([&](Value key, Value value) {
    names.push_back(key);
    values.push_back(value);
  });
  return call(ts, function, Arguments(values.data(), positional, names));
}

constexpr NativeDef kNewObject =
    native_raw<&new_object>("__newobj__(cls, /, *args)", "Make an instance from pickled state.");
constexpr NativeDef kNewObjectEx = native_raw<&new_object_ex>(
    "__newobj_ex__(cls, args, kwargs, /)", "Make an instance from pickled state.");

/// The arguments that `__new__` wants back, and the function that takes them.
struct Remake {
  Ref<> function;
  std::vector<Ref<>> arguments;  ///< the class first
  bool has_arguments = false;
};

Result<Remake> remake_of(ThreadState& ts, Value self) {
  Remake remake;
  Ref<Str> module = make_str(ts, "copyreg");
  const Value cls = Value::object(&type_of(ts, self));
  remake.arguments.push_back(share(cls));
  TRY(Ref<> hook, find_special(ts, self, intern(ts, "__getnewargs_ex__")));
  if (!hook.value().is_absent()) {
    TRY(Ref<> both, call(ts, hook));
    const Tuple* pair = as<Tuple>(both);
    if (pair == nullptr || pair->items().size() != 2) {
      return raise(ts, Exc::kTypeError, "__getnewargs_ex__ should return a tuple, not '{}'",
                   type_name(ts, both));
    }
    remake.function = make_native_function(ts, kNewObjectEx, Value(), module.value());
    remake.arguments.push_back(share(pair->items()[0]));
    remake.arguments.push_back(share(pair->items()[1]));
    remake.has_arguments = true;
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
  remake.function = make_native_function(ts, kNewObject, Value(), module.value());
  return remake;
}

Result<Ref<>> reduce(ThreadState& ts, Value self) {
  const Type& type = type_of(ts, self);
  TRY(Remake remake, remake_of(ts, self));
  const bool is_list = as<List>(self) != nullptr;
  const bool is_dict = as<Dict>(self) != nullptr;
  const bool plain = type.layout == CoreType::kObject || type.dict_offset != 0;
  const bool refuses = type.layout == CoreType::kModule;  // its dict is more than attributes
  if (!remake.has_arguments && !is_list && !is_dict && (!plain || refuses)) {
    return raise(ts, Exc::kTypeError, "cannot pickle '{}' object", type.name);
  }
  TRY(Ref<> get_state, get_attribute(ts, self, "__getstate__"));
  TRY(Ref<> state, call(ts, get_state));
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
  const std::array<Value, 5> parts{remake.function, argument_tuple.value(), state, items, pairs};
  return Ref<>(minipy::make_tuple(ts, std::span<const Value>(parts)));
}

}  // namespace

Result<Ref<>> object_reduce_plain(ThreadState& ts, Value self) { return reduce(ts, self); }

Result<Ref<>> object_reduce(ThreadState& ts, Value self, Value) {
  const Str& reduce_name = intern(ts, "__reduce__");
  const Value inherited = lookup_in_mro(ts, ts.interpreter().type(CoreType::kObject), reduce_name);
  if (lookup_in_mro(ts, type_of(ts, self), reduce_name) != inherited) {
    TRY(Ref<> own, find_special(ts, self, reduce_name));
    return call(ts, own);
  }
  return reduce(ts, self);
}

}  // namespace minipy
