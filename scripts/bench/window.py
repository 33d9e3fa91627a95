#!/usr/bin/env python3
"""How long the window takes to its first rows, in libraries of three sizes, and beside other readers to their empty window.

    window.py [PROGRAM [PROFILE...]]

Without a program it is built, and the profiles are those that the library part filled. From asking WebKitWebDriver for a session, which starts
the program, to the moment when a headline of Today is painted.
"""
import os
import signal
import subprocess
import sys
import time

from common import ROUNDS, Scratch, Table, build, finish, has, median
from webdriver import Window, below, memory, on_a_display

# Asked again and again: whether a frame was painted since a headline stood in the page.
HEADLINES = ("if (window.painted === undefined && document.querySelector('main h2, main h3') !== null) {"
             "  window.painted = false;"
             "  requestAnimationFrame(() => setTimeout(() => (window.painted = true)));"
             "}"
             "return window.painted === true;")


def main():
    on_a_display()
    program = os.path.abspath(sys.argv[1]) if len(sys.argv) > 1 else build("london-daily", "london-daily")
    table = Table("What", "Seconds", "Memory: backend, web view", "Budget")
    for profile in sys.argv[2:] or filled():
        runs = [started(program, os.path.abspath(profile)) for _ in range(ROUNDS + 1)][1:]
        seconds, backend, view = (median(column) for column in zip(*runs))
        table.row(f"First rows of Today, {name_of(profile)}", seconds, f"{backend:.0f} MB, {view:.0f} MB", "≤ 0.70 s; ± 20 % for all")
    for name, command, title in [("London Daily", [program], "London Daily"), ("Liferea", ["liferea"], "Liferea"),
                                 ("RSS Guard", ["rssguard"], "RSS Guard 4")]:
        if has(command[0]) and has("xwininfo"):
            found = [mapped(command, title) for _ in range(ROUNDS)]
            if all(found):
                seconds, held = (median(column) for column in zip(*found))
                table.row(f"A window on the screen, nothing in it: {name}", seconds, f"{held:.0f} MB in all", "–")
            else:
                table.row(f"A window on the screen, nothing in it: {name}", "none in 30 s", "–", "–")
    table.note("Under Xvfb, the first start of each library left out.")
    finish("window", table)


def filled():
    home = os.environ.get("BENCH_LIBRARIES", "")
    names = sorted(filter(str.isdigit, os.listdir(home)), key=int) if home else []
    return [os.path.join(home, name) for name in names]


def name_of(profile):
    name = os.path.basename(os.path.normpath(profile))
    return f"{int(name):,} articles" if name.isdigit() else name


def started(program, profile):
    with Window(program, profile) as window:
        window.until(HEADLINES)
        seconds = time.monotonic() - window.started
        time.sleep(1)
        held = {name: memory(pids) for name, pids in window.processes().items()}
        return seconds, held["backend"], held["web view"]


def mapped(command, title):
    """Seconds until a window of that title is on the screen, and what is held three seconds later."""
    with Scratch() as home:
        folders = {name: home for name in ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"]}
        # Chromium, which RSS Guard holds, refuses to start for root unless it is told so.
        environment = {**os.environ, **folders, "LONDON_DAILY_PROFILE": os.path.join(home, "profile"), "QTWEBENGINE_DISABLE_SANDBOX": "1"}
        begun = time.monotonic()
        running = subprocess.Popen(command, env=environment, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            while time.monotonic() - begun < 30:
                # What is drawn has a size; helpers' windows are ten pixels wide.
                for line in subprocess.run(["xwininfo", "-root", "-tree"], capture_output=True, text=True).stdout.splitlines():
                    if title in line and not any(tiny in line for tiny in [" 10x10+", " 1x1+", " 3x3+"]):
                        seconds = time.monotonic() - begun
                        time.sleep(3)
                        return seconds, memory([running.pid, *below(running.pid)])
                time.sleep(0.01)
            return None
        finally:
            ended = [running.pid, *below(running.pid)]
            for pid in ended:
                try:
                    os.kill(pid, signal.SIGKILL)
                except OSError:
                    pass
            running.wait()


main()
