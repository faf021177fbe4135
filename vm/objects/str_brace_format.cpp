// str.format() and str.format_map(). The text is read as CPython's MarkupIterator reads it: literal
// text and fields in turn; a field is `name!conversion:spec`, its name `first.attribute[item]…`,
// and the spec may hold fields again.
#include <limits>
#include <optional>

#include "base/unicode.h"
#include "base/utf8.h"
#include "vm/objects/int.h"
#include "vm/objects/raise.h"
#include "vm/objects/str_methods.h"

namespace minipy {

namespace {

constexpr int kMaxNesting = 2;  // a spec may hold fields, their specs may not

std::string utf8(std::u32string_view text) {
  std::string result;
  for (const char32_t c : text) {
    append_utf8(result, c);
  }
  return result;
}

/// A field of the text, in pieces.
struct Field {
  std::u32string_view name;
  std::u32string_view spec;
  char32_t conversion = 0;
  bool nested = false;  ///< the spec holds fields
};

class BraceFormatter {
 public:
  BraceFormatter(ThreadState& ts, std::span<const Value> positional, Value keywords,
                 bool mapping_only)
      : ts_(ts), positional_(positional), keywords_(keywords), mapping_only_(mapping_only) {}

  Result<Ref<Str>> expand(std::u32string_view text, int depth) {
    if (depth <= 0) {
      return raise_text(ts_, Exc::kValueError, "Max string recursion exceeded");
    }
    StrBuilder out;
    for (std::size_t at = 0; at < text.size();) {
      const char32_t c = text[at++];
      if (c != U'{' && c != U'}') {
        out.add(c);
      } else if (at < text.size() && text[at] == c) {
        out.add(c);
        ++at;
      } else if (c == U'}' || at == text.size()) {
        return raise(ts_, Exc::kValueError, "Single '{}' encountered in format string",
                     static_cast<char>(c));
      } else {
        TRY(const Field field, read_field(text, at));
        TRY(Ref<Str> shown, render(field, depth));
        out.add(*shown);
      }
    }
    return out.finish(ts_);
  }

 private:
  // ---- reading

  Raised fail(const char* message) { return raise_text(ts_, Exc::kValueError, message); }

  /// Reads behind the `{`; `at` is left behind the `}`.
  Result<Field> read_field(std::u32string_view text, std::size_t& at) {
    Field field;
    const std::size_t start = at;
    char32_t c = 0;
    while (at < text.size()) {
      c = text[at++];
      if (c == U'{') {
        return fail("unexpected '{' in field name");
      }
      if (c == U'[') {
        at = std::min(text.find(U']', at), text.size());
      } else if (c == U'}' || c == U':' || c == U'!') {
        break;
      }
    }
    if (c != U'}' && c != U':' && c != U'!') {
      return fail("expected '}' before end of string");
    }
    field.name = text.substr(start, at - 1 - start);
    if (c == U'!') {
      if (at == text.size()) {
        return fail("end of string while looking for conversion specifier");
      }
      field.conversion = text[at++];
      if (at < text.size()) {
        c = text[at++];
        if (c != U'}' && c != U':') {
          return fail("expected ':' after conversion specifier");
        }
      }
    }
    if (c != U'}') {
      TRY_VOID(read_spec(text, at, field));
    }
    return field;
  }

  Result<void> read_spec(std::u32string_view text, std::size_t& at, Field& field) {
    const std::size_t start = at;
    for (int open = 1; at < text.size();) {
      const char32_t c = text[at++];
      field.nested = field.nested || c == U'{';
      open += c == U'{' ? 1 : c == U'}' ? -1 : 0;
      if (open == 0) {
        field.spec = text.substr(start, at - 1 - start);
        return {};
      }
    }
    return fail("unmatched '{' in format spec");
  }

  /// The number that the digits say, or nothing when it is not one.
  Result<std::optional<std::int64_t>> read_index(std::u32string_view text) {
    std::int64_t number = 0;
    for (const char32_t c : text) {
      const std::optional<int> digit = decimal_value(c);
      if (!digit) {
        return std::optional<std::int64_t>();
      }
      if (number > (std::numeric_limits<std::int64_t>::max() - *digit) / 10) {
        return fail("Too many decimal digits in format string");
      }
      number = number * 10 + *digit;
    }
    return text.empty() ? std::nullopt : std::optional(number);
  }

  // ---- the value

  Result<Ref<Str>> render(const Field& field, int depth) {
    TRY(Ref<> value, lookup(field.name));
    if (field.conversion != 0) {
      TRY(value, convert(field.conversion, value));
    }
    Ref<Str> spec;
    if (field.nested) {
      TRY(spec, expand(field.spec, depth - 1));
    } else {
      spec = make_str_from_code_points(ts_, field.spec);
    }
    return format(ts_, value, spec.value());
  }

  Result<Ref<>> convert(char32_t conversion, Value value) {
    switch (conversion) {
      case U'r':
        return Result<Ref<>>(repr(ts_, value));
      case U's':
        return Result<Ref<>>(to_str(ts_, value));
      case U'a':
        return Result<Ref<>>(ascii(ts_, value));
      default:
        if (conversion > 32 && conversion < 127) {
          return raise(ts_, Exc::kValueError, "Unknown conversion specifier {}",
                       static_cast<char>(conversion));
        }
        return raise(ts_, Exc::kValueError, "Unknown conversion specifier \\x{:x}",
                     static_cast<std::uint32_t>(conversion));
    }
  }

  Result<Ref<>> lookup(std::u32string_view name) {
    const std::size_t end = std::min(name.find_first_of(U".["), name.size());
    TRY(Ref<> value, first_value(name.substr(0, end)));
    std::size_t at = end;
    while (at < name.size()) {
      const char32_t c = name[at++];
      if (c != U'.' && c != U'[') {
        return fail("Only '.' or '[' may follow ']' in format field specifier");
      }
      const std::size_t stop =
          c == U'.' ? std::min(name.find_first_of(U".[", at), name.size()) : name.find(U']', at);
      if (stop == std::u32string_view::npos) {
        return fail("Missing ']' in format string");
      }
      const std::u32string_view part = name.substr(at, stop - at);
      if (part.empty()) {
        return fail("Empty attribute in format string");
      }
      if (c == U'.') {
        TRY(value, get_attribute(ts_, value, intern(ts_, utf8(part))));
        at = stop;
      } else {
        TRY(const std::optional<std::int64_t> number, read_index(part));
        Ref<> key = number ? make_int(ts_, *number) : Ref<>(make_str_from_code_points(ts_, part));
        TRY(value, get_item(ts_, value, key));
        at = stop + 1;
      }
    }
    return value;
  }

  /// What `{}`, `{0}` and `{word}` begin with.
  Result<Ref<>> first_value(std::u32string_view first) {
    TRY(std::optional<std::int64_t> number, read_index(first));
    if (!first.empty() && !number) {
      Ref<Str> key = make_str_from_code_points(ts_, first);
      return get_item(ts_, keywords_, key.value());
    }
    const Numbering wanted = first.empty() ? Numbering::kAutomatic : Numbering::kManual;
    if (numbering_ == Numbering::kOpen) {
      numbering_ = wanted;
    }
    if (numbering_ != wanted) {
      return fail(
          first.empty()
              ? "cannot switch from manual field specification to automatic field numbering"
              : "cannot switch from automatic field numbering to manual field specification");
    }
    if (first.empty()) {
      number = next_++;
    }
    if (mapping_only_) {
      return fail("Format string contains positional fields");
    }
    if (*number >= static_cast<std::int64_t>(positional_.size())) {
      return raise(ts_, Exc::kIndexError,
                   "Replacement index {} out of range for positional args tuple", *number);
    }
    return share(positional_[static_cast<std::size_t>(*number)]);
  }

  enum class Numbering { kOpen, kAutomatic, kManual };

  ThreadState& ts_;
  std::span<const Value> positional_;
  Value keywords_;
  bool mapping_only_;
  Numbering numbering_ = Numbering::kOpen;
  std::int64_t next_ = 0;
};

}  // namespace

Result<Ref<Str>> brace_format(ThreadState& ts, const Str& text, std::span<const Value> positional,
                              Value keywords) {
  return BraceFormatter(ts, positional, keywords, false).expand(to_code_points(text), kMaxNesting);
}

Result<Ref<Str>> brace_format_map(ThreadState& ts, const Str& text, Value mapping) {
  return BraceFormatter(ts, {}, mapping, true).expand(to_code_points(text), kMaxNesting);
}

}  // namespace minipy
