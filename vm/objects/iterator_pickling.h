// `__reduce__` and `__setstate__` of the built-in iterators: how copy and pickle take them apart.
#pragma once

#include <span>

#include "vm/objects/native.h"

namespace minipy {

std::span<const NativeDef> list_iterator_pickling();
std::span<const NativeDef> tuple_iterator_pickling();
std::span<const NativeDef> list_reverse_iterator_pickling();
std::span<const NativeDef> sequence_iterator_pickling();
std::span<const NativeDef> callable_iterator_pickling();
std::span<const NativeDef> enumerate_pickling();
std::span<const NativeDef> zip_pickling();
std::span<const NativeDef> map_pickling();
std::span<const NativeDef> filter_pickling();
std::span<const NativeDef> reversed_pickling();
std::span<const NativeDef> str_iterator_pickling();
std::span<const NativeDef> bytes_iterator_pickling();
std::span<const NativeDef> dict_iterator_pickling();
std::span<const NativeDef> set_iterator_pickling();
std::span<const NativeDef> range_iterator_pickling();
std::span<const NativeDef> long_range_iterator_pickling();

}  // namespace minipy
