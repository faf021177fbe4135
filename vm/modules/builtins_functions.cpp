#include "vm/modules/builtins_functions.h"

#include <array>
#include <cmath>
#include <string>
#include <unistd.h>
#include <vector>

#include "vm/eval/eval_state.h"
#include "vm/modules/io.h"
#include "vm/modules/sys_hooks.h"
#include "vm/objects/byte_array.h"
#include "vm/objects/bytes.h"
#include "vm/objects/dict.h"
#include "vm/objects/float.h"
#include "vm/objects/int.h"
#include "vm/objects/iterators.h"
#include "vm/objects/list.h"
#include "vm/objects/module.h"
#include "vm/objects/names.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/suggestions.h"
#include "vm/objects/tuple.h"
#include "vm/objects/type_object.h"

namespace minipy {

namespace {

/// sys.NAME, borrowed, or nothing.
Value sys_attribute(ThreadState& ts, const char* attribute) {
  const Module* sys = as<Module>(eval_state(ts).modules->find_str(intern(ts, "sys")));
  return sys == nullptr ? Value() : sys->dict->find_str(intern(ts, attribute));
}

Result<void> write_to(ThreadState& ts, Value file, Value text) {
  if (TextIO* stream = as<TextIO>(file);
      stream != nullptr && cast<Str>(text).ascii && stream->is_ascii_safe &&
      stream->type == &ts.interpreter().type(CoreType::kTextStream)) {
    return write_ascii(ts, *stream, cast<Str>(text).ascii_view());
  }
  TRY_VOID(call_method(ts, file, name(ts, Name::kWrite), Arguments(&text, 1)));
  return {};
}

Result<Ref<>> separator(ThreadState& ts, Value given, const char* which, const char* standard) {
  if (given.is_absent() || given.is_none()) {
    return Ref<>(make_str(ts, standard));
  }
  if (as<Str>(given) == nullptr) {
    return raise(ts, Exc::kTypeError, "{} must be None or a string, not {}", which, type_name(ts, given));
  }
  return share(given);
}

Result<void> builtin_print(ThreadState& ts, VarArgs args, Value sep, Value end, Value file, bool flush) {
  TRY(Ref<> between, separator(ts, sep, "sep", " "));
  TRY(Ref<> last, separator(ts, end, "end", "\n"));
  Ref<> target = share(file.is_absent() || file.is_none() ? sys_attribute(ts, "stdout") : file);
  if (!target) {
    return raise_text(ts, Exc::kRuntimeError, "lost sys.stdout");
  }
  if (target.value().is_none()) {
    return {};
  }
  for (std::size_t i = 0; i < args.values.size(); ++i) {
    if (i > 0) {
      TRY_VOID(write_to(ts, target, between));
    }
    TRY(Ref<Str> text, to_str(ts, args.values[i]));
    TRY_VOID(write_to(ts, target, text.value()));
  }
  TRY_VOID(write_to(ts, target, last));
  if (flush) {
    TRY_VOID(call_method(ts, target, name(ts, Name::kFlush)));
  }
  return {};
}

/// sys.NAME, which input() needs.
Result<Ref<>> input_stream(ThreadState& ts, const char* attribute) {
  const Value stream = sys_attribute(ts, attribute);
  if (stream.is_nothing() || stream.is_none()) {
    return raise(ts, Exc::kRuntimeError, "input(): lost sys.{}", attribute);
  }
  return share(stream);
}

Result<Ref<>> builtin_input(ThreadState& ts, Value prompt) {
  TRY(const Ref<> in, input_stream(ts, "stdin"));
  TRY(const Ref<> out, input_stream(ts, "stdout"));
  TRY(const Ref<> error, input_stream(ts, "stderr"));
  TRY_VOID(call_method(ts, error, name(ts, Name::kFlush)));
  if (!prompt.is_absent()) {
    TRY(Ref<Str> text, to_str(ts, prompt));
    TRY_VOID(write_to(ts, out, text.value()));
  }
  TRY_VOID(call_method(ts, out, name(ts, Name::kFlush)));
  TRY(Ref<> read, call_method(ts, in, intern(ts, "readline")));
  if (as<Str>(read) == nullptr) {
    return raise_text(ts, Exc::kTypeError, "object.readline() returned non-string");
  }
  Str& line = cast<Str>(read);
  if (line.length == 0) {
    return raise_text(ts, Exc::kEOFError, "EOF when reading a line");
  }
  const bool ends = line.at(line.length - 1) == '\n';
  return Ref<>(substring(ts, line, 0, line.length - (ends ? 1 : 0)));
}

[[gnu::always_inline]] inline Result<std::int64_t> builtin_len(ThreadState& ts, Value object) {
  if (object.is_object()) {  // what is asked most, without a call through the type
    if (is_exactly<List>(*object.as_object())) {
      return static_cast<std::int64_t>(cast<List>(object).size);
    }
    if (is_exactly<Str>(*object.as_object())) {
      return static_cast<std::int64_t>(cast<Str>(object).length);
    }
    if (is_exactly<Dict>(*object.as_object())) {
      return static_cast<std::int64_t>(cast<Dict>(object).size());
    }
  }
  return length(ts, object);
}
Result<Ref<>> builtin_repr(ThreadState& ts, Value object) { return Result<Ref<>>(repr(ts, object)); }
Result<Ref<>> builtin_ascii(ThreadState& ts, Value object) { return Result<Ref<>>(ascii(ts, object)); }
Result<std::int64_t> builtin_hash(ThreadState& ts, Value object) { return hash(ts, object); }
bool builtin_callable(ThreadState& ts, Value object) { return is_callable(ts, object); }

/// An object's address; an immediate's word, apart from the addresses.
std::int64_t builtin_id(ThreadState&, Value object) {
  if (object.is_object()) {
    return static_cast<std::int64_t>(object.bits());
  }
  if (object.is_int() && object.as_int() >= -5 && object.as_int() <= 256) {
    return static_cast<std::int64_t>(Value::small_int(object.as_int()).bits() & 0x3FFFFFFFFFFFFFF) | 0x100000000000;
  }
  return static_cast<std::int64_t>(object.bits() & 0x3FFFFFFFFFFFFFF);
}

Result<Ref<>> builtin_abs(ThreadState& ts, Value object) {
  if (object.is_int()) {
    const std::int64_t number = object.as_int();
    return number >= 0 ? Ref<>(share(object)) : make_int(ts, -number);
  }
  const UnarySlot slot = type_of(ts, object).slots.absolute;
  if (slot == nullptr) {
    return raise(ts, Exc::kTypeError, "bad operand type for abs(): '{}'", type_name(ts, object));
  }
  return slot(ts, object);
}

Result<Ref<>> any_or_all(ThreadState& ts, Value iterable, bool stop_at) {
  TRY(Ref<> iterator, iterate(ts, iterable));
  while (true) {
    TRY(Ref<> item, next(ts, iterator));
    if (item.value().is_absent()) {
      return share(Value::boolean(!stop_at));
    }
    TRY(const bool answer, truth(ts, item));
    if (answer == stop_at) {
      return share(Value::boolean(stop_at));
    }
  }
}
Result<Ref<>> builtin_any(ThreadState& ts, Value iterable) { return any_or_all(ts, iterable, true); }
Result<Ref<>> builtin_all(ThreadState& ts, Value iterable) { return any_or_all(ts, iterable, false); }

Result<Ref<>> in_base(ThreadState& ts, Value object, int base, const char* prefix) {
  TRY(Ref<> number, index(ts, object));
  std::string text = int_to_text(big_int_of(number), base);
  text.insert(text[0] == '-' ? 1 : 0, prefix);
  return Ref<>(make_str(ts, text));
}
Result<Ref<>> builtin_bin(ThreadState& ts, Value number) { return in_base(ts, number, 2, "0b"); }
Result<Ref<>> builtin_oct(ThreadState& ts, Value number) { return in_base(ts, number, 8, "0o"); }
Result<Ref<>> builtin_hex(ThreadState& ts, Value number) { return in_base(ts, number, 16, "0x"); }

Result<Ref<>> builtin_chr(ThreadState& ts, Value object) {
  TRY(const std::int64_t code, index_saturated(ts, object));
  if (code < 0 || code > 0x10FFFF) {
    return raise_text(ts, Exc::kValueError, "chr() arg not in range(0x110000)");
  }
  return Ref<>(make_char(ts, static_cast<char32_t>(code)));
}
Result<std::int64_t> builtin_ord(ThreadState& ts, Value object) {
  if (const Str* text = as<Str>(object)) {
    if (text->length == 1) {
      return std::int64_t{text->at(0)};
    }
    return raise(ts, Exc::kTypeError, "ord() expected a character, but string of length {} found", text->length);
  }
  if (as<Bytes>(object) != nullptr || as<ByteArray>(object) != nullptr) {
    TRY(const BytesLike bytes, BytesLike::of(ts, object));
    if (bytes.view().size() == 1) {
      return std::int64_t{static_cast<unsigned char>(bytes.view()[0])};
    }
    return raise(ts, Exc::kTypeError, "ord() expected a character, but string of length {} found", bytes.view().size());
  }
  return raise(ts, Exc::kTypeError, "ord() expected string of length 1, but {} found", type_name(ts, object));
}

/// One half of divmod(); Absent when the type lacks the method or does not know the operand.
Result<Ref<>> divmod_by(ThreadState& ts, Value self, Value other, Name which) {
  TRY(Ref<> method, find_special(ts, self, name(ts, which)));
  if (method.value().is_absent()) {
    return method;
  }
  TRY(Ref<> result, call(ts, method, other));
  return result.value().is_not_implemented() ? Ref<>::take(Value::absent()) : result;
}

Result<Ref<>> builtin_divmod(ThreadState& ts, Value left, Value right) {
  if (left.is_int() && right.is_int()) {
    return int_divmod(ts, left, right);
  }
  const Type& left_type = type_of(ts, left);
  const Type& right_type = type_of(ts, right);
  const Str& reflected = name(ts, Name::kRdivmod);
  const bool right_first =
      &left_type != &right_type && is_subtype(right_type, left_type) &&
      lookup_in_mro(ts, right_type, reflected) != lookup_in_mro(ts, left_type, reflected);
  if (right_first) {
    TRY(Ref<> result, divmod_by(ts, right, left, Name::kRdivmod));
    if (!result.value().is_absent()) {
      return result;
    }
  }
  TRY(Ref<> result, divmod_by(ts, left, right, Name::kDivmod));
  if (result.value().is_absent() && !right_first && &left_type != &right_type) {
    TRY(result, divmod_by(ts, right, left, Name::kRdivmod));
  }
  if (!result.value().is_absent()) {
    return result;
  }
  return raise(ts, Exc::kTypeError, "unsupported operand type(s) for divmod(): '{}' and '{}'", type_name(ts, left),
               type_name(ts, right));
}

Result<Ref<>> builtin_pow(ThreadState& ts, Value base, Value exponent, Value modulus) {
  return power(ts, base, exponent, modulus.is_absent() ? Value::none() : modulus);
}

Result<Ref<>> builtin_round(ThreadState& ts, Value number, Value digits) {
  TRY(Ref<> method, find_special(ts, number, name(ts, Name::kRound)));
  if (method.value().is_absent()) {
    return raise(ts, Exc::kTypeError, "type {} doesn't define __round__ method", type_name(ts, number));
  }
  return digits.is_absent() || digits.is_none() ? call(ts, method) : call(ts, method, digits);
}

Result<Ref<>> builtin_format(ThreadState& ts, Value value, Value spec) {
  Ref<> text = spec.is_absent() ? Ref<>(make_str(ts, "")) : share(spec);
  if (as<Str>(text) == nullptr) {
    return raise(ts, Exc::kTypeError, "format() argument 2 must be str, not {}",
                 spec.is_none() ? "None" : type_name(ts, spec));
  }
  return Result<Ref<>>(format(ts, value, text));
}

Result<Ref<Str>> attribute_name(ThreadState& ts, Value given, const char* function) {
  Str* text = as<Str>(given);
  if (text == nullptr) {
    return function == nullptr ? Result<Ref<Str>>(raise(ts, Exc::kTypeError, "attribute name must be string, not '{}'", type_name(ts, given)))
                               : Result<Ref<Str>>(raise(ts, Exc::kTypeError, "{}: attribute name must be string", function));
  }
  return intern_str(ts, *text);
}
Result<Ref<>> builtin_getattr(ThreadState& ts, Value object, Value given, Value fallback) {
  TRY(Ref<Str> attribute, attribute_name(ts, given, nullptr));
  if (fallback.is_absent()) {
    return get_attribute(ts, object, *attribute);
  }
  TRY(Ref<> found, find_attribute(ts, object, *attribute));
  return found.value().is_absent() ? share(fallback) : found;
}
Result<bool> builtin_hasattr(ThreadState& ts, Value object, Value given) {
  TRY(Ref<Str> attribute, attribute_name(ts, given, nullptr));
  TRY(Ref<> found, find_attribute(ts, object, *attribute));
  return !found.value().is_absent();
}
Result<void> builtin_setattr(ThreadState& ts, Value object, Value given, Value value) {
  TRY(Ref<Str> attribute, attribute_name(ts, given, nullptr));
  return set_attribute(ts, object, *attribute, value);
}
Result<void> builtin_delattr(ThreadState& ts, Value object, Value given) {
  TRY(Ref<Str> attribute, attribute_name(ts, given, nullptr));
  return set_attribute(ts, object, *attribute, Value::absent());
}

Result<bool> builtin_isinstance(ThreadState& ts, Value object, Value classes) { return isinstance(ts, object, classes); }
Result<bool> builtin_issubclass(ThreadState& ts, Value cls, Value classes) { return issubclass(ts, cls, classes); }

Result<Ref<>> builtin_iter(ThreadState& ts, Value object, Value sentinel) {
  if (sentinel.is_absent()) {
    return iterate(ts, object);
  }
  if (!is_callable(ts, object)) {
    return raise_text(ts, Exc::kTypeError, "iter(v, w): v must be callable");
  }
  return make_callable_iterator(ts, object, sentinel);
}

Result<Ref<>> builtin_next(ThreadState& ts, Value iterator, Value fallback) {
  const UnarySlot slot = type_of(ts, iterator).slots.next;
  if (slot == nullptr) {
    return raise(ts, Exc::kTypeError, "'{}' object is not an iterator", type_name(ts, iterator));
  }
  Result<Ref<>> item = slot(ts, iterator);  // not next(): a StopIteration keeps its value
  if (item.failed()) {
    if (fallback.is_absent() || !pending_is(ts, Exc::kStopIteration)) {
      return Raised{};
    }
    clear_exception(ts);
    return share(fallback);
  }
  if (!item.value().value().is_absent()) {
    return item;
  }
  if (!fallback.is_absent()) {
    return share(fallback);
  }
  return raise_value(ts, Exc::kStopIteration, Value());
}

/// The best of what is offered.
class Contest {
 public:
  /// `key` maps what is offered to what is compared; nothing: itself.
  Contest(ThreadState& ts, Value key, Comparison how) : ts_(ts), key_(key), how_(how) {}

  Result<void> offer(Ref<> item) {
    Ref<> item_key = item;
    if (!key_.is_nothing()) {
      TRY(item_key, call(ts_, key_, item));
    }
    bool better = !best_;
    if (best_) {
      TRY(better, compare_truth(ts_, item_key, best_key_, how_));
    }
    if (better) {
      best_ = std::move(item);
      best_key_ = std::move(item_key);
    }
    return {};
  }
  /// Nothing: none was offered.
  Ref<> winner() { return std::move(best_); }

 private:
  ThreadState& ts_;
  Value key_;
  Comparison how_;
  Ref<> best_;
  Ref<> best_key_;
};

Result<Ref<>> extreme(ThreadState& ts, VarArgs args, Value key, Value fallback, Comparison how, const char* function) {
  if (args.values.empty()) {
    return raise(ts, Exc::kTypeError, "{} expected at least 1 argument, got 0", function);
  }
  Contest contest(ts, key.is_nothing() || key.is_none() ? Value() : key, how);
  if (args.values.size() > 1) {
    if (!fallback.is_nothing()) {
      return raise(ts, Exc::kTypeError, "Cannot specify a default for {}() with multiple positional arguments", function);
    }
    for (const Value value : args.values) {
      TRY_VOID(contest.offer(share(value)));
    }
    return contest.winner();
  }
  TRY(Ref<> iterator, iterate(ts, args.values[0]));
  while (true) {
    TRY(Ref<> item, next(ts, iterator));
    if (item.value().is_absent()) {
      break;
    }
    TRY_VOID(contest.offer(std::move(item)));
  }
  if (Ref<> best = contest.winner()) {
    return best;
  }
  if (!fallback.is_nothing()) {
    return share(fallback);
  }
  return raise(ts, Exc::kValueError, "{}() iterable argument is empty", function);
}

/// max() and min(): without positional arguments that is said first, whatever the keywords are.
template <Comparison How>
Result<Ref<>> builtin_extreme(ThreadState& ts, Arguments arguments) {
  constexpr const char* kFunction = How == Comparison::kGreater ? "max" : "min";
  Value fallback;
  Value key;
  for (std::size_t k = 0; k < arguments.keywords.size() && arguments.positional > 0; ++k) {
    const std::string keyword = to_utf8(cast<Str>(arguments.keywords[k]));
    if (keyword == "default") {
      fallback = arguments.keyword_value(k);
    } else if (keyword == "key") {
      key = arguments.keyword_value(k);
    } else {
      return raise_unexpected_keyword(ts, kFunction, keyword, {"key", "default"});
    }
  }
  return extreme(ts, VarArgs{{arguments.values, arguments.positional}}, key, fallback, How,
                 kFunction);
}

/// Neumaier's compensated summation, as CPython's sum() of floats since 3.12.
struct FloatSum {
  double high = 0;
  double low = 0;
  void add(double x) {
    const double total = high + x;
    low += std::fabs(high) >= std::fabs(x) ? (high - total) + x : (x - total) + high;
    high = total;
  }
  double result() const { return low != 0 && std::isfinite(low) ? high + low : high; }
};

Result<Ref<>> builtin_sum(ThreadState& ts, Value iterable, Value start) {
  Ref<> total = start.is_absent() ? Ref<>::take(Value::small_int(0)) : share(start);
  TRY(Ref<> iterator, iterate(ts, iterable));
  if (as<Str>(total) != nullptr) {
    return raise_text(ts, Exc::kTypeError, "sum() can't sum strings [use ''.join(seq) instead]");
  }
  if (as<Bytes>(total) != nullptr) {
    return raise_text(ts, Exc::kTypeError, "sum() can't sum bytes [use b''.join(seq) instead]");
  }
  if (as<ByteArray>(total) != nullptr) {
    return raise_text(ts, Exc::kTypeError, "sum() can't sum bytearray [use b''.join(seq) instead]");
  }
  while (true) {
    TRY(Ref<> item, next(ts, iterator));
    if (item.value().is_absent()) {
      return total;
    }
    if (total.value().is_int() && item.value().is_int()) {
      total = make_int(ts, total.value().as_int() + item.value().as_int());
      continue;
    }
    if (is_float(total) && is_float(item)) {
      FloatSum sum;
      sum.high = *double_of(total);
      sum.add(*double_of(item));
      while (true) {
        TRY(item, next(ts, iterator));
        if (item.value().is_absent()) {
          return make_float(ts, sum.result());
        }
        if (is_float(item)) {
          sum.add(*double_of(item));
        } else if (item.value().is_int()) {
          sum.add(static_cast<double>(item.value().as_int()));
        } else {
          break;
        }
      }
      total = make_float(ts, sum.result());
    }
    TRY(total, binary(ts, Binary::kAdd, total, item));
  }
}

/// sorted() hands its keywords to list.sort(), which also complains about them.
Result<Ref<>> builtin_sorted(ThreadState& ts, Arguments arguments) {
  if (arguments.positional != 1) {
    return raise(ts, Exc::kTypeError, "sorted expected 1 argument, got {}", arguments.positional);
  }
  TRY(Ref<List> list, list_from(ts, arguments[0]));
  std::vector<Value> values{list.value()};
  for (std::size_t i = 0; i < arguments.keywords.size(); ++i) {
    values.push_back(arguments.keyword_value(i));
  }
  TRY(Ref<> sort, get_attribute(ts, Value::object(&ts.interpreter().type(CoreType::kList)), "sort"));
  TRY_VOID(call(ts, sort, Arguments(values.data(), 1, arguments.keywords)));
  return Ref<>(std::move(list));
}

Result<Ref<>> builtin_breakpoint(ThreadState& ts, VarArgs args, KwArgs keywords) {
  const Module* sys = as<Module>(eval_state(ts).modules->find_str(intern(ts, "sys")));
  Ref<> hook = share(sys == nullptr ? Value() : sys->dict->find_str(intern(ts, "breakpointhook")));
  if (!hook) {
    return raise_text(ts, Exc::kRuntimeError, "lost sys.breakpointhook");
  }
  std::vector<Value> values(args.values.begin(), args.values.end());
  values.insert(values.end(), keywords.values.begin(), keywords.values.end());
  return call(ts, hook, Arguments(values.data(), args.values.size(), keywords.names));
}

constexpr auto kFunctions = std::to_array<NativeDef>({
    native<&builtin_abs>("abs(x, /)", "Return the absolute value of the argument."),
    native<&builtin_all>("all(iterable, /)",
                         "Return True if bool(x) is True for all values x in the iterable."),
    native<&builtin_any>("any(iterable, /)",
                         "Return True if bool(x) is True for any x in the iterable."),
    native<&builtin_ascii>("ascii(obj, /)", "Return an ASCII-only representation of an object."),
    native<&builtin_bin>("bin(number, /)", "Return the binary representation of an integer."),
    native<&builtin_breakpoint>("breakpoint(*args, **kws)",
                                "Call sys.breakpointhook(*args, **kws).  sys.breakpointhook() must accept\n"
                                "whatever arguments are passed.\n\n"
                                "By default, this drops you into the pdb debugger."),
    native<&builtin_callable>("callable(obj, /)", "Return whether the object is callable."),
    native<&builtin_chr>("chr(i, /)", "Return a Unicode string of one character with ordinal i."),
    native<&builtin_delattr>("delattr(obj, name, /)",
                             "Deletes the named attribute from the given object."),
    native<&builtin_divmod>("divmod(x, y, /)", "Return the tuple (x//y, x%y)."),
    native<&builtin_format>("format(value, format_spec='', /)",
                            "Return type(value).__format__(value, format_spec)."),
    native<&builtin_getattr>("getattr(object, name, default=<unrepresentable>, /)",
                             "Get a named attribute from an object."),
    native<&builtin_hasattr>("hasattr(obj, name, /)",
                             "Return whether the object has an attribute with the given name."),
    native<&builtin_hash>("hash(obj, /)", "Return the hash value for the given object."),
    native<&builtin_hex>("hex(number, /)", "Return the hexadecimal representation of an integer."),
    native<&builtin_id>("id(obj, /)", "Return the identity of an object."),
    native<&builtin_open>(
        "open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, "
        "closefd=True, opener=None)",
        "Open file and return a stream.  Raise OSError upon failure."),
    native<&builtin_input>("input(prompt='', /)", "Read a string from standard input."),
    native<&builtin_isinstance>(
        "isinstance(obj, class_or_tuple, /)",
        "Return whether an object is an instance of a class or of a subclass thereof."),
    native<&builtin_issubclass>(
        "issubclass(cls, class_or_tuple, /)",
        "Return whether 'cls' is derived from another class or is the same class."),
    native<&builtin_iter>("iter(object, sentinel=<unrepresentable>, /)",
                          "Get an iterator from an object."),
    inlined_as(Inlined::kLen,
               native<&builtin_len>("len(obj, /)", "Return the number of items in a container.")),
    native_raw<&builtin_extreme<Comparison::kGreater>>(
        "max(*args, default=<unrepresentable>, key=None)",
        "With a single iterable argument, return its biggest item."),
    native_raw<&builtin_extreme<Comparison::kLess>>(
        "min(*args, default=<unrepresentable>, key=None)",
        "With a single iterable argument, return its smallest item."),
    native<&builtin_next>("next(iterator, default=<unrepresentable>, /)",
                          "Return the next item from the iterator."),
    native<&builtin_oct>("oct(number, /)", "Return the octal representation of an integer."),
    native<&builtin_ord>("ord(c, /)", "Return the Unicode code point for a one-character string."),
    native<&builtin_pow>(
        "pow(base, exp, mod=None)",
        "Equivalent to base**exp with 2 arguments or base**exp % mod with 3 arguments."),
    native<&builtin_print>("print(*args, sep=' ', end='\\n', file=None, flush=False)",
                           "Prints the values to a stream, or to sys.stdout by default."),
    native<&builtin_repr>("repr(obj, /)",
                          "Return the canonical string representation of the object."),
    native<&builtin_round>("round(number, ndigits=None)",
                           "Round a number to a given precision in decimal digits."),
    native<&builtin_setattr>(
        "setattr(obj, name, value, /)",
        "Sets the named attribute on the given object to the specified value."),
    native_raw<&builtin_sorted>(
        "sorted(iterable, /, *, key=None, reverse=False)",
        "Return a new list containing all items from the iterable in ascending order."),
    native<&builtin_sum>(
        "sum(iterable, /, start=0)",
        "Return the sum of a 'start' value (default: 0) plus an iterable of numbers"),
});

}  // namespace

std::span<const NativeDef> builtin_functions() { return kFunctions; }

}  // namespace minipy
