#!/usr/bin/env python3
"""How large the program and its pages are."""
import os
import re
import subprocess

from common import PROFILE, ROOT, Table, build, finish


def main():
    table = Table("What", "Figure", "Budget")
    program = build("london-daily", "london-daily")
    limit = "≤ 15 MB" if PROFILE == "release" else "≤ 15 MB (release)"
    table.row(f"The program, {PROFILE} build", f"{os.path.getsize(program) / 1e6:.1f} MB", limit)
    said = subprocess.run(["npm", "run", "--silent", "size"], cwd=os.path.join(ROOT, "ui"), capture_output=True, text=True).stdout
    for what, kilobytes in re.findall(r"^(.*?)[: ]+([0-9.]+) kB", said, flags=re.M):
        table.row(f"Pages: {what.strip()}", f"{kilobytes} kB gzip", "≤ 60 kB")
    finish("size", table)


main()
