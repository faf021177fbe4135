# Finds what minipy links with (docs/dependencies.md says why). A missing package ends the
# configuration with one line that names it and the command that installs it.
function(minipy_missing name apt dnf brew)
  message(FATAL_ERROR
    "minipy needs ${name}. Install it: 'apt-get install ${apt}', 'dnf install ${dnf}' or 'brew install ${brew}'.")
endfunction()

find_package(Threads REQUIRED)

# Loading libstdc++, fmt and utf8proc is a fifth of an empty script's time (docs/performance.md), so
# that a release has them inside. GMP stays a library of its own: its licence wants it exchangeable.
set(MINIPY_FEW_LIBRARIES_DEFAULT OFF)
if(CMAKE_SYSTEM_NAME STREQUAL "Linux" AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU"
   AND CMAKE_BUILD_TYPE STREQUAL "Release" AND NOT MINIPY_SANITIZE)
  # Some distributions have g++'s static library in a package of its own.
  include(CheckCXXSourceCompiles)
  set(CMAKE_REQUIRED_LINK_OPTIONS -static-libstdc++ -static-libgcc)
  check_cxx_source_compiles("#include <string>\nint main(int n, char**) { return std::string(n, 'x').size(); }"
                            MINIPY_HAS_STATIC_CXX_LIBRARY)
  unset(CMAKE_REQUIRED_LINK_OPTIONS)
  set(MINIPY_FEW_LIBRARIES_DEFAULT ${MINIPY_HAS_STATIC_CXX_LIBRARY})
endif()
option(MINIPY_FEW_LIBRARIES "Link the C++ library, fmt and utf8proc into the program"
       ${MINIPY_FEW_LIBRARIES_DEFAULT})

find_package(fmt QUIET)
if(NOT fmt_FOUND)
  minipy_missing("fmt" "libfmt-dev" "fmt-devel" "fmt")
endif()
if(MINIPY_FEW_LIBRARIES)
  # Distributions have fmt as a shared library and as headers. One file compiled from the headers
  # with all their inline functions kept is what the others link with.
  add_library(minipy_fmt STATIC ${PROJECT_SOURCE_DIR}/cmake/fmt_library.cpp)
  target_compile_features(minipy_fmt PRIVATE cxx_std_20)
  target_compile_options(minipy_fmt PRIVATE -fkeep-inline-functions -ffunction-sections -fno-pie)
  target_include_directories(minipy_fmt SYSTEM INTERFACE
    $<TARGET_PROPERTY:fmt::fmt,INTERFACE_INCLUDE_DIRECTORIES>)
else()
  add_library(minipy_fmt INTERFACE)
  target_link_libraries(minipy_fmt INTERFACE fmt::fmt)
endif()

find_package(CLI11 QUIET)
if(NOT CLI11_FOUND)
  minipy_missing("CLI11" "libcli11-dev" "cli11-devel" "cli11")
endif()

find_path(GMP_INCLUDE_DIR gmp.h)
find_library(GMP_LIBRARY NAMES gmp)
if(NOT GMP_INCLUDE_DIR OR NOT GMP_LIBRARY)
  minipy_missing("GMP" "libgmp-dev" "gmp-devel" "gmp")
endif()
add_library(minipy_gmp INTERFACE)
target_include_directories(minipy_gmp SYSTEM INTERFACE ${GMP_INCLUDE_DIR})
target_link_libraries(minipy_gmp INTERFACE ${GMP_LIBRARY})

find_path(UTF8PROC_INCLUDE_DIR utf8proc.h)
if(MINIPY_FEW_LIBRARIES)
  find_library(UTF8PROC_LIBRARY NAMES libutf8proc.a utf8proc)
else()
  find_library(UTF8PROC_LIBRARY NAMES utf8proc)
endif()
if(NOT UTF8PROC_INCLUDE_DIR OR NOT UTF8PROC_LIBRARY)
  minipy_missing("utf8proc" "libutf8proc-dev" "utf8proc-devel" "utf8proc")
endif()
add_library(minipy_utf8proc INTERFACE)
target_include_directories(minipy_utf8proc SYSTEM INTERFACE ${UTF8PROC_INCLUDE_DIR})
target_link_libraries(minipy_utf8proc INTERFACE ${UTF8PROC_LIBRARY})

if(MINIPY_TESTS)
  find_package(GTest QUIET)
  if(NOT GTest_FOUND)
    minipy_missing("GoogleTest" "libgtest-dev" "gtest-devel" "googletest")
  endif()
endif()
