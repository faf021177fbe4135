// Signatures of built-in functions: read from their text, and used to bind arguments. The messages
// are those of CPython's argument clinic.
#include <algorithm>
#include <array>
#include <string>

#include "vm/objects/float.h"
#include "vm/objects/int.h"
#include "vm/objects/memory_error.h"
#include "vm/objects/native.h"
#include "vm/objects/objects_state.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/suggestions.h"

namespace minipy {

namespace {

constexpr std::size_t kMaxParameters = 24;

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(' ');
  if (begin == std::string_view::npos) {
    return {};
  }
  return text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

/// Splits `a, b=(1, 2), *c` at its outer commas.
std::vector<std::string_view> split_parameters(std::string_view text) {
  std::vector<std::string_view> parts;
  int depth = 0;
  bool quoted_text = false;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i == text.size() || (text[i] == ',' && depth == 0 && !quoted_text)) {
      const std::string_view part = trimmed(text.substr(begin, i - begin));
      if (!part.empty()) {
        parts.push_back(part);
      }
      begin = i + 1;
      continue;
    }
    const char c = text[i];
    quoted_text = quoted_text != (c == '\'');
    depth += c == '(' || c == '[' || c == '{' ? 1 : 0;
    depth -= c == ')' || c == ']' || c == '}' ? 1 : 0;
  }
  return parts;
}

/// The text between the outer parentheses.
std::string_view parameter_text(std::string_view signature) {
  const std::size_t open = signature.find('(');
  const std::size_t close = signature.rfind(')');
  if (open == std::string_view::npos || close == std::string_view::npos) {
    return {};
  }
  return signature.substr(open + 1, close - open - 1);
}

NativeCode::Kind kind_of(std::string_view text_signature) {
  if (text_signature.starts_with("($self")) {
    return NativeCode::Kind::kMethod;
  }
  if (text_signature.starts_with("($type")) {
    return NativeCode::Kind::kClassMethod;
  }
  return text_signature.starts_with("($static") ? NativeCode::Kind::kStaticMethod
                                                : NativeCode::Kind::kFunction;
}

/// One call being bound to a signature.
class Binder {
 public:
  Binder(ThreadState& ts, const NativeCode& code, Arguments arguments)
      : ts_(ts),
        code_(code),
        arguments_(arguments),
        self_(code.is_method() ? 1 : 0),
        given_(arguments.positional - self_) {}

  Result<Ref<>> call() {
    std::fill_n(bound_.begin(), self_ + code_.parameters.size(), Value::absent());
    if (self_ != 0) {
      bound_[0] = arguments_[0];
    }
    TRY_VOID(check_counts());
    const std::size_t direct = std::min<std::size_t>(given_, code_.positional);
    std::copy_n(arguments_.values + self_, direct,
                bound_.begin() + static_cast<std::ptrdiff_t>(self_));
    TRY_VOID(bind_keywords());
    TRY_VOID(check_required());
    const std::size_t extra = given_ - direct;
    const NativeCall call{code_, bound_.data(),
                          VarArgs{{arguments_.values + self_ + direct, extra}},
                          KwArgs{extra_names_, extra_values_}};
    return code_.def->entry(ts_, call);
  }

 private:
  const char* plural(std::size_t count) const { return count == 1 ? "" : "s"; }

  Result<void> check_counts() {
    const std::size_t named = code_.parameters.size();
    const std::size_t total = given_ + arguments_.keywords.size();
    const bool no_keywords = code_.positional_only == named && !code_.kwargs;
    if (no_keywords && !arguments_.keywords.empty()) {
      return raise(ts_, Exc::kTypeError, "{}() takes no keyword arguments", code_.full_name());
    }
    if (no_keywords && !code_.varargs) {
      return check_positional_only(named);
    }
    if (!code_.varargs && !code_.kwargs && total > named) {
      return raise(ts_, Exc::kTypeError, "{}() takes at most {} {}argument{} ({} given)",
                   code_.name, named, given_ == 0 ? "keyword " : "", plural(named), total);
    }
    if (!code_.varargs && given_ > code_.positional) {
      if (code_.positional == 0) {
        return raise(ts_, Exc::kTypeError, "{}() takes no positional arguments", code_.name);
      }
      return raise(ts_, Exc::kTypeError, "{}() takes {} {} positional argument{} ({} given)",
                   code_.name, code_.required < code_.positional ? "at most" : "exactly",
                   code_.positional, plural(code_.positional), given_);
    }
    const std::size_t least = std::min(code_.required, code_.positional_only);
    if (given_ < least) {
      return raise(ts_, Exc::kTypeError, "{}() takes {} {} positional argument{} ({} given)",
                   code_.name, least < code_.positional || code_.varargs ? "at least" : "exactly",
                   least, plural(least), given_);
    }
    return {};
  }

  Result<void> check_positional_only(std::size_t named) {
    if (given_ >= code_.required && given_ <= named) {
      return {};
    }
    if (named == 0) {
      return raise(ts_, Exc::kTypeError, "{}() takes no arguments ({} given)", code_.full_name(),
                   given_);
    }
    const bool makes = code_.kind == NativeCode::Kind::kClassMethod && code_.owner.empty();
    if (named == 1 && code_.required == 1 && !makes) {
      return raise(ts_, Exc::kTypeError, "{}() takes exactly one argument ({} given)",
                   code_.full_name(), given_);
    }
    const bool too_few = given_ < code_.required;
    const std::size_t bound = too_few ? code_.required : named;
    return raise(ts_, Exc::kTypeError, "{} expected {}{} argument{}, got {}", code_.name,
                 code_.required == named ? ""
                 : too_few               ? "at least "
                                         : "at most ",
                 bound, plural(bound), given_);
  }

  std::size_t find_parameter(const Str& keyword) const {
    for (std::size_t i = code_.positional_only; i < code_.parameters.size(); ++i) {
      if (str_equal(cast<Str>(code_.parameters[i]), keyword)) {
        return i;
      }
    }
    return code_.parameters.size();
  }

  std::vector<std::string> keyword_names() const {
    std::vector<std::string> names;
    for (std::size_t i = code_.positional_only; i < code_.parameters.size(); ++i) {
      names.push_back(to_utf8(cast<Str>(code_.parameters[i])));
    }
    return names;
  }

  Result<void> bind_keywords() {
    for (std::size_t k = 0; k < arguments_.keywords.size(); ++k) {
      const Value keyword = arguments_.keywords[k];
      const Value value = arguments_.keyword_value(k);
      const Str* text = as<Str>(keyword);
      if (text == nullptr) {
        return raise_text(ts_, Exc::kTypeError, "keywords must be strings");
      }
      const std::size_t i = find_parameter(*text);
      if (i == code_.parameters.size()) {
        if (!code_.kwargs) {  // what is missing is complained about first
          unexpected_ = unexpected_ == nullptr ? text : unexpected_;
          continue;
        }
        extra_names_.push_back(keyword);
        extra_values_.push_back(value);
        continue;
      }
      if (!bound_[self_ + i].is_absent()) {
        doubled_ = doubled_ == code_.parameters.size() ? i : doubled_;
        continue;
      }
      bound_[self_ + i] = value;
    }
    return {};
  }

  Result<void> check_required() {
    for (std::size_t i = 0; i < code_.parameters.size(); ++i) {
      if (bound_[self_ + i].is_absent() && (code_.has_default >> i & 1) == 0) {
        return raise(ts_, Exc::kTypeError, "{}() missing required argument '{}' (pos {})",
                     code_.name, to_utf8(cast<Str>(code_.parameters[i])), i + 1);
      }
    }
    if (doubled_ != code_.parameters.size()) {
      return raise(ts_, Exc::kTypeError, "argument for {}() given by name ('{}') and position ({})",
                   code_.name, to_utf8(cast<Str>(code_.parameters[doubled_])), doubled_ + 1);
    }
    if (unexpected_ != nullptr) {
      return raise_unexpected_keyword(ts_, code_.name, to_utf8(*unexpected_), keyword_names());
    }
    return {};
  }

  ThreadState& ts_;
  const NativeCode& code_;
  Arguments arguments_;
  std::size_t self_;
  std::size_t given_;
  std::array<Value, kMaxParameters + 1> bound_;
  std::size_t doubled_ = code_.parameters.size();  ///< the first given twice; their number: none
  const Str* unexpected_ = nullptr;                ///< the first keyword that no parameter has
  std::vector<Value> extra_names_;
  std::vector<Value> extra_values_;
};

}  // namespace

const NativeCode& make_native_code(ThreadState& ts, const NativeDef& def, std::string_view owner) {
  NativeCode& code = objects_state(ts).native_codes.emplace_back();
  code.def = &def;
  code.name = name_of(def);
  code.kind = kind_of(code.text_signature());
  code.owner = owner;
  return code;
}

const NativeCode& native_code(ThreadState& ts, const NativeDef& def, std::string_view owner) {
  auto& codes = objects_state(ts).shared_native_codes[&def];
  for (const NativeCode* code : codes) {
    if (code->owner == owner) {
      return *code;
    }
  }
  codes.push_back(&make_native_code(ts, def, owner));
  return *codes.back();
}

void parse_native_code(ThreadState& ts, const NativeCode& shared) {
  if (shared.parsed) {
    return;
  }
  auto& code = const_cast<NativeCode&>(shared);
  code.parsed = true;
  const std::string_view signature = code.def->signature;
  bool keyword_only = false;
  for (const std::string_view part : split_parameters(parameter_text(signature))) {
    if (part.starts_with('$')) {
      continue;
    }
    if (part == "/") {
      code.positional_only = code.positional;
    } else if (part.starts_with("**")) {
      code.kwargs = true;
    } else if (part.starts_with('*')) {
      code.varargs = code.varargs || part.size() > 1;
      keyword_only = true;
    } else {
      const std::size_t equals = part.find('=');
      const bool has_default = equals != std::string_view::npos;
      code.parameters.push_back(share(Value::object(&intern(ts, trimmed(part.substr(0, equals))))));
      code.has_default |= std::uint32_t{has_default} << (code.parameters.size() - 1);
      if (!keyword_only) {
        ++code.positional;
        code.required = static_cast<std::uint16_t>(code.required + (has_default ? 0 : 1));
      }
    }
  }
  const std::uint32_t all = (std::uint32_t{1} << code.parameters.size()) - 1;
  const bool needs_keyword = ((all & ~code.has_default) >> code.positional) != 0;
  code.direct = !code.varargs && !code.kwargs && code.def->entry != nullptr && !needs_keyword;
  code.takes_one = code.direct && code.positional_only == 1 && code.def->unary != nullptr &&
                   code.parameters.size() == 1 && code.required == 1 && !code.is_method();
}

namespace {

/// Room for bound values that nobody clears: as many are written as the function has parameters.
union BoundValues {
  BoundValues() {}
  Value values[kMaxParameters + 1];
};

Result<Ref<>> bind_and_call(ThreadState& ts, const NativeCode& code, const Arguments& arguments) {
  if (code.def->raw != nullptr) {
    return code.def->raw(ts, arguments);
  }
  if (!code.parsed) [[unlikely]] {
    parse_native_code(ts, code);
  }
  if (code.direct && arguments.keywords.empty()) [[likely]] {
    const std::size_t self = code.is_method() ? 1 : 0;
    const std::size_t all = self + code.parameters.size();
    const std::size_t given = arguments.positional;
    if (given == all && code.positional == code.parameters.size()) {
      return code.def->entry(ts, NativeCall{code, arguments.values, {}, {}});
    }
    if (given <= self + code.positional && given >= self + code.required) {
      BoundValues bound;
      std::copy_n(arguments.values, given, bound.values);
      std::fill(bound.values + given, bound.values + all, Value::absent());
      return code.def->entry(ts, NativeCall{code, bound.values, {}, {}});
    }
  }
  return Binder(ts, code, arguments).call();
}

}  // namespace

Result<Ref<>> call_native_code(ThreadState& ts, const NativeCode& code,
                               const Arguments& arguments) {
  return catching_memory_error(ts, [&] { return bind_and_call(ts, code, arguments); });
}

namespace detail {

namespace {

/// `argument`, `argument 2`, `argument 'encoding'`.
std::string argument_description(const NativeCode& code, std::size_t index) {
  const std::size_t parameter = index - (code.is_method() ? 1 : 0);
  if (parameter >= code.positional_only) {
    return "argument '" + to_utf8(cast<Str>(code.parameters[parameter])) + "'";
  }
  return code.parameters.size() == 1 ? "argument" : "argument " + std::to_string(parameter + 1);
}

}  // namespace

Raised raise_argument_type(ThreadState& ts, const NativeCall& call, std::size_t index,
                           const char* wanted) {
  const NativeCode& code = call.code;
  const Value value = call.bound[index];
  const std::string given = value.is_none() ? "None" : type_name(ts, value);
  if (code.is_method() && index == 0) {
    return raise(ts, Exc::kTypeError,
                 "descriptor '{}' for '{}' objects doesn't apply to a '{}' object", code.name,
                 wanted, given);
  }
  return raise(ts, Exc::kTypeError, "{}() {} must be {}, not {}", code.name,
               argument_description(code, index), wanted, given);
}

Result<std::string> string_argument(ThreadState& ts, const NativeCall& call, std::size_t index) {
  const Str* text = as<Str>(call.bound[index]);
  if (text == nullptr) {
    if (call.bound[index].is_absent()) {
      return std::string();
    }
    return raise_argument_type(ts, call, index, "str");
  }
  return to_utf8(*text);
}

Result<std::int32_t> int_argument(ThreadState& ts, Value value) {
  constexpr const char* kTooLarge = "Python int too large to convert to C int";
  TRY(const std::int64_t number, index_int64(ts, value, kTooLarge));
  if (number != static_cast<std::int32_t>(number)) {
    return raise_text(ts, Exc::kOverflowError, kTooLarge);
  }
  return static_cast<std::int32_t>(number);
}

Raised raise_argument_object(ThreadState& ts, const NativeCall& call, std::size_t index,
                             CoreType wanted) {
  return raise_argument_type(ts, call, index, ts.interpreter().type(wanted).name.c_str());
}

Result<Ref<>> big_int_result(ThreadState& ts, std::int64_t number) { return make_int(ts, number); }
Result<Ref<>> native_double_result(ThreadState& ts, double number) {
  return make_float(ts, number);
}
Result<Ref<>> native_string_result(ThreadState& ts, const std::string& text) {
  return Ref<>(make_str(ts, text));
}

}  // namespace detail

}  // namespace minipy
