#!/usr/bin/env bash
# Times tiles beside PostGIS, nginx and GDAL in the same run, checks them against PostGIS, and writes benchmarks/results/tiles-zoom-9-amd.md or -intel.md (ZOOM=7 for another zoom).
# Usage: tiles.sh [columns] [rows]   (needs root for PostgreSQL's own account)
set -euo pipefail
cd "$(dirname "$0")/.."

columns=${1:-141}
rows=${2:-142}
zoom=${ZOOM:-9}
seconds=${SECONDS_EACH:-6}
mahalleh="dotnet artifacts/bin/Web/release/Mahalleh.Web.dll"
maker=$(grep -qi intel /proc/cpuinfo && echo intel || { grep -qi amd /proc/cpuinfo && echo amd || echo other; })
report=benchmarks/results/tiles-zoom-$zoom-$maker.md
scripts/install.sh debian nginx wrk gdal-bin postgresql-15 postgresql-15-postgis-3 time
work=$(mktemp -d)
chmod 755 "$work"
pids=()
finish() {
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  su postgres -c "/usr/lib/postgresql/15/bin/pg_ctl -D $work/pg -m immediate stop" >/dev/null 2>&1 || true
  rm -rf "$work"
}
trap finish EXIT

# The same cells as a release, and in PostGIS with their geometry in Web Mercator.
node benchmarks/peers/tessellation.mjs "$work/cells" "$columns" "$rows"
$mahalleh keys disclosure -o "$work/key" >/dev/null
$mahalleh build "$work/cells" -o "$work/releases" --key "$work/key" >/dev/null
mkdir "$work/pg" && chown postgres "$work/pg"
psql=(psql -h "$work/pg" -p 5439 -U postgres -q -v ON_ERROR_STOP=1)
su postgres -c "/usr/lib/postgresql/15/bin/initdb -D $work/pg >/dev/null && /usr/lib/postgresql/15/bin/pg_ctl -D $work/pg -o \"-p 5439 -k $work/pg -c listen_addresses='' -c shared_buffers=512MB -c max_parallel_workers_per_gather=0\" -l $work/pg/log start" >/dev/null
"${psql[@]}" -c "create extension postgis"
ogr2ogr -f PostgreSQL "PG:host=$work/pg port=5439 user=postgres" "$work/cells/boundaries.geojson" -nln outline -t_srs EPSG:3857 -lco GEOMETRY_NAME=geom
"${psql[@]}" -c "create table figure (measure text, area text, period text, value double precision)" -c "\copy figure from '$work/cells/statistics.csv' csv header"
"${psql[@]}" -c "create table cell as select ogc_fid as id, code, value, geom from outline join figure on area = code; create index on cell using gist (geom); analyze cell"

# Our service, and the tiles that it gives as files for nginx.
$mahalleh serve "$work/releases" --urls http://127.0.0.1:5391 >"$work/serve.log" 2>&1 &
pids+=($!)
ours=$!
until curl -fs http://127.0.0.1:5391/health/ready >/dev/null; do sleep 0.2; done
vintage=$(curl -s http://127.0.0.1:5391/api/v1/release | sed 's/.*"vintage":"\([0-9a-f]*\)".*/\1/')
query="?indicator=share&period=1403"
mkdir "$work/plain" "$work/baked"
node benchmarks/peers/fetch-tiles.mjs "http://127.0.0.1:5391/tiles/$vintage/area.json" "$zoom" "$work/plain" >"$work/paths"
node benchmarks/peers/fetch-tiles.mjs "http://127.0.0.1:5391/tiles/$vintage/area.json" "$zoom" "$work/baked" "$query" >/dev/null
tiles=$(wc -l <"$work/paths")
cat >"$work/nginx.conf" <<CONF
user root; worker_processes 1; pid $work/nginx.pid; error_log $work/nginx.log; daemon off;
events { worker_connections 1024; }
http {
  access_log off; sendfile on; open_file_cache max=10000; keepalive_requests 1000000;
  default_type application/vnd.mapbox-vector-tile;
  server { listen 127.0.0.1:5392; root $work/plain; add_header Content-Encoding gzip; }
  server { listen 127.0.0.1:5393; root $work/baked; add_header Content-Encoding gzip; }
}
CONF
nginx -c "$work/nginx.conf" &
pids+=($!)
sleep 1

# Requests a second and processor milliseconds a request of a server: port, process, query.
load() {
  local before after out
  before=$(awk '{ print $14 + $15 }' "/proc/$2/stat")
  out=$(PATHS="$work/paths" QUERY="$3" wrk -t1 -c16 -d"${seconds}s" -s benchmarks/peers/paths.lua "http://127.0.0.1:$1" | tee -a "$work/wrk")
  after=$(awk '{ print $14 + $15 }' "/proc/$2/stat")
  echo "$out" | awk -v ticks=$((after - before)) '/requests in/ { n = $1 } /Requests\/sec/ { rate = $2 } /Non-2xx/ { bad = $3 } END { printf "%.0f %.4f %d\n", rate, ticks * 10 / n, bad }'
}
worker() { pgrep -P "$(cat "$work/nginx.pid")" | head -1; }
best() { sort -rn "$1" | head -1; }
for round in 1 2 3; do
  load 5392 "$(worker)" "" >>"$work/nginx-stored"
  load 5391 "$ours" "" >>"$work/ours-stored"
  load 5391 "$ours" "$query" >>"$work/ours-baked"
  load 5393 "$(worker)" "" >>"$work/nginx-baked"
done

# PostGIS alone, without HTTP: what a pass-through could reach at best.
awk -F/ '{ split($6, y, "."); printf "insert into tile values (%d, %d, %d, %d);\n", NR, $4, $5, y[1] }' <(sed 's#^/tiles##' "$work/paths") >"$work/tiles.sql"
"${psql[@]}" -c "create table tile (n int primary key, z int, x int, y int)" -f "$work/tiles.sql"
body="select st_asmvt(q, 'area', 4096, 'g', 'id') from (select c.id, c.code, c.value, st_asmvtgeom(c.geom, e, 4096, 64, true) as g from cell c, st_tileenvelope(z, x, y) e where c.geom && st_expand(e, (st_xmax(e) - st_xmin(e)) * 64 / 4096)) q where g is not null"
printf '\\set n random(1, %d)\nselect (%s) from tile where n = :n;\n' "$tiles" "$body" >"$work/tile.pgbench"
pgbench=$(su postgres -c "/usr/lib/postgresql/15/bin/pgbench -h $work/pg -p 5439 -n -c 2 -T $((seconds * 2)) -f $work/tile.pgbench postgres" | awk '/^tps/ { print $3 }')

# The tiles against PostGIS: features, attributes, validity.
"${psql[@]}" -c "create table ours (n int, code text, value double precision, wkt text)"
node benchmarks/peers/decode-tiles.mjs "$work/baked" <"$work/paths" >"$work/decoded"
"${psql[@]}" -c "\copy ours from '$work/decoded'"
"${psql[@]}" -c "create table theirs as select n, code, value, g from (select t.n, c.code, c.value, st_asmvtgeom(c.geom, e, 4096, 64, true) as g from tile t, st_tileenvelope(z, x, y) e, cell c where c.geom && st_expand(e, (st_xmax(e) - st_xmin(e)) * 64 / 4096)) q where g is not null"
count() { "${psql[@]}" -At -c "$1"; }
features=$(count "select count(*) from theirs")
missing=$(count "select count(*) from theirs t where not exists (select 1 from ours o where o.n = t.n and o.code = t.code)")
wrong=$(count "select count(*) from theirs t join ours o using (n, code) where o.value <> t.value")
invalid=$(count "select count(*) from ours where not st_isvalid(st_geomfromtext(wkt))")
theirs_invalid=$(count "select count(*) from theirs where not st_isvalid(g)")
difference=$(count "select round((100 * abs(sum(st_area(st_geomfromtext(wkt))) / (select sum(st_area(g)) from theirs) - 1))::numeric, 4) from ours")

# From GeoJSON to an archive of tiles, from the whole world on one tile to zoom 12; compiled as `make build` does.
DOTNET_TieredCompilation=0 /usr/bin/time -f '%e %U %S' -o "$work/ours-time" dotnet artifacts/bin/Benchmarks/release/Benchmarks.dll pyramid "$work/cells/boundaries.geojson" 0 12 "$work/ours.pmtiles"
/usr/bin/time -f '%e %U %S' -o "$work/gdal-time" ogr2ogr -f MVT "$work/gdal.mbtiles" "$work/cells/boundaries.geojson" -nln area -dsco MINZOOM=0 -dsco MAXZOOM=12 -dsco BUFFER=64 >/dev/null 2>"$work/gdal-log"

cpu() { awk '{ printf "%.1f", $2 + $3 }' "$1"; }
wall() { awk '{ printf "%.1f", $1 }' "$1"; }
ratio() { awk -v one="$1" -v other="$2" 'BEGIN { r = one / other; printf r < 10 ? "%.2f" : "%.0f", r }'; }
read -r ns nscpu _ <<<"$(best "$work/nginx-stored")"; read -r os oscpu osbad <<<"$(best "$work/ours-stored")"
read -r ob obcpu obbad <<<"$(best "$work/ours-baked")"; read -r nb nbcpu _ <<<"$(best "$work/nginx-baked")"
pgcpu=$(awk -v tps="$pgbench" 'BEGIN { printf "%.2f", 2000 / tps }')
vertices=$(count "select sum(st_npoints(geom)) from cell")
{
  echo "# Tiles beside PostGIS, nginx and GDAL"
  echo
  echo "$(nproc) processors, $(sed -n 's/^model name[^:]*: *//p' /proc/cpuinfo | head -1), $(date -u +%Y-%m-%d); made by \`benchmarks/tiles.sh\`. $((columns * rows)) polygons with shared edges, $vertices vertices, $tiles tiles of zoom $zoom."
  echo "The best of three rounds, taken in turn; wrk with 16 connections on the same machine, so all shared its processors. Read the ratios, not the times."
  echo
  echo "| what | peer | peer | ours | ratio | to reach |"
  echo "|---|---|---:|---:|---:|---:|"
  echo "| stored tile over HTTP, requests/s | nginx, the same bytes as files | $ns | $os | $(ratio "$os" "$ns") | 0.6 |"
  echo "| tile with figures over HTTP, requests/s | our stored tile | $os | $ob | $(ratio "$ob" "$os") | 0.6 |"
  echo "| the same | nginx, the finished tiles as files | $nb | $ob | $(ratio "$ob" "$nb") | |"
  echo "| the same | ST_AsMVT of two clients, without HTTP | $(printf %.0f "$pgbench") | $ob | $(ratio "$ob" "$pgbench") | 100 |"
  echo "| tile with figures, processor ms, HTTP included, gzipped | ST_AsMVT alone, not compressed | $pgcpu | $obcpu | $(ratio "$pgcpu" "$obcpu") | 500 |"
  echo "| GeoJSON to archive, zooms 0 to 12, processor s | GDAL's writer of vector tiles | $(cpu "$work/gdal-time") | $(cpu "$work/ours-time") | $(ratio "$(cpu "$work/gdal-time")" "$(cpu "$work/ours-time")") | 10 |"
  echo "| the same, s | the same | $(wall "$work/gdal-time") | $(wall "$work/ours-time") | $(ratio "$(wall "$work/gdal-time")" "$(wall "$work/ours-time")") | |"
  echo
  echo "Answers that were no tile: $osbad of the stored, $obbad with figures. Processor time of a server is that of its process; that of PostGIS is two busy clients by their rate."
  echo "Both archives hold every area from zoom 0 on, for which ours is told that a tile may be large; both use two threads."
  echo
  echo "| against PostGIS, zoom $zoom | |"
  echo "|---|---:|"
  echo "| features that PostGIS has | $features |"
  echo "| missing in ours | $missing |"
  echo "| with another figure in ours | $wrong |"
  echo "| polygons of ours that are not valid | $invalid |"
  echo "| polygons of PostGIS that are not valid | $theirs_invalid |"
  echo "| difference of the sum of areas | $difference % |"
} >"$report"
cat "$report"
