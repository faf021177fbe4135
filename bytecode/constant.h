// Constants of code, before there is a heap: immutable trees that the compiler builds, the
// disassembler prints and the VM turns into Values when it makes a code object.
#pragma once

#include <compare>
#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace minipy {

struct CodeUnit;
struct Constant;

/// An int as decimal digits, with a sign: of any size.
struct ConstantInt {
  std::string digits;
  friend bool operator==(const ConstantInt&, const ConstantInt&) = default;
};
struct ConstantComplex {
  double real = 0;
  double imaginary = 0;
};
/// UTF-8; surrogates from escapes are encoded as if they were characters.
struct ConstantStr {
  std::string text;
  friend bool operator==(const ConstantStr&, const ConstantStr&) = default;
};
struct ConstantBytes {
  std::string bytes;
  friend bool operator==(const ConstantBytes&, const ConstantBytes&) = default;
};
struct ConstantNone {};
struct ConstantEllipsis {};
struct ConstantTuple {
  std::vector<Constant> items;
};
struct ConstantFrozenSet {
  std::vector<Constant> items;
};

struct Constant {
  using Variant = std::variant<ConstantNone, bool, ConstantInt, double, ConstantComplex,
                               ConstantStr, ConstantBytes, ConstantEllipsis, ConstantTuple,
                               ConstantFrozenSet, std::shared_ptr<const CodeUnit>>;
  Variant value;

  template <class T>
  const T* get() const {
    return std::get_if<T>(&value);
  }
};

/// Whether the compiler may store two constants once: same type and value, and -0.0 is not 0.0.
bool same_constant(const Constant& a, const Constant& b);
/// A text that is equal exactly when same_constant() holds, for maps.
std::string constant_key(const Constant& constant);
/// Python's repr(); code_repr() for code objects.
std::string constant_repr(const Constant& constant);
/// `<code object f at 0x…, file "x.py", line 3>`.
std::string code_repr(const CodeUnit& code);

}  // namespace minipy
