using Mahalleh.Indicators.Periods;

namespace Mahalleh.Web.Building.Protection;

/// <summary>What one run of the gate hid: for each measure, period and column of a breakdown, whether each area is hidden.</summary>
internal sealed class HiddenTables
{
    private readonly Dictionary<(string Measure, Period Period, string Column), bool[]> _hidden = [];

    /// <summary>Nothing hidden.</summary>
    public static HiddenTables None { get; } = new();

    /// <summary>Which areas are hidden in a table, shape [areas]; null where nothing is known of it.</summary>
    public bool[]? Of(string measure, Period period, string column) => _hidden.GetValueOrDefault((measure, period, column));

    public void Add(string measure, Period period, string column, bool[] hidden) => _hidden[(measure, period, column)] = hidden;
}
