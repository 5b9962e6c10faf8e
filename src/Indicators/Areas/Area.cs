using Mahalleh.Indicators.Periods;

namespace Mahalleh.Indicators.Areas;

/// <summary>One place in the statistical hierarchy, as the register of areas states it.</summary>
public sealed record Area
{
    /// <summary>Opaque, stable, unique code, compared ordinally, e.g. <c>IR-09.MHD.Z1.N04</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Code of the level the area belongs to.</summary>
    public required string Level { get; init; }

    /// <summary>Code of the parent area; null for the root only.</summary>
    public string? Parent { get; init; }

    /// <summary>Persian name, normalised; empty when the source gives none.</summary>
    public string NameFa { get; init; } = "";

    /// <summary>English name; empty when the source gives none.</summary>
    public string NameEn { get; init; } = "";

    /// <summary><c>formal</c>, <c>informal</c> or empty when not stated.</summary>
    public string Settlement { get; init; } = "";

    /// <summary><c>very-severe</c>, <c>severe</c>, <c>moderate</c> or empty when not stated.</summary>
    public string Severity { get; init; } = "";

    /// <summary>Agency that runs the neighbourhood house; empty when not stated.</summary>
    public string Operator { get; init; } = "";

    /// <summary>First day of the programme in the area; null when not stated.</summary>
    public DateOnly? ProgrammeStart { get; init; }

    /// <summary>Day on which the area left the programme's list; null while it is on it, or when not stated.</summary>
    public DateOnly? LeftList { get; init; }

    /// <summary>Rank for action within the parent as its source prints it, 1 first; null when not printed.</summary>
    public int? SourceRank { get; init; }

    /// <summary>Stated area in hectares, above zero; null when not stated.</summary>
    public double? AreaHa { get; init; }

    /// <summary>Whether <see cref="AreaHa"/> was printed or made by rule.</summary>
    public Basis AreaBasis { get; init; }

    /// <summary>First day on which the area was there as it is drawn; null when it has been there from the beginning.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day on which it was, inclusive; null while it is there.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Whether the area was there on a day.</summary>
    /// <param name="day">A civil date.</param>
    public bool IsValidOn(DateOnly day) => !(day < ValidFrom) && !(day > ValidTo);

    /// <summary>Whether the area was there on some day of a range.</summary>
    /// <param name="range">A range of civil dates, of one day at least.</param>
    public bool IsValidIn(DateRange range) => !(range.LastDay < ValidFrom) && !(range.Start > ValidTo);
}
