import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import { FONT, type palettes } from '../theme/tokens.ts';
import type { Colours } from './paint.ts';

interface Shape {
  id: string;
  type: string;
  width?: number;
  di?: { set: (name: string, value: string | undefined) => void };
  businessObject?: { name?: string };
}
interface Registry {
  get: (id: string) => Shape | undefined;
  forEach: (visit: (shape: Shape) => void) => void;
}
interface Canvas {
  zoom: (level?: 'fit-viewport' | number, center?: 'auto') => number;
  scrollToElement: (id: string, padding?: number) => void;
  resized: () => void;
}
interface Overlays {
  add: (id: string, overlay: { position: { top: number; left?: number; right?: number }; html: HTMLElement; scale?: boolean }) => string;
  clear: () => void;
}
type Listener = (event: { element: Shape; originalEvent?: MouseEvent }) => void;
interface EventBus {
  on: (name: string, listener: Listener) => void;
  fire: (name: string, event: object) => void;
}

/** The whole picture, the place where the case stands at a size one can read, or a little nearer or farther. */
export type Look = 'whole' | 'here' | 'nearer' | 'farther';

const READABLE = 0.85;
const STEP = 1.25;

export interface Viewer {
  show: (xml: string) => Promise<void>;
  paint: (colours: Map<string, Colours>, tokens: { id: string; text: string; tone: 'amber' | 'seal' }[]) => void;
  look: (at: Look) => void;
  destroy: () => void;
}

interface Options {
  host: HTMLElement;
  palette: (typeof palettes)['light'];
  /** models carry each name in two lines, Chinese and English: the line to show */
  line: 'first' | 'last';
  onHover: (over: { id: string; name: string } | undefined, at?: { x: number; y: number }) => void;
  onOpen: (elementId: string) => void;
}

/** bpmn-js behind the few words the page needs. Its mark at the foot of the canvas stays: the licence asks for it. */
export function createViewer({ host, palette, line, onHover, onOpen }: Options): Viewer {
  const viewer = new NavigatedViewer({
    container: host,
    bpmnRenderer: { defaultFillColor: palette.surface, defaultStrokeColor: palette['line-strong'], defaultLabelColor: palette.ink },
    textRenderer: { defaultStyle: { fontFamily: FONT, fontSize: 12 } },
  });
  const part = <T>(name: string) => viewer.get(name) as T;
  const events = part<EventBus>('eventBus');
  const step = (shape: Shape) => /Task|Activity|Event|Gateway|SubProcess/.test(shape.type) && !/label/.test(shape.type);
  events.on('element.hover', ({ element, originalEvent }) =>
    onHover(
      step(element) ? { id: element.id, name: element.businessObject?.name ?? '' } : undefined,
      originalEvent && { x: originalEvent.clientX, y: originalEvent.clientY },
    ),
  );
  events.on('element.out', () => onHover(undefined));
  events.on('element.click', ({ element }) => step(element) && onOpen(element.id));
  viewer.on('import.parse.complete', ({ elementsById }: { elementsById: Record<string, { name?: string }> }) => {
    for (const element of Object.values(elementsById ?? {})) {
      const lines = element.name?.split('\n');
      if (lines && lines.length > 1) element.name = (line === 'first' ? lines[0] : lines.at(-1)) ?? '';
    }
  });
  let painted: string[] = [];
  let here: string | undefined;
  function colour(id: string, colours: Colours | undefined) {
    const shape = part<Registry>('elementRegistry').get(id);
    if (!shape?.di) return;
    shape.di.set('bioc:stroke', colours?.stroke);
    shape.di.set('bioc:fill', colours?.fill);
    events.fire('element.changed', { element: shape });
  }
  return {
    async show(xml) {
      await viewer.importXML(xml);
    },
    paint(colours, tokens) {
      for (const id of painted) if (!colours.has(id)) colour(id, undefined);
      for (const [id, value] of colours) colour(id, value);
      painted = [...colours.keys()];
      here = tokens[0]?.id ?? [...colours.keys()].at(-1);
      const overlays = part<Overlays>('overlays');
      overlays.clear();
      for (const token of tokens) {
        const shape = part<Registry>('elementRegistry').get(token.id);
        if (!shape) continue;
        const html = document.createElement('div');
        html.className = `token ${token.tone}`;
        html.textContent = token.text;
        overlays.add(token.id, { position: { top: -13, left: (shape.width ?? 100) / 2 - 11 }, html, scale: true });
      }
    },
    look(at) {
      // a place without size (a hidden tab, a printout) has no scale
      if (!host.clientWidth || !host.clientHeight) return;
      const canvas = part<Canvas>('canvas');
      canvas.resized();
      if (at === 'nearer' || at === 'farther') canvas.zoom(canvas.zoom() * (at === 'nearer' ? STEP : 1 / STEP), 'auto');
      else if (at === 'whole' || !here || canvas.zoom('fit-viewport', 'auto') >= READABLE) canvas.zoom('fit-viewport', 'auto');
      else {
        canvas.zoom(READABLE);
        canvas.scrollToElement(here, 120);
      }
    },
    destroy: () => viewer.destroy(),
  };
}
