// posix: stat() and scandir().
#include <array>
#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <utility>

#include "vm/modules/io.h"
#include "vm/modules/native_type.h"
#include "vm/modules/posix.h"
#include "vm/modules/struct_sequence.h"
#include "vm/objects/bytes.h"
#include "vm/objects/float.h"
#include "vm/objects/instance.h"
#include "vm/objects/int.h"
#include "vm/objects/iterators.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"

namespace minipy {

namespace {

constexpr auto kStatFields = std::to_array<GetSetDef>({
    struct_field<0>("st_mode"),
    struct_field<1>("st_ino"),
    struct_field<2>("st_dev"),
    struct_field<3>("st_nlink"),
    struct_field<4>("st_uid"),
    struct_field<5>("st_gid"),
    struct_field<6>("st_size"),
    struct_field<7>("_st_atime"),
    struct_field<8>("_st_mtime"),
    struct_field<9>("_st_ctime"),
});
constexpr std::array<const char*, 9> kStatHidden{"st_atime",    "st_mtime",    "st_ctime",
                                                 "st_atime_ns", "st_mtime_ns", "st_ctime_ns",
                                                 "st_blksize",  "st_blocks",   "st_rdev"};
constexpr StructSequenceDef kStatResult{"os", "stat_result", kStatFields, kStatHidden, true};

Result<Ref<>> stat_result(ThreadState& ts, const struct stat& status) {
  std::vector<Ref<>> values;
  const auto add = [&](std::int64_t number) { values.push_back(make_int(ts, number)); };
  add(static_cast<std::int64_t>(status.st_mode));
  add(static_cast<std::int64_t>(status.st_ino));
  add(static_cast<std::int64_t>(status.st_dev));
  add(static_cast<std::int64_t>(status.st_nlink));
  add(static_cast<std::int64_t>(status.st_uid));
  add(static_cast<std::int64_t>(status.st_gid));
  add(status.st_size);
  const std::array<timespec, 3> times{status.st_atim, status.st_mtim, status.st_ctim};
  for (const timespec& time : times) {
    add(time.tv_sec);
  }
  for (const timespec& time : times) {
    values.push_back(make_float(
        ts, static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec)));
  }
  for (const timespec& time : times) {
    add(time.tv_sec * 1000000000 + time.tv_nsec);
  }
  add(status.st_blksize);
  add(status.st_blocks);
  add(static_cast<std::int64_t>(status.st_rdev));
  const std::vector<Value> items(values.begin(), values.end());
  return make_struct_sequence(ts, kStatResult, items);
}

Result<Ref<>> stat_path(ThreadState& ts, Value path, bool follows) {
  TRY(const PathOrDescriptor place, path_or_descriptor(ts, path));
  struct stat status {};
  const int result = place.descriptor >= 0 ? ::fstat(place.descriptor, &status)
                     : follows             ? ::stat(place.path.c_str(), &status)
                                           : ::lstat(place.path.c_str(), &status);
  TRY_VOID(check_call(ts, result, is_int_like(path) ? Value() : path));
  return stat_result(ts, status);
}
Result<Ref<>> stat_function(ThreadState& ts, Value path, Value,
                            std::optional<bool> follow_symlinks) {
  return stat_path(ts, path, follow_symlinks.value_or(true));
}
Result<Ref<>> lstat_function(ThreadState& ts, Value path) { return stat_path(ts, path, false); }
Result<Ref<>> fstat_function(ThreadState& ts, Value fd) {
  if (!is_int_like(fd)) {
    return raise(ts, Exc::kTypeError, "'{}' object cannot be interpreted as an integer",
                 type_name(ts, fd));
  }
  return stat_path(ts, fd, true);
}

// ---- scandir

struct DirEntry : Object {
  static constexpr CoreType kCoreType = CoreType::kDirEntry;
  Ref<> name;
  Ref<> path;
  Ref<> status;      ///< of what the entry leads to, or nothing
  Ref<> own_status;  ///< of the entry itself, or nothing
  std::uint64_t inode = 0;
  unsigned char kind = DT_UNKNOWN;

  template <class Self, class Visit>
  static void fields(Self& self, Visit visit) {
    visit(self.name, "name");
    visit(self.path, "path");
    visit(self.status, "stat");
    visit(self.own_status, "lstat");
  }
};

struct ScandirIterator : Object {
  static constexpr CoreType kCoreType = CoreType::kScandirIterator;
  DIR* folder = nullptr;
  std::string base;  ///< what stands before the names
  bool as_bytes = false;

  ~ScandirIterator() { close(); }
  void close() {
    if (DIR* open = std::exchange(folder, nullptr)) {
      ::closedir(open);
    }
  }
};

Result<Ref<>> scandir(ThreadState& ts, Value path) {
  const Value given = path.is_absent() ? Value::none() : path;
  std::string name = ".";
  if (!given.is_none()) {
    TRY(name, file_system_path(ts, given));
  }
  DIR* folder = ::opendir(name.c_str());
  if (folder == nullptr) {
    return raise_errno(ts, errno, given);
  }
  Ref<ScandirIterator> made = ts.interpreter().heap().make<ScandirIterator>(
      ts.interpreter().type(CoreType::kScandirIterator));
  made->folder = folder;
  made->base = name.ends_with('/') ? name : name + "/";
  made->as_bytes = as<Bytes>(given) != nullptr;
  return Ref<>(std::move(made));
}

Result<Ref<>> scandir_next(ThreadState& ts, Value self) {
  auto& iterator = cast<ScandirIterator>(self);
  while (iterator.folder != nullptr) {
    const dirent* found = ::readdir(iterator.folder);
    if (found == nullptr) {
      iterator.close();
      break;
    }
    const std::string_view name = found->d_name;
    if (name == "." || name == "..") {
      continue;
    }
    Ref<DirEntry> entry =
        ts.interpreter().heap().make<DirEntry>(ts.interpreter().type(CoreType::kDirEntry));
    entry->name = system_text(ts, name, iterator.as_bytes);
    entry->path = system_text(ts, iterator.base + std::string(name), iterator.as_bytes);
    entry->inode = found->d_ino;
    entry->kind = found->d_type;
    return Ref<>(std::move(entry));
  }
  return share(Value::absent());
}
Result<void> scandir_close(ThreadState&, ScandirIterator& self) {
  self.close();
  return {};
}
Result<Ref<>> scandir_enter(ThreadState&, Value self) { return share(self); }
Result<void> scandir_exit(ThreadState&, ScandirIterator& self, VarArgs) {
  self.close();
  return {};
}

Result<Ref<>> entry_stat(ThreadState& ts, DirEntry& self, std::optional<bool> follow_symlinks) {
  Ref<>& known = follow_symlinks.value_or(true) ? self.status : self.own_status;
  if (!known || known.value().is_none()) {
    const Ref<> path = self.path;
    TRY(known, stat_path(ts, path, follow_symlinks.value_or(true)));
  }
  return known;
}

Result<bool> entry_is(ThreadState& ts, DirEntry& self, bool follows, unsigned char kind,
                      mode_t mode) {
  if (self.kind != DT_UNKNOWN && (self.kind != DT_LNK || !follows)) {
    return self.kind == kind;
  }
  Result<Ref<>> status = entry_stat(ts, self, follows);
  if (status.failed()) {
    if (pending_is(ts, Exc::kFileNotFoundError)) {
      clear_exception(ts);
      return false;
    }
    return Raised{};
  }
  const Ref<> kept = status.take();
  const auto bits = static_cast<mode_t>(cast<Tuple>(kept).data()[0].as_int());
  return (bits & S_IFMT) == mode;
}
Result<bool> entry_is_dir(ThreadState& ts, DirEntry& self, std::optional<bool> follow_symlinks) {
  return entry_is(ts, self, follow_symlinks.value_or(true), DT_DIR, S_IFDIR);
}
Result<bool> entry_is_file(ThreadState& ts, DirEntry& self, std::optional<bool> follow_symlinks) {
  return entry_is(ts, self, follow_symlinks.value_or(true), DT_REG, S_IFREG);
}
Result<bool> entry_is_symlink(ThreadState& ts, DirEntry& self) {
  return entry_is(ts, self, false, DT_LNK, S_IFLNK);
}
bool entry_is_junction(ThreadState&, DirEntry&) { return false; }
std::int64_t entry_inode(ThreadState&, DirEntry& self) {
  return static_cast<std::int64_t>(self.inode);
}
Result<Ref<>> entry_fspath(ThreadState&, DirEntry& self) { return self.path; }
Result<Ref<>> entry_repr(ThreadState& ts, Value self) {
  TRY(const std::string name, repr_utf8(ts, cast<DirEntry>(self).name));
  return Ref<>(make_str(ts, "<DirEntry " + name + ">"));
}
Result<Ref<>> get_name(ThreadState&, Value self) { return cast<DirEntry>(self).name; }
Result<Ref<>> get_path(ThreadState&, Value self) { return cast<DirEntry>(self).path; }

constexpr auto kEntryMethods = std::to_array<NativeDef>({
    native<&entry_is_dir>("is_dir($self, *, follow_symlinks=True)",
                          "Return True if the entry is a directory; cached per entry."),
    native<&entry_is_file>("is_file($self, *, follow_symlinks=True)",
                           "Return True if the entry is a file; cached per entry."),
    native<&entry_is_symlink>("is_symlink($self, /)",
                              "Return True if the entry is a symbolic link; cached per entry."),
    native<&entry_is_junction>("is_junction($self, /)",
                               "Return True if the entry is a junction; cached per entry."),
    native<&entry_stat>("stat($self, *, follow_symlinks=True)",
                        "Return stat_result object for the entry; cached per entry."),
    native<&entry_inode>("inode($self, /)", "Return inode of the entry; cached per entry."),
    native<&entry_fspath>("__fspath__($self, /)", "Returns the path for the entry."),
});
constexpr auto kEntryGetSets = std::to_array<GetSetDef>({
    {"name", get_name, nullptr,
     "the entry's base filename, relative to scandir() \"path\" argument", true},
    {"path", get_path, nullptr, "the entry's full path name", true},
});
constexpr auto kScandirMethods = std::to_array<NativeDef>({
    native<&scandir_close>("close($self, /)", ""),
    native<&scandir_enter>("__enter__($self, /)", ""),
    native<&scandir_exit>("__exit__($self, /, *args)", ""),
});

void fill_entry(Slots& slots) {
  fill_lifetime<DirEntry>(slots);
  slots.repr = &entry_repr;
}
void fill_scandir(Slots& slots) {
  slots.destroy = &destroy_as<ScandirIterator>;
  slots.iterate = &iterate_self;
  slots.next = &scandir_next;
}

const TypeSpec& entry_type_spec() {
  static constexpr TypeSpec spec{.core = CoreType::kDirEntry,
                                 .base = CoreType::kObject,
                                 .size = sizeof(DirEntry),
                                 .flags = flags_of(TypeFlag::kCollectable, TypeFlag::kFinal),
                                 .fill = &fill_entry,
                                 .methods = kEntryMethods,
                                 .getsets = kEntryGetSets,
                                 .doc = ""};
  return spec;
}
const TypeSpec& scandir_type_spec() {
  static constexpr TypeSpec spec{.core = CoreType::kScandirIterator,
                                 .base = CoreType::kObject,
                                 .size = sizeof(ScandirIterator),
                                 .flags = flags_of(TypeFlag::kFinal),
                                 .fill = &fill_scandir,
                                 .methods = kScandirMethods,
                                 .getsets = {},
                                 .doc = ""};
  return spec;
}

constexpr auto kFunctions = std::to_array<NativeDef>({
    native<&stat_function>("stat(path, *, dir_fd=None, follow_symlinks=True)",
                           "Perform a stat system call on the given path."),
    native<&lstat_function>(
        "lstat(path)",
        "Perform a stat system call on the given path, without following symbolic links."),
    native<&fstat_function>("fstat(fd)",
                            "Perform a stat system call on the given file descriptor."),
    native<&scandir>("scandir(path=None)",
                     "Return an iterator of DirEntry objects for given path."),
});

}  // namespace

std::span<const NativeDef> posix_stat_functions() { return kFunctions; }

Result<void> add_posix_stat(ThreadState& ts, Module& module) {
  TRY(Ref<Type> type, struct_sequence_type(ts, kStatResult));
  TRY_VOID(add_to_module(ts, module, "stat_result", type.value()));
  module_type(ts, scandir_type_spec());
  return add_type(ts, module, entry_type_spec());
}

}  // namespace minipy
