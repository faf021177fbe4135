// UTF-8 by the table of well-formed sequences in the Unicode standard (3-7), surrogates apart.
#include "base/utf8.h"

#include <algorithm>
#include <cstdio>

namespace minipy {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

unsigned byte_at(std::string_view text, std::size_t offset) {
  return static_cast<unsigned char>(text[offset]);
}

// Length that the first byte announces, 0 if no sequence starts with it.
std::size_t announced_length(unsigned first) {
  if (first < 0x80) {
    return 1;
  }
  if (first < 0xC2 || first > 0xF4) {
    return 0;
  }
  return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

// Whether the second byte keeps the sequence in its shortest form and at most U+10FFFF.
bool second_byte_fits(unsigned first, unsigned second) {
  if ((second & 0xC0) != 0x80) {
    return false;
  }
  switch (first) {
    case 0xE0:
      return second >= 0xA0;
    case 0xF0:
      return second >= 0x90;
    case 0xF4:
      return second < 0x90;
    default:
      return true;
  }
}

}  // namespace

void append_utf8(std::string& out, char32_t code_point) {
  const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0 | (code_point >> 6));
    put(0x80 | (code_point & 0x3F));
  } else if (code_point < 0x10000) {
    put(0xE0 | (code_point >> 12));
    put(0x80 | ((code_point >> 6) & 0x3F));
    put(0x80 | (code_point & 0x3F));
  } else {
    put(0xF0 | (code_point >> 18));
    put(0x80 | ((code_point >> 12) & 0x3F));
    put(0x80 | ((code_point >> 6) & 0x3F));
    put(0x80 | (code_point & 0x3F));
  }
}

char32_t decode_utf8(std::string_view text, std::size_t& offset) {
  const unsigned first = byte_at(text, offset);
  const std::size_t length = announced_length(first);
  if (length == 1) {
    ++offset;
    return first;
  }
  if (length == 0 || length > text.size() - offset ||
      !second_byte_fits(first, byte_at(text, offset + 1))) {
    ++offset;
    return kReplacement;
  }
  char32_t code_point = first & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    const unsigned byte = byte_at(text, offset + i);
    if ((byte & 0xC0) != 0x80) {
      ++offset;
      return kReplacement;
    }
    code_point = (code_point << 6) | (byte & 0x3F);
  }
  offset += length;
  return code_point;
}

std::size_t find_invalid_utf8(std::string_view text) {
  std::size_t offset = 0;
  while (offset < text.size()) {
    const unsigned first = byte_at(text, offset);
    const std::size_t length = announced_length(first);
    if (length == 1) {
      ++offset;
      continue;
    }
    if (length == 0 || length > text.size() - offset) {
      return offset;
    }
    const unsigned second = byte_at(text, offset + 1);
    if (!second_byte_fits(first, second) || (first == 0xED && second >= 0xA0)) {
      return offset;
    }
    for (std::size_t i = 2; i < length; ++i) {
      if ((byte_at(text, offset + i) & 0xC0) != 0x80) {
        return offset;
      }
    }
    offset += length;
  }
  return std::string_view::npos;
}

std::optional<Utf8Fault> find_utf8_fault(std::string_view text) {
  const std::size_t offset = find_invalid_utf8(text);
  if (offset == std::string_view::npos) {
    return std::nullopt;
  }
  const unsigned first = byte_at(text, offset);
  const std::size_t announced = announced_length(first);
  if (announced == 0) {
    return Utf8Fault{offset, 1, "invalid start byte"};
  }
  const std::size_t left = text.size() - offset;
  std::size_t good = 1;
  while (good < std::min(announced, left)) {
    const unsigned byte = byte_at(text, offset + good);
    const bool fits = good == 1 ? second_byte_fits(first, byte) && !(first == 0xED && byte >= 0xA0)
                                : (byte & 0xC0) == 0x80;
    if (!fits) {
      return Utf8Fault{offset, good, "invalid continuation byte"};
    }
    ++good;
  }
  return Utf8Fault{offset, left, "unexpected end of data"};
}

std::string utf8_fault_message(std::string_view text, const Utf8Fault& fault) {
  std::string out = "'utf-8' codec can't decode byte";
  const std::string first = std::to_string(fault.offset);
  if (fault.length == 1) {
    char digits[8];
    std::snprintf(digits, sizeof digits, " 0x%02x", byte_at(text, fault.offset));
    out.append(digits).append(" in position ").append(first);
  } else {
    out.append("s in position ").append(first).append("-");
    out.append(std::to_string(fault.offset + fault.length - 1));
  }
  return out.append(": ").append(fault.reason);
}

std::string replace_utf8_faults(std::string_view text) {
  std::string out;
  while (const std::optional<Utf8Fault> fault = find_utf8_fault(text)) {
    out.append(text.substr(0, fault->offset));
    append_utf8(out, kReplacement);
    text.remove_prefix(fault->offset + fault->length);
  }
  return out.append(text);
}

std::size_t utf8_length(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) {
    count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }
  return count;
}

}  // namespace minipy
