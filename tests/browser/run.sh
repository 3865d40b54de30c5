#!/bin/sh
# Writes reports of the samples and sheets, and tries them in Debian's Chromium, with Debian's own Node. What it needs is in
# scripts/packages and package-lock.json; where that cannot be had the test fails.
#   run.sh SOURCE_DIR BUILD_DIR                   runs the tests
#   run.sh SOURCE_DIR BUILD_DIR SCRIPT [WORD…]    runs another script on the same pages
set -eu
source=$1 build=$2
shift 2
here=$source/tests/browser
work=$build/tests/browser
fail() { echo "browser: $*" >&2; exit 1; }
node=${ARGMAP_NODE:-/usr/bin/node}
[ -x "$node" ] || fail "there is no $node; install what scripts/packages names"
[ -x "${ARGMAP_CHROMIUM:-/usr/bin/chromium}" ] || fail "there is no Chromium; install what scripts/packages names"

mkdir -p "$work/pages"
if ! cmp -s "$here/package-lock.json" "$work/node_modules/.argmap-lock"; then
  cp "$here/package.json" "$here/package-lock.json" "$work/"
  (cd "$work" && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --ignore-scripts --no-audit --no-fund) ||
    fail "npm cannot install what package-lock.json names"
  cp "$here/package-lock.json" "$work/node_modules/.argmap-lock"
fi

rm -f "$work/pages"/*
cp "$here/hostile.txt" "$here/recipe.txt" "$work/"
"$build/argmap" report "$source"/samples/*.txt "$source/samples/street-trees-blog.md" "$work/hostile.txt" \
  "$work/recipe.txt" -o "$work/pages/" || fail "argmap writes no reports"
rm -rf "$work/sheets"
mkdir -p "$work/sheets"
for sheet in every-form hostile-sheet; do
  "$build/argmap" exercise "$here/$sheet.json" --interactive -o "$work/sheets/$sheet.html" || fail "argmap writes no sheet"
done
"$build/argmap" exercise "$here/every-form.json" --interactive --no-key -o "$work/sheets/no-key.html" &&
  "$build/argmap" exercise "$source/samples/tram-opinion.txt" --interactive --variants 2 -o "$work/sheets/tram.html" ||
  fail "argmap writes no sheet"
cd "$work"
export ARGMAP_PROGRAM="$build/argmap" ARGMAP_SHEETS="$work/sheets"
export ARGMAP_BROWSER_MODULES="$work" ARGMAP_PAGES="$work/pages"
if [ $# -gt 0 ]; then
  exec "$node" "$@"
fi
exec "$node" --test "$here"/*.test.mjs
