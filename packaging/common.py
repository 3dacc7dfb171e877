"""What the scripts share: the names, the systems, the version, and the files that go everywhere."""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
PROGRAM = "codegen"

# What goes with every program, whichever way it is packed.
LICENCES = ["LICENSE-APACHE", "LICENSE-MIT"]
THIRD_PARTY = "LICENSES-THIRD-PARTY.txt"


def read_toml(path):
    with open(path, "rb") as file:
        return tomllib.load(file)


NAMES = read_toml(HERE / "names.toml")
TARGETS = read_toml(HERE / "targets.toml")
CRATE = read_toml(ROOT / "Cargo.toml")["package"]
VERSION = CRATE["version"]


def say(text):
    print(f"{Path(sys.argv[0]).name}: {text}", file=sys.stderr)


def stop(text):
    say(text)
    sys.exit(1)


def parser(doc):
    """Reads arguments, and prints the text at the beginning of a script as its help."""
    form = argparse.RawDescriptionHelpFormatter
    return argparse.ArgumentParser(description=doc, formatter_class=form)


def run(*command, cwd=ROOT, env=None):
    """Runs a command with these variables set, and returns what it prints."""
    command = [str(part) for part in command]
    # On Windows npm is a script, which only its full name finds.
    command[0] = shutil.which(command[0]) or command[0]
    done = subprocess.run(command, cwd=cwd, env=os.environ | (env or {}), stdout=subprocess.PIPE)
    if done.returncode != 0:
        stop(f"failed: {' '.join(command)}")
    return done.stdout.decode()


def program_name(target):
    return PROGRAM + (".exe" if "windows" in target else "")


def host():
    """The target that cargo builds for if nobody says otherwise."""
    lines = run("rustc", "-vV").splitlines()
    return next(line.removeprefix("host: ") for line in lines if line.startswith("host: "))


def fresh(folder):
    """An empty folder at a path."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def fill(template, **more):
    """The text of a file below `packaging`, with the values of `{{…}}`."""
    values = NAMES | {"version": VERSION, "description": CRATE["description"]} | more
    text = (HERE / template).read_text(encoding="utf-8")
    for key, value in values.items():
        text = text.replace("{{" + key + "}}", value)
    if "{{" in text:
        stop(f"{template} has something in {{{{…}}}} that has no value")
    return text


def write(path, text):
    """Writes a text, whose lines end alike on every system."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def write_json(path, value):
    write(path, json.dumps(value, indent=2, ensure_ascii=False) + "\n")
