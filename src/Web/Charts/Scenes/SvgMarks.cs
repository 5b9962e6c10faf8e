using System.Xml;

namespace Mahalleh.Web.Charts.Scenes;

/// <summary>Writes the marks of one document.</summary>
/// <param name="xml">Where to.</param>
/// <param name="id">Identifier of the document, before the names of its definitions.</param>
/// <param name="isInline">Whether colours may come from the page.</param>
internal sealed class SvgMarks(XmlWriter xml, string id, bool isInline)
{
    /// <summary>Writes a mark and what is in it.</summary>
    /// <param name="mark">The mark.</param>
    public void Write(Mark mark)
    {
        switch (mark)
        {
            case RectMark rect:
                Rect(rect);
                break;
            case LineMark line:
                Line(line);
                break;
            case PathMark path:
                Path(path);
                break;
            case CircleMark circle:
                Circle(circle);
                break;
            case TextMark text:
                Text(text);
                break;
            case GroupMark group:
                Group(group);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(mark), mark.GetType().Name, "A kind of mark that cannot be written.");
        }
    }

    /// <summary>A text without the characters that XML cannot hold.</summary>
    /// <param name="text">Any text.</param>
    internal static string Clean(string text) =>
        text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.Where(XmlConvert.IsXmlChar));

    private void Rect(RectMark rect)
    {
        Start("rect", ("x", rect.X), ("y", rect.Y), ("width", rect.Width), ("height", rect.Height));
        Optional("rx", rect.Radius, 0);
        Fill(rect.Fill);
        Stroke(rect.Stroke, 1);
        Optional("opacity", rect.Opacity, 1);
        xml.WriteEndElement();
    }

    private void Line(LineMark line)
    {
        Start("line", ("x1", line.X1), ("y1", line.Y1), ("x2", line.X2), ("y2", line.Y2));
        Stroke(line.Stroke, line.Width);
        if (line.Dash.Length > 0)
        {
            xml.WriteAttributeString("stroke-dasharray", line.Dash);
        }

        xml.WriteEndElement();
    }

    private void Path(PathMark path)
    {
        Start("path");
        xml.WriteAttributeString("d", path.Data);
        Fill(path.Fill);
        Stroke(path.Stroke, path.Width);
        if (path.Stroke is not null)
        {
            xml.WriteAttributeString("stroke-linejoin", "round");
            xml.WriteAttributeString("stroke-linecap", "round");
        }

        if (path.Dash.Length > 0)
        {
            xml.WriteAttributeString("stroke-dasharray", path.Dash);
        }

        Optional("opacity", path.Opacity, 1);
        xml.WriteEndElement();
    }

    private void Circle(CircleMark circle)
    {
        Start("circle", ("cx", circle.X), ("cy", circle.Y), ("r", circle.Radius));
        Fill(circle.Fill);
        Stroke(circle.Stroke, 1.5);
        xml.WriteEndElement();
    }

    private void Text(TextMark text)
    {
        Start("text", ("x", text.X), ("y", text.Y), ("font-size", text.Size));
        if (text.IsStrong)
        {
            xml.WriteAttributeString("font-weight", "600");
        }

        Fill(text.Fill);
        if (text.HasHalo)
        {
            Stroke(Palette.Card, 3);
            xml.WriteAttributeString("paint-order", "stroke");
            xml.WriteAttributeString("stroke-linejoin", "round");
        }

        xml.WriteAttributeString("direction", text.IsRightToLeft ? "rtl" : "ltr");
        xml.WriteAttributeString("text-anchor", TextAnchor(text));
        xml.WriteString(Clean(text.Text));
        xml.WriteEndElement();
    }

    // In SVG the anchor follows the direction of the text: "start" is its right edge when it reads right to left.
    private static string TextAnchor(TextMark text) => text.Anchor == Anchor.Middle ? "middle"
        : (text.Anchor == Anchor.Right) == text.IsRightToLeft ? "start" : "end";

    private void Group(GroupMark group)
    {
        Start("g");
        if (group.Title.Length > 0)
        {
            xml.WriteElementString("title", SvgWriter.Namespace, Clean(group.Title));
        }

        foreach (var mark in group.Marks)
        {
            Write(mark);
        }

        xml.WriteEndElement();
    }

    private void Start(string name, params ReadOnlySpan<(string Name, double Value)> numbers)
    {
        xml.WriteStartElement(name, SvgWriter.Namespace);
        foreach (var (attribute, value) in numbers)
        {
            xml.WriteAttributeString(attribute, SceneNumber.Write(value));
        }
    }

    private void Optional(string attribute, double value, double usual)
    {
        if (value != usual)
        {
            xml.WriteAttributeString(attribute, SceneNumber.Write(value));
        }
    }

    private void Fill(Paint paint)
    {
        xml.WriteAttributeString("fill", Colour(paint));
        if (paint == Paint.Clear)
        {
            xml.WriteAttributeString("pointer-events", "all");
        }
    }

    private void Stroke(Paint? paint, double width)
    {
        if (paint is { } colour)
        {
            xml.WriteAttributeString("stroke", Colour(colour));
            Optional("stroke-width", width, 1);
        }
    }

    private string Colour(Paint paint) => paint == Paint.Hatch ? $"url(#{id}-hatch)"
        : isInline && paint.Variable.Length > 0 ? $"var(--{paint.Variable}, {paint.Value})" : paint.Value;
}
