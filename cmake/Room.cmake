# A room is a folder with one static library whose link line lists exactly the rooms that it may
# include (docs/architecture.md). tools/check_layers.py holds the same table for the include lines.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR})

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # ccache's manual: what a precompiled header needs.
  set(CMAKE_CXX_COMPILER_LAUNCHER
      ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${CCACHE_PROGRAM})
endif()

# A warning is an error for the compilers that the project is checked with; a newer one may know
# new warnings, which must not keep anyone from building.
set(checked_compiler OFF)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  set(checked_compiler ON)
elseif(CMAKE_CXX_COMPILER_ID STREQUAL "Clang" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 15)
  set(checked_compiler ON)
endif()
option(MINIPY_WERROR "Treat warnings as errors" ${checked_compiler})

add_library(minipy_options INTERFACE)
target_compile_features(minipy_options INTERFACE cxx_std_20)
target_include_directories(minipy_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(minipy_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -fno-rtti -fno-semantic-interposition)
if(MINIPY_WERROR)
  target_compile_options(minipy_options INTERFACE -Werror)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # g++ 12 warns of overlapping and endless copies in `"text" + std::string` (its bug 105651,
  # mended in 13).
  target_compile_options(minipy_options INTERFACE -Wno-restrict -Wno-stringop-overflow)
endif()
if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
  target_compile_options(minipy_options INTERFACE -Wthread-safety)
endif()
# As fast here as -O3, and quicker to build.
target_compile_options(minipy_options INTERFACE $<$<CONFIG:Release>:-O2>)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # Reading two words that were just written as one vector stalls the processor.
  target_compile_options(minipy_options INTERFACE $<$<CONFIG:Release>:-fno-tree-slp-vectorize>)
  # A loop that clears a few words shall stay one: as `rep stos` or memset it costs many times that.
  target_compile_options(minipy_options INTERFACE
    $<$<CONFIG:Release>:-fno-tree-loop-distribute-patterns>)
  if(CMAKE_SYSTEM_PROCESSOR MATCHES "^(x86_64|AMD64)$")
    target_compile_options(minipy_options INTERFACE
      $<$<CONFIG:Release>:-mmemset-strategy=unrolled_loop:256:noalign,libcall:-1:noalign>)
  endif()
  target_compile_options(minipy_options INTERFACE -fpch-preprocess)  # also for ccache
endif()
# A product and a sum are two roundings, as in Python, whatever the processor can do.
target_compile_options(minipy_options INTERFACE -ffp-contract=off)
# At a fixed address the loop reaches its table of labels without a register.
target_compile_options(minipy_options INTERFACE $<$<CONFIG:Release>:-fno-pie>)
target_link_options(minipy_options INTERFACE $<$<CONFIG:Release>:-no-pie>)
if(MINIPY_SANITIZE)
  # vptr checks need the type information that -fno-rtti leaves out.
  target_compile_options(minipy_options INTERFACE
    -fsanitize=${MINIPY_SANITIZE} -fno-sanitize=vptr -fno-sanitize-recover=all
    -fno-omit-frame-pointer)
  target_link_options(minipy_options INTERFACE -fsanitize=${MINIPY_SANITIZE})
  target_compile_definitions(minipy_options INTERFACE MINIPY_CHECKED=1)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # g++'s manual: sanitizers hide initialisations from it, so it warns where nothing is wrong.
    target_compile_options(minipy_options INTERFACE -Wno-maybe-uninitialized)
  endif()
endif()
if(MINIPY_FUZZ)
  target_compile_options(minipy_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(NOT MINIPY_OBSERVED_LOOP)
  target_compile_definitions(minipy_options INTERFACE MINIPY_NO_OBSERVED_LOOP=1)
endif()
if(MINIPY_TABLE_LOOP)
  target_compile_definitions(minipy_options INTERFACE MINIPY_TABLE_LOOP=1)
endif()

# The standard library's headers and fmt, read once for all rooms: half of the time of a build.
# Sources still include what they use (the fuzz build, with another compiler, has none of this).
set(MINIPY_COMMON_HEADERS
  <algorithm> <array> <cstddef> <cstdint> <functional> <map> <memory> <optional> <span> <string>
  <string_view> <unordered_map> <utility> <variant> <vector> <fmt/format.h>)
function(minipy_common_headers target)
  if(MINIPY_FUZZ)
    return()
  endif()
  if(target STREQUAL base)
    target_precompile_headers(base PRIVATE ${MINIPY_COMMON_HEADERS})
  else()
    target_precompile_headers(${target} REUSE_FROM base)
  endif()
endfunction()

# minipy_add_room(FOLDER): enters a room that is there.
function(minipy_add_room folder)
  if(EXISTS ${PROJECT_SOURCE_DIR}/${folder}/CMakeLists.txt)
    add_subdirectory(${folder})
  else()
    message(STATUS "no room ${folder} yet")
  endif()
endfunction()

# minipy_room(target SOURCES a.cpp b.cpp LINKS room room)
function(minipy_room target)
  cmake_parse_arguments(ROOM "" "" "SOURCES;LINKS" ${ARGN})
  foreach(source IN LISTS ROOM_SOURCES)
    if(NOT EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/${source})
      message(STATUS "${target}: no ${source} yet")
      list(REMOVE_ITEM ROOM_SOURCES ${source})
    endif()
  endforeach()
  add_library(${target} STATIC ${ROOM_SOURCES})
  target_link_libraries(${target} PUBLIC minipy_options ${ROOM_LINKS})
  minipy_common_headers(${target})
  set_property(GLOBAL APPEND PROPERTY MINIPY_ROOMS ${target})
endfunction()
