// A world of its own for each test: runtime, interpreter, thread, built-in types. It ends by taking
// the types apart and asserting that no object is left.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>

#include "vm/objects/bootstrap.h"
#include "vm/objects/protocol.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/runtime/runtime.h"

namespace minipy {

/// A front end that refuses everything: object tests compile nothing.
class NoCompiler final : public SourceCompiler {
 public:
  Expected<std::shared_ptr<const CodeUnit>, Diagnostic> compile(const std::string&,
                                                                const std::string&, CompileMode,
                                                                std::vector<Diagnostic>&,
                                                                const std::byte*) override {
    return Unexpected(Diagnostic{});
  }
};

class ObjectTest : public ::testing::Test {
 protected:
  ObjectTest() : runtime(compiler, RuntimeOptions{}), interpreter(runtime), ts(interpreter) {
    interpreter.heap().holder = &ts;
    initialize_objects(ts);
  }
  ~ObjectTest() override {
    clear_exception(ts);
    static_cast<void>(interpreter.heap().collect(ts));
    finalize_objects(ts);
    EXPECT_EQ(interpreter.heap().live_count(), 0U) << "objects are left";
  }

  Type& type(CoreType which) { return interpreter.type(which); }

  /// repr() as UTF-8; the exception's type name when it raises.
  std::string shown(Value value) {
    Result<std::string> text = repr_utf8(ts, value);
    return text.failed() ? raised() : text.take();
  }
  std::string shown(Result<Ref<>> result) {
    if (result.failed()) {
      return raised();
    }
    Ref<> value = result.take();
    return shown(value.value());
  }
  /// `TypeError: text` of the pending exception, which is forgotten.
  std::string raised() {
    if (!ts.has_exception()) {
      return "nothing raised";
    }
    Ref<> exception = ts.take_exception();
    Result<Ref<Str>> text = to_str(ts, exception);
    return type_name(ts, exception) + ": " + (text.failed() ? "?" : to_utf8(*text.value()));
  }

  NoCompiler compiler;
  Runtime runtime;
  Interpreter interpreter;
  ThreadState ts;
};

}  // namespace minipy
