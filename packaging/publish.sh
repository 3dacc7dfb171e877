#!/usr/bin/env bash
# Publishes the wheels and the npm packages of a release, from the folder that has its files.
#   packaging/publish.sh FOLDER
# It takes what `twine` and `npm` know of who you are.
set -euo pipefail
folder=$(cd "$1" && pwd)
cd "$(dirname "${BASH_SOURCE[0]}")/.."
if grep -nE '= "(@your/|your-|https://example\.com/)' packaging/names.toml; then
  echo "publish.sh: these names are nobody's; put your own into packaging/names.toml, and pack anew" >&2
  exit 1
fi
(cd "$folder" && sha256sum --check --quiet SHA256SUMS)
python -m twine upload "$folder"/*.whl
# First what the one in front depends on.
front=$(cd packaging && python -c 'import npm; print(npm.file_of(npm.NAMES["npm"]))')
for package in "$folder"/*.tgz; do
  if [[ ${package##*/} != "$front" ]]; then npm publish "$package"; fi
done
npm publish "$folder/$front"
