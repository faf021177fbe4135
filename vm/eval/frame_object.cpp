#include "vm/eval/frame_object.h"

#include <array>

#include "vm/eval/generator.h"
#include "vm/eval/push_frame.h"
#include "vm/objects/cell.h"
#include "vm/objects/dict.h"
#include "vm/objects/int.h"
#include "vm/objects/native.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/type_object.h"

namespace minipy {

FrameObject::~FrameObject() {
  for (const Value value : locals) {
    release(value);
  }
}

Ref<> make_frame_object(ThreadState& ts, Frame& frame) {
  if (frame.frame_object == nullptr) {
    Ref<FrameObject> object =
        ts.interpreter().heap().make<FrameObject>(ts.interpreter().type(CoreType::kFrame));
    object->frame = &frame;
    object->function = Ref<Function>::share(function_of(frame));
    frame.frame_object = object.give();
    frame.exit = FrameExit::kGeneral;
  }
  return share(Value::object(frame.frame_object));
}

void detach_frame_object(ThreadState& ts, Frame& frame) {
  auto* object = static_cast<FrameObject*>(std::exchange(frame.frame_object, nullptr));
  object->last_instruction = instruction_index(frame);
  object->frame = nullptr;
  if (object->count() > 1) {
    Value* end = frame.locals + code_of(frame).locals_count;
    object->locals.assign(frame.locals, end);
    std::fill(frame.locals, end, Value());
    object->names = share(frame.names);
    if (Frame* caller = caller_of(ts, frame)) {
      object->back = make_frame_object(ts, *caller);
    }
  }
  decrement(*object);
}

void suspend_frame_object(Object& frame_object, const Generator& generator) {
  auto& object = static_cast<FrameObject&>(frame_object);
  object.frame = nullptr;
  object.suspended = &generator;
}

void resume_frame_object(Object& frame_object, Frame& frame) {
  auto& object = static_cast<FrameObject&>(frame_object);
  object.frame = &frame;
  object.suspended = nullptr;
}

Result<Ref<>> generator_frame_object(ThreadState& ts, Generator& generator) {
  if (generator.state == GeneratorState::kFinished) {
    return share(Value::none());
  }
  if (generator.state == GeneratorState::kRunning) {
    for (Frame* frame = ts.frame; frame != nullptr; frame = caller_of(ts, *frame)) {
      if (frame->subject == Value::object(&generator)) {
        return make_frame_object(ts, *frame);
      }
    }
  }
  if (generator.frame_object == nullptr) {
    Ref<FrameObject> object =
        ts.interpreter().heap().make<FrameObject>(ts.interpreter().type(CoreType::kFrame));
    object->function = generator.function;
    suspend_frame_object(*object, generator);
    generator.frame_object = object.give();
    generator.quick_skip = 0;
  }
  return share(Value::object(generator.frame_object));
}

Result<Ref<>> frame_locals(ThreadState& ts, const FrameObject& self) {
  if (self.frame != nullptr && !self.frame->names.is_nothing()) {
    return share(self.frame->names);
  }
  if (self.names) {
    return self.names;
  }
  Ref<Dict> dict = make_dict(ts);
  const bool waits = self.frame == nullptr && self.suspended != nullptr;
  const std::span<const Value> kept = waits ? self.suspended->values()
                                            : std::span<const Value>(self.locals);
  const Code& code = *self.function->code;
  for (std::size_t i = 0; i < code.local_names.size(); ++i) {
    Value value = self.frame != nullptr ? self.frame->locals[i]
                  : i < kept.size()     ? kept[i]
                                        : Value();
    if (const Cell* cell = as<Cell>(value); cell != nullptr && code.is_cell_or_free(i)) {
      value = cell->content;
    }
    if (!value.is_nothing()) {
      TRY_VOID(dict->set(ts, code.local_names[i], value));
    }
  }
  return Ref<>(std::move(dict));
}

namespace {

void release_locals(FrameObject& self) {
  const std::vector<Value> locals = std::exchange(self.locals, {});
  for (const Value value : locals) {
    release(value);
  }
}

std::size_t instruction_of(const FrameObject& self) {
  if (self.frame != nullptr) {
    return instruction_index(*self.frame);
  }
  if (self.suspended != nullptr) {
    return static_cast<std::size_t>(self.suspended->ip - self.suspended->code->units()) - 1;
  }
  return self.last_instruction;
}

Result<Ref<>> get_locals(ThreadState& ts, Value self) {
  return frame_locals(ts, cast<FrameObject>(self));
}
Result<Ref<>> get_code(ThreadState&, Value self) {
  return share(cast<FrameObject>(self).function->code.value());
}
Result<Ref<>> get_globals(ThreadState&, Value self) {
  return share(cast<FrameObject>(self).function->globals.value());
}
Result<Ref<>> get_builtins(ThreadState&, Value self) {
  return share(Value::object(cast<FrameObject>(self).function->builtins.get()));
}
Result<Ref<>> get_line(ThreadState& ts, Value self) {
  const auto& frame = cast<FrameObject>(self);
  const auto range = frame.function->code->unit().line_table.find(instruction_of(frame));
  if (!range) {
    return share(Value::none());
  }
  return make_int(ts, std::int64_t{range->begin.line});
}
Result<Ref<>> get_lasti(ThreadState& ts, Value self) {
  return make_int(ts, static_cast<std::int64_t>(instruction_of(cast<FrameObject>(self))) * 2);
}
Result<Ref<>> get_back(ThreadState& ts, Value self) {
  const auto& object = cast<FrameObject>(self);
  if (object.frame == nullptr) {
    return object.back ? object.back : share(Value::none());
  }
  Frame* caller = caller_of(ts, *object.frame);
  return caller == nullptr ? share(Value::none()) : make_frame_object(ts, *caller);
}

Result<void> frame_clear(ThreadState& ts, FrameObject& self) {
  if (self.frame != nullptr) {
    return raise_text(ts, Exc::kRuntimeError, "cannot clear an executing frame");
  }
  if (self.suspended != nullptr) {
    return raise_text(ts, Exc::kRuntimeError, "cannot clear a suspended frame");
  }
  release_locals(self);
  return {};
}

constexpr auto kMethods = std::to_array<NativeDef>({
    native<&frame_clear>("clear($self, /)", "Clear all references held by the frame."),
});

Result<Ref<>> frame_repr(ThreadState& ts, Value self) {
  const auto& object = cast<FrameObject>(self);
  const CodeUnit& unit = object.function->code->unit();
  TRY(Ref<> line_number, get_line(ts, self));
  TRY(const std::string line, repr_utf8(ts, line_number));
  Ref<Str> filename = make_str(ts, unit.filename);
  TRY(const std::string file, repr_utf8(ts, filename.value()));
  return Ref<>(make_str(ts, fmt::format("<frame at {}, file {}, line {}, code {}>",
                                        address_text(self), file, line, unit.name)));
}

constexpr auto kGetSets = std::to_array<GetSetDef>({
    {"f_locals", get_locals, nullptr, ""},
    {"f_code", get_code, nullptr, ""},
    {"f_globals", get_globals, nullptr, ""},
    {"f_builtins", get_builtins, nullptr, ""},
    {"f_lineno", get_line, nullptr, ""},
    {"f_lasti", get_lasti, nullptr, ""},
    {"f_back", get_back, nullptr, ""},
});

void traverse_frame(const Object& object, Visitor& visitor) {
  const auto& self = static_cast<const FrameObject&>(object);
  visitor.visit(self.function.value(), Edge::of_field("function"));
  for (std::size_t i = 0; i < self.locals.size(); ++i) {
    visitor.visit(self.locals[i], {Edge::Kind::kLocal, "", 0, self.function->code->local_names[i]});
  }
  visitor.visit(self.names, Edge::of_field("f_locals"));
  visitor.visit(self.back, Edge::of_field("f_back"));
}

void clear_frame(Object& object) {
  auto& self = static_cast<FrameObject&>(object);
  release_locals(self);
  self.names = Ref<>();
  self.back = Ref<>();
}

void fill_slots(Slots& slots) {
  slots.destroy = &destroy_as<FrameObject>;
  slots.traverse = &traverse_frame;
  slots.clear = &clear_frame;
  slots.repr = &frame_repr;
}

}  // namespace

const TypeSpec& frame_type_spec() {
  static constexpr TypeSpec spec{.core = CoreType::kFrame,
                                 .base = CoreType::kObject,
                                 .size = sizeof(FrameObject),
                                 .flags = static_cast<std::uint32_t>(TypeFlag::kFinal) |
                                          static_cast<std::uint32_t>(TypeFlag::kCollectable),
                                 .fill = &fill_slots,
                                 .methods = kMethods,
                                 .getsets = kGetSets,
                                 .doc = ""};
  return spec;
}

}  // namespace minipy
