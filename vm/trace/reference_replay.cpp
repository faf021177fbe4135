// Rounds of loops that repeat are not written and not even looked at: each instruction's changes
// are compared with those in the round before.
#include "vm/trace/reference_trace.h"

namespace minipy {

namespace {
/// A round of more instructions than this is never replayed, only folded.
constexpr std::size_t kLongestReplay = 100000;
}  // namespace

/// The running instruction jumps back.
void ReferenceTrace::turn_loop() {
  const std::size_t next = current_.unit + 1 + info(Op::JUMP_BACKWARD).cache_units;
  const std::size_t target = next - current_.argument;
  if (mode_ == Mode::kReplay) {
    return;
  }
  write_holders(current_.depth);
  const bool was_folded = rounds_.turn(current_.serial, target,
                                       instructions_.loop_end(current_.code, target),
                                       4 + 2 * current_.depth);
  const std::pair<std::uint64_t, std::size_t> loop{current_.serial, target};
  const bool is_complete = loop == steps_of_ && steps_.size() < kLongestReplay;
  steps_of_ = loop;
  if (was_folded && is_complete && mode_ == Mode::kRows) {
    reference_ = steps_;
    step_ = 0;
    replayed_changes_ = false;
    mode_ = Mode::kReplay;
  }
  steps_.clear();
  position_.forget_lines();
}

void ReferenceTrace::record_step(std::uint64_t changes) {
  if (steps_.size() < kLongestReplay) {
    steps_.push_back({current_.code.get(), current_.unit, changes});
  }
}

/// The running instruction is the one that the reference has at `step_`; did it do the same?
void ReferenceTrace::replay_step(std::uint64_t changes) {
  if (reference_[step_].changes != changes || !reference_[step_].is_at(current_)) {
    leave_replay();
    return;
  }
  replayed_changes_ = replayed_changes_ || changes != 0;
  if (++step_ == reference_.size()) {
    rounds_.add_folded(1);
    step_ = 0;
    replayed_changes_ = false;
  }
}

/// From here on rows are written again.
void ReferenceTrace::leave_replay() {
  if (replayed_changes_) {
    rounds_.mark_partial();
  }
  mode_ = Mode::kRows;
  steps_of_ = {};  // the steps of this round are not all there
  is_out_of_date_ = true;
  position_.forget_lines();
}

}  // namespace minipy
