using System.CommandLine;
using Mahalleh.Web.Building.Protection;

namespace Mahalleh.Web.CommandLine;

/// <summary><c>mahalleh keys</c>: the secret of disclosure control, and the keys that open a release.</summary>
internal static class KeysVerb
{
    public static Command Create()
    {
        var output = new Option<string>("--output", "-o") { Description = "File to write; it must not be there.", DefaultValueFactory = _ => BundledData.Key };
        var disclosure = new Command("disclosure", "Make the secret key that decides which cells are hidden beside those that must be. Keep it, and keep it to yourself.") { output };
        disclosure.SetAction(parsed => Make(parsed.GetValue(output)!));
        return new Command("keys", "Make and end keys.") { disclosure, AccessKeyCommands.Add(), EmbedKeyCommand.Create(), AccessKeyCommands.List(), AccessKeyCommands.Revoke() };
    }

    /// <summary>Makes a key file that only its owner reads; one that is there already is never touched.</summary>
    public static int Make(string path)
    {
        try
        {
            WriteSecret(path, DisclosureKey.Make().Write());
            Terminal.Line($"A key was made in {path}. Keep it: the next release needs the same one. / کلید ساخته شد؛ آن را نگه دارید.");
            return Verbs.Done;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Terminal.Error($"No key was made: {fault.Message}");
            return Verbs.FoundFaults;
        }
    }

    /// <summary>Writes a secret into a new file that only its owner reads.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="secret">The secret.</param>
    /// <exception cref="IOException">The file is there already, or cannot be written.</exception>
    public static void WriteSecret(string path, string secret)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }

        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new StreamWriter(path, options);
        file.WriteLine(secret);
    }

    /// <summary>Reads the key that a build is to use, or says why there is none.</summary>
    /// <param name="path">Path given on the command line; empty for the environment.</param>
    public static DisclosureKey? Read(string path)
    {
        var given = path.Length > 0 ? path : Environment.GetEnvironmentVariable(DisclosureKey.Variable) ?? "";
        if (given.Length == 0)
        {
            Terminal.Error($"A build needs the key of disclosure control: --key FILE, or {DisclosureKey.Variable}. Make one with 'mahalleh keys disclosure'. / ساخت انتشار کلید می‌خواهد.");
            return null;
        }

        try
        {
            var text = path.Length == 0 && !File.Exists(given) ? given : File.ReadAllText(given);
            if (DisclosureKey.Parse(text, out var fault) is { } key)
            {
                return key;
            }

            Terminal.Error($"{fault} / کلید پذیرفته نیست.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Terminal.Error($"The key cannot be read: {fault.Message} / کلید خوانده نمی‌شود.");
        }

        return null;
    }
}
