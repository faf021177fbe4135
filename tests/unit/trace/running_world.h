// A world of its own for each test that can run programs under an observer.
#pragma once

#include <gtest/gtest.h>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/source_text.h"
#include "bytecode/compiler/compiler.h"
#include "vm/eval/eval.h"
#include "vm/eval/eval_state.h"
#include "vm/modules/modules.h"
#include "vm/objects/bootstrap.h"
#include "vm/objects/dict.h"
#include "vm/objects/module.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/runtime/observer.h"
#include "vm/runtime/runtime.h"

namespace minipy {

/// Programs given at run time are not needed here.
class NoCompiler final : public SourceCompiler {
 public:
  Expected<std::shared_ptr<const CodeUnit>, Diagnostic> compile(const std::string&,
                                                                const std::string&, CompileMode,
                                                                std::vector<Diagnostic>&,
                                                                const std::byte*) override {
    return Unexpected(Diagnostic{});
  }
};

class RunningWorld : public ::testing::Test {
 protected:
  RunningWorld() : runtime(compiler, RuntimeOptions{}), interpreter(runtime), ts(interpreter) {
    interpreter.heap().holder = &ts;
    initialize_objects(ts);
    initialize_eval(ts);
    install_modules(ts);
  }
  ~RunningWorld() override {
    clear_exception(ts);
    for (const ExtensionSlot slot :
         {ExtensionSlot::kSys, ExtensionSlot::kAtExit, ExtensionSlot::kIo, ExtensionSlot::kAbc,
          ExtensionSlot::kModules, ExtensionSlot::kImport, ExtensionSlot::kEval}) {
      interpreter.set_extension(slot, nullptr);
    }
    static_cast<void>(interpreter.heap().collect(ts));
    finalize_objects(ts);
    EXPECT_EQ(interpreter.heap().live_count(), 0U) << "objects are left";
  }

  /// Runs the program as the body of a module, watched by `observer`.
  void run(const std::string& program, Observer& observer) {
    const SourceText source("test.py", program);
    std::vector<Diagnostic> warnings;
    auto code = compile_source(source, CompileOptions{}, warnings);
    ASSERT_TRUE(static_cast<bool>(code));
    Ref<Module> module = make_module(ts, "__main__");
    Ref<Dict> globals = module->dict;
    module = nullptr;
    const Value builtins = eval_state(ts).modules->find_str(intern(ts, "builtins"));
    ASSERT_FALSE(globals->set_str(ts, intern(ts, "__builtins__"), builtins).failed());
    ts.observe(&observer);
    const Result<Ref<>> result = run_code(ts, *code, *globals, Value());
    ts.observe(nullptr);
    EXPECT_FALSE(result.failed()) << type_name(ts, ts.exception());
  }

  NoCompiler compiler;
  Runtime runtime;
  Interpreter interpreter;
  ThreadState ts;
};

}  // namespace minipy
