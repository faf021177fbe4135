#include "base/code_pages.h"

#include <algorithm>
#include <array>
#include <string>

namespace minipy {
namespace {

constexpr auto kCodePages = std::to_array<CodePage>({
#define CODE_PAGE(keys, upper_half) {keys, upper_half},
#include "base/code_pages.def"
});

static_assert(std::all_of(kCodePages.begin(), kCodePages.end(),
                          [](const CodePage& page) { return page.upper_half.size() == 128; }));

}  // namespace

const CodePage* find_code_page(std::string_view key) {
  const std::string word = " " + std::string(key) + " ";
  const auto* const found = std::find_if(
      kCodePages.begin(), kCodePages.end(),
      [&word](const CodePage& page) { return page.keys.find(word) != std::string_view::npos; });
  return found != kCodePages.end() ? found : nullptr;
}

}  // namespace minipy
