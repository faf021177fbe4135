// weakref.ref: knows an object without keeping it. The heap's table maps each referent to the
// references to it; a reference leaves the table when it dies, and is emptied when its referent
// does.
#pragma once

#include <vector>

#include "vm/objects/protocol.h"
#include "vm/objects/type_spec.h"

namespace minipy {

struct WeakRef : Object {
  static constexpr CoreType kCoreType = CoreType::kWeakRef;

  Object* referent = nullptr;  ///< borrowed; null when it is dead
  Ref<> callback;              ///< or nothing
  std::int64_t hash = -1;      ///< of the referent, once asked for

  ~WeakRef();
};

/// `weakref.ref(object, callback)`; without callback there is only one for each object.
Result<Ref<>> make_weak_ref(ThreadState& ts, Type& type, Value object, Value callback);
/// The references to an object, oldest first, borrowed.
std::vector<Object*> weak_refs_of(ThreadState& ts, Value object);

/// Tells the heap what to do when a referent dies. Called once for an interpreter.
void install_weak_references(ThreadState& ts);

const TypeSpec& weak_ref_type_spec();

}  // namespace minipy
