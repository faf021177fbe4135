// builtin_function_or_method, method_descriptor, classmethod_descriptor.
#include "vm/objects/native_function.h"

#include <algorithm>
#include <array>
#include <bit>
#include <vector>

#include "vm/objects/descriptors.h"
#include "vm/objects/names.h"
#include "vm/objects/objects_state.h"
#include "vm/objects/raise.h"
#include "vm/objects/shown_signatures.h"
#include "vm/objects/str.h"
#include "vm/objects/type_object.h"

namespace minipy {

namespace {

/// Arguments with one more value in front.
class WithSelf {
 public:
  WithSelf(Value self, Arguments arguments) : count_(arguments.positional + 1) {
    const std::size_t total = arguments.total() + 1;
    Value* target = small_.data();
    if (total > small_.size()) {
      large_.resize(total);
      target = large_.data();
    }
    target[0] = self;
    std::copy_n(arguments.values, total - 1, target + 1);
    arguments_ = Arguments(target, count_, arguments.keywords);
  }
  operator Arguments() const { return arguments_; }  // NOLINT(google-explicit-constructor)

 private:
  std::array<Value, 8> small_;
  std::vector<Value> large_;
  std::size_t count_;
  Arguments arguments_;
};

/// The class itself, or the nearest base beyond those that have a `__new__` in Python.
const Type& nearest_native_new(ThreadState& ts, const Type& type) {
  const Type* current = &type;
  while (current->has(TypeFlag::kHeapType) && current->base != nullptr &&
         as<StaticMethod>(lookup_in_mro(ts, *current, name(ts, Name::kNew))) != nullptr) {
    current = current->base;
  }
  return *current;
}

/// `int.__new__(cls, …)`: the checks of CPython's tp_new_wrapper.
Result<Ref<>> call_new(ThreadState& ts, const Type& owner, Arguments arguments) {
  if (arguments.positional == 0) {
    return raise(ts, Exc::kTypeError, "{}.__new__(): not enough arguments", owner.name);
  }
  Type* type = as<Type>(arguments[0]);
  if (type == nullptr) {
    return raise(ts, Exc::kTypeError, "{}.__new__(X): X is not a type object ({})", owner.name,
                 type_name(ts, arguments[0]));
  }
  if (!is_subtype(*type, owner)) {
    return raise(ts, Exc::kTypeError, "{}.__new__({}): {} is not a subtype of {}", owner.name,
                 type->name, type->name, owner.name);
  }
  const bool own_layout = type->layout_type == nullptr || type->has(TypeFlag::kFinal);
  const Type& layout = own_layout ? *type : *type->layout_type;
  if (layout.slots.make != owner.slots.make) {
    const auto shown = [&](const Type& of) {
      return of.has(TypeFlag::kFinal) ? full_type_name(ts, of) : of.name;
    };
    return raise(ts, Exc::kTypeError, "{}.__new__({}) is not safe, use {}.__new__()", owner.name,
                 shown(*type), shown(own_layout ? *type : nearest_native_new(ts, *type)));
  }
  return owner.slots.make(
      ts, *type, Arguments(arguments.values + 1, arguments.positional - 1, arguments.keywords));
}

Result<Ref<>> call_function_slot(ThreadState& ts, Value callee, Arguments arguments) {
  return call_native(ts, cast<NativeFunction>(callee), arguments);
}

Result<Ref<>> function_repr(ThreadState& ts, Value value) {
  const auto& self = cast<NativeFunction>(value);
  const std::string_view name = self.new_type ? "__new__" : self.code->name;
  if (self.new_type) {
    return Ref<>(make_str(ts, fmt::format("<built-in method __new__ of type object at {}>",
                                          address_text(self.new_type))));
  }
  if (!self.self || as<Type>(self.module) != nullptr) {
    return Ref<>(make_str(ts, fmt::format("<built-in function {}>", name)));
  }
  return Ref<>(make_str(ts, fmt::format("<built-in method {} of {} object at {}>", name,
                                        type_name(ts, self.self), address_text(self.self))));
}

Result<Ref<>> text(ThreadState& ts, std::string_view utf8) { return Ref<>(make_str(ts, utf8)); }

/// The first lines of a NativeDef's text are its doc; the signature is `__text_signature__`.
Result<Ref<>> doc_of(ThreadState& ts, const NativeCode& code) {
  const char* doc = code.def->doc;
  return doc == nullptr || *doc == '\0' ? share(Value::none()) : text(ts, doc);
}
Result<Ref<>> signature_of(ThreadState& ts, const NativeCode& code, const std::string& home) {
  std::string own(code.text_signature());
  constexpr std::string_view kStatic = "($static";  // tells minipy's binder; nobody is to see it
  if (own.starts_with(kStatic)) {
    const std::size_t rest = own.find_first_not_of(", ", kStatic.size());
    own = "(" + own.substr(rest);
  }
  if (code.kind == NativeCode::Kind::kFunction && own.starts_with("(")) {
    const std::string rest = own.substr(1);
    const bool positional = rest.find("/") != std::string::npos;
    own = rest == ")" ? "($module, /)" : (positional ? "($module, " : "($module, /, ") + rest;
  }
  return shown_signature(ts, fmt::format("{}.{}", home, code.name), own);
}

Result<Ref<>> get_name(ThreadState& ts, Value value) {
  const auto& self = cast<NativeFunction>(value);
  return text(ts, self.new_type ? "__new__" : self.code->name);
}
Result<Ref<>> get_qualname(ThreadState& ts, Value value) {
  const auto& self = cast<NativeFunction>(value);
  if (self.new_type) {
    return text(ts, short_type_name(cast<Type>(self.new_type)) + ".__new__");
  }
  if (self.self && as<Type>(self.self) != nullptr) {
    return text(ts, fmt::format("{}.{}", cast<Type>(self.self).name, self.code->name));
  }
  if (self.self && !self.module) {
    return text(ts, fmt::format("{}.{}", type_name(ts, self.self), self.code->name));
  }
  if (self.code->kind == NativeCode::Kind::kStaticMethod) {
    const std::string_view owner = self.code->owner;
    return text(ts, fmt::format("{}.{}", owner.substr(owner.rfind('.') + 1), self.code->name));
  }
  return text(ts, self.code->name);
}
Result<Ref<>> get_doc(ThreadState& ts, Value value) {
  const auto& self = cast<NativeFunction>(value);
  if (self.new_type) {
    return text(ts, "Create and return a new object.  See help(type) for accurate signature.");
  }
  return doc_of(ts, *self.code);
}
Result<Ref<>> get_signature(ThreadState& ts, Value value) {
  const auto& self = cast<NativeFunction>(value);
  if (self.new_type) {
    return shown_signature(ts, cast<Type>(self.new_type).name + ".__new__",
                           "($type, *args, **kwargs)");
  }
  if (const Type* type = as<Type>(self.self)) {
    return signature_of(ts, *self.code, type->name);
  }
  if (self.self && !self.module) {
    const Value found = lookup_in_mro(ts, type_of(ts, self.self), intern(ts, self.code->name));
    const auto* method = as<MethodDescriptor>(found);
    return signature_of(ts, *self.code,
                        method == nullptr ? type_name(ts, self.self) : method->owner->name);
  }
  const Str* module = as<Str>(self.module);
  return signature_of(ts, *self.code, module == nullptr ? "" : to_utf8(*module));
}
Result<Ref<>> get_self(ThreadState& ts, Value value) {
  const auto& self = cast<NativeFunction>(value);
  const Value bound = self.new_type ? self.new_type : self.self;
  if (!bound.is_nothing()) {
    return share(bound);
  }
  const Str* home = as<Str>(self.module);
  return home == nullptr ? share(Value::none())
                         : objects_state(ts).import_module(ts, to_utf8(*home));
}
Result<Ref<>> get_module(ThreadState&, Value value) {
  const auto& self = cast<NativeFunction>(value);
  return share(self.module ? Value(self.module) : Value::none());
}

Result<void> set_module(ThreadState&, Value value, Value module) {
  cast<NativeFunction>(value).module = module.is_absent() ? Ref<>() : share(module);
  return {};
}

constexpr auto kFunctionGetSets = std::to_array<GetSetDef>({
    {"__name__", get_name, nullptr, ""},
    {"__qualname__", get_qualname, nullptr, ""},
    {"__doc__", get_doc, nullptr, ""},
    {"__text_signature__", get_signature, nullptr, ""},
    {"__self__", get_self, nullptr, ""},
    {"__module__", get_module, set_module, "", true},
});

void traverse_function(const Object& object, Visitor& visitor) {
  const auto& self = static_cast<const NativeFunction&>(object);
  visitor.visit(self.self, Edge::of_field("__self__"));
  visitor.visit(self.module, Edge::of_field("__module__"));
  visitor.visit(self.new_type, Edge::of_field("__self__"));
}

Result<Ref<>> compare_functions(ThreadState&, Value left, Value right, Comparison how) {
  const auto* a = as<NativeFunction>(left);
  const auto* b = as<NativeFunction>(right);
  if ((how != Comparison::kEqual && how != Comparison::kNotEqual) || a == nullptr || b == nullptr) {
    return share(Value::not_implemented());
  }
  const bool same = a == b || (a->code == b->code && a->new_type.value() == b->new_type.value() &&
                               a->code != nullptr && a->self.value() == b->self.value());
  return share(Value::boolean(same == (how == Comparison::kEqual)));
}

Result<std::int64_t> hash_function(ThreadState&, Value value) {
  const auto& self = cast<NativeFunction>(value);
  const auto mix = static_cast<std::int64_t>(
      (self.self.value().bits() >> 4) * 31 +
      (Value::from_bits(std::bit_cast<std::uint64_t>(self.code)).bits() >> 4));
  return mix == -1 ? -2 : mix;
}

void fill_function(Slots& slots) {
  slots.destroy = &destroy_as<NativeFunction>;
  slots.traverse = &traverse_function;
  slots.repr = &function_repr;
  slots.call = &call_function_slot;
  slots.compare = &compare_functions;
  slots.hash = &hash_function;
}

// ---- method_descriptor and classmethod_descriptor share their fields

template <class D>
Result<Ref<>> descriptor_repr(ThreadState& ts, Value value) {
  const D& self = cast<D>(value);
  return text(ts, fmt::format("<method '{}' of '{}' objects>", self.code->name, self.owner->name));
}
template <class D>
Result<Ref<>> descriptor_name(ThreadState& ts, Value value) {
  return text(ts, cast<D>(value).code->name);
}
template <class D>
Result<Ref<>> descriptor_qualname(ThreadState& ts, Value value) {
  const D& self = cast<D>(value);
  return text(ts, fmt::format("{}.{}", short_type_name(*self.owner), self.code->name));
}
template <class D>
Result<Ref<>> descriptor_doc(ThreadState& ts, Value value) {
  return doc_of(ts, *cast<D>(value).code);
}
template <class D>
Result<Ref<>> descriptor_signature(ThreadState& ts, Value value) {
  return signature_of(ts, *cast<D>(value).code, cast<D>(value).owner->name);
}
template <class D>
Result<Ref<>> descriptor_owner(ThreadState&, Value value) {
  return share(Value::object(cast<D>(value).owner));
}

template <class D>
constexpr auto kDescriptorGetSets = std::to_array<GetSetDef>({
    {"__name__", descriptor_name<D>, nullptr, "", true},
    {"__qualname__", descriptor_qualname<D>, nullptr, ""},
    {"__doc__", descriptor_doc<D>, nullptr, ""},
    {"__text_signature__", descriptor_signature<D>, nullptr, ""},
    {"__objclass__", descriptor_owner<D>, nullptr, "", true},
});

Ref<> bind(ThreadState& ts, const NativeCode& code, Value self) {
  Ref<NativeFunction> bound = ts.interpreter().heap().make<NativeFunction>(
      ts.interpreter().type(CoreType::kNativeFunction));
  bound->code = &code;
  bound->self = share(self);
  return Ref<>(std::move(bound));
}

Result<Ref<>> method_get(ThreadState& ts, Value value, Value object, Value) {
  const auto& self = cast<MethodDescriptor>(value);
  if (object.is_nothing()) {
    return share(value);
  }
  if (!is_instance(ts, object, *self.owner)) {
    return raise(ts, Exc::kTypeError,
                 "descriptor '{}' for '{}' objects doesn't apply to a '{}' object", self.code->name,
                 self.owner->name, type_name(ts, object));
  }
  return bind(ts, *self.code, object);
}

}  // namespace

Result<Ref<>> call_method_descriptor(ThreadState& ts, const MethodDescriptor& self,
                                     const Arguments& arguments) {
  if (arguments.positional == 0) [[unlikely]] {
    return raise(ts, Exc::kTypeError, "unbound method {}.{}() needs an argument", self.owner->name,
                 self.code->name);
  }
  if (&type_of(ts, arguments[0]) != self.owner && !is_instance(ts, arguments[0], *self.owner))
      [[unlikely]] {
    return raise(ts, Exc::kTypeError,
                 "descriptor '{}' for '{}' objects doesn't apply to a '{}' object", self.code->name,
                 self.owner->name, type_name(ts, arguments[0]));
  }
  return call_native_code(ts, *self.code, arguments);
}

namespace {

Result<Ref<>> method_call(ThreadState& ts, Value callee, Arguments arguments) {
  return call_method_descriptor(ts, cast<MethodDescriptor>(callee), arguments);
}

/// The class that a class method is asked for must be its owner's or derived from it.
Result<void> check_class(ThreadState& ts, const ClassMethodDescriptor& self, Value bound) {
  const Type* type = as<Type>(bound);
  if (type == nullptr) {
    return raise(ts, Exc::kTypeError,
                 "descriptor '{}' for type '{}' needs a type, not a '{}' as arg 2", self.code->name,
                 full_type_name(ts, *self.owner), type_name(ts, bound));
  }
  if (!is_subtype(*type, *self.owner)) {
    return raise(ts, Exc::kTypeError,
                 "descriptor '{}' requires a subtype of '{}' but received '{}'", self.code->name,
                 full_type_name(ts, *self.owner), type->name);
  }
  return {};
}

Result<Ref<>> class_method_get(ThreadState& ts, Value value, Value object, Value type) {
  const auto& self = cast<ClassMethodDescriptor>(value);
  const Value bound = type.is_nothing() ? Value::object(&type_of(ts, object)) : type;
  TRY_VOID(check_class(ts, self, bound));
  return bind(ts, *self.code, bound);
}

Result<Ref<>> class_method_call(ThreadState& ts, Value callee, Arguments arguments) {
  const auto& self = cast<ClassMethodDescriptor>(callee);
  if (arguments.positional == 0) {
    return raise(ts, Exc::kTypeError, "descriptor '{}' of '{}' object needs an argument",
                 self.code->name, self.owner->name);
  }
  TRY_VOID(check_class(ts, self, arguments[0]));
  return call_native_code(ts, *self.code, arguments);
}

void fill_method(Slots& slots) {
  slots.destroy = &destroy_as<MethodDescriptor>;
  slots.repr = &descriptor_repr<MethodDescriptor>;
  slots.descriptor_get = &method_get;
  slots.call = &method_call;
}

void fill_class_method(Slots& slots) {
  slots.destroy = &destroy_as<ClassMethodDescriptor>;
  slots.repr = &descriptor_repr<ClassMethodDescriptor>;
  slots.descriptor_get = &class_method_get;
  slots.call = &class_method_call;
}

}  // namespace

Ref<> make_native_function(ThreadState& ts, const NativeDef& def, Value self, Value module) {
  Ref<NativeFunction> function = ts.interpreter().heap().make<NativeFunction>(
      ts.interpreter().type(CoreType::kNativeFunction));
  const Str* home = as<Str>(module);
  const bool named =
      home != nullptr && !str_equal(*home, "builtins");  // `math.sqrt()`, but `len()`
  function->code =
      &native_code(ts, def, named ? intern_str(ts, *home)->ascii_view() : std::string_view());
  function->self = share(self);
  function->module = share(module);
  function->inlined = def.inlined;
  return Ref<>(std::move(function));
}

Ref<> make_method_descriptor(ThreadState& ts, const NativeDef& def, Type& owner) {
  Heap& heap = ts.interpreter().heap();
  const NativeCode& code = make_native_code(ts, def, owner.name);
  switch (code.kind) {
    case NativeCode::Kind::kStaticMethod:
    case NativeCode::Kind::kFunction: {
      Ref<NativeFunction> function =
          heap.make<NativeFunction>(ts.interpreter().type(CoreType::kNativeFunction));
      function->code = &code;
      return make_static_method(ts, function.value());
    }
    case NativeCode::Kind::kClassMethod: {
      Ref<ClassMethodDescriptor> made =
          heap.make<ClassMethodDescriptor>(ts.interpreter().type(CoreType::kClassMethodDescriptor));
      made->code = &code;
      made->owner = &owner;
      return Ref<>(std::move(made));
    }
    case NativeCode::Kind::kMethod:
      break;
  }
  Ref<MethodDescriptor> made =
      heap.make<MethodDescriptor>(ts.interpreter().type(CoreType::kMethodDescriptor));
  made->code = &code;
  made->owner = &owner;
  return Ref<>(std::move(made));
}

Ref<> make_new_function(ThreadState& ts, Type& owner) {
  Ref<NativeFunction> function = ts.interpreter().heap().make<NativeFunction>(
      ts.interpreter().type(CoreType::kNativeFunction));
  function->new_type = share(Value::object(&owner));
  return Ref<>(std::move(function));
}

namespace {

/// A bound method without or with one parameter complains in the name of the object's own type.
Result<void> check_bound_count(ThreadState& ts, const NativeFunction& function,
                               const Arguments& arguments) {
  const NativeCode& code = *function.code;
  if (!code.parsed) {
    parse_native_code(ts, code);
  }
  const std::size_t named = code.parameters.size();
  const Type* as_type = as<Type>(function.self);
  const std::string& owner = as_type != nullptr ? as_type->name : type_name(ts, function.self);
  if (!arguments.keywords.empty() && code.positional_only == named && !code.kwargs &&
      code.def->raw == nullptr) {
    return raise(ts, Exc::kTypeError, "{}.{}() takes no keyword arguments", owner, code.name);
  }
  if (named > 1 || code.required != named || code.positional_only != named || code.varargs ||
      code.kwargs || !arguments.keywords.empty() || arguments.positional == named ||
      code.def->raw != nullptr) {
    return {};
  }
  return raise(ts, Exc::kTypeError, "{}.{}() takes {} ({} given)", owner, code.name,
               named == 0 ? "no arguments" : "exactly one argument", arguments.positional);
}

}  // namespace

Result<Ref<>> call_native(ThreadState& ts, const NativeFunction& function,
                          const Arguments& arguments) {
  if (function.new_type) [[unlikely]] {
    return call_new(ts, cast<Type>(function.new_type), arguments);
  }
  if (function.self && function.code->is_method()) {
    TRY_VOID(check_bound_count(ts, function, arguments));
    return call_native_code(ts, *function.code, WithSelf(function.self, arguments));
  }
  return call_native_code(ts, *function.code, arguments);
}

const TypeSpec& native_function_type_spec() {
  static constexpr TypeSpec spec{
      .core = CoreType::kNativeFunction,
      .base = CoreType::kObject,
      .size = sizeof(NativeFunction),
      .flags = flags_of(TypeFlag::kFinal, TypeFlag::kCollectable, TypeFlag::kWeakReferable),
      .fill = &fill_function,
      .methods = {},
      .getsets = kFunctionGetSets,
      .doc = ""};
  return spec;
}

const TypeSpec& method_descriptor_type_spec() {
  static constexpr TypeSpec spec{.core = CoreType::kMethodDescriptor,
                                 .base = CoreType::kObject,
                                 .size = sizeof(MethodDescriptor),
                                 .flags = flags_of(TypeFlag::kFinal, TypeFlag::kMethodDescriptor),
                                 .fill = &fill_method,
                                 .methods = {},
                                 .getsets = kDescriptorGetSets<MethodDescriptor>,
                                 .doc = ""};
  return spec;
}

const TypeSpec& class_method_descriptor_type_spec() {
  static constexpr TypeSpec spec{.core = CoreType::kClassMethodDescriptor,
                                 .base = CoreType::kObject,
                                 .size = sizeof(ClassMethodDescriptor),
                                 .flags = flags_of(TypeFlag::kFinal),
                                 .fill = &fill_class_method,
                                 .methods = {},
                                 .getsets = kDescriptorGetSets<ClassMethodDescriptor>,
                                 .doc = ""};
  return spec;
}

}  // namespace minipy
