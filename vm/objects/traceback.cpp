#include "vm/objects/traceback.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "vm/objects/int.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"

namespace minipy {

namespace {

Result<Ref<>> get_next(ThreadState&, Value self) {
  const Ref<>& next = cast<Traceback>(self).next;
  return next ? next : share(Value::none());
}
Result<void> set_next(ThreadState& ts, Value self, Value value) {
  if (value.is_absent()) {
    return raise_text(ts, Exc::kTypeError, "can't delete tb_next attribute");
  }
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

/// `traceback(tb_next, tb_frame, tb_lasti, tb_lineno)`.
Result<Ref<>> make_slot(ThreadState& ts, Type& type, Arguments arguments) {
  static constexpr std::array<std::string_view, 4> kNames{"tb_next", "tb_frame", "tb_lasti",
                                                          "tb_lineno"};
  std::array<Value, 4> given;
  if (arguments.total() > given.size()) {
    return raise(ts, Exc::kTypeError, "traceback() takes at most 4 arguments ({} given)",
                 arguments.total());
  }
  std::copy_n(arguments.values, arguments.positional, given.begin());
  for (std::size_t i = 0; i < arguments.keywords.size(); ++i) {
    const std::string word = to_utf8(cast<Str>(arguments.keywords[i]));
    const auto at =
        static_cast<std::size_t>(std::find(kNames.begin(), kNames.end(), word) - kNames.begin());
    if (at == kNames.size()) {
      return raise(ts, Exc::kTypeError, "traceback() got an unexpected keyword argument '{}'",
                   word);
    }
    given[at] = arguments.keyword_value(i);
  }
  for (std::size_t i = 0; i < given.size(); ++i) {
    if (given[i].is_nothing()) {
      return raise(ts, Exc::kTypeError, "traceback() missing required argument '{}' (pos {})",
                   kNames[i], i + 1);
    }
  }
  const Type& frame_type = ts.interpreter().type(CoreType::kFrame);
  if (&type_of(ts, given[1]) != &frame_type) {
    return raise(ts, Exc::kTypeError, "traceback() argument 'tb_frame' must be frame, not {}",
                 given[1].is_none() ? "None" : type_name(ts, given[1]));
  }
  TRY(const std::int64_t lasti,
      index_int64(ts, given[2], "Python int too large to convert to C int"));
  TRY(const std::int64_t line,
      index_int64(ts, given[3], "Python int too large to convert to C int"));
  if (!given[0].is_none() && as<Traceback>(given[0]) == nullptr) {
    return raise(ts, Exc::kTypeError, "expected traceback object or None, got '{}'",
                 type_name(ts, given[0]));
  }
  TRY(Ref<> code, get_attribute(ts, given[1], "f_code"));
  Ref<Traceback> made = ts.interpreter().heap().make<Traceback>(type);
  made->next = given[0].is_none() ? Ref<>() : share(given[0]);
  made->frame = share(given[1]);
  made->code = Ref<Code>::share(cast<Code>(code));
  made->unit = static_cast<std::size_t>(std::max<std::int64_t>(lasti, 0)) / 2;
  made->line = static_cast<std::uint32_t>(line);
  return Ref<>(std::move(made));
}

constexpr auto kGetSets = std::to_array<GetSetDef>({
    {"tb_next", get_next, set_next, ""},
    {"tb_frame", get_frame, nullptr, "", true},
    {"tb_lineno", get_line, nullptr, ""},
    {"tb_lasti", get_lasti, nullptr, "", true},
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
  slots.make = &make_slot;
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
                                 .doc = "Create a new traceback object."};
  return spec;
}

}  // namespace minipy
