#!/usr/bin/env bash
# Measures a first and a second refresh of a farm of 500 feeds x 40 entries against newsboat, side by side, and prints the ratios.
#
# PROFILE names the cargo profile (release by default; quick builds faster and runs nearly as fast), ROUNDS the number of rounds.
# Needs the bench folder beside the project (../shared/bench), nginx and newsboat; where one is missing it says so.
set -euo pipefail
cd "$(dirname "$0")/.."

bench=${LONDON_DAILY_BENCH:-../shared/bench}
rounds=${ROUNDS:-3}
port=${PORT:-8181}

missing() { echo "bench: $1" >&2; exit 1; }
[[ -f $bench/feedfarm.py ]] || missing "there is no farm generator in $bench; set LONDON_DAILY_BENCH"
if ! command -v nginx >/dev/null || ! command -v newsboat >/dev/null; then
  command -v apt-get >/dev/null || missing "install nginx and newsboat"
  sudo=$([[ $EUID -eq 0 ]] || echo sudo)
  $sudo apt-get -qq update
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get -qq install --yes --no-install-recommends nginx-light newsboat >/dev/null
fi

profile=${PROFILE:-release}
cargo build --quiet --profile "$profile" -p dailyctl
target=$(cargo metadata --no-deps --format-version 1 | sed 's/.*"target_directory":"\([^"]*\)".*/\1/')
dailyctl=$target/$profile/dailyctl

work=$(mktemp -d)
server=
clean_up() { [[ -z $server ]] || kill "$server" 2>/dev/null || true; rm -rf "$work"; }
trap clean_up EXIT
python3 "$bench/feedfarm.py" "$work/farm" --feeds 500 --entries 40 --port "$port"
bash "$bench/serve.sh" "$work/farm" "$port" & server=$!
for _ in $(seq 100); do curl --silent --fail --output /dev/null "http://127.0.1.1:$port/urls.txt" && break; done

# Wall seconds and peak kilobytes of one command.
measure() { # NAME COMMAND...
  local name=$1; shift
  /usr/bin/env python3 - "$work/$name" "$@" <<'PY'
import os, resource, subprocess, sys, time
out, command = sys.argv[1], sys.argv[2:]
begun = time.monotonic()
done = subprocess.run(command, stdout=open(out + ".out", "w"), stderr=subprocess.STDOUT)
seconds = time.monotonic() - begun
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
with open(out, "a") as f:
    f.write(f"{seconds:.3f} {peak} {done.returncode}\n")
PY
}

for round in $(seq "$rounds"); do
  library=$work/profile-$round
  "$dailyctl" --profile "$library" --allow-private-network import "$work/farm/subscriptions.opml" >/dev/null
  measure ours-first "$dailyctl" --profile "$library" --allow-private-network --json refresh --all
  cp "$work/ours-first.out" "$work/ours-first-$round.json"
  measure newsboat-first newsboat -u "$work/farm/urls.txt" -c "$work/newsboat-$round.db" -C /dev/null -x reload
  measure ours-second "$dailyctl" --profile "$library" --allow-private-network --json refresh --all
  measure newsboat-second newsboat -u "$work/farm/urls.txt" -c "$work/newsboat-$round.db" -C /dev/null -x reload
  ls -l "$library/library.db" "$work/newsboat-$round.db" | awk '{print $5}' | paste -sd' ' >>"$work/sizes"
done

python3 - "$work" <<'PY'
import json, statistics, sys, glob
work = sys.argv[1]
def column(name, index):
    return [float(line.split()[index]) for line in open(f"{work}/{name}")]
def row(label, ours, theirs, budget):
    print(f"{label:<44} {ours:>9.3f} {theirs:>9.3f} {ours / theirs:>7.3f} {budget:>9}")
median = statistics.median
reports = [json.load(open(path)) for path in sorted(glob.glob(f"{work}/ours-first-*.json"))]
print(f"{'500 feeds x 40 entries, medians':<44} {'ours':>9} {'newsboat':>9} {'ratio':>7} {'budget':>9}")
first, second = median(column("newsboat-first", 0)), median(column("newsboat-second", 0))
if all("readable_after" in report for report in reports):
    row("first refresh, listed and readable (s)", median(r["readable_after"] for r in reports), first, "<= 0.25")
row("first refresh, searchable (s)", median(r["searchable_after"] for r in reports), first, "<= 0.5")
row("first refresh, indexed and grouped (s)", median(column("ours-first", 0)), first, "<= 0.5")
row("second refresh, nothing changed (s)", median(column("ours-second", 0)), second, "<= 0.1")
row("peak memory, first refresh (MB)", median(column("ours-first", 1)) / 1024, median(column("newsboat-first", 1)) / 1024, "<= 150MB")
ours, theirs = zip(*[map(int, line.split()) for line in open(f"{work}/sizes")])
row("database (MB)", median(ours) / 1e6, median(theirs) / 1e6, "")
print(f"window start: dbus-run-session -- xvfb-run -a scripts/window-start.py PROGRAM PROFILE")
print(f"new entries: {sorted({r['new'] for r in reports})}; failed: {sorted({len(r['failed']) for r in reports})}")
PY
