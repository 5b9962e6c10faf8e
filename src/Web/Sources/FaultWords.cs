namespace Mahalleh.Web.Sources;

/// <summary>What each rule of a source means, in Persian; the fault's own message says it in English with the particulars.</summary>
public static class FaultWords
{
    private const string RegisterFile = "پروندهٔ areas.csv";

    private static readonly Dictionary<string, string> Persian = new(StringComparer.Ordinal)
    {
        // The package and its files
        ["missing-folder"] = "چنین پوشه‌ای نیست.",
        ["missing-file"] = "پروندهٔ لازم در بسته نیست.",
        ["missing-property"] = "یک ویژگی لازم نیامده است.",
        ["bad-name"] = "نام باید از واژه‌های کوچک لاتین با خط تیره باشد و یک بار بیاید.",
        ["not-json"] = "پرونده JSON درستی نیست.",
        ["not-parquet"] = "پرونده را نمی‌توان به صورت Parquet خواند.",
        ["encoding"] = "پرونده UTF-8 نیست؛ آن را با UTF-8 ذخیره کنید.",
        ["line-too-long"] = "سطر بیش از اندازه بلند است؛ شاید گیومه‌ای بسته نشده است.",
        ["no-header"] = "سطر نخست باید نام ستون‌ها باشد.",
        ["missing-column"] = "ستون لازم در جدول نیست.",
        ["unknown-column"] = "این ستون در این جدول شناخته نیست.",
        ["duplicate-column"] = "نام ستون تکراری است.",
        ["ragged-row"] = "شمار خانه‌های سطر با سطر نخست نمی‌خواند.",

        // Values
        ["missing-value"] = "خانهٔ لازم خالی است.",
        ["unknown-choice"] = "مقدار از مقدارهای مجاز نیست.",
        ["out-of-range"] = "مقدار بیرون از بازهٔ مجاز است.",
        ["not-a-date"] = "چنین روزی در تقویم بسته نیست؛ مانند ۱۴۰۴-۰۷-۰۱ بنویسید.",
        ["gregorian-date"] = "تاریخ میلادی در بسته‌ای با تقویم خورشیدی آمده است.",
        ["solar-hijri-date"] = "تاریخ خورشیدی در بسته‌ای با تقویم میلادی آمده است.",
        ["date-range"] = "تاریخ رکوردها بیش از اندازه گسترده است؛ شاید تاریخی نادرست باشد.",
        ["not-a-period"] = "دوره‌ای به این نام در تقویم بسته نیست.",
        ["not-a-number"] = "مقدار عدد نیست.",
        ["not-a-whole-number"] = "مقدار عدد صحیح نیست.",
        ["not-a-flag"] = "مقدار باید ۰ یا ۱ باشد.",
        ["national-codes"] = "این ستون کد ملی خام دارد؛ پیش از سپردن رکوردها آن را با کلید درهم کنید.",
        ["duplicate-row"] = "رکورد تکراری است.",
        ["too-many-parts"] = "ستون مقدارهای گوناگون بسیار دارد؛ سنجه به تفکیک آن منتشر نمی‌شود.",
        ["part-above-whole"] = "جزئی از رکورد از کل آن بیشتر است.",
        ["date-order"] = "تاریخ‌های رکورد به ترتیب نیستند.",
        ["rule-broken"] = "رقم‌ها قاعدهٔ میان دو سنجه را نگه نمی‌دارند.",
        ["earlier-release-not-read"] = "انتشار پیشین خوانده نشد؛ آنچه نشان داده یا پوشانده بود در این ساخت به حساب نمی‌آید.",
        ["table-not-published"] = "پوشاندن خانه‌ها این جدول را نگه نمی‌دارد؛ هیچ ناحیه‌ای از آن منتشر نمی‌شود.",
        ["outlier"] = "رقم از رقم ناحیه‌های همانند بسیار دور است.",
        ["unlike-before"] = "رقم از گذشتهٔ همین ناحیه بسیار دور است.",
        ["unchanged"] = "رقم در چند دورهٔ پیاپی هیچ تغییری نکرده است.",
        ["late-reporter"] = "ناحیه در فصل آخر گزارش نداده است؛ در یک سال گذشته داده بود.",
        ["silent-reporter"] = "ناحیه یک سال یا بیشتر، یا هرگز، گزارشی نداده است.",
        ["unused-measure"] = "این سنجه در هیچ فهرستی نیست و به کار نمی‌رود.",

        // A database
        ["database-not-named"] = "متغیر محیطی نشانی پایگاه داده تهی یا نادرست است.",
        ["database-unreachable"] = "به پایگاه داده نمی‌توان رسید؛ سرور، میزبان و درگاه را ببینید.",
        ["database-login"] = "پایگاه داده این کاربر را نمی‌پذیرد.",
        ["database-full"] = "پایگاه داده اتصال آزاد ندارد.",
        ["database-lost"] = "اتصال به پایگاه داده در میان کار بریده شد.",
        ["database-timeout"] = "پایگاه داده به‌هنگام پاسخ نداد.",
        ["load-unsure"] = "آخرین گام بارگذاری انجام نشد و روشن نیست چه چیزی در پایگاه است؛ پیش از ساخت دوباره بار کنید.",
        ["database-locked"] = "جدول را کسی در دست تغییر دارد؛ دیرتر دوباره بکوشید.",
        ["database-can-write"] = "این نقش بیش از خواندن می‌تواند؛ ساخت تنها نقشی را می‌پذیرد که نتواند بنویسد. دستور داده‌شده را اجرا کنید.",
        ["database-refused"] = "پایگاه داده دستور را نپذیرفت.",
        ["missing-privilege"] = "این نقش حق لازم را ندارد؛ دستور داده‌شده را اجرا کنید.",
        ["missing-table"] = "جدول یا نمای لازم در پایگاه داده نیست.",
        ["wrong-type"] = "گونهٔ ستون در پایگاه داده آن نیست که باید باشد.",
        ["bad-document"] = "متنی که در پایگاه داده است از آنِ بسته نیست.",

        // Areas
        ["unknown-area"] = $"ناحیه در {RegisterFile} نیست.",
        ["duplicate-area"] = "کد ناحیه تکراری است.",
        ["bad-code"] = "کد ناحیه پذیرفته نیست.",
        ["unknown-level"] = "سطح ناحیه شناخته نیست.",
        ["unknown-parent"] = "ناحیهٔ بالادست در فهرست نیست.",
        ["parent-level"] = "سطح ناحیهٔ بالادست بالاتر نیست.",
        ["no-root"] = "هیچ ناحیه‌ای بی بالادست نیست؛ یکی باید باشد.",
        ["two-roots"] = "بیش از یک ناحیه بالادست ندارد؛ تنها یکی می‌تواند.",
        ["cycle"] = "زنجیرهٔ بالادست‌ها دور می‌زند.",
        ["outside-validity"] = $"ناحیه به گفتهٔ {RegisterFile} در روز رکورد وجود نداشته است.",
        ["crosswalk-level"] = "ناحیهٔ پیشین و ناحیهٔ تازه از یک سطح نیستند.",
        ["crosswalk-overlap"] = "ناحیهٔ پیشین و ناحیهٔ تازه هم‌زمان وجود داشته‌اند.",
        ["crosswalk-date"] = "تاریخ تبدیل با آغاز و پایان ناحیه‌ها نمی‌خواند.",
        ["crosswalk-weights"] = "سهم‌های یک ناحیهٔ پیشین روی هم یک نمی‌شود.",
        ["crosswalk-cycle"] = "تبدیل ناحیه‌ها دور می‌زند.",

        // Boundaries
        ["boundary-without-area"] = "مرزی هست که ناحیه ندارد.",
        ["area-without-boundary"] = "ناحیه‌ای هست که مرز ندارد.",
        ["not-a-feature-collection"] = "پروندهٔ مرزها FeatureCollection نیست.",
        ["invalid-utf8"] = "پروندهٔ مرزها UTF-8 درستی نیست.",
        ["no-features"] = "پروندهٔ مرزها عارضه‌ای ندارد.",
        ["unsupported-crs"] = "دستگاه مختصات مرزها شناخته نیست یا با دستگاه پرونده یکی نیست.",
        ["crs-after-features"] = "دستگاه مختصات پس از عارضه‌ها آمده است؛ باید پیش از آنها بیاید.",
        ["not-a-shapefile"] = "در پروندهٔ zip یک شیپ‌فایل کامل (‎.shp و ‎.dbf) نیست.",
        ["not-geoparquet"] = "پرونده GeoParquet با هندسهٔ WKB نیست.",
        ["not-wkb"] = "هندسه WKB درست و کاملی نیست.",
        ["duplicate-member"] = "عضوی از JSON دو بار آمده است.",
        ["too-many-bytes"] = "پرونده از اندازهٔ مجاز بزرگ‌تر است.",
        ["too-deep"] = "تودرتویی پرونده بیش از اندازه است یا پایان ندارد.",
        ["token-too-long"] = "متنی در JSON بیش از اندازه بلند است.",
        ["too-many-features"] = "شمار عارضه‌ها بیش از اندازه است.",
        ["too-many-vertices"] = "شمار رأس‌ها بیش از اندازه است.",
        ["too-many-faults"] = "ایرادها بیش از آن است که همه شمرده شود.",
        ["not-a-feature"] = "عضو فهرست عارضه نیست.",
        ["missing-code"] = "عارضه ویژگی code ندارد.",
        ["duplicate-code"] = "دو عارضه یک کد دارند.",
        ["unknown-quality"] = "کیفیت مرز باید surveyed، generalised یا approximate باشد.",
        ["not-polygonal"] = "هندسه چندضلعی نیست.",
        ["empty-geometry"] = "هندسه تهی است.",
        ["coordinates-shape"] = "ساخت مختصات درست نیست.",
        ["not-finite"] = "مختصات عدد متناهی نیست.",
        ["outside-the-world"] = "مختصات بیرون از طول و عرض جغرافیایی است.",
        ["looks-like-metres"] = "مختصات به متر می‌ماند، نه به درجه.",
        ["looks-like-degrees"] = "مختصات به درجه می‌ماند، ولی دستگاه اعلام‌شده متری است.",
        ["outside-crs"] = "مختصات بیرون از گسترهٔ دستگاه مختصات است.",
        ["unclosed-ring"] = "حلقهٔ مرز بسته نیست.",
        ["closed-ring"] = "حلقه‌ای که دو سرش نزدیک هم بود بسته شد.",
        ["rebuilt-outline"] = "مرزی که خودش را می‌بُرید از نو ساخته شد.",
        ["moved-sliver"] = "باریکه‌ای میان دو ناحیه به یکی از آنها داده شد.",
        ["areas-overlap"] = "دو ناحیهٔ یک سطح روی هم افتاده‌اند.",
        ["gap-between-areas"] = "میان ناحیه‌های یک سطح زمینی هست که از آنِ هیچ‌کدام نیست.",
        ["outside-parent"] = "ناحیه از مرز ناحیهٔ بالادستش بیرون زده است.",
        ["area-differs"] = "مساحت مرز با هکتار نوشته‌شده نمی‌خواند.",
        ["short-ring"] = "حلقهٔ مرز کمتر از چهار نقطه دارد.",
        ["self-crossing"] = "مرز خودش را می‌بُرد.",
        ["ring-self-crossing"] = "حلقهٔ مرز خودش را می‌بُرد.",
        ["hole-outside"] = "سوراخ بیرون از پوسته است.",
        ["nested-holes"] = "سوراخی درون سوراخ دیگر است.",
        ["nested-polygons"] = "تکه‌ای درون تکهٔ دیگر است.",
        ["disconnected-interior"] = "درون چندضلعی پیوسته نیست.",
        ["repeated-ring"] = "حلقه تکراری است.",
        ["invalid-outline"] = "هندسهٔ مرز درست نیست.",

        // The catalogue
        ["not-yaml"] = "پروندهٔ فهرست YAML درستی نیست.",
        ["not-a-catalogue"] = "پرونده فهرست سنجه‌ها و شاخص‌ها نیست.",
        ["not-a-list"] = "اینجا باید فهرستی از نگاشت‌ها باشد.",
        ["not-a-mapping"] = "اینجا باید یک نگاشت باشد.",
        ["missing-key"] = "کلید لازم نیامده یا بی‌مقدار مانده است.",
        ["unknown-key"] = "کلید شناخته نیست؛ شاید نادرست نوشته شده است.",
        ["unknown-word"] = "واژه از واژه‌های مجاز نیست.",
        ["not-a-text"] = "اینجا باید یک متن باشد، نه فهرست یا نگاشت.",
        ["not-a-code"] = "شناسه باید از واژه‌های کوچک لاتین با خط تیره باشد.",
        ["repeated-word"] = "یک واژه در فهرست دو بار آمده است.",
        ["wrong-key"] = "این کلید با کلیدهای دیگر این تعریف جور نیست.",
        ["too-many-nodes"] = "فهرست با باز شدن نام‌های مستعارش بیش از اندازه بزرگ می‌شود.",
        ["unknown-table"] = "سنجه از جدولی می‌خواند که نیست.",
        ["unknown-measure"] = "شاخص از سنجه‌ای می‌خواند که تعریف نشده است.",
        ["wrong-roll-up"] = "این سنجه را از این جدول نمی‌توان به این روش جمع زد.",
        ["wrong-condition"] = "شرط سنجه با نوع ستون نمی‌خواند.",
        ["unknown-profile"] = "سنجه از نمای فقری می‌خواند که تعریف نشده است.",
        ["unknown-indicator"] = "نمایه از شاخصی می‌خواند که تعریف نشده است.",
        ["mixed-weights"] = "بخشی از جزءهای یک بُعد وزن دارند و بخشی ندارند؛ به همه وزن بدهید یا به هیچ‌کدام.",
        ["unknown-pillar"] = "نمایه بُعدی به این نام ندارد.",
        ["empty-pillar"] = "بُعد هیچ جزئی ندارد.",
        ["not-positive"] = "میانگین هندسی، همساز یا تعمیم‌یافته مقدار بالای صفر می‌خواهد، و مقیاس به صفر یا کمتر می‌رسد.",
        ["not-a-proportion"] = "جزئی از نمایه که «shrink» دارد نسبتی با صورت و مخرج منتشرشده نیست.",
        ["index-not-computable"] = "نمایه را با رقم‌های منتشرشدنی نمی‌توان ساخت.",
        ["no-weights"] = "جمع وزن‌های نمایه باید بیش از صفر باشد.",
        ["policy-order"] = "کمینهٔ موردها برای مسئولان نباید از کمینه برای همگان بیشتر باشد.",
        ["policy-too-weak"] = "کمینهٔ موردها از ۳ کمتر است و تقریباً همه چیز را آشکار می‌کند.",
    };

    /// <summary>The rules that have words, in no order.</summary>
    public static IReadOnlyCollection<string> Rules => Persian.Keys;

    /// <summary>What a fault means, in Persian, with the register of areas by its name there: a file has an extension, a table has none.</summary>
    /// <param name="fault">The fault.</param>
    public static string InPersian(SourceFault fault) =>
        fault.File.Contains('.', StringComparison.Ordinal) ? InPersian(fault.Rule) : InPersian(fault.Rule).Replace(RegisterFile, "جدول areas", StringComparison.Ordinal);

    /// <summary>What a rule means, in Persian; the rule's own name when it has no words.</summary>
    /// <param name="rule">Stable name of the rule.</param>
    public static string InPersian(string rule) => Persian.GetValueOrDefault(rule, rule);
}
