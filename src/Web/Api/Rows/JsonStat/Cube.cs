using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Web.Api.Rows.JsonStat;

/// <summary>How the rows of a table lie in a cube: each row is one place of it, and each column of numbers is a measure there.</summary>
/// <typeparam name="TRow">A row before it is written.</typeparam>
/// <param name="Label">What the cube is of.</param>
/// <param name="Lang">Language of the labels: <c>fa</c>, <c>en</c>, or <c>both</c> for English ones with the Persian beside them.</param>
/// <param name="Dimensions">The dimensions, slowest first, without that of the measures.</param>
/// <param name="Status">Letter of the status that stands at a row's cell of the column so named; empty for none.</param>
internal sealed record Cube<TRow>(Text Label, string Lang, IReadOnlyList<CubeDimension<TRow>> Dimensions, Func<TRow, string, string> Status)
{
    /// <summary>Columns that the dimensions and statuses say already.</summary>
    public required IReadOnlySet<string> Said { get; init; }

    /// <summary>Number of places of the cube.</summary>
    public long Places => Dimensions.Aggregate(1L, (places, dimension) => places * dimension.Categories.Count);

    public bool IsPersian => Lang == "fa";
}

/// <summary>A dimension of a cube.</summary>
/// <typeparam name="TRow">A row before it is written.</typeparam>
/// <param name="Id">Its id.</param>
/// <param name="Role">geo, time, metric; empty for a classification.</param>
/// <param name="Label">Its name.</param>
/// <param name="Categories">Its categories in order, each code once.</param>
/// <param name="Code">Code of a row's category.</param>
internal sealed record CubeDimension<TRow>(string Id, string Role, Text Label, IReadOnlyList<CubeCategory> Categories, Func<TRow, string> Code);

/// <summary>A category of a dimension.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
internal sealed record CubeCategory(string Code, Text Name)
{
    /// <summary>Unit of the values; null outside of metric dimensions.</summary>
    public Text? Unit { get; init; }

    /// <summary>Digits after the point that pages show.</summary>
    public int Decimals { get; init; }

    /// <summary>What to beware of.</summary>
    public Text Note { get; init; } = new("", "");

    /// <summary>Code of the category it is a part of; empty for none.</summary>
    public string Parent { get; init; } = "";

    /// <summary>Longitude and latitude in degrees; not finite without a place.</summary>
    public (double Longitude, double Latitude) Point { get; init; } = (double.NaN, double.NaN);

    /// <summary>First and last day; null for what is no one span of time.</summary>
    public (DateOnly First, DateOnly Last)? Days { get; init; }
}
