// gc: the cycle collector.
#include <array>

#include "vm/modules/module_table.h"
#include "vm/objects/dict.h"
#include "vm/objects/int.h"
#include "vm/objects/list.h"
#include "vm/objects/raise.h"
#include "vm/objects/tuple.h"

namespace minipy {

namespace {

Heap& heap_of(ThreadState& ts) { return ts.interpreter().heap(); }

Result<std::int64_t> collect(ThreadState& ts, std::optional<std::int64_t> generation) {
  if (generation.value_or(2) < 0 || generation.value_or(2) > 2) {
    return raise_text(ts, Exc::kValueError, "invalid generation");
  }
  return static_cast<std::int64_t>(heap_of(ts).collect(ts));
}
Result<void> enable(ThreadState& ts) {
  heap_of(ts).collection_enabled = true;
  return {};
}
Result<void> disable(ThreadState& ts) {
  heap_of(ts).collection_enabled = false;
  return {};
}
bool isenabled(ThreadState& ts) { return heap_of(ts).collection_enabled; }
Ref<> get_threshold(ThreadState& ts) {
  const std::array<Value, 3> numbers{Value::small_int(heap_of(ts).collection_threshold),
                                     Value::small_int(10), Value::small_int(10)};
  return make_tuple(ts, numbers);
}
Result<void> set_threshold(ThreadState& ts, VarArgs numbers) {
  if (numbers.values.empty() || numbers.values.size() > 3) {
    return raise_text(ts, Exc::kTypeError, "gc.set_threshold requires 1 to 3 arguments");
  }
  TRY(const std::int64_t first,
      index_int64(ts, numbers.values[0], "Python int too large to convert to C int"));
  heap_of(ts).collection_threshold = first;
  heap_of(ts).collection_enabled = first != 0 && heap_of(ts).collection_enabled;
  return {};
}
/// Whether CPython tracks an object: containers, but no class that is built in, no empty tuple, and
/// a dict only when something in it is tracked.
bool is_tracked(ThreadState& ts, Value object) {
  if (!object.is_object() || !type_of(ts, object).has(TypeFlag::kCollectable)) {
    return false;
  }
  if (const auto* type = as<Type>(object)) {
    return type->has(TypeFlag::kHeapType);
  }
  if (&type_of(ts, object) == &ts.interpreter().type(CoreType::kTuple)) {
    return !cast<Tuple>(object).items().empty();
  }
  if (&type_of(ts, object) != &ts.interpreter().type(CoreType::kDict)) {
    return true;
  }
  struct Tracked final : Visitor {
    explicit Tracked(ThreadState& state) : ts(state) {}
    void visit(Value value, const Edge&) override {
      found = found || (value.is_object() && type_of(ts, value).has(TypeFlag::kCollectable));
    }
    ThreadState& ts;
    bool found = false;
  } tracked(ts);
  type_of(ts, object).slots.traverse(*object.as_object(), tracked);
  return tracked.found;
}
bool is_finalized(ThreadState& ts, Value object) {
  return object.is_object() && heap_of(ts).marked(*object.as_object(), Mark::kFinalized);
}
Ref<> get_objects(ThreadState& ts) {
  Ref<List> list = make_list(ts);
  std::vector<Object*> found;
  heap_of(ts).each_object([&](Object& object) {
    if (object.type->has(TypeFlag::kCollectable) && &object != list.get()) {
      found.push_back(&object);
    }
  });
  for (Object* object : found) {
    list->append(Value::object(object));
  }
  return list;
}

class Collecting final : public Visitor {
 public:
  void visit(Value value, const Edge&) override {
    if (value.is_object()) {
      seen.push_back(value);
    }
  }
  std::vector<Value> seen;
};

Ref<> get_referents(ThreadState& ts, VarArgs objects) {
  Collecting visitor;
  for (const Value object : objects.values) {
    if (object.is_object() && type_of(ts, object).slots.traverse != nullptr) {
      type_of(ts, object).slots.traverse(*object.as_object(), visitor);
    }
  }
  return make_list(ts, visitor.seen);
}

Ref<> get_referrers(ThreadState& ts, VarArgs objects) {
  std::vector<Value> found;
  heap_of(ts).each_object([&](Object& holder) {
    if (holder.type->slots.traverse == nullptr || !holder.type->has(TypeFlag::kCollectable)) {
      return;
    }
    Collecting visitor;
    holder.type->slots.traverse(holder, visitor);
    for (const Value object : objects.values) {
      for (const Value held : visitor.seen) {
        if (held == object) {
          found.push_back(Value::object(&holder));
          return;
        }
      }
    }
  });
  return make_list(ts, found);
}

constexpr auto kFunctions = std::to_array<NativeDef>({
    native<&collect>("collect(generation=2)", "Run the garbage collector."),
    native<&enable>("enable()", "Enable automatic garbage collection."),
    native<&disable>("disable()", "Disable automatic garbage collection."),
    native<&isenabled>("isenabled()", "Returns true if automatic garbage collection is enabled."),
    native<&get_threshold>("get_threshold()", "Return the current collection thresholds."),
    native<&set_threshold>("set_threshold(*args)", "Set the collection thresholds."),
    native<&is_tracked>("is_tracked(obj, /)",
                        "Returns true if the object is tracked by the garbage collector."),
    native<&is_finalized>("is_finalized(obj, /)",
                          "Returns true if the object has been already finalized by the GC."),
    native<&get_objects>("get_objects()", "Return a list of objects tracked by the collector."),
    native<&get_referents>("get_referents(*objs)",
                           "Return the list of objects that are directly referred to by 'objs'."),
    native<&get_referrers>("get_referrers(*objs)",
                           "Return the list of objects that directly refer to any of 'objs'."),
});

Result<void> fill(ThreadState& ts, Module& module) {
  Ref<List> garbage = make_list(ts);
  return add_to_module(ts, module, "garbage", garbage.value());
}

}  // namespace

const ModuleDef& gc_module_def() {
  static constexpr ModuleDef def{
      "gc", "This module provides access to the garbage collector for reference cycles.",
      kFunctions, &fill};
  return def;
}

}  // namespace minipy
