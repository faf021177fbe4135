// types.UnionType.
#include "vm/objects/union_type.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "vm/objects/generic_alias.h"
#include "vm/objects/names.h"
#include "vm/objects/object_type.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"
#include "vm/objects/type_object.h"
#include "vm/objects/type_params.h"

namespace minipy {

namespace {

bool may_be_alternative(Value value) {
  return value.is_none() || as<Type>(value) != nullptr || as<GenericAlias>(value) != nullptr ||
         as<UnionType>(value) != nullptr || as<TypeAlias>(value) != nullptr;
}

Result<void> add_alternative(ThreadState& ts, std::vector<Value>& all, Value value,
                             Value none_type) {
  if (const UnionType* nested = as<UnionType>(value)) {
    for (const Value alternative : cast<Tuple>(nested->args).items()) {
      TRY_VOID(add_alternative(ts, all, alternative, none_type));
    }
    return {};
  }
  const Value alternative = value.is_none() ? none_type : value;
  for (const Value known : all) {
    bool same = known == alternative;
    if (!same && as<GenericAlias>(known) != nullptr && as<GenericAlias>(alternative) != nullptr) {
      TRY(same, equals(ts, known, alternative));
    }
    if (same) {
      return {};
    }
  }
  all.push_back(alternative);
  return {};
}

Result<Ref<>> union_or(ThreadState& ts, Value left, Value right) {
  return make_union(ts, left, right);
}

Result<Ref<>> union_repr(ThreadState& ts, Value self) {
  std::string text;
  for (const Value alternative : cast<Tuple>(cast<UnionType>(self).args).items()) {
    TRY(const std::string part, type_argument_text(ts, alternative));
    text += (text.empty() ? "" : " | ") + part;
  }
  return Ref<>(make_str(ts, text));
}

/// Whether each of `parts` equals one of `whole`.
Result<bool> contains_all(ThreadState& ts, const Tuple& whole, const Tuple& parts) {
  for (const Value part : parts.items()) {
    bool found = false;
    for (const Value candidate : whole.items()) {
      TRY(found, equals(ts, candidate, part));
      if (found) {
        break;
      }
    }
    if (!found) {
      return false;
    }
  }
  return true;
}

Result<Ref<>> union_compare(ThreadState& ts, Value left, Value right, Comparison how) {
  const auto* a = as<UnionType>(left);
  const auto* b = as<UnionType>(right);
  if (a == nullptr || b == nullptr || (how != Comparison::kEqual && how != Comparison::kNotEqual)) {
    return share(Value::not_implemented());
  }
  const Tuple& first = cast<Tuple>(a->args);
  const Tuple& second = cast<Tuple>(b->args);
  TRY(bool same, contains_all(ts, first, second));
  if (same) {
    TRY(same, contains_all(ts, second, first));
  }
  return share(Value::boolean(same == (how == Comparison::kEqual)));
}

/// The order of the alternatives does not matter.
Result<std::int64_t> union_hash(ThreadState& ts, Value self) {
  std::int64_t sum = 0;
  for (const Value alternative : cast<Tuple>(cast<UnionType>(self).args).items()) {
    TRY(const std::int64_t part, hash(ts, alternative));
    sum ^= part;
  }
  return sum == -1 ? -2 : sum;
}

Result<Ref<>> get_args(ThreadState&, Value self) { return cast<UnionType>(self).args; }
Result<Ref<>> get_parameters(ThreadState& ts, Value self) {
  return parameters_of(ts, cast<Tuple>(cast<UnionType>(self).args));
}

/// `(list[T] | None)[int]`: the alternatives with the type variables put in, joined again.
Result<Ref<>> union_item(ThreadState& ts, Value self, Value item) {
  const auto& args = cast<Tuple>(cast<UnionType>(self).args);
  TRY(Ref<> parameters, parameters_of(ts, args));
  TRY(Ref<> replaced, substitute_parameters(ts, self, args, cast<Tuple>(parameters), item));
  const auto alternatives = cast<Tuple>(replaced).items();
  Ref<> joined = share(alternatives[0]);
  for (std::size_t i = 1; i < alternatives.size(); ++i) {
    TRY(joined, binary(ts, Binary::kOr, joined, alternatives[i]));
  }
  return joined;
}

constexpr auto kGetSets = std::to_array<GetSetDef>({
    {"__args__", get_args, nullptr, "", true},
    {"__parameters__", get_parameters, nullptr, ""},
});

/// `__module__` is the class's: getattr finds it there for no other instance of a built-in class.
Result<Ref<>> union_attribute(ThreadState& ts, Value self, Value name_of_attribute) {
  if (name_of_attribute == Value::object(&name(ts, Name::kModule))) {
    return Ref<>(make_str(ts, "types"));
  }
  return generic_get_attribute(ts, self, name_of_attribute);
}

void traverse(const Object& object, Visitor& visitor) {
  visitor.visit(static_cast<const UnionType&>(object).args, Edge::of_field("__args__"));
}

/// `__module__` is asked of the type: typing relies on it.
Result<Ref<>> union_get_attribute(ThreadState& ts, Value self, Value attribute) {
  const Str& module = name(ts, Name::kModule);
  if (str_equal(cast<Str>(attribute), module)) {
    return get_attribute(ts, Value::object(&ts.interpreter().type(CoreType::kUnionType)), module);
  }
  return generic_get_attribute(ts, self, attribute);
}

void fill(Slots& slots) {
  slots.get_attribute = &union_get_attribute;
  slots.destroy = &destroy_as<UnionType>;
  slots.traverse = &traverse;
  slots.repr = &union_repr;
  slots.compare = &union_compare;
  slots.hash = &union_hash;
  slots.get_item = &union_item;
  slots.get_attribute = &union_attribute;
  slots.binary[static_cast<std::size_t>(Binary::kOr)] = &union_or;
}

}  // namespace

Result<Ref<>> make_union(ThreadState& ts, Value left, Value right) {
  if (!may_be_alternative(left) || !may_be_alternative(right) ||
      (left.is_none() && right.is_none())) {
    return share(Value::not_implemented());
  }
  const Value none_type = Value::object(&ts.interpreter().type(CoreType::kNone));
  std::vector<Value> all;
  TRY_VOID(add_alternative(ts, all, left, none_type));
  TRY_VOID(add_alternative(ts, all, right, none_type));
  if (all.size() == 1) {
    return share(all[0]);
  }
  Ref<UnionType> made =
      ts.interpreter().heap().make<UnionType>(ts.interpreter().type(CoreType::kUnionType));
  made->args = minipy::make_tuple(ts, all);
  return Ref<>(std::move(made));
}

const TypeSpec& union_type_spec() {
  static constexpr TypeSpec spec{.core = CoreType::kUnionType,
                                 .base = CoreType::kObject,
                                 .size = sizeof(UnionType),
                                 .flags = flags_of(TypeFlag::kFinal, TypeFlag::kCollectable),
                                 .fill = &fill,
                                 .methods = {},
                                 .getsets = kGetSets,
                                 .doc = "Represent a PEP 604 union type\n\nE.g. for int | str"};
  return spec;
}

}  // namespace minipy
