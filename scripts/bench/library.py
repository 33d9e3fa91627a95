#!/usr/bin/env python3
"""What a reader does all day, in libraries of three sizes: a curve of costs.

SIZES names the sizes (20000 500000 1000000). They are filled into BENCH_LIBRARIES, where the window part finds them, and kept there; without
that they are gone afterwards. The largest takes 4 GB.
"""
import os
import re

from common import Scratch, Table, build, figure, finish, timed

BUDGETS = {
    "next page": "≤ 5",
    "open an entry": "≤ 5",
    "mark read": "≤ 5",
    "search, by": "≤ 30 / 100",
    "resident memory (MB)": "≤ 120 MB",
}


def main():
    program = build("daily-tests", "big_library", "example")
    sizes = [int(size) for size in os.environ.get("SIZES", "20000 500000 1000000").split()]
    with Scratch() as work:
        home = os.environ.get("BENCH_LIBRARIES", work)
        found = {size: measured(program, os.path.join(home, str(size)), size) for size in sizes}
    table = Table("What", *(f"{size:,}" for size in sizes), "Budget")
    for name in dict.fromkeys(name for of_size in found.values() for name in of_size):
        budget = next((budget for begin, budget in BUDGETS.items() if name.startswith(begin)), "–")
        table.row(name, *(found[size].get(name, "–") for size in sizes), budget)
    table.note("Milliseconds in the engine unless the line says otherwise, median / 99th percentile of 200.")
    finish("library", table)


def measured(program, folder, size):
    rows = {}
    if not os.path.exists(os.path.join(folder, "library.db")):
        seconds, _, said = timed([program, "fill", folder, str(size)])
        rows["filled, indexed and grouped (s)"] = figure(seconds)
    said = timed([program, "measure", folder, "200"])[2]
    for line in said.splitlines():
        match = re.match(r"(\S.*?)\s{2,}([0-9.]+)(?:\s+([0-9.]+))?$", line)
        if match:
            # Counts stand beside the figure, since they differ from size to size.
            counted = re.search(r" \(?(\d+) (?:entries|new)\)?", match[1])
            name = re.sub(r" \(\d+ entries\)|: \d+ new", "", match[1])
            figures = [figure(float(part)) for part in match.groups()[1:] if part]
            value = figures[0] if len(set(figures)) == 1 else " / ".join(figures)
            rows[name] = value + (f" ({int(counted[1]):,})" if counted else "")
    rows["library on disk (MB)"] = figure(os.path.getsize(os.path.join(folder, "library.db")) / 1e6)
    return rows


main()
