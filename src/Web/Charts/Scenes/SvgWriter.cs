using System.Text;
using System.Xml;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Charts.Scenes;

/// <summary>Writes a scene as SVG 1.1 with real text.</summary>
public static class SvgWriter
{
    internal const string Namespace = "http://www.w3.org/2000/svg";

    /// <summary>Writes a scene to be put into a page: it takes the page's type and its CSS variables, and has no ground of its own.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="id">Identifier, unique in the page: a letter, then letters, digits and hyphens.</param>
    public static string Inline(Scene scene, string id) => Write(scene, id, isInline: true, "");

    /// <summary>Writes a scene as a document of its own.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="fontFaces"><c>@font-face</c> rules to embed; empty where the reader has the type already.</param>
    public static string StandAlone(Scene scene, string fontFaces = "") => Write(scene, "chart", isInline: false, fontFaces);

    private static string Write(Scene scene, string id, bool isInline, string fontFaces)
    {
        ArgumentNullException.ThrowIfNull(scene);
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = !isInline, IndentChars = " ", NewLineChars = "\n" }))
        {
            xml.WriteStartElement("svg", Namespace);
            WriteRoot(xml, scene, id, isInline);
            xml.WriteElementText("title", scene.Title, id + "-title");
            xml.WriteElementText("desc", scene.Description, id + "-desc");
            WriteDefinitions(xml, id, fontFaces);
            var marks = new SvgMarks(xml, id, isInline);
            if (!isInline)
            {
                marks.Write(new RectMark(0, 0, scene.Width, scene.Height, Palette.Card));
            }

            foreach (var mark in scene.Marks)
            {
                marks.Write(mark);
            }

            xml.WriteEndElement();
        }

        return text.ToString();
    }

    private static void WriteRoot(XmlWriter xml, Scene scene, string id, bool isInline)
    {
        var (width, height) = (SceneNumber.Write(scene.Width), SceneNumber.Write(scene.Height));
        if (isInline)
        {
            xml.WriteAttributeString("class", "chart");
        }

        xml.WriteAttributeString("viewBox", $"0 0 {width} {height}");
        xml.WriteAttributeString("width", width);
        xml.WriteAttributeString("height", height);
        xml.WriteAttributeString("lang", scene.Language == Language.Fa ? "fa" : "en");
        xml.WriteAttributeString("role", "img");
        xml.WriteAttributeString("aria-labelledby", $"{id}-title {id}-desc");
        if (!isInline)
        {
            xml.WriteAttributeString("font-family", "Vazirmatn, Tahoma, sans-serif");
        }
    }

    private static void WriteDefinitions(XmlWriter xml, string id, string fontFaces)
    {
        xml.WriteStartElement("defs", Namespace);
        if (fontFaces.Length > 0)
        {
            xml.WriteElementString("style", Namespace, fontFaces);
        }

        xml.WriteStartElement("pattern", Namespace);
        xml.WriteAttributes(("id", id + "-hatch"), ("width", "5"), ("height", "5"), ("patternUnits", "userSpaceOnUse"), ("patternTransform", "rotate(45)"));
        xml.WriteStartElement("rect", Namespace);
        xml.WriteAttributes(("width", "5"), ("height", "5"), ("fill", "#f0ede6"));
        xml.WriteEndElement();
        xml.WriteStartElement("rect", Namespace);
        xml.WriteAttributes(("width", "1.6"), ("height", "5"), ("fill", "#9a948a"));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteElementText(this XmlWriter xml, string name, string text, string id)
    {
        xml.WriteStartElement(name, Namespace);
        xml.WriteAttributeString("id", id);
        xml.WriteString(SvgMarks.Clean(text));
        xml.WriteEndElement();
    }

    private static void WriteAttributes(this XmlWriter xml, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        foreach (var (name, value) in attributes)
        {
            xml.WriteAttributeString(name, value);
        }
    }
}
