#!/usr/bin/env python3
"""An hour of reading in the real window: does it leak?

    reading.py [PROGRAM DAILYCTL]

FEEDS (500) feeds with 40 articles each, served on loopback hosts. Articles are opened one after the other by key, in between the reader searches, resizes
the window and refreshes. ARTICLES (2000) and MINUTES (60) say how many and in what time; the clock ends it, and a machine that is too slow for
them opens fewer, which the note below the table says. The memory of the backend and of the web view at the end is held against that after the
first twelfth of the time, which of an hour are five minutes.
"""
import os
import sys
import time

from common import Farm, Scratch, Table, build, finish, median, timed
from webdriver import Window, memory, on_a_display

ARTICLES = int(os.environ.get("ARTICLES", "2000"))
MINUTES = float(os.environ.get("MINUTES", "60"))
SEARCH_EVERY, RESIZE_EVERY, REFRESH_EVERY = 25, 40, 200
SIZES = [(1280, 860), (900, 700), (640, 800), (1240, 880)]
# The article that is open; in a narrow window its row is not there.
NEXT = ("const open = document.querySelector('.reading .scroll')?.dataset.entry ?? null;"
        "return open === arguments[0] ? null : open;")
SHOWN = "return document.querySelector('iframe')?.contentDocument?.body?.innerText.length > 0"


def main():
    on_a_display()
    program, dailyctl = sys.argv[1:3] if len(sys.argv) > 2 else (build("london-daily", "london-daily"), build("dailyctl", "dailyctl"))
    with Scratch() as work, Farm(os.path.join(work, "farm")) as farm:
        profile = os.path.join(work, "profile")
        ours = [os.path.abspath(dailyctl), "--profile", profile, "--allow-private-network"]
        timed(ours + ["import", farm.path("subscriptions.opml")])
        timed(ours + ["refresh", "--all"])
        with Window(os.path.abspath(program), profile, LONDON_DAILY_ALLOW_PRIVATE_NETWORK="1") as window:
            held, opened, took = read(window)
    report(held, opened, took)


def read(window):
    """Reads; the answer is what was held at which moment, how many articles were opened, and how long it took."""
    window.until("return document.querySelectorAll('main h2, main h3').length")
    everything(window)
    processes = window.processes()
    begun, held, opened, before = time.monotonic(), [], set(), None
    for number in range(1, ARTICLES + 1):
        passed = time.monotonic() - begun
        if passed >= MINUTES * 60:
            break
        if passed >= len(held) * MINUTES / 2:
            held.append((passed, weigh(processes)))
        window.key("j")
        entry = window.wait(NEXT, before, patience=10)
        if entry is None:
            # The list was drawn anew meanwhile; the reader begins in it again.
            print(f"reading: nothing was opened by key at {number}", file=sys.stderr)
            everything(window)
            continue
        before = entry
        if entry not in opened:
            opened.add(entry)
            window.wait(SHOWN, patience=10)
        if number % SEARCH_EVERY == 0:
            search(window, ["london", "ka", "storm harbour", "paris"][number // SEARCH_EVERY % 4])
            # Back to where the search was begun.
            window.key("ArrowLeft", alt=True)
            window.until("return document.querySelector('main input[type=search]') === null")
        if number % RESIZE_EVERY == 0:
            window.resize(*SIZES[number // RESIZE_EVERY % len(SIZES)])
        if number % REFRESH_EVERY == 0:
            window.call("refresh", all=True, feedIds=None)
        pause = begun + number * MINUTES * 60 / ARTICLES - time.monotonic()
        if pause > 0:
            time.sleep(pause)
    held.append((time.monotonic() - begun, weigh(processes)))
    return held, len(opened), time.monotonic() - begun


def weigh(processes):
    return {name: memory(pids) for name, pids in processes.items()}


def everything(window):
    """Goes to the list of everything."""
    window.key("g")
    window.key("a")
    window.until("return document.querySelector('.row') !== null")


def search(window, words):
    window.key("/")
    window.until("return document.querySelector('main input[type=search]') !== null")
    window.run("const input = document.querySelector('main input[type=search]'); input.value = arguments[0];"
               "input.dispatchEvent(new Event('input', { bubbles: true }));", words)
    time.sleep(0.3)
    window.run("document.activeElement?.blur();")


def report(held, opened, took):
    first = [one for passed, one in held if passed <= took / 12][-3:]
    last = [one for _, one in held][-3:]
    table = Table("What", "After a twelfth", "At the end", "Ratio", "Budget")
    for name in ["backend", "web view"]:
        early, late = (median(one[name] for one in some) for some in (first, last))
        table.row(f"Memory of the {name}", f"{early:.0f} MB", f"{late:.0f} MB", late / early, "≤ 1.10")
        table.note(f"{name}, every tenth of the way: " + ", ".join(f"{one[name]:.0f}" for _, one in held[::max(1, len(held) // 10)]) + " MB.")
    table.note(f"{opened:,} different articles in {took / 60:.0f} minutes.")
    finish("reading", table)


main()
