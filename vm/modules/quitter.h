// `exit` and `quit`: what the module site adds to the built-ins. Called, they end the program;
// shown, they say how.
#pragma once

#include <string>

#include "vm/objects/type_spec.h"

namespace minipy {

struct Quitter : Object {
  static constexpr CoreType kCoreType = CoreType::kQuitter;
  std::string name;
};

Ref<Quitter> make_quitter(ThreadState& ts, std::string name);

const TypeSpec& quitter_type_spec();

}  // namespace minipy
