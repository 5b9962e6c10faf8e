using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Mahalleh.Web.Api.Answers;

namespace Mahalleh.Web.Api.Rows.Xlsx;

/// <summary>Writes one sheet from its first row to its last.</summary>
/// <param name="xml">The part of the sheet.</param>
internal sealed partial class XlsxSheet(XmlWriter xml)
{
    private const string Main = XlsxParts.Main;

    // The first day whose number all programs agree on: one of them believes in a 29 February 1900.
    private static readonly DateOnly FirstDay = new(1900, 3, 1);
    private static readonly int Epoch = new DateOnly(1899, 12, 30).DayNumber;
    private int _row;
    private int _column;

    /// <summary>Begins the sheet.</summary>
    /// <param name="widths">Widths of the columns in characters.</param>
    /// <param name="isRightToLeft">Whether the first column stands at the right.</param>
    /// <param name="frozen">How many rows stay in sight.</param>
    public void Begin(IReadOnlyList<int> widths, bool isRightToLeft, int frozen)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteStartElement("sheetViews", Main);
        xml.WriteStartElement("sheetView", Main);
        xml.WriteAttributeString("rightToLeft", isRightToLeft ? "1" : "0");
        xml.WriteAttributeString("workbookViewId", "0");
        if (frozen > 0)
        {
            var first = "A" + XmlConvert.ToString(frozen + 1);
            xml.Element("pane", Main, ("ySplit", XmlConvert.ToString(frozen)), ("topLeftCell", first), ("activePane", "bottomLeft"), ("state", "frozen"));
            xml.Element("selection", Main, ("pane", "bottomLeft"), ("activeCell", first), ("sqref", first));
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("cols", Main);
        for (var at = 0; at < widths.Count; at++)
        {
            var number = XmlConvert.ToString(at + 1);
            xml.Element("col", Main, ("min", number), ("max", number), ("width", XmlConvert.ToString(widths[at])), ("customWidth", "1"));
        }

        xml.WriteEndElement();
        xml.WriteStartElement("sheetData", Main);
    }

    /// <summary>Begins a row.</summary>
    public void BeginRow()
    {
        (_row, _column) = (_row + 1, 0);
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", XmlConvert.ToString(_row));
    }

    /// <summary>Ends the row.</summary>
    public void EndRow() => xml.WriteEndElement();

    /// <summary>Writes the next cell of the row; one with nothing is left out, unless it has a look of its own.</summary>
    public void Write(Cell cell, int style = XlsxStyles.Plain)
    {
        _column++;
        if (cell.Kind == CellKind.Empty && style == XlsxStyles.Plain)
        {
            return;
        }

        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", ColumnName(_column) + XmlConvert.ToString(_row));
        switch (cell.Kind)
        {
            case CellKind.Number:
                Value(style, "", cell.Number.ToString("R", CultureInfo.InvariantCulture));
                break;
            case CellKind.Whole:
                Value(style, "", XmlConvert.ToString(cell.Whole));
                break;
            case CellKind.Truth:
                Value(style, "b", cell.Truth ? "1" : "0");
                break;
            case CellKind.Date when cell.Date >= FirstDay:
                Value(XlsxStyles.Date, "", XmlConvert.ToString(cell.Date.DayNumber - Epoch));
                break;
            case CellKind.Empty:
                Style(style);
                break;
            default:
                Text(style, TextOf(cell));
                break;
        }

        xml.WriteEndElement();
    }

    /// <summary>Ends the sheet.</summary>
    /// <param name="filtered">How many columns can be filtered by the first row; 0 for none.</param>
    public void End(int filtered)
    {
        xml.WriteEndElement();
        if (filtered > 0)
        {
            xml.Element("autoFilter", Main, ("ref", $"A1:{ColumnName(filtered)}{XmlConvert.ToString(_row)}"));
        }

        xml.WriteEndElement();
        xml.Flush();
    }

    /// <summary>Name of a column: A, B … Z, AA …</summary>
    /// <param name="number">Its number, from 1.</param>
    public static string ColumnName(int number) =>
        number <= 26 ? ((char)('A' + number - 1)).ToString() : ColumnName((number - 1) / 26) + ColumnName(((number - 1) % 26) + 1);

    private static string TextOf(Cell cell) => cell.Kind switch
    {
        CellKind.Date => cell.Date.Iso(),
        CellKind.Numbers => string.Join(' ', cell.Numbers.ToArray().Select(number => number.ToString("R", CultureInfo.InvariantCulture))),
        _ => cell.Text,
    };

    private void Style(int style)
    {
        if (style != XlsxStyles.Plain)
        {
            xml.WriteAttributeString("s", XmlConvert.ToString(style));
        }
    }

    private void Value(int style, string type, string value)
    {
        Style(style);
        if (type.Length > 0)
        {
            xml.WriteAttributeString("t", type);
        }

        xml.WriteElementString("v", Main, value);
    }

    private void Text(int style, string text)
    {
        Style(style);
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is", Main);
        xml.WriteStartElement("t", Main);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(Escape(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    // What XML cannot hold is written _x0001_, so a text that looks like that is escaped itself (ECMA-376, 22.9.2.19).
    private static string Escape(string text)
    {
        var escaped = text.Contains("_x", StringComparison.Ordinal) ? Escapes().Replace(text, "_x005F_") : text;
        if (!escaped.AsSpan().ContainsAnyInRange('\0', '\u001F') && !escaped.AsSpan().ContainsAnyInRange('\uD800', '\uFFFF'))
        {
            return escaped;
        }

        var result = new StringBuilder(escaped.Length);
        for (var at = 0; at < escaped.Length; at++)
        {
            if (at + 1 < escaped.Length && char.IsSurrogatePair(escaped[at], escaped[at + 1]))
            {
                result.Append(escaped, at++, 2);
            }
            else if (XmlConvert.IsXmlChar(escaped[at]) && escaped[at] != '\r')
            {
                result.Append(escaped[at]);
            }
            else
            {
                result.Append(CultureInfo.InvariantCulture, $"_x{(int)escaped[at]:X4}_");
            }
        }

        return result.ToString();
    }

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Escapes();
}
