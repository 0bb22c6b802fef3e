// The certificates of authorities that a seal carries beside our own: each vouches for the one before it, and they end where one
// vouches for itself. By the same rules as the check with a network (AuthorityChain).
import {hex} from './certificate.js';
import {rewritten} from './der.js';
import {AsnConvert, Certificate, fromBER} from './parts/seals.js';
import {madeBy} from './signed.js';

/** More than any chain has: each may be asked about each. */
const LONGEST = 8;

const EC_KEY = '1.2.840.10045.2.1', RSA_KEY = '1.2.840.113549.1.1.1', PSS = '1.2.840.113549.1.1.10';
const SHORTEST_KEY = 2048, LONGEST_KEY = 4096, LONGEST_EXPONENT = 32, LONGEST_SALT = 64;
const SALT = 2;

const inside = block => block.valueBlock.value;

/** @param beside what stands in a seal of that key, without the key's own */
export async function isChain(key, beside) {
  // Why none where we made the authority: it is published, and not put into seals.
  if (beside.length === 0) return true;
  if (key.isVouchedFor || beside.length > LONGEST) return false;
  const left = beside.map(read);
  let last = read(key.der);
  while (left.length > 0) {
    if (await vouches(last, last)) return false;
    const found = await Promise.all(left.map(one => vouches(one, last)));
    if (!found.includes(true)) return false;
    [last] = left.splice(found.indexOf(true), 1);
  }
  return true;
}

function read(der) {
  const bytes = new Uint8Array(der);
  if (rewritten(bytes) !== hex(bytes)) throw new Error('not as it has to be written');
  const [said] = fromBER(bytes).result.valueBlock.value;
  return {said: said.valueBeforeDecodeView, certificate: AsnConvert.parse(bytes, Certificate)};
}

async function vouches({certificate}, {said, certificate: {tbsCertificate, signatureAlgorithm, signatureValue}}) {
  const [named, outside] = [tbsCertificate.signature, signatureAlgorithm].map(one => hex(AsnConvert.serialize(one)));
  try {
    return named === outside && isModest(certificate, signatureAlgorithm)
      && await madeBy(certificate, signatureAlgorithm, new Uint8Array(signatureValue), said);
  } catch (unknown) {
    return false;
  }
}

/**
 * Whether anything is done with a stranger's key, and with the way it signed. Why asked first: whoever wrote them chose their numbers, and
 * very large ones keep a processor for minutes.
 */
export function isModest({tbsCertificate: {subjectPublicKeyInfo: {algorithm: kind, subjectPublicKey}}}, {algorithm, parameters}) {
  if (kind.algorithm === EC_KEY) return true;
  if (kind.algorithm !== RSA_KEY || (algorithm === PSS && saltOf(parameters) > LONGEST_SALT)) return false;
  const [modulus, exponent] = inside(fromBER(subjectPublicKey).result).map(({valueBlock}) => BigInt(`0x${hex(valueBlock.valueHexView)}`));
  const bits = modulus.toString(2).length;
  return bits >= SHORTEST_KEY && bits <= LONGEST_KEY
    && exponent % 2n === 1n && exponent > 1n && exponent < 1n << BigInt(LONGEST_EXPONENT);
}

function saltOf(parameters) {
  const [length] = inside(inside(fromBER(parameters).result).find(({idBlock}) => idBlock.tagNumber === SALT));
  return length.valueBlock.valueDec;
}
