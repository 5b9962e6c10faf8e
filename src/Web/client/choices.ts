// Choices take effect at once: the server renders the page anew and the regions that changed are swapped in.
// Whatever cannot be swapped is an ordinary navigation, so a link or a form works the same without this file.
import { MapElement } from './map-element';
import { followWeights } from './weights';

/** Fetches a page and swaps its regions in; resolves to false when it has to be opened instead. */
export async function swapTo(address: string): Promise<boolean> {
  const answer = await fetch(address, { headers: { Accept: 'text/html' } });
  if (!answer.ok) {
    return false;
  }

  const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const maps = [...document.querySelectorAll('mahalleh-map')];
  const nextMaps = [...next.querySelectorAll('mahalleh-map')];
  // Parts of two releases never stand on one page.
  if (next.body.dataset['release'] !== document.body.dataset['release'] || maps.length !== nextMaps.length) {
    return false;
  }

  const pairs = maps.flatMap((map, at) => (map instanceof MapElement && map.canShow(nextMaps[at]!) ? [{ map, next: nextMaps[at]! }] : []));
  if (pairs.length === 0 || pairs.length < maps.length) {
    return false;
  }

  const focused = describeFocus();
  for (const region of document.querySelectorAll<HTMLElement>('[data-region]')) {
    const fresh = next.querySelector(`[data-region="${region.dataset['region']}"]`);
    if (fresh) {
      region.replaceWith(document.adoptNode(fresh));
    }
  }

  for (const pair of pairs) {
    pair.map.show(pair.next);
  }

  document.title = next.title;
  document.querySelector('.language')?.setAttribute('href', next.querySelector('.language')?.getAttribute('href') ?? '');
  if (focused) {
    document.querySelector<HTMLElement>(focused)?.focus({ preventScroll: true });
  }

  return true;
}

async function go(address: string): Promise<void> {
  document.documentElement.classList.add('waiting');
  try {
    if (await swapTo(address)) {
      history.pushState({ swapped: true }, '', address);
    } else {
      location.assign(address);
    }
  } catch {
    location.assign(address);
  } finally {
    document.documentElement.classList.remove('waiting');
  }
}

// A swapped-in part keeps the focus where it was, by what the focused part is called.
function describeFocus(): string | null {
  const focused = document.activeElement;
  if (focused instanceof HTMLSelectElement) {
    return `select[name="${focused.name}"]`;
  }

  const link = focused?.closest('a[data-swap]');
  return link ? `[data-region="${link.closest<HTMLElement>('[data-region]')?.dataset['region']}"] a[data-swap][aria-current]` : null;
}

export function addressOf(form: HTMLFormElement): string {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value.length > 0) {
      query.set(name, value);
    }
  }

  return `${new URL(form.action).pathname}?${query}`;
}

export function followChoices(): void {
  followWeights();
  document.addEventListener('change', (event) => {
    const form = event.target instanceof HTMLSelectElement ? event.target.form : null;
    if (form?.hasAttribute('data-swap')) {
      void go(addressOf(form));
    } else if (form?.hasAttribute('data-submit')) {
      location.assign(addressOf(form));
    }
  });

  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-swap]') : null;
    if (link && event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey) {
      event.preventDefault();
      void go(link.href);
    }
  });

  addEventListener('popstate', () => location.reload());
}
