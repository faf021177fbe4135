// Where counted objects live, and how they die.
//
//   arena (1 MiB)  =  64 pages of 16 KiB, aligned to their size
//   page           =  header │ slot │ slot │ …        all slots of one size class
//   large object   =  pages of its own, one slot
//
// A page header is found from any object by masking its address. A free slot has count word 0 and
// the link to the next free slot in its second word, so that the collector, gc.get_objects() and
// the traces walk the pages: objects carry no list links. The count word is written last, so a walk
// never sees half an object. Generations, finalised marks and the collector's copy of the counts
// are side tables of the page. Everything here is guarded by the interpreter's lock: no atomics.
//
// docs/memory.md draws it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <memory>
#include <new>
#include <unordered_map>
#include <utility>
#include <vector>

#include "vm/runtime/block_pool.h"
#include "vm/runtime/object.h"
#include "vm/runtime/poison.h"
#include "vm/runtime/ref.h"
#include "vm/runtime/type.h"

namespace minipy {

class Heap;
class ThreadState;

/// Marks of one slot, kept in the page's side table.
enum class Mark : std::uint8_t {
  kFinalized = 1,   ///< `__del__` has run
  kHasWeakRefs = 2, ///< the heap's weak table knows the object
  kOlderThanTrace = 4, ///< alive when a trace began, or the interpreter's: it does not show it
};

/// Head of a page.
struct Page {
  Heap* heap;
  std::uint32_t slot_size;
  std::uint32_t slot_count;
  std::uint32_t live;            ///< slots in use
  std::uint32_t untouched;       ///< index of the first slot never handed out
  Object* free;                  ///< list through the second word
  Page* next_available;          ///< pages of this class with room
  bool is_available;             ///< whether it is on that list
  bool is_young;                 ///< allocated from since the last collection
  bool is_large;
  bool has_marks;                ///< some slot's Mark is set
  bool free_is_simple;           ///< freeing a slot is linking it: no marks, not large, and the page is
                                 ///< allocated from or on the list
  std::uint32_t size_class;      ///< small pages: index among the heap's classes
  std::size_t large_index;       ///< large objects: place among the heap's
  std::uint32_t large_pages;     ///< size of a large object, in pages
  std::vector<std::uint8_t> marks;            ///< one Mark set a slot, made on demand
  std::vector<std::uint32_t> collector_counts;  ///< during a collection only

  std::byte* first_slot() { return static_cast<std::byte*>(static_cast<void*>(this)) + header_size(); }
  Object* slot(std::size_t i) {
    return static_cast<Object*>(static_cast<void*>(first_slot() + i * slot_size));
  }
  std::size_t index_of(const Object& object) {
    const auto* at = static_cast<const std::byte*>(static_cast<const void*>(&object));
    return static_cast<std::size_t>(at - first_slot()) / slot_size;
  }
  static constexpr std::size_t header_size();
};
constexpr std::size_t Page::header_size() { return (sizeof(Page) + 15) & ~std::size_t{15}; }

/// The page that an object lies on.
inline Page& page_of(const Object& object) {
  const std::uint64_t address = Value::object(&object).bits() & ~(std::uint64_t{kPageSize} - 1);
  return *static_cast<Page*>(static_cast<void*>(Value::from_bits(address).as_object()));
}

/// A change of a watched object's count, for the trace.
struct CountChange {
  Object* object;
  std::int32_t delta;      ///< +1, −1; kFreed when the object died
  static constexpr std::int32_t kFreed = -1000;
};

/// Figures of one size class, for --heap and sys._debugmallocstats().
struct SizeClassFigures {
  std::size_t slot_size = 0;
  std::size_t pages = 0;
  std::size_t slots = 0;
  std::size_t live = 0;
};

/// All memory of one interpreter's objects.
class Heap {
 public:
  static constexpr std::size_t kSmallLimit = 512;  ///< up to this, slots are no longer than their objects

  Heap();
  ~Heap();
  Heap(const Heap&) = delete;
  Heap& operator=(const Heap&) = delete;

  /// Makes a T of `type`, with `extra` bytes behind it (items, characters, attribute slots; zeroed).
  /// T's constructor must not run Python code. The new object has one reference: the result.
  template <class T, class... Args>
  Ref<T> make_sized(Type& type, std::size_t extra, Args&&... args) {
    void* memory = take_memory(type, sizeof(T) + extra);
    T* object = ::new (memory) T{std::forward<Args>(args)...};
    clear_words(static_cast<std::byte*>(memory) + sizeof(T), extra);
    object->type = &type;
    object->count_word = 1;
    return Ref<T>::take(object);
  }
  template <class T, class... Args>
  Ref<T> make(Type& type, Args&&... args) {
    return make_sized<T>(type, 0, std::forward<Args>(args)...);
  }

  /// Memory for an object of the type, 16-byte aligned; its count word stays 0 until the object is
  /// complete, whoever makes it sets its type last. Counts it: a heap type is owned by its instances,
  /// as in CPython (core types are owned by the interpreter and by nobody else, so that making a
  /// float costs no counting), and collectable objects bring the next collection nearer.
  [[gnu::always_inline]] void* take_memory(Type& type, std::size_t size) {
    void* memory = take_quickly(type, size);
    return memory != nullptr ? memory : take_slowly(type, size);
  }
  /// The same for a class of which the caller hands over a reference.
  [[gnu::always_inline]] void* take_memory_of_held(Type& type, std::size_t size) {
    void* memory = take_without_counting(type, size);
    return memory != nullptr ? memory : take_slowly_of_held(type, size);
  }
  /// Called when the last reference went: finalizer, weak references, destroy, free.
  void drop(Object& object);

  /// Bytes of the slot an object lies in (at least its size).
  static std::size_t slot_size_of(const Object& object) { return page_of(object).slot_size; }

  /// Memory inside objects.
  BlockPool& blocks() { return blocks_; }

  // ---- walking
  /// Calls `visit` for every live object. It must neither allocate nor free.
  void each_object(const std::function<void(Object&)>& visit);
  std::size_t live_count() const;

  // ---- marks
  bool marked(const Object& object, Mark mark) const;
  void set_mark(Object& object, Mark mark, bool on);

  // ---- weak references: the table is keyed by the referent
  /// The weak reference objects to `object` (borrowed), made on demand.
  std::vector<Object*>& weak_references(Object& object);
  std::vector<Object*>* find_weak_references(const Object& object);
  /// Clears the references to a dead object and runs their callbacks (set by the weakref objects).
  void (*weak_reference_died)(Heap&, const std::vector<Object*>& references) = nullptr;

  // ---- collection (collector.cpp)
  /// Full collection; returns the number of unreachable objects found.
  std::size_t collect(ThreadState& ts);
  bool collection_enabled = true;
  std::int64_t collection_threshold = 2000;  ///< new objects between two collections, at least
  std::int64_t living_for_one_new = 4;  ///< and one new for so many living; 0: that does not count
  std::size_t collections = 0;
  std::size_t collected = 0;

  // ---- watching
  std::vector<CountChange>& change_log() { return change_log_; }
  void log(Object& object, std::int32_t delta) { change_log_.push_back({&object, delta}); }
  /// Whether the watched object dies of it.
  bool log_decrement(Object& object);

  // ---- who holds the lock now: finalizers and weak callbacks need a thread
  ThreadState* holder = nullptr;

  std::vector<SizeClassFigures> figures();
  std::size_t arena_count() const { return arenas_.count(); }
  std::size_t large_bytes() const { return large_bytes_; }

  /// Bytes asked from the system, objects and page headers together.
  std::size_t reserved_bytes() const { return arenas_.bytes() + large_bytes_; }
  /// 0: no limit. Beyond it allocation sets a flag that ends the run (`--max-memory`).
  std::size_t limit_bytes = 0;

 private:
  friend class Collector;
  static constexpr std::size_t kClasses = 40;
  static constexpr std::size_t kSmallStep = 16;  ///< classes of small sizes: 16, 32, … kSmallLimit

  static std::size_t class_of(std::size_t size);
  static std::size_t size_of_class(std::size_t index);
  /// take_memory() without a call, or null.
  [[gnu::always_inline]] void* take_quickly(Type& type, std::size_t size) {
    void* const memory = take_without_counting(type, size);
    type.count_word += memory != nullptr && type.has(TypeFlag::kHeapType) ? 1 : 0;
    return memory;
  }
  [[gnu::always_inline]] void* take_without_counting(Type& type, std::size_t size) {
    const bool collectable = type.has(TypeFlag::kCollectable);
    if (size > kSmallLimit || type.is_watched() || (collectable && until_collection_ <= 1))
        [[unlikely]] {
      return nullptr;
    }
    Page* const page = current_[(size - 1) / kSmallStep];
    if (page == nullptr || page->free == nullptr) [[unlikely]] {
      return nullptr;
    }
    until_collection_ -= collectable ? 1 : 0;
    return take_free(*page);
  }
  void* take_slowly(Type& type, std::size_t size);
  void* take_slowly_of_held(Type& type, std::size_t size);
  /// Zeroes memory that is usually a few words: a loop, where memset would be a call.
  static void clear_words(std::byte* first, std::size_t bytes) {
    if (bytes > kSmallLimit) {
      std::memset(first, 0, bytes);
      return;
    }
    for (std::size_t at = 0; at + sizeof(std::uint64_t) <= bytes; at += sizeof(std::uint64_t)) {
      ::new (first + at) std::uint64_t{0};
    }
    for (std::size_t at = bytes & ~(sizeof(std::uint64_t) - 1); at < bytes; ++at) {
      first[at] = std::byte{0};
    }
  }
  /// Takes the first slot of a page's free list.
  [[gnu::always_inline]] static Object* take_free(Page& page) {
    Object* const slot = page.free;
    unpoison(slot, page.slot_size);
    page.free = static_cast<Object*>(static_cast<void*>(slot->type));
    ++page.live;
    return slot;
  }
  static void link_untouched(Page& page);
  /// Makes a slot the first of its page's free list.
  [[gnu::always_inline]] static void link_free(Page& page, Object& object) {
    --page.live;
    object.type = static_cast<Type*>(static_cast<void*>(page.free));
    page.free = &object;
    poison(&object, page.slot_size);
  }
  void* allocate(std::size_t size);
  void* allocate_large(std::size_t size);
  void free_slot(Object& object);
  void free_with_care(Object& object);
  void free_large(Page& page);
  /// What precedes a death: finalizer, weak references, observer. False: the object lives on.
  bool take_leave(Object& object);
  void destroy_and_free(Object& object);
  void destroy_pending();
  void put_off(Object& object);
  void forget_weak_references(Object& object);
  Page* new_page(std::size_t size_class);
  void request_collection();

  std::array<Page*, kClasses> current_{};    ///< page being allocated from
  std::array<Page*, kClasses> available_{};  ///< others with room
  std::vector<Page*> pages_;                 ///< all small pages
  std::vector<Page*> large_;
  Arenas arenas_;
  std::size_t large_bytes_ = 0;
  BlockPool blocks_{arenas_};
  std::int64_t until_collection_ = 2000;
  std::vector<Object*> pending_;             ///< deaths put off to bound C++ recursion
  int drop_depth_ = 0;
  bool collecting_ = false;
  std::unordered_map<const Object*, std::vector<Object*>> weak_;
  std::vector<CountChange> change_log_;
};

}  // namespace minipy
