using Mahalleh.Indicators.Disclosure;

namespace Mahalleh.Web.Access.Auditing;

/// <summary>One line of the audit log. Every member is from a closed set of ours: nothing that was sent is copied into it.</summary>
/// <param name="Time">When the request was answered.</param>
/// <param name="Key">Id of the key or tenant; empty when it is not known.</param>
/// <param name="Audience">Whose release it opens; null when the credential is not good.</param>
/// <param name="Method">GET or HEAD.</param>
/// <param name="Route">Pattern of the route.</param>
/// <param name="Status">Status code of the answer.</param>
/// <param name="Refusal">Why the credential is not good; null when it is.</param>
/// <param name="Areas">Codes of areas that were asked for by name; at most 20.</param>
/// <param name="Indicators">Codes of indicators and indices that were asked for by name; at most 20.</param>
internal sealed record AuditLine(
    DateTimeOffset Time, string Key, Audience? Audience, string Method, string Route, int Status, Refusal? Refusal, IReadOnlyList<string> Areas, IReadOnlyList<string> Indicators);
