// Exception instances, and what the VM does with the pending one.
#pragma once

#include <array>
#include <string>

#include "vm/objects/protocol.h"
#include "vm/objects/raise.h"
#include "vm/objects/type_spec.h"

namespace minipy {

/// Where a class keeps its own attributes among an Exception's `fields`.
namespace field {
enum StopIteration : std::size_t { kValue };
enum SystemExit : std::size_t { kCode };
/// NameError and AttributeError.
enum LookedUp : std::size_t { kName, kObject };
enum ImportError : std::size_t { kImportMessage, kImportName, kImportPath, kImportNameFrom };
enum OsError : std::size_t { kErrno, kErrorText, kFilename, kSecondFilename };
enum SyntaxError : std::size_t {
  kSyntaxMessage,
  kSourceName,
  kLine,
  kOffset,
  kText,
  kEndLine,
  kEndOffset,
  kPrintPlace,
};
enum UnicodeError : std::size_t { kEncoding, kUnicodeObject, kStart, kEnd, kReason };
enum Group : std::size_t { kGroupMessage, kGroupMembers };
}  // namespace field

struct Exception : Object {
  static constexpr CoreType kCoreType = CoreType::kException;
  static constexpr std::size_t kMaxFields = 8;

  Ref<> args;                            ///< Tuple
  Ref<> traceback;                       ///< Traceback or nothing
  Ref<> context;                         ///< or nothing
  Ref<> cause;                           ///< or nothing
  Ref<> dict;                            ///< attributes of its own; nothing until there are some
  std::array<Ref<>, kMaxFields> fields;  ///< what the class adds (`value`, `code`, `name` …)
  bool suppress_context = false;
};

/// The exception to raise for `type` (a class or instance) and `value`, as generator.throw() and
/// the old raise did: an instance is itself, a class is called with the value.
Result<Ref<>> make_exception_instance(ThreadState& ts, Value type, Value value);
/// Raises with `__context__` set to the exception being handled, unless it is that one.
Raised raise_with_context(ThreadState& ts, Ref<> exception);
/// Sets `context` on an exception as raising it now would.
void set_context(ThreadState& ts, Exception& exception);

/// StopIteration(value) pending.
Raised raise_stop_iteration(ThreadState& ts, Value value);
Raised raise_stop_iteration(ThreadState& ts);
/// `value` of a StopIteration instance.
Ref<> stop_iteration_value(ThreadState& ts, Value exception);
/// Takes the pending StopIteration away and gives its value.
Ref<> take_stop_iteration_value(ThreadState& ts);

/// `name` of the pending NameError or UnboundLocalError.
void set_exception_name(ThreadState& ts, Value name);
/// `name` and `obj` of the pending AttributeError.
void set_attribute_error_details(ThreadState& ts, Value object, Value name);
/// `name` of the pending ImportError, and which name was wanted `from` it, if one was.
void set_import_error_details(ThreadState& ts, Value name, Value name_from);
/// `exception.add_note(text)` on the pending exception.
void add_exception_note(ThreadState& ts, const std::string& text);
/// Writes "Exception ignored in: …" with the traceback to stderr and forgets the pending exception.
/// With `what`, it says "`what` …:" instead.
void report_unraisable(ThreadState& ts, Value where, const char* what = nullptr);

/// Layout and slots of BaseException.
const TypeSpec& exception_type_spec();

}  // namespace minipy
