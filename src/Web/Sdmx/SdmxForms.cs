using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Api.Questions;
using Mahalleh.Web.Figures;

namespace Mahalleh.Web.Sdmx;

/// <summary>What the resources of this face declare of themselves. The names of the parameters are those of the SDMX 2.1 web services.</summary>
internal static class SdmxForms
{
    public static Parameter Flow { get; } = new("flow", $"The dataflow: {SdmxNames.Flow}, or with agency and version {SdmxNames.Agency},{SdmxNames.Flow},{SdmxNames.Version}.", SdmxNames.Flow);

    public static Parameter Key { get; } = new("key", "A code of each dimension of the key, separated by points: several of one dimension are joined by +, all of it is nothing. Or all.", "A.poverty.province..");

    public static Parameter Provider { get; } = new("provider", $"Who provides the data: all or {SdmxNames.Agency}.", SdmxNames.All);

    public static Parameter Start { get; } = new("startPeriod", "Keeps periods that start no earlier than this one: Gregorian as in SDMX, a day, a range of days, or Solar Hijri.", "2024");

    public static Parameter End { get; } = new("endPeriod", "Keeps periods that end no later than this one.", "2025-03-20");

    public static Parameter UpdatedAfter { get; } = new("updatedAfter", "Keeps observations that are new, or have another value or attribute, since the release that was served at this time; all of them where that release is not kept any more.", "2026-03-20T00:00:00Z");

    public static Parameter AtObservation { get; } = new("dimensionAtObservation", "TIME_PERIOD groups observations into series; AllDimensions gives each with its whole key.", SdmxNames.Time)
    { Allowed = [SdmxNames.Time, SdmxNames.AllDimensions] };

    public static Parameter Detail { get; } = new("detail", "full; dataonly without attributes; serieskeysonly the keys of the series alone; nodata the series with their attributes and without observations.", "full")
    { Allowed = ["full", "dataonly", "serieskeysonly", "nodata"] };

    public static Parameter First { get; } = new("firstNObservations", "Greatest number of observations of each series, from the earliest on; all when not given.", "1", ParameterShape.Count) { Maximum = RowLimit.Most };

    public static Parameter Last { get; } = new("lastNObservations", "Greatest number of observations of each series, from the latest back; all when not given.", "1", ParameterShape.Count) { Maximum = RowLimit.Most };

    public static Parameter Format { get; } = new("format", "Representation, for who cannot send Accept: it wins.", "csv") { Allowed = ["generic", "structurespecific", "csv"] };

    public static Parameter Labels { get; } = new("labels", "In CSV: id gives codes, both codes and names, name names alone.", "id") { Allowed = ["id", "both", "name"] };

    public static Parameter Lang { get; } = new("lang", "Language of UNIT_MEASURE and of the names in CSV.", "en") { Allowed = ["en", "fa"] };

    public static Parameter References { get; } = new("references", "Which artefacts come beside those that are asked: none, or those that they use or are used by.", "none")
    { Allowed = ["none", "parents", "parentsandsiblings", "children", "descendants", "all", "dataflow", "datastructure", "codelist", "conceptscheme"] };

    public static Parameter StructureDetail { get; } = new("detail", "full; allstubs gives identifiers and names alone; referencestubs does so for what comes beside.", "full")
    { Allowed = ["full", "allstubs", "referencestubs"] };

    /// <summary>The form of the data.</summary>
    public static AnswerForm Data { get; } = new(
        "GetSdmxData", "SDMX", "Observations by the key of the data structure (SDMX 2.1).", Start, End, UpdatedAfter, AtObservation, Detail, First, Last, Format, Labels, Lang, Parameters.Release)
    {
        Description = "The same figures as /api/v1/observations: a protected or missing value is NaN, and OBS_STATUS says why. Every area, indicator and period that the key opens has an observation, collected or not. "
            + "Periods of the Solar Hijri calendar are ranges of civil days, and JALALI_PERIOD has their code. An answer comes whole; one of more than 50,000 observations is a 413.",
        Formats = [AnswerFormat.SdmxGeneric, AnswerFormat.SdmxSpecific, AnswerFormat.SdmxCsv],
        PathCodes = new[] { Flow, Key, Provider }.ToDictionary(one => one.Name, one => one.Description, StringComparer.Ordinal),
    };

    /// <summary>The form of a kind of structure.</summary>
    /// <param name="id">Operation id.</param>
    /// <param name="summary">One sentence.</param>
    public static AnswerForm Structure(string id, string summary) => new(id, "SDMX", summary, References, StructureDetail, Parameters.Release)
    {
        Formats = [AnswerFormat.SdmxStructure],
        PathCodes = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["agency"] = $"Who maintains it: all or {SdmxNames.Agency}.",
            ["id"] = "Identifiers joined by +, or all.",
            ["version"] = $"{SdmxNames.Version}, latest or all.",
        },
    };
}
