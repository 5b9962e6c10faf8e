using Mahalleh.Indicators.Catalogue;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Api.Rows.Arrow;

/// <summary>Writes what an Arrow stream says of its columns (Schema.fbs).</summary>
internal static class ArrowSchema
{
    private const byte IntType = 2;
    private const byte FloatType = 3;
    private const byte Utf8Type = 5;
    private const byte BoolType = 6;
    private const byte DateType = 8;
    private const byte ListType = 12;
    private const short DoublePrecision = 2;
    private const short DayUnit = 0;

    /// <summary>Writes a schema.</summary>
    /// <param name="flat">Where to.</param>
    /// <param name="columns">The columns in order.</param>
    /// <param name="isDictionary">Whether texts are numbers of words in a dictionary, the n-th column's being number n.</param>
    /// <param name="manifest">The release, for the metadata.</param>
    /// <returns>Position of the schema.</returns>
    public static int Write(FlatBuffer flat, IReadOnlyList<IColumn> columns, bool isDictionary, ReleaseManifest manifest)
    {
        var (schema, places) = flat.Table(FlatField.Short(0, 0), FlatField.Reference(1), FlatField.Reference(2));
        var fields = flat.References(columns.Count);
        flat.Link(places[1], fields);
        for (var at = 0; at < columns.Count; at++)
        {
            var dictionary = isDictionary && columns[at].Kind == CellKind.Text ? at : -1;
            flat.Link(fields + (sizeof(uint) * (1 + at)), Field(flat, columns[at].Name, columns[at].Kind, dictionary, columns[at].Description));
        }

        flat.Link(places[2], Pairs(
            flat,
            ("release", manifest.Id),
            ("title_fa", manifest.Title.Fa),
            ("title_en", manifest.Title.En),
            ("licence", manifest.Licence),
            ("is_invented", manifest.IsInvented ? "true" : "false"),
            ("sources", string.Join("; ", manifest.Sources.Select(source => source.Title.In(persian: false))))));
        return schema;
    }

    private static int Field(FlatBuffer flat, string name, CellKind kind, int dictionary, Text description)
    {
        var (isList, isDescribed) = (kind == CellKind.Numbers, description.En.Length > 0);
        List<FlatField> members = [FlatField.Reference(0), FlatField.Byte(1, 1), FlatField.Byte(2, TypeOf(kind)), FlatField.Reference(3), FlatField.Reference(5)];
        AddIf(members, dictionary >= 0, 4);
        AddIf(members, isDescribed, 6);
        var (field, places) = flat.Table([.. members]);
        flat.Link(places[0], flat.Text(name));
        flat.Link(places[3], Type(flat, kind));
        var children = flat.References(isList ? 1 : 0);
        flat.Link(places[4], children);
        if (isList)
        {
            flat.Link(children + sizeof(uint), Field(flat, "item", CellKind.Number, -1, new("", "")));
        }

        if (dictionary >= 0)
        {
            var (encoding, parts) = flat.Table(FlatField.Long(0, dictionary), FlatField.Reference(1));
            flat.Link(places[5], encoding);
            flat.Link(parts[1], flat.Table(FlatField.Int(0, 32), FlatField.Byte(1, 1)).Table);
        }

        if (isDescribed)
        {
            flat.Link(places[^1], Pairs(flat, ("description", description.En), ("description_fa", description.Fa)));
        }

        return field;
    }

    private static void AddIf(List<FlatField> members, bool isThere, int slot)
    {
        if (isThere)
        {
            members.Add(FlatField.Reference(slot));
        }
    }

    private static byte TypeOf(CellKind kind) => kind switch
    {
        CellKind.Number => FloatType,
        CellKind.Whole => IntType,
        CellKind.Date => DateType,
        CellKind.Truth => BoolType,
        CellKind.Numbers => ListType,
        _ => Utf8Type,
    };

    private static int Type(FlatBuffer flat, CellKind kind) => kind switch
    {
        CellKind.Number => flat.Table(FlatField.Short(0, DoublePrecision)).Table,
        CellKind.Whole => flat.Table(FlatField.Int(0, 64), FlatField.Byte(1, 1)).Table,
        CellKind.Date => flat.Table(FlatField.Short(0, DayUnit)).Table,
        _ => flat.Table().Table,
    };

    private static int Pairs(FlatBuffer flat, params ReadOnlySpan<(string Key, string Value)> pairs)
    {
        var vector = flat.References(pairs.Length);
        for (var at = 0; at < pairs.Length; at++)
        {
            var (pair, places) = flat.Table(FlatField.Reference(0), FlatField.Reference(1));
            flat.Link(vector + (sizeof(uint) * (1 + at)), pair);
            flat.Link(places[0], flat.Text(pairs[at].Key));
            flat.Link(places[1], flat.Text(pairs[at].Value));
        }

        return vector;
    }
}
