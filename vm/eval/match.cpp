// The tests of the match statement (PEP 634): sequence, mapping and class patterns.
#include <set>
#include <string>
#include <vector>

#include "vm/eval/operations.h"
#include "vm/objects/dict.h"
#include "vm/objects/names.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"

namespace minipy {

namespace {

/// The built-in types whose one positional sub-pattern matches the subject itself.
bool matches_self(const Type& type) {
  switch (type.layout) {
    case CoreType::kBool:
    case CoreType::kBytes:
    case CoreType::kByteArray:
    case CoreType::kDict:
    case CoreType::kFloat:
    case CoreType::kFrozenSet:
    case CoreType::kInt:
    case CoreType::kList:
    case CoreType::kSet:
    case CoreType::kStr:
    case CoreType::kTuple:
      return true;
    default:
      return false;
  }
}

/// Collects the attributes of a class pattern. Absent from `add` means: no such attribute, no match.
class ClassPattern {
 public:
  ClassPattern(ThreadState& ts, Value subject, const Type& type)
      : ts_(ts), subject_(subject), type_(type) {}

  Result<bool> add(Value attribute) {
    const Str& wanted = cast<Str>(attribute);
    if (!seen_.insert(to_utf8(wanted)).second) {
      TRY(const std::string shown, repr_utf8(ts_, attribute));
      return raise(ts_, Exc::kTypeError, "{}() got multiple sub-patterns for attribute {}",
                   type_.name, shown);
    }
    Ref<Str> interned = intern_str(ts_, cast<Str>(attribute));
    TRY(Ref<> found, find_attribute(ts_, subject_, *interned));
    if (found.value().is_absent()) {
      return false;
    }
    found_.push_back(std::move(found));
    return true;
  }

  void add_subject() { found_.push_back(share(subject_)); }

  Ref<> take() {
    std::vector<Value> values;
    for (Ref<>& value : found_) {
      values.push_back(value.value());
    }
    return make_tuple(ts_, values);
  }

 private:
  ThreadState& ts_;
  Value subject_;
  const Type& type_;
  std::set<std::string> seen_;
  std::vector<Ref<>> found_;
};

Result<bool> add_positional(ThreadState& ts, ClassPattern& pattern, const Type& type, Value type_value,
                            std::uint32_t count) {
  TRY(Ref<> names, find_attribute(ts, type_value, name(ts, Name::kMatchArgs)));
  bool self_match = false;
  std::size_t allowed = 0;
  if (names.value().is_absent()) {
    self_match = matches_self(type);
    allowed = self_match ? 1 : 0;
  } else if (as<Tuple>(names) == nullptr) {
    return raise(ts, Exc::kTypeError, "{}.__match_args__ must be a tuple (got {})", type.name,
                 type_name(ts, names));
  } else {
    allowed = cast<Tuple>(names).items().size();
  }
  if (allowed < count) {
    return raise(ts, Exc::kTypeError, "{}() accepts {} positional sub-pattern{} ({} given)", type.name,
                 allowed, allowed == 1 ? "" : "s", count);
  }
  if (self_match) {
    pattern.add_subject();
    return true;
  }
  for (std::uint32_t i = 0; i < count; ++i) {
    const Value attribute = cast<Tuple>(names).items()[i];
    if (!is_exact_str(ts, attribute)) {
      return raise(ts, Exc::kTypeError, "__match_args__ elements must be strings (got {})",
                   type_name(ts, attribute));
    }
    TRY(const bool found, pattern.add(attribute));
    if (!found) {
      return false;
    }
  }
  return true;
}

Result<Ref<>> attributes_of_match(ThreadState& ts, Value subject, Value type_value,
                                  std::uint32_t positional, Value names) {
  const Type* type = as<Type>(type_value);
  if (type == nullptr) {
    return raise_text(ts, Exc::kTypeError, "called match pattern must be a class");
  }
  TRY(const bool is_one, isinstance(ts, subject, type_value));
  if (!is_one) {
    return share(Value::none());
  }
  ClassPattern pattern(ts, subject, *type);
  if (positional != 0) {
    TRY(const bool found, add_positional(ts, pattern, *type, type_value, positional));
    if (!found) {
      return share(Value::none());
    }
  }
  for (const Value attribute : cast<Tuple>(names).items()) {
    TRY(const bool found, pattern.add(attribute));
    if (!found) {
      return share(Value::none());
    }
  }
  return pattern.take();
}

Result<Ref<>> values_of_keys(ThreadState& ts, Value subject, Value keys) {
  // Duplicates can only come from value patterns; the compiler rejects literal ones.
  Ref<Dict> seen = make_dict(ts);
  std::vector<Ref<>> found;
  Ref<> get;
  if (!is_exact_dict(ts, subject)) {
    TRY(get, get_attribute(ts, subject, name(ts, Name::kGet)));
  }
  for (const Value key : cast<Tuple>(keys).items()) {
    const std::size_t before = seen->size();
    TRY_VOID(seen->set(ts, key, Value::none()));
    if (seen->size() == before) {
      TRY(const std::string shown, repr_utf8(ts, key));
      return raise(ts, Exc::kValueError, "mapping pattern checks duplicate key ({})", shown);
    }
    Ref<> value;
    if (get) {
      // A default that no program can hold tells a missing key; a fresh dict is one.
      TRY(value, call(ts, get, key, seen.value()));
      if (value.value() == seen.value()) {
        return share(Value::none());
      }
    } else {
      TRY(const Value borrowed, cast<Dict>(subject).find(ts, key));
      if (borrowed.is_nothing()) {
        return share(Value::none());
      }
      value = share(borrowed);
    }
    found.push_back(std::move(value));
  }
  std::vector<Value> values;
  for (Ref<>& value : found) {
    values.push_back(value.value());
  }
  return Ref<>(make_tuple(ts, values));
}

Value owned(Result<Ref<>> result) { return result.failed() ? Value() : result.take().give(); }

}  // namespace

Value get_length(ThreadState& ts, Value value) {
  Result<std::int64_t> size = length(ts, value);
  return size.failed() ? Value() : Value::small_int(size.take(), ts.next_identity());
}

Value match_sequence_test(ThreadState& ts, Value subject) {
  return Value::boolean(type_of(ts, subject).has(TypeFlag::kSequence));
}

Value match_mapping_test(ThreadState& ts, Value subject) {
  return Value::boolean(type_of(ts, subject).has(TypeFlag::kMapping));
}

Value match_keys(ThreadState& ts, Value subject, Value keys) {
  return owned(values_of_keys(ts, subject, keys));
}

Value match_class(ThreadState& ts, Value subject, Value type, std::uint32_t positional, Value names) {
  return owned(attributes_of_match(ts, subject, type, positional, names));
}

}  // namespace minipy
