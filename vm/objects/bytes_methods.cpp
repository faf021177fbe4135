// The methods of bytes. Text-like ones look at ASCII only, as in CPython.
#include <algorithm>
#include <array>
#include <cctype>
#include <functional>
#include <type_traits>

#include "vm/objects/buffer.h"
#include "vm/objects/byte_array.h"
#include "vm/objects/bytes.h"
#include "vm/objects/list.h"
#include "vm/objects/raise.h"
#include "vm/objects/slice.h"
#include "vm/objects/str.h"
#include "vm/objects/text_codecs.h"
#include "vm/objects/tuple.h"

namespace minipy {

namespace {

/// Both types have all these methods; each answers in its own kind.
template <class B>
Ref<B> make_like(ThreadState& ts, std::string_view data) {
  if constexpr (std::is_same_v<B, Bytes>) {
    return make_bytes(ts, data);
  } else {
    return make_byte_array(ts, data);
  }
}

// ---- characters

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_alpha(char c) { return is_upper(c) || is_lower(c); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_alnum(char c) { return is_alpha(c) || is_digit(c); }
char to_upper(char c) { return is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c; }
char to_lower(char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }

template <bool (*kTest)(char), class B>
bool all_bytes(ThreadState&, B& self) {
  return self.view().size() > 0 && std::all_of(self.view().begin(), self.view().end(), kTest);
}
template <class B>
bool method_isascii(ThreadState&, B& self) {
  return std::all_of(self.view().begin(), self.view().end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}
/// Some cased character, and none of the other case.
template <bool (*kCase)(char), bool (*kOther)(char), class B>
bool one_case(ThreadState&, B& self) {
  const std::string_view data = self.view();
  return std::any_of(data.begin(), data.end(), kCase) &&
         std::none_of(data.begin(), data.end(), kOther);
}
template <class B>
bool method_istitle(ThreadState&, B& self) {
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

template <class B>
Ref<> mapped(ThreadState& ts, B& self, const std::function<char(char)>& map) {
  std::string result(self.view());
  std::transform(result.begin(), result.end(), result.begin(), map);
  return make_like<B>(ts, result);
}
template <class B>
Ref<> method_upper(ThreadState& ts, B& self) {
  return mapped(ts, self, &to_upper);
}
template <class B>
Ref<> method_lower(ThreadState& ts, B& self) {
  return mapped(ts, self, &to_lower);
}
template <class B>
Ref<> method_swapcase(ThreadState& ts, B& self) {
  return mapped(ts, self, [](char c) { return is_upper(c) ? to_lower(c) : to_upper(c); });
}
template <class B>
Ref<> method_title(ThreadState& ts, B& self) {
  bool after_cased = false;
  return mapped(ts, self, [&](char c) {
    const char shown = after_cased ? to_lower(c) : to_upper(c);
    after_cased = is_alpha(c);
    return shown;
  });
}
template <class B>
Ref<> method_capitalize(ThreadState& ts, B& self) {
  bool first = true;
  return mapped(ts, self,
                [&](char c) { return std::exchange(first, false) ? to_upper(c) : to_lower(c); });
}

// ---- arguments

/// What find() looks for: bytes, or one byte as an int.
Result<std::string> pattern_argument(ThreadState& ts, Value value) {
  if (has_buffer(ts, value)) {
    TRY(const BytesLike bytes, BytesLike::of(ts, value));
    return std::string(bytes.view());
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

/// start and stop of find() and its kin, read before anything else may run.
struct Bounds {
  std::int64_t from = 0;
  std::int64_t to = INT64_MAX;
};

Result<Bounds> bounds_of(ThreadState& ts, Value start, Value stop) {
  Bounds bounds;
  if (!start.is_absent() && !start.is_none()) {
    TRY(bounds.from, slice_bound(ts, start));
  }
  if (!stop.is_absent() && !stop.is_none()) {
    TRY(bounds.to, slice_bound(ts, stop));
  }
  return bounds;
}

/// data[start:stop], and where it begins; no view when start lies behind stop.
struct Window {
  std::optional<std::string_view> view;
  std::size_t start = 0;
};

Window window_of(std::string_view data, Bounds bounds) {
  const auto size = static_cast<std::int64_t>(data.size());
  const std::int64_t from =
      bounds.from < 0 ? std::max<std::int64_t>(bounds.from + size, 0) : bounds.from;
  const std::int64_t to =
      std::min(bounds.to < 0 ? std::max<std::int64_t>(bounds.to + size, 0) : bounds.to, size);
  if (from > to) {
    return Window{};
  }
  const auto at = static_cast<std::size_t>(from);
  return Window{data.substr(at, static_cast<std::size_t>(to - from)), at};
}

// ---- searching

template <bool kBackwards, class B>
Result<std::int64_t> method_find(ThreadState& ts, B& self, Value sub, Value start, Value stop) {
  TRY(const Bounds bounds, bounds_of(ts, start, stop));
  TRY(const std::string wanted, pattern_argument(ts, sub));
  const Window window = window_of(self.view(), bounds);
  if (!window.view) {
    return std::int64_t{-1};
  }
  const std::size_t found = kBackwards ? window.view->rfind(wanted) : window.view->find(wanted);
  return found == std::string_view::npos ? std::int64_t{-1}
                                         : static_cast<std::int64_t>(window.start + found);
}
template <bool kBackwards, class B>
Result<std::int64_t> method_index(ThreadState& ts, B& self, Value sub, Value start, Value stop) {
  TRY(const std::int64_t found, method_find<kBackwards, B>(ts, self, sub, start, stop));
  return found < 0 ? raise_text(ts, Exc::kValueError, "subsection not found")
                   : Result<std::int64_t>(found);
}
template <class B>
Result<std::int64_t> method_count(ThreadState& ts, B& self, Value sub, Value start, Value stop) {
  TRY(const Bounds bounds, bounds_of(ts, start, stop));
  TRY(const std::string wanted, pattern_argument(ts, sub));
  const Window window = window_of(self.view(), bounds);
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

template <class B>
Result<bool> has_affix(ThreadState& ts, B& self, Value affix, Value start, Value stop,
                       bool at_end) {
  TRY(const Bounds bounds, bounds_of(ts, start, stop));
  const auto matches = [&](std::string_view part) {
    const Window window = window_of(self.view(), bounds);
    return window.view && (at_end ? window.view->ends_with(part) : window.view->starts_with(part));
  };
  if (const Tuple* tuple = as<Tuple>(affix)) {
    for (const Value item : tuple->items()) {
      TRY(const BytesLike part, BytesLike::of(ts, item));
      if (matches(part.view())) {
        return true;
      }
    }
    return false;
  }
  if (!has_buffer(ts, affix)) {
    return raise(ts, Exc::kTypeError, "{} first arg must be bytes or a tuple of bytes, not {}",
                 at_end ? "endswith" : "startswith", type_name(ts, affix));
  }
  TRY(const BytesLike part, BytesLike::of(ts, affix));
  return matches(part.view());
}
template <class B>
Result<bool> method_startswith(ThreadState& ts, B& self, Value prefix, Value start, Value stop) {
  return has_affix(ts, self, prefix, start, stop, false);
}
template <class B>
Result<bool> method_endswith(ThreadState& ts, B& self, Value suffix, Value start, Value stop) {
  return has_affix(ts, self, suffix, start, stop, true);
}

// ---- parts

/// self[start:start + count]; the whole of an exact bytes object is itself.
template <class B>
Ref<> part_of(ThreadState& ts, B& self, std::size_t start, std::size_t count) {
  if constexpr (std::is_same_v<B, Bytes>) {
    if (count == self.size && self.type == &ts.interpreter().type(CoreType::kBytes)) {
      return share(Value::object(&self));
    }
  }
  return make_like<B>(ts, self.view().substr(start, count));
}

template <class B>
Result<Ref<>> method_removeprefix(ThreadState& ts, B& self, Value prefix) {
  TRY(const BytesLike part_bytes, BytesLike::of(ts, prefix));
  const std::string_view part = part_bytes.view();
  const std::size_t cut = self.view().starts_with(part) ? part.size() : 0;
  return part_of(ts, self, cut, self.view().size() - cut);
}
template <class B>
Result<Ref<>> method_removesuffix(ThreadState& ts, B& self, Value suffix) {
  TRY(const BytesLike part_bytes, BytesLike::of(ts, suffix));
  const std::string_view part = part_bytes.view();
  return part_of(ts, self, 0, self.view().size() - (self.view().ends_with(part) ? part.size() : 0));
}

template <bool kLeft, bool kRight, class B>
Result<Ref<>> method_strip(ThreadState& ts, B& self, Value characters) {
  std::string set = " \t\n\r\f\v";
  if (!characters.is_absent() && !characters.is_none()) {
    TRY(const BytesLike given, BytesLike::of(ts, characters));
    set = given.view();
  }
  const std::string_view data = self.view();
  const std::size_t first = kLeft ? std::min(data.find_first_not_of(set), data.size()) : 0;
  const std::size_t last = kRight ? data.find_last_not_of(set) + 1 : data.size();
  return part_of(ts, self, std::min(first, last), last - std::min(first, last));
}

template <bool kBackwards, class B>
Result<Ref<>> method_partition(ThreadState& ts, B& self, Value separator) {
  // bytearray takes a copy, so the separator's bytes need not lie in one run.
  TRY(const BytesLike sep_bytes,
      std::is_same_v<B, Bytes> ? BytesLike::of(ts, separator) : BytesLike::copied(ts, separator));
  const std::string_view sep = sep_bytes.view();
  if (sep.empty()) {
    return raise_text(ts, Exc::kValueError, "empty separator");
  }
  const std::size_t found = kBackwards ? self.view().rfind(sep) : self.view().find(sep);
  Ref<> empty = make_like<B>(ts, "");
  if (found == std::string_view::npos) {
    Ref<> whole = part_of(ts, self, 0, self.view().size());
    if constexpr (!std::is_same_v<B, Bytes>) {
      Ref<> other = make_like<B>(ts, "");
      return Ref<>(make_tuple(ts, kBackwards ? std::array<Value, 3>{empty, other, whole}
                                             : std::array<Value, 3>{whole, empty, other}));
    }
    return Ref<>(make_tuple(ts, kBackwards ? std::array<Value, 3>{empty, empty, whole}
                                           : std::array<Value, 3>{whole, empty, empty}));
  }
  Ref<> before = make_like<B>(ts, self.view().substr(0, found));
  Ref<> after = make_like<B>(ts, self.view().substr(found + sep.size()));
  Ref<> between = std::is_same_v<B, Bytes> ? share(separator) : Ref<>(make_like<B>(ts, sep));
  return Ref<>(make_tuple(ts, std::array<Value, 3>{before, between, after}));
}

/// The list under construction of split() and rsplit().
template <class B>
class Pieces {
 public:
  explicit Pieces(ThreadState& ts) : ts_(ts), list_(make_list(ts)) {}
  void add(std::string_view piece) { list_->append_taking(Ref<>(make_like<B>(ts_, piece)).give()); }
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

template <class B>
void split_blanks(Pieces<B>& pieces, std::string_view data, std::int64_t limit, bool backwards) {
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

template <bool kBackwards, class B>
Result<Ref<>> method_split(ThreadState& ts, B& self, Value separator,
                           std::optional<std::int64_t> maxsplit) {
  std::int64_t limit = maxsplit.value_or(-1);
  if (limit < 0) {
    limit = INT64_MAX;
  }
  Pieces<B> pieces(ts);
  std::string_view data = self.view();
  if (separator.is_absent() || separator.is_none()) {
    split_blanks(pieces, data, limit, kBackwards);
    return pieces.finish(kBackwards);
  }
  TRY(const BytesLike sep_bytes, BytesLike::of(ts, separator));
  const std::string_view sep = sep_bytes.view();
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

template <class B>
Ref<> method_splitlines(ThreadState& ts, B& self, bool keepends) {
  Pieces<B> pieces(ts);
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

template <class B>
Result<Ref<>> method_join(ThreadState& ts, B& self, Value iterable) {
  Result<Ref<>> iterator = iterate(ts, iterable);
  if (iterator.failed()) {
    if (pending_is(ts, Exc::kTypeError)) {
      return raise_text(ts, Exc::kTypeError, "can only join an iterable");
    }
    return Raised{};
  }
  TRY(Ref<List> items, list_from(ts, iterator.value()));
  std::string result;
  for (std::size_t i = 0; i < items->size; ++i) {
    Ref<> item = share(items->storage[i]);
    const std::optional<BytesLike> part = BytesLike::find(ts, item);
    if (!part) {
      return raise(ts, Exc::kTypeError, "sequence item {}: expected a bytes-like object, {} found",
                   i, type_name(ts, item));
    }
    if (i > 0) {
      result += self.view();
    }
    result += part->view();
  }
  return Ref<>(make_like<B>(ts, result));
}

template <class B>
Result<Ref<>> method_replace(ThreadState& ts, B& self, Value old_value, Value new_value,
                             std::optional<std::int64_t> count) {
  TRY(const BytesLike old_bytes, BytesLike::of(ts, old_value));
  const std::string_view old = old_bytes.view();
  TRY(const BytesLike with_bytes, BytesLike::of(ts, new_value));
  const std::string_view with = with_bytes.view();
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
    return part_of(ts, self, 0, self.view().size());
  }
  result += data.substr(at);
  return Ref<>(make_like<B>(ts, result));
}

/// `align` as in a format specification.
template <char kAlign, class B>
Result<Ref<>> method_pad(ThreadState& ts, B& self, std::int64_t width, Value fill) {
  char filler = ' ';
  if (!fill.is_absent()) {
    const std::string_view bytes = as<Bytes>(fill) != nullptr       ? as<Bytes>(fill)->view()
                                   : as<ByteArray>(fill) != nullptr ? as<ByteArray>(fill)->view()
                                                                    : std::string_view();
    if (bytes.size() != 1) {
      constexpr const char* kName = kAlign == '<' ? "ljust" : kAlign == '>' ? "rjust" : "center";
      return raise(ts, Exc::kTypeError, "{}() argument 2 must be a byte string of length 1, not {}",
                   kName, fill.is_none() ? "None" : type_name(ts, fill));
    }
    filler = bytes[0];
  }
  const std::int64_t missing =
      std::max<std::int64_t>(width, 0) - static_cast<std::int64_t>(self.view().size());
  if (missing <= 0) {
    return part_of(ts, self, 0, self.view().size());
  }
  const std::int64_t left = kAlign == '<'   ? 0
                            : kAlign == '>' ? missing
                                            : missing / 2 + (missing & width & 1);
  std::string result(static_cast<std::size_t>(left), filler);
  result += self.view();
  result.append(static_cast<std::size_t>(missing - left), filler);
  return Ref<>(make_like<B>(ts, result));
}

template <class B>
Ref<> method_zfill(ThreadState& ts, B& self, std::int64_t width) {
  const std::int64_t missing =
      std::max<std::int64_t>(width, 0) - static_cast<std::int64_t>(self.view().size());
  if (missing <= 0) {
    return part_of(ts, self, 0, self.view().size());
  }
  std::string result(self.view());
  const bool sign = !result.empty() && (result[0] == '+' || result[0] == '-');
  result.insert(sign ? 1 : 0, static_cast<std::size_t>(missing), '0');
  return make_like<B>(ts, result);
}

template <class B>
Result<Ref<>> method_expandtabs(ThreadState& ts, B& self, std::optional<std::int32_t> size) {
  const std::int64_t tab = size.value_or(8);
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
  return Ref<>(make_like<B>(ts, result));
}

// ---- translation, hexadecimal, decoding

Result<Ref<>> method_maketrans(ThreadState& ts, Value from, Value to) {
  TRY(const BytesLike left_bytes, BytesLike::of(ts, from));
  const std::string_view left = left_bytes.view();
  TRY(const BytesLike right_bytes, BytesLike::of(ts, to));
  const std::string_view right = right_bytes.view();
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

template <class B>
Result<Ref<>> method_translate(ThreadState& ts, B& self, Value table_value, Value deleted_value) {
  std::string table;
  std::string deleted;
  if (!table_value.is_none()) {
    TRY(const BytesLike given, BytesLike::of(ts, table_value));
    table = given.view();
    if (table.size() != 256) {
      return raise_text(ts, Exc::kValueError, "translation table must be 256 characters long");
    }
  }
  if (!deleted_value.is_absent()) {
    TRY(const BytesLike given, BytesLike::of(ts, deleted_value));
    deleted = given.view();
  }
  std::string result;
  for (const char c : self.view()) {
    if (deleted.find(c) == std::string::npos) {
      result += table.empty() ? c : table[static_cast<unsigned char>(c)];
    }
  }
  return Ref<>(make_like<B>(ts, result));
}

/// Groups of `bytes_per_sep` bytes are counted from the right, from the left when it is negative.
template <class B>
Result<std::string> method_hex(ThreadState& ts, B& self, Value separator,
                               std::optional<std::int32_t> bytes_per_sep) {
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
    if (static_cast<unsigned char>(between[0]) >= 0x80) {
      return raise_text(ts, Exc::kValueError, "sep must be ASCII.");
    }
  }
  const std::int64_t group = bytes_per_sep.value_or(1);
  const auto total = static_cast<std::int64_t>(self.view().size());
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

template <class B>
Result<Ref<>> method_fromhex(ThreadState& ts, Value type, std::string text) {
  const auto digit = [](char c) -> int {
    return is_digit(c)            ? c - '0'
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                  : -1;
  };
  const auto refused = [&](std::size_t at) {
    return raise(ts, Exc::kValueError,
                 "non-hexadecimal number found in fromhex() arg at position {}", at);
  };
  const auto foreign = std::find_if(text.begin(), text.end(),
                                    [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  if (foreign != text.end()) {  // before anything else is looked at
    return refused(static_cast<std::size_t>(foreign - text.begin()));
  }
  std::string data;
  for (std::size_t at = 0; at < text.size();) {
    if (is_space(text[at])) {
      ++at;
      continue;
    }
    for (std::size_t i = at; i < at + 2; ++i) {
      if (i == text.size() || digit(text[i]) < 0) {
        return refused(i);
      }
    }
    data += static_cast<char>(digit(text[at]) * 16 + digit(text[at + 1]));
    at += 2;
  }
  Ref<> made = make_like<B>(ts, data);
  return type == Value::object(&ts.interpreter().type(B::kCoreType)) ? Result<Ref<>>(made)
                                                                     : call(ts, type, made);
}

template <class B>
Result<Ref<>> method_decode(ThreadState& ts, B& self, std::optional<std::string> encoding,
                            std::optional<std::string> errors) {
  if (self.view().empty()) {  // no codec is looked for
    return Ref<>(make_str(ts, ""));
  }
  return Result<Ref<>>(
      decode_bytes(ts, self.view(), encoding.value_or("utf-8"), errors.value_or("strict")));
}

Ref<> method_bytes(ThreadState& ts, Bytes& self) {
  return part_of(ts, self, 0, self.view().size());
}
Result<Ref<>> method_getnewargs(ThreadState& ts, Bytes& self) {
  return Ref<>(make_tuple(ts, std::array<Value, 1>{Value::object(&self)}));
}

template <class B>
constexpr auto kMethods = std::to_array<NativeDef>({
    native<&method_capitalize<B>>("capitalize($self, /)",
                                  "Return a copy with only its first character capitalized."),
    native<&method_pad<'^', B>>("center($self, width, fillchar=b' ', /)",
                                "Return a centered string of length width."),
    native<&method_count<B>>(
        "count($self, sub, start=None, end=None, /)",
        "Return the number of non-overlapping occurrences of subsection 'sub'."),
    native<&method_decode<B>>("decode($self, /, encoding='utf-8', errors='strict')",
                              "Decode the bytes using the codec registered for encoding."),
    native<&method_endswith<B>>(
        "endswith($self, suffix, start=None, end=None, /)",
        "Return True if the bytes ends with the specified suffix, False otherwise."),
    native<&method_expandtabs<B>>(
        "expandtabs($self, /, tabsize=8)",
        "Return a copy where all tab characters are expanded using spaces."),
    native<&method_find<false, B>>(
        "find($self, sub, start=None, end=None, /)",
        "Return the lowest index where subsection 'sub' is found, or -1."),
    native<&method_fromhex<B>>("fromhex($type, string, /)",
                               "Create a bytes object from a string of hexadecimal numbers."),
    native<&method_hex<B>>("hex($self, /, sep=<unrepresentable>, bytes_per_sep=1)",
                           "Create a string of hexadecimal numbers from a bytes object."),
    native<&method_index<false, B>>("index($self, sub, start=None, end=None, /)",
                                    "Return the lowest index where subsection 'sub' is found."),
    native<&all_bytes<is_alnum, B>>("isalnum($self, /)",
                                    "Whether all characters are alphanumeric."),
    native<&all_bytes<is_alpha, B>>("isalpha($self, /)", "Whether all characters are alphabetic."),
    native<&method_isascii<B>>("isascii($self, /)", "Whether all characters are ASCII."),
    native<&all_bytes<is_digit, B>>("isdigit($self, /)", "Whether all characters are digits."),
    native<&one_case<is_lower, is_upper, B>>("islower($self, /)",
                                             "Whether all cased characters are lowercase."),
    native<&all_bytes<is_space, B>>("isspace($self, /)", "Whether all characters are whitespace."),
    native<&method_istitle<B>>("istitle($self, /)", "Whether the bytes are title-cased."),
    native<&one_case<is_upper, is_lower, B>>("isupper($self, /)",
                                             "Whether all cased characters are uppercase."),
    native<&method_join<B>>("join($self, iterable_of_bytes, /)",
                            "Concatenate any number of bytes objects."),
    native<&method_pad<'<', B>>("ljust($self, width, fillchar=b' ', /)",
                                "Return a left-justified string of length width."),
    native<&method_lower<B>>("lower($self, /)",
                             "Return a copy with all ASCII characters converted to lowercase."),
    native<&method_strip<true, false, B>>("lstrip($self, bytes=None, /)",
                                          "Strip leading bytes contained in the argument."),
    native<&method_maketrans>("maketrans($static, frm, to, /)",
                              "Return a translation table usable for the bytes translate method."),
    native<&method_partition<false, B>>(
        "partition($self, sep, /)",
        "Partition the bytes into three parts using the given separator."),
    native<&method_removeprefix<B>>(
        "removeprefix($self, prefix, /)",
        "Return a bytes object with the given prefix string removed if present."),
    native<&method_removesuffix<B>>(
        "removesuffix($self, suffix, /)",
        "Return a bytes object with the given suffix string removed if present."),
    native<&method_replace<B>>(
        "replace($self, old, new, count=-1, /)",
        "Return a copy with all occurrences of substring old replaced by new."),
    native<&method_find<true, B>>(
        "rfind($self, sub, start=None, end=None, /)",
        "Return the highest index where subsection 'sub' is found, or -1."),
    native<&method_index<true, B>>("rindex($self, sub, start=None, end=None, /)",
                                   "Return the highest index where subsection 'sub' is found."),
    native<&method_pad<'>', B>>("rjust($self, width, fillchar=b' ', /)",
                                "Return a right-justified string of length width."),
    native<&method_partition<true, B>>(
        "rpartition($self, sep, /)",
        "Partition the bytes into three parts using the given separator."),
    native<&method_split<true, B>>(
        "rsplit($self, /, sep=None, maxsplit=-1)",
        "Return a list of the sections in the bytes, using sep as the delimiter."),
    native<&method_strip<false, true, B>>("rstrip($self, bytes=None, /)",
                                          "Strip trailing bytes contained in the argument."),
    native<&method_split<false, B>>(
        "split($self, /, sep=None, maxsplit=-1)",
        "Return a list of the sections in the bytes, using sep as the delimiter."),
    native<&method_splitlines<B>>(
        "splitlines($self, /, keepends=False)",
        "Return a list of the lines in the bytes, breaking at line boundaries."),
    native<&method_startswith<B>>(
        "startswith($self, prefix, start=None, end=None, /)",
        "Return True if the bytes starts with the specified prefix, False otherwise."),
    native<&method_strip<true, true, B>>(
        "strip($self, bytes=None, /)",
        "Strip leading and trailing bytes contained in the argument."),
    native<&method_swapcase<B>>("swapcase($self, /)",
                                "Return a copy with uppercase and lowercase exchanged."),
    native<&method_title<B>>("title($self, /)", "Return a titlecased version."),
    native<&method_translate<B>>(
        "translate($self, table, /, delete=b'')",
        "Return a copy with each character mapped by the given translation table."),
    native<&method_upper<B>>("upper($self, /)",
                             "Return a copy with all ASCII characters converted to uppercase."),
    native<&method_zfill<B>>("zfill($self, width, /)",
                             "Pad a numeric string with zeros on the left."),
});

constexpr auto kBytesMethods = std::to_array<NativeDef>({
    native<&method_bytes>("__bytes__($self, /)", "Convert this value to exact type bytes."),
    native<&method_getnewargs>("__getnewargs__($self, /)", ""),
});

}  // namespace

std::span<const NativeDef> bytes_methods() { return kMethods<Bytes>; }
std::span<const NativeDef> bytes_only_methods() { return kBytesMethods; }
std::span<const NativeDef> byte_array_text_methods() { return kMethods<ByteArray>; }

}  // namespace minipy
