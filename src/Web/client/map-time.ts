// The time bar: a slider and a play button over the periods of one kind.
import type { NamedPeriod } from './settings';

const STEP = 1100;

export class TimeBar {
  private readonly button: HTMLButtonElement;
  private readonly slider: HTMLInputElement;
  private readonly output: HTMLOutputElement;
  private timer = 0;

  constructor(
    private readonly bar: HTMLElement,
    private readonly words: Record<string, string>,
    private readonly onMove: (period: string) => void,
    private readonly onRest: (period: string) => void,
  ) {
    this.button = bar.querySelector('button')!;
    this.slider = bar.querySelector('input')!;
    this.output = bar.querySelector('output')!;
    this.button.addEventListener('click', () => (this.timer ? this.stop() : this.play()));
    this.slider.addEventListener('input', () => {
      this.halt();
      this.move();
    });
    this.slider.addEventListener('change', () => this.onRest(this.current.code));
  }

  private periods: NamedPeriod[] = [];

  show(periods: NamedPeriod[], period: string): void {
    this.periods = periods;
    this.bar.hidden = periods.length < 2;
    this.slider.max = String(Math.max(0, periods.length - 1));
    this.slider.value = String(Math.max(0, periods.findIndex((one) => one.code === period)));
    this.label();
  }

  private get current(): NamedPeriod {
    return this.periods[Number(this.slider.value)] ?? { code: '', name: '' };
  }

  private label(): void {
    this.output.textContent = this.current.name;
    this.slider.setAttribute('aria-valuetext', this.current.name);
  }

  private move(): void {
    this.label();
    this.onMove(this.current.code);
  }

  private play(): void {
    if (Number(this.slider.value) >= this.periods.length - 1) {
      this.slider.value = '0';
      this.move();
    }

    this.bar.classList.add('playing');
    this.button.setAttribute('aria-label', this.words['pause'] ?? '');
    this.timer = window.setInterval(() => {
      this.slider.value = String(Number(this.slider.value) + 1);
      this.move();
      if (Number(this.slider.value) >= this.periods.length - 1) {
        this.stop();
      }
    }, STEP);
  }

  private halt(): void {
    clearInterval(this.timer);
    this.timer = 0;
    this.bar.classList.remove('playing');
    this.button.setAttribute('aria-label', this.words['play'] ?? '');
  }

  private stop(): void {
    this.halt();
    this.onRest(this.current.code);
  }
}
