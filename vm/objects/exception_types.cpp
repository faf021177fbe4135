// The built-in exception classes: their fields, constructors and texts, and how they are made.
#include <array>
#include <cerrno>

#include "vm/objects/bootstrap.h"
#include "vm/objects/builtin_types.h"
#include "vm/objects/descriptors.h"
#include "vm/objects/dict.h"
#include "vm/objects/exception.h"
#include "vm/objects/exception_group.h"
#include "vm/objects/int.h"
#include "vm/objects/list.h"
#include "vm/objects/objects_state.h"
#include "vm/objects/str.h"
#include "vm/objects/suggestions.h"
#include "vm/objects/tuple.h"
#include "vm/objects/type_new.h"
#include "vm/objects/unicode_error.h"

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
constexpr GetSetDef attribute(const char* name, const char* doc = "") {
  return {name, get_field<kIndex>, set_field<kIndex>, doc, true};
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
      return raise_unexpected_keyword(ts, type_name(ts, self), word, {words.begin(), words.end()});
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
  self_of(self).fields[field::kValue] =
      share(arguments.positional > 0 ? arguments[0] : Value::none());
  return {};
}
Result<void> initialize_code(ThreadState& ts, Value self, Arguments arguments) {
  TRY_VOID(initialize_base(ts, self, arguments));
  self_of(self).fields[field::kCode] = arguments.positional == 1  ? share(arguments[0])
                                       : arguments.positional > 1 ? self_of(self).args
                                                                  : share(Value::none());
  return {};
}
constexpr auto kValueFields =
    std::to_array<GetSetDef>({attribute<field::kValue>("value", "generator return value")});
constexpr auto kCodeFields =
    std::to_array<GetSetDef>({attribute<field::kCode>("code", "exception code")});

// ---- ImportError, NameError, AttributeError

Result<void> initialize_import(ThreadState& ts, Value self, Arguments arguments) {
  static constexpr std::array<const char*, 3> kWords{"name", "path", "name_from"};
  TRY_VOID(initialize_with_keywords(ts, self, arguments, kWords, field::kImportName));
  self_of(self).fields[field::kImportMessage] =
      share(arguments.positional == 1 ? arguments[0] : Value::none());
  return {};
}
Result<Ref<>> str_import(ThreadState& ts, Value self) {
  const Ref<>& message = self_of(self).fields[field::kImportMessage];
  if (as<Str>(message) != nullptr && is_exact_str(ts, message)) {
    return message;
  }
  return exception_type(ts, Exc::kBaseException).slots.str(ts, self);
}
constexpr auto kImportFields = std::to_array<GetSetDef>(
    {attribute<field::kImportMessage>("msg", "exception message"),
     attribute<field::kImportName>("name", "module name"),
     attribute<field::kImportPath>("path", "module path"),
     attribute<field::kImportNameFrom>("name_from", "name imported from module")});

Result<void> initialize_name(ThreadState& ts, Value self, Arguments arguments) {
  static constexpr std::array<const char*, 1> kWords{"name"};
  return initialize_with_keywords(ts, self, arguments, kWords, 0);
}
constexpr auto kNameFields = std::to_array<GetSetDef>({attribute<field::kName>("name", "name")});

Result<void> initialize_attribute(ThreadState& ts, Value self, Arguments arguments) {
  static constexpr std::array<const char*, 2> kWords{"name", "obj"};
  return initialize_with_keywords(ts, self, arguments, kWords, 0);
}
constexpr auto kAttributeFields =
    std::to_array<GetSetDef>({attribute<field::kName>("name", "attribute name"),
                              attribute<field::kObject>("obj", "object")});

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
  if (&type == &exception_type(ts, Exc::kOSError) && arguments.positional >= 2 &&
      arguments.positional <= 5) {
    if (const auto number = is_int_like(arguments[0]) ? small_int_of(arguments[0]) : std::nullopt) {
      chosen = &exception_type(ts, class_of_errno(*number));
    }
  }
  return exception_type(ts, Exc::kBaseException).slots.make(ts, *chosen, arguments);
}

/// How much a write that would block has written: not told by most errors.
constexpr std::size_t kWritten = field::kSecondFilename + 1;

Result<Ref<>> get_written(ThreadState& ts, Value self) {
  const Ref<>& written = self_of(self).fields[kWritten];
  if (!written) {
    return raise_text(ts, Exc::kAttributeError, "characters_written");
  }
  return written;
}
Result<void> set_written(ThreadState& ts, Value self, Value value) {
  Ref<>& written = self_of(self).fields[kWritten];
  if (value.is_absent()) {
    if (!written) {
      return raise_text(ts, Exc::kAttributeError, "characters_written");
    }
    written = Ref<>();
    return {};
  }
  TRY(Ref<> number, index(ts, value));
  if (!small_int_of(number)) {
    return raise(ts, Exc::kValueError, "cannot fit '{}' into an index-sized integer",
                 type_name(ts, value));
  }
  written = std::move(number);
  return {};
}

Result<void> initialize_os(ThreadState& ts, Value self, Arguments arguments) {
  TRY_VOID(initialize_base(ts, self, arguments));
  if (arguments.positional < 2 || arguments.positional > 5) {
    return {};
  }
  Exception& exception = self_of(self);
  exception.fields[field::kErrno] = share(arguments[0]);
  exception.fields[field::kErrorText] = share(arguments[1]);
  if (arguments.positional >= 3 && is_int_like(arguments[2]) &&
      exception.type == &exception_type(ts, Exc::kBlockingIOError)) {
    exception.fields[kWritten] = share(arguments[2]);
    return {};
  }
  if (arguments.positional >= 3 && !arguments[2].is_none()) {
    exception.fields[field::kFilename] = share(arguments[2]);
    if (arguments.positional == 5) {
      exception.fields[field::kSecondFilename] = share(arguments[4]);
    }
    exception.args = make_tuple(ts, arguments.positionals().first(2));
  }
  return {};
}

Result<Ref<>> str_os(ThreadState& ts, Value self) {
  const Exception& exception = self_of(self);
  if (!exception.fields[field::kErrno] || !exception.fields[field::kErrorText]) {
    return exception_type(ts, Exc::kBaseException).slots.str(ts, self);
  }
  TRY(Ref<Str> number, to_str(ts, exception.fields[field::kErrno]));
  TRY(Ref<Str> text, to_str(ts, exception.fields[field::kErrorText]));
  std::string result = "[Errno " + to_utf8(*number) + "] " + to_utf8(*text);
  if (exception.fields[field::kFilename]) {
    TRY(const std::string filename, repr_utf8(ts, exception.fields[field::kFilename]));
    result += ": " + filename;
    if (exception.fields[field::kSecondFilename]) {
      TRY(const std::string second, repr_utf8(ts, exception.fields[field::kSecondFilename]));
      result += " -> " + second;
    }
  }
  return Ref<>(make_str(ts, result));
}
constexpr auto kOsFields = std::to_array<GetSetDef>(
    {attribute<field::kErrno>("errno", "POSIX exception code"),
     attribute<field::kErrorText>("strerror", "exception strerror"),
     attribute<field::kFilename>("filename", "exception filename"),
     attribute<field::kSecondFilename>("filename2", "second exception filename"),
     GetSetDef{"characters_written", get_written, set_written, ""}});

// ---- SyntaxError

Result<void> initialize_syntax(ThreadState& ts, Value self, Arguments arguments) {
  TRY_VOID(initialize_base(ts, self, arguments));
  Exception& exception = self_of(self);
  if (arguments.positional >= 1) {
    exception.fields[field::kSyntaxMessage] = share(arguments[0]);
  }
  if (arguments.positional == 2) {
    TRY(Ref<Tuple> details, tuple_from(ts, arguments[1]));
    if (details->size < 4 || details->size > 7) {
      return raise_text(ts, Exc::kTypeError, fmt::format("function takes at {} arguments ({} given)",
                                                           details->size < 4 ? "least 4" : "most 7",
                                                           details->size));
    }
    for (std::size_t i = 0; i < details->size && i < 6; ++i) {
      exception.fields[field::kSourceName + i] = share(details->data()[i]);
    }
  }
  return {};
}
Result<Ref<>> str_syntax(ThreadState& ts, Value self) {
  const Exception& exception = self_of(self);
  TRY(Ref<Str> message, to_str(ts, exception.fields[field::kSyntaxMessage]
                                       ? exception.fields[field::kSyntaxMessage].value()
                                       : Value::none()));
  std::string text = to_utf8(*message);
  std::string file;
  if (const Str* filename = as<Str>(exception.fields[field::kSourceName])) {
    file = to_utf8(*filename);
    file = file.substr(file.rfind('/') + 1);
  }
  const bool has_line = is_int_like(exception.fields[field::kLine]);
  if (!file.empty() && has_line) {
    text += fmt::format(" ({}, line {})", file,
                        small_int_of(exception.fields[field::kLine]).value_or(0));
  } else if (!file.empty()) {
    text += " (" + file + ")";
  } else if (has_line) {
    text += fmt::format(" (line {})", small_int_of(exception.fields[field::kLine]).value_or(0));
  }
  return Ref<>(make_str(ts, text));
}
constexpr auto kSyntaxFields =
    std::to_array<GetSetDef>({attribute<field::kSyntaxMessage>("msg", "exception msg"),
                              attribute<field::kSourceName>("filename", "exception filename"),
                              attribute<field::kLine>("lineno", "exception lineno"),
                              attribute<field::kOffset>("offset", "exception offset"),
                              attribute<field::kText>("text", "exception text"),
                              attribute<field::kEndLine>("end_lineno", "exception end lineno"),
                              attribute<field::kEndOffset>("end_offset", "exception end offset"),
                              attribute<field::kPrintPlace>("print_file_and_line", "")});

// ---- Unicode errors

constexpr auto kUnicodeFields =
    std::to_array<GetSetDef>({attribute<field::kEncoding>("encoding", "exception encoding"),
                              attribute<field::kUnicodeObject>("object", "exception object"),
                              attribute<field::kStart>("start", "exception start"),
                              attribute<field::kEnd>("end", "exception end"),
                              attribute<field::kReason>("reason", "exception reason")});

// ---- the classes

struct ClassExtras {
  void (*fill)(Slots&);
  std::span<const GetSetDef> getsets;
  std::span<const NativeDef> methods = {};
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
      return {&fill_decode_error, kUnicodeFields};
    case Exc::kUnicodeEncodeError:
      return {&fill_encode_error, kUnicodeFields};
    case Exc::kUnicodeTranslateError:
      return {&fill_translate_error, kUnicodeFields};
    case Exc::kBaseExceptionGroup:
      return {&fill_group_slots, group_attributes(), group_methods()};
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
  const auto at = [&](Exc which) -> Ref<Type>& {
    return state.exceptions[static_cast<std::size_t>(which)];
  };
  at(Exc::kBaseException) = Ref<Type>::share(ts.interpreter().type(CoreType::kException));
  for (const ClassRow& row : kClasses) {
    if (row.which == Exc::kBaseException) {
      continue;
    }
    const ClassExtras extras = extras_of(row.which);
    const TypeSpec spec{
        .core = CoreType::kException,
        .base = CoreType::kException,
        .size = sizeof(Exception),
        .flags = flags_of(TypeFlag::kException, TypeFlag::kCollectable, TypeFlag::kHasDict),
        .fill = extras.fill,
        .methods = extras.methods,
        .getsets = extras.getsets,
        .doc = row.doc,
        .dict_offset = offset_of_dict<Exception>()};
    at(row.which) = make_builtin_type(ts, row.name, *at(row.base), spec);
  }
  add_base(ts, *at(Exc::kExceptionGroup), *at(Exc::kException));
  Type& group = *at(Exc::kExceptionGroup);  // CPython makes it as a class statement would
  group.set(TypeFlag::kWeakReferable);
  Dict& names = cast<Dict>(group.dict);
  Ref<Str> module = make_str(ts, "builtins");
  Ref<> weak = make_getset_descriptor(ts, instance_weakref_getset(), group);
  static_cast<void>(names.set_str(ts, name(ts, Name::kModule), module.value()));
  static_cast<void>(names.set_str(ts, name(ts, Name::kWeakref), weak));
}

}  // namespace minipy
