// sys: the interpreter as its program sees it.
#include <array>

#include "vm/eval/eval_state.h"
#include "vm/eval/frame_object.h"
#include "vm/eval/push_frame.h"
#include "vm/modules/module_table.h"
#include "vm/modules/text_stream.h"
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
#include "vm/runtime/runtime.h"

namespace minipy {

namespace {

/// CPython 3.13 reports this count for objects that are never counted.
constexpr std::int64_t kImmortalCount = 4294967295;

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
  return raise_value(ts, Exc::kSystemExit, status.is_absent() ? Value() : status);
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
Result<std::int64_t> getsizeof(ThreadState& ts, Value object) {
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
  if (const Tuple* tuple = as<Tuple>(object)) {
    return static_cast<std::int64_t>(40 + 8 * tuple->size);
  }
  if (const List* list = as<List>(object)) {
    return static_cast<std::int64_t>(56 + 8 * list->capacity);
  }
  if (const Dict* dict = as<Dict>(object)) {
    if (dict->log2_size == 0) {
      return std::int64_t{64};
    }
    const std::int64_t slots = std::int64_t{1} << dict->log2_size;
    const std::int64_t index = dict->log2_size <= 7 ? slots : dict->log2_size <= 15 ? slots * 2 : slots * 4;
    bool all_strs = true;
    dict->each([&](Value key, Value) { all_strs = all_strs && is_exact_str(ts, key); });
    return 64 + 32 + index + static_cast<std::int64_t>(dict->capacity()) * (all_strs ? 16 : 24);
  }
  return static_cast<std::int64_t>(Heap::slot_size_of(*object.as_object()));
}

Result<Ref<>> displayhook(ThreadState& ts, Value value) {
  if (value.is_none()) {
    return share(Value::none());
  }
  TRY(Ref<Str> text, repr(ts, value));
  const Module* sys = as<Module>(eval_state(ts).modules->find_str(intern(ts, "sys")));
  const Value out = sys->dict->find_str(intern(ts, "stdout"));
  Ref<> line = concatenate(ts, *text, *make_str(ts, "\n"));
  const Value argument = line;
  TRY_VOID(call_method(ts, out, intern(ts, "write"), Arguments(&argument, 1)));
  TRY_VOID(eval_state(ts).builtins->set_str(ts, intern(ts, "_"), value));
  return share(Value::none());
}

bool is_finalizing(ThreadState&) { return false; }
double getswitchinterval(ThreadState&) { return 0.005; }
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
    native<&getsizeof>("getsizeof(object, /)", "Return the size of object in bytes."),
    native<&displayhook>("displayhook(object, /)", "Print an object to sys.stdout and also save it in builtins._"),
    native<&is_finalizing>("is_finalizing()", "Return True if Python is exiting."),
    native<&getswitchinterval>("getswitchinterval()", "Return the current thread switch interval."),
    native<&getdefaultencoding>("getdefaultencoding()", "Return the current default encoding used by the Unicode implementation."),
    native<&getfilesystemencoding>("getfilesystemencoding()", "Return the encoding used to convert Unicode filenames to OS filenames."),
});

Ref<> strings(ThreadState& ts, const std::vector<std::string>& texts) {
  Ref<List> list = make_list(ts);
  for (const std::string& text : texts) {
    list->append_taking(Ref<>(make_str(ts, text)).give());
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
    Ref<TextStream> stream = make_text_stream(ts, row.descriptor, row.shown, row.descriptor != 0);
    stream->write_through = row.descriptor != 0 && ts.interpreter().runtime().options().unbuffered;
    TRY_VOID(add_to_module(ts, module, row.name, stream.value()));
    TRY_VOID(add_to_module(ts, module, std::string("__") + row.name + "__", stream.value()));
  }
  return {};
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
  const std::array<Value, 5> version{Value::small_int(3), Value::small_int(13), Value::small_int(0), final, Value::small_int(0)};
  Ref<Tuple> version_info = make_tuple(ts, version);
  TRY_VOID(add_to_module(ts, module, "version_info", version_info.value()));
  Ref<> name = text("minipy");
  const std::array<std::pair<const char*, Value>, 2> implementation{{{"name", name}, {"version", version_info.value()}}};
  TRY_VOID(add_namespace(ts, module, "implementation", implementation));
  Ref<> epsilon = make_float(ts, 2.220446049250313e-16);
  Ref<> largest = make_float(ts, 1.7976931348623157e+308);
  Ref<> smallest = make_float(ts, 2.2250738585072014e-308);
  const std::array<std::pair<const char*, Value>, 5> float_info{
      {{"max", largest}, {"min", smallest}, {"epsilon", epsilon}, {"dig", Value::small_int(15)}, {"mant_dig", Value::small_int(53)}}};
  TRY_VOID(add_namespace(ts, module, "float_info", float_info));
  return add_streams(ts, module);
}

}  // namespace

const ModuleDef& sys_module_def() {
  static constexpr ModuleDef def{"sys", "This module provides access to some objects used or maintained by the interpreter.", kFunctions, &fill};
  return def;
}

}  // namespace minipy
