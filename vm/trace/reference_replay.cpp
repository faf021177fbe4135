// Rounds of loops that repeat are not written and not even looked at: each instruction's changes
// are compared with those in the round before.
#include <algorithm>

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
  const auto place = current_.code->line_table.find(target);
  const Rounds::Loop loop{current_.serial, target, instructions_.loop_end(current_.code, target),
                          4 + 2 * current_.depth, place ? place->begin.line : 0};
  const bool was_folded = rounds_.turn(loop);
  Recording& recording = recording_of(loop);
  if (was_folded && recording.is_whole && mode_ == Mode::kRows) {
    reference_.assign(steps_.begin() + static_cast<std::ptrdiff_t>(recording.begin), steps_.end());
    step_ = 0;
    replayed_changes_ = false;
    mode_ = Mode::kReplay;
  }
  if (&recording == recordings_.data()) {
    steps_.clear();
  }
  recording.begin = steps_.size();
  recording.is_whole = true;
  position_.forget_lines();
}

/// Only loops around this one are still recorded: loops inside it, before it, and those of frames
/// that are gone are over.
ReferenceTrace::Recording& ReferenceTrace::recording_of(const Rounds::Loop& loop) {
  const auto is_this = [&](const Recording& one) {
    return one.loop.frame == loop.frame && one.loop.target == loop.target;
  };
  std::erase_if(recordings_, [&](const Recording& one) {
    const bool is_around = one.loop.target < loop.target && one.loop.end > loop.end;
    return position_.has_ended(one.loop.frame) ||
           (one.loop.frame == loop.frame && !is_around && !is_this(one));
  });
  if (recordings_.empty() || !is_this(recordings_.back())) {
    recordings_.push_back({loop, steps_.size(), false});
  }
  return recordings_.back();
}

void ReferenceTrace::record_step(std::uint64_t changes) {
  if (steps_.size() >= kLongestReplay) {
    steps_.clear();
    for (Recording& recording : recordings_) {
      recording.is_whole = false;
    }
  }
  steps_.push_back({current_.code.get(), current_.unit, changes});
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
  is_out_of_date_ = true;
  position_.forget_lines();
}

}  // namespace minipy
