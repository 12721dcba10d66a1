# SPDX-License-Identifier: Apache-2.0
# Puts files into the program by the assembler's .incbin: no generated text, no size limit, rebuilt when a file changes.

# linli_embed(RESULT OUTPUT SYMBOL GLOB): `embedded::SYMBOL()` lists the files matching GLOB as {name, content}.
function(linli_embed result output symbol glob)
  file(GLOB files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${glob})
  linli_embed_files(${output} ${symbol} ${CMAKE_SOURCE_DIR} ${files})
  set(${result} ${output} PARENT_SCOPE)
endfunction()

# linli_embed_tree(RESULT OUTPUT_STEM FOLDER): `embedded::web_dist()` lists the whole folder, which may be missing.
function(linli_embed_tree result stem folder)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS ${folder}/*)
  linli_embed_files(${stem}.cpp web_dist ${folder} ${files})
  set(${result} ${stem}.cpp PARENT_SCOPE)
endfunction()

function(linli_embed_files output symbol root)
  set(assembly "")
  set(rows "")
  set(names "")
  set(number 0)
  foreach(file ${ARGN})
    file(RELATIVE_PATH name ${root} ${file})
    set(label "linli_${symbol}_${number}")
    string(APPEND assembly "    \".global ${label}\\n${label}:\\n.incbin \\\"${file}\\\"\\n"
                           ".global ${label}_end\\n${label}_end:\\n.byte 0\\n\"\n")
    string(APPEND names "extern \"C\" const char ${label}[], ${label}_end[];\n")
    string(APPEND rows "      {\"${name}\", {${label}, std::size_t(${label}_end - ${label})}},\n")
    math(EXPR number "${number} + 1")
  endforeach()
  set(text "#include \"platform/embedded.hpp\"\n")
  if(number GREATER 0)
    string(APPEND text "asm(\".section .rodata\\n\"\n${assembly}    \".text\\n\");\n${names}")
  endif()
  string(APPEND text "namespace embedded {\nstd::vector<File> ${symbol}() {\n  return {\n${rows}  };\n}\n}\n")
  file(CONFIGURE OUTPUT ${output} CONTENT "${text}" @ONLY)
  # In a unity file it would not be made again when one of its files changes.
  set_source_files_properties(${output} PROPERTIES OBJECT_DEPENDS "${ARGN}" SKIP_PRECOMPILE_HEADERS ON
                              SKIP_UNITY_BUILD_INCLUSION ON)
endfunction()
