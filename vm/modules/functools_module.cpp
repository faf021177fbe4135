// _functools: what functools has in C++. The rest is lib/functools.py.
#include <array>
#include <utility>

#include "vm/modules/functools.h"
#include "vm/modules/native_type.h"
#include "vm/objects/instance.h"
#include "vm/objects/raise.h"

namespace minipy {

namespace {

Result<Ref<>> reduce(ThreadState& ts, Value function, Value iterable, Value initial) {
  Result<Ref<>> made = iterate(ts, iterable);
  if (made.failed()) {
    if (pending_is(ts, Exc::kTypeError)) {
      return raise_text(ts, Exc::kTypeError, "reduce() arg 2 must support iteration");
    }
    return Raised{};
  }
  const Ref<> iterator = made.take();
  Ref<> result;
  if (!initial.is_absent()) {
    result = share(initial);
  }
  while (true) {
    TRY(Ref<> item, next(ts, iterator));
    if (item.value().is_absent()) {
      break;
    }
    if (!result) {
      result = std::move(item);
    } else {
      TRY(result, call(ts, function, result.value(), item.value()));
    }
  }
  if (!result) {
    return raise_text(ts, Exc::kTypeError, "reduce() of empty iterable with no initial value");
  }
  return result;
}

// ---- cmp_to_key: an object that compares by calling the old-style comparison

struct CompareKey : Object {
  static constexpr CoreType kCoreType = CoreType::kCompareKey;
  Ref<> comparison;
  Ref<> object;  ///< nothing in the wrapper that makes the others

  template <class Self, class Visit>
  static void fields(Self& self, Visit visit) {
    visit(self.comparison, "cmp");
    visit(self.object, "obj");
  }
};

Ref<> make_key(ThreadState& ts, Value comparison, Value object) {
  Ref<CompareKey> made =
      ts.interpreter().heap().make<CompareKey>(ts.interpreter().type(CoreType::kCompareKey));
  made->comparison = share(comparison);
  made->object = share(object);
  return made;
}

Result<Ref<>> cmp_to_key(ThreadState& ts, Value comparison) {
  return make_key(ts, comparison, Value());
}

Result<Ref<>> key_of(ThreadState& ts, Value self, Value object) {
  return make_key(ts, cast<CompareKey>(self).comparison, object);
}
constexpr NativeDef kCall = native<&key_of>("K($self, obj)", "");
Result<Ref<>> key_call(ThreadState& ts, Value self, Arguments arguments) {
  return call_bound(ts, kCall, self, arguments);
}

Result<Ref<>> key_compare(ThreadState& ts, Value self, Value other, Comparison how) {
  if (as<CompareKey>(other) == nullptr) {
    return raise_text(ts, Exc::kTypeError, "other argument must be K instance");
  }
  const Ref<> left = cast<CompareKey>(self).object;
  const Ref<> right = cast<CompareKey>(other).object;
  if (!left || !right) {
    return raise_text(ts, Exc::kAttributeError, "object");
  }
  const Ref<> comparison = cast<CompareKey>(self).comparison;
  TRY(Ref<> order, call(ts, comparison, left.value(), right.value()));
  return compare(ts, order, Value::small_int(0), how);
}

Result<Ref<>> get_object(ThreadState& ts, Value self) {
  const Ref<> object = cast<CompareKey>(self).object;
  return object ? Result<Ref<>>(object) : raise_text(ts, Exc::kAttributeError, "obj");
}
Result<void> set_object(ThreadState&, Value self, Value value) {
  cast<CompareKey>(self).object = value.is_absent() ? Ref<>() : share(value);
  return {};
}
constexpr auto kGetSets = std::to_array<GetSetDef>({
    {"obj", get_object, set_object, "Value wrapped by a key function."},
});

void fill_key(Slots& slots) {
  fill_lifetime<CompareKey>(slots);
  slots.compare = &key_compare;
  slots.call = &key_call;
}

const TypeSpec& compare_key_type_spec() {
  static constexpr TypeSpec spec{.core = CoreType::kCompareKey,
                                 .base = CoreType::kObject,
                                 .size = sizeof(CompareKey),
                                 .flags = flags_of(TypeFlag::kCollectable, TypeFlag::kFinal),
                                 .fill = &fill_key,
                                 .methods = {},
                                 .getsets = kGetSets,
                                 .doc = ""};
  return spec;
}

constexpr auto kFunctions = std::to_array<NativeDef>({
    native<&cmp_to_key>("cmp_to_key(mycmp)", "Convert a cmp= function into a key= function."),
    native<&reduce>("reduce(function, iterable, initial=<functools._initial_missing>, /)",
                    "Apply a function of two arguments cumulatively to the items of an iterable, "
                    "from left to right.\n\nThis effectively reduces the iterable to a single "
                    "value."),
});

Result<void> fill(ThreadState& ts, Module& module) {
  module_type(ts, compare_key_type_spec());
  TRY_VOID(add_type(ts, module, partial_type_spec()));
  return add_type(ts, module, lru_cache_type_spec());
}

}  // namespace

const ModuleDef& functools_module_def() {
  static constexpr ModuleDef def{"_functools", "Tools that operate on functions.", kFunctions,
                                 &fill};
  return def;
}

}  // namespace minipy
