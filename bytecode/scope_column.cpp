#include "bytecode/scope_column.h"

namespace minipy {

namespace {

bool is_class_body(const CodeUnit& code) {
  return (code.flags & kCodeOptimized) == 0 && code.name != "<module>";
}

std::string_view scope_of_local(const CodeUnit& code, std::uint32_t index) {
  const std::uint8_t kind =
      index < code.localsplus_kinds.size() ? code.localsplus_kinds[index] : kLocalPlain;
  return (kind & kLocalFree) != 0 ? "E" : (kind & kLocalCell) != 0 ? "cell" : "L";
}

}  // namespace

std::string_view scope_of(const CodeUnit& code, const DecodedInstruction& instruction) {
  switch (instruction.op) {
    case Op::LOAD_FROM_DICT_OR_DEREF:
      return "C?E";
    case Op::LOAD_FROM_DICT_OR_GLOBALS:
      return "C?G?B";
    case Op::LOAD_GLOBAL:
      return "G?B";
    case Op::LOAD_NAME:
      return is_class_body(code) ? "C?G?B" : "G?B";
    case Op::STORE_NAME:
    case Op::DELETE_NAME:
      return is_class_body(code) ? "C" : "G";
    case Op::STORE_GLOBAL:
    case Op::DELETE_GLOBAL:
      return "G";
    default:
      break;
  }
  switch (info(instruction.op).arg) {
    case ArgKind::kLocal:
    case ArgKind::kFree:
      return scope_of_local(code, instruction.argument);
    case ArgKind::kLocalPair:
      return "L";
    default:
      return "";
  }
}

}  // namespace minipy
