#include "cli/run.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fmt/format.h>
#include <memory>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <unistd.h>
#include <utility>
#include <vector>

#include "bytecode/compiler/scope_decider.h"
#include "cli/ending.h"
#include "cli/front_end.h"
#include "cli/heap_check.h"
#include "cli/limits.h"
#include "cli/program_file.h"
#include "cli/views.h"
#include "lexer/source_reader.h"
#include "vm/eval/eval.h"
#include "vm/eval/eval_state.h"
#include "vm/eval/signals.h"
#include "vm/import/import_state.h"
#include "vm/import/initialize.h"
#include "vm/import/loaders.h"
#include "vm/import/run_module.h"
#include "vm/modules/atexit_module.h"
#include "vm/modules/modules.h"
#include "vm/objects/bootstrap.h"
#include "vm/objects/list.h"
#include "vm/objects/module.h"
#include "vm/objects/names.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/runtime/observer.h"
#include "vm/trace/count_check.h"
#include "vm/trace/reference_trace.h"
#include "vm/trace/scope_trace.h"
#include "vm/trace/step_counter.h"

namespace minipy {

namespace {

constexpr int kErrorStatus = 1;
constexpr int kUsageStatus = 2;

/// A PYTHON… variable that is set and not empty.
const char* environment(const Options& options, const char* name) {
  const char* value = options.ignore_environment ? nullptr : std::getenv(name);
  return value != nullptr && *value != '\0' ? value : nullptr;
}

std::string executable_path() {
  std::array<char, PATH_MAX> path{};
  const ssize_t size = ::readlink("/proc/self/exe", path.data(), path.size());
  return size > 0 ? std::string(path.data(), static_cast<std::size_t>(size)) : "";
}

/// Adds the parts of a list.
void add_parts(std::vector<std::string>& parts, std::string_view list, char separator) {
  for (;;) {
    const std::size_t end = list.find(separator);
    parts.emplace_back(list.substr(0, end));
    if (end == std::string_view::npos) {
      return;
    }
    list.remove_prefix(end + 1);
  }
}

/// The folder of the library's Python files, beside the executable: where it was installed, or in
/// the source tree that it was built in. Empty when there is none.
std::string library_path(const std::string& executable) {
  std::error_code ignored;
  const std::filesystem::path folder = std::filesystem::path(executable).parent_path();
  for (const char* candidate : {"../lib/minipy", "../lib", "../../lib"}) {
    const std::filesystem::path library = (folder / candidate).lexically_normal();
    if (std::filesystem::exists(library / "_collections_abc.py", ignored)) {
      return library.string();
    }
  }
  return {};
}

/// PYTHONHASHSEED. A trace shall be the same each time: it is 0 there unless it was given.
std::optional<std::uint32_t> hash_seed(const Options& options) {
  const char* const text = environment(options, "PYTHONHASHSEED");
  if (text == nullptr || *text == '\0' || std::string_view(text) == "random") {
    const bool traced = options.trace_refs || options.trace_scopes;
    return traced ? std::optional<std::uint32_t>(0) : std::nullopt;
  }
  std::uint32_t seed = 0;
  const char* const end = text + std::strlen(text);
  const auto [rest, error] = std::from_chars(text, end, seed);
  if (error != std::errc() || rest != end) {
    std::fputs(
        "Fatal Python error: config_init_hash_seed: PYTHONHASHSEED must be \"random\" or an "
        "integer in range [0; 4294967295]\n",
        stderr);
    std::exit(1);
  }
  return seed;
}

RuntimeOptions runtime_options(const Options& options, const ProgramText& program) {
  RuntimeOptions result;
  result.optimize = options.optimize;
  result.unbuffered = options.unbuffered || environment(options, "PYTHONUNBUFFERED") != nullptr;
  result.hash_seed = hash_seed(options);
  result.original_arguments = options.original;
  result.arguments.push_back(program.argv0);
  result.arguments.insert(result.arguments.end(), options.arguments.begin(),
                          options.arguments.end());
  if (!options.unsafe_path_hidden) {
    result.path.push_back(program.folder);
    result.script_folder = program.folder;
  }
  if (const char* list = environment(options, "PYTHONPATH")) {
    add_parts(result.path, list, ':');  // an empty part is the current folder
  }
  result.executable = executable_path();
  result.library = library_path(result.executable);
  if (!result.library.empty()) {
    result.path.push_back(result.library);
  }
  if (!options.stdlib.empty()) {
    result.path.push_back(options.stdlib);
  }
  result.ignore_environment = options.ignore_environment;
  result.isolated = options.isolated;
  result.safe_path = options.unsafe_path_hidden;
  result.quiet = options.quiet;
  result.verbose = options.verbose;
  result.x_options = options.x_options;
  if (const char* list = environment(options, "PYTHONWARNINGS")) {
    add_parts(result.warnings, list, ',');
  }
  result.warnings.insert(result.warnings.end(), options.warnings.begin(), options.warnings.end());
  if (options.source == ProgramSource::kCommand) {
    result.command = program.bytes;
  }
  return result;
}

void print_warnings(const std::vector<Diagnostic>& warnings) {
  for (const Diagnostic& warning : warnings) {
    if (warning.kind != DiagnosticKind::kDeprecationWarning) {
      std::fputs(render(warning).c_str(), stderr);
    }
  }
}

int refuse(const Diagnostic& diagnostic) {
  std::fputs(render(diagnostic).c_str(), stderr);
  return kErrorStatus;
}

/// One interpreter with one thread, from its first object to the last. Modes for tests, from the
/// environment: MINIPY_OBSERVED (the observed form of the loop, without a view),
/// MINIPY_COUNT_CHECK (every reference count is checked, vm/trace/count_check.h; status 71),
/// MINIPY_COLLECT_EVERY=N (a collection after each N new objects), MINIPY_HEAP_CHECK.
class Process {
 public:
  Process(const Options& options, const ProgramText& program, ProcessLimits& limits)
      : limits_(limits),
        front_end_(options.optimize),
        runtime_(front_end_, runtime_options(options, program)),
        interpreter_(runtime_),
        ts_(interpreter_),
        program_(program) {
    interpreter_.lock().acquire(ts_);
    interpreter_.heap().holder = &ts_;
    initialize_objects(ts_);
    initialize_eval(ts_);
    install_modules(ts_);
    install_interrupt_handler(ts_);
    limits_.bind(ts_);
    if (const char* every = std::getenv("MINIPY_COLLECT_EVERY")) {
      interpreter_.heap().collection_threshold = std::strtol(every, nullptr, 10);
      interpreter_.heap().living_for_one_new = 0;
      interpreter_.heap().collect(ts_);  // counting starts anew
    }
  }
  ~Process() {
    limits_.unbind();
    interpreter_.lock().release(ts_);
  }
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

  /// Shows the run's reference counts; `source` is the program's text.
  void trace_references(const SourceText& source, TraceFilter filter, TraceOutput output) {
    reference_trace_.emplace(ts_, source, std::move(filter), output);
    limits_.set_last_words([this](const std::string& why) { reference_trace_->stop(why); });
  }

  /// Shows which scope answers for each name.
  void trace_scopes(const SourceText& source, ScopeDecisions decisions, const Options& options,
                    TraceOutput output) {
    scope_trace_.emplace(ts_, source, std::move(decisions), *options.trace_scopes, output,
                         options.trace_as_json ? TraceFormat::kJsonLines : TraceFormat::kText);
    limits_.set_last_words([this](const std::string& why) { scope_trace_->stop(why); });
  }

  /// Finds the module of -m and loads its file into the program. A status: there is none to run.
  std::optional<int> find_module(const std::string& module_name, ProgramText& program) {
    Result<MainModule> found = find_main_module(ts_, module_name);
    if (found.failed()) {
      return end(finish(ts_, Raised{}));
    }
    if (!found.value().error.empty()) {
      fmt::print(stderr, "minipy: {}\n", found.value().error);
      found = MainModule{};
      return end(kErrorStatus);
    }
    main_spec_ = found.value().spec;
    Expected<ProgramText, std::string> loaded = load_module_file(program, found.value().file);
    if (!loaded) {
      std::fputs(loaded.error().c_str(), stderr);
      return end(kErrorStatus);
    }
    program = std::move(*loaded);
    if (List* arguments = as<List>(sys_attribute(ts_, "argv")); arguments != nullptr) {
      release(std::exchange(arguments->items()[0], Ref<>(make_str(ts_, program.file)).give()));
    }
    return std::nullopt;
  }

  int run(const std::shared_ptr<const CodeUnit>& code) {
    Observer* observer = nullptr;
    if (reference_trace_) {
      observer = &*reference_trace_;
    } else if (scope_trace_) {
      observer = &*scope_trace_;
    } else if (std::getenv("MINIPY_COUNT_CHECK") != nullptr) {
      observer = &count_check_;
    } else if (std::getenv("MINIPY_OBSERVED") != nullptr) {
      observer = &idle_observer_;
    }
    step_counter_.set_next(observer);
    if (limits_.counts_steps()) {
      observer = &step_counter_;
    }
    ts_.observe(observer);
    int status = run_to_end(code);
    step_counter_.set_next(nullptr);
    ts_.observe(limits_.counts_steps() ? &step_counter_ : nullptr);
    if (scope_trace_) {
      scope_trace_->finish();
    }
    if (reference_trace_) {
      reference_trace_->finish();
      if (reference_trace_->disagreements() != 0 && std::getenv("MINIPY_COUNT_CHECK") != nullptr) {
        status = CountCheck::kStatus;
      }
    }
    if (count_check_.has_failed()) {
      std::fputs(count_check_.failure().c_str(), stderr);
      status = CountCheck::kStatus;
    }
    return end(status);
  }

 private:
  /// The program and its exit functions.
  int run_to_end(const std::shared_ptr<const CodeUnit>& code) {
    try {
      const int status = finish(ts_, run_main(code));
      run_exit_functions(ts_);
      return status;
    } catch (const std::bad_alloc&) {
      if (limits_.limits_memory()) {
        limits_.end_run(Limit::kMemory);
      }
      throw;
    }
  }

  /// What follows the program: modules are cleared, streams flushed, and all is taken apart.
  int end(int status) {
    main_spec_ = Ref<>();
    remove_interrupt_handler();
    clear_modules(ts_);
    if (!flush_standard_streams(ts_) && status != kInterruptStatus) {
      status = kLostOutputStatus;
    }
    return take_apart(status);
  }

  /// `__spec__`, `__loader__` and `__package__` of the program.
  Result<void> describe_main(Dict& globals) {
    if (program_.is_in_folder) {
      TRY(MainModule found, find_main_in_folder(ts_, program_.folder));
      main_spec_ = std::move(found.spec);
    }
    const auto set = [&](Name which, Value value) {
      return globals.set_str(ts_, name(ts_, which), value);
    };
    if (!main_spec_) {
      TRY(Ref<> loader, main_loader(ts_, program_.file));
      return set(Name::kLoader, loader);
    }
    TRY(Ref<> loader, get_attribute(ts_, main_spec_, "loader"));
    TRY(Ref<> parent, get_attribute(ts_, main_spec_, "parent"));
    TRY_VOID(set(Name::kPackage, parent));
    TRY_VOID(set(Name::kLoader, loader));
    return set(Name::kSpec, main_spec_);
  }

  Result<Ref<>> run_main(const std::shared_ptr<const CodeUnit>& code) {
    Ref<Module> main = make_module(ts_, "__main__");
    Dict& globals = *main->dict;
    EvalState& state = eval_state(ts_);
    TRY_VOID(state.modules->set_str(ts_, intern(ts_, "__main__"), main.value()));
    TRY_VOID(describe_main(globals));
    const Value builtins = state.modules->find_str(intern(ts_, "builtins"));
    TRY_VOID(globals.set_str(ts_, intern(ts_, "__builtins__"), builtins));
    if (!program_.file.empty()) {
      Ref<Str> file = make_str(ts_, program_.file);
      TRY_VOID(globals.set_str(ts_, intern(ts_, "__file__"), file.value()));
      TRY_VOID(globals.set_str(ts_, intern(ts_, "__cached__"), Value::none()));
    }
    Ref<Dict> kept = Ref<Dict>::share(globals);
    main = Ref<Module>();
    return run_code(ts_, code, *kept, Value());
  }

  /// Frees everything; with the heap check, nothing may be left.
  int take_apart(int status) {
    HeapCheck check;
    if (!check.is_wanted()) {
      return status;  // the system takes the memory back faster than we could
    }
    limits_.unbind();
    for (const ExtensionSlot slot :
         {ExtensionSlot::kLimits, ExtensionSlot::kSys, ExtensionSlot::kAtExit, ExtensionSlot::kIo,
          ExtensionSlot::kAbc, ExtensionSlot::kModules, ExtensionSlot::kImport,
          ExtensionSlot::kEval}) {
      interpreter_.set_extension(slot, nullptr);
    }
    interpreter_.heap().collect(ts_);
    check.describe_objects(ts_);
    finalize_objects(ts_);
    return check.passes(ts_) ? status : HeapCheck::kStatus;
  }

  ProcessLimits& limits_;
  FrontEnd front_end_;
  Runtime runtime_;
  Interpreter interpreter_;
  ThreadState ts_;
  const ProgramText& program_;
  Ref<> main_spec_;  ///< of a module or folder that is the program
  Observer idle_observer_;
  CountCheck count_check_;
  StepCounter step_counter_{nullptr};
  std::optional<ReferenceTrace> reference_trace_;
  std::optional<ScopeTrace> scope_trace_;
};

/// What --trace-refs, --trace-scopes and --trace-out ask for.
struct TraceRequest {
  TraceFilter filter;
  TraceOutput output;
};

Expected<TraceRequest, std::string> trace_request(const Options& options) {
  Expected<TraceFilter, std::string> filter =
      TraceFilter::parse(options.trace_refs.value_or(std::string()));
  if (!filter) {
    return Unexpected{std::move(filter.error())};
  }
  if (options.trace_file.empty()) {
    return TraceRequest{std::move(*filter), TraceOutput::standard_error()};
  }
  std::FILE* file = std::fopen(options.trace_file.c_str(), "w");
  if (file == nullptr) {
    return Unexpected{fmt::format("can't open file '{}': [Errno {}] {}", options.trace_file, errno,
                                  std::strerror(errno))};
  }
  return TraceRequest{std::move(*filter), TraceOutput::to_file(file)};
}

}  // namespace

namespace {

/// Everything between the options and the exit status.
int run_program(const Options& options, ProcessLimits& limits) {
  Expected<ProgramText, std::string> program = load_program(options);
  if (!program) {
    std::fputs(program.error().c_str(), stderr);
    return program.error().find("can't find") != std::string::npos ? kErrorStatus : kUsageStatus;
  }
  // Taken apart only for the heap check, and not when that found objects that outlive their types.
  std::unique_ptr<Process> process;
  const auto leave = [](int status) {
    if (!HeapCheck().is_wanted() || status == HeapCheck::kStatus) {
      std::fflush(nullptr);
      if (status == kInterruptStatus) {
        die_of_interrupt();
      }
      ::_exit(status);
    }
    return status;
  };
  if (options.source == ProgramSource::kModule) {
    process = std::make_unique<Process>(options, *program, limits);
    if (const auto status = process->find_module(options.program, *program)) {
      return leave(*status);
    }
  }
  const SourceOrigin origin =
      options.source == ProgramSource::kCommand ? SourceOrigin::kString : SourceOrigin::kFile;
  Expected<SourceText, Diagnostic> source = read_source(program->name, program->bytes, origin);
  if (!source) {
    return refuse(source.error());
  }
  if (is_source_view(options.view)) {
    const int status = show_source_view(options, *source);
    if (status != 0 || !options.run_after_view) {
      return status;
    }
  }
  std::vector<Diagnostic> warnings;
  const FrontEnd front_end(options.optimize);
  auto code = front_end.compile_program(*source, CompileMode::kFile, warnings);
  print_warnings(warnings);
  if (!code) {
    return refuse(code.error());
  }
  if (options.view == View::kDis) {
    show_bytecode(options, **code, *source);
    if (!options.run_after_view) {
      return 0;
    }
  }
  std::optional<TraceRequest> trace;
  if (options.trace_refs || options.trace_scopes) {
    Expected<TraceRequest, std::string> request = trace_request(options);
    if (!request) {
      fmt::print(stderr, "minipy: {}\n", request.error());
      return kUsageStatus;
    }
    trace.emplace(std::move(*request));
  }
  if (process == nullptr) {
    process = std::make_unique<Process>(options, *program, limits);
  }
  if (trace && options.trace_scopes) {
    Expected<ScopeDecisions, Diagnostic> decisions = decide_scopes(*source);
    if (!decisions) {
      return refuse(decisions.error());
    }
    process->trace_scopes(*source, std::move(*decisions), options, trace->output);
  } else if (trace) {
    process->trace_references(*source, std::move(trace->filter), trace->output);
  }
  return leave(process->run(*code));
}

}  // namespace

int run_command(const Options& options) {
  ProcessLimits limits(options.limits);
  try {
    return run_program(options, limits);
  } catch (const std::bad_alloc&) {
    if (limits.limits_memory()) {
      limits.end_run(Limit::kMemory);
    }
    throw;
  }
}

}  // namespace minipy
