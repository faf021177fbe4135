#include "vm/eval/frame_object.h"

#include <array>

#include "vm/eval/frame_locals.h"
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

void suspend_frame_object(Object& frame_object, Generator& generator) {
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

namespace {

/// The word of a local; null when the frame keeps none.
Value* local_word(const FrameObject& self, std::size_t index) {
  if (self.frame != nullptr) {
    return self.frame->locals + index;
  }
  if (self.suspended != nullptr) {
    return index < self.suspended->value_count ? self.suspended->slots() + index : nullptr;
  }
  return index < self.locals.size() ? const_cast<Value*>(&self.locals[index]) : nullptr;
}

Cell* cell_in(const FrameObject& self, std::size_t index, Value word) {
  return self.function->code->is_cell_or_free(index) ? as<Cell>(word) : nullptr;
}

}  // namespace

Value local_value(const FrameObject& self, std::size_t index) {
  const Value* word = local_word(self, index);
  if (word == nullptr) {
    return Value();
  }
  const Cell* cell = cell_in(self, index, *word);
  return cell != nullptr ? cell->content : *word;
}

bool set_local_value(FrameObject& self, std::size_t index, Value value) {
  Value* word = local_word(self, index);
  if (word == nullptr) {
    return false;
  }
  Cell* cell = cell_in(self, index, *word);
  Value& place = cell != nullptr ? cell->content : *word;
  release(std::exchange(place, share(value).give()));
  return true;
}

Result<Ref<>> frame_locals(ThreadState& ts, const FrameObject& self) {
  if (self.frame != nullptr && !self.frame->names.is_nothing()) {
    return share(self.frame->names);
  }
  if (self.names) {
    return self.names;
  }
  Ref<Dict> dict = make_dict(ts);
  const Code& code = *self.function->code;
  for (std::size_t i = 0; i < code.local_names.size(); ++i) {
    const Value value = local_value(self, i);
    if (!value.is_nothing()) {
      TRY_VOID(dict->set(ts, code.local_names[i], value));
    }
  }
  if (const Dict* extra = as<Dict>(self.extra_locals)) {
    Result<void> merged;
    extra->each([&](Value key, Value value) {
      if (!merged.failed()) {
        merged = dict->set(ts, key, value);
      }
    });
    TRY_VOID(std::move(merged));
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
  auto& frame = cast<FrameObject>(self);
  const bool is_function = (frame.function->code->unit().flags & kCodeOptimized) != 0;
  return is_function ? make_frame_locals(ts, frame) : frame_locals(ts, frame);
}
Result<Ref<>> get_trace(ThreadState&, Value self) {
  const Ref<>& trace = cast<FrameObject>(self).trace;
  return trace ? trace : share(Value::none());
}
Result<void> set_trace(ThreadState&, Value self, Value value) {
  cast<FrameObject>(self).trace = value.is_absent() || value.is_none() ? Ref<>() : share(value);
  return {};
}
template <bool FrameObject::*kFlag>
Result<Ref<>> get_flag(ThreadState&, Value self) {
  return share(Value::boolean(cast<FrameObject>(self).*kFlag));
}
template <bool FrameObject::*kFlag>
Result<void> set_flag(ThreadState& ts, Value self, Value value) {
  if (value.is_absent()) {
    return raise_text(ts, Exc::kTypeError, "can't delete numeric/char attribute");
  }
  if (!value.is_bool()) {
    return raise_text(ts, Exc::kTypeError, "attribute value type must be bool");
  }
  cast<FrameObject>(self).*kFlag = value.is_true();
  return {};
}
/// Only a trace function may jump.
Result<void> set_line(ThreadState& ts, Value, Value value) {
  if (value.is_absent()) {
    return raise_text(ts, Exc::kAttributeError, "cannot delete attribute");
  }
  if (&type_of(ts, value) != &ts.interpreter().type(CoreType::kInt)) {
    return raise_text(ts, Exc::kValueError, "lineno must be an integer");
  }
  return raise_text(ts, Exc::kValueError, "f_lineno can only be set in a trace function");
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
  self.extra_locals = Ref<>();
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
    {"f_lineno", get_line, set_line, ""},
    {"f_trace", get_trace, set_trace, ""},
    {"f_trace_lines", get_flag<&FrameObject::trace_lines>, set_flag<&FrameObject::trace_lines>, "",
     true},
    {"f_trace_opcodes", get_flag<&FrameObject::trace_opcodes>,
     set_flag<&FrameObject::trace_opcodes>, ""},
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
  visitor.visit(self.extra_locals, Edge::of_field("f_locals"));
  visitor.visit(self.trace, Edge::of_field("f_trace"));
}

void clear_frame(Object& object) {
  auto& self = static_cast<FrameObject&>(object);
  release_locals(self);
  self.names = Ref<>();
  self.back = Ref<>();
  self.extra_locals = Ref<>();
  self.trace = Ref<>();
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
