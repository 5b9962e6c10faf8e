// Solves, with HiGHS, the least and greatest value of cells under rows and bounds: an oracle that shares nothing with ours.
// Standard input: one problem a line, {"low":[…],"high":[…|null],"rows":[{"cells":[…],"coefficients":[…],"isEquation":true}],"ask":[…]}.
// Standard output: one line a problem, [[least, greatest or null], …] in the order asked.
import { createInterface } from "node:readline";
import highs from "highs";

const solver = await highs();

function text(problem, cell, sense) {
  const term = (coefficient, name) => `${coefficient < 0 ? "-" : "+"} ${Math.abs(coefficient)} ${name}`;
  const rows = problem.rows.map((row, index) => {
    const left = row.cells.map((member, at) => term(row.coefficients[at], `x${member}`)).join(" ");
    return ` r${index}: ${left} ${row.isEquation ? "=" : "<="} 0`;
  });
  const bounds = problem.low.map((low, index) => ` ${low} <= x${index} <= ${problem.high[index] ?? "+inf"}`);
  return `${sense}\n obj: x${cell}\nSubject To\n${rows.join("\n")}\nBounds\n${bounds.join("\n")}\nEnd\n`;
}

function bound(problem, cell, sense) {
  const answer = solver.solve(text(problem, cell, sense));
  if (answer.Status === "Optimal") {
    return answer.ObjectiveValue;
  }
  if (answer.Status.includes("nbounded")) {
    return null;
  }
  throw new Error(`HiGHS says ${answer.Status}.`);
}

for await (const line of createInterface({ input: process.stdin })) {
  const problem = JSON.parse(line);
  const answers = problem.ask.map((cell) => [bound(problem, cell, "Minimize"), bound(problem, cell, "Maximize")]);
  process.stdout.write(`${JSON.stringify(answers)}\n`);
}
