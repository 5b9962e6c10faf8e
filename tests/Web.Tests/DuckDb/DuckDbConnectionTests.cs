using Mahalleh.Web.DuckDb;
using Xunit;

namespace Mahalleh.Web.Tests.DuckDb;

public sealed class DuckDbConnectionTests
{
    [Fact]
    public void Every_type_comes_back_as_it_went_in_and_nulls_stay_nulls()
    {
        using var connection = DuckDbConnection.Open();
        connection.Execute("create table t (i bigint, d double, b boolean, day date, s varchar, z blob)");
        using (var appender = connection.Append("t"))
        {
            appender.Add(42L).Add(0.1).Add(true).Add(new DateOnly(2024, 3, 20)).Add("محلهٔ نعمت‌آباد در تهران").Add((ReadOnlySpan<byte>)[1, 2, 3]).EndRow();
            appender.AddNull().Add(double.NaN).AddNull().Add((DateOnly?)null).Add((string?)null).AddNull().EndRow();
            appender.Complete();
        }

        using var rows = connection.Query("select * from t");
        Assert.True(rows.Read());
        Assert.Equal(42, rows.Whole(0));
        Assert.Equal(0.1, rows.Number(1));
        Assert.True(rows.Boolean(2));
        Assert.Equal(new DateOnly(2024, 3, 20), rows.Date(3));
        Assert.Equal("محلهٔ نعمت‌آباد در تهران", rows.Text(4));
        Assert.Equal([1, 2, 3], rows.Blob(5));
        Assert.True(rows.Read());
        Assert.True(rows.IsNull(0) && double.IsNaN(rows.Number(1)) && rows.IsNull(2) && rows.Date(3) is null && rows.IsNull(4) && rows.IsNull(5));
        Assert.False(rows.Read());
    }

    [Fact]
    public void Many_chunks_are_read_to_the_last_row()
    {
        using var connection = DuckDbConnection.Open();
        using var rows = connection.Query("select cast(range as bigint), cast(range as varchar) || ' هفت‌تیر و جز آن' from range($1)", 100_000L);
        var (count, sum) = (0, 0L);
        while (rows.Read())
        {
            count++;
            sum += rows.Whole(0);
            Assert.StartsWith(rows.Whole(0).ToString(System.Globalization.CultureInfo.InvariantCulture) + " ", rows.Text(1), StringComparison.Ordinal);
        }

        Assert.Equal(100_000, count);
        Assert.Equal(4_999_950_000, sum);
    }

    [Fact]
    public void Rows_that_are_made_while_they_are_read_are_the_same()
    {
        const string Sql = "select cast(i as bigint), 'خانه ' || i from range(300000) t(i) order by hash(i)";
        using var connection = DuckDbConnection.Open();
        using var all = connection.Query(Sql);
        using var streamed = connection.Stream(Sql);
        while (all.Read())
        {
            Assert.True(streamed.Read());
            Assert.Equal((all.Whole(0), all.Text(1)), (streamed.Whole(0), streamed.Text(1)));
        }

        Assert.False(streamed.Read());
    }

    [Fact]
    public void A_row_that_cannot_be_made_is_a_fault_when_it_is_read()
    {
        using var connection = DuckDbConnection.Open();
        using (var rows = connection.Stream("select cast(case when i = 250000 then 'none' else '1' end as bigint) from range(300000) t(i)"))
        {
            Assert.True(rows.Read());
            Assert.Contains("none", Assert.Throws<DuckDbException>(() => { while (rows.Read()) { } }).Message, StringComparison.Ordinal);
        }

        using var again = connection.Query("select 1");
        Assert.True(again.Read());
    }

    [Fact]
    public void A_refused_statement_says_what_the_engine_said()
    {
        using var connection = DuckDbConnection.Open();
        Assert.Contains("nowhere", Assert.Throws<DuckDbException>(() => connection.Execute("select * from nowhere")).Message, StringComparison.Ordinal);
        Assert.Contains("nowhere", Assert.Throws<DuckDbException>(() => connection.Query("select * from nowhere")).Message, StringComparison.Ordinal);
        Assert.Contains("cast it", Assert.Throws<InvalidOperationException>(() => { using var rows = connection.Query("select 1.5::decimal(3,1)"); rows.Read(); rows.Number(0); }).Message, StringComparison.Ordinal);
    }
}
