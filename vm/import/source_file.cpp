#include "vm/import/source_file.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "vm/eval/eval.h"
#include "vm/eval/eval_state.h"
#include "vm/eval/frame_functions.h"
#include "vm/objects/exception.h"
#include "vm/objects/names.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"

namespace minipy {

namespace {

Raised raise_file_error(ThreadState& ts, int number, const std::string& path) {
  Ref<Str> text = make_str(ts, std::strerror(number));
  Ref<Str> file = make_str(ts, path);
  const std::array<Value, 3> arguments{Value::small_int(number), text.value(), file.value()};
  TRY(Ref<> error,
      call(ts, Value::object(&exception_type(ts, Exc::kOSError)), Arguments(arguments)));
  return raise_with_context(ts, std::move(error));
}

}  // namespace

Result<std::string> read_file(ThreadState& ts, const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) {
    return raise_file_error(ts, errno, path);
  }
  std::string bytes;
  struct stat status {};
  if (::fstat(descriptor, &status) == 0 && status.st_size > 0) {
    bytes.reserve(static_cast<std::size_t>(status.st_size));
  }
  std::array<char, 16384> chunk;
  ssize_t count = 0;
  while ((count = ::read(descriptor, chunk.data(), chunk.size())) > 0 ||
         (count < 0 && errno == EINTR)) {
    bytes.append(chunk.data(), static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
  }
  const int error = errno;
  ::close(descriptor);
  if (count < 0) {
    return raise_file_error(ts, error, path);
  }
  return bytes;
}

Result<std::shared_ptr<const CodeUnit>> compile_source_file(ThreadState& ts,
                                                            const std::string& path) {
  TRY(const std::string bytes, read_file(ts, path));
  return compile_module(ts, path, bytes);
}

Result<void> run_in_module(ThreadState& ts, const std::shared_ptr<const CodeUnit>& code,
                           Module& module) {
  Ref<Dict> names(module.dict);
  const Str& key = name(ts, Name::kBuiltins);
  if (names->find_str(key).is_nothing()) {
    TRY_VOID(names->set_str(ts, key, eval_state(ts).builtins.value()));
  }
  TRY_VOID(run_code(ts, code, *names, Value()));
  return {};
}

}  // namespace minipy
