namespace Mahalleh.Web.Tests.Disclosure.Twins;

/// <summary>Two packages that differ inside protected cells only.</summary>
/// <param name="First">The first.</param>
/// <param name="Second">The other.</param>
/// <param name="Moves">Changes of records between them.</param>
/// <param name="Changed">Protected cells that are not the same.</param>
/// <param name="Hidden">Protected cells.</param>
/// <param name="Read">Published figures that were counted again.</param>
/// <param name="Misread">Of these, figures that came out otherwise.</param>
internal sealed record TwinPair(TwinPackage First, TwinPackage Second, int Moves, int Changed, int Hidden, int Read, IReadOnlyList<string> Misread)
{
    /// <summary>Makes a twin of a package.</summary>
    /// <param name="first">The package.</param>
    /// <param name="release">Its release.</param>
    /// <param name="random">Chance.</param>
    /// <param name="attempts">Changes tried in each table; those stay that leave a twin.</param>
    public static TwinPair Make(TwinPackage first, TwinRelease release, Random random, int attempts)
    {
        var (rules, moves) = (new TwinRules(release, first.Areas), new TwinMoves(first, random));
        var pair = new TwinPair(first, first, 0, 0, 0, 0, []);
        return first.Tables.Values.Aggregate(pair, (sum, table) => sum.Move(table, rules, moves, attempts));
    }

    private TwinPair Move(TwinTable table, TwinRules rules, TwinMoves moves, int attempts)
    {
        var (start, made) = (First.Count(table), 0);
        var (now, counted) = (table, start);
        for (var attempt = 0; attempt < attempts; attempt++)
        {
            var next = moves.Next(now);
            var cells = next == now ? counted : First.Count(next);
            if (next != now && rules.AreTwins(table.Name, counted, cells))
            {
                (now, counted, made) = (next, cells, made + 1);
            }
        }

        return this with
        {
            Second = Second.With(now),
            Moves = Moves + made,
            Changed = Changed + rules.Changed(table.Name, start, counted),
            Hidden = Hidden + rules.Hidden(table.Name),
            Read = Read + rules.Shown(table.Name),
            Misread = [.. Misread, .. rules.Misread(table.Name, start)],
        };
    }
}
