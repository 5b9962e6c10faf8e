namespace Mahalleh.Indicators.Catalogue;

/// <summary>The disclosure policies of a catalogue as they are read from its files, each file changing what those before it said.</summary>
/// <param name="Public">For the public.</param>
/// <param name="Official">For officials.</param>
internal readonly record struct DisclosurePolicies(DisclosurePolicy Public, DisclosurePolicy Official)
{
    /// <summary>What holds where no file says anything.</summary>
    public static DisclosurePolicies Usual { get; } = new(DisclosurePolicy.ForPublic, DisclosurePolicy.ForOfficials);

    /// <summary>Reads what a file says of disclosure, if anything.</summary>
    public DisclosurePolicies Read(YamlEntry root)
    {
        if (root.Entry("disclosure") is not { } entry)
        {
            return this;
        }

        var everyone = Policy(entry, Public);
        var officials = entry.Entry("official") is { } official ? OfOfficials(official, everyone) : Official.NoStricterThan(everyone);
        entry.Finish();
        return new DisclosurePolicies(everyone, officials);
    }

    private DisclosurePolicy OfOfficials(YamlEntry entry, DisclosurePolicy everyone)
    {
        var policy = Policy(entry, Official.NoStricterThan(everyone));
        if (policy != policy.NoStricterThan(everyone))
        {
            entry.Fault(entry.Line, "policy-order", "Officials see what the public sees: no minimum of 'official' may be above that for the public.");
        }

        entry.Finish();
        return policy;
    }

    private static DisclosurePolicy Policy(YamlEntry entry, DisclosurePolicy otherwise) => new(
        Least(entry, "persons", otherwise.Persons),
        Least(entry, "sensitive", otherwise.Sensitive),
        Least(entry, "households", otherwise.Households),
        Least(entry, "money", otherwise.Money));

    private static int Least(YamlEntry entry, string key, int otherwise)
    {
        var value = entry.Number(key, otherwise);
        if (value < 3 || value != Math.Floor(value) || value > 1000)
        {
            entry.Fault(entry.LineOf(key), "policy-too-weak", $"'{key}' is a whole number from 3 to 1000; a smaller one would publish nearly everything.");
            return otherwise;
        }

        return (int)value;
    }
}
