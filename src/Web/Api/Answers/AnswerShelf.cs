using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Mahalleh.Web.Releases;
using Microsoft.Net.Http.Headers;

namespace Mahalleh.Web.Api.Answers;

/// <summary>An answer with its body and its tag.</summary>
/// <param name="Answer">The answer, which writes the body that was kept.</param>
/// <param name="Tag">Its entity tag.</param>
/// <param name="Bytes">Length of body and key in memory.</param>
internal sealed record KeptAnswer(Answer Answer, EntityTagHeaderValue Tag, int Bytes);

/// <summary>Small answers of one release, whole, by question. A release never changes, so they stay good as long as it is open.</summary>
internal sealed class AnswerShelf
{
    /// <summary>Most bytes of a body that is kept.</summary>
    public const int MostBytes = 131_072;

    // Of all that is kept of a release. When it is full it begins anew: what is asked often is soon there again.
    private const long Room = 33_554_432;

    private readonly ConcurrentDictionary<string, KeptAnswer> _answers = new(StringComparer.Ordinal);
    private long _bytes;

    /// <summary>The answer to a question; null when none is kept.</summary>
    /// <param name="key">The question, with all that its answer follows from.</param>
    public KeptAnswer? Find(string key) => _answers.GetValueOrDefault(key);

    /// <summary>Keeps an answer.</summary>
    /// <param name="key">The question, with all that its answer follows from.</param>
    /// <param name="answer">The answer.</param>
    public void Keep(string key, KeptAnswer answer)
    {
        if (Interlocked.Add(ref _bytes, answer.Bytes) > Room)
        {
            _answers.Clear();
            Interlocked.Exchange(ref _bytes, answer.Bytes);
        }

        _answers[key] = answer;
    }
}

/// <summary>The shelf of each snapshot that is still in use.</summary>
internal sealed class AnswerShelves
{
    private readonly ConditionalWeakTable<Snapshot, AnswerShelf> _shelves = [];

    /// <summary>The shelf of a snapshot.</summary>
    /// <param name="snapshot">The snapshot.</param>
    public AnswerShelf Of(Snapshot snapshot) => _shelves.GetValue(snapshot, static _ => new AnswerShelf());
}
