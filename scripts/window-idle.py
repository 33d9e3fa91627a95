#!/usr/bin/env python3
"""Measures what the app costs while nobody looks: processor time and memory of the program and its web processes.

    window-idle.py PROGRAM PROFILE [SECONDS] [ARGUMENT …]

To be run under a display and a session bus (`dbus-run-session -- xvfb-run -a …`). Lets the app settle for a minute and then watches
it for SECONDS (600); give `--hidden` to watch it without a window. One hundred percent is one core.
"""
import os
import signal
import subprocess
import sys
import time

TICK = os.sysconf("SC_CLK_TCK")


def processes(root):
    """The program and all its descendants: number, name, seconds of processor time, PSS in KiB."""
    parents, facts = {}, {}
    for number in filter(str.isdigit, os.listdir("/proc")):
        try:
            stat = open(f"/proc/{number}/stat").read()
            name, rest = stat[stat.index("(") + 1:stat.rindex(")")], stat[stat.rindex(")") + 2:].split()
            pss = next((int(line.split()[1]) for line in open(f"/proc/{number}/smaps_rollup") if line.startswith("Pss:")), 0)
        except (OSError, ValueError):
            continue
        parents[int(number)] = int(rest[1])
        facts[int(number)] = (name, (int(rest[11]) + int(rest[12])) / TICK, pss)

    def belongs(number):
        while number > 1:
            if number == root:
                return True
            number = parents.get(number, 0)
        return False

    return {number: fact for number, fact in facts.items() if belongs(number)}


def main():
    if len(sys.argv) < 3:
        raise SystemExit(__doc__)
    program, profile = map(os.path.abspath, sys.argv[1:3])
    seconds = int(sys.argv[3]) if len(sys.argv) > 3 else 600
    environment = {**os.environ, "LONDON_DAILY_PROFILE": profile, "NO_AT_BRIDGE": "1"}
    app = subprocess.Popen([program, *sys.argv[4:]], env=environment, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        time.sleep(60)
        before, began = processes(app.pid), time.monotonic()
        time.sleep(seconds)
        after, took = processes(app.pid), time.monotonic() - began
        if app.poll() is not None:
            raise SystemExit("the app ended by itself")
        total = 0.0
        for number, (name, used, pss) in sorted(after.items()):
            spent = used - before.get(number, (name, 0.0, 0))[1]
            total += spent
            print(f"{name:24} {100 * spent / took:7.3f} %  {pss / 1024:7.1f} MiB")
        print(f"{'together':24} {100 * total / took:7.3f} %  {sum(fact[2] for fact in after.values()) / 1024:7.1f} MiB  over {took:.0f} s")
    finally:
        os.killpg(app.pid, signal.SIGTERM)
        try:
            app.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(app.pid, signal.SIGKILL)


main()
