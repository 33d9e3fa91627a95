"""Just enough of WebDriver to start the app's window and to look into it, on a display and a bus of its own."""
import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request


def on_a_display():
    """Runs this program again under a display and a session bus of its own, unless it is there already."""
    if os.environ.get("BENCH_DISPLAY"):
        return
    environment = {**os.environ, "BENCH_DISPLAY": "1", "NO_AT_BRIDGE": "1"}
    os.execvpe("dbus-run-session", ["dbus-run-session", "--", "xvfb-run", "--auto-servernum", "--server-args", "-screen 0 1280x900x24",
                                    sys.executable, *sys.argv], environment)


class Window:
    """The app, until the `with` ends. `started` is the moment when its start was asked for."""

    def __init__(self, program, profile, **environment):
        self.program, self.profile, self.environment = program, profile, environment

    def __enter__(self):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        environment = {**os.environ, "TAURI_WEBVIEW_AUTOMATION": "true", "LONDON_DAILY_PROFILE": self.profile, **self.environment}
        self.driver = subprocess.Popen(["WebKitWebDriver", f"--port={self.port}"], env=environment, start_new_session=True,
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(500):
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
                break
            except OSError:
                time.sleep(0.01)
        self.started = time.monotonic()
        options = {"webkitgtk:browserOptions": {"binary": self.program, "args": []}}
        self.session = self.ask("POST", "/session", {"capabilities": {"alwaysMatch": options}})["sessionId"]
        return self

    def __exit__(self, *_):
        try:
            self.ask("DELETE", f"/session/{self.session}")
        except OSError:
            pass
        os.killpg(self.driver.pid, signal.SIGKILL)
        self.driver.wait()

    def ask(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", data, {"content-type": "application/json"}, method=method)
        with urllib.request.urlopen(request, timeout=120) as answer:
            return json.load(answer)["value"]

    def run(self, script, *arguments):
        return self.ask("POST", f"/session/{self.session}/execute/sync", {"script": script, "args": list(arguments)})

    def until(self, script, *arguments, patience=60, pause=0.01):
        """Waits until a function's body gives something; the answer is that."""
        given = self.wait(script, *arguments, patience=patience, pause=pause)
        if not given:
            raise SystemExit(f"bench: nothing came of {script}")
        return given

    def wait(self, script, *arguments, patience=60, pause=0.01):
        """The same; nothing, where nothing came."""
        begun = time.monotonic()
        while True:
            given = self.run(script, *arguments)
            if given or time.monotonic() - begun > patience:
                return given
            time.sleep(pause)

    def call(self, name, **arguments):
        """Makes a call of the call table, as the page would."""
        script = ("const [name, args, done] = arguments; window.__TAURI_INTERNALS__.invoke('call', { name, arguments: args })"
                  ".then((ok) => done({ ok }), (error) => done({ error }));")
        answer = self.ask("POST", f"/session/{self.session}/execute/async", {"script": script, "args": [name, arguments]})
        if "error" in answer:
            raise SystemExit(f"bench: {name} answered {answer['error']}")
        return answer["ok"]

    def look_away(self):
        """Takes the keyboard away from the window, as if the reader had turned to something else."""
        root = subprocess.run(["xwininfo", "-root"], check=True, capture_output=True, text=True).stdout.split("Window id: ")[1].split()[0]
        subprocess.run(["xdotool", "windowfocus", root], check=True)
        self.until("return !document.hasFocus()")

    def key(self, key, alt=False):
        """Presses a key where no text is typed."""
        self.run("(document.activeElement ?? document.body).dispatchEvent("
                 "new KeyboardEvent('keydown', { key: arguments[0], altKey: arguments[1], bubbles: true, cancelable: true }));", key, alt)

    def resize(self, width, height):
        self.ask("POST", f"/session/{self.session}/window/rect", {"width": width, "height": height})

    def processes(self):
        """The numbers of the app's own process and of the web view's, which are its children."""
        own = [pid for pid in below(self.driver.pid) if os.path.basename(program_of(pid)) == os.path.basename(self.program)]
        return {"backend": own, "web view": [pid for pid in below(self.driver.pid) if "WebKitWebProcess" in program_of(pid)]}


def below(root):
    """All processes that descend from one."""
    parents = {}
    for pid in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{pid}/stat") as file:
                parents[int(pid)] = int(file.read().rsplit(")", 1)[1].split()[1])
        except OSError:
            pass
    found, look = [], [root]
    while look:
        pid = look.pop()
        children = [child for child, parent in parents.items() if parent == pid]
        found += children
        look += children
    return found


def program_of(pid):
    try:
        return os.readlink(f"/proc/{pid}/exe")
    except OSError:
        return ""


def memory(pids):
    """Megabytes that these processes hold; what they share with others counts in part."""
    total = 0
    for pid in pids:
        try:
            with open(f"/proc/{pid}/smaps_rollup") as file:
                total += next(int(line.split()[1]) for line in file if line.startswith("Pss:"))
        except (OSError, StopIteration):
            pass
    return total / 1024
