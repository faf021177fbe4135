// str: immutable text in the narrowest of three widths (latin-1, UCS-2, UCS-4), as CPython's PEP 393,
// so that indexing is one load. The characters lie behind the struct.
#pragma once

#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "vm/objects/protocol.h"
#include "vm/objects/type_spec.h"

namespace minipy {

struct Str : Object {
  static constexpr CoreType kCoreType = CoreType::kStr;

  std::uint32_t length = 0;      ///< in code points
  std::uint8_t kind = 1;         ///< bytes a character: 1, 2 or 4
  bool ascii = false;
  bool interned = false;         ///< the only str with this text that is interned: compare addresses
  std::uint32_t capacity = 0;    ///< bytes behind the struct that may be used when it grows in place
  std::int64_t hash = 0;         ///< 0: not computed (only the empty text has the hash 0)

  const char* data() const { return static_cast<const char*>(static_cast<const void*>(this + 1)); }
  char* mutable_data() { return static_cast<char*>(static_cast<void*>(this + 1)); }
  std::size_t byte_size() const { return static_cast<std::size_t>(length) * kind; }

  char32_t at(std::size_t i) const {
    switch (kind) {
      case 1:
        return static_cast<unsigned char>(data()[i]);
      case 2: {
        std::uint16_t unit = 0;
        std::memcpy(&unit, data() + 2 * i, 2);
        return unit;
      }
      default: {
        std::uint32_t unit = 0;
        std::memcpy(&unit, data() + 4 * i, 4);
        return unit;
      }
    }
  }
  void put(std::size_t i, char32_t c) {
    switch (kind) {
      case 1:
        mutable_data()[i] = static_cast<char>(c);
        break;
      case 2: {
        const auto unit = static_cast<std::uint16_t>(c);
        std::memcpy(mutable_data() + 2 * i, &unit, 2);
        break;
      }
      default:
        std::memcpy(mutable_data() + 4 * i, &c, 4);
    }
  }
  /// The characters of an ascii str.
  std::string_view ascii_view() const { return {data(), length}; }
  /// The raw bytes of the characters.
  std::string_view raw() const { return {data(), byte_size()}; }
};

inline bool is_exact_str(ThreadState& ts, Value value) {
  return value.is_object() && value.as_object()->type == &ts.interpreter().type(CoreType::kStr);
}

/// From UTF-8; bytes of surrogates (the compiler's and surrogateescape's) are accepted.
Ref<Str> make_str(ThreadState& ts, std::string_view utf8);
Ref<Str> make_str_from_code_points(ThreadState& ts, std::u32string_view text);
Ref<Str> make_char(ThreadState& ts, char32_t c);
/// Uninitialised characters of the narrowest kind that holds `max_char`.
Ref<Str> make_str_sized(ThreadState& ts, std::size_t length, char32_t max_char);
/// `text[start:stop]`, bounds already adjusted. The whole of an exact str is the str itself.
Ref<Str> substring(ThreadState& ts, const Str& text, std::size_t start, std::size_t stop);

/// The interned str with this text, borrowed: the interpreter's table owns it.
Str& intern(ThreadState& ts, std::string_view utf8);
/// The interned str equal to this one.
Ref<Str> intern_str(ThreadState& ts, Str& text);
inline Ref<Str> intern_str(ThreadState& ts, const Str& text) {
  return intern_str(ts, const_cast<Str&>(text));
}

std::string to_utf8(const Str& text);
std::u32string to_code_points(const Str& text);
/// The hash of a str or a bytes with these bytes, which depends on PYTHONHASHSEED.
std::int64_t hash_of_text(ThreadState& ts, std::string_view data);
std::int64_t compute_str_hash(ThreadState& ts, Str& text);
inline std::int64_t str_hash(ThreadState& ts, Str& text) {
  return text.hash != 0 ? text.hash : compute_str_hash(ts, text);
}
inline bool str_equal(const Str& a, const Str& b) {
  return &a == &b || (a.length == b.length && a.kind == b.kind &&
                      !(a.interned && b.interned) &&
                      std::memcmp(a.data(), b.data(), a.byte_size()) == 0);
}
bool str_equal(const Str& text, std::string_view ascii);
/// −1, 0, 1 by code points.
int str_compare(const Str& a, const Str& b);

Ref<Str> concatenate(ThreadState& ts, const Str& left, const Str& right);
/// left + right; extends `left` where it lies when this is its only reference.
Ref<Str> concat_in_place(ThreadState& ts, Ref<Str>&& left, const Str& right);
/// The parts one after the other (f-strings). Every part is a Str.
Ref<Str> join_strs(ThreadState& ts, std::span<const Value> parts);

/// Index of the first (last) occurrence in [start, stop), or −1.
std::int64_t str_find(const Str& text, const Str& part, std::size_t start, std::size_t stop);
std::int64_t str_rfind(const Str& text, const Str& part, std::size_t start, std::size_t stop);

/// repr(): quotes, escapes, printable characters as they are.
Ref<Str> str_repr(ThreadState& ts, const Str& text);
/// Python quotes around a text in a message: 'x', or "x'y".
std::string quoted(const std::string& text);

/// The text with decimal digits and blanks of any script as ASCII, for int() and float(); `?` for other characters.
std::string numeric_text(const Str& text);

/// Collects code points; picks the narrowest kind at the end.
class StrBuilder {
 public:
  void add(char32_t c) { text_.push_back(c); }
  void add(std::string_view ascii) { text_.insert(text_.end(), ascii.begin(), ascii.end()); }
  void add(const Str& text);
  void add(const Str& text, std::size_t start, std::size_t stop);
  void add_repeated(char32_t c, std::size_t count) { text_.append(count, c); }
  std::size_t size() const { return text_.size(); }
  Ref<Str> finish(ThreadState& ts) const { return make_str_from_code_points(ts, text_); }

 private:
  std::u32string text_;
};

const TypeSpec& str_type_spec();
const TypeSpec& str_iterator_type_spec();
const TypeSpec& str_ascii_iterator_type_spec();

/// Iterates a str. Public for the VM's FOR_ITER.
struct StrIterator : Object {
  static constexpr CoreType kCoreType = CoreType::kStrIterator;

  Ref<Str> text;   ///< empty when exhausted
  std::uint32_t index = 0;
};

}  // namespace minipy
