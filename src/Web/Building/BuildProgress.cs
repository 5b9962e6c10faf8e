namespace Mahalleh.Web.Building;

/// <summary>How far a build is.</summary>
/// <param name="Stage">What is being done, a stable word: read, roll-up, protect, write, tiles, verify.</param>
/// <param name="Detail">What of it: a table, a measure, a zoom.</param>
/// <param name="Share">Share of the whole build that is done, 0–1.</param>
public readonly record struct BuildProgress(string Stage, string Detail, double Share);
