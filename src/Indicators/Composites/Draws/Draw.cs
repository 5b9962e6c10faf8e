namespace Mahalleh.Indicators.Composites.Draws;

/// <summary>One draw: the choice of method, and the seeds of its weights and of its data errors; 0 leaves them as published.</summary>
internal readonly record struct Draw(int Scenario, ulong WeightSeed, ulong DataSeed);
