using Mahalleh.Web.Sample.Fields;

namespace Mahalleh.Web.Sample.Tables;

/// <summary>How one fact table is invented: how many records a host has in a quarter, and the SQL that makes them of a job.</summary>
/// <remarks>
/// The SQL sees the columns of <see cref="Job"/>, the record's number <c>i</c> within host and quarter, three
/// independent hashes <c>h1</c>, <c>h2</c>, <c>h3</c>, the rates by name, and the macros of <see cref="JobTable"/>.
/// </remarks>
internal sealed record TablePlan
{
    /// <summary>Name of the table.</summary>
    public required string Table { get; init; }

    /// <summary>Share of all records; 0 when the table is written at its natural size.</summary>
    public double Share { get; init; }

    /// <summary>Natural number of records of a host in a quarter, before it is scaled.</summary>
    public required Func<ReportingArea, AreaRates, double> Natural { get; init; }

    /// <summary>Factor of the quarters of a year, first to fourth.</summary>
    public double[] Season { get; init; } = [1, 1, 1, 1];

    /// <summary>Records come in groups of this size, such as the questions that one respondent answers.</summary>
    public int GroupSize { get; init; } = 1;

    /// <summary>Persons to choose from, for each record of an average half-year; 0 when the table names nobody.</summary>
    public double PoolPerRecord { get; init; }

    /// <summary>Names of the rates that the SQL uses.</summary>
    public IReadOnlyList<string> Rates { get; init; } = [];

    /// <summary>The rates, in the order of the names.</summary>
    public Func<RateContext, double[]> Values { get; init; } = _ => [];

    /// <summary>Select lists that build on one another, each seeing the columns before it.</summary>
    public IReadOnlyList<string> Layers { get; init; } = [];

    /// <summary>Select list of the table's columns.</summary>
    public required string Columns { get; init; }
}

/// <summary>What rates may depend on.</summary>
/// <param name="Host">The host.</param>
/// <param name="Rates">Its rates in the half-year.</param>
/// <param name="Count">Records of the quarter.</param>
/// <param name="HalfCount">Records of the half-year.</param>
/// <param name="QuarterInHalf">0 or 1.</param>
internal sealed record RateContext(ReportingArea Host, AreaRates Rates, long Count, long HalfCount, int QuarterInHalf);
