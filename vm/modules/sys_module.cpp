// sys: the interpreter as its program sees it.
#include <array>
#include <chrono>
#include <fcntl.h>
#include <limits>

#include "vm/eval/eval_state.h"
#include "vm/eval/frame_object.h"
#include "vm/eval/push_frame.h"
#include "vm/modules/module_table.h"
#include "vm/modules/struct_sequence.h"
#include "vm/modules/posix.h"
#include "vm/modules/sys_hooks.h"
#include "vm/modules/sys_info.h"
#include "vm/modules/io.h"
#include "vm/modules/sys_async.h"
#include "vm/objects/byte_array.h"
#include "vm/objects/bytes.h"
#include "vm/objects/exception.h"
#include "vm/objects/float.h"
#include "vm/objects/int.h"
#include "vm/objects/list.h"
#include "vm/objects/namespace.h"
#include "vm/objects/objects_state.h"
#include "vm/objects/raise.h"
#include "vm/objects/set.h"
#include "vm/objects/stdlib_names.h"
#include "vm/objects/str.h"
#include "vm/objects/traceback_text.h"
#include "vm/objects/tuple.h"
#include "vm/objects/type_object.h"
#include "vm/runtime/runtime.h"

namespace minipy {

namespace {

/// CPython 3.13 reports this count for objects that are never counted.
constexpr std::int64_t kImmortalCount = 4294967295;
/// The least limit that sys.set_int_max_str_digits() accepts.
constexpr std::int64_t kDigitsCheckThreshold = 640;

/// What CPython never frees, and so does not count: built-in classes, the empty tuple, texts of no
/// or one Latin-1 character. Here they have counts, as everything on the heap.
bool is_immortal_in_cpython(ThreadState& ts, Object& object) {
  const ObjectsState& state = objects_state(ts);
  const Value value = Value::object(&object);
  const auto* type = as<Type>(value);
  const auto* text = as<Str>(value);
  const bool is_char = text != nullptr && text->length == 1 && text->at(0) < state.latin1.size() &&
                       state.latin1[text->at(0)].get() == text;
  return is_char || (type != nullptr && !type->has(TypeFlag::kHeapType)) ||
         value == state.empty_tuple.value() || value == state.empty_str.value() ||
         value == state.empty_bytes.value();
}

/// The caller's own argument counts too, as in CPython.
std::int64_t getrefcount(ThreadState& ts, Value object) {
  if (object.is_special() || (object.is_object() && is_immortal_in_cpython(ts, *object.as_object()))) {
    return kImmortalCount;
  }
  if (object.is_int()) {
    return object.as_int() >= -5 && object.as_int() <= 256 ? kImmortalCount : 3;
  }
  return object.is_object() ? static_cast<std::int64_t>(object.as_object()->count()) : 3;
}

Result<Ref<>> exit(ThreadState& ts, Value status) {
  return raise_value(ts, Exc::kSystemExit, status.is_absent() || status.is_none() ? Value() : status);
}

std::int64_t getrecursionlimit(ThreadState& ts) { return ts.recursion_limit; }
Result<void> setrecursionlimit(ThreadState& ts, std::int64_t limit) {
  if (limit < 1) {
    return raise_text(ts, Exc::kValueError, "recursion limit must be greater or equal than 1");
  }
  if (ts.depth() >= limit) {
    return raise(ts, Exc::kRecursionError, "cannot set the recursion limit to {} at the recursion depth {}: the limit is too low",
                 limit, ts.depth());
  }
  ts.set_recursion_limit(static_cast<std::int32_t>(std::min<std::int64_t>(limit, INT32_MAX)));
  return {};
}

Result<Ref<>> intern_function(ThreadState& ts, Value text) {
  Str* str = as<Str>(text);
  if (str == nullptr || !is_exact_str(ts, text)) {
    return raise(ts, Exc::kTypeError, "intern() argument must be str, not {}", type_name(ts, text));
  }
  return Ref<>(intern_str(ts, *str));
}

Result<Ref<>> exception(ThreadState& ts) {
  return ts.handled_exception ? ts.handled_exception : share(Value::none());
}
Result<Ref<>> exc_info(ThreadState& ts) {
  if (!ts.handled_exception || ts.handled_exception.value().is_none()) {
    return Ref<>(make_tuple(ts, std::array<Value, 3>{Value::none(), Value::none(), Value::none()}));
  }
  const Value handled = ts.handled_exception.value();
  const Exception& of = cast<Exception>(handled);
  return Ref<>(make_tuple(ts, std::array<Value, 3>{Value::object(&type_of(ts, handled)), handled,
                                                   of.traceback ? of.traceback.value() : Value::none()}));
}

Result<Ref<>> get_frame(ThreadState& ts, std::optional<std::int64_t> depth) {
  Frame* frame = ts.frame;
  for (std::int64_t i = depth.value_or(0); i > 0 && frame != nullptr; --i) {
    frame = caller_of(ts, *frame);
  }
  if (frame == nullptr) {
    return raise_text(ts, Exc::kValueError, "call stack is not deep enough");
  }
  return make_frame_object(ts, *frame);
}

/// CPython's sizes for its own layout, so that courses' numbers come out the same.
/// A class's own `__sizeof__`, with what CPython keeps in front of such an object.
Result<std::int64_t> own_size(ThreadState& ts, Value object) {
  TRY(Ref<> size, call_method(ts, object, intern(ts, "__sizeof__")));
  if (!is_int_like(size)) {
    return raise_text(ts, Exc::kTypeError, "an integer is required");
  }
  TRY(const std::int64_t bytes,
      index_int64(ts, size, "Python int too large to convert to C ssize_t"));
  if (bytes < 0) {
    return raise_text(ts, Exc::kValueError, "__sizeof__() should return >= 0");
  }
  constexpr std::int64_t kCollectorHead = 16;
  constexpr std::int64_t kDictAndWeakRefs = 16;
  const Type& type = type_of(ts, object);
  return bytes + kCollectorHead + (type.dict_offset != 0 ? kDictAndWeakRefs : 0);
}

Result<std::int64_t> getsizeof(ThreadState& ts, Value object, Value fallback) {
  const Str& hook = intern(ts, "__sizeof__");
  const Type& type = type_of(ts, object);
  if (type.has(TypeFlag::kHeapType) &&
      lookup_in_mro(ts, type, hook) !=
          lookup_in_mro(ts, ts.interpreter().type(CoreType::kObject), hook)) {
    Result<std::int64_t> size = own_size(ts, object);
    if (size.failed() && !fallback.is_absent() && pending_is(ts, Exc::kTypeError)) {
      clear_exception(ts);
      return index_int64(ts, fallback, "Python int too large to convert to C ssize_t");
    }
    return size;
  }
  if (is_int_like(object)) {
    const mpz_class number = abs(big_int_of(object));
    const std::size_t bits = sgn(number) == 0 ? 0 : mpz_sizeinbase(number.get_mpz_t(), 2);
    return static_cast<std::int64_t>(24 + 4 * std::max<std::size_t>((bits + 29) / 30, 1));
  }
  if (is_float(object)) {
    return std::int64_t{24};
  }
  if (object.is_special()) {
    return std::int64_t{16};
  }
  if (const Str* text = as<Str>(object)) {
    return static_cast<std::int64_t>((text->ascii ? 41 : text->kind == 1 ? 57 : text->kind == 2 ? 58 : 60) +
                                     text->byte_size());
  }
  if (const Bytes* bytes = as<Bytes>(object)) {
    return static_cast<std::int64_t>(33 + bytes->size);
  }
  if (const ByteArray* array = as<ByteArray>(object)) {
    return 56 + array->allocated;
  }
  if (const Tuple* tuple = as<Tuple>(object)) {
    return static_cast<std::int64_t>(40 + 8 * tuple->size);
  }
  if (const List* list = as<List>(object)) {
    return static_cast<std::int64_t>(56 + 8 * list->storage.count());
  }
  if (const Dict* dict = as<Dict>(object)) {
    if (dict->index_slots() == 0) {
      return std::int64_t{64};
    }
    const auto index = static_cast<std::int64_t>(dict->index_bytes());
    bool all_strs = true;
    dict->each([&](Value key, Value) { all_strs = all_strs && is_exact_str(ts, key); });
    return 64 + 32 + index + static_cast<std::int64_t>(dict->capacity()) * (all_strs ? 16 : 24);
  }
  return static_cast<std::int64_t>(Heap::slot_size_of(*object.as_object()));
}

bool is_finalizing(ThreadState&) { return false; }
double getswitchinterval(ThreadState& ts) {
  return std::chrono::duration<double>(ts.interpreter().lock().switch_interval).count();
}
Result<void> setswitchinterval(ThreadState& ts, double seconds) {
  if (!(seconds > 0)) {
    return raise_text(ts, Exc::kValueError, "switch interval must be strictly positive");
  }
  ts.interpreter().lock().switch_interval =
      std::chrono::microseconds(static_cast<std::int64_t>(std::min(seconds, 1e6) * 1e6));
  return {};
}
std::int64_t get_int_max_str_digits(ThreadState& ts) {
  return static_cast<std::int64_t>(objects_state(ts).max_decimal_digits);
}
Result<void> set_int_max_str_digits(ThreadState& ts, std::int64_t maxdigits) {
  if (maxdigits != 0 && maxdigits < kDigitsCheckThreshold) {
    return raise(ts, Exc::kValueError, "maxdigits must be 0 or larger than {}", kDigitsCheckThreshold);
  }
  objects_state(ts).max_decimal_digits = static_cast<std::size_t>(maxdigits);
  return {};
}
std::string getdefaultencoding(ThreadState&) { return "utf-8"; }
std::string getfilesystemencoding(ThreadState&) { return "utf-8"; }

constexpr auto kFunctions = std::to_array<NativeDef>({
    native<&getrefcount>("getrefcount(object, /)", "Return the reference count of object."),
    native<&exit>("exit(status=None, /)", "Exit the interpreter by raising SystemExit(status)."),
    native<&getrecursionlimit>("getrecursionlimit()", "Return the current value of the recursion limit."),
    native<&setrecursionlimit>("setrecursionlimit(limit, /)", "Set the maximum depth of the Python interpreter stack to n."),
    native<&intern_function>("intern(string, /)", "``Intern'' the given string."),
    native<&exception>("exception()", "Return the current exception."),
    native<&exc_info>("exc_info()", "Return current exception information: (type, value, traceback)."),
    native<&get_frame>("_getframe(depth=0, /)", "Return a frame object from the call stack."),
    native<&getsizeof>("getsizeof(object, default=<unrepresentable>)", "Return the size of object in bytes."),
    native<&is_finalizing>("is_finalizing()", "Return True if Python is exiting."),
    native<&getswitchinterval>("getswitchinterval()", "Return the current thread switch interval."),
    native<&setswitchinterval>("setswitchinterval(interval, /)", "Set the ideal thread switching delay inside the Python interpreter."),
    native<&get_int_max_str_digits>("get_int_max_str_digits()", "Return the maximum string digits limit for non-binary int<->str conversions."),
    native<&set_int_max_str_digits>("set_int_max_str_digits(maxdigits)", "Set the maximum string digits limit for non-binary int<->str conversions."),
    native<&getdefaultencoding>("getdefaultencoding()", "Return the current default encoding used by the Unicode implementation."),
    native<&getfilesystemencoding>("getfilesystemencoding()", "Return the encoding used to convert Unicode filenames to OS filenames."),
});

Ref<> strings(ThreadState& ts, const std::vector<std::string>& texts) {
  Ref<List> list = make_list(ts);
  for (const std::string& text : texts) {
    list->append_taking(system_text(ts, text, false).give());
  }
  return list;
}

Result<Ref<>> stdlib_module_names(ThreadState& ts) {
  Ref<Set> names = make_frozenset(ts);
  for (const std::string_view name : kStdlibNames) {
    TRY_VOID(names->add(ts, Value::object(&intern(ts, name))));
  }
  return Ref<>(std::move(names));
}

Result<void> add_namespace(ThreadState& ts, Module& module, const char* name,
                           std::span<const std::pair<const char*, Value>> fields) {
  Ref<SimpleNamespace> made = make_simple_namespace(ts);
  for (const auto& [field, value] : fields) {
    TRY_VOID(set_attribute(ts, made.value(), intern(ts, field), value));
  }
  return add_to_module(ts, module, name, made.value());
}

Result<void> add_streams(ThreadState& ts, Module& module) {
  struct Stream {
    const char* name;
    const char* shown;
    int descriptor;
  };
  for (const Stream& row : {Stream{"stdin", "<stdin>", 0}, Stream{"stdout", "<stdout>", 1}, Stream{"stderr", "<stderr>", 2}}) {
    Ref<> stream = share(Value::none());
    if (::fcntl(row.descriptor, F_GETFD) != -1) {
      TRY(stream, make_standard_stream(ts, row.descriptor, row.shown,
                                       ts.interpreter().runtime().options().unbuffered));
    }
    TRY_VOID(add_to_module(ts, module, row.name, stream));
    TRY_VOID(add_to_module(ts, module, std::string("__") + row.name + "__", stream));
  }
  return {};
}

constexpr auto kVersionFields = std::to_array<GetSetDef>({
    struct_field<0>("major"), struct_field<1>("minor"), struct_field<2>("micro"),
    struct_field<3>("releaselevel"), struct_field<4>("serial"),
});
constexpr StructSequenceDef kVersionInfo{"sys", "version_info", kVersionFields};

constexpr auto kFloatFields = std::to_array<GetSetDef>({
    struct_field<0>("max"), struct_field<1>("max_exp"), struct_field<2>("max_10_exp"), struct_field<3>("min"),
    struct_field<4>("min_exp"), struct_field<5>("min_10_exp"), struct_field<6>("dig"), struct_field<7>("mant_dig"),
    struct_field<8>("epsilon"), struct_field<9>("radix"), struct_field<10>("rounds"),
});
constexpr StructSequenceDef kFloatInfo{"sys", "float_info", kFloatFields};

constexpr auto kIntFields = std::to_array<GetSetDef>({
    struct_field<0>("bits_per_digit"), struct_field<1>("sizeof_digit"),
    struct_field<2>("default_max_str_digits"), struct_field<3>("str_digits_check_threshold"),
});
constexpr StructSequenceDef kIntInfo{"sys", "int_info", kIntFields};

constexpr auto kHashFields = std::to_array<GetSetDef>({
    struct_field<0>("width"), struct_field<1>("modulus"), struct_field<2>("inf"), struct_field<3>("nan"),
    struct_field<4>("imag"), struct_field<5>("algorithm"), struct_field<6>("hash_bits"),
    struct_field<7>("seed_bits"), struct_field<8>("cutoff"),
});
constexpr StructSequenceDef kHashInfo{"sys", "hash_info", kHashFields};

/// sys.float_info, sys.int_info, sys.hash_info.
Result<void> add_number_limits(ThreadState& ts, Module& module) {
  using Limits = std::numeric_limits<double>;
  const auto number = [](std::int64_t value) { return Value::small_int(value); };
  Ref<> largest = make_float(ts, Limits::max());
  Ref<> smallest = make_float(ts, Limits::min());
  Ref<> epsilon = make_float(ts, Limits::epsilon());
  const std::array<Value, 11> of_float{largest,
                                       number(Limits::max_exponent),
                                       number(Limits::max_exponent10),
                                       smallest,
                                       number(Limits::min_exponent),
                                       number(Limits::min_exponent10),
                                       number(Limits::digits10),
                                       number(Limits::digits),
                                       epsilon,
                                       number(Limits::radix),
                                       number(1)};
  TRY(Ref<> float_info, make_struct_sequence(ts, kFloatInfo, of_float));
  TRY_VOID(add_to_module(ts, module, "float_info", float_info));
  const std::array<Value, 4> of_int{number(30), number(4), number(kDefaultDecimalDigits), number(kDigitsCheckThreshold)};
  TRY(Ref<> int_info, make_struct_sequence(ts, kIntInfo, of_int));
  TRY_VOID(add_to_module(ts, module, "int_info", int_info));
  Ref<> modulus = make_int(ts, (std::int64_t{1} << 61) - 1);
  Ref<> algorithm = make_str(ts, "multiply-xorshift");
  const std::array<Value, 9> of_hash{number(64), modulus,    number(314159), number(0), number(1000003),
                                     algorithm,  number(64), number(128),    number(0)};
  TRY(Ref<> hash_info, make_struct_sequence(ts, kHashInfo, of_hash));
  return add_to_module(ts, module, "hash_info", hash_info);
}

Result<void> fill(ThreadState& ts, Module& module) {
  const RuntimeOptions& options = ts.interpreter().runtime().options();
  const auto add = [&](const char* name, const Ref<>& value) { return add_to_module(ts, module, name, value.value()); };
  const auto text = [&](const char* value) { return Ref<>(make_str(ts, value)); };
  TRY_VOID(add("argv", strings(ts, options.arguments)));
  TRY_VOID(add("path", strings(ts, options.path)));
  TRY_VOID(add("executable", Ref<>(make_str(ts, options.executable))));
  TRY_VOID(add("modules", Ref<>(Ref<Dict>(eval_state(ts).modules))));
  TRY_VOID(add("version", text("3.13.0 (minipy)")));
  TRY_VOID(add("platform", text("linux")));
  TRY_VOID(add("byteorder", text("little")));
  TRY_VOID(add("copyright", text("")));
  TRY_VOID(add("maxsize", make_int(ts, std::int64_t{INT64_MAX})));
  TRY_VOID(add("maxunicode", make_int(ts, std::int64_t{0x10FFFF})));
  TRY_VOID(add("hexversion", make_int(ts, std::int64_t{0x030D00F0})));
  TRY_VOID(add("dont_write_bytecode", share(Value::boolean(true))));
  TRY(Ref<> stdlib_names, stdlib_module_names(ts));
  TRY_VOID(add("stdlib_module_names", stdlib_names));
  Ref<> final = text("final");
  const auto number = [](std::int64_t value) { return Value::small_int(value); };
  const std::array<Value, 5> version{number(3), number(13), number(0), final, number(0)};
  TRY(Ref<> version_info, make_struct_sequence(ts, kVersionInfo, version));
  TRY_VOID(add("version_info", version_info));
  Ref<> name = text("minipy");
  Ref<> cache_tag = text("minipy-313");
  Ref<> hexversion = make_int(ts, std::int64_t{0x030D00F0});
  const std::array<std::pair<const char*, Value>, 4> implementation{
      {{"name", name}, {"cache_tag", cache_tag}, {"version", version_info}, {"hexversion", hexversion}}};
  TRY_VOID(add_namespace(ts, module, "implementation", implementation));
  TRY_VOID(add_number_limits(ts, module));
  TRY_VOID(add_sys_info(ts, module));
  TRY_VOID(add_sys_hooks(ts, module));
  TRY_VOID(add_async_functions(ts, module));
  return add_streams(ts, module);
}

}  // namespace

const ModuleDef& sys_module_def() {
  static constexpr ModuleDef def{"sys", "This module provides access to some objects used or maintained by the interpreter.", kFunctions, &fill};
  return def;
}

}  // namespace minipy
