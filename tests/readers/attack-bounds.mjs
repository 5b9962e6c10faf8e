// Says, with HiGHS, of which cells a value can be ruled out that they must be able to have.
// Standard input: one system a line, {"cells":n,"truth":[…],"rows":[{"cells":[…],"coefficients":[…],"right":r,"isEquation":true}],"needs":[[cell,low,high],…]};
// all cells are zero or more. Standard output: one line a system, [[index of the need, least, greatest or null], …] of the needs that fail.
// Many needs are settled by one table: one that is low in many cells at once, or high in many at once. What is left is asked one by one.
import { createInterface } from "node:readline";
import highs from "highs";

const solver = await highs();
const Tolerance = 1e-6;
const Rounds = 6;

const sum = (terms) => terms.map(([coefficient, name]) => `${coefficient < 0 ? "-" : "+"} ${Math.abs(coefficient)} ${name}`).join("\n ");

function solve(system, sense, objective, bounds) {
  const rows = system.rows.map((row, at) => ` r${at}: ${sum(row.cells.map((cell, place) => [row.coefficients[place], `x${cell}`]))} ${row.isEquation ? "=" : "<="} ${row.right}`);
  const text = `${sense}\n obj: ${sum(objective)}\nSubject To\n${rows.join("\n")}\n${bounds.rows.join("\n")}\nBounds\n${bounds.limits.join("\n")}\nEnd\n`;
  return solver.solve(text);
}

function optimum(answer) {
  if (answer.Status !== "Optimal") {
    throw new Error(`HiGHS says ${answer.Status}.`);
  }
  return answer;
}

// Which of the needs a table with as many low cells as can be reaches.
function settle(system, open, isMet, sense, target) {
  for (let round = 0; round < Rounds && open.length > 0; round++) {
    const bounds = { rows: open.map(([cell, low, high], at) => ` n${at}: ${target(cell, low, high, at)}`), limits: open.map(([, , high], at) => ` 0 <= y${at} <= ${high}`) };
    const answer = optimum(solve(system, sense, open.map((_, at) => [1, `y${at}`]), bounds));
    const left = open.filter((need) => !isMet(answer.Columns[`x${need[0]}`].Primal, need));
    if (left.length === open.length) {
      return left;
    }
    open = left;
  }
  return open;
}

function end(system, cell, sense) {
  const answer = solve(system, sense, [[1, `x${cell}`]], { rows: [], limits: [] });
  return answer.Status.includes("nbounded") ? null : optimum(answer).ObjectiveValue;
}

function failures(system) {
  const indexed = system.needs.map((need, at) => [...need, at]);
  const found = [];
  for (const [cell, low, high, at] of settleBoth(system, indexed)) {
    const [least, greatest] = [end(system, cell, "Minimize"), end(system, cell, "Maximize")];
    if (least > low + Tolerance || (greatest !== null && greatest < high - Tolerance)) {
      found.push([at, least, greatest]);
    }
  }
  return found.sort((a, b) => a[0] - b[0]);
}

// The needs that no table with many low or many high cells meets.
function settleBoth(system, open) {
  // y ≥ x − low, made small: x is at its low end wherever y is 0.
  const tooHigh = settle(system, open, (value, [, low]) => value <= low + Tolerance, "Minimize", (cell, low, high, at) => `x${cell} - y${at} <= ${low}`);
  // y ≤ x and y ≤ high, made large.
  const tooLow = settle(system, open, (value, [, , high]) => value >= high - Tolerance, "Maximize", (cell, low, high, at) => `y${at} - x${cell} <= 0`);
  return [...new Map([...tooHigh, ...tooLow].map((need) => [need[3], need])).values()];
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(failures(JSON.parse(line)))}\n`);
}
