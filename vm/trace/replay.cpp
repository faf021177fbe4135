#include "vm/trace/replay.h"

#include <algorithm>

namespace minipy {

namespace {
/// Rounds of more instructions than this are not replayed.
constexpr std::size_t kMostSteps = 100000;
}  // namespace

Replay::Outcome Replay::step(const CodeUnit* code, std::size_t unit, std::uint64_t changes) {
  record({code, unit, changes});
  if (!is_on_) {
    return Outcome::kGoesOn;
  }
  if (!expects(code, unit) || reference_[at_].changes != changes) {
    return Outcome::kDiffers;
  }
  has_changed_ = has_changed_ || changes != 0;
  if (++at_ != reference_.size()) {
    return Outcome::kGoesOn;
  }
  at_ = 0;
  has_changed_ = false;
  return Outcome::kRoundOver;
}

void Replay::record(const Step& step) {
  if (steps_.size() >= kMostSteps) {
    steps_.clear();
    for (Recording& recording : recordings_) {
      recording.is_whole = false;
    }
  }
  steps_.push_back(step);
}

void Replay::turn(const Rounds::Loop& loop, bool was_repeated,
                  const std::function<bool(std::uint64_t)>& has_ended) {
  Recording& recording = recording_of(loop, has_ended);
  if (was_repeated && recording.is_whole) {
    reference_.assign(steps_.begin() + static_cast<std::ptrdiff_t>(recording.begin), steps_.end());
    at_ = 0;
    has_changed_ = false;
    is_on_ = true;
  }
  if (&recording == recordings_.data()) {
    steps_.clear();
  }
  recording.begin = steps_.size();
  recording.is_whole = true;
}

/// Only loops around this one are still recorded: loops inside it, before it, and those of frames
/// that are gone are over.
Replay::Recording& Replay::recording_of(const Rounds::Loop& loop,
                                        const std::function<bool(std::uint64_t)>& has_ended) {
  const auto is_this = [&](const Recording& one) {
    return one.loop.frame == loop.frame && one.loop.target == loop.target;
  };
  std::erase_if(recordings_, [&](const Recording& one) {
    const bool is_around = one.loop.target < loop.target && one.loop.end > loop.end;
    return has_ended(one.loop.frame) ||
           (one.loop.frame == loop.frame && !is_around && !is_this(one));
  });
  if (recordings_.empty() || !is_this(recordings_.back())) {
    recordings_.push_back({loop, steps_.size(), false});
  }
  return recordings_.back();
}

bool Replay::stop() {
  is_on_ = false;
  return has_changed_;
}

}  // namespace minipy
