// complex: two doubles.
#pragma once

#include <optional>

#include "base/complex_number.h"
#include "vm/objects/protocol.h"
#include "vm/objects/type_spec.h"

namespace minipy {

struct Complex : Object {
  static constexpr CoreType kCoreType = CoreType::kComplex;
  ComplexNumber number;
};

Ref<> make_complex(ThreadState& ts, ComplexNumber number);
/// A complex, float or int as a complex.
std::optional<ComplexNumber> complex_of(Value value);
Result<Ref<>> complex_power(ThreadState& ts, ComplexNumber base, ComplexNumber exponent);

const TypeSpec& complex_type_spec();

}  // namespace minipy
