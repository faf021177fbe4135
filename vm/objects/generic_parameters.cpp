// Type variables in aliases and unions: finding them, and putting types in for them.
// (CPython: _Py_make_parameters and _Py_subs_parameters of Objects/genericaliasobject.c)
#include <algorithm>
#include <array>
#include <vector>

#include "vm/objects/generic_alias.h"
#include "vm/objects/names.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"
#include "vm/objects/type_object.h"

namespace minipy {

namespace {

Result<Ref<>> find_named(ThreadState& ts, Value object, const char* attribute) {
  return find_attribute(ts, object, intern(ts, attribute));
}

/// Owned values in a row.
struct Values {
  std::vector<Ref<>> kept;

  void add(Value value) { kept.push_back(share(value)); }
  bool has(Value value) const {
    return std::any_of(kept.begin(), kept.end(),
                       [value](const Ref<>& known) { return known.value() == value; });
  }
  Ref<> tuple(ThreadState& ts) const {
    const std::vector<Value> values(kept.begin(), kept.end());
    return minipy::make_tuple(ts, values);
  }
};

/// Index of a parameter; `parameters.size` when it is not one.
std::size_t index_of(const Tuple& parameters, Value parameter) {
  const auto items = parameters.items();
  return static_cast<std::size_t>(std::find(items.begin(), items.end(), parameter) - items.begin());
}

}  // namespace

Result<std::string> type_argument_text(ThreadState& ts, Value value) {
  if (value == Value::ellipsis()) {
    return std::string("...");
  }
  if (value == Value::object(&ts.interpreter().type(CoreType::kNone))) {
    return std::string("None");
  }
  TRY(Ref<> origin, find_named(ts, value, "__origin__"));
  if (!origin.value().is_absent()) {
    TRY(Ref<> args, find_named(ts, value, "__args__"));
    if (!args.value().is_absent()) {
      return repr_utf8(ts, value);
    }
  }
  TRY(Ref<> qualname, find_attribute(ts, value, name(ts, Name::kQualname)));
  TRY(Ref<> module, find_attribute(ts, value, name(ts, Name::kModule)));
  if (qualname.value().is_absent() || module.value().is_absent() || module.value().is_none()) {
    return repr_utf8(ts, value);
  }
  TRY(Ref<Str> shown_name, to_str(ts, qualname));
  TRY(Ref<Str> shown_module, to_str(ts, module));
  const std::string home = to_utf8(*shown_module);
  return (home == "builtins" ? "" : home + ".") + to_utf8(*shown_name);
}

Result<Ref<>> parameters_of(ThreadState& ts, const Tuple& arguments) {
  Values found;
  for (const Value argument : arguments.items()) {
    if (as<Type>(argument) != nullptr) {
      continue;  // the descriptors of a class are not an alias's
    }
    TRY(Ref<> substitute, find_named(ts, argument, "__typing_subst__"));
    if (!substitute.value().is_absent()) {
      if (!found.has(argument)) {
        found.add(argument);
      }
      continue;
    }
    TRY(Ref<> inner, find_named(ts, argument, "__parameters__"));
    if (const Tuple* tuple = as<Tuple>(inner)) {
      for (const Value parameter : tuple->items()) {
        if (!found.has(parameter)) {
          found.add(parameter);
        }
      }
    }
  }
  return found.tuple(ts);
}

namespace {

/// An argument that itself has parameters gets what is put in for those.
Result<Ref<>> substitute_inside(ThreadState& ts, Value argument, const Tuple& parameters,
                                const Tuple& items) {
  TRY(Ref<> inner, find_named(ts, argument, "__parameters__"));
  const Tuple* own = as<Tuple>(inner);
  if (own == nullptr || own->size == 0) {
    return share(argument);
  }
  Values given;
  for (const Value parameter : own->items()) {
    const std::size_t at = index_of(parameters, parameter);
    if (at == parameters.size) {
      given.add(parameter);
      continue;
    }
    const Value item = items.items()[at];
    const Tuple* several = as<Tuple>(item);
    if (several != nullptr && type_of(ts, parameter).slots.iterate != nullptr) {
      for (const Value each : several->items()) {
        given.add(each);
      }
    } else {
      given.add(item);
    }
  }
  Ref<> key = given.tuple(ts);
  return get_item(ts, argument, key);
}

Result<bool> is_unpacked_tuple(ThreadState& ts, Value argument) {
  if (as<Type>(argument) != nullptr) {
    return false;
  }
  TRY(Ref<> flag, find_named(ts, argument, "__typing_is_unpacked_typevartuple__"));
  return flag.value().is_absent() ? Result<bool>(false) : truth(ts, flag);
}

/// `X[*tuple[int, str]]` is `X[int, str]`.
Result<Ref<>> unpacked_items(ThreadState& ts, Value item) {
  Values all;
  const Tuple* several = as<Tuple>(item);
  const std::vector<Value> given =
      several != nullptr ? std::vector<Value>(several->items().begin(), several->items().end())
                         : std::vector<Value>{item};
  for (const Value each : given) {
    if (as<Type>(each) == nullptr) {
      TRY(Ref<> inner, find_named(ts, each, "__typing_unpacked_tuple_args__"));
      const Tuple* tuple = as<Tuple>(inner);
      const bool is_open =
          tuple != nullptr && tuple->size > 0 && tuple->items().back() == Value::ellipsis();
      if (tuple != nullptr && !is_open) {
        for (const Value part : tuple->items()) {
          all.add(part);
        }
        continue;
      }
    }
    all.add(each);
  }
  return all.tuple(ts);
}

}  // namespace

Result<Ref<>> substitute_parameters(ThreadState& ts, Value shown, const Tuple& arguments,
                                    const Tuple& parameters, Value item) {
  if (parameters.size == 0) {
    TRY(const std::string text, repr_utf8(ts, shown));
    return raise(ts, Exc::kTypeError, "{} is not a generic class", text);
  }
  TRY(Ref<> items, unpacked_items(ts, item));
  for (const Value parameter : parameters.items()) {
    TRY(Ref<> prepare, find_named(ts, parameter, "__typing_prepare_subst__"));
    if (!prepare.value().is_absent() && !prepare.value().is_none()) {
      TRY(items, call(ts, prepare, shown, items));
      TRY(items, Result<Ref<>>(tuple_from(ts, items)));
    }
  }
  const Tuple& given = cast<Tuple>(items);
  if (given.size != parameters.size) {
    TRY(const std::string text, repr_utf8(ts, shown));
    return raise(ts, Exc::kTypeError, "Too {} arguments for {}; actual {}, expected {}",
                 given.size > parameters.size ? "many" : "few", text, given.size, parameters.size);
  }
  Values replaced;
  for (const Value argument : arguments.items()) {
    if (as<Type>(argument) != nullptr) {
      replaced.add(argument);
      continue;
    }
    TRY(const bool unpack, is_unpacked_tuple(ts, argument));
    TRY(Ref<> substitute, find_named(ts, argument, "__typing_subst__"));
    Ref<> made;
    if (!substitute.value().is_absent()) {
      const Value with = given.items()[index_of(parameters, argument)];
      TRY(made, call(ts, substitute, with));
    } else {
      TRY(made, substitute_inside(ts, argument, parameters, given));
    }
    const Tuple* several = as<Tuple>(made);
    if (unpack && several != nullptr) {
      for (const Value each : several->items()) {
        replaced.add(each);
      }
    } else {
      replaced.add(made);
    }
  }
  return replaced.tuple(ts);
}

}  // namespace minipy
