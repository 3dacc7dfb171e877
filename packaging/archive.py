"""Packs the program as an archive, with the licences.

    archive.py TARGET PROGRAM OUT

The same program gives the same archive, byte for byte. Prints its path.
"""

import gzip
import io
import sys
import tarfile
import zipfile
from pathlib import Path

from common import LICENCES, PROGRAM, ROOT, TARGETS, THIRD_PARTY, fill, program_name, stop
from licences import collect

# The first moment that a zip file can state. When a file was packed means nothing.
MOMENT = (1980, 1, 1, 0, 0, 0)


def mode(file):
    return 0o755 if file in (PROGRAM, f"{PROGRAM}.exe") else 0o644


def write_tar(path, folder, files):
    """A tar archive of these files, by their names, below a folder in it."""
    # gzip would note the time and the name.
    with open(path, "wb") as raw, gzip.GzipFile("", "wb", fileobj=raw, mtime=0) as zipped:
        with tarfile.open(fileobj=zipped, mode="w") as archive:
            for file, content in sorted(files.items()):
                entry = tarfile.TarInfo(folder + file)
                entry.size, entry.mode = len(content), mode(file)
                archive.addfile(entry, io.BytesIO(content))


def write_zip(path, folder, files):
    with zipfile.ZipFile(path, "w") as archive:
        for file, content in sorted(files.items()):
            entry = zipfile.ZipInfo(folder + file, MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = mode(file) << 16
            archive.writestr(entry, content)


def pack(target, program, out):
    # `setup-codegen/install.sh` knows this name.
    name = f"{PROGRAM}-{target}"
    files = {licence: (ROOT / licence).read_bytes() for licence in LICENCES}
    files[THIRD_PARTY] = collect(target).encode()
    files["README.md"] = fill("package.md").encode()
    files[program_name(target)] = Path(program).read_bytes()
    kind = TARGETS[target]["archive"]
    out.mkdir(parents=True, exist_ok=True)
    path = out / f"{name}.{kind}"
    pack_as = {"tar.gz": write_tar, "zip": write_zip}[kind]
    pack_as(path, f"{name}/", files)
    return path


if __name__ == "__main__":
    if len(sys.argv) != 4 or sys.argv[1] not in TARGETS:
        stop(f"usage: archive.py TARGET PROGRAM OUT, where TARGET is one of {', '.join(TARGETS)}")
    print(pack(sys.argv[1], sys.argv[2], Path(sys.argv[3])))
