// _json: the module. lib/json decides when its parts may be used.
#include <array>

#include "vm/modules/json.h"
#include "vm/modules/native_type.h"
#include "vm/objects/str.h"

namespace minipy {

namespace {

Result<Ref<>> encode_basestring(ThreadState& ts, Value text) {
  return encode_json_text(ts, text, false);
}
Result<Ref<>> encode_basestring_ascii(ThreadState& ts, Value text) {
  return encode_json_text(ts, text, true);
}

constexpr auto kFunctions = std::to_array<NativeDef>({
    native<&encode_basestring_ascii>("encode_basestring_ascii(string, /)",
                                     "A JSON text of ASCII characters only."),
    native<&encode_basestring>("encode_basestring(string, /)", "A JSON text."),
    native<&scan_json_text>("scanstring(string, end, strict=True, /)",
                            "Scan the string s for a JSON string."),
});

Result<void> fill(ThreadState& ts, Module& module) {
  TRY_VOID(add_to_module(ts, module, "make_scanner",
                         Value::object(&module_type(ts, json_scanner_type_spec()))));
  return add_to_module(ts, module, "make_encoder",
                       Value::object(&module_type(ts, json_encoder_type_spec())));
}

}  // namespace

const ModuleDef& json_module_def() {
  static constexpr ModuleDef def{"_json", "json speedups", kFunctions, &fill};
  return def;
}

}  // namespace minipy
