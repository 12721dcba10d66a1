# SPDX-License-Identifier: Apache-2.0
# Included by the fuzz preset: one program for each fuzz/NAME_fuzz.cpp and one for each fuzz/NAME_seeds.cpp,
# which writes seeds into a folder; the target `fuzz` is all of them.
function(linli_fuzz_targets)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/fuzz/*.cpp)
  add_custom_target(fuzz)
  foreach(source ${sources})
    get_filename_component(name ${source} NAME_WE)
    add_executable(${name} EXCLUDE_FROM_ALL ${source})
    target_link_libraries(${name} PRIVATE linli_program)
    if(name MATCHES "_fuzz$")
      target_link_options(${name} PRIVATE -fsanitize=fuzzer)
    endif()
    add_dependencies(fuzz ${name})
  endforeach()
endfunction()
# The libraries it links are declared after project(); wait for the end of the file.
cmake_language(DEFER DIRECTORY ${CMAKE_SOURCE_DIR} CALL linli_fuzz_targets)
