#include "vm/objects/number_format.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "vm/objects/float.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"

namespace minipy {

namespace {

/// Puts separators into a run of digits, from the right.
std::string group_digits(const std::string& digits, char separator, std::size_t size) {
  std::string result;
  const std::size_t first = digits.size() % size;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && i % size == first % size && (i >= first)) {
      result += separator;
    }
    result += digits[i];
  }
  return result;
}

std::string sign_text(bool negative, const FormatSpec& spec) {
  return negative ? "-" : spec.sign == '+' ? "+" : spec.sign == ' ' ? " " : "";
}

/// The fewest digits, at least `have`, that fill `width` columns with a separator after every `group` of them.
std::int64_t digits_to_fill(std::int64_t width, std::int64_t group, std::int64_t have) {
  const auto columns = [&](std::int64_t digits) { return digits + (digits - 1) / group; };
  std::int64_t count = std::max(have, width - width / group);  // no more than are needed, or a few less
  while (count > have && columns(count - 1) >= width) {
    --count;
  }
  while (columns(count) < width) {
    ++count;
  }
  return count;
}

/// sign + prefix + digits + rest, padded; '=' padding goes between prefix and digits.
std::string lay_out(const std::string& sign, const std::string& prefix, std::string digits, const std::string& rest,
                    const FormatSpec& spec, std::size_t group) {
  const std::int64_t width = spec.width.value_or(0);
  const char align = spec.align != 0 ? spec.align : '>';
  if (align == '=' && spec.fill == U'0') {
    // Zeros take part in the grouping.
    const auto fixed = static_cast<std::int64_t>(sign.size() + prefix.size() + rest.size());
    const auto step = spec.grouping != 0 ? static_cast<std::int64_t>(group) : INT64_MAX;
    const auto have = static_cast<std::int64_t>(digits.size());
    digits.insert(0, static_cast<std::size_t>(digits_to_fill(width - fixed, step, have) - have), '0');
    return sign + prefix + (spec.grouping != 0 ? group_digits(digits, spec.grouping, group) : digits) + rest;
  }
  if (spec.grouping != 0) {
    digits = group_digits(digits, spec.grouping, group);
  }
  if (align == '=') {
    FormatSpec inner = spec;
    inner.align = '>';
    inner.width = width - static_cast<std::int64_t>(sign.size() + prefix.size());
    return sign + prefix + pad(digits + rest, inner, '>');
  }
  return pad(sign + prefix + digits + rest, spec, '>');
}

}  // namespace

namespace {

/// `%#.*g`, with the C library: fmt puts a digit behind a point that would end the number.
std::string alternate_digits(double number, char type, int digits) {
  const auto print = [&](char* text, std::size_t size) {
    return type == 'G' ? std::snprintf(text, size, "%#.*G", digits, number)
                       : std::snprintf(text, size, "%#.*g", digits, number);
  };
  std::string text(static_cast<std::size_t>(print(nullptr, 0)), '\0');
  static_cast<void>(print(text.data(), text.size() + 1));
  return text;
}

}  // namespace

std::string double_digits(double number, char type, std::int64_t precision, bool alternate) {
  number = std::fabs(number);
  const bool upper = type == 'E' || type == 'F' || type == 'G';
  if (std::isnan(number) || std::isinf(number)) {
    const std::string word = std::isnan(number) ? "nan" : "inf";
    return upper ? (std::isnan(number) ? "NAN" : "INF") : word;
  }
  switch (type) {
    case 'r':
      return double_repr(number);
    case 'f':
    case 'F':
      return alternate ? fmt::format("{:#.{}f}", number, precision) : fmt::format("{:.{}f}", number, precision);
    case 'e':
      return alternate ? fmt::format("{:#.{}e}", number, precision) : fmt::format("{:.{}e}", number, precision);
    case 'E':
      return alternate ? fmt::format("{:#.{}E}", number, precision) : fmt::format("{:.{}E}", number, precision);
    default: {
      const std::int64_t digits = precision == 0 ? 1 : precision;
      if (alternate) {
        return alternate_digits(number, type, static_cast<int>(digits));
      }
      return type == 'G' ? fmt::format("{:.{}G}", number, digits)
                         : fmt::format("{:.{}g}", number, digits);
    }
  }
}

namespace {

std::string format_double(double number, const FormatSpec& spec) {
  auto type = static_cast<char>(spec.type);
  std::string suffix;
  std::int64_t precision = spec.precision.value_or(6);
  if (type == '%') {
    number *= 100;
    suffix = "%";
    type = 'f';
  } else if (type == 'n') {
    type = 'g';
  }
  std::string digits;
  if (spec.type == 0) {
    if (spec.precision) {
      // Like 'g', but with a digit after the point and exponents only from the precision on.
      const std::int64_t wanted = precision == 0 ? 1 : precision;
      digits = double_digits(number, 'g', wanted, spec.alternate);
      if (digits.ends_with('.')) {
        digits = double_digits(number, 'e', wanted - 1, true);
      }
      if (std::isfinite(number) && digits.find_first_of(".e") == std::string::npos) {
        digits = static_cast<std::int64_t>(digits.size()) >= wanted && !spec.alternate
                     ? double_digits(number, 'e', wanted - 1, false)
                     : digits + ".0";
        if (const std::size_t e = digits.find('e'); e != std::string::npos) {
          std::size_t last = e;
          while (digits.find('.') != std::string::npos && last > 0 && digits[last - 1] == '0') {
            --last;
          }
          if (last > 0 && digits[last - 1] == '.') {
            --last;
          }
          digits = digits.substr(0, last) + digits.substr(e);
        }
      }
    } else {
      digits = double_repr(std::fabs(number));
      if (spec.alternate && std::isfinite(number) && digits.find('.') == std::string::npos) {
        digits.insert(std::min(digits.find('e'), digits.size()), ".");
      }
    }
  } else {
    digits = double_digits(number, type, precision, spec.alternate);
  }
  bool negative = std::signbit(number) && !std::isnan(number);
  if (negative && spec.no_negative_zero &&
      digits.find_first_of("123456789") == std::string::npos && std::isfinite(number)) {
    negative = false;
  }
  std::size_t end = digits.find_first_not_of("0123456789");
  if (end == std::string::npos) {
    end = digits.size();
  }
  const std::string rest = digits.substr(end) + suffix;
  FormatSpec layout = spec;
  if (end == 0) {  // inf and nan have no digits to group
    layout.grouping = 0;
  }
  return lay_out(sign_text(negative, spec), "", digits.substr(0, end), rest, layout, 3);
}

Result<void> check_precision(ThreadState& ts, const FormatSpec& spec) {
  return spec.precision.value_or(0) > INT32_MAX ? raise_text(ts, Exc::kValueError, "precision too big") : Result<void>();
}

/// The real or the imaginary part of a complex number: without width; without type as repr() shows it.
std::string format_part(double number, FormatSpec spec) {
  spec.width = std::nullopt;
  const bool plain = spec.type == 0;
  if (plain && spec.precision) {
    spec.type = U'g';
  }
  std::string text = format_double(number, spec);
  if (plain && !spec.precision && text.ends_with(".0")) {
    text.resize(text.size() - 2);
  }
  return text;
}

}  // namespace

Result<Ref<>> format_double_spec(ThreadState& ts, double number, const std::string& text, Value object) {
  if (text.empty()) {
    return Result<Ref<>>(to_str(ts, object));
  }
  Ref<Str> spec_text = make_str(ts, text);
  TRY(const FormatSpec spec, parse_format_spec(ts, *spec_text, object));
  if (spec.type != 0 && (spec.type > 0x7F || std::string_view("eEfFgGn%").find(static_cast<char>(spec.type)) ==
                                                 std::string_view::npos)) {
    return raise_unknown_code(ts, spec.type, object);
  }
  TRY_VOID(check_precision(ts, spec));
  return Ref<>(make_str(ts, format_double(number, spec)));
}

Result<Ref<>> format_complex_spec(ThreadState& ts, double real, double imaginary, const std::string& text, Value object) {
  if (text.empty()) {
    return Result<Ref<>>(to_str(ts, object));
  }
  Ref<Str> spec_text = make_str(ts, text);
  TRY(const FormatSpec spec, parse_format_spec(ts, *spec_text, object));
  if (spec.type != 0 && (spec.type > 0x7F || std::string_view("eEfFgGn").find(static_cast<char>(spec.type)) ==
                                                 std::string_view::npos)) {
    return raise_unknown_code(ts, spec.type, object);
  }
  if (spec.fill == U'0') {
    return raise_text(ts, Exc::kValueError, "Zero padding is not allowed in complex format specifier");
  }
  if (spec.align == '=') {
    return raise_text(ts, Exc::kValueError, "'=' alignment flag is not allowed in complex format specifier");
  }
  TRY_VOID(check_precision(ts, spec));
  FormatSpec imaginary_spec = spec;
  std::string shown;
  const bool only_imaginary = spec.type == 0 && real == 0 && !std::signbit(real);
  if (!only_imaginary) {
    shown = format_part(real, spec);
    imaginary_spec.sign = '+';
  }
  shown += format_part(imaginary, imaginary_spec) + "j";
  if (spec.type == 0 && !only_imaginary) {
    shown = "(" + shown + ")";
  }
  return Ref<>(make_str(ts, pad(shown, spec, '>')));
}

Result<Ref<>> format_int_spec(ThreadState& ts, Value value, const std::string& text) {
  if (text.empty()) {
    return Result<Ref<>>(to_str(ts, value));
  }
  Ref<Str> spec_text = make_str(ts, text);
  TRY(const FormatSpec spec, parse_format_spec(ts, *spec_text, value));
  const std::string_view codes = "bcdoxXneEfFgG%";
  if (spec.type != 0 &&
      (spec.type > 0x7F || codes.find(static_cast<char>(spec.type)) == std::string_view::npos)) {
    return raise_unknown_code(ts, spec.type, value);
  }
  const char type = spec.type == 0 ? 'd' : static_cast<char>(spec.type);
  if (std::string_view("eEfFgG%").find(type) != std::string_view::npos) {
    const auto number = int_to_double(value);
    if (!number) {
      return raise_text(ts, Exc::kOverflowError, "int too large to convert to float");
    }
    TRY_VOID(check_precision(ts, spec));
    return Ref<>(make_str(ts, format_double(*number, spec)));
  }
  if (spec.precision) {
    return raise_text(ts, Exc::kValueError, "Precision not allowed in integer format specifier");
  }
  if (spec.no_negative_zero) {
    return raise_text(ts, Exc::kValueError, "Negative zero coercion (z) not allowed in integer format specifier");
  }
  if (type == 'c') {
    if (spec.sign != 0) {
      return raise_text(ts, Exc::kValueError, "Sign not allowed with integer format specifier 'c'");
    }
    if (spec.alternate) {
      return raise_text(ts, Exc::kValueError, "Alternate form (#) not allowed with integer format specifier 'c'");
    }
    const auto code = small_int_of(value);
    if (!code) {
      return raise_text(ts, Exc::kOverflowError, "Python int too large to convert to C long");
    }
    if (*code < 0 || *code > 0x10FFFF) {
      return raise_text(ts, Exc::kOverflowError, "%c arg not in range(0x110000)");
    }
    Ref<Str> character = make_char(ts, static_cast<char32_t>(*code));
    return Ref<>(make_str(ts, pad(to_utf8(*character), spec, '>')));
  }
  const mpz_class number = big_int_of(value);
  const int base = type == 'b' ? 2 : type == 'o' ? 8 : type == 'x' || type == 'X' ? 16 : 10;
  std::string digits;
  if (base == 10) {
    TRY(digits, int_to_decimal(ts, value));
    digits = digits.substr(digits[0] == '-' ? 1 : 0);
  } else {
    digits = int_to_text(abs(number), base);
  }
  std::string prefix = !spec.alternate || base == 10 ? "" : base == 2 ? "0b" : base == 8 ? "0o" : "0x";
  if (type == 'X') {
    for (std::string* part : {&digits, &prefix}) {
      for (char& c : *part) {
        c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
      }
    }
  }
  return Ref<>(make_str(ts, lay_out(sign_text(sgn(number) < 0, spec), prefix, digits, "", spec, base == 10 ? 3 : 4)));
}

}  // namespace minipy
