using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Building.Protection;

/// <summary>One build makes a release for the public and one for officials, and the first is part of the second.</summary>
public sealed class AudienceTests(BuiltSample sample)
{
    private readonly Snapshot _official = ReleaseReader.Open(sample.Result.Official!.Folder, Audience.Official);

    private Snapshot Public => sample.Snapshot;

    [Fact]
    public void What_is_hidden_from_officials_is_hidden_from_the_public_and_what_both_see_is_the_same()
    {
        var (both, officialsOnly) = (0, 0);
        foreach (var key in Public.Cells.Keys)
        {
            var (shown, known) = (Public.Cells.Find(key)!, _official.Cells.Find(key)!);
            for (var area = 0; area < shown.AreaCount; area++)
            {
                if (shown.Status[area].HasValue())
                {
                    Assert.Equal((shown.Values[area], shown.Cases[area], shown.Status[area]), (known.Values[area], known.Cases[area], known.Status[area]));
                    both++;
                }
                else
                {
                    officialsOnly += known.Status[area].HasValue() ? 1 : 0;
                }
            }
        }

        Assert.True(both > 1000 && officialsOnly > 1000, $"{both} seen by both, {officialsOnly} by officials only");
    }

    [Fact]
    public void Officials_see_no_figure_of_fewer_cases_than_their_policy()
    {
        var policy = _official.Manifest.Disclosure;
        Assert.Equal(new(3, 5, 3, 3), policy);
        var belowPublic = 0;
        foreach (var key in _official.Cells.Keys.Where(key => policy.MinimumCases(_official.Catalogue.Measures[key.Measure]) > 0))
        {
            var (column, measure) = (_official.Cells.Find(key)!, _official.Catalogue.Measures[key.Measure]);
            for (var area = 0; area < column.AreaCount; area++)
            {
                if (column.Status[area].HasValue())
                {
                    Assert.True(column.Cases[area] >= policy.MinimumCases(measure), $"{key} of {_official.Areas.Areas[area].Code} has {column.Cases[area]} cases");
                    belowPublic += column.Cases[area] < Public.Manifest.Disclosure.MinimumCases(measure) ? 1 : 0;
                }
            }
        }

        Assert.True(belowPublic > 0, "officials see no more than the public");
    }

    [Fact]
    public void The_release_for_officials_is_in_a_folder_of_its_own_and_is_never_opened_as_one_for_the_public()
    {
        var folder = sample.Result.Official!.Folder;
        Assert.Equal("official", Path.GetFileName(Path.GetDirectoryName(folder)));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(folder)!));
        }

        Assert.Equal("official", ReleaseAudiences.Name(_official.Manifest.Audience));
        Assert.Contains("'official'", Assert.Throws<ReleaseException>(() => ReleaseReader.Open(folder)).Message, StringComparison.Ordinal);
        Assert.Contains("'public'", Assert.Throws<ReleaseException>(() => ReleaseReader.Open(sample.Result.Folder, Audience.Official)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Places_and_map_are_the_same_for_both()
    {
        Assert.Equal(Public.Manifest.Vintage, _official.Manifest.Vintage);
        Assert.NotEqual(Public.Manifest.Id, _official.Manifest.Id);
        Assert.Equal(Public.Areas.Areas.Select(area => area.Code), _official.Areas.Areas.Select(area => area.Code));
    }
}
