#include "vm/eval/frame_functions.h"

#include <algorithm>
#include <vector>

#include "base/diagnostic.h"
#include "base/utf8.h"
#include "vm/eval/eval.h"
#include "vm/eval/eval_state.h"
#include "vm/eval/frame_object.h"
#include "vm/eval/push_frame.h"
#include "vm/eval/warnings.h"
#include "vm/objects/buffer.h"
#include "vm/objects/code_object.h"
#include "vm/objects/exception.h"
#include "vm/objects/int.h"
#include "vm/objects/list.h"
#include "vm/objects/names.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/text_codecs.h"
#include "vm/objects/tuple.h"

namespace minipy {

namespace {

/// The exception class of a refusal.
Exc class_of(DiagnosticKind kind) {
  switch (kind) {
    case DiagnosticKind::kIndentationError:
      return Exc::kIndentationError;
    case DiagnosticKind::kTabError:
      return Exc::kTabError;
    case DiagnosticKind::kMemoryError:
      return Exc::kMemoryError;
    case DiagnosticKind::kRecursionError:
      return Exc::kRecursionError;
    case DiagnosticKind::kOverflowError:
      return Exc::kOverflowError;
    default:
      return Exc::kSyntaxError;
  }
}

Raised raise_diagnostic(ThreadState& ts, const Diagnostic& diagnostic) {
  const Exc which = class_of(diagnostic.kind);
  if (which == Exc::kMemoryError || which == Exc::kRecursionError || which == Exc::kOverflowError) {
    return raise_text(ts, which, diagnostic.message);
  }
  Ref<> message = make_str(ts, diagnostic.message);
  Ref<> filename = make_str(ts, diagnostic.filename);
  const bool nothing_read = diagnostic.line == 0U && diagnostic.offset == 0;  // of an empty text
  Ref<> text = diagnostic.text.empty() && !nothing_read ? share(Value::none())
                                                        : Ref<>(make_str(ts, diagnostic.text));
  const auto number = [&](std::int64_t n) { return Value::small_int(n); };
  const std::array<Value, 6> place{filename,
                                   diagnostic.line ? number(*diagnostic.line) : Value::none(),
                                   number(diagnostic.offset),
                                   text,
                                   number(diagnostic.end_line),
                                   number(diagnostic.end_offset)};
  const std::size_t known = diagnostic.offset < 0 ? 4 : place.size();
  Ref<Tuple> details = make_tuple(ts, std::span(place).first(known));
  TRY(Ref<> exception,
      call(ts, Value::object(&exception_type(ts, which)), message, details.value()));
  return raise_with_context(ts, std::move(exception));
}

Result<Ref<>> builtin_globals(ThreadState& ts) {
  return ts.frame == nullptr ? share(Value::none()) : share(Value::object(&globals_of(*ts.frame)));
}

Result<Ref<>> builtin_locals(ThreadState& ts) { return running_locals(ts); }

Result<Ref<>> sorted_names(ThreadState& ts, Value names) {
  TRY(Ref<List> list, list_from(ts, names));
  TRY_VOID(call_method(ts, list.value(), name(ts, Name::kSort)));
  return Ref<>(std::move(list));
}

Result<Ref<>> builtin_dir(ThreadState& ts, std::optional<Value> object) {
  if (!object) {
    TRY(Ref<> names, running_locals(ts));
    return sorted_names(ts, names);
  }
  TRY(Ref<> method, find_special(ts, *object, name(ts, Name::kDir)));
  if (method.value().is_absent()) {
    return raise_text(ts, Exc::kTypeError, "object does not provide __dir__");
  }
  TRY(Ref<> names, call(ts, method));
  return sorted_names(ts, names);
}

Result<Ref<>> builtin_vars(ThreadState& ts, std::optional<Value> object) {
  if (!object) {
    return running_locals(ts);
  }
  TRY(Ref<> dict, find_attribute(ts, *object, name(ts, Name::kDict)));
  if (dict.value().is_absent()) {
    return raise_text(ts, Exc::kTypeError, "vars() argument must have __dict__ attribute");
  }
  return dict;
}

/// The text of an eval/exec/compile argument.
Result<std::string> source_of(ThreadState& ts, Value source, const char* function, const char* wanted) {
  std::string text;
  if (const Str* str = as<Str>(source)) {
    TRY(text, encode_text(ts, *str, "utf-8", "strict"));
  } else if (const std::optional<BytesLike> bytes = BytesLike::find(ts, source)) {
    text = std::string(bytes->view());
  } else {
    return raise(ts, Exc::kTypeError, "{}() arg 1 must be a {}", function, wanted);
  }
  if (text.find('\0') != std::string::npos) {
    return raise_text(ts, Exc::kSyntaxError, "source code string cannot contain null bytes");
  }
  return text;
}

/// Where eval() and exec() run: `None` and absent mean the caller's.
struct Namespaces {
  Ref<Dict> globals;
  Ref<> locals;
};

Result<Namespaces> namespaces(ThreadState& ts, const char* function, Value globals, Value locals) {
  Namespaces result;
  const bool no_globals = globals.is_absent() || globals.is_none();
  const bool no_locals = locals.is_absent() || locals.is_none();
  if (!no_globals && as<Dict>(globals) == nullptr) {
    if (std::string_view(function) == "eval") {
      return raise_text(ts, Exc::kTypeError,
                        type_of(ts, globals).slots.get_item != nullptr
                            ? "globals must be a real dict; try eval(expr, {}, mapping)"
                            : "globals must be a dict");
    }
    return raise(ts, Exc::kTypeError, "exec() globals must be a dict, not {}", type_name(ts, globals));
  }
  if (!no_locals && type_of(ts, locals).slots.get_item == nullptr) {
    if (std::string_view(function) == "eval") {
      return raise_text(ts, Exc::kTypeError, "locals must be a mapping");
    }
    return raise(ts, Exc::kTypeError, "locals must be a mapping or None, not {}",
                 type_name(ts, locals));
  }
  if (no_globals) {
    if (ts.frame == nullptr) {
      return raise_text(ts, Exc::kSystemError, "globals and locals cannot be NULL");
    }
    result.globals = Ref<Dict>::share(globals_of(*ts.frame));
    if (no_locals) {
      TRY(result.locals, running_locals(ts));
    }
  } else {
    result.globals = Ref<Dict>::share(cast<Dict>(globals));
    if (no_locals) {
      result.locals = share(globals);
    }
  }
  if (!no_locals) {
    result.locals = share(locals);
  }
  const Str& key = name(ts, Name::kBuiltins);
  if (result.globals->find_str(key).is_nothing()) {
    const Value builtins = ts.frame != nullptr ? Value::object(&builtins_of(*ts.frame))
                                               : eval_state(ts).builtins.value();
    TRY_VOID(result.globals->set_str(ts, key, builtins));
  }
  return result;
}

Result<Ref<>> run_text_or_code(ThreadState& ts, Value source, Value globals, Value locals,
                               const char* function, CompileMode mode) {
  TRY(Namespaces where, namespaces(ts, function, globals, locals));
  if (const Code* code = as<Code>(source)) {
    if (code->free_count() != 0) {
      return raise(ts, Exc::kTypeError, "code object passed to {}() may not contain free variables", function);
    }
    return run_code(ts, code->shared_unit(), *where.globals, where.locals);
  }
  TRY(std::string text, source_of(ts, source, function, "string, bytes or code object"));
  if (mode == CompileMode::kEval) {
    text.erase(0, text.find_first_not_of(" \t"));
  }
  TRY(const std::shared_ptr<const CodeUnit> unit, compile_text(ts, "<string>", text, mode));
  return run_code(ts, unit, *where.globals, where.locals);
}

Result<Ref<>> builtin_eval(ThreadState& ts, Value source, Value globals, Value locals) {
  return run_text_or_code(ts, source, globals, locals, "eval", CompileMode::kEval);
}

Result<Ref<>> builtin_exec(ThreadState& ts, Value source, Value globals, Value locals) {
  TRY_VOID(run_text_or_code(ts, source, globals, locals, "exec", CompileMode::kFile));
  return share(Value::none());
}

Result<Ref<>> builtin_compile(ThreadState& ts, Value source, Value filename, std::string mode,
                              Value, Value, Value, Value) {
  CompileMode how{};
  if (mode == "exec") {
    how = CompileMode::kFile;
  } else if (mode == "eval") {
    how = CompileMode::kEval;
  } else if (mode == "single") {
    how = CompileMode::kSingle;
  } else {
    return raise_text(ts, Exc::kValueError,
                      "compile() mode must be 'exec', 'eval' or 'single'");
  }
  const Str* name_text = as<Str>(filename);
  if (name_text == nullptr) {
    return raise(ts, Exc::kTypeError, "expected str, bytes or os.PathLike object, not {}",
                 type_name(ts, filename));
  }
  TRY(const std::string text, source_of(ts, source, "compile", "string, bytes or AST object"));
  TRY(const std::shared_ptr<const CodeUnit> unit, compile_text(ts, to_utf8(*name_text), text, how));
  return Ref<>(make_code(ts, unit));
}

constexpr auto kFunctions = std::to_array<NativeDef>({
    native<&builtin_globals>(
        "globals()", "Return the dictionary containing the current scope's global variables."),
    native<&builtin_locals>("locals()",
                            "Return a dictionary containing the current scope's local variables."),
    native<&builtin_dir>("dir(object=None, /)", "List the names of a scope or an object."),
    native<&builtin_vars>("vars(object=None, /)", "The __dict__ of an object, or locals()."),
    native<&builtin_eval>("eval(source, /, globals=None, locals=None)",
                          "Evaluate the given source in the context of globals and locals."),
    native<&builtin_exec>("exec(source, /, globals=None, locals=None)",
                          "Execute the given source in the context of globals and locals."),
    native<&builtin_compile>("compile(source, filename, mode, flags=0, dont_inherit=False, "
                             "optimize=-1, *, _feature_version=-1)",
                             "Compile source into a code object that can be executed by exec() or "
                             "eval()."),
    native<&builtin_import>("__import__(name, globals=None, locals=None, fromlist=(), level=0)",
                            "Import a module."),
    native_raw<&build_class>("__build_class__(func, name, /, *bases, [metaclass], **kwds)",
                             "__build_class__(func, name, /, *bases, [metaclass], **kwds) -> class"),
});

}  // namespace

std::span<const NativeDef> frame_functions() { return kFunctions; }

Result<Ref<>> running_locals(ThreadState& ts) {
  if (ts.frame == nullptr) {
    return raise_text(ts, Exc::kSystemError, "frame does not exist");
  }
  Ref<> object = make_frame_object(ts, *ts.frame);
  return frame_locals(ts, cast<FrameObject>(object));
}

namespace {

/// eval() reads a text without a line end as it is: a complaint about its end has no column.
void forget_line_end(Diagnostic& error, const std::string& source) {
  const auto last =
      static_cast<std::uint32_t>(std::count(source.begin(), source.end(), '\n')) + 1;
  if (source.ends_with('\n') || error.line != last) {
    return;
  }
  if (error.text.ends_with('\n')) {
    error.text.pop_back();
  }
  if (error.offset > static_cast<std::int64_t>(utf8_length(error.text))) {
    error.offset = 0;
    error.end_offset = 0;
  }
  if (source.empty()) {
    error.line = 0;
  }
}

Result<void> show_warnings(ThreadState& ts, const std::string& filename,
                           const std::vector<Diagnostic>& warnings) {
  for (const Diagnostic& warning : warnings) {
    TRY_VOID(warn_explicit(ts, warning.kind == DiagnosticKind::kDeprecationWarning
                                   ? Exc::kDeprecationWarning
                                   : Exc::kSyntaxWarning,
                           warning.message, filename, warning.line.value_or(0)));
  }
  return {};
}

}  // namespace

Result<std::shared_ptr<const CodeUnit>> compile_text(ThreadState& ts, const std::string& filename,
                                                     const std::string& source, CompileMode mode) {
  std::vector<Diagnostic> warnings;
  auto compiled = ts.interpreter().runtime().compiler().compile(filename, source, mode, warnings,
                                                                ts.native_stack_end);
  if (!compiled.has_value()) {
    Diagnostic error = compiled.error();
    if (mode == CompileMode::kEval) {
      forget_line_end(error, source);
    }
    return raise_diagnostic(ts, error);
  }
  TRY_VOID(show_warnings(ts, filename, warnings));
  return std::move(*compiled);
}

Result<std::shared_ptr<const CodeUnit>> compile_module(ThreadState& ts, const std::string& filename,
                                                       const std::string& bytes) {
  std::vector<Diagnostic> warnings;
  auto compiled = ts.interpreter().runtime().compiler().compile_file(filename, bytes, warnings);
  if (!compiled.has_value()) {
    return raise_diagnostic(ts, compiled.error());
  }
  TRY_VOID(show_warnings(ts, filename, warnings));
  return std::move(*compiled);
}

}  // namespace minipy
