#!/usr/bin/env python3
"""Says what others' work London Daily is made of.

    dependencies.py notice          the committed report: names, versions and licences (`make notice` writes it to NOTICE)
    dependencies.py notice --texts  the same with the licences' texts, as packages carry it
    dependencies.py check           fails where NOTICE is not what `notice` says
    dependencies.py sbom            a bill of materials, CycloneDX 1.6 in JSON

Counted is what ends in the programs of any system: crates that are linked into the window or into dailyctl, and npm packages of which
something stands in the built pages. Tools that only build or test are not. Needs cargo, and ui/node_modules (scripts/setup.sh ui).
"""

import base64
import datetime
import hashlib
import json
import os
import subprocess
import sys
import tempfile
import tomllib
import uuid
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAMS = ("london-daily", "dailyctl")
OURS = "MIT OR Apache-2.0"
TEXT_NAMES = ("license", "licence", "copying", "notice", "copyright", "unlicense", "ofl")
# Longer files of that name are books of other people's licences, not the package's own.
LONGEST_TEXT = 60_000


@dataclass
class Package:
    """One package of others."""

    kind: str
    name: str
    version: str
    licence: str
    folder: Path
    digest: tuple[str, str] | None = None
    needs: list[str] = field(default_factory=list)

    @property
    def purl(self):
        return f"pkg:{self.kind}/{self.name.replace('@', '%40')}@{self.version}"


def crates():
    """The crates that are linked, and the addresses of those that each program names itself."""
    asked = ["cargo", "metadata", "--format-version", "1", "--locked"]
    answer = json.loads(subprocess.run(asked, cwd=ROOT, check=True, stdout=subprocess.PIPE).stdout)
    packages = {package["id"]: package for package in answer["packages"]}
    nodes = {node["id"]: node for node in answer["resolve"]["nodes"]}
    with open(ROOT / "Cargo.lock", "rb") as lock:
        digests = {(each["name"], each["version"]): each.get("checksum") for each in tomllib.load(lock)["package"]}

    def linked(id):
        return [each["pkg"] for each in nodes[id]["deps"] if any(kind["kind"] is None for kind in each["dep_kinds"])]

    todo = [id for id in answer["workspace_members"] if packages[id]["name"] in PROGRAMS]
    seen, found, direct = set(todo), {}, set()
    while todo:
        id = todo.pop()
        package, needs = packages[id], linked(id)
        if package["source"] is None:
            direct.update(each for each in needs if packages[each]["source"] is not None)
        else:
            # Before SPDX, a stroke stood for "or".
            licence = (package["license"] or f"see {package['license_file']}").replace(" / ", " OR ").replace("/", " OR ")
            digest = digests.get((package["name"], package["version"]))
            found[id] = Package("cargo", package["name"], package["version"], licence, Path(package["manifest_path"]).parent,
                                ("SHA-256", digest) if digest else None)
        todo += [each for each in needs if each not in seen]
        seen.update(needs)
    for id, package in found.items():
        package.needs = sorted({found[each].purl for each in linked(id) if each in found})
    return list(found.values()), sorted(found[id].purl for id in direct)


def pages():
    """The npm packages of which something stands in the built pages: their files are asked of the build's source maps."""
    ui = ROOT / "ui"
    with tempfile.TemporaryDirectory() as out:
        build = ["node_modules/.bin/vite", "build", "--sourcemap", "--outDir", out, "--emptyOutDir", "--logLevel", "error"]
        subprocess.run(build, cwd=ui, check=True, stdout=sys.stderr)
        sources = set()
        for path in Path(out).rglob("*.js.map"):
            sources.update(json.loads(path.read_text(encoding="utf-8"))["sources"])
    names = {name_within(source) for source in sources if "node_modules/" in source}
    lock = json.loads((ui / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    # Fonts come in by style sheets, which have no map.
    names |= set(lock[""]["dependencies"])
    found = []
    for name in sorted(names):
        locked = lock[f"node_modules/{name}"]
        method, _, digest = locked["integrity"].partition("-")
        found.append(Package("npm", name, locked["version"], locked["license"], ui / "node_modules" / name,
                             (method.upper().replace("SHA", "SHA-"), base64.b64decode(digest).hex())))
    return found


def name_within(source):
    parts = source.rsplit("node_modules/", 1)[1].split("/")
    return "/".join(parts[:2]) if parts[0].startswith("@") else parts[0]


def by_name(packages):
    return sorted(packages, key=lambda package: (package.kind, package.name, package.version))


def notice(packages):
    """The report without texts."""
    lines = [
        "London Daily is made of the work of many others. This is what its programs hold of it, by licence, for all systems together.",
        "Packages carry the texts of these licences beside this list. The sources of each part, of those under the Mozilla Public License",
        "too, are the package of that name and version: crates those without a word, npm packages those with (npm).",
        "`make notice` writes this file; `make check` fails where it is not true.",
    ]
    for licence in sorted({package.licence for package in packages}):
        lines += ["", licence]
        lines += [f"  {each.name} {each.version}{' (npm)' if each.kind == 'npm' else ''}" for each in by_name(packages) if each.licence == licence]
    return "\n".join(lines) + "\n"


def texts(packages):
    """The texts of the licences, each once, with the packages that bring it."""
    holders = {}
    for package in by_name(packages):
        for path in sorted(package.folder.iterdir()):
            if path.is_file() and path.name.lower().startswith(TEXT_NAMES) and path.stat().st_size <= LONGEST_TEXT:
                text = "\n".join(line.rstrip() for line in path.read_text(encoding="utf-8", errors="replace").strip().splitlines())
                if text:
                    holders.setdefault(text, []).append(f"{package.name} {package.version}")
    parts = []
    for text, names in sorted(holders.items(), key=lambda item: item[1]):
        parts.append("=" * 80 + "\n" + "\n".join(sorted(set(names))) + "\n" + "-" * 80 + "\n\n" + text + "\n")
    return "\n".join(parts)


def sbom(packages, direct):
    """The bill of materials. The same locks give the same bill, but for its time."""
    with open(ROOT / "Cargo.toml", "rb") as manifest:
        version = tomllib.load(manifest)["workspace"]["package"]["version"]
    locks = (ROOT / "Cargo.lock").read_bytes() + (ROOT / "ui/package-lock.json").read_bytes()
    moment = datetime.datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH") or datetime.datetime.now().timestamp()), datetime.UTC)
    us = f"pkg:generic/london-daily@{version}"
    components = []
    for each in by_name(packages):
        component = {"type": "library", "bom-ref": each.purl, "name": each.name, "version": each.version, "purl": each.purl}
        if each.digest:
            component["hashes"] = [{"alg": each.digest[0], "content": each.digest[1]}]
        component["licenses"] = [{"license": {"name": each.licence}} if each.licence.startswith("see ") else {"expression": each.licence}]
        components.append(component)
    npm = [each.purl for each in packages if each.kind == "npm"]
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_OID, hashlib.sha256(locks).hexdigest())}",
        "version": 1,
        "metadata": {
            "timestamp": moment.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": {"type": "application", "bom-ref": us, "name": "london-daily", "version": version, "purl": us,
                          "licenses": [{"expression": OURS}]},
        },
        "components": components,
        "dependencies": [{"ref": us, "dependsOn": sorted(direct + npm)}] + [{"ref": each.purl, "dependsOn": each.needs} for each in by_name(packages)],
    }


def main():
    if sys.argv[1:] not in (["notice"], ["notice", "--texts"], ["check"], ["sbom"]):
        raise SystemExit(__doc__)
    linked, direct = crates()
    packages = linked + pages()
    match sys.argv[1:]:
        case ["notice"]:
            sys.stdout.write(notice(packages))
        case ["notice", "--texts"]:
            sys.stdout.write(notice(packages) + "\n" + texts(packages))
        case ["check"]:
            path = ROOT / "NOTICE"
            if not path.exists() or path.read_text(encoding="utf-8") != notice(packages):
                raise SystemExit("NOTICE is not what the dependencies are. Read what came in, then: make notice")
        case ["sbom"]:
            json.dump(sbom(packages, direct), sys.stdout, indent=1, ensure_ascii=False)
            sys.stdout.write("\n")


main()
