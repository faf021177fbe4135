// Making, comparing, hashing and joining strs; the table of interned ones.
#include "vm/objects/str.h"

#include <algorithm>
#include <array>

#include "base/text_repr.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "vm/objects/builtin_types.h"
#include "vm/objects/names.h"
#include "vm/objects/objects_state.h"

namespace minipy {

namespace {

std::uint8_t kind_for(char32_t max_char) { return max_char < 0x100 ? 1 : max_char < 0x10000 ? 2 : 4; }

Ref<Str> allocate(ThreadState& ts, std::size_t length, std::uint8_t kind, bool ascii) {
  const std::size_t bytes = length * kind;
  Type& type = ts.interpreter().type(CoreType::kStr);
  void* memory = ts.interpreter().heap().take_memory(type, sizeof(Str) + bytes);
  Str* text = ::new (memory) Str{};
  text->type = &type;
  text->length = static_cast<std::uint32_t>(length);
  text->kind = kind;
  text->ascii = ascii;
  text->capacity = static_cast<std::uint32_t>(Heap::slot_size_of(*text) - sizeof(Str));
  text->count_word = 1;
  return Ref<Str>::take(text);
}

bool is_ascii(std::string_view text) {
  std::uint64_t high_bits = 0;
  std::size_t at = 0;
  for (; at + sizeof high_bits <= text.size(); at += sizeof high_bits) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, text.data() + at, sizeof eight);
    high_bits |= eight;
  }
  for (; at < text.size(); ++at) {
    high_bits |= static_cast<unsigned char>(text[at]);
  }
  return (high_bits & 0x8080808080808080U) == 0;
}

Ref<Str> latin1_char(ThreadState& ts, unsigned char c) {
  Ref<Str>& cached = objects_state(ts).latin1[c];
  if (!cached) {
    cached = allocate(ts, 1, 1, c < 0x80);
    cached->put(0, c);
  }
  return cached;
}

Ref<Str> empty(ThreadState& ts) {
  Ref<>& shared = objects_state(ts).empty_str;
  if (!shared) {
    shared = allocate(ts, 0, 1, true);
  }
  return Ref<Str>::share(cast<Str>(shared));
}

/// Copies characters into a str that is wide enough.
void copy_characters(Str& target, std::size_t at, const Str& source, std::size_t from, std::size_t count) {
  if (target.kind == source.kind) {
    std::memcpy(target.mutable_data() + at * target.kind, source.data() + from * source.kind, count * source.kind);
    return;
  }
  for (std::size_t i = 0; i < count; ++i) {
    target.put(at + i, source.at(from + i));
  }
}

}  // namespace

Ref<Str> make_str_sized(ThreadState& ts, std::size_t length, char32_t max_char) {
  if (length == 0) {
    return empty(ts);
  }
  return allocate(ts, length, kind_for(max_char), max_char < 0x80);
}

Ref<Str> make_char(ThreadState& ts, char32_t c) {
  if (c < 0x100) {
    return latin1_char(ts, static_cast<unsigned char>(c));
  }
  Ref<Str> text = make_str_sized(ts, 1, c);
  text->put(0, c);
  return text;
}

Ref<Str> make_str(ThreadState& ts, std::string_view utf8) {
  if (utf8.empty()) {
    return empty(ts);
  }
  if (is_ascii(utf8)) {
    if (utf8.size() == 1) {
      return latin1_char(ts, static_cast<unsigned char>(utf8[0]));
    }
    Ref<Str> text = allocate(ts, utf8.size(), 1, true);
    std::memcpy(text->mutable_data(), utf8.data(), utf8.size());
    return text;
  }
  std::u32string decoded;
  decoded.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    decoded.push_back(decode_utf8(utf8, at));
  }
  return make_str_from_code_points(ts, decoded);
}

Ref<Str> make_str_from_code_points(ThreadState& ts, std::u32string_view text) {
  if (text.empty()) {
    return empty(ts);
  }
  const char32_t highest = *std::max_element(text.begin(), text.end());
  if (text.size() == 1 && highest < 0x100) {
    return latin1_char(ts, static_cast<unsigned char>(highest));
  }
  Ref<Str> result = make_str_sized(ts, text.size(), highest);
  for (std::size_t i = 0; i < text.size(); ++i) {
    result->put(i, text[i]);
  }
  return result;
}

Ref<Str> substring(ThreadState& ts, const Str& text, std::size_t start, std::size_t stop) {
  if (start == 0 && stop == text.length && text.type == &ts.interpreter().type(CoreType::kStr)) {
    return Ref<Str>::share(const_cast<Str&>(text));
  }
  if (start >= stop) {
    return empty(ts);
  }
  if (stop - start == 1) {
    return make_char(ts, text.at(start));
  }
  if (text.kind == 1) {
    const std::string_view part(text.data() + start, stop - start);
    Ref<Str> result = allocate(ts, stop - start, 1, text.ascii || is_ascii(part));
    std::memcpy(result->mutable_data(), part.data(), part.size());
    return result;
  }
  std::u32string part;
  for (std::size_t i = start; i < stop; ++i) {
    part.push_back(text.at(i));
  }
  return make_str_from_code_points(ts, part);
}

std::string to_utf8(const Str& text) {
  if (text.ascii) {
    return std::string(text.ascii_view());
  }
  std::string result;
  result.reserve(text.length * 2);
  for (std::size_t i = 0; i < text.length; ++i) {
    append_utf8(result, text.at(i));
  }
  return result;
}

std::u32string to_code_points(const Str& text) {
  std::u32string result(text.length, U'\0');
  for (std::size_t i = 0; i < text.length; ++i) {
    result[i] = text.at(i);
  }
  return result;
}

std::int64_t hash_of_text(ThreadState& ts, std::string_view data) {
  if (data.empty()) {
    return 0;
  }
  const auto hash = static_cast<std::int64_t>(siphash13(objects_state(ts).hash_key, data));
  return hash == -1 ? -2 : hash == 0 ? 1 : hash;  // 0 says that it was not computed
}

std::int64_t compute_str_hash(ThreadState& ts, Str& text) {
  text.hash = hash_of_text(ts, text.raw());
  return text.hash;
}

bool str_equal(const Str& text, std::string_view ascii) { return text.ascii && text.ascii_view() == ascii; }

int str_compare(const Str& a, const Str& b) {
  if (a.kind == 1 && b.kind == 1) {
    const int order = std::memcmp(a.data(), b.data(), std::min(a.length, b.length));
    return order != 0 ? order : a.length < b.length ? -1 : a.length > b.length ? 1 : 0;
  }
  for (std::size_t i = 0; i < a.length && i < b.length; ++i) {
    if (a.at(i) != b.at(i)) {
      return a.at(i) < b.at(i) ? -1 : 1;
    }
  }
  return a.length < b.length ? -1 : a.length > b.length ? 1 : 0;
}

Ref<Str> concatenate(ThreadState& ts, const Str& left, const Str& right) {
  const Str& whole = left.length == 0 ? right : left;
  if ((left.length == 0 || right.length == 0) &&
      whole.type == &ts.interpreter().type(CoreType::kStr)) {
    return Ref<Str>::share(const_cast<Str&>(whole));
  }
  const std::uint8_t kind = std::max(left.kind, right.kind);
  Ref<Str> result = allocate(ts, std::size_t{left.length} + right.length, kind, left.ascii && right.ascii);
  copy_characters(*result, 0, left, 0, left.length);
  copy_characters(*result, left.length, right, 0, right.length);
  return result;
}

Ref<Str> concat_in_place(ThreadState& ts, Ref<Str>&& left, const Str& right) {
  Str& text = *left;
  const bool own = text.count() == 1 && !text.interned && text.length > 0 && right.kind <= text.kind &&
                   (right.ascii || !text.ascii) && text.type == &ts.interpreter().type(CoreType::kStr);
  if (!own || &text == &right) {
    return concatenate(ts, text, right);
  }
  const std::size_t length = std::size_t{text.length} + right.length;
  if (length * text.kind <= text.capacity) {
    copy_characters(text, text.length, right, 0, right.length);
    text.length = static_cast<std::uint32_t>(length);
    text.hash = 0;
    return std::move(left);
  }
  // Move to a place with room to spare, so that a loop of += stays linear.
  Ref<Str> grown = allocate(ts, length + length / 2, text.kind, text.ascii);
  copy_characters(*grown, 0, text, 0, text.length);
  copy_characters(*grown, text.length, right, 0, right.length);
  grown->length = static_cast<std::uint32_t>(length);
  return grown;
}

Ref<Str> join_strs(ThreadState& ts, std::span<const Value> parts) {
  std::size_t length = 0;
  std::uint8_t kind = 1;
  bool ascii = true;
  for (const Value part : parts) {
    const Str& text = cast<Str>(part);
    length += text.length;
    kind = std::max(kind, text.kind);
    ascii = ascii && text.ascii;
  }
  if (length == 0) {
    return empty(ts);
  }
  Ref<Str> result = allocate(ts, length, kind, ascii);
  std::size_t at = 0;
  for (const Value part : parts) {
    const Str& text = cast<Str>(part);
    copy_characters(*result, at, text, 0, text.length);
    at += text.length;
  }
  return result;
}

// ---- searching

std::int64_t str_find(const Str& text, const Str& part, std::size_t start, std::size_t stop) {
  if (start > stop || part.length > stop - start) {
    return -1;
  }
  if (text.kind == 1 && part.kind == 1) {
    const std::string_view all(text.data(), stop);
    const std::size_t found = all.find(std::string_view(part.data(), part.length), start);
    return found == std::string_view::npos ? -1 : static_cast<std::int64_t>(found);
  }
  for (std::size_t at = start; at + part.length <= stop; ++at) {
    std::size_t i = 0;
    while (i < part.length && text.at(at + i) == part.at(i)) {
      ++i;
    }
    if (i == part.length) {
      return static_cast<std::int64_t>(at);
    }
  }
  return -1;
}

std::int64_t str_rfind(const Str& text, const Str& part, std::size_t start, std::size_t stop) {
  if (start > stop || part.length > stop - start) {
    return -1;
  }
  for (std::size_t at = stop - part.length + 1; at-- > start;) {
    std::size_t i = 0;
    while (i < part.length && text.at(at + i) == part.at(i)) {
      ++i;
    }
    if (i == part.length) {
      return static_cast<std::int64_t>(at);
    }
  }
  return -1;
}

// ---- repr

Ref<Str> str_repr(ThreadState& ts, const Str& text) { return make_str(ts, str_literal(to_utf8(text))); }

std::string quoted(const std::string& text) { return str_literal(text); }

std::string numeric_text(const Str& text) {
  std::string result;
  for (std::size_t i = 0; i < text.length; ++i) {
    const char32_t c = text.at(i);
    if (c < 0x80) {
      result += static_cast<char>(c);
    } else if (const std::optional<int> digit = decimal_value(c)) {
      result += static_cast<char>('0' + *digit);
    } else {
      result += is_space(c) ? ' ' : '?';
    }
  }
  return result;
}

void StrBuilder::add(const Str& text) { add(text, 0, text.length); }

void StrBuilder::add(const Str& text, std::size_t start, std::size_t stop) {
  for (std::size_t i = start; i < stop; ++i) {
    text_.push_back(text.at(i));
  }
}

// ---- interning

namespace {

/// Place of an equal str in the table, or the free place for it.
std::size_t find_interned(const std::vector<Str*>& table, std::string_view raw, std::uint8_t kind, std::int64_t hash) {
  const std::size_t mask = table.size() - 1;
  std::size_t at = static_cast<std::uint64_t>(hash) & mask;
  while (table[at] != nullptr) {
    const Str& candidate = *table[at];
    if (candidate.hash == hash && candidate.kind == kind && candidate.raw() == raw) {
      return at;
    }
    at = (at + 1) & mask;
  }
  return at;
}

void grow_table(ObjectsState& state) {
  std::vector<Str*> old = std::move(state.interned);
  state.interned.assign(old.empty() ? 1024 : old.size() * 2, nullptr);
  for (Str* text : old) {
    if (text != nullptr) {
      state.interned[find_interned(state.interned, text->raw(), text->kind, text->hash)] = text;
    }
  }
}

Str& intern_owned(ThreadState& ts, Ref<Str> text) {
  ObjectsState& state = objects_state(ts);
  if (state.interned_count * 2 >= state.interned.size()) {
    grow_table(state);
  }
  const std::int64_t hash = str_hash(ts, *text);
  const std::size_t at = find_interned(state.interned, text->raw(), text->kind, hash);
  if (state.interned[at] == nullptr) {
    text->interned = true;
    state.interned[at] = text.give();
    ++state.interned_count;
  }
  return *state.interned[at];
}

}  // namespace

Str& intern(ThreadState& ts, std::string_view utf8) { return intern_owned(ts, make_str(ts, utf8)); }

Ref<Str> intern_str(ThreadState& ts, Str& text) {
  if (text.interned) {
    return Ref<Str>::share(text);
  }
  if (text.type != &ts.interpreter().type(CoreType::kStr)) {
    return Ref<Str>::share(intern(ts, to_utf8(text)));
  }
  return Ref<Str>::share(intern_owned(ts, Ref<Str>::share(text)));
}

// ---- well-known names

Str& name(ThreadState& ts, Name which) { return *objects_state(ts).names[static_cast<std::size_t>(which)]; }

void initialize_names(ThreadState& ts) {
  static constexpr std::array<const char*, kNameCount> kTexts{
#define NAME(enumerator, text) text,
#include "vm/objects/names.def"
#undef NAME
  };
  for (std::size_t i = 0; i < kNameCount; ++i) {
    objects_state(ts).names[i] = Ref<Str>::share(intern(ts, kTexts[i]));
  }
}

void finalize_names(ThreadState& ts) {
  ObjectsState& state = objects_state(ts);
  for (Ref<Str>& text : state.names) {
    text = nullptr;
  }
  for (Ref<Str>& text : state.latin1) {
    text = nullptr;
  }
  state.empty_str = Ref<>();
  state.empty_bytes = Ref<>();
  state.empty_tuple = Ref<>();
  state.empty_frozenset = Ref<>();
  state.zero = Ref<>();
  state.minus_zero = Ref<>();
  for (Str*& text : state.interned) {
    if (text != nullptr) {
      decrement(*std::exchange(text, nullptr));
    }
  }
  state.interned.clear();
  state.interned_count = 0;
}

}  // namespace minipy
