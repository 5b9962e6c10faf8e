using System.Text.Json;
using Mahalleh.Web.Access;
using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Api;

/// <summary>What the release says of itself.</summary>
internal static class ReleaseEndpoints
{
    public static void MapRelease(this RouteGroupBuilder api) => api.MapAnswer("/release", AccessPolicy.Whole, GetRelease, new AnswerForm(
        "GetRelease", "Release", "The release now served: sources, licence, disclosure policy and the checksums of its files."));

    private static Answer GetRelease(HttpRequest request, ScopedRelease release)
    {
        var snapshot = release.Snapshot;
        return Envelope.Of(request, snapshot, json =>
        {
            json.WriteStartObject();
            WriteIdentity(json, snapshot.Manifest);
            WriteContents(json, snapshot.Manifest);
            json.WriteEndObject();
        });
    }

    private static void WriteIdentity(Utf8JsonWriter json, ReleaseManifest manifest)
    {
        json.WriteString("id", manifest.Id);
        json.WriteNumber("format", manifest.Format);
        json.WriteString("audience", ReleaseAudiences.Name(manifest.Audience));
        json.WriteString("name", manifest.Name);
        json.WriteText("title", manifest.Title);
        json.WriteString("licence", manifest.Licence);
        json.WriteBoolean("is_invented", manifest.IsInvented);
        json.WriteString("calendar", manifest.Calendar.Kebab());
        json.WriteString("as_of", manifest.AsOf.Iso());
        json.WriteString("vintage", manifest.Vintage);
    }

    private static void WriteContents(Utf8JsonWriter json, ReleaseManifest manifest)
    {
        json.WriteWords("levels", manifest.Levels.Select(level => level.Code));
        json.WriteStartObject("disclosure");
        json.WriteNumber("persons", manifest.Disclosure.Persons);
        json.WriteNumber("sensitive", manifest.Disclosure.Sensitive);
        json.WriteNumber("households", manifest.Disclosure.Households);
        json.WriteNumber("money", manifest.Disclosure.Money);
        json.WriteEndObject();
        json.WriteObjects("files", manifest.Files, static (writer, file) =>
        {
            writer.WriteString("name", file.Name);
            writer.WriteNumber("bytes", file.Bytes);
            writer.WriteString("sha256", file.Sha256);
        });
    }
}
