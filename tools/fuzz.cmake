# SPDX-License-Identifier: Apache-2.0
# Included by the fuzz preset: one program for each fuzz/NAME_fuzz.cpp and one for each fuzz/NAME_seeds.cpp,
# which writes seeds into a folder; the target `fuzz` is all of them. They read what comes from outside: of the
# slices only the files of a format, which are pure, so that no slice is built for it.
function(linli_fuzz_targets)
  add_library(linli_formats STATIC slices/pass/hex.cpp slices/pass/verify.cpp slices/pass/wire.cpp
                                   slices/place/outlines.cpp)
  target_include_directories(linli_formats PUBLIC ${CMAKE_SOURCE_DIR}/slices)
  target_link_libraries(linli_formats PUBLIC linli_platform linli_engines)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/fuzz/*.cpp)
  add_custom_target(fuzz)
  foreach(source ${sources})
    get_filename_component(name ${source} NAME_WE)
    add_executable(${name} EXCLUDE_FROM_ALL ${source})
    target_link_libraries(${name} PRIVATE linli_formats)
    if(name MATCHES "_fuzz$")
      target_link_options(${name} PRIVATE -fsanitize=fuzzer)
    endif()
    add_dependencies(fuzz ${name})
  endforeach()
endfunction()
# The libraries it links are declared after project(); wait for the end of the file.
cmake_language(DEFER DIRECTORY ${CMAKE_SOURCE_DIR} CALL linli_fuzz_targets)
