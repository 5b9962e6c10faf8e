# The two commands of the README are `make run` and `make test`; the rest is for developers.
CONFIGURATION := Release
PROGRAM := artifacts/bin/Web/release/Mahalleh.Web.dll
MAHALLEH := dotnet $(PROGRAM)
RELEASES := var/releases
KEY := var/disclosure.key
# With MAHALLEH_POSTGRES set, the release is built from that database (docs/postgres.md).
SOURCE := $(if $(MAHALLEH_POSTGRES),postgres:,var/packages/iran)
URLS := http://127.0.0.1:5080

.PHONY: run test check sample key build serve program client tools test-tools test-clients bench bench-api bench-tiles bench-scale bench-engines bench-again prove-disclosure attack-release mutate fuzz-api clean

## Build the release from the bundled data, or from a database, and serve the dashboard.
run: program $(if $(MAHALLEH_POSTGRES),,sample) key build serve

## Install what is missing, then pass every test.
test: test-tools
	@scripts/test.sh

## Read a running service in every format with pandas, R, rsdmx, Arrow and others, run the texts of its data page, and walk it with OWSLib and GDAL; installs them.
test-clients: program test-tools key sample build
	@scripts/test-clients.sh $(RELEASES)

## Format, build, test, and fail when a generated file is not up to date.
check: test
	dotnet format Mahalleh.sln --verify-no-changes --no-restore
	node data/tools/make-iran.mjs --check
	node data/tools/make-example-city.mjs --check
	git diff --exit-code

sample: program
	$(MAHALLEH) sample --package data/iran --output var/packages/iran

# The key decides which cells are hidden beside those that must be; it is made once and never leaves this folder.
key: program
	@[ -e $(KEY) ] || $(MAHALLEH) keys disclosure --output $(KEY)

# A build is over before it pays to compile each method in a simple way first.
build: program key
	DOTNET_TieredCompilation=0 $(MAHALLEH) build $(SOURCE) --output $(RELEASES) --key $(KEY)

serve: program
	$(MAHALLEH) serve $(RELEASES) --urls $(URLS)

program: client
	dotnet build src/Web/Web.csproj --configuration $(CONFIGURATION) --nologo --verbosity quiet

client: tools
	node src/Web/client/build.mjs

tools:
	@scripts/install.sh run

test-tools:
	@scripts/install.sh test

## Time the main jobs against another way of doing the same work.
bench: program
	@benchmarks/run.sh

## Time large answers of the API beside DuckDB and bare bytes, and small ones beside a bare endpoint; writes benchmarks/results/api.md.
bench-api: program test-tools key sample build
	dotnet build benchmarks --configuration $(CONFIGURATION) --nologo --verbosity quiet
	benchmarks/api.sh $(RELEASES)

## Time tiles beside PostGIS, nginx and GDAL, and check them against PostGIS; needs root.
bench-tiles: program
	dotnet build benchmarks --configuration $(CONFIGURATION) --nologo --verbosity quiet
	ZOOM=7 benchmarks/tiles.sh
	benchmarks/tiles.sh

## Time the roll-up of growing packages from files and from PostgreSQL; writes benchmarks/results/scale-*.md; needs root.
bench-scale: program
	dotnet build benchmarks --configuration $(CONFIGURATION) --nologo --verbosity quiet
	benchmarks/scale.sh

## Sum 20 million records in DuckDB, in one PostgreSQL server, in several, and by hand in psql; writes benchmarks/results/engines-*.md; needs root.
bench-engines: program
	dotnet build benchmarks --configuration $(CONFIGURATION) --nologo --verbosity quiet
	benchmarks/engines.sh

## Build four years of the bundled package, change one month and build again, with and without what the first build remembers; writes benchmarks/results/again-*.md.
bench-again: program test-tools
	benchmarks/again.sh

## Attack disclosure control at length and write benchmarks/results/disclosure-proof.md.
prove-disclosure: test-tools
	dotnet build tests/Indicators.Tests --configuration $(CONFIGURATION) --nologo --verbosity quiet
	dotnet build tests/Web.Tests --configuration $(CONFIGURATION) --nologo --verbosity quiet
	dotnet artifacts/bin/Indicators.Tests/release/Indicators.Tests.dll -explicit only -class Mahalleh.Indicators.Tests.Disclosure.TreeProofLongTests
	dotnet artifacts/bin/Web.Tests/release/Web.Tests.dll -explicit only -class Mahalleh.Web.Tests.Disclosure.TwoWayTableProofTests
	dotnet artifacts/bin/Web.Tests/release/Web.Tests.dll -explicit only -class Mahalleh.Web.Tests.Disclosure.Twins.NonInterferenceTests
	cat benchmarks/results/disclosure-proof.md

## Break the disclosure code in every small way and write which breaks no test notices; FILES="TreeAudit.cs" for some files only.
mutate:
	@scripts/mutate.sh $(FILES)

## Crawl a whole release of 298 areas and solve all its columns, all facts together last; some hours. MAHALLEH_ATTACK_RECORDS=450000 for ten times the records; MAHALLEH_ATTACK_RELEASE and MAHALLEH_ATTACK_PACKAGE for a release that is there.
attack-release: test-tools
	dotnet build tests/Web.Tests --configuration $(CONFIGURATION) --nologo --verbosity quiet
	MAHALLEH_ATTACK=all dotnet artifacts/bin/Web.Tests/release/Web.Tests.dll -explicit only -showliveoutput -namespace 'Mahalleh.Web.Tests.Disclosure.Extraction*'

## Ask the API a million made questions, or as many as MAHALLEH_FUZZ says, hold every answer to its description and write benchmarks/results/api-fuzz.md; an hour or more.
fuzz-api: test-tools
	dotnet build tests/Web.Tests --configuration $(CONFIGURATION) --nologo --verbosity quiet
	dotnet artifacts/bin/Web.Tests/release/Web.Tests.dll -explicit only -class Mahalleh.Web.Tests.Api.Fuzzing.ApiFuzzTests

clean:
	rm -rf artifacts var src/Web/wwwroot/built
