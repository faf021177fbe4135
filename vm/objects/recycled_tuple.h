// The tuples of iterators that hand out tuples (enumerate, zip, dict.items()). While nobody keeps
// the last one, it is filled anew, as in CPython: `for i, x in enumerate(…)` makes one tuple, and
// that tuple holds the items until the next round (sys.getrefcount shows it).
#pragma once

#include <utility>

#include "vm/objects/tuple.h"

namespace minipy {

class RecycledTuple {
 public:
  /// A tuple of `count` values (always the same) for fill(): the last one, or a new one of Nones.
  Ref<Tuple> take(ThreadState& ts, std::size_t count);
  /// Puts an owned value into a tuple from take().
  static void fill(Tuple& tuple, std::size_t at, Ref<> value) {
    release(std::exchange(tuple.data()[at], value.give()));
  }
  void traverse(Visitor& visitor) const { visitor.visit(last_.value(), Edge::of_field("result")); }
  void clear() { last_ = nullptr; }

 private:
  Ref<Tuple> last_;  ///< empty before the first
};

inline Ref<Tuple> RecycledTuple::take(ThreadState& ts, std::size_t count) {
  if (last_ && last_->count() == 1) {
    return last_;
  }
  Ref<Tuple> fresh = make_tuple_sized(ts, count);
  for (Value& item : fresh->items()) {
    item = Value::none();
  }
  if (!last_) {
    last_ = fresh;
  }
  return fresh;
}

}  // namespace minipy
