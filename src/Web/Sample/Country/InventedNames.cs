namespace Mahalleh.Web.Sample.Country;

/// <summary>Invented names of places, put together from lists of words, in Persian and in Latin letters.</summary>
internal static class InventedNames
{
    private static readonly (string Fa, string En)[] Firsts =
    [
        ("مهر", "Mehr"), ("گل", "Gol"), ("نور", "Nur"), ("زر", "Zar"), ("شاد", "Shad"), ("باغ", "Bagh"), ("سرو", "Sarv"), ("ماه", "Mah"),
        ("آذر", "Azar"), ("نیک", "Nik"), ("به", "Beh"), ("فرح", "Farah"), ("خرم", "Khorram"), ("امید", "Omid"), ("یاس", "Yas"), ("سپید", "Sepid"),
        ("تاک", "Tak"), ("انار", "Anar"), ("نسترن", "Nastaran"), ("پونه", "Puneh"), ("چنار", "Chenar"), ("بهار", "Bahar"), ("کاج", "Kaj"), ("لاله", "Laleh"),
    ];

    private static readonly (string Fa, string En)[] Lasts =
    [
        ("آباد", "abad"), ("دشت", "dasht"), ("شهر", "shahr"), ("کده", "kadeh"), ("رود", "rud"), ("سار", "sar"),
        ("زار", "zar"), ("بند", "band"), ("گان", "gan"), ("وند", "vand"), ("کوه", "kuh"), ("چشمه", "cheshmeh"),
    ];

    private static readonly (string Fa, string En)[] Kinds =
    [
        ("", ""), ("شهرک ", "Shahrak-e "), ("کوی ", "Kuy-e "), ("قلعه ", "Qaleh "), ("باغ ", "Bagh-e "), ("ده ", "Deh-e "), ("پشت ", "Posht-e "), ("سر ", "Sar-e "),
    ];

    /// <summary>Different names of a kind of place before they come round again.</summary>
    public static int Count => Firsts.Length * Lasts.Length;

    /// <summary>A name of a county or city.</summary>
    /// <param name="number">Any number of 0 or more; neighbouring numbers give names that differ in both parts.</param>
    public static (string Fa, string En) Town(long number)
    {
        var first = Firsts[number % Firsts.Length];
        var last = Lasts[(number / Firsts.Length + number) % Lasts.Length];
        // The words stay readable when the first ends in a letter that would join: «گل‌آباد», not «گلآباد».
        var joiner = "رزدذوا".Contains(first.Fa[^1], StringComparison.Ordinal) ? "" : "\u200c";
        return (first.Fa + joiner + last.Fa, first.En + last.En);
    }

    /// <summary>A name of a neighbourhood.</summary>
    /// <param name="number">Any number of 0 or more.</param>
    public static (string Fa, string En) Neighbourhood(long number)
    {
        var (fa, en) = Town(number);
        var kind = Kinds[number / 7 % Kinds.Length];
        return (kind.Fa + fa, kind.En + en);
    }
}
