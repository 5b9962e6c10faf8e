using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Poverty;
using Mahalleh.Indicators.Tests.Areas;
using Xunit;

namespace Mahalleh.Indicators.Tests.Poverty;

public sealed class PovertyMeasuresTests
{
    [Fact]
    public void The_sums_of_an_area_give_what_the_matrix_of_its_records_gives() => Seeded.ForAll(150, random =>
    {
        var (tree, records, _, total) = Some(random);
        var measures = PovertyMeasures.Evaluate(total, records.Shares);
        for (var area = 0; area < tree.Count; area++)
        {
            var expected = records.Within(tree, area);
            Assert.Equal(expected.Headcount, measures.Headcount[area], 1e-12);
            Assert.Equal(expected.Intensity, measures.Intensity[area], 1e-12);
            Assert.Equal(expected.Adjusted, measures.Adjusted[area], 1e-12);
            for (var dimension = 0; dimension < records.Shares.Length; dimension++)
            {
                Assert.Equal(expected.Contributions[dimension], measures.Contribution(dimension)[area], 1e-12);
                Assert.Equal(expected.Censored[dimension], total.Censored(dimension)[area] / total.Persons[area], 1e-12);
            }
        }
    });

    [Fact]
    public void The_dimensions_of_an_area_add_up_to_its_M0_and_the_product_of_H_and_A_is_it() => Seeded.ForAll(150, random =>
    {
        var (tree, records, _, total) = Some(random);
        var measures = PovertyMeasures.Evaluate(total, records.Shares);
        foreach (var area in Enumerable.Range(0, tree.Count).Where(area => measures.Headcount[area] > 0))
        {
            var dimensions = Enumerable.Range(0, records.Shares.Length).ToArray();
            Assert.Equal(1, dimensions.Sum(dimension => measures.Contribution(dimension)[area]), 1e-12);
            var sum = dimensions.Sum(dimension => records.Shares[dimension] * total.Censored(dimension)[area] / total.Persons[area]);
            Assert.Equal(measures.Adjusted[area], sum, 1e-12);
            Assert.Equal(measures.Adjusted[area], measures.Headcount[area] * measures.Intensity[area], 1e-12);
            Assert.InRange(measures.Intensity[area], records.Cutoff - 1e-9, 1 + 1e-12);
        }
    });

    [Fact]
    public void At_every_level_M0_is_the_mean_of_its_parts_weighted_with_their_persons() => Seeded.ForAll(150, random =>
    {
        var (tree, records, own, total) = Some(random);
        var (measures, direct) = (PovertyMeasures.Evaluate(total, records.Shares), PovertyMeasures.Evaluate(own, records.Shares));
        var parts = PovertyParts.Evaluate(tree, own, total);
        foreach (var area in Enumerable.Range(0, tree.Count).Where(area => total.Persons[area] > 0))
        {
            var mean = Part(parts.OwnPersons[area], direct.Adjusted[area])
                + tree.Children(area).Sum(child => Part(parts.PersonsOfParent[child], measures.Adjusted[child]));
            Assert.Equal(measures.Adjusted[area], mean, 1e-12);
            Assert.Equal(1, parts.OwnPersons[area] + tree.Children(area).Sum(child => parts.PersonsOfParent[child]), 1e-12);
        }
    });

    [Fact]
    public void The_shares_of_the_parts_in_M0_add_up_to_one_and_are_those_of_the_formula() => Seeded.ForAll(150, random =>
    {
        var (tree, records, own, total) = Some(random);
        var measures = PovertyMeasures.Evaluate(total, records.Shares);
        var parts = PovertyParts.Evaluate(tree, own, total);
        foreach (var area in Enumerable.Range(0, tree.Count).Where(area => measures.Adjusted[area] > 0))
        {
            Assert.Equal(1, parts.OwnPart[area] + tree.Children(area).Sum(child => parts.OfParent[child]), 1e-12);
            foreach (var child in tree.Children(area))
            {
                var formula = Part(parts.PersonsOfParent[child], measures.Adjusted[child]) / measures.Adjusted[area];
                Assert.Equal(formula, parts.OfParent[child], 1e-12);
            }
        }
    });

    // docs/methods/alkire-foster.md: a city with two neighbourhoods of two persons each and two persons of its own.
    [Fact]
    public void A_city_with_records_of_its_own_has_the_parts_worked_by_hand()
    {
        var tree = RandomTrees.Build(
        [
            new Area { Code = "C", Level = "city" },
            new Area { Code = "N1", Level = "neighbourhood", Parent = "C" },
            new Area { Code = "N2", Level = "neighbourhood", Parent = "C" },
        ]);
        var own = new PovertyColumns([2, 2, 2], [1, 1, 1], [0.5, 0.5, 1], [[1, 1, 1]]);
        var total = own.WithDescendants(tree);
        var parts = PovertyParts.Evaluate(tree, own, total);
        Assert.Equal(1 / 3.0, PovertyMeasures.Evaluate(total, [1]).Adjusted[0], 1e-15);
        Assert.Equal([0.25, 1, 1], parts.OwnPart);
        Assert.Equal([double.NaN, 0.25, 0.5], parts.OfParent);
        Assert.Equal([1 / 3.0, 1, 1], parts.OwnPersons);
        Assert.Equal([double.NaN, 1 / 3.0, 1 / 3.0], parts.PersonsOfParent);
    }

    [Fact]
    public void An_area_without_persons_has_no_figures_and_takes_no_part()
    {
        var tree = RandomTrees.Build([new Area { Code = "C", Level = "city" }, new Area { Code = "N", Level = "neighbourhood", Parent = "C" }]);
        var own = new PovertyColumns([4, 0], [2, 0], [1, 0], [[2, 0]]);
        var (measures, parts) = (PovertyMeasures.Evaluate(own, [1]), PovertyParts.Evaluate(tree, own, own.WithDescendants(tree)));
        Assert.Equal([0.5, double.NaN], measures.Headcount);
        Assert.Equal([0.25, double.NaN], measures.Adjusted);
        Assert.Equal([0.5, double.NaN], measures.Intensity);
        Assert.Equal((0.0, 1.0), (parts.OfParent[1], parts.OwnPart[0]));
    }

    [Fact]
    public void Columns_trees_and_weights_of_other_sizes_are_refused()
    {
        var tree = RandomTrees.Build([new Area { Code = "C", Level = "city" }]);
        var two = new PovertyColumns([1, 1], [0, 0], [0, 0], [[0, 0]]);
        Assert.Throws<ArgumentException>(() => new PovertyColumns([1, 1], [0], [0, 0], []));
        Assert.Throws<ArgumentException>(() => new PovertyColumns([1, 1], [0, 0], [0, 0], [[0]]));
        Assert.Throws<ArgumentException>(() => two.WithDescendants(tree));
        Assert.Throws<ArgumentException>(() => PovertyMeasures.Evaluate(two, [0.5, 0.5]));
        Assert.Throws<ArgumentException>(() => PovertyMeasures.Evaluate(two, [0.5]));
        Assert.Throws<ArgumentException>(() => PovertyParts.Evaluate(tree, two, two));
    }

    private static (AreaTree Tree, PovertyRecords Records, PovertyColumns Own, PovertyColumns Total) Some(Random random)
    {
        var tree = RandomTrees.Build(RandomTrees.Make(random, 25));
        var records = PovertyRecords.Some(random, tree.Count, random.Next(60), random.Next(1, 6));
        var own = records.Own(tree.Count);
        return (tree, records, own, own.WithDescendants(tree));
    }

    // A part without persons has no M0 and adds nothing.
    private static double Part(double share, double adjusted) => share == 0 ? 0 : share * adjusted;
}
