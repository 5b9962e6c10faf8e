using System.Text;
using Mahalleh.Web.Sources;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Sources;

/// <summary>Every kind of bad input is reported, with its file, row, column and rule, and all at once.</summary>
public sealed class BadPackageTests
{
    [Fact]
    public void All_faults_are_listed_not_the_first()
    {
        using var package = PackageFolder.Sound();
        package.Write("areas.csv", "code,level,parent,name_fa\nIR,nation,,ایران\nA,province,IR,الف\nB,province,IR,ب\nA1,neighbourhood,A,یک\nA1,neighbourhood,A,یک\nA2,neighbourhood,A2,دو\nX,nation,,دیگر\nB1,neighbourhood,Q,سه\nB2,village,B,\n");
        package.Write("boundaries.geojson", PackageFolder.Boundaries("A1", "A2", "B1", "ZZ"));
        package.Write("services.csv", "id,date,area,person_key,sex,value_rial\ns1,2025-04-01,A1,k1,female,5\ns2,1404-13-01,A1,k2,other,x\ns1,1404-01-01,NOWHERE,k3,male,-4\ns4,1404-01-01,A1,,male,1\ns5,1404-01-01\n");
        package.Write("participation.csv", "id,date,area,kind\np1,1404-01-01,A1,meeting\n");
        package.Write("households.csv", "id,assessed,area,members,homeless,water\nh1,1404-02-01,A1,many,0,1\nh2,1404-02-01,A1,3,-1,maybe\n");
        package.Write("statistics.csv", "measure,area,period,value\ninformal-area-ha,A,2020,1\ninformal-area-ha,A,1404-H3,2\nmystery,A,1404,3\n");
        package.Write("meetings.csv", Windows1256("id,area,body,held\nm1,A1,", "1404-01-01\n"));
        package.Write("catalogue/own.yaml", "indicators:\n  - {code: broken, name_en: Broken, direction: sideways, numerator: nothing}\n");
        var found = package.Check();
        (string File, long? Row, string Column, string Rule)[] expected =
        [
            ("areas.csv", 6, "code", "duplicate-area"), ("areas.csv", 7, "parent", "cycle"), ("areas.csv", 8, "parent", "two-roots"), ("areas.csv", 9, "parent", "unknown-parent"),
            ("areas.csv", 10, "level", "unknown-level"), ("areas.csv", 10, "name_fa", "missing-value"),
            ("boundaries.geojson", 4, "code", "boundary-without-area"), ("areas.csv", 10, "code", "area-without-boundary"),
            ("services.csv", 2, "date", "gregorian-date"), ("services.csv", 3, "date", "not-a-date"), ("services.csv", 3, "sex", "unknown-choice"),
            ("services.csv", 3, "value_rial", "not-a-number"), ("services.csv", 4, "value_rial", "out-of-range"), ("services.csv", 4, "area", "unknown-area"),
            ("services.csv", 5, "person_key", "missing-value"), ("services.csv", 6, "", "ragged-row"), ("services.csv", 4, "id", "duplicate-row"),
            ("participation.csv", 1, "person_key", "missing-column"), ("households.csv", 2, "members", "not-a-whole-number"),
            ("households.csv", 3, "homeless", "out-of-range"), ("households.csv", 3, "water", "not-a-flag"),
            ("statistics.csv", 2, "period", "not-a-period"), ("statistics.csv", 3, "period", "not-a-period"), ("statistics.csv", null, "measure", "unused-measure"),
            ("meetings.csv", 2, "", "encoding"), ("catalogue/own.yaml", 2, "", "unknown-word"), ("catalogue/own.yaml", 2, "", "unknown-measure"),
        ];
        var actual = found.Select(fault => (fault.File, fault.Row, fault.Column, fault.Rule)).ToHashSet();
        Assert.True(actual.IsSupersetOf(expected), string.Join("\n", expected.Where(fault => !actual.Contains(fault))) + "\nbut found\n" + string.Join("\n", actual));
        Assert.Null(package.TryBuild());
    }

    [Fact]
    public void Raw_national_codes_are_refused_by_column_and_never_repeated()
    {
        using var package = PackageFolder.Sound();
        var text = new StringBuilder("id,date,area,person_key\n");
        for (var person = 0; person < 40; person++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"s{person},1404-01-01,A1,{NationalCode(123456700 + person)}\n");
        }

        package.Write("services.csv", text.ToString());
        var fault = Assert.Single(package.Check(), fault => fault.Severity == Severity.Error);
        Assert.Equal(("services.csv", "person_key", "national-codes"), (fault.File, fault.Column, fault.Rule));
        Assert.DoesNotContain("1234567", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("areas.csv", "missing-file")]
    [InlineData("datapackage.json", "missing-file")]
    public void A_missing_file_is_named(string file, string rule)
    {
        using var package = PackageFolder.Sound();
        File.Delete(Path.Combine(package.Path, file));
        Assert.Contains(package.Check(), fault => fault.File == file && fault.Rule == rule);
    }

    [Theory]
    [InlineData("not json at all")]
    [InlineData("[]")]
    [InlineData("{\"name\": \"x\"")]
    public void A_description_that_is_no_object_is_refused(string text)
    {
        using var package = PackageFolder.Sound();
        package.Write("datapackage.json", text);
        Assert.Contains(package.Check(), fault => fault is { File: "datapackage.json", Rule: "not-json" });
    }

    [Fact]
    public void A_description_names_every_property_that_is_wrong()
    {
        using var package = PackageFolder.Sound();
        package.Write("datapackage.json", """{"name": "Bad Name", "calendar": "lunar", "levels": []}""");
        Assert.Equal(["calendar", "levels", "name"], package.Check().Where(fault => fault.File == "datapackage.json").Select(fault => fault.Column).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_file_in_utf_16_or_with_a_nul_is_refused()
    {
        using var package = PackageFolder.Sound();
        package.Write("services.csv", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("id,date,area,person_key\n")]);
        package.Write("problems.csv", "id,area,opened\np\01,A1,1404-01-01\n");
        Assert.Equal(["problems.csv", "services.csv"], package.Check().Where(fault => fault.Rule == "encoding").Select(fault => fault.File).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_line_without_end_is_refused_in_bounded_memory()
    {
        using var package = PackageFolder.Sound();
        package.Write("services.csv", "id,date,area,person_key\n\"" + new string('x', 3_000_000));
        Assert.Contains(package.Check(), fault => fault is { File: "services.csv", Rule: "line-too-long" });
    }

    [Fact]
    public void Byte_order_mark_carriage_returns_quotes_and_persian_digits_are_read()
    {
        using var package = PackageFolder.Sound();
        package.Write("population.csv", "\uFEFFarea,date,persons\r\n\"A1\",\"۱۴۰۳/۱/۱\",\"۱۰۰۰\"\r\nA2,1403-01-01,٢٠٠٠\r\nB1,1403-01-01,1500\r\nB2,1403-01-01,500\r\n");
        Assert.DoesNotContain(package.Check(), fault => fault.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("1404-12-30", false)]
    [InlineData("1403-12-30", true)]
    [InlineData("1403/12/30", true)]
    [InlineData("1404-07-31", false)]
    [InlineData("1404", false)]
    [InlineData("1404-01-01T00:00:00", false)]
    public void A_date_is_a_day_of_the_official_calendar(string date, bool isSound)
    {
        using var package = PackageFolder.Sound();
        package.Write("problems.csv", $"id,area,opened\np1,A1,{date}\n");
        Assert.Equal(isSound, !package.Check().Any(fault => fault is { File: "problems.csv", Rule: "not-a-date" }));
    }

    [Theory]
    [InlineData("1e400")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1,5")]
    [InlineData("0x10")]
    [InlineData("1_000")]
    public void A_value_that_is_no_finite_number_is_refused(string value)
    {
        using var package = PackageFolder.Sound();
        package.Write("statistics.csv", $"measure,area,period,value\ncity-area-ha,A,1404-H1,\"{value}\"\n");
        Assert.Contains(package.Check(), fault => fault is { File: "statistics.csv", Column: "value", Rule: "not-a-number", Row: 2 });
    }

    [Fact]
    public void Metres_in_a_degree_file_and_a_self_crossing_ring_are_refused_with_their_place()
    {
        using var package = PackageFolder.Sound();
        package.Write("boundaries.geojson", """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"code":"A1"},"geometry":{"type":"Polygon","coordinates":[[[734911,4019067],[735911,4019067],[735911,4020067],[734911,4019067]]]}},
            {"type":"Feature","properties":{"code":"A2"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[2,2],[2,0],[0,2],[0,0]]]}},
            {"type":"Feature","properties":{"code":"B1"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[2,2],[2,0]]]}},
            {"type":"Feature","properties":{"code":"B2"},"geometry":{"type":"Polygon","coordinates":[[[50,30],[51,30],[51,31],[50,30]]]}}]}
            """);
        Assert.Equal([1L, 2L, 3L], package.Check().Where(fault => fault.File == "boundaries.geojson").Select(fault => fault.Row!.Value).Distinct().Order());
    }

    private static byte[] Windows1256(string before, string after) => [.. Encoding.ASCII.GetBytes(before), 0xD4, 0xE6, 0xD1, 0xC7, (byte)',', .. Encoding.ASCII.GetBytes(after)];

    private static string NationalCode(int nine)
    {
        var digits = nine.ToString("D9", System.Globalization.CultureInfo.InvariantCulture);
        var rest = digits.Select((digit, at) => (digit - '0') * (10 - at)).Sum() % 11;
        return digits + (rest < 2 ? rest : 11 - rest).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
