// type.__new__: from a name, bases and a namespace to a class (data model: customizing class
// creation). The order of the steps is CPython's, since programs can see it.
#include "vm/objects/type_new.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "vm/objects/cell.h"
#include "vm/objects/descriptors.h"
#include "vm/objects/dict.h"
#include "vm/objects/exception.h"
#include "vm/objects/frame_access.h"
#include "vm/objects/function.h"
#include "vm/objects/instance.h"
#include "vm/objects/names.h"
#include "vm/objects/native_function.h"
#include "vm/objects/raise.h"
#include "vm/objects/slots.h"
#include "vm/objects/str.h"
#include "vm/objects/text_codecs.h"
#include "vm/objects/tuple.h"
#include "vm/objects/type_object.h"
#include "vm/runtime/frame.h"

namespace minipy {

namespace {

constexpr std::uint32_t kInheritedFlags =
    flags_of(TypeFlag::kException, TypeFlag::kSequence, TypeFlag::kMapping,
             TypeFlag::kSequenceItems, TypeFlag::kIterableUnpack, TypeFlag::kVariableSize);

/// The nearest base that decides the layout: the last one that made instances larger.
Type& solid_base(Type& type) {
  Type* current = &type;
  while (current->base != nullptr && current->layout == current->base->layout &&
         current->instance_size == current->base->instance_size) {
    current = current->base;
  }
  return *current;
}

/// Everything that a class statement's namespace asks for, collected before the type exists.
class ClassMaker {
 public:
  ClassMaker(ThreadState& ts, Type& metatype, Str& class_name, Ref<Tuple> bases, Dict& names)
      : ts_(ts),
        metatype_(metatype),
        class_name_(class_name),
        bases_(std::move(bases)),
        names_(names) {}

  Result<Ref<Type>> make() {
    TRY_VOID(choose_base());
    TRY_VOID(read_slots());
    TRY_VOID(allocate());
    TRY_VOID(take_qualname());
    TRY_VOID(fill_namespace());
    TRY_VOID(lay_out());
    if (own(Name::kDoc).is_nothing()) {
      TRY_VOID(set(Name::kDoc, Value::none()));
    }
    TRY_VOID(find_mro());
    update_all_slots(ts_, *type_);
    choose_lifetime_slots();
    choose_inline_slots();
    TRY_VOID(fill_class_cell());
    return type_;
  }

 private:
  Dict& dict() { return cast<Dict>(type_->dict); }
  Value own(Name which) { return dict().find_str(name(ts_, which)); }
  Result<void> set(Name which, Value value) { return dict().set_str(ts_, name(ts_, which), value); }

  Result<void> choose_base() {
    Type* winner = nullptr;
    for (const Value value : bases_->items()) {
      Type* candidate = as<Type>(value);
      if (candidate == nullptr) {
        return raise_text(ts_, Exc::kTypeError, "bases must be types");
      }
      if (candidate->has(TypeFlag::kFinal)) {
        return raise(ts_, Exc::kTypeError, "type '{}' is not an acceptable base type",
                     full_type_name(ts_, *candidate));
      }
      Type& solid = solid_base(*candidate);
      if (winner == nullptr || (winner != &solid && is_subtype(solid, *winner))) {
        winner = &solid;
        base_ = candidate;
      } else if (!is_subtype(*winner, solid)) {
        return raise_text(ts_, Exc::kTypeError, "multiple bases have instance lay-out conflict");
      }
    }
    return {};
  }

  bool some_base_has(TypeFlag flag) const {
    return std::any_of(bases_->items().begin(), bases_->items().end(),
                       [&](Value base) { return cast<Type>(base).has(flag); });
  }
  bool some_base_has_dict() const {
    return std::any_of(bases_->items().begin(), bases_->items().end(),
                       [](Value base) { return cast<Type>(base).dict_offset != 0; });
  }
  /// CPython lays out the items of these behind the struct, which leaves no place for more fields.
  bool base_has_items() const { return item_size_of(*base_) != 0; }
  bool may_add_dict() const { return base_->dict_offset == 0 && base_->layout != CoreType::kType; }
  bool may_add_weakref() const {
    return !base_->has(TypeFlag::kWeakReferable) && !base_has_items();
  }

  Result<void> read_slots() {
    const Value slots = names_.find_str(name(ts_, Name::kSlots));
    if (slots.is_nothing()) {
      adds_dict_ = may_add_dict();
      adds_weakref_ = may_add_weakref();
      return {};
    }
    Ref<Tuple> listed;
    if (as<Str>(slots) != nullptr) {
      listed = minipy::make_tuple(ts_, std::span<const Value>(&slots, 1));
    } else {
      TRY(listed, tuple_from(ts_, slots));
    }
    if (!listed->items().empty() && base_has_items()) {
      return raise(ts_, Exc::kTypeError, "nonempty __slots__ not supported for subtype of '{}'",
                   base_->name);
    }
    for (const Value slot : listed->items()) {
      TRY_VOID(read_slot(slot));
    }
    std::sort(slot_names_.begin(), slot_names_.end(),
              [](const Ref<Str>& a, const Ref<Str>& b) { return str_compare(*a, *b) < 0; });
    // What another base gives its instances, those of this class have too.
    adds_dict_ = adds_dict_ || (may_add_dict() && some_base_has_dict());
    adds_weakref_ = adds_weakref_ || (may_add_weakref() && some_base_has(TypeFlag::kWeakReferable));
    return {};
  }

  Result<void> read_slot(Value slot) {
    Str* text = as<Str>(slot);
    if (text == nullptr) {
      return raise(ts_, Exc::kTypeError, "__slots__ items must be strings, not '{}'",
                   type_name(ts_, slot));
    }
    if (!is_identifier(*text)) {
      return raise_text(ts_, Exc::kTypeError, "__slots__ must be identifiers");
    }
    Ref<Str> key = intern_str(ts_, *text);
    if (key.get() == &name(ts_, Name::kDict)) {
      if (adds_dict_ || !may_add_dict()) {
        return raise_text(ts_, Exc::kTypeError, "__dict__ slot disallowed: we already got one");
      }
      adds_dict_ = true;
      return {};
    }
    if (key.get() == &name(ts_, Name::kWeakref)) {
      if (adds_weakref_ || !may_add_weakref()) {
        return raise_text(ts_, Exc::kTypeError, "__weakref__ slot disallowed: we already got one");
      }
      adds_weakref_ = true;
      return {};
    }
    key = mangled(*key);
    const bool special =
        key.get() == &name(ts_, Name::kQualname) || key.get() == &name(ts_, Name::kClassCell);
    if (!special && !names_.find_str(*key).is_nothing()) {
      return raise(ts_, Exc::kValueError, "{} in __slots__ conflicts with class variable",
                   quoted(to_utf8(*key)));
    }
    slot_names_.push_back(std::move(key));
    return {};
  }

  static bool is_identifier(const Str& text) {
    if (text.length == 0 || (text.at(0) >= '0' && text.at(0) <= '9')) {
      return false;
    }
    for (std::size_t i = 0; i < text.length; ++i) {
      const char32_t c = text.at(i);
      const bool word = c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
                        (c >= 'A' && c <= 'Z') || c >= 0x80;
      if (!word) {
        return false;
      }
    }
    return true;
  }

  /// `__x` of class C is `_C__x`.
  Ref<Str> mangled(Str& key) {
    const std::string text = to_utf8(key);
    std::string owner = to_utf8(class_name_);
    owner.erase(0, owner.find_first_not_of('_'));
    if (!text.starts_with("__") || text.ends_with("__") || text.find('.') != std::string::npos ||
        owner.empty()) {
      return Ref<Str>::share(key);
    }
    return intern_str(ts_, *make_str(ts_, "_" + owner + text));
  }

  Result<void> allocate() {
    type_ = make_instance_of<Type>(ts_, metatype_);
    Type& type = *type_;
    type.name = to_utf8(class_name_);
    type.qualname = share(Value::object(&class_name_));
    type.bases = share(bases_.value());
    type.base = base_;
    type.layout = base_->layout;
    type.layout_type = base_->has(TypeFlag::kHeapType) ? base_->layout_type : base_;
    type.flags = flags_of(TypeFlag::kHeapType, TypeFlag::kCollectable);
    for (const Value value : bases_->items()) {
      type.flags |= cast<Type>(value).flags & kInheritedFlags;
    }
    type.slots = base_->slots;
    Ref<Dict> copy = make_dict(ts_);
    type.dict = share(copy.value());
    return dict_update_from(ts_, *copy, Value::object(&names_));
  }

  Result<void> take_qualname() {
    const Value given = own(Name::kQualname);
    if (given.is_nothing()) {
      return {};
    }
    if (as<Str>(given) == nullptr) {
      return raise(ts_, Exc::kTypeError, "type __qualname__ must be a str, not {}",
                   type_name(ts_, given));
    }
    type_->qualname = share(given);
    dict().remove_str(ts_, name(ts_, Name::kQualname));
    return {};
  }

  Result<void> fill_namespace() {
    if (own(Name::kModule).is_nothing() && ts_.frame != nullptr) {
      const Value module = globals_of(*ts_.frame).find_str(name(ts_, Name::kName));
      if (!module.is_nothing()) {
        TRY_VOID(set(Name::kModule, module));
      }
    }
    TRY_VOID(wrap(Name::kNew, &make_static_method));
    TRY_VOID(wrap(Name::kInitSubclass, &make_class_method));
    TRY_VOID(wrap(Name::kClassGetItem, &make_class_method));
    if (!own(Name::kEq).is_nothing() && own(Name::kHash).is_nothing()) {
      TRY_VOID(set(Name::kHash, Value::none()));
    }
    class_cell_ = take(Name::kClassCell);
    class_dict_cell_ = take(Name::kClassDictCell);
    return {};
  }

  Result<void> wrap(Name which, Ref<> (*wrapper)(ThreadState&, Value)) {
    const Value value = own(which);
    if (as<Function>(value) == nullptr) {
      return {};
    }
    Ref<> wrapped = wrapper(ts_, value);
    return set(which, wrapped);
  }

  Ref<> take(Name which) {
    Ref<> value = share(own(which));
    if (value) {
      dict().remove_str(ts_, name(ts_, which));
    }
    return value;
  }

  Result<void> lay_out() {
    Type& type = *type_;
    type.slot_names = base_->slot_names;
    const std::uint32_t struct_size = type.layout_type->instance_size;
    for (Ref<Str>& slot : slot_names_) {
      const auto offset = static_cast<std::uint32_t>(member_offset(type, type.slot_names.size()));
      Ref<> descriptor = make_member_descriptor(ts_, type, slot.value(), offset);
      TRY_VOID(dict().set_str(ts_, *slot, descriptor));
      type.slot_names.push_back(Ref<Object>(std::move(slot)));
    }
    type.slot_members = static_cast<std::uint32_t>(type.slot_names.size());
    type.instance_size =
        static_cast<std::uint32_t>(struct_size + type.slot_names.size() * sizeof(Value));
    if (type.layout_type->dict_offset != 0) {
      type.dict_offset = type.layout_type->dict_offset;
    } else if (adds_dict_ || base_->dict_offset != 0) {
      type.dict_offset =
          type.has(TypeFlag::kVariableSize) ? -1 : static_cast<std::int32_t>(type.instance_size);
    }
    if (type.dict_offset != 0) {
      type.set(TypeFlag::kHasDict);
    }
    if (adds_weakref_ || base_->has(TypeFlag::kWeakReferable)) {
      type.set(TypeFlag::kWeakReferable);
    }
    return add_own_getsets();
  }

  Result<void> add_own_getsets() {
    if (adds_dict_ && own(Name::kDict).is_nothing()) {
      Ref<> descriptor = make_getset_descriptor(ts_, instance_dict_getset(), *type_);
      TRY_VOID(set(Name::kDict, descriptor));
    }
    if (adds_weakref_ && own(Name::kWeakref).is_nothing()) {
      Ref<> descriptor = make_getset_descriptor(ts_, instance_weakref_getset(), *type_);
      TRY_VOID(set(Name::kWeakref, descriptor));
    }
    return {};
  }

  Result<void> find_mro() {
    Type& type = *type_;
    const Value hook = lookup_in_mro(ts_, metatype_, name(ts_, Name::kMroMethod));
    if (as<MethodDescriptor>(hook) != nullptr) {
      TRY(Ref<Tuple> order, linearize(ts_, type));
      type.mro = std::move(order);
    } else {
      TRY(Ref<> listed, call(ts_, hook, type_.value()));
      TRY(Ref<Tuple> order, tuple_from(ts_, listed));
      for (const Value cls : order->items()) {
        if (as<Type>(cls) == nullptr) {
          return raise(ts_, Exc::kTypeError, "mro() returned a non-class ('{}')",
                       type_name(ts_, cls));
        }
        if (!is_subtype(solid_base(*base_), solid_base(cast<Type>(cls))) &&
            &cast<Type>(cls) != &type) {
          return raise(ts_, Exc::kTypeError, "mro() returned base with unsuitable layout ('{}')",
                       cast<Type>(cls).name);
        }
      }
      if (order->items().empty()) {
        return raise_text(ts_, Exc::kTypeError, "type MRO must not be empty");
      }
      type.mro = std::move(order);
    }
    for (const Value base : bases_->items()) {
      cast<Type>(base).subclasses.push_back(&type);
    }
    return {};
  }

  void choose_lifetime_slots() {
    type_->slots.destroy = &destroy_instance;
    type_->slots.traverse = &traverse_instance;
    type_->slots.clear = &clear_instance;
  }

  /// The compiler noted which attributes the methods assign: so many inline slots are enough. A
  /// class without `__dict__` has a shape too (of no slots), which guards its methods in caches.
  void choose_inline_slots() {
    Type& type = *type_;
    if (type.layout_type != &ts_.interpreter().type(CoreType::kObject)) {
      return;
    }
    if (type.dict_offset <= 0) {
      ts_.interpreter().shapes().new_root(type, 0);
      return;
    }
    std::set<const Object*> attributes;
    for (const Value cls : cast<Tuple>(type.mro).items()) {
      const Value listed =
          cast<Dict>(cast<Type>(cls).dict).find_str(name(ts_, Name::kStaticAttributes));
      if (const Tuple* tuple = as<Tuple>(listed)) {
        for (const Value attribute : tuple->items()) {
          attributes.insert(attribute.as_object());
        }
      }
    }
    type.set(TypeFlag::kHiddenClass);
    type.slots.destroy = &destroy_plain_instance;
    ts_.interpreter().shapes().new_root(
        type, rounded_inline_slots(type, static_cast<std::uint32_t>(attributes.size())));
  }

  Result<void> fill_class_cell() {
    if (class_cell_) {
      Cell* cell = as<Cell>(class_cell_);
      if (cell == nullptr) {
        return raise(ts_, Exc::kTypeError,
                     "__classcell__ must be a nonlocal cell, not <class '{}'>",
                     full_type_name(ts_, type_of(ts_, class_cell_)));
      }
      release(std::exchange(cell->content, share(type_.value()).give()));
    }
    if (Cell* cell = as<Cell>(class_dict_cell_)) {
      release(std::exchange(cell->content, share(type_->dict).give()));
    }
    return {};
  }

  ThreadState& ts_;
  Type& metatype_;
  Str& class_name_;
  Ref<Tuple> bases_;
  Dict& names_;
  Type* base_ = nullptr;
  bool adds_dict_ = false;
  bool adds_weakref_ = false;
  std::vector<Ref<Str>> slot_names_;
  Ref<> class_cell_;
  Ref<> class_dict_cell_;
  Ref<Type> type_;
};

/// PEP 487: descriptors learn their names.
Result<void> set_names(ThreadState& ts, Type& type) {
  std::vector<std::pair<Ref<>, Ref<>>> items;
  cast<Dict>(type.dict).each(
      [&](Value key, Value value) { items.emplace_back(share(key), share(value)); });
  for (const auto& [key, value] : items) {
    const std::array<Value, 2> arguments{Value::object(&type), key.value()};
    if (!call_special(ts, value, Name::kSetName, arguments).failed()) {
      continue;
    }
    const std::string shown = repr_of_name(ts, key);
    add_exception_note(ts, fmt::format("Error calling __set_name__ on '{}' instance {} in '{}'",
                                       type_name(ts, value), shown, type.name));
    return Raised{};
  }
  return {};
}

Result<void> init_subclass(ThreadState& ts, Type& type, Arguments keywords) {
  bool unbound = false;
  TRY(Ref<> hook, find_super_attribute(ts, type, Value::object(&type),
                                       name(ts, Name::kInitSubclass), false, unbound));
  TRY_VOID(call(ts, hook, keywords));
  return {};
}

}  // namespace

std::string repr_of_name(ThreadState& ts, Value key) {
  Ref<> pending = ts.take_exception();
  Result<std::string> shown = repr_utf8(ts, key);
  std::string text = shown.failed() ? "?" : shown.take();
  static_cast<void>(ts.raise(std::move(pending)));
  return text;
}

std::uint32_t rounded_inline_slots(const Type& type, std::uint32_t wanted) {
  constexpr std::size_t kStep = 16;
  constexpr std::size_t kLargest = 512;
  const std::size_t offset = inline_offset(type);
  std::size_t end = offset + std::max(wanted, 1U) * sizeof(Value);
  end = std::min((end + kStep - 1) / kStep * kStep, kLargest);
  return end <= offset ? 0 : static_cast<std::uint32_t>((end - offset) / sizeof(Value));
}

Result<Type*> most_derived_metaclass(ThreadState& ts, Type& start, const Tuple& bases) {
  Type* winner = &start;
  for (const Value base : bases.items()) {
    Type& metatype = type_of(ts, base);
    if (is_subtype(*winner, metatype)) {
      continue;
    }
    if (is_subtype(metatype, *winner)) {
      winner = &metatype;
      continue;
    }
    return raise_text(ts, Exc::kTypeError,
                      "metaclass conflict: the metaclass of a derived class must be a (non-strict) "
                      "subclass of the metaclasses of all its bases");
  }
  return winner;
}

Result<Ref<>> make_class(ThreadState& ts, Type& metatype, Arguments arguments) {
  if (arguments.positional != 3) {
    return raise(ts, Exc::kTypeError, "type.__new__() takes exactly 3 arguments ({} given)",
                 arguments.positional);
  }
  constexpr std::array<const char*, 3> kWanted{"str", "tuple", "dict"};
  for (std::size_t i = 0; i < 3; ++i) {
    const bool fits = i == 0   ? as<Str>(arguments[i]) != nullptr
                      : i == 1 ? as<Tuple>(arguments[i]) != nullptr
                               : as<Dict>(arguments[i]) != nullptr;
    if (!fits) {
      return raise(ts, Exc::kTypeError, "type.__new__() argument {} must be {}, not {}", i + 1,
                   kWanted[i], arguments[i].is_none() ? "None" : type_name(ts, arguments[i]));
    }
  }
  if (to_utf8(cast<Str>(arguments[0])).find('\0') != std::string::npos) {
    return raise_text(ts, Exc::kValueError, "type name must not contain null characters");
  }
  TRY_VOID(encode_text(ts, cast<Str>(arguments[0]), "utf-8", "strict"));
  Ref<Tuple> bases = Ref<Tuple>::share(cast<Tuple>(arguments[1]));
  if (bases->items().empty()) {
    const Value object = Value::object(&ts.interpreter().type(CoreType::kObject));
    bases = minipy::make_tuple(ts, std::span<const Value>(&object, 1));
  } else {
    for (const Value base : bases->items()) {
      if (as<Type>(base) != nullptr) {
        continue;
      }
      TRY(Ref<> hook, find_attribute(ts, base, name(ts, Name::kMroEntries)));
      if (!hook.value().is_absent()) {
        return raise_text(ts, Exc::kTypeError,
                          "type() doesn't support MRO entry resolution; use types.new_class()");
      }
    }
    TRY(Type* const winner, most_derived_metaclass(ts, metatype, *bases));
    if (winner != &metatype && winner->slots.make != metatype.slots.make) {
      return winner->slots.make(ts, *winner, arguments);
    }
    if (winner != &metatype) {
      return make_class(ts, *winner, arguments);
    }
  }
  ClassMaker maker(ts, metatype, cast<Str>(arguments[0]), bases, cast<Dict>(arguments[2]));
  TRY(Ref<Type> type, maker.make());
  TRY_VOID(set_names(ts, *type));
  TRY_VOID(init_subclass(ts, *type, Arguments(arguments.values + 3, 0, arguments.keywords)));
  return Ref<>(std::move(type));
}

Result<Ref<Type>> make_simple_class(ThreadState& ts, const std::string& module,
                                    const std::string& class_name, Type& base, Dict& names) {
  Ref<Str> module_text = make_str(ts, module);
  TRY_VOID(names.set_str(ts, name(ts, Name::kModule), module_text.value()));
  const Value base_value = Value::object(&base);
  Ref<Tuple> bases = minipy::make_tuple(ts, std::span<const Value>(&base_value, 1));
  Ref<Str> text = make_str(ts, class_name);
  const std::array<Value, 3> arguments{text.value(), bases.value(), Value::object(&names)};
  TRY(Ref<> made, make_class(ts, *base.type, Arguments(arguments)));
  return Ref<Type>::share(cast<Type>(made));
}

}  // namespace minipy
