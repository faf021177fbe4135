#include "vm/objects/type_params.h"

#include <array>

#include "vm/objects/frame_access.h"
#include "vm/objects/generic_alias.h"
#include "vm/objects/iterator_state.h"
#include "vm/objects/iterators.h"
#include "vm/objects/names.h"
#include "vm/objects/native.h"
#include "vm/objects/objects_state.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"
#include "vm/objects/union_type.h"

namespace minipy {

Result<Ref<>> LazyValue::get(ThreadState& ts, Value none) {
  if (!value && evaluate) {
    Ref<> function = evaluate;
    TRY(Ref<> made, call(ts, function));
    if (!value) {
      value = std::move(made);
    }
  }
  return value ? value : share(none);
}

namespace {

Result<Ref<>> typing_module(ThreadState& ts) {
  TRY(Ref<> import, builtin_named(ts, "__import__"));
  Ref<> name = make_str(ts, "typing");
  return call(ts, import, name);
}

}  // namespace

Result<Ref<>> call_typing(ThreadState& ts, const char* function, Arguments arguments) {
  TRY(Ref<> module, typing_module(ts));
  TRY(Ref<> callee, get_attribute(ts, module, function));
  return call(ts, callee, arguments);
}

Result<Ref<>> unpack_type_var_tuple(ThreadState& ts, Value tuple) {
  TRY(Ref<> module, typing_module(ts));
  TRY(Ref<> unpack, get_attribute(ts, module, "Unpack"));
  return get_item(ts, unpack, tuple);
}

Ref<> no_default(ThreadState& ts) {
  Ref<>& shared = objects_state(ts).no_default;
  if (!shared) {
    shared = ts.interpreter().heap().make<Object>(ts.interpreter().type(CoreType::kNoDefault));
  }
  return shared;
}

namespace {

/// A fresh T that knows its name.
template <class T>
Ref<T> make_named(ThreadState& ts, Value name) {
  Ref<T> made = ts.interpreter().heap().make<T>(ts.interpreter().type(T::kCoreType));
  made->name = share(name);
  return made;
}

Ref<> share_or_nothing(Value value) {
  return value.is_nothing() || value.is_absent() ? Ref<>() : share(value);
}

}  // namespace

Ref<> make_type_var(ThreadState& ts, Value name, Value evaluate_bound, Value evaluate_constraints) {
  Ref<TypeVar> made = make_named<TypeVar>(ts, name);
  made->bound.evaluate = share_or_nothing(evaluate_bound);
  made->constraints.evaluate = share_or_nothing(evaluate_constraints);
  made->infer_variance = true;
  return Ref<>(std::move(made));
}
Ref<> make_param_spec(ThreadState& ts, Value name) {
  Ref<ParamSpec> made = make_named<ParamSpec>(ts, name);
  made->infer_variance = true;
  return Ref<>(std::move(made));
}
Ref<> make_type_var_tuple(ThreadState& ts, Value name) {
  return Ref<>(make_named<TypeVarTuple>(ts, name));
}

void set_type_param_default(Value type_param, Value evaluate) {
  LazyValue* place = nullptr;
  if (TypeVar* variable = as<TypeVar>(type_param)) {
    place = &variable->default_value;
  } else if (ParamSpec* spec = as<ParamSpec>(type_param)) {
    place = &spec->default_value;
  } else {
    place = &cast<TypeVarTuple>(type_param).default_value;
  }
  place->evaluate = share(evaluate);
}

namespace {

/// `__module__` of what the running Python code makes by a call.
Ref<> caller_module(ThreadState& ts) {
  if (ts.frame == nullptr) {
    return {};
  }
  const Value found = globals_of(*ts.frame).find_str(name(ts, Name::kName));
  return found.is_nothing() ? Ref<>() : share(found);
}

template <class T>
Result<void> set_module(ThreadState& ts, T& made) {
  Ref<> module = caller_module(ts);
  if (module) {
    Ref<Dict> dict = make_dict(ts);
    TRY_VOID(dict->set_str(ts, name(ts, Name::kModule), module));
    made.dict = std::move(dict);
  }
  return {};
}

Result<Ref<>> checked_bound(ThreadState& ts, Value bound) {
  if (bound.is_absent() || bound.is_none()) {
    return Ref<>::take(Value::absent());
  }
  Ref<> text = make_str(ts, "Bound must be a type.");
  const std::array<Value, 2> arguments{bound, text};
  return call_typing(ts, "_type_check", Arguments(std::span<const Value>(arguments)));
}

Result<void> check_variance(ThreadState& ts, bool covariant, bool contravariant, bool infer) {
  if (covariant && contravariant) {
    return raise_text(ts, Exc::kValueError, "Bivariant types are not supported.");
  }
  if (infer && (covariant || contravariant)) {
    return raise_text(ts, Exc::kValueError, "Variance cannot be specified with infer_variance.");
  }
  return {};
}

void store_default(ThreadState& ts, LazyValue& place, Value given) {
  if (!given.is_absent() && given != no_default(ts).value()) {
    place.value = share(given);
  }
}

/// A keyword of a call, or the default.
struct Keyword {
  const char* name;
  Value value = Value::absent();
};

/// The name in front, and keywords; what else is positional stays with the caller.
Result<Value> name_argument(ThreadState& ts, const char* what, Arguments arguments,
                            std::span<Keyword> keywords) {
  Value found;
  if (arguments.positional > 0) {
    found = arguments[0];
  }
  for (std::size_t i = 0; i < arguments.keywords.size(); ++i) {
    const std::string word = to_utf8(cast<Str>(arguments.keywords[i]));
    if (word == "name" && found.is_nothing()) {
      found = arguments.keyword_value(i);
      continue;
    }
    bool known = false;
    for (Keyword& keyword : keywords) {
      if (word == keyword.name) {
        keyword.value = arguments.keyword_value(i);
        known = true;
      }
    }
    if (!known) {
      return raise(ts, Exc::kTypeError, "{}() got an unexpected keyword argument '{}'", what, word);
    }
  }
  if (found.is_nothing()) {
    return raise(ts, Exc::kTypeError, "{}() missing required argument 'name' (pos 1)", what);
  }
  if (as<Str>(found) == nullptr) {
    return raise(ts, Exc::kTypeError, "{}() argument 'name' must be str, not {}", what,
                 found.is_none() ? "None" : type_name(ts, found));
  }
  return found;
}

Result<bool> flag_of(ThreadState& ts, const Keyword& keyword) {
  if (keyword.value.is_absent()) {
    return false;
  }
  return truth(ts, keyword.value);
}

Result<Ref<>> type_var_make(ThreadState& ts, Type&, Arguments arguments) {
  std::array<Keyword, 5> keywords{Keyword{"bound"}, Keyword{"default"}, Keyword{"covariant"},
                                  Keyword{"contravariant"}, Keyword{"infer_variance"}};
  TRY(const Value given, name_argument(ts, "typevar", arguments, keywords));
  TRY(const bool covariant, flag_of(ts, keywords[2]));
  TRY(const bool contravariant, flag_of(ts, keywords[3]));
  TRY(const bool infer, flag_of(ts, keywords[4]));
  TRY_VOID(check_variance(ts, covariant, contravariant, infer));
  TRY(Ref<> bound, checked_bound(ts, keywords[0].value));
  const std::size_t constraint_count =
      arguments.positional > 1 ? arguments.positional - 1 : std::size_t{0};
  if (constraint_count == 1) {
    return raise_text(ts, Exc::kTypeError, "A single constraint is not allowed");
  }
  Ref<TypeVar> made = make_named<TypeVar>(ts, given);
  if (constraint_count > 0) {
    if (!bound.value().is_absent()) {
      return raise_text(ts, Exc::kTypeError, "Constraints cannot be combined with bound=...");
    }
    made->constraints.value =
        minipy::make_tuple(ts, std::span<const Value>(arguments.values + 1, constraint_count));
  }
  if (!bound.value().is_absent()) {
    made->bound.value = std::move(bound);
  }
  store_default(ts, made->default_value, keywords[1].value);
  made->covariant = covariant;
  made->contravariant = contravariant;
  made->infer_variance = infer;
  TRY_VOID(set_module(ts, *made));
  return Ref<>(std::move(made));
}

Result<Ref<>> param_spec_make(ThreadState& ts, Type&, Arguments arguments) {
  std::array<Keyword, 5> keywords{Keyword{"bound"}, Keyword{"default"}, Keyword{"covariant"},
                                  Keyword{"contravariant"}, Keyword{"infer_variance"}};
  if (arguments.positional > 1) {
    return raise(ts, Exc::kTypeError, "paramspec() takes exactly 1 positional argument ({} given)",
                 arguments.positional);
  }
  TRY(const Value given, name_argument(ts, "paramspec", arguments, keywords));
  TRY(const bool covariant, flag_of(ts, keywords[2]));
  TRY(const bool contravariant, flag_of(ts, keywords[3]));
  TRY(const bool infer, flag_of(ts, keywords[4]));
  TRY_VOID(check_variance(ts, covariant, contravariant, infer));
  TRY(Ref<> bound, checked_bound(ts, keywords[0].value));
  Ref<ParamSpec> made = make_named<ParamSpec>(ts, given);
  if (!bound.value().is_absent()) {
    made->bound = std::move(bound);
  }
  store_default(ts, made->default_value, keywords[1].value);
  made->covariant = covariant;
  made->contravariant = contravariant;
  made->infer_variance = infer;
  TRY_VOID(set_module(ts, *made));
  return Ref<>(std::move(made));
}

Result<Ref<>> type_var_tuple_make(ThreadState& ts, Type&, Arguments arguments) {
  std::array<Keyword, 1> keywords{Keyword{"default"}};
  if (arguments.positional > 1) {
    return raise(ts, Exc::kTypeError,
                 "typevartuple() takes exactly 1 positional argument ({} given)",
                 arguments.positional);
  }
  TRY(const Value given, name_argument(ts, "typevartuple", arguments, keywords));
  Ref<TypeVarTuple> made = make_named<TypeVarTuple>(ts, given);
  store_default(ts, made->default_value, keywords[0].value);
  TRY_VOID(set_module(ts, *made));
  return Ref<>(std::move(made));
}

// ---- text

template <class T>
Result<Ref<>> variable_repr(ThreadState& ts, Value self) {
  const T& variable = cast<T>(self);
  const char* sign = variable.infer_variance  ? ""
                     : variable.covariant     ? "+"
                     : variable.contravariant ? "-"
                                              : "~";
  return Ref<>(make_str(ts, sign + to_utf8(cast<Str>(variable.name))));
}
template <class T>
Result<Ref<>> name_repr(ThreadState&, Value self) {
  return cast<T>(self).name;
}
Result<Ref<>> part_repr(ThreadState& ts, Value self, Value origin, const char* part) {
  if (const ParamSpec* spec = as<ParamSpec>(origin)) {
    return Ref<>(make_str(ts, to_utf8(cast<Str>(spec->name)) + part));
  }
  TRY(const std::string shown, repr_utf8(ts, origin));
  static_cast<void>(self);
  return Ref<>(make_str(ts, shown + part));
}

// ---- what all have in common

template <class T>
Result<Ref<>> get_name(ThreadState&, Value self) {
  return cast<T>(self).name;
}
template <class T, bool T::*kFlag>
Result<Ref<>> get_flag(ThreadState&, Value self) {
  return share(Value::boolean(cast<T>(self).*kFlag));
}
template <class T>
Result<Ref<>> get_default(ThreadState& ts, Value self) {
  const Ref<> none = no_default(ts);
  return cast<T>(self).default_value.get(ts, none);
}
template <class T>
bool has_default(ThreadState&, T& self) {
  return static_cast<bool>(self.default_value.value) ||
         static_cast<bool>(self.default_value.evaluate);
}
template <class T>
Result<Ref<>> reduce_to_name(ThreadState&, T& self) {
  return self.name;
}
template <class T>
Result<Ref<>> refuse_subclass(ThreadState& ts, T& self, Value) {
  const std::string& full = self.type->name;
  return raise(ts, Exc::kTypeError, "Cannot subclass an instance of {}",
               full.substr(full.rfind('.') + 1));
}
Result<Ref<>> union_of(ThreadState& ts, Value left, Value right) {
  const std::array<Value, 2> arguments{left, right};
  return call_typing(ts, "_make_union", Arguments(std::span<const Value>(arguments)));
}

Result<Ref<>> get_bound(ThreadState& ts, Value self) {
  return cast<TypeVar>(self).bound.get(ts, Value::none());
}
Result<Ref<>> get_constraints(ThreadState& ts, Value self) {
  Ref<> empty = minipy::make_tuple(ts, std::span<const Value>());
  return cast<TypeVar>(self).constraints.get(ts, empty);
}
Result<Ref<>> get_spec_bound(ThreadState&, Value self) {
  const Ref<>& bound = cast<ParamSpec>(self).bound;
  return bound ? bound : share(Value::none());
}

Result<Ref<>> type_var_subst(ThreadState& ts, TypeVar& self, Value argument) {
  const std::array<Value, 2> arguments{Value::object(&self), argument};
  return call_typing(ts, "_typevar_subst", Arguments(std::span<const Value>(arguments)));
}

/// A variable that was left out takes its default.
Result<Ref<>> type_var_prepare(ThreadState& ts, TypeVar& self, Value alias, Value arguments) {
  TRY(Ref<> listed, get_attribute(ts, alias, "__parameters__"));
  TRY(Ref<Tuple> parameters, tuple_from(ts, listed));
  TRY(Ref<Tuple> given, tuple_from(ts, arguments));
  std::size_t at = 0;
  while (at < parameters->size && parameters->items()[at] != Value::object(&self)) {
    ++at;
  }
  if (at < given->size) {
    return share(arguments);
  }
  if (at == given->size && has_default(ts, self)) {
    TRY(Ref<> missing, get_default<TypeVar>(ts, Value::object(&self)));
    std::vector<Value> all(given->items().begin(), given->items().end());
    all.push_back(missing);
    return Ref<>(minipy::make_tuple(ts, all));
  }
  TRY(Ref<Str> shown, to_str(ts, alias));
  return raise(ts, Exc::kTypeError, "Too few arguments for {}; actual {}, expected at least {}",
               to_utf8(*shown), given->size, at + 1);
}
Result<Ref<>> spec_subst(ThreadState& ts, ParamSpec& self, Value argument) {
  const std::array<Value, 2> arguments{Value::object(&self), argument};
  return call_typing(ts, "_paramspec_subst", Arguments(std::span<const Value>(arguments)));
}
Result<Ref<>> spec_prepare(ThreadState& ts, ParamSpec& self, Value alias, Value given) {
  const std::array<Value, 3> arguments{Value::object(&self), alias, given};
  return call_typing(ts, "_paramspec_prepare_subst", Arguments(std::span<const Value>(arguments)));
}
Result<Ref<>> tuple_subst(ThreadState& ts, TypeVarTuple&, Value) {
  return raise_text(ts, Exc::kTypeError, "Substitution of bare TypeVarTuple is not supported");
}
Result<Ref<>> tuple_prepare(ThreadState& ts, TypeVarTuple& self, Value alias, Value given) {
  const std::array<Value, 3> arguments{Value::object(&self), alias, given};
  return call_typing(ts, "_typevartuple_prepare_subst",
                     Arguments(std::span<const Value>(arguments)));
}
Result<Ref<>> tuple_iterate(ThreadState& ts, Value self) {
  TRY(Ref<> unpacked, unpack_type_var_tuple(ts, self));
  Ref<> single = minipy::make_tuple(ts, std::array<Value, 1>{unpacked});
  return iterate(ts, single);
}

template <class Part>
Result<Ref<>> get_part(ThreadState& ts, Value self) {
  Ref<Part> made = ts.interpreter().heap().make<Part>(ts.interpreter().type(Part::kCoreType));
  made->origin = share(self);
  return Ref<>(std::move(made));
}
template <class Part>
Result<Ref<>> part_make(ThreadState& ts, Type& type, Arguments arguments) {
  if (arguments.total() != 1) {
    return raise(ts, Exc::kTypeError, "{}() takes exactly 1 argument ({} given)",
                 type.name == "ParamSpecArgs" ? "paramspecargs" : "paramspeckwargs",
                 arguments.total());
  }
  return get_part<Part>(ts, arguments[0]);
}
template <class Part>
Result<Ref<>> get_part_origin(ThreadState&, Value self) {
  return cast<Part>(self).origin;
}
template <class Part>
Result<Ref<>> part_compare(ThreadState& ts, Value left, Value right, Comparison how) {
  if (as<Part>(right) == nullptr || (how != Comparison::kEqual && how != Comparison::kNotEqual)) {
    return share(Value::not_implemented());
  }
  return compare(ts, cast<Part>(left).origin, cast<Part>(right).origin, how);
}

// ---- aliases

Result<Ref<>> alias_parameters(ThreadState& ts, Value self) {
  const TypeAlias& alias = cast<TypeAlias>(self);
  std::vector<Ref<>> kept;
  std::vector<Value> values;
  if (const Tuple* params = as<Tuple>(alias.type_params)) {
    for (const Value param : params->items()) {
      if (as<TypeVarTuple>(param) != nullptr) {
        TRY(Ref<> unpacked, unpack_type_var_tuple(ts, param));
        kept.push_back(std::move(unpacked));
      } else {
        kept.push_back(share(param));
      }
      values.push_back(kept.back());
    }
  }
  return Ref<>(minipy::make_tuple(ts, values));
}
Result<Ref<>> alias_value(ThreadState& ts, Value self) {
  return cast<TypeAlias>(self).value.get(ts, Value::none());
}
Result<Ref<>> alias_type_params(ThreadState& ts, Value self) {
  const Ref<>& params = cast<TypeAlias>(self).type_params;
  return params ? params : Ref<>(minipy::make_tuple(ts, std::span<const Value>()));
}
Result<Ref<>> alias_module(ThreadState&, Value self) {
  const Ref<>& module = cast<TypeAlias>(self).module;
  return module ? module : share(Value::none());
}
Result<Ref<>> alias_item(ThreadState& ts, Value self, Value item) {
  if (!cast<TypeAlias>(self).type_params) {
    return raise_text(ts, Exc::kTypeError, "Only generic type aliases are subscriptable");
  }
  return make_generic_alias(ts, self, item);
}
Result<Ref<>> alias_make(ThreadState& ts, Type&, Arguments arguments) {
  std::array<Keyword, 2> keywords{Keyword{"value"}, Keyword{"type_params"}};
  TRY(const Value given, name_argument(ts, "typealias", arguments, keywords));
  const Value value = arguments.positional > 1 ? arguments[1] : keywords[0].value;
  if (arguments.positional > 2) {
    return raise(ts, Exc::kTypeError, "typealias() takes exactly 2 positional arguments ({} given)",
                 arguments.positional);
  }
  if (value.is_absent()) {
    return raise_text(ts, Exc::kTypeError, "typealias() missing required argument 'value' (pos 2)");
  }
  const Value params = keywords[1].value;
  if (!params.is_absent() && as<Tuple>(params) == nullptr) {
    return raise_text(ts, Exc::kTypeError, "type_params must be a tuple");
  }
  Ref<TypeAlias> made = make_named<TypeAlias>(ts, given);
  made->value.value = share(value);
  const bool has_params = !params.is_absent() && cast<Tuple>(params).size > 0;
  made->type_params = has_params ? share(params) : Ref<>();
  made->module = caller_module(ts);
  return Ref<>(std::move(made));
}

Result<Ref<>> no_default_repr(ThreadState& ts, Value) {
  return Ref<>(make_str(ts, "typing.NoDefault"));
}
Result<Ref<>> no_default_make(ThreadState& ts, Type&, Arguments arguments) {
  if (arguments.total() != 0) {
    return raise_text(ts, Exc::kTypeError, "NoDefaultType takes no arguments");
  }
  return no_default(ts);
}
Result<Ref<>> no_default_reduce(ThreadState& ts, Value) { return Ref<>(make_str(ts, "NoDefault")); }

// ---- tables

constexpr auto kTypeVarMethods = std::to_array<NativeDef>({
    native<&has_default<TypeVar>>("has_default($self, /)", ""),
    native<&type_var_subst>("__typing_subst__($self, arg, /)", ""),
    native<&type_var_prepare>("__typing_prepare_subst__($self, alias, args, /)", ""),
    native<&reduce_to_name<TypeVar>>("__reduce__($self, /)", ""),
    native<&refuse_subclass<TypeVar>>("__mro_entries__($self, bases, /)", ""),
});
constexpr auto kTypeVarGetSets = std::to_array<GetSetDef>({
    {"__name__", get_name<TypeVar>, nullptr, "", true},
    {"__covariant__", get_flag<TypeVar, &TypeVar::covariant>, nullptr, "", true},
    {"__contravariant__", get_flag<TypeVar, &TypeVar::contravariant>, nullptr, "", true},
    {"__infer_variance__", get_flag<TypeVar, &TypeVar::infer_variance>, nullptr, "", true},
    {"__bound__", get_bound, nullptr, ""},
    {"__constraints__", get_constraints, nullptr, ""},
    {"__default__", get_default<TypeVar>, nullptr, ""},
});
constexpr auto kParamSpecMethods = std::to_array<NativeDef>({
    native<&has_default<ParamSpec>>("has_default($self, /)", ""),
    native<&spec_subst>("__typing_subst__($self, arg, /)", ""),
    native<&spec_prepare>("__typing_prepare_subst__($self, alias, args, /)", ""),
    native<&reduce_to_name<ParamSpec>>("__reduce__($self, /)", ""),
    native<&refuse_subclass<ParamSpec>>("__mro_entries__($self, bases, /)", ""),
});
constexpr auto kParamSpecGetSets = std::to_array<GetSetDef>({
    {"__name__", get_name<ParamSpec>, nullptr, "", true},
    {"__bound__", get_spec_bound, nullptr, "", true},
    {"__covariant__", get_flag<ParamSpec, &ParamSpec::covariant>, nullptr, "", true},
    {"__contravariant__", get_flag<ParamSpec, &ParamSpec::contravariant>, nullptr, "", true},
    {"__infer_variance__", get_flag<ParamSpec, &ParamSpec::infer_variance>, nullptr, "", true},
    {"__default__", get_default<ParamSpec>, nullptr, ""},
    {"args", get_part<ParamSpecArgs>, nullptr, "Represents positional arguments."},
    {"kwargs", get_part<ParamSpecKwargs>, nullptr, "Represents keyword arguments."},
});
constexpr auto kTupleMethods = std::to_array<NativeDef>({
    native<&has_default<TypeVarTuple>>("has_default($self, /)", ""),
    native<&tuple_subst>("__typing_subst__($self, arg, /)", ""),
    native<&tuple_prepare>("__typing_prepare_subst__($self, alias, args, /)", ""),
    native<&reduce_to_name<TypeVarTuple>>("__reduce__($self, /)", ""),
    native<&refuse_subclass<TypeVarTuple>>("__mro_entries__($self, bases, /)", ""),
});
constexpr auto kTupleGetSets = std::to_array<GetSetDef>({
    {"__name__", get_name<TypeVarTuple>, nullptr, "", true},
    {"__default__", get_default<TypeVarTuple>, nullptr, ""},
});
template <class Part>
constexpr auto kPartMethods = std::to_array<NativeDef>({
    native<&refuse_subclass<Part>>("__mro_entries__($self, bases, /)", ""),
});
template <class Part>
constexpr auto kPartGetSets = std::to_array<GetSetDef>({
    {"__origin__", get_part_origin<Part>, nullptr, "", true},
});
constexpr auto kAliasMethods = std::to_array<NativeDef>({
    native<&reduce_to_name<TypeAlias>>("__reduce__($self, /)", ""),
});
constexpr auto kAliasGetSets = std::to_array<GetSetDef>({
    {"__name__", get_name<TypeAlias>, nullptr, "", true},
    {"__parameters__", alias_parameters, nullptr, ""},
    {"__type_params__", alias_type_params, nullptr, ""},
    {"__value__", alias_value, nullptr, ""},
    {"__module__", alias_module, nullptr, ""},
});
constexpr auto kNoDefaultMethods = std::to_array<NativeDef>({
    native<&no_default_reduce>("__reduce__($self, /)", ""),
});

void visit_lazy(Visitor& visitor, const LazyValue& lazy, const char* field) {
  visitor.visit(lazy.value, Edge::of_field(field));
  visitor.visit(lazy.evaluate, Edge::of_field(field));
}

template <class T>
void traverse(const Object& object, Visitor& visitor) {
  const auto& self = static_cast<const T&>(object);
  if constexpr (requires { self.name; }) {
    visitor.visit(self.name, Edge::of_field("__name__"));
  }
  if constexpr (requires { self.dict; }) {
    visitor.visit(self.dict, Edge::of_field("__dict__"));
  }
  if constexpr (requires { self.default_value; }) {
    visit_lazy(visitor, self.default_value, "__default__");
  }
  if constexpr (std::is_same_v<T, TypeVar>) {
    visit_lazy(visitor, self.bound, "__bound__");
    visit_lazy(visitor, self.constraints, "__constraints__");
  }
  if constexpr (std::is_same_v<T, ParamSpec>) {
    visitor.visit(self.bound, Edge::of_field("__bound__"));
  }
  if constexpr (requires { self.origin; }) {
    visitor.visit(self.origin, Edge::of_field("__origin__"));
  }
  if constexpr (std::is_same_v<T, TypeAlias>) {
    visitor.visit(self.type_params, Edge::of_field("__type_params__"));
    visitor.visit(self.module, Edge::of_field("__module__"));
    visit_lazy(visitor, self.value, "__value__");
  }
}

template <class T>
void clear(Object& object) {
  auto& self = static_cast<T&>(object);
  if constexpr (requires { self.default_value; }) {
    self.default_value = {};
  }
  if constexpr (requires { self.dict; }) {
    self.dict = Ref<>();
  }
  if constexpr (std::is_same_v<T, TypeVar>) {
    self.bound = {};
    self.constraints = {};
  }
  if constexpr (std::is_same_v<T, TypeAlias>) {
    self.type_params = Ref<>();
    self.value = {};
  }
}

template <class T>
void fill_common(Slots& slots) {
  slots.destroy = &destroy_as<T>;
  slots.traverse = &traverse<T>;
  slots.clear = &clear<T>;
}
void fill_type_var(Slots& slots) {
  fill_common<TypeVar>(slots);
  slots.make = &type_var_make;
  slots.repr = &variable_repr<TypeVar>;
  slots.binary[static_cast<std::size_t>(Binary::kOr)] = &union_of;
}
void fill_param_spec(Slots& slots) {
  fill_common<ParamSpec>(slots);
  slots.make = &param_spec_make;
  slots.repr = &variable_repr<ParamSpec>;
  slots.binary[static_cast<std::size_t>(Binary::kOr)] = &union_of;
}
void fill_tuple(Slots& slots) {
  fill_common<TypeVarTuple>(slots);
  slots.make = &type_var_tuple_make;
  slots.repr = &name_repr<TypeVarTuple>;
  slots.iterate = &tuple_iterate;
}
template <class Part>
void fill_part(Slots& slots) {
  fill_common<Part>(slots);
  slots.make = &part_make<Part>;
  slots.compare = &part_compare<Part>;
  slots.repr = [](ThreadState& ts, Value self) {
    return part_repr(ts, self, cast<Part>(self).origin,
                     std::is_same_v<Part, ParamSpecArgs> ? ".args" : ".kwargs");
  };
}
void fill_alias(Slots& slots) {
  fill_common<TypeAlias>(slots);
  slots.make = &alias_make;
  slots.repr = &name_repr<TypeAlias>;
  slots.get_item = &alias_item;
  slots.binary[static_cast<std::size_t>(Binary::kOr)] = [](ThreadState& ts, Value a, Value b) {
    return make_union(ts, a, b);
  };
}
void fill_no_default(Slots& slots) {
  slots.destroy = [](Object&) {};
  slots.make = &no_default_make;
  slots.repr = &no_default_repr;
}

template <class T>
constexpr TypeSpec spec_of(void (*fill)(Slots&), std::span<const NativeDef> methods,
                           std::span<const GetSetDef> getsets, const char* doc,
                           std::int32_t dict_offset) {
  return {.core = T::kCoreType,
          .base = CoreType::kObject,
          .size = sizeof(T),
          .flags = flags_of(TypeFlag::kFinal, TypeFlag::kCollectable, TypeFlag::kWeakReferable),
          .fill = fill,
          .methods = methods,
          .getsets = getsets,
          .doc = doc,
          .dict_offset = dict_offset};
}

}  // namespace

Ref<> make_type_alias(ThreadState& ts, Value alias_name, Value type_params, Value evaluate) {
  Ref<TypeAlias> made = make_named<TypeAlias>(ts, alias_name);
  made->type_params = type_params.is_none() ? Ref<>() : share(type_params);
  made->value.evaluate = share(evaluate);
  made->module = caller_module(ts);
  return Ref<>(std::move(made));
}

const TypeSpec& type_var_type_spec() {
  static constexpr TypeSpec spec =
      spec_of<TypeVar>(&fill_type_var, kTypeVarMethods, kTypeVarGetSets, "Type variable.",
                       offset_of_dict<TypeVar>());
  return spec;
}
const TypeSpec& param_spec_type_spec() {
  static constexpr TypeSpec spec =
      spec_of<ParamSpec>(&fill_param_spec, kParamSpecMethods, kParamSpecGetSets,
                         "Parameter specification variable.", offset_of_dict<ParamSpec>());
  return spec;
}
const TypeSpec& param_spec_args_type_spec() {
  static constexpr TypeSpec spec =
      spec_of<ParamSpecArgs>(&fill_part<ParamSpecArgs>, kPartMethods<ParamSpecArgs>,
                             kPartGetSets<ParamSpecArgs>, "The args for a ParamSpec object.", 0);
  return spec;
}
const TypeSpec& param_spec_kwargs_type_spec() {
  static constexpr TypeSpec spec = spec_of<ParamSpecKwargs>(
      &fill_part<ParamSpecKwargs>, kPartMethods<ParamSpecKwargs>, kPartGetSets<ParamSpecKwargs>,
      "The kwargs for a ParamSpec object.", 0);
  return spec;
}
const TypeSpec& type_var_tuple_type_spec() {
  static constexpr TypeSpec spec =
      spec_of<TypeVarTuple>(&fill_tuple, kTupleMethods, kTupleGetSets, "Type variable tuple.",
                            offset_of_dict<TypeVarTuple>());
  return spec;
}
const TypeSpec& type_alias_type_spec() {
  static constexpr TypeSpec spec =
      spec_of<TypeAlias>(&fill_alias, kAliasMethods, kAliasGetSets, "Type alias.", 0);
  return spec;
}
const TypeSpec& no_default_type_spec() {
  static constexpr TypeSpec spec{.core = CoreType::kNoDefault,
                                 .base = CoreType::kObject,
                                 .size = sizeof(Object),
                                 .flags = flags_of(TypeFlag::kFinal),
                                 .fill = &fill_no_default,
                                 .methods = kNoDefaultMethods,
                                 .getsets = {},
                                 .doc = "The type of the NoDefault singleton."};
  return spec;
}

}  // namespace minipy
