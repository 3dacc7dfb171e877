"""Completes a release, once all systems are packed.

    finish.py OUT [TARGET...]

Asserts that everything is there, of this version, for all systems or those named; adds the npm
package in front, the pre-commit mirror, and SHA256SUMS.
"""

import hashlib
import sys
import tempfile
from pathlib import Path

import archive
import mirror
import npm
from common import PROGRAM, TARGETS, VERSION, stop

SUMS = "SHA256SUMS"


def expected(targets):
    """What `pack.py` leaves, by patterns: maturin chooses the names of wheels."""
    for target in targets:
        yield f"{PROGRAM}-{target}.{TARGETS[target]['archive']}"
        yield f"*-{npm.system(target)}-{VERSION}.tgz"
    # PEP 440 has another spelling for versions such as 1.0.0-rc.1.
    yield from ["*-py3-none-*.whl"] * len(targets)


def finish(out, targets):
    patterns = list(expected(targets))
    for pattern in patterns:
        found, wanted = len(list(out.glob(pattern))), patterns.count(pattern)
        if found != wanted:
            stop(f"{found} of {wanted} are there of {pattern}")
    npm.front(out)
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        mirror.make(folder)
        files = {path.name: path.read_bytes() for path in folder.iterdir()}
        archive.write_tar(out / f"{PROGRAM}-pre-commit.tar.gz", "", files)
    files = sorted(path for path in out.iterdir() if path.name != SUMS)
    sums = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in files]
    (out / SUMS).write_text("".join(sums), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    if len(sys.argv) < 2 or not set(sys.argv[2:]) <= set(TARGETS):
        stop("usage: finish.py OUT [TARGET...]")
    finish(Path(sys.argv[1]), sys.argv[2:] or list(TARGETS))
