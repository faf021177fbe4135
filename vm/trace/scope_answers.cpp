// Where a name is looked for, in the order in which the instruction will look.
#include <algorithm>
#include <fmt/format.h>

#include "vm/eval/push_frame.h"
#include "vm/objects/dict.h"
#include "vm/objects/function.h"
#include "vm/objects/list.h"
#include "vm/objects/module.h"
#include "vm/objects/native_function.h"
#include "vm/objects/objects_state.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"
#include "vm/trace/scope_trace.h"
#include "vm/trace/value_text.h"

namespace minipy {

namespace {

constexpr std::size_t kValueLimit = 24;

const char* verb_text(NameAccess::Verb verb) {
  switch (verb) {
    case NameAccess::Verb::kReads:
      return "reads";
    case NameAccess::Verb::kWrites:
      return "writes";
    case NameAccess::Verb::kDeletes:
      return "deletes";
  }
  return "";
}

bool names_a_local(NameAccess::Place place) {
  return place == NameAccess::Place::kLocal || place == NameAccess::Place::kCell ||
         place == NameAccess::Place::kMappingCell;
}

/// What the names in front of a namespace mean to the reader: L, C or G.
std::string letter_of(const Frame& frame, Value names) {
  if (names == Value::object(&globals_of(frame))) {
    return "G";
  }
  return code_of(frame).unit().name == "<module>" ? "L" : "C";
}

/// Names that the compiler gives each class body, and `__doc__` of a module.
bool is_for_the_class(const Frame& frame, const NameAccess& access, const std::string& name) {
  static constexpr std::string_view kGiven[] = {
      "__module__",    "__qualname__",      "__firstlineno__", "__static_attributes__",
      "__classcell__", "__classdictcell__", "__type_params__", "__doc__"};
  if (access.place != NameAccess::Place::kNamespace) {
    return false;
  }
  if (access.verb == NameAccess::Verb::kReads) {
    const CodeUnit& code = code_of(frame).unit();
    return name == "__name__" && code.name != "<module>" && instruction_index(frame) < 3;
  }
  return std::find(std::begin(kGiven), std::end(kGiven), name) != std::end(kGiven);
}

}  // namespace

void ScopeTrace::show_access(const Frame& frame, const UserCode& user, const DecidedBlock* block,
                             const NameAccess& access, ScopeRow row) {
  const Code& code = code_of(frame);
  const Value name_value =
      names_a_local(access.place) ? code.local_names[access.index] : code.name_values[access.index];
  const Str& name = cast<Str>(name_value);
  row.name = to_utf8(name);
  const bool is_internal = row.name.starts_with('.');
  if (is_internal || (name_.empty() && is_for_the_class(frame, access, row.name)) ||
      (!name_.empty() && name_ != row.name)) {
    return;
  }
  if (access.verb == NameAccess::Verb::kWrites && access.value.is_nothing()) {
    return;  // what a comprehension covered was empty
  }
  if (access.place == NameAccess::Place::kLocal && code.is_cell_or_free(access.index) &&
      as<Cell>(frame.locals[access.index]) != nullptr) {
    return;  // the cell itself, for the closure of an inner function
  }
  row.verb = verb_text(access.verb);
  switch (access.place) {
    case NameAccess::Place::kLocal:
      answer_local(frame, access, row);
      break;
    case NameAccess::Place::kCell:
      answer_cell(frame, access, row);
      break;
    case NameAccess::Place::kGlobal:
      answer_global(frame, name, access, row);
      break;
    case NameAccess::Place::kNamespace:
      answer_namespace(frame, access, name, frame.names, letter_of(frame, frame.names), row);
      break;
    case NameAccess::Place::kMapping:
    case NameAccess::Place::kMappingCell:
      answer_namespace(frame, access, name, access.value, "C", row);
      break;
  }
  const NameDecision* decision = block == nullptr ? nullptr : block->find(row.name);
  if (decision == nullptr && block != nullptr && user.block != nullptr) {
    decision = user.block->find(row.name);
  }
  if (decision != nullptr && row.note.empty() && decision->line != 0) {
    const bool reads = access.verb == NameAccess::Verb::kReads;
    if (!reads && decision->kind == NameDecision::Kind::kNonlocal) {
      row.note = fmt::format("nonlocal, line {}", decision->line);
    } else if (!reads && decision->kind == NameDecision::Kind::kGlobal &&
               access.place == NameAccess::Place::kGlobal && code.unit().name != "<module>") {
      row.note = fmt::format("global, line {}", decision->line);
    } else if (!row.error.empty() && decision->answer == "L") {
      row.note = fmt::format("line {} makes {} local", decision->line, row.name);
    }
  }
  if (row.note.empty() && row.error.empty()) {
    note_unasked(frame, name, row.answer == "L" || row.answer == "E" || row.answer == "C", row);
  }
  rows_.add(std::move(row));
}

void ScopeTrace::answer_local(const Frame& frame, const NameAccess& access, ScopeRow& row) {
  const bool was_just_stored =
      access.verb == NameAccess::Verb::kReads && !access.value.is_nothing();
  const Value old = was_just_stored ? access.value : frame.locals[access.index];
  row.answer = "L";
  row.old_value = access.verb == NameAccess::Verb::kReads ? "" : text_of(old);
  row.value = text_of(access.verb == NameAccess::Verb::kReads ? old : access.value);
  if (old.is_nothing() && access.verb != NameAccess::Verb::kWrites) {
    row.error = "UnboundLocalError";
  }
}

void ScopeTrace::answer_cell(const Frame& frame, const NameAccess& access, ScopeRow& row) {
  const auto* cell = as<Cell>(frame.locals[access.index]);
  if (cell == nullptr) {
    return;
  }
  const bool is_free = code_of(frame).is_free(access.index);
  row.answer = is_free ? "E" : "L";
  row.where = cell_text(*cell);
  row.old_value = access.verb == NameAccess::Verb::kReads ? "" : text_of(cell->content);
  row.value = text_of(access.verb == NameAccess::Verb::kReads ? cell->content : access.value);
  if (cell->content.is_nothing() && access.verb != NameAccess::Verb::kWrites) {
    row.error = is_free ? "NameError" : "UnboundLocalError";
  }
}

void ScopeTrace::answer_global(const Frame& frame, const Str& name, const NameAccess& access,
                               ScopeRow& row) {
  // Asked before: `C no, `, or nothing.
  const std::string before = row.answer.empty() ? "" : row.answer + ", ";
  const Value global = globals_of(frame).find_str(name);
  if (access.verb != NameAccess::Verb::kReads) {
    row.answer = global.is_nothing() && access.verb == NameAccess::Verb::kDeletes ? "G no" : "G";
    row.old_value = text_of(global);
    row.value = text_of(access.value);
    row.error = row.answer == "G no" ? "NameError" : "";
    return;
  }
  if (!global.is_nothing()) {
    row.answer = before.empty() ? "G" : before + "G yes";
    row.value = text_of(global);
    return;
  }
  const Value builtin = builtins_of(frame).find_str(name);
  if (builtin.is_nothing()) {
    row.answer = before + "G no, B no";
    row.error = "NameError";
  } else {
    row.answer = before + "G no, B yes";
    row.where = "builtins." + row.name;
  }
}

void ScopeTrace::answer_namespace(const Frame& frame, const NameAccess& access, const Str& name,
                                  Value names, const std::string& letter, ScopeRow& row) {
  const auto* dict = as<Dict>(names);
  if (letter == "G") {
    answer_global(frame, name, access, row);
    return;
  }
  if (dict == nullptr || !is_exact_dict(ts_, names)) {
    row.answer = letter;
    row.where = names.is_object()
                    ? fmt::format("asks a namespace of type {}", names.as_object()->type->name)
                    : "";
    return;
  }
  const Value found = dict->find_str(name);
  if (access.verb != NameAccess::Verb::kReads) {
    const bool fails = found.is_nothing() && access.verb == NameAccess::Verb::kDeletes;
    row.answer = fails ? letter + " no" : letter;
    row.old_value = text_of(found);
    row.value = text_of(access.value);
    row.error = fails ? "NameError" : "";
    return;
  }
  if (!found.is_nothing()) {
    row.answer = letter;
    row.value = text_of(found);
    return;
  }
  row.answer = letter + " no";
  if (access.place == NameAccess::Place::kMappingCell) {
    answer_cell(frame, access, row);
    row.answer = letter + " no, E yes";
    return;
  }
  answer_global(frame, name, access, row);
}

/// What of the same name would have answered if the scope that did had not.
void ScopeTrace::note_unasked(const Frame& frame, const Str& name, bool asks_global,
                              ScopeRow& row) {
  const bool reads = row.verb == "reads";
  const bool has_builtin = !builtins_of(frame).find_str(name).is_nothing();
  const bool is_dunder = row.name.starts_with("__");  // every module has its own __name__
  const bool is_found = row.answer.find("no") == std::string::npos && !is_dunder;
  const Value global = globals_of(frame).find_str(name);
  if (!is_found) {
    return;
  }
  if (asks_global && !global.is_nothing() && reads) {
    row.note = fmt::format("global {} = {} is never asked", row.name, text_of(global));
  } else if (has_builtin && row.verb != "deletes") {
    row.note = reads ? fmt::format("the built-in {} is never asked", row.name)
                     : "hides the built-in " + row.name;
  }
}

void ScopeTrace::show_star_import(const Frame& frame, ScopeRow row) {
  const auto* module = as<Module>(frame.sp[-1]);
  if (module == nullptr) {
    return;
  }
  std::vector<std::string> names;
  const Str& all = intern(ts_, "__all__");
  const Value listed = module->dict->find_str(all);
  const auto take = [&](Value key) {
    if (const auto* text = as<Str>(key)) {
      names.push_back(to_utf8(*text));
    }
  };
  if (const auto* list = as<List>(listed)) {
    std::for_each(list->items().begin(), list->items().end(), take);
  } else if (const auto* tuple = as<Tuple>(listed)) {
    std::for_each(tuple->items().begin(), tuple->items().end(), take);
  } else {
    module->dict->each([&](Value key, Value) { take(key); });
    std::erase_if(names, [](const std::string& name) { return name.starts_with('_'); });
  }
  row.verb = "writes";
  row.answer = letter_of(frame, frame.names);
  std::string module_name = text_of(frame.sp[-1]);
  module_name.erase(0, module_name.find(' ') + 1);
  row.name = "*";
  row.value =
      fmt::format("{} name{} of {}", names.size(), names.size() == 1 ? "" : "s", module_name);
  if (name_.empty()) {
    rows_.add(row);
  }
  // By name: those that take the place of something.
  for (const std::string& name : names) {
    const Str& key = intern(ts_, name);
    const Value old = globals_of(frame).find_str(key);
    const bool hides = !builtins_of(frame).find_str(key).is_nothing();
    if (name_.empty() ? old.is_nothing() && !hides : name != name_) {
      continue;
    }
    ScopeRow one = row;
    one.name = name;
    one.old_value = text_of(old);
    one.value = text_of(module->dict->find_str(key));
    one.note = fmt::format("from {} import *", module_name);
    if (hides) {
      one.note = "hides the built-in " + name;
    }
    rows_.add(std::move(one));
  }
}

std::string ScopeTrace::text_of(Value value) const {
  if (value.is_nothing()) {
    return "";
  }
  if (const auto* function = as<Function>(value)) {
    return "function " + function_text(to_utf8(cast<Str>(function->qualname)));
  }
  if (const auto* type = as<Type>(value)) {
    return "class " + type->name;
  }
  if (const auto* module = as<Module>(value)) {
    const Str& key = intern(ts_, "__name__");
    const auto* name = as<Str>(module->dict->find_str(key));
    return "module " + (name == nullptr ? std::string() : to_utf8(*name));
  }
  if (const auto* native = as<NativeFunction>(value);
      native != nullptr && native->code != nullptr) {
    return fmt::format("built-in {}", native->code->name);
  }
  std::string text = value_text(
      ts_, value, [](const Object&) { return std::string(); }, kValueLimit);
  text = text.empty() && value.is_object() ? "<" + value.as_object()->type->name + ">" : text;
  return cut_to_width(text, kValueLimit, false);
}

std::string ScopeTrace::cell_text(const Cell& cell) const {
  const auto known = cells_.find(&cell);
  return known == cells_.end()
             ? "a cell"
             : fmt::format("cell#{} of {}", known->second.number, known->second.owner);
}

}  // namespace minipy
