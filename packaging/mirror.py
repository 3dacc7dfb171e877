"""Makes the repository that pre-commit installs hooks from without compiling: `language: python`
needs a Python project at the root of a repository, and ours is one in Rust.

    mirror.py FOLDER

Writes the files of this version into the folder, which may be a clone of that repository.
"""

import sys
from pathlib import Path

from common import HERE, LICENCES, ROOT, fill, stop, write

FILES = [".pre-commit-hooks.yaml", "README.md", "pyproject.toml"]


def make(folder):
    for file in FILES:
        write(folder / file, fill(Path("pre-commit") / file))
    for licence in LICENCES:
        write(folder / licence, (ROOT / licence).read_text(encoding="utf-8"))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        stop("usage: mirror.py FOLDER")
    make(Path(sys.argv[1]))
