using System.Text.Json.Nodes;
using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Web.Api.Discovery;

/// <summary>Small members of linked data.</summary>
internal static class LinkedText
{
    /// <summary>A text in the languages it is given in.</summary>
    public static JsonArray Of(Text text) => new([.. In("fa", text.Fa), .. In("en", text.En)]);

    /// <summary>Texts in the languages they are given in.</summary>
    public static JsonArray Of(IEnumerable<Text> texts) => new([.. texts.SelectMany(text => new[] { In("fa", text.Fa), In("en", text.En) }).SelectMany(one => one)]);

    /// <summary>A thing that is named by its address.</summary>
    public static JsonObject Id(string address) => new() { ["@id"] = address };

    /// <summary>A value of a datatype.</summary>
    public static JsonObject Typed(string value, string type) => new() { ["@value"] = value, ["@type"] = type };

    /// <summary>A licence: by its address where it is one, else in words.</summary>
    public static JsonNode Licence(string licence) => Uri.TryCreate(licence, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
        ? Id(address.AbsoluteUri)
        : new JsonObject { ["@type"] = "dct:LicenseDocument", ["rdfs:label"] = licence };

    private static JsonNode[] In(string language, string text) => text.Length == 0 ? [] : [new JsonObject { ["@value"] = text, ["@language"] = language }];
}
