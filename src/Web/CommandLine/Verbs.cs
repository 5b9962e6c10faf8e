using System.CommandLine;

namespace Mahalleh.Web.CommandLine;

/// <summary>The command line <c>mahalleh VERB</c>: exit code 0 done, 1 found faults, 2 wrong use.</summary>
public static class Verbs
{
    /// <summary>Exit code when all went well.</summary>
    public const int Done = 0;

    /// <summary>Exit code when the source has faults.</summary>
    public const int FoundFaults = 1;

    /// <summary>Exit code when the command was used wrongly.</summary>
    public const int WrongUse = 2;

    /// <summary>The root command with all verbs.</summary>
    public static RootCommand Root() => new("Mahalleh turns the records of a neighbourhood programme into indicators, maps and rankings. / محله")
    {
        CheckVerb.Create(),
        BuildVerb.Create(),
        LoadVerb.Create(),
        SampleVerb.Create(),
        ServeVerb.Create(),
        RankVerb.Create(),
        KeysVerb.Create(),
    };
}
