#!/usr/bin/env bash
# Times the main jobs as whole processes, each beside another way of doing the same work in the same run, and writes
# benchmarks/results/<processor>.md. Usage: run.sh [records] [neighbourhoods]
set -euo pipefail
cd "$(dirname "$0")/.."

records=${1:-5000000}
areas=${2:-2020}
mahalleh="dotnet artifacts/bin/Web/release/Mahalleh.Web.dll"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
scripts/install.sh debian time
processor=$(sed -n 's/^model name[^:]*: *//p' /proc/cpuinfo | head -1 | tr -cs 'A-Za-z0-9' '-' | sed 's/-*$//')
report="benchmarks/results/${processor:-unknown}.md"

# Prints "wall user memory" of a command, in seconds and MB.
measure() {
  /usr/bin/time -f '%e %U %M' -o "$work/time" "$@" >"$work/out" 2>&1 || { cat "$work/out" >&2; exit 1; }
  awk '{ printf "%.1f %.1f %d", $1, $2, $3 / 1024 }' "$work/time"
}

row() { printf '| %s | %s | %s | %s |\n' "$1" $2 >>"$report"; }

$mahalleh keys disclosure -o "$work/key" >/dev/null
export MAHALLEH_DISCLOSURE_KEY="$work/key"
$mahalleh sample --package data/iran --output "$work/iran" >/dev/null
{
  echo "# Whole jobs"
  echo
  echo "$(nproc) processors, $(sed -n 's/^model name[^:]*: *//p' /proc/cpuinfo | head -1), $(awk '/MemTotal/ { printf "%d GB", $2 / 1048576 }' /proc/meminfo), .NET $(dotnet --version); $(date -u +%Y-%m-%d). Made by \`make bench\`."
  echo
  echo "| job | wall s | processor s | peak MB |"
  echo "|---|---:|---:|---:|"
} >"$report"
row "build of the bundled data with 1.5 M invented records" "$(measure $mahalleh build "$work/iran" -o "$work/r1")"
row "sample of $areas neighbourhoods, $records records" "$(measure $mahalleh sample --areas "$areas" --records "$records" --seed 1 -o "$work/big")"
bare=$(measure node benchmarks/peers/bare-rollup.mjs "$work/big")
ours=$(measure $mahalleh build "$work/big" -o "$work/r2")
row "build of it: check, roll up every level and period, protect, tile, write, verify" "$ours"
row "peer: the bare sums of one level and one period length in DuckDB alone" "$bare"
{
  echo
  echo "build / bare sums: $(echo "$ours $bare" | awk '{ printf "%.1f × wall, %.1f × processor", $1 / $4, $2 / $5 }')."
} >>"$report"

dotnet build benchmarks --configuration Release --nologo --verbosity quiet
peer=$(node benchmarks/peers/indicator-query.mjs 53514 "$work/cells.parquet")
own=$(dotnet artifacts/bin/Benchmarks/release/Benchmarks.dll query 53514)
{
  echo
  echo "## One indicator, 53,514 areas, one period"
  echo
  echo "| way | ms, median | sum of the values |"
  echo "|---|---:|---:|"
  echo "$own" | awk '{ printf "| cells of an open release, Wilson'"'"'s intervals, status, completeness, class | %s | %s |\n", $1, $2 }'
  echo "$peer" | awk '{ printf "| peer: DuckDB over cells.parquet, without the class | %s | %s |\n", $1, $2 }'
  echo
  echo "DuckDB / ours: $(echo "$peer $own" | awk '{ printf "%.0f ×", $1 / $3 }')."
} >>"$report"
{
  echo
  echo "## Rank uncertainty"
  echo
  echo "| job | wall s | processor s | faster than LINQ |"
  echo "|---|---:|---:|---:|"
  dotnet artifacts/bin/Benchmarks/release/Benchmarks.dll ranks 50000 20
} >>"$report"
cat "$report"
