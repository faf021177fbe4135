// --trace-scopes: which scope answers for each name, and why. What the compiler decided is written
// first (bytecode/scope_decisions.h). Then, before each instruction that touches a name, the trace
// looks where that instruction will look, in the same order, and notes the answer. Nothing is run
// for that: a namespace whose `[]` is Python code is named, not asked.
//
// Shown is the user's code: the program, modules of its folder, and what these exec().
//
// docs/scopes.md
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <utility>

#include "base/source_text.h"
#include "vm/objects/cell.h"
#include "vm/objects/code_object.h"
#include "vm/runtime/observer.h"
#include "vm/trace/name_access.h"
#include "vm/trace/run_position.h"
#include "vm/trace/scope_rows.h"

namespace minipy {

class ScopeTrace final : public Observer {
 public:
  /// `name`: the only one shown, unless it is empty.
  ScopeTrace(ThreadState& ts, const SourceText& source, ScopeDecisions decisions, std::string name,
             TraceOutput output, TraceFormat format);

  /// After the program's last instruction: writes the rows.
  void finish();
  /// The same in the middle of the run, which a limit ended: the last line says so.
  void stop(const std::string& why);

  void on_instruction(ThreadState& ts, Frame& frame, Instruction unit) override;
  void on_loop_enter(ThreadState& ts) override { position_.update(ts); }
  void on_loop_leave(ThreadState& ts) override { position_.update(ts); }

 private:
  /// A code object of the user, and where its text stands.
  struct UserCode {
    std::shared_ptr<const CodeUnit> code;  ///< kept, so that the key stays its own; null: not shown
    const DecidedBlock* block = nullptr;   ///< null: not a part of the program's text
    std::string file;                      ///< empty for the program's
    std::string name;                      ///< as rows show it
    std::uint64_t calls = 0;               ///< that made cells
  };
  struct CellName {
    std::uint64_t number = 0;
    std::string owner;  ///< `outer#1`
  };
  struct NewCell {
    std::uint64_t activation = 0;
    std::uint32_t local = 0;
  };

  UserCode& user_code(const Frame& frame);
  void add_codes(const std::shared_ptr<const CodeUnit>& module, const std::string& file);
  bool is_users(const Frame& frame) const;
  const DecidedBlock* block_of(const CodeUnit& code) const;
  const DecidedBlock* merged_block_at(const UserCode& user, std::size_t unit) const;

  void name_new_cells(const Frame& frame);
  void show(const Frame& frame, const UserCode& user, const RunningInstruction& running);
  void show_access(const Frame& frame, const UserCode& user, const DecidedBlock* block,
                   const NameAccess& access, ScopeRow row);
  void show_star_import(const Frame& frame, ScopeRow row);

  // ---- answers; each fills the row
  void answer_local(const Frame& frame, const NameAccess& access, ScopeRow& row);
  void answer_cell(const Frame& frame, const NameAccess& access, ScopeRow& row);
  void answer_global(const Frame& frame, const Str& name, const NameAccess& access, ScopeRow& row);
  void answer_namespace(const Frame& frame, const NameAccess& access, const Str& name, Value names,
                        const std::string& letter, ScopeRow& row);
  void note_unasked(const Frame& frame, const Str& name, bool asks_global, ScopeRow& row);

  std::string text_of(Value value) const;
  std::string cell_text(const Cell& cell) const;

  ThreadState& ts_;
  std::string program_;  ///< its file, as code objects name it
  std::string folder_;   ///< of the program, with a slash at its end; empty if it is no file
  ScopeDecisions decisions_;
  std::string name_;
  ScopeRows rows_;
  RunPosition position_;
  std::unordered_map<const CodeUnit*, UserCode> codes_;
  std::unordered_map<const Object*, CellName> cells_;
  std::uint64_t cell_numbers_ = 0;
  NewCell new_cell_;
  std::uint64_t last_maker_ = 0;  ///< the activation that made the last cell
  bool has_started_ = false;
  bool has_finished_ = false;
};

}  // namespace minipy
