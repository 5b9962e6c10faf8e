// The drawn map: wraps the map library, which is loaded only where there is a map.
import type { Map as LibraryMap, MapMouseEvent, VectorTileSource } from 'maplibre-gl';
import type * as Library from 'maplibre-gl';
import type { ValueColumn } from './column';
import { AREAS, DOTS, FILL, HATCH, MISSING, hatchImage, styleOf } from './map-style';
import type { MapSettings } from './settings';

export interface MapEvents {
  hovered(id: number | null, code: string, name: string, isOnRight: boolean): void;
  clicked(id: number, code: string): void;
  lost(isLost: boolean): void;
  moved(view: MapPosition): void;
}

/** Where a map is looked at. */
export interface MapPosition {
  center: [number, number];
  zoom: number;
}

const isNarrow = (): boolean => matchMedia('(max-width: 900px)').matches;
const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

export class MapCanvas {
  private marked: number | null = null;
  private retry = 1000;
  private isLed = false;

  private constructor(
    private readonly map: LibraryMap,
    private readonly settings: MapSettings,
    private readonly events: MapEvents,
  ) {}

  static async open(container: HTMLElement, settings: MapSettings, events: MapEvents): Promise<MapCanvas> {
    const [library] = await Promise.all([
      import(/* the address carries a hash */ settings.library) as Promise<typeof Library>,
      document.fonts.load('400 16px Vazirmatn', 'محله'),
    ]);
    const words = settings.words;
    const map = new library.Map({
      container,
      style: styleOf(settings),
      bounds: boundsOf(settings),
      fitBoundsOptions: { padding: paddingOf(settings), maxZoom: 13.5 },
      attributionControl: false,
      keyboard: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      renderWorldCopies: false,
      // Below its first zoom a level has no tiles: a very dense one opens on its middle instead of on nothing.
      minZoom: settings.leastZoom,
      maxZoom: 17,
      fadeDuration: isStill() ? 0 : 120,
      cooperativeGestures: true,
      locale: {
        'NavigationControl.ZoomIn': words['zoomIn'] ?? '',
        'NavigationControl.ZoomOut': words['zoomOut'] ?? '',
        'CooperativeGesturesHandler.WindowsHelpText': words['ctrlScroll'] ?? '',
        'CooperativeGesturesHandler.MacHelpText': words['cmdScroll'] ?? '',
        'CooperativeGesturesHandler.MobileHelpText': words['twoFingers'] ?? '',
      },
    });
    map.touchZoomRotate.disableRotation();
    await new Promise<void>((styled) => void map.once('style.load', () => styled()));
    map.addImage('hatch', hatchImage(), { pixelRatio: 2 });
    map.addControl(new library.NavigationControl({ showCompass: false }), isNarrow() ? 'bottom-left' : 'top-left');

    // The element around it is what takes the focus.
    map.getCanvas().tabIndex = -1;
    map.getCanvas().removeAttribute('role');
    map.getCanvas().removeAttribute('aria-label');
    map.getCanvas().setAttribute('aria-hidden', 'true');
    const canvas = new MapCanvas(map, settings, events);
    canvas.listen();
    return canvas;
  }

  /** Fills the areas by a column's classes; nothing but paint changes. */
  paint(column: ValueColumn): void {
    const hatched: number[] = [];
    for (const id of column.ids) {
      const reading = column.read(id)!;
      const fill = reading.class < 0 ? MISSING : (column.colors[reading.class] ?? MISSING);
      this.setState(id, { fill });
      if (reading.status === 'Q') {
        hatched.push(id);
      }
    }

    this.map.setFilter(HATCH, ['in', ['id'], ['literal', hatched]]);
  }

  /** Gives one area a colour of its own. */
  choose(id: number, fill: string): void {
    this.setState(id, { fill });
  }

  mark(id: number | null): void {
    if (this.marked !== null) {
      this.setState(this.marked, { marked: false });
    }

    this.marked = id;
    if (id !== null) {
      this.setState(id, { marked: true });
    }
  }

  get position(): MapPosition {
    const { lng, lat } = this.map.getCenter();
    return { center: [lng, lat], zoom: this.map.getZoom() };
  }

  /** Looks where another map does, without telling it so. */
  lookAt(position: MapPosition): void {
    this.isLed = true;
    this.map.jumpTo(position);
    this.isLed = false;
  }

  /** Calls back when all that there is to draw is drawn. */
  whenDrawn(then: () => void): void {
    this.map.once('idle', then);
    this.map.triggerRepaint();
  }

  close(): void {
    this.map.remove();
  }

  private setState(id: number, state: Record<string, unknown>): void {
    const layers = this.settings.hasDots ? [this.settings.level, `${this.settings.level}-labels`] : [this.settings.level];
    for (const sourceLayer of layers) {
      this.map.setFeatureState({ source: AREAS, sourceLayer, id }, state);
    }
  }

  private listen(): void {
    this.map.on('mousemove', (event: MapMouseEvent) => {
      const feature = this.under(event);
      this.map.getCanvas().style.cursor = feature ? 'pointer' : '';
      const isOnRight = event.point.x > this.map.getContainer().clientWidth / 2;
      this.events.hovered(feature?.id ?? null, feature?.code ?? '', feature?.name ?? '', isOnRight);
    });
    this.map.on('mouseout', () => this.events.hovered(null, '', '', false));
    this.map.on('click', (event: MapMouseEvent) => {
      const feature = this.under(event);
      if (feature) {
        this.events.clicked(feature.id, feature.code);
      }
    });
    this.map.on('move', () => {
      if (!this.isLed) {
        this.events.moved(this.position);
      }
    });
    this.map.on('error', () => this.askAgain());
    this.map.on('sourcedata', (event) => {
      if (event.sourceDataType === 'metadata') {
        this.retry = 1000;
        this.events.lost(false);
      }
    });
  }

  private under(event: MapMouseEvent): { id: number; code: string; name: string } | null {
    const [feature] = this.map.queryRenderedFeatures(event.point, { layers: this.settings.hasDots ? [DOTS, FILL] : [FILL] });
    if (!feature || typeof feature.id !== 'number') {
      return null;
    }

    const { code, name_fa: persian, name_en: english } = feature.properties as Record<string, string>;
    return { id: feature.id, code: code ?? '', name: (this.settings.persian ? persian || english : english || persian) ?? '' };
  }

  private askAgain(): void {
    this.events.lost(true);
    setTimeout(() => {
      const source = this.map.getSource<VectorTileSource>(AREAS);
      source?.setUrl(new URL(this.settings.tiles, location.href).href);
    }, this.retry);
    this.retry = Math.min(this.retry * 2, 30_000);
  }
}

function boundsOf(settings: MapSettings): [number, number, number, number] {
  const [west = 44, south = 25, east = 64, north = 40] = settings.bounds;
  return [west, south, east, north];
}

// On wide screens the legend lies over a corner of the map, which the areas leave free.
function paddingOf(settings: MapSettings): { top: number; bottom: number; left: number; right: number } {
  const edge = isNarrow() || settings.chosen > 0 ? 20 : 28;
  const isOver = !isNarrow() && settings.chosen === 0;
  const [beside, below] = isOver ? (settings.column === '' ? [0, 190] : [200, 0]) : [0, 0];
  return { top: edge, bottom: edge + below, left: edge + beside, right: edge };
}
