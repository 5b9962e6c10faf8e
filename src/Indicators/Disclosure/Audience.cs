namespace Mahalleh.Indicators.Disclosure;

/// <summary>For whom a release is made. What the public sees, officials see too; never the other way round.</summary>
public enum Audience
{
    /// <summary>Anyone; no key is asked for.</summary>
    Public,

    /// <summary>Officials of the programme, by key: smaller counts are shown.</summary>
    Official,
}
