// In two steps, as traceback.py does it. First every exception that will be shown becomes a Report:
// here Python code may run (`__str__`, notes, `__dir__` for suggestions). Then the reports are laid
// out; nothing runs any more.
#include "vm/objects/traceback_text.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "base/diagnostic.h"
#include "vm/objects/bytes.h"
#include "vm/objects/dict.h"
#include "vm/objects/exception.h"
#include "vm/objects/int.h"
#include "vm/objects/list.h"
#include "vm/objects/names.h"
#include "vm/objects/source_excerpt.h"
#include "vm/objects/str.h"
#include "vm/objects/suggestions.h"
#include "vm/objects/traceback.h"
#include "vm/objects/tuple.h"
#include "vm/objects/type_object.h"

namespace minipy {

namespace {

constexpr int kRepeatsShown = 3;
constexpr std::size_t kMaxGroupWidth = 15;
constexpr std::size_t kMaxGroupDepth = 10;
constexpr std::string_view kHeading = "Traceback (most recent call last):\n";

// ---- what can be said of one exception

std::string safe_text(ThreadState& ts, Result<Ref<Str>> text, const char* otherwise) {
  if (text.failed()) {
    clear_exception(ts);
    return otherwise;
  }
  return to_utf8(*text.value());
}

std::string message_of(ThreadState& ts, Value exception) {
  return safe_text(ts, to_str(ts, exception), "<exception str() failed>");
}

/// `ValueError`, `module.Error`; the program's own and the built-in ones without their module.
std::string class_text(ThreadState& ts, Value exception) {
  const Type& type = *exception.as_object()->type;
  std::string text = full_type_name(ts, type);
  if (type.has(TypeFlag::kHeapType) &&
      as<Str>(cast<Dict>(type.dict).find_str(name(ts, Name::kModule))) == nullptr) {
    return "<unknown>." + text;
  }
  constexpr std::string_view kMain = "__main__.";
  return text.starts_with(kMain) ? text.substr(kMain.size()) : text;
}

std::string last_line(const std::string& class_name, const std::string& message) {
  return message.empty() ? class_name + "\n" : class_name + ": " + message + "\n";
}

std::string lines_of_notes(ThreadState& ts, const Ref<>& notes) {
  const auto items = as<List>(notes) != nullptr    ? std::optional(as<List>(notes)->items())
                     : as<Tuple>(notes) != nullptr ? std::optional(as<Tuple>(notes)->items())
                                                   : std::nullopt;
  if (!items) {
    return safe_text(ts, repr(ts, notes), "<__notes__ repr() failed>") + "\n";
  }
  std::vector<Ref<>> kept;  // a note's __str__ may change the list
  for (const Value note : *items) {
    kept.push_back(share(note));
  }
  std::string text;
  for (const Ref<>& note : kept) {
    text += safe_text(ts, to_str(ts, note), "<note str() failed>") + "\n";
  }
  return text;
}

std::string notes_text(ThreadState& ts, Value exception) {
  Result<Ref<>> notes = find_attribute(ts, exception, name(ts, Name::kNotes));
  if (notes.failed()) {
    const Ref<> error = ts.take_exception();
    return "Ignored error getting __notes__: " +
           safe_text(ts, repr(ts, error), "<__notes__ repr() failed>") + "\n";
  }
  const Ref<> value = notes.take();
  return value.value().is_absent() || value.value().is_none() ? "" : lines_of_notes(ts, value);
}

std::uint32_t number_in(const Ref<>& field) {
  const std::int64_t number = is_int_like(field) ? small_int_of(field).value_or(0) : 0;
  return static_cast<std::uint32_t>(std::max<std::int64_t>(number, 0));
}

std::string text_in(const Ref<>& field) {
  const Str* text = as<Str>(field);
  return text == nullptr ? "" : to_utf8(*text);
}

std::string syntax_error_text(ThreadState& ts, Value exception) {
  const Exception& error = cast<Exception>(exception);
  Diagnostic diagnostic;
  if (error.fields[field::kSyntaxMessage] &&
      !error.fields[field::kSyntaxMessage].value().is_none()) {
    diagnostic.message = message_of(ts, error.fields[field::kSyntaxMessage]);
  }
  diagnostic.filename = text_in(error.fields[field::kSourceName]);
  diagnostic.text = text_in(error.fields[field::kText]);
  if (is_int_like(error.fields[field::kLine])) {
    diagnostic.line = number_in(error.fields[field::kLine]);
    if (diagnostic.filename.empty()) {
      diagnostic.filename = "<string>";
    }
  }
  diagnostic.offset = number_in(error.fields[field::kOffset]);
  diagnostic.end_line = number_in(error.fields[field::kEndLine]);
  diagnostic.end_offset = number_in(error.fields[field::kEndOffset]);
  return render_syntax_error(diagnostic, class_text(ts, exception));
}

/// The class's name and what it says, without notes.
std::string summary_of(ThreadState& ts, Value exception) {
  if (is_instance(ts, exception, exception_type(ts, Exc::kSyntaxError))) {
    return syntax_error_text(ts, exception);
  }
  const std::string message = message_of(ts, exception);
  return last_line(class_text(ts, exception), message + suggestion_text(ts, exception));
}

/// From the class's name to the last note.
std::string description_of(ThreadState& ts, Value exception) {
  const std::string summary = summary_of(ts, exception);
  return summary + notes_text(ts, exception);
}

void add_lines(std::vector<std::string>& lines, std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(end);
  }
}

// ---- the frames

/// The entry after which there are no more than `limit`.
const Traceback* first_shown(Value traceback, std::optional<std::size_t> limit) {
  const Traceback* first = as<Traceback>(traceback);
  if (limit) {
    std::size_t size = 0;
    for (const Traceback* entry = first; entry != nullptr; entry = as<Traceback>(entry->next)) {
      ++size;
    }
    for (; size > *limit; --size) {
      first = as<Traceback>(first->next);
    }
  }
  return first;
}

/// Calls `show(entry)` for each entry of a traceback, and adds what is folded away.
template <class Show>
std::string stack_text(Value traceback, std::optional<std::size_t> limit, Show show) {
  std::string text;
  const Traceback* last = nullptr;
  int repeats = 0;
  const auto fold = [&] {
    if (repeats > kRepeatsShown) {
      const int more = repeats - kRepeatsShown;
      text +=
          fmt::format("  [Previous line repeated {} more time{}]\n", more, more == 1 ? "" : "s");
    }
  };
  const Traceback* entry = first_shown(traceback, limit);
  for (; entry != nullptr; entry = as<Traceback>(entry->next)) {
    const CodeUnit& unit = entry->code->unit();
    const bool repeats_last = last != nullptr && last->line == entry->line &&
                              last->code->unit().filename == unit.filename &&
                              last->code->unit().name == unit.name;
    if (!repeats_last) {
      fold();
      repeats = 0;
    }
    last = entry;
    if (++repeats <= kRepeatsShown) {
      text += fmt::format("  File \"{}\", line {}, in {}\n", unit.filename, entry->line, unit.name);
      text += show(*entry);
    }
  }
  fold();
  return text;
}

LineEntry line_of(const Traceback& entry) {
  return {0, {{entry.line, 0}, {entry.line, 0}}, true, false};
}

/// Where an entry's instruction stands in its file; only the line when more is not known.
LineEntry place_of(const Traceback& entry) {
  const LineEntry* place = entry.code->unit().line_table.entry_at(entry.unit);
  return place != nullptr && place->has_line ? *place : line_of(entry);
}

// ---- all exceptions of a text

struct Report {
  Ref<> exception;
  std::string stack;  ///< empty: no traceback
  std::string description;
  std::optional<std::size_t> cause;    ///< index of a report
  std::optional<std::size_t> context;  ///< likewise; absent when it is not to be shown
  std::vector<std::size_t> members;    ///< of a group
  bool is_group = false;
};

/// The exception asked for comes first.
class Reports {
 public:
  Reports(ThreadState& ts, Value exception, std::optional<std::size_t> limit)
      : ts_(ts), limit_(limit), sources_(ts.interpreter().runtime()) {
    std::vector<std::size_t> open{add(exception)};
    while (!open.empty()) {
      const std::size_t index = open.back();
      open.pop_back();
      const std::size_t first_new = reports_.size();
      add_related(index);
      for (std::size_t i = first_new; i < reports_.size(); ++i) {
        open.push_back(i);
      }
    }
  }

  const Report& operator[](std::size_t index) const { return reports_[index]; }

 private:
  std::size_t add(Value exception) {
    seen_.push_back(exception);
    Report report;
    report.exception = share(exception);
    report.is_group = is_instance(ts_, exception, exception_type(ts_, Exc::kBaseExceptionGroup));
    const Ref<> traceback = cast<Exception>(exception).traceback;
    report.stack = stack_text(traceback ? traceback.value() : Value::none(), limit_,
                              [&](const Traceback& entry) {
      return source_excerpt(sources_, entry.code->unit().filename, place_of(entry));
    });
    report.description = description_of(ts_, exception);
    reports_.push_back(std::move(report));
    return reports_.size() - 1;
  }

  std::optional<std::size_t> add_unseen(const Ref<>& exception) {
    const bool is_new = as<Exception>(exception) != nullptr &&
                        std::find(seen_.begin(), seen_.end(), exception.value()) == seen_.end();
    return is_new ? std::optional(add(exception)) : std::nullopt;
  }

  void add_related(std::size_t index) {
    const Ref<> exception = reports_[index].exception;
    const Exception& self = cast<Exception>(exception);
    const std::optional<std::size_t> cause = add_unseen(self.cause);
    reports_[index].cause = cause;
    if (!cause && !self.suppress_context) {
      const std::optional<std::size_t> context = add_unseen(self.context);
      reports_[index].context = context;
    }
    if (reports_[index].is_group) {
      const Ref<> members = self.fields[field::kGroupMembers];
      for (const Value member : cast<Tuple>(members).items()) {
        const std::size_t added = add(member);
        reports_[index].members.push_back(added);
      }
    }
  }

  ThreadState& ts_;
  std::optional<std::size_t> limit_;
  SourceLines sources_;
  std::vector<Report> reports_;
  std::vector<Value> seen_;  ///< kept alive by their reports
};

// ---- the layout

/// A text with something in front of each line.
std::string indented(std::string_view text, const std::string& margin) {
  std::string result;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    result.append(margin).append(text.substr(0, end));
    text.remove_prefix(end);
  }
  return result;
}

class Layout {
 public:
  explicit Layout(const Reports& reports) : reports_(reports) {}

  std::string write() {
    add_chain(0);
    return std::move(out_);
  }

 private:
  std::string indent() const { return std::string(2 * depth_, ' '); }

  void add(std::string_view text, char margin = '|') {
    out_ += depth_ == 0 ? std::string(text) : indented(text, indent() + margin + ' ');
  }

  /// An exception after the ones it came from.
  void add_chain(std::size_t index) {
    std::vector<std::size_t> chain{index};
    while (const auto before = origin(chain.back())) {
      chain.push_back(*before);
    }
    for (std::size_t i = chain.size(); i-- > 0;) {
      if (i + 1 < chain.size()) {
        add(reports_[chain[i]].cause
                ? "\nThe above exception was the direct cause of the following exception:\n\n"
                : "\nDuring handling of the above exception, another exception occurred:\n\n");
      }
      add_one(reports_[chain[i]]);
    }
  }

  std::optional<std::size_t> origin(std::size_t index) const {
    return reports_[index].cause ? reports_[index].cause : reports_[index].context;
  }

  void add_one(const Report& report) {
    if (report.is_group) {
      add_group(report);
      return;
    }
    if (!report.stack.empty()) {
      add(kHeading);
      add(report.stack);
    }
    add(report.description);
  }

  void add_group(const Report& group) {
    if (depth_ > kMaxGroupDepth) {
      add(fmt::format("... (max_group_depth is {})\n", kMaxGroupDepth));
      return;
    }
    const bool is_outermost = depth_ == 0;
    depth_ += is_outermost ? 1 : 0;
    if (!group.stack.empty()) {
      add(fmt::format("Exception Group {}", kHeading), is_outermost ? '+' : '|');
      add(group.stack);
    }
    add(group.description);
    add_members(group.members);
    depth_ -= is_outermost ? 1 : 0;
  }

  void add_members(const std::vector<std::size_t>& members) {
    const std::size_t shown = std::min(members.size(), kMaxGroupWidth + 1);
    needs_end_ = false;
    for (std::size_t i = 0; i < shown; ++i) {
      const bool is_last = i + 1 == shown;
      needs_end_ = needs_end_ || is_last;
      const bool is_cut = i == kMaxGroupWidth;
      out_ += fmt::format("{}{}+---------------- {} ----------------\n", indent(),
                          i == 0 ? "+-" : "  ", is_cut ? "..." : std::to_string(i + 1));
      ++depth_;
      if (is_cut) {
        const std::size_t more = members.size() - kMaxGroupWidth;
        add(fmt::format("and {} more exception{}\n", more, more == 1 ? "" : "s"));
      } else {
        add_chain(members[i]);
      }
      if (is_last && needs_end_) {  // an inner group's last line ends this one too
        out_ += indent() + "+------------------------------------\n";
        needs_end_ = false;
      }
      --depth_;
    }
  }

  const Reports& reports_;
  std::string out_;
  std::size_t depth_ = 0;
  bool needs_end_ = false;
};

}  // namespace

std::string traceback_text(ThreadState& ts, Value exception, std::optional<std::size_t> limit) {
  return Layout(Reports(ts, exception, limit)).write();
}

std::vector<std::string> exception_lines(ThreadState& ts, Value exception) {
  std::vector<std::string> lines;
  const std::string summary = summary_of(ts, exception);
  if (is_instance(ts, exception, exception_type(ts, Exc::kSyntaxError))) {
    add_lines(lines, summary);
  } else {
    lines.push_back(summary);
  }
  add_lines(lines, notes_text(ts, exception));
  return lines;
}

std::string unraisable_text(ThreadState& ts, Value exception, Value traceback,
                            std::optional<std::size_t> limit) {
  SourceLines sources(ts.interpreter().runtime());
  const std::string stack = stack_text(traceback, limit, [&](const Traceback& entry) {
    return source_excerpt(sources, entry.code->unit().filename, line_of(entry));
  });
  return (stack.empty() ? "" : std::string(kHeading)) + stack + class_text(ts, exception) + ": " +
         message_of(ts, exception) + "\n";
}

}  // namespace minipy
