// unicodedata: the Unicode Character Database.
#include "base/unicode.h"
#include "base/unicode_data.h"
#include "base/unicode_names.h"
#include "vm/modules/module_table.h"
#include "vm/objects/float.h"
#include "vm/objects/int.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"

namespace minipy {

namespace {

/// The only character of an argument.
Result<char32_t> character_of(ThreadState& ts, Value value, const char* function,
                              const char* which = "") {
  const Str* text = as<Str>(value);
  if (text == nullptr || text->length != 1) {
    return raise(ts, Exc::kTypeError, "{}() {} must be a unicode character, not {}", function,
                 *which == '\0' ? "argument" : which,
                 value.is_none() ? "None" : type_name(ts, value));
  }
  return text->at(0);
}

Result<std::string> category(ThreadState& ts, Value character) {
  TRY(const char32_t c, character_of(ts, character, "category"));
  return std::string(general_category(c));
}
Result<std::string> bidirectional(ThreadState& ts, Value character) {
  TRY(const char32_t c, character_of(ts, character, "bidirectional"));
  return std::string(bidirectional_class(c));
}
Result<std::int64_t> combining(ThreadState& ts, Value character) {
  TRY(const char32_t c, character_of(ts, character, "combining"));
  return std::int64_t{combining_class(c)};
}
Result<std::int64_t> mirrored(ThreadState& ts, Value character) {
  TRY(const char32_t c, character_of(ts, character, "mirrored"));
  return std::int64_t{is_mirrored(c) ? 1 : 0};
}
Result<std::string> width(ThreadState& ts, Value character) {
  TRY(const char32_t c, character_of(ts, character, "east_asian_width"));
  return std::string(east_asian_width(c));
}
Result<std::string> decomposition_of(ThreadState& ts, Value character) {
  TRY(const char32_t c, character_of(ts, character, "decomposition"));
  return std::string(decomposition(c));
}

Result<Ref<>> or_default(ThreadState& ts, std::optional<std::int64_t> found, Value fallback,
                         const char* what) {
  if (found) {
    return Ref<>(make_int(ts, *found));
  }
  return fallback.is_absent() ? Result<Ref<>>(raise_text(ts, Exc::kValueError, what))
                              : Result<Ref<>>(share(fallback));
}

Result<Ref<>> decimal(ThreadState& ts, Value character, Value fallback) {
  TRY(const char32_t c, character_of(ts, character, "decimal", "argument 1"));
  const std::optional<int> value = decimal_value(c);
  return or_default(ts, value ? std::optional<std::int64_t>(*value) : std::nullopt, fallback,
                    "not a decimal");
}
Result<Ref<>> digit(ThreadState& ts, Value character, Value fallback) {
  TRY(const char32_t c, character_of(ts, character, "digit", "argument 1"));
  const std::optional<UnicodeNumber> number = numeric_value(c);
  return or_default(
      ts, number && number->digit >= 0 ? std::optional<std::int64_t>(number->digit) : std::nullopt,
      fallback, "not a digit");
}
Result<Ref<>> numeric(ThreadState& ts, Value character, Value fallback) {
  TRY(const char32_t c, character_of(ts, character, "numeric", "argument 1"));
  if (const std::optional<UnicodeNumber> number = numeric_value(c)) {
    return Ref<>(make_float(ts, number->value));
  }
  return or_default(ts, std::nullopt, fallback, "not a numeric character");
}

Result<Ref<>> name(ThreadState& ts, Value character, Value fallback) {
  TRY(const char32_t c, character_of(ts, character, "name", "argument 1"));
  const std::string found = unicode_name_of(c);
  if (!found.empty()) {
    return Ref<>(make_str(ts, found));
  }
  return or_default(ts, std::nullopt, fallback, "no such name");
}

Result<Ref<>> lookup(ThreadState& ts, std::string wanted) {
  const std::optional<char32_t> found = find_unicode_name(wanted);
  if (!found) {
    Ref<Str> text = make_str(ts, "undefined character name '" + wanted + "'");
    return raise_value(ts, Exc::kKeyError, text.value());
  }
  return Ref<>(make_str_from_code_points(ts, std::u32string(1, *found)));
}

Result<NormalForm> form_of(ThreadState& ts, const std::string& name) {
  if (name == "NFC") {
    return NormalForm::kComposed;
  }
  if (name == "NFKC") {
    return NormalForm::kCompatiblyComposed;
  }
  if (name == "NFD") {
    return NormalForm::kDecomposed;
  }
  if (name == "NFKD") {
    return NormalForm::kCompatiblyDecomposed;
  }
  return raise_text(ts, Exc::kValueError, "invalid normalization form");
}

std::u32string code_points(const Str& text) {
  std::u32string out;
  for (std::size_t i = 0; i < text.length; ++i) {
    out += text.at(i);
  }
  return out;
}

Result<Ref<>> normalize(ThreadState& ts, std::string form, Str& text) {
  TRY(const NormalForm wanted, form_of(ts, form));
  if (text.ascii) {
    return share(Value::object(&text));
  }
  return Ref<>(make_str_from_code_points(ts, normalized(code_points(text), wanted)));
}
Result<bool> is_normalized(ThreadState& ts, std::string form, Str& text) {
  TRY(const NormalForm wanted, form_of(ts, form));
  const std::u32string given = code_points(text);
  return text.ascii || normalized(given, wanted) == given;
}

constexpr auto kFunctions = std::to_array<NativeDef>({
    native<&bidirectional>(
        "bidirectional(chr, /)",
        "Returns the bidirectional class assigned to the character chr as string."),
    native<&category>("category(chr, /)",
                      "Returns the general category assigned to the character chr as string."),
    native<&combining>(
        "combining(chr, /)",
        "Returns the canonical combining class assigned to the character chr as integer."),
    native<&decimal>("decimal(chr, default=<unrepresentable>, /)",
                     "Converts a Unicode character into its equivalent decimal value."),
    native<&decomposition_of>(
        "decomposition(chr, /)",
        "Returns the character decomposition mapping assigned to the character "
        "chr as string."),
    native<&digit>("digit(chr, default=<unrepresentable>, /)",
                   "Converts a Unicode character into its equivalent digit value."),
    native<&width>("east_asian_width(chr, /)",
                   "Returns the east asian width assigned to the character chr as string."),
    native<&is_normalized>(
        "is_normalized(form, unistr, /)",
        "Return whether the Unicode string unistr is in the normal form 'form'."),
    native<&lookup>("lookup(name, /)", "Look up character by name."),
    native<&mirrored>("mirrored(chr, /)",
                      "Returns the mirrored property assigned to the character chr as integer."),
    native<&name>("name(chr, default=<unrepresentable>, /)",
                  "Returns the name assigned to the character chr as a string."),
    native<&normalize>("normalize(form, unistr, /)",
                       "Return the normal form 'form' for the Unicode string unistr."),
    native<&numeric>("numeric(chr, default=<unrepresentable>, /)",
                     "Converts a Unicode character into its equivalent numeric value."),
});

Result<void> fill(ThreadState& ts, Module& module) {
  Ref<Str> version = make_str(ts, "15.1.0");
  return add_to_module(ts, module, "unidata_version", version.value());
}

}  // namespace

const ModuleDef& unicodedata_module_def() {
  static constexpr ModuleDef def{"unicodedata", "Access to the Unicode Character Database.",
                                 kFunctions, &fill};
  return def;
}

}  // namespace minipy
