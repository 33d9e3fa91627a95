#!/usr/bin/env python3
"""Measures how long the window takes from its start to the first rows of Today, for a profile with a library.

    window-start.py PROGRAM PROFILE [RUNS]

Drives the real window by WebKitWebDriver; to be run under a display and a session bus (`dbus-run-session -- xvfb-run -a …`).
Prints the seconds of each run: from asking for the session, which starts the program, to the moment when a headline stands in the page.
"""
import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def ask(port, method, path, body=None):
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", data, {"content-type": "application/json"}, method=method)
    with urllib.request.urlopen(request, timeout=60) as answer:
        return json.load(answer)["value"]


def run(program, profile):
    port = free_port()
    environment = {**os.environ, "TAURI_WEBVIEW_AUTOMATION": "true", "LONDON_DAILY_PROFILE": profile, "NO_AT_BRIDGE": "1"}
    driver = subprocess.Popen(["WebKitWebDriver", f"--port={port}"], env=environment, start_new_session=True,
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(500):
            try:
                socket.create_connection(("127.0.0.1", port), timeout=1).close()
                break
            except OSError:
                time.sleep(0.01)
        begun = time.monotonic()
        options = {"webkitgtk:browserOptions": {"binary": program, "args": []}}
        session = ask(port, "POST", "/session", {"capabilities": {"alwaysMatch": options}})["sessionId"]
        script = {"script": "return document.querySelectorAll('main h2, main h3').length", "args": []}
        while not ask(port, "POST", f"/session/{session}/execute/sync", script):
            if time.monotonic() - begun > 60:
                raise SystemExit("no headline within a minute")
            time.sleep(0.01)
        seconds = time.monotonic() - begun
        ask(port, "DELETE", f"/session/{session}")
        return seconds
    finally:
        os.killpg(driver.pid, signal.SIGKILL)


def main():
    if len(sys.argv) < 3:
        raise SystemExit(__doc__)
    program, profile = map(os.path.abspath, sys.argv[1:3])
    runs = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    took = [run(program, profile) for _ in range(runs)]
    print("window, first rows of Today (s):", " ".join(f"{seconds:.2f}" for seconds in took), f"median {sorted(took)[len(took) // 2]:.2f}")


main()
