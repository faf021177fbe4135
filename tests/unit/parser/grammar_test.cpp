// The table of rules in which mistakes have their messages.
#include "parser/grammar.h"

#include <gtest/gtest.h>

namespace minipy {
namespace {

TEST(Grammar, EveryRuleThatIsUsedIsThere) { EXPECT_TRUE(Grammar().undefined().empty()); }

TEST(Grammar, StartRulesCanBeFound) {
  const Grammar grammar;
  for (const char* name : {"file", "eval", "interactive"}) {
    EXPECT_EQ(grammar.rule(grammar.find(name)).name, name);
  }
}

TEST(Grammar, NotationIsRead) {
  const Grammar grammar;
  const grammar::Rule& sum = grammar.rule(grammar.find("sum"));
  EXPECT_TRUE(sum.left_recursive);
  ASSERT_EQ(sum.alternatives.size(), 2U);
  EXPECT_EQ(sum.alternatives[0].items.size(), 3U);
  EXPECT_EQ(sum.alternatives[0].phrase, PhraseKind::kOperation);
  const grammar::Rule& target = grammar.rule(grammar.find("?for_target"));
  EXPECT_TRUE(target.is_mistake);
  EXPECT_EQ(target.alternatives[0].place, grammar::Place::kForTarget);
  EXPECT_TRUE(grammar.rule(grammar.find("expression_without_invalid")).without_mistakes);
}

TEST(Grammar, AlternativesKnowWhatBeginsThem) {
  const Grammar grammar;
  const auto begins = [&](const char* rule, std::size_t alternative, Token token) {
    return grammar.rule(grammar.find(rule)).alternatives[alternative].starts[grammar::start_bit(token)];
  };
  const Token name{TokenKind::kName, Keyword::kNotKeyword, {}};
  const Token plus{TokenKind::kPlus, Keyword::kNotKeyword, {}};
  const Token keyword{TokenKind::kName, Keyword::kIf, {}};
  EXPECT_TRUE(begins("sum", 1, name));
  EXPECT_TRUE(begins("sum", 1, plus)) << "a sign";
  EXPECT_FALSE(begins("sum", 1, keyword));
  EXPECT_TRUE(begins("guard", 0, keyword));
  const Token colon{TokenKind::kColon, Keyword::kNotKeyword, {}};
  EXPECT_TRUE(begins("slice", 0, name));
  EXPECT_TRUE(begins("slice", 0, colon)) << "behind an option";
  EXPECT_FALSE(begins("slice", 0, keyword));
}

TEST(Phrases, HaveCPythonsNames) {
  EXPECT_EQ(name_of(PhraseKind::kCall), "function call");
  EXPECT_EQ(name_of(PhraseKind::kDict), "dict literal");
}

}  // namespace
}  // namespace minipy
