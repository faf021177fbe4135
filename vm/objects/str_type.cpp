// str as a class: the protocol slots and its iterator.
#include <algorithm>
#include <array>

#include "base/text_repr.h"
#include "vm/objects/buffer.h"
#include "vm/objects/instance.h"
#include "vm/objects/int.h"
#include "vm/objects/iterator_pickling.h"
#include "vm/objects/iterators.h"
#include "vm/objects/raise.h"
#include "vm/objects/slice.h"
#include "vm/objects/str.h"
#include "vm/objects/str_methods.h"
#include "vm/objects/text_codecs.h"
#include "vm/objects/tuple.h"

namespace minipy {

namespace {

Result<Ref<>> repr_slot(ThreadState& ts, Value self) { return Ref<>(str_repr(ts, cast<Str>(self))); }

Result<Ref<>> str_slot(ThreadState& ts, Value self) {
  if (is_exact_str(ts, self)) {
    return share(self);
  }
  const Str& text = cast<Str>(self);
  Ref<Str> plain = substring(ts, text, 0, text.length);
  return Ref<>(std::move(plain));
}

Result<std::int64_t> hash_slot(ThreadState& ts, Value self) { return str_hash(ts, cast<Str>(self)); }

Result<Ref<>> compare_slot(ThreadState&, Value self, Value other, Comparison how) {
  const Str* right = as<Str>(other);
  if (right == nullptr) {
    return share(Value::not_implemented());
  }
  const Str& left = cast<Str>(self);
  if (how == Comparison::kEqual || how == Comparison::kNotEqual) {
    return share(Value::boolean(str_equal(left, *right) == (how == Comparison::kEqual)));
  }
  return share(Value::boolean(holds(str_compare(left, *right), how)));
}

Result<std::int64_t> length_slot(ThreadState&, Value self) { return std::int64_t{cast<Str>(self).length}; }

Result<Ref<>> get_item_slot(ThreadState& ts, Value self, Value key) {
  const Str& text = cast<Str>(self);
  if (Slice* slice = as<Slice>(key)) {
    TRY(const SliceRange range, resolve_slice(ts, *slice, text.length));
    if (range.step == 1) {
      return Ref<>(substring(ts, text, static_cast<std::size_t>(range.start),
                             static_cast<std::size_t>(range.start + range.count)));
    }
    std::u32string picked;
    for (std::int64_t i = 0; i < range.count; ++i) {
      picked.push_back(text.at(static_cast<std::size_t>(range.start + i * range.step)));
    }
    return Ref<>(make_str_from_code_points(ts, picked));
  }
  std::int64_t at = 0;
  if (key.is_int()) {
    at = key.as_int();
  } else if (type_of(ts, key).slots.index == nullptr) {
    return raise(ts, Exc::kTypeError, "string indices must be integers, not '{}'", type_name(ts, key));
  } else {
    TRY(at, subscript_index(ts, key));
  }
  if (at < 0) {
    at += text.length;
  }
  if (at < 0 || at >= static_cast<std::int64_t>(text.length)) {
    return raise_text(ts, Exc::kIndexError, "string index out of range");
  }
  return Ref<>(make_char(ts, text.at(static_cast<std::size_t>(at))));
}

Result<bool> contains_slot(ThreadState& ts, Value self, Value item) {
  const Str* part = as<Str>(item);
  if (part == nullptr) {
    return raise(ts, Exc::kTypeError, "'in <string>' requires string as left operand, not {}", type_name(ts, item));
  }
  return str_find(cast<Str>(self), *part, 0, cast<Str>(self).length) >= 0;
}

Result<Ref<>> concatenate_slot(ThreadState& ts, Value left, Value right) {
  const Str* other = as<Str>(right);
  if (other == nullptr) {
    return raise(ts, Exc::kTypeError, "can only concatenate str (not \"{}\") to str", type_name(ts, right));
  }
  return Ref<>(concatenate(ts, cast<Str>(left), *other));
}

Result<Ref<>> repeat_slot(ThreadState& ts, Value self, Value times) {
  TRY(const std::int64_t count, index_int64(ts, times, "cannot fit 'int' into an index-sized integer"));
  const Str& text = cast<Str>(self);
  const std::size_t repeat = count > 0 ? static_cast<std::size_t>(count) : 0;
  if (text.length != 0 && repeat > (std::size_t{1} << 31) / text.length) {
    return repeat > static_cast<std::size_t>(INT64_MAX) / text.length
               ? raise_text(ts, Exc::kOverflowError, "repeated string is too long")
               : raise_text(ts, Exc::kMemoryError, "");
  }
  if (repeat == 1 && is_exact_str(ts, self)) {
    return share(self);
  }
  if (repeat == 0 || text.length == 0) {
    return Ref<>(make_str(ts, ""));
  }
  Ref<Str> result = make_str_sized(ts, text.length * repeat, text.ascii ? 0x7F : text.kind == 1 ? 0xFF : text.kind == 2 ? 0xFFFF : 0x10FFFF);
  for (std::size_t i = 0; i < repeat; ++i) {
    std::memcpy(result->mutable_data() + i * text.byte_size(), text.data(), text.byte_size());
  }
  return Ref<>(std::move(result));
}

Result<Ref<>> remainder_slot(ThreadState& ts, Value left, Value right) {
  if (as<Str>(left) == nullptr) {
    return share(Value::not_implemented());
  }
  return percent_format(ts, cast<Str>(left), right);
}

Result<Ref<>> iterate_slot(ThreadState& ts, Value self) {
  Ref<StrIterator> iterator = ts.interpreter().heap().make<StrIterator>(ts.interpreter().type(
      cast<Str>(self).ascii && is_exact_str(ts, self) ? CoreType::kStrAsciiIterator
                                                      : CoreType::kStrIterator));
  iterator->text = Ref<Str>::share(cast<Str>(self));
  return Ref<>(std::move(iterator));
}

Result<Ref<>> convert(ThreadState& ts, const Type& type, Arguments arguments) {
  Value object = arguments.positional > 0 ? arguments[0] : Value();
  Value encoding = arguments.positional > 1 ? arguments[1] : Value();
  Value errors = arguments.positional > 2 ? arguments[2] : Value();
  if (arguments.total() > 3) {
    // CPython calls the type itself another way than its subclasses.
    return arguments.keywords.empty() && &type == &ts.interpreter().type(CoreType::kStr)
               ? raise(ts, Exc::kTypeError, "str expected at most 3 arguments, got {}",
                       arguments.total())
               : raise(ts, Exc::kTypeError, "str() takes at most 3 {}arguments ({} given)",
                       arguments.positional == 0 ? "keyword " : "", arguments.total());
  }
  for (std::size_t i = 0; i < arguments.keywords.size(); ++i) {
    const std::string word = to_utf8(cast<Str>(arguments.keywords[i]));
    if (word == "object") {
      object = arguments.keyword_value(i);
    } else if (word == "encoding") {
      encoding = arguments.keyword_value(i);
    } else if (word == "errors") {
      errors = arguments.keyword_value(i);
    } else {
      return raise(ts, Exc::kTypeError, "str() got an unexpected keyword argument '{}'", word);
    }
  }
  for (const auto& [argument, word] : {std::pair(encoding, "encoding"), std::pair(errors, "errors")}) {
    if (!argument.is_nothing() && as<Str>(argument) == nullptr) {
      return raise(ts, Exc::kTypeError, "str() argument '{}' must be str, not {}", word, type_name(ts, argument));
    }
  }
  if (object.is_nothing()) {
    return Ref<>(make_str(ts, ""));
  }
  if (encoding.is_nothing() && errors.is_nothing()) {
    return Result<Ref<>>(to_str(ts, object));
  }
  const std::optional<BytesLike> bytes = BytesLike::find(ts, object);
  if (!bytes) {
    return as<Str>(object) != nullptr
               ? Result<Ref<>>(raise_text(ts, Exc::kTypeError, "decoding str is not supported"))
               : Result<Ref<>>(raise(ts, Exc::kTypeError,
                                     "decoding to str: need a bytes-like object, {} found", type_name(ts, object)));
  }
  if (bytes->view().empty()) {  // no codec is looked for
    return Ref<>(make_str(ts, ""));
  }
  const Str* codec = as<Str>(encoding);
  const Str* how = as<Str>(errors);
  return Result<Ref<>>(decode_bytes(ts, bytes->view(), codec == nullptr ? "utf-8" : to_utf8(*codec),
                                    how == nullptr ? "strict" : to_utf8(*how)));
}

Result<Ref<>> make_slot(ThreadState& ts, Type& type, Arguments arguments) {
  TRY(Ref<> text, convert(ts, type, arguments));
  if (&type == &ts.interpreter().type(CoreType::kStr)) {
    return text;
  }
  const Str& plain = cast<Str>(text);
  Ref<Str> made = make_instance_of<Str>(ts, type, (plain.byte_size() + 7) & ~std::size_t{7});
  clear_new_members(*made);
  made->length = plain.length;
  made->kind = plain.kind;
  made->ascii = plain.ascii;
  std::memcpy(made->mutable_data(), plain.data(), plain.byte_size());
  return Ref<>(std::move(made));
}

void destroy_str(Object&) {}

void fill_str(Slots& slots) {
  slots.destroy = &destroy_str;
  slots.make = &make_slot;
  slots.repr = &repr_slot;
  slots.str = &str_slot;
  slots.hash = &hash_slot;
  slots.compare = &compare_slot;
  slots.length = &length_slot;
  slots.get_item = &get_item_slot;
  slots.contains = &contains_slot;
  slots.concatenate = &concatenate_slot;
  slots.repeat = &repeat_slot;
  slots.binary[static_cast<std::size_t>(Binary::kRemainder)] = &remainder_slot;
  slots.iterate = &iterate_slot;
}

Result<Ref<>> next_char(ThreadState& ts, Value self) {
  auto& iterator = cast<StrIterator>(self);
  if (!iterator.text) {
    return share(Value::absent());
  }
  if (iterator.index < iterator.text->length) {
    return Ref<>(make_char(ts, iterator.text->at(iterator.index++)));
  }
  iterator.text = nullptr;
  return share(Value::absent());
}

void fill_iterator(Slots& slots) {
  slots.destroy = &destroy_as<StrIterator>;
  slots.traverse = [](const Object& object, Visitor& visitor) {
    visitor.visit(static_cast<const StrIterator&>(object).text.value(), Edge::of_field("text"));
  };
  slots.iterate = &iterate_self;
  slots.next = &next_char;
}

std::int64_t iterator_hint(ThreadState&, StrIterator& self) {
  return self.text ? std::int64_t{self.text->length} - self.index : 0;
}
constexpr auto kIteratorMethods = std::to_array<NativeDef>({
    native<&iterator_hint>("__length_hint__($self, /)", ""),
});

}  // namespace

const TypeSpec& str_type_spec() {
  static constexpr TypeSpec spec{.core = CoreType::kStr,
                             .base = CoreType::kObject,
                             .size = sizeof(Str),
                             .flags = flags_of(TypeFlag::kVariableSize),
                             .fill = &fill_str,
                             .methods = {},
                             .getsets = {},
                             .doc = "str(object='') -> str",
                             .more_methods = {&str_methods, &str_case_methods}};
  return spec;
}
const TypeSpec& str_iterator_type_spec() {
  static constexpr TypeSpec spec{.core = CoreType::kStrIterator,
                                 .base = CoreType::kObject,
                                 .size = sizeof(StrIterator),
                                 .flags = flags_of(TypeFlag::kFinal),
                                 .fill = &fill_iterator,
                                 .methods = kIteratorMethods,
                                 .getsets = {},
                                 .doc = "",
                                 .more_methods = {&str_iterator_pickling}};
  return spec;
}

const TypeSpec& str_ascii_iterator_type_spec() {
  static constexpr TypeSpec spec{.core = CoreType::kStrAsciiIterator,
                                 .base = CoreType::kObject,
                                 .size = sizeof(StrIterator),
                                 .flags = flags_of(TypeFlag::kFinal),
                                 .fill = &fill_iterator,
                                 .methods = kIteratorMethods,
                                 .getsets = {},
                                 .doc = "",
                                 .more_methods = {&str_iterator_pickling}};
  return spec;
}

}  // namespace minipy
