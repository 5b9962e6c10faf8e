// What the map says of one area: its name, value with interval, and rank. Plain text nodes only.
import { number, range, withUnit } from './numerals';
import type { MapSettings, Reading } from './settings';

export interface RowWords {
  name: string;
  rank: string;
  rankRange: string;
  count: string;
  standIn: string;
}

function line(kind: string, text: string): HTMLElement {
  const element = document.createElement('p');
  element.className = kind;
  element.textContent = text;
  return element;
}

function whyNone(settings: MapSettings, reading: Reading): HTMLElement {
  const why = reading.status === 'Q' ? 'protected' : reading.status === 'M' ? 'impossible' : 'missing';
  return line(`tip-none tip-${why}`, settings.words[why] ?? '');
}

function valueLine(settings: MapSettings, reading: Reading): HTMLElement {
  const { words, persian, decimals, unit } = settings;
  if (reading.value === null) {
    return whyNone(settings, reading);
  }

  const element = document.createElement('p');
  const value = document.createElement('b');
  value.textContent = withUnit(number(reading.value, decimals, persian), unit);
  element.append(value);
  if (reading.low !== null && reading.high !== null) {
    const interval = range(number(reading.low, decimals, persian), number(reading.high, decimals, persian));
    element.append(' ', line('tip-interval', `${words['interval']} ${interval}`));
  }

  return element;
}

/** Fills the tip; returns the same words for the screen reader. */
export function fillTip(tip: HTMLElement, settings: MapSettings, reading: Reading | null, row: RowWords): string {
  tip.replaceChildren(line('tip-name', row.name));
  if (reading && settings.column !== '') {
    tip.append(valueLine(settings, reading));
    if (reading.status === 'Q' && row.standIn) {
      tip.append(line('tip-stand-in', row.standIn));
    }
  }

  if (reading && settings.classNames.length > 0) {
    tip.append(reading.class < 0 ? whyNone(settings, reading) : line('tip-class', settings.classNames[reading.class] ?? ''));
  }

  if (row.rank) {
    const text = (settings.words['rank'] ?? '').replace('{0}', row.rank).replace('{1}', row.count);
    const open = row.rankRange && row.rankRange !== row.rank ? `${settings.persian ? '، ' : ', '}${settings.words['rankRange']} ${row.rankRange}` : '';
    tip.append(line('tip-rank', text + open));
  }

  return [...tip.children].map((part) => part.textContent).join('. ');
}
