// The session of an embed with a token: exchanged once, renewed a minute before its end and whenever it is refused.
import { authorisation, useBearer } from './bearer';
import { isHostMessage, type FrameMessage } from './embed-words';

const MINUTE = 60_000;
const PATIENCE = 15_000;

export class Ended extends Error {
  constructor(readonly kind: 'ended' | 'refused' | 'foreign') {
    super(kind);
  }
}

interface SessionAnswer {
  token: string;
  expires: string;
  origins: string[];
}

export class EmbedSession {
  private waiting: ((token: string) => void) | null = null;
  private renewing: Promise<void> | null = null;

  constructor(
    private readonly host: string,
    private readonly onEnd: (kind: Ended) => void,
  ) {
    window.addEventListener('message', (event) => {
      if (event.source === window.parent && event.origin === this.host && isHostMessage(event.data)) {
        const give = this.waiting ?? ((token: string) => void this.exchange(token).catch((fault: unknown) => this.failed(fault)));
        this.waiting = null;
        give(event.data.token);
      }
    });
  }

  /** Whether a token was exchanged. */
  isOpen = false;

  /** Exchanges the token that the frame was opened with. */
  async begin(token: string): Promise<void> {
    try {
      await this.exchange(token);
    } catch (fault) {
      // A page that was kept for a while holds an old token; its host may have a new one.
      if (!(fault instanceof Ended) || fault.kind !== 'refused' || !this.host) {
        throw fault;
      }

      await this.renew('refused');
    }
  }

  /** Asks the host for another token and exchanges it; one at a time. */
  renew(reason: 'ending' | 'refused'): Promise<void> {
    this.renewing ??= this.ask(reason)
      .then((token) => this.exchange(token))
      .finally(() => (this.renewing = null));
    return this.renewing;
  }

  /** A request of this session; once more with a new token when it is refused. */
  async fetch(address: string): Promise<Response> {
    const answer = await fetch(address, { headers: authorisation() });
    if (answer.status !== 401 || !this.host) {
      return answer;
    }

    await this.renew('refused');
    return fetch(address, { headers: authorisation() });
  }

  private ask(reason: 'ending' | 'refused'): Promise<string> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiting = null;
        reject(new Ended('ended'));
      }, PATIENCE);
      this.waiting = (token) => {
        clearTimeout(timer);
        resolve(token);
      };
      const said: FrameMessage = { mahalleh: 1, type: 'token', reason };
      window.parent.postMessage(said, this.host);
    });
  }

  private async exchange(token: string): Promise<void> {
    const answer = await fetch('/embed/session', { headers: { Authorization: `Bearer ${token}` }, cache: 'no-store' });
    if (answer.status >= 500) {
      throw new TypeError(`${answer.status}`);
    }

    if (!answer.ok) {
      throw new Ended('refused');
    }

    const session = (await answer.json()) as SessionAnswer;
    if (this.host && session.origins.length > 0 && !session.origins.includes(this.host)) {
      throw new Ended('foreign');
    }

    useBearer(session.token);
    this.isOpen = true;
    this.watch(Date.parse(session.expires) - Date.parse(answer.headers.get('Date') ?? new Date().toUTCString()));
  }

  // How long is left is told by the server's own clock, whatever this one says.
  private watch(left: number): void {
    const wait = left > 2 * MINUTE ? left - MINUTE : left / 2;
    setTimeout(() => {
      if (this.host) {
        this.renew('ending').catch((fault: unknown) => this.failed(fault));
      } else {
        setTimeout(() => this.failed(new Ended('ended')), left - wait);
      }
    }, Math.max(1000, wait));
  }

  private failed(fault: unknown): void {
    useBearer('');
    this.isOpen = false;
    this.onEnd(fault instanceof Ended ? fault : new Ended('ended'));
  }
}
