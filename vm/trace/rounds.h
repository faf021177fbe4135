// Folding of loops. Rows are written round by round: a round that changes just what the one before
// changed is counted instead of shown, and the count appears when something else happens.
//
//   round 1          written as it comes (nobody knows yet that it is one)
//   round 2          written
//   round 3 … n      as round 2: "… n-2 more rounds, same changes"
//
// Loops nest: an inner loop's folded rows are part of the round of the outer one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace minipy {

class Rounds {
 public:
  explicit Rounds(std::function<void(const std::string&)> write) : write_(std::move(write)) {}

  /// A line of the trace. Lines with equal signatures say the same for different objects.
  void line(const std::string& text, const std::string& signature);

  /// A loop: indices of units in the code of one activation.
  struct Loop {
    std::uint64_t frame = 0;  ///< serial number of the activation
    std::size_t target = 0;   ///< where the loop begins
    std::size_t end = 0;      ///< its last unit
    std::size_t indent = 0;   ///< of the line that says how many rounds were folded
    std::uint32_t line = 0;
  };

  /// The loop jumps back to its beginning. True if the round just ended was folded.
  bool turn(const Loop& loop);
  /// The frame executes the unit at `index`: loops that it is no longer in are over.
  void move(std::uint64_t frame, std::size_t index);
  /// The frame is left, or the program ends (all frames from this serial number on).
  void leave(std::uint64_t first_frame);

  /// Rounds of the innermost loop that were compared without making their rows.
  void add_folded(std::uint64_t rounds);
  /// The round being written lacks its first rows, which were as before.
  void mark_partial();
  /// Whether `frame` is in the innermost open loop.
  bool is_innermost(std::uint64_t frame) const {
    return !loops_.empty() && loops_.back().frame == frame;
  }
  bool is_open() const { return !loops_.empty(); }

 private:
  struct Line {
    std::string text;
    std::string signature;
  };
  struct OpenLoop : Loop {
    std::vector<Line> lines;  ///< of the running round
    std::string previous;     ///< signature of the last round that was written
    bool has_previous = false;
    bool is_partial = false;
    bool is_nested = false;  ///< has a loop inside or around it
    std::uint64_t folded = 0;
  };

  bool end_round(OpenLoop& loop);
  void close_innermost();
  void write_folded(OpenLoop& loop);
  void hand_on(OpenLoop& loop);
  void emit(std::size_t depth, Line line);

  std::function<void(const std::string&)> write_;
  std::vector<OpenLoop> loops_;
};

}  // namespace minipy
