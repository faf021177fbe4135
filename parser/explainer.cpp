#include "parser/explainer.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "parser/shown_text.h"

namespace minipy {

using grammar::Condition;
using grammar::Place;

namespace {

/// Where a part ends for a message: a list ends with its last item, a clause of a comprehension
/// with its last expression.
const Phrase& last_part(const Phrase& phrase) {
  const bool is_list =
      phrase.kind == PhraseKind::kSequence || phrase.kind == PhraseKind::kComprehension;
  return is_list && !phrase.parts.empty() ? last_part(*phrase.parts.back()) : phrase;
}
const Phrase& first_part(const Phrase& phrase) {
  const bool is_list = phrase.kind == PhraseKind::kSequence;
  return is_list && !phrase.parts.empty() ? first_part(*phrase.parts.front()) : phrase;
}

/// CPython compares only as many characters as the name has: `t` and `ma` count as soft keywords.
bool begins_soft_keyword(std::string_view name) {
  for (const Keyword word : {Keyword::kUnderscore, Keyword::kCase, Keyword::kMatch, Keyword::kType}) {
    if (text_of(word).starts_with(name)) {
      return true;
    }
  }
  return false;
}

/// Of the parts of a call's arguments.
bool is_positional(const Phrase* part) {
  return part->kind != PhraseKind::kKeyword && part->kind != PhraseKind::kKeywordUnpacking;
}
const Phrase* last_positional(const Phrase& arguments) {
  return *std::find_if(arguments.parts.rbegin(), arguments.parts.rend(), is_positional);
}

/// How a token changes the number of brackets that are open.
int nesting(const Token& token) {
  switch (token.kind) {
    case TokenKind::kLeftParen:
    case TokenKind::kLeftBracket:
    case TokenKind::kLeftBrace:
      return 1;
    case TokenKind::kRightParen:
    case TokenKind::kRightBracket:
    case TokenKind::kRightBrace:
      return -1;
    default:
      return 0;
  }
}

/// The innermost part of an expression that cannot be a target; null if there is none.
const Phrase* invalid_target(const Phrase& phrase, Place use) {
  switch (phrase.kind) {
    case PhraseKind::kName:
    case PhraseKind::kAttribute:
    case PhraseKind::kSubscript:
      return nullptr;
    case PhraseKind::kList:
    case PhraseKind::kTuple:
      for (const Phrase* part : phrase.parts) {
        if (const Phrase* found = invalid_target(*part, use)) {
          return found;
        }
      }
      return nullptr;
    case PhraseKind::kStarred:
      return use == Place::kDeleteTarget ? &phrase : invalid_target(*phrase.parts[0], use);
    case PhraseKind::kComparison:
      // `for a in b` reads as a comparison: its left side is the target.
      if (use == Place::kForTarget) {
        return phrase.parts[1]->kind == PhraseKind::kIn ? invalid_target(*phrase.parts[0], use)
                                                        : nullptr;
      }
      return &phrase;
    default:
      return &phrase;
  }
}

}  // namespace

/// Whether a token stands for no text: so does the NEWLINE that is the end of an open text.
bool Explainer::is_invisible(const Token& token) const {
  switch (token.kind) {
    case TokenKind::kIndent:
    case TokenKind::kDedent:
    case TokenKind::kEndMarker:
      return true;
    case TokenKind::kNewline:
      return source_.origin() == SourceOrigin::kString && token.span.begin == source_.text().size();
    default:
      return false;
  }
}

/// A NEWLINE counts as one character wide.
std::int32_t Explainer::width_at_end(const Token& token) const {
  return token.is(TokenKind::kNewline) && !is_invisible(token) ? 1 : 0;
}

// ---- running the grammar

std::optional<Diagnostic> Explainer::explain(ParseMode mode, std::size_t suspect) {
  const bool is_accepted = run(mode);
  if (is_accepted) {
    return std::nullopt;
  }
  const Token farthest = tokens_[fill_ - 1];
  if (!failed()) {
    mistakes_ = true;
    memory_.clear();
    first_ = suspect;
    run(mode);
  }
  if (!failed()) {
    raise_generic(farthest);
  } else if (!is_final_) {
    read_rest();
  }
  return std::move(error_);
}

Diagnostic Explainer::confirm(Diagnostic found) {
  fill_ = tokens_.size();
  error_ = std::move(found);
  read_rest();
  return std::move(*error_);
}

bool Explainer::run(ParseMode mode) {
  const std::string_view start = mode == ParseMode::kFile   ? "file"
                                 : mode == ParseMode::kEval ? "eval"
                                                            : "interactive";
  mark_ = first_;
  token(mark_);
  return rule(grammar_.find(start)) != nullptr && !failed();
}

const Token& Explainer::token(std::size_t index) {
  while (tokens_.size() <= index && (tokens_.empty() || (!tokens_.back().is(TokenKind::kEndMarker) &&
                                                         !tokens_.back().is(TokenKind::kError)))) {
    tokens_.push_back(lexer_.next());
  }
  while (brackets_.size() < tokens_.size()) {
    brackets_.push_back((brackets_.empty() ? 0 : brackets_.back()) + nesting(tokens_[brackets_.size()]));
  }
  index = std::min(index, tokens_.size() - 1);
  fill_ = std::max(fill_, index + 1);
  if (tokens_[index].is(TokenKind::kError) && !failed()) {
    is_final_ = true;
    error_ = lexer_.error();
  }
  return tokens_[index];
}

const Phrase* Explainer::rule(std::size_t index) {
  if (is_below(stack_end_)) {
    fail_of_depth();
    return nullptr;
  }
  const grammar::Rule& called = grammar_.rule(index);
  if (!called.remembered) {
    return rule_alternatives(called);
  }
  const std::size_t start = mark_;
  if (const Memory* known = remembered(index, start)) {
    mark_ = known->phrase != nullptr ? known->mark : mark_;
    return known->phrase;
  }
  if (called.left_recursive) {
    return grown(called, index);
  }
  const Phrase* found = rule_alternatives(called);
  remember({index, found, mark_}, start);
  return found;
}

Explainer::Memory* Explainer::remembered(std::size_t rule_index, std::size_t start) {
  if (start >= memory_.size()) {
    return nullptr;
  }
  for (Memory& memory : memory_[start]) {
    if (memory.rule == rule_index) {
      return &memory;
    }
  }
  return nullptr;
}

void Explainer::remember(Memory memory, std::size_t start) {
  if (Memory* known = remembered(memory.rule, start)) {
    *known = memory;
    return;
  }
  if (start >= memory_.size()) {
    memory_.resize(std::max(tokens_.size(), start + 1));
  }
  memory_[start].push_back(memory);
}

/// A rule that may begin with itself: each round takes what the last one found for that beginning,
/// until a round gets no farther.
const Phrase* Explainer::grown(const grammar::Rule& called, std::size_t index) {
  const std::size_t start = mark_;
  Memory best{index, nullptr, start};
  remember(best, start);
  for (;;) {
    mark_ = start;
    const Phrase* found = rule_alternatives(called);
    if (failed() || found == nullptr || mark_ <= best.mark) {
      break;
    }
    best = {index, found, mark_};
    remember(best, start);
  }
  mark_ = best.mark;
  return failed() ? nullptr : best.phrase;
}

const Phrase* Explainer::rule_alternatives(const grammar::Rule& called) {
  const bool mistakes = mistakes_;
  mistakes_ = mistakes && !called.without_mistakes;
  const std::size_t start = mark_;
  const Phrase* found = any_of(called.alternatives);
  mistakes_ = mistakes;
  if (found == nullptr) {
    mark_ = start;
  } else if (&called == &fstring_rule_) {
    check_fstring(start);
  } else if (&called == &strings_rule_) {
    check_strings(start);
  }
  return failed() ? nullptr : found;
}

const Phrase* Explainer::any_of(const std::vector<Alternative>& choices) {
  const std::size_t start = mark_;
  const std::size_t base = parts_.size();
  const std::size_t next = grammar::start_bit(token(mark_));
  for (const Alternative& choice : choices) {
    if (failed() || !choice.starts[next] || (choice.is_mistake_rule && !mistakes_)) {
      continue;
    }
    const Outcome outcome = alternative(choice);
    parts_.resize(base);
    if (outcome.phrase != nullptr || outcome.is_final) {
      return failed() ? nullptr : outcome.phrase;
    }
    mark_ = start;
  }
  return nullptr;
}

Explainer::Outcome Explainer::alternative(const Alternative& tried) {
  const std::size_t start = mark_;
  const std::size_t base = parts_.size();
  Labels labels;
  bool is_committed = false;
  for (const Item& part : tried.items) {
    if (part.kind == Item::Kind::kCut) {
      is_committed = true;
      continue;
    }
    const Phrase* found = item(part);
    if (found == nullptr || failed()) {
      return {nullptr, is_committed};
    }
    if (part.label != 0) {
      labels.parts[part.label - 'a'] = found;
    }
    parts_.push_back(found);
  }
  if (tried.place != Place::kNone) {
    raise(tried, labels);
    return {nullptr, true};
  }
  return {result(tried, labels, start, base), true};
}

const Phrase* Explainer::result(const Alternative& matched, const Labels& labels,
                                std::size_t start, std::size_t base) {
  if (matched.result != 0) {
    return labels[matched.result];
  }
  if (matched.makes_phrase) {
    return phrase(matched.phrase, taken_since(start), base);
  }
  // A lookahead before the only item leaves no part of its own.
  const Phrase* only = nullptr;
  std::size_t count = 0;
  for (std::size_t i = base; i < parts_.size(); ++i) {
    if (parts_[i]->kind != PhraseKind::kAbsent) {
      only = parts_[i];
      ++count;
    }
  }
  return count == 1 ? only : phrase(PhraseKind::kSequence, taken_since(start), base);
}

Span Explainer::taken_since(std::size_t start) const {
  return mark_ > start ? Span{tokens_[start].span.begin, tokens_[mark_ - 1].span.end}
                       : Span{tokens_[start].span.begin, tokens_[start].span.begin};
}

/// Makes a phrase of the parts from `base` on: tokens left out, sequences taken apart.
const Phrase* Explainer::phrase(PhraseKind kind, Span span, std::size_t base) {
  kept_.clear();
  for (std::size_t i = base; i < parts_.size(); ++i) {
    const Phrase* part = parts_[i];
    if (part->kind == PhraseKind::kSequence) {
      kept_.insert(kept_.end(), part->parts.begin(), part->parts.end());
    } else if (part->kind != PhraseKind::kToken && part->kind != PhraseKind::kAbsent) {
      kept_.push_back(part);
    }
  }
  const std::span<const Phrase*> copied = arena_.copy(kept_);
  return arena_.make<Phrase>(kind, span, std::span<const Phrase* const>(copied.data(), copied.size()));
}

const Phrase* Explainer::item(const Item& wanted) {
  switch (wanted.kind) {
    case Item::Kind::kAhead:
    case Item::Kind::kNotAhead:
      return lookahead(wanted);
    case Item::Kind::kOptional: {
      const std::size_t start = mark_;
      if (const Phrase* found = any_of(wanted.choices)) {
        return found;
      }
      mark_ = start;
      return failed() ? nullptr : &absent_;
    }
    default:
      return wanted.repeat == Item::Repeat::kOnce ? once(wanted) : repeated(wanted);
  }
}

const Phrase* Explainer::repeated(const Item& wanted) {
  const std::size_t base = parts_.size();
  const std::size_t start = mark_;
  std::size_t end = mark_;
  bool found_any = false;
  while (!failed()) {
    if (found_any && wanted.repeat == Item::Repeat::kList) {
      if (!token(mark_).is(wanted.separator)) {
        break;
      }
      ++mark_;
    }
    const Phrase* found = once(wanted);
    if (found == nullptr || (found_any && mark_ == end)) {
      break;
    }
    found_any = true;
    parts_.push_back(found);
    end = mark_;
  }
  mark_ = end;
  const Phrase* all = nullptr;
  if (!failed() && (found_any || wanted.repeat == Item::Repeat::kAny)) {
    all = phrase(PhraseKind::kSequence, taken_since(start), base);
  }
  parts_.resize(base);
  return all;
}

const Phrase* Explainer::once(const Item& wanted) {
  switch (wanted.kind) {
    case Item::Kind::kRule:
      return rule(wanted.rule);
    case Item::Kind::kChoice:
      return any_of(wanted.choices);
    default:
      return take_token(wanted, matches(wanted));
  }
}

const Phrase* Explainer::lookahead(const Item& wanted) {
  const std::size_t start = mark_;
  const bool found = any_of(wanted.choices) != nullptr;
  mark_ = start;
  return !failed() && found == (wanted.kind == Item::Kind::kAhead) ? &absent_ : nullptr;
}

bool Explainer::matches(const Item& wanted) {
  const Token& now = token(mark_);
  switch (wanted.kind) {
    case Item::Kind::kKeyword:
    case Item::Kind::kSoftKeyword:
      return now.is(wanted.keyword);
    case Item::Kind::kAnySoftKeyword:
      return now.is(TokenKind::kName) && begins_soft_keyword(source_.slice(now.span));
    default:
      return now.is(wanted.token) && !is_reserved(now.keyword);
  }
}

const Phrase* Explainer::take_token(const Item& wanted, bool is_there) {
  if (failed()) {
    return nullptr;
  }
  const Token& now = token(mark_);
  if (!is_there) {
    if (wanted.forced) {
      raise_over_token("expected '" + std::string(text_of(wanted.token)) + "'", now);
    }
    return nullptr;
  }
  ++mark_;
  if (now.is(TokenKind::kNumber) || now.is(TokenKind::kString)) {
    check_literal(now);
  }
  return arena_.make<Phrase>(PhraseKind::kToken, now.span, std::span<const Phrase* const>());
}

// ---- errors

bool Explainer::holds(const Alternative& mistake, const Labels& labels) const {
  const auto is_legacy = [&] {
    const std::string_view text = source_.slice(labels['a']->span);
    return text == "print" || text == "exec";
  };
  switch (mistake.condition) {
    case Condition::kLegacy:
      return is_legacy();
    case Condition::kComma:
      return brackets_[mark_ - 1] > 0 && !(labels['a']->kind == PhraseKind::kName && is_legacy());
    case Condition::kMany:
      return std::count_if(labels['a']->parts.begin(), labels['a']->parts.end(), is_positional) > 1;
    case Condition::kAlways:
      break;
  }
  return true;
}

/// Nested deeper than the stack is: MemoryError, as when CPython's parser has no levels left.
void Explainer::fail_of_depth() {
  if (!failed()) {
    error_ = too_complex();
    is_final_ = true;
  }
}

void Explainer::raise(const Alternative& mistake, const Labels& labels) {
  if (failed() || !holds(mistake, labels)) {
    return;
  }
  const auto raise_here = [&](Span span) {
    raise_at(DiagnosticKind::kSyntaxError, filled(mistake.message, labels), span);
  };
  const Token& last_read = tokens_[fill_ - 1];
  const Phrase* first = mistake.first != 0 ? labels[mistake.first] : nullptr;
  switch (mistake.place) {
    case Place::kAt:
      return raise_here(first->span);
    case Place::kOver:
      first = mistake.condition == Condition::kMany ? last_positional(*first) : &first_part(*first);
      return raise_here({first->span.begin, last_part(*labels[mistake.last]).span.end});
    case Place::kFrom:
      raise_here({first->span.begin, last_read.span.end});
      error_->end_offset += width_at_end(last_read) - 1;
      if (source_.ends_open() && first->span.begin == source_.text().size()) {
        error_->offset = 0;
      }
      return;
    case Place::kBeforeEnd:
      raise_here({first->span.begin, first->span.end});
      // CPython takes the column in the last line for one of the first.
      error_->offset = static_cast<std::int32_t>(character_offset(
          source_.shown_line(*error_->line), source_.position(first->span.end).column - 1));
      error_->end_offset = 0;
      return;
    case Place::kHere:
      return raise_at_token(DiagnosticKind::kSyntaxError, filled(mistake.message, labels), last_read);
    case Place::kNext:
      return raise_at_token(DiagnosticKind::kSyntaxError, filled(mistake.message, labels),
                            token(mark_));
    case Place::kIndent:
      return raise_at_token(DiagnosticKind::kIndentationError, filled(mistake.message, labels),
                            last_read);
    case Place::kAssignTarget:
    case Place::kForTarget:
    case Place::kDeleteTarget:
      if (const Phrase* target = invalid_target(*first, mistake.place)) {
        const bool deletes = mistake.place == Place::kDeleteTarget;
        raise_at(DiagnosticKind::kSyntaxError,
                 (deletes ? "cannot delete " : "cannot assign to ") +
                     std::string(name_of(target->kind)),
                 target->span);
      }
      return;
    case Place::kNone:
      return;
  }
}

/// The message with what its braces ask for.
std::string Explainer::filled(std::string_view message, const Labels& labels) const {
  std::string out;
  while (!message.empty()) {
    const bool asks = message.size() > 2 && message[0] == '{' && message[1] >= 'a' &&
                      message[1] <= 'c' && (message[2] == '}' || message[2] == '.');
    if (!asks) {
      out += message[0];
      message.remove_prefix(1);
      continue;
    }
    const std::string_view what = message.substr(0, message.find('}') + 1);
    const Phrase& part = *labels[what[1]];
    if (what.ends_with(".text}")) {
      out += source_.slice(part.span);
    } else if (what.ends_with(".line}")) {
      out += std::to_string(source_.position(part.span.begin).line);
    } else if (what.ends_with(".unpacking}")) {
      const bool unpacks = std::any_of(part.parts.begin(), part.parts.end(), [](const Phrase* p) {
        return p->kind == PhraseKind::kKeywordUnpacking;
      });
      out += unpacks ? " unpacking" : "";
    } else {
      out += name_of(part.kind);
    }
    message.remove_prefix(what.size());
  }
  return out;
}

void Explainer::raise_at(DiagnosticKind kind, std::string message, Span span) {
  if (failed()) {
    return;
  }
  error_ = make_diagnostic(kind, std::move(message), source_, span);
  finish_text();
}

void Explainer::finish_text() {
  error_->text = shown_text(source_, std::span(tokens_).first(fill_), *error_->line);
}

/// The same place in columns for a token that has no text: the start of its line.
void Explainer::raise_over_token(std::string message, const Token& token) {
  raise_at(DiagnosticKind::kSyntaxError, std::move(message), placed(token));
  error_->end_offset += width_at_end(token);
  if (is_invisible(token)) {
    error_->offset = 0;
    error_->end_line = *error_->line;
    error_->end_offset = 0;
  }
}

/// At a token; one that has no text stands where the lexer stood when it made it.
void Explainer::raise_at_token(DiagnosticKind kind, std::string message, const Token& token) {
  raise_at(kind, std::move(message), placed(token));
  error_->end_offset += width_at_end(token);
  if (is_invisible(token)) {
    error_->offset = token.span.end == source_.text().size()
                         ? offset_at_end()
                         : error_->end_offset - 1;
    if (error_->text.starts_with("\xEF\xBB\xBF")) {
      error_->offset = std::max(error_->offset, 1);  // within the mark is at it
    }
    error_->end_line = *error_->line;
    error_->end_offset = -1;
  }
}

/// The column of what ends the text: behind the last line of a string, and nowhere in a file, of
/// which the lexer holds nothing any more.
std::int32_t Explainer::offset_at_end() const {
  return source_.origin() == SourceOrigin::kFile
             ? 0
             : static_cast<std::int32_t>(utf8_length(source_.whole_line(*error_->line)));
}

/// Where a token stands. What ends the text belongs to its last line, after the line's end.
Span Explainer::placed(const Token& token) const {
  if (!is_invisible(token)) {
    return token.span;
  }
  const std::uint32_t line = line_of(token);
  return {source_.line_start(line), std::max(token.span.end, source_.line_start(line))};
}

/// The line of a token. What ends the text belongs to its last line.
std::uint32_t Explainer::line_of(const Token& token) const {
  const std::uint32_t line = source_.position(token.span.begin).line;
  const bool is_past_end = token.span.begin == source_.text().size() && line > 1 &&
                           source_.line(line).empty();
  return is_past_end ? line - 1 : line;
}

/// CPython reads the rest of the text before it reports: an error of the lexer there, or a bracket
/// that stays open, is reported instead.
void Explainer::read_rest() {
  const std::uint32_t line = line_of(tokens_[fill_ - 1]);
  Token last = tokens_.back();
  while (!last.is(TokenKind::kEndMarker) && !last.is(TokenKind::kError)) {
    last = lexer_.next();
  }
  // What follows from a mistake in an f-string's field does not hide it.
  if (!last.is(TokenKind::kError) || lexer_.in_fstring()) {
    return;
  }
  if (lexer_.raises_when_drained()) {
    error_ = lexer_.error();
  } else if (!lexer_.open_brackets().empty() && line > lexer_.open_brackets().back().line) {
    error_ = unclosed_bracket(source_, lexer_.open_brackets().back());
  }
}

void Explainer::raise_generic(const Token& farthest) {
  if (farthest.is(TokenKind::kIndent) || farthest.is(TokenKind::kDedent)) {
    raise_at_token(DiagnosticKind::kIndentationError,
                   farthest.is(TokenKind::kIndent) ? "unexpected indent" : "unexpected unindent",
                   tokens_[fill_ - 1]);
    return;
  }
  raise_over_token("invalid syntax", farthest);
  if (source_.text().empty()) {  // no line has been read
    error_->line = 0;
    error_->end_line = 0;
    error_->text.clear();
  }
  read_rest();
}

}  // namespace minipy
