// The two formatting languages of str: `%` and format().
#include <array>
#include <cctype>
#include <cmath>

#include "base/utf8.h"
#include "vm/objects/dict.h"
#include "vm/objects/float.h"
#include "vm/objects/format_spec.h"
#include "vm/objects/int.h"
#include "vm/objects/number_format.h"
#include "vm/objects/raise.h"
#include "vm/objects/str_methods.h"
#include "vm/objects/tuple.h"

namespace minipy {

namespace {

/// One `%` conversion.
struct Conversion {
  bool left = false;
  bool sign = false;
  bool blank = false;
  bool alternate = false;
  bool zero = false;
  std::int64_t width = 0;
  std::int64_t precision = -1;
  char32_t type = 0;
};

class PercentFormatter {
 public:
  PercentFormatter(ThreadState& ts, const Str& text, Value values)
      : ts_(ts), text_(to_code_points(text)), values_(values) {
    const Type& type = type_of(ts, values);
    is_mapping_ = as<Tuple>(values) == nullptr && as<Str>(values) == nullptr && type.slots.get_item != nullptr;
  }

  Result<Ref<>> run() {
    while (at_ < text_.size()) {
      if (text_[at_] != U'%') {
        out_.add(text_[at_++]);
        continue;
      }
      ++at_;
      TRY_VOID(conversion());
    }
    if (!used_mapping_ && has_more()) {
      return raise_text(ts_, Exc::kTypeError, "not all arguments converted during string formatting");
    }
    return Ref<>(out_.finish(ts_));
  }

 private:
  bool has_more() const {
    const Tuple* tuple = as<Tuple>(values_);
    return tuple != nullptr ? next_ < tuple->size : next_ == 0 && !is_mapping_;
  }

  Result<Value> next_argument() {
    if (const Tuple* tuple = as<Tuple>(values_)) {
      if (next_ < tuple->size) {
        return tuple->data()[next_++];
      }
    } else if (next_ == 0) {
      ++next_;
      return values_;
    }
    return raise_text(ts_, Exc::kTypeError, "not enough arguments for format string");
  }

  Result<void> read_number(std::int64_t& number) {
    if (at_ < text_.size() && text_[at_] == U'*') {
      ++at_;
      TRY(const Value value, next_argument());
      if (!is_int_like(value)) {
        return raise_text(ts_, Exc::kTypeError, "* wants int");
      }
      number = small_int_of(value).value_or(0);
      return {};
    }
    number = 0;
    while (at_ < text_.size() && text_[at_] >= U'0' && text_[at_] <= U'9') {
      number = number * 10 + static_cast<std::int64_t>(text_[at_++] - U'0');
      if (number > INT32_MAX) {
        return raise_text(ts_, Exc::kValueError, "width too big");
      }
    }
    return {};
  }

  Result<void> conversion() {
    Conversion spec;
    Ref<> keyed;
    if (at_ < text_.size() && text_[at_] == U'(') {
      if (!is_mapping_) {
        return raise_text(ts_, Exc::kTypeError, "format requires a mapping");
      }
      std::size_t depth = 1;
      const std::size_t start = ++at_;
      while (at_ < text_.size() && depth > 0) {
        depth += text_[at_] == U'(' ? 1 : 0;
        depth -= text_[at_] == U')' ? 1 : 0;
        ++at_;
      }
      if (depth > 0) {
        return raise_text(ts_, Exc::kValueError, "incomplete format key");
      }
      Ref<Str> key = make_str_from_code_points(ts_, std::u32string_view(text_).substr(start, at_ - start - 1));
      TRY(keyed, get_item(ts_, values_, key.value()));
      used_mapping_ = true;
    }
    for (; at_ < text_.size(); ++at_) {
      const char32_t c = text_[at_];
      if (c == U'-') {
        spec.left = true;
      } else if (c == U'+') {
        spec.sign = true;
      } else if (c == U' ') {
        spec.blank = true;
      } else if (c == U'#') {
        spec.alternate = true;
      } else if (c == U'0') {
        spec.zero = true;
      } else {
        break;
      }
    }
    TRY_VOID(read_number(spec.width));
    if (spec.width < 0) {
      spec.left = true;
      spec.width = -spec.width;
    }
    if (at_ < text_.size() && text_[at_] == U'.') {
      ++at_;
      TRY_VOID(read_number(spec.precision));
      spec.precision = std::max<std::int64_t>(spec.precision, 0);
    }
    while (at_ < text_.size() && (text_[at_] == U'l' || text_[at_] == U'h' || text_[at_] == U'L')) {
      ++at_;
    }
    if (at_ >= text_.size()) {
      return raise_text(ts_, Exc::kValueError, "incomplete format");
    }
    spec.type = text_[at_++];
    if (spec.type == U'%') {
      out_.add(U'%');
      return {};
    }
    if (!keyed) {
      TRY(const Value value, next_argument());
      keyed = share(value);
    }
    return convert(spec, keyed);
  }

  Result<void> convert(const Conversion& spec, Value value) {
    switch (spec.type) {
      case U's': {
        TRY(Ref<Str> shown, to_str(ts_, value));
        return add_text(spec, to_utf8(*shown), true);
      }
      case U'r': {
        TRY(Ref<Str> shown, repr(ts_, value));
        return add_text(spec, to_utf8(*shown), true);
      }
      case U'a': {
        TRY(Ref<Str> shown, ascii(ts_, value));
        return add_text(spec, to_utf8(*shown), true);
      }
      case U'c':
        return add_character(spec, value);
      case U'd':
      case U'i':
      case U'u':
      case U'x':
      case U'X':
      case U'o':
        return add_integer(spec, value);
      case U'e':
      case U'E':
      case U'f':
      case U'F':
      case U'g':
      case U'G':
        return add_float(spec, value);
      default: {
        std::string shown;
        append_utf8(shown, spec.type);
        return raise(ts_, Exc::kValueError, "unsupported format character '{}' (0x{:x}) at index {}", shown,
                     static_cast<std::uint32_t>(spec.type), at_ - 1);
      }
    }
  }

  Result<void> add_text(const Conversion& spec, std::string shown, bool cut) {
    if (cut && spec.precision >= 0 && utf8_length(shown) > static_cast<std::size_t>(spec.precision)) {
      std::size_t end = 0;
      for (std::int64_t i = 0; i < spec.precision; ++i) {
        decode_utf8(shown, end);
      }
      shown.resize(end);
    }
    FormatSpec padding;
    padding.width = spec.width;
    add_utf8(pad(shown, padding, spec.left ? '<' : '>'));
    return {};
  }

  Result<void> add_character(const Conversion& spec, Value value) {
    if (const Str* text = as<Str>(value)) {
      if (text->length != 1) {
        return raise(ts_, Exc::kTypeError, "%c requires an int or a unicode character, not a string of length {}", text->length);
      }
      return add_text(spec, to_utf8(*text), false);
    }
    if (!is_int_like(value)) {
      return raise(ts_, Exc::kTypeError, "%c requires an int or a unicode character, not {}", type_name(ts_, value));
    }
    const auto code = small_int_of(value);
    if (!code || *code < 0 || *code > 0x10FFFF) {
      return raise_text(ts_, Exc::kOverflowError, "%c arg not in range(0x110000)");
    }
    std::string shown;
    append_utf8(shown, static_cast<char32_t>(*code));
    return add_text(spec, shown, false);
  }

  Result<void> add_integer(const Conversion& spec, Value value) {
    Ref<> number = share(value);
    const bool decimal = spec.type == U'd' || spec.type == U'i' || spec.type == U'u';
    if (!is_int_like(value)) {
      const Slots& slots = type_of(ts_, value).slots;
      std::string code;
      append_utf8(code, spec.type);
      if (decimal && slots.to_int != nullptr && as<Str>(value) == nullptr) {
        TRY(number, slots.to_int(ts_, value));
      } else if (slots.index != nullptr) {
        TRY(number, index(ts_, value));
      } else {
        return raise(ts_, Exc::kTypeError, "%{} format: {} is required, not {}", code,
                     decimal ? "a real number" : "an integer", type_name(ts_, value));
      }
    }
    const bool negative = int_sign(number) < 0;
    std::string digits;
    std::string prefix;
    if (decimal) {
      TRY(digits, int_to_decimal(ts_, number));
      digits = digits.substr(negative ? 1 : 0);
    } else {
      digits = int_to_text(abs(big_int_of(number)), spec.type == U'o' ? 8 : 16);
      if (spec.alternate) {
        prefix = spec.type == U'o' ? "0o" : spec.type == U'x' ? "0x" : "0X";
      }
      if (spec.type == U'X') {
        for (char& c : digits) {
          c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
        }
      }
    }
    while (static_cast<std::int64_t>(digits.size()) < spec.precision) {
      digits.insert(0, "0");
    }
    return add_number(spec, negative, prefix, digits);
  }

  Result<void> add_float(const Conversion& spec, Value value) {
    if (as<Str>(value) != nullptr) {
      return raise(ts_, Exc::kTypeError, "must be real number, not str");
    }
    TRY(const double number, to_double(ts_, value));
    const std::int64_t precision = spec.precision < 0 ? 6 : spec.precision;
    const std::string digits = double_digits(number, static_cast<char>(spec.type), precision, spec.alternate);
    return add_number(spec, std::signbit(number) && !std::isnan(number), "", digits);
  }

  Result<void> add_number(const Conversion& spec, bool negative, const std::string& prefix, std::string digits) {
    const std::string sign = negative ? "-" : spec.sign ? "+" : spec.blank ? " " : "";
    const auto fixed = static_cast<std::int64_t>(sign.size() + prefix.size());
    if (spec.zero && !spec.left) {
      while (fixed + static_cast<std::int64_t>(digits.size()) < spec.width) {
        digits.insert(0, "0");
      }
    }
    return add_text(spec, sign + prefix + digits, false);
  }

  void add_utf8(const std::string& text) {
    for (std::size_t i = 0; i < text.size();) {
      out_.add(decode_utf8(text, i));
    }
  }

  ThreadState& ts_;
  std::u32string text_;
  Value values_;
  bool is_mapping_ = false;
  bool used_mapping_ = false;
  std::size_t at_ = 0;
  std::size_t next_ = 0;
  StrBuilder out_;
};

// ---- format()

class BraceFormatter {
 public:
  BraceFormatter(ThreadState& ts, std::span<const Value> positional, Value keywords)
      : ts_(ts), positional_(positional), keywords_(keywords) {}

  Result<std::u32string> expand(std::u32string_view text, int depth) {
    if (depth < 0) {
      return raise_text(ts_, Exc::kValueError, "Max string recursion exceeded");
    }
    std::u32string out;
    for (std::size_t at = 0; at < text.size();) {
      const char32_t c = text[at++];
      if (c != U'{' && c != U'}') {
        out.push_back(c);
        continue;
      }
      if (at < text.size() && text[at] == c) {
        out.push_back(c);
        ++at;
        continue;
      }
      if (c == U'}') {
        return raise_text(ts_, Exc::kValueError, "Single '}' encountered in format string");
      }
      if (at >= text.size()) {
        return raise_text(ts_, Exc::kValueError, "Single '{' encountered in format string");
      }
      std::size_t end = at;
      int nesting = 1;
      for (; end < text.size(); ++end) {
        nesting += text[end] == U'{' ? 1 : text[end] == U'}' ? -1 : 0;
        if (nesting == 0) {
          break;
        }
      }
      if (nesting != 0) {
        return raise_text(ts_, Exc::kValueError, "expected '}' before end of string");
      }
      TRY(const std::u32string shown, field(text.substr(at, end - at), depth));
      out += shown;
      at = end + 1;
    }
    return out;
  }

 private:
  static std::string utf8(std::u32string_view text) {
    std::string result;
    for (const char32_t c : text) {
      append_utf8(result, c);
    }
    return result;
  }
  static bool is_number(std::u32string_view text) {
    for (const char32_t c : text) {
      if (c < U'0' || c > U'9') {
        return false;
      }
    }
    return !text.empty();
  }

  Result<std::u32string> field(std::u32string_view text, int depth) {
    std::size_t end = 0;
    int brackets = 0;
    while (end < text.size() && (brackets > 0 || (text[end] != U'!' && text[end] != U':'))) {
      brackets += text[end] == U'[' ? 1 : text[end] == U']' ? -1 : 0;
      ++end;
    }
    TRY(Ref<> value, lookup(text.substr(0, end)));
    if (end < text.size() && text[end] == U'!') {
      if (end + 1 >= text.size()) {
        return raise_text(ts_, Exc::kValueError, "end of string while looking for conversion specifier");
      }
      const char32_t conversion = text[end + 1];
      end += 2;
      if (end < text.size() && text[end] != U':') {
        return raise_text(ts_, Exc::kValueError, "expected ':' after conversion specifier");
      }
      if (conversion == U'r') {
        TRY(value, repr(ts_, value));
      } else if (conversion == U's') {
        TRY(value, to_str(ts_, value));
      } else if (conversion == U'a') {
        TRY(value, ascii(ts_, value));
      } else {
        return raise(ts_, Exc::kValueError, "Unknown conversion specifier {}", utf8(std::u32string_view(&conversion, 1)));
      }
    }
    std::u32string spec;
    if (end < text.size()) {
      TRY(spec, expand(text.substr(end + 1), depth - 1));
    }
    Ref<Str> spec_text = make_str_from_code_points(ts_, spec);
    TRY(Ref<Str> shown, format(ts_, value, spec_text.value()));
    return to_code_points(*shown);
  }

  Result<Ref<>> lookup(std::u32string_view text) {
    std::size_t end = text.find_first_of(U".[");
    const std::u32string_view first = text.substr(0, end);
    Ref<> value;
    if (first.empty() || is_number(first)) {
      std::size_t number = 0;
      if (first.empty()) {
        if (manual_) {
          return raise_text(ts_, Exc::kValueError,
                            "cannot switch from manual field specification to automatic field numbering");
        }
        automatic_ = true;
        number = next_++;
      } else {
        if (automatic_) {
          return raise_text(ts_, Exc::kValueError,
                            "cannot switch from automatic field numbering to manual field specification");
        }
        manual_ = true;
        number = std::stoul(utf8(first));
      }
      if (number >= positional_.size()) {
        return raise(ts_, Exc::kIndexError, "Replacement index {} out of range for positional args tuple", number);
      }
      value = share(positional_[number]);
    } else {
      Ref<Str> key = make_str_from_code_points(ts_, first);
      TRY(value, get_item(ts_, keywords_, key.value()));
    }
    while (end != std::u32string_view::npos && end < text.size()) {
      if (text[end] == U'.') {
        std::size_t stop = text.find_first_of(U".[", end + 1);
        if (stop == std::u32string_view::npos) {
          stop = text.size();
        }
        if (stop == end + 1) {
          return raise_text(ts_, Exc::kValueError, "Empty attribute in format string");
        }
        TRY(value, get_attribute(ts_, value, intern(ts_, utf8(text.substr(end + 1, stop - end - 1)))));
        end = stop;
      } else if (text[end] == U'[') {
        const std::size_t stop = text.find(U']', end);
        if (stop == std::u32string_view::npos) {
          return raise_text(ts_, Exc::kValueError, "Missing ']' in format string");
        }
        const std::u32string_view key = text.substr(end + 1, stop - end - 1);
        if (key.empty()) {
          return raise_text(ts_, Exc::kValueError, "Empty attribute in format string");
        }
        Ref<> item = is_number(key) ? make_int(ts_, static_cast<std::int64_t>(std::stoll(utf8(key))))
                                    : Ref<>(make_str_from_code_points(ts_, key));
        TRY(value, get_item(ts_, value, item));
        end = stop + 1;
      } else {
        return raise_text(ts_, Exc::kValueError, "Only '.' or '[' may follow ']' in format field specifier");
      }
    }
    return value;
  }

  ThreadState& ts_;
  std::span<const Value> positional_;
  Value keywords_;
  bool automatic_ = false;
  bool manual_ = false;
  std::size_t next_ = 0;
};

}  // namespace

Result<Ref<>> percent_format(ThreadState& ts, const Str& text, Value values) {
  return PercentFormatter(ts, text, values).run();
}

Result<Ref<>> brace_format(ThreadState& ts, const Str& text, std::span<const Value> positional, Value keywords) {
  BraceFormatter formatter(ts, positional, keywords);
  TRY(const std::u32string expanded, formatter.expand(to_code_points(text), 2));
  return Ref<>(make_str_from_code_points(ts, expanded));
}

}  // namespace minipy
