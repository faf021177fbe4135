// Decoding of source bytes. The coding line is looked for in the first two lines, the second only
// if the first is blank or a comment (PEP 263).
#include "lexer/source_reader.h"

#include <algorithm>
#include <cstdio>
#include <optional>
#include <utility>

#include "base/code_pages.h"
#include "base/utf8.h"

namespace minipy {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

enum class Encoding { kUtf8, kLatin1, kAscii, kCodePage, kUnknown };

struct Input {
  std::string name;
  std::string_view bytes;
  SourceOrigin origin;
};

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\f'; }

bool is_encoding_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-' || c == '.';
}

std::string_view first_line(std::string_view bytes) {
  return bytes.substr(0, bytes.find_first_of("\r\n"));
}

// The encoding that a comment line names, empty if none.
std::string_view coding_of(std::string_view line) {
  std::size_t at = 0;
  while (at < line.size() && is_blank(line[at])) {
    ++at;
  }
  if (at == line.size() || line[at] != '#') {
    return {};
  }
  for (at = line.find("coding", at); at != line.npos; at = line.find("coding", at + 1)) {
    std::size_t begin = at + 6;
    if (begin >= line.size() || (line[begin] != ':' && line[begin] != '=')) {
      continue;
    }
    ++begin;
    while (begin < line.size() && (line[begin] == ' ' || line[begin] == '\t')) {
      ++begin;
    }
    std::size_t end = begin;
    while (end < line.size() && is_encoding_character(line[end])) {
      ++end;
    }
    if (end != begin) {
      return line.substr(begin, end - begin);
    }
  }
  return {};
}

std::string_view find_coding(std::string_view bytes) {
  const std::string_view first = first_line(bytes);
  if (const std::string_view found = coding_of(first); !found.empty()) {
    return found;
  }
  const std::size_t content = first.find_first_not_of(" \t\f");
  if (first.size() == bytes.size() || (content != first.npos && first[content] != '#')) {
    return {};
  }
  std::string_view rest = bytes.substr(first.size());
  rest.remove_prefix(rest.starts_with("\r\n") ? 2 : 1);
  return coding_of(first_line(rest));
}

// CPython's name for utf-8 and latin-1 in their common spellings; others stay as written.
std::string canonical_name(std::string_view coding) {
  std::string lower;
  for (const char c : coding.substr(0, 12)) {
    lower.push_back(c == '_' ? '-' : static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c));
  }
  if (lower == "utf-8" || lower.starts_with("utf-8-")) {
    return "utf-8";
  }
  for (const std::string_view latin : {"latin-1", "iso-8859-1", "iso-latin-1"}) {
    if (lower == latin || lower.starts_with(std::string(latin) + "-")) {
      return "iso-8859-1";
    }
  }
  return std::string(coding);
}

// The name in small letters without '-' and '_'.
std::string key_of(std::string_view name) {
  std::string key;
  for (const char c : name) {
    if (c != '-' && c != '_') {
      key.push_back(static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c));
    }
  }
  return key;
}

Encoding encoding_of(const std::string& key) {
  const auto is_one_of = [&key](std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), key) != names.end();
  };
  if (is_one_of({"utf8", "u8", "utf", "cp65001"})) {
    return Encoding::kUtf8;
  }
  if (is_one_of({"iso88591", "latin1", "latin", "l1", "8859", "cp819", "iso8859"})) {
    return Encoding::kLatin1;
  }
  if (is_one_of({"ascii", "usascii", "646", "ansix3.41968"})) {
    return Encoding::kAscii;
  }
  if (find_code_page(key) != nullptr) {
    return Encoding::kCodePage;
  }
  return Encoding::kUnknown;
}

Unexpected<Diagnostic> failure(std::string message) {
  Diagnostic error;
  error.kind = DiagnosticKind::kUnicodeError;
  error.message = std::move(message);
  return Unexpected{std::move(error)};
}

// An error of the coding line; compile() shows line 0 for it.
Unexpected<Diagnostic> coding_failure(const Input& input, std::string message) {
  Unexpected<Diagnostic> out = failure(std::move(message));
  if (input.origin == SourceOrigin::kString) {
    out.error.filename = input.name;
    out.error.line = 0;
    out.error.offset = -1;
  }
  return out;
}

std::string hex_byte(std::string_view prefix, char byte) {
  char digits[4];
  std::snprintf(digits, sizeof digits, "%02x", static_cast<unsigned>(byte) & 0xFFU);
  return std::string(prefix) + digits;
}

std::uint32_t line_of(std::string_view bytes, std::size_t offset) {
  const std::string_view before = bytes.substr(0, offset);
  std::uint32_t line = 1;
  for (std::size_t i = 0; i < before.size(); ++i) {
    line +=
        before[i] == '\n' || (before[i] == '\r' && (i + 1 == bytes.size() || bytes[i + 1] != '\n'));
  }
  return line;
}

// The line around a byte, cut at a null byte, with what is not UTF-8 replaced.
std::string text_around(std::string_view bytes, std::size_t offset) {
  const std::size_t before = bytes.substr(0, offset).find_last_of("\r\n");
  const std::string_view line = first_line(bytes.substr(before == bytes.npos ? 0 : before + 1));
  std::string out;
  for (std::size_t at = 0; at < line.size() && line[at] != '\0';) {
    append_utf8(out, decode_utf8(line, at));
  }
  return out;
}

Unexpected<Diagnostic> null_byte(const Input& input, std::size_t offset) {
  if (input.origin == SourceOrigin::kString) {
    return failure("source code string cannot contain null bytes");
  }
  Unexpected<Diagnostic> out = failure("source code cannot contain null bytes");
  out.error.filename = input.name;
  out.error.line = line_of(input.bytes, offset);
  out.error.end_line = *out.error.line;
  out.error.text = text_around(input.bytes, offset) + "\n";
  return out;
}

// CPython checks only the lines of a file that declares nothing before it looks for tokens.
Unexpected<Diagnostic> undeclared_encoding(const Input& input, std::size_t offset) {
  return failure("Non-UTF-8 code starting with '" + hex_byte("\\x", input.bytes[offset]) +
                 "' in file " + input.name + " on line " +
                 std::to_string(line_of(input.bytes, offset)) +
                 ", but no encoding declared; see https://peps.python.org/pep-0263/ for details");
}

std::string decode_latin1(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 8);
  for (const char c : bytes) {
    append_utf8(out, static_cast<unsigned char>(c));
  }
  return out;
}

// The text of a code page's bytes; `undefined` is then the first byte without a meaning, or npos.
std::string decode_code_page(std::string_view bytes, const CodePage& page, std::size_t& undefined) {
  std::string out;
  undefined = bytes.npos;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    const char32_t character = byte < 0x80 ? byte : page.upper_half[byte - 0x80U];
    if (character == CodePage::kUndefined && undefined == bytes.npos) {
      undefined = i;
    }
    append_utf8(out, character);
  }
  return out;
}

// A byte that stands for nothing in the declared encoding. Files say less, as in CPython.
Unexpected<Diagnostic> undecodable_byte(const Input& input, const std::string& coding,
                                        std::string_view codec, std::size_t offset,
                                        std::string_view reason) {
  if (input.origin == SourceOrigin::kFile) {
    return coding_failure(input, "encoding problem: " + coding);
  }
  return coding_failure(input, "'" + std::string(codec) + "' codec can't decode byte " +
                                   hex_byte("0x", input.bytes[offset]) + " in position " +
                                   std::to_string(offset) + ": " + std::string(reason));
}

// '\r\n' and '\r' become '\n'.
std::string normalize_newlines(std::string text) {
  const std::size_t first = text.find('\r');
  if (first == text.npos) {
    return text;
  }
  std::size_t out = first;
  for (std::size_t i = first; i < text.size(); ++i) {
    if (text[i] == '\r') {
      text[out++] = '\n';
      i += i + 1 < text.size() && text[i + 1] == '\n';
    } else {
      text[out++] = text[i];
    }
  }
  text.resize(out);
  return text;
}

}  // namespace

Expected<SourceText, Diagnostic> read_source(std::string name, std::string_view bytes,
                                             SourceOrigin origin) {
  const bool marked = bytes.starts_with(kByteOrderMark);
  if (marked) {
    bytes.remove_prefix(kByteOrderMark.size());
  }
  const Input input{std::move(name), bytes, origin};
  const std::string coding = canonical_name(find_coding(bytes));
  if (marked && !coding.empty() && coding != "utf-8") {
    return coding_failure(input, "encoding problem: " + coding + " with BOM");
  }
  const Encoding encoding = coding.empty() ? Encoding::kUtf8 : encoding_of(key_of(coding));
  if (encoding == Encoding::kUnknown) {
    const bool file = origin == SourceOrigin::kFile;
    return coding_failure(input, (file ? "encoding problem: " : "unknown encoding: ") + coding);
  }
  if (const std::size_t null = bytes.find('\0'); null != bytes.npos) {
    // Of two mistakes the first one counts: the mark of UTF-16 is no UTF-8.
    const std::size_t wrong = find_invalid_utf8(bytes.substr(0, null));
    if (coding.empty() && !marked && origin == SourceOrigin::kFile && wrong != bytes.npos) {
      return undeclared_encoding(input, wrong);
    }
    return null_byte(input, null);
  }
  if (encoding == Encoding::kLatin1) {
    return SourceText(input.name, normalize_newlines(decode_latin1(bytes)), origin);
  }
  if (encoding == Encoding::kCodePage) {
    std::size_t undefined = bytes.npos;
    std::string text = decode_code_page(bytes, *find_code_page(key_of(coding)), undefined);
    if (undefined != bytes.npos) {
      return undecodable_byte(input, coding, "charmap", undefined,
                              "character maps to <undefined>");
    }
    return SourceText(input.name, normalize_newlines(std::move(text)), origin);
  }
  if (encoding == Encoding::kAscii) {
    const auto* const wrong = std::find_if(
        bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    if (wrong != bytes.end()) {
      return undecodable_byte(input, coding, "ascii",
                              static_cast<std::size_t>(wrong - bytes.begin()),
                              "ordinal not in range(128)");
    }
  }
  SourceTraits traits{marked, false};
  if (const auto fault = find_utf8_fault(bytes)) {
    if (!coding.empty() && coding != "utf-8") {
      return origin == SourceOrigin::kFile
                 ? coding_failure(input, "encoding problem: " + coding)
                 : coding_failure(input, utf8_fault_message(bytes, *fault));
    }
    if (coding.empty() && !marked && origin == SourceOrigin::kFile) {
      return undeclared_encoding(input, fault->offset);
    }
    traits.has_faults = true;
  }
  return SourceText(input.name, normalize_newlines(std::string(bytes)), origin, traits);
}

}  // namespace minipy
