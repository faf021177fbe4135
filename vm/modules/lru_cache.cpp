// functools.lru_cache's wrapper.
//
//   entries   Dict: key ─▶ the result (no bound), or the number of a node
//   nodes     key, result, and two numbers that chain them from the oldest to the newest
//
// A hit in a bounded cache moves its node to the newest end: two links, and the dict stays as it
// is.
#include <array>
#include <utility>
#include <vector>

#include "vm/modules/functools.h"
#include "vm/modules/native_type.h"
#include "vm/objects/dict.h"
#include "vm/objects/instance.h"
#include "vm/objects/int.h"
#include "vm/objects/method.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"

namespace minipy {

namespace {

struct Node {
  Ref<> key;
  Ref<> result;
  std::uint32_t older = 0;
  std::uint32_t newer = 0;
};

struct LruCache : Object {
  static constexpr CoreType kCoreType = CoreType::kLruCache;
  static constexpr std::uint32_t kEnds = 0;  ///< node 0 links the ends: newer of it is the oldest

  Ref<> function;
  Ref<> info_type;
  Ref<> keyword_mark;  ///< stands between positional and keyword arguments in a key
  Ref<Dict> entries;
  Ref<> dict;  ///< attributes of its own: a Dict, or nothing
  std::vector<Node> nodes;
  std::uint64_t clears = 0;    ///< how often all nodes were dropped: their numbers are void then
  std::int64_t max_size = -1;  ///< −1: no bound
  bool typed = false;
  std::int64_t hits = 0;
  std::int64_t misses = 0;

  void unlink(std::uint32_t at) {
    nodes[nodes[at].older].newer = nodes[at].newer;
    nodes[nodes[at].newer].older = nodes[at].older;
  }
  void link_newest(std::uint32_t at) {
    nodes[at].older = nodes[kEnds].older;
    nodes[at].newer = kEnds;
    nodes[nodes[kEnds].older].newer = at;
    nodes[kEnds].older = at;
  }
  /// Whether an entry's number is still that of its node: an `__eq__` that calls the cache while an
  /// entry is stored may leave one behind.
  bool is_node_of(std::uint32_t at, Value key) const {
    return at < nodes.size() && nodes[at].key.value() == key;
  }
  void drop_nodes() {
    ++clears;
    const std::vector<Node> old = std::exchange(nodes, std::vector<Node>(1));
    entries->clear_entries();
  }
};

Result<Ref<>> cache_new(ThreadState& ts, Value type, Value function, Value max_size, bool typed,
                        Value info_type) {
  if (!is_callable(ts, function)) {
    return raise_text(ts, Exc::kTypeError, "the first argument must be callable");
  }
  std::int64_t most = -1;
  if (!max_size.is_none()) {
    if (!is_int_like(max_size)) {
      return raise_text(ts, Exc::kTypeError, "maxsize should be integer or None");
    }
    TRY(most, index_int64(ts, max_size, "Python int too large to convert to C ssize_t"));
    most = std::max<std::int64_t>(most, 0);
  }
  TRY(Ref<> mark, call(ts, Value::object(&ts.interpreter().type(CoreType::kObject))));
  Ref<LruCache> made = make_instance_of<LruCache>(ts, cast<Type>(type));
  made->function = share(function);
  made->info_type = share(info_type);
  made->keyword_mark = std::move(mark);
  made->entries = make_dict(ts);
  made->nodes.resize(1);
  made->max_size = most;
  made->typed = typed;
  return Ref<>(std::move(made));
}
constexpr NativeDef kNew = native<&cache_new>(
    "lru_cache_wrapper($type, user_function, maxsize, typed, cache_info_type)", "");

/// What a call is remembered by: its one int or str argument, or a tuple of everything.
Ref<> key_of(ThreadState& ts, const LruCache& self, const Arguments& arguments) {
  if (!self.typed && arguments.positional == 1 && arguments.keywords.empty() &&
      (is_exact_int(ts, arguments[0]) || is_exact_str(ts, arguments[0]))) {
    return share(arguments[0]);
  }
  if (!self.typed && arguments.keywords.empty()) {
    return Ref<>(make_tuple(ts, arguments.positionals()));
  }
  std::vector<Value> parts(arguments.values, arguments.values + arguments.positional);
  if (!arguments.keywords.empty()) {
    parts.push_back(self.keyword_mark);
    for (std::size_t i = 0; i < arguments.keywords.size(); ++i) {
      parts.push_back(arguments.keywords[i]);
      parts.push_back(arguments.keyword_value(i));
    }
  }
  if (self.typed) {
    for (std::size_t i = 0; i < arguments.total(); ++i) {
      parts.push_back(Value::object(&type_of(ts, arguments[i])));
    }
  }
  return Ref<>(make_tuple(ts, parts));
}

Result<Ref<>> call_unbounded(ThreadState& ts, LruCache& self, const Arguments& arguments) {
  const Ref<> key = key_of(ts, self, arguments);
  TRY(const std::int64_t key_hash, hash(ts, key));
  TRY(const std::int64_t at, self.entries->lookup(ts, key, key_hash));
  if (at >= 0) {
    ++self.hits;
    return share(self.entries->entries[static_cast<std::size_t>(at)].value);
  }
  ++self.misses;
  const Ref<> function = self.function;
  TRY(Ref<> result, call(ts, function, arguments));
  TRY_VOID(self.entries->set_hashed(ts, key, key_hash, result));
  return result;
}

/// Keeps a result under its key, in a new node or in the oldest one's. Comparing keys and dropping
/// the old ones may call the cache again, and clear it.
Result<void> remember(ThreadState& ts, LruCache& self, const Ref<>& key, std::int64_t key_hash,
                      const Ref<>& result) {
  const std::uint64_t clears = self.clears;
  Node old;  // dies last, when the cache is in order again
  std::uint32_t node = LruCache::kEnds;
  if (static_cast<std::int64_t>(self.nodes.size()) <= self.max_size) {
    node = static_cast<std::uint32_t>(self.nodes.size());
    self.nodes.emplace_back();
  } else {
    node = self.nodes[LruCache::kEnds].newer;
    if (node == LruCache::kEnds) {
      return {};  // calls from inside hold every node
    }
    self.unlink(node);
    std::swap(old.key, self.nodes[node].key);
    std::swap(old.result, self.nodes[node].result);
    const bool failed = old.key && self.entries->take(ts, old.key).failed();
    if (self.clears != clears) {
      return failed ? Result<void>(Raised{}) : Result<void>();
    }
    if (failed) {
      std::swap(old.key, self.nodes[node].key);
      std::swap(old.result, self.nodes[node].result);
      self.link_newest(node);
      return Raised{};
    }
  }
  self.nodes[node].key = key;
  self.nodes[node].result = result;
  const bool failed = self.entries->set_hashed(ts, key, key_hash, Value::small_int(node)).failed();
  if (self.clears == clears) {
    if (failed) {
      self.nodes[node].key = Ref<>();
      self.nodes[node].result = Ref<>();
    }
    self.link_newest(node);
  }
  return failed ? Result<void>(Raised{}) : Result<void>();
}

Result<Ref<>> call_bounded(ThreadState& ts, LruCache& self, const Arguments& arguments) {
  const Ref<> key = key_of(ts, self, arguments);
  TRY(const std::int64_t key_hash, hash(ts, key));
  TRY(const std::int64_t at, self.entries->lookup(ts, key, key_hash));
  if (at >= 0) {
    const DictEntry& entry = self.entries->entries[static_cast<std::size_t>(at)];
    const auto node = static_cast<std::uint32_t>(entry.value.as_int());
    if (self.is_node_of(node, entry.key)) {
      self.unlink(node);
      self.link_newest(node);
      ++self.hits;
      return self.nodes[node].result;
    }
  }
  ++self.misses;
  const Ref<> function = self.function;
  TRY(Ref<> result, call(ts, function, arguments));
  TRY(const std::int64_t since, self.entries->lookup(ts, key, key_hash));
  if (since < 0) {  // else the function called itself with the same arguments
    TRY_VOID(remember(ts, self, key, key_hash, result));
  }
  return result;
}

Result<Ref<>> cache_call(ThreadState& ts, Value self, Arguments arguments) {
  const Ref<> kept = share(self);
  auto& cache = cast<LruCache>(self);
  if (cache.max_size > 0) {
    return call_bounded(ts, cache, arguments);
  }
  if (cache.max_size < 0) {
    return call_unbounded(ts, cache, arguments);
  }
  ++cache.misses;
  const Ref<> function = cache.function;
  return call(ts, function, arguments);
}

Result<Ref<>> cache_info(ThreadState& ts, LruCache& self) {
  Ref<> hits = make_int(ts, self.hits);
  Ref<> misses = make_int(ts, self.misses);
  Ref<> max_size = self.max_size < 0 ? share(Value::none()) : make_int(ts, self.max_size);
  Ref<> size = make_int(ts, static_cast<std::int64_t>(self.entries->size()));
  const std::array<Value, 4> fields{hits, misses, max_size, size};
  const Ref<> type = self.info_type;
  return call(ts, type, Arguments(fields));
}

Result<void> cache_clear(ThreadState&, LruCache& self) {
  self.hits = 0;
  self.misses = 0;
  self.drop_nodes();
  return {};
}

Result<Ref<>> cache_self(ThreadState&, Value self) { return share(self); }
Result<Ref<>> cache_deepcopy(ThreadState&, Value self, Value) { return share(self); }
Result<Ref<>> cache_reduce(ThreadState& ts, Value self) {
  return get_attribute(ts, self, "__qualname__");
}

Result<Ref<>> cache_get(ThreadState& ts, Value self, Value object, Value) {
  return object.is_nothing() || object.is_none()
             ? share(self)
             : Result<Ref<>>(make_bound_method(ts, self, object));
}

constexpr auto kMethods = std::to_array<NativeDef>({
    native<&cache_info>("cache_info($self, /)", "Report cache statistics"),
    native<&cache_clear>("cache_clear($self, /)", "Clear the cache and cache statistics"),
    native<&cache_self>("__copy__($self, /)", ""),
    native<&cache_deepcopy>("__deepcopy__($self, memo, /)", ""),
    native<&cache_reduce>("__reduce__($self, /)", ""),
});

void fill_cache(Slots& slots) {
  slots.destroy = &destroy_as<LruCache>;
  slots.traverse = [](const Object& object, Visitor& visitor) {
    const auto& self = static_cast<const LruCache&>(object);
    visitor.visit(self.function, Edge::of_field("__wrapped__"));
    visitor.visit(self.info_type, Edge::of_field("cache_info_type"));
    visitor.visit(self.keyword_mark, Edge::of_field("keyword mark"));
    visitor.visit(self.entries.value(), Edge::of_field("cache"));
    visitor.visit(self.dict, Edge::of_field("__dict__"));
    for (const Node& node : self.nodes) {
      visitor.visit(node.key, Edge::of_field("key"));
      visitor.visit(node.result, Edge::of_field("result"));
    }
  };
  slots.clear = [](Object& object) {
    auto& self = static_cast<LruCache&>(object);
    self.drop_nodes();
    const Ref<> function = std::exchange(self.function, Ref<>::take(Value::none()));
    const Ref<> info_type = std::exchange(self.info_type, Ref<>::take(Value::none()));
    const Ref<> dict = std::exchange(self.dict, Ref<>());
  };
  slots.make = &make_by<kNew>;
  slots.call = &cache_call;
  slots.descriptor_get = &cache_get;
}

}  // namespace

const TypeSpec& lru_cache_type_spec() {
  static constexpr TypeSpec spec{.core = CoreType::kLruCache,
                                 .base = CoreType::kObject,
                                 .size = sizeof(LruCache),
                                 .flags = flags_of(TypeFlag::kCollectable, TypeFlag::kWeakReferable,
                                                   TypeFlag::kHasDict, TypeFlag::kMethodDescriptor),
                                 .fill = &fill_cache,
                                 .methods = kMethods,
                                 .getsets = {},
                                 .doc = "Create a cached callable that wraps another function.",
                                 .dict_offset = offset_of_dict<LruCache>()};
  return spec;
}

}  // namespace minipy
