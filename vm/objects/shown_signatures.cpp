#include "vm/objects/shown_signatures.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "vm/objects/str.h"

namespace minipy {

namespace {

struct Shown {
  std::string_view name;
  const char* signature;  ///< null: None
};

constexpr auto kShown = std::to_array<Shown>({
    {"", nullptr},
#define SHOWN(name, signature) {name, signature},
#include "vm/objects/shown_signatures.def"
#undef SHOWN
});

}  // namespace

Ref<> shown_signature(ThreadState& ts, const std::string& name, const std::string& own) {
  const auto found =
      std::lower_bound(kShown.begin(), kShown.end(), std::string_view(name),
                       [](const Shown& row, std::string_view key) { return row.name < key; });
  if (found != kShown.end() && found->name == name) {
    return found->signature == nullptr ? share(Value::none())
                                       : Ref<>(make_str(ts, found->signature));
  }
  return own.empty() ? share(Value::none()) : Ref<>(make_str(ts, own));
}

}  // namespace minipy
