#include "cli/heap_check.h"

#include <cstdio>
#include <cstdlib>
#include <fmt/format.h>
#include <map>
#include <string_view>

#include "vm/objects/str.h"
#include "vm/runtime/interpreter.h"

namespace minipy {

namespace {

constexpr std::size_t kShownObjects = 20;

/// What can be said of an object without running any code of its type.
std::string describe(ThreadState& ts, Object& object) {
  std::string text = fmt::format("{} (count {})", object.type->name, object.count());
  if (is_exact_str(ts, Value::object(&object))) {
    text += " " + quoted(to_utf8(static_cast<Str&>(object)).substr(0, 60));
  }
  return text;
}

}  // namespace

HeapCheck::HeapCheck() {
  const char* wanted = std::getenv("MINIPY_HEAP_CHECK");
  if (wanted != nullptr) {
    leaks_on_purpose_ = std::string_view(wanted) == "leak";
    is_wanted_ = leaks_on_purpose_ || std::string_view(wanted) == "1";
  }
}

void HeapCheck::describe_objects(ThreadState& ts) {
  if (leaks_on_purpose_) {
    static_cast<void>(make_str(ts, "lost on purpose, as the test of the heap check asks").give());
  }
  ts.interpreter().heap().each_object(
      [&](Object& object) { descriptions_[&object] = describe(ts, object); });
}

bool HeapCheck::passes(ThreadState& ts) const {
  std::map<std::string, std::size_t> left;
  std::size_t count = 0;
  ts.interpreter().heap().each_object([&](Object& object) {
    const auto known = descriptions_.find(&object);
    ++left[known != descriptions_.end() ? known->second : "made during the end"];
    ++count;
  });
  if (count == 0) {
    return true;
  }
  fmt::print(stderr, "heap check: {} objects are still alive\n", count);
  std::size_t shown = 0;
  for (const auto& [text, times] : left) {
    if (shown++ == kShownObjects) {
      fmt::print(stderr, "  … and others\n");
      break;
    }
    fmt::print(stderr, "  {}{}\n", text, times == 1 ? "" : fmt::format(" ×{}", times));
  }
  return false;
}

}  // namespace minipy
