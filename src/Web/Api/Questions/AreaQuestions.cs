using Mahalleh.Indicators.Catalogue;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Api.Questions;

/// <summary>Reads the parameters that name areas and levels.</summary>
internal static class AreaQuestions
{
    /// <summary>Number of the named area; −1 when none is named.</summary>
    public static int Area(this QuestionReader reader, Parameter parameter)
    {
        if (reader.Word(parameter) is not { } code)
        {
            return -1;
        }

        return Number(reader, parameter, code);
    }

    /// <summary>Indices of the named levels; null when none is named.</summary>
    public static IReadOnlyList<int>? Levels(this QuestionReader reader, Parameter parameter) => reader.Words(parameter) is { } codes
        ? [.. codes.Select(code => Level(reader, parameter, code))]
        : null;

    /// <summary>Index of the named level, or of the first level below the root.</summary>
    public static int OneLevel(this QuestionReader reader, Parameter parameter) =>
        reader.Word(parameter) is { } code ? Level(reader, parameter, code) : FirstBelow(reader, 0);

    /// <summary>Numbers of the areas whose values are asked, in area order; levels are not mixed unless asked.</summary>
    public static int[] AreasOfValues(this QuestionReader reader)
    {
        var named = Areas(reader, Parameters.Areas);
        var parent = reader.Area(Parameters.Parent);
        var levels = reader.Levels(Parameters.Level);
        if (levels is null && named is null)
        {
            levels = [FirstBelow(reader, Math.Max(parent, 0))];
            return reader.Choose(null, parent, levels, childrenOnly: parent >= 0);
        }

        return reader.Choose(named, parent, levels, childrenOnly: parent >= 0 && levels is null);
    }

    /// <summary>Numbers of the areas that a list of areas is asked for, in area order; all when nothing is asked.</summary>
    public static int[] AreasOfList(this QuestionReader reader)
    {
        var parent = reader.Area(Parameters.AreaParent);
        var levels = reader.Levels(Parameters.AreaLevel);
        return reader.Choose(null, parent, levels, childrenOnly: parent >= 0 && levels is null);
    }

    private static int[] Choose(this QuestionReader reader, HashSet<int>? named, int parent, IReadOnlyList<int>? levels, bool childrenOnly)
    {
        var tree = reader.Snapshot.Areas;
        var (first, end) = parent < 0 ? (0, tree.Count) : (parent + 1, tree.End[parent]);
        var chosen = new List<int>();
        for (var area = first; area < end; area++)
        {
            if (reader.Release.Shows(area) && (named is null || named.Contains(area))
                && (levels is null || levels.Contains(tree.Level[area]))
                && (!childrenOnly || tree.Parent[area] == parent))
            {
                chosen.Add(area);
            }
        }

        return [.. chosen];
    }

    private static HashSet<int>? Areas(QuestionReader reader, Parameter parameter)
    {
        if (reader.Words(parameter) is not { } codes)
        {
            return null;
        }

        var numbers = new HashSet<int>();
        foreach (var code in codes)
        {
            numbers.Add(Number(reader, parameter, code));
        }

        return numbers;
    }

    private static int Number(QuestionReader reader, Parameter parameter, string code)
    {
        if (!reader.Snapshot.Areas.TryGetNumber(code, out var number))
        {
            reader.Refuse(parameter, code, Allowed(reader));
        }
        else if (!reader.Release.Shows(number))
        {
            reader.Shut("area", "ناحیه", code);
        }

        return number;
    }

    private static int Level(QuestionReader reader, Parameter parameter, string code)
    {
        var index = reader.Snapshot.Areas.LevelIndex(code);
        if (index < 0)
        {
            reader.Refuse(parameter, code, reader.Snapshot.Areas.Levels.Where((_, level) => reader.Release.ShowsLevel(level)).Select(level => level.Code));
        }
        else if (!reader.Release.ShowsLevel(index))
        {
            reader.Shut("level", "سطح", code);
        }

        return index;
    }

    // Children may be of several levels (a province with zones and lone neighbourhoods): the highest counts.
    private static int FirstBelow(QuestionReader reader, int parent)
    {
        var tree = reader.Snapshot.Areas;
        return tree.Children(parent).Select(child => tree.Level[child]).DefaultIfEmpty(tree.Level[parent]).Min();
    }

    // There may be 50,000 codes: the way to them and a few examples are worth more than the list.
    private static Text[] Allowed(QuestionReader reader) =>
        [.. reader.Snapshot.Areas.Areas.Where((_, number) => reader.Release.Shows(number)).Take(5).Select(area => Hint.Value(area.Code)), Hint.OtherOf("/api/v1/areas")];
}
