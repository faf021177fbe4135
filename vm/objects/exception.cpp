// BaseException: construction, text, chaining.
#include "vm/objects/exception.h"

#include <cstdio>

#include "vm/objects/dict.h"
#include "vm/objects/instance.h"
#include "vm/objects/list.h"
#include "vm/objects/names.h"
#include "vm/objects/objects_state.h"
#include "vm/objects/str.h"
#include "vm/objects/traceback.h"
#include "vm/objects/traceback_text.h"
#include "vm/objects/unraisable.h"
#include "vm/objects/tuple.h"

namespace minipy {

namespace {

Tuple& args_of(Value self) { return cast<Tuple>(cast<Exception>(self).args); }

Result<Ref<>> make_slot(ThreadState& ts, Type& type, Arguments arguments) {
  Ref<Exception> made = make_instance_of<Exception>(ts, type);
  made->args = make_tuple(ts, arguments.positionals());
  return Ref<>(std::move(made));
}

Result<void> initialize_slot(ThreadState& ts, Value self, Arguments arguments) {
  if (!arguments.keywords.empty()) {
    return raise(ts, Exc::kTypeError, "{}() takes no keyword arguments", type_name(ts, self));
  }
  cast<Exception>(self).args = make_tuple(ts, arguments.positionals());
  return {};
}

Result<Ref<>> str_slot(ThreadState& ts, Value self) {
  Tuple& args = args_of(self);
  switch (args.size) {
    case 0:
      return Ref<>(make_str(ts, ""));
    case 1:
      return Result<Ref<>>(to_str(ts, args.data()[0]));
    default:
      return Result<Ref<>>(to_str(ts, Value::object(&args)));
  }
}

Result<Ref<>> repr_slot(ThreadState& ts, Value self) {
  Tuple& args = args_of(self);
  TRY(const std::string shown,
      repr_utf8(ts, args.size == 1 ? args.data()[0] : Value::object(&args)));
  const std::string& name = type_name(ts, self);
  return Ref<>(make_str(ts, args.size == 1 ? name + "(" + shown + ")" : name + shown));
}

void traverse_exception(const Object& object, Visitor& visitor) {
  const auto& self = static_cast<const Exception&>(object);
  visitor.visit(self.args, Edge::of_field("args"));
  visitor.visit(self.traceback, Edge::of_field("__traceback__"));
  visitor.visit(self.context, Edge::of_field("__context__"));
  visitor.visit(self.cause, Edge::of_field("__cause__"));
  visitor.visit(self.dict, Edge::of_field("__dict__"));
  for (const Ref<>& field : self.fields) {
    visitor.visit(field, Edge::of_field("field"));
  }
}

void clear_exception_object(Object& object) {
  auto& self = static_cast<Exception&>(object);
  self.traceback = Ref<>();
  self.context = Ref<>();
  self.cause = Ref<>();
  self.dict = Ref<>();
  for (Ref<>& field : self.fields) {
    field = Ref<>();
  }
}

void fill_slots(Slots& slots) {
  slots.destroy = &destroy_as<Exception>;
  slots.traverse = &traverse_exception;
  slots.clear = &clear_exception_object;
  slots.make = &make_slot;
  slots.initialize = &initialize_slot;
  slots.str = &str_slot;
  slots.repr = &repr_slot;
}

Result<Ref<>> get_args(ThreadState&, Value self) { return share(cast<Exception>(self).args); }
Result<void> set_args(ThreadState& ts, Value self, Value value) {
  if (value.is_absent()) {
    return raise_text(ts, Exc::kTypeError, "args may not be deleted");
  }
  TRY(Ref<Tuple> args, tuple_from(ts, value));
  cast<Exception>(self).args = std::move(args);
  return {};
}

Ref<> or_none(const Ref<>& value) { return value ? value : share(Value::none()); }

Result<Ref<>> get_traceback(ThreadState&, Value self) {
  return or_none(cast<Exception>(self).traceback);
}
Result<void> set_traceback(ThreadState& ts, Value self, Value value) {
  if (value.is_absent()) {
    return raise_text(ts, Exc::kTypeError, "__traceback__ may not be deleted");
  }
  if (!value.is_none() && as<Traceback>(value) == nullptr) {
    return raise_text(ts, Exc::kTypeError, "__traceback__ must be a traceback or None");
  }
  cast<Exception>(self).traceback = value.is_none() ? Ref<>() : share(value);
  return {};
}

Result<Ref<>> get_context(ThreadState&, Value self) {
  return or_none(cast<Exception>(self).context);
}
Result<void> set_context_slot(ThreadState& ts, Value self, Value value) {
  if (value.is_absent()) {
    return raise_text(ts, Exc::kTypeError, "__context__ may not be deleted");
  }
  if (!value.is_none() && as<Exception>(value) == nullptr) {
    return raise_text(ts, Exc::kTypeError,
                      "exception context must be None or derive from BaseException");
  }
  cast<Exception>(self).context = value.is_none() ? Ref<>() : share(value);
  return {};
}

Result<Ref<>> get_cause(ThreadState&, Value self) { return or_none(cast<Exception>(self).cause); }
Result<void> set_cause_slot(ThreadState& ts, Value self, Value value) {
  if (value.is_absent()) {
    return raise_text(ts, Exc::kTypeError, "__cause__ may not be deleted");
  }
  if (!value.is_none() && as<Exception>(value) == nullptr) {
    return raise_text(ts, Exc::kTypeError,
                      "exception cause must be None or derive from BaseException");
  }
  cast<Exception>(self).cause = value.is_none() ? Ref<>() : share(value);
  cast<Exception>(self).suppress_context = true;
  return {};
}

Result<Ref<>> get_suppress(ThreadState&, Value self) {
  return share(Value::boolean(cast<Exception>(self).suppress_context));
}
Result<void> set_suppress(ThreadState& ts, Value self, Value value) {
  if (value.is_absent()) {
    return raise_text(ts, Exc::kTypeError, "can't delete numeric/char attribute");
  }
  if (!value.is_bool()) {
    return raise_text(ts, Exc::kTypeError, "attribute value type must be bool");
  }
  cast<Exception>(self).suppress_context = value.is_true();
  return {};
}

Result<Ref<>> get_dict(ThreadState& ts, Value self) {
  Ref<>& dict = cast<Exception>(self).dict;
  if (!dict) {
    dict = make_dict(ts);
  }
  return share(dict);
}
Result<void> set_dict(ThreadState& ts, Value self, Value value) {
  if (value.is_absent()) {
    return raise_text(ts, Exc::kTypeError, "cannot delete __dict__");
  }
  if (as<Dict>(value) == nullptr) {
    return raise(ts, Exc::kTypeError, "__dict__ must be set to a dictionary, not a '{}'",
                 type_name(ts, value));
  }
  cast<Exception>(self).dict = share(value);
  return {};
}

constexpr auto kGetSets = std::to_array<GetSetDef>({
    {"__dict__", get_dict, set_dict, ""},
    {"args", get_args, set_args, ""},
    {"__traceback__", get_traceback, set_traceback, ""},
    {"__context__", get_context, set_context_slot, "exception context"},
    {"__cause__", get_cause, set_cause_slot, "exception cause"},
    {"__suppress_context__", get_suppress, set_suppress, "", true},
});

Result<Ref<>> method_with_traceback(ThreadState& ts, Value self, Value traceback) {
  TRY_VOID(set_traceback(ts, self, traceback));
  return share(self);
}

Result<void> method_add_note(ThreadState& ts, Value self, Value note) {
  if (as<Str>(note) == nullptr) {
    return raise(ts, Exc::kTypeError, "note must be a str, not '{}'", type_name(ts, note));
  }
  TRY(Ref<> notes, find_attribute(ts, self, name(ts, Name::kNotes)));
  if (notes.value().is_absent()) {
    notes = make_list(ts);
    TRY_VOID(set_attribute(ts, self, name(ts, Name::kNotes), notes));
  }
  List* list = as<List>(notes);
  if (list == nullptr) {
    return raise_text(ts, Exc::kTypeError, "Cannot add note: __notes__ is not a list");
  }
  list->append(note);
  return {};
}

Result<Ref<>> method_reduce(ThreadState& ts, Value self) {
  const Exception& exception = cast<Exception>(self);
  const Value type = Value::object(self.as_object()->type);
  const Dict* own = materialize_dict(ts, *self.as_object());
  if (own != nullptr && own->live > 0) {
    return Ref<>(make_tuple(ts, std::array<Value, 3>{type, exception.args, Value::object(own)}));
  }
  return Ref<>(make_tuple(ts, std::array<Value, 2>{type, exception.args}));
}

/// Each item of a dict becomes an attribute.
Result<void> method_setstate(ThreadState& ts, Value self, Value state) {
  if (state.is_none()) {
    return {};
  }
  if (as<Dict>(state) == nullptr) {
    return raise_text(ts, Exc::kTypeError, "state is not a dictionary");
  }
  Ref<> items;
  TRY(items, call_method(ts, state, intern(ts, "items")));
  TRY(Ref<List> pairs, list_from(ts, items));
  for (std::size_t i = 0; i < pairs->size; ++i) {
    Ref<> pair = share(pairs->items()[i]);
    TRY(Ref<> key, get_item(ts, pair, Value::small_int(0)));
    TRY(Ref<> value, get_item(ts, pair, Value::small_int(1)));
    Str* text = as<Str>(key);
    if (text == nullptr) {
      return raise(ts, Exc::kTypeError, "attribute name must be string, not '{}'",
                   type_name(ts, key));
    }
    Ref<Str> interned = intern_str(ts, *text);
    TRY_VOID(set_attribute(ts, self, *interned, value));
  }
  return {};
}

constexpr auto kMethods = std::to_array<NativeDef>({
    native<&method_with_traceback>("with_traceback($self, tb, /)",
                                   "Set self.__traceback__ to tb and return self."),
    native<&method_add_note>("add_note($self, note, /)", "Add a note to the exception."),
    native<&method_reduce>("__reduce__($self, /)", ""),
    native<&method_setstate>("__setstate__($self, state, /)", ""),
});

}  // namespace

void add_exception_note(ThreadState& ts, const std::string& text) {
  Ref<> exception = ts.take_exception();
  Ref<Str> note = make_str(ts, text);
  const Value argument = note.value();
  if (call_method(ts, exception, intern(ts, "add_note"), Arguments(&argument, 1)).failed()) {
    clear_exception(ts);
  }
  static_cast<void>(ts.raise(std::move(exception)));
}

const TypeSpec& exception_type_spec() {
  static constexpr TypeSpec spec{
      .core = CoreType::kException,
      .base = CoreType::kObject,
      .size = sizeof(Exception),
      .flags = flags_of(TypeFlag::kException, TypeFlag::kCollectable, TypeFlag::kHasDict),
      .fill = &fill_slots,
      .methods = kMethods,
      .getsets = kGetSets,
      .doc = "Common base class for all exceptions.",
      .dict_offset = offset_of_dict<Exception>()};
  return spec;
}

Result<Ref<>> make_exception_instance(ThreadState& ts, Value type, Value value) {
  if (as<Exception>(type) != nullptr) {
    if (!value.is_absent() && !value.is_none() && !value.is_nothing()) {
      return raise_text(ts, Exc::kTypeError, "instance exception may not have a separate value");
    }
    return share(type);
  }
  const Type* of = as<Type>(type);
  if (of == nullptr || !of->has(TypeFlag::kException)) {
    return raise(ts, Exc::kTypeError,
                 "exceptions must be classes or instances deriving from BaseException, not {}",
                 type_name(ts, type));
  }
  if (as<Exception>(value) != nullptr && is_instance(ts, value, *of)) {
    return share(value);
  }
  if (value.is_nothing() || value.is_absent() || value.is_none()) {
    return call(ts, type);
  }
  if (const Tuple* tuple = as<Tuple>(value)) {
    return call(ts, type, Arguments(std::span<const Value>(tuple->items())));
  }
  return call(ts, type, value);
}

void set_context(ThreadState& ts, Exception& exception) {
  const Value handled = ts.handled_exception ? ts.handled_exception.value() : Value();
  if (!handled.is_object() || handled == Value::object(&exception)) {
    return;
  }
  // The new context must not make a ring: cut the link that leads back.
  for (Value at = handled; Exception* link = as<Exception>(at);) {
    const Value next = link->context ? link->context.value() : Value();
    if (next == Value::object(&exception)) {
      link->context = Ref<>();
      break;
    }
    if (next.is_nothing() || next == handled) {
      break;
    }
    at = next;
  }
  exception.context = share(handled);
}

Raised raise_with_context(ThreadState& ts, Ref<> exception) {
  if (Exception* made = as<Exception>(exception)) {
    set_context(ts, *made);
  }
  return ts.raise(std::move(exception));
}

Raised raise_stop_iteration(ThreadState& ts, Value value) {
  return raise_value(ts, Exc::kStopIteration, value);
}

Raised raise_stop_iteration(ThreadState& ts) {
  return raise_value(ts, Exc::kStopIteration, Value());
}

Ref<> stop_iteration_value(ThreadState&, Value exception) {
  const Ref<>& value = cast<Exception>(exception).fields[field::kValue];
  return value ? value : share(Value::none());
}

Ref<> take_stop_iteration_value(ThreadState& ts) {
  Ref<> exception = ts.take_exception();
  return stop_iteration_value(ts, exception);
}

void set_exception_name(ThreadState& ts, Value name) {
  if (Exception* exception = as<Exception>(ts.exception())) {
    exception->fields[field::kName] = share(name);
  }
}

void set_attribute_error_details(ThreadState& ts, Value object, Value name) {
  if (Exception* exception = as<Exception>(ts.exception())) {
    exception->fields[field::kName] = share(name);
    exception->fields[field::kObject] = share(object);
  }
}

void set_import_error_details(ThreadState& ts, Value name, Value name_from) {
  if (Exception* exception = as<Exception>(ts.exception())) {
    exception->fields[field::kImportName] = share(name);
    exception->fields[field::kImportNameFrom] = share(name_from);
  }
}

std::string unraisable_head(ThreadState& ts, Value where, const char* what, HeadStyle style) {
  std::string place = "<object repr() failed>";
  if (where.is_nothing()) {
    place.clear();
  } else if (Result<std::string> shown = repr_utf8(ts, where); !shown.failed()) {
    place = shown.take();
  } else {
    clear_exception(ts);
  }
  if (what == nullptr) {
    return "Exception ignored in: " + place + "\n";
  }
  if (where.is_nothing()) {
    return std::string(what) + ":\n";
  }
  return style == HeadStyle::kObject ? std::string(what) + ": " + place + "\n"
                                     : std::string(what) + " " + place + ":\n";
}

void report_unraisable(ThreadState& ts, Value where, const char* what) {
  Ref<> exception = ts.take_exception();
  if (auto* handler = static_cast<UnraisableHandler*>(
          ts.interpreter().extension(ExtensionSlot::kSys))) {
    handler->handle(ts, std::move(exception), where, what);
    return;
  }
  const Ref<> traceback = cast<Exception>(exception).traceback;
  const std::string text =
      unraisable_head(ts, where, what) +
      unraisable_text(ts, exception, traceback ? traceback.value() : Value::none());
  std::fputs(text.c_str(), stderr);
}

}  // namespace minipy
