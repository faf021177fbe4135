// Whose code runs, and what each of its instructions does with names. The answers are made in
// scope_answers.cpp.
#include "vm/trace/scope_trace.h"

#include <algorithm>
#include <fmt/format.h>

#include "bytecode/code_numbers.h"
#include "vm/eval/push_frame.h"
#include "vm/objects/str.h"
#include "vm/runtime/interpreter.h"
#include "vm/runtime/runtime.h"
#include "vm/trace/value_text.h"

namespace minipy {

namespace {

/// CALL_INTRINSIC_1's argument for `from m import *`.
constexpr std::uint32_t kImportStar = 2;

std::pair<std::uint32_t, std::uint32_t> key_of(const Position& place) {
  return {place.line, place.column};
}

bool contains(const PositionRange& outer, const PositionRange& inner) {
  return key_of(outer.begin) <= key_of(inner.begin) && key_of(inner.end) <= key_of(outer.end);
}

/// Whether the first range is the smaller of two that overlap.
bool is_inside(const PositionRange& a, const PositionRange& b) {
  return contains(b, a) && !(a == b);
}

/// `mod` of `/home/me/mod.py`; `<string>` as it is.
std::string short_name(const std::string& filename) {
  std::string name = filename.substr(filename.rfind('/') + 1);
  return name.ends_with(".py") ? name.substr(0, name.size() - 3) : name;
}

/// Whether a store is followed by the deletion of the same name, from the same place.
bool deletes_what_it_stored(const CodeUnit& code, std::size_t unit) {
  const Op op = canonical(static_cast<Op>(code.instructions[unit].op));
  const Op wanted = op == Op::STORE_FAST     ? Op::DELETE_FAST
                    : op == Op::STORE_NAME   ? Op::DELETE_NAME
                    : op == Op::STORE_DEREF  ? Op::DELETE_DEREF
                    : op == Op::STORE_GLOBAL ? Op::DELETE_GLOBAL
                                             : Op::NOP;
  if (wanted == Op::NOP || unit + 1 >= code.instructions.size()) {
    return false;
  }
  const Instruction& next = code.instructions[unit + 1];
  return canonical(static_cast<Op>(next.op)) == wanted && next.arg == code.instructions[unit].arg &&
         code.line_table.find(unit) == code.line_table.find(unit + 1);
}

}  // namespace

ScopeTrace::ScopeTrace(ThreadState& ts, const SourceText& source, ScopeDecisions decisions,
                       std::string name, TraceOutput output, TraceFormat format)
    : ts_(ts),
      program_(source.name()),
      decisions_(std::move(decisions)),
      name_(std::move(name)),
      rows_(output, format) {
  if (const std::size_t slash = program_.rfind('/'); slash != std::string::npos) {
    folder_ = program_.substr(0, slash + 1);
  }
  rows_.write_decisions(decisions_, name_);
}

void ScopeTrace::finish() {
  if (!has_finished_) {
    has_finished_ = true;
    rows_.write();
  }
}

void ScopeTrace::stop(const std::string& why) {
  finish();
  rows_.closing_line("the run was stopped " + why);
}

void ScopeTrace::on_instruction(ThreadState& ts, Frame& frame, Instruction unit) {
  if (has_finished_) {
    return;
  }
  position_.update(ts);
  if (!has_started_) {
    has_started_ = true;
    add_codes(code_of(frame).shared_unit(), "");
  }
  name_new_cells(frame);
  UserCode& user = user_code(frame);
  if (user.code == nullptr) {
    return;
  }
  position_.enter_line(instruction_index(frame));
  const Op op = canonical(static_cast<Op>(unit.op));
  switch (info(op).arg) {
    case ArgKind::kLocal:
    case ArgKind::kLocalPair:
    case ArgKind::kFree:
    case ArgKind::kName:
    case ArgKind::kNameShifted1:
    case ArgKind::kCommonIntrinsic1:
      show(frame, user, position_.instruction(ts, unit));
      break;
    default:
      break;
  }
}

// ---- whose code

/// Fills in what is known about the code of a frame that is seen for the first time.
ScopeTrace::UserCode& ScopeTrace::user_code(const Frame& frame) {
  const std::shared_ptr<const CodeUnit>& code = code_of(frame).shared_unit();
  const auto known = codes_.find(code.get());
  if (known != codes_.end()) {
    return known->second;
  }
  if (code->name == "<module>" && is_users(frame)) {
    add_codes(code, short_name(code->filename));
  }
  return codes_[code.get()];
}

/// Whether a module's code is of the program's folder, or was given to exec() by the user's code.
bool ScopeTrace::is_users(const Frame& frame) const {
  const std::string& file = code_of(frame).unit().filename;
  if (file.starts_with('<')) {
    Frame* caller = caller_of(ts_, const_cast<Frame&>(frame));
    const auto known =
        caller == nullptr ? codes_.end() : codes_.find(code_of(*caller).shared_unit().get());
    return known != codes_.end() && known->second.code != nullptr;
  }
  const std::string& library = ts_.interpreter().runtime().options().library;
  return !folder_.empty() && file.starts_with(folder_) &&
         (library.empty() || !file.starts_with(library));
}

void ScopeTrace::add_codes(const std::shared_ptr<const CodeUnit>& module, const std::string& file) {
  const CodeNumbers numbered(*module);
  for (const CodeUnit* code : numbered.codes()) {
    UserCode user;
    user.code = std::shared_ptr<const CodeUnit>(module, code);  // it lives as long as the module's
    user.file = file;
    user.block = file.empty() ? block_of(*code) : nullptr;
    const std::string name = function_text(code->qualname);
    user.name = file.empty() ? name : name == "<module>" ? file : file + "." + name;
    codes_[code] = std::move(user);
  }
}

/// The smallest block of this name around the first instruction that has a place.
const DecidedBlock* ScopeTrace::block_of(const CodeUnit& code) const {
  if (code.name == "<module>") {
    return decisions_.empty() ? nullptr : &decisions_.front();
  }
  const DecidedBlock* best = nullptr;
  for (const LineEntry& entry : code.line_table.entries()) {
    if (!entry.has_line || !entry.has_columns || entry.range.begin == entry.range.end) {
      continue;
    }
    for (const DecidedBlock& block : decisions_) {
      if (block.name == code.name && !block.is_merged && contains(block.place, entry.range) &&
          (best == nullptr || is_inside(block.place, best->place))) {
        best = &block;
      }
    }
    if (best != nullptr) {
      break;
    }
  }
  return best;
}

/// The comprehension that an instruction belongs to, though it has no code of its own.
const DecidedBlock* ScopeTrace::merged_block_at(const UserCode& user, std::size_t unit) const {
  const auto place = user.code->line_table.find(unit);
  if (!place || user.block == nullptr) {
    return nullptr;
  }
  const DecidedBlock* best = nullptr;
  for (const DecidedBlock& block : decisions_) {
    if (block.is_merged && contains(block.place, *place) && !contains(block.outside, *place) &&
        contains(user.block->place, block.place) &&
        (best == nullptr || is_inside(block.place, best->place))) {
      best = &block;
    }
  }
  return best;
}

// ---- what it does with names

/// A cell exists once its instruction is over.
void ScopeTrace::name_new_cells(const Frame& frame) {
  if (new_cell_.activation == 0 || position_.top().serial != new_cell_.activation) {
    return;
  }
  UserCode& user = user_code(frame);
  if (std::exchange(last_maker_, new_cell_.activation) != new_cell_.activation) {
    ++user.calls;
  }
  if (const auto* cell = as<Cell>(frame.locals[new_cell_.local])) {
    cells_[cell] = {++cell_numbers_, fmt::format("{}#{}", user.name, user.calls)};
  }
  new_cell_ = {};
}

void ScopeTrace::show(const Frame& frame, const UserCode& user, const RunningInstruction& running) {
  if (running.op == Op::MAKE_CELL) {
    new_cell_ = {running.serial, running.argument};
    return;
  }
  ScopeRow row;
  row.line = position_.top().line;
  row.file = user.file;
  row.block = user.name;
  if (running.op == Op::CALL_INTRINSIC_1 && running.argument == kImportStar) {
    show_star_import(frame, std::move(row));
    return;
  }
  const DecidedBlock* merged = merged_block_at(user, running.unit);
  const DecidedBlock* block = user.block;
  if (merged != nullptr) {
    const auto place = user.code->line_table.find(running.unit);
    const bool puts_back = place == merged->place && running.op == Op::STORE_FAST;
    if (puts_back) {
      return;  // the local of that name which the comprehension had covered
    }
    // A name that only the block around knows is that block's.
    row.block = user.name == "<module>" ? merged->name : user.name + "." + merged->name;
    block = merged;
  }
  // `except … as e` stores None before it deletes e: one row, while e is still there.
  if (running.unit > 0 && deletes_what_it_stored(*user.code, running.unit - 1)) {
    return;
  }
  const bool ends_handler = deletes_what_it_stored(*user.code, running.unit);
  for (NameAccess access : accesses_of(frame, running.op, running.argument)) {
    ScopeRow one = row;
    if (ends_handler) {
      access.verb = NameAccess::Verb::kDeletes;
      one.note = "the except block ends";
    }
    show_access(frame, user, block, access, std::move(one));
  }
}

}  // namespace minipy
