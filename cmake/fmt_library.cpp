// The compiled part of {fmt}, from its headers (cmake/Dependencies.cmake).
#define FMT_HEADER_ONLY 1
#include <fmt/format-inl.h>
