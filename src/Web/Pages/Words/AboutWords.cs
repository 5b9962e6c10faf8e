using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Web.Pages.Words;

/// <summary>Words of the page about the service.</summary>
internal static class AboutWords
{
    public static readonly Text Title = new("این رقم‌ها از کجا می‌آیند", "Where these figures come from");
    public static readonly Text Lead = new("محله سامانهٔ گزارش‌دهی برنامهٔ محله‌محور است: رکوردها را به شاخص، نقشه و رتبه تبدیل می‌کند و کنار هر رقم می‌گوید تا کجا می‌توان به آن تکیه کرد.", "Mahalleh reports on the neighbourhood programme: it turns records into indicators, maps and ranks, and says beside each figure how far it can be relied on.");

    public static readonly Text MethodTitle = new("از یک رکورد تا یک رنگ", "From a record to a colour");
    public static readonly Text Step1Name = new("رکورد", "Record");
    public static readonly Text Step1 = new("دستگاه‌ها و خانه‌های محله رکوردها را می‌دهند: خدمتی که داده شده، نشستی که برگزار شده، خانواری که ارزیابی شده. سامانه آن‌ها را پیش از هر کار وارسی می‌کند و همهٔ ایرادها را یک‌جا می‌گوید.", "Agencies and neighbourhood houses hand over records: a service given, a meeting held, a household assessed. Each is checked first, and all faults are listed at once.");
    public static readonly Text Step2Name = new("جمع", "Amount");
    public static readonly Text Step2 = new("رکوردها در هر ناحیه و هر دوره جمع می‌شوند و از محله تا کشور بالا می‌روند. هر شخص در هر ناحیه و دوره یک بار شمرده می‌شود.", "Records are summed in each area and period, from the neighbourhood up to the nation. A person counts once in each area and period.");
    public static readonly Text Step3Name = new("حفاظت", "Protection");
    public static readonly Text Step3 = new("رقمی که پشت آن شمار اندکی انسان است همین‌جا کنار گذاشته می‌شود و هرگز به این سامانه نمی‌رسد.", "A figure with too few people behind it is withheld here and never reaches this service.");
    public static readonly Text Step4Name = new("شاخص", "Indicator");
    public static readonly Text Step4 = new("شاخص نسبت دو جمع است؛ هیچ‌گاه میانگینِ درصدها نیست. بازهٔ خطا همراه آن حساب می‌شود.", "An indicator is a ratio of two sums, never a mean of rates. Its interval is computed with it.");
    public static readonly Text Step5Name = new("رنگ", "Colour");
    public static readonly Text Step5 = new("مقدارها در پنج ردهٔ هم‌شمار جای می‌گیرند. مرز رده‌ها از همهٔ دوره‌ها گرفته می‌شود تا رنگ در گذر زمان معنای یکسان داشته باشد. زرد تا آبی برای شاخص‌های عادی است و زرد تا سرخ برای آسیب‌ها.", "Values fall into five classes of equal count, taken from all periods, so that a colour means the same over time. Yellow to blue is for ordinary indicators, yellow to red for burdens.");

    public static readonly Text RangeTitle = new("بازه‌ها را چگونه بخوانیم", "How to read the ranges");
    public static readonly Text Range1 = new("کنار هر رقم بازهٔ \u2066۹۵٪\u2069 آن آمده است: مقدار راستین به احتمال زیاد جایی درون این بازه است. هرچه داده کمتر، بازه پهن‌تر.", "Beside each figure stands its 95% interval: the true value most likely lies within it. The fewer the data, the wider it is.");
    public static readonly Text Range2 = new("دو رقم را وقتی «بهتر» یا «بدتر» می‌نامیم که بازهٔ اختلافشان صفر را در بر نگیرد: ▲ و ▼ تغییر روشن است و ● یعنی داده برای داوری بس نیست. آبی یعنی بهتر و نارنجی یعنی بدتر.", "Two figures are called better or worse only where the interval of their difference leaves zero out: ▲ and ▼ are clear changes, ● means the data do not decide. Blue is better, orange is worse.");
    public static readonly Text Range3 = new("رتبه هم بازه دارد. «رتبهٔ ۴، بازهٔ \u2066۲–۹\u2069» یعنی این ناحیه میان دومین تا نهمین است و بیش از این نمی‌توان گفت.", "A rank has a range too. “Rank 4, range 2–9” means the area is somewhere from second to ninth; no more can be said.");

    public static readonly Text ProtectedTitle = new("چرا برخی رقم‌ها محرمانه است", "Why some figures are protected");
    public static readonly Text ProtectedText = new("در ناحیه‌ای کوچک، رقمی کوچک می‌تواند یک خانواده را بشناساند. پس رقمی که پشت آن کمتر از {0} نفر، {1} خانوار یا، برای موضوع‌های حساس، {2} نفر باشد منتشر نمی‌شود؛ صفر هم از همین دسته است، و رقمی که بتوان با تفریق به آن رسید نیز پنهان می‌شود. چنین رقمی با هاشور و واژهٔ «محرمانه» نشان داده می‌شود تا با صفر یا نبودِ داده اشتباه نشود.", "In a small area a small figure can point at a family. A figure with fewer than {0} persons, {1} households or, for sensitive subjects, {2} persons behind it is not published; nor is zero, nor a figure that would give it away by subtraction. Hatching and the word “protected” keep it apart from zero and from missing data.");
    public static readonly Text ProtectedAll = new("رقم محرمانه در هیچ نقشه، نمودار، پرونده یا رتبه‌ای به کار نمی‌رود.", "A protected figure is used in no map, chart, file or rank.");
    public static readonly Text StandIns = new("کنار آن، اگر باشد، رقمی می‌آید که در هر حال منتشر شده است: رقم همان ناحیه در زمانی بلندتر، یا رقم ناحیهٔ بزرگ‌ترِ بالادست؛ چنین رقمی نام ناحیه و دورهٔ خودش را دارد و جای رقم محرمانه نمی‌نشیند.", "Beside it stands, where there is one, a figure that is published anyway: of the same area over a longer time, or of a wider area that holds it. It carries the name of its own area and period and never takes the place of the protected one.");
    public static readonly Text MissingText = new("«گردآوری نشده» یعنی کسی آن را نشمرده یا گزارشش نرسیده است؛ «محاسبه‌پذیر نیست» یعنی مخرجش صفر است.", "“Not collected” means nobody counted it or the report did not come; “cannot exist” means its denominator is zero.");

    public static readonly Text InventedTitle = new("چه چیزی ساختگی است", "What is invented");
    public static readonly Text InventedText = new("این انتشار برای نمایش ساخته شده و رکوردهای جدول‌های زیر ساختگی است. نام ناحیه‌ها و رقم‌هایی که منبع چاپی دارند واقعی است.", "This release is a demonstration, and the records of the tables below are invented. Names of areas, and figures with a printed source, are real.");
    public static readonly Text InventedNone = new("در این انتشار هیچ رکوردی ساختگی نیست.", "No record of this release is invented.");
    public static readonly Text NoticesTitle = new("پیش از استفاده بدانید", "Before you use the figures");

    public static readonly Text SourcesTitle = new("منبع‌ها و پروانه", "Sources and licence");
    public static readonly Text LicenceName = new("پروانهٔ رقم‌ها", "Licence of the figures");
    public static readonly Text FilesTitle = new("پرونده‌های این انتشار", "Files of this release");
    public static readonly Text FilesText = new("هر انتشار پوشه‌ای از پرونده‌های باز است که بدون این سامانه هم در QGIS، R، پایتون و DuckDB باز می‌شود. شناسهٔ انتشار از محتوای آن ساخته می‌شود: ورودی یکسان، شناسهٔ یکسان.", "A release is a folder of open files that QGIS, R, Python and DuckDB read without this service. Its id is made from its content: same inputs, same id.");
    public static readonly Text FileName = new("پرونده", "File");
    public static readonly Text Size = new("اندازه", "Size");
    public static readonly Text Kilobytes = new("{0} کیلوبایت", "{0} kB");
    public static readonly Text NoFiles = new("این انتشار پرونده‌ای برای دریافت ندارد.", "This release has no files to download.");
    public static readonly Text Contents = new("در این صفحه", "On this page");
}
