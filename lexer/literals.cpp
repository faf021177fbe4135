// Decoding of literals. Error positions inside a string are CPython's: it rewrites a string before
// decoding it, each character beyond ASCII as ten (\U0001F600), and counts in that.
#include "lexer/literals.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <utility>

#include "base/unicode_names.h"
#include "base/utf8.h"
#include "lexer/characters.h"

namespace minipy {
namespace {

constexpr std::size_t kMaxDecimalDigits = 4300;
constexpr std::size_t kRewrittenLength = 10;
constexpr std::size_t kRewrittenBackslash = 6;

std::string without_underscores(std::string_view text) {
  std::string out(text);
  std::erase(out, '_');
  return out;
}

double parse_double(const std::string& text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  // Too big or too small: strtod says which, with an infinity or a zero.
  return error == std::errc() ? value : std::strtod(text.c_str(), nullptr);
}

int base_of(std::string_view text) {
  if (text.size() < 2 || text[0] != '0') {
    return 10;
  }
  switch (text[1] | 0x20) {
    case 'x':
      return 16;
    case 'o':
      return 8;
    case 'b':
      return 2;
    default:
      return 10;
  }
}

int hex_value(char c) { return is_digit(c) ? c - '0' : (c | 0x20) - 'a' + 10; }

bool is_octal(char c) { return c >= '0' && c <= '7'; }

// The value of a one-character escape (\n, \t, …), or -1.
int simple_escape(char c) {
  switch (c) {
    case '\\':
      return '\\';
    case '\'':
      return '\'';
    case '"':
      return '"';
    case 'a':
      return '\a';
    case 'b':
      return '\b';
    case 'f':
      return '\f';
    case 'n':
      return '\n';
    case 'r':
      return '\r';
    case 't':
      return '\t';
    case 'v':
      return '\v';
    default:
      return -1;
  }
}

// Decodes one body. Only the first invalid escape of a token is reported, as in CPython.
class EscapeDecoder {
 public:
  enum class Mode { kText, kFormatted, kBytes };

  EscapeDecoder(std::string_view body, Mode mode) : body_(body), mode_(mode) {}

  bool run() {
    out_.reserve(body_.size());
    while (at_ < body_.size()) {
      const char c = body_[at_];
      if (c == '\\') {
        if (!escape()) {
          return false;
        }
      } else {
        plain();
      }
    }
    return true;
  }

  std::string take() { return std::move(out_); }
  const std::string& error() const { return error_; }
  const std::string& warning() const { return warning_; }

 private:
  bool bytes() const { return mode_ == Mode::kBytes; }
  char peek() const { return at_ < body_.size() ? body_[at_] : '\0'; }

  void plain() {
    const std::size_t begin = at_;
    decode_utf8(body_, at_);
    out_.append(body_.substr(begin, at_ - begin));
    position_ += at_ - begin == 1 ? 1 : kRewrittenLength;
  }

  void put(unsigned value) {
    if (bytes()) {
      out_.push_back(static_cast<char>(value));
    } else {
      append_utf8(out_, value);
    }
  }

  void advance(std::size_t count) {
    at_ += count;
    position_ += count;
  }

  bool escape() {
    const std::size_t start = position_;
    ++at_;
    const char c = peek();
    if (!bytes() && (at_ == body_.size() || static_cast<unsigned char>(c) >= 0x80)) {
      out_.push_back('\\');
      position_ += kRewrittenBackslash;
      return true;
    }
    ++position_;
    if (const int value = simple_escape(c); value >= 0) {
      out_.push_back(static_cast<char>(value));
      advance(1);
      return true;
    }
    if (c == '\n') {
      advance(1);
      return true;
    }
    if (is_octal(c)) {
      octal();
      return true;
    }
    if (c == 'x') {
      return hex(start, 2, "truncated \\xXX escape");
    }
    if (!bytes() && c == 'u') {
      return hex(start, 4, "truncated \\uXXXX escape");
    }
    if (!bytes() && c == 'U') {
      return hex(start, 8, "truncated \\UXXXXXXXX escape");
    }
    if (!bytes() && c == 'N') {
      return named(start);
    }
    // The lexer has warned of `\{` in an f-string.
    if (mode_ != Mode::kFormatted || (c != '{' && c != '}')) {
      warn(std::string("invalid escape sequence '\\") + c + "'");
    }
    out_.push_back('\\');
    return true;
  }

  void octal() {
    const std::size_t begin = at_;
    unsigned value = 0;
    while (at_ - begin < 3 && is_octal(peek())) {
      value = value * 8 + static_cast<unsigned>(peek() - '0');
      advance(1);
    }
    if (value > 0xFF) {
      warn("invalid octal escape sequence '\\" + std::string(body_.substr(begin, 3)) + "'");
    }
    put(value);
  }

  bool hex(std::size_t start, std::size_t digits, std::string_view message) {
    advance(1);
    unsigned value = 0;
    std::size_t count = 0;
    for (; count < digits && is_hex_digit(peek()); ++count) {
      value = value * 16 + static_cast<unsigned>(hex_value(peek()));
      advance(1);
    }
    if (count != digits) {
      return bytes() ? fail_bytes(start) : fail(start, message);
    }
    if (value > 0x10FFFF) {
      return fail(start, "illegal Unicode character");
    }
    put(value);
    return true;
  }

  bool named(std::size_t start) {
    advance(1);
    if (peek() != '{') {
      return fail(start, "malformed \\N character escape");
    }
    advance(1);
    const std::size_t end = body_.find('}', at_);
    const std::string_view name = body_.substr(at_, end == body_.npos ? end : end - at_);
    skip_plain(name.size());
    if (end == body_.npos || name.empty()) {
      return fail(start, "malformed \\N character escape");
    }
    advance(1);
    if (const std::optional<char32_t> found = find_unicode_name(name)) {
      put(*found);
      return true;
    }
    return fail(start, "unknown Unicode character name");
  }

  void skip_plain(std::size_t count) {
    const std::size_t end = at_ + count;
    while (at_ < end) {
      const std::size_t begin = at_;
      decode_utf8(body_, at_);
      position_ += at_ - begin == 1 ? 1 : kRewrittenLength;
    }
  }

  bool fail(std::size_t start, std::string_view reason) {
    error_ = "(unicode error) 'unicodeescape' codec can't decode bytes in position " +
             std::to_string(start) + "-" + std::to_string(position_ - 1) + ": ";
    error_ += reason;
    return false;
  }

  bool fail_bytes(std::size_t start) {
    error_ = "(value error) invalid \\x escape at position " + std::to_string(start);
    return false;
  }

  void warn(std::string message) {
    if (warning_.empty()) {
      warning_ = std::move(message);
    }
  }

  std::string_view body_;
  Mode mode_;
  std::size_t at_ = 0;
  std::size_t position_ = 0;
  std::string out_;
  std::string error_;
  std::string warning_;
};

// What CPython says of a text that is not UTF-8; empty if it is. With escapes, it decodes each run of
// bytes that are not ASCII by itself, and counts from its start.
std::string undecodable(std::string_view body, bool in_runs) {
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  const auto fault = find_utf8_fault(body);
  if (!fault) {
    return {};
  }
  if (!in_runs) {
    return "(unicode error) " + utf8_fault_message(body, *fault);
  }
  const auto middle = body.begin() + static_cast<std::ptrdiff_t>(fault->offset);
  const auto begin = std::find_if(std::make_reverse_iterator(middle), body.rend(), is_ascii).base();
  const auto end = std::find_if(middle, body.end(), is_ascii);
  return undecodable(body.substr(static_cast<std::size_t>(begin - body.begin()),
                                 static_cast<std::size_t>(end - begin)),
                     false);
}

// Decodes `body` of the token at `span`; an error is placed at `blame`.
Expected<std::string, Diagnostic> decode_body(const SourceText& source, std::string_view body,
                                              EscapeDecoder::Mode mode, Span span, Span blame,
                                              std::vector<Diagnostic>& warnings) {
  if (source.traits().has_faults) {
    if (const std::string fault = undecodable(body, body.find('\\') != body.npos); !fault.empty()) {
      return Unexpected{make_diagnostic(DiagnosticKind::kSyntaxError, fault, source, blame)};
    }
  }
  if (body.find('\\') == body.npos) {
    return std::string(body);
  }
  EscapeDecoder decoder(body, mode);
  if (!decoder.run()) {
    return Unexpected{
        make_diagnostic(DiagnosticKind::kSyntaxError, decoder.error(), source, blame)};
  }
  if (!decoder.warning().empty()) {
    warnings.push_back(
        make_diagnostic(DiagnosticKind::kSyntaxWarning, decoder.warning(), source, span));
  }
  return decoder.take();
}

}  // namespace

NumberLiteral decode_number(std::string_view token_text) {
  std::string text = without_underscores(token_text);
  const int base = base_of(text);
  if (base == 10) {
    if ((text.back() | 0x20) == 'j') {
      text.pop_back();
      return ImaginaryLiteral{parse_double(text)};
    }
    if (text.find_first_of(".eE") != text.npos) {
      return parse_double(text);
    }
  } else {
    text.erase(0, 2);
  }
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
  if (error == std::errc()) {
    return value;
  }
  text.erase(0, std::min(text.find_first_not_of('0'), text.size() - 1));
  return BigIntegerLiteral{std::move(text), base};
}

std::optional<Diagnostic> check_number(const SourceText& source, Span span) {
  const std::string_view token_text = source.slice(span);
  if (token_text.size() <= kMaxDecimalDigits || base_of(token_text) != 10 ||
      token_text.find_first_of(".eEjJ") != token_text.npos) {
    return std::nullopt;
  }
  const auto digits = static_cast<std::size_t>(
      std::count_if(token_text.begin(), token_text.end(), [](char c) { return c != '_'; }));
  if (digits <= kMaxDecimalDigits) {
    return std::nullopt;
  }
  Diagnostic error = make_diagnostic(
      DiagnosticKind::kSyntaxError,
      "Exceeds the limit (4300 digits) for integer string conversion: value has " +
          std::to_string(digits) +
          " digits; use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal "
          "for huge integer literals to avoid decimal conversion limits.",
      source, span);
  error.offset = 0;
  error.end_offset = 0;
  return error;
}

StringParts split_string(std::string_view token_text) {
  StringParts out;
  std::size_t at = 0;
  for (; token_text[at] != '\'' && token_text[at] != '"'; ++at) {
    const int letter = token_text[at] | 0x20;
    out.raw = out.raw || letter == 'r';
    out.bytes = out.bytes || letter == 'b';
    // Only the lower-case prefix shows in `ast.Constant.kind`.
    out.unicode = out.unicode || token_text[at] == 'u';
  }
  const char quote = token_text[at];
  const bool triple =
      token_text.size() - at >= 6 && token_text[at + 1] == quote && token_text[at + 2] == quote;
  const std::size_t quotes = triple ? 3 : 1;
  out.offset = static_cast<std::uint32_t>(at + quotes);
  out.body = token_text.substr(at + quotes, token_text.size() - at - 2 * quotes);
  return out;
}

Expected<StringLiteral, Diagnostic> decode_string(const SourceText& source, Span span,
                                                  std::vector<Diagnostic>& warnings) {
  const StringParts parts = split_string(source.slice(span));
  StringLiteral out{{}, parts.bytes, parts.unicode};
  const auto ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  if (parts.bytes && !std::all_of(parts.body.begin(), parts.body.end(), ascii)) {
    return Unexpected{make_diagnostic(DiagnosticKind::kSyntaxError,
                                      "bytes can only contain ASCII literal characters", source,
                                      span)};
  }
  if (parts.raw) {
    const std::string fault =
        source.traits().has_faults ? undecodable(parts.body, false) : std::string();
    if (!fault.empty()) {
      return Unexpected{make_diagnostic(DiagnosticKind::kSyntaxError, fault, source, span)};
    }
    out.value = parts.body;
    return out;
  }
  const auto mode = parts.bytes ? EscapeDecoder::Mode::kBytes : EscapeDecoder::Mode::kText;
  auto value = decode_body(source, parts.body, mode, span, span, warnings);
  if (!value) {
    return Unexpected{std::move(value.error())};
  }
  out.value = *std::move(value);
  return out;
}

Expected<std::string, Diagnostic> decode_fstring_middle(const SourceText& source, Span span,
                                                        bool raw, std::vector<Diagnostic>& warnings,
                                                        std::optional<Span> blame) {
  const std::string_view body = source.slice(span);
  const Span place = blame.value_or(span);
  if (raw && !source.traits().has_faults) {
    return std::string(body);
  }
  if (raw) {
    const std::string fault = undecodable(body, false);
    if (!fault.empty()) {
      return Unexpected{make_diagnostic(DiagnosticKind::kSyntaxError, fault, source, place)};
    }
    return std::string(body);
  }
  return decode_body(source, body, EscapeDecoder::Mode::kFormatted, place, place, warnings);
}

std::string decode_fstring_debug(const SourceText& source, const std::string& text, Span span) {
  std::vector<Diagnostic> warnings;  // the expression has been warned about
  auto decoded = decode_body(source, text, EscapeDecoder::Mode::kFormatted, span, span, warnings);
  return decoded ? std::move(*decoded) : text;
}

}  // namespace minipy
