namespace Mahalleh.Geo.Tiling;

/// <summary>An attribute value of a vector tile: a text or a whole number.</summary>
public readonly record struct MvtValue
{
    /// <summary>A text.</summary>
    public MvtValue(string text) => Text = text;

    /// <summary>A whole number, written as <c>sint64</c>.</summary>
    public MvtValue(long number) => Number = number;

    /// <summary>The text; null when it is a number.</summary>
    public string? Text { get; }

    /// <summary>The number; 0 when it is a text.</summary>
    public long Number { get; }

    internal void WriteTo(ProtobufWriter writer)
    {
        if (Text is not null)
        {
            writer.Text(1, Text);
        }
        else
        {
            writer.Number(6, (ulong)((Number << 1) ^ (Number >> 63)));
        }
    }
}
