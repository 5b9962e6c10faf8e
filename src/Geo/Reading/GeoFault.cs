namespace Mahalleh.Geo.Reading;

/// <summary>One thing that is wrong with a boundary file, with its place as far as it is known.</summary>
/// <param name="Feature">Position of the feature in the file, from 1; null when the fault is not in a feature.</param>
/// <param name="Code">Area code of the feature; null when it has none or the fault is not in a feature.</param>
/// <param name="Rule">The broken rule, a stable word of <see cref="GeoRules"/>, e.g. <c>unclosed-ring</c>.</param>
/// <param name="Message">What is wrong, in English, with the offending values.</param>
/// <param name="Longitude">Longitude of the place in degrees as it stands in the file; null when there is none.</param>
/// <param name="Latitude">Latitude of the place in degrees as it stands in the file; null when there is none.</param>
public sealed record GeoFault(
    int? Feature, string? Code, string Rule, string Message, double? Longitude = null, double? Latitude = null);
