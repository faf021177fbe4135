// The numbers that listings give to code objects: the module is #0, each comes before what is
// inside it, in the order of the constants.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <vector>

#include "bytecode/code_unit.h"

namespace minipy {

class CodeNumbers {
 public:
  explicit CodeNumbers(const CodeUnit& module) { collect(module); }

  /// The number of a code object that is the module or inside it.
  std::size_t of(const CodeUnit& code) const { return numbers_.at(&code); }
  /// All of them, by number.
  const std::vector<const CodeUnit*>& codes() const { return codes_; }

 private:
  /// Not recursive: functions may be nested as deep as the parser lets them.
  void collect(const CodeUnit& module) {
    std::vector<const CodeUnit*> pending{&module};
    while (!pending.empty()) {
      const CodeUnit& code = *pending.back();
      pending.pop_back();
      numbers_.emplace(&code, codes_.size());
      codes_.push_back(&code);
      for (auto constant = code.constants.rbegin(); constant != code.constants.rend(); ++constant) {
        if (const auto* inner = constant->get<std::shared_ptr<const CodeUnit>>()) {
          pending.push_back(inner->get());
        }
      }
    }
  }

  std::map<const CodeUnit*, std::size_t> numbers_;
  std::vector<const CodeUnit*> codes_;
};

}  // namespace minipy
