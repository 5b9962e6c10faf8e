namespace Mahalleh.Indicators.Smoothing;

/// <summary>How the rates of small areas are steadied; never unless asked for.</summary>
public enum SmoothingMethod
{
    /// <summary>Not at all: the values as published.</summary>
    None,

    /// <summary>Several periods of an area together, until the value is reliable.</summary>
    Pooled,

    /// <summary>Drawn towards the mean of all areas of the level.</summary>
    EmpiricalBayes,

    /// <summary>Drawn towards the mean of the area and its neighbours.</summary>
    SpatialEmpiricalBayes,

    /// <summary>Proportions drawn, on the log-odds scale, towards that of the areas of the same parent; for the components of an index.</summary>
    LogitShrinkage,
}
