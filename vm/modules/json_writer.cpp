// Writing JSON text.
#include <array>
#include <cmath>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "vm/modules/json.h"
#include "vm/modules/native_type.h"
#include "vm/objects/dict.h"
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

// ---- writing texts

void add_escape(std::string& out, std::uint32_t unit) { out += fmt::format("\\u{:04x}", unit); }

/// The letter behind the backslash of a short escape, or 0.
char short_escape(char32_t c) {
  switch (c) {
    case '"':
      return '"';
    case '\\':
      return '\\';
    case '\n':
      return 'n';
    case '\r':
      return 'r';
    case '\t':
      return 't';
    case '\f':
      return 'f';
    case '\b':
      return 'b';
    default:
      return 0;
  }
}

/// Appends a quoted text; other than ASCII becomes \uXXXX with `ascii`. UTF-8.
void add_quoted(std::string& out, const Str& text, bool ascii) {
  out += '"';
  if (text.ascii) {
    for (const char c : text.ascii_view()) {
      const char escape = short_escape(static_cast<char32_t>(c));
      if (escape != 0) {
        out += '\\';
        out += escape;
      } else if (static_cast<unsigned char>(c) < 0x20) {
        add_escape(out, static_cast<unsigned char>(c));
      } else {
        out += c;
      }
    }
    out += '"';
    return;
  }
  for (std::size_t i = 0; i < text.length; ++i) {
    const char32_t c = text.at(i);
    const char escape = short_escape(c);
    if (escape != 0) {
      out += '\\';
      out += escape;
    } else if (c < 0x20 || (ascii && c > 0x7E && c <= 0xFFFF)) {
      add_escape(out, c);
    } else if (ascii && c > 0xFFFF) {
      add_escape(out, 0xD800 + ((c - 0x10000) >> 10));
      add_escape(out, 0xDC00 + ((c - 0x10000) & 0x3FF));
    } else {
      append_utf8(out, c);
    }
  }
  out += '"';
}

// ---- writing values

struct Encoder : Object {
  static constexpr CoreType kCoreType = CoreType::kJsonEncoder;
  Ref<> markers;   ///< None: containers that contain themselves are not looked for
  Ref<> fallback;  ///< default(o)
  std::string item_separator;
  std::string key_separator;
  std::string indent;
  bool has_indent = false;
  bool ascii = true;
  bool sort_keys = false;
  bool skip_keys = false;
  bool allow_nan = true;

  template <class Self, class Visit>
  static void fields(Self& self, Visit visit) {
    visit(self.markers, "markers");
    visit(self.fallback, "default");
  }
};

/// One run: the text so far, and the containers that are open.
class Writer {
 public:
  Writer(ThreadState& ts, const Encoder& encoder) : ts_(ts), encoder_(encoder) {}

  Result<void> write(Value value) {
    TRY_VOID(check_interrupts(ts_));
    if (value.is_none()) {
      out_ += "null";
      return {};
    }
    if (value.is_bool()) {
      out_ += value.is_true() ? "true" : "false";
      return {};
    }
    if (value.is_int()) {
      out_ += std::to_string(value.as_int());
      return {};
    }
    if (const Str* text = as<Str>(value)) {
      add_quoted(out_, *text, encoder_.ascii);
      return {};
    }
    if (is_int_like(value)) {
      TRY(const std::string digits, int_to_decimal(ts_, value));
      out_ += digits;
      return {};
    }
    if (const auto number = double_of(value)) {
      return write_float(*number, value);
    }
    RecursionGuard guard(ts_);
    TRY_VOID(guard.check(" while encoding a JSON object"));
    if (as<List>(value) != nullptr || as<Tuple>(value) != nullptr) {
      return inside(value, [&] { return write_list(value); });
    }
    if (as<Dict>(value) != nullptr) {
      return inside(value, [&] { return write_dict(cast<Dict>(value)); });
    }
    return inside(value, [&] { return write_other(value); });
  }

  std::string take() { return std::move(out_); }

 private:
  Result<void> write_float(double number, Value value) {
    if (std::isfinite(number)) {
      out_ += double_repr(number);
      return {};
    }
    if (!encoder_.allow_nan) {
      TRY(const std::string shown, repr_utf8(ts_, value));
      return raise(ts_, Exc::kValueError, "Out of range float values are not JSON compliant: {}",
                   shown);
    }
    out_ += std::isnan(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";
    return {};
  }

  template <class Body>
  Result<void> inside(Value value, Body body) {
    if (!encoder_.markers.value().is_none()) {
      if (std::find(open_.begin(), open_.end(), value) != open_.end()) {
        return raise_text(ts_, Exc::kValueError, "Circular reference detected");
      }
    }
    open_.push_back(value);
    const Result<void> done = body();
    open_.pop_back();
    return done;
  }

  void new_line() {
    if (encoder_.has_indent) {
      out_ += '\n';
      for (std::size_t i = 0; i < level_; ++i) {
        out_ += encoder_.indent;
      }
    }
  }

  Result<void> write_list(Value value) {
    TRY(Ref<List> copy, list_from(ts_, value));
    if (copy->size == 0) {
      out_ += "[]";
      return {};
    }
    out_ += '[';
    ++level_;
    new_line();
    for (std::size_t i = 0; i < copy->size; ++i) {
      if (i > 0) {
        out_ += encoder_.item_separator;
        new_line();
      }
      const Ref<> item = share(copy->items()[i]);
      TRY_VOID(write(item));
    }
    --level_;
    new_line();
    out_ += ']';
    return {};
  }

  /// A key as text; Absent: it is to be skipped.
  Result<Ref<>> key_text(Value key) {
    if (as<Str>(key) != nullptr) {
      return share(key);
    }
    if (key.is_none() || key.is_bool()) {
      return Ref<>(make_str(ts_, key.is_none() ? "null" : key.is_true() ? "true" : "false"));
    }
    if (is_int_like(key)) {
      TRY(const std::string digits, int_to_decimal(ts_, key));
      return Ref<>(make_str(ts_, digits));
    }
    if (const auto number = double_of(key)) {
      const std::string before = std::exchange(out_, {});
      const bool failed = write_float(*number, key).failed();
      const std::string text = std::exchange(out_, before);
      return failed ? Result<Ref<>>(Raised{}) : Ref<>(make_str(ts_, text));
    }
    if (encoder_.skip_keys) {
      return share(Value::absent());
    }
    return raise(ts_, Exc::kTypeError, "keys must be str, int, float, bool or None, not {}",
                 type_name(ts_, key));
  }

  Result<void> write_dict(Dict& dict) {
    if (dict.size() == 0) {
      out_ += "{}";
      return {};
    }
    const Value value = Value::object(&dict);
    TRY(Ref<> items, call_method(ts_, value, intern(ts_, "items")));
    TRY(Ref<List> pairs, list_from(ts_, items));
    if (encoder_.sort_keys) {
      TRY_VOID(list_sort(ts_, *pairs, Value::none(), false));
    }
    out_ += '{';
    ++level_;
    bool is_first = true;
    for (std::size_t i = 0; i < pairs->size; ++i) {
      const Ref<> pair = share(pairs->items()[i]);
      if (as<Tuple>(pair) == nullptr || cast<Tuple>(pair).size != 2) {
        return raise_text(ts_, Exc::kValueError, "items must return 2-tuples");
      }
      TRY(const Ref<> key, key_text(cast<Tuple>(pair).data()[0]));
      if (key.value().is_absent()) {
        continue;
      }
      if (!is_first) {
        out_ += encoder_.item_separator;
      }
      is_first = false;
      new_line();
      add_quoted(out_, cast<Str>(key), encoder_.ascii);
      out_ += encoder_.key_separator;
      TRY_VOID(write(cast<Tuple>(pair).data()[1]));
    }
    --level_;
    if (!is_first) {
      new_line();
    }
    out_ += '}';
    return {};
  }

  Result<void> write_other(Value value) {
    const Ref<> fallback = encoder_.fallback;
    TRY(const Ref<> replaced, call(ts_, fallback, value));
    return write(replaced);
  }

  ThreadState& ts_;
  const Encoder& encoder_;
  std::string out_;
  std::vector<Value> open_;
  std::size_t level_ = 0;
};

Result<Ref<>> encoder_new(ThreadState& ts, Value type, Value markers, Value fallback, Value indent,
                          std::string key_separator, std::string item_separator, bool sort_keys,
                          bool skip_keys, bool allow_nan, bool ascii) {
  Ref<Encoder> made = make_instance_of<Encoder>(ts, cast<Type>(type));
  made->markers = share(markers);
  made->fallback = share(fallback);
  if (const Str* text = as<Str>(indent)) {
    made->indent = to_utf8(*text);
    made->has_indent = true;
  }
  made->key_separator = std::move(key_separator);
  made->item_separator = std::move(item_separator);
  made->sort_keys = sort_keys;
  made->skip_keys = skip_keys;
  made->allow_nan = allow_nan;
  made->ascii = ascii;
  return Ref<>(std::move(made));
}
constexpr NativeDef kEncoderNew = native<&encoder_new>(
    "Encoder($type, markers, default, indent, key_separator, item_separator, sort_keys, skipkeys, "
    "allow_nan, "
    "ensure_ascii)",
    "");

Result<Ref<>> encoder_call(ThreadState& ts, Value self, Arguments arguments) {
  if (arguments.positional < 1) {
    return raise_text(ts, Exc::kTypeError, "_iterencode() missing 1 required argument: 'o'");
  }
  const Ref<> kept = share(self);
  Writer writer(ts, cast<Encoder>(self));
  TRY_VOID(writer.write(arguments[0]));
  return Ref<>(make_str(ts, writer.take()));
}
void fill_encoder(Slots& slots) {
  fill_lifetime<Encoder>(slots);
  slots.make = &make_by<kEncoderNew>;
  slots.call = &encoder_call;
}

}  // namespace

Result<Ref<>> encode_json_text(ThreadState& ts, Value text, bool ascii_only) {
  const Str* str = as<Str>(text);
  if (str == nullptr) {
    return raise(ts, Exc::kTypeError, "first argument must be a string, not {}",
                 type_name(ts, text));
  }
  std::string out;
  add_quoted(out, *str, ascii_only);
  return Ref<>(make_str(ts, out));
}

const TypeSpec& json_encoder_type_spec() {
  static constexpr TypeSpec spec = TypeSpec{.core = Encoder::kCoreType,
                                            .base = CoreType::kObject,
                                            .size = sizeof(Encoder),
                                            .flags = flags_of(TypeFlag::kCollectable),
                                            .fill = &fill_encoder,
                                            .methods = {},
                                            .getsets = {},
                                            .doc = ""};
  return spec;
}

}  // namespace minipy
