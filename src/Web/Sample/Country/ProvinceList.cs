namespace Mahalleh.Web.Sample.Country;

/// <summary>A real province: its ISO 3166-2 code, its names, and its persons in the census of 1395, which weigh its share of neighbourhoods.</summary>
internal sealed record Province(string Code, string NameFa, string NameEn, long Persons);

/// <summary>The 31 provinces of Iran, from the bundled package <c>data/iran</c>.</summary>
internal static class ProvinceList
{
    /// <summary>The provinces by code.</summary>
    public static IReadOnlyList<Province> All { get; } =
    [
        new("IR-00", "مرکزی", "Markazi", 1_429_475),
        new("IR-01", "گیلان", "Gilan", 2_530_696),
        new("IR-02", "مازندران", "Mazandaran", 3_283_582),
        new("IR-03", "آذربایجان شرقی", "East Azerbaijan", 3_909_652),
        new("IR-04", "آذربایجان غربی", "West Azerbaijan", 3_265_219),
        new("IR-05", "کرمانشاه", "Kermanshah", 1_952_434),
        new("IR-06", "خوزستان", "Khuzestan", 4_710_509),
        new("IR-07", "فارس", "Fars", 4_851_274),
        new("IR-08", "کرمان", "Kerman", 3_164_718),
        new("IR-09", "خراسان رضوی", "Razavi Khorasan", 6_434_501),
        new("IR-10", "اصفهان", "Isfahan", 5_120_850),
        new("IR-11", "سیستان و بلوچستان", "Sistan and Baluchestan", 2_775_014),
        new("IR-12", "کردستان", "Kurdistan", 1_603_011),
        new("IR-13", "همدان", "Hamadan", 1_738_234),
        new("IR-14", "چهارمحال و بختیاری", "Chaharmahal and Bakhtiari", 947_763),
        new("IR-15", "لرستان", "Lorestan", 1_760_649),
        new("IR-16", "ایلام", "Ilam", 580_158),
        new("IR-17", "کهگیلویه و بویراحمد", "Kohgiluyeh and Boyer-Ahmad", 713_052),
        new("IR-18", "بوشهر", "Bushehr", 1_163_400),
        new("IR-19", "زنجان", "Zanjan", 1_057_461),
        new("IR-20", "سمنان", "Semnan", 702_360),
        new("IR-21", "یزد", "Yazd", 1_138_533),
        new("IR-22", "هرمزگان", "Hormozgan", 1_776_415),
        new("IR-23", "تهران", "Tehran", 13_267_637),
        new("IR-24", "اردبیل", "Ardabil", 1_270_420),
        new("IR-25", "قم", "Qom", 1_292_283),
        new("IR-26", "قزوین", "Qazvin", 1_273_761),
        new("IR-27", "گلستان", "Golestan", 1_868_819),
        new("IR-28", "خراسان شمالی", "North Khorasan", 863_092),
        new("IR-29", "خراسان جنوبی", "South Khorasan", 768_898),
        new("IR-30", "البرز", "Alborz", 2_712_400),
    ];
}
