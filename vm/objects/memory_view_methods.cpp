// memoryview's methods: cast, tobytes, tolist, hex, release.
#include <array>
#include <functional>

#include "vm/objects/bytes.h"
#include "vm/objects/int.h"
#include "vm/objects/list.h"
#include "vm/objects/memory_view.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/text_codecs.h"
#include "vm/objects/tuple.h"

namespace minipy {

namespace {

bool is_byte_format(char format) { return format == 'b' || format == 'B' || format == 'c'; }

bool is_c_contiguous(const MemoryView& view) {
  return is_contiguous(view.shape, view.strides, view.item_size, true);
}

/// The extents of cast()'s `shape`.
Result<std::vector<std::int64_t>> shape_argument(ThreadState& ts, Value shape) {
  if (as<List>(shape) == nullptr && as<Tuple>(shape) == nullptr) {
    return raise_text(ts, Exc::kTypeError, "shape must be a list or a tuple");
  }
  TRY(Ref<Tuple> extents, tuple_from(ts, shape));
  if (extents->size > 64) {
    return raise(ts, Exc::kValueError, "memoryview: number of dimensions must not exceed {}", 64);
  }
  std::vector<std::int64_t> result;
  for (const Value extent : extents->items()) {
    if (!is_int_like(extent)) {
      return raise_text(ts, Exc::kTypeError,
                        "memoryview.cast(): elements of shape must be integers");
    }
    const auto number = small_int_of(extent);
    if (!number || *number <= 0) {
      return raise_text(ts, Exc::kValueError,
                        "memoryview.cast(): elements of shape must be integers > 0");
    }
    result.push_back(*number);
  }
  return result;
}

/// One dimension of items of another native format.
Result<void> cast_to_one(ThreadState& ts, MemoryView& view, const std::string& format) {
  const char from = native_format(view.format);
  if (from == '\0') {
    return raise_text(ts, Exc::kValueError,
                      "memoryview: source format must be a native single character format prefixed "
                      "with an optional '@'");
  }
  const char to = native_format(format);
  if (to == '\0') {
    return raise_text(ts, Exc::kValueError,
                      "memoryview: destination format must be a native single character format "
                      "prefixed with an optional '@'");
  }
  if (!is_byte_format(from) && !is_byte_format(to)) {
    return raise_text(ts, Exc::kTypeError, "memoryview: cannot cast between two non-byte formats");
  }
  const std::int64_t item_size = native_size(to);
  if (view.size % item_size != 0) {
    return raise_text(ts, Exc::kTypeError, "memoryview: length is not a multiple of itemsize");
  }
  view.format = format;
  view.item_size = item_size;
  view.shape = {view.size / item_size};
  view.strides = {item_size};
  return {};
}

Result<void> cast_to_shape(ThreadState& ts, MemoryView& view,
                           const std::vector<std::int64_t>& extents) {
  mpz_class product = static_cast<long>(view.item_size);
  for (const std::int64_t extent : extents) {
    product *= mpz_class(static_cast<long>(extent));
  }
  if (product != static_cast<long>(view.size)) {
    return raise_text(ts, Exc::kTypeError, "memoryview: product(shape) * itemsize != buffer size");
  }
  view.shape = extents;
  view.strides.assign(extents.size(), 0);
  std::int64_t stride = view.item_size;
  for (std::size_t i = extents.size(); i-- > 0;) {
    view.strides[i] = stride;
    stride *= extents[i];
  }
  return {};
}

Result<Ref<>> method_cast(ThreadState& ts, MemoryView& self, Value format, Value shape) {
  TRY_VOID(check_not_released(ts, self));
  const Str* text = as<Str>(format);
  if (text == nullptr) {
    return raise(ts, Exc::kTypeError, "cast() argument 'format' must be str, not {}",
                 format.is_none() ? "None" : type_name(ts, format));
  }
  if (!is_c_contiguous(self)) {
    return raise_text(ts, Exc::kTypeError,
                      "memoryview: casts are restricted to C-contiguous views");
  }
  const bool has_shape = !shape.is_absent();
  if ((has_shape || self.dimensions() != 1) &&
      std::find(self.shape.begin(), self.shape.end(), 0) != self.shape.end()) {
    return raise_text(ts, Exc::kTypeError,
                      "memoryview: cannot cast view with zeros in shape or strides");
  }
  std::vector<std::int64_t> extents;
  if (has_shape) {
    TRY(extents, shape_argument(ts, shape));
    if (self.dimensions() != 1 && extents.size() != 1) {
      return raise_text(ts, Exc::kTypeError, "memoryview: cast must be 1D -> ND or ND -> 1D");
    }
  }
  Ref<MemoryView> made = share_memory_view(ts, self);
  TRY(const std::string ascii, encode_text(ts, *text, "ascii", "strict"));
  TRY_VOID(cast_to_one(ts, *made, ascii));
  if (has_shape) {
    TRY_VOID(cast_to_shape(ts, *made, extents));
  }
  return Ref<>(std::move(made));
}

Result<Ref<>> items_as_list(ThreadState& ts, const MemoryView& self, std::size_t dimension,
                            const char* at) {
  if (dimension == self.dimensions()) {
    return unpack_item(ts, at, self.format);
  }
  Ref<List> list = make_list(ts);
  for (std::int64_t i = 0; i < self.shape[dimension]; ++i) {
    TRY(Ref<> item, items_as_list(ts, self, dimension + 1, at + i * self.strides[dimension]));
    list->append_taking(item.give());
  }
  return Ref<>(std::move(list));
}

Result<Ref<>> method_tolist(ThreadState& ts, MemoryView& self) {
  TRY_VOID(check_not_released(ts, self));
  if (native_format(self.format) == '\0') {
    return raise(ts, Exc::kNotImplementedError, "memoryview: format {} not supported", self.format);
  }
  return items_as_list(ts, self, 0, self.data);
}

/// The items with the first index fastest.
std::string fortran_bytes(const MemoryView& self) {
  std::string result;
  const std::function<void(std::size_t, const char*)> copy = [&](std::size_t left, const char* at) {
    if (left == 0) {
      result.append(at, static_cast<std::size_t>(self.item_size));
      return;
    }
    for (std::int64_t i = 0; i < self.shape[left - 1]; ++i) {
      copy(left - 1, at + i * self.strides[left - 1]);
    }
  };
  copy(self.dimensions(), self.data);
  return result;
}

Result<Ref<>> method_tobytes(ThreadState& ts, MemoryView& self, Value order) {
  TRY_VOID(check_not_released(ts, self));
  std::string how = "C";
  if (!order.is_absent() && !order.is_none()) {
    const Str* text = as<Str>(order);
    if (text == nullptr) {
      return raise(ts, Exc::kTypeError, "tobytes() argument 'order' must be str or None, not {}",
                   type_name(ts, order));
    }
    how = to_utf8(*text);
  }
  if (how != "C" && how != "F" && how != "A") {
    return raise_text(ts, Exc::kValueError, "order must be 'C', 'F' or 'A'");
  }
  const bool is_fortran = is_contiguous(self.shape, self.strides, self.item_size, false);
  if (how == "F" || (how == "A" && is_fortran)) {
    return Ref<>(make_bytes(ts, fortran_bytes(self)));
  }
  return Ref<>(make_bytes(ts, contiguous_bytes(view_of(self))));
}

Result<Ref<>> method_hex(ThreadState& ts, MemoryView& self, Arguments arguments) {
  TRY_VOID(check_not_released(ts, self));
  Ref<> bytes = make_bytes(ts, contiguous_bytes(view_of(self)));
  TRY(Ref<> method, get_attribute(ts, bytes, "hex"));
  return call(ts, method, arguments);
}
Result<Ref<>> raw_hex(ThreadState& ts, Arguments arguments) {
  return method_hex(ts, cast<MemoryView>(arguments[0]),
                    Arguments(arguments.values + 1, arguments.positional - 1, arguments.keywords));
}

Result<Ref<>> method_toreadonly(ThreadState& ts, MemoryView& self) {
  TRY_VOID(check_not_released(ts, self));
  Ref<MemoryView> made = share_memory_view(ts, self);
  made->is_readonly = true;
  return Ref<>(std::move(made));
}

Result<void> method_release(ThreadState& ts, MemoryView& self) {
  return release_memory_view(ts, self);
}
Result<Ref<>> method_enter(ThreadState& ts, MemoryView& self) {
  TRY_VOID(check_not_released(ts, self));
  return share(Value::object(&self));
}
Result<void> method_exit(ThreadState& ts, MemoryView& self, VarArgs) {
  return release_memory_view(ts, self);
}

/// `memoryview._from_flags(object, flags)`: bit 0 asks for memory that can be written.
Result<Ref<>> method_from_flags(ThreadState& ts, Value, Value object, std::int64_t flags) {
  return Result<Ref<>>(make_memory_view(ts, object, (flags & 1) != 0));
}

constexpr auto kMethods = std::to_array<NativeDef>({
    native<&method_release>("release($self, /)",
                            "Release the underlying buffer exposed by the memoryview object."),
    native<&method_tobytes>("tobytes($self, /, order='C')",
                            "Return the data in the buffer as a byte string."),
    native_raw<&raw_hex>("hex($self, /, sep=<unrepresentable>, bytes_per_sep=1)",
                         "Return the data in the buffer as a str of hexadecimal numbers."),
    native<&method_tolist>("tolist($self, /)",
                           "Return the data in the buffer as a list of elements."),
    native<&method_cast>("cast($self, /, format, shape=<unrepresentable>)",
                         "Cast a memoryview to a new format or shape."),
    native<&method_toreadonly>("toreadonly($self, /)",
                               "Return a readonly version of the memoryview."),
    native<&method_from_flags>("_from_flags($type, /, object, flags)",
                               "Create a new memoryview object which references the given object."),
    native<&method_enter>("__enter__($self, /)", ""),
    native<&method_exit>("__exit__($self, /, *args)", ""),
});

}  // namespace

std::span<const NativeDef> memory_view_methods() { return kMethods; }

}  // namespace minipy
