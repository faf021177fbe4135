#include "vm/objects/traceback.h"

#include <array>

#include "vm/objects/int.h"
#include "vm/objects/raise.h"

namespace minipy {

namespace {

Result<Ref<>> get_next(ThreadState&, Value self) {
  const Ref<>& next = cast<Traceback>(self).next;
  return next ? next : share(Value::none());
}
Result<void> set_next(ThreadState& ts, Value self, Value value) {
  if (!value.is_none() && as<Traceback>(value) == nullptr) {
    return raise(ts, Exc::kTypeError, "expected traceback object, got '{}'", type_name(ts, value));
  }
  for (Value at = value; const Traceback* link = as<Traceback>(at); at = link->next ? link->next.value() : Value()) {
    if (at == self) {
      return raise_text(ts, Exc::kValueError, "traceback loop detected");
    }
  }
  cast<Traceback>(self).next = value.is_none() ? Ref<>() : share(value);
  return {};
}
Result<Ref<>> get_frame(ThreadState&, Value self) { return cast<Traceback>(self).frame; }
Result<Ref<>> get_line(ThreadState& ts, Value self) {
  return make_int(ts, static_cast<std::int64_t>(cast<Traceback>(self).line));
}
Result<Ref<>> get_lasti(ThreadState& ts, Value self) {
  return make_int(ts, static_cast<std::int64_t>(cast<Traceback>(self).unit) * 2);
}

constexpr auto kGetSets = std::to_array<GetSetDef>({
    {"tb_next", get_next, set_next, ""},
    {"tb_frame", get_frame, nullptr, ""},
    {"tb_lineno", get_line, nullptr, ""},
    {"tb_lasti", get_lasti, nullptr, ""},
});

void traverse_traceback(const Object& object, Visitor& visitor) {
  const auto& self = static_cast<const Traceback&>(object);
  visitor.visit(self.next, Edge::of_field("tb_next"));
  visitor.visit(self.frame, Edge::of_field("tb_frame"));
  visitor.visit(self.code.value(), Edge::of_field("code"));
}

void clear_traceback(Object& object) {
  auto& self = static_cast<Traceback&>(object);
  self.next = Ref<>();
  self.frame = Ref<>();
}

/// A long chain is taken apart in a loop, not by destructors calling each other.
void destroy_traceback(Object& object) {
  auto& self = static_cast<Traceback&>(object);
  Ref<> next = std::move(self.next);
  self.~Traceback();
  while (next && next.value().as_object()->count() == 1) {
    Ref<> after = std::move(cast<Traceback>(next).next);
    next = std::move(after);
  }
}

void fill_slots(Slots& slots) {
  slots.destroy = &destroy_traceback;
  slots.traverse = &traverse_traceback;
  slots.clear = &clear_traceback;
}

}  // namespace

Ref<> make_traceback(ThreadState& ts, Value next, Value frame_object, Code& code, std::size_t unit) {
  Ref<Traceback> made = ts.interpreter().heap().make<Traceback>(ts.interpreter().type(CoreType::kTraceback));
  made->next = share(next);
  made->frame = share(frame_object);
  made->code = Ref<Code>::share(code);
  made->unit = unit;
  const auto place = code.unit().line_table.find(unit);
  made->line = place ? place->begin.line : code.unit().first_line;
  return made;
}

const TypeSpec& traceback_type_spec() {
  static constexpr TypeSpec spec{.core = CoreType::kTraceback,
                                 .base = CoreType::kObject,
                                 .size = sizeof(Traceback),
                                 .flags = flags_of(TypeFlag::kFinal, TypeFlag::kCollectable),
                                 .fill = &fill_slots,
                                 .methods = {},
                                 .getsets = kGetSets,
                                 .doc = ""};
  return spec;
}

}  // namespace minipy
