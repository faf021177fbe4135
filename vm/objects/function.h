// Python functions: a code object with the globals, cells and default values it was made with.
// The call slot is installed by vm/eval, which alone can run code.
#pragma once

#include "vm/objects/code_object.h"
#include "vm/objects/dict.h"
#include "vm/objects/type_spec.h"

namespace minipy {

/// The header's shape word is the code's version: it tells a call the code, and that the arguments
/// are its parameters.
struct Function : Object {
  static constexpr CoreType kCoreType = CoreType::kFunction;

  Ref<Code> code;
  Ref<Dict> globals;
  Ref<Dict> builtins;
  Ref<> closure;      ///< Tuple of cells, or nothing
  Ref<> defaults;     ///< Tuple, or nothing
  Ref<> kwdefaults;   ///< Dict, or nothing
  Ref<> annotations;  ///< Dict, Tuple of names and values until first asked for, or nothing
  Ref<> name;         ///< Str
  Ref<> qualname;     ///< Str
  Ref<> module;       ///< usually a Str
  Ref<> doc;
  Ref<> type_params;  ///< Tuple, or nothing
  Ref<> dict;         ///< attributes of its own; nothing until there are some

  void set_code(Code& new_code) {
    code = Ref<Code>::share(new_code);
    shape = new_code.version;
  }
};

/// A function of `code` in `globals`; name, doc and module come from them.
Ref<Function> make_function_object(ThreadState& ts, Code& code, Dict& globals);

const TypeSpec& function_type_spec();

}  // namespace minipy
