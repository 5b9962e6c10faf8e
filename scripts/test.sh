#!/usr/bin/env bash
# Builds and runs every test, and ends with the line "N passed, N failed". Fails when a test fails or none ran.
set -uo pipefail
cd "$(dirname "$0")/.."

node src/Web/client/build.mjs || exit 1
dotnet build Mahalleh.sln --configuration Release --nologo --verbosity quiet || exit 1

log=$(mktemp)
trap 'rm -f "$log"' EXIT
# One project after the other: two cores, and the browser tests want both.
dotnet test --solution Mahalleh.sln --configuration Release --no-build --max-parallel-test-modules 1 --no-progress 2>&1 | tee "$log"
status=${PIPESTATUS[0]}

passed=$(sed -n 's/^ *succeeded: *\([0-9]*\).*/\1/p' "$log" | tail -1)
failed=$(sed -n 's/^ *failed: *\([0-9]*\).*/\1/p' "$log" | tail -1)
if [ "${passed:-0}" -eq 0 ] && [ "${failed:-0}" -eq 0 ]; then
  echo "No test ran." >&2
  status=1
fi

# By name once more, where nobody has to search for them.
sed -n 's/^failed \(.*\) ([0-9a-z ]*)$/failed: \1/p' "$log"
echo "${passed:-0} passed, ${failed:-0} failed"
[ "${failed:-1}" -eq 0 ] && exit "$status" || exit 1
