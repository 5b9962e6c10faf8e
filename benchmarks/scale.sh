#!/usr/bin/env bash
# Times the roll-up of invented packages of growing size from files (DuckDB) and from PostgreSQL in the same run, holds the cells of both to be the same, and
# writes benchmarks/results/scale-amd.md or -intel.md. Usage: scale.sh [neighbourhoods:records...]   (needs root for PostgreSQL's own account)
# FILES_ONLY_FROM: records from which only files are timed; 5,000,000 unless set. DATABASE_ONLY_FROM: from which only the database is; none unless set.
set -euo pipefail
cd "$(dirname "$0")/.."

[ $# -gt 0 ] || set -- 1000:100000 1000:1000000 100:1000000 1000:5000000
files_only=${FILES_ONLY_FROM:-5000000} database_only=${DATABASE_ONLY_FROM:-1000000000000}
mahalleh="dotnet artifacts/bin/Web/release/Mahalleh.Web.dll"
job="dotnet artifacts/bin/Benchmarks/release/Benchmarks.dll rollup"
maker=$(grep -qi intel /proc/cpuinfo && echo intel || { grep -qi amd /proc/cpuinfo && echo amd || echo other; })
report=benchmarks/results/scale-$maker.md
scripts/install.sh debian postgresql-15 postgresql-15-postgis-3 time
work=$(mktemp -d)
chmod 755 "$work"
finish() {
  su postgres -c "/usr/lib/postgresql/15/bin/pg_ctl -D $work/pg -m immediate stop" >/dev/null 2>&1 || true
  rm -rf "$work"
}
trap finish EXIT

mkdir "$work/pg" && chown postgres "$work/pg"
settings="-p 5441 -k $work/pg -c listen_addresses='' -c shared_buffers=2GB -c work_mem=256MB -c max_wal_size=8GB"
su postgres -c "/usr/lib/postgresql/15/bin/initdb -D $work/pg >/dev/null 2>&1 && /usr/lib/postgresql/15/bin/pg_ctl -D $work/pg -o \"$settings\" -l $work/pg/log start" >/dev/null
psql=(psql -h "$work/pg" -p 5441 -U postgres -q -v ON_ERROR_STOP=1)
"${psql[@]}" -c "create database programme"
"${psql[@]}" -d programme -f data/postgres/schema.sql >/dev/null
"${psql[@]}" -c "create role mahalleh_build login in role mahalleh_reader" -c "create role mahalleh_fill login in role mahalleh_loader"
export MAHALLEH_POSTGRES="Host=$work/pg;Port=5441;Database=programme;Username=mahalleh_build"
export MAHALLEH_POSTGRES_LOAD="Host=$work/pg;Port=5441;Database=programme;Username=mahalleh_fill"

{
  echo "# Roll-up by records"
  echo
  echo "$(nproc) processors, $(sed -n 's/^model name[^:]*: *//p' /proc/cpuinfo | head -1), $(awk '/MemTotal/ { printf "%d GB", $2 / 1048576 }' /proc/meminfo), PostgreSQL 15 on the same machine (shared_buffers 2 GB, work_mem 256 MB); $(date -u +%Y-%m-%d). Made by \`make bench-scale\`."
  echo "Every measure of the catalogue, every level and period. Without disclosure control, tiles and writing, which do not depend on the number of records but on what of the cells is small."
  echo
  echo "| neighbourhoods | records | source | read and check, s | roll up, s | cells | peak MB of the program | microseconds a record |"
  echo "|---:|---:|---|---:|---:|---:|---:|---:|"
} >"$report"

row() {
  echo "$2" | awk -v areas="$areas" -v source="$1" '{ printf "| %d | %d | %s | %s | %s | %d | %d | %.1f |\n", areas, $1, source, $2, $3, $4, $5, 1e6 * ($2 + $3) / $1 }' >>"$report"
}

for size; do
  areas=${size%:*} records=${size#*:}
  rm -rf "$work/package"
  $mahalleh sample --areas "$areas" --records "$records" --seed 1 -o "$work/package" >/dev/null 2>&1
  files=""
  [ "$records" -ge "$database_only" ] || { files=$($job "$work/package" | tail -1) && row "files, DuckDB" "$files"; }
  [ "$records" -lt "$files_only" ] || continue
  $mahalleh load "$work/package" >/dev/null 2>&1
  "${psql[@]}" -d programme -c analyze
  database=$($job postgres: | tail -1)
  row "PostgreSQL" "$database"
  echo "cells of $size from the database: ${database##* }"
  [ -z "$files" ] || [ "${files##* }" = "${database##* }" ] || { echo "The cells differ: $files; $database" >&2; exit 1; }
done
cat "$report"
