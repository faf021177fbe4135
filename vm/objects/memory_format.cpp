// One item of a memoryview: from bytes to a Python value and back, in the native formats of struct.
#include <cmath>
#include <cstring>

#include "vm/objects/bytes.h"
#include "vm/objects/float.h"
#include "vm/objects/int.h"
#include "vm/objects/memory_view.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"

namespace minipy {

char native_format(const std::string& format) {
  const std::string_view text =
      format.starts_with('@') ? std::string_view(format).substr(1) : std::string_view(format);
  return text.size() == 1 && native_size(text[0]) != 0 ? text[0] : '\0';
}

std::int64_t native_size(char format) {
  switch (format) {
    case 'c':
    case 'b':
    case 'B':
    case '?':
      return 1;
    case 'h':
    case 'H':
    case 'e':
      return 2;
    case 'i':
    case 'I':
    case 'f':
      return 4;
    case 'l':
    case 'L':
    case 'q':
    case 'Q':
    case 'n':
    case 'N':
    case 'd':
    case 'P':
      return 8;
    default:
      return 0;
  }
}

namespace {

template <class T>
T load(const char* at) {
  T value;
  std::memcpy(&value, at, sizeof(T));
  return value;
}
template <class T>
void store(char* at, T value) {
  std::memcpy(at, &value, sizeof(T));
}

template <class T>
Ref<> unpack_int(ThreadState& ts, const char* at) {
  if constexpr (std::is_signed_v<T>) {
    return make_int(ts, static_cast<std::int64_t>(load<T>(at)));
  } else {
    return make_int(ts, static_cast<std::uint64_t>(load<T>(at)));
  }
}

/// IEEE 754 half precision (PEP 3118 'e').
double half_to_double(std::uint16_t bits) {
  const int exponent = (bits >> 10) & 0x1F;
  const int fraction = bits & 0x3FF;
  const double sign = (bits & 0x8000) != 0 ? -1.0 : 1.0;
  if (exponent == 0x1F) {
    return fraction == 0 ? sign * HUGE_VAL : std::nan("");
  }
  return exponent == 0 ? sign * std::ldexp(fraction, -24)
                       : sign * std::ldexp(fraction + 1024, exponent - 25);
}

Raised bad_type(ThreadState& ts, const std::string& format) {
  return raise(ts, Exc::kTypeError, "memoryview: invalid type for format '{}'", format);
}
Raised bad_value(ThreadState& ts, const std::string& format) {
  return raise(ts, Exc::kValueError, "memoryview: invalid value for format '{}'", format);
}

/// Converts through `__index__`; TypeErrors and overflows become memoryview's own.
template <class T>
Result<void> pack_int(ThreadState& ts, char* at, const std::string& format, Value value) {
  Result<Ref<>> number = index(ts, value);
  if (number.failed()) {
    if (!pending_is(ts, Exc::kTypeError)) {
      return Raised{};
    }
    clear_exception(ts);
    return bad_type(ts, format);
  }
  const mpz_class big = big_int_of(number.value());
  if (big < mpz_class(std::to_string(std::numeric_limits<T>::min())) ||
      big > mpz_class(std::to_string(std::numeric_limits<T>::max()))) {
    return bad_value(ts, format);
  }
  store<T>(at, std::is_signed_v<T> ? static_cast<T>(big.get_si()) : static_cast<T>(big.get_ui()));
  return {};
}

Result<void> pack_double(ThreadState& ts, char* at, const std::string& format, Value value) {
  Result<double> number = to_double(ts, value);
  if (number.failed()) {
    if (!pending_is(ts, Exc::kTypeError)) {
      return Raised{};
    }
    clear_exception(ts);
    return bad_type(ts, format);
  }
  if (native_size(native_format(format)) == 8) {
    store<double>(at, number.take());
  } else {
    store<float>(at, static_cast<float>(number.take()));
  }
  return {};
}

}  // namespace

Result<Ref<>> unpack_item(ThreadState& ts, const char* at, const std::string& format) {
  switch (native_format(format)) {
    case 'B':
      return Ref<>::take(Value::small_int(load<std::uint8_t>(at)));
    case 'b':
      return Ref<>::take(Value::small_int(load<std::int8_t>(at)));
    case 'c':
      return Ref<>(make_bytes(ts, std::string_view(at, 1)));
    case '?':
      return share(Value::boolean(*at != 0));
    case 'h':
      return unpack_int<std::int16_t>(ts, at);
    case 'H':
      return unpack_int<std::uint16_t>(ts, at);
    case 'i':
      return unpack_int<std::int32_t>(ts, at);
    case 'I':
      return unpack_int<std::uint32_t>(ts, at);
    case 'l':
    case 'q':
    case 'n':
      return unpack_int<std::int64_t>(ts, at);
    case 'L':
    case 'Q':
    case 'N':
    case 'P':
      return unpack_int<std::uint64_t>(ts, at);
    case 'e':
      return make_float(ts, half_to_double(load<std::uint16_t>(at)));
    case 'f':
      return make_float(ts, static_cast<double>(load<float>(at)));
    case 'd':
      return make_float(ts, load<double>(at));
    default:
      return raise(ts, Exc::kNotImplementedError, "memoryview: format {} not supported", format);
  }
}

Result<void> pack_item(ThreadState& ts, char* at, const std::string& format, Value value) {
  switch (native_format(format)) {
    case 'B':
      return pack_int<std::uint8_t>(ts, at, format, value);
    case 'b':
      return pack_int<std::int8_t>(ts, at, format, value);
    case 'h':
      return pack_int<std::int16_t>(ts, at, format, value);
    case 'H':
      return pack_int<std::uint16_t>(ts, at, format, value);
    case 'i':
      return pack_int<std::int32_t>(ts, at, format, value);
    case 'I':
      return pack_int<std::uint32_t>(ts, at, format, value);
    case 'l':
    case 'q':
    case 'n':
      return pack_int<std::int64_t>(ts, at, format, value);
    case 'L':
    case 'Q':
    case 'N':
    case 'P':
      return pack_int<std::uint64_t>(ts, at, format, value);
    case 'f':
    case 'd':
      return pack_double(ts, at, format, value);
    case '?': {
      TRY(const bool is_true, truth(ts, value));
      *at = is_true ? 1 : 0;
      return {};
    }
    case 'c': {
      const Bytes* bytes = as<Bytes>(value);
      if (bytes == nullptr) {
        return bad_type(ts, format);
      }
      if (bytes->size != 1) {
        return bad_value(ts, format);
      }
      *at = bytes->view()[0];
      return {};
    }
    default:
      return raise(ts, Exc::kNotImplementedError, "memoryview: format {} not supported", format);
  }
}

}  // namespace minipy
