// Why a text was refused. The parser only finds out that it must be; then the grammar with its
// mistakes (parser/grammar.def) is run over the tokens as CPython runs its own: once without the
// mistakes, which tells how far a reading can get, then with them, and the first mistake that
// matches gives the message. What matches none is "invalid syntax" at the farthest token of the
// first pass. Before either is reported, the rest of the text is read for an error of the lexer.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "base/native_stack.h"
#include "lexer/lexer.h"
#include "parser/grammar.h"
#include "parser/parser.h"

namespace minipy {

/// What an item of the grammar matched.
struct Phrase {
  PhraseKind kind = PhraseKind::kToken;
  Span span;
  std::span<const Phrase* const> parts;
};

class Explainer {
 public:
  /// `tokens` are those that the parser has taken from `lexer`; `first` begins the statement that
  /// it refused; `stack_end` is the parser's.
  Explainer(const SourceText& source, Lexer& lexer, const Grammar& grammar,
            std::vector<Token> tokens, std::size_t first, const std::byte* stack_end)
      : source_(source),
        lexer_(lexer),
        tokens_(std::move(tokens)),
        first_(first),
        grammar_(grammar),
        fstring_rule_(grammar.rule(grammar.find("fstring"))),
        strings_rule_(grammar.rule(grammar.find("strings"))),
        stack_end_(stack_end) {}

  /// The error; nothing if the grammar accepts the text. Mistakes are looked for from the token
  /// `suspect` on, which begins a statement.
  std::optional<Diagnostic> explain(ParseMode mode, std::size_t suspect);
  /// An error that the parser found by itself, or the one in the rest of the text that goes before.
  Diagnostic confirm(Diagnostic found);

 private:
  using Alternative = grammar::Alternative;
  using Item = grammar::Item;

  /// What a rule gave at a place, and where it ended.
  struct Memory {
    std::size_t rule = 0;
    const Phrase* phrase = nullptr;
    std::size_t mark = 0;
  };
  /// The labelled parts of an alternative: a, b, c.
  struct Labels {
    const Phrase* parts[3] = {};
    const Phrase* operator[](char label) const { return parts[label - 'a']; }
  };
  /// How trying an alternative ended.
  struct Outcome {
    const Phrase* phrase = nullptr;
    bool is_final = false;  ///< no other alternative is tried
  };

  bool run(ParseMode mode);
  const Token& token(std::size_t index);
  bool failed() const { return error_.has_value(); }

  const Phrase* rule(std::size_t index);
  Memory* remembered(std::size_t rule_index, std::size_t start);
  void remember(Memory memory, std::size_t start);
  const Phrase* grown(const grammar::Rule& rule, std::size_t index);
  const Phrase* rule_alternatives(const grammar::Rule& rule);
  const Phrase* any_of(const std::vector<Alternative>& choices);
  Outcome alternative(const Alternative& tried);
  const Phrase* result(const Alternative& matched, const Labels& labels, std::size_t start,
                       std::size_t base);
  const Phrase* item(const Item& item);
  const Phrase* repeated(const Item& item);
  const Phrase* once(const Item& item);
  const Phrase* lookahead(const Item& item);
  const Phrase* take_token(const Item& item, bool matches);
  bool matches(const Item& item);

  const Phrase* phrase(PhraseKind kind, Span span, std::size_t base);
  Span taken_since(std::size_t start) const;

  void raise(const Alternative& mistake, const Labels& labels);
  void fail_of_depth();
  void fail_of_literal(Diagnostic error);
  void check_literal(const Token& token);
  void check_fstring(std::size_t start);
  void check_strings(std::size_t start);
  bool holds(const Alternative& mistake, const Labels& labels) const;
  void raise_at_token(DiagnosticKind kind, std::string message, const Token& token);
  void raise_over_token(std::string message, const Token& token);
  void finish_text();
  bool is_invisible(const Token& token) const;
  std::int32_t width_at_end(const Token& token) const;
  Span placed(const Token& token) const;
  std::int32_t offset_at_end() const;
  void raise_at(DiagnosticKind kind, std::string message, Span span);
  std::string filled(std::string_view message, const Labels& labels) const;
  void read_rest();
  void raise_generic(const Token& farthest);
  std::uint32_t line_of(const Token& token) const;

  const SourceText& source_;
  Lexer& lexer_;
  std::vector<Token> tokens_;
  std::vector<int> brackets_;  // open after each token
  std::size_t first_;
  const Grammar& grammar_;
  const grammar::Rule& fstring_rule_;
  const grammar::Rule& strings_rule_;
  Arena arena_;
  std::size_t mark_ = 0;        // the token that comes now
  std::size_t fill_ = 0;        // tokens looked at so far
  const std::byte* stack_end_;
  bool mistakes_ = false;       // the second pass
  bool is_final_ = false;       // the error is the lexer's, or one of depth
  std::vector<std::vector<Memory>> memory_;  // for each token
  std::vector<const Phrase*> kept_;          // of the phrase in making
  std::vector<const Phrase*> parts_;  // of the alternatives in work, innermost last
  std::optional<Diagnostic> error_;
  Phrase absent_{PhraseKind::kAbsent, {}, {}};
};

}  // namespace minipy
