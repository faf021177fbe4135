#include "vm/modules/struct_sequence.h"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "vm/objects/descriptors.h"
#include "vm/objects/dict.h"
#include "vm/objects/instance.h"
#include "vm/objects/int.h"
#include "vm/objects/list.h"
#include "vm/objects/native_function.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/type_object.h"

namespace minipy {

ModulesState& modules_state(ThreadState& ts) {
  InterpreterExtension* known = ts.interpreter().extension(ExtensionSlot::kModules);
  if (known == nullptr) {
    ts.interpreter().set_extension(ExtensionSlot::kModules, std::make_unique<ModulesState>());
    known = ts.interpreter().extension(ExtensionSlot::kModules);
  }
  return *static_cast<ModulesState*>(known);
}

namespace {

Value class_value(ThreadState& ts, const Type& type, const char* attribute) {
  return lookup_in_mro(ts, type, intern(ts, attribute));
}

/// `sys.version_info(major=3, minor=13, …)`. The class cannot be changed or derived from, so what
/// its dict holds is what `make_type` put there.
Result<Ref<>> struct_repr(ThreadState& ts, Tuple& self) {
  const Tuple& names = cast<Tuple>(class_value(ts, *self.type, "__match_args__"));
  std::string text = full_type_name(ts, *self.type) + "(";
  for (std::size_t i = 0; i < std::min(self.size, names.size); ++i) {
    TRY(const std::string item, repr_utf8(ts, self.items()[i]));
    text += (i == 0 ? "" : ", ") + to_utf8(cast<Str>(names.items()[i])) + "=" + item;
  }
  return Ref<>(make_str(ts, text + ")"));
}
constexpr NativeDef kRepr = native<&struct_repr>("__repr__($self, /)", "Return repr(self).");

Result<Ref<>> struct_reduce(ThreadState& ts, Tuple& self) {
  const std::span<const Value> own = self.items();
  Ref<Tuple> items = make_tuple(ts, own);
  const Value argument = items.value();
  Ref<Tuple> arguments = make_tuple(ts, std::span<const Value>(&argument, 1));
  return Ref<>(make_tuple(ts, std::array<Value, 2>{Value::object(self.type), arguments.value()}));
}
constexpr NativeDef kReduce = native<&struct_reduce>("__reduce__($self, /)", "");

/// Attributes of the class's instances beyond the items.
std::span<const char* const> hidden_fields(ThreadState& ts, const Type& type) {
  for (const auto& [def, known] : modules_state(ts).struct_types) {
    if (known.get() == &type) {
      return def->hidden;
    }
  }
  return {};
}

Result<Ref<>> make_instance_with(ThreadState& ts, Type& type, std::span<const Value> items,
                                 std::span<const Value> hidden) {
  Ref<Tuple> made = make_instance_of<Tuple>(ts, type, items.size() * sizeof(Value));
  made->size = items.size();
  for (std::size_t i = 0; i < items.size(); ++i) {
    made->data()[i] = share(items[i]).give();
  }
  const std::span<const char* const> names = hidden_fields(ts, type);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const Value value = i < hidden.size() ? hidden[i] : Value::none();
    TRY_VOID(set_own_attribute(ts, *made, intern(ts, names[i]), value));
  }
  return Ref<>(std::move(made));
}

/// copy.replace(): the same with some fields changed.
Result<Ref<>> struct_replace(ThreadState& ts, Tuple& self, KwArgs changes) {
  const Tuple& visible = cast<Tuple>(class_value(ts, *self.type, "__match_args__"));
  std::vector<Ref<>> names;
  std::vector<Ref<>> values;
  for (std::size_t i = 0; i < visible.items().size(); ++i) {
    names.push_back(share(visible.items()[i]));
    values.push_back(share(self.items()[i]));
  }
  for (const char* hidden : hidden_fields(ts, *self.type)) {
    names.push_back(share(Value::object(&intern(ts, hidden))));
    TRY(Ref<> value, find_attribute(ts, Value::object(&self), intern(ts, hidden)));
    values.push_back(value.value().is_absent() ? share(Value::none()) : std::move(value));
  }
  Ref<List> unexpected = make_list(ts);
  for (std::size_t i = 0; i < changes.names.size(); ++i) {
    const auto found = std::find_if(names.begin(), names.end(), [&](const Ref<>& name) {
      return str_equal(cast<Str>(name), to_utf8(cast<Str>(changes.names[i])));
    });
    if (found == names.end()) {
      unexpected->append_taking(share(changes.names[i]).give());
    } else {
      values[static_cast<std::size_t>(found - names.begin())] = share(changes.values[i]);
    }
  }
  if (unexpected->size != 0) {
    TRY(const std::string shown, repr_utf8(ts, unexpected.value()));
    return raise(ts, Exc::kTypeError, "Got unexpected field name(s): {}", shown);
  }
  const std::vector<Value> all(values.begin(), values.end());
  const std::size_t size = visible.items().size();
  return make_instance_with(ts, *self.type, std::span(all).first(size),
                            std::span(all).subspan(size));
}
constexpr NativeDef kReplace = native<&struct_replace>(
    "__replace__($self, /, **changes)",
    "Return a copy of the structure with new values for the specified fields.");

/// `time.struct_time(sequence)`
Result<Ref<>> struct_new(ThreadState& ts, Value cls, Value sequence, Value) {
  Type* type = as<Type>(cls);
  if (type == nullptr || !class_value(ts, *type, "n_fields").is_int()) {
    return raise_text(ts, Exc::kTypeError, "__new__() argument 1 must be a structseq class");
  }
  if (type_of(ts, sequence).slots.iterate == nullptr) {
    return raise_text(ts, Exc::kTypeError, "constructor requires a sequence");
  }
  TRY(Ref<Tuple> items, tuple_from(ts, sequence));
  const auto least = static_cast<std::size_t>(class_value(ts, *type, "n_sequence_fields").as_int());
  const auto most = static_cast<std::size_t>(class_value(ts, *type, "n_fields").as_int());
  if (items->size < least || items->size > most) {
    return raise(ts, Exc::kTypeError, "{}() takes {} {}-sequence ({}-sequence given)",
                 full_type_name(ts, *type),
                 least == most         ? "a"
                 : items->size < least ? "an at least"
                                       : "an at most",
                 items->size < least ? least : most, items->size);
  }
  return make_instance_with(ts, *type, items->items().first(least), items->items().subspan(least));
}
constexpr NativeDef kNew = native<&struct_new>("__new__($static, cls, sequence, dict=None)", "");

Result<Ref<Type>> make_type(ThreadState& ts, const StructSequenceDef& def) {
  Type& tuple = ts.interpreter().type(CoreType::kTuple);
  std::vector<Value> field_names;
  for (const GetSetDef& field : def.fields) {
    field_names.push_back(Value::object(&intern(ts, field.name)));
  }
  Ref<Tuple> match_args = make_tuple(ts, field_names);
  Ref<Tuple> no_slots = make_tuple(ts, std::span<const Value>());
  const auto visible = static_cast<std::int64_t>(def.fields.size());
  Ref<Dict> names = make_dict(ts);
  const auto set = [&](const char* name, Value value) {
    return names->set_str(ts, intern(ts, name), value);
  };
  if (def.hidden.empty()) {
    TRY_VOID(set("__slots__", no_slots.value()));
  }
  TRY_VOID(set("__match_args__", match_args.value()));
  TRY_VOID(
      set("n_fields", Value::small_int(visible + static_cast<std::int64_t>(def.hidden.size()))));
  TRY_VOID(set("n_sequence_fields", Value::small_int(visible)));
  TRY_VOID(set("n_unnamed_fields", Value::small_int(0)));
  if (def.can_be_called) {
    Ref<> new_method = make_method_descriptor(ts, kNew, tuple);
    TRY_VOID(set("__new__", new_method));
  }
  TRY(Ref<Type> type, make_simple_class(ts, def.module, def.name, tuple, *names));
  for (const GetSetDef& field : def.fields) {
    Ref<> descriptor = make_getset_descriptor(ts, field, *type);
    TRY_VOID(cast<Dict>(type->dict).set_str(ts, intern(ts, field.name), descriptor));
  }
  for (const NativeDef* row : {&kRepr, &kReduce, &kReplace}) {
    Ref<> method = make_method_descriptor(ts, *row, *type);
    TRY_VOID(set_type_attribute(ts, *type, intern(ts, name_of(*row)), method));
  }
  if (!def.can_be_called) {
    type->slots.make = nullptr;
  }
  type->set(TypeFlag::kFinal);
  cast<Dict>(type->dict).remove_str(ts, intern(ts, "__slots__"));
  return type;
}

}  // namespace

Ref<> struct_item(const Tuple& self, std::size_t index) {
  return share(index < self.size ? self.items()[index] : Value::none());
}

Result<Ref<Type>> struct_sequence_type(ThreadState& ts, const StructSequenceDef& def) {
  auto& types = modules_state(ts).struct_types;
  const auto known = types.find(&def);
  if (known != types.end()) {
    return known->second;
  }
  TRY(Ref<Type> made, make_type(ts, def));
  types[&def] = made;
  return made;
}

Result<Ref<>> make_struct_sequence(ThreadState& ts, const StructSequenceDef& def,
                                   std::span<const Value> values) {
  TRY(Ref<Type> type, struct_sequence_type(ts, def));
  const std::size_t visible = def.fields.size();
  return make_instance_with(ts, *type, values.first(visible), values.subspan(visible));
}

}  // namespace minipy
