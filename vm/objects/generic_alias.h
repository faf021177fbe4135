// types.GenericAlias: `list[int]`.
#pragma once

#include <string>

#include "vm/objects/protocol.h"
#include "vm/objects/type_spec.h"

namespace minipy {

struct GenericAlias : Object {
  static constexpr CoreType kCoreType = CoreType::kGenericAlias;

  Ref<> origin;
  Ref<> args;        ///< Tuple
  Ref<> parameters;  ///< Tuple of the type variables in `args`, once asked for
  bool is_starred = false;  ///< `*tuple[int, ...]`
};

/// `iter(list[int])`: gives the starred alias once.
struct GenericAliasIterator : Object {
  static constexpr CoreType kCoreType = CoreType::kGenericAliasIterator;
  Ref<GenericAlias> alias;
};

/// `origin[item]`; a tuple gives several arguments. Used as `__class_getitem__` of built-in types.
Ref<> make_generic_alias(ThreadState& ts, Value origin, Value item);
/// `__class_getitem__($type, item, /)` of a built-in class.
Result<Ref<>> class_getitem(ThreadState& ts, Value cls, Value item);

// ---- substitution (generic_parameters.cpp; shared with unions)
/// The type variables among the arguments, in order, each once: a Tuple.
Result<Ref<>> parameters_of(ThreadState& ts, const Tuple& arguments);
/// The arguments with `item` put in for the parameters; `shown` is the whole alias, for messages.
Result<Ref<>> substitute_parameters(ThreadState& ts, Value shown, const Tuple& arguments,
                                    const Tuple& parameters, Value item);
/// An argument as repr shows it: classes by their qualified names.
Result<std::string> type_argument_text(ThreadState& ts, Value value);

const TypeSpec& generic_alias_type_spec();
const TypeSpec& generic_alias_iterator_type_spec();

}  // namespace minipy
