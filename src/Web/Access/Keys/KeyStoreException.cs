namespace Mahalleh.Web.Access.Keys;

/// <summary>A key store that is not used as it is.</summary>
public sealed class KeyStoreException : Exception
{
    /// <summary>A fault without words.</summary>
    public KeyStoreException()
    {
    }

    /// <summary>A fault.</summary>
    /// <param name="message">What is wrong with the store.</param>
    public KeyStoreException(string message)
        : base(message)
    {
    }

    /// <summary>A fault with its cause.</summary>
    /// <param name="message">What is wrong with the store.</param>
    /// <param name="innerException">The cause.</param>
    public KeyStoreException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
