#include "vm/modules/native_type.h"

#include <algorithm>
#include <array>
#include <vector>

#include "vm/objects/bootstrap.h"
#include "vm/objects/descriptors.h"
#include "vm/objects/dict.h"
#include "vm/objects/str.h"
#include "vm/objects/type_new.h"
#include "vm/objects/type_object.h"

namespace minipy {

Result<Ref<>> call_bound(ThreadState& ts, const NativeDef& def, Value first,
                         const Arguments& arguments) {
  constexpr std::size_t kUsual = 8;
  const NativeCode& code = native_code(ts, def);
  const std::size_t total = arguments.total();
  std::array<Value, kUsual + 1> few;
  std::vector<Value> many;
  Value* values = few.data();
  if (total > kUsual) {
    many.resize(total + 1);
    values = many.data();
  }
  values[0] = first;
  std::copy_n(arguments.values, total, values + 1);
  return call_native_code(ts, code,
                          Arguments(values, arguments.positional + 1, arguments.keywords));
}

Type& module_type(ThreadState& ts, const TypeSpec& spec) {
  if (!ts.interpreter().has_type(spec.core)) {
    add_core_type(ts, spec);
    Type& made = ts.interpreter().type(spec.core);
    // Those that CPython makes at import have their module among their attributes.
    const std::size_t dot = made.name.rfind('.');
    const bool is_static = made.name.starts_with("weakref.") || spec.core == CoreType::kOrderedDict;
    if (dot != std::string::npos && !is_static) {
      Ref<Str> home = make_str(ts, made.name.substr(0, dot));
      static_cast<void>(cast<Dict>(made.dict).set_str(ts, intern(ts, "__module__"), home.value()));
    }
    if (spec.dict_offset != 0) {
      Ref<> descriptor = make_getset_descriptor(ts, instance_dict_getset(), made);
      static_cast<void>(cast<Dict>(made.dict).set_str(ts, intern(ts, "__dict__"), descriptor));
    }
  }
  return ts.interpreter().type(spec.core);
}

Result<void> add_type(ThreadState& ts, Module& module, const TypeSpec& spec) {
  Type& type = module_type(ts, spec);
  const std::size_t dot = type.name.rfind('.');
  const std::string short_name = dot == std::string::npos ? type.name : type.name.substr(dot + 1);
  return add_to_module(ts, module, short_name, Value::object(&type));
}

}  // namespace minipy
