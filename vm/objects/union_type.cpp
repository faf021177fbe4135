// types.UnionType.
#include "vm/objects/union_type.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "vm/objects/generic_alias.h"
#include "vm/objects/names.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"
#include "vm/objects/type_object.h"

namespace minipy {

namespace {

bool may_be_alternative(Value value) {
  return value.is_none() || as<Type>(value) != nullptr || as<GenericAlias>(value) != nullptr ||
         as<UnionType>(value) != nullptr;
}

void add_alternative(std::vector<Value>& all, Value value, Value none_type) {
  if (const UnionType* nested = as<UnionType>(value)) {
    for (const Value alternative : cast<Tuple>(nested->args).items()) {
      add_alternative(all, alternative, none_type);
    }
    return;
  }
  const Value alternative = value.is_none() ? none_type : value;
  if (std::find(all.begin(), all.end(), alternative) == all.end()) {
    all.push_back(alternative);
  }
}

Result<Ref<>> union_or(ThreadState& ts, Value left, Value right) {
  return make_union(ts, left, right);
}

Result<std::string> shown(ThreadState& ts, Value alternative) {
  if (alternative == Value::object(&ts.interpreter().type(CoreType::kNone))) {
    return std::string("None");
  }
  if (const Type* type = as<Type>(alternative)) {
    return full_type_name(ts, *type);
  }
  return repr_utf8(ts, alternative);
}

Result<Ref<>> union_repr(ThreadState& ts, Value self) {
  std::string text;
  for (const Value alternative : cast<Tuple>(cast<UnionType>(self).args).items()) {
    TRY(const std::string part, shown(ts, alternative));
    text += (text.empty() ? "" : " | ") + part;
  }
  return Ref<>(make_str(ts, text));
}

bool contains_all(const Tuple& whole, const Tuple& parts) {
  return std::all_of(parts.items().begin(), parts.items().end(), [&](Value part) {
    return std::find(whole.items().begin(), whole.items().end(), part) != whole.items().end();
  });
}

Result<Ref<>> union_compare(ThreadState&, Value left, Value right, Comparison how) {
  const auto* a = as<UnionType>(left);
  const auto* b = as<UnionType>(right);
  if (a == nullptr || b == nullptr || (how != Comparison::kEqual && how != Comparison::kNotEqual)) {
    return share(Value::not_implemented());
  }
  const Tuple& first = cast<Tuple>(a->args);
  const Tuple& second = cast<Tuple>(b->args);
  const bool same = contains_all(first, second) && contains_all(second, first);
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
Result<Ref<>> get_parameters(ThreadState& ts, Value) { return Ref<>(make_tuple_sized(ts, 0)); }

constexpr auto kGetSets = std::to_array<GetSetDef>({
    {"__args__", get_args, nullptr, ""},
    {"__parameters__", get_parameters, nullptr, ""},
});

Result<Ref<>> union_instancecheck(ThreadState& ts, Value self, Value value) {
  TRY(const bool found, isinstance(ts, value, self));
  return share(Value::boolean(found));
}
Result<Ref<>> union_subclasscheck(ThreadState& ts, Value self, Value value) {
  TRY(const bool found, issubclass(ts, value, self));
  return share(Value::boolean(found));
}

constexpr auto kMethods = std::to_array<NativeDef>({
    native<&union_instancecheck>("__instancecheck__($self, instance, /)", ""),
    native<&union_subclasscheck>("__subclasscheck__($self, subclass, /)", ""),
});

void traverse(const Object& object, Visitor& visitor) {
  visitor.visit(static_cast<const UnionType&>(object).args, Edge::of_field("__args__"));
}

void fill(Slots& slots) {
  slots.destroy = &destroy_as<UnionType>;
  slots.traverse = &traverse;
  slots.repr = &union_repr;
  slots.compare = &union_compare;
  slots.hash = &union_hash;
  slots.binary[static_cast<std::size_t>(Binary::kOr)] = &union_or;
}

}  // namespace

Result<Ref<>> make_union(ThreadState& ts, Value left, Value right) {
  if (!may_be_alternative(left) || !may_be_alternative(right)) {
    return share(Value::not_implemented());
  }
  const Value none_type = Value::object(&ts.interpreter().type(CoreType::kNone));
  std::vector<Value> all;
  add_alternative(all, left, none_type);
  add_alternative(all, right, none_type);
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
                                 .methods = kMethods,
                                 .getsets = kGetSets,
                                 .doc = "Represent a PEP 604 union type\n\nE.g. for int | str"};
  return spec;
}

}  // namespace minipy
