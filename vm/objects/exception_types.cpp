// The built-in exception classes: their fields, constructors and texts, and how they are made.
#include <array>
#include <cerrno>

#include "vm/objects/bootstrap.h"
#include "vm/objects/builtin_types.h"
#include "vm/objects/exception.h"
#include "vm/objects/int.h"
#include "vm/objects/list.h"
#include "vm/objects/objects_state.h"
#include "vm/objects/str.h"
#include "vm/objects/tuple.h"

namespace minipy {

namespace {

Exception& self_of(Value self) { return cast<Exception>(self); }
Tuple& args_of(Value self) { return cast<Tuple>(self_of(self).args); }

template <std::size_t kIndex>
Result<Ref<>> get_field(ThreadState&, Value self) {
  const Ref<>& field = self_of(self).fields[kIndex];
  return field ? field : share(Value::none());
}
template <std::size_t kIndex>
Result<void> set_field(ThreadState&, Value self, Value value) {
  self_of(self).fields[kIndex] = value.is_absent() ? Ref<>() : share(value);
  return {};
}
template <std::size_t kIndex>
constexpr GetSetDef field(const char* name, const char* doc = "") {
  return {name, get_field<kIndex>, set_field<kIndex>, doc};
}

/// Sets args; the keyword arguments in `words` go to the fields from `first` on.
Result<void> initialize_with_keywords(ThreadState& ts, Value self, Arguments arguments,
                                      std::span<const char* const> words, std::size_t first) {
  self_of(self).args = make_tuple(ts, arguments.positionals());
  for (std::size_t i = 0; i < arguments.keywords.size(); ++i) {
    const std::string word = to_utf8(cast<Str>(arguments.keywords[i]));
    bool known = false;
    for (std::size_t k = 0; k < words.size(); ++k) {
      if (word == words[k]) {
        self_of(self).fields[first + k] = share(arguments.keyword_value(i));
        known = true;
      }
    }
    if (!known) {
      return raise(ts, Exc::kTypeError, "{}() got an unexpected keyword argument '{}'", type_name(ts, self), word);
    }
  }
  return {};
}

Result<void> initialize_base(ThreadState& ts, Value self, Arguments arguments) {
  return exception_type(ts, Exc::kBaseException).slots.initialize(ts, self, arguments);
}

// ---- StopIteration, SystemExit

Result<void> initialize_value(ThreadState& ts, Value self, Arguments arguments) {
  TRY_VOID(initialize_base(ts, self, arguments));
  self_of(self).fields[0] = share(arguments.positional > 0 ? arguments[0] : Value::none());
  return {};
}
Result<void> initialize_code(ThreadState& ts, Value self, Arguments arguments) {
  TRY_VOID(initialize_base(ts, self, arguments));
  self_of(self).fields[0] = arguments.positional == 1 ? share(arguments[0])
                            : arguments.positional > 1 ? self_of(self).args
                                                        : share(Value::none());
  return {};
}
constexpr auto kValueFields = std::to_array<GetSetDef>({field<0>("value", "generator return value")});
constexpr auto kCodeFields = std::to_array<GetSetDef>({field<0>("code", "exception code")});

// ---- ImportError, NameError, AttributeError

Result<void> initialize_import(ThreadState& ts, Value self, Arguments arguments) {
  static constexpr std::array<const char*, 3> kWords{"name", "path", "name_from"};
  TRY_VOID(initialize_with_keywords(ts, self, arguments, kWords, 1));
  self_of(self).fields[0] = share(arguments.positional == 1 ? arguments[0] : Value::none());
  return {};
}
Result<Ref<>> str_import(ThreadState& ts, Value self) {
  const Ref<>& message = self_of(self).fields[0];
  if (as<Str>(message) != nullptr && is_exact_str(ts, message)) {
    return message;
  }
  return exception_type(ts, Exc::kBaseException).slots.str(ts, self);
}
constexpr auto kImportFields = std::to_array<GetSetDef>(
    {field<0>("msg", "exception message"), field<1>("name", "module name"), field<2>("path", "module path"),
     field<3>("name_from", "name imported from module")});

Result<void> initialize_name(ThreadState& ts, Value self, Arguments arguments) {
  static constexpr std::array<const char*, 1> kWords{"name"};
  return initialize_with_keywords(ts, self, arguments, kWords, 0);
}
constexpr auto kNameFields = std::to_array<GetSetDef>({field<0>("name", "name")});

Result<void> initialize_attribute(ThreadState& ts, Value self, Arguments arguments) {
  static constexpr std::array<const char*, 2> kWords{"name", "obj"};
  return initialize_with_keywords(ts, self, arguments, kWords, 0);
}
constexpr auto kAttributeFields =
    std::to_array<GetSetDef>({field<0>("name", "attribute name"), field<1>("obj", "object")});

// ---- KeyError

Result<Ref<>> str_key(ThreadState& ts, Value self) {
  Tuple& args = args_of(self);
  if (args.size == 1) {
    return Result<Ref<>>(repr(ts, args.data()[0]));
  }
  return exception_type(ts, Exc::kBaseException).slots.str(ts, self);
}

// ---- OSError

Exc class_of_errno(std::int64_t number) {
  switch (number) {
    case EAGAIN:
    case EALREADY:
    case EINPROGRESS:
      return Exc::kBlockingIOError;
    case EPIPE:
    case ESHUTDOWN:
      return Exc::kBrokenPipeError;
    case ECHILD:
      return Exc::kChildProcessError;
    case ECONNABORTED:
      return Exc::kConnectionAbortedError;
    case ECONNREFUSED:
      return Exc::kConnectionRefusedError;
    case ECONNRESET:
      return Exc::kConnectionResetError;
    case EEXIST:
      return Exc::kFileExistsError;
    case ENOENT:
      return Exc::kFileNotFoundError;
    case EISDIR:
      return Exc::kIsADirectoryError;
    case ENOTDIR:
      return Exc::kNotADirectoryError;
    case EINTR:
      return Exc::kInterruptedError;
    case EACCES:
    case EPERM:
      return Exc::kPermissionError;
    case ESRCH:
      return Exc::kProcessLookupError;
    case ETIMEDOUT:
      return Exc::kTimeoutError;
    default:
      return Exc::kOSError;
  }
}

Result<Ref<>> make_os_error(ThreadState& ts, Type& type, Arguments arguments) {
  Type* chosen = &type;
  if (&type == &exception_type(ts, Exc::kOSError) && arguments.positional >= 2) {
    if (const auto number = is_int_like(arguments[0]) ? small_int_of(arguments[0]) : std::nullopt) {
      chosen = &exception_type(ts, class_of_errno(*number));
    }
  }
  return exception_type(ts, Exc::kBaseException).slots.make(ts, *chosen, arguments);
}

Result<void> initialize_os(ThreadState& ts, Value self, Arguments arguments) {
  TRY_VOID(initialize_base(ts, self, arguments));
  if (arguments.positional < 2 || arguments.positional > 5) {
    return {};
  }
  Exception& exception = self_of(self);
  exception.fields[0] = share(arguments[0]);
  exception.fields[1] = share(arguments[1]);
  if (arguments.positional >= 3 && !arguments[2].is_none()) {
    exception.fields[2] = share(arguments[2]);
    if (arguments.positional == 5) {
      exception.fields[3] = share(arguments[4]);
    }
    exception.args = make_tuple(ts, arguments.positionals().first(2));
  }
  return {};
}

Result<Ref<>> str_os(ThreadState& ts, Value self) {
  const Exception& exception = self_of(self);
  if (!exception.fields[0] || !exception.fields[1]) {
    return exception_type(ts, Exc::kBaseException).slots.str(ts, self);
  }
  TRY(Ref<Str> number, to_str(ts, exception.fields[0]));
  TRY(Ref<Str> text, to_str(ts, exception.fields[1]));
  std::string result = "[Errno " + to_utf8(*number) + "] " + to_utf8(*text);
  if (exception.fields[2]) {
    TRY(const std::string filename, repr_utf8(ts, exception.fields[2]));
    result += ": " + filename;
    if (exception.fields[3]) {
      TRY(const std::string second, repr_utf8(ts, exception.fields[3]));
      result += " -> " + second;
    }
  }
  return Ref<>(make_str(ts, result));
}
constexpr auto kOsFields = std::to_array<GetSetDef>(
    {field<0>("errno", "POSIX exception code"), field<1>("strerror", "exception strerror"),
     field<2>("filename", "exception filename"), field<3>("filename2", "second exception filename")});

// ---- SyntaxError

Result<void> initialize_syntax(ThreadState& ts, Value self, Arguments arguments) {
  TRY_VOID(initialize_base(ts, self, arguments));
  Exception& exception = self_of(self);
  if (arguments.positional >= 1) {
    exception.fields[0] = share(arguments[0]);
  }
  if (arguments.positional == 2) {
    TRY(Ref<Tuple> details, tuple_from(ts, arguments[1]));
    if (details->size < 4 || details->size > 7) {
      return raise_text(ts, Exc::kTypeError, "function takes at least 4 arguments");
    }
    for (std::size_t i = 0; i < details->size && i < 6; ++i) {
      exception.fields[1 + i] = share(details->data()[i]);
    }
  }
  return {};
}
Result<Ref<>> str_syntax(ThreadState& ts, Value self) {
  const Exception& exception = self_of(self);
  TRY(Ref<Str> message, to_str(ts, exception.fields[0] ? exception.fields[0].value() : Value::none()));
  std::string text = to_utf8(*message);
  std::string file;
  if (const Str* filename = as<Str>(exception.fields[1])) {
    file = to_utf8(*filename);
    file = file.substr(file.rfind('/') + 1);
  }
  const bool has_line = is_int_like(exception.fields[2]);
  if (!file.empty() && has_line) {
    text += fmt::format(" ({}, line {})", file, small_int_of(exception.fields[2]).value_or(0));
  } else if (!file.empty()) {
    text += " (" + file + ")";
  } else if (has_line) {
    text += fmt::format(" (line {})", small_int_of(exception.fields[2]).value_or(0));
  }
  return Ref<>(make_str(ts, text));
}
constexpr auto kSyntaxFields = std::to_array<GetSetDef>(
    {field<0>("msg", "exception msg"), field<1>("filename", "exception filename"),
     field<2>("lineno", "exception lineno"), field<3>("offset", "exception offset"),
     field<4>("text", "exception text"), field<5>("end_lineno", "exception end lineno"),
     field<6>("end_offset", "exception end offset"), field<7>("print_file_and_line", "")});

// ---- Unicode errors

Result<void> initialize_unicode(ThreadState& ts, Value self, Arguments arguments) {
  TRY_VOID(initialize_base(ts, self, arguments));
  if (arguments.positional != 5) {
    return raise(ts, Exc::kTypeError, "function takes exactly 5 arguments ({} given)", arguments.positional);
  }
  for (std::size_t i = 0; i < 5; ++i) {
    self_of(self).fields[i] = share(arguments[i]);
  }
  return {};
}
Result<Ref<>> str_unicode(ThreadState& ts, Value self) {
  const Exception& exception = self_of(self);
  if (!exception.fields[4]) {
    return Ref<>(make_str(ts, ""));
  }
  TRY(Ref<Str> encoding, to_str(ts, exception.fields[0]));
  TRY(Ref<Str> reason, to_str(ts, exception.fields[4]));
  const std::int64_t start = small_int_of(exception.fields[2]).value_or(0);
  const std::int64_t end = small_int_of(exception.fields[3]).value_or(0);
  const bool encoding_error = is_instance(ts, self, exception_type(ts, Exc::kUnicodeEncodeError));
  const char* verb = encoding_error ? "encode" : "decode";
  if (end == start + 1) {
    TRY(Ref<> item, get_item(ts, exception.fields[1], Value::small_int(start)));
    std::string shown;
    if (const Str* text = as<Str>(item)) {
      const auto code = static_cast<std::uint32_t>(text->at(0));
      shown = code < 0x100 ? fmt::format("'\\x{:02x}'", code)
              : code < 0x10000 ? fmt::format("'\\u{:04x}'", code)
                               : fmt::format("'\\U{:08x}'", code);
      return Ref<>(make_str(ts, fmt::format("'{}' codec can't encode character {} in position {}: {}",
                                            to_utf8(*encoding), shown, start, to_utf8(*reason))));
    }
    return Ref<>(make_str(ts, fmt::format("'{}' codec can't decode byte 0x{:02x} in position {}: {}",
                                          to_utf8(*encoding), small_int_of(item).value_or(0), start, to_utf8(*reason))));
  }
  return Ref<>(make_str(ts, fmt::format("'{}' codec can't {} {} in position {}-{}: {}", to_utf8(*encoding), verb,
                                        encoding_error ? "characters" : "bytes", start, end - 1, to_utf8(*reason))));
}
constexpr auto kUnicodeFields = std::to_array<GetSetDef>(
    {field<0>("encoding", "exception encoding"), field<1>("object", "exception object"),
     field<2>("start", "exception start"), field<3>("end", "exception end"),
     field<4>("reason", "exception reason")});

// ---- groups

Result<Ref<>> make_group(ThreadState& ts, Type& type, Arguments arguments) {
  if (arguments.positional != 2) {
    return raise(ts, Exc::kTypeError, "BaseExceptionGroup.__new__() takes exactly 2 arguments ({} given)",
                 arguments.positional);
  }
  if (as<Str>(arguments[0]) == nullptr) {
    return raise(ts, Exc::kTypeError, "argument 1 must be str, not {}", type_name(ts, arguments[0]));
  }
  if (type_of(ts, arguments[1]).slots.length == nullptr || type_of(ts, arguments[1]).slots.get_item == nullptr) {
    return raise_text(ts, Exc::kTypeError, "second argument (exceptions) must be a sequence");
  }
  TRY(Ref<Tuple> members, tuple_from(ts, arguments[1]));
  if (members->size == 0) {
    return raise_text(ts, Exc::kValueError, "second argument (exceptions) must be a non-empty sequence");
  }
  bool all_exceptions = true;
  for (std::size_t i = 0; i < members->size; ++i) {
    const Value member = members->data()[i];
    if (as<Exception>(member) == nullptr) {
      return raise(ts, Exc::kValueError, "Item {} of second argument (exceptions) is not an exception", i);
    }
    all_exceptions = all_exceptions && is_instance(ts, member, exception_type(ts, Exc::kException));
  }
  Type* chosen = &type;
  if (&type == &exception_type(ts, Exc::kBaseExceptionGroup) && all_exceptions) {
    chosen = &exception_type(ts, Exc::kExceptionGroup);
  } else if (&type == &exception_type(ts, Exc::kExceptionGroup) && !all_exceptions) {
    return raise_text(ts, Exc::kTypeError, "Cannot nest BaseExceptions in an ExceptionGroup");
  }
  TRY(Ref<> made, exception_type(ts, Exc::kBaseException).slots.make(ts, *chosen, arguments));
  self_of(made).fields[0] = share(arguments[0]);
  self_of(made).fields[1] = std::move(members);
  return made;
}
Result<Ref<>> str_group(ThreadState& ts, Value self) {
  const Exception& group = self_of(self);
  const std::size_t count = cast<Tuple>(group.fields[1]).size;
  return Ref<>(make_str(ts, fmt::format("{} ({} sub-exception{})", to_utf8(cast<Str>(group.fields[0])), count,
                                        count == 1 ? "" : "s")));
}
constexpr auto kGroupFields = std::to_array<GetSetDef>({
    {"message", get_field<0>, nullptr, "exception message"},
    {"exceptions", get_field<1>, nullptr, "nested exceptions"},
});

// ---- the classes

struct ClassExtras {
  void (*fill)(Slots&);
  std::span<const GetSetDef> getsets;
};

ClassExtras extras_of(Exc which) {
  switch (which) {
    case Exc::kStopIteration:
      return {[](Slots& s) { s.initialize = &initialize_value; }, kValueFields};
    case Exc::kSystemExit:
      return {[](Slots& s) { s.initialize = &initialize_code; }, kCodeFields};
    case Exc::kImportError:
      return {[](Slots& s) {
                s.initialize = &initialize_import;
                s.str = &str_import;
              },
              kImportFields};
    case Exc::kNameError:
      return {[](Slots& s) { s.initialize = &initialize_name; }, kNameFields};
    case Exc::kAttributeError:
      return {[](Slots& s) { s.initialize = &initialize_attribute; }, kAttributeFields};
    case Exc::kKeyError:
      return {[](Slots& s) { s.str = &str_key; }, {}};
    case Exc::kOSError:
      return {[](Slots& s) {
                s.make = &make_os_error;
                s.initialize = &initialize_os;
                s.str = &str_os;
              },
              kOsFields};
    case Exc::kSyntaxError:
      return {[](Slots& s) {
                s.initialize = &initialize_syntax;
                s.str = &str_syntax;
              },
              kSyntaxFields};
    case Exc::kUnicodeDecodeError:
    case Exc::kUnicodeEncodeError:
      return {[](Slots& s) {
                s.initialize = &initialize_unicode;
                s.str = &str_unicode;
              },
              kUnicodeFields};
    case Exc::kBaseExceptionGroup:
      return {[](Slots& s) {
                s.make = &make_group;
                s.str = &str_group;
              },
              kGroupFields};
    default:
      return {[](Slots&) {}, {}};
  }
}

struct ClassRow {
  Exc which;
  const char* name;
  Exc base;
  const char* doc;
};
constexpr auto kClasses = std::to_array<ClassRow>({
#define EXCEPTION(enumerator, name, base, doc) {Exc::enumerator, name, Exc::base, doc},
#include "vm/objects/exceptions.def"
#undef EXCEPTION
});

}  // namespace

void initialize_exceptions(ThreadState& ts) {
  ObjectsState& state = objects_state(ts);
  const auto at = [&](Exc which) -> Ref<Type>& { return state.exceptions[static_cast<std::size_t>(which)]; };
  at(Exc::kBaseException) = Ref<Type>::share(ts.interpreter().type(CoreType::kException));
  for (const ClassRow& row : kClasses) {
    if (row.which == Exc::kBaseException) {
      continue;
    }
    const ClassExtras extras = extras_of(row.which);
    const TypeSpec spec{.core = CoreType::kException,
                        .base = CoreType::kException,
                        .size = sizeof(Exception),
                        .flags = flags_of(TypeFlag::kException, TypeFlag::kCollectable, TypeFlag::kHasDict,
                                          TypeFlag::kWeakReferable),
                        .fill = extras.fill,
                        .methods = {},
                        .getsets = extras.getsets,
                        .doc = row.doc,
                        .dict_offset = offset_of_dict<Exception>()};
    at(row.which) = make_builtin_type(ts, row.name, *at(row.base), spec);
  }
}

}  // namespace minipy
