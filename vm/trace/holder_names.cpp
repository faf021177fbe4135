#include "vm/trace/holder_names.h"

#include <fmt/format.h>
#include <string_view>

#include "vm/eval/frame_object.h"
#include "vm/eval/push_frame.h"
#include "vm/objects/cell.h"
#include "vm/objects/dict.h"
#include "vm/objects/module.h"
#include "vm/objects/set.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"
#include "vm/trace/value_text.h"

namespace minipy {

namespace {

std::string str_text(Value value) {
  const auto* text = as<Str>(value);
  return text == nullptr ? "?" : to_utf8(*text);
}

std::string frame_text(const Activations& activations, const Frame& frame) {
  const CodeUnit& unit = code_of(frame).unit();
  if (unit.name == "<module>") {
    return "comprehension";  // a module's only fast locals are those of its comprehensions
  }
  const auto known = activations.find(&frame);
  const std::size_t number = known == activations.end() ? 0 : known->second;
  const std::string name = function_text(unit.qualname);
  return number == 0 ? name : fmt::format("{}[{}]", name, number);
}

}  // namespace

Activations numbered_activations(const ThreadState& ts) {
  Activations numbers;
  std::unordered_map<const Code*, std::vector<const Frame*>> frames;
  for (const Frame* frame = ts.frame_base; ts.frame != nullptr && frame <= ts.frame; ++frame) {
    frames[&code_of(*frame)].push_back(frame);
  }
  for (const auto& [code, same] : frames) {
    for (std::size_t i = 0; same.size() > 1 && i < same.size(); ++i) {
      numbers[same[i]] = i + 1;
    }
  }
  return numbers;
}

std::string HolderNames::label(const Holder& holder) const {
  const std::string_view field = holder.edge.field;
  switch (holder.kind) {
    case Holder::Kind::kStack:
      return "value stack";
    case Holder::Kind::kLocal:
      return local(*holder.frame, static_cast<std::size_t>(holder.edge.index));
    case Holder::Kind::kCallee:
      return "the call of " + frame_text(activations_, *holder.frame);
    case Holder::Kind::kFrame:
      return field == "new instance"
                 ? "the call that makes it"
                 : fmt::format("{} of {}", field, frame_text(activations_, *holder.frame));
    case Holder::Kind::kThread:
      return field == "handled exception" ? "exception being handled" : "exception on its way";
    case Holder::Kind::kInterpreter:
      return std::string(field);
    case Holder::Kind::kClass:
      return objects_.name_of(*holder.object) + ".__class__";
    case Holder::Kind::kObject:
      break;
  }
  return in_object(*holder.object, holder.edge);
}

std::string HolderNames::local(const Frame& frame, std::size_t index) const {
  return frame_text(activations_, frame) + "." + code_of(frame).unit().localsplus_names[index];
}

std::string HolderNames::in_object(const Object& owner, const Edge& edge) const {
  const Value value = Value::object(&owner);
  if (const auto* code = as<Code>(value)) {
    const char* what = edge.kind == Edge::Kind::kItem ? "constant" : "name";
    return fmt::format("{} of {}", what, function_text(code->unit().qualname));
  }
  if (as<FrameObject>(value) != nullptr && edge.kind == Edge::Kind::kLocal) {
    const auto& frame = cast<FrameObject>(value);
    return fmt::format("{}.{} (kept by {})", function_text(frame.function->code->unit().qualname),
                       str_text(edge.name), keeper_of(owner));
  }
  bool is_namespace = false;
  const std::string text = owner_text(owner, is_namespace);
  if (as<Cell>(value) != nullptr) {
    return text;
  }
  switch (edge.kind) {
    case Edge::Kind::kField:
      return fmt::format("{}.{}", text, edge.field);
    case Edge::Kind::kItem:
      return as_set(value) != nullptr ? "member of " + text
                                      : fmt::format("{}[{}]", text, edge.index);
    case Edge::Kind::kKey:
      return "key of " + text;
    case Edge::Kind::kAttribute:
    case Edge::Kind::kLocal:
      return fmt::format("{}.{}", text, str_text(edge.name));
    case Edge::Kind::kValueOfKey:
      break;
  }
  if (is_namespace && as<Str>(edge.name) != nullptr) {
    return text + str_text(edge.name);
  }
  const auto naming = [this](const Object& object) { return objects_.name_of(object); };
  return fmt::format("{}[{}]", text, value_text(ts_, edge.name, naming, 24));
}

const Holder* HolderNames::whole_of(const Object& part) const {
  const auto found = found_.find(&part);
  if (found == found_.end()) {
    return nullptr;
  }
  for (const Holder& holder : found->second) {
    const bool is_field =
        holder.kind == Holder::Kind::kObject && holder.edge.kind == Edge::Kind::kField;
    const bool is_class_body =
        holder.kind == Holder::Kind::kFrame && std::string_view(holder.edge.field) == "namespace";
    if ((is_field && as<Cell>(Value::object(holder.object)) == nullptr) || is_class_body) {
      return &holder;
    }
  }
  return nullptr;
}

/// What keeps a frame after its end: an exception, through its traceback.
std::string HolderNames::keeper_of(const Object& frame) const {
  constexpr int kLongestTraceback = 1000;
  const Object* at = &frame;
  for (int i = 0; i < kLongestTraceback; ++i) {
    const Holder* whole = whole_of(*at);
    if (whole == nullptr || whole->kind != Holder::Kind::kObject) {
      break;
    }
    at = whole->object;
    if (at->type->has(TypeFlag::kException)) {
      return objects_.name_of(*at);
    }
  }
  return "its frame";
}

std::string HolderNames::owner_text(const Object& owner, bool& is_namespace) const {
  const Value value = Value::object(&owner);
  if (const auto old = objects_.old_dicts_.find(&owner); old != objects_.old_dicts_.end()) {
    is_namespace = true;
    return old->second;
  }
  if (as<Dict>(value) != nullptr || as<Tuple>(value) != nullptr) {
    if (const Holder* whole = whole_of(owner)) {
      return part_text(*whole, is_namespace);
    }
  }
  return objects_.name_of(owner);
}

std::string HolderNames::part_text(const Holder& whole, bool& is_namespace) const {
  const std::string_view field = whole.edge.field;
  if (whole.kind == Holder::Kind::kFrame) {
    is_namespace = true;
    return function_text(code_of(*whole.frame).unit().qualname) + ".";
  }
  const std::string name = objects_.name_of(*whole.object);
  if (field == "__dict__") {
    is_namespace = true;
    return name + ".";
  }
  return fmt::format("{}.{}", name, field);
}

}  // namespace minipy
