#!/bin/sh
# Mutates the disclosure code and writes benchmarks/results/mutation.md. With file names, such as TreeAudit.cs, only those
# are mutated anew; the report then takes the others from earlier runs, as long as their source is the same.
set -eu
cd "$(dirname "$0")/.."
root=$PWD
dotnet tool restore --verbosity quiet
# Apart from artifacts/, so that no mutated library is left there.
export ArtifactsPath="$root/var/mutate"
mutate=
for file in "$@"; do mutate="$mutate --mutate **/Disclosure/$file"; done
set -f
cd tests/Mutation.Tests
nice -n 15 dotnet stryker --config-file stryker-config.json --output "$root/var/mutate/reports/$(date +%s)" --skip-version-check $mutate
cd "$root"
node scripts/mutation-report.mjs
