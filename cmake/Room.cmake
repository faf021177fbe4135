# A room is a folder with one static library whose link line lists exactly the rooms that it may
# include (docs/architecture.md). tools/check_layers.py holds the same table for the include lines.
add_library(minipy_options INTERFACE)
target_compile_features(minipy_options INTERFACE cxx_std_20)
target_include_directories(minipy_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(minipy_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror -fno-rtti -fno-semantic-interposition)
if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
  target_compile_options(minipy_options INTERFACE -Wthread-safety)
endif()
if(MINIPY_SANITIZE)
  target_compile_options(minipy_options INTERFACE
    -fsanitize=${MINIPY_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(minipy_options INTERFACE -fsanitize=${MINIPY_SANITIZE})
  target_compile_definitions(minipy_options INTERFACE MINIPY_CHECKED=1)
endif()

# minipy_room(NAME target SOURCES a.cpp b.cpp LINKS room room)
function(minipy_room target)
  cmake_parse_arguments(ROOM "" "" "SOURCES;LINKS" ${ARGN})
  add_library(${target} STATIC ${ROOM_SOURCES})
  target_link_libraries(${target} PUBLIC minipy_options ${ROOM_LINKS})
endfunction()
