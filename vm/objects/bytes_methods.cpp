// The methods of bytes. Text-like ones look at ASCII only, as in CPython.
#include <algorithm>
#include <array>
#include <cctype>
#include <functional>

#include "vm/objects/bytes.h"
#include "vm/objects/list.h"
#include "vm/objects/raise.h"
#include "vm/objects/slice.h"
#include "vm/objects/str.h"
#include "vm/objects/text_codecs.h"
#include "vm/objects/tuple.h"

namespace minipy {

namespace {

// ---- characters

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_alpha(char c) { return is_upper(c) || is_lower(c); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_alnum(char c) { return is_alpha(c) || is_digit(c); }
char to_upper(char c) { return is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c; }
char to_lower(char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }

template <bool (*kTest)(char)>
bool all_bytes(ThreadState&, Bytes& self) {
  return self.size > 0 && std::all_of(self.view().begin(), self.view().end(), kTest);
}
bool method_isascii(ThreadState&, Bytes& self) {
  return std::all_of(self.view().begin(), self.view().end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}
/// Some cased character, and none of the other case.
template <bool (*kCase)(char), bool (*kOther)(char)>
bool one_case(ThreadState&, Bytes& self) {
  const std::string_view data = self.view();
  return std::any_of(data.begin(), data.end(), kCase) &&
         std::none_of(data.begin(), data.end(), kOther);
}
bool method_istitle(ThreadState&, Bytes& self) {
  bool cased = false;
  bool after_cased = false;
  for (const char c : self.view()) {
    if (is_alpha(c) && is_upper(c) == after_cased) {
      return false;
    }
    after_cased = is_alpha(c);
    cased = cased || after_cased;
  }
  return cased;
}

Ref<> mapped(ThreadState& ts, Bytes& self, const std::function<char(char)>& map) {
  std::string result(self.view());
  std::transform(result.begin(), result.end(), result.begin(), map);
  return make_bytes(ts, result);
}
Ref<> method_upper(ThreadState& ts, Bytes& self) { return mapped(ts, self, &to_upper); }
Ref<> method_lower(ThreadState& ts, Bytes& self) { return mapped(ts, self, &to_lower); }
Ref<> method_swapcase(ThreadState& ts, Bytes& self) {
  return mapped(ts, self, [](char c) { return is_upper(c) ? to_lower(c) : to_upper(c); });
}
Ref<> method_title(ThreadState& ts, Bytes& self) {
  bool after_cased = false;
  return mapped(ts, self, [&](char c) {
    const char shown = after_cased ? to_lower(c) : to_upper(c);
    after_cased = is_alpha(c);
    return shown;
  });
}
Ref<> method_capitalize(ThreadState& ts, Bytes& self) {
  bool first = true;
  return mapped(ts, self,
                [&](char c) { return std::exchange(first, false) ? to_upper(c) : to_lower(c); });
}

// ---- arguments

/// "a bytes-like object is required, not 'str'".
Result<std::string_view> bytes_argument(ThreadState& ts, Value value) {
  const Bytes* bytes = as<Bytes>(value);
  if (bytes == nullptr) {
    return raise(ts, Exc::kTypeError, "a bytes-like object is required, not '{}'",
                 type_name(ts, value));
  }
  return bytes->view();
}

/// What find() looks for: bytes, or one byte as an int.
Result<std::string> pattern_argument(ThreadState& ts, Value value) {
  if (const Bytes* bytes = as<Bytes>(value)) {
    return std::string(bytes->view());
  }
  if (type_of(ts, value).slots.index == nullptr) {
    return raise(ts, Exc::kTypeError, "argument should be integer or bytes-like object, not '{}'",
                 type_name(ts, value));
  }
  TRY(const std::int64_t byte, index_saturated(ts, value));
  if (byte < 0 || byte > 255) {
    return raise_text(ts, Exc::kValueError, "byte must be in range(0, 256)");
  }
  return std::string(1, static_cast<char>(byte));
}

/// self[start:stop], and where it begins; no view when start lies behind stop.
struct Window {
  std::optional<std::string_view> view;
  std::size_t start = 0;
};

Result<Window> window_of(ThreadState& ts, Bytes& self, Value start, Value stop) {
  const auto size = static_cast<std::int64_t>(self.size);
  std::int64_t from = 0;
  std::int64_t to = size;
  if (!start.is_absent() && !start.is_none()) {
    TRY(from, slice_bound(ts, start));
  }
  if (!stop.is_absent() && !stop.is_none()) {
    TRY(to, slice_bound(ts, stop));
  }
  from = from < 0 ? std::max<std::int64_t>(from + size, 0) : from;
  to = std::min(to < 0 ? std::max<std::int64_t>(to + size, 0) : to, size);
  if (from > to) {
    return Window{};
  }
  const auto at = static_cast<std::size_t>(from);
  return Window{self.view().substr(at, static_cast<std::size_t>(to - from)), at};
}

// ---- searching

template <bool kBackwards>
Result<std::int64_t> method_find(ThreadState& ts, Bytes& self, Value sub, Value start, Value stop) {
  TRY(const Window window, window_of(ts, self, start, stop));
  TRY(const std::string wanted, pattern_argument(ts, sub));
  if (!window.view) {
    return std::int64_t{-1};
  }
  const std::size_t found = kBackwards ? window.view->rfind(wanted) : window.view->find(wanted);
  return found == std::string_view::npos ? std::int64_t{-1}
                                         : static_cast<std::int64_t>(window.start + found);
}
template <bool kBackwards>
Result<std::int64_t> method_index(ThreadState& ts, Bytes& self, Value sub, Value start,
                                  Value stop) {
  TRY(const std::int64_t found, method_find<kBackwards>(ts, self, sub, start, stop));
  return found < 0 ? raise_text(ts, Exc::kValueError, "subsection not found")
                   : Result<std::int64_t>(found);
}
Result<std::int64_t> method_count(ThreadState& ts, Bytes& self, Value sub, Value start,
                                  Value stop) {
  TRY(const Window window, window_of(ts, self, start, stop));
  TRY(const std::string wanted, pattern_argument(ts, sub));
  if (!window.view) {
    return std::int64_t{0};
  }
  if (wanted.empty()) {
    return static_cast<std::int64_t>(window.view->size()) + 1;
  }
  std::int64_t count = 0;
  for (std::size_t at = 0; (at = window.view->find(wanted, at)) != std::string_view::npos;
       at += wanted.size()) {
    ++count;
  }
  return count;
}

Result<bool> has_affix(ThreadState& ts, Bytes& self, Value affix, Value start, Value stop,
                       bool at_end) {
  TRY(const Window window, window_of(ts, self, start, stop));
  const auto matches = [&](std::string_view part) {
    return window.view && (at_end ? window.view->ends_with(part) : window.view->starts_with(part));
  };
  if (const Tuple* tuple = as<Tuple>(affix)) {
    for (const Value item : tuple->items()) {
      TRY(const std::string_view part, bytes_argument(ts, item));
      if (matches(part)) {
        return true;
      }
    }
    return false;
  }
  const Bytes* part = as<Bytes>(affix);
  if (part == nullptr) {
    return raise(ts, Exc::kTypeError, "{} first arg must be bytes or a tuple of bytes, not {}",
                 at_end ? "endswith" : "startswith", type_name(ts, affix));
  }
  return matches(part->view());
}
Result<bool> method_startswith(ThreadState& ts, Bytes& self, Value prefix, Value start,
                               Value stop) {
  return has_affix(ts, self, prefix, start, stop, false);
}
Result<bool> method_endswith(ThreadState& ts, Bytes& self, Value suffix, Value start, Value stop) {
  return has_affix(ts, self, suffix, start, stop, true);
}

// ---- parts

/// self[start:start + count]; the whole of an exact bytes object is itself.
Ref<> part_of(ThreadState& ts, Bytes& self, std::size_t start, std::size_t count) {
  if (count == self.size && self.type == &ts.interpreter().type(CoreType::kBytes)) {
    return share(Value::object(&self));
  }
  return make_bytes(ts, self.view().substr(start, count));
}

Result<Ref<>> method_removeprefix(ThreadState& ts, Bytes& self, Value prefix) {
  TRY(const std::string_view part, bytes_argument(ts, prefix));
  const std::size_t cut = self.view().starts_with(part) ? part.size() : 0;
  return part_of(ts, self, cut, self.size - cut);
}
Result<Ref<>> method_removesuffix(ThreadState& ts, Bytes& self, Value suffix) {
  TRY(const std::string_view part, bytes_argument(ts, suffix));
  return part_of(ts, self, 0, self.size - (self.view().ends_with(part) ? part.size() : 0));
}

template <bool kLeft, bool kRight>
Result<Ref<>> method_strip(ThreadState& ts, Bytes& self, Value characters) {
  std::string_view set = " \t\n\r\f\v";
  if (!characters.is_absent() && !characters.is_none()) {
    TRY(set, bytes_argument(ts, characters));
  }
  const std::string_view data = self.view();
  const std::size_t first = kLeft ? std::min(data.find_first_not_of(set), data.size()) : 0;
  const std::size_t last = kRight ? data.find_last_not_of(set) + 1 : data.size();
  return part_of(ts, self, std::min(first, last), last - std::min(first, last));
}

template <bool kBackwards>
Result<Ref<>> method_partition(ThreadState& ts, Bytes& self, Value separator) {
  TRY(const std::string_view sep, bytes_argument(ts, separator));
  if (sep.empty()) {
    return raise_text(ts, Exc::kValueError, "empty separator");
  }
  const std::size_t found = kBackwards ? self.view().rfind(sep) : self.view().find(sep);
  Ref<> empty = make_bytes(ts, "");
  if (found == std::string_view::npos) {
    const Value whole = Value::object(&self);
    return Ref<>(make_tuple(ts, kBackwards ? std::array<Value, 3>{empty, empty, whole}
                                           : std::array<Value, 3>{whole, empty, empty}));
  }
  Ref<> before = make_bytes(ts, self.view().substr(0, found));
  Ref<> after = make_bytes(ts, self.view().substr(found + sep.size()));
  return Ref<>(make_tuple(ts, std::array<Value, 3>{before, separator, after}));
}

/// The list under construction of split() and rsplit().
class Pieces {
 public:
  explicit Pieces(ThreadState& ts) : ts_(ts), list_(make_list(ts)) {}
  void add(std::string_view piece) { list_->append_taking(Ref<>(make_bytes(ts_, piece)).give()); }
  Ref<> finish(bool reversed) {
    if (reversed) {
      std::reverse(list_->storage.get(), list_->storage.get() + list_->size);
    }
    return std::move(list_);
  }

 private:
  ThreadState& ts_;
  Ref<List> list_;
};

void split_blanks(Pieces& pieces, std::string_view data, std::int64_t limit, bool backwards) {
  constexpr std::string_view kBlanks = " \t\n\r\f\v";
  while (true) {
    const std::size_t cut =
        backwards ? data.find_last_not_of(kBlanks) : data.find_first_not_of(kBlanks);
    if (cut == std::string_view::npos) {
      return;
    }
    data = backwards ? data.substr(0, cut + 1) : data.substr(cut);
    const std::size_t end = limit-- == 0 ? std::string_view::npos
                            : backwards  ? data.find_last_of(kBlanks)
                                         : data.find_first_of(kBlanks);
    if (end == std::string_view::npos) {
      pieces.add(data);
      return;
    }
    pieces.add(backwards ? data.substr(end + 1) : data.substr(0, end));
    data = backwards ? data.substr(0, end) : data.substr(end);
  }
}

template <bool kBackwards>
Result<Ref<>> method_split(ThreadState& ts, Bytes& self, Value separator,
                           std::optional<std::int64_t> maxsplit) {
  std::int64_t limit = maxsplit.value_or(-1);
  if (limit < 0) {
    limit = INT64_MAX;
  }
  Pieces pieces(ts);
  std::string_view data = self.view();
  if (separator.is_absent() || separator.is_none()) {
    split_blanks(pieces, data, limit, kBackwards);
    return pieces.finish(kBackwards);
  }
  TRY(const std::string_view sep, bytes_argument(ts, separator));
  if (sep.empty()) {
    return raise_text(ts, Exc::kValueError, "empty separator");
  }
  for (; limit > 0; --limit) {
    const std::size_t found = kBackwards ? data.rfind(sep) : data.find(sep);
    if (found == std::string_view::npos) {
      break;
    }
    pieces.add(kBackwards ? data.substr(found + sep.size()) : data.substr(0, found));
    data = kBackwards ? data.substr(0, found) : data.substr(found + sep.size());
  }
  pieces.add(data);
  return pieces.finish(kBackwards);
}

Ref<> method_splitlines(ThreadState& ts, Bytes& self, bool keepends) {
  Pieces pieces(ts);
  std::string_view data = self.view();
  while (!data.empty()) {
    const std::size_t end = std::min(data.find_first_of("\r\n"), data.size());
    const std::size_t next = std::min(end + (data.substr(end, 2) == "\r\n" ? 2 : 1), data.size());
    pieces.add(data.substr(0, keepends ? next : end));
    data = data.substr(next);
  }
  return pieces.finish(false);
}

// ---- building

Result<Ref<>> method_join(ThreadState& ts, Bytes& self, Value iterable) {
  if (type_of(ts, iterable).slots.iterate == nullptr &&
      type_of(ts, iterable).slots.get_item == nullptr) {
    return raise_text(ts, Exc::kTypeError, "can only join an iterable");
  }
  TRY(Ref<List> items, list_from(ts, iterable));
  std::string result;
  for (std::size_t i = 0; i < items->size; ++i) {
    const Bytes* part = as<Bytes>(items->storage[i]);
    if (part == nullptr) {
      return raise(ts, Exc::kTypeError, "sequence item {}: expected a bytes-like object, {} found",
                   i, type_name(ts, items->storage[i]));
    }
    if (i > 0) {
      result += self.view();
    }
    result += part->view();
  }
  return Ref<>(make_bytes(ts, result));
}

Result<Ref<>> method_replace(ThreadState& ts, Bytes& self, Value old_value, Value new_value,
                             std::optional<std::int64_t> count) {
  TRY(const std::string_view old, bytes_argument(ts, old_value));
  TRY(const std::string_view with, bytes_argument(ts, new_value));
  std::int64_t left = count.value_or(-1);
  if (left < 0) {
    left = INT64_MAX;
  }
  const std::string_view data = self.view();
  std::string result;
  std::size_t at = 0;
  while (left > 0) {
    const std::size_t found = data.find(old, at);
    if (found == std::string_view::npos) {
      break;
    }
    --left;
    result += data.substr(at, found - at);
    result += with;
    at = found + old.size();
    if (old.empty()) {  // between all bytes, and at both ends
      if (at == data.size()) {
        break;
      }
      result += data[at++];
    }
  }
  if (at == 0 && result.empty()) {
    return part_of(ts, self, 0, self.size);
  }
  result += data.substr(at);
  return Ref<>(make_bytes(ts, result));
}

/// `align` as in a format specification.
template <char kAlign>
Result<Ref<>> method_pad(ThreadState& ts, Bytes& self, std::int64_t width, Value fill) {
  char filler = ' ';
  if (!fill.is_absent()) {
    const Bytes* bytes = as<Bytes>(fill);
    if (bytes == nullptr || bytes->size != 1) {
      constexpr const char* kName = kAlign == '<' ? "ljust" : kAlign == '>' ? "rjust" : "center";
      return bytes == nullptr ? raise(ts, Exc::kTypeError,
                                      "{}() argument 2 must be a byte string of length 1, not {}",
                                      kName, type_name(ts, fill))
                              : raise(ts, Exc::kTypeError,
                                      "{}(): argument 2 must be a byte string of length 1, not a "
                                      "bytes object of length {}",
                                      kName, bytes->size);
    }
    filler = bytes->view()[0];
  }
  const std::int64_t missing =
      std::max<std::int64_t>(width, 0) - static_cast<std::int64_t>(self.size);
  if (missing <= 0) {
    return part_of(ts, self, 0, self.size);
  }
  const std::int64_t left = kAlign == '<'   ? 0
                            : kAlign == '>' ? missing
                                            : missing / 2 + (missing & width & 1);
  std::string result(static_cast<std::size_t>(left), filler);
  result += self.view();
  result.append(static_cast<std::size_t>(missing - left), filler);
  return Ref<>(make_bytes(ts, result));
}

Ref<> method_zfill(ThreadState& ts, Bytes& self, std::int64_t width) {
  const std::int64_t missing =
      std::max<std::int64_t>(width, 0) - static_cast<std::int64_t>(self.size);
  if (missing <= 0) {
    return part_of(ts, self, 0, self.size);
  }
  std::string result(self.view());
  const bool sign = !result.empty() && (result[0] == '+' || result[0] == '-');
  result.insert(sign ? 1 : 0, static_cast<std::size_t>(missing), '0');
  return make_bytes(ts, result);
}

Result<Ref<>> method_expandtabs(ThreadState& ts, Bytes& self, std::optional<std::int64_t> size) {
  const std::int64_t tab = size.value_or(8);
  if (tab != static_cast<std::int32_t>(tab)) {
    return raise_text(ts, Exc::kOverflowError, "Python int too large to convert to C int");
  }
  std::int64_t column = 0;
  std::string result;
  for (const char c : self.view()) {
    if (c == '\t') {
      const std::int64_t width = tab > 0 ? tab - column % tab : 0;
      result.append(static_cast<std::size_t>(width), ' ');
      column += width;
    } else {
      result += c;
      column = c == '\n' || c == '\r' ? 0 : column + 1;
    }
  }
  return Ref<>(make_bytes(ts, result));
}

// ---- translation, hexadecimal, decoding

Result<Ref<>> method_maketrans(ThreadState& ts, Value from, Value to) {
  TRY(const std::string_view left, bytes_argument(ts, from));
  TRY(const std::string_view right, bytes_argument(ts, to));
  if (left.size() != right.size()) {
    return raise_text(ts, Exc::kValueError, "maketrans arguments must have same length");
  }
  std::string table;
  for (int i = 0; i < 256; ++i) {
    table += static_cast<char>(i);
  }
  for (std::size_t i = 0; i < left.size(); ++i) {
    table[static_cast<unsigned char>(left[i])] = right[i];
  }
  return Ref<>(make_bytes(ts, table));
}

Result<Ref<>> method_translate(ThreadState& ts, Bytes& self, Value table_value,
                               Value deleted_value) {
  std::string_view table;
  std::string_view deleted;
  if (!table_value.is_none()) {
    TRY(table, bytes_argument(ts, table_value));
    if (table.size() != 256) {
      return raise_text(ts, Exc::kValueError, "translation table must be 256 characters long");
    }
  }
  if (!deleted_value.is_absent()) {
    TRY(deleted, bytes_argument(ts, deleted_value));
  }
  std::string result;
  for (const char c : self.view()) {
    if (deleted.find(c) == std::string_view::npos) {
      result += table.empty() ? c : table[static_cast<unsigned char>(c)];
    }
  }
  return Ref<>(make_bytes(ts, result));
}

/// Groups of `bytes_per_sep` bytes are counted from the right, from the left when it is negative.
Result<std::string> method_hex(ThreadState& ts, Bytes& self, Value separator,
                               std::optional<std::int64_t> bytes_per_sep) {
  std::string between;
  if (!separator.is_absent()) {
    TRY(const std::int64_t size, length(ts, separator));
    if (size != 1) {
      return raise_text(ts, Exc::kValueError, "sep must be length 1.");
    }
    const Str* text = as<Str>(separator);
    const Bytes* bytes = as<Bytes>(separator);
    if (text == nullptr && bytes == nullptr) {
      return raise_text(ts, Exc::kTypeError, "sep must be str or bytes.");
    }
    between = text != nullptr ? to_utf8(*text) : std::string(bytes->view());
  }
  const std::int64_t group = bytes_per_sep.value_or(1);
  const auto total = static_cast<std::int64_t>(self.size);
  std::string text;
  for (std::int64_t i = 0; i < total; ++i) {
    if (i > 0 && group != 0 && (group > 0 ? (total - i) % group == 0 : i % -group == 0)) {
      text += between;
    }
    text +=
        fmt::format("{:02x}", static_cast<unsigned char>(self.view()[static_cast<std::size_t>(i)]));
  }
  return text;
}

Result<Ref<>> method_fromhex(ThreadState& ts, Value type, std::string text) {
  const auto digit = [](char c) -> int {
    return is_digit(c)            ? c - '0'
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                  : -1;
  };
  std::string data;
  for (std::size_t at = 0; at < text.size();) {
    if (is_space(text[at])) {
      ++at;
      continue;
    }
    for (std::size_t i = at; i < at + 2; ++i) {
      if (i == text.size() || digit(text[i]) < 0) {
        return raise(ts, Exc::kValueError,
                     "non-hexadecimal number found in fromhex() arg at position {}", i);
      }
    }
    data += static_cast<char>(digit(text[at]) * 16 + digit(text[at + 1]));
    at += 2;
  }
  Ref<> made = make_bytes(ts, data);
  return type == Value::object(&ts.interpreter().type(CoreType::kBytes)) ? Result<Ref<>>(made)
                                                                         : call(ts, type, made);
}

Result<Ref<>> method_decode(ThreadState& ts, Bytes& self, std::optional<std::string> encoding,
                            std::optional<std::string> errors) {
  return Result<Ref<>>(
      decode_bytes(ts, self.view(), encoding.value_or("utf-8"), errors.value_or("strict")));
}

Ref<> method_bytes(ThreadState& ts, Bytes& self) { return part_of(ts, self, 0, self.size); }
Result<Ref<>> method_getnewargs(ThreadState& ts, Bytes& self) {
  return Ref<>(make_tuple(ts, std::array<Value, 1>{Value::object(&self)}));
}

constexpr auto kMethods = std::to_array<NativeDef>({
    native<&method_bytes>("__bytes__($self, /)", "Convert this value to exact type bytes."),
    native<&method_getnewargs>("__getnewargs__($self, /)", ""),
    native<&method_capitalize>("capitalize($self, /)",
                               "Return a copy with only its first character capitalized."),
    native<&method_pad<'^'>>("center($self, width, fillchar=b' ', /)",
                             "Return a centered string of length width."),
    native<&method_count>("count($self, sub, start=None, end=None, /)",
                          "Return the number of non-overlapping occurrences of subsection 'sub'."),
    native<&method_decode>("decode($self, /, encoding='utf-8', errors='strict')",
                           "Decode the bytes using the codec registered for encoding."),
    native<&method_endswith>(
        "endswith($self, suffix, start=None, end=None, /)",
        "Return True if the bytes ends with the specified suffix, False otherwise."),
    native<&method_expandtabs>("expandtabs($self, /, tabsize=8)",
                               "Return a copy where all tab characters are expanded using spaces."),
    native<&method_find<false>>("find($self, sub, start=None, end=None, /)",
                                "Return the lowest index where subsection 'sub' is found, or -1."),
    native<&method_fromhex>("fromhex($type, string, /)",
                            "Create a bytes object from a string of hexadecimal numbers."),
    native<&method_hex>("hex($self, /, sep=<unrepresentable>, bytes_per_sep=1)",
                        "Create a string of hexadecimal numbers from a bytes object."),
    native<&method_index<false>>("index($self, sub, start=None, end=None, /)",
                                 "Return the lowest index where subsection 'sub' is found."),
    native<&all_bytes<is_alnum>>("isalnum($self, /)", "Whether all characters are alphanumeric."),
    native<&all_bytes<is_alpha>>("isalpha($self, /)", "Whether all characters are alphabetic."),
    native<&method_isascii>("isascii($self, /)", "Whether all characters are ASCII."),
    native<&all_bytes<is_digit>>("isdigit($self, /)", "Whether all characters are digits."),
    native<&one_case<is_lower, is_upper>>("islower($self, /)",
                                          "Whether all cased characters are lowercase."),
    native<&all_bytes<is_space>>("isspace($self, /)", "Whether all characters are whitespace."),
    native<&method_istitle>("istitle($self, /)", "Whether the bytes are title-cased."),
    native<&one_case<is_upper, is_lower>>("isupper($self, /)",
                                          "Whether all cased characters are uppercase."),
    native<&method_join>("join($self, iterable_of_bytes, /)",
                         "Concatenate any number of bytes objects."),
    native<&method_pad<'<'>>("ljust($self, width, fillchar=b' ', /)",
                             "Return a left-justified string of length width."),
    native<&method_lower>("lower($self, /)",
                          "Return a copy with all ASCII characters converted to lowercase."),
    native<&method_strip<true, false>>("lstrip($self, bytes=None, /)",
                                       "Strip leading bytes contained in the argument."),
    native<&method_maketrans>("maketrans($static, frm, to, /)",
                              "Return a translation table usable for the bytes translate method."),
    native<&method_partition<false>>(
        "partition($self, sep, /)",
        "Partition the bytes into three parts using the given separator."),
    native<&method_removeprefix>(
        "removeprefix($self, prefix, /)",
        "Return a bytes object with the given prefix string removed if present."),
    native<&method_removesuffix>(
        "removesuffix($self, suffix, /)",
        "Return a bytes object with the given suffix string removed if present."),
    native<&method_replace>("replace($self, old, new, count=-1, /)",
                            "Return a copy with all occurrences of substring old replaced by new."),
    native<&method_find<true>>("rfind($self, sub, start=None, end=None, /)",
                               "Return the highest index where subsection 'sub' is found, or -1."),
    native<&method_index<true>>("rindex($self, sub, start=None, end=None, /)",
                                "Return the highest index where subsection 'sub' is found."),
    native<&method_pad<'>'>>("rjust($self, width, fillchar=b' ', /)",
                             "Return a right-justified string of length width."),
    native<&method_partition<true>>(
        "rpartition($self, sep, /)",
        "Partition the bytes into three parts using the given separator."),
    native<&method_split<true>>(
        "rsplit($self, /, sep=None, maxsplit=-1)",
        "Return a list of the sections in the bytes, using sep as the delimiter."),
    native<&method_strip<false, true>>("rstrip($self, bytes=None, /)",
                                       "Strip trailing bytes contained in the argument."),
    native<&method_split<false>>(
        "split($self, /, sep=None, maxsplit=-1)",
        "Return a list of the sections in the bytes, using sep as the delimiter."),
    native<&method_splitlines>(
        "splitlines($self, /, keepends=False)",
        "Return a list of the lines in the bytes, breaking at line boundaries."),
    native<&method_startswith>(
        "startswith($self, prefix, start=None, end=None, /)",
        "Return True if the bytes starts with the specified prefix, False otherwise."),
    native<&method_strip<true, true>>(
        "strip($self, bytes=None, /)",
        "Strip leading and trailing bytes contained in the argument."),
    native<&method_swapcase>("swapcase($self, /)",
                             "Return a copy with uppercase and lowercase exchanged."),
    native<&method_title>("title($self, /)", "Return a titlecased version."),
    native<&method_translate>(
        "translate($self, table, /, delete=b'')",
        "Return a copy with each character mapped by the given translation table."),
    native<&method_upper>("upper($self, /)",
                          "Return a copy with all ASCII characters converted to uppercase."),
    native<&method_zfill>("zfill($self, width, /)", "Pad a numeric string with zeros on the left."),
});

}  // namespace

std::span<const NativeDef> bytes_methods() { return kMethods; }

}  // namespace minipy
