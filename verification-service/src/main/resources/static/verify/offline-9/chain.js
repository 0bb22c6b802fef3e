// The certificates of authorities that a seal carries beside our own: each vouches for the one before it, and they end where one
// vouches for itself. By the same rules as the check with a network (AuthorityChain).
import {hex} from './certificate.js';
import {rewritten} from './der.js';
import {AsnConvert, Certificate, fromBER} from './parts/seals.js';
import {madeBy} from './signed.js';

/** More than any chain has: each may be asked about each. */
const LONGEST = 8;

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
  const [inside, outside] = [tbsCertificate.signature, signatureAlgorithm].map(one => hex(AsnConvert.serialize(one)));
  try {
    return inside === outside && await madeBy(certificate, signatureAlgorithm, new Uint8Array(signatureValue), said);
  } catch (unknown) {
    return false;
  }
}
