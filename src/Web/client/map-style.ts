// The style of a map: ground, what lies around, filled areas, hatching, outlines, labels. Colours come by feature state.
import type { ExpressionSpecification, LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import type { MapSettings } from './settings';

export const MISSING = '#dedbd3';
export const AREAS = 'areas';
export const FILL = 'area-fill';
export const HATCH = 'area-hatch';
export const DOTS = 'area-dots';

const GROUND = '#eef1f0';
const INK = '#1c2733';
const MARK = '#d9730b';

const absolute = (path: string): string => new URL(path, location.href).href;

function name(persian: boolean): ExpressionSpecification {
  const [first, second] = persian ? ['name_fa', 'name_en'] : ['name_en', 'name_fa'];
  return ['case', ['!=', ['coalesce', ['get', first], ''], ''], ['get', first], ['coalesce', ['get', second], ['get', 'code']]] as ExpressionSpecification;
}

const inside = (settings: MapSettings): ExpressionSpecification =>
  ['all', ['>=', ['id'], settings.first], ['<=', ['id'], settings.last]] as ExpressionSpecification;

function aroundLayers(settings: MapSettings): LayerSpecification[] {
  const around = settings.around;
  if (!around) {
    return [];
  }

  const layer = { source: 'around', 'source-layer': around.level };
  const isAround: ExpressionSpecification = ['==', ['id'], around.id];
  return [
    { id: 'around-fill', type: 'fill', ...layer, paint: { 'fill-color': ['case', isAround, '#fbfaf7', '#e4e8e6'], 'fill-antialias': false } },
    { id: 'around-line', type: 'line', ...layer, paint: { 'line-color': ['case', isAround, '#8b9691', '#cbd2cf'], 'line-width': ['case', isAround, 1.4, 0.7] } },
  ];
}

// Areas too small to be seen at the scale of the whole get a dot as well, in the same colour.
function dotLayers(settings: MapSettings): LayerSpecification[] {
  const isMarked: ExpressionSpecification = ['boolean', ['feature-state', 'marked'], false];
  return settings.hasDots
    ? [
        {
          id: DOTS,
          type: 'circle',
          source: AREAS,
          'source-layer': `${settings.level}-labels`,
          filter: inside(settings),
          paint: {
            'circle-radius': 7,
            'circle-color': ['to-color', ['coalesce', ['feature-state', 'fill'], MISSING]],
            'circle-stroke-width': ['case', isMarked, 3, 1.5],
            'circle-stroke-color': ['case', isMarked, MARK, '#ffffff'],
          },
        },
      ]
    : [];
}

function areaLayers(settings: MapSettings): LayerSpecification[] {
  const layer = { source: AREAS, 'source-layer': settings.level, filter: inside(settings) };
  const isMarked: ExpressionSpecification = ['boolean', ['feature-state', 'marked'], false];
  return [
    { id: FILL, type: 'fill', ...layer, paint: { 'fill-color': ['to-color', ['coalesce', ['feature-state', 'fill'], MISSING]], 'fill-antialias': false } },
    { id: HATCH, type: 'fill', ...layer, filter: ['in', ['id'], ['literal', []]], paint: { 'fill-pattern': 'hatch' } },
    { id: 'area-line', type: 'line', ...layer, layout: { 'line-join': 'round' }, paint: { 'line-color': '#ffffff', 'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.6, 8, 1.4, 12, 2] } },
    { id: 'area-marked', type: 'line', ...layer, layout: { 'line-join': 'round' }, paint: { 'line-color': MARK, 'line-width': ['case', isMarked, 3, 0] } },
    ...dotLayers(settings),
    {
      id: 'area-label',
      type: 'symbol',
      minzoom: settings.labelZoom,
      source: AREAS,
      'source-layer': `${settings.level}-labels`,
      filter: inside(settings),
      layout: {
        'text-field': name(settings.persian),
        'text-font': ['Vazirmatn'],
        'text-size': ['interpolate', ['linear'], ['zoom'], 3, 10, 6, 12.5, 12, 14],
        'text-max-width': 7,
        'text-line-height': 1.25,
        'text-padding': 3,
        'text-variable-anchor': settings.hasDots ? ['top', 'bottom', 'left', 'right'] : ['center', 'top', 'bottom'],
        'text-radial-offset': settings.hasDots ? 0.9 : 0.2,
      },
      paint: { 'text-color': INK, 'text-halo-color': 'rgba(255,255,255,0.88)', 'text-halo-width': 1.6 },
    },
  ];
}

// Outlines of the level above, and its names until the areas have room for theirs.
function aboveLayers(settings: MapSettings): LayerSpecification[] {
  const above = settings.above;
  if (!above) {
    return [];
  }

  const lines: LayerSpecification = {
    id: 'above-line',
    type: 'line',
    source: 'above',
    'source-layer': above.level,
    filter: inside(settings),
    layout: { 'line-join': 'round' },
    paint: { 'line-color': INK, 'line-opacity': 0.6, 'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.7, 8, 1.6, 12, 2.2] },
  };
  const names: LayerSpecification = {
    id: 'above-label',
    type: 'symbol',
    source: 'above',
    'source-layer': `${above.level}-labels`,
    filter: inside(settings),
    maxzoom: settings.labelZoom,
    layout: { 'text-field': name(settings.persian), 'text-font': ['Vazirmatn'], 'text-size': ['interpolate', ['linear'], ['zoom'], 3, 10, 6, 13], 'text-max-width': 7, 'text-line-height': 1.25, 'text-padding': 3 },
    paint: { 'text-color': INK, 'text-halo-color': 'rgba(255,255,255,0.88)', 'text-halo-width': 1.6 },
  };
  return settings.labelZoom > 0 ? [lines, names] : [lines];
}

export function styleOf(settings: MapSettings): StyleSpecification {
  const sources: Record<string, SourceSpecification> = { [AREAS]: { type: 'vector', url: absolute(settings.tiles) } };
  if (settings.around) {
    sources['around'] = { type: 'vector', url: absolute(settings.around.tiles) };
  }

  if (settings.above) {
    sources['above'] = { type: 'vector', url: absolute(settings.above.tiles) };
  }

  // No line runs over a name.
  const areas = areaLayers(settings);
  const above = aboveLayers(settings);
  return {
    version: 8,
    sources,
    layers: [{ id: 'ground', type: 'background', paint: { 'background-color': GROUND } }, ...aroundLayers(settings), ...areas.slice(0, -1), ...above, ...areas.slice(-1)],
  };
}

/** Diagonal hatching that tiles without a seam, drawn at twice the size for sharp screens. */
export function hatchImage(): ImageData {
  const size = 16;
  const image = new ImageData(size, size);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const isLine = (x + y) % 8 < 2;
      image.data.set(isLine ? [143, 137, 126, 255] : [244, 241, 234, 255], (y * size + x) * 4);
    }
  }

  return image;
}
