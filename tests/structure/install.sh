#!/bin/sh
# Installs a build into a new prefix and uses it from outside as a stranger would: the program, the library found by
# CMake, and the library found by pkg-config. All three must find the same thesis.
#   install.sh SOURCE_DIR BUILD_DIR SAMPLE
set -eu
source=$1 build=$2 sample=$3
fail() { echo "install.sh: $*" >&2; exit 1; }
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
prefix=$scratch/usr
unset ARGMAP_RULES
cd "$scratch"

cmake --install "$build" --prefix "$prefix" >"$scratch/install.log"
for file in argmap argmap.hpp libargmap.* argmap-raster.so argmap.pc argmap-config.cmake weights.yaml; do
  [ -n "$(find "$prefix" -name "$file")" ] || fail "$file was not installed"
done

"$prefix/bin/argmap" map "$sample" >map.svg || fail "the installed program draws no map"
grep -q '<svg' map.svg || fail "the installed program's map is no SVG"
"$prefix/bin/argmap" map "$sample" -o map.png || fail "the installed program finds no raster part"

ARGMAP_RULES=$prefix/share/argmap/rules/en
export ARGMAP_RULES
cmake -G Ninja -S "$source/docs/example" -B example -DCMAKE_PREFIX_PATH="$prefix" >configure.log
cmake --build example >build.log || { cat build.log; fail "the example does not build by find_package"; }
by_cmake=$(./example/example "$sample")

PKG_CONFIG_PATH=$(dirname "$(find "$prefix" -name argmap.pc)")
export PKG_CONFIG_PATH
# shellcheck disable=SC2046  # the flags are words
${CXX:-c++} -std=c++20 "$source/docs/example/example.cpp" -o by-pkg-config $(pkg-config --static --cflags --libs argmap) \
  "-Wl,-rpath,$(pkg-config --variable=libdir argmap)" || fail "the example does not build by pkg-config"
by_pkg_config=$(./by-pkg-config "$sample")

echo "thesis: $by_cmake"
[ -n "$by_cmake" ] && [ "$by_cmake" != "no thesis" ] || fail "the example finds no thesis in $sample"
[ "$by_cmake" = "$by_pkg_config" ] || fail "the two builds of the example differ: $by_pkg_config"
grep -qF "$by_cmake" "$sample" || fail "the thesis is not in the words of the text"
