#!/usr/bin/env bash
# Reads a served release with programs that are not ours and too heavy for every test run. Usage: test-clients.sh RELEASES
set -euo pipefail
cd "$(dirname "$0")/.."
# The packages are those of Debian, and so is the Python that finds them.
scripts/install.sh debian python3-owslib python3-pandas python3-openpyxl python3-lxml r-base-core r-cran-jsonlite r-cran-rsdmx r-cran-sf libreoffice-calc gdal-bin qgis python3-qgis curl
dotnet artifacts/bin/Web/release/Mahalleh.Web.dll serve "$1" --urls http://127.0.0.1:5394 >/dev/null 2>&1 &
service=$!
trap 'kill $service' EXIT
until curl -fs http://127.0.0.1:5394/health/ready >/dev/null; do sleep 0.2; done
/usr/bin/python3 tests/clients/same-cells.py http://127.0.0.1:5394
Rscript tests/clients/same-cells.R http://127.0.0.1:5394
/usr/bin/python3 tests/clients/snippets.py http://127.0.0.1:5394
node tests/clients/power-query.mjs http://127.0.0.1:5394
/usr/bin/python3 tests/clients/sdmx-csv.py http://127.0.0.1:5394
Rscript tests/clients/sdmx.R http://127.0.0.1:5394
node tests/clients/sdmx-rest.mjs http://127.0.0.1:5394
node tests/clients/datapackage.mjs http://127.0.0.1:5394
/usr/bin/python3 tests/clients/owslib-features.py http://127.0.0.1:5394/ogc
for level in $(ogrinfo -ro -q OAPIF:http://127.0.0.1:5394/ogc | sed 's/^[0-9]*: \([^ ]*\).*/\1/'); do
  echo "GDAL: $level, $(ogrinfo -ro -so OAPIF:http://127.0.0.1:5394/ogc "$level" | sed -n 's/^Feature Count: //p') features"
done
/usr/bin/python3 tests/clients/qgis-layers.py http://127.0.0.1:5394 2>/dev/null

# Both descriptions without an error or a warning, by two linters.
lint=artifacts/lint
npm install --prefix "$lint" --no-save --ignore-scripts --no-audit --no-fund --silent @redocly/cli@2.77.0 @stoplight/spectral-cli@6.16.3
echo 'extends: ["spectral:oas"]' > "$lint/spectral.yaml"
curl -fs http://127.0.0.1:5394/api/v1/openapi.json -o "$lint/api.json"
curl -fs http://127.0.0.1:5394/ogc/api -o "$lint/ogc.json"
for description in "$lint/api.json" "$lint/ogc.json"; do
  "$lint/node_modules/.bin/spectral" lint --ruleset "$lint/spectral.yaml" --fail-severity hint "$description"
  "$lint/node_modules/.bin/redocly" lint --extends recommended --format json "$description" 2>/dev/null |
    node -e 'const found = JSON.parse(require("fs").readFileSync(0)); console.log(found.problems); process.exit(found.totals.errors + found.totals.warnings)'
done
echo "OpenAPI: spectral and redocly find nothing"
