// Numbers for people, as the server writes them: Persian digits with ٫ and ٬, ranges isolated left to right.
const isolate = (text: string): string => `\u2066${text}\u2069`;

export function toPersianDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x06f0 + Number(digit)));
}

/** Writes a number rounded half away from zero. */
export function number(value: number, decimals: number, persian: boolean): string {
  const scale = 10 ** decimals;
  const rounded = (Math.sign(value) * Math.round(Math.abs(value) * scale + 1e-9)) / scale;
  const text = Math.abs(rounded).toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  const signed = rounded < 0 ? `−${text}` : text;
  return persian ? toPersianDigits(signed).replaceAll('.', '٫').replaceAll(',', '٬') : signed;
}

/** Writes a range that never reads backwards. */
export function range(low: string, high: string): string {
  return isolate(`${low}–${high}`);
}

/** Writes a value with its unit; a per cent sign stays on its side. */
export function withUnit(text: string, unit: string): string {
  return unit === '٪' || unit === '%' ? isolate(`${text}${unit}`) : `${text} ${unit}`;
}
