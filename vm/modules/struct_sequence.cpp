#include "vm/modules/struct_sequence.h"

#include <array>

#include "vm/objects/descriptors.h"
#include "vm/objects/dict.h"
#include "vm/objects/instance.h"
#include "vm/objects/int.h"
#include "vm/objects/native_function.h"
#include "vm/objects/str.h"
#include "vm/objects/type_object.h"

namespace minipy {

namespace {

/// `sys.version_info(major=3, minor=13, …)`
Result<Ref<>> struct_repr(ThreadState& ts, Tuple& self) {
  const Value names = cast<Dict>(self.type->dict).find_str(intern(ts, "__match_args__"));
  TRY(Ref<> module, get_attribute(ts, Value::object(self.type), "__module__"));
  const std::string home = to_utf8(cast<Str>(module));
  std::string text = (home == "builtins" ? "" : home + ".") + self.type->name + "(";
  for (std::size_t i = 0; i < self.items().size(); ++i) {
    TRY(const std::string item, repr_utf8(ts, self.items()[i]));
    text += (i == 0 ? "" : ", ") + to_utf8(cast<Str>(cast<Tuple>(names).items()[i])) + "=" + item;
  }
  return Ref<>(make_str(ts, text + ")"));
}

constexpr NativeDef kRepr = native<&struct_repr>("__repr__($self, /)", "Return repr(self).");

Result<Ref<Type>> make_type(ThreadState& ts, const StructSequenceDef& def) {
  Type& tuple = ts.interpreter().type(CoreType::kTuple);
  std::vector<Value> field_names;
  for (const GetSetDef& field : def.fields) {
    field_names.push_back(Value::object(&intern(ts, field.name)));
  }
  Ref<Tuple> match_args = make_tuple(ts, field_names);
  Ref<Tuple> no_slots = make_tuple(ts, std::span<const Value>());
  Ref<> count = make_int(ts, static_cast<std::int64_t>(def.fields.size()));
  Ref<> repr_method = make_method_descriptor(ts, kRepr, tuple);
  Ref<Dict> names = make_dict(ts);
  TRY_VOID(names->set_str(ts, intern(ts, "__slots__"), no_slots.value()));
  TRY_VOID(names->set_str(ts, intern(ts, "__match_args__"), match_args.value()));
  TRY_VOID(names->set_str(ts, intern(ts, "n_fields"), count));
  TRY_VOID(names->set_str(ts, intern(ts, "n_sequence_fields"), count));
  TRY_VOID(names->set_str(ts, intern(ts, "__repr__"), repr_method));
  TRY(Ref<Type> type, make_simple_class(ts, def.module, def.name, tuple, *names));
  for (const GetSetDef& field : def.fields) {
    Ref<> descriptor = make_getset_descriptor(ts, field, *type);
    TRY_VOID(cast<Dict>(type->dict).set_str(ts, intern(ts, field.name), descriptor));
  }
  return type;
}

}  // namespace

Result<Ref<>> make_struct_sequence(ThreadState& ts, const StructSequenceDef& def,
                                   std::span<const Value> items) {
  TRY(Ref<Type> type, make_type(ts, def));
  Ref<Tuple> made = make_instance_of<Tuple>(ts, *type, items.size() * sizeof(Value));
  made->size = items.size();
  for (std::size_t i = 0; i < items.size(); ++i) {
    made->data()[i] = share(items[i]).give();
  }
  return Ref<>(std::move(made));
}

}  // namespace minipy
