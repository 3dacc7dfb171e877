"""Builds the program, and packs it as a wheel.

    wheel.py TARGET OUT [--profile NAME]

Prints the path of the wheel. With zig, where targets.toml says so, the program is linked against an
old C library; that takes a toolchain of its own, which `--no-zig` does without.
"""

import os
import shutil
import sys
import tempfile
import zipfile
from pathlib import Path

from common import LICENCES, ROOT, TARGETS, THIRD_PARTY
from common import fill, host, parser, program_name, run, write
from licences import collect


def add_to(arguments):
    arguments.add_argument("target", choices=list(TARGETS))
    arguments.add_argument("out", type=Path)
    arguments.add_argument("--profile", default="release", help="the profile of Cargo.toml")
    arguments.add_argument("--no-zig", action="store_true", help="link as this machine does")


def build(target, out, profile="release", zig=True):
    """Packs a wheel into a folder, and returns its path."""
    out = out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    # Below our folder, since maturin wants the manifest of the crate by a relative path, and
    # Windows has none from one drive to another.
    (ROOT / "target").mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=ROOT / "target") as work:
        work = Path(work)
        manifest = (Path("..") / ".." / "Cargo.toml").as_posix()
        write(work / "pyproject.toml", fill("wheel/pyproject.toml", manifest=manifest))
        write(work / "README.md", fill("package.md"))
        write(work / THIRD_PARTY, collect(target))
        for licence in LICENCES:
            shutil.copy(ROOT / licence, work)
        command = [sys.executable, "-m", "maturin", "build"]
        command += ["--profile", profile, "--out", work / "wheels"]
        if target != host() or zig:
            command += ["--target", target]
        if zig and TARGETS[target].get("zig"):
            command += ["--zig", "--compatibility", TARGETS[target]["compatibility"]]
        # maturin looks for zig with the `python3` that is on the PATH.
        here = str(Path(sys.executable).parent)
        run(*command, cwd=work, env={"PATH": os.pathsep.join([here, os.environ["PATH"]])})
        [wheel] = (work / "wheels").glob("*.whl")
        return Path(shutil.move(wheel, out / wheel.name))


def program(wheel, target, to):
    """Takes the program out of a wheel: whichever way it is packed, it is the same."""
    with zipfile.ZipFile(wheel) as archive:
        end = f".data/scripts/{program_name(target)}"
        [inside] = [name for name in archive.namelist() if name.endswith(end)]
        to.mkdir(parents=True, exist_ok=True)
        path = to / program_name(target)
        path.write_bytes(archive.read(inside))
    path.chmod(0o755)
    return path


if __name__ == "__main__":
    arguments = parser(__doc__)
    add_to(arguments)
    given = arguments.parse_args()
    print(build(given.target, given.out, given.profile, not given.no_zig))
