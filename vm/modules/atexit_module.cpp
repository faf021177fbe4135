// atexit: functions that are called when the program ends, the last one registered first.
#include "vm/modules/atexit_module.h"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>
#include <vector>

#include "vm/modules/module_table.h"
#include "vm/objects/exception.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"

namespace minipy {

namespace {

struct ExitFunction {
  Ref<> function;
  std::vector<Ref<>> values;  ///< positional, then one for each keyword
  std::vector<Ref<>> keywords;
};

class AtExitState final : public InterpreterExtension {
 public:
  std::vector<ExitFunction> functions;

  void traverse(Visitor& visitor) const override {
    for (const ExitFunction& row : functions) {
      visitor.visit(row.function, Edge::of_field("atexit"));
      for (const auto* list : {&row.values, &row.keywords}) {
        for (const Ref<>& value : *list) {
          visitor.visit(value, Edge::of_field("atexit"));
        }
      }
    }
  }
};

AtExitState* state_of(ThreadState& ts) {
  return static_cast<AtExitState*>(ts.interpreter().extension(ExtensionSlot::kAtExit));
}

Result<Ref<>> register_function(ThreadState& ts, Arguments arguments) {
  if (arguments.positional == 0) {
    return raise_text(ts, Exc::kTypeError, "register() takes at least 1 argument (0 given)");
  }
  if (!is_callable(ts, arguments[0])) {
    return raise_text(ts, Exc::kTypeError, "the first argument must be callable");
  }
  ExitFunction row{.function = share(arguments[0]), .values = {}, .keywords = {}};
  for (std::size_t i = 1; i < arguments.total(); ++i) {
    row.values.push_back(share(arguments[i]));
  }
  for (const Value keyword : arguments.keywords) {
    row.keywords.push_back(share(keyword));
  }
  state_of(ts)->functions.push_back(std::move(row));
  return share(arguments[0]);
}

Result<void> unregister(ThreadState& ts, Value function) {
  auto& functions = state_of(ts)->functions;
  for (std::size_t i = functions.size(); i-- > 0;) {
    const Ref<> candidate = functions[i].function;
    TRY(const bool same, equals(ts, candidate, function));
    if (same && i < functions.size()) {
      const ExitFunction removed = std::move(functions[i]);
      functions.erase(functions.begin() + static_cast<std::ptrdiff_t>(i));
    }
  }
  return {};
}

Result<void> clear(ThreadState& ts) {
  const auto old = std::exchange(state_of(ts)->functions, {});
  return {};
}
std::int64_t count(ThreadState& ts) {
  return static_cast<std::int64_t>(state_of(ts)->functions.size());
}
Result<void> run(ThreadState& ts) {
  run_exit_functions(ts);
  return {};
}

constexpr auto kFunctions = std::to_array<NativeDef>({
    native_raw<&register_function>(
        "register(func, /, *args, **kwargs)",
        "Register a function to be executed upon normal program termination"),
    native<&unregister>("unregister(func, /)",
                        "Unregister an exit function which was previously registered"),
    native<&clear>("_clear()", "Clear the list of previously registered exit functions."),
    native<&count>("_ncallbacks()", "Return the number of registered exit functions."),
    native<&run>("_run_exitfuncs()", "Run all registered exit functions."),
});

Result<void> fill(ThreadState& ts, Module&) {
  if (state_of(ts) == nullptr) {
    ts.interpreter().set_extension(ExtensionSlot::kAtExit, std::make_unique<AtExitState>());
  }
  return {};
}

}  // namespace

void run_exit_functions(ThreadState& ts) {
  AtExitState* state = state_of(ts);
  while (state != nullptr && !state->functions.empty()) {
    const ExitFunction row = std::move(state->functions.back());
    state->functions.pop_back();
    std::vector<Value> values(row.values.begin(), row.values.end());
    std::vector<Value> keywords(row.keywords.begin(), row.keywords.end());
    const Arguments arguments(values.data(), values.size() - keywords.size(), keywords);
    if (call(ts, row.function, arguments).failed()) {
      report_unraisable(ts, row.function, "Exception ignored in atexit callback");
    }
  }
}

const ModuleDef& atexit_module_def() {
  static constexpr ModuleDef def{
      "atexit",
      "allow programmer to define multiple exit functions to be executed\nupon normal "
      "program termination.",
      kFunctions, &fill};
  return def;
}

}  // namespace minipy
