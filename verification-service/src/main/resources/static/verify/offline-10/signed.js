// Whether the key of somebody's certificate made a signature: in the ways that browsers know and that are still thought safe.
import {hex} from './certificate.js';
import {AsnConvert, ECDSASigValue, fromBER} from './parts/seals.js';

export const DIGESTS = {
  '2.16.840.1.101.3.4.2.1': 'SHA-256', '2.16.840.1.101.3.4.2.2': 'SHA-384', '2.16.840.1.101.3.4.2.3': 'SHA-512',
};
const CURVES = {
  '06082a8648ce3d030107': {namedCurve: 'P-256', bytes: 32}, '06052b81040022': {namedCurve: 'P-384', bytes: 48},
  '06052b81040023': {namedCurve: 'P-521', bytes: 66},
};
/** How a signature names itself, and the digest it goes with; absent where it is the signer's. */
const ECDSA = {'1.2.840.10045.4.3.2': 'SHA-256', '1.2.840.10045.4.3.3': 'SHA-384', '1.2.840.10045.4.3.4': 'SHA-512'};
const RSA = {
  '1.2.840.113549.1.1.1': undefined, '1.2.840.113549.1.1.11': 'SHA-256', '1.2.840.113549.1.1.12': 'SHA-384',
  '1.2.840.113549.1.1.13': 'SHA-512',
};
const PSS = '1.2.840.113549.1.1.10';
const EC_KEY = '1.2.840.10045.2.1';

const inside = block => block.valueBlock.value;

/** @param digest the signer's, for what does not name its own */
export async function madeBy({tbsCertificate}, {algorithm, parameters}, value, bytes, digest) {
  const key = tbsCertificate.subjectPublicKeyInfo;
  const check = async (imported, signs, raw) => crypto.subtle.verify(
    signs, await crypto.subtle.importKey('spki', AsnConvert.serialize(key), imported, false, ['verify']), raw, bytes);
  if (key.algorithm.algorithm === EC_KEY && algorithm in ECDSA) {
    const curve = CURVES[hex(key.algorithm.parameters)];
    return check({name: 'ECDSA', namedCurve: curve.namedCurve}, {name: 'ECDSA', hash: ECDSA[algorithm]}, numbers(value, curve.bytes));
  }
  if (algorithm === PSS) {
    const {hash, saltLength} = salted(parameters);
    return check({name: 'RSA-PSS', hash}, {name: 'RSA-PSS', saltLength}, value);
  }
  return algorithm in RSA && check({name: 'RSASSA-PKCS1-v1_5', hash: RSA[algorithm] ?? digest}, 'RSASSA-PKCS1-v1_5', value);
}

/** The digest that a salted signature names, and how long its salt is (RFC 4055, 3.1). */
function salted(parameters) {
  const said = inside(fromBER(parameters).result);
  const [digest, length] = [0, 2].map(number => inside(said.find(({idBlock}) => idBlock.tagNumber === number))[0]);
  return {hash: DIGESTS[inside(digest)[0].valueBlock.toString()], saltLength: length.valueBlock.valueDec};
}

/** The two numbers of a curve side by side, each as long as the curve. */
function numbers(der, bytes) {
  const {r, s} = AsnConvert.parse(der, ECDSASigValue);
  const plain = new Uint8Array(2 * bytes);
  [r, s].forEach((number, i) => {
    const digits = new Uint8Array(number);
    const short = digits.slice(Math.max(0, digits.length - bytes));
    plain.set(short, (i + 1) * bytes - short.length);
  });
  return plain;
}
