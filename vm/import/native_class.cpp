#include "vm/import/native_class.h"

#include "vm/objects/descriptors.h"
#include "vm/objects/dict.h"
#include "vm/objects/native_function.h"
#include "vm/objects/str.h"
#include "vm/objects/type_object.h"

namespace minipy {

Result<Ref<Type>> make_native_class(ThreadState& ts, const NativeClassDef& def) {
  Ref<Dict> names = make_dict(ts);
  Type& object = ts.interpreter().type(CoreType::kObject);
  TRY(Ref<Type> type, make_simple_class(ts, def.module, def.name, object, *names));
  for (const NativeDef& row : def.methods) {
    Ref<> method = make_method_descriptor(ts, row, *type);
    TRY_VOID(set_type_attribute(ts, *type, intern(ts, name_of(row)), method));
  }
  for (const GetSetDef& row : def.properties) {
    Ref<> property = make_getset_descriptor(ts, row, *type);
    TRY_VOID(set_type_attribute(ts, *type, intern(ts, row.name), property));
  }
  return type;
}

}  // namespace minipy
