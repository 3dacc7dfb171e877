"""Builds the program for a system, and packs it in every way: a wheel, an npm package, an archive.

    pack.py TARGET OUT [--profile NAME] [--no-zig]

All of them have the very same program.
"""

import tempfile
from pathlib import Path

import archive
import npm
import wheel
from common import parser


def pack(target, out, profile, zig):
    packed = wheel.build(target, out, profile, zig)
    with tempfile.TemporaryDirectory() as folder:
        program = wheel.program(packed, target, Path(folder))
        return [packed, npm.program(target, program, out), archive.pack(target, program, out)]


if __name__ == "__main__":
    arguments = parser(__doc__)
    wheel.add_to(arguments)
    given = arguments.parse_args()
    for path in pack(given.target, given.out, given.profile, not given.no_zig):
        print(path)
