// The signature in the hole of a sealed range: by one of our keys or not, and over these bytes or not.
import {certificateOf, hex, named} from './certificate.js';
import {AsnConvert, ContentInfo, ECDSASigValue, SignedData, fromBER, id_signedData} from './parts/seals.js';
import {plain} from './plain.js';
import {digestOf, kindOf, verified} from './trust.js';

const LARGEST_HOLE = 1 << 18;
const HOW = '/ETSI.CAdES.detached';
const CONTENT_TYPE = '1.2.840.113549.1.9.3', MESSAGE_DIGEST = '1.2.840.113549.1.9.4', SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.47';
const DATA = '06092a864886f70d010701';
const SET = 0x31, CONTEXT = 3;

const bytesOf = digits => Uint8Array.from(digits.match(/../g), pair => parseInt(pair, 16));
const octets = bytes => '04' + bytes.length.toString(16).padStart(2, '0') + hex(bytes);

/** @returns 'HOLDS', 'HOLDS_UNDER_A_REVOKED_KEY', 'BROKEN' or 'NOT_BY_US' */
export async function findingOf(file, {hole, afterHole, end}, keys) {
  let signature;
  try {
    signature = read(file.text, hole, afterHole);
  } catch (unreadable) {
    return 'NOT_BY_US';
  }
  const key = keys.find(one => certificateOf(one).name === signature.by);
  if (!key || !await verified(key, signature.attributes, await asNumbers(key, signature.value))) return 'NOT_BY_US';
  const covered = [file.bytes.subarray(0, hole), file.bytes.subarray(afterHole, end)];
  const untouched = signature.written === plain(key, await kindOf(key), signature) && file.text.includes(HOW)
    && signature.said(CONTENT_TYPE) === DATA
    && signature.said(MESSAGE_DIGEST) === octets(await digestOf(key, ...covered))
    && signature.said(SIGNING_CERTIFICATE)?.includes(hex(await digestOf(key, key.der)));
  if (!untouched) return 'BROKEN';
  return key.revoked ? 'HOLDS_UNDER_A_REVOKED_KEY' : 'HOLDS';
}

function read(text, hole, afterHole) {
  const digits = text.slice(hole + 1, afterHole - 1);
  if (digits.length > LARGEST_HOLE || text[hole] !== '<' || text[afterHole - 1] !== '>' || !/^(?:[0-9a-f]{2})+$/i.test(digits))
    throw new Error('not a signature');
  const padded = bytesOf(digits);
  const {offset, result} = fromBER(padded);
  if (offset <= 0) throw new Error('not a signature');
  const content = AsnConvert.parse(padded.slice(0, offset), ContentInfo);
  if (content.contentType !== id_signedData) throw new Error('not a signature');
  const {signerInfos} = AsnConvert.parse(content.content, SignedData);
  if (signerInfos.length !== 1) throw new Error('not one signer');
  const [{sid, signedAttrs, signature}] = signerInfos;
  return {
    by: named(sid.issuerAndSerialNumber.issuer, sid.issuerAndSerialNumber.serialNumber),
    value: new Uint8Array(signature.buffer),
    said: type => {
      const values = signedAttrs.filter(one => one.attrType === type).flatMap(one => one.attrValues);
      return values.length === 1 ? hex(values[0]) : undefined;
    },
    // Why: behind the signature the hole is filled with zeros, which nothing covers; anything else was written there since.
    written: digits.slice(0, 2 * offset) + digits.slice(2 * offset).replace(/^0+$/, ''),
    ...parts(result),
  };
}

/** The very bytes of what was signed and of what others signed: reading and writing them again could change them. */
function parts(contentInfo) {
  const inside = block => block.valueBlock.value;
  const at = (block, number) => inside(block).find(({idBlock}) => idBlock.tagClass === CONTEXT && idBlock.tagNumber === number);
  const bytes = block => block?.valueBeforeDecodeView ?? new Uint8Array();
  const [signedData] = inside(inside(contentInfo)[1]);
  const [signer] = inside(inside(signedData).at(-1));
  const attributes = bytes(at(signer, 0)).slice();
  // They are signed as the set that they are, not as the part of a structure that they stand in.
  attributes[0] = SET;
  return {attributes, certificates: inside(at(signedData, 0)).map(bytes), stamps: bytes(at(signer, 1))};
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
