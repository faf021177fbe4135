// Decoding in pieces: a chunk may end in the middle of a character or of "\r\n".
#pragma once

#include <string>
#include <string_view>

#include "vm/objects/protocol.h"

namespace minipy {

class TextDecoder {
 public:
  TextDecoder() = default;
  /// Without `universal` only "\n" is a line end, and nothing is translated or held back.
  TextDecoder(std::string encoding, std::string errors, bool universal, bool translates);

  /// The text of one more chunk, as UTF-8; with `final`, of all that is left.
  Result<std::string> decode(ThreadState& ts, std::string_view chunk, bool final);
  /// Bytes that wait for the rest of their character.
  std::size_t pending() const { return rest_.size() + (held_return_ ? 1 : 0); }
  void reset() {
    rest_.clear();
    held_return_ = false;
    byte_order_.clear();
  }
  /// Which line ends were met: bits for "\r", "\n" and "\r\n".
  unsigned seen_newlines() const { return seen_; }
  static constexpr unsigned kReturn = 1;
  static constexpr unsigned kLineFeed = 2;
  static constexpr unsigned kBoth = 4;

  /// "\r\n" and "\r" to "\n"; a "\r" at the end is held back unless this is all.
  std::string translate(std::string text, bool final);

 private:
  std::size_t complete_prefix(std::string_view data) const;

  std::string encoding_;
  std::string errors_;
  std::string byte_order_;  ///< of utf-16 and utf-32, once its mark was read: "-le", "-be"
  std::string rest_;
  bool universal_ = true;
  bool translates_ = false;
  bool held_return_ = false;
  unsigned seen_ = 0;
};

}  // namespace minipy
