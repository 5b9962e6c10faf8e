// A value column held in the browser: fetched once per period, kept while the page lives.
import { authorisation } from './bearer';
import type { Choropleth, InlineColumn, Reading } from './settings';

export class ValueColumn {
  private readonly at = new Map<number, number>();

  constructor(
    private readonly source: Choropleth,
    first: number,
    last: number,
  ) {
    source.ids.forEach((id, index) => {
      if (id >= first && id <= last) {
        this.at.set(id, index);
      }
    });
  }

  get colors(): string[] {
    return this.source.colors;
  }

  get ids(): IterableIterator<number> {
    return this.at.keys();
  }

  read(id: number): Reading | null {
    const index = this.at.get(id);
    if (index === undefined) {
      return null;
    }

    return {
      id,
      value: this.source.values?.[index] ?? null,
      low: this.source.low?.[index] ?? null,
      high: this.source.high?.[index] ?? null,
      status: this.source.statuses[index] ?? 'L',
      class: this.source.classes[index] ?? -1,
    };
  }

  /** Areas of a class; 'protected' and 'missing' count too. */
  counts(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const id of this.at.keys()) {
      const reading = this.read(id)!;
      const key = reading.status === 'Q' ? 'protected' : reading.class < 0 ? 'missing' : String(reading.class);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }

    return counts;
  }
}

/** Fetches columns; a lost service is tried again, ever more slowly, until it answers. */
export class ColumnSource {
  private readonly known = new Map<string, ValueColumn>();

  constructor(
    private readonly address: string,
    private readonly first: number,
    private readonly last: number,
    private readonly onLost: (isLost: boolean) => void,
  ) {}

  inline(column: InlineColumn): ValueColumn {
    return new ValueColumn(column, this.first, this.last);
  }

  async get(period: string, signal: AbortSignal): Promise<ValueColumn> {
    const found = this.known.get(period);
    if (found) {
      return found;
    }

    const source = await this.fetchColumn(this.address + encodeURIComponent(period), signal);
    const column = new ValueColumn(source, this.first, this.last);
    this.known.set(period, column);
    return column;
  }

  private async fetchColumn(address: string, signal: AbortSignal): Promise<Choropleth> {
    for (let wait = 1000; ; wait = Math.min(wait * 2, 30_000)) {
      try {
        const answer = await fetch(address, { signal, headers: authorisation() });
        if (answer.ok) {
          this.onLost(false);
          return ((await answer.json()) as { data: Choropleth }).data;
        }

        if (answer.status < 500) {
          throw new RangeError(`${answer.status} ${address}`);
        }
      } catch (fault) {
        if (signal.aborted || fault instanceof RangeError) {
          throw fault;
        }
      }

      this.onLost(true);
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}
