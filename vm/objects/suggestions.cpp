#include "vm/objects/suggestions.h"

#include <algorithm>
#include <array>
#include <optional>

#include "vm/objects/dict.h"
#include "vm/objects/exception.h"
#include "vm/objects/list.h"
#include "vm/objects/names.h"
#include "vm/objects/stdlib_names.h"
#include "vm/objects/str.h"
#include "vm/objects/traceback.h"

namespace minipy {

namespace {

// CPython's figures (Python/suggestions.c).
constexpr std::size_t kMaxCandidates = 750;
constexpr std::size_t kMaxLength = 40;
constexpr std::size_t kMoveCost = 2;
constexpr std::size_t kCaseCost = 1;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::size_t substitution_cost(char a, char b) {
  if (a == b) {
    return 0;
  }
  return lower(a) == lower(b) ? kCaseCost : kMoveCost;
}

/// Takes off what both begin with and end with.
void trim_common_ends(std::string_view& a, std::string_view& b) {
  while (!a.empty() && !b.empty() && a.front() == b.front()) {
    a.remove_prefix(1);
    b.remove_prefix(1);
  }
  while (!a.empty() && !b.empty() && a.back() == b.back()) {
    a.remove_suffix(1);
    b.remove_suffix(1);
  }
}

void add_names(const List& names, std::vector<std::string>& out) {
  for (const Value name : names.items()) {
    if (const Str* text = as<Str>(name)) {
      out.push_back(to_utf8(*text));
    }
  }
}

/// The names in a namespace that a frame shows; false when it cannot be asked.
bool add_namespace(ThreadState& ts, Value frame, const char* which, std::vector<std::string>& out) {
  Result<Ref<>> names = get_attribute(ts, frame, which);
  if (names.failed()) {
    return false;
  }
  Result<Ref<List>> keys = list_from(ts, names.value());
  if (keys.failed()) {
    return false;
  }
  add_names(*keys.value(), out);
  return true;
}

/// The frame in which the exception was raised; nothing without a traceback.
Ref<> innermost_frame(const Exception& exception) {
  const Traceback* entry = as<Traceback>(exception.traceback);
  while (entry != nullptr && as<Traceback>(entry->next) != nullptr) {
    entry = as<Traceback>(entry->next);
  }
  return entry == nullptr ? Ref<>() : entry->frame;
}

/// The local `self` of a frame; absent when there is none.
Result<Ref<>> self_in(ThreadState& ts, Value frame) {
  TRY(Ref<> locals, get_attribute(ts, frame, "f_locals"));
  const Value self = Value::object(&name(ts, Name::kSelf));
  TRY(const bool is_there, contains(ts, locals, self));
  return is_there ? get_item(ts, locals, self) : Ref<>::take(Value::absent());
}

/// The names of an object that `wrong` may have meant: without the private ones, unless asked for.
Result<std::vector<std::string>> names_of(ThreadState& ts, Value object, bool with_private) {
  TRY(Ref<> dir, find_special(ts, object, name(ts, Name::kDir)));
  TRY(Ref<> listed, call(ts, dir));
  TRY(Ref<List> list, list_from(ts, listed));
  TRY_VOID(call_method(ts, list.value(), name(ts, Name::kSort)));
  std::vector<std::string> names;
  add_names(*list, names);
  if (!with_private) {
    std::erase_if(names, [](const std::string& name) { return name.starts_with('_'); });
  }
  return names;
}

Result<std::string> closest_attribute(ThreadState& ts, const Exception& error,
                                      std::string_view wrong) {
  const Ref<> object =
      share(error.fields[field::kObject] ? error.fields[field::kObject].value() : Value::none());
  bool with_private = wrong.starts_with('_');
  if (const Ref<> frame = innermost_frame(error); frame && !with_private) {
    TRY(Ref<> self, self_in(ts, frame));
    with_private = self.value() == object.value();
  }
  TRY(const std::vector<std::string> names, names_of(ts, object, with_private));
  return closest_name(names, wrong);
}

Result<std::string> closest_variable(ThreadState& ts, const Exception& error,
                                     std::string_view wrong) {
  const Ref<> frame = innermost_frame(error);
  if (!frame) {
    return std::string();
  }
  std::vector<std::string> names;
  for (const char* space : {"f_locals", "f_globals", "f_builtins"}) {
    if (!add_namespace(ts, frame, space, names)) {
      return Raised{};
    }
  }
  // A method that forgot `self.`
  TRY(Ref<> self, self_in(ts, frame));
  if (!self.value().is_absent()) {
    TRY(Ref<> attribute, find_attribute(ts, self, intern(ts, wrong)));
    if (!attribute.value().is_absent()) {
      return "self." + std::string(wrong);
    }
  }
  return closest_name(names, wrong);
}

Result<std::string> closest_import(ThreadState& ts, const Exception& error,
                                   std::string_view wrong) {
  const Ref<> frame = innermost_frame(error);
  if (!frame) {
    return std::string();
  }
  TRY(Ref<> builtins, get_attribute(ts, frame, "f_builtins"));
  TRY(Ref<> import, get_item(ts, builtins, Value::object(&name(ts, Name::kImport))));
  TRY(Ref<> module, call(ts, import, error.fields[field::kImportName]));
  TRY(const std::vector<std::string> names, names_of(ts, module, wrong.starts_with('_')));
  return closest_name(names, wrong);
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  trim_common_ends(a, b);
  if (a.empty() || b.empty()) {
    return (a.size() + b.size()) * kMoveCost;
  }
  if (a.size() > b.size()) {
    std::swap(a, b);
  }
  if (b.size() > kMaxLength || (b.size() - a.size()) * kMoveCost > limit) {
    return limit + 1;
  }
  // One row of the usual matrix, updated in place.
  std::array<std::size_t, kMaxLength> row{};
  for (std::size_t i = 0; i < a.size(); ++i) {
    row[i] = (i + 1) * kMoveCost;
  }
  std::size_t result = 0;
  for (std::size_t j = 0; j < b.size(); ++j) {
    std::size_t diagonal = j * kMoveCost;
    result = diagonal;
    std::size_t smallest = SIZE_MAX;
    for (std::size_t i = 0; i < a.size(); ++i) {
      const std::size_t substituted = diagonal + substitution_cost(b[j], a[i]);
      diagonal = row[i];
      result = std::min(std::min(result, diagonal) + kMoveCost, substituted);
      row[i] = result;
      smallest = std::min(smallest, result);
    }
    if (smallest > limit) {
      return limit + 1;
    }
  }
  return result;
}

std::string closest_name(const std::vector<std::string>& candidates, std::string_view wrong) {
  if (candidates.size() >= kMaxCandidates || wrong.size() > kMaxLength) {
    return "";
  }
  std::string best;
  std::size_t best_distance = SIZE_MAX;
  for (const std::string& candidate : candidates) {
    if (candidate == wrong) {
      continue;
    }
    const std::size_t third_changed = (wrong.size() + candidate.size() + 3) * kMoveCost / 6;
    const std::size_t limit = std::min(third_changed, best_distance - 1);
    const std::size_t distance = edit_distance(wrong, candidate, limit);
    if (distance <= limit) {
      best = candidate;
      best_distance = distance;
    }
  }
  return best;
}

Raised raise_unexpected_keyword(ThreadState& ts, std::string_view function,
                                std::string_view keyword, const std::vector<std::string>& known) {
  const std::string closest = closest_name(known, keyword);
  return raise(ts, Exc::kTypeError, "{}() got an unexpected keyword argument '{}'{}", function,
               keyword, closest.empty() ? "" : ". Did you mean '" + closest + "'?");
}

std::string suggestion_text(ThreadState& ts, Value value) {
  const auto is = [&](Exc which) { return is_instance(ts, value, exception_type(ts, which)); };
  const Exception& error = cast<Exception>(value);
  const bool is_name = is(Exc::kNameError);
  const bool is_attribute = is(Exc::kAttributeError);
  const bool is_import = is(Exc::kImportError);
  if (!is_name && !is_attribute && !is_import) {
    return "";
  }
  const Str* wrong =
      as<Str>(error.fields[is_import ? std::size_t{field::kImportNameFrom} : field::kName]);
  if (wrong == nullptr) {
    return "";
  }
  const std::string text = to_utf8(*wrong);
  Result<std::string> closest = is_import      ? closest_import(ts, error, text)
                                : is_attribute ? closest_attribute(ts, error, text)
                                               : closest_variable(ts, error, text);
  std::string name;
  if (closest.failed()) {
    clear_exception(ts);
  } else {
    name = closest.take();
  }
  std::string result = name.empty() ? "" : fmt::format(". Did you mean: '{}'?", name);
  if (is_name && is_stdlib_module(text)) {
    result +=
        fmt::format("{} you forget to import '{}'?", name.empty() ? ". Did" : " Or did", text);
  }
  return result;
}

}  // namespace minipy
