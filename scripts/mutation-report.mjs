// Writes benchmarks/results/mutation.md from the runs of scripts/mutate.sh, and fails below the least score, when a file is
// missing, or when a survivor is there without a reason in tests/Mutation.Tests/accepted.json.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const LEAST = 90;
const SOURCES = 'src/Indicators/Disclosure';
const RUNS = 'var/mutate/reports';
const REPORT = 'benchmarks/results/mutation.md';
const accepted = JSON.parse(readFileSync('tests/Mutation.Tests/accepted.json', 'utf8'));

/** Results by file, of the latest run over the present source. */
function latest() {
  const files = new Map();
  for (const run of readdirSync(RUNS).sort()) {
    const path = join(RUNS, run, 'reports/mutation-report.json');
    const report = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).files : {};
    for (const [name, file] of Object.entries(report)) {
      const source = join(SOURCES, basename(name));
      if (name.includes('/Disclosure/') && existsSync(source) && readFileSync(source, 'utf8') === file.source && file.mutants.length > 0) {
        files.set(basename(name), file);
      }
    }
  }
  return files;
}

/** The source text that a mutant replaces, on one line. */
function original({ source }, { location: { start, end } }) {
  const lines = source.replace(/^\uFEFF/, '').split('\n').slice(start.line - 1, end.line);
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column - 1);
  lines[0] = lines[0].slice(start.column - 1);
  return oneLine(lines.join('\n'));
}

const oneLine = text => text.replace(/\s+/g, ' ').trim();
const cell = text => '`` ' + (text.length > 110 ? text.slice(0, 107) + '…' : text).replaceAll('|', '\\|') + ' ``';
const count = (file, status) => file.mutants.filter(mutant => mutant.status === status).length;
const reasonOf = (name, from, to) =>
  accepted.find(entry => (entry.file === name || entry.file === '*') && new RegExp(`^(?:${entry.from})$`).test(from) && new RegExp(`^(?:${entry.to})$`).test(to))?.why;

const files = [...latest()].sort(([a], [b]) => (a < b ? -1 : 1));
const rows = files.map(([name, file]) => ({ name, killed: count(file, 'Killed'), timeout: count(file, 'Timeout'), survived: count(file, 'Survived'), none: count(file, 'NoCoverage') }))
  .filter(row => row.killed + row.timeout + row.survived + row.none > 0);
const total = rows.reduce((sum, row) => ({ killed: sum.killed + row.killed, timeout: sum.timeout + row.timeout, survived: sum.survived + row.survived, none: sum.none + row.none }),
  { killed: 0, timeout: 0, survived: 0, none: 0 });
const score = row => (100 * (row.killed + row.timeout)) / (row.killed + row.timeout + row.survived + row.none);
const line = (name, row) => `| ${name} | ${row.killed} | ${row.timeout} | ${row.survived} | ${row.none} | ${score(row).toFixed(1)} |`;
const survivors = files.flatMap(([name, file]) => file.mutants.filter(mutant => mutant.status === 'Survived' || mutant.status === 'NoCoverage').map(mutant => {
  const [from, to] = [original(file, mutant), oneLine(mutant.replacement ?? '')];
  return { name, line: mutant.location.start.line, from, to, why: reasonOf(name, from, to) };
}));
const hasCode = name => /=>|\breturn\b|\bfor\b/.test(readFileSync(join(SOURCES, name), 'utf8').replace(/\/\/.*$/gm, ''));
const missing = readdirSync(SOURCES).filter(name => hasCode(name) && !files.some(([found]) => found === name));
const unexplained = survivors.filter(survivor => !survivor.why);

writeFileSync(REPORT, [
  '# What the tests of disclosure control do not notice', '',
  'Made by `make mutate`: dotnet-stryker changes `src/Indicators/Disclosure` in one place at a time and runs `tests/Indicators.Tests/Disclosure` each time.',
  'A mutant is killed when a test fails, timed out when the tests do not end. Left out: texts of exceptions, and mutants that do not compile. Tests that',
  'make tables up make 100 times fewer of them here than in `make test`. The tests run for every mutant until one fails.', '',
  `**Score ${score(total).toFixed(1)} %** (${total.killed} killed, ${total.timeout} timed out, ${total.survived} survived, ${total.none} without coverage); the least is ${LEAST} %.`, '',
  '| file | killed | timeout | survived | no coverage | score |', '|---|---:|---:|---:|---:|---:|',
  ...rows.map(row => line(row.name, row)), line('all', total), '',
  ...(missing.length > 0 ? ['Not mutated yet: ' + missing.join(', ') + '.', ''] : []),
  '## Survivors', '', '| place | source | mutant | why it may live |', '|---|---|---|---|',
  ...survivors.map(({ name, line: at, from, to, why }) => `| ${name}:${at} | ${cell(from)} | ${cell(to)} | ${why ?? '**no reason yet**'} |`), '',
].join('\n'));
console.log(`${score(total).toFixed(1)} %, ${survivors.length} survivors, ${unexplained.length} without a reason; ${REPORT}`);
const faults = [
  ...(score(total) >= LEAST ? [] : [`the score is under ${LEAST} %`]),
  ...missing.map(name => `${name} was not mutated`),
];
faults.forEach(fault => console.error(fault));
process.exitCode = faults.length > 0 ? 1 : 0;
