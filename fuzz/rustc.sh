#!/usr/bin/env bash
# Cargo's RUSTC_WRAPPER for the fuzz targets: of crates that only look at what comes out, libFuzzer
# need not know the ways through them, and watching those takes more time than all the rest.
set -euo pipefail
rustc=$1
shift
unwatched=' codetables_fuzz proc_macro2 quote roxmltree serde_spanned syn toml toml_datetime toml_parser unicode_ident winnow '
arguments=()
name=''
for argument in "$@"; do
  if [[ $name == --crate-name ]]; then crate=$argument; fi
  name=$argument
done
for argument in "$@"; do
  if [[ $unwatched == *" ${crate:-} "* && $argument == @(-Cpasses=sancov-module|-Cllvm-args=*) ]]; then continue; fi
  arguments+=("$argument")
done
exec "$rustc" "${arguments[@]}"
