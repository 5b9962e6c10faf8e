using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Web.Sdmx;

/// <summary>Identifiers of what this face maintains. The data structure and the dataflow have one identifier, by which some clients find one from the other.</summary>
internal static class SdmxNames
{
    /// <summary>Who maintains and provides everything.</summary>
    public const string Agency = "MAHALLEH";

    /// <summary>The one dataflow, and its data structure.</summary>
    public const string Flow = "MAHALLEH";

    /// <summary>The one concept scheme.</summary>
    public const string Concepts = "CS_MAHALLEH";

    /// <summary>Version of every artefact. What a list holds follows the release that is asked.</summary>
    public const string Version = "1.0";

    /// <summary>All of a kind, in an address.</summary>
    public const string All = "all";

    /// <summary>The newest version, in an address.</summary>
    public const string Latest = "latest";

    /// <summary>Observations grouped by nothing.</summary>
    public const string AllDimensions = "AllDimensions";

    /// <summary>The dimension of time.</summary>
    public const string Time = "TIME_PERIOD";

    /// <summary>The measure.</summary>
    public const string Value = "OBS_VALUE";

    /// <summary>What the dataflow is called.</summary>
    public static readonly Text FlowName = new("شاخص‌های برنامهٔ محله", "Indicators of the neighbourhood programme");

    /// <summary>What the concept scheme is called.</summary>
    public static readonly Text ConceptsName = new("مفهوم‌های شاخص‌های محله", "Concepts of the indicators");
}
