#include "vm/eval/warnings.h"

#include <array>
#include <cstdio>

#include "vm/eval/eval_state.h"
#include "vm/eval/push_frame.h"
#include "vm/objects/exception.h"
#include "vm/objects/int.h"
#include "vm/objects/list.h"
#include "vm/objects/module.h"
#include "vm/objects/names.h"
#include "vm/objects/objects_state.h"
#include "vm/objects/raise.h"
#include "vm/objects/source_excerpt.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"
#include "vm/objects/type_object.h"

namespace minipy {

namespace {

/// Where a warning belongs.
struct Place {
  std::string filename = "<sys>";
  std::int64_t line = 0;
  Ref<> module;    ///< `__name__` there
  Ref<> registry;  ///< `__warningregistry__` there, made on demand
};

Value module_named(ThreadState& ts, const char* module_name) {
  return eval_state(ts).modules->find_str(intern(ts, module_name));
}

Dict* globals_at(ThreadState& ts, const Frame* frame) {
  if (frame != nullptr) {
    return &globals_of(*frame);
  }
  const Module* sys = as<Module>(module_named(ts, "sys"));
  return sys == nullptr ? nullptr : sys->dict.get();
}

Result<Place> place_at(ThreadState& ts, std::int64_t stack_level) {
  Frame* frame = ts.frame;
  for (std::int64_t i = 1; i < stack_level && frame != nullptr; ++i) {
    frame = caller_of(ts, *frame);
  }
  Place place;
  if (frame != nullptr) {
    const CodeUnit& unit = code_of(*frame).unit();
    place.filename = unit.filename;
    if (const auto found = unit.line_table.find(instruction_index(*frame))) {
      place.line = found->begin.line;
    }
  }
  place.module = make_str(ts, "<string>");
  if (Dict* globals = globals_at(ts, frame)) {
    const Value module = globals->find_str(name(ts, Name::kName));
    if (as<Str>(module) != nullptr) {
      place.module = share(module);
    }
    Str& key = intern(ts, "__warningregistry__");
    const Value registry = globals->find_str(key);
    if (registry.is_nothing()) {
      Ref<Dict> fresh = make_dict(ts);
      TRY_VOID(globals->set_str(ts, key, fresh.value()));
      place.registry = std::move(fresh);
    } else {
      place.registry = share(registry);
    }
  }
  return place;
}

/// The filters that stand before anybody changes them: whether the category is shown at all.
bool is_shown(ThreadState& ts, const Type& category, const Place& place) {
  const auto is = [&](Exc which) { return is_subtype(category, exception_type(ts, which)); };
  if (is(Exc::kDeprecationWarning)) {
    return as<Str>(place.module) != nullptr && to_utf8(cast<Str>(place.module)) == "__main__";
  }
  return !is(Exc::kPendingDeprecationWarning) && !is(Exc::kImportWarning) &&
         !is(Exc::kResourceWarning);
}

/// Whether the registry already has this warning; it has it afterwards.
Result<bool> was_shown(ThreadState& ts, const Place& place, const Type& category, Value text) {
  Dict* registry = as<Dict>(place.registry);
  if (registry == nullptr) {
    return false;
  }
  Ref<> line = make_int(ts, place.line);
  Ref<> key = minipy::make_tuple(ts, std::array<Value, 3>{text, Value::object(&category), line});
  TRY(const Value known, registry->find(ts, key));
  if (known.is_nothing()) {
    TRY_VOID(registry->set_str(ts, intern(ts, "version"), Value::small_int(0)));
    TRY_VOID(registry->set(ts, key, Value::boolean(true)));
    return false;
  }
  return truth(ts, known);
}

std::string blanks_cut(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" \t\f");
  return first == std::string_view::npos ? std::string() : std::string(line.substr(first));
}

void write_to_stderr(ThreadState& ts, const std::string& text) {
  const Module* sys = as<Module>(module_named(ts, "sys"));
  const Value stream = sys == nullptr ? Value() : sys->dict->find_str(name(ts, Name::kStderr));
  if (stream.is_nothing() || stream.is_none()) {
    return;
  }
  Ref<> argument = make_str(ts, text);
  const Value written = argument;
  if (call_method(ts, stream, name(ts, Name::kWrite), Arguments(&written, 1)).failed()) {
    clear_exception(ts);
  }
}

/// The module if it is loaded; CPython loads it at its start if options say how to warn.
Result<Value> warnings_module(ThreadState& ts) {
  const Value module = module_named(ts, "warnings");
  const Module* sys = as<Module>(module_named(ts, "sys"));
  if (!module.is_nothing() || sys == nullptr) {
    return module;
  }
  const List* options = as<List>(sys->dict->find_str(intern(ts, "warnoptions")));
  if (options == nullptr || options->size == 0) {
    return module;
  }
  TRY_VOID(objects_state(ts).import_module(ts, "warnings"));
  return module_named(ts, "warnings");
}

Result<void> warn_at(ThreadState& ts, Type& category, const std::string& text, const Place& place) {
  Ref<> message = make_str(ts, text);
  TRY(const Value module, warnings_module(ts));
  if (!module.is_nothing() && !module.is_none()) {
    TRY(Ref<> function, find_attribute(ts, module, intern(ts, "warn_explicit")));
    if (!function.value().is_absent()) {
      Ref<> file = make_str(ts, place.filename);
      Ref<> line = make_int(ts, place.line);
      const std::array<Value, 6> arguments{
          message,      Value::object(&category),
          file,         line,
          place.module, place.registry ? place.registry.value() : Value::none()};
      TRY_VOID(call(ts, function, Arguments(std::span<const Value>(arguments))));
      return {};
    }
  }
  if (!is_shown(ts, category, place)) {
    return {};
  }
  TRY(const bool again, was_shown(ts, place, category, message));
  if (again) {
    return {};
  }
  std::string shown =
      fmt::format("{}:{}: {}: {}\n", place.filename, place.line, category.name, text);
  SourceLines sources(ts.interpreter().runtime());
  const std::string line =
      place.line > 0
          ? blanks_cut(sources.line(place.filename, static_cast<std::uint32_t>(place.line)))
          : "";
  if (!line.empty()) {
    shown += "  " + line + "\n";
  }
  if (text.starts_with("coroutine ") && text.find(" was never awaited") != std::string::npos) {
    if (place.line > 0) {
      shown += category.name + ": Enable tracemalloc to get the object allocation traceback\n";
    }
  }
  write_to_stderr(ts, shown);
  return {};
}

/// A coroutine's cr_origin as a traceback shows it, oldest frame first.
std::string origin_text(ThreadState& ts, const Tuple& origin) {
  SourceLines sources(ts.interpreter().runtime());
  std::string text;
  for (std::size_t i = origin.size; i-- > 0;) {
    const auto row = cast<Tuple>(origin.items()[i]).items();
    const std::string file = to_utf8(cast<Str>(row[0]));
    const auto line = static_cast<std::uint32_t>(small_int_of(row[1]).value_or(0));
    text += fmt::format("\n  File \"{}\", line {}, in {}", file, line, to_utf8(cast<Str>(row[2])));
    const std::string source = blanks_cut(sources.line(file, line));
    text += source.empty() ? "" : "\n    " + source;
  }
  return text;
}

Result<void> warn_at_level(ThreadState& ts, Type& category, const std::string& text,
                           std::int64_t stack_level) {
  TRY(const Place place, place_at(ts, stack_level));
  return warn_at(ts, category, text, place);
}

}  // namespace

void install_warnings(ThreadState& ts) { objects_state(ts).warn = &warn_at_level; }

Result<void> warn_explicit(ThreadState& ts, Exc category, const std::string& text,
                           const std::string& filename, std::int64_t line) {
  Place place;
  place.filename = filename;
  place.line = line;
  place.module = make_str(ts, filename.ends_with(".py") ? filename.substr(0, filename.size() - 3)
                                                         : filename);
  return warn_at(ts, exception_type(ts, category), text, place);
}

Result<void> warn_unawaited_coroutine(ThreadState& ts, Generator& coroutine) {
  TRY(const Value module, warnings_module(ts));
  if (!module.is_nothing() && !module.is_none()) {
    TRY(Ref<> function, find_attribute(ts, module, intern(ts, "_warn_unawaited_coroutine")));
    if (!function.value().is_absent()) {
      TRY_VOID(call(ts, function, Value::object(&coroutine)));
      return {};
    }
  }
  TRY(const std::string shown, repr_utf8(ts, coroutine.qualname));
  std::string text = fmt::format("coroutine {} was never awaited", shown);
  if (const Tuple* origin = as<Tuple>(coroutine.origin_or_finalizer)) {
    text += "\nCoroutine created at (most recent call last)" + origin_text(ts, *origin);
  }
  return warn(ts, Exc::kRuntimeWarning, text);
}

}  // namespace minipy
