namespace Mahalleh.Indicators.Poverty;

/// <summary>Households of one area that are alike in every amount: the clusters of persons the bootstrap draws (ADR 0012).</summary>
/// <param name="Persons">Persons of one such household times its weight; zero or more.</param>
/// <param name="PoorPersons">Those of them who are poor: all or none of <paramref name="Persons"/>.</param>
/// <param name="Deprivation">Persons times deprivation score if the household is poor, else 0; at most <paramref name="PoorPersons"/>.</param>
/// <param name="Count">How many such households there are; zero or more, not weighted.</param>
public readonly record struct ClusterGroup(double Persons, double PoorPersons, double Deprivation, long Count);
