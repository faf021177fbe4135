// The abstract operations on values: what `a + b`, `len(x)`, `x.y`, `f(…)` mean before any type is
// known. Everything reaches objects through these or, where the type is known, directly.
// Values are borrowed, results are owned. (Language reference: data model.)
#pragma once

#include <cstdint>
#include <string>

#include "vm/runtime/arguments.h"
#include "vm/runtime/interpreter.h"
#include "vm/runtime/result.h"
#include "vm/runtime/thread_state.h"
#include "vm/runtime/type.h"

namespace minipy {

struct Str;
struct Tuple;
struct List;
struct Dict;

/// The type of any value.
inline Type& type_of(ThreadState& ts, Value value) { return ts.interpreter().type_of(value); }
/// `type(value).__name__`, for messages.
const std::string& type_name(ThreadState& ts, Value value);
/// isinstance(value, type) by the MRO only (no `__instancecheck__`).
bool is_instance(ThreadState& ts, Value value, const Type& type);
bool is_subtype(const Type& type, const Type& base);
/// The full isinstance()/issubclass(), with tuples, unions and the hooks.
Result<bool> isinstance(ThreadState& ts, Value value, Value classinfo);
Result<bool> issubclass(ThreadState& ts, Value type, Value classinfo);

// ---- text
Result<Ref<Str>> repr(ThreadState& ts, Value value);
Result<Ref<Str>> to_str(ThreadState& ts, Value value);
Result<Ref<Str>> ascii(ThreadState& ts, Value value);
/// format(value, spec); spec is a str.
Result<Ref<Str>> format(ThreadState& ts, Value value, Value spec);
/// repr as UTF-8, for messages.
Result<std::string> repr_utf8(ThreadState& ts, Value value);

// ---- comparison and hashing
Result<Ref<>> compare(ThreadState& ts, Value left, Value right, Comparison how);
Result<bool> compare_truth(ThreadState& ts, Value left, Value right, Comparison how);
/// Identity or ==, as containers compare.
Result<bool> equals(ThreadState& ts, Value left, Value right);
/// Raises TypeError "unhashable type: 'list'".
Result<std::int64_t> hash(ThreadState& ts, Value value);
Result<bool> truth(ThreadState& ts, Value value);

// ---- numbers
Result<Ref<>> binary(ThreadState& ts, Binary op, Value left, Value right);
Result<Ref<>> in_place(ThreadState& ts, Binary op, Value left, Value right);
Result<Ref<>> power(ThreadState& ts, Value base, Value exponent, Value modulus);
Result<Ref<>> negative(ThreadState& ts, Value value);
Result<Ref<>> positive(ThreadState& ts, Value value);
Result<Ref<>> invert(ThreadState& ts, Value value);
/// operator.index(): an int (small or big), or TypeError "'str' object cannot be interpreted as an
/// integer".
Result<Ref<>> index(ThreadState& ts, Value value);
/// index() as a machine number; saturates to the extremes if `error` is absent, else raises it.
Result<std::int64_t> index_saturated(ThreadState& ts, Value value);
/// index() of a subscript: what no container can hold is an IndexError.
Result<std::int64_t> subscript_index(ThreadState& ts, Value value);
Result<std::int64_t> index_int64(ThreadState& ts, Value value, const char* overflow_message);
/// float(value) for arguments that must be real numbers ("must be real number, not str").
Result<double> to_double(ThreadState& ts, Value value);

// ---- attributes: `name` is an interned str
Result<Ref<>> get_attribute(ThreadState& ts, Value object, const Str& name);
Result<Ref<>> get_attribute(ThreadState& ts, Value object, const char* name);
/// Absent instead of AttributeError.
Result<Ref<>> find_attribute(ThreadState& ts, Value object, const Str& name);
/// An absent value deletes.
Result<void> set_attribute(ThreadState& ts, Value object, const Str& name, Value value);
/// A special method looked up on the type and bound to the value; nothing-raised: Absent if there
/// is none.
Result<Ref<>> find_special(ThreadState& ts, Value object, const Str& name);

// ---- calls
Result<Ref<>> call(ThreadState& ts, Value callee, Arguments arguments);
Result<Ref<>> call(ThreadState& ts, Value callee);
Result<Ref<>> call(ThreadState& ts, Value callee, Value first);
Result<Ref<>> call(ThreadState& ts, Value callee, Value first, Value second);
Result<Ref<>> call_method(ThreadState& ts, Value object, const Str& name, Arguments arguments = {});
bool is_callable(ThreadState& ts, Value value);

// ---- iteration
/// Whether an index reaches an item (PySequence_Check): dicts and unions have items of another kind.
bool is_sequence(const Type& type);
/// Whether iterate() will find a way, before anything runs.
bool is_iterable(const Type& type);
Result<Ref<>> iterate(ThreadState& ts, Value value);  ///< iter(value)
Result<Ref<>> next(ThreadState& ts, Value iterator);  ///< Absent when exhausted
/// A list or tuple as it is, anything else iterated into a new list.
Result<Ref<List>> list_from(ThreadState& ts, Value iterable);
Result<Ref<Tuple>> tuple_from(ThreadState& ts, Value iterable);

// ---- containers
Result<std::int64_t> length(ThreadState& ts, Value value);
/// `__length_hint__` protocol; `fallback` when unknown.
Result<std::int64_t> length_hint(ThreadState& ts, Value value, std::int64_t fallback);
Result<Ref<>> get_item(ThreadState& ts, Value container, Value key);
Result<void> set_item(ThreadState& ts, Value container, Value key, Value value);
Result<void> delete_item(ThreadState& ts, Value container, Value key);
Result<bool> contains(ThreadState& ts, Value container, Value item);

// ---- recursion (design: recursion rules)
/// Guards a recursive C++ routine: fails with RecursionError when it is nested too deeply or little
/// of the OS thread's stack is left. `where` completes CPython's message: " in
/// comparison".
class RecursionGuard {
 public:
  explicit RecursionGuard(ThreadState& ts) : ts_(ts) { ++ts_.native_depth; }
  ~RecursionGuard() { --ts_.native_depth; }
  RecursionGuard(const RecursionGuard&) = delete;
  RecursionGuard& operator=(const RecursionGuard&) = delete;
  Result<void> check(const char* where);

 private:
  ThreadState& ts_;
};

}  // namespace minipy
