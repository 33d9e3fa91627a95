#!/usr/bin/env python3
"""Puts what the parts found into docs/measurements.md, between their marks."""
import datetime
import os
import re

from common import OUT, PROFILE, ROOT


def main():
    path = os.path.join(ROOT, "docs", "measurements.md")
    with open(path) as file:
        text = file.read()
    for name in sorted(os.listdir(OUT)):
        part = name.removesuffix(".md")
        with open(os.path.join(OUT, name)) as file:
            found = file.read()
        when = f"*{datetime.date.today():%-d %B %Y}, `PROFILE={PROFILE} PARTS={part} make bench`.*"
        block = f"<!-- bench {part} -->\n{found}\n{when}\n<!-- end of bench {part} -->"
        text, times = re.subn(f"<!-- bench {part} -->.*?<!-- end of bench {part} -->", lambda _: block, text, flags=re.S)
        if times == 0:
            print(f"docs/measurements.md has no place for {part}")
    with open(path, "w") as file:
        file.write(text)


main()
