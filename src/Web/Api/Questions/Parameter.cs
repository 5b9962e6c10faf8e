namespace Mahalleh.Web.Api.Questions;

/// <summary>What a parameter's value looks like.</summary>
internal enum ParameterShape
{
    /// <summary>One code or text.</summary>
    Word,

    /// <summary>Codes separated by commas.</summary>
    List,

    /// <summary>A whole number from 1.</summary>
    Count,
}

/// <summary>One query parameter that a resource declares; a resource refuses all others.</summary>
/// <param name="Name">Name in the URL.</param>
/// <param name="Description">What it does, for users of the API.</param>
/// <param name="Example">A value that may be given.</param>
/// <param name="Shape">What its value looks like.</param>
internal sealed record Parameter(string Name, string Description, string Example, ParameterShape Shape = ParameterShape.Word)
{
    /// <summary>Whether the resource cannot answer without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The only values it takes; empty when they depend on the release.</summary>
    public IReadOnlyList<string> Allowed { get; init; } = [];

    /// <summary>For a count: what is meant when it is not given; 0 for no limit.</summary>
    public int Default { get; init; }

    /// <summary>For a count: the greatest.</summary>
    public int Maximum { get; init; }
}
