"""What every part of the benchmark needs: building, timing, and a table that is printed and written as Markdown.

Figures of two programs stand side by side when they were taken in turns, in the same run, on the same machine.
"""
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SHARED = os.environ.get("LONDON_DAILY_BENCH", os.path.join(ROOT, "..", "shared", "bench"))
PROFILE = os.environ.get("PROFILE", "release")
ROUNDS = int(os.environ.get("ROUNDS", "3"))
OUT = os.environ.get("BENCH_OUT")
median = statistics.median


def target_folder():
    found = subprocess.run(["cargo", "metadata", "--no-deps", "--format-version", "1"], cwd=ROOT, check=True, capture_output=True)
    return json.loads(found.stdout)["target_directory"]


def build(package, name, kind="bin"):
    """Builds one program in the profile that was asked for; the answer is its path. BENCH_BIN names a folder that holds it already."""
    built = os.path.join(os.environ.get("BENCH_BIN", ""), name)
    if "BENCH_BIN" in os.environ and os.path.exists(built):
        return os.path.abspath(built)
    subprocess.run(["cargo", "build", "--quiet", "--profile", PROFILE, "-p", package, f"--{kind}", name], cwd=ROOT, check=True)
    folder = os.path.join(target_folder(), "debug" if PROFILE == "dev" else PROFILE)
    return os.path.join(folder, "examples", name) if kind == "example" else os.path.join(folder, name)


def timed(command, **options):
    """Runs a command: seconds on the wall, peak megabytes, what it printed. A command that fails ends the part."""
    read, write = os.pipe()
    begun = time.monotonic()
    child = os.fork()
    if child == 0:
        os.close(read)
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        with os.fdopen(write, "wb") as pipe:
            pipe.write(json.dumps([done.returncode, peak]).encode() + b"\n" + (done.stdout if done.returncode == 0 else done.stderr))
        os._exit(0)
    os.close(write)
    with os.fdopen(read, "rb") as pipe:
        head, said = pipe.read().split(b"\n", 1)
    os.waitpid(child, 0)
    seconds = time.monotonic() - begun
    code, peak = json.loads(head)
    if code != 0:
        raise SystemExit(f"bench: {command[0]} ended with {code}: {said.decode(errors='replace')[-500:]}")
    return seconds, peak / 1024, said.decode(errors="replace")


def has(*programs):
    """Whether all of these are installed; says which one is missing."""
    for program in programs:
        if shutil.which(program) is None:
            print(f"bench: {program} is not installed, and is left out", file=sys.stderr)
            return False
    return True


class Scratch(tempfile.TemporaryDirectory):
    """A folder that is gone afterwards."""

    def __init__(self):
        super().__init__(prefix="london-daily-bench-", dir=os.environ.get("BENCH_TMP"))


class Farm:
    """The farm of feeds, written into a folder and served on loopback hosts."""

    def __init__(self, folder, feeds=int(os.environ.get("FEEDS", "500")), entries=40, port=int(os.environ.get("PORT", "8181"))):
        if not os.path.exists(os.path.join(SHARED, "feedfarm.py")):
            raise SystemExit(f"bench: there is no farm generator in {SHARED}; set LONDON_DAILY_BENCH")
        self.folder, self.feeds = folder, feeds
        subprocess.run([sys.executable, os.path.join(SHARED, "feedfarm.py"), folder, "--feeds", str(feeds), "--entries", str(entries),
                        "--port", str(port)], check=True, stdout=subprocess.DEVNULL)
        self.port = port

    def __enter__(self):
        self.server = subprocess.Popen(["bash", os.path.join(SHARED, "serve.sh"), self.folder, str(self.port)], stdout=subprocess.DEVNULL,
                                       stderr=subprocess.DEVNULL)
        for _ in range(200):
            asked = subprocess.run(["curl", "--silent", "--fail", "--output", os.devnull, f"http://127.0.1.1:{self.port}/urls.txt"])
            if asked.returncode == 0:
                return self
            time.sleep(0.05)
        raise SystemExit("bench: the farm is not served")

    def __exit__(self, *_):
        self.server.terminate()
        self.server.wait()

    def path(self, name):
        return os.path.join(self.folder, name)


class Table:
    """Rows that are printed as they come, and written as Markdown at the end."""

    def __init__(self, *columns):
        self.columns, self.rows, self.notes = columns, [], []

    def row(self, *cells):
        cells = [cell if isinstance(cell, str) else figure(cell) for cell in cells]
        self.rows.append(cells)
        print("  ".join([f"{cells[0]:<58}"] + [f"{cell:>12}" for cell in cells[1:]]), flush=True)

    def compare(self, what, ours, theirs, budget, unit=""):
        """Our figure, a peer's, and their ratio."""
        ratio = figure(ours / theirs) if theirs else "–"
        self.row(what, figure(ours) + unit, figure(theirs) + unit if theirs else "–", ratio, budget)

    def note(self, sentence):
        self.notes.append(sentence)
        print(sentence, flush=True)

    def markdown(self):
        lines = ["| " + " | ".join(self.columns) + " |", "|" + "---|" * len(self.columns)]
        lines += ["| " + " | ".join(cells) + " |" for cells in self.rows]
        return "\n".join(lines) + ("\n\n" + " ".join(self.notes) if self.notes else "") + "\n"


def figure(value):
    """Three digits that say something."""
    size = abs(value)
    return f"{value:,.0f}" if size >= 100 else f"{value:.1f}" if size >= 10 else f"{value:.2f}" if size >= 0.1 else f"{value:.3f}"


def finish(part, *tables):
    """Writes what a part found, for `write.py`."""
    if OUT:
        with open(os.path.join(OUT, f"{part}.md"), "w") as file:
            file.write("\n".join(table.markdown() for table in tables))
