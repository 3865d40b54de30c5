# Joins the page's scripts and styles, and tells their SHA-256, which the page's content-security policy names:
#   cmake -DSCRIPTS=a.js;b.js -DSTYLES=a.css -DOUT=DIR -P embed.cmake
function(join_files files name)
  set(whole "\n")
  foreach(file IN LISTS files)
    file(READ ${file} text)
    string(APPEND whole "${text}")
  endforeach()
  file(WRITE ${OUT}/report.${name} "${whole}")
  file(SHA256 ${OUT}/report.${name} hash)
  file(APPEND ${OUT}/report_hashes.hpp "inline constexpr std::string_view ${name}_sha256 = \"${hash}\";\n")
endfunction()

file(WRITE ${OUT}/report_hashes.hpp "#pragma once\n#include <string_view>\n")
join_files("${SCRIPTS}" js)
join_files("${STYLES}" css)
