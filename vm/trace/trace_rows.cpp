#include "vm/trace/trace_rows.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>
#include <unordered_map>

#include "base/utf8.h"
#include "vm/trace/trace_output.h"

namespace minipy {

namespace {

constexpr std::size_t kObjectColumn = 23;
constexpr std::size_t kObjectWidth = 9;
constexpr std::size_t kCountsWidth = 8;
constexpr std::size_t kDeepestIndent = 10;

/// Filled to the column, or to the next of the stops behind it.
std::string filled(const std::string& text, std::size_t column, std::size_t gap) {
  constexpr std::size_t kStop = 8;
  while (column < utf8_length(text) + gap) {
    column += kStop;
  }
  return padded(text, column);
}

/// The parts in order, equal ones once with their number.
std::string joined(const std::vector<std::string>& parts) {
  std::vector<std::pair<std::string, int>> different;
  std::unordered_map<std::string, std::size_t> places;
  for (const std::string& part : parts) {
    const auto [place, is_new] = places.emplace(part, different.size());
    if (is_new) {
      different.emplace_back(part, 1);
    } else {
      ++different[place->second].second;
    }
  }
  std::string text;
  for (const auto& [part, times] : different) {
    text += (text.empty() ? "" : ", ") + part + (times == 1 ? "" : fmt::format(" ×{}", times));
  }
  return text;
}

}  // namespace

std::string counts_text(std::uint32_t before, std::uint32_t now) {
  return before == now ? std::to_string(now) : fmt::format("{} → {}", before, now);
}

std::string row_text(std::size_t depth, const std::string& instruction, const std::string& object,
                     const std::string& counts, const std::string& reason) {
  std::string text(4 + 2 * std::min(depth, kDeepestIndent), ' ');
  text = filled(instruction.empty() ? "" : text + instruction, kObjectColumn, 1);
  if (counts.empty()) {
    return text + padded(object, kObjectWidth + kCountsWidth, 2) + reason;
  }
  return text + filled(object, kObjectWidth, 2) + filled(counts, kCountsWidth, 2) + reason;
}

std::string holders_text(const std::vector<NamedHolder>& holders) {
  std::vector<std::string> labels;
  for (const NamedHolder& holder : holders) {
    labels.push_back(holder.label);
  }
  return joined(labels);
}

std::string held_by_text(const Watched& watched) {
  return fmt::format("held by {}: {}", watched.count, holders_text(watched.holders));
}

HolderChange HolderChange::between(const std::vector<NamedHolder>& before,
                                   const std::vector<NamedHolder>& now) {
  const auto is_same = [](const NamedHolder& a, const NamedHolder& b) {
    return same_holder(a.holder, b.holder);
  };
  // Holders keep their order, so most of two long lists is alike from the beginning.
  const auto [first_lost, first_gained] =
      std::mismatch(before.begin(), before.end(), now.begin(), now.end(), is_same);
  std::vector<NamedHolder> lost(first_lost, before.end());
  HolderChange change;
  for (const NamedHolder& holder : std::vector<NamedHolder>(first_gained, now.end())) {
    const auto same = std::find_if(lost.begin(), lost.end(), [&](const NamedHolder& one) {
      return same_holder(one.holder, holder.holder);
    });
    if (same != lost.end()) {
      lost.erase(same);
    } else {
      change.gained.push_back(holder.label);
    }
  }
  for (const NamedHolder& holder : lost) {
    const auto same = std::find(change.gained.begin(), change.gained.end(), holder.label);
    if (same != change.gained.end()) {
      change.gained.erase(same);  // another place of the same name: nothing to tell
    } else {
      change.lost.push_back(holder.label);
    }
  }
  // What moves on is what an instruction takes from the stack or from the call that ends with it.
  std::stable_partition(change.lost.begin(), change.lost.end(), [](const std::string& label) {
    return label == "value stack" || label == "the call that makes it";
  });
  std::stable_partition(change.gained.begin(), change.gained.end(),
                        [](const std::string& label) { return label.starts_with("running "); });
  return change;
}

std::string reason_text(const HolderChange& change,
                        const std::function<std::string(const std::string&)>& details_of) {
  std::vector<std::string> parts;
  const std::size_t moved = std::min(change.lost.size(), change.gained.size());
  for (std::size_t i = 0; i < moved; ++i) {
    parts.push_back(fmt::format("{} ⇒ {}", change.lost[i], change.gained[i]));
  }
  for (std::size_t i = moved; i < change.lost.size(); ++i) {
    const std::string details = details_of(change.lost[i]);
    const bool is_last = i + 1 == change.lost.size() || details_of(change.lost[i + 1]) != details;
    parts.push_back("− " + change.lost[i] +
                    (details.empty() || !is_last ? "" : " (" + details + ")"));
  }
  for (std::size_t i = moved; i < change.gained.size(); ++i) {
    parts.push_back("+ " + change.gained[i]);
  }
  return joined(parts);
}

std::string without_numbers(const std::string& text) {
  std::string out;
  bool skips = false;
  for (const char c : text) {
    const bool is_digit = std::isdigit(static_cast<unsigned char>(c)) != 0;
    skips = skips && is_digit;
    if (!skips) {
      out += c;
    }
    skips = skips || c == '#' || c == '[';
  }
  return out;
}

}  // namespace minipy
