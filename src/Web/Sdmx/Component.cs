using Mahalleh.Indicators.Catalogue;
using Mahalleh.Web.Api;
using Mahalleh.Web.Api.Rows;

namespace Mahalleh.Web.Sdmx;

/// <summary>To what an attribute belongs.</summary>
internal enum Attachment
{
    /// <summary>To all of an answer.</summary>
    DataSet,

    /// <summary>To the indicator of a series.</summary>
    Indicator,

    /// <summary>To the area of a series.</summary>
    Area,

    /// <summary>To one observation.</summary>
    Observation,
}

/// <summary>A dimension, the measure or an attribute of the data structure.</summary>
/// <param name="Id">Its identifier, which is that of its concept too.</param>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it means.</param>
internal abstract record Component(string Id, Text Name, Text Description)
{
    /// <summary>Identifier of its list of codes; empty where it has none.</summary>
    public string Codelist { get; init; } = "";

    /// <summary>Its type where it has no list of codes.</summary>
    public string TextType { get; init; } = "String";
}

/// <summary>A dimension of the key.</summary>
internal sealed record Dimension(string Id, Text Name, Text Description) : Component(Id, Name, Description);

/// <summary>The measure or an attribute: a column of <c>observations</c> under another name, so that a figure is never made a second time.</summary>
internal sealed record Measured(string Id, Text Name, Text Description, string Of, Attachment On = Attachment.Observation) : Component(Id, Name, Description)
{
    /// <summary>Whether every observation has it.</summary>
    public bool IsMandatory { get; init; }

    /// <summary>The column.</summary>
    public Column<ObservationRow> Column { get; } = ObservationRows.Columns.Single(column => column.Name == Of);
}
