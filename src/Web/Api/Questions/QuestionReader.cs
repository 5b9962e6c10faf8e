using System.Globalization;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Access;
using Mahalleh.Web.Problems;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Texts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mahalleh.Web.Api.Questions;

/// <summary>
/// Reads the parameters of one request against one snapshot. The first fault stays in <see cref="Fault"/>;
/// what is read after it is a harmless stand-in.
/// </summary>
/// <param name="request">The request; its parameter names are checked already.</param>
/// <param name="release">The release that is asked, with what may be seen of it.</param>
internal sealed class QuestionReader(HttpRequest request, ScopedRelease release)
{
    public HttpRequest Request { get; } = request;

    public ScopedRelease Release { get; } = release;

    public Snapshot Snapshot { get; } = release.Snapshot;

    public ProblemHttpResult? Fault { get; private set; }

    /// <summary>The value of a parameter; null when it is not given or empty.</summary>
    public string? Word(Parameter parameter)
    {
        var value = Request.Query[parameter.Name].ToString().Trim();
        return value.Length > 0 ? value : null;
    }

    /// <summary>The values of a list, each once, as given; null when it is not given.</summary>
    public string[]? Words(Parameter parameter) =>
        Word(parameter)?.Split(',', StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).ToArray();

    /// <summary>One of the values that a parameter declares, the first when it is not given.</summary>
    public string Choice(Parameter parameter)
    {
        var value = Word(parameter) ?? parameter.Allowed[0];
        if (parameter.Allowed.Contains(value, StringComparer.Ordinal))
        {
            return value;
        }

        Refuse(parameter, value, parameter.Allowed);
        return parameter.Allowed[0];
    }

    /// <summary>A whole number from 1 to the parameter's maximum.</summary>
    public int Count(Parameter parameter)
    {
        if (Word(parameter) is not { } value)
        {
            return parameter.Default;
        }

        if (int.TryParse(Digits.ToLatin(value), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= 1 && count <= parameter.Maximum)
        {
            return count;
        }

        Refuse(parameter, value, [Hint.WholeNumber(1, parameter.Maximum)]);
        return parameter.Default;
    }

    /// <summary>Row at which the page begins.</summary>
    public long Offset(Parameter cursor)
    {
        if (Word(cursor) is not { } value)
        {
            return 0;
        }

        if (Cursor.TryRead(value, QuestionHash.Paged(Request, Snapshot), out var offset))
        {
            return offset;
        }

        Refuse(cursor, value, [Hint.Cursor]);
        return 0;
    }

    /// <summary>Notes that a value is not allowed; the first fault counts.</summary>
    public void Refuse(Parameter parameter, string? value, IEnumerable<string> allowed) =>
        Fault ??= Problem.BadParameter(parameter.Name, value, allowed);

    /// <summary>Notes that a value is not allowed, and says how one may look; the first fault counts.</summary>
    public void Refuse(Parameter parameter, string? value, IEnumerable<Text> allowed) =>
        Fault ??= Problem.BadParameter(parameter.Name, value, allowed);

    /// <summary>Notes that something named is there, but not open to whoever asks.</summary>
    public void Shut(string what, string whatFa, string code) => Fault ??= Problem.OutOfScope(what, whatFa, code);

    /// <summary>Notes that a needed parameter is missing.</summary>
    public void Miss(Parameter parameter, IEnumerable<string> allowed) => Fault ??= Problem.MissingParameter(parameter.Name, allowed);
}
