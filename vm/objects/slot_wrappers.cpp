// wrapper_descriptor and method-wrapper: calling a built-in type's slots by name.
#include "vm/objects/slot_wrappers.h"

#include <algorithm>
#include <array>
#include <bit>

#include "vm/objects/complex.h"
#include "vm/objects/float.h"
#include "vm/objects/int.h"
#include "vm/objects/object_type.h"
#include "vm/objects/raise.h"
#include "vm/objects/slot_table.h"
#include "vm/objects/str.h"
#include "vm/objects/type_object.h"

namespace minipy {

namespace {

Result<void> expect_arguments(ThreadState& ts, Arguments args, std::size_t least,
                              std::size_t most) {
  if (args.positional >= least && args.positional <= most) {
    return {};
  }
  const std::size_t bound = args.positional < least ? least : most;
  if (least == most) {
    return raise(ts, Exc::kTypeError, "expected {} argument{}, got {}", bound,
                 bound == 1 ? "" : "s", args.positional);
  }
  return raise(ts, Exc::kTypeError, "expected at {} {} argument{}, got {}",
               args.positional < least ? "least" : "most", bound, bound == 1 ? "" : "s",
               args.positional);
}

/// CPython unpacks these arguments for a function without a name, and its text begins with a blank.
Result<void> unpack_arguments(ThreadState& ts, Arguments args, std::size_t least,
                              std::size_t most) {
  if (args.positional >= least && args.positional <= most) {
    return {};
  }
  const std::size_t bound = args.positional < least ? least : most;
  return raise(ts, Exc::kTypeError, " expected {}{} argument{}, got {}",
               least == most             ? ""
               : args.positional < least ? "at least "
                                         : "at most ",
               bound, bound == 1 ? "" : "s", args.positional);
}

Result<Ref<>> none() { return share(Value::none()); }

Result<Value> attribute_name(ThreadState& ts, Value value, Ref<>& keep) {
  Str* text = as<Str>(value);
  if (text == nullptr) {
    return raise(ts, Exc::kTypeError, "attribute name must be string, not '{}'",
                 type_name(ts, value));
  }
  keep = intern_str(ts, *text);
  return keep.value();
}

/// object.__setattr__(SomeClass, …) would go round the checks of type.__setattr__.
Result<void> check_not_circumvented(ThreadState& ts, const SlotWrapper& wrapper, Value self,
                                    const char* what) {
  if (as<Type>(self) == nullptr || wrapper.owner->layout == CoreType::kType) {
    return {};
  }
  return raise(ts, Exc::kTypeError, "can't apply this {} to {} object", what, type_name(ts, self));
}

}  // namespace

Result<Ref<>> wrap_unary(ThreadState& ts, const SlotWrapper& wrapper, Value self, Arguments args) {
  TRY_VOID(expect_arguments(ts, args, 0, 0));
  return unary_slot_of(wrapper)(ts, self);
}

Result<Ref<>> wrap_next(ThreadState& ts, const SlotWrapper& wrapper, Value self, Arguments args) {
  TRY_VOID(expect_arguments(ts, args, 0, 0));
  TRY(Ref<> item, wrapper.owner->slots.next(ts, self));
  if (item.value().is_absent()) {
    return raise_value(ts, Exc::kStopIteration, Value());
  }
  return item;
}

Result<Ref<>> wrap_binary(ThreadState& ts, const SlotWrapper& wrapper, Value self, Arguments args) {
  TRY_VOID(expect_arguments(ts, args, 1, 1));
  return binary_slot_of(wrapper)(ts, self, args[0]);
}

Result<Ref<>> wrap_repeat(ThreadState& ts, const SlotWrapper& wrapper, Value self, Arguments args) {
  TRY_VOID(unpack_arguments(ts, args, 1, 1));
  return binary_slot_of(wrapper)(ts, self, args[0]);
}

Result<Ref<>> wrap_reversed(ThreadState& ts, const SlotWrapper& wrapper, Value self,
                            Arguments args) {
  TRY_VOID(expect_arguments(ts, args, 1, 1));
  return binary_slot_of(wrapper)(ts, args[0], self);
}

namespace {

/// pow(base, exponent, modulus) by the slot of the wrapper's owner.
Result<Ref<>> power_by_wrapper(ThreadState& ts, const SlotWrapper& wrapper, Value base,
                               Value exponent, Value modulus) {
  if (modulus.is_nothing() || modulus.is_none()) {
    return binary_slot_of(wrapper)(ts, base, exponent);
  }
  if (wrapper.owner->layout == CoreType::kFloat) {
    return raise_text(ts, Exc::kTypeError,
                      "pow() 3rd argument not allowed unless all arguments are integers");
  }
  const auto is_number = [](Value value) { return is_int_like(value) || complex_of(value); };
  if (wrapper.owner->layout == CoreType::kComplex && is_number(base) && is_number(exponent)) {
    return raise_text(ts, Exc::kValueError, "complex modulo");
  }
  if (!is_int_like(base) || !is_int_like(exponent) || !is_int_like(modulus)) {
    return share(Value::not_implemented());
  }
  return int_power(ts, base, exponent, modulus);
}

}  // namespace

Result<Ref<>> wrap_power(ThreadState& ts, const SlotWrapper& wrapper, Value self, Arguments args) {
  TRY_VOID(unpack_arguments(ts, args, 1, 2));
  return power_by_wrapper(ts, wrapper, self, args[0], args.positional == 2 ? args[1] : Value());
}

Result<Ref<>> wrap_reversed_power(ThreadState& ts, const SlotWrapper& wrapper, Value self,
                                  Arguments args) {
  TRY_VOID(unpack_arguments(ts, args, 1, 2));
  return power_by_wrapper(ts, wrapper, args[0], self, args.positional == 2 ? args[1] : Value());
}

Result<Ref<>> wrap_hash(ThreadState& ts, const SlotWrapper& wrapper, Value self, Arguments args) {
  TRY_VOID(expect_arguments(ts, args, 0, 0));
  TRY(const std::int64_t number, wrapper.owner->slots.hash(ts, self));
  return make_int(ts, number);
}

Result<Ref<>> compare_by_wrapper(ThreadState& ts, const SlotWrapper& wrapper, Value self,
                                 Arguments args, Comparison how) {
  TRY_VOID(expect_arguments(ts, args, 1, 1));
  return wrapper.owner->slots.compare(ts, self, args[0], how);
}

Result<Ref<>> wrap_call(ThreadState& ts, const SlotWrapper& wrapper, Value self, Arguments args) {
  return wrapper.owner->slots.call(ts, self, args);
}

Result<Ref<>> wrap_get_attribute(ThreadState& ts, const SlotWrapper& wrapper, Value self,
                                 Arguments args) {
  TRY_VOID(expect_arguments(ts, args, 1, 1));
  Ref<> keep;
  TRY(const Value name, attribute_name(ts, args[0], keep));
  return wrapper.owner->slots.get_attribute(ts, self, name);
}

Result<Ref<>> wrap_set_attribute(ThreadState& ts, const SlotWrapper& wrapper, Value self,
                                 Arguments args) {
  TRY_VOID(unpack_arguments(ts, args, 2, 2));
  TRY_VOID(check_not_circumvented(ts, wrapper, self, "__setattr__"));
  Ref<> keep;
  TRY(const Value name, attribute_name(ts, args[0], keep));
  TRY_VOID(wrapper.owner->slots.set_attribute(ts, self, name, args[1]));
  return none();
}

Result<Ref<>> wrap_delete_attribute(ThreadState& ts, const SlotWrapper& wrapper, Value self,
                                    Arguments args) {
  TRY_VOID(expect_arguments(ts, args, 1, 1));
  TRY_VOID(check_not_circumvented(ts, wrapper, self, "__delattr__"));
  Ref<> keep;
  TRY(const Value name, attribute_name(ts, args[0], keep));
  TRY_VOID(wrapper.owner->slots.set_attribute(ts, self, name, Value::absent()));
  return none();
}

Result<Ref<>> wrap_descriptor_get(ThreadState& ts, const SlotWrapper& wrapper, Value self,
                                  Arguments args) {
  TRY_VOID(unpack_arguments(ts, args, 1, 2));
  const Value object = args[0].is_none() ? Value() : args[0];
  const Value type = args.positional < 2 || args[1].is_none() ? Value() : args[1];
  if (object.is_nothing() && type.is_nothing()) {
    return raise_text(ts, Exc::kTypeError, "__get__(None, None) is invalid");
  }
  return wrapper.owner->slots.descriptor_get(ts, self, object, type);
}

Result<Ref<>> wrap_descriptor_set(ThreadState& ts, const SlotWrapper& wrapper, Value self,
                                  Arguments args) {
  TRY_VOID(unpack_arguments(ts, args, 2, 2));
  TRY_VOID(wrapper.owner->slots.descriptor_set(ts, self, args[0], args[1]));
  return none();
}

Result<Ref<>> wrap_descriptor_delete(ThreadState& ts, const SlotWrapper& wrapper, Value self,
                                     Arguments args) {
  TRY_VOID(expect_arguments(ts, args, 1, 1));
  TRY_VOID(wrapper.owner->slots.descriptor_set(ts, self, args[0], Value::absent()));
  return none();
}

Result<Ref<>> wrap_initialize(ThreadState& ts, const SlotWrapper& wrapper, Value self,
                              Arguments args) {
  TRY_VOID(wrapper.owner->slots.initialize(ts, self, args));
  return none();
}

Result<Ref<>> wrap_truth(ThreadState& ts, const SlotWrapper& wrapper, Value self, Arguments args) {
  TRY_VOID(expect_arguments(ts, args, 0, 0));
  TRY(const bool answer, wrapper.owner->slots.truth(ts, self));
  return share(Value::boolean(answer));
}

Result<Ref<>> wrap_length(ThreadState& ts, const SlotWrapper& wrapper, Value self, Arguments args) {
  TRY_VOID(expect_arguments(ts, args, 0, 0));
  TRY(const std::int64_t length, wrapper.owner->slots.length(ts, self));
  return make_int(ts, length);
}

Result<Ref<>> wrap_set_item(ThreadState& ts, const SlotWrapper& wrapper, Value self,
                            Arguments args) {
  TRY_VOID(unpack_arguments(ts, args, 2, 2));
  TRY_VOID(wrapper.owner->slots.set_item(ts, self, args[0], args[1]));
  return none();
}

Result<Ref<>> wrap_delete_item(ThreadState& ts, const SlotWrapper& wrapper, Value self,
                               Arguments args) {
  TRY_VOID(expect_arguments(ts, args, 1, 1));
  TRY_VOID(wrapper.owner->slots.set_item(ts, self, args[0], Value::absent()));
  return none();
}

Result<Ref<>> wrap_contains(ThreadState& ts, const SlotWrapper& wrapper, Value self,
                            Arguments args) {
  TRY_VOID(expect_arguments(ts, args, 1, 1));
  TRY(const bool found, wrapper.owner->slots.contains(ts, self, args[0]));
  return share(Value::boolean(found));
}

namespace {

Result<Ref<>> text(ThreadState& ts, const std::string& utf8) { return Ref<>(make_str(ts, utf8)); }

bool takes_keywords(const SlotDef& def) {
  return def.group == SlotGroup::kInitialize || def.group == SlotGroup::kCall;
}

Result<Ref<>> run(ThreadState& ts, const SlotWrapper& wrapper, Value self, Arguments args) {
  if (!args.keywords.empty() && !takes_keywords(*wrapper.def)) {
    return raise(ts, Exc::kTypeError, "wrapper {}() takes no keyword arguments",
                 slot_name(ts, *wrapper.def));
  }
  return wrapper.def->call(ts, wrapper, self, args);
}

Result<Ref<>> wrapper_call(ThreadState& ts, Value callee, Arguments args) {
  const auto& wrapper = cast<SlotWrapper>(callee);
  if (args.positional == 0) {
    return raise(ts, Exc::kTypeError, "descriptor '{}' of '{}' object needs an argument",
                 slot_name(ts, *wrapper.def), wrapper.owner->name);
  }
  if (!is_instance(ts, args[0], *wrapper.owner)) {
    return raise(ts, Exc::kTypeError, "descriptor '{}' requires a '{}' object but received a '{}'",
                 slot_name(ts, *wrapper.def), wrapper.owner->name, type_name(ts, args[0]));
  }
  return run(ts, wrapper, args[0], Arguments(args.values + 1, args.positional - 1, args.keywords));
}

Result<Ref<>> wrapper_get(ThreadState& ts, Value self, Value object, Value) {
  const auto& wrapper = cast<SlotWrapper>(self);
  if (object.is_nothing()) {
    return share(self);
  }
  if (!is_instance(ts, object, *wrapper.owner)) {
    return raise(ts, Exc::kTypeError,
                 "descriptor '{}' for '{}' objects doesn't apply to a '{}' object",
                 slot_name(ts, *wrapper.def), wrapper.owner->name, type_name(ts, object));
  }
  Ref<MethodWrapper> bound =
      ts.interpreter().heap().make<MethodWrapper>(ts.interpreter().type(CoreType::kMethodWrapper));
  bound->wrapper = Ref<SlotWrapper>::share(cast<SlotWrapper>(self));
  bound->self = share(object);
  return Ref<>(std::move(bound));
}

Result<Ref<>> wrapper_repr(ThreadState& ts, Value self) {
  const auto& wrapper = cast<SlotWrapper>(self);
  return text(ts, fmt::format("<slot wrapper '{}' of '{}' objects>", slot_name(ts, *wrapper.def),
                              wrapper.owner->name));
}

const SlotWrapper& wrapper_of(Value self) {
  const MethodWrapper* bound = as<MethodWrapper>(self);
  return bound != nullptr ? *bound->wrapper : cast<SlotWrapper>(self);
}
Result<Ref<>> get_name(ThreadState& ts, Value self) {
  return text(ts, slot_name(ts, *wrapper_of(self).def));
}
Result<Ref<>> get_qualname(ThreadState& ts, Value self) {
  const SlotWrapper& wrapper = wrapper_of(self);
  return text(ts, short_type_name(*wrapper.owner) + "." + slot_name(ts, *wrapper.def));
}
Result<Ref<>> get_owner(ThreadState&, Value self) {
  return share(Value::object(wrapper_of(self).owner));
}
const char* shown_arguments(const SlotDef& def) {
  switch (def.name) {
    case Name::kCall:
    case Name::kInit:
      return "($self, /, *args, **kwargs)";
    case Name::kRepr:
    case Name::kStr:
    case Name::kHash:
    case Name::kIter:
    case Name::kNext:
    case Name::kLen:
    case Name::kBool:
    case Name::kInt:
    case Name::kFloat:
    case Name::kIndex:
    case Name::kNeg:
    case Name::kPos:
    case Name::kAbs:
    case Name::kInvert:
      return "($self, /)";
    case Name::kContains:
    case Name::kGetitem:
    case Name::kDelitem:
      return "($self, key, /)";
    case Name::kSetitem:
      return "($self, key, value, /)";
    case Name::kGetattribute:
    case Name::kDelattr:
      return "($self, name, /)";
    case Name::kSetattr:
      return "($self, name, value, /)";
    case Name::kDescriptorGet:
      return "($self, instance, owner=None, /)";
    case Name::kDescriptorSet:
      return "($self, instance, value, /)";
    case Name::kDelete:
      return "($self, instance, /)";
    case Name::kPow:
    case Name::kRpow:
      return "($self, value, mod=None, /)";
    case Name::kBuffer:
      return "($self, flags, /)";
    case Name::kReleaseBuffer:
      return "($self, buffer, /)";
    default:
      return "($self, value, /)";
  }
}

Result<Ref<>> get_doc(ThreadState& ts, Value self) {
  const SlotDef& def = *wrapper_of(self).def;
  return def.group == SlotGroup::kInitialize
             ? text(ts, "Initialize self.  See help(type(self)) for accurate signature.")
             : text(ts, "Implement " + slot_name(ts, def) + ".");
}
Result<Ref<>> get_signature(ThreadState& ts, Value self) {
  return text(ts, shown_arguments(*wrapper_of(self).def));
}
Result<Ref<>> get_self(ThreadState&, Value self) { return share(cast<MethodWrapper>(self).self); }

constexpr auto kGetSets = std::to_array<GetSetDef>({
    {"__name__", get_name, nullptr, "", true},
    {"__qualname__", get_qualname, nullptr, ""},
    {"__objclass__", get_owner, nullptr, "", true},
    {"__doc__", get_doc, nullptr, ""},
    {"__text_signature__", get_signature, nullptr, ""},
});
constexpr auto kBoundGetSets = std::to_array<GetSetDef>({
    {"__name__", get_name, nullptr, ""},
    {"__qualname__", get_qualname, nullptr, ""},
    {"__objclass__", get_owner, nullptr, ""},
    {"__doc__", get_doc, nullptr, ""},
    {"__text_signature__", get_signature, nullptr, ""},
    {"__self__", get_self, nullptr, "", true},
});

void fill_wrapper(Slots& slots) {
  slots.destroy = &destroy_as<SlotWrapper>;
  slots.repr = &wrapper_repr;
  slots.call = &wrapper_call;
  slots.descriptor_get = &wrapper_get;
}

Result<Ref<>> bound_call(ThreadState& ts, Value callee, Arguments args) {
  const auto& bound = cast<MethodWrapper>(callee);
  return run(ts, *bound.wrapper, bound.self, args);
}

Result<Ref<>> bound_repr(ThreadState& ts, Value self) {
  const auto& bound = cast<MethodWrapper>(self);
  return text(ts, fmt::format("<method-wrapper '{}' of {} object at {}>",
                              slot_name(ts, *bound.wrapper->def), type_name(ts, bound.self),
                              address_text(bound.self)));
}

Result<Ref<>> bound_compare(ThreadState&, Value left, Value right, Comparison how) {
  const auto* a = as<MethodWrapper>(left);
  const auto* b = as<MethodWrapper>(right);
  if (a == nullptr || b == nullptr || (how != Comparison::kEqual && how != Comparison::kNotEqual)) {
    return share(Value::not_implemented());
  }
  const bool same = a->wrapper.get() == b->wrapper.get() && a->self.value() == b->self.value();
  return share(Value::boolean(same == (how == Comparison::kEqual)));
}

Result<std::int64_t> bound_hash(ThreadState&, Value self) {
  const auto& bound = cast<MethodWrapper>(self);
  return static_cast<std::int64_t>((bound.self.value().bits() >> 4) ^
                                   (bound.wrapper.value().bits() >> 3));
}

void traverse_bound(const Object& object, Visitor& visitor) {
  const auto& bound = static_cast<const MethodWrapper&>(object);
  visitor.visit(bound.wrapper.value(), Edge::of_field("__func__"));
  visitor.visit(bound.self, Edge::of_field("__self__"));
}

void fill_bound(Slots& slots) {
  slots.destroy = &destroy_as<MethodWrapper>;
  slots.traverse = &traverse_bound;
  slots.repr = &bound_repr;
  slots.call = &bound_call;
  slots.compare = &bound_compare;
  slots.hash = &bound_hash;
}

}  // namespace

bool refuses_any_keyword(Value callee) {
  if (const Type* type = as<Type>(callee)) {  // a class without a constructor refuses any argument
    const Type* root = type;
    while (root->base != nullptr) {
      root = root->base;
    }
    return type->slots.make == root->slots.make && type->slots.initialize == root->slots.initialize;
  }
  const auto* bound = as<MethodWrapper>(callee);
  const auto* wrapper = bound != nullptr ? bound->wrapper.get() : as<SlotWrapper>(callee);
  return wrapper != nullptr && !takes_keywords(*wrapper->def);
}

const TypeSpec& slot_wrapper_type_spec() {
  static constexpr TypeSpec spec{.core = CoreType::kSlotWrapper,
                                 .base = CoreType::kObject,
                                 .size = sizeof(SlotWrapper),
                                 .flags = flags_of(TypeFlag::kFinal, TypeFlag::kMethodDescriptor),
                                 .fill = &fill_wrapper,
                                 .methods = {},
                                 .getsets = kGetSets,
                                 .doc = ""};
  return spec;
}

const TypeSpec& method_wrapper_type_spec() {
  static constexpr TypeSpec spec{.core = CoreType::kMethodWrapper,
                                 .base = CoreType::kObject,
                                 .size = sizeof(MethodWrapper),
                                 .flags = flags_of(TypeFlag::kFinal, TypeFlag::kCollectable),
                                 .fill = &fill_bound,
                                 .methods = {},
                                 .getsets = kBoundGetSets,
                                 .doc = ""};
  return spec;
}

}  // namespace minipy
