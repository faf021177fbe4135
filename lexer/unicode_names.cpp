// Looks names up in lexer/unicode_names.def, which is sorted by name.
#include "lexer/unicode_names.h"

#include <algorithm>
#include <string>

namespace minipy {
namespace {

struct NamedCharacter {
  std::string_view name;
  char32_t character;
};

constexpr NamedCharacter kNames[] = {
#define CHARACTER(code, name) {name, code},
#include "lexer/unicode_names.def"
};

}  // namespace

std::optional<char32_t> find_unicode_name(std::string_view name) {
  std::string wanted(name);
  for (char& c : wanted) {
    c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  const auto* const found = std::lower_bound(std::begin(kNames), std::end(kNames), wanted,
                                             [](const NamedCharacter& row, const std::string& key) {
                                               return row.name < std::string_view(key);
                                             });
  if (found == std::end(kNames) || found->name != wanted) {
    return std::nullopt;
  }
  return found->character;
}

}  // namespace minipy
