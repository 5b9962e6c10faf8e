namespace Mahalleh.Indicators.Disclosure;

/// <summary>
/// Hides cells of linked tables until every primary cell has been shown safe by whole-number tables, which then pass the
/// verifier. Where to hide follows from the hidden pattern and the secret order; when to stop follows from the audit.
/// </summary>
public static class LinkedSelection
{
    /// <summary>Selects.</summary>
    /// <param name="rows">What holds between the cells.</param>
    /// <param name="facts">The cells.</param>
    /// <param name="primary">Their primary set.</param>
    /// <param name="order">The secret order of the cells.</param>
    /// <param name="certificate">The tables that prove it; those of unprotected cells are missing.</param>
    /// <param name="alreadyHidden">Cells hidden before, by <see cref="KeyedSelection"/> or in an earlier revision; empty for none.</param>
    /// <param name="contribution">What an insider knows to have been counted in one hidden cell.</param>
    /// <exception cref="ArgumentException">The amounts do not follow the rows, or a column has another length.</exception>
    /// <exception cref="InvalidOperationException">The verifier refuses the certificate: a fault of this program.</exception>
    public static SelectionResult Select(
        CellRows rows, CellFacts facts, PrimarySet primary, KeyedOrder order, out Certificate certificate, ReadOnlySpan<bool> alreadyHidden = default, long contribution = 1)
    {
        rows.Check(facts);
        var hidden = Start(facts, primary, alreadyHidden);
        var neighbours = new RowNeighbours(rows, facts, order);
        var open = Enumerable.Range(0, facts.Count).Where(primary.Contains).ToList();
        var tables = new List<WitnessTable>();
        var (rounds, extended) = (0, 0);
        for (var grows = true; grows && open.Count > 0;)
        {
            open = Unproved(new LinkedTableAudit(rows, facts, primary, hidden, open.ToHashSet().Contains), open, tables, contribution);
            rounds++;
            var added = Extend(neighbours, open, hidden);
            extended += added;
            grows = added > 0;
        }

        certificate = new Certificate(tables, []);
        Verify(rows, facts, primary, hidden, certificate, open.Count == 0);
        return new SelectionResult(hidden, open, rounds, extended);
    }

    // One cell more beside each unsafe one, unless one was just hidden in its rows and may do for it too.
    private static int Extend(RowNeighbours neighbours, List<int> open, bool[] hidden)
    {
        var fresh = new HashSet<int>();
        foreach (var cell in open)
        {
            if (!neighbours.HasAny(cell, fresh) && neighbours.Next(cell, hidden) is >= 0 and var next)
            {
                hidden[next] = fresh.Add(next);
            }
        }

        return fresh.Count;
    }

    // A table that shows a cell safe stays one when more is hidden, so each cell is proved once.
    private static List<int> Unproved(LinkedTableAudit audit, List<int> open, List<WitnessTable> tables, long contribution)
    {
        var left = new List<int>();
        foreach (var cell in open)
        {
            if (audit.TryProve(cell, out var found, contribution))
            {
                tables.AddRange(found);
            }
            else
            {
                left.Add(cell);
            }
        }

        return left;
    }

    private static void Verify(CellRows rows, CellFacts facts, PrimarySet primary, bool[] hidden, Certificate certificate, bool isComplete)
    {
        if (isComplete && CertificateVerifier.Faults(rows, facts, primary, hidden, certificate) is { Count: > 0 } faults)
        {
            throw new InvalidOperationException($"The certificate has {faults.Count} faults; the first: {faults[0]}.");
        }
    }

    private static bool[] Start(CellFacts facts, PrimarySet primary, ReadOnlySpan<bool> alreadyHidden)
    {
        if (alreadyHidden.Length != 0 && alreadyHidden.Length != facts.Count)
        {
            throw new ArgumentException($"{alreadyHidden.Length} hidden of {facts.Count} cells.", nameof(alreadyHidden));
        }

        var hidden = new bool[facts.Count];
        for (var cell = 0; cell < hidden.Length; cell++)
        {
            hidden[cell] = primary.Contains(cell) || facts.Roles[cell] == CellRole.OwnPart
                || (alreadyHidden.Length != 0 && alreadyHidden[cell] && facts.Roles[cell] == CellRole.Ordinary);
        }

        return hidden;
    }
}
