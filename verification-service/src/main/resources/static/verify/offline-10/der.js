// The one way in which DER writes a value (ITU-T X.690, 10 and 11).
import {hex} from './certificate.js';

export const SEQUENCE = '30', SET = '31';
const MADE_OF_OTHERS = 0x20, NOT_UNIVERSAL = 0xc0, LONG_TAG = 0x1f;

/** Tag, length and what is inside. */
export function der(tag, ...parts) {
  const inside = parts.join('');
  const length = (inside.length / 2).toString(16).padStart(2, '0');
  const even = length.length % 2 ? '0' + length : length;
  return tag + (inside.length < 256 ? even : (0x80 + even.length / 2).toString(16) + even) + inside;
}

/** A value that others wrote, in hexadecimal as it has to be written: lengths in one form, and what is in a set in its order. */
export const rewritten = bytes => value(bytes, 0).written;

function value(bytes, at) {
  const tag = bytes[at];
  let from = at + 2, length = bytes[at + 1];
  if (length > 0x80) {
    from += length & 0x7f;
    length = parseInt(hex(bytes.subarray(at + 2, from)), 16);
  } else if (length === 0x80) throw new Error('without a length');
  const end = from + length;
  if ((tag & LONG_TAG) === LONG_TAG || !(end <= bytes.length)) throw new Error('not a value');
  const name = tag.toString(16).padStart(2, '0');
  if (!(tag & MADE_OF_OTHERS)) return {end, written: der(name, hex(bytes.subarray(from, end)))};
  if (!(tag & NOT_UNIVERSAL) && name !== SEQUENCE && name !== SET) throw new Error('in pieces');
  const parts = [];
  for (let next = from; next < end;) {
    const part = value(bytes.subarray(0, end), next);
    parts.push(part.written);
    next = part.end;
  }
  return {end, written: der(name, ...(name === SET ? parts.sort() : parts))};
}
