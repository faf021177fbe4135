#include "vm/objects/singletons.h"

#include <array>

#include "vm/objects/object_type.h"
#include "vm/objects/protocol.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/warnings.h"

namespace minipy {

namespace {

/// Calling the type of a singleton gives the singleton.
Result<Ref<>> make_one(ThreadState& ts, const Type& type, Arguments arguments, Value value) {
  if (arguments.total() != 0) {
    return raise(ts, Exc::kTypeError, "{} takes no arguments",
                 value == Value::ellipsis() ? "EllipsisType" : type.name);
  }
  return share(value);
}

Result<Ref<>> none_repr(ThreadState& ts, Value) { return Ref<>(make_str(ts, "None")); }
Result<bool> none_truth(ThreadState&, Value) { return false; }
Result<Ref<>> none_make(ThreadState& ts, Type& type, Arguments arguments) {
  return make_one(ts, type, arguments, Value::none());
}
/// CPython's constant since 3.12.
Result<std::int64_t> none_hash(ThreadState&, Value) { return std::int64_t{0xFCA86420}; }
void fill_none(Slots& slots) {
  slots.repr = &none_repr;
  slots.truth = &none_truth;
  slots.hash = &none_hash;
  slots.compare = &object_compare;
  slots.make = &none_make;
}

Result<Ref<>> not_implemented_repr(ThreadState& ts, Value) {
  return Ref<>(make_str(ts, "NotImplemented"));
}
Result<bool> not_implemented_truth(ThreadState& ts, Value) {
  TRY_VOID(
      warn(ts, Exc::kDeprecationWarning, "NotImplemented should not be used in a boolean context"));
  return true;
}
Result<Ref<>> not_implemented_make(ThreadState& ts, Type& type, Arguments arguments) {
  return make_one(ts, type, arguments, Value::not_implemented());
}
void fill_not_implemented(Slots& slots) {
  slots.repr = &not_implemented_repr;
  slots.truth = &not_implemented_truth;
  slots.make = &not_implemented_make;
}

Result<Ref<>> ellipsis_repr(ThreadState& ts, Value) { return Ref<>(make_str(ts, "Ellipsis")); }
Result<Ref<>> ellipsis_make(ThreadState& ts, Type& type, Arguments arguments) {
  return make_one(ts, type, arguments, Value::ellipsis());
}
void fill_ellipsis(Slots& slots) {
  slots.repr = &ellipsis_repr;
  slots.make = &ellipsis_make;
}

Result<Ref<>> reduce_to_name(ThreadState& ts, Value self) {
  TRY(Ref<Str> text, repr(ts, self));
  return Ref<>(std::move(text));
}

constexpr auto kReduce = std::to_array<NativeDef>({
    native<&reduce_to_name>("__reduce__($self, /)", ""),
});

}  // namespace

const TypeSpec& none_type_spec() {
  static constexpr TypeSpec spec{.core = CoreType::kNone,
                                 .base = CoreType::kObject,
                                 .size = sizeof(Object),
                                 .flags = flags_of(TypeFlag::kFinal),
                                 .fill = &fill_none,
                                 .methods = {},
                                 .getsets = {},
                                 .doc = "The type of the None singleton."};
  return spec;
}

const TypeSpec& not_implemented_type_spec() {
  static constexpr TypeSpec spec{.core = CoreType::kNotImplemented,
                                 .base = CoreType::kObject,
                                 .size = sizeof(Object),
                                 .flags = flags_of(TypeFlag::kFinal),
                                 .fill = &fill_not_implemented,
                                 .methods = kReduce,
                                 .getsets = {},
                                 .doc = "The type of the NotImplemented singleton."};
  return spec;
}

const TypeSpec& ellipsis_type_spec() {
  static constexpr TypeSpec spec{.core = CoreType::kEllipsis,
                                 .base = CoreType::kObject,
                                 .size = sizeof(Object),
                                 .flags = flags_of(TypeFlag::kFinal),
                                 .fill = &fill_ellipsis,
                                 .methods = kReduce,
                                 .getsets = {},
                                 .doc = "The type of the Ellipsis singleton."};
  return spec;
}

}  // namespace minipy
