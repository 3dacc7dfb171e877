#!/usr/bin/env bash
# Makes a draft of a release on GitHub, with what finish.py has completed.
#   packaging/release.sh OUT
# The runner says for which tag. The versions of the catalogue have such tags too (PUBLISHING.md),
# so one that is no version of the program releases nothing.
set -euo pipefail
out=$(cd "$1" && pwd)
tag=${GITHUB_REF_NAME:?}
cd "$(dirname "${BASH_SOURCE[0]}")/.."
version=v$(cd packaging && python -c 'import common; print(common.VERSION)')
if [[ $tag != "$version" ]]; then
  echo "release.sh: codegen is $version, and $tag is no tag of it: nothing is released"
  exit 0
fi
kind=()
if [[ $version == *-* ]]; then kind=(--prerelease); fi
gh release create "$tag" --draft --verify-tag ${kind[@]+"${kind[@]}"} --title "codegen $version" \
  --notes "What has changed is in CHANGELOG.md. SHA256SUMS has the checksums of all files." "$out"/*
