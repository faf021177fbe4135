// How a holder is called: `global a`, `f.x`, `f[2].x` while two activations of f live, `list#1[0]`,
// `dict#1['k']`, `A#1.x`, `inner#1.__closure__[0]`, `value stack`, `constant of <module>`.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "vm/trace/watched_objects.h"

namespace minipy {

/// The number of each frame whose function has several activations on the stack.
using Activations = std::unordered_map<const Frame*, std::size_t>;
Activations numbered_activations(const ThreadState& ts);

class HolderNames {
 public:
  using Found = std::unordered_map<const Object*, std::vector<Holder>>;

  /// `found`: the holders of all watched objects, by which a part finds what it is part of.
  HolderNames(ThreadState& ts, WatchedObjects& objects, const Found& found,
              const Activations& activations)
      : ts_(ts), objects_(objects), found_(found), activations_(activations) {}

  std::string label(const Holder& holder) const;

 private:
  std::string local(const Frame& frame, std::size_t index) const;
  std::string in_object(const Object& owner, const Edge& edge) const;
  /// What stands before `.x` or `[0]` for something in `owner`; `is_namespace` when it is a dict
  /// whose keys are names.
  std::string owner_text(const Object& owner, bool& is_namespace) const;
  std::string part_text(const Holder& whole, bool& is_namespace) const;
  std::string keeper_of(const Object& frame) const;
  const Holder* whole_of(const Object& part) const;

  ThreadState& ts_;
  WatchedObjects& objects_;
  const Found& found_;
  const Activations& activations_;
};

}  // namespace minipy
