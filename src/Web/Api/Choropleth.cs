using System.Text.Json;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Classes;
using Mahalleh.Indicators.Evaluation;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Access;
using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Figures;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Api;

/// <summary>The value column of a map: classes are those of all areas, columns and counts those of the areas that may be seen.</summary>
internal sealed class Choropleth
{
    private readonly Snapshot _snapshot;
    private readonly Indicator _indicator;
    private readonly Period _period;
    private readonly int _level;
    private readonly ClassMethod _classification;
    private readonly int[] _areas;
    private readonly int[] _classes;
    private readonly int[] _counts;
    private readonly ObservationColumn _column;
    private readonly ClassBreaks _breaks;

    public Choropleth(ScopedRelease release, Indicator indicator, Period period, int level, ClassMethod classification)
    {
        var snapshot = release.Snapshot;
        (_snapshot, _indicator, _period, _level, _classification) = (snapshot, indicator, period, level, classification);
        _areas = [.. snapshot.Areas.OfLevel(level).Where(release.Shows)];
        _column = snapshot.Observe(indicator, period);
        _breaks = snapshot.Breaks(indicator, level, period.Kind, classification);
        _counts = new int[_breaks.Count];
        _classes = new int[_areas.Length];
        for (var at = 0; at < _areas.Length; at++)
        {
            _classes[at] = _column.Status[_areas[at]].HasValue() ? _breaks.ClassOf(_column.Values[_areas[at]]) : -1;
            if (_classes[at] >= 0)
            {
                _counts[_classes[at]]++;
            }
        }
    }

    /// <summary>Writes the object.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        WriteHeading(json);
        WriteWhole(json, "ids", _areas.Select(area => area + 1));
        json.WriteWords("codes", _areas.Select(area => _snapshot.Areas.Areas[area].Code));
        json.WriteWords("names_fa", _areas.Select(area => _snapshot.Areas.Areas[area].NameFa));
        json.WriteWords("names_en", _areas.Select(area => _snapshot.Areas.Areas[area].NameEn));
        WriteNumbers(json, "values", _column.Values);
        WriteNumbers(json, "low", _column.Low);
        WriteNumbers(json, "high", _column.High);
        json.WriteString("statuses", string.Concat(_areas.Select(area => _column.Status[area].Letter())));
        WriteWhole(json, "classes", _classes);
        WriteLegend(json);
        json.WriteEndObject();
    }

    private void WriteHeading(Utf8JsonWriter json)
    {
        var level = _snapshot.Areas.Levels[_level];
        json.WriteString("indicator", _indicator.Code);
        json.WriteText("name", _indicator.Name);
        json.WriteText("unit", _indicator.Unit);
        json.WriteString("direction", _indicator.Direction.Kebab());
        json.WriteNumber("decimals", _indicator.Decimals);
        DefinitionJson.WritePeriod(json, _period);
        json.WriteString("level", level.Code);
        json.WriteText("level_name", new Text(level.NameFa, level.NameEn));
    }

    private void WriteLegend(Utf8JsonWriter json)
    {
        json.WriteString("classification", _classification.Word());
        json.WriteOptional("gvf", _breaks.Fit);
        json.WriteStartArray("breaks");
        foreach (var edge in _breaks.Edges)
        {
            json.WriteOptionalValue(edge);
        }

        json.WriteEndArray();
        json.WriteWords("colors", ClassColours.Of(_indicator.Direction, _breaks.Count));
        WriteWhole(json, "counts", _counts);
        json.WriteNumber("protected", Count(ObservationStatus.Protected));
        json.WriteNumber("missing", _areas.Count(area => !_column.Status[area].HasValue()) - Count(ObservationStatus.Protected));
    }

    private int Count(ObservationStatus status) => _areas.Count(area => _column.Status[area] == status);

    private void WriteNumbers(Utf8JsonWriter json, string name, double[] column)
    {
        json.WriteStartArray(name);
        foreach (var area in _areas)
        {
            json.WriteOptionalValue(_column.Status[area].HasValue() ? column[area] : double.NaN);
        }

        json.WriteEndArray();
    }

    private static void WriteWhole(Utf8JsonWriter json, string name, IEnumerable<int> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }
}
