using System.Globalization;
using System.Reflection;
using Mahalleh.Indicators.Tests.Disclosure;

namespace Mahalleh.Mutation.Tests;

/// <summary>
/// All tests of disclosure control as one, which ends with the first failure: what `make mutate` runs for every mutant. As single
/// tests each run would find and report all of them, which takes longer than most take.
/// </summary>
public sealed class DisclosureTests
{
    // They make tables up: most mutants fail a shorter one before.
    private static readonly Type[] Last =
    [
        typeof(CoverPlanTests), typeof(BreakdownRowRuleTests), typeof(LinkedSelectionTests), typeof(BoundedSimplexTests), typeof(KeyedSelectionTests),
        typeof(TreeWitnessTests), typeof(TreeAuditTests), typeof(MatchingAttackTests), typeof(TreeProofTests), typeof(LargestComponentTests),
    ];

    [Xunit.Fact]
    public void Every_test_of_disclosure_control_passes()
    {
        var run = 0;
        foreach (var (method, arguments) in Tests())
        {
            method.Invoke(Activator.CreateInstance(method.ReflectedType!), arguments);
            run++;
        }

        Xunit.Assert.True(run > 200, $"only {run} tests were found");
    }

    private static IEnumerable<(MethodInfo Method, object?[] Arguments)> Tests() =>
        from type in typeof(TreeProofTests).Assembly.GetTypes()
        where type.IsPublic && type.Namespace == typeof(TreeProofTests).Namespace
        orderby Array.IndexOf(Last, type), type.Name
        from method in type.GetMethods()
        from arguments in method.IsDefined(typeof(TheoryAttribute)) ? method.GetCustomAttributes<InlineDataAttribute>().Select(row => Converted(method, row.Data))
            : method.IsDefined(typeof(Indicators.Tests.Disclosure.FactAttribute)) ? [[]] : Enumerable.Empty<object?[]>()
        select (method, arguments);

    private static object?[] Converted(MethodInfo method, object?[] data) =>
        [.. data.Zip(method.GetParameters(), (value, parameter) => value is int && parameter.ParameterType.IsPrimitive ? Convert.ChangeType(value, parameter.ParameterType, CultureInfo.InvariantCulture) : value)];
}
