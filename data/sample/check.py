#!/usr/bin/env python3
"""Checks the sample edition: its shape, its counts, its pictures and how long its articles are; prints a summary."""

import json
import re
import struct
import sys
from collections import defaultdict
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

HERE = Path(__file__).resolve().parent
FEED_FIELDS = {"key", "title", "site", "language", "folder", "description", "icon"}
ENTRY_FIELDS = {"guid", "minutes_before", "title", "author", "summary", "html", "picture", "caption", "categories", "event"}
TAGS = {"p", "h2", "blockquote", "ul", "ol", "li", "figure", "img", "figcaption", "table", "thead", "tbody", "tr", "th", "td", "em", "strong"}
VOID_TAGS = {"img"}
WORDS = range(90, 261)
THREE_DAYS = 3 * 24 * 60
PICTURE_BYTES = 60 * 1024
ALL_PICTURES_BYTES = 1_800_000


class Page(HTMLParser):
    """Collects an article's words, the pictures it shows, and what is wrong with its markup."""

    def __init__(self):
        super().__init__()
        self.text, self.pictures, self.faults, self.open = [], [], [], []

    def handle_starttag(self, tag, attrs):
        if tag not in TAGS:
            self.faults.append(f"tag <{tag}>")
        if tag not in VOID_TAGS:
            self.open.append(tag)
        for name, value in attrs:
            if (tag, name) == ("img", "src") and value.startswith("sample:"):
                self.pictures.append(value.removeprefix("sample:"))
            elif (tag, name) != ("img", "alt"):
                self.faults.append(f"attribute {name} of <{tag}>")

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> out of place")

    def handle_data(self, data):
        self.text.append(data)


def png_size(path):
    head = path.read_bytes()[:24]
    return struct.unpack(">II", head[16:24]) if head[:8] == b"\x89PNG\r\n\x1a\n" else None


def jpeg_size(path):
    data, at = path.read_bytes(), 2
    while at < len(data) - 9:
        marker, length = struct.unpack(">HH", data[at:at + 4])
        if 0xFFC0 <= marker <= 0xFFC2:
            height, width = struct.unpack(">HH", data[at + 5:at + 9])
            return width, height
        at += 2 + length
    return None


def main():
    faults = []

    def must(truth, sentence):
        if not truth:
            faults.append(sentence)

    pictures = {path.stem: path for path in (HERE / "pictures").glob("*.jpg")}
    for name, path in pictures.items():
        must(jpeg_size(path) == (960, 600), f"picture {name} is not 960×600")
        must(path.stat().st_size <= PICTURE_BYTES, f"picture {name} is larger than {PICTURE_BYTES} bytes")
    weight = sum(path.stat().st_size for path in pictures.values())
    must(weight <= ALL_PICTURES_BYTES, f"the pictures weigh {weight} bytes together")

    keys = json.loads((HERE / "publishers.json").read_text(encoding="utf-8"))
    must(len(keys) == len(set(keys)) >= 12, "fewer than twelve publishers")
    guids, icons, used, events, lengths, minutes = set(), set(), set(), defaultdict(list), [], []
    for key in keys:
        book = json.loads((HERE / f"{key}.json").read_text(encoding="utf-8"))
        feed, entries = book["feed"], book["entries"]
        must(set(feed) == FEED_FIELDS and feed["key"] == key, f"{key}: the feed's fields are not as documented")
        must(feed["site"] == f"https://{key}.example/", f"{key}: the site is not under .example")
        icon = HERE / feed["icon"]
        must(icon.exists() and png_size(icon) == (64, 64), f"{key}: the icon is missing or not 64×64")
        if icon.exists():
            icons.add(icon.read_bytes())
        must([e["minutes_before"] for e in entries] == sorted(e["minutes_before"] for e in entries), f"{key}: not newest first")
        words_here = []
        for entry in entries:
            name = f"{key}: {entry.get('title', '?')}"
            must(set(entry) == ENTRY_FIELDS, f"{name}: the fields are not as documented")
            must(urlsplit(entry["guid"]).hostname == f"{key}.example", f"{name}: the link leaves the publisher")
            must(entry["guid"] not in guids, f"{name}: the guid is taken")
            guids.add(entry["guid"])
            must(0 < entry["minutes_before"] <= THREE_DAYS, f"{name}: not within three days")
            must(all(entry[field].strip() for field in ("title", "author", "summary", "html")), f"{name}: an empty field")
            must(entry["categories"] and all(entry["categories"]), f"{name}: no category")
            must(not entry["caption"] or entry["picture"], f"{name}: a caption without a picture")
            page = Page()
            page.feed(entry["html"])
            page.close()
            for fault in page.faults + [f"<{tag}> left open" for tag in page.open]:
                faults.append(f"{name}: {fault}")
            shown = page.pictures + ([entry["picture"]] if entry["picture"] else [])
            for picture in shown:
                must(picture in pictures, f"{name}: no picture {picture}")
            used.update(shown)
            words = len(re.findall(r"\w[\w’'.,-]*", " ".join(page.text)))
            must(words in WORDS, f"{name}: {words} words")
            words_here.append(words)
            minutes.append(entry["minutes_before"])
            if entry["event"]:
                events[entry["event"]].append((entry["minutes_before"], key))
        lengths += words_here
        print(f"{feed['title']:24} {feed['language']}  {len(entries):3} articles, {sum(words_here) // len(words_here):3} words on average")

    must(len(icons) == len(keys), "two publishers share an icon")
    for earlier in json.loads((HERE / "earlier.json").read_text(encoding="utf-8")):
        must(set(earlier) == {"guid", "until_minutes_before", "title", "html"}, "earlier.json: the fields are not as documented")
        must(earlier["guid"] in guids, f"earlier.json: nobody has {earlier['guid']}")
    labels = json.loads((HERE / "labels.json").read_text(encoding="utf-8"))
    must(set(labels) == set(keys), "labels.json: not every publisher is labelled")
    must(not set(pictures) - used, f"pictures that nobody shows: {sorted(set(pictures) - used)}")
    print()
    for event, told in sorted(events.items(), key=lambda item: min(item[1])):
        publishers = {key for _, key in told}
        must(len(publishers) >= 3, f"{event} is told by fewer than three publishers")
        first, last = max(told)[0], min(told)[0]
        print(f"{event:18} {len(told):3} articles by {len(publishers)} publishers, {first} to {last} minutes before")
    must(len(events) >= 12, "fewer than twelve events")

    # Publishers that joined the burst within 25 minutes of the first word.
    burst = events["lantern-bridge"]
    first = max(burst)[0]
    joined = {key for minute, key in burst if first - minute <= 25}
    must(len(joined) >= 7 and first <= 120, "the burst is not a burst")

    singles = len(lengths) - sum(len(told) for told in events.values())
    must(len(lengths) >= 150, "fewer than 150 articles")
    must(min(minutes) == 8, "the newest article is not 8 minutes old")
    print(f"\n{len(lengths)} articles: {len(lengths) - singles} about {len(events)} events, {singles} single")
    print(f"words: {min(lengths)} to {max(lengths)}, {sum(lengths)} in all; ages: {min(minutes)} to {max(minutes)} minutes")
    print(f"burst: {len(joined)} publishers within 25 minutes; pictures: {len(pictures)}, {weight / 1024:.0f} KiB")
    for fault in faults:
        print(f"FAULT  {fault}", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
