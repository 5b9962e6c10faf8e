using System.Net;
using System.Text;

namespace Mahalleh.Web.Embeds;

/// <summary>The text that puts an embed into another page.</summary>
/// <param name="Service">Origin of this service, as the reader's browser has it.</param>
/// <param name="Kind">What the embed shows.</param>
/// <param name="Parameters">Parameters with a value, by name, the language among them.</param>
internal sealed record EmbedSnippet(string Service, EmbedKind Kind, IReadOnlyList<(string Name, string Value)> Parameters)
{
    /// <summary>Address of the frame.</summary>
    public string Frame => $"{Service}/embed/{Kind.Name()}{Query(Parameters)}";

    /// <summary>The custom element, with a still picture where there is no script.</summary>
    /// <param name="picture">Address of the picture within the service; null for none.</param>
    /// <param name="page">Address of the page within the service.</param>
    /// <param name="link">Words of the link to the page.</param>
    public string Element(string? picture, string page, string link)
    {
        var text = new StringBuilder();
        text.Append("<script type=\"module\" src=\"").Append(Coded(Service + EmbedFrames.Script)).Append("\"></script>\n<mahalleh-embed view=\"").Append(Kind.Name()).Append('"');
        foreach (var (name, value) in Parameters)
        {
            text.Append(' ').Append(name).Append("=\"").Append(Coded(value)).Append('"');
        }

        text.Append(">\n  <a href=\"").Append(Coded(Service + page)).Append("\">");
        text.Append(picture is null ? Coded(link) : $"<img src=\"{Coded(Service + picture)}\" alt=\"{Coded(link)}\" width=\"100%\">");
        return text.Append("</a>\n</mahalleh-embed>").ToString();
    }

    /// <summary>A plain frame of a fixed height.</summary>
    /// <param name="title">What it shows, for screen readers.</param>
    public string Plain(string title) =>
        $"<iframe src=\"{Coded(Frame)}\" title=\"{Coded(title)}\" width=\"100%\" height=\"{(Kind == EmbedKind.Figure ? 240 : 620)}\" style=\"border:0\" loading=\"lazy\"></iframe>";

    private static string Query(IReadOnlyList<(string Name, string Value)> parameters) =>
        parameters.Count == 0 ? "" : "?" + string.Join('&', parameters.Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}"));

    private static string Coded(string text) => WebUtility.HtmlEncode(text);
}
