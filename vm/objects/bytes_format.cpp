// `bytes % values` (PEP 461): str's conversions, on bytes. Numbers are formatted by str's code.
#include <array>

#include "vm/objects/buffer.h"
#include "vm/objects/byte_array.h"
#include "vm/objects/bytes.h"
#include "vm/objects/dict.h"
#include "vm/objects/int.h"
#include "vm/objects/names.h"
#include "vm/objects/raise.h"
#include "vm/objects/str_methods.h"
#include "vm/objects/tuple.h"

namespace minipy {

namespace {

struct Conversion {
  std::string flags;
  std::int64_t width = -1;
  std::int64_t precision = -1;
  char type = 0;

  bool has(char flag) const { return flags.find(flag) != std::string::npos; }
};

class BytesFormatter {
 public:
  BytesFormatter(ThreadState& ts, std::string_view format, Value values)
      : ts_(ts), format_(format), values_(values) {
    is_mapping_ = as<Tuple>(values) == nullptr && as<Bytes>(values) == nullptr &&
                  as<ByteArray>(values) == nullptr && as<Str>(values) == nullptr &&
                  type_of(ts, values).slots.get_item != nullptr;
  }

  Result<std::string> run() {
    while (at_ < format_.size()) {
      if (format_[at_] != '%') {
        out_ += format_[at_++];
        continue;
      }
      ++at_;
      TRY_VOID(conversion());
    }
    const Tuple* tuple = as<Tuple>(values_);
    const bool has_more = tuple != nullptr ? next_ < tuple->size : next_ == 0 && !is_mapping_;
    if (has_more && !used_mapping_) {
      return raise_text(ts_, Exc::kTypeError,
                        "not all arguments converted during bytes formatting");
    }
    return std::move(out_);
  }

 private:
  Result<Ref<>> next_argument() {
    if (const Tuple* tuple = as<Tuple>(values_)) {
      if (next_ < tuple->size) {
        return share(tuple->items()[next_++]);
      }
    } else if (next_ == 0) {
      ++next_;
      return share(values_);
    }
    return raise_text(ts_, Exc::kTypeError, "not enough arguments for format string");
  }

  char peek() const { return at_ < format_.size() ? format_[at_] : '\0'; }

  /// A number of the format, or with `*` of the arguments.
  Result<std::int64_t> read_number(const char* what, bool keyed) {
    if (peek() == '*') {
      ++at_;
      if (keyed) {  // the value of the key is all there is
        return raise_text(ts_, Exc::kTypeError, "not enough arguments for format string");
      }
      TRY(Ref<> value, next_argument());
      if (!is_int_like(value)) {
        return raise_text(ts_, Exc::kTypeError, "* wants int");
      }
      return index_int64(ts_, value,
                         std::string_view(what) == "width"
                             ? "Python int too large to convert to C ssize_t"
                             : "Python int too large to convert to C int");
    }
    std::int64_t number = 0;
    while (peek() >= '0' && peek() <= '9') {
      number = number * 10 + (format_[at_++] - '0');
      if (number > INT32_MAX) {
        return raise(ts_, Exc::kValueError, "{} too big", what);
      }
    }
    return number;
  }

  Result<Ref<>> keyed_argument() {
    if (!is_mapping_) {
      return raise_text(ts_, Exc::kTypeError, "format requires a mapping");
    }
    const std::size_t start = ++at_;
    for (std::size_t depth = 1; at_ < format_.size(); ++at_) {
      depth += format_[at_] == '(' ? 1 : 0;
      depth -= format_[at_] == ')' ? 1 : 0;
      if (depth == 0) {
        break;
      }
    }
    if (at_ >= format_.size()) {
      return raise_text(ts_, Exc::kValueError, "incomplete format key");
    }
    Ref<> key = make_bytes(ts_, format_.substr(start, at_++ - start));
    used_mapping_ = true;
    return get_item(ts_, values_, key);
  }

  Result<void> conversion() {
    if (peek() == '%') {
      ++at_;
      out_ += '%';
      return {};
    }
    Conversion spec;
    Ref<> argument;
    if (peek() == '(') {
      TRY(argument, keyed_argument());
    }
    while (at_ < format_.size() && std::string_view("-+ #0").find(peek()) != std::string::npos) {
      spec.flags += format_[at_++];
    }
    if (peek() == '*' || (peek() >= '0' && peek() <= '9')) {
      TRY(spec.width, read_number("width", bool{argument}));
      if (spec.width < 0) {
        spec.flags += '-';
        spec.width = -spec.width;
      }
    }
    if (peek() == '.') {
      ++at_;
      TRY(spec.precision, read_number("prec", bool{argument}));
      spec.precision = std::max<std::int64_t>(spec.precision, 0);
    }
    while (peek() == 'l' || peek() == 'h' || peek() == 'L') {
      ++at_;
    }
    if (at_ >= format_.size()) {
      return raise_text(ts_, Exc::kValueError, "incomplete format");
    }
    spec.type = format_[at_++];
    if (!argument) {
      TRY(argument, next_argument());
    }
    return convert(spec, argument);
  }

  Result<void> convert(const Conversion& spec, Value value) {
    switch (spec.type) {
      case 'r':
      case 'a': {
        TRY(Ref<Str> shown, ascii(ts_, value));
        add(spec, to_utf8(*shown), true);
        return {};
      }
      case 's':
      case 'b': {
        TRY(const std::string bytes, bytes_of(value));
        add(spec, bytes, true);
        return {};
      }
      case 'c': {
        TRY(const char byte, byte_argument(value));
        add(spec, std::string(1, byte), false);
        return {};
      }
      case 'd':
      case 'i':
      case 'u':
      case 'o':
      case 'x':
      case 'X':
      case 'e':
      case 'E':
      case 'f':
      case 'F':
      case 'g':
      case 'G':
        return add_number(spec, value);
      default:
        return raise(ts_, Exc::kValueError,
                     "unsupported format character '{}' (0x{:x}) at index {}", spec.type,
                     static_cast<unsigned char>(spec.type), at_ - 1);
    }
  }

  Result<std::string> bytes_of(Value value) {
    if (as<Bytes>(value) == nullptr && as<ByteArray>(value) == nullptr) {
      TRY(Ref<> hook, find_special(ts_, value, name(ts_, Name::kBytes)));
      if (!hook.value().is_absent()) {
        TRY(Ref<> made, call(ts_, hook));
        if (const Bytes* bytes = as<Bytes>(made)) {
          return std::string(bytes->view());
        }
        return raise(ts_, Exc::kTypeError, "__bytes__ returned non-bytes (type {})",
                     type_name(ts_, made));
      }
    }
    if (!has_buffer(ts_, value)) {
      return raise(ts_, Exc::kTypeError,
                   "%b requires a bytes-like object, or an object that implements __bytes__, not "
                   "'{}'",
                   type_name(ts_, value));
    }
    TRY(const BytesLike bytes, BytesLike::copied(ts_, value));
    return std::string(bytes.view());
  }

  Result<char> byte_argument(Value value) {
    const std::string_view bytes = as<Bytes>(value) != nullptr       ? as<Bytes>(value)->view()
                                   : as<ByteArray>(value) != nullptr ? as<ByteArray>(value)->view()
                                                                     : std::string_view();
    if (bytes.size() == 1) {
      return bytes[0];
    }
    Result<Ref<>> whole = index(ts_, value);
    if (whole.failed() && !pending_is(ts_, Exc::kTypeError)) {
      return Raised{};
    }
    if (!whole.failed()) {
      const auto number = small_int_of(whole.value());
      if (!number || *number < 0 || *number > 255) {
        return raise_text(ts_, Exc::kOverflowError, "%c arg not in range(256)");
      }
      return static_cast<char>(*number);
    }
    return raise_text(ts_, Exc::kTypeError,
                      "%c requires an integer in range(256) or a single byte");
  }

  /// str's formatter does numbers: the same text, whatever it stands in.
  Result<void> add_number(const Conversion& spec, Value value) {
    if (std::string_view("eEfFgG").find(spec.type) != std::string_view::npos) {
      Result<double> number = to_double(ts_, value);
      if (number.failed()) {
        if (pending_is(ts_, Exc::kTypeError)) {
          return raise(ts_, Exc::kTypeError, "float argument required, not {}",
                       type_name(ts_, value));
        }
        return Raised{};
      }
    }
    std::string text = "%" + spec.flags;
    text += spec.width >= 0 ? std::to_string(spec.width) : "";
    text += spec.precision >= 0 ? "." + std::to_string(spec.precision) : "";
    Ref<Str> format = make_str(ts_, text + (spec.type == 'i' ? 'd' : spec.type));
    Ref<> argument = minipy::make_tuple(ts_, std::span<const Value>(&value, 1));
    TRY(Ref<> shown, percent_format(ts_, *format, argument));
    out_ += to_utf8(cast<Str>(shown));
    return {};
  }

  void add(const Conversion& spec, std::string text, bool may_be_cut) {
    if (may_be_cut && spec.precision >= 0 &&
        text.size() > static_cast<std::size_t>(spec.precision)) {
      text.resize(static_cast<std::size_t>(spec.precision));
    }
    const auto width = static_cast<std::size_t>(std::max<std::int64_t>(spec.width, 0));
    const std::size_t missing = text.size() < width ? width - text.size() : 0;
    text.insert(spec.has('-') ? text.size() : 0, missing, ' ');
    out_ += text;
  }

  ThreadState& ts_;
  std::string_view format_;
  Value values_;
  bool is_mapping_ = false;
  bool used_mapping_ = false;
  std::size_t at_ = 0;
  std::size_t next_ = 0;
  std::string out_;
};

}  // namespace

Result<std::string> bytes_percent_format(ThreadState& ts, std::string_view format, Value values) {
  return BytesFormatter(ts, format, values).run();
}

}  // namespace minipy
