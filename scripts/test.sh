#!/usr/bin/env bash
# Runs every test: the window's parts, the crates with the real window, the window in Chromium against the engine.
#
# It goes on after a failure, so that one run tells of all; the last lines count what passed and what failed.
set -uo pipefail
cd "$(dirname "$0")/.."

work=$(mktemp --directory)
trap 'rm -rf "$work"' EXIT

failed_parts=()
part() {
  local name=$1
  shift
  printf '\n== %s\n' "$name"
  "$@" 2>&1 | tee "$work/$name"
  [[ ${PIPESTATUS[0]} -eq 0 ]] || failed_parts+=("$name")
}

# The sum of the numbers before a word in the lines of a file that match.
sum() { sed -n "s/.*[^0-9]\([0-9]\+\) $2.*/\1/p" "$1" 2>/dev/null | awk '{ n += $1 } END { print n + 0 }'; }

browser_tests() {
  local profile="$work/profile" target address line host status
  mkdir "$profile"
  # With the whole workspace, so that nothing is built a second time with other features.
  cargo build --quiet --workspace || return 1
  target=$(cargo metadata --no-deps --format-version 1 | sed 's/.*"target_directory":"\([^"]*\)".*/\1/')
  coproc DAILY { LONDON_DAILY_PROFILE="$profile" LONDON_DAILY_ALLOW_PRIVATE_NETWORK=1 exec "$target/debug/dailyctl" serve --no-background 2>"$work/host"; }
  host=$DAILY_PID
  address=
  while read -r -t 60 line <&"${DAILY[0]}"; do
    if [[ "$line" =~ (http://[^ ]+) ]]; then
      address=${BASH_REMATCH[1]}
      break
    fi
  done
  if [[ -n "$address" ]]; then
    export DAILY_URL="$address" DAILYCTL="$target/debug/dailyctl"
    (cd ui && npm run --silent size && npm run --silent e2e && npm run --silent references && npm run --silent attacks &&
      npm run --silent listening && npm run --silent podcasts && npm run --silent keeping && npm run --silent finding && npm run --silent home)
    status=$?
  else
    echo "dailyctl serve gave no address:"
    cat "$work/host"
    status=1
  fi
  kill "$host" 2>/dev/null
  return "$status"
}

has_browser() {
  [[ -n "${CHROMIUM:-}" ]] || command -v chromium >/dev/null
}

part parts npm --prefix ui run --silent test
part crates cargo test --workspace --no-fail-fast
if has_browser || [[ "${CI:-}" == true || "${STRICT:-}" == 1 ]]; then
  part browser browser_tests
else
  printf '\n== browser\nskipped: Chromium is not installed (CHROMIUM may name another one)\n'
fi

parts_line=$(sed 's/\x1b\[[0-9;]*m//g' "$work/parts" 2>/dev/null | grep -E '^ *Tests +' | tail -n 1)
printf '%s\n' "$parts_line" >"$work/parts-line"
grep '^test result:' "$work/crates" >"$work/crates-lines"
passed=$(($(sum "$work/parts-line" passed) + $(sum "$work/crates-lines" passed)))
failed=$(($(sum "$work/parts-line" failed) + $(sum "$work/crates-lines" failed)))
if [[ -f "$work/browser" ]]; then
  passed=$((passed + $(grep -c '^✓' "$work/browser")))
  failed=$((failed + $(grep -c '^✗' "$work/browser")))
fi

printf '\n'
if [[ ${#failed_parts[@]} -gt 0 ]]; then
  # What could not even be built counts no test.
  [[ $failed -gt 0 ]] || failed=1
  printf 'not well: %s\n' "${failed_parts[*]}"
fi
printf '%d passed, %d failed\n' "$passed" "$failed"
[[ ${#failed_parts[@]} -eq 0 ]]
