#include "parser/grammar.h"

#include <algorithm>
#include <cctype>
#include <unordered_map>
#include <utility>

namespace minipy {

namespace {

constexpr std::string_view kText =
#include "parser/grammar.def"
    ;

TokenKind token_named(std::string_view name) {
#define TOKEN(kind, word) \
  if (name == #word) {    \
    return TokenKind::kind; \
  }
#include "lexer/tokens.def"
  return TokenKind::kError;
}

TokenKind token_spelled(std::string_view text) {
#define OPERATOR(kind, word, spelling) \
  if (text == (spelling)) {            \
    return TokenKind::kind;            \
  }
#include "lexer/tokens.def"
  return TokenKind::kError;
}

PhraseKind phrase_named(std::string_view name) {
#define PHRASE(kind, word, shown)  \
  if (name == #word) {             \
    return PhraseKind::kind;       \
  }
#include "parser/phrases.def"
  return PhraseKind::kSequence;
}

}  // namespace

std::string_view name_of(PhraseKind kind) {
  switch (kind) {
#define PHRASE(name, word, shown) \
  case PhraseKind::name:          \
    return shown;
#include "parser/phrases.def"
  }
  return {};
}

using grammar::Alternative;
using grammar::Condition;
using grammar::Item;
using grammar::Place;
using grammar::Rule;

/// Reads the notation that parser/grammar.def describes. The table is ours, so that anything
/// unexpected in it is a rule that a test finds missing.
class GrammarReader {
 public:
  explicit GrammarReader(Grammar& grammar) : rules_(grammar.rules_) {}

  void read(std::string_view text) {
    Rule* rule = nullptr;
    while (!text.empty()) {
      const std::string_view line = text.substr(0, text.find('\n'));
      text.remove_prefix(std::min(line.size() + 1, text.size()));
      if (line.empty()) {
        continue;
      }
      rest_ = line;
      if (line[0] != ' ') {
        rule = &start_rule();
      } else {
        for (Alternative& alternative : choices('\0')) {
          rule->alternatives.push_back(std::move(alternative));
        }
      }
    }
  }

 private:
  /// `name<:`, with its marks.
  Rule& start_rule() {
    const std::size_t index = rule_index(name());
    Rule& rule = rules_[index];
    rule.defined = true;
    rule.is_mistake = rule.name[0] == '?';
    rule.remembered = rest_[0] == '*' || rest_[0] == '<';
    rule.left_recursive = rest_[0] == '<';
    rule.without_mistakes = rest_[0] == '-';
    return rule;
  }

  std::size_t rule_index(std::string_view name) {
    const auto [place, is_new] = index_.try_emplace(name, rules_.size());
    if (is_new) {
      rules_.emplace_back().name = name;
    }
    return place->second;
  }

  void skip_blanks() {
    while (!rest_.empty() && rest_[0] == ' ') {
      rest_.remove_prefix(1);
    }
  }
  bool accept(std::string_view text) {
    skip_blanks();
    if (!rest_.starts_with(text)) {
      return false;
    }
    rest_.remove_prefix(text.size());
    return true;
  }
  std::string_view take(std::size_t size) {
    const std::string_view text = rest_.substr(0, size);
    rest_.remove_prefix(std::min(size, rest_.size()));
    return text;
  }
  /// A name, a question mark before it included.
  std::string_view name() {
    skip_blanks();
    std::size_t size = rest_.starts_with('?') ? 1 : 0;
    while (size < rest_.size() && (std::isalnum(static_cast<unsigned char>(rest_[size])) != 0 ||
                                   rest_[size] == '_' || rest_[size] == '-')) {
      // The mark after a rule's name is no part of it.
      if (rest_[size] == '-' && (size + 1 == rest_.size() || rest_[size + 1] == ':')) {
        break;
      }
      ++size;
    }
    return take(size);
  }
  /// The text up to this delimiter, which opened it too.
  std::string_view quoted(char delimiter) {
    const std::string_view text = rest_.substr(1, rest_.find(delimiter, 1) - 1);
    rest_.remove_prefix(text.size() + 2);
    return text;
  }

  std::vector<Alternative> choices(char close) {
    std::vector<Alternative> found;
    do {
      found.push_back(alternative());
    } while (accept("|"));
    if (close != '\0') {
      accept(std::string_view(&close, 1));
    }
    return found;
  }

  Alternative alternative() {
    Alternative made;
    for (;;) {
      skip_blanks();
      if (rest_.empty() || rest_[0] == '|' || rest_[0] == ')' || rest_[0] == ']') {
        const Item* only = made.items.size() == 1 ? &made.items.front() : nullptr;
        made.is_mistake_rule = only != nullptr && only->kind == Item::Kind::kRule &&
                               rules_[only->rule].name[0] == '?';
        return made;
      }
      if (accept("=>")) {
        result(made);
      } else if (accept("->")) {
        error(made);
      } else {
        made.items.push_back(item());
      }
    }
  }

  void result(Alternative& made) {
    const std::string_view word = name();
    if (word.size() == 1) {
      made.result = word[0];
    } else {
      made.phrase = phrase_named(word);
      made.makes_phrase = true;
    }
  }

  void error(Alternative& made) {
    static constexpr std::pair<std::string_view, Condition> kConditions[] = {
        {"legacy ", Condition::kLegacy}, {"comma ", Condition::kComma}, {"many ", Condition::kMany}};
    static constexpr std::pair<std::string_view, Place> kPlaces[] = {
        {"over", Place::kOver},        {"at", Place::kAt},
        {"from", Place::kFrom},        {"here", Place::kHere},
        {"next", Place::kNext},        {"indent", Place::kIndent},
        {"before-end", Place::kBeforeEnd}, {"assign", Place::kAssignTarget},
        {"for", Place::kForTarget},    {"delete", Place::kDeleteTarget}};
    for (const auto& [word, condition] : kConditions) {
      if (accept(word)) {
        made.condition = condition;
      }
    }
    const std::string_view place = name();
    for (const auto& [word, value] : kPlaces) {
      if (place == word) {
        made.place = value;
      }
    }
    skip_blanks();
    if (!rest_.empty() && rest_[0] != '`') {
      made.first = take(1)[0];
      made.last = made.first;
      skip_blanks();
    }
    if (!rest_.empty() && rest_[0] != '`') {
      made.last = take(1)[0];
      skip_blanks();
    }
    if (!rest_.empty()) {
      made.message = quoted('`');
    }
  }

  Item item() {
    skip_blanks();
    char label = 0;
    if (rest_.size() > 1 && rest_[0] >= 'a' && rest_[0] <= 'c' && rest_[1] == ':') {
      label = take(2)[0];
    }
    Item made = accept("&") ? lookahead(Item::Kind::kAhead)
                : accept("!") ? lookahead(Item::Kind::kNotAhead)
                              : repeated(plain());
    made.label = label;
    return made;
  }

  Item lookahead(Item::Kind kind) {
    Item made;
    made.kind = kind;
    made.choices.emplace_back().items.push_back(plain());
    return made;
  }

  Item repeated(Item made) {
    if (accept("*")) {
      made.repeat = Item::Repeat::kAny;
    } else if (accept("+")) {
      made.repeat = Item::Repeat::kSome;
    } else if (accept("%")) {
      skip_blanks();
      made.repeat = Item::Repeat::kList;
      made.separator = token_spelled(quoted('\''));
    }
    return made;
  }

  Item plain() {
    Item made;
    if (accept("~")) {
      made.kind = Item::Kind::kCut;
    } else if (accept("(")) {
      made.kind = Item::Kind::kChoice;
      made.choices = choices(')');
    } else if (accept("[")) {
      made.kind = Item::Kind::kOptional;
      made.choices = choices(']');
    } else if (accept("^")) {
      made = plain();
      made.forced = true;
    } else if (rest_[0] == '\'') {
      const std::string_view text = quoted('\'');
      made.keyword = find_keyword(text);
      made.kind = made.keyword == Keyword::kNotKeyword ? Item::Kind::kToken : Item::Kind::kKeyword;
      made.token = token_spelled(text);
    } else if (rest_[0] == '"') {
      made.kind = Item::Kind::kSoftKeyword;
      made.keyword = find_keyword(quoted('"'));
    } else {
      named(made, name());
    }
    return made;
  }

  void named(Item& made, std::string_view word) {
    if (word == "SOFT_KEYWORD") {
      made.kind = Item::Kind::kAnySoftKeyword;
    } else if (std::isupper(static_cast<unsigned char>(word[0])) != 0) {
      made.token = token_named(word);
    } else {
      made.kind = Item::Kind::kRule;
      made.rule = rule_index(word);
    }
  }

  std::deque<Rule>& rules_;
  std::unordered_map<std::string_view, std::size_t> index_;
  std::string_view rest_;  // of the line
};

namespace {

/// Finds what can begin each alternative: rounds over all rules, until nothing is added.
class StartFinder {
 public:
  explicit StartFinder(std::deque<Rule>& rules) : rules_(rules), begin_(rules.size()) {}

  void find() {
    do {
      grew_ = false;
      for (std::size_t i = 0; i < rules_.size(); ++i) {
        const Begin found = of(rules_[i].alternatives);
        grew_ = grew_ || found.starts != begin_[i].starts || found.may_be_empty != begin_[i].may_be_empty;
        begin_[i] = found;
      }
    } while (grew_);
  }

 private:
  struct Begin {
    grammar::Starts starts;
    bool may_be_empty = false;
  };

  Begin of(std::vector<Alternative>& choices) {
    Begin all;
    for (Alternative& choice : choices) {
      Begin one;
      one.may_be_empty = true;
      // Every item is visited: those inside have alternatives of their own.
      for (Item& item : choice.items) {
        const Begin next = of(item);
        if (one.may_be_empty) {
          one.starts |= next.starts;
          one.may_be_empty = next.may_be_empty;
        }
      }
      choice.starts = one.may_be_empty ? grammar::Starts().set() : one.starts;
      all.starts |= one.starts;
      all.may_be_empty = all.may_be_empty || one.may_be_empty;
    }
    return all;
  }

  Begin of(Item& item) {
    Begin found;
    switch (item.kind) {
      case Item::Kind::kToken:
        found.starts.set(static_cast<std::size_t>(item.token));
        break;
      case Item::Kind::kKeyword:
        found.starts.set(grammar::kTokenKinds + static_cast<std::size_t>(item.keyword));
        break;
      case Item::Kind::kSoftKeyword:
      case Item::Kind::kAnySoftKeyword:
        found.starts.set(static_cast<std::size_t>(TokenKind::kName));
        break;
      case Item::Kind::kRule:
        found = begin_[item.rule];
        break;
      case Item::Kind::kChoice:
        found = of(item.choices);
        break;
      case Item::Kind::kOptional:
      case Item::Kind::kAhead:
      case Item::Kind::kNotAhead:
        found = of(item.choices);
        found.may_be_empty = true;
        if (item.kind != Item::Kind::kOptional) {
          found.starts.reset();
        }
        break;
      case Item::Kind::kCut:
        found.may_be_empty = true;
        break;
    }
    // What must come raises an error when it does not.
    found.may_be_empty = found.may_be_empty || item.forced || item.repeat == Item::Repeat::kAny;
    return found;
  }

  std::deque<Rule>& rules_;
  std::vector<Begin> begin_;
  bool grew_ = false;
};

}  // namespace

Grammar::Grammar() {
  GrammarReader(*this).read(kText);
  StartFinder(rules_).find();
}

std::size_t Grammar::find(std::string_view name) const {
  std::size_t index = 0;
  while (index < rules_.size() && rules_[index].name != name) {
    ++index;
  }
  return index;
}

std::vector<std::string_view> Grammar::undefined() const {
  std::vector<std::string_view> names;
  for (const Rule& rule : rules_) {
    if (!rule.defined) {
      names.push_back(rule.name);
    }
  }
  return names;
}

}  // namespace minipy
