#include "vm/trace/trace_filter.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace minipy {

namespace {

bool contains(const std::vector<std::string>& list, std::string_view text) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

bool read_number(std::string_view text, std::uint32_t& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() && number != 0;
}

}  // namespace

Expected<TraceFilter, std::string> TraceFilter::parse(std::string_view text) {
  TraceFilter filter;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(','), text.size());
    const std::string_view part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (part == "all") {
      filter.all_ = true;
      continue;
    }
    const std::size_t equals = part.find('=');
    if (equals == std::string_view::npos ||
        !filter.add(part.substr(0, equals), part.substr(equals + 1))) {
      return Unexpected{fmt::format(
          "unknown filter '{}' for --trace-refs (name=a, type=list, line=4-9, obj=list#1, all)",
          part)};
    }
  }
  return filter;
}

bool TraceFilter::add(std::string_view key, std::string_view value) {
  if (value.empty()) {
    return false;
  }
  if (key == "name") {
    names_.emplace_back(value);
  } else if (key == "type") {
    types_.emplace_back(value);
  } else if (key == "obj") {
    objects_.emplace_back(value);
  } else if (key == "line") {
    const std::size_t dash = std::min(value.find('-'), value.size());
    LineRange range;
    if (!read_number(value.substr(0, dash), range.first)) {
      return false;
    }
    range.last = range.first;
    if (dash != value.size() && !read_number(value.substr(dash + 1), range.last)) {
      return false;
    }
    lines_.push_back(range);
  } else {
    return false;
  }
  return true;
}

bool TraceFilter::asks_for_type(std::string_view type) const { return contains(types_, type); }

bool TraceFilter::allows_name(std::string_view variable) const {
  return names_.empty() || contains(names_, variable);
}

bool TraceFilter::allows_object(std::string_view name, std::string_view type) const {
  return (types_.empty() || contains(types_, type)) &&
         (objects_.empty() || contains(objects_, name));
}

bool TraceFilter::allows_line(std::uint32_t line) const {
  return lines_.empty() ||
         std::any_of(lines_.begin(), lines_.end(), [line](const LineRange& range) {
           return range.first <= line && line <= range.last;
         });
}

}  // namespace minipy
