using System.Globalization;
using Mahalleh.Web.Access;
using Mahalleh.Web.Figures;
using Mahalleh.Web.Problems;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Texts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mahalleh.Web.Ogc;

/// <summary>What is asked of the features of a collection; a value of each that was not given is what the standard means then.</summary>
internal sealed class ItemsQuestion
{
    /// <summary>Most features of an answer; a greater limit means this one (requirement core/fc-limit-response-1).</summary>
    public const int MostItems = 10_000;

    /// <summary>Features of an answer when nothing is said.</summary>
    public const int UsualItems = 100;

    private static readonly string[] OfItem = ["f", "crs", FigureQuestion.IndicatorName, FigureQuestion.PeriodName];
    private static readonly string[] OfItems = ["limit", "offset", "bbox", "bbox-crs", "datetime", "parent", .. OfItem];
    private static readonly string[] Formats = ["json", "geojson"];

    /// <summary>Most features wanted.</summary>
    public int Limit { get; private set; } = UsualItems;

    /// <summary>Features passed over.</summary>
    public int Offset { get; private set; }

    /// <summary>Ground that the features must meet; null for all.</summary>
    public MapWindow? Window { get; private set; }

    /// <summary>System of the answer.</summary>
    public OgcCrs Crs { get; private set; } = OgcCrs.Default;

    /// <summary>Number of the area that the features must be directly below; −1 for all.</summary>
    public int Parent { get; private set; } = -1;

    /// <summary>The figure that goes with each feature; null for none.</summary>
    public FigureQuestion? Figure { get; private set; }

    /// <summary>Reads the question of a page of features.</summary>
    public static ProblemHttpResult? ReadItems(IQueryCollection query, ScopedRelease release, out ItemsQuestion question)
    {
        question = new ItemsQuestion();
        return Refuse(query, OfItems) ?? question.ReadShared(query, release) ?? question.ReadPage(query) ?? question.ReadWindow(query)
            ?? OgcDates.Check(query["datetime"].ToString()) ?? question.ReadParent(query["parent"].ToString(), release);
    }

    /// <summary>Reads the question of one feature.</summary>
    public static ProblemHttpResult? ReadItem(IQueryCollection query, ScopedRelease release, out ItemsQuestion question)
    {
        question = new ItemsQuestion();
        return Refuse(query, OfItem) ?? question.ReadShared(query, release);
    }

    /// <summary>Refuses every parameter that a resource does not know, and every one that stands twice.</summary>
    public static ProblemHttpResult? Refuse(IQueryCollection query, params string[] known) =>
        ClosedSet.Check(query, known) ?? (query["f"].ToString() is { Length: > 0 } format && !Formats.Contains(format) ? Problem.BadParameter("f", format, Formats) : null);

    private ProblemHttpResult? ReadShared(IQueryCollection query, ScopedRelease release)
    {
        if (query["crs"].ToString() is { Length: > 0 } uri)
        {
            if (OgcCrs.Find(uri) is not { } crs)
            {
                return Problem.BadParameter("crs", uri, OgcCrs.All.Select(known => known.Uri));
            }

            Crs = crs;
        }

        if (!query.ContainsKey(FigureQuestion.IndicatorName) && !query.ContainsKey(FigureQuestion.PeriodName))
        {
            return null;
        }

        var problem = FigureQuestion.Read(query, release, out var figure);
        Figure = figure;
        return problem;
    }

    private ProblemHttpResult? ReadPage(IQueryCollection query)
    {
        if (query.ContainsKey("limit"))
        {
            if (!TryWhole(query["limit"].ToString(), out var limit) || limit < 1)
            {
                return Problem.BadParameter("limit", query["limit"], [Hint.AtMost(MostItems)]);
            }

            Limit = (int)Math.Min(limit, MostItems);
        }

        if (query.ContainsKey("offset"))
        {
            if (!TryWhole(query["offset"].ToString(), out var offset))
            {
                return Problem.BadParameter("offset", query["offset"], [Hint.FromZero]);
            }

            Offset = (int)Math.Min(offset, int.MaxValue);
        }

        return null;
    }

    private ProblemHttpResult? ReadWindow(IQueryCollection query)
    {
        var uri = query["bbox-crs"].ToString();
        if ((uri.Length == 0 ? OgcCrs.Default : OgcCrs.Find(uri)) is not { } crs)
        {
            return Problem.BadParameter("bbox-crs", uri, OgcCrs.All.Select(known => known.Uri));
        }

        if (!query.ContainsKey("bbox"))
        {
            return null;
        }

        Window = BoundingBox.Parse(query["bbox"].ToString(), crs);
        return Window is null ? Problem.BadParameter("bbox", query["bbox"], BoundingBox.Allowed(crs)) : null;
    }

    private ProblemHttpResult? ReadParent(string code, ScopedRelease release)
    {
        if (code.Length == 0)
        {
            return null;
        }

        if (!release.Snapshot.Areas.TryGetNumber(code, out var area))
        {
            return Problem.BadParameter("parent", code, [Hint.AreaCode]);
        }

        Parent = area;
        return null;
    }

    private static bool TryWhole(string text, out long number) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
