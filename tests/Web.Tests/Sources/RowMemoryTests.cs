using Mahalleh.Web.Building.Protection;
using Mahalleh.Web.Sources;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Sources;

/// <summary>What is kept between two builds comes back as it was, or not at all; and without the key it tells nothing.</summary>
public sealed class RowMemoryTests : IDisposable
{
    private static readonly double[] Numbers = [0, -0.0, 1, 41, -7, 0.1, 1e300, double.NaN, double.PositiveInfinity, (1L << 53) - 1, 1L << 53];

    private readonly TemporaryFolder _folder = new();

    private string Path => System.IO.Path.Combine(_folder.Path, ".city.sums");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Rows_come_back_to_the_last_bit()
    {
        var rows = new KeptRows("wn");
        foreach (var (at, number) in Numbers.Index())
        {
            rows.Add((at * long.MaxValue / Numbers.Length) * (at % 2 == 0 ? 1 : -1), BitConverter.DoubleToInt64Bits(number));
        }

        var read = KeptRows.Read(rows.Write());
        Assert.Equal(Numbers.Length, read.Count);
        for (var row = 0; row < Numbers.Length; row++)
        {
            Assert.Equal(rows.Whole(0, row), read.Whole(0, row));
            Assert.Equal(BitConverter.DoubleToInt64Bits(Numbers[row]), BitConverter.DoubleToInt64Bits(read.Number(1, row)));
        }
    }

    [Fact]
    public void What_was_kept_is_found_by_its_question_alone_and_a_second_time_only_when_it_was_asked_for()
    {
        var (one, other) = (Keep("one", 1), Keep("other", 2, "one"));
        Assert.NotEqual(one, other);
        using (var memory = Open())
        {
            Assert.Equal(1, memory.Find(Question(memory, "one"))!.Whole(0, 0));
            Assert.Null(memory.Find(Question(memory, "third")));
            memory.Complete();
        }

        using var last = Open();
        Assert.NotNull(last.Find(Question(last, "one")));
        Assert.Null(last.Find(Question(last, "other")));
    }

    [Fact]
    public void A_build_that_was_stopped_leaves_the_older_memory()
    {
        Keep("one", 1);
        using (var stopped = Open())
        {
            stopped.Keep(Question(stopped, "other"), Row(2));
        }

        using var memory = Open();
        Assert.NotNull(memory.Find(Question(memory, "one")));
        Assert.Null(memory.Find(Question(memory, "other")));
    }

    [Fact]
    public void Neither_values_nor_texts_are_in_the_file_and_another_key_finds_nothing()
    {
        using (var memory = Open())
        {
            var rows = new KeptRows("w");
            for (var row = 0; row < 4_000; row++)
            {
                rows.Add(1404);
            }

            memory.Keep(Question(memory, "one"), rows);
            memory.Complete();
        }

        var bytes = File.ReadAllBytes(Path);
        Assert.True(bytes.Skip(64).GroupBy(value => value).Max(group => group.Count()) < bytes.Length / 100, "the bytes of four thousand equal numbers are not alike");
        using var foreign = RowMemory.Open(Path, DisclosureKey.ForChecking.Bytes);
        using var own = Open();
        Assert.Null(foreign.Find(Question(foreign, "one")));
        Assert.Null(foreign.Find(Question(own, "one")));
        Assert.NotNull(own.Find(Question(own, "one")));
    }

    [Fact]
    public void An_entry_of_which_any_byte_was_changed_is_none_and_the_file_may_end_anywhere()
    {
        Keep("one", 1);
        var written = File.ReadAllBytes(Path);
        for (var at = 0; at < written.Length; at++)
        {
            var changed = written.ToArray();
            changed[at] ^= 1;
            AssertNone(changed);
            AssertNone(written[..at]);
        }
    }

    [Fact]
    public void Where_nothing_can_be_written_or_read_everything_is_asked_for()
    {
        Directory.CreateDirectory(Path);
        using (var memory = Open())
        {
            Assert.Null(memory.Find(Question(memory, "one")));
            memory.Keep(Question(memory, "one"), Row(1));
            memory.Complete();
        }

        Assert.Empty(Directory.GetFiles(_folder.Path));
        using var nowhere = RowMemory.Open(System.IO.Path.Combine("/proc", "none", ".city.sums"), TestKey.Value.Bytes);
        nowhere.Keep(Question(nowhere, "one"), Row(1));
        nowhere.Complete();
    }

    private void AssertNone(byte[] file)
    {
        File.WriteAllBytes(Path, file);
        using var memory = Open();
        Assert.Null(memory.Find(Question(memory, "one")));
    }

    private byte[] Keep(string name, long value, params string[] asked)
    {
        using var memory = Open();
        Assert.All(asked, each => Assert.NotNull(memory.Find(Question(memory, each))));
        memory.Keep(Question(memory, name), Row(value));
        memory.Complete();
        return Question(memory, name);
    }

    private RowMemory Open() => RowMemory.Open(Path, TestKey.Value.Bytes);

    private static KeptRows Row(long value)
    {
        var rows = new KeptRows("w");
        rows.Add(value);
        return rows;
    }

    private static byte[] Question(RowMemory memory, string name)
    {
        using var question = memory.Question();
        question.AppendData(System.Text.Encoding.UTF8.GetBytes(name));
        return question.GetHashAndReset();
    }
}
