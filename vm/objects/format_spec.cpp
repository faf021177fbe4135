#include "vm/objects/format_spec.h"

#include "base/unicode.h"
#include "base/utf8.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"

namespace minipy {

namespace {

bool is_align(char32_t c) { return c == U'<' || c == U'>' || c == U'^' || c == U'='; }

Result<std::optional<std::int64_t>> read_number(ThreadState& ts, const std::u32string& spec, std::size_t& at) {
  const auto digit_here = [&] { return at < spec.size() ? decimal_value(spec[at]) : std::nullopt; };
  if (!digit_here()) {
    return std::optional<std::int64_t>();
  }
  std::int64_t number = 0;
  while (const std::optional<int> digit = digit_here()) {  // any script's digits
    if (number > (INT64_MAX - *digit) / 10) {
      return raise_text(ts, Exc::kValueError, "Too many decimal digits in format string");
    }
    number = number * 10 + *digit;
    ++at;
  }
  return std::optional(number);
}

Raised raise_invalid(ThreadState& ts, const Str& spec, Value object) {
  return raise(ts, Exc::kValueError, "Invalid format specifier {} for object of type '{}'",
               quoted(to_utf8(spec)), type_name(ts, object));
}

/// Whether the type takes a thousands separator; in binary, octal and hexadecimal only `_`.
bool allows_grouping(const FormatSpec& spec) {
  constexpr std::u32string_view kDecimal = U"deEfFgG%";
  constexpr std::u32string_view kPowersOfTwo = U"boxX";
  return spec.type == 0 || kDecimal.find(spec.type) != kDecimal.npos ||
         (spec.grouping == '_' && kPowersOfTwo.find(spec.type) != kPowersOfTwo.npos);
}

}  // namespace

Raised raise_unknown_code(ThreadState& ts, char32_t code, Value object) {
  std::string shown;
  if (code > 0x20 && code < 0x80) {
    append_utf8(shown, code);
  } else {
    shown = fmt::format("\\x{:x}", static_cast<std::uint32_t>(code));
  }
  return raise(ts, Exc::kValueError, "Unknown format code '{}' for object of type '{}'", shown,
               type_name(ts, object));
}

Result<FormatSpec> parse_format_spec(ThreadState& ts, const Str& text, Value object, char32_t default_type) {
  FormatSpec spec;
  spec.type = default_type;
  const std::u32string s = to_code_points(text);
  std::size_t at = 0;
  if (s.size() >= 2 && is_align(s[1])) {
    spec.fill = s[0];
    spec.align = static_cast<char>(s[1]);
    at = 2;
  } else if (!s.empty() && is_align(s[0])) {
    spec.align = static_cast<char>(s[0]);
    at = 1;
  }
  const bool fill_given = at == 2;
  const auto peek = [&] { return at < s.size() ? s[at] : U'\0'; };
  if (peek() == U'+' || peek() == U'-' || peek() == U' ') {
    spec.sign = static_cast<char>(s[at++]);
  }
  if (peek() == U'z') {
    spec.no_negative_zero = true;
    ++at;
  }
  if (peek() == U'#') {
    spec.alternate = true;
    ++at;
  }
  if (peek() == U'0' && !fill_given) {
    spec.zero_padded = true;
    spec.fill = U'0';
    if (spec.align == 0 && default_type == 0) {
      spec.align = '=';
    }
    ++at;
  }
  TRY(spec.width, read_number(ts, s, at));
  if (peek() == U',' || peek() == U'_') {
    spec.grouping = static_cast<char>(s[at++]);
    if (peek() == U',' || peek() == U'_') {
      if (static_cast<char>(peek()) == spec.grouping) {
        return raise(ts, Exc::kValueError, "Cannot specify '{}' with '{}'.", spec.grouping, spec.grouping);
      }
      return raise_text(ts, Exc::kValueError, "Cannot specify both ',' and '_'.");
    }
  }
  if (peek() == U'.') {
    ++at;
    TRY(spec.precision, read_number(ts, s, at));
    if (!spec.precision) {
      return raise_text(ts, Exc::kValueError, "Format specifier missing precision");
    }
  }
  if (at + 1 < s.size()) {
    return raise_invalid(ts, text, object);
  }
  if (at < s.size()) {
    spec.type = s[at];
  }
  if (spec.grouping != 0 && !allows_grouping(spec)) {
    const std::string shown = spec.type > 32 && spec.type < 128
                                  ? std::string(1, static_cast<char>(spec.type))
                                  : fmt::format("\\x{:x}", static_cast<std::uint32_t>(spec.type));
    return raise(ts, Exc::kValueError, "Cannot specify '{}' with '{}'.", spec.grouping, shown);
  }
  return spec;
}

std::string pad(const std::string& text, const FormatSpec& spec, char default_align) {
  const auto length = static_cast<std::int64_t>(utf8_length(text));
  const std::int64_t missing = spec.width.value_or(0) - length;
  if (missing <= 0) {
    return text;
  }
  const char align = spec.align != 0 ? spec.align : default_align;
  const std::int64_t left = align == '<' ? 0 : align == '^' ? missing / 2 : missing;
  std::string result;
  result.reserve(text.size() + static_cast<std::size_t>(missing));
  for (std::int64_t i = 0; i < left; ++i) {
    append_utf8(result, spec.fill);
  }
  result += text;
  for (std::int64_t i = left; i < missing; ++i) {
    append_utf8(result, spec.fill);
  }
  return result;
}

Result<Ref<Str>> format_str(ThreadState& ts, const Str& text, const Str& spec_text, Value object) {
  TRY(const FormatSpec spec, parse_format_spec(ts, spec_text, object, U's'));
  if (spec.type != U's') {
    return raise_unknown_code(ts, spec.type, object);
  }
  if (spec.sign != 0) {
    return raise_text(ts, Exc::kValueError, spec.sign == ' ' ? "Space not allowed in string format specifier"
                                                             : "Sign not allowed in string format specifier");
  }
  if (spec.no_negative_zero) {
    return raise_text(ts, Exc::kValueError, "Negative zero coercion (z) not allowed in string format specifier");
  }
  if (spec.alternate) {
    return raise_text(ts, Exc::kValueError, "Alternate form (#) not allowed in string format specifier");
  }
  if (spec.align == '=') {
    return raise_text(ts, Exc::kValueError, "'=' alignment not allowed in string format specifier");
  }
  std::string shown;
  if (spec.precision && *spec.precision < static_cast<std::int64_t>(text.length)) {
    for (std::size_t i = 0; i < static_cast<std::size_t>(*spec.precision); ++i) {
      append_utf8(shown, text.at(i));
    }
  } else {
    shown = to_utf8(text);
  }
  return make_str(ts, pad(shown, spec, '<'));
}

}  // namespace minipy
