using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Api;
using Mahalleh.Web.Api.Questions;
using Mahalleh.Web.Figures;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Sdmx.Data;

/// <summary>Which codes of each dimension a key opens; of what is open to whoever asks.</summary>
/// <param name="Kinds">Kinds of period.</param>
/// <param name="Indicators">Indicators in catalogue order.</param>
/// <param name="Areas">Area numbers in area order.</param>
/// <param name="Breakdowns">Breakdown values, the total first as the empty one.</param>
internal sealed record DataKey(IReadOnlyList<PeriodKind> Kinds, IReadOnlyList<Indicator> Indicators, int[] Areas, IReadOnlyList<string> Breakdowns)
{
    // Codes of areas may be very many: a few are worth more than the list.
    private const int Examples = 5;

    /// <summary>Reads a key; the reader holds the fault when there is one.</summary>
    /// <param name="reader">The question.</param>
    /// <param name="index">Index of its snapshot.</param>
    /// <param name="text">The key, such as <c>A.poverty+coverage.province..</c>, or <c>all</c>.</param>
    public static DataKey Read(QuestionReader reader, SnapshotIndex index, string text)
    {
        var parts = text is SdmxNames.All ? [.. Components.Key.Select(_ => "")] : text.Split('.');
        if (parts.Length != Components.Key.Count)
        {
            reader.Refuse(SdmxForms.Key, text, [Hint.Value("all"), Parts]);
            return new([], [], [], []);
        }

        var codes = parts.Select(part => part.Length == 0 ? null : part.Split('+').ToHashSet(StringComparer.Ordinal)).ToArray();
        var indicators = Indicator(reader, codes[1]);
        return new DataKey(Kind(reader, codes[0]), indicators, Area(reader, Level(reader, codes[2]), codes[3]), Breakdown(reader, index, indicators, codes[4]));
    }

    private static PeriodKind[] Kind(QuestionReader reader, HashSet<string>? codes)
    {
        Check(reader, 0, codes, Frequencies.All.Select(frequency => frequency.Id));
        return [.. Frequencies.All.Where(frequency => codes is null || codes.Contains(frequency.Id)).Select(frequency => frequency.Kind)];
    }

    private static Indicator[] Indicator(QuestionReader reader, HashSet<string>? codes)
    {
        var all = reader.Snapshot.Catalogue.Indicators.Values;
        Check(reader, 1, codes, all.Where(reader.Release.Shows).Select(indicator => CodeId.Pointed.Of(indicator.Code)), all.Where(indicator => !reader.Release.Shows(indicator)).Select(indicator => CodeId.Pointed.Of(indicator.Code)));
        return [.. reader.Release.Indicators.Where(indicator => codes is null || codes.Contains(CodeId.Pointed.Of(indicator.Code)))];
    }

    private static HashSet<int> Level(QuestionReader reader, HashSet<string>? codes)
    {
        var levels = reader.Snapshot.Areas.Levels.Select((level, at) => (Id: CodeId.Pointed.Of(level.Code), At: at, IsOpen: reader.Release.ShowsLevel(at))).ToArray();
        Check(reader, 2, codes, levels.Where(level => level.IsOpen).Select(level => level.Id), levels.Where(level => !level.IsOpen).Select(level => level.Id));
        return [.. levels.Where(level => level.IsOpen && (codes is null || codes.Contains(level.Id))).Select(level => level.At)];
    }

    private static Text Parts
    {
        get
        {
            var parts = string.Join('.', Components.Key.Select(dimension => dimension.Id));
            return new($"{Components.Key.Count} بخش با نقطه در میان: \u2066{parts}\u2069؛ نقطهٔ درون کد ‎_‎ نوشته می‌شود", $"{Components.Key.Count} parts with points between them: {parts}; a point of a code is written _");
        }
    }

    private static int[] Area(QuestionReader reader, HashSet<int> levels, HashSet<string>? codes)
    {
        var (tree, release) = (reader.Snapshot.Areas, reader.Release);
        foreach (var id in codes ?? [])
        {
            if (CodeId.Pointed.Read(id) is not { } code || !tree.TryGetNumber(code, out var number))
            {
                Refuse(reader, 3, id, [.. Enumerable.Range(0, tree.Count).Where(release.Shows).Take(Examples).Select(area => Hint.Value(CodeId.Pointed.Of(tree.Areas[area].Code))), Hint.OtherOf(Codelists.Area)]);
            }
            else if (!release.Shows(number))
            {
                Shut(reader, 3, id);
            }
        }

        return [.. Enumerable.Range(0, tree.Count).Where(area => release.Shows(area) && levels.Contains(tree.Level[area]) && (codes is null || codes.Contains(CodeId.Pointed.Of(tree.Areas[area].Code))))];
    }

    private static string[] Breakdown(QuestionReader reader, SnapshotIndex index, Indicator[] indicators, HashSet<string>? codes)
    {
        Check(reader, 4, codes, [Codelists.Total, .. index.Breakdowns(reader.Release.Indicators).Select(CodeId.Breakdown.Of)]);
        IEnumerable<string> all = ["", .. index.Breakdowns(indicators)];
        return [.. all.Where(part => codes is null || codes.Contains(part.Length == 0 ? Codelists.Total : CodeId.Breakdown.Of(part)))];
    }

    private static void Check(QuestionReader reader, int dimension, HashSet<string>? codes, IEnumerable<string> known, IEnumerable<string>? shut = null)
    {
        string[] allowed = [.. known];
        foreach (var code in (codes ?? []).Except(allowed, StringComparer.Ordinal))
        {
            if (shut?.Contains(code, StringComparer.Ordinal) == true)
            {
                Shut(reader, dimension, code);
            }
            else
            {
                Refuse(reader, dimension, code, [.. allowed.Select(Hint.Value)]);
            }
        }
    }

    private static void Refuse(QuestionReader reader, int dimension, string code, Text[] allowed) =>
        reader.Refuse(SdmxForms.Key, $"{Components.Key[dimension].Id}={code}", allowed);

    private static void Shut(QuestionReader reader, int dimension, string code) =>
        reader.Shut(Components.Key[dimension].Id, Components.Key[dimension].Name.Fa, code);
}
