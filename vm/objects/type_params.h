// Type parameters and type aliases (PEP 695, PEP 696): TypeVar, ParamSpec, TypeVarTuple,
// TypeAliasType. Bounds, constraints, defaults and values are functions called when first asked
// for. What is more than data (typing.Union, Unpack, substitution) is module `typing`'s, which is
// imported then, as in CPython (Objects/typevarobject.c).
#pragma once

#include "vm/objects/protocol.h"
#include "vm/objects/type_spec.h"

namespace minipy {

/// A value, or the function that makes it when it is first asked for.
struct LazyValue {
  Ref<> value;
  Ref<> evaluate;  ///< or nothing

  /// `none`: what neither of the two means.
  Result<Ref<>> get(ThreadState& ts, Value none);
};

struct TypeVar : Object {
  static constexpr CoreType kCoreType = CoreType::kTypeVar;
  Ref<> name;
  LazyValue bound;
  LazyValue constraints;
  LazyValue default_value;
  Ref<> dict;
  bool covariant = false;
  bool contravariant = false;
  bool infer_variance = false;
};

struct ParamSpec : Object {
  static constexpr CoreType kCoreType = CoreType::kParamSpec;
  Ref<> name;
  Ref<> bound;  ///< or nothing
  LazyValue default_value;
  Ref<> dict;
  bool covariant = false;
  bool contravariant = false;
  bool infer_variance = false;
};

struct TypeVarTuple : Object {
  static constexpr CoreType kCoreType = CoreType::kTypeVarTuple;
  Ref<> name;
  LazyValue default_value;
  Ref<> dict;
};

struct TypeAlias : Object {
  static constexpr CoreType kCoreType = CoreType::kTypeAlias;
  Ref<> name;
  Ref<> type_params;  ///< Tuple, or nothing
  LazyValue value;
  Ref<> module;  ///< or nothing
};

/// `P.args` and `P.kwargs`.
struct ParamSpecPart : Object {
  Ref<> origin;
};
struct ParamSpecArgs : ParamSpecPart {
  static constexpr CoreType kCoreType = CoreType::kParamSpecArgs;
};
struct ParamSpecKwargs : ParamSpecPart {
  static constexpr CoreType kCoreType = CoreType::kParamSpecKwargs;
};

// ---- what CALL_INTRINSIC makes; `evaluate` may be nothing
Ref<> make_type_var(ThreadState& ts, Value name, Value evaluate_bound, Value evaluate_constraints);
Ref<> make_param_spec(ThreadState& ts, Value name);
Ref<> make_type_var_tuple(ThreadState& ts, Value name);
/// The parts of a `type` statement: name, type parameters or None, function for the value.
Ref<> make_type_alias(ThreadState& ts, Value name, Value type_params, Value evaluate);
void set_type_param_default(Value type_param, Value evaluate);

/// typing.NoDefault.
Ref<> no_default(ThreadState& ts);
/// `typing.function(arguments…)`; module typing is imported if need be.
Result<Ref<>> call_typing(ThreadState& ts, const char* function, Arguments arguments);
/// A type variable tuple as a type parameter: `typing.Unpack[Ts]`.
Result<Ref<>> unpack_type_var_tuple(ThreadState& ts, Value tuple);

const TypeSpec& type_var_type_spec();
const TypeSpec& param_spec_type_spec();
const TypeSpec& param_spec_args_type_spec();
const TypeSpec& param_spec_kwargs_type_spec();
const TypeSpec& type_var_tuple_type_spec();
const TypeSpec& type_alias_type_spec();
const TypeSpec& no_default_type_spec();

}  // namespace minipy
