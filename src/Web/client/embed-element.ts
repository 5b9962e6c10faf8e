// <mahalleh-embed>: a frame with a map, chart, list, profile or figure. The host page may give `renew`, which returns a new token,
// or answer the event `mahalleh-token` by calling its `detail.give(token)`.
import { isFrameMessage, type FrameMessage, type HostMessage } from './embed-words';

const LEAST = 80;
const FIRST: Record<string, number> = { map: 520, chart: 420, rank: 520, profile: 520, figure: 200 };
const PASSED = ['chart', 'indicator', 'area', 'areas', 'level', 'period', 'by', 'groups', 'lang'];
const service = new URL(import.meta.url).origin;

export class EmbedElement extends HTMLElement {
  static readonly observedAttributes = ['view', 'token', 'label', ...PASSED];

  /** Gives a new token; called a minute before the old one ends, and when one was refused. */
  renew: (() => string | Promise<string>) | null = given(this, 'renew');

  private frame: HTMLIFrameElement | null = null;
  private readonly onMessage = (event: MessageEvent): void => this.heard(event);

  connectedCallback(): void {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const style = new CSSStyleSheet();
    style.replaceSync(':host{display:block}iframe{display:block;width:100%;border:0;color-scheme:light}');
    root.adoptedStyleSheets = [style];
    window.addEventListener('message', this.onMessage);
    this.open();
  }

  disconnectedCallback(): void {
    window.removeEventListener('message', this.onMessage);
    this.frame?.remove();
    this.frame = null;
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (!this.frame || before === now) {
      return;
    }

    // A new token for the same view goes to the frame that is there.
    if (name === 'token' && before !== null && now !== null && kidOf(before) === kidOf(now)) {
      this.give(now);
    } else {
      this.open();
    }
  }

  private open(): void {
    this.frame?.remove();
    const view = this.getAttribute('view') ?? 'map';
    const frame = document.createElement('iframe');
    frame.title = this.getAttribute('label') ?? `Mahalleh / محله: ${view}`;
    frame.loading = 'lazy';
    frame.referrerPolicy = 'no-referrer';
    frame.style.height = `${FIRST[view] ?? 420}px`;
    frame.src = this.addressOf(view);
    this.frame = frame;
    this.shadowRoot!.append(frame);
  }

  // The token stands in the fragment, which no server is sent.
  private addressOf(view: string): string {
    const address = new URL(`/embed/${encodeURIComponent(view)}`, service);
    for (const name of PASSED) {
      const value = this.getAttribute(name);
      if (value) {
        address.searchParams.set(name, value);
      }
    }

    address.searchParams.set('host', location.origin);
    const token = this.getAttribute('token');
    if (token) {
      address.searchParams.set('tenant', kidOf(token));
      address.hash = new URLSearchParams({ token }).toString();
    }

    return address.href;
  }

  private heard(event: MessageEvent): void {
    if (event.origin !== service || event.source !== this.frame?.contentWindow || !isFrameMessage(event.data)) {
      return;
    }

    const said: FrameMessage = event.data;
    if (said.type === 'height') {
      this.frame.style.height = `${Math.max(LEAST, Math.ceil(said.height))}px`;
    } else {
      void this.renewed(said.reason);
    }
  }

  private async renewed(reason: string): Promise<void> {
    if (this.renew) {
      try {
        this.give(await this.renew());
      } catch (fault) {
        console.error(fault);
      }
    } else {
      this.dispatchEvent(new CustomEvent('mahalleh-token', { bubbles: true, detail: { reason, give: (token: string) => this.give(token) } }));
    }
  }

  private give(token: string): void {
    const said: HostMessage = { mahalleh: 1, type: 'token', token };
    this.frame?.contentWindow?.postMessage(said, service);
  }
}

// What a page set before this script was there is kept.
function given(element: EmbedElement, name: 'renew'): EmbedElement['renew'] {
  return Object.hasOwn(element, name) ? element[name] : null;
}

// Whose token it is stands in its header, which anyone may read.
function kidOf(token: string): string {
  try {
    const header = token.split('.')[0]!.replaceAll('-', '+').replaceAll('_', '/');
    return String((JSON.parse(atob(header)) as { kid?: unknown }).kid ?? '');
  } catch {
    return 'unreadable';
  }
}

if (!customElements.get('mahalleh-embed')) {
  customElements.define('mahalleh-embed', EmbedElement);
}
