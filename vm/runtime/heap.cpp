// Pages, size classes, and the death of objects. See heap.h for the layout.
#include "vm/runtime/heap.h"

#include <cstdlib>
#include <cstring>

#include "vm/runtime/observer.h"
#include "vm/runtime/thread_state.h"

namespace minipy {

namespace {

constexpr std::size_t kMediumSizes[] = {640, 768, 896, 1024, 1280, 1536, 1792, 2032};
constexpr std::size_t kSmallClasses = 32;
constexpr int kMaxDropDepth = 48;  // nested destructions before they are put on a list

/// Makes the slots of a fresh page untouchable.
void poison_slots(Page& page) {
  for (std::uint32_t i = 0; i < page.slot_count; ++i) {
    poison(page.slot(i), page.slot_size);
  }
}

}  // namespace

Heap::Heap() = default;

Heap::~Heap() {
  for (Page* page : pages_) {
    unpoison(page->first_slot(), kPageSize - Page::header_size());
    page->~Page();
  }
  for (Page* page : large_) {
    page->~Page();
    std::free(page);
  }
}

std::size_t Heap::class_of(std::size_t size) {
  if (size <= kSmallLimit) {
    return (size + kSmallStep - 1) / kSmallStep - 1;
  }
  std::size_t i = 0;
  while (kMediumSizes[i] < size) {
    ++i;
  }
  return kSmallClasses + i;
}

std::size_t Heap::size_of_class(std::size_t index) {
  return index < kSmallClasses ? (index + 1) * kSmallStep : kMediumSizes[index - kSmallClasses];
}

void* Heap::take_slowly(Type& type, std::size_t size) {
  void* const memory = take_slowly_of_held(type, size);  // first: it may throw
  if (type.has(TypeFlag::kHeapType)) {
    increment(type);
  }
  return memory;
}

void* Heap::take_slowly_of_held(Type& type, std::size_t size) {
  void* const memory = allocate(size);
  if (type.has(TypeFlag::kCollectable) && --until_collection_ <= 0) {
    request_collection();
  }
  return memory;
}

void* Heap::allocate(std::size_t size) {
  if (size > kMediumSizes[std::size(kMediumSizes) - 1]) {
    return allocate_large(size);
  }
  const std::size_t index = class_of(size);
  Page* page = current_[index];
  if (page == nullptr || (page->free == nullptr && page->untouched == page->slot_count)) {
    page = available_[index];
    if (page != nullptr) {
      available_[index] = page->next_available;
      page->is_available = false;
    } else {
      page = new_page(index);
    }
    if (current_[index] != nullptr) {
      current_[index]->free_is_simple = false;  // it is full, and on no list
    }
    current_[index] = page;
    page->free_is_simple = !page->has_marks;
    page->is_young = true;
  }
  if (page->free == nullptr) {
    link_untouched(*page);
  }
  return take_free(*page);
}

/// Puts the next slots that were never used on the page's free list. A few, for that fetches their
/// memory.
void Heap::link_untouched(Page& page) {
  constexpr std::uint32_t kAtOnce = 16;
  const std::uint32_t first = page.untouched;
  page.untouched = std::min(first + kAtOnce, page.slot_count);
  for (std::uint32_t i = page.untouched; i-- > first;) {
    Object* const slot = page.slot(i);
    slot->count_word = 0;
    slot->type = static_cast<Type*>(static_cast<void*>(page.free));
    page.free = slot;
  }
}

Page* Heap::new_page(std::size_t size_class) {
  void* const memory = arenas_.take_page();
  if (limit_bytes != 0 && reserved_bytes() > limit_bytes && holder != nullptr) {
    holder->breaker.set(Break::kStop);
  }
  auto* page = ::new (memory) Page{};
  page->heap = this;
  page->size_class = static_cast<std::uint32_t>(size_class);
  page->slot_size = static_cast<std::uint32_t>(size_of_class(size_class));
  page->slot_count = static_cast<std::uint32_t>((kPageSize - Page::header_size()) / page->slot_size);
  poison_slots(*page);
  pages_.push_back(page);
  return page;
}

void* Heap::allocate_large(std::size_t size) {
  const std::size_t bytes =
      (Page::header_size() + size + kPageSize - 1) / kPageSize * kPageSize;
  if (bytes < size) {
    throw std::bad_alloc();
  }
  void* const memory = take_aligned_memory(bytes, kPageSize);
  auto* page = ::new (memory) Page{};
  page->heap = this;
  page->slot_size = static_cast<std::uint32_t>(std::min(
      bytes - Page::header_size(), std::size_t{0xFFFFFFF0}));
  page->slot_count = 1;
  page->untouched = 1;
  page->live = 1;
  page->is_large = true;
  page->is_young = true;
  page->large_pages = static_cast<std::uint32_t>(bytes / kPageSize);
  page->slot(0)->count_word = 0;
  page->large_index = large_.size();
  large_.push_back(page);
  large_bytes_ += bytes;
  if (limit_bytes != 0 && reserved_bytes() > limit_bytes && holder != nullptr) {
    holder->breaker.set(Break::kStop);
  }
  return page->slot(0);
}

[[gnu::noinline]] void Heap::free_large(Page& page) {
  large_bytes_ -= std::size_t{page.large_pages} * kPageSize;
  large_[page.large_index] = large_.back();
  large_[page.large_index]->large_index = page.large_index;
  large_.pop_back();
  page.~Page();
  std::free(&page);
}

inline void Heap::free_slot(Object& object) {
  Page& page = page_of(object);
  object.count_word = 0;
  if (!page.free_is_simple) [[unlikely]] {
    return free_with_care(object);
  }
  link_free(page, object);
}

[[gnu::noinline]] void Heap::free_with_care(Object& object) {
  Page& page = page_of(object);
  if (page.is_large) {
    return free_large(page);
  }
  if (page.has_marks) {
    page.marks[page.index_of(object)] = 0;
  }
  link_free(page, object);
  const std::size_t index = page.size_class;
  if (!page.is_available && current_[index] != &page) {
    page.is_available = true;
    page.next_available = available_[index];
    available_[index] = &page;
    page.free_is_simple = !page.has_marks;
  }
}

[[gnu::noinline]] bool Heap::take_leave(Object& object) {
  const Slots& slots = object.type->slots;
  if (slots.finalize != nullptr && holder != nullptr && !marked(object, Mark::kFinalized)) {
    set_mark(object, Mark::kFinalized, true);
    if (object.is_watched() && holder->observer != nullptr) {
      holder->observer->on_finalize(*holder, object);
    }
    ++object.count_word;
    if (slots.finalize(*holder, object).failed()) {
      static_cast<void>(holder->take_exception());
    }
    --object.count_word;
    if (object.count() != 0) {
      return false;
    }
  }
  if (marked(object, Mark::kHasWeakRefs)) {
    forget_weak_references(object);
  }
  if (object.is_watched()) {
    log(object, CountChange::kFreed);
    if (holder != nullptr && holder->observer != nullptr) {
      holder->observer->on_free(*holder, object, collecting_);
    }
  }
  return true;
}

[[gnu::always_inline]] inline void Heap::destroy_and_free(Object& object) {
  Type& type = *object.type;
  if (type.has(TypeFlag::kCollectable) && until_collection_ < collection_threshold) {
    ++until_collection_;  // what counts is how many more there are, as in CPython, and never less
  }
  type.slots.destroy(object);
  Type& same = *object.type;  // read again: so it need not be kept over the call
  const bool owns_type = same.has(TypeFlag::kHeapType);  // asked now: `type` is its own type
  free_slot(object);
  if (owns_type) {
    decrement(same);
  }
}

[[gnu::noinline]] void Heap::destroy_pending() {
  ++drop_depth_;
  while (!pending_.empty()) {
    Object* next = pending_.back();
    pending_.pop_back();
    destroy_and_free(*next);
  }
  --drop_depth_;
}

[[gnu::noinline]] bool Heap::log_decrement(Object& object) {
  log(object, -1);
  return object.count() == 0;
}

[[gnu::noinline]] void Heap::put_off(Object& object) { pending_.push_back(&object); }

inline void Heap::drop(Object& object) {
  const bool is_known = page_of(object).has_marks || object.is_watched();
  if ((is_known || object.type->slots.finalize != nullptr) && !take_leave(object)) [[unlikely]] {
    return;  // resurrected
  }
  object.count_word = 0;
  if (drop_depth_ >= kMaxDropDepth) [[unlikely]] {
    return put_off(object);
  }
  ++drop_depth_;
  destroy_and_free(object);
  --drop_depth_;
  if (drop_depth_ == 0 && !pending_.empty()) [[unlikely]] {
    destroy_pending();
  }
}

namespace detail {
void log_increment(Object& object) { page_of(object).heap->log(object, +1); }

void finish_decrement(Object& object) {
  Heap& heap = *page_of(object).heap;
  if (object.is_watched() && !heap.log_decrement(object)) [[unlikely]] {
    return;
  }
  heap.drop(object);
}
}  // namespace detail

std::size_t Heap::live_count() const {
  std::size_t count = large_.size();
  for (const Page* page : pages_) {
    count += page->live;
  }
  return count;
}

void Heap::each_object(const std::function<void(Object&)>& visit) {
  for (Page* page : pages_) {
    for (std::uint32_t i = 0; i < page->untouched; ++i) {
      Object* object = page->slot(i);
      if (object->count_word != 0) {
        visit(*object);
      }
    }
  }
  for (Page* page : large_) {
    if (page->slot(0)->count_word != 0) {
      visit(*page->slot(0));
    }
  }
}

bool Heap::marked(const Object& object, Mark mark) const {
  Page& page = page_of(object);
  return page.has_marks &&
         (page.marks[page.index_of(object)] & static_cast<std::uint8_t>(mark)) != 0;
}

void Heap::set_mark(Object& object, Mark mark, bool on) {
  Page& page = page_of(object);
  if (!page.has_marks) {
    page.marks.assign(page.slot_count, 0);
    page.has_marks = true;
    page.free_is_simple = false;
  }
  std::uint8_t& marks = page.marks[page.index_of(object)];
  const auto bit = static_cast<std::uint8_t>(mark);
  marks = static_cast<std::uint8_t>(on ? (marks | bit) : (marks & ~bit));
}

std::vector<Object*>& Heap::weak_references(Object& object) {
  set_mark(object, Mark::kHasWeakRefs, true);
  return weak_[&object];
}

std::vector<Object*>* Heap::find_weak_references(const Object& object) {
  if (!marked(object, Mark::kHasWeakRefs)) {
    return nullptr;
  }
  const auto found = weak_.find(&object);
  return found == weak_.end() ? nullptr : &found->second;
}

void Heap::forget_weak_references(Object& object) {
  const auto found = weak_.find(&object);
  if (found == weak_.end()) {
    return;
  }
  const std::vector<Object*> references = std::move(found->second);
  weak_.erase(found);
  set_mark(object, Mark::kHasWeakRefs, false);
  if (object.is_watched() && holder != nullptr && holder->observer != nullptr) {
    holder->observer->on_weak_references_cleared(*holder, object, references.size());
  }
  if (weak_reference_died != nullptr) {
    weak_reference_died(*this, references);
  }
}

void Heap::request_collection() {
  until_collection_ = collection_threshold;
  if (collection_enabled && holder != nullptr) {
    holder->breaker.set(Break::kCollect);
  }
}

std::vector<SizeClassFigures> Heap::figures() {
  std::vector<SizeClassFigures> rows(kClasses);
  for (std::size_t i = 0; i < kClasses; ++i) {
    rows[i].slot_size = size_of_class(i);
  }
  for (const Page* page : pages_) {
    SizeClassFigures& row = rows[page->size_class];
    ++row.pages;
    row.slots += page->slot_count;
    row.live += page->live;
  }
  return rows;
}

}  // namespace minipy
