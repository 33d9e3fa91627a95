#!/usr/bin/env python3
"""Assigning stories on one core, with 100,000 and with 1,000,000 articles in the window."""
import re

from common import Table, build, finish, timed


def main():
    program = build("daily-core", "story_speed", "example")
    small, large = (timed([program, str(window), str(more)])[2] for window, more in [(100_000, 20_000), (1_000_000, 5_000)])

    def found(pattern, said):
        match = re.search(pattern, said)
        return float(match[1]) if match else None

    table = Table("What", "100,000 in the window", "1,000,000", "Budget")
    speed = [found(r"more at (\d+) articles/s", said) for said in (small, large)]
    table.row("Articles a second, mending included", *speed, "≥ 5,000 at 100,000")
    table.row("One assignment, p99", *[f"{found(r'p99 ([0-9.]+) ms', said):.2f} ms" for said in (small, large)], "≤ 2 ms")
    table.row("Warm start, for 100,000", f"{found(r'([0-9.]+) s for 100,000', small):.2f} s", "–", "≤ 2 s")
    memory = found(r"resident memory: (\d+) MB", large)
    table.row("Memory", "–", f"{memory:.0f} MB", "≤ 500 MB at 1,000,000")
    finish("stories", table)


main()
