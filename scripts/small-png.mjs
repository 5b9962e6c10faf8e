// Makes a PNG of a page small: 256 colours instead of millions, which a page of flat colours hardly needs.
import { deflateSync, inflateSync, crc32 } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const COLOURS = 256;
const AS_THEY_ARE = 96;

/** Bytes of a PNG (8 bits, RGB or RGBA without transparency, not interlaced) as bytes of a PNG with a palette. */
export function smallPng(bytes) {
  const { width, height, pixels } = decode(bytes);
  const palette = paletteOf(pixels);
  return encode(width, height, palette, indices(pixels, palette));
}

function decode(bytes) {
  const [width, height, channels] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20), bytes[25] === 6 ? 4 : 3];
  const parts = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') {
      parts.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
    }
  }

  const raw = inflateSync(Buffer.concat(parts));
  const stride = width * channels;
  const lines = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const left = x >= channels ? lines[y * stride + x - channels] : 0;
      const up = y > 0 ? lines[(y - 1) * stride + x] : 0;
      const corner = x >= channels && y > 0 ? lines[(y - 1) * stride + x - channels] : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
      lines[y * stride + x] = raw[y * (stride + 1) + 1 + x] + guess;
    }
  }

  const pixels = new Uint32Array(width * height);
  for (let at = 0; at < pixels.length; at++) {
    pixels[at] = (lines[at * channels] << 16) | (lines[at * channels + 1] << 8) | lines[at * channels + 2];
  }

  return { width, height, pixels };
}

function paeth(left, up, corner) {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

// The commonest colours as they are, then the next common ones that are not close to one already taken, then what has room.
function paletteOf(pixels) {
  const counts = new Map();
  for (const colour of pixels) {
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }

  const common = [...counts].sort((one, other) => other[1] - one[1] || one[0] - other[0]).map(([colour]) => colour);
  const taken = common.slice(0, AS_THEY_ARE);
  for (const least of [900, 200, 40, 0]) {
    for (const colour of common) {
      if (taken.length < COLOURS && !taken.includes(colour) && taken.every((other) => distance(colour, other) > least)) {
        taken.push(colour);
      }
    }
  }

  return taken;
}

function distance(one, other) {
  const [red, green, blue] = [((one >> 16) & 255) - ((other >> 16) & 255), ((one >> 8) & 255) - ((other >> 8) & 255), (one & 255) - (other & 255)];
  return red * red + green * green + blue * blue;
}

function indices(pixels, palette) {
  const known = new Map(palette.map((colour, at) => [colour, at]));
  return Uint8Array.from(pixels, (colour) => {
    if (!known.has(colour)) {
      known.set(colour, palette.reduce((best, other, at) => (distance(colour, other) < distance(colour, palette[best]) ? at : best), 0));
    }

    return known.get(colour);
  });
}

function encode(width, height, palette, pixels) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    lines.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  }

  const colours = Buffer.from(palette.flatMap((colour) => [(colour >> 16) & 255, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([SIGNATURE, chunk('IHDR', head), chunk('PLTE', colours), chunk('IDAT', deflateSync(lines, { level: 9, memLevel: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
