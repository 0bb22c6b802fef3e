// The signature in the hole of a sealed range: by one of our keys or not, and over these bytes or not.
import {certificateOf, hex} from './certificate.js';
import {isChain} from './chain.js';
import {SET, der, rewritten} from './der.js';
import {AsnConvert, ECDSASigValue, fromBER} from './parts/seals.js';
import {plain} from './plain.js';
import {isOver} from './stamp.js';
import {digestOf, kindOf, verified} from './trust.js';

const LARGEST_HOLE = 1 << 18, MOST = 16;
const HOW = '/ETSI.CAdES.detached';
const CONTENT_TYPE = '1.2.840.113549.1.9.3', MESSAGE_DIGEST = '1.2.840.113549.1.9.4', SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.47';
const DATA = '06092a864886f70d010701';
const UNIVERSAL = 1, CONTEXT = 3, OCTETS = 4;

const bytesOf = digits => Uint8Array.from(digits.match(/../g), pair => parseInt(pair, 16));
const octets = bytes => '04' + bytes.length.toString(16).padStart(2, '0') + hex(bytes);
const inside = block => block.valueBlock.value;
const raw = block => block.valueBeforeDecodeView;

/** @returns 'HOLDS', 'HOLDS_UNDER_A_REVOKED_KEY', 'BROKEN' or 'NOT_BY_US' */
export async function findingOf(file, {hole, afterHole, end}, keys) {
  let signature;
  try {
    signature = read(file.text, hole, afterHole);
  } catch (unreadable) {
    return 'NOT_BY_US';
  }
  const key = await maker(signature, keys);
  if (!key) return 'NOT_BY_US';
  const covered = [file.bytes.subarray(0, hole), file.bytes.subarray(afterHole, end)];
  if (!file.text.includes(HOW) || !await isUntouched(signature, key, covered)) return 'BROKEN';
  return key.revoked ? 'HOLDS_UNDER_A_REVOKED_KEY' : 'HOLDS';
}

/** Whether one of our keys made a signature that stands in it and covers nothing any more: it was written anew, or is not whole. */
export async function isCarried(text, keys) {
  let tried = 0;
  for (const {index, 0: {length}} of text.matchAll(/<30[0-9a-f]{998,}>/gi)) {
    if (++tried > MOST) return false;
    try {
      if (await maker(read(text, index, index + length), keys)) return true;
    } catch (unreadable) {
      // The next one may be ours.
    }
  }
  return false;
}

/** Why by its number and the signature alone: all else that names the key is covered by nothing, and is compared later. */
async function maker(signature, keys) {
  for (const key of keys)
    if (certificateOf(key).number === signature.number && await verified(key, signature.attributes, await asNumbers(key, signature.value)))
      return key;
  return undefined;
}

/** All but its own, which stands there once. */
function beside(certificates, key) {
  const own = certificates.findIndex(one => hex(one) === hex(key.der));
  return certificates.filter((one, at) => at !== own);
}

async function isUntouched(signature, key, covered) {
  try {
    return signature.written === plain(key, await kindOf(key), signature)
      && signature.said(CONTENT_TYPE) === DATA
      && signature.said(MESSAGE_DIGEST) === octets(await digestOf(key, ...covered))
      && signature.said(SIGNING_CERTIFICATE)?.includes(hex(await digestOf(key, key.der)))
      && await isChain(key, beside(signature.certificates, key))
      && (!signature.stamp || rewritten(signature.stamp) === hex(signature.stamp) && await isOver(signature.stamp, signature.value));
  } catch (unreadable) {
    return false;
  }
}

function read(text, hole, afterHole) {
  const digits = text.slice(hole + 1, afterHole - 1);
  if (digits.length > LARGEST_HOLE || text[hole] !== '<' || text[afterHole - 1] !== '>' || !/^(?:[0-9a-f]{2})+$/i.test(digits))
    throw new Error('not a signature');
  const padded = bytesOf(digits);
  const {offset, result} = fromBER(padded);
  if (offset <= 0) throw new Error('not a signature');
  // Why: behind the signature the hole is filled with zeros, which nothing covers; anything else was written there since.
  return {written: digits.slice(0, 2 * offset) + digits.slice(2 * offset).replace(/^0+$/, ''), ...parts(result)};
}

/** The very bytes of what was signed and of what others signed: reading and writing them again could change them. */
function parts(contentInfo) {
  const at = (block, number) => inside(block)
    .find(({idBlock}) => idBlock.tagClass === CONTEXT && idBlock.tagNumber === number && idBlock.isConstructed);
  const [signedData] = inside(inside(contentInfo)[1]);
  const signers = inside(inside(signedData).at(-1));
  if (signers.length !== 1) throw new Error('not one signer');
  const [signer] = signers;
  const signed = inside(at(signer, 0));
  const unsigned = at(signer, 1);
  return {
    number: hex(inside(inside(signer)[1])[1].valueBlock.valueHexView),
    value: inside(signer).find(({idBlock}) => idBlock.tagClass === UNIVERSAL && idBlock.tagNumber === OCTETS).valueBlock.valueHexView,
    // They are signed as the set that they are, in its order, not as the part of a structure that they stand in.
    attributes: bytesOf(der(SET, ...signed.map(one => hex(raw(one))).sort())),
    said: type => {
      const values = signed.filter(one => inside(one)[0].valueBlock.toString() === type).flatMap(one => inside(inside(one)[1]));
      return values.length === 1 ? hex(raw(values[0])) : undefined;
    },
    certificates: (at(signedData, 0)?.valueBlock.value ?? []).map(raw),
    stamp: unsigned && stampIn(unsigned),
  };
}

/** The first value of the first attribute that no signature covers; nothing where none is. */
function stampIn(unsigned) {
  try {
    return raw(inside(inside(inside(unsigned)[0])[1])[0]);
  } catch (none) {
    return undefined;
  }
}

/** On a curve a seal holds two numbers in a structure; the browser wants them one after the other. Nothing for what is no such thing. */
async function asNumbers(key, value) {
  const size = {ES256: 32, ES384: 48}[await kindOf(key)];
  if (!size) return value;
  try {
    const numbers = AsnConvert.parse(value, ECDSASigValue);
    const [r, s] = [numbers.r, numbers.s].map(number => hex(number).replace(/^00/, '').padStart(2 * size, '0'));
    const one = hex(AsnConvert.serialize(numbers)) === hex(value) && r.length + s.length === 4 * size;
    return one ? bytesOf(r + s) : new Uint8Array();
  } catch (unreadable) {
    return new Uint8Array();
  }
}
