namespace Mahalleh.Web.Embeds;

/// <summary>What an embed is asked with.</summary>
[Flags]
public enum EmbedNeeds
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>An indicator.</summary>
    Indicator = 1,

    /// <summary>One area.</summary>
    Area = 2,

    /// <summary>A level inside the area.</summary>
    Level = 4,

    /// <summary>A period.</summary>
    Period = 8,

    /// <summary>One to six areas.</summary>
    Areas = 16,

    /// <summary>A breakdown.</summary>
    Breakdown = 32,

    /// <summary>The areas of a level inside an area, by an indicator in a period.</summary>
    Spread = Indicator | Area | Level | Period,
}
