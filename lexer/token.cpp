// Names and spellings from the two tables, and keyword lookup.
#include "lexer/token.h"

#include <array>

namespace minipy {
namespace {

constexpr std::array kTokenNames = {
#define TOKEN(kind, name) std::string_view(#name),
#define OPERATOR(kind, name, text) std::string_view(#name),
#include "lexer/tokens.def"
};

constexpr std::array kTokenTexts = {
#define TOKEN(kind, name) std::string_view(),
#define OPERATOR(kind, name, text) std::string_view(text),
#include "lexer/tokens.def"
};

constexpr std::array kKeywordTexts = {
    std::string_view(),
#define KEYWORD(name, text) std::string_view(text),
#define SOFT_KEYWORD(name, text) std::string_view(text),
#include "lexer/keywords.def"
};

constexpr std::size_t kLongestKeyword = 8;

// Keywords by first letter: at most five share one, so a linear look is enough.
struct KeywordBuckets {
  std::array<std::array<Keyword, 6>, 128> of{};

  constexpr KeywordBuckets() {
    for (std::size_t i = 1; i < kKeywordTexts.size(); ++i) {
      auto& bucket = of[static_cast<unsigned char>(kKeywordTexts[i][0])];
      std::size_t free = 0;
      while (bucket[free] != Keyword::kNotKeyword) {
        ++free;
      }
      bucket[free] = static_cast<Keyword>(i);
    }
  }
};

constexpr KeywordBuckets kBuckets;

}  // namespace

std::string_view name_of(TokenKind kind) { return kTokenNames[static_cast<std::size_t>(kind)]; }

std::string_view text_of(TokenKind kind) { return kTokenTexts[static_cast<std::size_t>(kind)]; }

std::string_view text_of(Keyword keyword) {
  return kKeywordTexts[static_cast<std::size_t>(keyword)];
}

Keyword find_keyword(std::string_view text) {
  if (text.empty() || text.size() > kLongestKeyword ||
      static_cast<unsigned char>(text[0]) >= kBuckets.of.size()) {
    return Keyword::kNotKeyword;
  }
  for (const Keyword keyword : kBuckets.of[static_cast<unsigned char>(text[0])]) {
    if (keyword == Keyword::kNotKeyword || text_of(keyword) == text) {
      return keyword;
    }
  }
  return Keyword::kNotKeyword;
}

}  // namespace minipy
