// The tree of 111 areas: nation, provinces, the plan's five cities, Mashhad's eight zones and their 66 neighbourhoods.
import { fallingWeights, largestRemainder } from './apportion.mjs';

export const AREA_COLUMNS = ['code', 'level', 'parent', 'name_fa', 'name_en', 'settlement', 'severity', 'operator',
  'programme_start', 'left_list', 'source_rank', 'area_ha', 'area_basis', 'valid_from', 'valid_to'];

const PROVINCE = 'IR-09';

/** Our codes for the plan's cities, by the printed row number; the plan prints «مشهد مقدس» for the first. */
const CITIES = [
  { row: '1', code: 'IR-09.MHD', name_fa: 'مشهد', name_en: 'Mashhad' },
  { row: '2', code: 'IR-09.NEY', name_fa: 'نیشابور', name_en: 'Neyshabur' },
  { row: '3', code: 'IR-09.SBZ', name_fa: 'سبزوار', name_en: 'Sabzevar' },
  { row: '4', code: 'IR-09.TRB', name_fa: 'تربت حیدریه', name_en: 'Torbat-e Heydarieh' },
  { row: '5', code: 'IR-09.KSH', name_fa: 'کاشمر', name_en: 'Kashmar' },
];

const ZONE_NAMES_EN = ['Al-Teymur', 'Shahrak-e Shahid Rajaei', 'Golshahr', 'Khajeh Rabi', 'Darvi', 'Quchan Road',
  'Seyyedi', 'Sisabad'];

/** Tilts of the by-rule division: the first-ranked neighbourhood is given more people and a little more land. */
const PEOPLE_TILT = 0.3;
const LAND_TILT = 0.15;

/** The plan's percentages with a decimal point are printed back to front: «7.9%» is 9.7 %, «6.11%» is 11.6 %. */
export function readPrintedPercent(printed) {
  const digits = printed.replace('%', '');
  return Number(digits.includes('.') ? digits.split('.').reverse().join('.') : digits);
}

/** @returns {object[]} Rows of areas.csv, parents before children, each with `persons` where the source prints or the rule gives them. */
export function buildAreas(published) {
  const nation = { code: 'IR', level: 'nation', parent: '', name_fa: 'ایران', name_en: 'Iran' };
  const provinces = published.provinces
    .map(row => ({ code: row.code, level: 'province', parent: 'IR', name_fa: normalise(row.name_fa), name_en: row.name_en }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const cities = CITIES.map(({ row, ...city }) => cityArea(city, published.cities.find(printed => printed.row === row)));
  const zones = published.zones.filter(row => row.zone_no !== 'total').map(zoneArea);
  return [nation, ...provinces, ...cities, ...zones.flatMap(zone => [zone, ...neighbourhoodsOf(zone, published)])];
}

function cityArea(city, printed) {
  const share = readPrintedPercent(printed.informal_area_share_of_city_printed);
  return {
    ...city, level: 'city', parent: PROVINCE, printed,
    area_ha: Math.round(Number(printed.informal_area_ha) / (share / 100)), area_basis: 'by-rule',
  };
}

function zoneArea(row) {
  const name = normalise(row.zone_fa.replace(/\s*\(.*\)/, ''));
  return {
    code: `IR-09.MHD.Z${row.zone_no}`, level: 'zone', parent: 'IR-09.MHD', zoneNo: row.zone_no,
    name_fa: `پهنهٔ ${name}`, name_en: `${ZONE_NAMES_EN[row.zone_no - 1]} zone`, settlement: 'informal',
    area_ha: Number(row.area_ha), area_basis: 'published', persons: Number(row.population),
  };
}

function neighbourhoodsOf(zone, published) {
  const rows = published.neighbourhoods.filter(row => row.zone_no === zone.zoneNo);
  const tenths = largestRemainder(zone.area_ha * 10, fallingWeights(rows.length, LAND_TILT));
  const persons = largestRemainder(zone.persons, fallingWeights(rows.length, PEOPLE_TILT));
  return rows.map((row, i) => {
    const latin = published.namesEn.find(name => name.zone_no === row.zone_no && name.rank_in_zone === row.rank_in_zone);
    return {
      code: `${zone.code}.N${row.rank_in_zone.padStart(2, '0')}`, level: 'neighbourhood', parent: zone.code,
      name_fa: neighbourhoodName(row.name_fa), name_en: latin.name_latin.replace(/\s*\(.*\)/, ''),
      settlement: 'informal', source_rank: row.rank_in_zone,
      area_ha: (tenths[i] / 10).toFixed(1), area_basis: 'by-rule', persons: persons[i],
    };
  });
}

/** One name lost its joiner in print, and digits inside Persian words are shown as Persian digits. */
function neighbourhoodName(printed) {
  return normalise(printed)
    .replace('ابراهیمآباد', 'ابراهیم\u200cآباد')
    .replace(/[0-9]/g, digit => String.fromCharCode(0x06F0 + Number(digit)));
}

/** Persian letters for the Arabic ye and kaf; no tatweel, no short vowels. The joiner (ZWNJ) and ٔ stay. */
function normalise(text) {
  return text.trim().replaceAll('ي', 'ی').replaceAll('ك', 'ک').replace(/[\u0640\u064B-\u0652]/g, '');
}
