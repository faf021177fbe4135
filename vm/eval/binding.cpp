#include "vm/eval/binding.h"

#include <string>
#include <vector>

#include "vm/objects/code_object.h"
#include "vm/objects/dict.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/suggestions.h"
#include "vm/objects/tuple.h"

namespace minipy {

namespace {

/// One call being bound. Values are collected as owned copies, so that a failure changes nothing.
class Binder {
 public:
  Binder(ThreadState& ts, const Function& function)
      : ts_(ts),
        function_(function),
        code_(*function.code),
        unit_(function.code->unit()),
        positional_count_(static_cast<std::size_t>(unit_.argcount)),
        named_count_(positional_count_ + static_cast<std::size_t>(unit_.kwonlyargcount)),
        bound_(named_count_ + (has_varargs() ? 1 : 0) + (has_varkeywords() ? 1 : 0)) {}

  Result<void> bind(const Value* args, std::size_t positional, std::span<const Value> keywords) {
    TRY_VOID(take_positionals(args, positional));
    TRY_VOID(take_keywords(args + positional, keywords));
    if (positional > positional_count_ && !has_varargs()) {
      return too_many(positional);
    }
    TRY_VOID(fill_defaults(positional));
    return fill_keyword_defaults();
  }

  /// Moves the result to where the arguments were, which are given back.
  void commit(Value* args, std::size_t given) {
    for (std::size_t i = 0; i < given; ++i) {
      release(args[i]);
    }
    for (std::size_t i = 0; i < bound_.size(); ++i) {
      args[i] = bound_[i].give();
    }
    for (std::size_t i = bound_.size(); i < given; ++i) {
      args[i] = Value();
    }
  }

 private:
  bool has_varargs() const { return (unit_.flags & kCodeVarArgs) != 0; }
  bool has_varkeywords() const { return (unit_.flags & kCodeVarKeywords) != 0; }
  std::string name() const { return to_utf8(cast<Str>(function_.qualname)); }
  std::string parameter(std::size_t i) const { return unit_.localsplus_names[i]; }

  Result<void> take_positionals(const Value* args, std::size_t positional) {
    const std::size_t direct = std::min(positional, positional_count_);
    for (std::size_t i = 0; i < direct; ++i) {
      bound_[i] = share(args[i]);
    }
    if (has_varargs()) {
      const std::size_t extra = positional - direct;
      bound_[named_count_] = make_tuple(ts_, std::span<const Value>(args + direct, extra));
    }
    if (has_varkeywords()) {
      bound_.back() = make_dict(ts_);
    }
    return {};
  }

  /// Index of the parameter with this name that may be given by keyword, or npos.
  std::size_t find_parameter(const Str& keyword, std::size_t from) const {
    for (std::size_t i = from; i < named_count_; ++i) {
      if (code_.local_names[i].as_object() == &keyword) {
        return i;
      }
    }
    for (std::size_t i = from; i < named_count_; ++i) {
      if (str_equal(cast<Str>(code_.local_names[i]), keyword)) {
        return i;
      }
    }
    return npos;
  }

  Result<void> take_keywords(const Value* values, std::span<const Value> keywords) {
    const auto positional_only = static_cast<std::size_t>(unit_.posonlyargcount);
    for (std::size_t k = 0; k < keywords.size(); ++k) {
      const Str* keyword = as<Str>(keywords[k]);
      if (keyword == nullptr) {
        return raise(ts_, Exc::kTypeError, "{}() keywords must be strings", name());
      }
      const std::size_t i = find_parameter(*keyword, positional_only);
      if (i == npos) {
        if (!has_varkeywords()) {
          return unexpected(*keyword, keywords);
        }
        TRY_VOID(cast<Dict>(bound_.back()).set(ts_, keywords[k], values[k]));
        continue;
      }
      if (bound_[i]) {
        return raise(ts_, Exc::kTypeError, "{}() got multiple values for argument '{}'", name(),
                     to_utf8(*keyword));
      }
      bound_[i] = share(values[k]);
    }
    return {};
  }

  Raised unexpected(const Str& keyword, std::span<const Value> keywords) {
    std::string positional_only;
    for (const Value candidate : keywords) {
      for (std::size_t i = 0; i < unit_.posonlyargcount; ++i) {
        const std::string parameter_name = parameter(i);
        if (to_utf8(cast<Str>(candidate)) == parameter_name) {
          positional_only += (positional_only.empty() ? "" : ", ") + parameter_name;
        }
      }
    }
    if (!positional_only.empty()) {
      return raise(ts_, Exc::kTypeError,
                   "{}() got some positional-only arguments passed as keyword arguments: '{}'",
                   name(), positional_only);
    }
    std::vector<std::string> known;
    for (std::size_t i = unit_.posonlyargcount; i < named_count_; ++i) {
      known.push_back(parameter(i));
    }
    return raise_unexpected_keyword(ts_, name(), to_utf8(keyword), known);
  }

  Raised too_many(std::size_t given) {
    std::size_t keyword_only_given = 0;
    for (std::size_t i = positional_count_; i < named_count_; ++i) {
      keyword_only_given += bound_[i] ? 1 : 0;
    }
    const std::size_t defaults = default_count();
    const bool plural = defaults != 0 || positional_count_ != 1;
    const std::string takes =
        defaults != 0 ? fmt::format("from {} to {}", positional_count_ - defaults, positional_count_)
                      : std::to_string(positional_count_);
    std::string keyword_only;
    if (keyword_only_given != 0) {
      keyword_only = fmt::format(" positional argument{} (and {} keyword-only argument{})",
                                 given != 1 ? "s" : "", keyword_only_given,
                                 keyword_only_given != 1 ? "s" : "");
    }
    return raise(ts_, Exc::kTypeError, "{}() takes {} positional argument{} but {}{} {} given",
                 name(), takes, plural ? "s" : "", given, keyword_only,
                 given == 1 && keyword_only_given == 0 ? "was" : "were");
  }

  std::size_t default_count() const {
    const Tuple* defaults = as<Tuple>(function_.defaults);
    return defaults == nullptr ? 0 : defaults->items().size();
  }

  Result<void> fill_defaults(std::size_t positional) {
    const std::size_t first_default = positional_count_ - std::min(default_count(), positional_count_);
    std::vector<std::string> missing;
    for (std::size_t i = std::min(positional, positional_count_); i < positional_count_; ++i) {
      if (bound_[i]) {
        continue;
      }
      if (i < first_default) {
        missing.push_back(parameter(i));
      } else {
        const Tuple& defaults = cast<Tuple>(function_.defaults);
        bound_[i] = share(defaults.items()[i - first_default]);
      }
    }
    if (!missing.empty()) {
      return missing_arguments(missing, "positional");
    }
    return {};
  }

  Result<void> fill_keyword_defaults() {
    std::vector<std::string> missing;
    for (std::size_t i = positional_count_; i < named_count_; ++i) {
      if (bound_[i]) {
        continue;
      }
      Value value;
      if (Dict* defaults = as<Dict>(function_.kwdefaults)) {
        value = defaults->find_str(cast<Str>(code_.local_names[i]));
      }
      if (value.is_nothing()) {
        missing.push_back(parameter(i));
      } else {
        bound_[i] = share(value);
      }
    }
    if (!missing.empty()) {
      return missing_arguments(missing, "keyword-only");
    }
    return {};
  }

  Raised missing_arguments(const std::vector<std::string>& names, const char* kind) {
    std::string list;
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (i != 0) {
        list += names.size() == 2 ? " and " : i + 1 == names.size() ? ", and " : ", ";
      }
      list += "'" + names[i] + "'";
    }
    return raise(ts_, Exc::kTypeError, "{}() missing {} required {} argument{}: {}", name(),
                 names.size(), kind, names.size() == 1 ? "" : "s", list);
  }

  static constexpr std::size_t npos = static_cast<std::size_t>(-1);
  ThreadState& ts_;
  const Function& function_;
  const Code& code_;
  const CodeUnit& unit_;
  std::size_t positional_count_;
  std::size_t named_count_;
  std::vector<Ref<>> bound_;
};

/// Only defaults are missing: they are appended in place.
bool append_defaults(const Function& function, Value* args, std::size_t positional) {
  const Code& code = *function.code;
  if (code.plain_argument_count < 0 || positional > static_cast<std::size_t>(code.plain_argument_count)) {
    return false;
  }
  const auto wanted = static_cast<std::size_t>(code.plain_argument_count);
  const Tuple* defaults = as<Tuple>(function.defaults);
  const std::size_t available = defaults == nullptr ? 0 : defaults->items().size();
  if (wanted - positional > available) {
    return false;
  }
  for (std::size_t i = positional; i < wanted; ++i) {
    args[i] = share(defaults->items()[available - (wanted - i)]).give();
  }
  return true;
}

}  // namespace

bool bind_arguments(ThreadState& ts, const Function& function, Value* args, std::size_t positional,
                    std::span<const Value> keywords) {
  if (keywords.empty() && append_defaults(function, args, positional)) {
    return true;
  }
  Binder binder(ts, function);
  if (binder.bind(args, positional, keywords).failed()) {
    return false;
  }
  binder.commit(args, positional + keywords.size());
  return true;
}

}  // namespace minipy
