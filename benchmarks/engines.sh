#!/usr/bin/env bash
# Sums the same records by the same statements in DuckDB, in one PostgreSQL server and in three with a coordinator, in one run, and holds the cells of all to be the same;
# the statements of the one server by hand in psql too; and pulls a million cells in three ways. Writes benchmarks/results/engines-amd.md or -intel.md.
# Usage: engines.sh [records] [neighbourhoods] [rounds]   (needs root for PostgreSQL's own account)
set -euo pipefail
cd "$(dirname "$0")/.."

records=${1:-20000000} areas=${2:-1000} rounds=${3:-1}
measures=served-persons,volunteers,funding-rial,satisfaction-score,problems-opened,problems-open-now,referrals-due
tables="services participation projects problems responses referrals meetings households"
mahalleh="dotnet artifacts/bin/Web/release/Mahalleh.Web.dll"
job="dotnet artifacts/bin/Benchmarks/release/Benchmarks.dll"
maker=$(grep -qi intel /proc/cpuinfo && echo intel || { grep -qi amd /proc/cpuinfo && echo amd || echo other; })
report=benchmarks/results/engines-$maker.md
scripts/install.sh debian postgresql-15 postgresql-15-postgis-3
work=$(mktemp -d)
chmod 755 "$work"
ports="5441 5442 5443 5444 5445"
finish() {
  for port in $ports; do su postgres -c "/usr/lib/postgresql/15/bin/pg_ctl -D $work/$port -m immediate stop" >/dev/null 2>&1 || true; done
  rm -rf "$work"
}
trap finish EXIT

sql() { psql -h 127.0.0.1 -p "$1" -U postgres -d "${3:-programme}" -qAtX -v ON_ERROR_STOP=1 -c "$2"; }
for port in $ports; do
  mkdir "$work/$port" && chown postgres "$work/$port"
  su postgres -c "/usr/lib/postgresql/15/bin/initdb -D $work/$port -A trust --locale=C.UTF-8 >/dev/null && /usr/lib/postgresql/15/bin/pg_ctl -w -D $work/$port -l $work/$port/log \
    -o \"-p $port -k $work/$port -c listen_addresses=127.0.0.1 -c shared_buffers=1GB -c work_mem=256MB -c max_wal_size=8GB -c fsync=off\" start" >/dev/null
  sql "$port" "create database programme" postgres
done

# The coordinator names the others, so it comes last.
run() { psql -h 127.0.0.1 -p "$1" -U postgres -d programme -qX -v ON_ERROR_STOP=1 "${@:2}" >/dev/null; }
run 5441 -f data/postgres/schema.sql
for port in 5443 5444 5445; do run "$port" -f data/postgres/schema.sql -f data/postgres/sharded.sql; done
run 5442 -v "servers=127.0.0.1:5443 127.0.0.1:5444 127.0.0.1:5445" -f data/postgres/schema.sql -f data/postgres/sharded.sql
for port in 5441 5443 5444 5445; do sql "$port" "create role mahalleh_build login in role mahalleh_reader; create role mahalleh_fill login in role mahalleh_loader"; done
sql 5442 "create role mahalleh_build login in role mahalleh_reader"
sql 5442 "select format('create user mapping for %s server %I options (user %L, password_required ''false'')', login, srvname, login) from pg_foreign_server, unnest(array['mahalleh_build', 'postgres']) login" |
  while IFS= read -r statement; do sql 5442 "$statement"; done

$mahalleh sample --areas "$areas" --records "$records" --seed 1 -o "$work/package" >/dev/null 2>&1
one="Host=127.0.0.1;Port=5441;Database=programme;Username=mahalleh_build"
three="Host=127.0.0.1;Port=5442;Database=programme;Username=mahalleh_build"
MAHALLEH_POSTGRES_LOAD="${one/mahalleh_build/mahalleh_fill}" $mahalleh load "$work/package" >/dev/null 2>&1

# The small tables to the coordinator; every record to the server of its area, without the way through the coordinator.
pg_dump -h 127.0.0.1 -p 5441 -U postgres -d programme --data-only --schema=mahalleh $(for table in $tables; do echo "--exclude-table=mahalleh.$table"; done) |
  psql -h 127.0.0.1 -p 5442 -U postgres -d programme -qX -v ON_ERROR_STOP=1 >/dev/null
sql 5441 "create table public.place (area text primary key, at integer)"
sql 5442 "copy (select a.code, (select at from generate_series(0, 2) at where satisfies_hash_partition('mahalleh.services'::regclass, 3, at, a.code collate \"C\")) from mahalleh.areas a) to stdout" |
  psql -h 127.0.0.1 -p 5441 -U postgres -d programme -qX -c "copy public.place from stdin"
for at in 0 1 2; do
  for table in $tables; do
    sql 5441 "copy (select s.* from mahalleh.$table s join public.place p on p.area = s.area where p.at = $at) to stdout" | psql -h 127.0.0.1 -p "$((5443 + at))" -U postgres -d programme -qX -c "copy mahalleh.$table from stdin"
  done
done
sql 5441 "drop table public.place"
for port in $ports; do sql "$port" "vacuum analyze"; done

by_hand() { psql -h 127.0.0.1 -p 5441 -U mahalleh_build -d programme -qX -f "$work/statements.sql" | awk '/^Time:/ { sum += $2 } END { printf "%.2f", sum / 1000 }'; }
: >"$work/times"
for ((round = 0; round < rounds; round++)); do
  files=$($job statements "$work/package" $measures | tail -1)
  single=$(MAHALLEH_POSTGRES=$one $job statements postgres: $measures "$work/statements.sql" | tail -1)
  chmod a+r "$work/statements.sql"
  hand=$(by_hand)
  spread=$(MAHALLEH_POSTGRES=$three $job statements postgres: $measures | tail -1)
  [ "${files##* }" = "${single##* }" ] && [ "${files##* }" = "${spread##* }" ] || { echo "The cells differ: $files; $single; $spread" >&2; exit 1; }
  echo "$files $single $spread $hand" >>"$work/times"
done
pull=$(MAHALLEH_POSTGRES=$one $job pull)

{
  echo "# Engines"
  echo
  echo "$(nproc) processors, $(sed -n 's/^model name[^:]*: *//p' /proc/cpuinfo | head -1), $(awk '/MemTotal/ { printf "%d GB", $2 / 1048576 }' /proc/meminfo), PostgreSQL 15, all servers on this machine; $(date -u +%Y-%m-%d). Made by \`make bench-engines\`."
  echo
  awk -v rounds="$rounds" -v areas="$areas" '{ records = $1; count = $2; duck += $3; one += $7; three += $11; hand += $13 } END {
    printf "%d invented records of %d neighbourhoods; %d statements of seven measures (persons counted anew, money, scores, records, open records; every level, period and window), mean of %d round(s), one way after the other. The cells are the same.\n\n", records, areas, count, rounds
    print "| way | seconds | speed beside one server |"
    print "|---|---:|---:|"
    printf "| DuckDB, from files | %.1f | %.1f |\n", duck / rounds, one / duck
    printf "| one PostgreSQL server | %.1f | 1 |\n", one / rounds
    printf "| three servers and a coordinator | %.1f | %.2f |\n", three / rounds, one / three
    printf "| the statements of the one server by hand in psql | %.1f | %.2f |\n", hand / rounds, one / hand }' "$work/times"
  echo
  echo "## A million cells out of PostgreSQL"
  echo
  echo "Area, period, part, amount and cases of a cell; million cells a second, median of seven interleaved rounds."
  echo
  echo "| way | million cells a second |"
  echo "|---|---:|"
  echo "$pull" | awk '{ printf "| rows of the build | %s |\n| Npgsql, binary export | %s |\n| Npgsql, reader | %s |\n", $1, $2, $3 }'
} >"$report"
cat "$report"
