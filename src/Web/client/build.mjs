// Builds the client into src/Web/wwwroot/built: our script and style bundled, the map library and its worker copied, and of the font what pages need.
// Every name carries a hash of its content, so the service lets browsers keep the files for ever.
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';
import subsetFont from 'subset-font';

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, '..', 'wwwroot', 'built');
const modules = createRequire(import.meta.url);
const mapLibrary = dirname(modules.resolve('maplibre-gl/package.json'));
const fonts = dirname(modules.resolve('vazirmatn/package.json'));
const assets = {};

const hashOf = (content) => createHash('sha256').update(content).digest('hex').slice(0, 10);

const signs = (first, last) => Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)).join('');

// Latin, Arabic and Persian letters and digits, punctuation with the marks of direction, arrows, signs of mathematics and shapes; regular to bold.
// Glyphs of the map and pictures are drawn with the whole font.
const LETTERS = signs(0x20, 0x7e) + signs(0xa0, 0xff) + signs(0x600, 0x6ff) + signs(0x2000, 0x206f) + signs(0x2190, 0x22ff) + signs(0x25a0, 0x27bf);
const WEIGHTS = { wght: { min: 400, max: 700 } };

async function put(name, content, folder = '') {
  await mkdir(join(target, folder), { recursive: true });
  await writeFile(join(target, folder, name), content);
  if (!name.endsWith('.woff2')) {
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
    await writeFile(join(target, folder, `${name}.br`), brotliCompressSync(content, quality));
  }
}

async function putHashed(name, content) {
  const dot = name.lastIndexOf('.');
  const hashed = `${name.slice(0, dot)}-${hashOf(content)}${name.slice(dot)}`;
  await put(hashed, content);
  assets[name] = hashed;
}

await rm(target, { recursive: true, force: true });

// The library finds its worker beside itself by name, so the hash goes into the folder.
const library = await readFile(join(mapLibrary, 'dist', 'maplibre-gl.mjs'));
const worker = await readFile(join(mapLibrary, 'dist', 'maplibre-gl-worker.mjs'));
const folder = `maplibre-${hashOf(Buffer.concat([library, worker]))}`;
await put('maplibre-gl.mjs', library, folder);
await put('maplibre-gl-worker.mjs', worker, folder);
assets['maplibre-gl.mjs'] = `${folder}/maplibre-gl.mjs`;

const wholeFont = await readFile(join(fonts, 'fonts', 'webfonts', 'Vazirmatn[wght].woff2'));
await putHashed('vazirmatn.woff2', await subsetFont(wholeFont, LETTERS, { targetFormat: 'woff2', variationAxes: WEIGHTS }));
await putHashed('mark.svg', await readFile(join(here, 'mark.svg')));

const bundled = await build({
  entryPoints: ['app.ts', 'app.css', 'embed-frame.ts', 'embed-element.ts'].map((name) => join(here, name)),
  bundle: true,
  minify: true,
  write: false,
  outdir: target,
  outExtension: { '.js': '.mjs' },
  format: 'esm',
  target: ['es2022', 'safari16'],
  external: ['/built/*'],
  charset: 'utf8',
  logLevel: 'warning',
});
for (const file of bundled.outputFiles) {
  const name = basename(file.path).replace('embed-element', 'v1');
  await putHashed(name, Buffer.from(file.text.replaceAll('/built/vazirmatn.woff2', `/built/${assets['vazirmatn.woff2']}`)));
}

await copyFile(join(fonts, 'OFL.txt'), join(target, 'vazirmatn-licence.txt'));
await copyFile(join(mapLibrary, 'LICENSE.txt'), join(target, 'maplibre-licence.txt'));
await writeFile(join(target, 'assets.json'), `${JSON.stringify(assets, null, 2)}\n`);
