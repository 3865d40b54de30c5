#!/bin/sh
# Writes sheets in every format, of the samples and of words full of signs, and has others' readers read them: gift-pegjs,
# Papa Parse, xmllint with the schemas beside this script, and poppler. What it needs is in scripts/test-packages and
# package-lock.json; where that cannot be had the test fails.
#   run.sh SOURCE_DIR BUILD_DIR
set -eu
source=$1 build=$2
here=$source/tests/formats
work=$build/tests/formats
fail() { echo "formats: $*" >&2; exit 1; }
node=${ARGMAP_NODE:-/usr/bin/node}
for program in "$node" xmllint pdftotext pdffonts unzip; do
  command -v "$program" >/dev/null || fail "there is no $program; install what scripts/test-packages names"
done

sheets=$work/sheets
mkdir -p "$work"
if ! cmp -s "$here/package-lock.json" "$work/node_modules/.argmap-lock"; then
  cp "$here/package.json" "$here/package-lock.json" "$work/"
  (cd "$work" && npm ci --ignore-scripts --no-audit --no-fund) || fail "npm cannot install what package-lock.json names"
  cp "$here/package-lock.json" "$work/node_modules/.argmap-lock"
fi

rm -rf "$sheets"
mkdir "$sheets"
for sample in "$source"/samples/*.txt "$source"/samples/*-blog.md; do
  name=$(basename "${sample%.*}")
  for level in middle university; do
    "$build/argmap" exercise "$sample" --level $level -o "$sheets/$name-$level.json" 2>"$sheets/complaints" ||
      fail "$name: $(cat "$sheets/complaints")"
  done
done
"$node" "$here/sheets.mjs" "$sheets"

for sheet in "$sheets"/*.json; do
  for format in html md pdf gift xml zip tsv csv; do
    "$build/argmap" exercise "$sheet" -o "${sheet%.json}.$format" 2>"$sheets/complaints" ||
      fail "$sheet, $format: $(cat "$sheets/complaints")"
  done
  package=${sheet%.json}.qti
  unzip -q "${sheet%.json}.zip" -d "$package" || fail "$package: no zip"
  xmllint --noout --nonet --relaxng "$here/manifest.rng" "$package/imsmanifest.xml" 2>"$sheets/complaints" ||
    fail "$(cat "$sheets/complaints")"
  for item in "$package"/item*.xml; do
    [ -e "$item" ] || continue
    xmllint --noout --nonet --relaxng "$here/qti-item.rng" "$item" 2>"$sheets/complaints" &&
      xmllint --noout --nonet --schematron "$here/qti-item.sch" "$item" 2>"$sheets/complaints" ||
      fail "$(cat "$sheets/complaints")"
  done
done

cd "$work"
export ARGMAP_FORMAT_MODULES="$work" ARGMAP_SHEETS="$sheets"
exec "$node" --test "$here"/*.test.mjs
