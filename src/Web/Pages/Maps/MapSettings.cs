using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Mahalleh.Web.Pages.Words;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Pages.Maps;

/// <summary>A period the map can move to.</summary>
internal sealed record MapPeriod(string Code, string Name);

/// <summary>A value column that travels with the page, in the shape of the API's choropleths.</summary>
internal sealed record MapColumn(IReadOnlyList<int> Ids, IReadOnlyList<int> Classes, IReadOnlyList<char> Statuses, IReadOnlyList<string> Colors);

/// <summary>The area around what is shown.</summary>
internal sealed record MapSurroundings(string Level, string Tiles, int Id);

/// <summary>A level above the one shown, whose outlines and names give the eye a hold.</summary>
internal sealed record MapOutlines(string Level, string Tiles);

/// <summary>Everything the map element needs to know; it reads it as JSON.</summary>
internal sealed record MapSettings
{
    private const int MostDots = 60;

    // So many names find room by themselves.
    private const int FewNames = 100;
    private const double NamePixels = 46;
    private const double WorldPixels = 512;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public required bool Persian { get; init; }
    public required string Library { get; init; }
    public required string Level { get; init; }
    public required string Tiles { get; init; }
    public required int First { get; init; }
    public required int Last { get; init; }
    public required IReadOnlyList<double> Bounds { get; init; }
    public required int LeastZoom { get; init; }
    public required MapSurroundings? Around { get; init; }

    /// <summary>The nearest drawn level between the area around and the areas shown; null when there is none.</summary>
    public required MapOutlines? Above { get; init; }

    /// <summary>Zoom from which the areas are named; before it, those of <see cref="Above"/> are.</summary>
    public required double LabelZoom { get; init; }
    public required IReadOnlyDictionary<string, string> Words { get; init; }
    public string Column { get; init; } = "";
    public string Period { get; init; } = "";
    public IReadOnlyList<MapPeriod> Periods { get; init; } = [];
    public MapColumn? Inline { get; init; }
    /// <summary>What the classes of <see cref="Inline"/> are called where the pointer rests; empty where rows say more.</summary>
    public IReadOnlyList<string> ClassNames { get; init; } = [];
    public int Chosen { get; init; }

    /// <summary>Whether the map has no time of its own: it shows the period of the map before it, where its indicator has that.</summary>
    public bool Follows { get; init; }
    public bool HasDots { get; init; }
    public int Decimals { get; init; }
    public string Unit { get; init; } = "";

    /// <summary>Settings of a map of the areas of a level inside an area, still without values.</summary>
    public static MapSettings Of(PageContext context, int level, int within)
    {
        var snapshot = context.Snapshot;
        var tree = snapshot.Areas;
        var around = within > 0 && snapshot.Places[within].IsKnown && tree.Level[within] != level ? within : -1;
        var areas = MapExtent.Areas(tree, level, within);
        var bounds = MapExtent.Frame(MapExtent.Bounds(snapshot, areas), around < 0 ? AreaPlace.Unknown : snapshot.Places[around]);
        return new MapSettings
        {
            Persian = context.IsPersian,
            Library = context.Assets.Address("maplibre-gl.mjs"),
            Level = tree.Levels[level].Code,
            Tiles = TilesOf(context, level),
            First = within + 1,
            Last = tree.End[within],
            Bounds = bounds,
            LeastZoom = snapshot.Tiles?.Layers.GetValueOrDefault(tree.Levels[level].Code).Min ?? 0,
            HasDots = areas.Count <= MostDots && MapExtent.AreSpecks(snapshot, areas, bounds),
            Around = around < 0 ? null : new MapSurroundings(tree.Levels[tree.Level[around]].Code, TilesOf(context, tree.Level[around]), around + 1),
            Above = AboveOf(context, level, within),
            LabelZoom = LabelZoomOf(areas.Count, bounds),
            Words = MapWords.ForElement.ToDictionary(pair => pair.Key, pair => context.Say(pair.Value), StringComparer.Ordinal),
        };
    }

    /// <summary>The settings as JSON without any character that could end a script element.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    private static MapOutlines? AboveOf(PageContext context, int level, int within)
    {
        var tree = context.Snapshot.Areas;
        var drawn = context.Snapshot.Tiles?.Layers;
        var above = Enumerable.Range(0, level).LastOrDefault(other => other > tree.Level[within] && drawn?.ContainsKey(tree.Levels[other].Code) == true, -1);
        return above < 0 ? null : new MapOutlines(tree.Levels[above].Code, TilesOf(context, above));
    }

    // Where many areas share the frame, they are named when one of them, on average, is as wide as a name.
    private static double LabelZoomOf(int areas, double[] bounds)
    {
        if (areas <= FewNames || bounds.Length < 4)
        {
            return 0;
        }

        var degrees = Math.Sqrt(Math.Max(1e-9, (bounds[2] - bounds[0]) * (bounds[3] - bounds[1])) / areas);
        return Math.Round(Math.Clamp(Math.Log2(NamePixels * 360 / (WorldPixels * degrees)), 0, 16), 2);
    }

    private static string TilesOf(PageContext context, int level) =>
        $"/tiles/{context.Snapshot.Manifest.Vintage}/{Uri.EscapeDataString(context.Snapshot.Areas.Levels[level].Code)}.json";
}
