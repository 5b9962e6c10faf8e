namespace Mahalleh.Web.Releases;

/// <summary>A release is not whole, not sound, or not of a format this program reads.</summary>
public sealed class ReleaseException : Exception
{
    /// <summary>Makes an exception without a message.</summary>
    public ReleaseException()
    {
    }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">Which file is wrong, and how.</param>
    public ReleaseException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">Which file is wrong, and how.</param>
    /// <param name="innerException">What caused it.</param>
    public ReleaseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
