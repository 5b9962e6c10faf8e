namespace Mahalleh.Web.Sources;

/// <summary>Type of a column of a data package.</summary>
public enum ColumnType
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>Code of an area of the register.</summary>
    Area,

    /// <summary>Key of a person: a hash made by the owner of the record, never a national code.</summary>
    Key,

    /// <summary>Date in the package's calendar; a typed Parquet date is a civil date.</summary>
    Date,

    /// <summary>Period such as 1404-H1, in the package's calendar.</summary>
    Period,

    /// <summary>Whole number.</summary>
    Whole,

    /// <summary>Amount below 10^14 with four digits after the point, summed exactly.</summary>
    Number,

    /// <summary>Survey weight below a million with six digits after the point, summed exactly.</summary>
    Weight,

    /// <summary>Ready-made number, kept to the last bit.</summary>
    Real,

    /// <summary>0 or 1, true or false.</summary>
    Flag,
}

/// <summary>One column of a table of the data package.</summary>
/// <param name="Name">Name in the header.</param>
/// <param name="Type">Type of its values.</param>
/// <param name="IsRequired">Whether the column must be there and every value filled.</param>
/// <param name="Minimum">Least number allowed; null for none.</param>
/// <param name="Maximum">Greatest number allowed; null for none.</param>
/// <param name="Choices">The only texts allowed; empty for any.</param>
public sealed record FactColumn(
    string Name, ColumnType Type, bool IsRequired = false, double? Minimum = null, double? Maximum = null, params string[] Choices);
