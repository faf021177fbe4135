// The type of Python functions, without its call slot (vm/eval installs that).
#include "vm/objects/function.h"

#include <algorithm>
#include <array>
#include <string>

#include "vm/objects/cell.h"
#include "vm/objects/frame_access.h"
#include "vm/objects/method.h"
#include "vm/objects/module.h"
#include "vm/objects/names.h"
#include "vm/objects/object_type.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/suggestions.h"
#include "vm/objects/tuple.h"
#include "vm/objects/type_object.h"
#include "vm/runtime/frame.h"

namespace minipy {

namespace {

const Function* running_function(const ThreadState& ts) {
  return ts.frame == nullptr ? nullptr : &function_of(*ts.frame);
}

/// The built-ins of functions defined in `globals`.
Ref<Dict> builtins_for(ThreadState& ts, Dict& globals) {
  const Value found = globals.find_str(name(ts, Name::kBuiltins));
  if (Module* module = as<Module>(found)) {
    return module->dict;
  }
  if (Dict* dict = as<Dict>(found)) {
    return Ref<Dict>::share(*dict);
  }
  if (const Function* running = running_function(ts)) {
    return running->builtins;
  }
  return make_dict(ts);
}

}  // namespace

Ref<Function> make_function_object(ThreadState& ts, Code& code, Dict& globals) {
  Ref<Function> function =
      ts.interpreter().heap().make<Function>(ts.interpreter().type(CoreType::kFunction));
  function->set_code(code);
  function->globals = Ref<Dict>::share(globals);
  const Function* maker = running_function(ts);
  const bool same_module = maker != nullptr && maker->globals.get() == &globals;
  function->builtins = same_module ? maker->builtins : builtins_for(ts, globals);
  function->name = code.name;
  function->qualname = code.qualname;
  const Value module = globals.find_str(name(ts, Name::kName));
  if (!module.is_nothing()) {
    function->module = share(module);
  }
  const Value first = code.constants.empty() ? Value() : code.constants[0];
  function->doc = share(as<Str>(first) != nullptr ? first : Value::none());
  return function;
}

namespace {

Function& self_of(Value self) { return cast<Function>(self); }

template <Ref<> Function::*Field>
Result<Ref<>> get_or_none(ThreadState&, Value self) {
  const Ref<>& value = self_of(self).*Field;
  return value ? value : share(Value::none());
}

Result<Ref<>> get_code(ThreadState&, Value self) { return Ref<>(Ref<Code>(self_of(self).code)); }
Result<void> set_code(ThreadState& ts, Value self, Value value) {
  Code* code = as<Code>(value);
  if (code == nullptr) {
    return raise_text(ts, Exc::kTypeError, "__code__ must be set to a code object");
  }
  Function& function = self_of(self);
  const Tuple* closure = as<Tuple>(function.closure);
  const std::size_t cells = closure == nullptr ? 0 : closure->items().size();
  if (code->free_count() != cells) {
    return raise(ts, Exc::kValueError, "{}() requires a code object with {} free vars, not {}",
                 to_utf8(cast<Str>(function.name)), cells, code->free_count());
  }
  function.set_code(*code);
  return {};
}

Result<Ref<>> get_globals(ThreadState&, Value self) {
  return Ref<>(Ref<Dict>(self_of(self).globals));
}
Result<Ref<>> get_builtins(ThreadState&, Value self) {
  return Ref<>(Ref<Dict>(self_of(self).builtins));
}

Result<void> set_text(ThreadState& ts, Ref<>& field, Value value, const char* what) {
  if (value.is_absent() || as<Str>(value) == nullptr) {
    return raise(ts, Exc::kTypeError, "{} must be set to a string object", what);
  }
  field = share(value);
  return {};
}
Result<void> set_name(ThreadState& ts, Value self, Value value) {
  return set_text(ts, self_of(self).name, value, "__name__");
}
Result<void> set_qualname(ThreadState& ts, Value self, Value value) {
  return set_text(ts, self_of(self).qualname, value, "__qualname__");
}

template <Ref<> Function::*Field>
Result<void> set_any(ThreadState&, Value self, Value value) {
  self_of(self).*Field = share(value.is_absent() ? Value::none() : value);
  return {};
}

Result<void> set_defaults(ThreadState& ts, Value self, Value value) {
  const bool none = value.is_absent() || value.is_none();
  if (!none && as<Tuple>(value) == nullptr) {
    return raise_text(ts, Exc::kTypeError, "__defaults__ must be set to a tuple object");
  }
  self_of(self).defaults = none ? Ref<>() : share(value);
  return {};
}
Result<void> set_kwdefaults(ThreadState& ts, Value self, Value value) {
  const bool none = value.is_absent() || value.is_none();
  if (!none && as<Dict>(value) == nullptr) {
    return raise_text(ts, Exc::kTypeError, "__kwdefaults__ must be set to a dict object");
  }
  self_of(self).kwdefaults = none ? Ref<>() : share(value);
  return {};
}

/// The compiler leaves `(name, value, …)`; the dict is made when somebody asks.
Result<Ref<>> get_annotations(ThreadState& ts, Value self) {
  Function& function = self_of(self);
  if (as<Dict>(function.annotations) == nullptr) {
    Ref<Dict> dict = make_dict(ts);
    if (const Tuple* pairs = as<Tuple>(function.annotations)) {
      for (std::size_t i = 0; i + 1 < pairs->items().size(); i += 2) {
        TRY_VOID(dict->set(ts, pairs->items()[i], pairs->items()[i + 1]));
      }
    }
    function.annotations = std::move(dict);
  }
  return function.annotations;
}
Result<void> set_annotations(ThreadState& ts, Value self, Value value) {
  const bool none = value.is_absent() || value.is_none();
  if (!none && as<Dict>(value) == nullptr) {
    return raise_text(ts, Exc::kTypeError, "__annotations__ must be set to a dict object");
  }
  self_of(self).annotations = none ? Ref<>() : share(value);
  return {};
}

Result<Ref<>> get_type_params(ThreadState& ts, Value self) {
  Function& function = self_of(self);
  return function.type_params ? Result<Ref<>>(function.type_params)
                              : Result<Ref<>>(Ref<>(make_tuple_sized(ts, 0)));
}
Result<void> set_type_params(ThreadState& ts, Value self, Value value) {
  if (as<Tuple>(value) == nullptr) {
    return raise_text(ts, Exc::kTypeError, "__type_params__ must be set to a tuple");
  }
  self_of(self).type_params = share(value);
  return {};
}

Result<Ref<>> get_dict(ThreadState& ts, Value self) {
  Function& function = self_of(self);
  if (!function.dict) {
    function.dict = make_dict(ts);
  }
  return function.dict;
}
Result<void> set_dict(ThreadState& ts, Value self, Value value) {
  if (as<Dict>(value) == nullptr) {
    return value.is_absent()
               ? Result<void>(raise_text(ts, Exc::kTypeError, "cannot delete __dict__"))
               : Result<void>(raise(ts, Exc::kTypeError,
                                    "__dict__ must be set to a dictionary, not a '{}'",
                                    type_name(ts, value)));
  }
  self_of(self).dict = share(value);
  return {};
}

constexpr auto kGetSets = std::to_array<GetSetDef>({
    {"__code__", get_code, set_code, ""},
    {"__globals__", get_globals, nullptr, "", true},
    {"__builtins__", get_builtins, nullptr, "", true},
    {"__closure__", get_or_none<&Function::closure>, nullptr, "", true},
    {"__defaults__", get_or_none<&Function::defaults>, set_defaults, ""},
    {"__kwdefaults__", get_or_none<&Function::kwdefaults>, set_kwdefaults, ""},
    {"__annotations__", get_annotations, set_annotations, ""},
    {"__name__", get_or_none<&Function::name>, set_name, ""},
    {"__qualname__", get_or_none<&Function::qualname>, set_qualname, ""},
    {"__module__", get_or_none<&Function::module>, set_any<&Function::module>, "", true},
    {"__doc__", get_or_none<&Function::doc>, set_any<&Function::doc>, ""},
    {"__type_params__", get_type_params, set_type_params, ""},
    {"__dict__", get_dict, set_dict, ""},
});

Result<Ref<>> function_repr(ThreadState& ts, Value self) {
  return Ref<>(
      make_str(ts, fmt::format("<function {} at {}>", to_utf8(cast<Str>(self_of(self).qualname)),
                               address_text(self))));
}

Result<Ref<>> function_get(ThreadState& ts, Value self, Value object, Value) {
  if (object.is_nothing()) {
    return share(self);
  }
  return Ref<>(make_bound_method(ts, self, object));
}

/// types.FunctionType(code, globals, name=None, argdefs=None, closure=None).
Result<Ref<>> function_make(ThreadState& ts, Type&, Arguments arguments) {
  std::array<Value, 5> given{Value::absent(), Value::absent(), Value::none(), Value::none(),
                             Value::none()};
  constexpr std::array<const char*, 5> kNames{"code", "globals", "name", "argdefs", "closure"};
  if (arguments.positional > given.size()) {
    return raise(ts, Exc::kTypeError, "function() takes at most 5 arguments ({} given)",
                 arguments.total());
  }
  std::copy_n(arguments.values, arguments.positional, given.begin());
  const Str* unexpected = nullptr;
  for (std::size_t k = 0; k < arguments.keywords.size(); ++k) {
    const Str& word = cast<Str>(arguments.keywords[k]);
    const auto* const at = std::find_if(kNames.begin(), kNames.end(),
                                        [&](const char* known) { return str_equal(word, known); });
    if (at == kNames.end()) {
      unexpected = unexpected == nullptr ? &word : unexpected;
    } else {
      given[static_cast<std::size_t>(at - kNames.begin())] = arguments.keyword_value(k);
    }
  }
  for (std::size_t i = 0; i < 2; ++i) {  // what is missing is complained about first
    if (given[i].is_absent()) {
      return raise(ts, Exc::kTypeError, "function() missing required argument '{}' (pos {})",
                   kNames[i], i + 1);
    }
  }
  if (unexpected != nullptr) {
    return raise_unexpected_keyword(ts, "function", to_utf8(*unexpected),
                                    {kNames.begin(), kNames.end()});
  }
  Code* code = as<Code>(given[0]);
  Dict* globals = as<Dict>(given[1]);
  if (code == nullptr || globals == nullptr) {
    const std::size_t bad = code == nullptr ? 0 : 1;
    return raise(ts, Exc::kTypeError, "function() argument '{}' must be {}, not {}", kNames[bad],
                 bad == 0 ? "code" : "dict", type_name(ts, given[bad]));
  }
  const Tuple* closure = as<Tuple>(given[4]);
  if (closure == nullptr && !given[4].is_nothing() && !given[4].is_absent() &&
      !given[4].is_none()) {
    return raise_text(ts, Exc::kTypeError, "arg 5 (closure) must be None or tuple");
  }
  const std::size_t cells = closure == nullptr ? 0 : closure->items().size();
  if (cells != code->free_count()) {
    if (closure == nullptr) {
      return raise_text(ts, Exc::kTypeError, "arg 5 (closure) must be tuple");
    }
    return raise(ts, Exc::kValueError, "{} requires closure of length {}, not {}",
                 code->unit().name, code->free_count(), cells);
  }
  Ref<Function> function = make_function_object(ts, *code, *globals);
  if (as<Str>(given[2]) != nullptr) {
    function->name = share(given[2]);
  }
  if (as<Tuple>(given[3]) != nullptr) {
    function->defaults = share(given[3]);
  }
  if (closure != nullptr && cells != 0) {
    function->closure = share(given[4]);
  }
  return Ref<>(std::move(function));
}

void traverse(const Object& object, Visitor& visitor) {
  const auto& function = static_cast<const Function&>(object);
  visitor.visit(function.code.value(), Edge::of_field("__code__"));
  visitor.visit(function.globals.value(), Edge::of_field("__globals__"));
  visitor.visit(function.builtins.value(), Edge::of_field("__builtins__"));
  visitor.visit(function.closure, Edge::of_field("__closure__"));
  visitor.visit(function.defaults, Edge::of_field("__defaults__"));
  visitor.visit(function.kwdefaults, Edge::of_field("__kwdefaults__"));
  visitor.visit(function.annotations, Edge::of_field("__annotations__"));
  visitor.visit(function.name, Edge::of_field("__name__"));
  visitor.visit(function.qualname, Edge::of_field("__qualname__"));
  visitor.visit(function.module, Edge::of_field("__module__"));
  visitor.visit(function.doc, Edge::of_field("__doc__"));
  visitor.visit(function.type_params, Edge::of_field("__type_params__"));
  visitor.visit(function.dict, Edge::of_field("__dict__"));
}

/// What a cycle can run through; code, globals and names stay, so that the object remains usable.
void clear(Object& object) {
  auto& function = static_cast<Function&>(object);
  const Ref<> closure = std::move(function.closure);
  const Ref<> defaults = std::move(function.defaults);
  const Ref<> kwdefaults = std::move(function.kwdefaults);
  const Ref<> annotations = std::move(function.annotations);
  const Ref<> dict = std::move(function.dict);
}

void fill(Slots& slots) {
  slots.destroy = &destroy_as<Function>;
  slots.traverse = &traverse;
  slots.clear = &clear;
  slots.repr = &function_repr;
  slots.descriptor_get = &function_get;
  slots.make = &function_make;
}

}  // namespace

const TypeSpec& function_type_spec() {
  static constexpr TypeSpec spec{
      .core = CoreType::kFunction,
      .base = CoreType::kObject,
      .size = sizeof(Function),
      .flags = flags_of(TypeFlag::kFinal, TypeFlag::kCollectable, TypeFlag::kMethodDescriptor,
                        TypeFlag::kWeakReferable, TypeFlag::kHasDict),
      .fill = &fill,
      .methods = {},
      .getsets = kGetSets,
      .doc = "Create a function object.",
      .dict_offset = offset_of_dict<Function>()};
  return spec;
}

}  // namespace minipy
