// types.SimpleNamespace.
#include "vm/objects/namespace.h"

#include <algorithm>
#include <string>

#include "vm/objects/instance.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"

namespace minipy {

namespace {

Result<Ref<>> namespace_make(ThreadState& ts, Type& type, Arguments) {
  Ref<SimpleNamespace> made = make_instance_of<SimpleNamespace>(ts, type);
  made->dict = make_dict(ts);
  return Ref<>(std::move(made));
}

Result<void> namespace_initialize(ThreadState& ts, Value self, Arguments arguments) {
  Dict& dict = cast<Dict>(cast<SimpleNamespace>(self).dict);
  if (arguments.positional > 1) {
    return raise(ts, Exc::kTypeError, "{} expected at most 1 argument, got {}", type_name(ts, self),
                 arguments.positional);
  }
  if (arguments.positional == 1) {
    Ref<Dict> given = make_dict(ts);
    TRY_VOID(dict_merge_any(ts, *given, arguments[0]));
    bool all_names = true;
    given->each([&](Value key, Value) { all_names = all_names && as<Str>(key) != nullptr; });
    if (!all_names) {
      return raise_text(ts, Exc::kTypeError, "keywords must be strings");
    }
    TRY_VOID(dict_update_from(ts, dict, given.value()));
  }
  for (std::size_t k = 0; k < arguments.keywords.size(); ++k) {
    TRY_VOID(dict.set(ts, arguments.keywords[k], arguments.keyword_value(k)));
  }
  return {};
}

Result<Ref<>> namespace_repr(ThreadState& ts, Value self) {
  const Type& type = type_of(ts, self);
  const std::string shown = type.has(TypeFlag::kHeapType) ? type.name : "namespace";
  if (std::find(ts.repr_active.begin(), ts.repr_active.end(), self) != ts.repr_active.end()) {
    return Ref<>(make_str(ts, shown + "(...)"));
  }
  std::vector<std::pair<Ref<>, Ref<>>> items;
  cast<Dict>(cast<SimpleNamespace>(self).dict).each([&](Value key, Value value) {
    items.emplace_back(share(key), share(value));
  });
  ts.repr_active.push_back(self);
  std::string text;
  bool failed = false;
  for (const auto& [key, value] : items) {
    const Str* key_text = as<Str>(key);
    if (key_text == nullptr || key_text->length == 0) {
      continue;
    }
    Result<std::string> value_text = repr_utf8(ts, value);
    if (value_text.failed()) {
      failed = true;
      break;
    }
    text += (text.empty() ? "" : ", ") + to_utf8(*key_text) + "=" + value_text.take();
  }
  ts.repr_active.pop_back();
  if (failed) {
    return Raised{};
  }
  return Ref<>(make_str(ts, shown + "(" + text + ")"));
}

Result<Ref<>> namespace_compare(ThreadState& ts, Value left, Value right, Comparison how) {
  const auto* a = as<SimpleNamespace>(left);
  const auto* b = as<SimpleNamespace>(right);
  if (a == nullptr || b == nullptr) {
    return share(Value::not_implemented());
  }
  return compare(ts, a->dict, b->dict, how);
}

Result<Ref<>> get_dict(ThreadState&, Value self) { return cast<SimpleNamespace>(self).dict; }

constexpr auto kGetSets = std::to_array<GetSetDef>({
    {"__dict__", get_dict, nullptr, ""},
});

Result<Ref<>> namespace_replace(ThreadState& ts, SimpleNamespace& self, KwArgs changes) {
  TRY(Ref<> made, namespace_make(ts, *self.type, {}));
  Dict& dict = cast<Dict>(cast<SimpleNamespace>(made).dict);
  TRY_VOID(dict_update_from(ts, dict, self.dict));
  for (std::size_t i = 0; i < changes.names.size(); ++i) {
    TRY_VOID(dict.set(ts, changes.names[i], changes.values[i]));
  }
  return made;
}

constexpr auto kMethods = std::to_array<NativeDef>({
    native<&namespace_replace>("__replace__($self, /, **changes)",
                               "Return a copy of the namespace object with new values for the "
                               "specified attributes."),
});

void traverse(const Object& object, Visitor& visitor) {
  visitor.visit(static_cast<const SimpleNamespace&>(object).dict, Edge::of_field("__dict__"));
}

void clear(Object& object) {
  const Value dict = static_cast<SimpleNamespace&>(object).dict;
  dict.as_object()->type->slots.clear(*dict.as_object());
}

void fill(Slots& slots) {
  slots.destroy = &destroy_as<SimpleNamespace>;
  slots.traverse = &traverse;
  slots.clear = &clear;
  slots.repr = &namespace_repr;
  slots.compare = &namespace_compare;
  slots.make = &namespace_make;
  slots.initialize = &namespace_initialize;
}

}  // namespace

Ref<SimpleNamespace> make_simple_namespace(ThreadState& ts) {
  Ref<SimpleNamespace> made = ts.interpreter().heap().make<SimpleNamespace>(
      ts.interpreter().type(CoreType::kSimpleNamespace));
  made->dict = make_dict(ts);
  return made;
}

const TypeSpec& simple_namespace_type_spec() {
  static constexpr TypeSpec spec{.core = CoreType::kSimpleNamespace,
                                 .base = CoreType::kObject,
                                 .size = sizeof(SimpleNamespace),
                                 .flags = flags_of(TypeFlag::kCollectable, TypeFlag::kHasDict),
                                 .fill = &fill,
                                 .methods = kMethods,
                                 .getsets = kGetSets,
                                 .doc = "A simple attribute-based namespace.",
                                 .dict_offset = offset_of_dict<SimpleNamespace>()};
  return spec;
}

}  // namespace minipy
