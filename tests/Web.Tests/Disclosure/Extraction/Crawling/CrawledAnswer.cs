using System.Text;

namespace Mahalleh.Web.Tests.Disclosure.Extraction.Crawling;

/// <summary>One answer of the service.</summary>
internal sealed record CrawledAnswer(string Address, int Status, byte[] Body, IReadOnlyDictionary<string, string> Headers)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public string ContentType => Headers.GetValueOrDefault("Content-Type", "");
}
