#include "vm/modules/quitter.h"

#include "vm/objects/raise.h"
#include "vm/objects/str.h"

namespace minipy {

namespace {

Result<Ref<>> repr_quitter(ThreadState& ts, Value self) {
  return Ref<>(
      make_str(ts, fmt::format("Use {}() or Ctrl-D (i.e. EOF) to exit", cast<Quitter>(self).name)));
}

/// def __call__(self, code=None)
Result<Ref<>> call_quitter(ThreadState& ts, Value, Arguments arguments) {
  const std::size_t given = arguments.positional + arguments.keywords.size();
  if (given > 1) {
    return raise(ts, Exc::kTypeError,
                 "Quitter.__call__() takes from 1 to 2 positional arguments but {} were given",
                 given + 1);
  }
  if (!arguments.keywords.empty() && !str_equal(cast<Str>(arguments.keywords[0]), "code")) {
    return raise(ts, Exc::kTypeError, "Quitter.__call__() got an unexpected keyword argument '{}'",
                 to_utf8(cast<Str>(arguments.keywords[0])));
  }
  const Value code = given == 0                  ? Value::none()
                     : arguments.positional == 1 ? arguments[0]
                                                 : arguments.keyword_value(0);
  return raise_value(ts, Exc::kSystemExit, code);
}

void fill_slots(Slots& slots) {
  slots.destroy = &destroy_as<Quitter>;
  slots.repr = &repr_quitter;
  slots.call = &call_quitter;
}

}  // namespace

Ref<Quitter> make_quitter(ThreadState& ts, std::string name) {
  Ref<Quitter> made =
      ts.interpreter().heap().make<Quitter>(ts.interpreter().type(CoreType::kQuitter));
  made->name = std::move(name);
  return made;
}

const TypeSpec& quitter_type_spec() {
  static constexpr TypeSpec spec{.core = CoreType::kQuitter,
                                 .base = CoreType::kObject,
                                 .size = sizeof(Quitter),
                                 .flags = flags_of(TypeFlag::kFinal),
                                 .fill = &fill_slots,
                                 .methods = {},
                                 .getsets = {},
                                 .doc = ""};
  return spec;
}

}  // namespace minipy
