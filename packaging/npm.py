"""Packs the program for npm: a package for each system, and a small one in front of them.

    npm.py program TARGET PROGRAM OUT
    npm.py front OUT

The one in front depends on all the others, which are optional, and npm installs the one whose `os`,
`cpu` and `libc` fit. Nothing is run or fetched when they are installed. Prints the path of the
tarball.
"""

import json
import shutil
import tempfile
from pathlib import Path

from common import CRATE, HERE, LICENCES, NAMES, PROGRAM, ROOT, TARGETS, THIRD_PARTY, VERSION
from common import fill, parser, program_name, run, write, write_json
from licences import collect


def system(target):
    """What the system is called: `linux-x64-musl`, and as Node.js calls it, `linux-x64`."""
    npm = TARGETS[target]["npm"]
    return "-".join(npm[key] for key in ["os", "cpu", "libc"] if key in npm)


def name_of(target):
    return f"{NAMES['npm']}-{system(target)}"


def file_of(name):
    """What npm calls the tarball of a package."""
    return f"{name.removeprefix('@').replace('/', '-')}-{VERSION}.tgz"


def manifest(name, description, **more):
    return {
        "name": name,
        "version": VERSION,
        "description": description,
        "license": CRATE["license"],
        "repository": NAMES["repository"],
        # What has a scope would be private.
        "publishConfig": {"access": "public"},
    } | more


def pack(folder, out):
    """The tarball of a package."""
    out = out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    command = ["npm", "pack", "--json", "--ignore-scripts", "--pack-destination", out, folder]
    packed = json.loads(run(*command))
    # Some versions say an object, by the names of packages.
    [one] = packed.values() if isinstance(packed, dict) else packed
    return out / file_of(one["name"])


def program(target, path, out):
    """The package with the program of a system."""
    npm = TARGETS[target]["npm"]
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        (folder / "bin").mkdir()
        shutil.copy(path, folder / "bin" / program_name(target))
        for licence in LICENCES:
            shutil.copy(ROOT / licence, folder)
        write(folder / THIRD_PARTY, collect(target))
        readme = f"The program of `{NAMES['npm']}` for {system(target)}. Install that package.\n"
        write(folder / "README.md", readme)
        systems = {key: [value] for key, value in npm.items()}
        # With Yarn, whose packages otherwise stay in archives, from which nothing can be run.
        more = systems | {"preferUnplugged": True}
        about = manifest(name_of(target), f"codegen for {system(target)}", **more)
        write_json(folder / "package.json", about)
        return pack(folder, out)


def front(out):
    """The package that people install."""
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        (folder / "bin").mkdir()
        shutil.copy(HERE / "npm" / "codegen.js", folder / "bin")
        packages = {system(target): name_of(target) for target in TARGETS}
        write_json(folder / "bin" / "packages.json", packages)
        for licence in LICENCES:
            shutil.copy(ROOT / licence, folder)
        write(folder / "README.md", fill("package.md"))
        more = {
            "keywords": CRATE["keywords"],
            "bin": {PROGRAM: "bin/codegen.js"},
            "engines": {"node": ">=18"},
            "optionalDependencies": {name: VERSION for name in packages.values()},
        }
        write_json(folder / "package.json", manifest(NAMES["npm"], CRATE["description"], **more))
        return pack(folder, out)


if __name__ == "__main__":
    arguments = parser(__doc__)
    which = arguments.add_subparsers(dest="which", required=True)
    one = which.add_parser("program")
    one.add_argument("target", choices=list(TARGETS))
    one.add_argument("program", type=Path)
    one.add_argument("out", type=Path)
    which.add_parser("front").add_argument("out", type=Path)
    given = arguments.parse_args()
    if given.which == "front":
        print(front(given.out))
    else:
        print(program(given.target, given.program, given.out))
