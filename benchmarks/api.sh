#!/usr/bin/env bash
# Times answers of the API and writes benchmarks/results/api.md: a million observations as CSV and as Arrow beside DuckDB and bare bytes, small answers beside a bare endpoint.
# Usage: api.sh RELEASES [PROGRAMS]   (PROGRAMS is artifacts/bin when not given)
set -euo pipefail
cd "$(dirname "$0")/.."

releases=$1
programs=${2:-artifacts/bin}
rows=${ROWS:-1000000}
seconds=${SECONDS_EACH:-6}
report=benchmarks/results/api.md
scripts/install.sh debian wrk
work=$(mktemp -d)
pids=()
finish() {
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  rm -rf "$work"
}
trap finish EXIT

dotnet "$programs/Web/release/Mahalleh.Web.dll" serve "$releases" --urls http://127.0.0.1:5395 >"$work/serve.log" 2>&1 &
ours=$!
pids+=("$ours")
until curl -fs http://127.0.0.1:5395/health/ready >/dev/null; do sleep 0.2; done
api=http://127.0.0.1:5395/api/v1
indicators=$(curl -s "$api/indicators" | node -e 'let text = ""; process.stdin.on("data", (piece) => text += piece).on("end", () => console.log(JSON.parse(text).data.map((one) => one.code).join()))')
levels=$(curl -s "$api/levels" | node -e 'let text = ""; process.stdin.on("data", (piece) => text += piece).on("end", () => console.log(JSON.parse(text).data.map((one) => one.code).join()))')
all="indicator=$indicators&level=$levels&kind=year,half,quarter,month"

field() { node -p "JSON.parse(process.argv[1])[process.argv[2]]" "$1" "$2"; }
bare() { # file, media type, port: a bare endpoint with the bytes of a file
  dotnet "$programs/Benchmarks/release/Benchmarks.dll" bytes "$1" "$2" "http://127.0.0.1:$3" >/dev/null 2>&1 &
  pids+=($!)
  until curl -fs -o /dev/null "http://127.0.0.1:$3/body"; do sleep 0.2; done
}

# A million rows, in pages of the greatest size.
total=$(curl -s "$api/observations?$all&limit=1" | node -e 'let text = ""; process.stdin.on("data", (piece) => text += piece).on("end", () => console.log(JSON.parse(text).meta?.total ?? 0))')
limit=$((total < 50000 ? total : 50000))
cold=$(node benchmarks/peers/read-rows.mjs "$api/observations.csv?$all&limit=$limit" "$rows" "$ours")
csv=$(node benchmarks/peers/read-rows.mjs "$api/observations.csv?$all&limit=$limit" "$rows" "$ours")
arrow=$(node benchmarks/peers/read-rows.mjs "$api/observations.arrow?$all&limit=$limit" "$rows" "$ours")

# The same rows by DuckDB, and the same bytes by a server that formats nothing.
curl -s "$api/observations.csv?$all&limit=$limit" >"$work/page.csv"
curl -s "$api/observations.arrow?$all&limit=$limit" >"$work/page.arrow"
duck=$(node benchmarks/peers/copy-csv.mjs "$work/page.csv" "$work/duck.csv")
bare "$work/page.csv" text/csv 5396
bare "$work/page.arrow" application/vnd.apache.arrow.stream 5397
# Each page is the whole body here, so as many are read as there were of ours.
pages() { local begin; begin=$(date +%s.%N); for _ in $(seq $((rows / limit))); do curl -s -o /dev/null "$1"; done; echo "$(date +%s.%N) $begin" | awk '{ print $1 - $2 }'; }
csv_own=$(pages "$api/observations.csv?$all&limit=$limit"); csv_bare=$(pages http://127.0.0.1:5396/body)
arrow_own=$(pages "$api/observations.arrow?$all&limit=$limit"); arrow_bare=$(pages http://127.0.0.1:5397/body)

# Small answers: ours and the bare endpoint in turn.
small=("observations.json?indicator=coverage&level=nation" "indicators/coverage" "periods" "observations.csv?indicator=coverage&level=province")
for at in "${!small[@]}"; do
  curl -s "$api/${small[$at]}" >"$work/small$at"
  bare "$work/small$at" application/json $((5400 + at))
done
tag=$(curl -sI "$api/${small[0]}" | tr -d '\r' | sed -n 's/^ETag: //Ip')
load() { wrk -t1 -c16 -d"${seconds}s" "${@:2}" "$1" | awk '/Requests\/sec/ { rate = $2 } /Non-2xx/ { bad = $3 } END { printf "%.0f %d\n", rate, bad }'; }
for round in 1 2 3; do
  for at in "${!small[@]}"; do
    load "$api/${small[$at]}" >>"$work/ours$at"
    load "http://127.0.0.1:$((5400 + at))/body" >>"$work/bare$at"
  done
  load "$api/${small[0]}" -H "If-None-Match: $tag" >>"$work/unchanged"
done
best() { sort -rn "$1" | head -1; }
ratio() { awk -v one="$1" -v other="$2" 'BEGIN { printf "%.2f", one / other }'; }

large() { # name, our line, our seconds by curl, bare seconds by curl
  local seconds bytes
  seconds=$(field "$2" seconds); bytes=$(field "$2" bytes)
  echo "| $1 | $(awk -v s="$seconds" -v n="$(field "$2" rows)" 'BEGIN { printf "%.0f", n / s }') | $(awk -v s="$seconds" -v n="$bytes" 'BEGIN { printf "%.0f", n / s / 1e6 }') | $(field "$2" median | xargs printf %.0f) / $(field "$2" most | xargs printf %.0f) | $(field "$2" idle | xargs printf %.0f) | $(node -p "Math.round($(field "$2" peak) - $(field "$2" idle))") | $(ratio "$4" "$3") |"
}
{
  echo "# Answers of the API"
  echo
  echo "$(nproc) processors, $(sed -n 's/^model name[^:]*: *//p' /proc/cpuinfo | head -1), .NET $(dotnet --version), $(date -u +%Y-%m-%d); made by \`make bench-api\`. One client on the same machine shared its processors. Read the ratios, not the times. Load when it ended: $(cut -d' ' -f1 /proc/loadavg)."
  echo
  echo "## A million observations, in pages of $limit of a question of $total"
  echo
  echo "| format | rows/s | MB/s | first byte ms, median / greatest | server idle MB | peak above idle MB | speed ÷ the same bytes from a bare endpoint |"
  echo "|---|---:|---:|---:|---:|---:|---:|"
  large "CSV, the first time since the start" "$cold" "$csv_own" "$csv_bare"
  large CSV "$csv" "$csv_own" "$csv_bare"
  large Arrow "$arrow" "$arrow_own" "$arrow_bare"
  echo
  echo "To reach: peak below 100 MB above idle, first byte within 100 ms. Memory is that of the process (VmHWM set back when idle, less VmRSS); the first row is of pages that nobody had asked since the start."
  echo
  echo "DuckDB writes the $(field "$duck" rows) rows of one page as CSV in $(field "$duck" seconds | xargs printf %.3f) s from its table in memory with all processors, ours in $(awk -v s="$(field "$csv" seconds)" -v n="$limit" -v r="$(field "$csv" rows)" 'BEGIN { printf "%.3f", s * n / r }') s, evaluated and sent: ours / DuckDB $(awk -v d="$(field "$duck" seconds)" -v s="$(field "$csv" seconds)" -v n="$limit" -v r="$(field "$csv" rows)" 'BEGIN { printf "%.2f", d / (s * n / r) }') of its speed."
  echo
  echo "## Small answers, requests/s of 16 connections, the best of three rounds"
  echo
  echo "| question | bytes | bare endpoint | ours | ratio | to reach | refused |"
  echo "|---|---:|---:|---:|---:|---:|---:|"
  for at in "${!small[@]}"; do
    read -r own bad <<<"$(best "$work/ours$at")"; read -r peer _ <<<"$(best "$work/bare$at")"
    echo "| \`${small[$at]}\` | $(stat -c %s "$work/small$at") | $peer | $own | $(ratio "$own" "$peer") | 0.5 | $bad |"
  done
  read -r own _ <<<"$(best "$work/unchanged")"; read -r peer _ <<<"$(best "$work/bare0")"
  echo "| the first with its tag: 304 | 0 | $peer | $own | $(ratio "$own" "$peer") | | |"
} >"$report"
cat "$report"
