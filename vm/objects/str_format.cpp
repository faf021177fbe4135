// `text % values`: the formatting language that C's printf has.
#include <array>
#include <cctype>
#include <cmath>

#include "base/utf8.h"
#include "vm/objects/complex.h"
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

void prepend_zeros(std::string& digits, std::int64_t count) {
  if (count > 0) {
    digits.insert(0, static_cast<std::size_t>(count), '0');
  }
}

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

  /// A number of the text, or with `*` of the arguments. `what` is its name in a complaint.
  Result<void> read_number(std::int64_t& number, const char* what, bool keyed) {
    if (at_ < text_.size() && text_[at_] == U'*') {
      ++at_;
      if (keyed) {  // the value of the key is all there is
        return raise_text(ts_, Exc::kTypeError, "not enough arguments for format string");
      }
      TRY(const Value value, next_argument());
      if (!is_int_like(value)) {
        return raise_text(ts_, Exc::kTypeError, "* wants int");
      }
      const auto given = small_int_of(value);
      if (!given) {
        return raise(ts_, Exc::kOverflowError, "Python int too large to convert to C {}",
                     std::string_view(what) == "width" ? "ssize_t" : "int");
      }
      number = *given;
      return {};
    }
    number = 0;
    while (at_ < text_.size() && text_[at_] >= U'0' && text_[at_] <= U'9') {
      number = number * 10 + static_cast<std::int64_t>(text_[at_++] - U'0');
      if (number > INT32_MAX) {
        return raise(ts_, Exc::kValueError, "{} too big", what);
      }
    }
    return {};
  }

  Result<void> conversion() {
    if (at_ < text_.size() && text_[at_] == U'%') {
      ++at_;
      out_.add(U'%');
      return {};
    }
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
    TRY_VOID(read_number(spec.width, "width", bool{keyed}));
    if (spec.width < 0) {
      spec.left = true;
      spec.width = -spec.width;
    }
    if (at_ < text_.size() && text_[at_] == U'.') {
      ++at_;
      TRY_VOID(read_number(spec.precision, "precision", bool{keyed}));
      spec.precision = std::max<std::int64_t>(spec.precision, 0);
    }
    while (at_ < text_.size() && (text_[at_] == U'l' || text_[at_] == U'h' || text_[at_] == U'L')) {
      ++at_;
    }
    if (at_ >= text_.size()) {
      return raise_text(ts_, Exc::kValueError, "incomplete format");
    }
    spec.type = text_[at_++];
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
        return raise_text(ts_, Exc::kTypeError, "%c requires int or char");
      }
      return add_text(spec, to_utf8(*text), false);
    }
    Result<Ref<>> number = index(ts_, value);
    if (number.failed()) {
      return pending_is(ts_, Exc::kTypeError)
                 ? raise_text(ts_, Exc::kTypeError, "%c requires int or char")
                 : Raised{};
    }
    const auto code = small_int_of(number.value());
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
      Result<Ref<>> converted = Raised{};
      if (decimal && (slots.to_int != nullptr || slots.to_float != nullptr ||
                      slots.index != nullptr || as<Complex>(value) != nullptr)) {
        converted = int_from_value(ts_, value);
      } else if (slots.index != nullptr) {
        converted = index(ts_, value);
      }
      if (!converted.failed()) {
        number = converted.take();
      } else if (ts_.has_exception() && !pending_is(ts_, Exc::kTypeError)) {
        return Raised{};
      } else {
        if (ts_.has_exception()) {
          clear_exception(ts_);
        }
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
    prepend_zeros(digits, spec.precision - static_cast<std::int64_t>(digits.size()));
    return add_number(spec, negative, prefix, digits);
  }

  Result<void> add_float(const Conversion& spec, Value value) {
    TRY(const double number, to_double(ts_, value));
    const std::int64_t precision = spec.precision < 0 ? 6 : spec.precision;
    const std::string digits = double_digits(number, static_cast<char>(spec.type), precision, spec.alternate);
    return add_number(spec, std::signbit(number) && !std::isnan(number), "", digits);
  }

  Result<void> add_number(const Conversion& spec, bool negative, const std::string& prefix, std::string digits) {
    const std::string sign = negative ? "-" : spec.sign ? "+" : spec.blank ? " " : "";
    const auto fixed = static_cast<std::int64_t>(sign.size() + prefix.size());
    if (spec.zero && !spec.left) {
      prepend_zeros(digits, spec.width - fixed - static_cast<std::int64_t>(digits.size()));
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

}  // namespace

Result<Ref<>> percent_format(ThreadState& ts, const Str& text, Value values) {
  return PercentFormatter(ts, text, values).run();
}

}  // namespace minipy
