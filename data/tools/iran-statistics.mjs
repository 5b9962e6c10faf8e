// statistics.csv and disagreements.csv: the plan's tables as the product uses them, and every printed figure that
// competes with the one used. Nothing is smoothed away: what is not used is shown beside what is.
import { sum } from './apportion.mjs';
import { readPrintedPercent } from './iran-areas.mjs';

export const STATISTIC_COLUMNS = ['measure', 'area', 'period', 'breakdown', 'value', 'cases', 'basis'];
export const DISAGREEMENT_COLUMNS = ['area', 'subject', 'subject_fa', 'value', 'unit', 'unit_fa', 'source_fa', 'source_en', 'note_fa', 'note_en'];

const MASHHAD = 'IR-09.MHD';
const PROVINCE = 'IR-09';
const PERIOD = '1397';

export function buildStatistics(areas, published) {
  const cities = areas.filter(area => area.level === 'city');
  const total = published.cities.find(row => row.is_total === '1');
  const rows = [];
  const add = (measure, perCity, basis, provinceBasis) => {
    const values = cities.map(perCity);
    rows.push({ measure, area: PROVINCE, value: sum(values), basis: provinceBasis });
    cities.forEach((city, i) => rows.push({ measure, area: city.code, value: values[i], basis: basis(city) }));
  };
  const isPublished = () => 'published';
  const isByRule = () => 'by-rule';
  add('informal-area-ha', city => Number(city.printed.informal_area_ha), isPublished, 'published');
  add('city-area-ha', city => city.area_ha, isByRule, 'by-rule');
  add('informal-population', city => informalPopulation(city, areas), isPublished, 'by-rule');
  add('informal-neighbourhoods', city => Number(city.printed.neighbourhood_count), isPublished, 'published');
  // These two are called published for the province because the printed total agrees; hold it to that.
  for (const [measure, printed] of [['informal-area-ha', total.informal_area_ha], ['informal-neighbourhoods', total.neighbourhood_count]]) {
    const value = rows.find(row => row.measure === measure && row.area === PROVINCE).value;
    if (value !== Number(printed)) throw new Error(`'${measure}' sums to ${value}, the plan prints ${printed}.`);
  }
  return rows.map(row => ({ ...row, period: PERIOD }));
}

/** For Mashhad the sum of the eight zones, so that the parts add up to the whole; elsewhere the city table. */
function informalPopulation(city, areas) {
  return city.code === MASHHAD
    ? sum(areas.filter(area => area.level === 'zone').map(zone => zone.persons))
    : Number(city.printed.population);
}

const POPULATION = { subject: 'Population of the informal settlements', subject_fa: 'جمعیت سکونتگاه‌های غیررسمی', unit: 'persons', unit_fa: 'نفر' };
const AREA_SHARE = { subject: 'Informal share of the city’s area', subject_fa: 'سهم سکونتگاه‌های غیررسمی از مساحت شهر', unit: 'per cent', unit_fa: 'درصد' };
const NATION_RATIO = { subject: 'Informal population as a share of the country', subject_fa: 'نسبت جمعیت سکونتگاه‌های غیررسمی به کل کشور', unit: 'per cent', unit_fa: 'درصد' };

const CITY_TABLE = { source_fa: 'طرح ۱۳۹۷، جدول شهرها', source_en: 'Plan of 1397, table of cities' };
const ZONE_TABLE = { source_fa: 'طرح ۱۳۹۷، جدول پهنه‌های مشهد', source_en: 'Plan of 1397, table of Mashhad’s zones' };
const AS_READ = { source_fa: 'جدول شهرها، پس از اصلاح ترتیب رقم‌ها', source_en: 'Table of cities, digits put in order' };
const COMPUTED = { source_fa: 'محاسبه از رقم‌های چاپ‌شده', source_en: 'Computed from the printed figures' };

const REVERSED = { note_fa: 'در چاپ، دو سوی ممیز جابه‌جا شده است.', note_en: 'In print the two sides of the decimal point are swapped.' };
const USED = { note_fa: 'این رقم به کار رفته است.', note_en: 'This figure is used.' };

export function buildDisagreements(areas, published) {
  const cities = areas.filter(area => area.level === 'city');
  const total = { code: PROVINCE, printed: published.cities.find(row => row.is_total === '1') };
  const nation = Number(published.census.find(row => row.area === 'IR' && row.quantity === 'population').value);
  return [
    ...populationReadings(areas, cities, published, total),
    ...areaShareReadings(cities, total),
    ...nationRatioReadings(cities, total, nation),
  ];
}

function populationReadings(areas, cities, published, total) {
  const mashhad = cities.find(city => city.code === MASHHAD);
  const used = sum(cities.map(city => informalPopulation(city, areas)));
  return [
    { area: MASHHAD, ...POPULATION, value: informalPopulation(mashhad, areas), ...ZONE_TABLE, note_fa: 'جمع هشت پهنه. این رقم به کار رفته است تا اجزا با کل بخوانند.', note_en: 'Sum of the eight zones. This figure is used, so that the parts add up.' },
    { area: MASHHAD, ...POPULATION, value: published.zones.find(row => row.zone_no === 'total').population, ...ZONE_TABLE, note_fa: 'ردیف «جمع کل»؛ طبق یادداشت جدول، با جمعیت اتباع بیگانه.', note_en: 'The row “total”; with foreign nationals, as the table notes.' },
    { area: MASHHAD, ...POPULATION, value: mashhad.printed.population, ...CITY_TABLE, note_fa: 'ردیف «مشهد مقدس».', note_en: 'The row “Mashhad”.' },
    { area: PROVINCE, ...POPULATION, value: used, ...COMPUTED, note_fa: 'جمع پنج شهر، با جمع هشت پهنه برای مشهد. این رقم به کار رفته است.', note_en: 'Sum of the five cities, with the eight zones’ sum for Mashhad. This figure is used.' },
    { area: PROVINCE, ...POPULATION, value: total.printed.population, ...CITY_TABLE, note_fa: 'ردیف «کل استان»؛ با جمع ردیف‌های همان جدول می‌خواند.', note_en: 'The row “whole province”; it agrees with the rows of the same table.' },
  ];
}

function areaShareReadings(cities, total) {
  const reversed = cities.filter(city => city.printed.informal_area_share_of_city_printed.includes('.'));
  const printedTotal = total.printed.informal_area_share_of_city_printed;
  const used = 100 * Number(total.printed.informal_area_ha) / sum(cities.map(city => city.area_ha));
  return [
    ...reversed.flatMap(city => readings(city.code, AREA_SHARE, city.printed.informal_area_share_of_city_printed, USED)),
    { area: PROVINCE, ...AREA_SHARE, value: readPrintedPercent(printedTotal), ...CITY_TABLE, note_fa: 'ردیف «کل استان».', note_en: 'The row “whole province”.' },
    { area: PROVINCE, ...AREA_SHARE, value: used.toFixed(1), ...COMPUTED, note_fa: 'مساحت پنج شهر از سهم چاپ‌شدهٔ هر یک به دست آمده است. این رقم به کار رفته است.', note_en: 'The area of the five cities follows from the share printed for each. This figure is used.' },
  ];
}

/** The rows of the four smaller cities only fit their total if each lost a decimal point: 11.6 + 0.4 + 0.5 + 0.1 + 0.1 = 12.7. */
function nationRatioReadings(cities, total, nation) {
  const [mashhad, ...smaller] = cities;
  const whole = Number(mashhad.printed.population) / readPrintedPercent(mashhad.printed.population_ratio_to_national_printed);
  const ofNation = place => ({
    area: place.code, ...NATION_RATIO, value: (100 * Number(place.printed.population) / nation).toFixed(1), ...COMPUTED,
    note_fa: 'نسبت به ۷۹٬۹۲۶٬۲۷۰ نفر سرشماری ۱۳۹۵. رقم چاپ‌شده تنها با کلی نزدیک به ۱۱ میلیون نفر می‌خواند که جدول نامی از آن نمی‌برد.',
    note_en: 'Of the 79,926,270 of the 1395 census. The printed figure fits only a whole of about 11 million, which the table does not name.',
  });
  const place = area => [...readings(area.code, NATION_RATIO, area.printed.population_ratio_to_national_printed, {}), ofNation(area)];
  return [
    ...place(mashhad),
    ...place(total),
    ...smaller.flatMap(city => [
      { area: city.code, ...NATION_RATIO, value: readPrintedPercent(city.printed.population_ratio_to_national_printed), ...CITY_TABLE, note_fa: 'چنان‌که چاپ شده است.', note_en: 'As printed.' },
      { area: city.code, ...NATION_RATIO, value: (Number(city.printed.population) / whole).toFixed(1), ...COMPUTED, note_fa: 'با همان کلی که ردیف مشهد نشان می‌دهد؛ گویا ممیز در چاپ افتاده است.', note_en: 'Against the same whole as the row of Mashhad; the decimal point seems lost in print.' },
    ]),
  ];
}

function readings(area, subject, printed, used) {
  return [
    { area, ...subject, value: Number(printed.replace('%', '')), ...CITY_TABLE, ...REVERSED },
    { area, ...subject, value: readPrintedPercent(printed), ...AS_READ, ...used },
  ];
}
