// What each instruction did: from the heap's log, the running frame's values and a walk. The rows
// are made in reference_rows.cpp.
#include "vm/trace/reference_trace.h"

#include <algorithm>
#include <fmt/format.h>

#include "vm/eval/generator.h"
#include "vm/eval/push_frame.h"

namespace minipy {

namespace {

/// Instructions that bind a name to the value on the stack.
bool binds_a_name(Op op) {
  switch (op) {
    case Op::STORE_NAME:
    case Op::STORE_GLOBAL:
    case Op::STORE_FAST:
    case Op::STORE_FAST_STORE_FAST:
    case Op::STORE_FAST_LOAD_FAST:
    case Op::STORE_DEREF:
    case Op::STORE_ATTR:
      return true;
    default:
      return false;
  }
}

std::uint32_t line_of(const RunningInstruction& one) {
  const auto place = one.code == nullptr ? std::nullopt : one.code->line_table.find(one.unit);
  return place ? place->begin.line : one.line;
}

/// The variable or attribute that a holder is; empty if it is something else.
std::string_view variable_of(const NamedHolder& named) {
  const bool is_variable =
      named.holder.kind == Holder::Kind::kLocal ||
      (named.holder.kind == Holder::Kind::kObject && named.holder.edge.kind != Edge::Kind::kField &&
       named.holder.edge.kind != Edge::Kind::kItem && named.holder.edge.kind != Edge::Kind::kKey);
  const std::size_t at = named.label.find_last_of(". ");
  if (!is_variable || at == std::string::npos || named.label.back() == ']' ||
      named.label.back() == ')') {
    return {};
  }
  return std::string_view(named.label).substr(at + 1);
}

}  // namespace

ReferenceTrace::ReferenceTrace(ThreadState& ts, const SourceText& source, TraceFilter filter,
                               TraceOutput output)
    : ts_(ts), filter_(std::move(filter)), objects_(ts), writer_(source, output) {
  objects_.set_shown(
      [this](std::string_view type) { return filter_.shows_all() || filter_.asks_for_type(type); });
}

void ReferenceTrace::start() {
  has_started_ = true;
  objects_.start();
  program_globals_ = &globals_of(*ts_.frame);
  look();
  ts_.interpreter().heap().change_log().clear();
}

// ---- events

void ReferenceTrace::on_instruction(ThreadState& ts, Frame&, Instruction unit) {
  if (has_finished_) {
    return;
  }
  if (!has_started_) {
    start();
  }
  const std::uint64_t ended = position_.update(ts);
  is_between_instructions_ = true;
  is_collecting_ = is_collecting_ && !suspended_.empty();
  settle();
  is_between_instructions_ = false;
  if (ended != 0) {
    write_holders(position_.depth() + 1);
    writer_.rounds().leave(ended);
  }
  RunningInstruction next = position_.instruction(ts, unit);
  if (replay_.is_on() && !replay_.expects(next.code.get(), next.unit)) {
    leave_replay();
    catch_up();
  }
  if (writes_rows()) {
    writer_.rounds().move(next.serial, next.unit);
    if (position_.enter_line(next.unit) && next.serial == current_.serial) {
      write_holders(next.depth);
    }
    next.line = position_.top().line;
    next.visit = position_.top().visit;
  }
  previous_ = std::exchange(current_, std::move(next));
  argument_of_current_ =
      current_.argument_object == nullptr ? nullptr : objects_.shared(*current_.argument_object);
  if (current_.op == Op::JUMP_BACKWARD) {
    turn_loop();
  }
}

void ReferenceTrace::on_loop_enter(ThreadState& ts) {
  if (!has_started_ || has_finished_) {
    return;
  }
  position_.update(ts);
  settle();
  suspended_.push_back(current_);
}

void ReferenceTrace::on_loop_leave(ThreadState& ts) {
  if (!has_started_ || has_finished_) {
    return;
  }
  if (suspended_.empty()) {
    finish();
    return;
  }
  const std::uint64_t ended = position_.update(ts);
  settle();
  if (ended != 0) {
    write_holders(position_.is_empty() ? 0 : position_.depth() + 1);
    writer_.rounds().leave(ended);
  }
  current_ = std::move(suspended_.back());
  suspended_.pop_back();
}

void ReferenceTrace::on_finalize(ThreadState&, Object& object) {
  settle();
  const std::shared_ptr<Watched> watched = objects_.shared(object);
  if (watched != nullptr) {
    const auto* generator = as<Generator>(Value::object(&object));
    if (generator != nullptr && generator->state != GeneratorState::kSuspended) {
      return;  // it has ended: there is nothing to close
    }
    finalized_.push_back({watched, suspended_.size()});
    events_.push_back(
        {Event::Kind::kText, watched, generator != nullptr ? "close()" : "__del__()", 0});
    if (writes_rows()) {
      write_events();
    }
    events_.clear();
  }
}

void ReferenceTrace::on_weak_references_cleared(ThreadState&, Object& object,
                                                std::size_t how_many) {
  read_log();
  if (const std::shared_ptr<Watched> watched = objects_.shared(object)) {
    add_change(watched);
    events_.push_back(
        {Event::Kind::kText,
         watched,
         fmt::format("{} weak reference{} cleared", how_many, how_many == 1 ? "" : "s"),
         0,
         {}});
  }
}

void ReferenceTrace::on_free(ThreadState&, Object& object, bool by_collector) {
  read_log();
  const std::shared_ptr<Watched> watched = objects_.forget(object);
  if (watched == nullptr) {
    return;
  }
  add_change(watched);
  // The row of its last change stands before the one of its death.
  const auto change = std::find_if(events_.rbegin(), events_.rend(), [&](const Event& event) {
    return event.kind == Event::Kind::kChange && event.watched == watched;
  });
  if (change != events_.rend()) {
    std::rotate(change.base() - 1, change.base(), events_.end());
  }
  events_.push_back({Event::Kind::kFreed, watched, by_collector ? "collector" : "", 0});
  if (is_visible(*watched)) {
    ++(by_collector ? freed_by_collector_ : freed_by_count_);
  }
}

// ---- from events to rows

void ReferenceTrace::read_log() {
  std::vector<CountChange>& log = ts_.interpreter().heap().change_log();
  for (const CountChange& change : log) {
    const std::shared_ptr<Watched> watched = objects_.shared(*change.object);
    if (watched != nullptr && change.delta != CountChange::kFreed) {
      add_change(watched);
    }
  }
  log.clear();
}

void ReferenceTrace::add_change(const std::shared_ptr<Watched>& watched) {
  if (!watched->is_changing) {
    watched->is_changing = true;
    events_.push_back({Event::Kind::kChange, watched, "", watched->count});
  }
}

/// A finalizer's own reference comes and goes uncounted by the log.
void ReferenceTrace::read_finalized() {
  std::erase_if(finalized_, [this](const FinalizedObject& one) {
    const bool is_over = is_between_instructions_ && suspended_.size() <= one.level;
    if (is_over && one.watched->object != nullptr) {
      add_change(one.watched);
    }
    return is_over;
  });
}

/// Compares the followed objects in the running frame with those of the last look: new ones are
/// followed from now on, and those in other places have moved.
void ReferenceTrace::read_frame() {
  if (ts_.frame == nullptr || position_.is_empty()) {
    return;
  }
  const Frame& frame = *ts_.frame;
  const Value* operands = frame.locals + code_of(frame).locals_count;
  std::vector<FrameValue> now;
  for (const Value* at = frame.return_to; at < frame.sp; ++at) {
    if (!at->is_object()) {
      continue;
    }
    Object& object = *at->as_object();
    if (Watched* fresh = objects_.discover(object)) {
      fresh->is_changing = true;
      created_.push_back({Event::Kind::kChange, objects_.shared(object), "", 0});
    }
    if (object.is_watched()) {
      now.push_back({&object, at < frame.locals ? -2
                              : at < operands   ? static_cast<std::int32_t>(at - frame.locals)
                                                : -1});
    }
  }
  std::vector<FrameValue>& before = position_.top().values;
  values_before_.clear();
  if (now == before) {
    return;
  }
  const auto add_moved = [this](const std::vector<FrameValue>& some,
                                const std::vector<FrameValue>& others) {
    for (const FrameValue& value : some) {
      if (std::count(some.begin(), some.end(), value) ==
          std::count(others.begin(), others.end(), value)) {
        continue;
      }
      const std::shared_ptr<Watched> watched = objects_.shared(*value.object);
      if (watched != nullptr && !watched->is_changing) {
        watched->is_changing = true;
        moved_.push_back({Event::Kind::kChange, watched, "", watched->count});
      }
    }
  };
  add_moved(now, before);
  add_moved(before, now);
  values_before_ = std::exchange(before, std::move(now));
}

/// Everything that the running instruction did so far becomes rows.
void ReferenceTrace::settle() {
  gather_events();
  follow_rounds();
  note_stored_number();
  if (!events_.empty()) {
    if (writes_rows() && is_worth_a_look()) {
      show_events();
    } else {
      take_counts();
      is_behind_ = true;
    }
    for (const Event& event : events_) {
      event.watched->is_changing = false;
    }
    events_.clear();
  }
  catch_up();
}

/// New objects and moves come before changed counts, but what a call took before what it gave.
void ReferenceTrace::gather_events() {
  read_log();
  read_finalized();
  read_frame();
  const bool is_call =
      current_.op == Op::CALL || current_.op == Op::CALL_KW || current_.op == Op::CALL_FUNCTION_EX;
  created_.insert(created_.end(), std::make_move_iterator(moved_.begin()),
                  std::make_move_iterator(moved_.end()));
  const auto place = is_call && !position_.has_entered() ? events_.end() : events_.begin();
  events_.insert(place, std::make_move_iterator(created_.begin()),
                 std::make_move_iterator(created_.end()));
  created_.clear();
  moved_.clear();
}

void ReferenceTrace::follow_rounds() {
  if (!writer_.rounds().is_open()) {
    return;
  }
  switch (replay_.step(current_.code.get(), current_.unit, hash_of_events())) {
    case Replay::Outcome::kGoesOn:
      break;
    case Replay::Outcome::kRoundOver:
      writer_.rounds().add_folded(1);
      break;
    case Replay::Outcome::kDiffers:
      leave_replay();
      break;
  }
}

void ReferenceTrace::show_events() {
  for (Event& event : events_) {
    event.holders_before = event.watched->holders;
    event.was_argument = event.watched == argument_of_current_;
    if (event.watched->role == Watched::Role::kConstant) {
      add_unseen_loads(event);
    }
  }
  for (Watched* found : look()) {
    events_.push_back({Event::Kind::kChange, objects_.shared(*found->object), "", 0});
  }
  write_events();
}

/// After a replay: the holders of all objects as they are now.
void ReferenceTrace::catch_up() {
  if (is_out_of_date_) {
    look();
  }
}

/// Constants that are only loaded are not looked at; what their count says more is on the stack.
void ReferenceTrace::add_unseen_loads(Event& event) {
  while (event.holders_before.size() < event.count_before) {
    event.holders_before.push_back({{Holder::Kind::kStack, nullptr, nullptr, {}}, "value stack"});
  }
}

bool ReferenceTrace::is_worth_a_look() {
  return std::any_of(events_.begin(), events_.end(), [this](const Event& event) {
    const Watched& watched = *event.watched;
    if (watched.role == Watched::Role::kConstant) {
      return position_.has_entered() || binds_a_name(current_.op);
    }
    return filter_.has_names() || is_visible(watched);
  });
}

/// Renews the counts without looking at holders.
void ReferenceTrace::take_counts() {
  for (const Event& event : events_) {
    Watched& watched = *event.watched;
    watched.count = watched.object == nullptr ? 0 : watched.object->count();
    if (watched.count > watched.peak) {
      watched.peak = watched.count;
      watched.peak_line = line_of(current_);
    }
  }
}

/// Finds all holders. The result: objects that were never seen before.
std::vector<Watched*> ReferenceTrace::look() {
  is_out_of_date_ = false;
  is_behind_ = false;
  std::vector<Watched*> found;
  objects_.look([this](const Object& object) { return native_label(object); }, found);
  take_counts();
  if (objects_.unexplained() != 0 && suspended_.empty() && is_between_instructions_) {
    ++disagreements_;
  }
  for (const Event& event : events_) {
    Watched& watched = *event.watched;
    if (watched.role == Watched::Role::kConstant && is_bound_constant(watched)) {
      objects_.show_constant(watched);
    }
    note_wanted_name(watched);
  }
  for (Watched* watched : found) {
    note_wanted_name(*watched);
  }
  return found;
}

/// The running instruction jumps back.
void ReferenceTrace::turn_loop() {
  if (!writes_rows()) {
    return;
  }
  write_holders(current_.depth);
  const std::size_t next = current_.unit + 1 + info(Op::JUMP_BACKWARD).cache_units;
  const std::size_t target = next - current_.argument;
  const auto place = current_.code->line_table.find(target);
  const Rounds::Loop loop{current_.serial, target, instructions_.loop_end(current_.code, target),
                          4 + 2 * current_.depth, place ? place->begin.line : 0};
  const bool was_repeated = writer_.rounds().turn(loop);
  replay_.turn(loop, was_repeated,
               [this](std::uint64_t serial) { return position_.has_ended(serial); });
  position_.forget_lines();
}

/// From here on rows are written again.
void ReferenceTrace::leave_replay() {
  if (replay_.stop()) {
    writer_.rounds().mark_partial();
  }
  is_out_of_date_ = true;
  position_.forget_lines();
}

bool ReferenceTrace::is_visible(const Watched& watched) const {
  return watched.role == Watched::Role::kShown &&
         filter_.allows_object(watched.name, watched.type_name) &&
         (!filter_.has_names() || watched.has_wanted_name);
}

/// Dunder names are given by the compiler (`__doc__`, `__module__`).
bool ReferenceTrace::is_bound_constant(const Watched& watched) const {
  return std::any_of(
      watched.holders.begin(), watched.holders.end(), [this](const NamedHolder& named) {
        const std::string_view variable = variable_of(named);
        const Object* owner = named.holder.object;
        const bool is_ours = owner == nullptr || owner == program_globals_ || owner->is_watched();
        return !variable.empty() && !variable.starts_with("__") && is_ours;
      });
}

void ReferenceTrace::note_wanted_name(Watched& watched) const {
  if (!filter_.has_names() || watched.has_wanted_name) {
    return;
  }
  watched.has_wanted_name =
      std::any_of(watched.holders.begin(), watched.holders.end(), [this](const NamedHolder& named) {
        const std::string_view variable = variable_of(named);
        return !variable.empty() && filter_.allows_name(variable);
      });
}

std::uint64_t ReferenceTrace::hash_of_events() const {
  std::uint64_t hash = 0;
  for (const Event& event : events_) {
    const Watched& watched = *event.watched;
    const std::int64_t now = watched.object == nullptr ? 0 : watched.object->count();
    const auto change = static_cast<std::uint64_t>(now - std::int64_t{event.count_before});
    hash = (hash ^ std::hash<std::string>{}(watched.type_name) ^ (change << 8) ^
            static_cast<std::uint64_t>(event.kind)) *
               0x9E3779B97F4A7C15U +
           1;
  }
  return hash;
}

}  // namespace minipy
