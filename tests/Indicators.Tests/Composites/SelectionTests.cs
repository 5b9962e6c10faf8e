using Mahalleh.Indicators.Composites;
using Xunit;

namespace Mahalleh.Indicators.Tests.Composites;

public sealed class SelectionTests
{
    [Fact]
    public void The_number_at_a_place_is_that_of_the_sorted_numbers() => Seeded.ForAll(300, random =>
    {
        double[] numbers = [.. Enumerable.Range(0, random.Next(1, 60)).Select(_ => random.Next(8) == 0 ? double.NaN : random.Next(20))];
        double[] sorted = [.. numbers.Order()];
        for (var place = 0; place < numbers.Length; place++)
        {
            Assert.Equal(sorted[place], Selection.Smallest(numbers, place));
        }

        Assert.Equal(sorted, numbers.Order());
    });
}
