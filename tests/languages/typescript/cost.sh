# What a program pays for the TypeScript package; sourced by benches/consumers.sh.
# shellcheck shell=bash disable=SC2154

bin=$tools/node/node_modules/.bin
mkdir -p "$work/ts/node_modules"
cd "$work/ts"
cp -R "$generated/ts" node_modules/ekyc-codes
ln -s "$tools/node/node_modules/@rollup" node_modules/
echo 'import { SUSPECTED_SPOOFING } from "ekyc-codes/selfie-h5"; console.log(SUSPECTED_SPOOFING);' >constant.js
echo 'import { entryOf } from "ekyc-codes/selfie-h5/entries"; console.log(entryOf(process.argv[2])?.description);' >table.js
echo 'import { find } from "ekyc-codes"; console.log(find(process.argv[2]));' >all.js
sizes=()
for program in constant table all; do
  sizes+=("$("$bin/esbuild" $program.js --bundle --minify --format=esm | wc -c)")
done
row 'npm, the bundle by esbuild' "${sizes[@]}"
sizes=()
for program in constant table all; do
  sizes+=("$("$bin/rollup" $program.js --silent --plugin node-resolve --plugin terser | wc -c)")
done
row 'npm, the bundle by rollup + terser' "${sizes[@]}"
