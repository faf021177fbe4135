// The cycle collector: CPython's algorithm over pages instead of lists.
//
//   1. copy     each container's count into its page's side table
//   2. subtract one for every reference that comes from another container
//   3. what is still above zero is held from outside (stacks, interpreter); all it reaches lives
//   4. the rest is unreachable: clear the weak references to it and call back those that are
//      not part of it, run finalizers (PEP 442), look again whether one resurrected, and break
//      the cycles with each type's `clear`
//
// Runs only at eval-breaker checks and from gc.collect(), never inside an allocation.
#include <vector>

#include "vm/runtime/heap.h"
#include "vm/runtime/interpreter.h"
#include "vm/runtime/observer.h"
#include "vm/runtime/thread_state.h"

namespace minipy {

namespace {
constexpr std::uint32_t kReached = 0xFFFFFFFF;
}  // namespace

/// One collection.
class Collector {
 public:
  Collector(Heap& heap, ThreadState& ts) : heap_(heap), ts_(ts) {}

  std::size_t run() {
    copy_counts();
    subtract_internal();
    mark_reachable();
    std::vector<Object*> unreachable = gather();
    if (!unreachable.empty()) {
      dispose(std::move(unreachable));
    }
    drop_tables();
    return found_;
  }

 private:
  static bool is_container(const Object& object) { return object.type->slots.traverse != nullptr; }
  static std::uint32_t& count_of(const Object& object) {
    Page& page = page_of(object);
    return page.collector_counts[page.index_of(object)];
  }

  template <class F>
  void each_container(F visit) {
    for_pages([&](Page& page) {
      for (std::uint32_t i = 0; i < page.untouched; ++i) {
        Object* object = page.slot(i);
        if (object->count_word != 0 && is_container(*object)) {
          visit(*object);
        }
      }
    });
  }
  template <class F>
  void for_pages(F visit) {
    for (Page* page : heap_.pages_) {
      visit(*page);
    }
    for (Page* page : heap_.large_) {
      visit(*page);
    }
  }

  void copy_counts() {
    for_pages([](Page& page) {
      page.collector_counts.assign(page.slot_count, 0);
      page.is_young = false;
    });
    each_container([](Object& object) { count_of(object) = object.count(); });
  }

  /// Calls `visit` for each container that `object` refers to, its class included.
  template <class F>
  static void each_reference(const Object& object, F visit) {
    struct Each final : Visitor {
      explicit Each(F& f) : call(f) {}
      void visit(Value value, const Edge&) override {
        if (value.is_object() && is_container(*value.as_object())) {
          call(*value.as_object());
        }
      }
      F& call;
    } each(visit);
    object.type->slots.traverse(object, each);
    if (object.type->has(TypeFlag::kHeapType)) {
      visit(*object.type);
    }
  }

  void subtract_internal() {
    each_container(
        [](Object& object) { each_reference(object, [](Object& target) { --count_of(target); }); });
  }

  void mark_reachable() {
    std::vector<Object*> work;
    each_container([&](Object& object) {
      const std::uint32_t count = count_of(object);
      if (count != 0 && count != kReached) {
        reach(object, work);
      }
    });
  }

  static void reach(Object& start, std::vector<Object*>& work) {
    count_of(start) = kReached;
    work.push_back(&start);
    while (!work.empty()) {
      Object* object = work.back();
      work.pop_back();
      each_reference(*object, [&](Object& target) {
        if (count_of(target) != kReached) {
          count_of(target) = kReached;
          work.push_back(&target);
        }
      });
    }
  }

  std::vector<Object*> gather() {
    std::vector<Object*> unreachable;
    each_container([&](Object& object) {
      if (count_of(object) != kReached) {
        unreachable.push_back(&object);
      }
    });
    return unreachable;
  }

  void dispose(std::vector<Object*> unreachable) {
    if (ts_.observer != nullptr) {
      ts_.observer->on_collect(ts_, unreachable);
    }
    found_ = unreachable.size();
    // Hold each one, so that nothing is destroyed while the others are still looked at.
    std::vector<Ref<Object>> held;
    held.reserve(unreachable.size());
    for (Object* object : unreachable) {
      held.push_back(hold(*object));
    }
    forget_weak_references(held);
    if (finalize_all(held)) {
      keep_resurrected(held);
    }
    for (const Ref<Object>& object : held) {
      if (object && heap_.marked(*object, Mark::kHasWeakRefs)) {  // made by a finalizer
        heap_.forget_weak_references(*object);
      }
    }
    for (const Ref<Object>& object : held) {
      if (object && object->type->slots.clear != nullptr) {
        object->type->slots.clear(*object);
      }
    }
    heap_.collected += found_;
  }

  /// A reference of the collector's own, which no trace should show.
  static Ref<Object> hold(Object& object) {
    ++object.count_word;
    return Ref<Object>::take(&object);
  }

  /// Clears every weak reference to what is unreachable before any code runs, so that no callback
  /// and no finalizer finds a dying object through one. A reference that is unreachable itself is
  /// not called back: its callback may lead into the garbage. Drops the tables.
  void forget_weak_references(const std::vector<Ref<Object>>& held) {
    std::vector<Object*> references;  // the heap's hook takes them from the end
    std::vector<Object*> inside;
    for (auto object = held.rbegin(); object != held.rend(); ++object) {
      const auto found = heap_.marked(**object, Mark::kHasWeakRefs)
                             ? heap_.weak_.find(object->get())
                             : heap_.weak_.end();
      if (found == heap_.weak_.end()) {
        continue;
      }
      for (Object* reference : found->second) {
        references.push_back(reference);
        if (is_container(*reference) && count_of(*reference) != kReached) {
          inside.push_back(reference);
        }
      }
      if ((*object)->is_watched() && ts_.observer != nullptr) {
        ts_.observer->on_weak_references_cleared(ts_, **object, found->second.size());
      }
      heap_.weak_.erase(found);
      heap_.set_mark(**object, Mark::kHasWeakRefs, false);
    }
    drop_tables();
    for (Object* reference : inside) {  // the base's slot: what a subclass added stays
      ts_.interpreter().type(CoreType::kWeakRef).slots.clear(*reference);
    }
    if (!references.empty() && heap_.weak_reference_died != nullptr) {
      heap_.weak_reference_died(heap_, references);
    }
  }

  /// True if any finalizer ran.
  bool finalize_all(std::vector<Ref<Object>>& held) {
    bool ran = false;
    for (const Ref<Object>& object : held) {
      const auto finalize = object->type->slots.finalize;
      if (finalize == nullptr || heap_.marked(*object, Mark::kFinalized)) {
        continue;
      }
      ran = true;
      heap_.set_mark(*object, Mark::kFinalized, true);
      if (object->is_watched() && ts_.observer != nullptr) {
        ts_.observer->on_finalize(ts_, *object);
      }
      if (finalize(ts_, *object).failed()) {
        static_cast<void>(ts_.take_exception());
      }
    }
    return ran;
  }

  /// After finalizers: what is held from outside again, and all it reaches, stays alive.
  void keep_resurrected(std::vector<Ref<Object>>& held) {
    for_pages([](Page& page) { page.collector_counts.assign(page.slot_count, kReached); });
    for (const Ref<Object>& object : held) {
      count_of(*object) = object->count() - 1;  // the collector's own reference apart
    }
    for (const Ref<Object>& object : held) {
      each_reference(*object, [](Object& target) {
        if (count_of(target) != kReached && count_of(target) != 0) {
          --count_of(target);
        }
      });
    }
    std::vector<Object*> work;
    for (const Ref<Object>& object : held) {
      const std::uint32_t count = count_of(*object);
      if (count != 0 && count != kReached) {
        reach(*object, work);
      }
    }
    std::vector<Ref<Object>> survivors;  // released last
    for (Ref<Object>& object : held) {
      if (count_of(*object) == kReached) {
        survivors.push_back(std::move(object));
        --found_;
      }
    }
    drop_tables();
  }

  void drop_tables() {
    for_pages([](Page& page) { std::vector<std::uint32_t>().swap(page.collector_counts); });
  }

  Heap& heap_;
  ThreadState& ts_;
  std::size_t found_ = 0;
};

std::size_t Heap::collect(ThreadState& ts) {
  if (collecting_) {
    return 0;
  }
  collecting_ = true;
  Ref<> pending = ts.take_exception();
  const std::size_t found = Collector(*this, ts).run();
  if (pending) {
    static_cast<void>(ts.raise(std::move(pending)));
  }
  collecting_ = false;
  ++collections;
  const auto living = static_cast<std::int64_t>(live_count());
  until_collection_ = living_for_one_new == 0
                          ? collection_threshold
                          : std::max(collection_threshold, living / living_for_one_new);
  return found;
}

}  // namespace minipy
