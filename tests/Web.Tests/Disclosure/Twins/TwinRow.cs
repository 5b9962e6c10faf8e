using System.Globalization;

namespace Mahalleh.Web.Tests.Disclosure.Twins;

/// <summary>A record: where, when, and its further fields in the order of <see cref="TwinTable.Columns"/>.</summary>
internal sealed record TwinRow(int Id, int Area, DateOnly Day, string[] Fields)
{
    // Rows are counted thousands of times and written once.
    private readonly decimal[] _numbers = [.. Fields.Select(Parse)];

    /// <summary>The further fields; a new row is made for others, so that its numbers are read anew.</summary>
    public string[] Fields { get; } = Fields;

    /// <summary>The same record with another field.</summary>
    public TwinRow With(int field, string value) => new(Id, Area, Day, [.. Fields.Select((old, at) => at == field ? value : old)]);

    /// <summary>A field as a number; 0 for what is none.</summary>
    public decimal Number(int field) => _numbers[field];

    private static decimal Parse(string text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
