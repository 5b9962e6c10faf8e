using System.Buffers;
using System.Text;
using Mahalleh.Web.Api.Rows;
using Xunit;

namespace Mahalleh.Web.Tests.Api;

public sealed class CsvLineTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+98", "'+98")]
    [InlineData("-", "'-")]
    [InlineData("@x", "'@x")]
    [InlineData("\tx", "'\tx")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("=\"a\"", "\"'=\"\"a\"\"\"")]
    [InlineData("سه‌راه", "سه‌راه")]
    public void A_text_cannot_start_a_formula(string text, string field)
    {
        var output = new ArrayBufferWriter<byte>();
        new CsvLine(output).Write(Cell.Of(text));
        Assert.Equal(field, Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(-1.5, "-1.5")]
    [InlineData(-0.0, "0")]
    [InlineData(1e21, "1E+21")]
    [InlineData(double.NaN, "")]
    [InlineData(double.PositiveInfinity, "")]
    public void A_number_is_the_shortest_that_reads_back_and_nothing_when_there_is_none(double number, string field)
    {
        var output = new ArrayBufferWriter<byte>();
        new CsvLine(output).Write(Cell.Of(number));
        Assert.Equal(field, Encoding.UTF8.GetString(output.WrittenSpan));
    }
}
