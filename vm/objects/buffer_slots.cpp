// The buffer protocol from Python (PEP 688): classes with `__buffer__`, and `__buffer__` of
// built-in types.
#include <array>

#include "vm/objects/exception.h"
#include "vm/objects/int.h"
#include "vm/objects/memory_view.h"
#include "vm/objects/names.h"
#include "vm/objects/raise.h"
#include "vm/objects/slot_functions.h"
#include "vm/objects/slot_wrappers.h"
#include "vm/objects/type_object.h"

namespace minipy {

namespace {

/// inspect.BufferFlags.FULL_RO and FULL.
constexpr std::int64_t kFullReadOnly = 284;
constexpr std::int64_t kWritable = 1;

}  // namespace

Result<void> slot_get_buffer(ThreadState& ts, Value self, BufferView& view, bool writable) {
  Ref<> flags = Ref<>::take(Value::small_int(kFullReadOnly | (writable ? kWritable : 0)));
  const Value argument = flags;
  TRY(Ref<> answer, call_required(ts, self, Name::kBuffer, std::span<const Value>(&argument, 1)));
  MemoryView* memory = as<MemoryView>(answer);
  if (memory == nullptr) {
    return raise_text(ts, Exc::kTypeError, "__buffer__ returned non-memoryview object");
  }
  TRY_VOID(type_of(ts, answer).slots.get_buffer(ts, answer, view, writable));
  view.owner = share(self);
  view.keeper = std::move(answer);
  return {};
}

void slot_release_buffer(ThreadState& ts, Value self, BufferView& view) {
  if (MemoryView* memory = as<MemoryView>(view.keeper)) {
    --memory->exports;
    const Value argument = view.keeper;
    const Value hook = lookup_in_mro(ts, type_of(ts, self), name(ts, Name::kReleaseBuffer));
    if (!hook.is_nothing() && !memory->is_released()) {
      Result<Ref<>> released =
          call_required(ts, self, Name::kReleaseBuffer, std::span<const Value>(&argument, 1));
      if (released.failed()) {
        report_unraisable(ts, self);
      }
    }
    if (!memory->is_released() && release_memory_view(ts, *memory).failed()) {
      clear_exception(ts);
    }
  }
}

Result<Ref<>> wrap_buffer(ThreadState& ts, const SlotWrapper&, Value self, Arguments args) {
  if (args.positional != 1 || !args.keywords.empty()) {
    return raise(ts, Exc::kTypeError, " expected 1 argument, got {}", args.positional);
  }
  TRY(const std::int64_t flags, index_int64(ts, args[0], "cannot fit 'int' into an index-sized integer"));
  if (flags != static_cast<std::int32_t>(flags)) {
    return raise_text(ts, Exc::kOverflowError, "buffer flags out of range");
  }
  return Result<Ref<>>(make_memory_view(ts, self, (flags & kWritable) != 0));
}

Result<Ref<>> wrap_release_buffer(ThreadState& ts, const SlotWrapper&, Value self, Arguments args) {
  if (args.positional != 1 || !args.keywords.empty()) {
    return raise(ts, Exc::kTypeError, " expected 1 argument, got {}", args.positional);
  }
  MemoryView* memory = as<MemoryView>(args[0]);
  if (memory == nullptr) {
    return raise_text(ts, Exc::kTypeError, "expected a memoryview object");
  }
  if (memory->is_released()) {
    return raise_text(ts, Exc::kValueError, "memoryview's buffer has already been released");
  }
  if (memory->managed->view.owner.value() != self) {
    return raise_text(ts, Exc::kValueError, "memoryview's buffer is not this object");
  }
  TRY_VOID(release_memory_view(ts, *memory));
  return share(Value::none());
}

}  // namespace minipy
