#include "vm/trace/trace_output.h"

#include <array>
#include <cstdlib>
#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <utility>

#include "base/utf8.h"

namespace minipy {

namespace {

constexpr std::array<std::pair<char32_t, std::string_view>, 6> kPlain{
    {{U'→', "->"}, {U'−', "-"}, {U'⇒', "=>"}, {U'…', "..."}, {U'×', "x"}, {U'—', "--"}}};

bool locale_is_utf8() {
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    const char* value = std::getenv(name);
    if (value != nullptr && *value != '\0') {
      const std::string_view text(value);
      for (const std::string_view utf8 : {"UTF-8", "utf-8", "UTF8", "utf8"}) {
        if (text.find(utf8) != std::string_view::npos) {
          return true;
        }
      }
      return false;
    }
  }
  return false;
}

}  // namespace

TraceOutput TraceOutput::standard_error() {
  winsize size{};
  const bool is_terminal = ::isatty(STDERR_FILENO) != 0;
  const bool has_width = is_terminal && ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0;
  const std::size_t width = has_width && size.ws_col > 20 ? size.ws_col : kDefaultWidth;
  return {stderr, width, !locale_is_utf8()};
}

void TraceOutput::write_line(std::string_view line) {
  line = line.substr(0, line.find_last_not_of(' ') + 1);
  const std::string text =
      cut_to_width(is_ascii_ ? to_ascii(line) : std::string(line), width_, is_ascii_) + "\n";
  std::fwrite(text.data(), 1, text.size(), file_);
}

void TraceOutput::write_whole(std::string_view line) {
  const std::string text = std::string(line) + "\n";
  std::fwrite(text.data(), 1, text.size(), file_);
}

std::string cut_to_width(std::string_view line, std::size_t width, bool is_ascii) {
  if (utf8_length(line) <= width) {
    return std::string(line);
  }
  const std::string_view mark = is_ascii ? "..." : "…";
  std::size_t offset = 0;
  for (std::size_t column = utf8_length(mark); column < width; ++column) {
    decode_utf8(line, offset);
  }
  return std::string(line.substr(0, offset)) + std::string(mark);
}

std::string to_ascii(std::string_view line) {
  std::string out;
  for (std::size_t offset = 0; offset < line.size();) {
    const char32_t c = decode_utf8(line, offset);
    if (c < 0x80) {
      out += static_cast<char>(c);
      continue;
    }
    std::string plain;
    for (const auto& [sign, text] : kPlain) {
      if (sign == c) {
        plain = text;
      }
    }
    out += !plain.empty() ? plain
           : c < 0x100    ? fmt::format("\\x{:02x}", static_cast<std::uint32_t>(c))
           : c < 0x10000  ? fmt::format("\\u{:04x}", static_cast<std::uint32_t>(c))
                          : fmt::format("\\U{:08x}", static_cast<std::uint32_t>(c));
  }
  return out;
}

std::string padded(std::string text, std::size_t width, std::size_t gap) {
  const std::size_t used = utf8_length(text);
  text.append(used + gap <= width ? width - used : gap, ' ');
  return text;
}

}  // namespace minipy
