// The independent check of reference counts (MINIPY_COUNT_CHECK=1): before an instruction it walks
// all references (reference_walk.h) and holds the number found for each object against the object's
// count word.
//
// C++ code that runs Python code (a sort with a key function, a finalizer, the start of the
// program) holds references of its own in local variables, which no walk can see. They cannot
// change while the Python code runs. So the first check after each entry from C++ records what is
// not accounted for, and from then on, until C++ goes on, it must stay exactly that.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "vm/runtime/observer.h"

namespace minipy {

class Interpreter;
struct Page;

class CountCheck final : public Observer {
 public:
  /// Exit status of a run in which a count was wrong.
  static constexpr int kStatus = 71;

  void on_instruction(ThreadState& ts, Frame& frame, Instruction unit) override;
  void on_loop_enter(ThreadState& ts) override;
  void on_loop_leave(ThreadState& ts) override;

  bool has_failed() const { return !failure_.empty(); }
  /// The first disagreement: instruction, line, object, count and references found.
  const std::string& failure() const { return failure_; }
  std::uint64_t checks() const { return checks_; }

 private:
  /// For objects whose count is not the number of references found: the difference.
  using Excess = std::unordered_map<const Object*, std::int64_t>;

  Excess measure(Interpreter& interpreter);
  void compare(ThreadState& ts, const Excess& known, const Excess& now);
  void fail(ThreadState& ts, const Object& object, std::int64_t known, std::int64_t now);

  std::vector<std::optional<Excess>> entries_;  ///< one an entry from C++, innermost last
  std::unordered_map<const Page*, std::vector<std::uint32_t>> found_;
  std::string previous_ = "the start";  ///< the instruction that ran before this check
  std::uint64_t instructions_ = 0;
  std::uint64_t next_check_ = 0;
  std::uint64_t checks_ = 0;
  std::string failure_;
};

}  // namespace minipy
