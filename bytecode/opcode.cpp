#include "bytecode/opcode.h"

namespace minipy {

std::string_view binary_op_text(std::uint32_t arg) {
  static constexpr std::array<std::string_view, 26> texts{
      "+",  "&",  "//",  "<<",  "@",  "*",  "%",  "|",  "**",  ">>",  "-",  "/",  "^",
      "+=", "&=", "//=", "<<=", "@=", "*=", "%=", "|=", "**=", ">>=", "-=", "/=", "^="};
  return arg < texts.size() ? texts[arg] : "?";
}

std::string_view comparison_text(std::uint32_t comparison) {
  static constexpr std::array<std::string_view, 6> texts{"<", "<=", "==", "!=", ">", ">="};
  return comparison < texts.size() ? texts[comparison] : "?";
}

}  // namespace minipy
