// types.GenericAlias (PEP 585): remembers origin and arguments, otherwise is its origin.
#include "vm/objects/generic_alias.h"

#include <algorithm>
#include <array>
#include <string>

#include "vm/objects/instance.h"
#include "vm/objects/iterator_state.h"
#include "vm/objects/iterators.h"
#include "vm/objects/list.h"
#include "vm/objects/names.h"
#include "vm/objects/object_type.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"
#include "vm/objects/type_object.h"
#include "vm/objects/union_type.h"

namespace minipy {

Ref<> make_generic_alias(ThreadState& ts, Value origin, Value item) {
  Ref<GenericAlias> alias =
      ts.interpreter().heap().make<GenericAlias>(ts.interpreter().type(CoreType::kGenericAlias));
  alias->origin = share(origin);
  alias->args = as<Tuple>(item) != nullptr
                    ? share(item)
                    : Ref<>(minipy::make_tuple(ts, std::span<const Value>(&item, 1)));
  return Ref<>(std::move(alias));
}

Result<Ref<>> class_getitem(ThreadState& ts, Value cls, Value item) {
  return make_generic_alias(ts, cls, item);
}

namespace {

/// An argument of an alias; a list stands for the parameters of a Callable.
Result<std::string> argument_text(ThreadState& ts, Value value) {
  if (as<List>(value) == nullptr) {
    return type_argument_text(ts, value);
  }
  std::string text = "[";
  for (std::size_t i = 0; i < cast<List>(value).size; ++i) {
    Ref<> item = share(cast<List>(value).items()[i]);
    TRY(const std::string part, type_argument_text(ts, item));
    text += (i == 0 ? "" : ", ") + part;
  }
  return text + "]";
}

Result<Ref<>> alias_repr(ThreadState& ts, Value self) {
  const auto& alias = cast<GenericAlias>(self);
  TRY(std::string text, type_argument_text(ts, alias.origin));
  text = (alias.is_starred ? "*" : "") + text + "[";
  const auto items = cast<Tuple>(alias.args).items();
  for (std::size_t i = 0; i < items.size(); ++i) {
    TRY(const std::string part, argument_text(ts, items[i]));
    text += (i == 0 ? "" : ", ") + part;
  }
  return Ref<>(make_str(ts, text + (items.empty() ? "()]" : "]")));
}

Result<Ref<>> alias_call(ThreadState& ts, Value self, Arguments arguments) {
  TRY(Ref<> made, call(ts, cast<GenericAlias>(self).origin, arguments));
  Result<void> remembered = set_attribute(ts, made, intern(ts, "__orig_class__"), self);
  if (remembered.failed()) {
    if (!pending_is(ts, Exc::kAttributeError) && !pending_is(ts, Exc::kTypeError)) {
      return Raised{};
    }
    clear_exception(ts);
  }
  return made;
}

/// The names that are the alias's own; all others are its origin's.
constexpr std::array<std::string_view, 12> kOwnNames{
    "__class__",       "__bases__",     "__copy__",
    "__deepcopy__",    "__unpacked__",  "__typing_unpacked_tuple_args__",
    "__origin__",      "__args__",      "__parameters__",
    "__mro_entries__", "__reduce_ex__", "__reduce__"};

Result<Ref<>> alias_get_attribute(ThreadState& ts, Value self, Value attribute) {
  const std::string text = to_utf8(cast<Str>(attribute));
  if (std::find(kOwnNames.begin(), kOwnNames.end(), text) != kOwnNames.end()) {
    return generic_get_attribute(ts, self, attribute);
  }
  return get_attribute(ts, cast<GenericAlias>(self).origin, cast<Str>(attribute));
}

/// What the origin lists, and the alias's own names.
Result<Ref<>> alias_dir(ThreadState& ts, GenericAlias& self) {
  TRY(Ref<> listing, builtin_named(ts, "dir"));
  TRY(Ref<> names, call(ts, listing, self.origin));
  TRY(Ref<List> list, list_from(ts, names));
  for (const std::string_view name : kOwnNames) {
    Ref<> text = make_str(ts, std::string(name));
    TRY(const bool known, contains(ts, list.value(), text));
    if (!known) {
      list->append(text);
    }
  }
  return Ref<>(std::move(list));
}

Result<Ref<>> alias_compare(ThreadState& ts, Value left, Value right, Comparison how) {
  const auto* a = as<GenericAlias>(left);
  const auto* b = as<GenericAlias>(right);
  if (a == nullptr || b == nullptr || (how != Comparison::kEqual && how != Comparison::kNotEqual)) {
    return share(Value::not_implemented());
  }
  bool same = a->is_starred == b->is_starred;
  if (same) {
    TRY(same, equals(ts, a->origin, b->origin));
  }
  if (same) {
    TRY(same, equals(ts, a->args, b->args));
  }
  return share(Value::boolean(same == (how == Comparison::kEqual)));
}

Result<std::int64_t> alias_hash(ThreadState& ts, Value self) {
  const auto& alias = cast<GenericAlias>(self);
  TRY(const std::int64_t origin, hash(ts, alias.origin));
  TRY(const std::int64_t args, hash(ts, alias.args));
  return (origin ^ args) == -1 ? -2 : origin ^ args;
}

Result<Ref<>> alias_or(ThreadState& ts, Value left, Value right) {
  return make_union(ts, left, right);
}

Result<Ref<>> alias_iterate(ThreadState& ts, Value self) {
  Ref<GenericAliasIterator> iterator = ts.interpreter().heap().make<GenericAliasIterator>(
      ts.interpreter().type(CoreType::kGenericAliasIterator));
  iterator->alias = Ref<GenericAlias>::share(cast<GenericAlias>(self));
  return Ref<>(std::move(iterator));
}

Result<Ref<>> iterator_next(ThreadState& ts, Value self) {
  auto& iterator = cast<GenericAliasIterator>(self);
  if (!iterator.alias) {
    return share(Value::absent());
  }
  const Ref<GenericAlias> alias = std::move(iterator.alias);
  Ref<> starred = make_generic_alias(ts, alias->origin, alias->args);
  cast<GenericAlias>(starred).is_starred = true;
  return starred;
}

Result<Ref<>> alias_item(ThreadState& ts, Value self, Value item) {
  auto& alias = cast<GenericAlias>(self);
  if (!alias.parameters) {
    TRY(alias.parameters, parameters_of(ts, cast<Tuple>(alias.args)));
  }
  TRY(Ref<> args, substitute_parameters(ts, self, cast<Tuple>(alias.args),
                                        cast<Tuple>(alias.parameters), item));
  Ref<> made = make_generic_alias(ts, alias.origin, args);
  cast<GenericAlias>(made).is_starred = alias.is_starred;
  return made;
}

Result<Ref<>> alias_make(ThreadState& ts, Type& type, Arguments arguments) {
  if (!arguments.keywords.empty()) {
    return raise_text(ts, Exc::kTypeError, "GenericAlias() takes no keyword arguments");
  }
  if (arguments.positional != 2) {
    return raise(ts, Exc::kTypeError, "GenericAlias expected 2 arguments, got {}",
                 arguments.positional);
  }
  if (&type == &ts.interpreter().type(CoreType::kGenericAlias)) {
    return make_generic_alias(ts, arguments[0], arguments[1]);
  }
  const Value item = arguments[1];
  Ref<GenericAlias> made = make_instance_of<GenericAlias>(ts, type);
  made->origin = share(arguments[0]);
  made->args = as<Tuple>(item) != nullptr
                   ? share(item)
                   : Ref<>(minipy::make_tuple(ts, std::span<const Value>(&item, 1)));
  return Ref<>(std::move(made));
}

/// `(GenericAlias, (origin, args))`; a starred one is made by `next(iter(alias))`.
Result<Ref<>> alias_reduce(ThreadState& ts, GenericAlias& self) {
  if (self.is_starred) {
    Ref<> plain = make_generic_alias(ts, self.origin, self.args);
    TRY(Ref<> iterator, iterate(ts, plain));
    TRY(Ref<> next_function, builtin_named(ts, "next"));
    Ref<> argument = minipy::make_tuple(ts, std::array<Value, 1>{iterator});
    return Ref<>(minipy::make_tuple(ts, std::array<Value, 2>{next_function, argument}));
  }
  Ref<> parts = minipy::make_tuple(ts, std::array<Value, 2>{self.origin, self.args});
  return Ref<>(minipy::make_tuple(ts, std::array<Value, 2>{Value::object(self.type), parts}));
}

Result<Ref<>> mro_entries(ThreadState& ts, GenericAlias& self, Value) {
  const Value origin = self.origin;
  return Ref<>(minipy::make_tuple(ts, std::span<const Value>(&origin, 1)));
}
Result<Ref<>> refuse_isinstance(ThreadState& ts, Value, Value) {
  return raise_text(ts, Exc::kTypeError,
                    "isinstance() argument 2 cannot be a parameterized generic");
}
Result<Ref<>> refuse_issubclass(ThreadState& ts, Value, Value) {
  return raise_text(ts, Exc::kTypeError,
                    "issubclass() argument 2 cannot be a parameterized generic");
}

constexpr auto kMethods = std::to_array<NativeDef>({
    native<&alias_dir>("__dir__($self, /)", ""),
    native<&alias_reduce>("__reduce__($self, /)", ""),
    native<&mro_entries>("__mro_entries__($self, bases, /)", ""),
    native<&refuse_isinstance>("__instancecheck__($self, instance, /)", ""),
    native<&refuse_issubclass>("__subclasscheck__($self, subclass, /)", ""),
});

Result<Ref<>> get_origin(ThreadState&, Value self) { return cast<GenericAlias>(self).origin; }
Result<Ref<>> get_args(ThreadState&, Value self) { return cast<GenericAlias>(self).args; }
Result<Ref<>> get_parameters(ThreadState& ts, Value self) {
  auto& alias = cast<GenericAlias>(self);
  if (!alias.parameters) {
    TRY(alias.parameters, parameters_of(ts, cast<Tuple>(alias.args)));
  }
  return alias.parameters;
}
Result<Ref<>> get_unpacked(ThreadState&, Value self) {
  return share(Value::boolean(cast<GenericAlias>(self).is_starred));
}
Result<Ref<>> get_unpacked_args(ThreadState& ts, Value self) {
  const auto& alias = cast<GenericAlias>(self);
  const bool is_tuple =
      alias.origin.value() == Value::object(&ts.interpreter().type(CoreType::kTuple));
  return alias.is_starred && is_tuple ? alias.args : share(Value::none());
}

constexpr auto kGetSets = std::to_array<GetSetDef>({
    {"__origin__", get_origin, nullptr, "", true},
    {"__args__", get_args, nullptr, "", true},
    {"__parameters__", get_parameters, nullptr, "Type variables in the GenericAlias."},
    {"__unpacked__", get_unpacked, nullptr, "", true},
    {"__typing_unpacked_tuple_args__", get_unpacked_args, nullptr, ""},
});

void traverse(const Object& object, Visitor& visitor) {
  const auto& alias = static_cast<const GenericAlias&>(object);
  visitor.visit(alias.origin, Edge::of_field("__origin__"));
  visitor.visit(alias.args, Edge::of_field("__args__"));
  visitor.visit(alias.parameters, Edge::of_field("__parameters__"));
}

void fill(Slots& slots) {
  slots.destroy = &destroy_as<GenericAlias>;
  slots.traverse = &traverse;
  slots.repr = &alias_repr;
  slots.call = &alias_call;
  slots.get_attribute = &alias_get_attribute;
  slots.compare = &alias_compare;
  slots.hash = &alias_hash;
  slots.iterate = &alias_iterate;
  slots.get_item = &alias_item;
  slots.binary[static_cast<std::size_t>(Binary::kOr)] = &alias_or;
  slots.make = &alias_make;
}

void fill_iterator(Slots& slots) {
  slots.destroy = &destroy_as<GenericAliasIterator>;
  slots.traverse = [](const Object& object, Visitor& visitor) {
    visitor.visit(static_cast<const GenericAliasIterator&>(object).alias.value(),
                  Edge::of_field("alias"));
  };
  slots.iterate = &iterate_self;
  slots.next = &iterator_next;
}

}  // namespace

const TypeSpec& generic_alias_iterator_type_spec() {
  static constexpr TypeSpec spec{.core = CoreType::kGenericAliasIterator,
                                 .base = CoreType::kObject,
                                 .size = sizeof(GenericAliasIterator),
                                 .flags = flags_of(TypeFlag::kFinal, TypeFlag::kCollectable),
                                 .fill = &fill_iterator,
                                 .methods = {},
                                 .getsets = {},
                                 .doc = ""};
  return spec;
}

const TypeSpec& generic_alias_type_spec() {
  static constexpr TypeSpec spec{
      .core = CoreType::kGenericAlias,
      .base = CoreType::kObject,
      .size = sizeof(GenericAlias),
      .flags = flags_of(TypeFlag::kCollectable, TypeFlag::kWeakReferable),
      .fill = &fill,
      .methods = kMethods,
      .getsets = kGetSets,
      .doc =
          "Represent a PEP 585 generic type\n\nE.g. for t = list[int], "
          "t.__origin__ is list and t.__args__ is (int,)."};
  return spec;
}

}  // namespace minipy
