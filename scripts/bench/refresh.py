#!/usr/bin/env python3
"""First and second refresh of 500 feeds x 40 entries from 100 loopback hosts, beside newsboat, sfeed and curl."""
import json
import os
import subprocess

from common import Farm, ROUNDS, Scratch, Table, build, finish, has, median, timed


def main():
    dailyctl = build("dailyctl", "dailyctl")
    with Scratch() as work, Farm(os.path.join(work, "farm")) as farm:
        runs = [one_round(dailyctl, farm, os.path.join(work, str(number))) for number in range(ROUNDS)]
        html = sum(len(entry.get("content") or "") for entry in entries_of(dailyctl, farm)) * farm.feeds / SAMPLE
    report(runs, html)


SAMPLE = 20


def entries_of(dailyctl, farm):
    """The entries of some feeds, for how much markup there is."""
    for number in range(SAMPLE):
        said = subprocess.run([dailyctl, "--json", "parse", farm.path(f"feeds/{number:04d}.xml")], check=True, capture_output=True).stdout
        yield from json.loads(said)["entries"]


def one_round(dailyctl, farm, work):
    os.mkdir(work)
    ours = [dailyctl, "--profile", os.path.join(work, "profile"), "--allow-private-network"]
    theirs = ["newsboat", "-u", farm.path("urls.txt"), "-c", os.path.join(work, "newsboat.db"), "-C", os.devnull, "-x", "reload"]
    timed(ours + ["import", farm.path("subscriptions.opml")])
    found = {}
    found["first"], found["memory"], said = timed(ours + ["--json", "refresh", "--all"])
    found["report"] = json.loads(said)
    newsboat, sfeed = has("newsboat"), has("sfeed_update")
    if newsboat:
        found["newsboat first"], found["newsboat memory"], _ = timed(theirs)
    if sfeed:
        found["sfeed first"], found["sfeed memory"], _ = timed(sfeed_update(farm, work))
    found["second"], _, _ = timed(ours + ["--json", "refresh", "--all"])
    if newsboat:
        found["newsboat second"], _, _ = timed(theirs)
    found["curl second"] = curl_again(farm, work)
    found["library"] = os.path.getsize(os.path.join(work, "profile", "library.db"))
    found["newsboat library"] = os.path.getsize(os.path.join(work, "newsboat.db")) if newsboat else 0
    return found


def sfeed_update(farm, work):
    """sfeed with its feeds in a folder of this round."""
    with open(farm.path("sfeedrc")) as given, open(os.path.join(work, "sfeedrc"), "w") as own:
        own.write(f'sfeedpath="{work}/sfeed"\n' + "".join(line for line in given if not line.startswith("sfeedpath")))
    return ["sfeed_update", os.path.join(work, "sfeedrc")]


def curl_again(farm, work):
    """Fetches everything with curl, and then again with validators: the seconds of the second time."""
    with open(farm.path("urls.txt")) as file:
        urls = [line.split()[0] for line in file if line.startswith("http")]
    options = os.path.join(work, "curl")
    with open(options, "w") as file:
        for number, url in enumerate(urls):
            place = os.path.join(work, f"curl-{number}")
            parted = "next\n" if number else ""
            file.write(f'{parted}url = "{url}"\noutput = "{place}"\netag-save = "{place}.etag"\netag-compare = "{place}.etag"\n')
    command = ["curl", "--silent", "--parallel", "--parallel-max", "16", "--config", options]
    timed(command)
    return timed(command)[0]


def report(runs, html):
    def of(name):
        return median(run[name] for run in runs) if name in runs[0] else None

    def said(name):
        return median(run["report"][name] for run in runs)

    table = Table("What", "Ours", "Peer", "Ratio", "Budget")
    table.compare("First refresh, every entry listed and readable; newsboat", said("readable_after"), of("newsboat first"), "≤ 0.25", " s")
    table.compare("The same, searchable and in stories; newsboat", of("first"), of("newsboat first"), "≤ 0.5", " s")
    table.compare("The same; sfeed", of("first"), of("sfeed first"), "–", " s")
    table.compare("Second refresh, nothing changed; newsboat", of("second"), of("newsboat second"), "≤ 0.1", " s")
    table.compare("The same; `curl --parallel` with validators", of("second"), of("curl second"), "≤ 3", " s")
    table.compare("Peak memory, first refresh; newsboat", of("memory"), of("newsboat memory"), "≤ 150 MB", " MB")
    table.compare("Library; newsboat", of("library") / 1e6, of("newsboat library") / 1e6 if of("newsboat library") else None, "–", " MB")
    table.compare("Library, against the entries' HTML", of("library") / 1e6, html / 1e6, "≤ 1.6", " MB")
    failed = sorted({len(run["report"]["failed"]) for run in runs})
    table.note(f"Medians of {len(runs)}; {runs[0]['report']['new']:,} entries came, {failed[-1]} feeds failed.")
    finish("refresh", table)


main()
