// Built-in functions written as ordinary C++:
//
//   Result<Ref<>> list_index(ThreadState& ts, List& self, Value value, std::int64_t start);
//   native<&list_index>("index($self, value, start=0, /)", "Return first index of value.")
//
// The text is Python's signature and is what binds the arguments: `/` and `*` mean what they mean
// in Python, `$self` first makes a method, `$type` a class method, a leading `$static` a static
// method. The template converts each bound Value to the C++ parameter's type. Defaults in the text
// are for the reader; a parameter left out arrives as Absent (Value) or empty (std::optional).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "vm/objects/memory_error.h"
#include "vm/objects/protocol.h"

namespace minipy {

struct NativeCode;

/// `*args` of a native function.
struct VarArgs {
  std::span<const Value> values;
};
/// `**kwargs` of a native function: names are strs.
struct KwArgs {
  std::span<const Value> names;
  std::span<const Value> values;
};

/// A call whose arguments are bound: one Value for each named parameter, self first.
struct NativeCall {
  const NativeCode& code;
  const Value* bound;
  VarArgs varargs;
  KwArgs kwargs;
};

using NativeEntry = Result<Ref<>> (*)(ThreadState&, const NativeCall&);
/// Its result is owned; nothing: it raised.
using UnaryNativeEntry = Value (*)(ThreadState&, Value);
using RawNativeEntry = Result<Ref<>> (*)(ThreadState&, Arguments);

/// What the eval loop does itself, for the operands that it knows, where a function is called.
enum class Inlined : std::uint8_t { kNothing, kLen };

/// A row of a function table.
struct NativeDef {
  const char* signature;
  const char* doc;
  NativeEntry entry;                 ///< null for a raw function
  RawNativeEntry raw;                ///< gets its arguments as the caller gave them, self included
  UnaryNativeEntry unary = nullptr;  ///< for a function of one Value: without a NativeCall
  Inlined inlined = Inlined::kNothing;
};

namespace detail {

/// TypeError "f() argument 2 must be str, not int".
Raised raise_argument_type(ThreadState& ts, const NativeCall& call, std::size_t index,
                           const char* wanted);
Result<std::string> string_argument(ThreadState& ts, const NativeCall& call, std::size_t index);
/// OverflowError "Python int too large to convert to C int".
Result<std::int32_t> int_argument(ThreadState& ts, Value value);
Raised raise_argument_object(ThreadState& ts, const NativeCall& call, std::size_t index,
                             CoreType wanted);

/// Converts one bound value to a C++ parameter. load() is false when it raised.
template <class T>
struct Parameter;

template <>
struct Parameter<Value> {
  Value value;
  bool load(ThreadState&, const NativeCall& call, std::size_t i) {
    value = call.bound[i];
    return true;
  }
  Value get() { return value; }
};

template <>
struct Parameter<std::int64_t> {
  std::int64_t value = 0;
  bool load(ThreadState& ts, const NativeCall& call, std::size_t i) {
    if (call.bound[i].is_int()) [[likely]] {
      value = call.bound[i].as_int();
      return true;
    }
    if (call.bound[i].is_absent()) {
      return true;
    }
    Result<std::int64_t> number =
        index_int64(ts, call.bound[i], "Python int too large to convert to C ssize_t");
    if (number.failed()) {
      return false;
    }
    value = number.take();
    return true;
  }
  std::int64_t get() { return value; }
};

/// What CPython keeps in a C int.
template <>
struct Parameter<std::int32_t> {
  std::int32_t value = 0;
  bool load(ThreadState& ts, const NativeCall& call, std::size_t i) {
    if (call.bound[i].is_absent()) {
      return true;
    }
    Result<std::int32_t> number = int_argument(ts, call.bound[i]);
    if (number.failed()) {
      return false;
    }
    value = number.take();
    return true;
  }
  std::int32_t get() { return value; }
};

template <>
struct Parameter<double> {
  double value = 0;
  bool load(ThreadState& ts, const NativeCall& call, std::size_t i) {
    if (call.bound[i].is_double()) [[likely]] {
      value = call.bound[i].as_double();
      return true;
    }
    Result<double> number = to_double(ts, call.bound[i]);
    if (number.failed()) {
      return false;
    }
    value = number.take();
    return true;
  }
  double get() { return value; }
};

template <>
struct Parameter<bool> {
  bool value = false;
  bool load(ThreadState& ts, const NativeCall& call, std::size_t i) {
    if (call.bound[i].is_absent()) {
      return true;
    }
    Result<bool> answer = truth(ts, call.bound[i]);
    if (answer.failed()) {
      return false;
    }
    value = answer.take();
    return true;
  }
  bool get() { return value; }
};

template <>
struct Parameter<std::string> {
  std::string value;
  bool load(ThreadState& ts, const NativeCall& call, std::size_t i) {
    Result<std::string> text = string_argument(ts, call, i);
    if (text.failed()) {
      return false;
    }
    value = text.take();
    return true;
  }
  std::string get() { return std::move(value); }
};

template <class T>
struct Parameter<std::optional<T>> {
  Parameter<T> inner;
  bool present = false;
  bool load(ThreadState& ts, const NativeCall& call, std::size_t i) {
    if (call.bound[i].is_absent()) {
      return true;
    }
    present = true;
    return inner.load(ts, call, i);
  }
  std::optional<T> get() { return present ? std::optional<T>(inner.get()) : std::nullopt; }
};

/// An object of a core type (subclasses included).
template <class T>
requires std::is_base_of_v<Object, std::remove_const_t<T>>
struct Parameter<T&> {
  Object* object = nullptr;
  bool load(ThreadState& ts, const NativeCall& call, std::size_t i) {
    object = as<std::remove_const_t<T>>(call.bound[i]);
    if (object == nullptr) [[unlikely]] {
      static_cast<void>(raise_argument_object(ts, call, i, T::kCoreType));
      return false;
    }
    return true;
  }
  T& get() { return static_cast<T&>(*object); }
};

template <>
struct Parameter<VarArgs> {
  VarArgs value;
  bool load(ThreadState&, const NativeCall& call, std::size_t) {
    value = call.varargs;
    return true;
  }
  VarArgs get() { return value; }
};

template <>
struct Parameter<KwArgs> {
  KwArgs value;
  bool load(ThreadState&, const NativeCall& call, std::size_t) {
    value = call.kwargs;
    return true;
  }
  KwArgs get() { return value; }
};

template <class T>
inline constexpr bool kIsNamed = !std::is_same_v<T, VarArgs> && !std::is_same_v<T, KwArgs>;

/// Index in `bound` of each C++ parameter: named ones count, *args and **kwargs do not.
template <class... P>
constexpr auto bound_indices() {
  std::array<std::size_t, sizeof...(P) + 1> result{};
  [[maybe_unused]] std::size_t next = 0;
  [[maybe_unused]] std::size_t at = 0;
  ((result[at++] = next, next += kIsNamed<P> ? 1 : 0), ...);
  return result;
}

inline Result<Ref<>> native_result(Result<Ref<>> result) { return result; }
inline Result<Ref<>> native_result(Ref<> result) { return result; }
template <class T>
Result<Ref<>> native_result(Result<Ref<T>> result) {
  return Result<Ref<>>(std::move(result));
}
template <class T>
Result<Ref<>> native_result(Ref<T> result) {
  return Result<Ref<>>(Ref<>(std::move(result)));
}
inline Result<Ref<>> native_result(Result<void> result) {
  return result.failed() ? Result<Ref<>>(Raised{}) : share(Value::none());
}
inline Result<Ref<>> native_result(bool result) { return share(Value::boolean(result)); }
inline Result<Ref<>> native_result(Result<bool> result) {
  return result.failed() ? Result<Ref<>>(Raised{}) : share(Value::boolean(result.take()));
}
Result<Ref<>> big_int_result(ThreadState& ts, std::int64_t number);
inline Result<Ref<>> native_int_result(ThreadState& ts, std::int64_t number) {
  return Value::fits_small_int(number) ? Ref<>::take(Value::small_int(number, ts.next_identity()))
                                       : big_int_result(ts, number);
}
Result<Ref<>> native_double_result(ThreadState& ts, double number);
Result<Ref<>> native_string_result(ThreadState& ts, const std::string& text);

template <class R>
Result<Ref<>> finish_native(ThreadState& ts, R&& result) {
  using Plain = std::remove_cvref_t<R>;
  if constexpr (std::is_same_v<Plain, std::int64_t>) {
    return native_int_result(ts, result);
  } else if constexpr (std::is_same_v<Plain, double>) {
    return native_double_result(ts, result);
  } else if constexpr (std::is_same_v<Plain, std::string>) {
    return native_string_result(ts, result);
  } else if constexpr (std::is_same_v<Plain, Result<std::int64_t>>) {
    return result.failed() ? Result<Ref<>>(Raised{}) : native_int_result(ts, result.take());
  } else if constexpr (std::is_same_v<Plain, Result<double>>) {
    return result.failed() ? Result<Ref<>>(Raised{}) : native_double_result(ts, result.take());
  } else if constexpr (std::is_same_v<Plain, Result<std::string>>) {
    return result.failed() ? Result<Ref<>>(Raised{}) : native_string_result(ts, result.take());
  } else {
    return native_result(std::forward<R>(result));
  }
}

template <auto Function, class R, class... P, std::size_t... I>
Result<Ref<>> invoke(ThreadState& ts, const NativeCall& call, R (*)(ThreadState&, P...),
                     std::index_sequence<I...>) {
  [[maybe_unused]] [[maybe_unused]] static constexpr auto indices = bound_indices<P...>();
  std::tuple<Parameter<P>...> parameters;
  if (!(std::get<I>(parameters).load(ts, call, indices[I]) && ...)) [[unlikely]] {
    return Raised{};
  }
  if constexpr (std::is_void_v<R>) {
    Function(ts, std::get<I>(parameters).get()...);
    return share(Value::none());
  } else {
    return finish_native(ts, Function(ts, std::get<I>(parameters).get()...));
  }
}

template <class R, class... P>
constexpr std::size_t arity(R (*)(ThreadState&, P...)) {
  return sizeof...(P);
}

template <auto Function>
Result<Ref<>> entry(ThreadState& ts, const NativeCall& call) {
  return invoke<Function>(ts, call, Function,
                          std::make_index_sequence<arity(decltype(Function){})>{});
}

template <auto Function>
Value unary_entry(ThreadState& ts, Value value) {
  Result<Ref<>> result = catching_memory_error(
      ts, [&]() -> Result<Ref<>> { return finish_native(ts, Function(ts, value)); });
  return result.failed() ? Value() : result.take().give();
}

template <class R>
constexpr bool is_unary(R (*)(ThreadState&, Value)) {
  return !std::is_void_v<R>;
}
constexpr bool is_unary(...) { return false; }

}  // namespace detail

template <auto Function>
constexpr NativeDef native(const char* signature, const char* doc) {
  if constexpr (detail::is_unary(Function)) {
    return {signature, doc, &detail::entry<Function>, nullptr, &detail::unary_entry<Function>};
  } else {
    return {signature, doc, &detail::entry<Function>, nullptr};
  }
}
/// The same function, which the eval loop knows.
constexpr NativeDef inlined_as(Inlined inlined, NativeDef def) {
  def.inlined = inlined;
  return def;
}
/// A function that binds its arguments itself: `Result<Ref<>> f(ThreadState&, Arguments)`.
template <RawNativeEntry Function>
constexpr NativeDef native_raw(const char* signature, const char* doc) {
  return {signature, doc, nullptr, Function};
}

/// A signature, read when the function is first called: an interpreter has some 1,800 functions, of
/// which a program calls few.
struct NativeCode {
  enum class Kind : std::uint8_t { kFunction, kMethod, kClassMethod, kStaticMethod };

  const NativeDef* def = nullptr;
  std::string_view name;   ///< part of the definition's text
  std::string_view owner;  ///< the module's or the type's name for messages, or empty
  std::vector<Ref<>> parameters;  ///< interned names of all named parameters but `$self`
  std::uint32_t has_default = 0;  ///< a bit for each named parameter
  std::uint16_t positional_only = 0;
  std::uint16_t positional = 0;  ///< that may be given by position, positional-only included
  std::uint16_t required = 0;    ///< leading ones without default
  Kind kind = Kind::kFunction;
  bool varargs = false;
  bool kwargs = false;
  bool direct = false;     ///< nothing collects arguments and no keyword has to be given: the fast
                           ///< path of calls
  bool takes_one = false;  ///< a function of one parameter that has a unary entry
  bool parsed = false;  ///< everything but name, owner and kind is read at the first call

  /// `($self, object, /)`
  std::string_view text_signature() const {
    return std::string_view(def->signature).substr(name.size());
  }
  /// `list.append`: as messages name it.
  std::string full_name() const {
    return owner.empty() ? std::string(name) : std::string(owner).append(".").append(name);
  }
  bool is_method() const { return kind == Kind::kMethod || kind == Kind::kClassMethod; }
};

/// The name that a table row begins with.
inline std::string_view name_of(const NativeDef& def) {
  const std::string_view signature = def.signature;
  return signature.substr(0, signature.find('('));
}
/// A new code of a table row, which lives as long as the interpreter; so must `owner`'s characters
/// (a built-in type's name, an interned str).
const NativeCode& make_native_code(ThreadState& ts, const NativeDef& def, std::string_view owner);
/// The one code for this row and owner, made when it is first asked for.
const NativeCode& native_code(ThreadState& ts, const NativeDef& def, std::string_view owner = {});
/// Reads the whole signature if that has not been done.
void parse_native_code(ThreadState& ts, const NativeCode& code);
/// Binds the arguments and calls. (By reference: a copy of words just written stalls the
/// processor.)
Result<Ref<>> call_native_code(ThreadState& ts, const NativeCode& code, const Arguments& arguments);

}  // namespace minipy
