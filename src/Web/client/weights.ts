// The sliders of an index: the ranking follows while one is moved, and the address holds the weights.
import { swapTo } from './choices';
import { toPersianDigits } from './numerals';

const REST = 90;

/** The address of the page with the weights of a form; a form without weight, all at zero, has none. */
function addressOf(form: HTMLFormElement, sliders: HTMLInputElement[]): string {
  const query = new URLSearchParams(location.search);
  query.delete('why');
  query.set('weights', sliders.map((slider) => `${slider.name.slice(2)}:${slider.value}`).join(','));
  return `${new URL(form.action).pathname}?${query.toString().replaceAll('%3A', ':').replaceAll('%2C', ',')}`;
}

function showShares(sliders: HTMLInputElement[]): number {
  const whole = sliders.reduce((sum, slider) => sum + Number(slider.value), 0);
  const isPersian = document.documentElement.lang === 'fa';
  for (const slider of sliders) {
    const share = String(whole > 0 ? Math.round((100 * Number(slider.value)) / whole) : 0);
    const text = isPersian ? `${toPersianDigits(share)}٪` : `${share}%`;
    slider.setAttribute('aria-valuetext', text);
    slider.parentElement!.querySelector('output')!.textContent = text;
  }

  return whole;
}

/** Follows the sliders. One question is under way at a time; the last position is always asked. */
export function followWeights(): void {
  let timer = 0;
  let isAsking = false;
  let wanted = '';

  const ask = async (): Promise<void> => {
    if (isAsking) {
      return;
    }

    isAsking = true;
    try {
      while (wanted) {
        const address = wanted;
        wanted = '';
        const asked = performance.now();
        if (!(await swapTo(address))) {
          location.assign(address);
          return;
        }

        document.documentElement.dataset['reranked'] = (performance.now() - asked).toFixed(0);
        history.replaceState({ swapped: true }, '', address);
      }
    } finally {
      isAsking = false;
    }
  };

  document.addEventListener('input', (event) => {
    const slider = event.target;
    if (!(slider instanceof HTMLInputElement) || !slider.form?.hasAttribute('data-weights')) {
      return;
    }

    const form = slider.form;
    const sliders = [...form.querySelectorAll<HTMLInputElement>('input[type="range"]')];
    if (showShares(sliders) === 0) {
      return;
    }

    wanted = addressOf(form, sliders);
    clearTimeout(timer);
    timer = window.setTimeout(() => void ask(), REST);
  });
}
