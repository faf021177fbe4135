// What handlers call out of line: the slow or rare half of each instruction. Values are borrowed
// from the stack; a returned Value is owned, and nothing means that an exception is pending. The
// caller has saved its registers.
#pragma once

#include <cstdint>

#include "vm/eval/caches.h"
#include "vm/eval/registers.h"

namespace minipy {

struct Function;

// ---- operators (operations.cpp)
Value binary_operation(ThreadState& ts, std::uint32_t op, Value left, Value right);
/// Small ints and immediate doubles with an operator (of kBinaryCount) that the loop does not
/// compute inline. False: the general operation must decide.
bool other_number(std::uint32_t op, Value left, Value right, const Instruction* cache, Value& out);
Value compare_operation(ThreadState& ts, std::uint32_t arg, Value left, Value right);
Value contains_operation(ThreadState& ts, Value container, Value item, bool invert);
Value unary_negative(ThreadState& ts, Value operand);
Value unary_invert(ThreadState& ts, Value operand);
/// 1, 0, or −1 when it raised.
int truth_of(ThreadState& ts, Value operand);
Value subscript(ThreadState& ts, Value container, Value key);
bool store_subscript(ThreadState& ts, Value container, Value key, Value value);
bool delete_subscript(ThreadState& ts, Value container, Value key);
Value binary_slice(ThreadState& ts, Value container, Value start, Value stop);
bool store_slice(ThreadState& ts, Value container, Value start, Value stop, Value value);
Value build_slice(ThreadState& ts, Value start, Value stop, Value step);

// ---- names (names.cpp)
Step raise_unbound_local(ThreadState& ts, std::uint32_t local);
Step raise_unbound_cell(ThreadState& ts, std::uint32_t local);
/// LOAD_GLOBAL: fills `cache` when the place can be remembered.
Value load_global(ThreadState& ts, std::uint32_t name, Instruction* unit);
bool store_global(ThreadState& ts, std::uint32_t name, Value value);
bool delete_global(ThreadState& ts, std::uint32_t name);
Value load_name(ThreadState& ts, std::uint32_t name);
bool store_name(ThreadState& ts, std::uint32_t name, Value value);
bool delete_name(ThreadState& ts, std::uint32_t name);
Value load_from_mapping_or_globals(ThreadState& ts, Value mapping, std::uint32_t name);
Value load_from_mapping_or_cell(ThreadState& ts, Value mapping, std::uint32_t local);
Value load_locals(ThreadState& ts);
Value make_cell(ThreadState& ts, Value content);
Value cell_content(Value cell);
/// Stores an owned value, returns the old content (owned).
Value exchange_cell_content(Value cell, Value content);

// ---- attributes (attributes.cpp)
/// LOAD_ATTR: the attribute; with `method`, a function found on the class is returned unbound and
/// `unbound` says so. May specialise the instruction at `unit`.
Value load_attribute(ThreadState& ts, Value owner, std::uint32_t name, bool method, bool& unbound,
                     Instruction* unit);
bool store_attribute(ThreadState& ts, Value owner, std::uint32_t name, Value value,
                     Instruction* unit);
bool delete_attribute(ThreadState& ts, Value owner, std::uint32_t name);
Value load_super_attribute(ThreadState& ts, std::uint32_t arg, Value super, Value type, Value self,
                           bool& unbound);

// ---- building (building.cpp): the items lie below sp and are taken over
Value build_tuple(ThreadState& ts, Value* items, std::uint32_t count);
Value build_list(ThreadState& ts, Value* items, std::uint32_t count);
Value build_set(ThreadState& ts, Value* items, std::uint32_t count);
Value build_map(ThreadState& ts, Value* items, std::uint32_t pairs);
/// BUILD_CONST_KEY_MAP: `count` values, then the tuple of keys.
Value build_const_key_map(ThreadState& ts, Value* items, std::uint32_t count);
Value build_string(ThreadState& ts, Value* parts, std::uint32_t count);
bool list_append(ThreadState& ts, Value list, Value item);  ///< takes the item over
bool list_extend(ThreadState& ts, Value list, Value iterable);
bool set_add(ThreadState& ts, Value set, Value item);
bool set_update(ThreadState& ts, Value set, Value iterable);
bool map_add(ThreadState& ts, Value dict, Value key, Value value);
bool dict_update(ThreadState& ts, Value dict, Value mapping);
bool dict_merge(ThreadState& ts, Value dict, Value mapping, Value callee);
Value convert_value(ThreadState& ts, std::uint32_t how, Value value);
Value format_value(ThreadState& ts, Value value, Value spec);
/// Writes `count` owned items to `out`, last first as the stack wants them.
bool unpack_sequence(ThreadState& ts, Value sequence, std::uint32_t count, Value* out);
bool unpack_ex(ThreadState& ts, Value sequence, std::uint32_t before, std::uint32_t after,
               Value* out);
Value make_function(ThreadState& ts, Value code);
void set_function_attribute(Value function, std::uint32_t which, Value value);
Value get_length(ThreadState& ts, Value value);
Value match_sequence_test(ThreadState& ts, Value subject);
Value match_mapping_test(ThreadState& ts, Value subject);
Value match_keys(ThreadState& ts, Value subject, Value keys);
Value match_class(ThreadState& ts, Value subject, Value type, std::uint32_t positional,
                  Value names);

/// Sum, difference or product of floats of any kind, 0.0 and infinities too, or of a float and an int:
/// owned. Nothing: the general operation must decide.
Value float_operation(ThreadState& ts, Binary op, Value left, Value right);
/// `left + x * y` or `left - x * y`, likewise.
Value float_multiply_then(ThreadState& ts, Binary op, Value left, Value x, Value y);
/// The numbers of two floats of any kind, or of a float and an int. False: it is something else.
bool float_operands(Value left, Value right, double& x, double& y);

// ---- calls (calls.cpp). On kFrame the result is on the caller's stack or a frame was pushed.
Step call_values(ThreadState& ts, std::uint32_t arguments, Value keyword_names);
/// Calls the native function, or method of a built-in type, at `base` with what lies above it. An
/// owned result; the values of the call stay on the stack.
Value call_native_values(ThreadState& ts, Value* base);
Step call_function_ex(ThreadState& ts, bool with_keywords);
Value call_intrinsic_1(ThreadState& ts, std::uint32_t which, Value argument);
Value call_intrinsic_2(ThreadState& ts, std::uint32_t which, Value first, Value second);
/// Leaves the running frame with an owned result; nothing: it raised.
Step return_value(ThreadState& ts, Value result);
/// Leaving the running frame, the local `at` held the last reference to an object (its count is zero
/// by now), or that object is watched: finishes that, and gives back what lies above.
void give_back_rest(ThreadState& ts, Value* at);
/// The same for its callable, when everything above has been given back.
void give_back_callable(ThreadState& ts);

// ---- control (control.cpp)
Value get_iterator(ThreadState& ts, Value iterable);
Value get_yield_from_iterator(ThreadState& ts, Value iterable);
/// The next item, or Absent at the end, or nothing when it raised.
Value next_item(ThreadState& ts, Value iterator);
/// `Generic[parameters]`, a base of generic classes. (type_parameters.cpp)
Result<Ref<>> subscript_generic(ThreadState& ts, Value parameters);

/// FOR_ITER and SEND over a generator: pushes its frame. False: not a generator that can be resumed
/// in this loop.
bool resume_in_loop(ThreadState& ts, Value generator, Value sent);
Step send_value(ThreadState& ts, std::uint32_t arg);
Step yield_value(ThreadState& ts);
Step return_generator(ThreadState& ts);
Step poll(ThreadState& ts);
Step raise_varargs(ThreadState& ts, std::uint32_t arg);
Step reraise(ThreadState& ts, std::uint32_t arg);
void push_exception_info(ThreadState& ts);
void pop_exception_info(ThreadState& ts, Value previous);
int exception_matches(ThreadState& ts, Value exception, Value type);
/// except*: what is still to raise after all handlers, or None. (exception_groups.cpp)
Value prepare_reraise_star(ThreadState& ts, Value original, Value raised);
bool check_eg_match(ThreadState& ts, Value exception, Value type, Value& rest, Value& match);
Step cleanup_throw(ThreadState& ts);
bool before_with(ThreadState& ts, Value manager, Value& exit, Value& entered);
bool before_async_with(ThreadState& ts, Value manager, Value& exit, Value& entered);
Value with_except_start(ThreadState& ts, Value exit, Value exception);
Value get_awaitable(ThreadState& ts, Value value, std::uint32_t arg);
Value get_async_iterator(ThreadState& ts, Value value);
Value get_async_next(ThreadState& ts, Value iterator);
Step end_async_for(ThreadState& ts);
/// Finds the handler of the pending exception: kFrame there, or kReturn with nothing when it leaves
/// the entry frame. (unwind.cpp)
Step unwind(ThreadState& ts);

// ---- classes, modules (classes.cpp, import.cpp)
Value load_build_class(ThreadState& ts);
Value load_assertion_error(ThreadState& ts);
bool setup_annotations(ThreadState& ts);
Value import_name(ThreadState& ts, std::uint32_t name, Value from_list, Value level);
Value import_from(ThreadState& ts, std::uint32_t name, Value module);

}  // namespace minipy
