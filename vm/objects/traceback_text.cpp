#include "vm/objects/traceback_text.h"

#include <utf8proc.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>
#include <vector>

#include "base/utf8.h"
#include "vm/objects/exception.h"
#include "vm/objects/int.h"
#include "vm/objects/list.h"
#include "vm/objects/names.h"
#include "vm/objects/str.h"
#include "vm/objects/traceback.h"
#include "vm/objects/tuple.h"
#include "vm/objects/type_object.h"

namespace minipy {

namespace {

constexpr int kRepeatsShown = 3;

/// Source lines of the files that a text mentions, read once each.
class SourceLines {
 public:
  /// The line without its newline; empty if there is none.
  std::string line(const std::string& filename, std::uint32_t number) {
    auto [found, added] = files_.try_emplace(filename);
    if (added && !filename.starts_with('<')) {
      std::ifstream file(filename);
      for (std::string text; std::getline(file, text);) {
        found->second.push_back(text);
      }
    }
    const std::vector<std::string>& lines = found->second;
    return number >= 1 && number <= lines.size() ? lines[number - 1] : "";
  }

 private:
  std::map<std::string, std::vector<std::string>> files_;
};

/// Where carets change to tildes in a segment: [left, right) is the operator or bracket part.
struct Anchors {
  std::size_t left;
  std::size_t right;
};

/// Bracket depth 0 positions outside strings, as a mask.
std::vector<bool> top_level(std::string_view text) {
  std::vector<bool> result(text.size(), false);
  int depth = 0;
  char quote = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quote != 0) {
      if (c == '\\') {
        ++i;
      } else if (c == quote) {
        quote = 0;
      }
      continue;
    }
    if (c == '"' || c == '\'') {
      quote = c;
      continue;
    }
    if (c == ')' || c == ']' || c == '}') {
      --depth;
    }
    result[i] = depth == 0;
    if (c == '(' || c == '[' || c == '{') {
      ++depth;
    }
  }
  return result;
}

std::optional<Anchors> find_operator(std::string_view segment, std::string_view op) {
  const std::vector<bool> top = top_level(segment);
  std::optional<Anchors> found;
  constexpr std::string_view kOperatorCharacters = "+-*/%@&|^<>=";
  for (std::size_t i = 1; i + op.size() < segment.size(); ++i) {
    if (!top[i] || segment.substr(i, op.size()) != op) {
      continue;
    }
    const bool part_of_longer = (i + op.size() < segment.size() && op.size() == 1 && segment[i + 1] == op[0] &&
                                 (op == "*" || op == "/" || op == "<" || op == ">")) ||
                                (op.size() == 1 && segment[i - 1] == op[0] && (op == "*" || op == "/"));
    std::size_t before = i;
    while (before > 0 && segment[before - 1] == ' ') {
      --before;
    }
    const bool unary = before == 0 || kOperatorCharacters.find(segment[before - 1]) != std::string_view::npos ||
                       segment[before - 1] == '(' || segment[before - 1] == ',';
    if (!part_of_longer && !unary) {
      found = Anchors{i, i + op.size()};
      if (op == "**") {
        return found;
      }
    }
  }
  return found;
}

/// The bracket that the last character closes.
std::optional<Anchors> find_bracket(std::string_view segment, char open, char close) {
  if (segment.empty() || segment.back() != close) {
    return std::nullopt;
  }
  const std::vector<bool> top = top_level(segment);
  for (std::size_t i = segment.size(); i-- > 1;) {
    if (top[i] && segment[i] == open) {
      return Anchors{i, segment.size()};
    }
  }
  return std::nullopt;
}

std::optional<Anchors> anchors_of(const Code& code, std::size_t unit, std::string_view segment) {
  const Instruction instruction = code.unit().instructions[unit];
  switch (static_cast<Op>(instruction.op)) {
    case Op::BINARY_OP: {
      const std::string_view op = binary_op_text(instruction.arg);
      return instruction.arg >= 13 ? std::nullopt : find_operator(segment, op);
    }
    case Op::BINARY_SUBSCR:
    case Op::BINARY_SLICE:
      return find_bracket(segment, '[', ']');
    case Op::CALL:
    case Op::CALL_KW:
    case Op::CALL_FUNCTION_EX:
      return find_bracket(segment, '(', ')');
    default:
      return std::nullopt;
  }
}

bool is_call(const Code& code, std::size_t unit) {
  const Op op = static_cast<Op>(code.unit().instructions[unit].op);
  return op == Op::CALL || op == Op::CALL_KW || op == Op::CALL_FUNCTION_EX;
}

/// A call that is the whole of `x = f()` or `return f()` needs no carets.
bool is_plain_statement(std::string_view line, std::size_t begin, std::size_t end, bool call) {
  const std::string_view before = line.substr(0, begin);
  const std::size_t first = before.find_first_not_of(" \t");
  const bool rest_blank = line.substr(end).find_first_not_of(" \t\r") == std::string_view::npos;
  if (!rest_blank) {
    return false;
  }
  if (first == std::string_view::npos) {
    return false;
  }
  const std::string_view lead = before.substr(first);
  const std::string_view segment = line.substr(begin, end - begin);
  const bool by_name = segment.substr(0, segment.find('(')).find_first_of(".[ ") == std::string_view::npos;
  if (call && lead == "return " && by_name) {
    return true;
  }
  const std::size_t equal = lead.find('=');
  return call && equal != std::string_view::npos && lead.substr(equal) == "= " && equal > 0 &&
         std::string_view("+-*/%@&|^<>!=:").find(lead[equal - 1]) == std::string_view::npos;
}

/// Columns of a terminal that a text takes: East Asian wide characters take two.
std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t i = 0; i < text.size();) {
    const int columns = utf8proc_charwidth(static_cast<utf8proc_int32_t>(decode_utf8(text, i)));
    width += columns == 2 ? 2 : 1;
  }
  return width;
}

std::string caret_line(const std::string& line, const Code& code, std::size_t unit, const PositionRange& place) {
  std::size_t begin = std::min<std::size_t>(place.begin.column, line.size());
  std::size_t end = place.end.line == place.begin.line ? std::min<std::size_t>(place.end.column, line.size())
                                                        : line.find_last_not_of(" \t\r") + 1;
  const std::size_t indent = line.find_first_not_of(" \t");
  if (indent == std::string::npos || begin >= end) {
    return "";
  }
  const std::string_view segment = std::string_view(line).substr(begin, end - begin);
  const std::optional<Anchors> anchors =
      place.end.line == place.begin.line ? anchors_of(code, unit, segment) : std::nullopt;
  if (is_plain_statement(line, begin, end, is_call(code, unit))) {
    return "";
  }
  const std::size_t last = line.find_last_not_of(" \t\r") + 1;
  if (!anchors && begin == indent && end == last) {
    return "";
  }
  std::string result = "    ";
  result += std::string(display_width(std::string_view(line).substr(indent, begin - indent)), ' ');
  for (std::size_t i = 0; i < segment.size();) {
    const std::size_t at = i;
    decode_utf8(segment, i);
    const bool primary = !anchors || (at >= anchors->left && at < anchors->right);
    result += std::string(display_width(segment.substr(at, i - at)), primary ? '^' : '~');
  }
  return result + "\n";
}

std::string entry_text(const Traceback& entry, SourceLines& sources) {
  const CodeUnit& unit = entry.code->unit();
  std::string text = fmt::format("  File \"{}\", line {}, in {}\n", unit.filename, entry.line, unit.name);
  const std::string line = sources.line(unit.filename, entry.line);
  const std::size_t first = line.find_first_not_of(" \t");
  if (first == std::string::npos) {
    return text;
  }
  text += "    " + line.substr(first, line.find_last_not_of(" \t\r") + 1 - first) + "\n";
  const auto place = unit.line_table.find(entry.unit);
  const LineEntry* columns = unit.line_table.entry_at(entry.unit);
  if (place && columns->has_columns && place->begin.line == entry.line) {
    text += caret_line(line, *entry.code, entry.unit, *place);
  }
  return text;
}

std::string stack_text(const Traceback* entry, SourceLines& sources) {
  std::string text = "Traceback (most recent call last):\n";
  const CodeUnit* last_unit = nullptr;
  std::uint32_t last_line = 0;
  int repeats = 0;
  const auto flush = [&] {
    if (repeats > kRepeatsShown) {
      const int more = repeats - kRepeatsShown;
      text += fmt::format("  [Previous line repeated {} more time{}]\n", more, more == 1 ? "" : "s");
    }
  };
  for (; entry != nullptr; entry = as<Traceback>(entry->next)) {
    const CodeUnit& unit = entry->code->unit();
    if (last_unit != &unit || last_line != entry->line) {
      flush();
      last_unit = &unit;
      last_line = entry->line;
      repeats = 0;
    }
    if (++repeats <= kRepeatsShown) {
      text += entry_text(*entry, sources);
    }
  }
  flush();
  return text;
}

std::string safe_str(ThreadState& ts, Value value) {
  Result<Ref<Str>> text = to_str(ts, value);
  if (text.failed()) {
    clear_exception(ts);
    return "<exception str() failed>";
  }
  return to_utf8(*text.value());
}

std::string notes_text(ThreadState& ts, Value exception) {
  Result<Ref<>> notes = find_attribute(ts, exception, name(ts, Name::kNotes));
  if (notes.failed()) {
    clear_exception(ts);
    return "";
  }
  std::string text;
  if (const List* list = as<List>(notes.value())) {
    for (std::size_t i = 0; i < list->size; ++i) {
      text += safe_str(ts, list->storage[i]) + "\n";
    }
  }
  return text;
}

std::string syntax_error_place(ThreadState& ts, const Exception& exception) {
  const auto number = [&](std::size_t i) -> std::uint32_t {
    const Ref<>& field = exception.fields[i];
    return field && is_int_like(field) ? static_cast<std::uint32_t>(small_int_of(field).value_or(0)) : 0;
  };
  if (!is_int_like(exception.fields[2])) {
    return "";
  }
  const Str* filename = as<Str>(exception.fields[1]);
  std::string text = fmt::format("  File \"{}\", line {}\n", filename == nullptr ? "<string>" : to_utf8(*filename), number(2));
  const Str* source = as<Str>(exception.fields[4]);
  if (source == nullptr) {
    return text;
  }
  std::string line = to_utf8(*source);
  line = line.substr(0, line.find('\n'));
  const std::size_t first = std::min(line.find_first_not_of(" \t\f"), line.size());
  const std::string shown = line.substr(first, line.find_last_not_of(" \t\r") + 1 - first);
  text += "    " + shown + "\n";
  const std::uint32_t offset = number(3);
  if (offset >= 1) {
    std::uint32_t end = number(6);
    if (number(5) != number(2) || end <= offset) {
      end = number(5) > number(2) ? static_cast<std::uint32_t>(utf8_length(line)) + 1 : offset + 1;
    }
    const std::uint32_t column = offset > first ? offset - 1 - static_cast<std::uint32_t>(first) : 0;
    text += "    " + std::string(column, ' ') + std::string(std::max<std::uint32_t>(end - offset, 1), '^') + "\n";
  }
  static_cast<void>(ts);
  return text;
}

class Renderer {
 public:
  explicit Renderer(ThreadState& ts) : ts_(ts) {}

  std::string render(Value exception) {
    std::string text = chain(exception);
    const Exception& self = cast<Exception>(exception);
    if (self.traceback) {
      text += stack_text(as<Traceback>(self.traceback), sources_);
    }
    return text + exception_line(ts_, exception);
  }

 private:
  /// What comes before: the cause or the context.
  std::string chain(Value exception) {
    const Exception& self = cast<Exception>(exception);
    seen_.push_back(exception);
    const auto fresh = [&](const Ref<>& other) {
      return other && as<Exception>(other) != nullptr &&
             std::find(seen_.begin(), seen_.end(), other.value()) == seen_.end() && seen_.size() < 200;
    };
    if (fresh(self.cause)) {
      return render(self.cause) +
             "\nThe above exception was the direct cause of the following exception:\n\n";
    }
    if (!self.cause && !self.suppress_context && fresh(self.context)) {
      return render(self.context) +
             "\nDuring handling of the above exception, another exception occurred:\n\n";
    }
    return "";
  }

  ThreadState& ts_;
  SourceLines sources_;
  std::vector<Value> seen_;
};

}  // namespace

std::string exception_line(ThreadState& ts, Value exception) {
  const Type& type = *exception.as_object()->type;
  std::string type_text = full_type_name(ts, type);
  if (type_text.starts_with("__main__.")) {
    type_text.erase(0, 9);
  }
  const Exception& self = cast<Exception>(exception);
  std::string text;
  std::string message;
  if (is_instance(ts, exception, exception_type(ts, Exc::kSyntaxError))) {
    text = syntax_error_place(ts, self);
    message = self.fields[0] ? safe_str(ts, self.fields[0]) : "None";
  } else {
    message = safe_str(ts, exception);
  }
  text += message.empty() ? type_text + "\n" : type_text + ": " + message + "\n";
  return text + notes_text(ts, exception);
}

std::string traceback_text(ThreadState& ts, Value exception) { return Renderer(ts).render(exception); }

}  // namespace minipy
