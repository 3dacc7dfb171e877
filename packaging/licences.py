"""Collects the licences of what is linked into the program, in the words of those who wrote it.

    licences.py TARGET > LICENSES-THIRD-PARTY.txt

Each crate brings the texts of its licences, and these are the ones that have to travel: with the
names of the authors, and with notices that the canonical texts don't have. A crate without one
stops the release.
"""

import json
import re
import sys
from pathlib import Path

from common import HERE, TARGETS, run, stop

IS_LICENCE = re.compile(r"(licen[cs]e|copying|copyright|notice|unlicense)", re.IGNORECASE)


def linked(target):
    """The crates that are compiled for the program, our own excepted."""
    command = ["cargo", "metadata", "--locked", "--format-version", "1"]
    metadata = json.loads(run(*command, "--filter-platform", target))
    packages = {package["id"]: package for package in metadata["packages"]}
    uses = {node["id"]: node["deps"] for node in metadata["resolve"]["nodes"]}
    root = metadata["resolve"]["root"]
    found, todo = set(), [root]
    while todo:
        one = todo.pop()
        if one in found:
            continue
        found.add(one)
        for use in uses[one]:
            # Neither what builds the program nor what tests it is in it.
            if any(kind["kind"] is None for kind in use["dep_kinds"]):
                todo.append(use["pkg"])
    crates = [packages[one] for one in found - {root}]
    return sorted(crates, key=lambda crate: (crate["name"], crate["version"]))


def texts(crate):
    folder = Path(crate["manifest_path"]).parent
    files = sorted(path for path in folder.iterdir() if IS_LICENCE.match(path.name))
    read = [path.read_text(encoding="utf-8", errors="replace") for path in files if path.is_file()]
    # Where they differ in line ends and margins alone, they are one text.
    return ["\n".join(line.rstrip() for line in text.strip("\r\n").splitlines()) for text in read]


def collect(target):
    """The text of the whole."""
    if target not in TARGETS:
        stop(f"{target} is not in targets.toml")
    crates = linked(target)
    users = {}
    for crate in crates:
        found = texts(crate)
        if not found or not crate["license"]:
            stop(f"{crate['name']} {crate['version']} comes without the text of its licence")
        for text in found:
            users.setdefault(text, []).append(f"{crate['name']} {crate['version']}")
    version = run("rustc", "--version").split()[1]
    parts = [
        "The program codegen contains the libraries below, which others wrote.\n"
        f"It also contains the standard library of Rust {version}, by the Rust Project\n"
        "Developers, under MIT OR Apache-2.0 as codegen itself.\n"
    ]
    parts += [f"{crate['name']} {crate['version']}: {crate['license']}" for crate in crates]
    if target.endswith("-musl"):
        # There the C library is in the program, too.
        users[(HERE / "musl.txt").read_text(encoding="utf-8").strip()] = ["musl, the C library"]
    for text, names in users.items():
        parts.append(f"\n{'=' * 80}\nOf {', '.join(names)}:\n\n{text}")
    return "\n".join(parts) + "\n"


if __name__ == "__main__":
    if len(sys.argv) != 2:
        stop(f"usage: licences.py TARGET, one of {', '.join(TARGETS)}")
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    sys.stdout.write(collect(sys.argv[1]))
