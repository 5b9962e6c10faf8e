"""Says, with the HiGHS of SciPy, of which cells a value can be ruled out that they must be able to have; for systems too large for attack-bounds.mjs.

Reads and writes as that does. A value that is possible while all cells further away are what they are is possible at large. So parts of growing
size around the cells are asked first; what no part settles is asked of the whole, so that nothing is called unsafe that is not, and nothing safe
that is not.
"""

import json
import sys

import numpy
from scipy.optimize import linprog
from scipy.sparse import csr_matrix, hstack, identity, vstack

TOLERANCE = 1e-6
ROUNDS = 6
SIZES = [300, 1500, 6000]


class Part:
    """The nearest cells around one, and the rows over them with all other cells at their true values."""

    def __init__(self, system, rows_of, start, size):
        self.order, self.place, rows = [start], {start: 0}, {}
        for cell in self.order:
            for at in rows_of[cell]:
                if at not in rows:
                    rows[at] = True
                    for other in system["rows"][at]["cells"] if len(self.order) < size else []:
                        if other not in self.place:
                            self.place[other] = len(self.order)
                            self.order.append(other)
        truth = numpy.array([system["truth"][cell] for cell in self.order], float)
        self.equal, self.right = self._matrix(system, [at for at in rows if system["rows"][at]["isEquation"]])
        self.least, self.most = self._matrix(system, [at for at in rows if not system["rows"][at]["isEquation"]])
        # What rounding leaves of a sum of weights is no contradiction.
        self.right, self.most = self.equal @ truth, numpy.maximum(self.most, self.least @ truth)

    @property
    def size(self):
        return len(self.order)

    def solve(self, costs, least, most, equal, limits):
        answer = linprog(
            costs, A_ub=least if least.shape[0] else None, b_ub=most if least.shape[0] else None,
            A_eq=equal if equal.shape[0] else None, b_eq=self.right if equal.shape[0] else None, bounds=limits, method="highs")
        if answer.status not in (0, 3):
            raise RuntimeError(f"HiGHS says {answer.message}")
        return answer

    def end(self, cell, is_low):
        """The least or greatest value of a cell; None for no end."""
        costs = numpy.zeros(self.size)
        costs[cell] = 1 if is_low else -1
        answer = self.solve(costs, self.least, self.most, self.equal, [(0, None)] * self.size)
        return None if answer.status == 3 else answer.x[cell]

    def unsettled(self, needs, is_low):
        """The needs that are not met by tables that are low, or high, in as many cells as can be."""
        for _ in range(ROUNDS):
            values = self._extreme(needs, is_low) if needs else []
            left = [need for need in needs if not is_met(values[need[0]], need, is_low)]
            if len(left) in (0, len(needs)):
                return left
            needs = left
        return needs

    # y ≥ x − low made small, or y ≤ x and y ≤ high made large.
    def _extreme(self, needs, is_low):
        count, sign = len(needs), 1 if is_low else -1
        chosen = csr_matrix((numpy.ones(count), (range(count), [need[0] for need in needs])), shape=(count, self.size))
        least = vstack([hstack([self.least, csr_matrix((self.least.shape[0], count))]), hstack([sign * chosen, -sign * identity(count)])], format="csr")
        most = numpy.concatenate([self.most, [need[1] if is_low else 0 for need in needs]])
        limits = [(0, None)] * self.size + [(0, None if is_low else need[2]) for need in needs]
        costs = numpy.concatenate([numpy.zeros(self.size), sign * numpy.ones(count)])
        return self.solve(costs, least, most, hstack([self.equal, csr_matrix((self.equal.shape[0], count))], format="csr"), limits).x

    def _matrix(self, system, rows):
        entries, right = ([], [], []), []
        for row, at in enumerate(rows):
            rest = system["rows"][at]["right"]
            for cell, coefficient in zip(system["rows"][at]["cells"], system["rows"][at]["coefficients"]):
                if cell in self.place:
                    for column, value in zip(entries, (row, self.place[cell], coefficient)):
                        column.append(value)
                else:
                    rest -= coefficient * system["truth"][cell]
            right.append(rest)
        return csr_matrix((entries[2], (entries[0], entries[1])), shape=(len(rows), self.size)), numpy.array(right, float)


def is_met(value, need, is_low):
    return value is None or (value <= need[1] + TOLERANCE if is_low else value >= need[2] - TOLERANCE)


def unmet(part, needs, is_whole):
    """The needs that a part does not settle; of the whole only those that are ruled out indeed."""
    found = {}
    for is_low in (True, False):
        for need in part.unsettled(needs, is_low):
            if need[3] not in found and not (is_whole and is_met(part.end(need[0], is_low), need, is_low)):
                found[need[3]] = need
    return list(found.values())


def failures(system):
    rows_of = [[] for _ in range(system["cells"])]
    for at, row in enumerate(system["rows"]):
        for cell in row["cells"]:
            rows_of[cell].append(at)
    left = {at: (cell, low, high) for at, (cell, low, high) in enumerate(system["needs"])}
    for size in [*(size for size in SIZES if size < system["cells"]), system["cells"]]:
        is_whole, still = size == system["cells"], {}
        while left:
            first, (start, _, _) = next(iter(left.items()))
            part = Part(system, rows_of, start, size)
            core = [(part.place[cell], low, high, at) for at, (cell, low, high) in left.items() if cell in part.place and (is_whole or at == first or part.place[cell] < size / 2)]
            for need in core:
                del left[need[3]]
            for cell, low, high, at in unmet(part, core, is_whole):
                still[at] = [at, float(part.end(cell, True)), part.end(cell, False)] if is_whole else (part.order[cell], low, high)
        left = still
    return sorted(left.values())


for line in sys.stdin:
    print(json.dumps(failures(json.loads(line))), flush=True)
