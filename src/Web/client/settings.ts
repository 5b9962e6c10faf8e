// Settings of a map as the server writes them, and columns as the API answers them.
export interface Surroundings {
  level: string;
  tiles: string;
  id: number;
}

export interface Outlines {
  level: string;
  tiles: string;
}

export interface NamedPeriod {
  code: string;
  name: string;
}

export interface InlineColumn {
  ids: number[];
  classes: number[];
  statuses: string[] | string;
  colors: string[];
}

export interface MapSettings {
  persian: boolean;
  library: string;
  level: string;
  tiles: string;
  first: number;
  last: number;
  bounds: number[];
  leastZoom: number;
  around: Surroundings | null;
  above: Outlines | null;
  labelZoom: number;
  words: Record<string, string>;
  column: string;
  period: string;
  periods: NamedPeriod[];
  inline: InlineColumn | null;
  classNames: string[];
  chosen: number;
  follows: boolean;
  hasDots: boolean;
  decimals: number;
  unit: string;
}

/** The answer of /api/v1/choropleths: arrays in area order, one entry per area of the level. */
export interface Choropleth extends InlineColumn {
  values?: (number | null)[];
  low?: (number | null)[];
  high?: (number | null)[];
}

/** One area's entry in a column. */
export interface Reading {
  id: number;
  value: number | null;
  low: number | null;
  high: number | null;
  status: string;
  class: number;
}
