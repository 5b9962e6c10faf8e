using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mahalleh.Web.Access.Auditing;

/// <summary>Writes the audit log: to the log of the service, and to a file of its own where one is named.</summary>
internal sealed class AuditLog : IDisposable
{
    /// <summary>Category in the log of the service.</summary>
    public const string Category = "Mahalleh.Audit";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    private readonly Lock _lock = new();
    private readonly ILogger _log;
    private readonly StreamWriter? _file;

    /// <summary>Opens the log.</summary>
    /// <param name="options">Names the file.</param>
    /// <param name="logs">The log of the service.</param>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public AuditLog(AccessOptions options, ILoggerFactory logs)
    {
        (_log, _file) = (logs.CreateLogger(Category), options.AuditPath.Length > 0 ? Open(options.AuditPath) : null);
    }

    /// <summary>Writes a line.</summary>
    /// <param name="line">The line.</param>
    public void Write(AuditLine line)
    {
        var text = JsonSerializer.Serialize(line, Options);
        _log.LogInformation("{Audit}", text);
        if (_file is null)
        {
            return;
        }

        lock (_lock)
        {
            try
            {
                _file.WriteLine(text);
            }
            catch (IOException fault)
            {
                _log.LogError("A line of the audit log was not written: {Reason}", fault.Message);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();

    /// <summary>Opens the file of an audit log, which only its owner reads.</summary>
    /// <param name="path">Path of the file.</param>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public static StreamWriter Open(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Append, Access = FileAccess.Write, Share = FileShare.Read };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new StreamWriter(path, options) { AutoFlush = true, NewLine = "\n" };
    }
}
