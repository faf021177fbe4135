#include "vm/objects/str_methods.h"

#include <algorithm>
#include <array>
#include <functional>

#include "base/text_repr.h"
#include "base/unicode.h"
#include "vm/objects/bytes.h"
#include "vm/objects/dict.h"
#include "vm/objects/format_spec.h"
#include "vm/objects/int.h"
#include "vm/objects/interrupts.h"
#include "vm/objects/list.h"
#include "vm/objects/raise.h"
#include "vm/objects/slice.h"
#include "vm/objects/text_codecs.h"
#include "vm/objects/tuple.h"

namespace minipy {

namespace {

// ---- searching

struct Window {
  std::size_t start;
  std::size_t stop;
  bool valid;
};

Result<Window> window_of(ThreadState& ts, const Str& self, Value start, Value stop) {
  const auto length = static_cast<std::int64_t>(self.length);
  std::int64_t from = 0;
  std::int64_t to = length;
  if (!start.is_absent() && !start.is_none()) {
    TRY(from, slice_bound(ts, start));
  }
  if (!stop.is_absent() && !stop.is_none()) {
    TRY(to, slice_bound(ts, stop));
  }
  if (from < 0) {
    from = std::max<std::int64_t>(from + length, 0);
  }
  if (to < 0) {
    to = std::max<std::int64_t>(to + length, 0);
  }
  to = std::min(to, length);
  return Window{static_cast<std::size_t>(from), static_cast<std::size_t>(to), from <= to};
}

Result<std::int64_t> method_find(ThreadState& ts, Str& self, Str& part, Value start, Value stop) {
  TRY(const Window window, window_of(ts, self, start, stop));
  return window.valid ? str_find(self, part, window.start, window.stop) : -1;
}
Result<std::int64_t> method_rfind(ThreadState& ts, Str& self, Str& part, Value start, Value stop) {
  TRY(const Window window, window_of(ts, self, start, stop));
  return window.valid ? str_rfind(self, part, window.start, window.stop) : -1;
}
Result<std::int64_t> method_index(ThreadState& ts, Str& self, Str& part, Value start, Value stop) {
  TRY(const std::int64_t found, method_find(ts, self, part, start, stop));
  return found < 0 ? raise_text(ts, Exc::kValueError, "substring not found") : Result<std::int64_t>(found);
}
Result<std::int64_t> method_rindex(ThreadState& ts, Str& self, Str& part, Value start, Value stop) {
  TRY(const std::int64_t found, method_rfind(ts, self, part, start, stop));
  return found < 0 ? raise_text(ts, Exc::kValueError, "substring not found") : Result<std::int64_t>(found);
}
Result<std::int64_t> method_count(ThreadState& ts, Str& self, Str& part, Value start, Value stop) {
  TRY(const Window window, window_of(ts, self, start, stop));
  if (!window.valid) {
    return std::int64_t{0};
  }
  if (part.length == 0) {
    return static_cast<std::int64_t>(window.stop - window.start) + 1;
  }
  std::int64_t count = 0;
  std::size_t at = window.start;
  while (true) {
    const std::int64_t found = str_find(self, part, at, window.stop);
    if (found < 0) {
      return count;
    }
    ++count;
    at = static_cast<std::size_t>(found) + part.length;
  }
}

Result<bool> has_affix(ThreadState& ts, Str& self, Value affix, Value start, Value stop, bool at_end) {
  TRY(const Window window, window_of(ts, self, start, stop));
  const auto matches = [&](const Str& part) {
    if (!window.valid || part.length > window.stop - window.start) {
      return false;
    }
    const std::size_t at = at_end ? window.stop - part.length : window.start;
    return str_find(self, part, at, at + part.length) >= 0;
  };
  if (const Str* part = as<Str>(affix)) {
    return matches(*part);
  }
  const char* function = at_end ? "endswith" : "startswith";
  if (const Tuple* tuple = as<Tuple>(affix)) {
    for (const Value item : tuple->items()) {
      const Str* part = as<Str>(item);
      if (part == nullptr) {
        return raise(ts, Exc::kTypeError, "tuple for {} must only contain str, not {}", function, type_name(ts, item));
      }
      if (matches(*part)) {
        return true;
      }
    }
    return false;
  }
  return raise(ts, Exc::kTypeError, "{} first arg must be str or a tuple of str, not {}", function, type_name(ts, affix));
}
Result<bool> method_startswith(ThreadState& ts, Str& self, Value prefix, Value start, Value stop) {
  return has_affix(ts, self, prefix, start, stop, false);
}
Result<bool> method_endswith(ThreadState& ts, Str& self, Value suffix, Value start, Value stop) {
  return has_affix(ts, self, suffix, start, stop, true);
}
Ref<> method_removeprefix(ThreadState& ts, Str& self, Str& prefix) {
  const bool found = prefix.length <= self.length && str_find(self, prefix, 0, prefix.length) == 0;
  return substring(ts, self, found ? prefix.length : 0, self.length);
}
Ref<> method_removesuffix(ThreadState& ts, Str& self, Str& suffix) {
  const bool found = suffix.length <= self.length && suffix.length > 0 &&
                     str_find(self, suffix, self.length - suffix.length, self.length) >= 0;
  return substring(ts, self, 0, found ? self.length - suffix.length : self.length);
}

/// replace() where all texts are ASCII, of the `left` first occurrences; `old` is not empty.
Result<Ref<>> replace_ascii(ThreadState& ts, const Str& self, const Str& old, const Str& with,
                            std::int64_t left) {
  const std::string_view all = self.ascii_view();
  std::string result;
  std::size_t at = 0;
  for (std::int64_t turn = 0; turn < left; ++turn) {
    const std::size_t found = all.find(old.ascii_view(), at);
    if (found == std::string_view::npos) {
      break;
    }
    if (turn % static_cast<std::int64_t>(kTurnsBetweenChecks) == 0) {
      TRY_VOID(check_interrupts(ts));
    }
    result.append(all, at, found - at);
    result += with.ascii_view();
    at = found + old.length;
  }
  result.append(all, at);
  return Ref<>(make_str(ts, result));
}

Result<Ref<>> method_replace(ThreadState& ts, Str& self, Str& old, Str& with, std::optional<std::int64_t> count) {
  std::int64_t left = count.value_or(-1);
  if (left < 0) {
    left = INT64_MAX;
  }
  std::u32string result;
  std::size_t at = 0;
  if (old.length == 0) {
    const std::u32string inserted = to_code_points(with);
    for (std::size_t i = 0; i <= self.length; ++i) {
      if (left-- > 0) {
        result += inserted;
      }
      if (i < self.length) {
        result.push_back(self.at(i));
      }
    }
    return Ref<>(make_str_from_code_points(ts, result));
  }
  std::int64_t found = str_find(self, old, 0, self.length);
  if (found < 0 || left == 0) {
    return Ref<>(substring(ts, self, 0, self.length));
  }
  if (self.ascii && old.ascii && with.ascii) {
    return replace_ascii(ts, self, old, with, left);
  }
  const std::u32string inserted = to_code_points(with);
  const std::u32string all = to_code_points(self);
  while (found >= 0 && left-- > 0) {
    TRY_VOID(check_interrupts(ts));
    result.append(all, at, static_cast<std::size_t>(found) - at);
    result += inserted;
    at = static_cast<std::size_t>(found) + old.length;
    found = str_find(self, old, at, self.length);
  }
  result.append(all, at);
  return Ref<>(make_str_from_code_points(ts, result));
}

// ---- stripping and padding

Result<Ref<>> strip(ThreadState& ts, Str& self, Value characters, bool left, bool right, const char* function) {
  const Str* set = nullptr;
  if (!characters.is_absent() && !characters.is_none()) {
    set = as<Str>(characters);
    if (set == nullptr) {
      return raise(ts, Exc::kTypeError, "{} arg must be None or str", function);
    }
  }
  const auto strips = [&](char32_t c) {
    if (set == nullptr) {
      return is_space(c);
    }
    for (std::size_t i = 0; i < set->length; ++i) {
      if (set->at(i) == c) {
        return true;
      }
    }
    return false;
  };
  std::size_t start = 0;
  std::size_t stop = self.length;
  while (left && start < stop && strips(self.at(start))) {
    ++start;
  }
  while (right && stop > start && strips(self.at(stop - 1))) {
    --stop;
  }
  return Ref<>(substring(ts, self, start, stop));
}
Result<Ref<>> method_strip(ThreadState& ts, Str& self, Value characters) { return strip(ts, self, characters, true, true, "strip"); }
Result<Ref<>> method_lstrip(ThreadState& ts, Str& self, Value characters) { return strip(ts, self, characters, true, false, "lstrip"); }
Result<Ref<>> method_rstrip(ThreadState& ts, Str& self, Value characters) { return strip(ts, self, characters, false, true, "rstrip"); }

Result<Ref<>> padded(ThreadState& ts, Str& self, std::int64_t width, Value fill, char align) {
  char32_t filler = U' ';
  if (!fill.is_absent()) {
    const Str* text = as<Str>(fill);
    if (text == nullptr) {
      return raise(ts, Exc::kTypeError, "The fill character must be a unicode character, not {}", type_name(ts, fill));
    }
    if (text->length != 1) {
      return raise_text(ts, Exc::kTypeError, "The fill character must be exactly one character long");
    }
    filler = text->at(0);
  }
  const std::int64_t missing = std::max<std::int64_t>(width, 0) - static_cast<std::int64_t>(self.length);
  if (missing <= 0) {
    return Ref<>(substring(ts, self, 0, self.length));
  }
  const std::int64_t left = align == '<' ? 0 : align == '>' ? missing : missing / 2 + (missing & width & 1);
  StrBuilder text;
  text.add_repeated(filler, static_cast<std::size_t>(left));
  text.add(self);
  text.add_repeated(filler, static_cast<std::size_t>(missing - left));
  return Ref<>(text.finish(ts));
}
Result<Ref<>> method_ljust(ThreadState& ts, Str& self, std::int64_t width, Value fill) { return padded(ts, self, width, fill, '<'); }
Result<Ref<>> method_rjust(ThreadState& ts, Str& self, std::int64_t width, Value fill) { return padded(ts, self, width, fill, '>'); }
Result<Ref<>> method_center(ThreadState& ts, Str& self, std::int64_t width, Value fill) { return padded(ts, self, width, fill, '^'); }
Ref<> method_zfill(ThreadState& ts, Str& self, std::int64_t width) {
  const std::int64_t missing = std::max<std::int64_t>(width, 0) - static_cast<std::int64_t>(self.length);
  if (missing <= 0) {
    return Ref<>(substring(ts, self, 0, self.length));
  }
  const bool sign = self.length > 0 && (self.at(0) == U'+' || self.at(0) == U'-');
  StrBuilder text;
  text.add(self, 0, sign ? 1 : 0);
  text.add_repeated(U'0', static_cast<std::size_t>(missing));
  text.add(self, sign ? 1 : 0, self.length);
  return text.finish(ts);
}
Result<Ref<>> method_expandtabs(ThreadState& ts, Str& self, std::optional<std::int32_t> size) {
  const std::int64_t tab = size.value_or(8);
  std::int64_t column = 0;
  StrBuilder text;
  for (std::size_t i = 0; i < self.length; ++i) {
    const char32_t c = self.at(i);
    if (c == U'\t') {
      const std::int64_t width = tab > 0 ? tab - column % tab : 0;
      text.add_repeated(U' ', static_cast<std::size_t>(width));
      column += width;
    } else {
      text.add(c);
      column = c == U'\n' || c == U'\r' ? 0 : column + 1;
    }
  }
  return Ref<>(text.finish(ts));
}

// ---- splitting and joining

Ref<List> split_blanks(ThreadState& ts, const Str& self, std::int64_t limit) {
  Ref<List> parts = make_list(ts);
  std::size_t at = 0;
  while (true) {
    while (at < self.length && is_space(self.at(at))) {
      ++at;
    }
    if (at == self.length) {
      return parts;
    }
    if (limit-- == 0) {
      parts->append_taking(Ref<>(substring(ts, self, at, self.length)).give());
      return parts;
    }
    const std::size_t start = at;
    while (at < self.length && !is_space(self.at(at))) {
      ++at;
    }
    parts->append_taking(Ref<>(substring(ts, self, start, at)).give());
  }
}

Ref<List> rsplit_blanks(ThreadState& ts, const Str& self, std::int64_t limit) {
  Ref<List> parts = make_list(ts);
  std::size_t stop = self.length;
  while (true) {
    while (stop > 0 && is_space(self.at(stop - 1))) {
      --stop;
    }
    if (stop == 0) {
      break;
    }
    if (limit-- == 0) {
      parts->append_taking(Ref<>(substring(ts, self, 0, stop)).give());
      break;
    }
    std::size_t start = stop;
    while (start > 0 && !is_space(self.at(start - 1))) {
      --start;
    }
    parts->append_taking(Ref<>(substring(ts, self, start, stop)).give());
    stop = start;
  }
  std::reverse(parts->storage.get(), parts->storage.get() + parts->size);
  return parts;
}

Result<Ref<>> split(ThreadState& ts, Str& self, Value separator, std::optional<std::int64_t> maxsplit, bool backwards) {
  std::int64_t limit = maxsplit.value_or(-1);
  if (limit < 0) {
    limit = INT64_MAX;
  }
  if (separator.is_absent() || separator.is_none()) {
    return Ref<>(backwards ? rsplit_blanks(ts, self, limit) : split_blanks(ts, self, limit));
  }
  const Str* sep = as<Str>(separator);
  if (sep == nullptr) {
    return raise(ts, Exc::kTypeError, "must be str or None, not {}", type_name(ts, separator));
  }
  if (sep->length == 0) {
    return raise_text(ts, Exc::kValueError, "empty separator");
  }
  Ref<List> parts = make_list(ts);
  if (backwards) {
    std::size_t stop = self.length;
    while (limit-- > 0) {
      const std::int64_t found = str_rfind(self, *sep, 0, stop);
      if (found < 0) {
        break;
      }
      parts->append_taking(Ref<>(substring(ts, self, static_cast<std::size_t>(found) + sep->length, stop)).give());
      stop = static_cast<std::size_t>(found);
    }
    parts->append_taking(Ref<>(substring(ts, self, 0, stop)).give());
    std::reverse(parts->storage.get(), parts->storage.get() + parts->size);
    return Ref<>(std::move(parts));
  }
  std::size_t at = 0;
  while (limit-- > 0) {
    const std::int64_t found = str_find(self, *sep, at, self.length);
    if (found < 0) {
      break;
    }
    parts->append_taking(Ref<>(substring(ts, self, at, static_cast<std::size_t>(found))).give());
    at = static_cast<std::size_t>(found) + sep->length;
  }
  parts->append_taking(Ref<>(substring(ts, self, at, self.length)).give());
  return Ref<>(std::move(parts));
}
Result<Ref<>> method_split(ThreadState& ts, Str& self, Value sep, std::optional<std::int64_t> maxsplit) {
  return split(ts, self, sep, maxsplit, false);
}
Result<Ref<>> method_rsplit(ThreadState& ts, Str& self, Value sep, std::optional<std::int64_t> maxsplit) {
  return split(ts, self, sep, maxsplit, true);
}

Ref<> method_splitlines(ThreadState& ts, Str& self, bool keepends) {
  Ref<List> lines = make_list(ts);
  std::size_t start = 0;
  while (start < self.length) {
    std::size_t stop = start;
    while (stop < self.length && !is_line_break(self.at(stop))) {
      ++stop;
    }
    std::size_t next = stop;
    if (next < self.length) {
      next += self.at(next) == U'\r' && next + 1 < self.length && self.at(next + 1) == U'\n' ? 2 : 1;
    }
    lines->append_taking(Ref<>(substring(ts, self, start, keepends ? next : stop)).give());
    start = next;
  }
  return lines;
}

Result<Ref<>> partition(ThreadState& ts, Str& self, Value separator, bool backwards) {
  const Str* sep = as<Str>(separator);
  if (sep == nullptr) {
    return raise(ts, Exc::kTypeError, "must be str, not {}", type_name(ts, separator));
  }
  if (sep->length == 0) {
    return raise_text(ts, Exc::kValueError, "empty separator");
  }
  const std::int64_t found = backwards ? str_rfind(self, *sep, 0, self.length) : str_find(self, *sep, 0, self.length);
  Ref<> empty = make_str(ts, "");
  if (found < 0) {
    const Value whole = Value::object(&self);
    return backwards ? Ref<>(make_tuple(ts, std::array<Value, 3>{empty, empty, whole}))
                     : Ref<>(make_tuple(ts, std::array<Value, 3>{whole, empty, empty}));
  }
  const auto at = static_cast<std::size_t>(found);
  Ref<> before = substring(ts, self, 0, at);
  Ref<> after = substring(ts, self, at + sep->length, self.length);
  return Ref<>(make_tuple(ts, std::array<Value, 3>{before, separator, after}));
}
Result<Ref<>> method_partition(ThreadState& ts, Str& self, Value sep) { return partition(ts, self, sep, false); }
Result<Ref<>> method_rpartition(ThreadState& ts, Str& self, Value sep) { return partition(ts, self, sep, true); }

Result<Ref<>> method_join(ThreadState& ts, Str& self, Value iterable) {
  Ref<List> items;
  if (List* list = as<List>(iterable); list != nullptr && list->type == &ts.interpreter().type(CoreType::kList)) {
    items = Ref<List>::share(*list);
  } else {
    Result<Ref<>> iterator = iterate(ts, iterable);
    if (iterator.failed()) {
      if (pending_is(ts, Exc::kTypeError)) {
        clear_exception(ts);
        return raise_text(ts, Exc::kTypeError, "can only join an iterable");
      }
      return Raised{};
    }
    TRY(items, list_from(ts, iterator.value()));
  }
  if (items->size == 1 && is_exact_str(ts, items->storage[0])) {
    return share(items->storage[0]);
  }
  std::vector<Value> parts;
  parts.reserve(items->size * 2);
  for (std::size_t i = 0; i < items->size; ++i) {
    if (i % kTurnsBetweenChecks == 0) {
      TRY_VOID(check_interrupts(ts));
    }
    if (as<Str>(items->storage[i]) == nullptr) {
      return raise(ts, Exc::kTypeError, "sequence item {}: expected str instance, {} found", i,
                   type_name(ts, items->storage[i]));
    }
    if (i > 0 && self.length > 0) {
      parts.push_back(Value::object(&self));
    }
    parts.push_back(items->storage[i]);
  }
  return Ref<>(join_strs(ts, parts));
}

// ---- translation, encoding, formatting

Result<Ref<>> method_maketrans(ThreadState& ts, Value from, Value to, Value remove) {
  Ref<Dict> table = make_dict(ts);
  if (to.is_absent()) {
    Dict* source = as<Dict>(from);
    if (source == nullptr) {
      return raise_text(ts, Exc::kTypeError, "if you give only one argument to maketrans it must be a dict");
    }
    for (std::uint32_t i = 0; i < source->end; ++i) {
      const Value key = source->entries[i].key;
      if (key.is_nothing()) {
        continue;
      }
      Ref<> code = share(key);
      if (const Str* text = as<Str>(key)) {
        if (text->length != 1) {
          return raise_text(ts, Exc::kValueError, "string keys in translate table must be of length 1");
        }
        code = make_int(ts, std::int64_t{text->at(0)});
      } else if (!is_int_like(key)) {
        return raise_text(ts, Exc::kTypeError, "keys in translate table must be strings or integers");
      }
      TRY_VOID(table->set(ts, code, source->entries[i].value));
    }
    return Ref<>(std::move(table));
  }
  const Str* left = as<Str>(from);
  const Str* right = as<Str>(to);
  const Str* dropped = as<Str>(remove);
  if (right == nullptr || (dropped == nullptr && !remove.is_absent())) {
    return raise(ts, Exc::kTypeError, "maketrans() argument {} must be str, not {}", right == nullptr ? 2 : 3,
                 (right == nullptr ? to : remove).is_none() ? "None" : type_name(ts, right == nullptr ? to : remove));
  }
  if (left == nullptr) {
    return raise_text(ts, Exc::kTypeError, "first maketrans argument must be a string if there is a second argument");
  }
  if (left->length != right->length) {
    return raise_text(ts, Exc::kValueError, "the first two maketrans arguments must have equal length");
  }
  for (std::size_t i = 0; i < left->length; ++i) {
    TRY_VOID(table->set(ts, Value::small_int(left->at(i)), Value::small_int(right->at(i))));
  }
  if (dropped != nullptr) {
    for (std::size_t i = 0; i < dropped->length; ++i) {
      TRY_VOID(table->set(ts, Value::small_int(dropped->at(i)), Value::none()));
    }
  }
  return Ref<>(std::move(table));
}

Result<Ref<>> method_translate(ThreadState& ts, Str& self, Value table) {
  StrBuilder text;
  for (std::size_t i = 0; i < self.length; ++i) {
    Result<Ref<>> mapped_to = get_item(ts, table, Value::small_int(self.at(i)));
    if (mapped_to.failed()) {
      if (!pending_is(ts, Exc::kLookupError)) {
        return Raised{};
      }
      clear_exception(ts);
      text.add(self.at(i));
      continue;
    }
    Ref<> value = mapped_to.take();
    if (const Str* replacement = as<Str>(value)) {
      text.add(*replacement);
    } else if (is_int_like(value)) {
      const auto code = small_int_of(value);
      if (!code || *code < 0 || *code > 0x10FFFF) {
        return raise_text(ts, Exc::kValueError, "character mapping must be in range(0x110000)");
      }
      text.add(static_cast<char32_t>(*code));
    } else if (!value.value().is_none()) {
      return raise_text(ts, Exc::kTypeError, "character mapping must return integer, None or str");
    }
  }
  return Ref<>(text.finish(ts));
}

Result<Ref<>> method_encode(ThreadState& ts, Str& self, std::optional<std::string> encoding,
                            std::optional<std::string> errors) {
  TRY(const std::string bytes, encode_text(ts, self, encoding.value_or("utf-8"), errors.value_or("strict")));
  return Ref<>(make_bytes(ts, bytes));
}

Result<Ref<Str>> method_format(ThreadState& ts, Str& self, VarArgs args, KwArgs kwargs) {
  Ref<Dict> keywords = make_dict(ts);
  for (std::size_t i = 0; i < kwargs.names.size(); ++i) {
    TRY_VOID(keywords->set(ts, kwargs.names[i], kwargs.values[i]));
  }
  return brace_format(ts, self, args.values, keywords.value());
}
Result<Ref<Str>> method_format_map(ThreadState& ts, Str& self, Value mapping) {
  return brace_format_map(ts, self, mapping);
}
Result<Ref<>> method_dunder_format(ThreadState& ts, Str& self, Str& spec) {
  if (spec.length == 0) {
    return Result<Ref<>>(to_str(ts, Value::object(&self)));
  }
  return Result<Ref<>>(format_str(ts, self, spec, Value::object(&self)));
}
Result<Ref<>> method_getnewargs(ThreadState& ts, Str& self) {
  return Ref<>(make_tuple(ts, std::array<Value, 1>{Value::object(&self)}));
}

constexpr auto kMethods = std::to_array<NativeDef>({
    native<&method_encode>("encode($self, /, encoding='utf-8', errors='strict')",
                           "Encode the string using the codec registered for encoding."),
    native<&method_replace>("replace($self, old, new, /, count=-1)",
                            "Return a copy with all occurrences of substring old replaced by new."),
    native<&method_split>("split($self, /, sep=None, maxsplit=-1)",
                          "Return a list of the substrings in the string, using sep as the separator string."),
    native<&method_rsplit>("rsplit($self, /, sep=None, maxsplit=-1)",
                           "Return a list of the substrings in the string, using sep as the separator string."),
    native<&method_join>("join($self, iterable, /)", "Concatenate any number of strings."),
    native<&method_center>("center($self, width, fillchar=' ', /)", "Return a centered string of length width."),
    native<&method_count>("count($self, sub, start=None, end=None, /)",
                          "Return the number of non-overlapping occurrences of substring sub."),
    native<&method_expandtabs>("expandtabs($self, /, tabsize=8)",
                               "Return a copy where all tab characters are expanded using spaces."),
    native<&method_find>("find($self, sub, start=None, end=None, /)",
                         "Return the lowest index in S where substring sub is found, or -1."),
    native<&method_partition>("partition($self, sep, /)",
                              "Partition the string into three parts using the given separator."),
    native<&method_index>("index($self, sub, start=None, end=None, /)",
                          "Return the lowest index in S where substring sub is found."),
    native<&method_ljust>("ljust($self, width, fillchar=' ', /)", "Return a left-justified string of length width."),
    native<&method_lstrip>("lstrip($self, chars=None, /)",
                           "Return a copy of the string with leading whitespace removed."),
    native<&method_rfind>("rfind($self, sub, start=None, end=None, /)",
                          "Return the highest index in S where substring sub is found, or -1."),
    native<&method_rindex>("rindex($self, sub, start=None, end=None, /)",
                           "Return the highest index in S where substring sub is found."),
    native<&method_rjust>("rjust($self, width, fillchar=' ', /)", "Return a right-justified string of length width."),
    native<&method_rstrip>("rstrip($self, chars=None, /)",
                           "Return a copy of the string with trailing whitespace removed."),
    native<&method_rpartition>("rpartition($self, sep, /)",
                               "Partition the string into three parts using the given separator."),
    native<&method_splitlines>("splitlines($self, /, keepends=False)",
                               "Return a list of the lines in the string, breaking at line boundaries."),
    native<&method_strip>("strip($self, chars=None, /)",
                          "Return a copy of the string with leading and trailing whitespace removed."),
    native<&method_translate>("translate($self, table, /)",
                              "Replace each character in the string using the given translation table."),
    native<&method_startswith>("startswith($self, prefix, start=None, end=None, /)",
                               "Return True if the string starts with the specified prefix, False otherwise."),
    native<&method_endswith>("endswith($self, suffix, start=None, end=None, /)",
                             "Return True if the string ends with the specified suffix, False otherwise."),
    native<&method_removeprefix>("removeprefix($self, prefix, /)",
                                 "Return a str with the given prefix string removed if present."),
    native<&method_removesuffix>("removesuffix($self, suffix, /)",
                                 "Return a str with the given suffix string removed if present."),
    native<&method_zfill>("zfill($self, width, /)",
                          "Pad a numeric string with zeros on the left, to fill a field of the given width."),
    native<&method_format>("format($self, /, *args, **kwargs)", "Return a formatted version of the string."),
    native<&method_format_map>("format_map($self, mapping, /)",
                               "Return a formatted version of the string, using substitutions from mapping."),
    native<&method_dunder_format>("__format__($self, format_spec, /)",
                                  "Return a formatted version of the string as described by format_spec."),
    native<&method_maketrans>("maketrans($static, x, y=<unrepresentable>, z=<unrepresentable>, /)",
                              "Return a translation table usable for str.translate()."),
    native<&method_getnewargs>("__getnewargs__($self, /)", ""),
});

}  // namespace

std::span<const NativeDef> str_methods() { return kMethods; }

}  // namespace minipy
