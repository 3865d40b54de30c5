# Scripts and styles of a page: real files, joined in their order and taken into the program as they are.
#   argmap_embed_page(TARGET NAME DIR SCRIPTS a b STYLES c d)
# gives TARGET the symbols argmap_NAME_js, argmap_NAME_css and their _end, from DIR/script/a.js, DIR/style/c.css and so
# on (or from the path of a file), and a header NAME_hashes.hpp with their SHA-256 for the page's content-security policy.
if(CMAKE_SCRIPT_MODE_FILE)
  function(join_files files ending)
    set(whole "\n")
    foreach(file IN LISTS files)
      file(READ ${file} text)
      string(APPEND whole "${text}")
    endforeach()
    file(WRITE ${OUT}/${NAME}.${ending} "${whole}")
    file(SHA256 ${OUT}/${NAME}.${ending} hash)
    file(APPEND ${OUT}/${NAME}_hashes.hpp "inline constexpr std::string_view ${NAME}_${ending}_sha256 = \"${hash}\";\n")
  endfunction()
  file(WRITE ${OUT}/${NAME}_hashes.hpp "#pragma once\n#include <string_view>\n")
  join_files("${SCRIPTS}" js)
  join_files("${STYLES}" css)
  return()
endif()

function(argmap_embed_page target name folder)
  cmake_parse_arguments(page "" "" "SCRIPTS;STYLES" ${ARGN})
  list(TRANSFORM page_SCRIPTS REPLACE "^([^/]+)$" "${CMAKE_CURRENT_SOURCE_DIR}/${folder}/script/\\1.js")
  list(TRANSFORM page_STYLES REPLACE "^([^/]+)$" "${CMAKE_CURRENT_SOURCE_DIR}/${folder}/style/\\1.css")
  set(out ${CMAKE_CURRENT_BINARY_DIR}/${name})
  add_custom_command(
    OUTPUT ${out}/${name}.js ${out}/${name}.css ${out}/${name}_hashes.hpp
    COMMAND ${CMAKE_COMMAND} "-DSCRIPTS=${page_SCRIPTS}" "-DSTYLES=${page_STYLES}" -DNAME=${name} -DOUT=${out}
            -P ${CMAKE_CURRENT_FUNCTION_LIST_FILE}
    DEPENDS ${page_SCRIPTS} ${page_STYLES} ${CMAKE_CURRENT_FUNCTION_LIST_FILE} VERBATIM COMMENT "Joining scripts and styles of ${name}")
  configure_file(${CMAKE_CURRENT_FUNCTION_LIST_DIR}/embedded.S.in ${out}/${name}.S @ONLY)
  target_sources(${target} PRIVATE ${out}/${name}.S ${out}/${name}_hashes.hpp)
  target_include_directories(${target} PRIVATE ${out})
  set_source_files_properties(${out}/${name}.S PROPERTIES
    OBJECT_DEPENDS "${out}/${name}.js;${out}/${name}.css" INCLUDE_DIRECTORIES ${out})
endfunction()
