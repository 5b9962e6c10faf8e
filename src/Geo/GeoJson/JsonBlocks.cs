using System.Text.Json;
using System.Text.Unicode;

using Mahalleh.Geo.Reading;

namespace Mahalleh.Geo.GeoJson;

/// <summary>A pull reader of JSON tokens over a stream; holds one block, which grows only for a token longer than it.</summary>
internal ref struct JsonBlocks
{
    private const int BlockBytes = 64 * 1024;
    private readonly Stream _stream;
    private readonly GeoLimits _limits;
    private readonly CancellationToken _cancellation;
    private byte[] _buffer = new byte[BlockBytes];
    private int _start;
    private int _end;
    private long _total;
    private bool _ended;
    private Utf8JsonReader _reader;

    public JsonBlocks(Stream stream, GeoLimits limits, CancellationToken cancellation)
    {
        (_stream, _limits, _cancellation) = (stream, limits, cancellation);
        Fill();
        _start = _buffer.AsSpan(0, _end).StartsWith("\uFEFF"u8) ? 3 : 0;
        var options = new JsonReaderOptions { MaxDepth = limits.MaxDepth + 1 };
        _reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _ended, new JsonReaderState(options));
    }

    public readonly JsonTokenType Token => _reader.TokenType;

    public readonly bool IsNumberWhole => _reader.ValueSpan.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;

    public readonly ReadOnlySpan<byte> Raw => _reader.ValueSpan;

    /// <summary>Goes to the next token; false after the end of the document.</summary>
    public bool Read()
    {
        try
        {
            while (!_reader.Read())
            {
                if (_ended)
                {
                    return false;
                }

                NextBlock();
            }
        }
        catch (JsonException error)
        {
            throw new ReadingStoppedException(GeoRules.NotJson, $"Not JSON at line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1}.");
        }

        CheckToken();
        return true;
    }

    /// <summary>Passes over the value at hand, to its closing token; iterative.</summary>
    public void Skip()
    {
        if (Token == JsonTokenType.PropertyName)
        {
            Read();
        }

        if (Token is not (JsonTokenType.StartArray or JsonTokenType.StartObject))
        {
            return;
        }

        var depth = _reader.CurrentDepth;
        while (Read() && _reader.CurrentDepth > depth)
        {
        }
    }

    /// <summary>Whether the text or name at hand equals <paramref name="text"/> after unescaping.</summary>
    public readonly bool TextIs(ReadOnlySpan<byte> text)
    {
        try
        {
            return Token is JsonTokenType.String or JsonTokenType.PropertyName && _reader.ValueTextEquals(text);
        }
        catch (InvalidOperationException)
        {
            return false; // a lone surrogate equals nothing
        }
    }

    /// <summary>The text at hand, or null when its escapes are not Unicode (a lone surrogate).</summary>
    public readonly string? Text()
    {
        try
        {
            return _reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The number at hand; infinite when it is beyond a double.</summary>
    public readonly double Number() => _reader.TryGetDouble(out var value) ? value : double.PositiveInfinity;

    private readonly void CheckToken()
    {
        if (Token is JsonTokenType.StartArray or JsonTokenType.StartObject && _reader.CurrentDepth >= _limits.MaxDepth)
        {
            throw new ReadingStoppedException(GeoRules.TooDeep, $"Nested deeper than {_limits.MaxDepth}.");
        }

        if (Token is JsonTokenType.String or JsonTokenType.PropertyName && !Utf8.IsValid(_reader.ValueSpan))
        {
            throw new ReadingStoppedException(GeoRules.InvalidUtf8, "A text is not UTF-8.");
        }
    }

    private void NextBlock()
    {
        _cancellation.ThrowIfCancellationRequested();
        var rest = _buffer.AsSpan(_start + (int)_reader.BytesConsumed, _end - _start - (int)_reader.BytesConsumed);
        if (rest.Length > _limits.MaxTokenBytes)
        {
            throw new ReadingStoppedException(GeoRules.TokenTooLong, $"A text or number is longer than {_limits.MaxTokenBytes} bytes.");
        }

        var target = rest.Length > _buffer.Length / 2 ? new byte[_buffer.Length * 2] : _buffer;
        rest.CopyTo(target);
        (_buffer, _start, _end) = (target, 0, rest.Length);
        Fill();
        _reader = new Utf8JsonReader(_buffer.AsSpan(0, _end), _ended, _reader.CurrentState);
    }

    private void Fill()
    {
        var wanted = _buffer.Length - _end;
        var read = _stream.ReadAtLeast(_buffer.AsSpan(_end), wanted, throwOnEndOfStream: false);
        _ended = read < wanted;
        _end += read;
        _total += read;
        if (_total > _limits.MaxBytes)
        {
            throw new ReadingStoppedException(GeoRules.TooManyBytes, $"The file is longer than {_limits.MaxBytes} bytes.");
        }
    }
}
