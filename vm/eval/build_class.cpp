// The class statement at run time: `__build_class__` (language reference: class definitions,
// "determining the appropriate metaclass" … "creating the class object").
#include <string>
#include <vector>

#include "vm/eval/eval.h"
#include "vm/eval/eval_state.h"
#include "vm/eval/frame_functions.h"
#include "vm/eval/operations.h"
#include "vm/objects/frame_access.h"
#include "vm/objects/cell.h"
#include "vm/objects/dict.h"
#include "vm/objects/function.h"
#include "vm/objects/names.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"
#include "vm/objects/type_object.h"

namespace minipy {

namespace {

/// Keyword arguments of the class statement without `metaclass`.
struct ClassKeywords {
  std::vector<Value> names;
  std::vector<Value> values;
  Value metaclass;  ///< nothing when not given
};

ClassKeywords split_keywords(ThreadState& ts, Arguments arguments) {
  ClassKeywords keywords;
  const Value metaclass = Value::object(&name(ts, Name::kMetaclass));
  for (std::size_t i = 0; i < arguments.keywords.size(); ++i) {
    if (arguments.keywords[i] == metaclass) {
      keywords.metaclass = arguments.keyword_value(i);
    } else {
      keywords.names.push_back(arguments.keywords[i]);
      keywords.values.push_back(arguments.keyword_value(i));
    }
  }
  return keywords;
}

Result<Ref<>> call_with_keywords(ThreadState& ts, Value callee, std::vector<Value> positional,
                                 const ClassKeywords& keywords) {
  const std::size_t count = positional.size();
  positional.insert(positional.end(), keywords.values.begin(), keywords.values.end());
  return call(ts, callee, Arguments(positional.data(), count, keywords.names));
}

/// Replaces bases that are not classes through their `__mro_entries__` (PEP 560).
Result<Ref<Tuple>> resolve_bases(ThreadState& ts, const Ref<Tuple>& bases) {
  std::vector<Ref<>> resolved;
  bool changed = false;
  for (const Value base : bases->items()) {
    if (as<Type>(base) != nullptr) {
      resolved.push_back(share(base));
      continue;
    }
    TRY(Ref<> entries, find_attribute(ts, base, name(ts, Name::kMroEntries)));
    if (entries.value().is_absent()) {
      resolved.push_back(share(base));
      continue;
    }
    TRY(Ref<> replacement, call(ts, entries, bases.value()));
    if (as<Tuple>(replacement) == nullptr) {
      return raise_text(ts, Exc::kTypeError, "__mro_entries__ must return a tuple");
    }
    for (const Value entry : cast<Tuple>(replacement).items()) {
      resolved.push_back(share(entry));
    }
    changed = true;
  }
  if (!changed) {
    return bases;
  }
  std::vector<Value> values;
  for (const Ref<>& value : resolved) {
    values.push_back(value.value());
  }
  return make_tuple(ts, values);
}

/// The metaclass: the one given or that of the first base, made more derived by the other bases'.
Result<Ref<>> choose_metaclass(ThreadState& ts, const ClassKeywords& keywords, const Tuple& bases) {
  Value start = keywords.metaclass;
  if (start.is_nothing()) {
    start = bases.items().empty() ? Value::object(&ts.interpreter().type(CoreType::kType))
                                  : Value::object(&type_of(ts, bases.items()[0]));
  }
  if (Type* type = as<Type>(start)) {
    TRY(Type* const winner, most_derived_metaclass(ts, *type, bases));
    return share(Value::object(winner));
  }
  return share(start);  // any callable
}

Result<Ref<>> prepare_namespace(ThreadState& ts, Value metaclass, Value class_name, const Tuple& bases,
                                const ClassKeywords& keywords) {
  TRY(Ref<> prepare, find_attribute(ts, metaclass, name(ts, Name::kPrepare)));
  if (prepare.value().is_absent()) {
    return Ref<>(make_dict(ts));
  }
  TRY(Ref<> names,
      call_with_keywords(ts, prepare, {class_name, Value::object(&bases)}, keywords));
  if (type_of(ts, names).slots.get_item == nullptr) {
    const Type* type = as<Type>(metaclass);
    return raise(ts, Exc::kTypeError, "{}.__prepare__() must return a mapping, not {}",
                 type == nullptr ? "<metaclass>" : type->name, type_name(ts, names));
  }
  return names;
}

/// The body left the `__class__` cell in the namespace; type.__new__ must have filled it.
Result<void> check_class_cell(ThreadState& ts, Value cell, Value made, Value class_name) {
  const Cell* class_cell = as<Cell>(cell);
  if (class_cell == nullptr || as<Type>(made) == nullptr || class_cell->content == made) {
    return {};
  }
  TRY(const std::string shown_name, repr_utf8(ts, class_name));
  TRY(const std::string shown, repr_utf8(ts, made));
  if (class_cell->content.is_nothing()) {
    return raise(ts, Exc::kRuntimeError,
                 "__class__ not set defining {} as {}. Was __classcell__ propagated to "
                 "type.__new__?",
                 shown_name, shown);
  }
  TRY(const std::string content, repr_utf8(ts, class_cell->content));
  return raise(ts, Exc::kTypeError, "__class__ set to {} defining {} as {}", content, shown_name,
               shown);
}

}  // namespace

Result<Ref<>> build_class(ThreadState& ts, Arguments arguments) {
  if (arguments.positional < 2) {
    return raise_text(ts, Exc::kTypeError, "__build_class__: not enough arguments");
  }
  Function* body = as<Function>(arguments[0]);
  if (body == nullptr) {
    return raise_text(ts, Exc::kTypeError, "__build_class__: func must be a function");
  }
  const Value class_name = arguments[1];
  if (as<Str>(class_name) == nullptr) {
    return raise_text(ts, Exc::kTypeError, "__build_class__: name is not a string");
  }
  const ClassKeywords keywords = split_keywords(ts, arguments);
  Ref<Tuple> original = make_tuple(ts, arguments.positionals().subspan(2));
  TRY(Ref<Tuple> bases, resolve_bases(ts, original));
  TRY(Ref<> metaclass, choose_metaclass(ts, keywords, *bases));
  TRY(Ref<> names, prepare_namespace(ts, metaclass, class_name, *bases, keywords));
  TRY(Ref<> cell, run_function_body(ts, *body, names));
  if (bases.get() != original.get()) {
    TRY_VOID(set_item(ts, names, Value::object(&name(ts, Name::kOrigBases)), original.value()));
  }
  TRY(Ref<> made,
      call_with_keywords(ts, metaclass, {class_name, bases.value(), names.value()}, keywords));
  TRY_VOID(check_class_cell(ts, cell, made, class_name));
  return made;
}

Value load_build_class(ThreadState& ts) {
  const Value found =
      builtins_of(*ts.frame).find_str(name(ts, Name::kBuildClass));
  if (found.is_nothing()) {
    static_cast<void>(raise_text(ts, Exc::kNameError, "__build_class__ not found"));
    return Value();
  }
  return share(found).give();
}

bool setup_annotations(ThreadState& ts) {
  const Value names = ts.frame->names;
  if (names.is_nothing()) {
    static_cast<void>(raise_text(ts, Exc::kSystemError, "no locals found when setting up annotations"));
    return false;
  }
  const Value key = Value::object(&name(ts, Name::kAnnotations));
  if (Dict* dict = as<Dict>(names); dict != nullptr && is_exact_dict(ts, names)) {
    if (!dict->find_str(cast<Str>(key)).is_nothing()) {
      return true;
    }
  } else {
    Result<Ref<>> found = get_item(ts, names, key);
    if (!found.failed()) {
      return true;
    }
    if (!pending_is(ts, Exc::kKeyError)) {
      return false;
    }
    clear_exception(ts);
  }
  Ref<Dict> annotations = make_dict(ts);
  return !set_item(ts, names, key, annotations.value()).failed();
}

}  // namespace minipy
