#include "vm/trace/rounds.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace minipy {

namespace {

/// 4812 as 4,812.
std::string grouped(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3; at -= 3) {
    digits.insert(at - 3, ",");
  }
  return digits;
}

}  // namespace

void Rounds::line(const std::string& text, const std::string& signature) {
  emit(loops_.size(), {text, signature});
}

void Rounds::emit(std::size_t depth, Line line) {
  if (depth == 0) {
    write_(line.text);
  } else {
    loops_[depth - 1].lines.push_back(std::move(line));
  }
}

bool Rounds::turn(const Loop& loop) {
  const auto is_this = [&](const OpenLoop& one) {
    return one.frame == loop.frame && one.target == loop.target;
  };
  if (std::none_of(loops_.begin(), loops_.end(), is_this)) {
    OpenLoop open;
    static_cast<Loop&>(open) = loop;
    if (!loops_.empty() && loops_.back().frame == loop.frame) {
      loops_.back().is_nested = open.is_nested = true;
    }
    loops_.push_back(std::move(open));
    return false;
  }
  while (!is_this(loops_.back())) {
    close_innermost();
  }
  return end_round(loops_.back());
}

bool Rounds::end_round(OpenLoop& loop) {
  std::string signature;
  for (const Line& line : loop.lines) {
    signature += line.signature + "\n";
  }
  if (loop.has_previous && !loop.is_partial && signature == loop.previous) {
    ++loop.folded;
    loop.lines.clear();
    return true;
  }
  write_folded(loop);
  hand_on(loop);
  loop.has_previous = !loop.is_partial;
  loop.is_partial = false;
  loop.previous = std::move(signature);
  return false;
}

void Rounds::write_folded(OpenLoop& loop) {
  if (loop.folded != 0 && !loop.previous.empty()) {
    const std::string which = loop.is_nested ? fmt::format(" of line {}", loop.line) : "";
    const std::string text = fmt::format(
        "{:{}}… {} more round{}{}{}, same changes", "", loop.indent, grouped(loop.folded),
        loop.folded == 1 ? "" : "s", which, loop.is_partial ? " and the start of one" : "");
    emit(loops_.size() - 1, {text, "folded"});
  }
  loop.folded = 0;
}

void Rounds::hand_on(OpenLoop& loop) {
  for (Line& line : loop.lines) {
    emit(loops_.size() - 1, std::move(line));
  }
  loop.lines.clear();
}

void Rounds::close_innermost() {
  write_folded(loops_.back());
  hand_on(loops_.back());
  loops_.pop_back();
}

void Rounds::move(std::uint64_t frame, std::size_t index) {
  while (!loops_.empty() && loops_.back().frame == frame &&
         (index < loops_.back().target || index > loops_.back().end)) {
    close_innermost();
  }
}

void Rounds::leave(std::uint64_t first_frame) {
  while (!loops_.empty() && loops_.back().frame >= first_frame) {
    close_innermost();
  }
}

void Rounds::add_folded(std::uint64_t rounds) {
  if (!loops_.empty()) {
    loops_.back().folded += rounds;
  }
}

void Rounds::mark_partial() {
  if (!loops_.empty()) {
    loops_.back().is_partial = true;
  }
}

}  // namespace minipy
