// Number tokens. An error's caret stands under the last character that could still be part of a
// number, so the cursor is only moved over characters that are accepted.
#include "lexer/characters.h"
#include "lexer/lexer.h"

namespace minipy {
namespace {

// Keywords that may follow a number without a space in code that is valid today. CPython makes sure
// that the word ends there, but not for those of two letters that begin with `i`.
bool begins_allowed_keyword(std::string_view rest) {
  for (const std::string_view word : {"if", "in", "is"}) {
    if (rest.starts_with(word)) {
      return true;
    }
  }
  for (const std::string_view word : {"and", "else", "for", "or", "not"}) {
    if (rest.starts_with(word)) {
      return rest.size() == word.size() || !is_identifier_part(rest[word.size()]);
    }
  }
  return false;
}

bool is_digit_of(char c, int radix) {
  return radix == 16 ? is_hex_digit(c) : c >= '0' && c < '0' + radix;
}

}  // namespace

Token Lexer::scan_number() {
  if (peek() == '.') {
    return scan_fraction();
  }
  if (peek() == '0') {
    switch (at(cursor_ + 1) | 0x20) {
      case 'x':
        return scan_radix(16, "hexadecimal");
      case 'o':
        return scan_radix(8, "octal");
      case 'b':
        return scan_radix(2, "binary");
      default:
        return scan_zero();
    }
  }
  if (!scan_decimal_tail()) {
    return failed();
  }
  return peek() == '.' ? scan_fraction() : scan_exponent();
}

// 0x, 0o and 0b numbers.
Token Lexer::scan_radix(int radix, std::string_view name) {
  const auto wrong_digit = [&] {
    const char digit = peek();
    ++cursor_;
    return fail_here(std::string("invalid digit '") + digit + "' in " + std::string(name) +
                     " literal");
  };
  cursor_ += 2;
  do {
    if (peek() == '_') {
      ++cursor_;
    }
    if (!is_digit_of(peek(), radix)) {
      return is_digit(peek()) ? wrong_digit()
                              : fail_here("invalid " + std::string(name) + " literal");
    }
    while (is_digit_of(peek(), radix)) {
      ++cursor_;
    }
  } while (peek() == '_');
  if (is_digit(peek())) {
    return wrong_digit();
  }
  return finish_number(name);
}

// Zeros, which may only lead a float or an imaginary number.
Token Lexer::scan_zero() {
  for (;;) {
    if (peek() == '_') {
      ++cursor_;
      if (!is_digit(peek())) {
        return fail_here("invalid decimal literal");
      }
    }
    if (peek() != '0') {
      break;
    }
    ++cursor_;
  }
  const std::size_t zeros_end = cursor_;
  const bool other_digits = is_digit(peek());
  if (other_digits && !scan_decimal_tail()) {
    return failed();
  }
  const char c = peek();
  if (c == '.') {
    return scan_fraction();
  }
  if ((c | 0x20) == 'e' || (c | 0x20) == 'j' || !other_digits) {
    return scan_exponent();
  }
  fail_at(
      "leading zeros in decimal integer literals are not permitted; "
      "use an 0o prefix for octal integers",
      start_, line_);
  error_->offset = static_cast<std::int32_t>(start_ - line_start_) + 1;  // bytes, as in CPython
  error_->end_offset = error_->offset + static_cast<std::int32_t>(zeros_end - start_);
  return failed();
}

// At the '.'.
Token Lexer::scan_fraction() {
  ++cursor_;
  if (is_digit(peek()) && !scan_decimal_tail()) {
    return failed();
  }
  return scan_exponent();
}

// Behind the digits: an exponent, if there is one.
Token Lexer::scan_exponent() {
  if ((peek() | 0x20) != 'e') {
    return scan_imaginary();
  }
  const char sign = at(cursor_ + 1);
  if (sign == '+' || sign == '-') {
    cursor_ += 2;
    if (!is_digit(peek())) {
      return fail_here("invalid decimal literal");
    }
  } else if (is_digit(sign)) {
    ++cursor_;
  } else {
    return finish_number("decimal");
  }
  return scan_decimal_tail() ? scan_imaginary() : failed();
}

Token Lexer::scan_imaginary() {
  if ((peek() | 0x20) != 'j') {
    return finish_number("decimal");
  }
  ++cursor_;
  return finish_number("imaginary");
}

// Digits with single underscores between them.
bool Lexer::scan_decimal_tail() {
  for (;;) {
    while (is_digit(peek())) {
      ++cursor_;
    }
    if (peek() != '_') {
      return true;
    }
    ++cursor_;
    if (!is_digit(peek())) {
      fail_here("invalid decimal literal");
      return false;
    }
  }
}

Token Lexer::finish_number(std::string_view name) {
  return verify_end_of_number(name) ? make(TokenKind::kNumber) : failed();
}

bool Lexer::verify_end_of_number(std::string_view name) {
  const char c = peek();
  // CPython lets letters beyond ASCII through: `1é` is a number and a name.
  if (!is_identifier_part(c) || static_cast<unsigned char>(c) >= 0x80) {
    return true;
  }
  if (begins_allowed_keyword(text_.substr(cursor_))) {
    warn("invalid " + std::string(name) + " literal");
    return true;
  }
  fail_here("invalid " + std::string(name) + " literal");
  return false;
}

}  // namespace minipy
