// LEGB at run time: locals and cells were decided by the compiler; globals and built-ins, and every
// name of a class body or an exec'd text, are looked up here.
#include "vm/eval/eval_state.h"
#include "vm/eval/operations.h"
#include "vm/eval/push_frame.h"
#include "vm/objects/cell.h"
#include "vm/objects/exception.h"
#include "vm/objects/native_function.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"

namespace minipy {

namespace {

const Str& name_at(const Frame& frame, std::uint32_t index) {
  return cast<Str>(code_of(frame).name_values[index]);
}

Raised raise_name_error(ThreadState& ts, const Str& name, const char* text) {
  static_cast<void>(raise(ts, Exc::kNameError, fmt::runtime(text), to_utf8(name)));
  set_exception_name(ts, Value::object(&name));
  return Raised{};
}

/// Globals, then built-ins: borrowed, or nothing with NameError pending.
Value find_global(ThreadState& ts, Frame& frame, const Str& name) {
  Value value = globals_of(frame).find_str(name);
  if (value.is_nothing()) {
    value = builtins_of(frame).find_str(name);
  }
  if (value.is_nothing()) {
    static_cast<void>(raise_name_error(ts, name, "name '{}' is not defined"));
  }
  return value;
}

/// A name in a namespace that may be any mapping: owned, Absent if it has none, nothing if raised.
Value find_in_namespace(ThreadState& ts, Value mapping, const Str& name) {
  if (is_exact_dict(ts, mapping)) {
    const Value value = cast<Dict>(mapping).find_str(name);
    return value.is_nothing() ? Value::absent() : share(value).give();
  }
  Result<Ref<>> item = get_item(ts, mapping, Value::object(&name));
  if (!item.failed()) {
    return item.take().give();
  }
  if (!pending_is(ts, Exc::kKeyError)) {
    return Value();
  }
  clear_exception(ts);
  return Value::absent();
}

}  // namespace

Step raise_unbound_local(ThreadState& ts, std::uint32_t local) {
  const Value name = code_of(*ts.frame).local_names[local];
  static_cast<void>(raise(ts, Exc::kUnboundLocalError,
                          "cannot access local variable '{}' where it is not associated with a value",
                          to_utf8(cast<Str>(name))));
  return Step::kRaise;
}

Step raise_unbound_cell(ThreadState& ts, std::uint32_t local) {
  const Code& code = code_of(*ts.frame);
  if (!code.is_free(local)) {
    return raise_unbound_local(ts, local);
  }
  const Value name = code.local_names[local];
  static_cast<void>(raise(
      ts, Exc::kNameError,
      "cannot access free variable '{}' where it is not associated with a value in enclosing scope",
      to_utf8(cast<Str>(name))));
  set_exception_name(ts, name);
  return Step::kRaise;
}

namespace {

/// The form of a LOAD_GLOBAL that found a built-in.
Op builtin_form(const Instruction& unit, Value value) {
  const Op now = static_cast<Op>(unit.op);
  const auto* function = as<NativeFunction>(value);
  const bool inlined = (now == Op::LOAD_GLOBAL_LOCAL_CALL || now == Op::LEN_OF_LOCAL) &&
                       function != nullptr && function->inlined == Inlined::kLen;
  return inlined                ? Op::LEN_OF_LOCAL
         : (unit.arg & 1) != 0 ? Op::LOAD_GLOBAL_BUILTIN_NULL
                               : Op::LOAD_GLOBAL_BUILTIN;
}

}  // namespace

Value load_global(ThreadState& ts, std::uint32_t index, Instruction* unit) {
  Frame& frame = *ts.frame;
  const Str& name = name_at(frame, index);
  Dict& globals = globals_of(frame);
  Dict& builtins = builtins_of(frame);
  auto* cache = static_cast<GlobalCache*>(static_cast<void*>(unit + 1));
  if (const std::ptrdiff_t at = globals.index_of_str(name); at >= 0) {
    if (cache->misses < kMaxMisses) {
      ++cache->misses;
      cache->globals_version = globals.ensure_version(ts.interpreter());
      cache->word = value_word_of_entry(static_cast<std::uint32_t>(at));
      unit->op = static_cast<std::uint16_t>((unit->arg & 1) != 0 ? Op::LOAD_GLOBAL_MODULE_NULL
                                                                 : Op::LOAD_GLOBAL_MODULE);
    }
    return share(globals.entries[at].value).give();
  }
  if (const std::ptrdiff_t at = builtins.index_of_str(name); at >= 0) {
    if (cache->misses < kMaxMisses) {
      ++cache->misses;
      cache->globals_version = globals.ensure_version(ts.interpreter());
      cache->builtins_version = builtins.ensure_version(ts.interpreter());
      cache->word = value_word_of_entry(static_cast<std::uint32_t>(at));
      unit->op = static_cast<std::uint16_t>(builtin_form(*unit, builtins.entries[at].value));
    }
    return share(builtins.entries[at].value).give();
  }
  static_cast<void>(raise_name_error(ts, name, "name '{}' is not defined"));
  return Value();
}

bool store_global(ThreadState& ts, std::uint32_t index, Value value) {
  Frame& frame = *ts.frame;
  return !globals_of(frame).set_str(ts, name_at(frame, index), value).failed();
}

bool delete_global(ThreadState& ts, std::uint32_t index) {
  Frame& frame = *ts.frame;
  const Str& name = name_at(frame, index);
  if (!globals_of(frame).remove_str(ts, name)) {
    static_cast<void>(raise_name_error(ts, name, "name '{}' is not defined"));
    return false;
  }
  return true;
}

Value load_name(ThreadState& ts, std::uint32_t index) {
  Frame& frame = *ts.frame;
  const Str& name = name_at(frame, index);
  const Value found = find_in_namespace(ts, frame.names, name);
  if (!found.is_absent()) {
    return found;
  }
  const Value value = find_global(ts, frame, name);
  return value.is_nothing() ? value : share(value).give();
}

bool store_name(ThreadState& ts, std::uint32_t index, Value value) {
  Frame& frame = *ts.frame;
  const Str& name = name_at(frame, index);
  if (is_exact_dict(ts, frame.names)) {
    return !cast<Dict>(frame.names).set_str(ts, name, value).failed();
  }
  return !set_item(ts, frame.names, Value::object(&name), value).failed();
}

bool delete_name(ThreadState& ts, std::uint32_t index) {
  Frame& frame = *ts.frame;
  const Str& name = name_at(frame, index);
  if (is_exact_dict(ts, frame.names)) {
    if (cast<Dict>(frame.names).remove_str(ts, name)) {
      return true;
    }
  } else {
    if (!delete_item(ts, frame.names, Value::object(&name)).failed()) {
      return true;
    }
    if (!pending_is(ts, Exc::kKeyError)) {
      return false;
    }
    clear_exception(ts);
  }
  static_cast<void>(raise_name_error(ts, name, "name '{}' is not defined"));
  return false;
}

Value load_from_mapping_or_globals(ThreadState& ts, Value mapping, std::uint32_t index) {
  Frame& frame = *ts.frame;
  const Str& name = name_at(frame, index);
  const Value found = find_in_namespace(ts, mapping, name);
  if (!found.is_absent()) {
    return found;
  }
  const Value value = find_global(ts, frame, name);
  return value.is_nothing() ? value : share(value).give();
}

Value load_from_mapping_or_cell(ThreadState& ts, Value mapping, std::uint32_t local) {
  Frame& frame = *ts.frame;
  const Value found = find_in_namespace(ts, mapping, cast<Str>(code_of(frame).local_names[local]));
  if (!found.is_absent()) {
    return found;
  }
  const Value content = cast<Cell>(frame.locals[local]).content;
  if (content.is_nothing()) {
    raise_unbound_cell(ts, local);
    return Value();
  }
  return share(content).give();
}

Value load_locals(ThreadState& ts) {
  const Value names = ts.frame->names;
  if (names.is_nothing()) {
    static_cast<void>(raise_text(ts, Exc::kSystemError, "no locals"));
    return Value();
  }
  return share(names).give();
}

Value make_cell(ThreadState& ts, Value content) {
  Ref<Cell> cell = new_cell(ts);
  cell->content = content;
  return Value::object(cell.give());
}

}  // namespace minipy
