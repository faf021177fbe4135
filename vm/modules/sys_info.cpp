#include "vm/modules/sys_info.h"

#include <array>
#include <string>

#include "vm/eval/eval_state.h"
#include "vm/eval/push_frame.h"
#include "vm/modules/module_table.h"
#include "vm/modules/posix.h"
#include "vm/modules/struct_sequence.h"
#include "vm/objects/int.h"
#include "vm/objects/list.h"
#include "vm/objects/module.h"
#include "vm/objects/names.h"
#include "vm/objects/objects_state.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"
#include "vm/runtime/runtime.h"

namespace minipy {

namespace {

const RuntimeOptions& options_of(ThreadState& ts) { return ts.interpreter().runtime().options(); }

constexpr auto kFlagFields = std::to_array<GetSetDef>({
    struct_field<0>("debug"),
    struct_field<1>("inspect"),
    struct_field<2>("interactive"),
    struct_field<3>("optimize"),
    struct_field<4>("dont_write_bytecode"),
    struct_field<5>("no_user_site"),
    struct_field<6>("no_site"),
    struct_field<7>("ignore_environment"),
    struct_field<8>("verbose"),
    struct_field<9>("bytes_warning"),
    struct_field<10>("quiet"),
    struct_field<11>("hash_randomization"),
    struct_field<12>("isolated"),
    struct_field<13>("dev_mode"),
    struct_field<14>("utf8_mode"),
    struct_field<15>("warn_default_encoding"),
    struct_field<16>("safe_path"),
    struct_field<17>("int_max_str_digits"),
});
constexpr StructSequenceDef kFlags{"sys", "flags", kFlagFields};

Result<Ref<>> make_flags(ThreadState& ts) {
  const RuntimeOptions& options = options_of(ts);
  const auto number = [](std::int64_t n) { return Value::small_int(n); };
  const bool random_hash = options.hash_seed != 0U;
  const std::array<Value, 18> values{number(0),
                                     number(0),
                                     number(0),
                                     number(options.optimize),
                                     number(1),
                                     number(options.isolated ? 1 : 0),
                                     number(0),
                                     number(options.ignore_environment ? 1 : 0),
                                     number(options.verbose),
                                     number(0),
                                     number(options.quiet ? 1 : 0),
                                     number(random_hash ? 1 : 0),
                                     number(options.isolated ? 1 : 0),
                                     Value::boolean(false),
                                     number(0),
                                     number(0),
                                     Value::boolean(options.safe_path),
                                     number(kDefaultDecimalDigits)};
  return make_struct_sequence(ts, kFlags, values);
}

constexpr auto kThreadFields = std::to_array<GetSetDef>({
    struct_field<0>("name"),
    struct_field<1>("lock"),
    struct_field<2>("version"),
});
constexpr StructSequenceDef kThreadInfo{"sys", "thread_info", kThreadFields};

Ref<List> texts(ThreadState& ts, const std::vector<std::string>& values) {
  Ref<List> list = make_list(ts);
  for (const std::string& value : values) {
    list->append_taking(system_text(ts, value, false).give());
  }
  return list;
}

/// -X NAME=VALUE as a dict; without a value it is True.
Result<Ref<Dict>> x_options(ThreadState& ts) {
  Ref<Dict> dict = make_dict(ts);
  for (const std::string& option : options_of(ts).x_options) {
    const std::size_t equals = option.find('=');
    Ref<Str> key = make_str(ts, option.substr(0, equals));
    Ref<> value = equals == std::string::npos ? share(Value::boolean(true))
                                              : Ref<>(make_str(ts, option.substr(equals + 1)));
    TRY_VOID(dict->set(ts, key.value(), value));
  }
  return dict;
}

Result<Ref<>> getframemodulename(ThreadState& ts, std::optional<std::int64_t> depth) {
  Frame* frame = ts.frame;
  for (std::int64_t i = depth.value_or(0); i > 0 && frame != nullptr; --i) {
    frame = caller_of(ts, *frame);
  }
  if (frame == nullptr) {
    return share(Value::none());
  }
  const Value module_name = globals_of(*frame).find_str(name(ts, Name::kName));
  return share(module_name.is_nothing() ? Value::none() : module_name);
}

Result<Ref<>> call_tracing(ThreadState& ts, Value function, Value arguments) {
  const Tuple* values = as<Tuple>(arguments);
  if (values == nullptr) {
    return raise(ts, Exc::kTypeError, "call_tracing() argument 2 must be tuple, not {}",
                 type_name(ts, arguments));
  }
  const Ref<> kept = share(arguments);
  return call(ts, function, Arguments(values->data(), values->size));
}

std::int64_t getallocatedblocks(ThreadState& ts) {
  return static_cast<std::int64_t>(ts.interpreter().heap().live_count());
}
std::int64_t getunicodeinternedsize(ThreadState& ts) {
  return static_cast<std::int64_t>(objects_state(ts).interned_count);
}
std::string getfilesystemencodeerrors(ThreadState&) { return "surrogateescape"; }

Ref<> no_tracing(ThreadState&) { return share(Value::none()); }
bool is_gil_enabled(ThreadState&) { return true; }
bool is_interned(ThreadState& ts, Str& string) { return intern_str(ts, string).get() == &string; }
Result<void> audit(ThreadState&, std::string, VarArgs) { return {}; }

constexpr auto kFunctions = std::to_array<NativeDef>({
    native<&no_tracing>("gettrace()",
                        "Return the global debug tracing function set with sys.settrace."),
    native<&no_tracing>("getprofile()", "Return the profiling function set with sys.setprofile."),
    native<&no_tracing>("_clear_type_cache()", "Clear the internal type lookup cache."),
    native<&no_tracing>("_clear_internal_caches()",
                        "Clear all internal performance-related caches."),
    native<&is_gil_enabled>("_is_gil_enabled()", "Return True if the GIL is currently enabled."),
    native<&is_interned>("_is_interned(string, /)",
                         "Return True if the given string is \"interned\"."),
    native<&audit>("audit(event, /, *args)", "Passes the event to any hooks that are attached."),
    native<&getframemodulename>("_getframemodulename(depth=0)",
                                "Return the name of the module for a calling frame."),
    native<&call_tracing>("call_tracing(func, args, /)", "Call func(*args)."),
    native<&getallocatedblocks>("getallocatedblocks()",
                                "Return the number of memory blocks currently allocated."),
    native<&getunicodeinternedsize>(
        "getunicodeinternedsize()",
        "Return the number of elements of the unicode interned dictionary"),
    native<&getfilesystemencodeerrors>(
        "getfilesystemencodeerrors()",
        "Return the error mode used for Unicode to OS filename conversion."),
});

Result<void> add_paths(ThreadState& ts, Module& module) {
  const RuntimeOptions& options = options_of(ts);
  const std::size_t slash = options.executable.rfind('/');
  const std::size_t above =
      slash == std::string::npos || slash == 0 ? slash : options.executable.rfind('/', slash - 1);
  Ref<Str> prefix =
      make_str(ts, above == std::string::npos ? "" : options.executable.substr(0, above));
  for (const char* name : {"prefix", "exec_prefix", "base_prefix", "base_exec_prefix"}) {
    TRY_VOID(add_to_module(ts, module, name, prefix.value()));
  }
  Ref<Str> library = make_str(ts, options.library);
  return add_to_module(ts, module, "_stdlib_dir", library.value());
}

}  // namespace

Result<void> add_sys_info(ThreadState& ts, Module& module) {
  const RuntimeOptions& options = options_of(ts);
  TRY_VOID(add_functions(ts, module, kFunctions));
  TRY_VOID(add_paths(ts, module));
  TRY(Ref<> flags, make_flags(ts));
  TRY_VOID(add_to_module(ts, module, "flags", flags));
  Ref<Str> thread_name = make_str(ts, "pthread");
  Ref<Str> lock = make_str(ts, "mutex+cond");
  const std::array<Value, 3> threads{thread_name.value(), lock.value(), Value::none()};
  TRY(Ref<> thread_info, make_struct_sequence(ts, kThreadInfo, threads));
  TRY_VOID(add_to_module(ts, module, "thread_info", thread_info));
  TRY(Ref<Dict> xoptions, x_options(ts));
  TRY_VOID(add_to_module(ts, module, "_xoptions", xoptions.value()));
  Ref<List> warn_options = texts(ts, options.warnings);
  TRY_VOID(add_to_module(ts, module, "warnoptions", warn_options.value()));
  std::vector<std::string> original{options.executable};
  original.insert(original.end(), options.original_arguments.begin(),
                  options.original_arguments.end());
  Ref<List> original_arguments = texts(ts, original);
  TRY_VOID(add_to_module(ts, module, "orig_argv", original_arguments.value()));
  for (const auto& [name, text] :
       {std::pair("abiflags", ""), std::pair("platlibdir", "lib"),
        std::pair("float_repr_style", "short"), std::pair("_framework", "")}) {
    Ref<Str> value = make_str(ts, text);
    TRY_VOID(add_to_module(ts, module, name, value.value()));
  }
  TRY_VOID(add_to_module(ts, module, "api_version", Value::small_int(1013)));
  return add_to_module(ts, module, "pycache_prefix", Value::none());
}

}  // namespace minipy
