// population.csv: the printed totals, the nation by sex and age as printed, and by stated rules the households and age groups that are not printed per area.
import { largestRemainder, sum } from './apportion.mjs';

export const POPULATION_COLUMNS = ['area', 'date', 'sex', 'age_group', 'persons', 'households', 'basis'];

/** The census was taken in autumn 1395, its reference month is Aban; the plan is of 1397 and gives no day. */
const CENSUS_DATE = '1395-08-01';
const PLAN_DATE = '1397-01-01';

const AGE_GROUPS = ['0-14', '15-64', '65+'];

export function buildPopulation(areas, published) {
  const census = (area, quantity) => Number(published.census.find(row => row.area === area && row.quantity === quantity).value);
  const shares = AGE_GROUPS.map(group => census('IR', `share-${group}`));
  const nationPersons = census('IR', 'population');
  const nationHouseholds = census('IR', 'households');

  const printed = new Map(published.provinces.map(row => [row.code, Number(row.population_1395)]));
  if (sum([...printed.values()]) !== nationPersons) throw new Error('The provinces do not sum to the nation.');
  const provinceHouseholds = largestRemainder(nationHouseholds, [...printed.values()]);
  const householdsOfProvince = new Map([...printed.keys()].map((code, i) => [code, provinceHouseholds[i]]));
  const householdsByRatio = persons => Math.round(persons * nationHouseholds / nationPersons);

  // Bottom up: an area that its children cover takes their sums, so that no age group or household appears or vanishes.
  const counts = new Map();
  const countsOf = area => counts.get(area.code) ?? remember(area, countAfresh(area));
  const remember = (area, value) => { counts.set(area.code, value); return value; };
  const countAfresh = area => {
    if (area.level === 'nation' || area.level === 'zone') return sumOf(areas.filter(child => child.parent === area.code).map(countsOf));
    const persons = area.level === 'province' ? printed.get(area.code)
      : area.level === 'city' ? census(area.code, 'population') : area.persons;
    const households = householdsOfProvince.get(area.code) ?? householdsByRatio(persons);
    return { persons, households, ages: largestRemainder(persons, shares) };
  };

  const ages = printedAges(published.censusAges, census);
  return areas.flatMap(area => [...rowsOf(area, countsOf(area)), ...ages.filter(row => row.area === area.code)]);
}

// The printed table closes both ways: women and men of a group are its people, and the groups are all women and all men.
function printedAges(rows, census) {
  for (const row of rows) {
    if (Number(row.women) + Number(row.men) !== Number(row.both)) throw new Error(`The group ${row.age_group} does not sum to its people.`);
  }

  for (const sex of ['women', 'men']) {
    if (sum(rows.map(row => Number(row[sex]))) !== census('IR', sex)) throw new Error(`The groups do not sum to all ${sex}.`);
  }

  return rows.flatMap(row => [['female', row.women], ['male', row.men]].map(([sex, persons]) => (
    { area: row.area, date: CENSUS_DATE, sex, age_group: row.age_group, persons, households: '', basis: 'published' })));
}

function sumOf(children) {
  return {
    persons: sum(children.map(child => child.persons)),
    households: sum(children.map(child => child.households)),
    ages: AGE_GROUPS.map((_, i) => sum(children.map(child => child.ages[i]))),
  };
}

function rowsOf(area, { persons, households, ages }) {
  const isPlan = area.level === 'zone' || area.level === 'neighbourhood';
  if (area.level === 'zone' && persons !== area.persons) throw new Error(`'${area.code}' does not sum to its printed people.`);
  const common = { area: area.code, date: isPlan ? PLAN_DATE : CENSUS_DATE, sex: '' };
  return [
    { ...common, age_group: '', persons, households, basis: area.level === 'neighbourhood' ? 'by-rule' : 'published' },
    ...AGE_GROUPS.map((group, i) => ({ ...common, age_group: group, persons: ages[i], households: '', basis: 'by-rule' })),
  ];
}
