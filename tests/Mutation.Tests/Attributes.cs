namespace Mahalleh.Indicators.Tests.Disclosure;

// Nearer than those of xunit, so that it does not find the tests one by one: a run of one test costs least.

/// <summary>A test without arguments.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactAttribute : Attribute;

/// <summary>A test that runs for each row of data.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TheoryAttribute : Attribute;

/// <summary>One row of data.</summary>
/// <param name="data">The arguments.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class InlineDataAttribute(params object?[] data) : Attribute
{
    public object?[] Data => data;
}
