#!/usr/bin/env bash
# Measures everything that docs/measurements.md speaks of, side by side with what is installed, and prints figure, peer, ratio and budget.
# Nothing fails for being slow.
#
# PARTS names the parts (all of them by default; each is a script in scripts/bench), PROFILE the cargo profile (release; quick builds faster and
# runs nearly as fast), ROUNDS the number of rounds. WRITE=1 puts the tables into docs/measurements.md.
# Needs the bench folder beside the project (../shared/bench). What is missing of nginx, newsboat, sfeed, curl, liferea, rssguard and the
# tools of a display is installed where apt-get can; a peer that cannot be had is left out, and said so.
set -euo pipefail
cd "$(dirname "$0")/.."

parts=${PARTS:-refresh parse stories library window alert reading size}

need() { # PROGRAM PACKAGE
  command -v "$1" >/dev/null && return
  command -v apt-get >/dev/null || { echo "bench: $1 is missing, and there is no apt-get to install it" >&2; return; }
  local sudo; sudo=$([[ $EUID -eq 0 ]] || echo sudo)
  [[ -n ${updated:-} ]] || { $sudo apt-get -qq update || true; updated=1; }
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get -qq install --yes --no-install-recommends "$2" >/dev/null \
    || echo "bench: $2 could not be installed" >&2
}
need curl curl
[[ $parts == *refresh* || $parts == *window* || $parts == *alert* ]] && need nginx nginx-light
[[ $parts == *refresh* || $parts == *parse* ]] && { need newsboat newsboat; need sfeed sfeed; }
[[ $parts == *window* ]] && { need liferea liferea; need rssguard rssguard; need xwininfo x11-utils; }
[[ $parts == *alert* ]] && { need xdotool xdotool; need xwininfo x11-utils; }
[[ $parts == *window* || $parts == *alert* || $parts == *reading* ]] \
  && { need Xvfb xvfb; need dbus-run-session dbus; need dbus-monitor dbus-bin; need WebKitWebDriver webkit2gtk-driver; }

BENCH_OUT=$(mktemp -d)
libraries=
clean_up() { rm -rf "$BENCH_OUT" ${libraries:+"$libraries"}; }
trap clean_up EXIT
export BENCH_OUT
# The window opens the libraries that were filled before.
[[ -n ${BENCH_LIBRARIES:-} ]] || { libraries=$(mktemp -d); export BENCH_LIBRARIES=$libraries; }

failed=0
for part in $parts; do
  [[ -f scripts/bench/$part.py ]] || { echo "bench: there is no part $part" >&2; exit 2; }
  echo "== $part"
  python3 "scripts/bench/$part.py" || { echo "bench: $part could not be measured" >&2; failed=1; }
done
[[ -z ${WRITE:-} ]] || python3 scripts/bench/write.py
exit $failed
