// code.replace() and types.CodeType(): code objects put together by a program. What comes out is
// verified before anything may run it.
#include <algorithm>
#include <array>

#include "bytecode/location_table.h"
#include "bytecode/verifier.h"
#include "vm/objects/bytes.h"
#include "vm/objects/code_object.h"
#include "vm/objects/int.h"
#include "vm/objects/native.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"

namespace minipy {

namespace {

/// The parts of a code object in the order of replace()'s parameters. An absent one stays.
enum Part : std::size_t {
  kArgCount,
  kPosOnlyArgCount,
  kKwOnlyArgCount,
  kLocalsCount,
  kStackSize,
  kFlags,
  kFirstLine,
  kCode,
  kConsts,
  kNames,
  kVarNames,
  kFreeVars,
  kCellVars,
  kFilename,
  kName,
  kQualname,
  kLineTable,
  kExceptionTable,
  kPartCount,
};
constexpr std::array<const char*, kPartCount> kPartNames{
    "co_argcount", "co_posonlyargcount", "co_kwonlyargcount", "co_nlocals",  "co_stacksize",
    "co_flags",    "co_firstlineno",     "co_code",           "co_consts",   "co_names",
    "co_varnames", "co_freevars",        "co_cellvars",       "co_filename", "co_name",
    "co_qualname", "co_linetable",       "co_exceptiontable"};

using Parts = std::array<Value, kPartCount>;

bool is_given(Value value) { return !value.is_nothing() && !value.is_absent(); }

Raised wrong_type(ThreadState& ts, std::size_t part, const char* wanted, Value value) {
  return raise(ts, Exc::kTypeError, "replace() argument '{}' must be {}, not {}", kPartNames[part],
               wanted, value.is_none() ? "None" : type_name(ts, value));
}

Result<void> read_number(ThreadState& ts, const Parts& parts, std::size_t part,
                         std::uint32_t& place) {
  const Value value = parts[part];
  if (!is_given(value)) {
    return {};
  }
  TRY(const std::int64_t number,
      index_int64(ts, value, "Python int too large to convert to C int"));
  if (number != static_cast<std::int32_t>(number)) {
    return raise_text(ts, Exc::kOverflowError, "Python int too large to convert to C int");
  }
  if (number < 0) {
    return raise(ts, Exc::kValueError, "{} must be a positive integer", kPartNames[part]);
  }
  place = static_cast<std::uint32_t>(number);
  return {};
}

Result<void> read_text(ThreadState& ts, const Parts& parts, std::size_t part, std::string& place) {
  if (!is_given(parts[part])) {
    return {};
  }
  const Str* text = as<Str>(parts[part]);
  if (text == nullptr) {
    return wrong_type(ts, part, "str", parts[part]);
  }
  place = to_utf8(*text);
  return {};
}

Result<void> read_names(ThreadState& ts, const Parts& parts, std::size_t part,
                        std::vector<std::string>& place) {
  if (!is_given(parts[part])) {
    return {};
  }
  const Tuple* tuple = as<Tuple>(parts[part]);
  if (tuple == nullptr) {
    return wrong_type(ts, part, "tuple", parts[part]);
  }
  place.clear();
  for (const Value item : tuple->items()) {
    const Str* text = as<Str>(item);
    if (text == nullptr) {
      return raise(ts, Exc::kTypeError, "name tuples must contain only strings, not '{}'",
                   type_name(ts, item));
    }
    place.push_back(to_utf8(*text));
  }
  return {};
}

Result<std::optional<std::string>> read_bytes(ThreadState& ts, const Parts& parts,
                                              std::size_t part) {
  if (!is_given(parts[part])) {
    return std::optional<std::string>();
  }
  const Bytes* bytes = as<Bytes>(parts[part]);
  if (bytes == nullptr) {
    return wrong_type(ts, part, "bytes", parts[part]);
  }
  return std::optional<std::string>(std::string(bytes->view()));
}

/// CPython's numbers back to instructions; empty for a number that means nothing.
std::optional<std::vector<Instruction>> instructions_of(std::string_view bytes) {
  std::vector<Instruction> units;
  std::size_t caches = 0;
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    if (caches != 0) {
      --caches;
      units.push_back({});
      continue;
    }
    const auto number = static_cast<unsigned char>(bytes[at]);
    std::size_t op = 0;
    while (op < kOpCount && (info(static_cast<Op>(op)).number != number ||
                             canonical(static_cast<Op>(op)) != static_cast<Op>(op))) {
      ++op;
    }
    if (op == kOpCount) {
      return std::nullopt;
    }
    units.push_back({static_cast<std::uint16_t>(op), static_cast<unsigned char>(bytes[at + 1])});
    caches = info(static_cast<Op>(op)).cache_units;
  }
  return units;
}

/// The names of locals of one kind.
std::vector<std::string> names_of(const CodeUnit& unit, std::uint8_t kind) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < unit.localsplus_names.size(); ++i) {
    if ((unit.localsplus_kinds[i] & kind) != 0) {
      names.push_back(unit.localsplus_names[i]);
    }
  }
  return names;
}

Result<void> replace_locals(ThreadState& ts, const Parts& parts, CodeUnit& unit) {
  std::vector<std::string> locals = names_of(unit, kLocalPlain);
  std::vector<std::string> cells = names_of(unit, kLocalCell);
  std::vector<std::string> free = names_of(unit, kLocalFree);
  TRY_VOID(read_names(ts, parts, kVarNames, locals));
  TRY_VOID(read_names(ts, parts, kCellVars, cells));
  TRY_VOID(read_names(ts, parts, kFreeVars, free));
  if (is_given(parts[kLocalsCount])) {
    std::uint32_t count = 0;
    TRY_VOID(read_number(ts, parts, kLocalsCount, count));
    if (count != locals.size()) {
      return raise_text(ts, Exc::kValueError, "code: co_nlocals != len(co_varnames)");
    }
  }
  if (!is_given(parts[kVarNames]) && !is_given(parts[kCellVars]) && !is_given(parts[kFreeVars])) {
    return {};
  }
  unit.localsplus_names = locals;
  unit.localsplus_kinds.assign(locals.size(), kLocalPlain);
  for (const std::string& cell : cells) {
    const auto known = std::find(locals.begin(), locals.end(), cell);
    if (known != locals.end()) {
      unit.localsplus_kinds[static_cast<std::size_t>(known - locals.begin())] |= kLocalCell;
    } else {
      unit.localsplus_names.push_back(cell);
      unit.localsplus_kinds.push_back(kLocalCell);
    }
  }
  for (const std::string& name : free) {
    unit.localsplus_names.push_back(name);
    unit.localsplus_kinds.push_back(kLocalFree);
  }
  return {};
}

Result<void> replace_tables(ThreadState& ts, const Parts& parts, CodeUnit& unit,
                            const CodeUnit& old) {
  TRY(const auto code, read_bytes(ts, parts, kCode));
  if (code) {
    const auto units = code->size() % 2 == 0 ? instructions_of(*code) : std::nullopt;
    if (!units) {
      return raise_text(ts, Exc::kValueError, "code: co_code is malformed");
    }
    unit.instructions = *units;
  }
  TRY(const auto lines, read_bytes(ts, parts, kLineTable));
  const bool moves = unit.first_line != old.first_line;
  if (lines || moves) {
    const auto count = static_cast<std::uint32_t>(old.instructions.size());
    const auto table = decode_locations(
        lines ? *lines : encode_locations(old.line_table, old.first_line, count), unit.first_line);
    if (!table) {
      return raise_text(ts, Exc::kValueError, "code: co_linetable is malformed");
    }
    unit.line_table = *table;
  }
  TRY(const auto exceptions, read_bytes(ts, parts, kExceptionTable));
  if (exceptions) {
    const auto table = decode_exceptions(*exceptions);
    if (!table) {
      return raise_text(ts, Exc::kValueError, "code: co_exceptiontable is malformed");
    }
    unit.exception_table = *table;
  }
  return {};
}

/// A code object like `old`, apart from the parts that are given.
Result<Ref<>> replaced(ThreadState& ts, const CodeUnit& old, std::span<const Value> old_constants,
                       const Parts& parts) {
  auto unit = std::make_shared<CodeUnit>(old);
  TRY_VOID(read_number(ts, parts, kArgCount, unit->argcount));
  TRY_VOID(read_number(ts, parts, kPosOnlyArgCount, unit->posonlyargcount));
  TRY_VOID(read_number(ts, parts, kKwOnlyArgCount, unit->kwonlyargcount));
  TRY_VOID(read_number(ts, parts, kStackSize, unit->stack_size));
  TRY_VOID(read_number(ts, parts, kFlags, unit->flags));
  TRY_VOID(read_number(ts, parts, kFirstLine, unit->first_line));
  TRY_VOID(read_names(ts, parts, kNames, unit->names));
  TRY_VOID(read_text(ts, parts, kFilename, unit->filename));
  TRY_VOID(read_text(ts, parts, kName, unit->name));
  TRY_VOID(read_text(ts, parts, kQualname, unit->qualname));
  TRY_VOID(replace_locals(ts, parts, *unit));
  TRY_VOID(replace_tables(ts, parts, *unit, old));
  std::vector<Value> constants(old_constants.begin(), old_constants.end());
  if (is_given(parts[kConsts])) {
    const Tuple* tuple = as<Tuple>(parts[kConsts]);
    if (tuple == nullptr) {
      return wrong_type(ts, kConsts, "tuple", parts[kConsts]);
    }
    constants.assign(tuple->items().begin(), tuple->items().end());
    unit->constants.resize(constants.size());  // for the verifier's count; the Values are used
  }
  if (unit->posonlyargcount > unit->argcount ||
      unit->parameter_count() > names_of(*unit, kLocalPlain).size()) {
    return raise_text(ts, Exc::kValueError,
                      unit->posonlyargcount > unit->argcount ? "code: posonlyargcount > argcount"
                                                             : "code: co_varnames is too small");
  }
  if (const std::string fault = verify(*unit); !fault.empty()) {
    return raise(ts, Exc::kValueError, "code: {}", fault);
  }
  return Ref<>(make_code_with(ts, unit, constants));
}

Result<Ref<>> code_replace(ThreadState& ts, Code& self, KwArgs changes) {
  Parts parts{};
  for (std::size_t i = 0; i < changes.names.size(); ++i) {
    const std::string word = to_utf8(cast<Str>(changes.names[i]));
    const auto at = static_cast<std::size_t>(std::find(kPartNames.begin(), kPartNames.end(), word) -
                                             kPartNames.begin());
    if (at == kPartCount) {
      return raise(ts, Exc::kTypeError, "replace() got an unexpected keyword argument '{}'", word);
    }
    parts[at] = changes.values[i];
  }
  return replaced(ts, self.unit(), self.constants, parts);
}

Result<Ref<>> varname_from_oparg(ThreadState& ts, Code& self, std::int64_t at) {
  if (at < 0 || at >= static_cast<std::int64_t>(self.local_names.size())) {
    return raise_text(ts, Exc::kIndexError, "tuple index out of range");
  }
  return share(self.local_names[static_cast<std::size_t>(at)]);
}

constexpr auto kMethods = std::to_array<NativeDef>({
    native<&code_replace>("replace($self, /, **changes)",
                          "Return a copy of the code object with new values for the specified "
                          "fields."),
    native<&code_replace>("__replace__($self, /, **changes)", "The same as replace()."),
    native<&varname_from_oparg>("_varname_from_oparg($self, /, oparg)",
                                "(internal-only) Return the local variable name for the given "
                                "oparg."),
});

}  // namespace

Result<Ref<>> code_make(ThreadState& ts, Type&, Arguments arguments) {
  constexpr std::array<std::size_t, kPartCount> kOrder{
      kArgCount, kPosOnlyArgCount, kKwOnlyArgCount, kLocalsCount,    kStackSize, kFlags,
      kCode,     kConsts,          kNames,          kVarNames,       kFilename,  kName,
      kQualname, kFirstLine,       kLineTable,      kExceptionTable, kFreeVars,  kCellVars};
  constexpr std::size_t kRequired = 16;
  if (!arguments.keywords.empty()) {
    return raise_text(ts, Exc::kTypeError, "code() takes no keyword arguments");
  }
  if (arguments.positional < kRequired || arguments.positional > kPartCount) {
    return raise(ts, Exc::kTypeError, "code expected at {} {} arguments, got {}",
                 arguments.positional < kRequired ? "least" : "most",
                 arguments.positional < kRequired ? kRequired : std::size_t{kPartCount},
                 arguments.positional);
  }
  Parts parts{};
  for (std::size_t i = 0; i < arguments.positional; ++i) {
    parts[kOrder[i]] = arguments[i];
  }
  return replaced(ts, CodeUnit{}, {}, parts);
}

std::span<const NativeDef> code_replace_methods() { return kMethods; }

}  // namespace minipy
