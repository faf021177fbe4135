// defaultdict and OrderedDict: dicts with more to them. Their C++ structs begin with Dict and their
// types keep dict's layout, so all that takes a dict takes them.
#pragma once

#include "vm/objects/dict.h"
#include "vm/objects/type_spec.h"

namespace minipy {

struct DefaultDict : Dict {
  Ref<> factory;  ///< callable or None
};

struct OrderedDict : Dict {
  Ref<> dict;  ///< attributes of its own: a Dict, or nothing
};

const TypeSpec& default_dict_type_spec();
const TypeSpec& ordered_dict_type_spec();
/// Makes both types and gives them dict's layout.
void make_dict_kinds(ThreadState& ts);

}  // namespace minipy
