#!/bin/sh
# Runs scripts/argmap in a made checkout on a made machine, whose package manager and build tools only note what they
# were asked to do.
#   scripts.sh SOURCE_DIR
set -eu
source=$1
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
root=$scratch/check\ out
bin=$scratch/bin
mkdir -p "$root" "$bin" "$scratch/elsewhere"
cp -R "$source/scripts" "$root/"
for tool in sh sed grep readlink dirname mkdir flock cat chmod env; do ln -s "$(command -v $tool)" "$bin/$tool"; done

# stub NAME: a tool that runs the standard input as its script
stub() { { echo '#!/bin/sh'; cat; } >"$bin/$1"; chmod +x "$bin/$1"; }
stub dpkg-query <<'END'
[ $# -gt 2 ] || echo "installed nodejs-dev, ${PROVIDED:-} (= 9)"
for word; do case " $MISSING " in *" $word "*) ;; *) echo "installed=$word" ;; esac; done
END
stub id <<'END'
echo "$USER_ID"
END
stub apt-get <<'END'
cat >/dev/null   # a greedy reader of standard input
echo "apt-get $*" >>"$LOG"
echo "words of apt-get"
END
stub cmake <<'END'
cat >/dev/null
echo "cmake $*" >>"$LOG"
mkdir -p build/release
echo "CMAKE_HOME_DIRECTORY:INTERNAL=$(pwd -P)" >build/release/CMakeCache.txt
: >build/release/build.ninja
END
stub ninja <<'END'
cat >/dev/null
echo "ninja $*" >>"$LOG"
[ -e "$2/argmap" ] && echo "ninja: no work to do." || echo "words of ninja"
[ -z "${BROKEN:-}" ] || exit 1
printf '%s\n' '#!/bin/sh' 'echo "args:$# $1 $2"' 'pwd -P' 'cat' 'exit 7' >"$2/argmap"
chmod +x "$2/argmap"
END

failed=0
fail() { echo "scripts.sh: $*"; failed=1; }
# check WHAT EXPECTED ACTUAL
check() { [ "$2" = "$3" ] || fail "$1: expected '$2', got '$3'"; }

export LOG="$scratch/log" MISSING='' USER_ID=1000
# run: scripts/argmap from another folder; leaves out, err, log and code
run() {
  : >"$LOG"
  code=0
  (cd "$scratch/elsewhere" && echo "words of a text" | PATH=$bin "${1:-$root/scripts/argmap}" 'a b' c) \
    >"$scratch/out" 2>"$scratch/err" || code=$?
}

run
check "exit code of the program" 7 $code
check "output of the program" "args:2 a b c
$scratch/elsewhere
words of a text" "$(cat "$scratch/out")"
check "first start" "cmake --preset release --fresh
ninja -C $root/build/release argmap-program" "$(cat "$LOG")"
grep -q "words of ninja" "$scratch/err" || fail "the build does not speak on standard error"

run
check "second start" "ninja -C $root/build/release argmap-program" "$(cat "$LOG")"
check "words of a start with nothing to do" "" "$(cat "$scratch/err")"

ln -s "$root/scripts/argmap" "$scratch/link"
run "$scratch/link"
check "start by a link" 7 $code

BROKEN=1
export BROKEN
run
check "exit code where the build fails" 2 $code
check "output where the build fails" "" "$(cat "$scratch/out")"
unset BROKEN

mv "$root" "$scratch/moved"
root=$scratch/moved
run
check "a moved checkout" "cmake --preset release --fresh" "$(sed -n 1p "$LOG")"

MISSING='g++ libfmt-dev'
run
check "exit code where packages are missing" 2 $code
check "log where packages are missing" "" "$(cat "$LOG")"
check "output where packages are missing" "" "$(cat "$scratch/out")"
check "the line to run" "argmap: packages are missing; as root, run: apt-get update && apt-get install -y\
 --no-install-recommends g++ libfmt-dev" "$(cat "$scratch/err")"

USER_ID=0
run
check "exit code after root installed" 7 $code
check "what root installs" "apt-get -q update
apt-get -q -o DPkg::Lock::Timeout=600 install -y --no-install-recommends g++ libfmt-dev" "$(sed -n 1,2p "$LOG")"
check "input after an installation" "words of a text" "$(sed -n 3p "$scratch/out")"

MISSING='libfmt-dev'
PROVIDED='libfmt-dev'
export PROVIDED
run
check "what another package provides" 1 "$(grep -c . "$LOG")"

MISSING='chromium npm'
PROVIDED='npm'
run
check "what only tests need, for the program" 1 "$(grep -c . "$LOG")"
: >"$LOG"
PATH=$bin "$root/scripts/build" 2>/dev/null
check "what only tests need, for everything" "apt-get -q -o DPkg::Lock::Timeout=600 install -y\
 --no-install-recommends chromium" "$(sed -n 2p "$LOG")"
PROVIDED=''
MISSING='g++ libfmt-dev'

USER_ID=1000
stub sudo <<'END'
echo "sudo $1" >>"$LOG"
exec "$@"
END
stub true </dev/null
run
check "sudo is used" 7 $code
check "sudo installs" 3 "$(grep -c sudo "$LOG")"

exit $failed
