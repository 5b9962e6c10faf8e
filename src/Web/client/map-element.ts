// <mahalleh-map>: the map, its legend, tip and time bar, linked both ways with every row that carries data-id.
import { addressOf, swapTo } from './choices';
import { ColumnSource, type ValueColumn } from './column';
import { MapCanvas, type MapEvents, type MapPosition } from './map-canvas';
import { TimeBar } from './map-time';
import { fillTip, type RowWords } from './map-tip';
import { toPersianDigits } from './numerals';
import type { MapSettings } from './settings';

const CHOSEN = '#0d4a57';

export class MapElement extends HTMLElement implements MapEvents {
  /** How a chosen area is gone to; a frame opens it outside of itself. */
  static follow: (address: string) => void = (address) => location.assign(address);

  private settings!: MapSettings;
  private columns!: ColumnSource;
  private canvas: MapCanvas | null = null;
  private column: ValueColumn | null = null;
  private time: TimeBar | null = null;
  private shownPeriod = '';
  private marked: number | null = null;
  private readonly ended = new AbortController();

  connectedCallback(): void {
    this.settings = settingsOf(this);
    this.columns = this.sourceOf(this.settings);
    this.tabIndex = 0;
    this.setAttribute('role', 'application');
    this.say(this.hasStill ? '' : (this.settings.words['loading'] ?? ''));
    this.linkRows();
    this.addEventListener('keydown', (event) => this.pressed(event));
    this.addEventListener('blur', () => this.mark(null, false));
    this.time = new TimeBar(this.piece('time'), this.settings.words, (period) => void this.moveTo(period), (period) => void this.restAt(period));
    this.showTime();
    void this.start();
  }

  disconnectedCallback(): void {
    this.ended.abort();
    this.canvas?.close();
  }

  /** Whether another page's map can be shown by repainting this one. */
  canShow(other: Element): boolean {
    const next = settingsOf(other);
    return isOfSameAreas(next, this.settings) && (next.column !== '' || next.inline !== null);
  }

  /** Takes over another page's map: its column, legend and periods. */
  show(other: Element): void {
    const next = settingsOf(other);
    if (next.column !== this.settings.column) {
      this.columns = this.sourceOf(next);
    }

    this.settings = next;
    this.dropStill();
    this.piece('legend').replaceWith(document.adoptNode(other.querySelector('[data-part="legend"]')!));
    this.showTime();
    void this.moveTo(next.period);
  }

  moved(position: MapPosition): void {
    for (const other of this.others()) {
      other.canvas?.lookAt(position);
    }
  }

  hovered(id: number | null, code: string, name: string, isOnRight: boolean): void {
    this.piece('tip').dataset['side'] = isOnRight ? 'left' : 'right';
    this.mark(id, true, { code, name });
    if (id !== null) {
      this.revealRow(id);
    }
  }

  clicked(id: number, code: string): void {
    const link = this.rowOf(id)?.querySelector<HTMLAnchorElement>('th a');
    MapElement.follow(link?.href ?? `/areas/${encodeURIComponent(code)}${this.settings.persian ? '' : '?lang=en'}`);
  }

  lost(isLost: boolean): void {
    this.say(isLost ? (this.settings.words['lost'] ?? '') : '');
  }

  private async start(): Promise<void> {
    try {
      this.canvas = await MapCanvas.open(this.piece('canvas'), this.settings, this);
      this.say('');
      this.lookTogether(this.canvas);
      await this.moveTo(this.settings.period);
      if (this.settings.chosen > 0) {
        this.canvas.choose(this.settings.chosen, CHOSEN);
      }

      this.canvas.whenDrawn(() => {
        this.dropStill();
        performance.mark('map-drawn');
        this.dataset['drawn'] = 'true';
      });
    } catch (fault) {
      console.error(fault);
      const hasNoWebgl = fault instanceof Error && /webgl/i.test(fault.message);
      this.say(this.settings.words[this.hasStill ? 'still' : hasNoWebgl ? 'noWebgl' : 'failed'] ?? '');
    }
  }

  // From the beginning: whichever is ready later, the one that follows looks where the first does.
  private lookTogether(canvas: MapCanvas): void {
    if (!this.settings.follows) {
      this.moved(canvas.position);
      return;
    }

    const first = this.others().find((map) => !map.settings.follows);
    if (first?.canvas) {
      canvas.lookAt(first.canvas.position);
    }
  }

  private showTime(): void {
    this.time?.show(this.settings.follows ? [] : this.settings.periods, this.settings.period);
  }

  // The other maps of the same areas on this page: they move, point and go through time together.
  private others(): MapElement[] {
    return [...document.querySelectorAll('mahalleh-map')].filter((map): map is MapElement => map instanceof MapElement && map !== this && isOfSameAreas(map.settings, this.settings));
  }

  private sourceOf(settings: MapSettings): ColumnSource {
    return new ColumnSource(settings.column, settings.first, settings.last, (isLost) => this.lost(isLost));
  }

  private async moveTo(period: string): Promise<void> {
    this.shownPeriod = period;
    this.leadThrough(period);
    const asked = performance.now();
    try {
      const column = this.settings.inline ? this.columns.inline(this.settings.inline) : await this.columns.get(period, this.ended.signal);
      if (this.shownPeriod === period) {
        this.column = column;
        this.canvas?.paint(column);
        this.countClasses(column);
        this.dataset['repaint'] = (performance.now() - asked).toFixed(1);
      }
    } catch (fault) {
      if (!this.ended.signal.aborted) {
        console.error(fault);
        this.say(this.settings.words['failed'] ?? '');
      }
    }
  }

  // A map that follows shows the period of the one before it, where its indicator has that, and says which it shows.
  private leadThrough(period: string): void {
    const known = this.settings.periods.find((one) => one.code === period);
    const when = this.querySelector('[data-part="when"]');
    if (when && known) {
      when.textContent = known.name;
    }

    if (!this.settings.follows) {
      for (const other of this.others().filter((map) => map.settings.follows && map.shownPeriod !== period && map.settings.periods.some((one) => one.code === period))) {
        void other.moveTo(period);
      }
    }
  }

  // The slider came to rest: the page follows, so that list, table and address say the same as the map.
  private async restAt(period: string): Promise<void> {
    const form = document.querySelector<HTMLFormElement>('form[data-swap]');
    const select = form?.querySelector<HTMLSelectElement>('select[name="period"]');
    if (!form || !select || select.value === period) {
      return;
    }

    select.value = period;
    const address = addressOf(form);
    if (await swapTo(address)) {
      history.replaceState({ swapped: true }, '', address);
    }
  }

  private countClasses(column: ValueColumn): void {
    const legend = this.querySelector('[data-part="legend"]');
    const counts = column.counts();
    for (const line of legend?.querySelectorAll<HTMLElement>('li[data-class]') ?? []) {
      const key = line.dataset['class'] ?? '';
      const count = String(counts.get(key) ?? 0);
      line.querySelector('b')!.textContent = this.settings.persian ? toPersianDigits(count) : count;
      const color = column.colors[Number(key)];
      if (color) {
        line.querySelector('rect')?.setAttribute('fill', color);
      }
    }
  }

  private mark(id: number | null, isPointed: boolean, known: { code: string; name: string } = { code: '', name: '' }): void {
    if (id === this.marked) {
      return;
    }

    this.marked = id;
    this.canvas?.mark(id);
    for (const other of this.others()) {
      other.mark(id, true, known);
    }

    for (const row of document.querySelectorAll('tr.on')) {
      row.classList.remove('on');
    }

    const tip = this.piece('tip');
    tip.hidden = id === null;
    if (id === null) {
      return;
    }

    const row = this.rowOf(id);
    for (const same of document.querySelectorAll(`tr[data-id="${id}"]`)) {
      same.classList.add('on');
    }

    const words = fillTip(tip, this.settings, this.column?.read(id) ?? null, this.wordsOf(row, known.name || known.code));
    if (!isPointed) {
      this.piece('speech').textContent = words;
    }
  }

  private wordsOf(row: HTMLTableRowElement | null, name: string): RowWords {
    // The rows are of the first map's indicator.
    const isOfTable = !this.settings.follows && this.shownPeriod === this.settings.period;
    const rank = isOfTable ? (row?.dataset['rank'] ?? '') : '';
    return {
      name: row?.querySelector('th a')?.textContent ?? name,
      rank,
      rankRange: rank ? (row?.dataset['range'] ?? '') : '',
      count: row?.closest('table')?.dataset['ranked'] ?? '',
      standIn: isOfTable ? (row?.dataset['standIn'] ?? '') : '',
    };
  }

  private linkRows(): void {
    const toRow = (event: Event): void => {
      const row = event.target instanceof Element ? event.target.closest<HTMLTableRowElement>('tr[data-id]') : null;
      if (row) {
        this.mark(Number(row.dataset['id']), event.type === 'pointerover');
      } else if (event.type === 'pointerover' && event.target instanceof Element && !event.target.closest('mahalleh-map')) {
        this.mark(null, true);
      }
    };
    document.addEventListener('pointerover', toRow, { signal: this.ended.signal });
    document.addEventListener('focusin', toRow, { signal: this.ended.signal });
  }

  private pressed(event: KeyboardEvent): void {
    if (event.target !== this) {
      return;
    }

    const rows = [...document.querySelectorAll<HTMLTableRowElement>('.ranks tr[data-id]')];
    const at = rows.findIndex((row) => Number(row.dataset['id']) === this.marked);
    const next = { ArrowDown: at + 1, ArrowUp: at < 0 ? rows.length - 1 : at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (next !== undefined && rows.length > 0) {
      const row = rows[(next + rows.length) % rows.length]!;
      this.mark(Number(row.dataset['id']), false);
      this.revealRow(Number(row.dataset['id']));
      event.preventDefault();
    } else if (event.key === 'Enter' && this.marked !== null) {
      this.clicked(this.marked, '');
    } else if (event.key === 'Escape') {
      this.mark(null, false);
    }
  }

  private rowOf(id: number): HTMLTableRowElement | null {
    return document.querySelector<HTMLTableRowElement>(`.ranks tr[data-id="${id}"]`);
  }

  // Scrolls the list alone, never the page.
  private revealRow(id: number): void {
    const row = this.rowOf(id);
    const list = row?.closest<HTMLElement>('.list-scroll');
    if (row && list && list.scrollHeight > list.clientHeight) {
      const top = row.offsetTop - list.clientHeight / 2;
      list.scrollTo({ top, behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
    }
  }

  private get hasStill(): boolean {
    return this.querySelector('[data-part="still"]') !== null;
  }

  // The drawing that came with the page; where the map cannot be drawn, it stays.
  private dropStill(): void {
    this.querySelector('[data-part="still"]')?.remove();
  }

  private say(text: string): void {
    const state = this.piece('state');
    state.textContent = text;
    state.hidden = text === '';
  }

  private piece(name: string): HTMLElement {
    return this.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
  }
}

function isOfSameAreas(one: MapSettings, other: MapSettings): boolean {
  return one.tiles === other.tiles && one.first === other.first && one.last === other.last;
}

function settingsOf(element: Element): MapSettings {
  return JSON.parse(element.querySelector('script[type="application/json"]')!.textContent!) as MapSettings;
}
