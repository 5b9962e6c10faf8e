namespace Mahalleh.Web.Charts.Librsvg;

/// <summary>The library that draws PNG is not installed, or lacks a part; SVG is not affected.</summary>
public sealed class LibrsvgMissingException : Exception
{
    /// <summary>Makes the exception without a cause.</summary>
    public LibrsvgMissingException()
        : this("librsvg 2.46 or later (librsvg2-2) is needed to draw PNG.")
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is missing.</param>
    public LibrsvgMissingException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is missing.</param>
    /// <param name="innerException">What the loader said.</param>
    public LibrsvgMissingException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
