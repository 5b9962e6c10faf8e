namespace Mahalleh.Geo.Tiling;

/// <summary>Bytes that should be a vector tile are not one.</summary>
public sealed class MvtFormatException : Exception
{
    /// <summary>The fault in words.</summary>
    public MvtFormatException(string message)
        : base(message)
    {
    }

    /// <summary>The fault in words and what was caught.</summary>
    public MvtFormatException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>A fault without words.</summary>
    public MvtFormatException()
    {
    }
}
