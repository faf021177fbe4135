#include "vm/trace/count_check.h"

#include <fmt/format.h>
#include <utility>

#include "bytecode/quicken.h"
#include "vm/eval/push_frame.h"
#include "vm/trace/reference_walk.h"

namespace minipy {

namespace {

/// Every instruction of a small script is checked; of a long one ever fewer.
constexpr std::uint64_t kAlwaysChecked = 4000;
constexpr std::uint64_t kChecksOfThoseBefore =
    200;  // after n instructions the next check is at n + n/200

std::uint32_t line_of(const Frame& frame) {
  const auto place = code_of(frame).unit().line_table.find(instruction_index(frame));
  return place ? place->begin.line : 0;
}

}  // namespace

void CountCheck::on_loop_enter(ThreadState&) { entries_.emplace_back(); }

void CountCheck::on_loop_leave(ThreadState&) {
  if (!entries_.empty()) {
    entries_.pop_back();
  }
}

void CountCheck::on_instruction(ThreadState& ts, Frame& frame, Instruction unit) {
  if (has_failed() || entries_.empty()) {
    return;
  }
  std::optional<Excess>& known = entries_.back();
  const bool is_due = ++instructions_ >= next_check_;
  if (is_due && instructions_ >= kAlwaysChecked) {
    next_check_ = instructions_ + instructions_ / kChecksOfThoseBefore;
  }
  if (!known) {
    known = measure(ts.interpreter());
  } else if (is_due) {
    compare(ts, *known, measure(ts.interpreter()));
  }
  previous_ = fmt::format("{} {} in line {} of {}", info(canonical(static_cast<Op>(unit.op))).name,
                          canonical_argument(unit), line_of(frame), code_of(frame).unit().qualname);
}

CountCheck::Excess CountCheck::measure(Interpreter& interpreter) {
  struct Counting final : ReferenceVisitor {
    explicit Counting(decltype(found_)& table) : found(table) {}
    void visit(Object& target, const Holder&) override {
      Page& page = page_of(target);
      if (&page != last_page) {
        last_page = &page;
        last = &found[&page];
        last->resize(page.slot_count);
      }
      ++(*last)[page.index_of(target)];
    }
    decltype(found_)& found;
    Page* last_page = nullptr;
    std::vector<std::uint32_t>* last = nullptr;
  };
  ++checks_;
  found_.clear();
  Counting counting(found_);
  walk_references(interpreter, counting);
  Excess excess;
  interpreter.heap().each_object([&](Object& object) {
    const auto page = found_.find(&page_of(object));
    const std::int64_t references =
        page == found_.end() ? 0 : page->second[page_of(object).index_of(object)];
    if (references != object.count()) {
      excess[&object] = std::int64_t{object.count()} - references;
    }
  });
  return excess;
}

void CountCheck::compare(ThreadState& ts, const Excess& known, const Excess& now) {
  const auto value_in = [](const Excess& excess, const Object* object) {
    const auto found = excess.find(object);
    return found == excess.end() ? 0 : found->second;
  };
  for (const auto& [object, difference] : now) {
    if (difference != value_in(known, object)) {
      return fail(ts, *object, value_in(known, object), difference);
    }
  }
  for (const auto& [object, difference] : known) {
    if (value_in(now, object) != difference) {
      return fail(ts, *object, difference, value_in(now, object));
    }
  }
}

void CountCheck::fail(ThreadState&, const Object& object, std::int64_t known, std::int64_t now) {
  const std::int64_t count = object.count();
  failure_ =
      fmt::format("count check: after {}: a {} has count {}, but {} references were found{}\n",
                  previous_, object.count_word == 0 ? "freed object" : object.type->name, count,
                  count - now, known == 0 ? "" : fmt::format(" (and {} in C++ code)", known));
}

}  // namespace minipy
