// Says, with HiGHS, of which cells a value can be ruled out that they must be able to have.
// Standard input: one system a line, {"cells":n,"truth":[…],"rows":[{"cells":[…],"coefficients":[…],"right":r,"isEquation":true}],"needs":[[cell,low,high],…]};
// all cells are zero or more. Standard output: one line a system, [[index of the need, least, greatest or null], …] of the needs that fail.
// Many needs are settled by one table: one that is low in many cells at once, or high in many at once. What is left is asked one by one.
// Of a large system first a part is asked, all other cells being what they are: a value that is possible then is possible at large. Only
// needs that no part settles are asked of the whole, so that nothing is called unsafe that is not, and nothing safe that is not.
import { createInterface } from "node:readline";
import highs from "highs";

const solver = await highs();
const Tolerance = 1e-6;
const Rounds = 6;
const Parts = [1500, 6000];

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
  for (const [cell, low, high, at] of unsettled(system, indexed)) {
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

function unsettled(system, needs) {
  if (system.cells <= Parts[0]) {
    return settleBoth(system, needs);
  }
  const rowsOf = Array.from({ length: system.cells }, () => []);
  system.rows.forEach((row, at) => row.cells.forEach((cell) => rowsOf[cell].push(at)));
  let open = new Map(needs.map((need) => [need[3], need]));
  for (const size of Parts) {
    const hard = new Map();
    while (open.size > 0) {
      const [first] = open.values();
      const part = partAround(system, rowsOf, first[0], size);
      const core = [...open.values()].filter((need) => part.place.get(need[0]) < size / 2 || need === first);
      core.forEach((need) => open.delete(need[3]));
      for (const [cell, low, high, at] of settleBoth(part.system, core.map(([cell, ...rest]) => [part.place.get(cell), ...rest]))) {
        const [least, greatest] = [end(part.system, cell, "Minimize"), end(part.system, cell, "Maximize")];
        if (least > low + Tolerance || (greatest !== null && greatest < high - Tolerance)) {
          hard.set(at, [part.order[cell], low, high, at]);
        }
      }
    }
    open = hard;
  }
  return [...open.values()];
}

// The nearest cells around one, and the rows over them with all other cells at their true values.
function partAround(system, rowsOf, start, size) {
  const [order, place, rows] = [[start], new Map([[start, 0]]), new Set()];
  for (let next = 0; next < order.length; next++) {
    for (const at of rowsOf[order[next]]) {
      rows.add(at);
      for (const cell of order.length < size ? system.rows[at].cells : []) {
        if (!place.has(cell)) {
          place.set(cell, order.push(cell) - 1);
        }
      }
    }
  }
  const inside = [...rows].map((at) => {
    const row = system.rows[at];
    const kept = row.cells.map((cell, term) => term).filter((term) => place.has(row.cells[term]));
    const outside = row.cells.reduce((sum, cell, term) => (place.has(cell) ? sum : sum + row.coefficients[term] * system.truth[cell]), 0);
    return { cells: kept.map((term) => place.get(row.cells[term])), coefficients: kept.map((term) => row.coefficients[term]), right: row.right - outside, isEquation: row.isEquation };
  });
  return { order, place, system: { cells: order.length, rows: inside } };
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(failures(JSON.parse(line)))}\n`);
}
