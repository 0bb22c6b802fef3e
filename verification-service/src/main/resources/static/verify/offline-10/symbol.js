// Checks the text of a 2D-Doc: whether one of our keys signed it, and what it says.
import {ascii, standing, verified} from './trust.js';

export const GROUP = '\u001d', TRUNCATED = '\u001e', UNIT = '\u001f';
const HEADER = 26;
/** The shortest and the longest value of each field that a work authorisation has. */
const FIELDS = {
  '01': [0, Infinity], '08': [4, 4], '0C': [0, Infinity], '50': [14, 14], '55': [8, 8], '5M': [0, 38], '5N': [21, 21], '5O': [0, 38],
  '5P': [0, 38], '5Q': [0, 38], '5R': [0, 38], '5S': [0, 40], '5T': [1, 1], '5U': [0, 12], '61': [0, 20], '62': [0, 38], '66': [0, 20],
  '67': [2, 2], '69': [8, 8], '6A': [0, 32], '6L': [8, 8], '6Z': [9, 11],
};

/** As it can be shown and typed: what separates its fields cannot be seen. */
export const typed = text => text.replaceAll(GROUP, '<GS>').replaceAll(TRUNCATED, '<RS>').replaceAll(UNIT, '<US>');

const base32 = text => {
  const bytes = [];
  let held = 0, bits = 0;
  for (const letter of text) {
    const digit = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter);
    if (digit < 0) throw new Error('not base 32');
    held = held << 5 | digit;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push(held >> bits & 255);
      held &= (1 << bits) - 1;
    }
  }
  if (bits >= 5 || held !== 0) throw new Error('not base 32');
  return new Uint8Array(bytes);
};

export function read(text) {
  // As readers write them, and without the lines into which a message broke it.
  const plain = text.replace(/[\r\n\t]+/g, '').replace(/^ +| +$/g, '')
    .replace(/<GS>|\{GS}|\[GS]|\^]|\u241d/g, GROUP)
    .replace(/<RS>|\{RS}|\[RS]|\^\^|\u241e/g, TRUNCATED)
    .replace(/<US>|\{US}|\[US]|\^_|\u241f/g, UNIT);
  // Why refused: a signature is of bytes, and of other letters one byte may be the one that was signed.
  if (/[^\x00-\x7f]/.test(plain)) throw new Error('not a symbol');
  const end = plain.indexOf(UNIT);
  if (end < HEADER || !plain.startsWith('DC04') || plain.slice(20, HEADER) !== '1501FR') throw new Error('not a symbol');
  const signed = plain.slice(0, end);
  return {signed, certificate: plain.slice(8, 12), fields: fields(signed), signature: base32(plain.slice(end + 1))};
}

function fields(signed) {
  const values = {};
  for (let at = HEADER; at < signed.length;) {
    const id = signed.slice(at, at + 2);
    if (!(id in FIELDS) || id in values) throw new Error('not a symbol');
    const [shortest, longest] = FIELDS[id];
    const from = at + 2;
    const isFixed = shortest === longest;
    let to = isFixed ? from + longest : from;
    if (!isFixed) {
      const last = Math.min(signed.length, from + longest);
      while (to < last && signed[to] !== GROUP && signed[to] !== TRUNCATED) to++;
    }
    if (to > signed.length || to - from < shortest) throw new Error('not a symbol');
    values[id] = signed.slice(from, to);
    at = !isFixed && (signed[to] === GROUP || signed[to] === TRUNCATED) ? to + 1 : to;
  }
  return values;
}

const nameOf = key => (BigInt('0x' + key.id) % (36n ** 4n)).toString(36).toUpperCase().padStart(4, '0');

const counted = hex => {
  const day = new Date(Date.UTC(2000, 0, 1));
  day.setUTCDate(day.getUTCDate() + parseInt(hex, 16));
  return day.toISOString().slice(0, 10);
};
const plainDay = digits => digits.slice(4) + '-' + digits.slice(2, 4) + '-' + digits.slice(0, 2);

const factsOf = fields => ({
  place: Number(fields['01'] ?? -1),
  from: plainDay(fields['55']),
  until: fields['08'] && counted(fields['08']),
  lastName: fields['62'],
  firstName: fields['61'],
  bornOn: fields['69'] && plainDay(fields['69']),
  siret: fields['50'],
});

/** Why not all forged: a reader may have lost the separators, and others may name a certificate as we do. */
function notSigned({signed}, {authorities}) {
  if (!signed.includes(GROUP) && !signed.includes(TRUNCATED)) return 'NOT_OURS.NOT_A_SYMBOL';
  return authorities.includes(signed.slice(4, 8)) ? 'ALTERED.SYMBOL' : 'NOT_OURS.UNKNOWN_CERTIFICATE';
}

export async function judge(text, on, trust) {
  let symbol;
  try {
    symbol = read(text);
  } catch (unreadable) {
    return {answer: 'NOT_OURS.NOT_A_SYMBOL'};
  }
  const named = trust.sealing.filter(key => nameOf(key) === symbol.certificate);
  if (named.length === 0) return {answer: 'NOT_OURS.UNKNOWN_CERTIFICATE'};
  let signer;
  for (const key of named) if (symbol.signature.length === 64 && await verified(key, ascii(symbol.signed), symbol.signature)) signer ??= key;
  if (!signer) return {answer: notSigned(symbol, trust)};
  if (signer.revoked) return {answer: 'NOT_OURS.REVOKED_KEY'};
  const facts = factsOf(symbol.fields);
  return {answer: standing(facts, on, trust), facts};
}
