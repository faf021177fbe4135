// One isolated world: heap, types, interned names, modules, and the lock that guards them.
// Two interpreters of a process share no object.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "vm/runtime/heap.h"
#include "vm/runtime/lock.h"
#include "vm/runtime/shape.h"
#include "vm/runtime/type.h"

namespace minipy {

class Runtime;
class SourceCompiler;
class ThreadState;

/// State that a higher room attaches to an interpreter (objects' well-known names, eval's builtins
/// dict, a module's state). Destroyed in reverse order of attachment, before the heap.
class InterpreterExtension {
 public:
  virtual ~InterpreterExtension() = default;
  /// Shows the references it owns: they are roots.
  virtual void traverse(Visitor&) const {}
};

/// The well-known places of extensions.
enum class ExtensionSlot : std::uint8_t { kObjects, kEval, kImport, kModules, kAbc, kIo, kAtExit, kSys, kLimits, kCount };

class Interpreter {
 public:
  explicit Interpreter(Runtime& runtime);
  ~Interpreter();
  Interpreter(const Interpreter&) = delete;
  Interpreter& operator=(const Interpreter&) = delete;

  Runtime& runtime() const { return runtime_; }
  Heap& heap() { return heap_; }
  InterpreterLock& lock() { return lock_; }
  ShapeTable& shapes() { return shapes_; }

  Type& type(CoreType which) const { return *core_types_[static_cast<std::size_t>(which)]; }
  bool has_type(CoreType which) const {
    return static_cast<bool>(core_types_[static_cast<std::size_t>(which)]);
  }
  void set_type(CoreType which, Ref<Type> type) {
    core_types_[static_cast<std::size_t>(which)] = std::move(type);
  }

  /// The type of any value, immediates included.
  Type& type_of(Value value) const {
    return value.is_object() ? *value.as_object()->type : immediate_type(value);
  }

  InterpreterExtension* extension(ExtensionSlot slot) const {
    return extensions_[static_cast<std::size_t>(slot)].get();
  }
  void set_extension(ExtensionSlot slot, std::unique_ptr<InterpreterExtension> extension) {
    extensions_[static_cast<std::size_t>(slot)] = std::move(extension);
  }

  /// A version number never used before, for the shape word of dicts and types. Versions have the
  /// top bit and shape ids do not, so that a guard made for one kind never fits another.
  std::uint32_t next_version() { return ++version_; }

  /// Called when a type that inline caches rely on changed: they are all emptied (vm/eval).
  void (*invalidate_caches)(Interpreter&) = nullptr;

  /// Shows every reference the interpreter itself owns: the roots besides the threads' stacks.
  void traverse_roots(Visitor& visitor) const;

  std::vector<ThreadState*> threads;  ///< all live threads of this interpreter

 private:
  Type& immediate_type(Value value) const;

  Runtime& runtime_;
  InterpreterLock lock_;
  Heap heap_;
  ShapeTable shapes_;
  std::array<Ref<Type>, kCoreTypeCount> core_types_;
  std::array<std::unique_ptr<InterpreterExtension>, static_cast<std::size_t>(ExtensionSlot::kCount)>
      extensions_;
  std::uint32_t version_ = 0x80000000;
};

}  // namespace minipy
