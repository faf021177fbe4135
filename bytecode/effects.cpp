#include "bytecode/effects.h"

namespace minipy {

StackEffect effect_of(Op op, std::uint32_t argument) {
  // Keeps the largest expression, twice the argument, inside the type.
  const auto arg = static_cast<std::int32_t>(argument & 0x3FFFFFFF);
  switch (op) {
#define OP(name, number, kind, cache, pops, pushes, doc) \
  case Op::name:                                         \
    static_cast<void>(arg);                              \
    return {pops, pushes};
#include "bytecode/opcodes.def"
#undef OP
    default:
      return {};
  }
}

bool ends_block(Op op) {
  switch (op) {
    case Op::RETURN_VALUE:
    case Op::RETURN_CONST:
    case Op::RAISE_VARARGS:
    case Op::RERAISE:
    case Op::JUMP_FORWARD:
    case Op::JUMP_BACKWARD:
    case Op::JUMP_BACKWARD_NO_INTERRUPT:
      return true;
    default:
      return false;
  }
}

}  // namespace minipy
