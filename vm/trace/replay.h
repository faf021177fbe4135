// Skipping rounds of loops that repeat. Every instruction of a round is a step: which instruction,
// and what it did to counts. When a round was written twice alike, the next ones are replayed: as
// long as each step is the one that the round before had there, nobody needs to look at holders.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "bytecode/code_unit.h"
#include "vm/trace/rounds.h"

namespace minipy {

class Replay {
 public:
  enum class Outcome : std::uint8_t { kGoesOn, kRoundOver, kDiffers };

  bool is_on() const { return is_on_; }
  /// While on: whether the replayed round goes on with this instruction.
  bool expects(const CodeUnit* code, std::size_t unit) const {
    return reference_[at_].code == code && reference_[at_].unit == unit;
  }

  /// An instruction was executed; `changes` is a hash of what it did to counts, 0 for nothing.
  Outcome step(const CodeUnit* code, std::size_t unit, std::uint64_t changes);
  /// The loop begins another round. If the last one was like the one before (`was_repeated`), the
  /// next ones are replayed. `has_ended` asks whether an activation is over.
  void turn(const Rounds::Loop& loop, bool was_repeated,
            const std::function<bool(std::uint64_t)>& has_ended);
  /// Something else happens. Whether the running round had changed anything until then.
  bool stop();

 private:
  struct Step {
    const CodeUnit* code = nullptr;
    std::size_t unit = 0;
    std::uint64_t changes = 0;
  };
  /// The running round of an open loop.
  struct Recording {
    Rounds::Loop loop;
    std::size_t begin = 0;  ///< in `steps_`
    bool is_whole = false;  ///< none of its steps is missing
  };

  Recording& recording_of(const Rounds::Loop& loop,
                          const std::function<bool(std::uint64_t)>& has_ended);
  void record(const Step& step);

  std::vector<Step> steps_;  ///< of the running rounds of all open loops
  std::vector<Recording> recordings_;
  std::vector<Step> reference_;  ///< the round that is replayed
  std::size_t at_ = 0;
  bool is_on_ = false;
  bool has_changed_ = false;  ///< the running round
};

}  // namespace minipy
