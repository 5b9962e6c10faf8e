namespace Mahalleh.Web.Releases;

/// <summary>The first of a list that may be long, and how many there are.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Total">How many there are, listed or not.</param>
/// <param name="Listed">The first of them.</param>
public sealed record Listing<T>(int Total, IReadOnlyList<T> Listed);

/// <summary>A rule between measures that two published cells break. It holds no number; the cells are public.</summary>
/// <param name="Rule">Code of the rule in the catalogue.</param>
/// <param name="Measure">Measure that should be at most the other.</param>
/// <param name="AtMost">The other.</param>
/// <param name="Area">Area code.</param>
/// <param name="Period">Period code.</param>
public sealed record BrokenRule(string Rule, string Measure, string AtMost, string Area, string Period);

/// <summary>How many figures of an indicator cannot exist (status M), over all areas and periods.</summary>
/// <param name="Indicator">Indicator code.</param>
/// <param name="ZeroDenominators">Figures with nothing below the line.</param>
/// <param name="OutsideRange">Shares outside 0–1: more cases than there are people.</param>
public sealed record ImpossibleFigures(string Indicator, int ZeroDenominators, int OutsideRange);

/// <summary>On which side of the usual a figure lies.</summary>
public enum Deviation
{
    /// <summary>Below what is usual.</summary>
    Below,

    /// <summary>Above what is usual.</summary>
    Above,
}

/// <summary>A published figure far from what is usual: a question to whoever reported it, not a fault.</summary>
/// <param name="Area">Area code.</param>
/// <param name="Indicator">Indicator code.</param>
/// <param name="Period">Period code.</param>
/// <param name="Value">The figure, in the indicator's unit.</param>
/// <param name="Usual">Median of the published figures it is held against, in the same unit.</param>
/// <param name="Z">Modified z, two digits after the point.</param>
/// <param name="Direction">On which side it lies.</param>
public sealed record UnusualFigure(string Area, string Indicator, string Period, double Value, double Usual, double Z, Deviation Direction);

/// <summary>A published figure that is the same in several periods in a row.</summary>
/// <param name="Area">Area code.</param>
/// <param name="Indicator">Indicator code.</param>
/// <param name="Period">Code of the last of the periods.</param>
/// <param name="Value">The figure, in the indicator's unit.</param>
/// <param name="Times">How many times it stands.</param>
public sealed record UnchangedFigure(string Area, string Indicator, string Period, double Value, int Times);
