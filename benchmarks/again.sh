#!/usr/bin/env bash
# Builds the bundled package with four years of months, takes a twentieth of the services of one month away and builds it again: from nothing, and as a revision by what the
# first build remembers; holds both releases to be the same, and writes benchmarks/results/again-amd.md or -intel.md. Usage: again.sh [records] [rounds]
set -euo pipefail
cd "$(dirname "$0")/.."

records=${1:-2400000} rounds=${2:-3}
mahalleh="dotnet artifacts/bin/Web/release/Mahalleh.Web.dll"
maker=$(grep -qi intel /proc/cpuinfo && echo intel || { grep -qi amd /proc/cpuinfo && echo amd || echo other; })
report=benchmarks/results/again-$maker.md
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Four years, of which the last is over: 48 months.
cp -r data/iran "$work/iran"
sed -i 's/"as_of": "[^"]*"/"as_of": "1404-12-29"/' "$work/iran/datapackage.json"
$mahalleh sample --package "$work/iran" --records "$records" --first-year 1401 -o "$work/before" >/dev/null 2>&1
cp -r "$work/before" "$work/after"
taken=$(node benchmarks/thin-month.mjs "$work/after/services.parquet" date 2026-02-20 2026-03-20)
$mahalleh keys disclosure -o "$work/key" >/dev/null

export DOTNET_TieredCompilation=0
# Prints the seconds of a build: PACKAGE RELEASES
build() {
  local begin=$EPOCHREALTIME
  $mahalleh build "$1" -o "$2" -k "$work/key" --json >"$work/out" 2>&1 || { cat "$work/out" >&2; exit 1; }
  echo "$begin $EPOCHREALTIME" | awk '{ printf "%.1f", $2 - $1 }'
}

first=$(build "$work/before" "$work/first")
cp -r "$work/first" "$work/full" && rm -f "$work"/full/.iran.*
full=$(build "$work/after" "$work/full")
rows=""
for ((round = 0; round < rounds; round++)); do
  rm -rf "$work/again" && cp -r "$work/first" "$work/again"
  again=$(build "$work/after" "$work/again")
  diff -rq --exclude='.*' "$work/full" "$work/again" || { echo "The releases differ." >&2; exit 1; }
  rows+="| the changed month, by what the first build remembers | $again | $(echo "$first $again" | awk '{ printf "%.1f", $1 / $2 }') |"$'\n'
done

{
  echo "# Building again"
  echo
  echo "$(nproc) processors, $(sed -n 's/^model name[^:]*: *//p' /proc/cpuinfo | head -1), $(awk '/MemTotal/ { printf "%d GB", $2 / 1048576 }' /proc/meminfo); $(date -u +%Y-%m-%d). Made by \`make bench-again\`."
  echo "The bundled package with $records invented records of 48 months; $taken services of the last month taken away, as a revision. Whole builds, one after the other; every way gives the same two releases to the byte."
  echo
  echo "| build | seconds | times faster |"
  echo "|---|---:|---:|"
  echo "| the first | $first | 1 |"
  echo "| the changed month, with nothing remembered | $full | $(echo "$first $full" | awk '{ printf "%.1f", $1 / $2 }') |"
  printf '%s' "$rows"
} >"$report"
cat "$report"
