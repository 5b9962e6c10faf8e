// A page that stays open is of one release; when the service has taken up another it offers to open the page anew.
const EVERY = 60_000;

async function isOther(release: string): Promise<boolean> {
  try {
    const answer = await fetch('/health/ready', { cache: 'no-store' });
    const served: unknown = answer.ok ? await answer.json() : null;
    return typeof served === 'object' && served !== null && 'release' in served && served.release !== release;
  } catch {
    // A service that is lost for a while says nothing about releases.
    return false;
  }
}

/** Looks while the page is seen, and at once when it is seen again. */
export function followReleases(): void {
  const offer = document.querySelector<HTMLElement>('[data-newer]');
  const release = document.body.dataset['release'];
  if (!offer || !release) {
    return;
  }

  const look = async (): Promise<void> => {
    if (document.visibilityState === 'visible' && offer.hidden) {
      offer.hidden = !(await isOther(release));
    }
  };

  offer.querySelector('a')?.addEventListener('click', (event) => {
    event.preventDefault();
    location.reload();
  });
  document.addEventListener('visibilitychange', () => void look());
  setInterval(() => void look(), EVERY);
}
