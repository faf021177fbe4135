// The objects that a trace follows: everything made since it began, and the constants of the
// program's code. Each has a name that never changes (`list#1`: type and number in order of
// appearance), and the holders that the last look found. Their count words carry the watched bit.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "vm/trace/reference_walk.h"

namespace minipy {

/// A holder and how it is called.
struct NamedHolder {
  Holder holder;
  std::string label;
};
bool same_holder(const Holder& a, const Holder& b);

struct Watched {
  /// How an object takes part in the trace.
  enum class Role : std::uint8_t {
    kShown,     ///< what the script's own lines create
    kConstant,  ///< a constant of a code object, not yet bound to a name
    kPart,      ///< belongs to another object: the `__dict__` of a class, the args of an exception
    kHidden,    ///< function, class, module, code, iterator, …: shown on demand
  };
  const Object* object = nullptr;  ///< null once freed
  std::string name;
  std::string type_name;
  Role role = Role::kShown;
  std::uint32_t count = 0;           ///< at the last look
  std::vector<NamedHolder> holders;  ///< at the last look
  std::int64_t delta = 0;            ///< change of the count by the running instruction
  bool is_changing = false;          ///< the running instruction changed it
  std::uint32_t peak = 0;
  std::uint32_t peak_line = 0;
  bool has_wanted_name = false;  ///< was bound to a name that the filter asks for
  std::string shown_value;       ///< the value as it was last written
};

class HolderNames;

/// Why a count is higher than the holders found: C++ code holds the rest.
using NativeLabel = std::function<std::string(const Object&)>;

class WatchedObjects {
 public:
  explicit WatchedObjects(ThreadState& ts) : ts_(ts) {}
  WatchedObjects(const WatchedObjects&) = delete;
  WatchedObjects& operator=(const WatchedObjects&) = delete;

  /// Begins: what lives now is not followed, apart from the constants of code.
  void start();
  /// Ends: no object is watched any more.
  void stop();

  Watched* find(const Object& object);
  /// Follows the object if it is new: then it is returned, with no holders known yet.
  Watched* discover(Object& object);
  /// The object dies. Its entry stays for whoever has it.
  std::shared_ptr<Watched> forget(const Object& object);
  std::shared_ptr<Watched> shared(const Object& object);
  /// A constant was bound to a name: it gets a name of its own, and is shown.
  void show_constant(Watched& watched);

  /// Walks all references and renews every object's count and holders. New objects that were only
  /// found by the walk are added to `found`.
  void look(const NativeLabel& native, std::vector<Watched*>& found);

  /// For how many objects the last look found another number of holders than their count says:
  /// those that C++ code holds.
  std::size_t unexplained() const { return unexplained_; }

  /// The name of a watched object, or nothing.
  std::string name_of(const Object& object);
  /// Calls `visit` for each living one, in order of appearance.
  void each(const std::function<void(Watched&)>& visit);
  /// How many objects of each kind were not shown: `function` → 2.
  const std::vector<std::pair<std::string, std::uint64_t>>& hidden() const { return hidden_; }
  void set_shown(std::function<bool(std::string_view type)> asked_for) {
    is_asked_for_ = std::move(asked_for);
  }

 private:
  using Found = std::unordered_map<const Object*, std::vector<Holder>>;

  Watched& add(Object& object, Watched::Role role);
  Watched::Role role_of(const Object& object) const;
  std::string new_name(const Object& object, Watched::Role role);
  std::string numbered(const std::string& kind);
  void count_hidden(const Watched& watched);
  void classify(Object& target, const Found& all, std::vector<Watched*>& found);
  void renew(Watched& watched, const std::vector<Holder>& now, const HolderNames& names,
             const NativeLabel& native);

  ThreadState& ts_;
  std::unordered_map<const Object*, std::shared_ptr<Watched>> objects_;
  std::vector<std::weak_ptr<Watched>> in_order_;
  std::unordered_map<std::string, std::uint64_t> numbers_;
  std::unordered_map<const Object*, std::string> old_dicts_;  ///< dicts of modules and classes
  std::vector<std::pair<std::string, std::uint64_t>> hidden_;
  std::function<bool(std::string_view)> is_asked_for_;
  std::size_t unexplained_ = 0;
  friend class HolderNames;
};

}  // namespace minipy
