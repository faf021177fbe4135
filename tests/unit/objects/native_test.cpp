// Built-in functions: reading signatures, binding arguments, CPython's messages.
#include <array>
#include <optional>

#include "objects/object_fixture.h"
#include "vm/objects/native_function.h"
#include "vm/objects/weak_ref.h"

namespace minipy {
namespace {

std::int64_t add(ThreadState&, std::int64_t a, std::int64_t b) { return a + b; }
std::int64_t count(ThreadState&, VarArgs args, KwArgs keywords) {
  return static_cast<std::int64_t>(args.values.size() * 10 + keywords.names.size());
}
std::int64_t chosen(ThreadState&, std::int64_t a, std::optional<std::int64_t> b) {
  return b ? *b : -a;
}
std::string shouted(ThreadState&, std::string text) { return text + "!"; }
void nothing(ThreadState&) {}

constexpr auto kFunctions = std::to_array<NativeDef>({
    native<&add>("add(a, b, /)", ""),
    native<&add>("plus(a, b)", ""),
    native<&count>("count(*args, **kwargs)", ""),
    native<&chosen>("chosen(a, /, b=None)", ""),
    native<&chosen>("only(a, *, b=None)", ""),
    native<&shouted>("shouted(text, /)", ""),
    native<&shouted>("named(text)", ""),
    native<&nothing>("nothing()", ""),
});

class NativeTest : public ObjectTest {
 protected:
  /// Calls row `which` with ints, then keywords with ints.
  std::string run(std::size_t which, std::vector<std::int64_t> args,
                  std::vector<std::pair<const char*, std::int64_t>> keywords = {}) {
    Ref<> function = make_native_function(ts, kFunctions[which], Value(), Value::none());
    std::vector<Value> values;
    std::vector<Value> names;
    for (const std::int64_t arg : args) {
      values.push_back(Value::small_int(arg));
    }
    for (const auto& [text, number] : keywords) {
      names.push_back(Value::object(&intern(ts, text)));
      values.push_back(Value::small_int(number));
    }
    return shown(call(ts, function, Arguments(values.data(), args.size(), names)));
  }
};

TEST_F(NativeTest, BindsByPosition) {
  EXPECT_EQ(run(0, {1, 2}), "3");
  EXPECT_EQ(run(0, {1}), "TypeError: add expected 2 arguments, got 1");
  EXPECT_EQ(run(0, {1, 2, 3}), "TypeError: add expected 2 arguments, got 3");
  EXPECT_EQ(run(0, {1}, {{"b", 2}}), "TypeError: add() takes no keyword arguments");
}

TEST_F(NativeTest, BindsByKeyword) {
  EXPECT_EQ(run(1, {1}, {{"b", 2}}), "3");
  EXPECT_EQ(run(1, {}, {{"b", 2}, {"a", 5}}), "7");
  EXPECT_EQ(run(1, {1}), "TypeError: plus() missing required argument 'b' (pos 2)");
  EXPECT_EQ(run(1, {1, 2}, {{"b", 2}}), "TypeError: plus() takes at most 2 arguments (3 given)");
  EXPECT_EQ(run(1, {1}, {{"a", 2}}),
            "TypeError: plus() missing required argument 'b' (pos 2)");
  EXPECT_EQ(run(1, {1}, {{"c", 2}}), "TypeError: plus() missing required argument 'b' (pos 2)");
}

TEST_F(NativeTest, CollectsTheRest) {
  EXPECT_EQ(run(2, {1, 2}, {{"x", 1}}), "21");
  EXPECT_EQ(run(2, {}), "0");
}

TEST_F(NativeTest, LeavesOutDefaults) {
  EXPECT_EQ(run(3, {4}), "-4");
  EXPECT_EQ(run(3, {4, 5}), "5");
  EXPECT_EQ(run(3, {4}, {{"b", 6}}), "6");
  EXPECT_EQ(run(3, {}), "TypeError: chosen() takes at least 1 positional argument (0 given)");
  EXPECT_EQ(run(4, {4}, {{"b", 6}}), "6");
  EXPECT_EQ(run(4, {4, 5}), "TypeError: only() takes exactly 1 positional argument (2 given)");
}

TEST_F(NativeTest, ChecksTypes) {
  EXPECT_EQ(run(5, {4}), "TypeError: shouted() argument must be str, not int");
  EXPECT_EQ(run(6, {4}), "TypeError: named() argument 'text' must be str, not int");
  EXPECT_EQ(run(5, {}), "TypeError: shouted() takes exactly one argument (0 given)");
}

TEST_F(NativeTest, TakesNothing) {
  EXPECT_EQ(run(7, {}), "None");
  EXPECT_EQ(run(7, {1}), "TypeError: nothing() takes no arguments (1 given)");
}

TEST_F(NativeTest, WeakReferencesLetGo) {
  Ref<Str> class_name = make_str(ts, "P");
  Ref<> bases = call(ts, Value::object(&interpreter.type(CoreType::kTuple))).take();
  Ref<> names = call(ts, Value::object(&interpreter.type(CoreType::kDict))).take();
  const std::array<Value, 3> parts{class_name.value(), bases, names};
  Ref<> cls = call(ts, Value::object(&interpreter.type(CoreType::kType)), Arguments(parts)).take();
  Ref<> object = call(ts, cls).take();
  Ref<> weak = make_weak_ref(ts, interpreter.type(CoreType::kWeakRef), object, Value()).take();
  EXPECT_EQ(call(ts, weak).take().value(), object.value());
  Ref<> again = make_weak_ref(ts, interpreter.type(CoreType::kWeakRef), object, Value()).take();
  EXPECT_EQ(weak.value(), again.value());
  object = Ref<>();
  EXPECT_EQ(shown(call(ts, weak)), "None");
}

}  // namespace
}  // namespace minipy
