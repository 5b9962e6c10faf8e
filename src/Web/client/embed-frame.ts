// Inside the frame of an embed: exchanges its token, asks for the content, tells the page around it how high that is.
import { EmbedSession, Ended } from './embed-session';
import type { FrameMessage } from './embed-words';
import { MapElement } from './map-element';

const root = document.querySelector<HTMLElement>('[data-part="embed"]')!;
const asked = new URLSearchParams(location.search);
const token = new URLSearchParams(location.hash.slice(1)).get('token');
const host = originOf(asked.get('host'));

// The token is out of the address before anything else can read it there.
if (token) {
  history.replaceState(null, '', location.pathname + location.search);
}

document.documentElement.classList.add('scripted');
MapElement.follow = (address) => void window.open(address, '_blank', 'noopener');
customElements.define('mahalleh-map', MapElement);

const session = new EmbedSession(host, (end) => say(end.kind));
if (host) {
  new ResizeObserver(() => tellHeight()).observe(root);
}

void show();

// A lost service is asked again, ever more slowly. With a token nothing is asked for without its session: public figures are no
// answer to it.
async function show(wait = 1000): Promise<void> {
  try {
    if (token && !session.isOpen) {
      // A frame that any site may hold is no place for a token.
      if (!asked.get('tenant')) {
        throw new Ended('foreign');
      }

      await session.begin(token);
    }

    await fill();
  } catch (fault) {
    say(fault instanceof Ended ? fault.kind : 'lost');
    if (!(fault instanceof Ended)) {
      console.error(fault);
      setTimeout(() => void show(Math.min(wait * 2, 30_000)), wait);
    }
  }
}

async function fill(): Promise<void> {
  const query = new URLSearchParams([...asked].filter(([name]) => name !== 'host' && name !== 'tenant'));
  const answer = await session.fetch(`${root.dataset['content']}?${query}`);
  if (answer.status >= 500) {
    throw new TypeError(`${answer.status}`);
  }

  if (answer.ok) {
    root.innerHTML = await answer.text();
  } else if (answer.status === 401) {
    throw new Ended('refused');
  } else {
    tell(await faultIn(answer));
  }
}

async function faultIn(answer: Response): Promise<string> {
  const problem = (await answer.json().catch(() => ({}))) as Record<string, unknown>;
  return String(problem[asked.get('lang') === 'en' ? 'detail' : 'detail_fa'] ?? answer.status);
}

// What can no longer be shown is taken away, not left to look at.
function say(kind: 'ended' | 'refused' | 'foreign' | 'lost'): void {
  tell(root.dataset[kind] ?? kind);
}

function tell(text: string): void {
  const line = document.createElement('p');
  line.className = 'embed-state';
  line.setAttribute('role', 'status');
  line.textContent = text;
  root.replaceChildren(line);
}

function tellHeight(): void {
  const said: FrameMessage = { mahalleh: 1, type: 'height', height: root.getBoundingClientRect().height };
  window.parent.postMessage(said, host);
}

function originOf(text: string | null): string {
  try {
    const origin = text ? new URL(text).origin : '';
    return window.parent !== window && origin !== 'null' ? origin : '';
  } catch {
    return '';
  }
}
