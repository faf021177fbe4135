// The grammar with its mistakes as data: parser/grammar.def read into rules. Built when a text has
// been refused, by Explainer, which runs it.
#pragma once

#include <bitset>
#include <cstdint>
#include <deque>
#include <string_view>
#include <vector>

#include "lexer/token.h"

namespace minipy {

/// What a part of a refused text is.
enum class PhraseKind : std::uint8_t {
#define PHRASE(kind, word, name) kind,
#include "parser/phrases.def"
};

/// CPython's name of it in messages: "function call".
std::string_view name_of(PhraseKind kind);

namespace grammar {

/// What can begin something: a bit for each token type, then one for each reserved word.
inline constexpr std::size_t kTokenKinds = static_cast<std::size_t>(TokenKind::kError) + 1;
using Starts = std::bitset<128>;
/// The bit of a token.
inline std::size_t start_bit(const Token& token) {
  return is_reserved(token.keyword) ? kTokenKinds + static_cast<std::size_t>(token.keyword)
                                    : static_cast<std::size_t>(token.kind);
}

struct Alternative;

/// One item of an alternative.
struct Item {
  enum class Kind : std::uint8_t {
    kToken,           ///< a token of this type
    kKeyword,         ///< this reserved word
    kSoftKeyword,     ///< a name spelled as this soft keyword
    kAnySoftKeyword,  ///< a name spelled as any of them
    kRule,
    kChoice,    ///< (a | b)
    kOptional,  ///< [a | b]
    kAhead,     ///< &a
    kNotAhead,  ///< !a
    kCut,       ///< ~
  };
  /// How often it stands there.
  enum class Repeat : std::uint8_t { kOnce, kAny, kSome, kList };

  Kind kind = Kind::kToken;
  Repeat repeat = Repeat::kOnce;
  bool forced = false;  ///< ^: an error when it is not there
  char label = 0;
  TokenKind token{};
  Keyword keyword{};
  TokenKind separator{};  ///< of a list
  std::size_t rule = 0;
  std::vector<Alternative> choices;  ///< of a choice, an option; what must (not) come next
};

/// Where an error stands, and under which condition.
enum class Place : std::uint8_t {
  kNone, kOver, kAt, kFrom, kHere, kNext, kIndent, kBeforeEnd, kAssignTarget, kForTarget, kDeleteTarget,
};
enum class Condition : std::uint8_t { kAlways, kLegacy, kComma, kMany };

struct Alternative {
  std::vector<Item> items;
  Starts starts;                               ///< what can come first; all, if nothing need come
  bool is_mistake_rule = false;                ///< skipped in the first pass
  PhraseKind phrase = PhraseKind::kSequence;   ///< what it makes
  bool makes_phrase = false;
  char result = 0;                             ///< the label of the part that it is
  Place place = Place::kNone;                  ///< the error that it raises
  Condition condition = Condition::kAlways;
  char first = 0;
  char last = 0;
  std::string_view message;
};

struct Rule {
  std::string_view name;
  bool defined = false;
  bool remembered = false;
  bool left_recursive = false;
  bool without_mistakes = false;
  bool is_mistake = false;
  std::vector<Alternative> alternatives;
};

}  // namespace grammar

/// All rules of parser/grammar.def.
class Grammar {
 public:
  Grammar();

  const grammar::Rule& rule(std::size_t index) const { return rules_[index]; }
  std::size_t find(std::string_view name) const;
  /// Names that are used but have no rule: none, which a test asks.
  std::vector<std::string_view> undefined() const;

 private:
  friend class GrammarReader;

  std::deque<grammar::Rule> rules_;  // rules stay where they are while others are read
};

}  // namespace minipy
