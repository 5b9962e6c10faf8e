// Takes the pictures of docs/pictures from a running service of the bundled data; look at each before you keep it.
// Usage: node scripts/pictures.mjs [ADDRESS]     (http://127.0.0.1:5080 unless given; needs chromium-headless-shell)
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { smallPng } from './small-png.mjs';

const service = process.argv[2] ?? 'http://127.0.0.1:5080';
const folder = new URL('../docs/pictures/', import.meta.url).pathname;
const compared = 'IR-09.MHD.Z1.N01,IR-09.MHD.Z2.N01,IR-09.MHD.Z5.N02';
const MOST_BYTES = 2_000_000;

/** What is taken: file, path, window, and the part of the page, all of the window unless a selector names it. */
const shots = [
  { name: 'overview.fa', path: '/?indicator=unemployment', width: 1280, height: 960 },
  { name: 'overview.en', path: '/?indicator=unemployment&lang=en', width: 1280, height: 960 },
  { name: 'profile.fa', path: '/areas/IR-09.MHD.Z1.N01', width: 1280, height: 1500 },
  { name: 'profile.en', path: '/areas/IR-09.MHD.Z1.N01?lang=en', width: 1280, height: 1500 },
  { name: 'funnel.fa', path: '/?indicator=unemployment&area=IR-09.MHD&level=neighbourhood', width: 1280, height: 900, part: '.closer > .card:nth-child(2) .wide-only svg' },
  { name: 'funnel.en', path: '/?indicator=unemployment&area=IR-09.MHD&level=neighbourhood&lang=en', width: 1280, height: 900, part: '.closer > .card:nth-child(2) .wide-only svg' },
  { name: 'maps.fa', path: `/compare?areas=${compared}&indicator=unemployment`, width: 1280, height: 900, part: '#maps .wide-only svg' },
  { name: 'maps.en', path: `/compare?areas=${compared}&indicator=unemployment&lang=en`, width: 1280, height: 900, part: '#maps .wide-only svg' },
];

/** A browser that is spoken to through two pipes, a message an object with a zero behind it. */
class Browser {
  #waiting = new Map();
  #last = 0;
  #rest = '';

  constructor(profile) {
    this.process = spawn('chromium-headless-shell', [
      '--no-sandbox', '--hide-scrollbars', '--use-angle=swiftshader', '--enable-unsafe-swiftshader',
      `--user-data-dir=${profile}`, '--remote-debugging-pipe', 'about:blank',
    ], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
    this.process.stdio[4].on('data', (bytes) => this.#read(bytes));
  }

  ask(method, params = {}, sessionId = undefined) {
    const id = ++this.#last;
    this.process.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  #read(bytes) {
    const parts = (this.#rest + bytes).split('\0');
    this.#rest = parts.pop();
    for (const message of parts.map((part) => JSON.parse(part))) {
      const waiting = this.#waiting.get(message.id);
      this.#waiting.delete(message.id);
      message.error ? waiting?.reject(new Error(message.error.message)) : waiting?.resolve(message.result);
    }
  }
}

async function take(browser, shot) {
  const { targetId } = await browser.ask('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await browser.ask('Target.attachToTarget', { targetId, flatten: true });
  const ask = (method, params) => browser.ask(method, params, sessionId);
  const run = async (expression) => (await ask('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })).result.value;
  await ask('Emulation.setDeviceMetricsOverride', { width: shot.width, height: shot.height, deviceScaleFactor: 1, mobile: false });
  await ask('Page.navigate', { url: service + shot.path });
  const ready = "document.readyState === 'complete' && [...document.querySelectorAll('mahalleh-map')].every((map) => 'drawn' in map.dataset)";
  for (let tries = 0; !(await run(ready)); tries++) {
    if (tries > 120) {
      throw new Error(`${shot.path} does not get ready.`);
    }

    await new Promise((resolve) => setTimeout(resolve, 250));
  }

  await run('document.fonts.ready.then(() => new Promise((resolve) => setTimeout(resolve, 1500)))');
  const box = shot.part && (await run(`(() => { const box = document.querySelector(${JSON.stringify(shot.part)}).getBoundingClientRect(); return { x: box.x + scrollX, y: box.y + scrollY, width: box.width, height: box.height }; })()`));
  const { data } = await ask('Page.captureScreenshot', { format: 'png', ...(box ? { captureBeyondViewport: true, clip: { ...box, scale: 1 } } : {}) });
  const file = join(folder, `${shot.name}.png`);
  writeFileSync(file, smallPng(Buffer.from(data, 'base64')));
  await browser.ask('Target.closeTarget', { targetId });
  return statSync(file).size;
}

mkdirSync(folder, { recursive: true });
const profile = join(tmpdir(), `mahalleh-pictures-${process.pid}`);
const browser = new Browser(profile);
let sum = 0;
try {
  for (const shot of shots) {
    const bytes = await take(browser, shot);
    sum += bytes;
    console.log(`${shot.name}.png ${Math.round(bytes / 1000)} KB`);
  }
} finally {
  await browser.ask('Browser.close').catch(() => {});
  browser.process.kill();
  await new Promise((resolve) => setTimeout(resolve, 500));
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

console.log(`${Math.round(sum / 1000)} KB in all`);
if (sum > MOST_BYTES) {
  console.error(`More than ${MOST_BYTES / 1000} KB: take fewer or smaller ones.`);
  process.exitCode = 1;
}
