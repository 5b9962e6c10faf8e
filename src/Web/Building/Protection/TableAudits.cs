using Mahalleh.Indicators.Disclosure;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Building.Protection;

/// <summary>Proves every table of areas anew when it is protected: a certificate for each, and the verifier that only adds and compares.</summary>
internal sealed class TableAudits
{
    private long _proven;
    private int _tables;
    private int _rows;
    private int _unsolved;
    private int _refused;

    /// <summary>The count so far.</summary>
    public DisclosureAudit Report => new(_tables, _proven, _rows, _unsolved, _refused);

    /// <summary>Whether a certificate of the hidden set is accepted.</summary>
    public bool Prove(CellTree tree, CellFacts facts, PrimarySet primary, SelectionResult selection)
    {
        if (!selection.IsProtected || CertificateVerifier.Faults(tree.Rows(), facts, primary, selection.Hidden, Certificate.Of(tree, facts, primary, selection.Hidden)).Count > 0)
        {
            _refused++;
            return false;
        }

        _tables++;
        _proven += primary.Count;
        return true;
    }

    /// <summary>Adds the count of another measure.</summary>
    public void Add(TableAudits other) => (_tables, _proven, _rows, _unsolved, _refused) =
        (_tables + other._tables, _proven + other._proven, _rows + other._rows, _unsolved + other._unsolved, _refused + other._refused);

    /// <summary>Takes note of systems that were too large to look for rings in them.</summary>
    public void NoteUnsolved(int systems) => _unsolved = systems;

    /// <summary>Takes note of tables that nothing is left to protect with.</summary>
    public void NoteRefused(int tables) => _refused += tables;

    /// <summary>Whether a table that the row rule hides is protected.</summary>
    public bool NoteRows(SelectionResult selection)
    {
        _rows += selection.IsProtected ? 1 : 0;
        _refused += selection.IsProtected ? 0 : 1;
        return selection.IsProtected;
    }
}
