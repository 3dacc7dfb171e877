#!/usr/bin/env bash
# Puts codegen on the PATH of the steps that follow; action.yml calls it. It fetches the archive of
# a release, and takes it only if its checksum is the one that the release states.
#   RELEASES   where releases are: https://HOST/OWNER/NAME/releases/download
#   VERSION    which one: `v0.1.0`, or `0.1.0`
# The other variables are the runner's.
set -euo pipefail

stop() {
  echo "::error::setup-codegen: $*"
  exit 1
}

case ${RUNNER_ARCH:?} in
  X64) cpu=x86_64 ;;
  ARM64) cpu=aarch64 ;;
  *) stop "there is no program for $RUNNER_ARCH" ;;
esac
case ${RUNNER_OS:?} in
  Linux)
    # A job may run in a container, which may have another C library than the runner.
    if getconf GNU_LIBC_VERSION >/dev/null 2>&1; then libc=gnu; else libc=musl; fi
    archive=codegen-$cpu-unknown-linux-$libc.tar.gz
    ;;
  macOS) archive=codegen-$cpu-apple-darwin.tar.gz ;;
  # Windows on ARM runs programs for x64, too.
  Windows) archive=codegen-x86_64-pc-windows-msvc.zip ;;
  *) stop "there is no program for $RUNNER_OS" ;;
esac

# The version is the action's own, unless another is asked for: `@v0.1.0` brings 0.1.0. A branch or
# a commit is no version.
asked=${VERSION?}
version=v${asked#v}
[[ $version =~ ^v[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.-]+)?$ ]] ||
  stop "'$asked' is no version; state one: \`with: {version: 0.1.0}\`"

to=${RUNNER_TEMP:?}/codegen-$version
rm -rf "$to"
mkdir -p "$to"
cd "$to"
for file in "$archive" SHA256SUMS; do
  curl --fail --silent --show-error --location --retry 3 --output "$file" \
    "${RELEASES:?}/$version/$file" ||
    stop "there is no $file in the release $version of $RELEASES"
done

sha256() { if command -v sha256sum >/dev/null; then sha256sum "$1"; else shasum -a 256 "$1"; fi; }
# Lines may end as those of Windows, and a `*` says that a file is binary.
stated=$(tr -d '\r*' <SHA256SUMS | awk -v name="$archive" '$2 == name { print $1 }')
have=$(sha256 "$archive" | awk '{ print $1 }')
[[ -n $stated && $have == "$stated" ]] ||
  stop "$archive has the checksum $have, and the release says ${stated:-nothing about it}"

case $archive in
  *.zip) unzip -q "$archive" ;;
  *) tar -xzf "$archive" ;;
esac
folder=$to/${archive%.tar.gz}
folder=${folder%.zip}
"$folder/codegen" --version
# Programs of Windows don't know the paths of its bash.
if command -v cygpath >/dev/null; then folder=$(cygpath -w "$folder"); fi
echo "$folder" >>"${GITHUB_PATH:?}"
