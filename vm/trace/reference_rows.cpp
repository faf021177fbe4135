// The trace's text: rows, headers of lines, holders, and the summary.
#include <algorithm>
#include <fmt/format.h>
#include <unordered_map>

#include "vm/eval/push_frame.h"
#include "vm/trace/reference_trace.h"

namespace minipy {

namespace {

/// Of the objects that die with one instruction, so many are shown.
constexpr std::size_t kMostDeaths = 8;

/// Whether the code made this cell (else it has it from the function around it).
bool owns_cell(const CodeUnit& code, const std::string& variable) {
  for (std::size_t i = 0; i < code.localsplus_names.size(); ++i) {
    if (code.localsplus_names[i] == variable) {
      return (code.localsplus_kinds[i] & kLocalFree) == 0;
    }
  }
  return false;
}

std::string plural(std::uint64_t number, const std::string& word) {
  const bool hisses = word.ends_with("s");
  return fmt::format("{} {}{}", number, word, number == 1 ? "" : hisses ? "es" : "s");
}

}  // namespace

// ---- one instruction

void ReferenceTrace::write_events() {
  const std::string instruction = instructions_.text(current_.code, current_.unit, current_.callee);
  std::size_t deaths = 0;
  for (const Event& event : events_) {
    deaths += event.kind == Event::Kind::kFreed && is_visible(*event.watched) ? 1 : 0;
  }
  std::size_t shown_deaths = 0;
  for (Event& event : events_) {
    const bool is_dead = event.watched->object == nullptr;
    const bool is_left_out = is_dead && shown_deaths >= kMostDeaths;
    if (is_left_out || (!is_visible(*event.watched) && !filter_.has_names())) {
      continue;
    }
    write_event(event, instruction);
    if (event.kind == Event::Kind::kFreed && ++shown_deaths == kMostDeaths &&
        deaths > kMostDeaths) {
      write_row(nullptr, "", "",
                fmt::format("… {} more objects freed with it", deaths - kMostDeaths), "more freed");
    }
  }
  write_count_explanation();
}

void ReferenceTrace::write_event(Event& event, const std::string& instruction) {
  const std::shared_ptr<Watched>& watched = event.watched;
  switch (event.kind) {
    case Event::Kind::kChange:
      write_change(event, instruction);
      break;
    case Event::Kind::kText:
      write_row(watched, event.text.starts_with("_") || event.text == "close()" ? event.text : "",
                "", event.text.ends_with("()") ? "called before it dies" : event.text, event.text);
      break;
    case Event::Kind::kFreed:
      write_row(watched, TraceWriter::kFreed, "",
                event.text.empty() ? "by its reference count; the collector took no part"
                                   : "by the collector, which broke its cycle",
                "freed " + event.text);
      break;
  }
}

void ReferenceTrace::write_change(Event& event, const std::string& instruction) {
  const std::shared_ptr<Watched>& watched = event.watched;
  const std::vector<NamedHolder> none;
  HolderChange change = HolderChange::between(event.holders_before,
                                              watched->object == nullptr ? none : watched->holders);
  if (event.count_before == watched->count && change.is_empty()) {
    return;  // borrowed and given back
  }
  const std::int64_t delta = std::int64_t{watched->count} - event.count_before;
  bool is_known = event.holders_before.size() == event.count_before;
  if (!is_known) {  // after a replay; perhaps the frame's own values say it all
    change = frame_change(*watched);
    is_known = std::ssize(change.gained) - std::ssize(change.lost) == delta;
  }
  const bool is_finalized =
      watched->object == nullptr && change.lost == std::vector<std::string>{"its finalizer"};
  if (is_finalized) {
    return;  // nothing but the finalizer held it: it was dead before
  }
  const auto details = [&](const std::string& lost) { return details_of(*watched, lost); };
  const std::string reason = is_known ? reason_text(change, details) : "";
  write_row(watched, instruction, counts_text(event.count_before, watched->count), reason,
            fmt::format("{} {}", delta, without_numbers(reason)));
  note_changed(watched);
}

/// What the running instruction changed for the object in its own frame.
HolderChange ReferenceTrace::frame_change(const Watched& watched) const {
  HolderChange change;
  if (watched.object == nullptr || position_.is_empty() ||
      position_.top().serial != current_.serial) {
    return change;
  }
  const std::vector<FrameValue>& now = position_.top().values;
  const auto add_others = [&](const std::vector<FrameValue>& some,
                              const std::vector<FrameValue>& others,
                              std::vector<std::string>& labels) {
    for (const FrameValue& value : some) {
      const bool is_new = std::count(some.begin(), some.end(), value) >
                          std::count(others.begin(), others.end(), value);
      if (value.object == watched.object && is_new) {
        labels.push_back(
            value.place < 0
                ? "value stack"
                : function_text(current_.code->qualname) + "." +
                      current_.code->localsplus_names[static_cast<std::size_t>(value.place)]);
      }
    }
  };
  if (!values_before_.empty()) {
    add_others(values_before_, now, change.lost);
    add_others(now, values_before_, change.gained);
  }
  return change;
}

void ReferenceTrace::note_changed(const std::shared_ptr<Watched>& watched) {
  const auto known = std::find_if(changed_.begin(), changed_.end(),
                                  [&](const ChangedObject& one) { return one.watched == watched; });
  if (known != changed_.end()) {
    known->depth = current_.depth;
  } else if (watched->object != nullptr) {
    changed_.push_back({watched, current_.depth});
  }
}

/// What goes with a loss: `argument of len`, `f returns`.
std::string ReferenceTrace::details_of(const Watched& watched, const std::string& lost) const {
  if (current_.takes_arguments && lost == "value stack") {
    return (watched.object != nullptr && watched.object == current_.self ? "self of "
                                                                         : "argument of ") +
           current_.callee;
  }
  const std::string function = function_text(current_.code->qualname);
  if (lost.starts_with(function) && lost.find('.', function.size()) != std::string::npos &&
      position_.has_ended(current_.serial)) {
    if (current_.op == Op::RETURN_VALUE || current_.op == Op::RETURN_CONST) {
      const bool lives_on = watched.type_name == "cell" && watched.object != nullptr &&
                            owns_cell(*current_.code, lost.substr(lost.rfind('.') + 1));
      return function + (lives_on ? " returned, the cell lives on" : " returns");
    }
    return "the exception leaves " + function;
  }
  return "";
}

/// What C++ code holds a reference for.
std::string ReferenceTrace::native_label(const Object& object) const {
  if (is_collecting_) {
    return "the collector";
  }
  if (ts_.interpreter().heap().marked(object, Mark::kFinalized)) {
    return "its finalizer";
  }
  if (!is_between_instructions_ && !current_.callee.empty()) {
    return "running " + current_.callee;
  }
  const RunningInstruction& runs = suspended_.empty() ? current_ : suspended_.back();
  return "running " + (runs.callee.empty() ? std::string(info(runs.op).name) : runs.callee);
}

/// sys.getrefcount: where its number comes from.
void ReferenceTrace::write_count_explanation() {
  if (!current_.is_native_call || current_.callee != "getrefcount") {
    return;
  }
  for (const Event& event : events_) {
    if (event.kind != Event::Kind::kChange || !event.was_argument || !is_visible(*event.watched)) {
      continue;
    }
    Watched shown = *event.watched;
    shown.holders = event.holders_before;
    const auto own =
        std::find_if(shown.holders.rbegin(), shown.holders.rend(),
                     [](const NamedHolder& one) { return one.label == "value stack"; });
    if (own == shown.holders.rend()) {
      return;
    }
    own->label = "its own argument";
    write_note(event.watched,
               fmt::format("returns {} = {}", event.count_before, holders_text(shown.holders)));
  }
}

// ---- lines

void ReferenceTrace::write_row(const std::shared_ptr<Watched>& watched, const std::string& label,
                               const std::string& counts, const std::string& reason,
                               const std::string& signature) {
  const std::string name = watched == nullptr ? "" : watched->name;
  add_row({watched, current_, label, name, counts, reason, signature});
}

/// A row under the object of the row before.
void ReferenceTrace::write_note(const std::shared_ptr<Watched>& watched, const std::string& note) {
  add_row({watched, current_, "", note, "", "", without_numbers(note)});
}

void ReferenceTrace::add_row(TraceRow row) {
  if (!filter_.allows_line(current_.line) || !writes_rows()) {
    return;
  }
  if (filter_.has_names()) {
    writer_.wait(std::move(row));
  } else {
    writer_.row(row);
  }
}

void ReferenceTrace::write_holders(std::size_t depth) {
  writer_.release([this](const Watched& watched) { return is_visible(watched); });
  const auto naming = [this](const Object& object) { return name_inside(object); };
  const auto ended =
      std::stable_partition(changed_.begin(), changed_.end(),
                            [&](const ChangedObject& one) { return one.depth < depth; });
  const std::vector<ChangedObject> listed(ended, changed_.end());
  changed_.erase(ended, changed_.end());
  if (!listed.empty() && is_behind_) {
    look();  // a holder may be called otherwise by now
  }
  for (const auto& [watched, changed_at] : listed) {
    if (watched->object == nullptr || !is_visible(*watched) || !writes_rows() ||
        !filter_.allows_line(current_.line)) {
      continue;
    }
    const std::string value = value_text(ts_, Value::object(watched->object), naming);
    const bool is_new = !value.empty() && value != watched->shown_value;
    watched->shown_value = value;
    const std::string object = watched->name + (is_new ? " = " + value : "");
    writer_.line(row_text(0, "", object, "", held_by_text(*watched)), "held " + watched->type_name);
  }
}

/// How an object is called inside the value of another.
std::string ReferenceTrace::name_inside(const Object& object) {
  const Watched* watched = objects_.find(object);
  return watched == nullptr || watched->role == Watched::Role::kConstant ||
                 watched->role == Watched::Role::kPart
             ? ""
             : objects_.name_of(object);
}

/// `n = 1000`: a learner looks for its count in vain.
void ReferenceTrace::note_stored_number() {
  const bool is_store = current_.op == Op::STORE_NAME || current_.op == Op::STORE_GLOBAL ||
                        current_.op == Op::STORE_FAST || current_.op == Op::STORE_DEREF;
  if (!writes_rows() || !is_store || previous_.op != Op::LOAD_CONST ||
      previous_.code != current_.code || previous_.unit + 1 != current_.unit ||
      !filter_.allows_line(current_.line)) {
    return;
  }
  const Constant& constant = current_.code->constants[previous_.argument];
  const std::string text = constant_repr(constant);
  const auto* number = constant.get<ConstantInt>();
  const bool is_int = number != nullptr && text.size() < 17;
  const bool is_float = constant.get<double>() != nullptr;
  const std::string& variable =
      is_store && (current_.op == Op::STORE_FAST || current_.op == Op::STORE_DEREF)
          ? current_.code->localsplus_names[current_.argument]
          : current_.code->names[current_.argument];
  if ((!is_int && !is_float) || variable.starts_with("__") || !filter_.allows_name(variable) ||
      !filter_.allows_object("", is_int ? "int" : "float") ||
      !noted_.emplace(current_.code.get(), current_.line).second) {
    return;
  }
  const bool is_small =
      is_int && text.size() <= 3 && std::stoi(text) >= -5 && std::stoi(text) <= 256;
  write_note(nullptr, fmt::format("{} {}: kept in the word itself, no count (CPython {})",
                                  is_int ? "int" : "float", text,
                                  is_small ? "keeps it for ever" : "counts it"));
}

// ---- collections and the end

void ReferenceTrace::on_collect(ThreadState&, std::span<Object* const> unreachable) {
  if (!has_started_ || has_finished_) {
    return;
  }
  settle();
  if (replay_.is_on()) {
    leave_replay();
    catch_up();
  }
  if (!writes_rows()) {
    return;
  }
  struct Inside final : Visitor {
    void visit(Value value, const Edge&) override {
      if (value.is_object()) {
        ++counts[value.as_object()];
      }
    }
    std::unordered_map<const Object*, std::uint32_t> counts;
  } inside;
  for (const Object* object : unreachable) {
    object->type->slots.traverse(*object, inside);
    if (object->type->has(TypeFlag::kHeapType)) {
      inside.visit(Value::object(object->type), {});
    }
  }
  const std::string instruction = current_.callee == "collect" ? "gc.collect()" : "collection";
  objects_.each([&](Watched& watched) {
    if (!is_visible(watched) ||
        std::find(unreachable.begin(), unreachable.end(), watched.object) == unreachable.end()) {
      return;
    }
    write_row(objects_.shared(*watched.object), instruction, "",
              fmt::format("count {}, of which {} from inside the cycle → unreachable",
                          watched.count, inside.counts[watched.object]),
              "unreachable");
  });
  // The collector holds each of them while it works.
  is_collecting_ = true;
  for (const Object* object : unreachable) {
    if (const std::shared_ptr<Watched> watched = objects_.shared(*object)) {
      add_change(watched);
    }
  }
}

void ReferenceTrace::finish() {
  if (!has_started_ || has_finished_) {
    return;
  }
  position_.update(ts_);
  settle();
  if (replay_.is_on()) {
    leave_replay();
    catch_up();
  }
  write_holders(0);
  writer_.rounds().leave(0);
  look();
  write_summary();
  objects_.stop();
  has_finished_ = true;
}

void ReferenceTrace::stop(const std::string& why) {
  finish();
  writer_.closing_line("== the run was stopped " + why);
}

void ReferenceTrace::write_summary() {
  std::vector<const Watched*> alive;
  objects_.each([&](Watched& watched) {
    if (is_visible(watched)) {
      alive.push_back(&watched);
    }
  });
  const Watched* highest = writer_.highest();
  if (highest == nullptr) {
    writer_.closing_line("== no object to show");
  } else {
    writer_.closing_line(fmt::format(
        "== {}: peak {} at line {}. {} freed by count, {} by the collector, {} alive at exit",
        highest->name, highest->peak, highest->peak_line, freed_by_count_, freed_by_collector_,
        alive.size()));
  }
  constexpr std::size_t kMostAlive = 8;
  for (std::size_t i = 0; i < alive.size() && i < kMostAlive; ++i) {
    writer_.closing_line(
        row_text(0, i == 0 ? "ALIVE" : " ", alive[i]->name, "", held_by_text(*alive[i])));
  }
  if (alive.size() > kMostAlive) {
    writer_.closing_line(
        row_text(0, " ", "", "", fmt::format("… {} more", alive.size() - kMostAlive)));
  }
  std::string hidden;
  for (const auto& [kind, number] : objects_.hidden()) {
    hidden += (hidden.empty() ? "" : ", ") + plural(number, kind);
  }
  if (!hidden.empty() && !filter_.shows_all()) {
    writer_.closing_line(fmt::format("   not shown: {} (--trace-refs=all)", hidden));
  }
}

}  // namespace minipy
