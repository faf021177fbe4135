// Reading JSON text.
#include <array>
#include <charconv>
#include <cmath>
#include <string>
#include <utility>

#include "vm/eval/eval_state.h"
#include "vm/modules/json.h"
#include "vm/modules/native_type.h"
#include "vm/objects/dict.h"
#include "vm/objects/exception.h"
#include "vm/objects/float.h"
#include "vm/objects/instance.h"
#include "vm/objects/int.h"
#include "vm/objects/interrupts.h"
#include "vm/objects/list.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"

namespace minipy {

namespace {

struct Scanner : Object {
  static constexpr CoreType kCoreType = CoreType::kJsonScanner;
  Ref<> object_hook;
  Ref<> object_pairs_hook;
  Ref<> parse_float;  ///< None: float
  Ref<> parse_int;    ///< None: int
  Ref<> parse_constant;
  bool strict = true;

  template <class Self, class Visit>
  static void fields(Self& self, Visit visit) {
    visit(self.object_hook, "object_hook");
    visit(self.object_pairs_hook, "object_pairs_hook");
    visit(self.parse_float, "parse_float");
    visit(self.parse_int, "parse_int");
    visit(self.parse_constant, "parse_constant");
  }
};

/// json.decoder.JSONDecodeError(message, document, position).
Raised raise_decode_error(ThreadState& ts, const char* message, Value document,
                          std::size_t position) {
  const Value modules_name = Value::object(&intern(ts, "json.decoder"));
  TRY(Ref<> module, call(ts, eval_state(ts).import_function, modules_name));
  TRY(Ref<> decoder, get_attribute(ts, module, "decoder"));
  TRY(Ref<> error_class, get_attribute(ts, decoder, "JSONDecodeError"));
  Ref<Str> text = make_str(ts, message);
  Ref<> place = make_int(ts, static_cast<std::int64_t>(position));
  const std::array<Value, 3> arguments{text.value(), document, place};
  TRY(Ref<> error, call(ts, error_class, Arguments(arguments)));
  return raise_with_context(ts, std::move(error));
}

class Reader {
 public:
  Reader(ThreadState& ts, const Scanner& scanner, Str& text)
      : ts_(ts), scanner_(scanner), text_(text) {}

  std::size_t at = 0;

  /// The value at `at`, which then is behind it.
  Result<Ref<>> read() {
    TRY_VOID(check_interrupts(ts_));
    const std::size_t start = at;
    switch (peek()) {
      case '"':
        ++at;
        return read_text();
      case '{':
        return nested(" while decoding a JSON object from a unicode string",
                      [&] { return read_object(); });
      case '[':
        return nested(" while decoding a JSON array from a unicode string",
                      [&] { return read_array(); });
      case 'n':
        if (takes("null")) {
          return share(Value::none());
        }
        break;
      case 't':
        if (takes("true")) {
          return share(Value::boolean(true));
        }
        break;
      case 'f':
        if (takes("false")) {
          return share(Value::boolean(false));
        }
        break;
      case 'N':
        if (takes("NaN")) {
          return constant("NaN");
        }
        break;
      case 'I':
        if (takes("Infinity")) {
          return constant("Infinity");
        }
        break;
      case '-':
        if (takes("-Infinity")) {
          return constant("-Infinity");
        }
        break;
      default:
        break;
    }
    return read_number(start);
  }

  /// A text whose opening quote has been read.
  Result<Ref<>> read_text() {
    const std::size_t begin = at - 1;
    if (text_.ascii) {  // most have no escape: their end is found at once
      const std::string_view all = text_.ascii_view();
      for (std::size_t i = at; i < all.size(); ++i) {
        const auto c = static_cast<unsigned char>(all[i]);
        if (c == '"') {
          Ref<Str> found = make_str(ts_, all.substr(at, i - at));
          at = i + 1;
          return Ref<>(std::move(found));
        }
        if (c == '\\' || c < 0x20) {
          break;
        }
      }
    }
    std::u32string out;
    while (true) {
      if (at >= text_.length) {
        return fail("Unterminated string starting at", begin);
      }
      const char32_t c = text_.at(at++);
      if (c == '"') {
        return Ref<>(make_str_from_code_points(ts_, out));
      }
      if (c == '\\') {
        TRY_VOID(read_escape(out, begin));
      } else if (c < 0x20 && scanner_.strict) {
        return fail("Invalid control character at", at - 1);
      } else {
        out += c;
      }
    }
  }

 private:
  char32_t peek() const { return at < text_.length ? text_.at(at) : 0; }
  bool takes(std::string_view word) {
    for (std::size_t i = 0; i < word.size(); ++i) {
      if (at + i >= text_.length || text_.at(at + i) != static_cast<char32_t>(word[i])) {
        return false;
      }
    }
    at += word.size();
    return true;
  }
  void skip_blanks() {
    while (at < text_.length) {
      const char32_t c = text_.at(at);
      if (c != ' ' && c != '\n' && c != '\t' && c != '\r') {
        return;
      }
      ++at;
    }
  }
  Raised fail(const char* message, std::size_t where) {
    return raise_decode_error(ts_, message, Value::object(&text_), where);
  }
  Raised no_value(std::size_t where) {
    Ref<> place = make_int(ts_, static_cast<std::int64_t>(where));
    return raise_value(ts_, Exc::kStopIteration, place);
  }

  template <class Body>
  Result<Ref<>> nested(const char* where, Body body) {
    RecursionGuard guard(ts_);
    TRY_VOID(guard.check(where));
    ++at;
    return body();
  }

  Result<Ref<>> constant(const char* word) {
    Ref<Str> text = make_str(ts_, word);
    const Ref<> function = scanner_.parse_constant;
    return call(ts_, function, text.value());
  }

  /// Four hexadecimal digits; −1 if there are none.
  std::int32_t hex_unit() {
    std::int32_t unit = 0;
    for (std::size_t i = 0; i < 4; ++i) {
      const char32_t c = at + i < text_.length ? text_.at(at + i) : 0;
      const std::int32_t digit = c >= '0' && c <= '9'   ? static_cast<std::int32_t>(c - '0')
                                 : c >= 'a' && c <= 'f' ? static_cast<std::int32_t>(c - 'a' + 10)
                                 : c >= 'A' && c <= 'F' ? static_cast<std::int32_t>(c - 'A' + 10)
                                                        : -1;
      if (digit < 0) {
        return -1;
      }
      unit = unit * 16 + digit;
    }
    return unit;
  }

  Result<void> read_escape(std::u32string& out, std::size_t begin) {
    if (at >= text_.length) {
      return fail("Unterminated string starting at", begin);
    }
    const char32_t c = text_.at(at++);
    constexpr std::u32string_view kLetters = U"\"\\/bfnrt";
    constexpr std::u32string_view kMeanings = U"\"\\/\b\f\n\r\t";
    if (const std::size_t which = kLetters.find(c); which != std::u32string_view::npos) {
      out += kMeanings[which];
      return {};
    }
    if (c != 'u') {
      return fail("Invalid \\escape", at - 2);
    }
    const std::int32_t unit = hex_unit();
    if (unit < 0) {
      return fail("Invalid \\uXXXX escape", at - 1);
    }
    at += 4;
    auto character = static_cast<char32_t>(unit);
    if (unit >= 0xD800 && unit < 0xDC00 && at + 1 < text_.length && text_.at(at) == '\\' &&
        text_.at(at + 1) == 'u') {
      at += 2;
      const std::int32_t low = hex_unit();
      if (low >= 0xDC00 && low < 0xE000) {
        at += 4;
        character = 0x10000 + ((character - 0xD800) << 10) + (static_cast<char32_t>(low) - 0xDC00);
      } else {
        at -= 2;
      }
    }
    out += character;
    return {};
  }

  Result<Ref<>> read_number(std::size_t start) {
    std::size_t i = start;
    const auto digit = [&](std::size_t k) {
      return k < text_.length && text_.at(k) >= '0' && text_.at(k) <= '9';
    };
    if (i < text_.length && text_.at(i) == '-') {
      ++i;
    }
    if (!digit(i)) {
      return no_value(start);
    }
    if (text_.at(i) == '0') {
      ++i;
    } else {
      while (digit(i)) {
        ++i;
      }
    }
    bool is_float = false;
    if (i < text_.length && text_.at(i) == '.' && digit(i + 1)) {
      is_float = true;
      for (++i; digit(i);) {
        ++i;
      }
    }
    if (i < text_.length && (text_.at(i) == 'e' || text_.at(i) == 'E')) {
      std::size_t k = i + 1;
      if (k < text_.length && (text_.at(k) == '+' || text_.at(k) == '-')) {
        ++k;
      }
      if (digit(k)) {
        is_float = true;
        while (digit(k)) {
          ++k;
        }
        i = k;
      }
    }
    std::string number;
    for (std::size_t k = start; k < i; ++k) {
      number += static_cast<char>(text_.at(k));
    }
    at = i;
    const Ref<> parse = is_float ? scanner_.parse_float : scanner_.parse_int;
    if (!parse.value().is_none()) {
      Ref<Str> argument = make_str(ts_, number);
      return call(ts_, parse, argument.value());
    }
    if (is_float) {
      double value = 0;
      std::from_chars(number.data(), number.data() + number.size(), value);
      const bool overflows =
          value == 0 && number.find_first_of("123456789") < number.find_first_of("eE");
      return make_float(ts_, overflows ? std::strtod(number.c_str(), nullptr) : value);
    }
    constexpr std::size_t kAlwaysSmall = 17;
    if (number.size() <= kAlwaysSmall) {
      std::int64_t value = 0;
      std::from_chars(number.data(), number.data() + number.size(), value);
      return make_int(ts_, value);
    }
    Ref<Str> shown = make_str(ts_, number);
    return int_from_text(ts_, number, 10, shown.value());
  }

  Result<Ref<>> read_array() {
    Ref<List> items = make_list(ts_);
    skip_blanks();
    if (peek() == ']') {
      ++at;
      return Ref<>(std::move(items));
    }
    while (true) {
      const std::size_t start = at;
      Result<Ref<>> item = read();
      if (item.failed()) {
        return value_expected(start);
      }
      items->append_taking(item.take().give());
      skip_blanks();
      const std::size_t comma = at;
      if (peek() == ']') {
        ++at;
        return Ref<>(std::move(items));
      }
      if (peek() != ',') {
        return fail("Expecting ',' delimiter", at);
      }
      ++at;
      skip_blanks();
      if (peek() == ']') {
        return fail("Illegal trailing comma before end of array", comma);
      }
    }
  }

  /// What read() said by StopIteration becomes the error of the document.
  Result<Ref<>> value_expected(std::size_t where) {
    if (!pending_is(ts_, Exc::kStopIteration)) {
      return Raised{};
    }
    clear_exception(ts_);
    return fail("Expecting value", where);
  }

  Result<Ref<>> read_object() {
    const bool wants_pairs = !scanner_.object_pairs_hook.value().is_none();
    Ref<List> pairs = make_list(ts_);
    Ref<Dict> dict = make_dict(ts_);
    skip_blanks();
    if (peek() != '}') {
      if (peek() != '"') {
        return fail("Expecting property name enclosed in double quotes", at);
      }
      while (true) {
        ++at;
        TRY(Ref<> key, read_text());
        if (cast<Str>(key).ascii && cast<Str>(key).length < 32) {
          key = Ref<>(intern_str(ts_, cast<Str>(key)));  // the same keys come again and again
        }
        skip_blanks();
        if (peek() != ':') {
          return fail("Expecting ':' delimiter", at);
        }
        ++at;
        skip_blanks();
        const std::size_t start = at;
        Result<Ref<>> value = read();
        if (value.failed()) {
          return value_expected(start);
        }
        if (wants_pairs) {
          Ref<Tuple> pair = make_tuple(ts_, std::array<Value, 2>{key, value.value()});
          pairs->append_taking(Ref<>(std::move(pair)).give());
        } else {
          TRY_VOID(dict->set(ts_, key, value.value()));
        }
        skip_blanks();
        if (peek() == '}') {
          break;
        }
        const std::size_t comma = at;
        if (peek() != ',') {
          return fail("Expecting ',' delimiter", at);
        }
        ++at;
        skip_blanks();
        if (peek() != '"') {
          if (peek() == '}') {
            return fail("Illegal trailing comma before end of object", comma);
          }
          return fail("Expecting property name enclosed in double quotes", at);
        }
      }
    }
    ++at;
    if (wants_pairs) {
      const Ref<> hook = scanner_.object_pairs_hook;
      return call(ts_, hook, pairs.value());
    }
    if (!scanner_.object_hook.value().is_none()) {
      const Ref<> hook = scanner_.object_hook;
      return call(ts_, hook, dict.value());
    }
    return Ref<>(std::move(dict));
  }

  ThreadState& ts_;
  const Scanner& scanner_;
  Str& text_;
};

/// make_scanner(context): the hooks of a JSONDecoder.
Result<Ref<>> scanner_new(ThreadState& ts, Value type, Value context) {
  Ref<Scanner> made = make_instance_of<Scanner>(ts, cast<Type>(type));
  TRY(made->object_hook, get_attribute(ts, context, "object_hook"));
  TRY(made->object_pairs_hook, get_attribute(ts, context, "object_pairs_hook"));
  TRY(made->parse_float, get_attribute(ts, context, "parse_float"));
  TRY(made->parse_int, get_attribute(ts, context, "parse_int"));
  TRY(made->parse_constant, get_attribute(ts, context, "parse_constant"));
  TRY(Ref<> strict, get_attribute(ts, context, "strict"));
  TRY(made->strict, truth(ts, strict));
  const auto plain = [&](Ref<>& field, CoreType which) {
    if (field.value() == Value::object(&ts.interpreter().type(which))) {
      field = Ref<>::take(Value::none());
    }
  };
  plain(made->parse_float, CoreType::kFloat);
  plain(made->parse_int, CoreType::kInt);
  return Ref<>(std::move(made));
}
constexpr NativeDef kScannerNew = native<&scanner_new>("make_scanner($type, context)", "");

/// scan_once(string, index): the value and the index behind it; StopIteration(index) if there is
/// none.
Result<Ref<>> scan_once(ThreadState& ts, Value self, Value text, std::int64_t index) {
  Str* str = as<Str>(text);
  if (str == nullptr) {
    return raise(ts, Exc::kTypeError, "first argument must be a string, not {}",
                 type_name(ts, text));
  }
  if (index < 0) {
    return raise_text(ts, Exc::kValueError, "idx cannot be negative");
  }
  const Ref<> kept = share(self);
  Reader reader(ts, cast<Scanner>(self), *str);
  reader.at = static_cast<std::size_t>(index);
  TRY(Ref<> value, reader.read());
  Ref<> end = make_int(ts, static_cast<std::int64_t>(reader.at));
  return Ref<>(make_tuple(ts, std::array<Value, 2>{value, end}));
}
constexpr NativeDef kScanOnce = native<&scan_once>("scan_once($self, string, idx)", "");
Result<Ref<>> scanner_call(ThreadState& ts, Value self, Arguments arguments) {
  return call_bound(ts, kScanOnce, self, arguments);
}
void fill_scanner(Slots& slots) {
  fill_lifetime<Scanner>(slots);
  slots.make = &make_by<kScannerNew>;
  slots.call = &scanner_call;
}

}  // namespace

Result<Ref<>> scan_json_text(ThreadState& ts, Str& text, std::int64_t end,
                             std::optional<bool> strict) {
  if (end < 0 || end > static_cast<std::int64_t>(text.length)) {
    return raise_text(ts, Exc::kValueError, "end is out of bounds");
  }
  Ref<Scanner> scanner =
      ts.interpreter().heap().make<Scanner>(ts.interpreter().type(CoreType::kJsonScanner));
  scanner->strict = strict.value_or(true);
  Reader reader(ts, *scanner, text);
  reader.at = static_cast<std::size_t>(end);
  TRY(Ref<> found, reader.read_text());
  Ref<> behind = make_int(ts, static_cast<std::int64_t>(reader.at));
  return Ref<>(make_tuple(ts, std::array<Value, 2>{found, behind}));
}

const TypeSpec& json_scanner_type_spec() {
  static constexpr TypeSpec spec = TypeSpec{.core = Scanner::kCoreType,
                                            .base = CoreType::kObject,
                                            .size = sizeof(Scanner),
                                            .flags = flags_of(TypeFlag::kCollectable),
                                            .fill = &fill_scanner,
                                            .methods = {},
                                            .getsets = {},
                                            .doc = ""};
  return spec;
}

}  // namespace minipy
