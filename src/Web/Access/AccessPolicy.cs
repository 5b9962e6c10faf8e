namespace Mahalleh.Web.Access;

/// <summary>What an endpoint declares of its figures, as metadata. An endpoint that declares nothing is refused to everybody.</summary>
public sealed class AccessPolicy
{
    private readonly string _name;

    private AccessPolicy(string name) => _name = name;

    /// <summary>No figures: the same for everybody, answered as to the public.</summary>
    public static AccessPolicy Open { get; } = new("open");

    /// <summary>Figures of the whole release: for a scope that leaves nothing out.</summary>
    public static AccessPolicy Whole { get; } = new("whole");

    /// <summary>Figures that are filtered by a narrowed scope.</summary>
    public static AccessPolicy Scoped { get; } = new("scoped");

    /// <summary>No figures; takes an embed token where others take a key, and judges it itself.</summary>
    public static AccessPolicy Exchange { get; } = new("exchange");

    /// <summary>Whether the answer differs between scopes.</summary>
    public bool HasFigures => this == Whole || this == Scoped;

    /// <inheritdoc/>
    public override string ToString() => _name;
}
