// --trace-refs: who holds each object, and how every instruction changes that.
//
// Before an instruction runs, the trace looks at what the one before did. Changed counts come from
// the heap's log of watched objects; moves and new objects from comparing the values of the running
// frame. Only when something changed are all references walked (reference_walk.h), and the holders
// found are compared with those of the last walk: a row says which were lost and gained. So a row,
// the holders listed and the count in the object's header cannot disagree.
//
// A loop whose rounds repeat is *replayed*: while each instruction changes the counts just as it
// did in the round before, nothing is walked or written, and the rounds are counted.
//
// docs/reference-counts.md
#pragma once

#include <cstdint>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/source_text.h"
#include "vm/runtime/observer.h"
#include "vm/trace/replay.h"
#include "vm/trace/run_position.h"
#include "vm/trace/trace_filter.h"
#include "vm/trace/trace_output.h"
#include "vm/trace/trace_rows.h"
#include "vm/trace/trace_writer.h"
#include "vm/trace/value_text.h"
#include "vm/trace/watched_objects.h"

namespace minipy {

class ReferenceTrace final : public Observer {
 public:
  /// `source`: the program's text, for the lines shown.
  ReferenceTrace(ThreadState& ts, const SourceText& source, TraceFilter filter, TraceOutput output);

  /// After the program's last instruction: writes what is left, and the summary. Objects that
  /// only go when the program is taken apart are alive at its exit.
  void finish();
  /// The same in the middle of the run, which a limit ended: the last line says so.
  void stop(const std::string& why);

  /// How often an object's count was not the number of its holders, though no C++ code ran that
  /// might hold it: never, unless a reference is not counted or not shown by `traverse`.
  std::uint64_t disagreements() const { return disagreements_; }

  void on_instruction(ThreadState& ts, Frame& frame, Instruction unit) override;
  void on_loop_enter(ThreadState& ts) override;
  void on_loop_leave(ThreadState& ts) override;
  void on_finalize(ThreadState& ts, Object& object) override;
  void on_weak_references_cleared(ThreadState& ts, Object& object, std::size_t how_many) override;
  void on_free(ThreadState& ts, Object& object, bool by_collector) override;
  void on_collect(ThreadState& ts, std::span<Object* const> unreachable) override;

 private:
  /// Something that the running instruction did, in the order of time.
  struct Event {
    enum class Kind : std::uint8_t { kChange, kFreed, kText };
    Kind kind = Kind::kChange;
    std::shared_ptr<Watched> watched;
    std::string text;
    std::uint32_t count_before = 0;
    std::vector<NamedHolder> holders_before = {};
    bool was_argument = false;  ///< the one argument of the running call
  };
  struct FinalizedObject {
    std::shared_ptr<Watched> watched;
    std::size_t level = 0;  ///< number of suspended instructions when its finalizer began
  };
  struct ChangedObject {
    std::shared_ptr<Watched> watched;
    std::size_t depth = 0;  ///< of the instruction that changed it last
  };
  void start();

  // ---- what an instruction did (reference_trace.cpp)
  void settle();
  void gather_events();
  void follow_rounds();
  void show_events();
  void read_log();
  void read_finalized();
  void read_frame();
  void add_change(const std::shared_ptr<Watched>& watched);
  std::uint64_t hash_of_events() const;
  static void add_unseen_loads(Event& event);
  bool is_worth_a_look();
  void take_counts();
  std::vector<Watched*> look();
  void catch_up();
  bool is_visible(const Watched& watched) const;
  bool is_bound_constant(const Watched& watched) const;
  void note_wanted_name(Watched& watched) const;

  bool writes_rows() const { return !replay_.is_on() && !writer_.is_full(); }
  void turn_loop();
  void leave_replay();

  // ---- rows (reference_rows.cpp)
  void write_events();
  void write_event(Event& event, const std::string& instruction);
  void write_change(Event& event, const std::string& instruction);
  void write_count_explanation();
  HolderChange frame_change(const Watched& watched) const;
  std::string details_of(const Watched& watched, const std::string& lost) const;
  std::string native_label(const Object& object) const;
  void write_row(const std::shared_ptr<Watched>& watched, const std::string& label,
                 const std::string& counts, const std::string& reason,
                 const std::string& signature);
  void write_note(const std::shared_ptr<Watched>& watched, const std::string& note);
  void add_row(TraceRow row);
  /// Ends a line: who holds the objects that it changed.
  /// `depth`: of the frame whose line ends; what deeper frames changed is listed as well.
  void write_holders(std::size_t depth);
  void note_changed(const std::shared_ptr<Watched>& watched);
  std::string name_inside(const Object& object);
  void note_stored_number();
  void write_summary();

  ThreadState& ts_;
  TraceFilter filter_;
  WatchedObjects objects_;
  InstructionTexts instructions_;
  RunPosition position_;
  Replay replay_;
  TraceWriter writer_;

  RunningInstruction current_;
  std::shared_ptr<Watched> argument_of_current_;
  RunningInstruction previous_;                ///< the one before, for what a store stores
  std::vector<RunningInstruction> suspended_;  ///< those that run Python code from C++
  std::vector<Event> created_;                 ///< by the running instruction
  std::vector<Event> moved_;
  std::vector<FrameValue> values_before_;  ///< of the running frame, if it changed them
  std::vector<Event> events_;

  bool is_out_of_date_ = false;  ///< after a replay, of which nothing was looked at
  bool is_behind_ = false;       ///< something that is not shown has changed since

  std::vector<ChangedObject> changed_;                         ///< since holders were last listed
  std::set<std::pair<const CodeUnit*, std::uint32_t>> noted_;  ///< lines whose number was explained
  std::vector<FinalizedObject> finalized_;
  const Object* program_globals_ = nullptr;
  bool has_started_ = false;
  bool has_finished_ = false;
  bool is_collecting_ = false;
  bool is_between_instructions_ = false;
  std::uint64_t disagreements_ = 0;
  std::uint64_t freed_by_count_ = 0;
  std::uint64_t freed_by_collector_ = 0;
};

}  // namespace minipy
