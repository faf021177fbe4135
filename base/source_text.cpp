// The line index of a source: built once, searched by bisection.
#include "base/source_text.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "base/utf8.h"

namespace minipy {

namespace {

constexpr std::size_t kPieceSize = 999;

}  // namespace

SourceText::SourceText(std::string name, std::string text, SourceOrigin origin,
                       SourceTraits traits)
    : name_(std::move(name)), text_(std::move(text)), origin_(origin), traits_(traits) {
  line_starts_.push_back(0);
  const char* const begin = text_.data();
  const char* const end = begin + text_.size();
  const char* at = begin;
  while (at != end) {
    const void* found = std::memchr(at, '\n', static_cast<std::size_t>(end - at));
    if (found == nullptr) {
      break;
    }
    at = static_cast<const char*>(found) + 1;
    if (at != end) {
      line_starts_.push_back(static_cast<std::uint32_t>(at - begin));
    }
  }
}

std::string_view SourceText::slice(Span span) const {
  const std::size_t begin = std::min<std::size_t>(span.begin, text_.size());
  const std::size_t end = std::clamp<std::size_t>(span.end, begin, text_.size());
  return std::string_view(text_).substr(begin, end - begin);
}

std::uint32_t SourceText::line_count() const {
  return static_cast<std::uint32_t>(line_starts_.size());
}

Position SourceText::position(std::uint32_t offset) const {
  const auto size = static_cast<std::uint32_t>(text_.size());
  offset = std::min(offset, size);
  // The end of a text that ends in '\n' is the start of a line of its own.
  if (offset == size && size != 0 && text_.back() == '\n') {
    return {line_count() + 1, 0};
  }
  const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  const auto index = static_cast<std::uint32_t>(after - line_starts_.begin() - 1);
  return {index + 1, offset - line_starts_[index]};
}

std::string_view SourceText::line(std::uint32_t number) const {
  if (number == 0 || number > line_count()) {
    return {};
  }
  const std::size_t begin = line_starts_[number - 1];
  const std::string_view rest = std::string_view(text_).substr(begin);
  return rest.substr(0, rest.find('\n'));
}

std::string SourceText::shown_line(std::uint32_t number) const {
  std::string out(line(number));
  bool may_be_cut = false;
  if (origin_ == SourceOrigin::kFile) {
    out = (traits_.has_mark && number == 1 ? "\xEF\xBB\xBF" : "") + out;
    // With its end, in pieces of 999 bytes, of which CPython keeps the last.
    may_be_cut = out.size() >= kPieceSize;
    out.erase(0, out.size() / kPieceSize * kPieceSize);
  }
  return traits_.has_faults || may_be_cut ? replace_utf8_faults(out) : out;
}

std::string SourceText::whole_line(std::uint32_t number) const {
  std::string out = shown_line(number);
  if (!(ends_open() && number == line_count())) {
    out.push_back('\n');
  }
  return out;
}

std::uint32_t SourceText::line_start(std::uint32_t number) const {
  if (number == 0) {
    return 0;
  }
  if (number > line_count()) {
    return static_cast<std::uint32_t>(text_.size());
  }
  return line_starts_[number - 1];
}

}  // namespace minipy
