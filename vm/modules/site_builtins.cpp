#include "vm/modules/site_builtins.h"

#include <array>

#include "vm/eval/eval_state.h"
#include "vm/import/native_class.h"
#include "vm/modules/module_table.h"
#include "vm/modules/quitter.h"
#include "vm/objects/names.h"
#include "vm/objects/objects_state.h"
#include "vm/objects/str.h"

namespace minipy {

namespace {

constexpr const char* kText = "_Printer__name";  ///< where a _Printer keeps what it prints

// ---- help

Result<Ref<>> helper_repr(ThreadState& ts, Value) {
  return Ref<>(make_str(
      ts, "Type help() for interactive help, or help(object) for help about object."));
}
/// pydoc is imported when somebody wants help.
Result<Ref<>> helper_call(ThreadState& ts, Value, VarArgs args, KwArgs keywords) {
  TRY(Ref<> pydoc, objects_state(ts).import_module(ts, "pydoc"));
  TRY(Ref<> help, get_attribute(ts, pydoc, intern(ts, "help")));
  std::vector<Value> values(args.values.begin(), args.values.end());
  values.insert(values.end(), keywords.values.begin(), keywords.values.end());
  return call(ts, help, Arguments(values.data(), args.values.size(), keywords.names));
}
constexpr auto kHelperMethods = std::to_array<NativeDef>({
    native<&helper_repr>("__repr__($self, /)", "Return repr(self)."),
    native<&helper_call>("__call__($self, *args, **kwds)", "Call self as a function."),
});
constexpr NativeClassDef kHelper{"_sitebuiltins", "_Helper", kHelperMethods, {}};

// ---- copyright, credits, license

Result<Ref<>> printer_repr(ThreadState& ts, Value self) {
  return get_attribute(ts, self, intern(ts, kText));
}
Result<Ref<>> printer_call(ThreadState& ts, Value self) {
  TRY(Ref<> text, printer_repr(ts, self));
  const Ref<> print = share(eval_state(ts).builtins->find_str(intern(ts, "print")));
  const Value argument = text;
  return print ? call(ts, print, Arguments(&argument, 1)) : share(Value::none());
}
constexpr auto kPrinterMethods = std::to_array<NativeDef>({
    native<&printer_repr>("__repr__($self, /)", "Return repr(self)."),
    native<&printer_call>("__call__($self, /)", "Call self as a function."),
});
constexpr NativeClassDef kPrinter{"_sitebuiltins", "_Printer", kPrinterMethods, {}};

struct Notice {
  const char* name;
  const char* text;
};
constexpr auto kNotices = std::to_array<Notice>({
    {"copyright", "Copyright (c) 2026 The minipy authors.\nAll Rights Reserved."},
    {"credits",
     "    Thanks to the authors of CPython, whose language this is, and of the libraries that\n"
     "    minipy is made with. See docs/dependencies.md."},
    {"license", "minipy is free software under the MIT licence: see LICENSE in its sources."},
});


}  // namespace

Result<void> add_site_builtins(ThreadState& ts, Module& module) {
  for (const char* word : {"exit", "quit"}) {
    Ref<Quitter> quitter = make_quitter(ts, word);
    TRY_VOID(add_to_module(ts, module, word, quitter.value()));
  }
  TRY(Ref<Type> helper, make_native_class(ts, kHelper));
  TRY(Ref<> help, call(ts, helper.value()));
  TRY_VOID(add_to_module(ts, module, "help", help));
  TRY(Ref<Type> printer, make_native_class(ts, kPrinter));
  for (const Notice& notice : kNotices) {
    TRY(Ref<> made, call(ts, printer.value()));
    Ref<Str> text = make_str(ts, notice.text);
    TRY_VOID(set_attribute(ts, made, intern(ts, kText), text.value()));
    TRY_VOID(add_to_module(ts, module, notice.name, made));
  }
  return {};
}

}  // namespace minipy
