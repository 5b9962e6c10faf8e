// Decodes glyph ranges as maplibre-gl does (parse_glyph_pbf) and prints one line of JSON per file.
// Usage: node read-glyphs.mjs range.pbf…
import { readFileSync } from 'node:fs';
import { PbfReader } from 'pbf';

const readGlyph = (tag, glyph, pbf) => {
  if (tag === 1) glyph.id = pbf.readVarint();
  else if (tag === 2) glyph.bitmap = Array.from(pbf.readBytes());
  else if (tag === 3) glyph.width = pbf.readVarint();
  else if (tag === 4) glyph.height = pbf.readVarint();
  else if (tag === 5) glyph.left = pbf.readSVarint();
  else if (tag === 6) glyph.top = pbf.readSVarint();
  else if (tag === 7) glyph.advance = pbf.readVarint();
};

const readStack = (tag, stack, pbf) => {
  if (tag === 1) stack.name = pbf.readString();
  else if (tag === 2) stack.range = pbf.readString();
  else if (tag === 3) stack.glyphs.push(pbf.readMessage(readGlyph, { bitmap: [] }));
};

for (const path of process.argv.slice(2)) {
  const stacks = new PbfReader(readFileSync(path)).readFields(
    (tag, list, pbf) => tag === 1 && list.push(pbf.readMessage(readStack, { glyphs: [] })), []);
  process.stdout.write(JSON.stringify(stacks) + '\n');
}
