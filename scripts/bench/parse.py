#!/usr/bin/env python3
"""Reading feeds on one thread, beside sfeed, which is fed the same bytes."""
import os
import re

from common import Farm, Scratch, Table, build, finish, timed


def main():
    program = build("daily-core", "parse_speed", "example")
    with Scratch() as work:
        farm = Farm(os.path.join(work, "farm"))
        said = timed([program, farm.path("feeds"), "5"])[2]
    ours = float(re.search(r"entries: (\d+) MB/s", said)[1])
    theirs = re.search(r"sfeed: (\d+) MB/s", said)
    table = Table("What", "Ours", "Peer", "Ratio", "Budget")
    table.compare("Bytes to entries, one thread; sfeed", ours, float(theirs[1]) if theirs else None, "≥ 1.5", " MB/s")
    finish("parse", table)


main()
