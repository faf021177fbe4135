// Code objects and their co_ attributes.
#include "vm/objects/code_object.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <string>
#include <unordered_map>

#include "bytecode/location_table.h"
#include "bytecode/quicken.h"
#include "vm/objects/bytes.h"
#include "vm/objects/complex.h"
#include "vm/objects/float.h"
#include "vm/objects/int.h"
#include "vm/objects/native.h"
#include "vm/objects/raise.h"
#include "vm/objects/set.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"
#include "vm/objects/type_object.h"
#include "vm/objects/warnings.h"
#include "vm/runtime/frame.h"

namespace minipy {

namespace {

constexpr std::uint32_t kSpareWords = 8;  // the callable's slots of a nested call, and a margin

/// CPython interns constants that look like identifiers.
bool is_name_like(const std::string& text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  });
}

}  // namespace

/// Makes the code objects of one compilation. Equal constants of all its functions become one
/// object, as CPython's compiler merges them: `f() is g()` when both return the same literal.
class CodeLoader {
 public:
  explicit CodeLoader(ThreadState& ts) : ts_(ts) {}

  Ref<Code> load(const std::shared_ptr<const CodeUnit>& unit);

  // ---- a constant of the compiler as a Value of this interpreter
  Ref<> operator()(const ConstantNone&) { return share(Value::none()); }
  Ref<> operator()(bool truth) { return share(Value::boolean(truth)); }
  Ref<> operator()(const ConstantInt& number) { return int_from_digits(ts_, number.digits); }
  Ref<> operator()(double number) { return make_float(ts_, number); }
  Ref<> operator()(const ConstantComplex& number) {
    return make_complex(ts_, ComplexNumber{number.real, number.imaginary});
  }
  Ref<> operator()(const ConstantStr& text) {
    Ref<Str> made = make_str(ts_, text.text);
    return is_name_like(text.text) ? Ref<>(intern_str(ts_, *made)) : Ref<>(std::move(made));
  }
  Ref<> operator()(const ConstantBytes& bytes) { return make_bytes(ts_, bytes.bytes); }
  Ref<> operator()(const ConstantEllipsis&) { return share(Value::ellipsis()); }
  Ref<> operator()(const ConstantTuple& tuple) {
    const std::vector<Ref<>> items = items_of(tuple.items);
    return minipy::make_tuple(ts_, std::vector<Value>(items.begin(), items.end()));
  }
  Ref<> operator()(const ConstantFrozenSet& set) {
    Ref<Set> first = make_frozenset(ts_);
    for (const Ref<>& item : items_of(set.items)) {
      static_cast<void>(first->add(ts_, item));
    }
    // CPython's compiler makes it again from its own items: the order of a display shows that.
    Ref<Set> made = make_frozenset(ts_);
    first->each([&](Value key, std::int64_t key_hash) {
      static_cast<void>(made->add_hashed(ts_, key, key_hash));
    });
    return Ref<>(std::move(made));
  }
  Ref<> operator()(const std::shared_ptr<const CodeUnit>& unit) { return load(unit); }

 private:
  Ref<> value_of(const Constant& constant) {
    const auto [place, is_new] = merged_.try_emplace(constant_key(constant));
    if (is_new) {
      // Nested constants enter the map meanwhile: `place` stays a valid reference, not iterator.
      Ref<>& value = place->second;
      value = std::visit(*this, constant.value);
      return value;
    }
    return place->second;
  }
  std::vector<Ref<>> items_of(const std::vector<Constant>& constants) {
    std::vector<Ref<>> items;
    for (const Constant& constant : constants) {
      items.push_back(value_of(constant));
    }
    return items;
  }

  ThreadState& ts_;
  std::unordered_map<std::string, Ref<>> merged_;
};

namespace {

std::vector<Value> interned_names(ThreadState& ts, const std::vector<std::string>& names) {
  std::vector<Value> values;
  values.reserve(names.size());
  for (const std::string& text : names) {
    values.push_back(share(Value::object(&intern(ts, text))).give());
  }
  return values;
}

void release_all(std::vector<Value>& values) {
  for (const Value value : values) {
    release(value);
  }
}

}  // namespace

Code::~Code() {
  release_all(name_values);
  release_all(local_names);
  release_all(constants);
}

std::size_t Code::free_count() const {
  std::size_t count = 0;
  for (std::size_t i = 0; i < local_names.size(); ++i) {
    count += is_free(i) ? 1 : 0;
  }
  return count;
}

void Code::reset_instructions() {
  std::copy(unit_->instructions.begin(), unit_->instructions.end(), units_.begin());
  quicken(units_);
}

Ref<Code> CodeLoader::load(const std::shared_ptr<const CodeUnit>& unit) {
  ThreadState& ts = ts_;
  Ref<Code> code = ts.interpreter().heap().make<Code>(ts.interpreter().type(CoreType::kCode));
  code->unit_ = unit;
  code->units_ = unit->instructions;
  quicken(code->units_);
  code->entry = code->units_.data();
  const bool resumes = !code->units_.empty() && static_cast<Op>(code->entry->op) == Op::RESUME;
  code->quick_entry = code->entry + (resumes ? 1 : 0);
  code->name_values = interned_names(ts, unit->names);
  code->local_names = interned_names(ts, unit->localsplus_names);
  code->constants.reserve(unit->constants.size());
  for (const Constant& constant : unit->constants) {
    code->constants.push_back(value_of(constant).give());
  }
  code->constant_values = code->constants.data();
  code->filename = share(Value::object(&intern(ts, unit->filename)));
  code->name = share(Value::object(&intern(ts, unit->name)));
  code->qualname = share(Value::object(&intern(ts, unit->qualname)));
  code->parameter_count = unit->parameter_count();
  code->locals_count = static_cast<std::uint32_t>(unit->localsplus_names.size());
  code->frame_words = code->locals_count + unit->stack_size + kSpareWords;
  const bool plain = unit->parameter_count() == unit->argcount;
  code->plain_argument_count = plain && code->frame_words <= kSmallFrameWords
                                   ? static_cast<std::int32_t>(unit->argcount)
                                   : -1;
  code->version = plain ? ts.interpreter().next_version() : 0;
  code->blank_locals = code->locals_count - code->parameter_count;
  return code;
}

Ref<Code> make_code(ThreadState& ts, const std::shared_ptr<const CodeUnit>& unit) {
  return CodeLoader(ts).load(unit);
}

Ref<Code> make_code_with(ThreadState& ts, const std::shared_ptr<const CodeUnit>& unit,
                         const std::vector<Value>& constants) {
  Ref<Code> code = CodeLoader(ts).load(unit);
  std::vector<Value> given;
  for (const Value constant : constants) {
    given.push_back(share(constant).give());
  }
  std::swap(code->constants, given);
  release_all(given);
  code->constant_values = code->constants.data();
  return code;
}

namespace {

const CodeUnit& unit_of(Value self) { return cast<Code>(self).unit(); }

template <std::uint32_t CodeUnit::*Field>
Result<Ref<>> get_number(ThreadState& ts, Value self) {
  return make_int(ts, static_cast<std::int64_t>(unit_of(self).*Field));
}

template <Ref<> Code::*Field>
Result<Ref<>> get_value(ThreadState&, Value self) {
  return cast<Code>(self).*Field;
}

template <std::vector<Value> Code::*Field>
Result<Ref<>> get_values(ThreadState& ts, Value self) {
  return Ref<>(minipy::make_tuple(ts, cast<Code>(self).*Field));
}

/// The names of the locals whose kind has one of the bits.
Result<Ref<>> names_of_kind(ThreadState& ts, Value self, std::uint8_t kinds) {
  const Code& code = cast<Code>(self);
  std::vector<Value> names;
  for (std::size_t i = 0; i < code.local_names.size(); ++i) {
    if ((code.unit().localsplus_kinds[i] & kinds) != 0) {
      names.push_back(code.local_names[i]);
    }
  }
  return Ref<>(minipy::make_tuple(ts, names));
}
Result<Ref<>> get_varnames(ThreadState& ts, Value self) {
  return names_of_kind(ts, self, kLocalPlain);
}
Result<Ref<>> get_cellvars(ThreadState& ts, Value self) {
  return names_of_kind(ts, self, kLocalCell);
}
Result<Ref<>> get_freevars(ThreadState& ts, Value self) {
  return names_of_kind(ts, self, kLocalFree);
}
Result<Ref<>> get_nlocals(ThreadState& ts, Value self) {
  std::int64_t count = 0;
  for (const std::uint8_t kind : unit_of(self).localsplus_kinds) {
    count += (kind & kLocalPlain) != 0 ? 1 : 0;
  }
  return make_int(ts, count);
}

/// CPython's two bytes a unit: opcode number and argument; caches are zeros.
Result<Ref<>> get_bytes(ThreadState& ts, Value self) {
  std::string bytes;
  std::size_t caches = 0;
  for (const Instruction& unit : unit_of(self).instructions) {
    if (caches != 0) {
      --caches;
      bytes.append(2, '\0');
      continue;
    }
    const OpInfo& row = info(static_cast<Op>(unit.op));
    caches = row.cache_units;
    bytes += static_cast<char>(row.number);
    bytes += static_cast<char>(unit.arg & 0xFF);
  }
  return Ref<>(make_bytes(ts, bytes));
}

Result<Ref<>> get_line_table(ThreadState& ts, Value self) {
  const CodeUnit& unit = unit_of(self);
  return Ref<>(
      make_bytes(ts, encode_locations(unit.line_table, unit.first_line,
                                      static_cast<std::uint32_t>(unit.instructions.size()))));
}
Result<Ref<>> get_exception_table(ThreadState& ts, Value self) {
  return Ref<>(make_bytes(ts, encode_exceptions(unit_of(self).exception_table)));
}

/// The table of old: pairs of how many bytes and how many lines on.
Result<Ref<>> get_lnotab(ThreadState& ts, Value self) {
  TRY_VOID(warn(ts, Exc::kDeprecationWarning, "co_lnotab is deprecated, use co_lines instead."));
  const CodeUnit& unit = unit_of(self);
  std::string out;
  std::int64_t line = unit.first_line;
  std::int64_t unit_at = 0;
  for (const LineEntry& entry : unit.line_table.entries()) {
    if (!entry.has_line || entry.range.begin.line == line) {
      continue;
    }
    std::int64_t bytes = (static_cast<std::int64_t>(entry.first_unit) - unit_at) * 2;
    std::int64_t lines = static_cast<std::int64_t>(entry.range.begin.line) - line;
    const auto add = [&out](std::int64_t b, std::int64_t l) {
      out += static_cast<char>(b);
      out += static_cast<char>(l);
    };
    for (; bytes > 254; bytes -= 254) {
      add(254, 0);
    }
    while (lines > 127 || lines < -128) {
      const std::int64_t part = lines > 0 ? 127 : -128;
      add(bytes, part);
      bytes = 0;
      lines -= part;
    }
    add(bytes, lines);
    line = entry.range.begin.line;
    unit_at = entry.first_unit;
  }
  return Ref<>(make_bytes(ts, out));
}

constexpr auto kGetSets = std::to_array<GetSetDef>({
    {"co_argcount", get_number<&CodeUnit::argcount>, nullptr, "", true},
    {"co_posonlyargcount", get_number<&CodeUnit::posonlyargcount>, nullptr, "", true},
    {"co_kwonlyargcount", get_number<&CodeUnit::kwonlyargcount>, nullptr, "", true},
    {"co_stacksize", get_number<&CodeUnit::stack_size>, nullptr, "", true},
    {"co_flags", get_number<&CodeUnit::flags>, nullptr, "", true},
    {"co_firstlineno", get_number<&CodeUnit::first_line>, nullptr, "", true},
    {"co_nlocals", get_nlocals, nullptr, "", true},
    {"co_filename", get_value<&Code::filename>, nullptr, "", true},
    {"co_name", get_value<&Code::name>, nullptr, "", true},
    {"co_qualname", get_value<&Code::qualname>, nullptr, "", true},
    {"co_names", get_values<&Code::name_values>, nullptr, "", true},
    {"co_consts", get_values<&Code::constants>, nullptr, "", true},
    {"co_varnames", get_varnames, nullptr, ""},
    {"co_cellvars", get_cellvars, nullptr, ""},
    {"co_freevars", get_freevars, nullptr, ""},
    {"co_code", get_bytes, nullptr, ""},
    {"_co_code_adaptive", get_bytes, nullptr, ""},
    {"co_linetable", get_line_table, nullptr, "", true},
    {"co_exceptiontable", get_exception_table, nullptr, "", true},
    {"co_lnotab", get_lnotab, nullptr, ""},
});

/// One line number, or None.
Ref<> line_value(const LineEntry& entry) {
  return share(entry.has_line ? Value::small_int(entry.range.begin.line) : Value::none());
}

/// co_lines(): (start, end, line) in bytes, runs of one line put together.
Result<Ref<>> code_lines(ThreadState& ts, Code& self) {
  const auto& entries = self.unit().line_table.entries();
  const auto total = static_cast<std::int64_t>(self.unit_count());
  std::vector<Ref<>> rows;
  for (std::size_t i = 0; i < entries.size();) {
    const Ref<> line = line_value(entries[i]);
    std::size_t next = i + 1;
    while (next < entries.size() && line_value(entries[next]).value() == line.value()) {
      ++next;
    }
    const std::int64_t end = next < entries.size() ? entries[next].first_unit : total;
    const std::array<Value, 3> row{Value::small_int(std::int64_t{entries[i].first_unit} * 2),
                                   Value::small_int(end * 2), line};
    rows.push_back(minipy::make_tuple(ts, row));
    i = next;
  }
  const std::vector<Value> values(rows.begin(), rows.end());
  Ref<Tuple> tuple = minipy::make_tuple(ts, values);
  return iterate(ts, tuple.value());
}

/// co_positions(): (line, end line, column, end column) of each unit.
Result<Ref<>> code_positions(ThreadState& ts, Code& self) {
  std::vector<Ref<>> rows;
  for (std::size_t i = 0; i < self.unit_count(); ++i) {
    const LineEntry* entry = self.unit().line_table.entry_at(i);
    const bool line = entry != nullptr && entry->has_line;
    const bool columns = line && entry->has_columns;
    const auto number = [](bool known, std::int64_t n) {
      return known ? Value::small_int(n) : Value::none();
    };
    const PositionRange range = entry == nullptr ? PositionRange{} : entry->range;
    const std::array<Value, 4> row{number(line, range.begin.line), number(line, range.end.line),
                                   number(columns, range.begin.column),
                                   number(columns, range.end.column)};
    rows.push_back(minipy::make_tuple(ts, row));
  }
  const std::vector<Value> values(rows.begin(), rows.end());
  Ref<Tuple> tuple = minipy::make_tuple(ts, values);
  return iterate(ts, tuple.value());
}

constexpr auto kMethods = std::to_array<NativeDef>({
    native<&code_lines>("co_lines($self, /)", ""),
    native<&code_positions>("co_positions($self, /)", ""),
});

Result<Ref<>> code_repr(ThreadState& ts, Value self) {
  const CodeUnit& unit = unit_of(self);
  return Ref<>(make_str(ts, fmt::format("<code object {} at {}, file \"{}\", line {}>", unit.name,
                                        address_text(self), unit.filename, unit.first_line)));
}

bool same_instructions(const CodeUnit& a, const CodeUnit& b) {
  return std::equal(
      a.instructions.begin(), a.instructions.end(), b.instructions.begin(), b.instructions.end(),
      [](const Instruction& x, const Instruction& y) { return x.op == y.op && x.arg == y.arg; });
}

/// Equal constants of one type, and -0.0 is not 0.0.
Result<bool> same_constants(ThreadState& ts, std::span<const Value> a, std::span<const Value> b) {
  if (a.size() != b.size()) {
    return false;
  }
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (&type_of(ts, a[i]) != &type_of(ts, b[i])) {
      return false;
    }
    if (const Tuple* tuple = as<Tuple>(a[i])) {
      TRY(const bool same, same_constants(ts, tuple->items(), cast<Tuple>(b[i]).items()));
      if (!same) {
        return false;
      }
      continue;
    }
    TRY(const bool same, equals(ts, a[i], b[i]));
    if (!same ||
        (is_float(a[i]) && std::signbit(*double_of(a[i])) != std::signbit(*double_of(b[i])))) {
      return false;
    }
  }
  return true;
}

Result<Ref<>> code_compare(ThreadState& ts, Value left, Value right, Comparison how) {
  const Code* first = as<Code>(left);
  const Code* second = as<Code>(right);
  if (first == nullptr || second == nullptr ||
      (how != Comparison::kEqual && how != Comparison::kNotEqual)) {
    return share(Value::not_implemented());
  }
  const CodeUnit& a = first->unit();
  const CodeUnit& b = second->unit();
  bool same = a.name == b.name && a.argcount == b.argcount &&
              a.posonlyargcount == b.posonlyargcount && a.kwonlyargcount == b.kwonlyargcount &&
              a.flags == b.flags && a.first_line == b.first_line && same_instructions(a, b) &&
              a.names == b.names && a.localsplus_names == b.localsplus_names &&
              a.localsplus_kinds == b.localsplus_kinds &&
              encode_locations(a.line_table, a.first_line,
                               static_cast<std::uint32_t>(a.instructions.size())) ==
                  encode_locations(b.line_table, b.first_line,
                                   static_cast<std::uint32_t>(b.instructions.size())) &&
              encode_exceptions(a.exception_table) == encode_exceptions(b.exception_table);
  if (same) {
    TRY(same, same_constants(ts, first->constants, second->constants));
  }
  return share(Value::boolean(same == (how == Comparison::kEqual)));
}

Result<std::int64_t> code_hash(ThreadState&, Value self) {
  const CodeUnit& unit = unit_of(self);
  const std::size_t hash = std::hash<std::string>{}(unit.name) ^ (unit.first_line * 1000003U) ^
                           (unit.instructions.size() << 20) ^ unit.argcount;
  return static_cast<std::int64_t>(hash >> 4);
}

void traverse(const Object& object, Visitor& visitor) {
  const auto& code = static_cast<const Code&>(object);
  std::int64_t index = 0;
  for (const Value constant : code.constants) {
    visitor.visit(constant, {Edge::Kind::kItem, "co_consts", index++, {}});
  }
  for (const Value name : code.name_values) {
    visitor.visit(name, Edge::of_field("co_names"));
  }
  for (const Value name : code.local_names) {
    visitor.visit(name, Edge::of_field("co_varnames"));
  }
  visitor.visit(code.filename, Edge::of_field("co_filename"));
  visitor.visit(code.name, Edge::of_field("co_name"));
  visitor.visit(code.qualname, Edge::of_field("co_qualname"));
}

void fill(Slots& slots) {
  slots.destroy = &destroy_as<Code>;
  slots.traverse = &traverse;
  slots.repr = &code_repr;
  slots.compare = &code_compare;
  slots.hash = &code_hash;
  slots.make = &code_make;
}

}  // namespace

const TypeSpec& code_type_spec() {
  static constexpr TypeSpec spec{.core = CoreType::kCode,
                                 .base = CoreType::kObject,
                                 .size = sizeof(Code),
                                 .flags = flags_of(TypeFlag::kFinal, TypeFlag::kWeakReferable),
                                 .fill = &fill,
                                 .methods = kMethods,
                                 .getsets = kGetSets,
                                 .doc = "Create a code object.  Not for the faint of heart.",
                                 .more_methods = {&code_replace_methods}};
  return spec;
}

}  // namespace minipy
