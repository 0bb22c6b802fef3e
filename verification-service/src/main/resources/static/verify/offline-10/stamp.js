// The token of a time-stamp authority (RFC 3161): unbroken, and over everything around it, or over the value of the signature that it
// is of. Why whose is not asked: a stamp by anybody changes nothing that is answered here; but one that is broken, or covers anything
// else, is no stamp.
import {hex, named} from './certificate.js';
import {isModest} from './chain.js';
import {AsnConvert, ContentInfo, SignedData, fromBER, id_signedData} from './parts/seals.js';
import {DIGESTS, madeBy} from './signed.js';

const LARGEST = 1 << 17;
/** More certificates than any authority sends with it, and more digests than there are. */
const MOST_CERTIFICATES = 16, MOST_DIGESTS = 8;
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4', STAMP = '1.2.840.113549.1.9.16.1.4';
const BY_WHICH_CERTIFICATE = ['1.2.840.113549.1.9.16.2.12', '1.2.840.113549.1.9.16.2.47'];
const SET = 0x31, CONTEXT = 3;

const inside = block => block.valueBlock.value;
const digestOf = async (name, ...parts) => new Uint8Array(await crypto.subtle.digest(name, await new Blob(parts).arrayBuffer()));
const oid = block => block.valueBlock.toString();

export async function covers({bytes, text}, hole, behind, end) {
  const digits = text.slice(hole + 1, behind - 1);
  if (digits.length > LARGEST || !/^(?:[0-9a-f]{2})+$/i.test(digits)) return false;
  const padded = Uint8Array.from(digits.match(/../g), pair => parseInt(pair, 16));
  const {offset} = fromBER(padded);
  if (offset <= 0 || padded.slice(offset).some(byte => byte !== 0)) return false;
  return isOver(padded.slice(0, offset), bytes.subarray(0, hole), bytes.subarray(behind, end));
}

/** Whether that token is one, and of that. */
export async function isOver(token, ...covered) {
  const content = AsnConvert.parse(token, ContentInfo);
  if (content.contentType !== id_signedData) return false;
  const signed = AsnConvert.parse(content.content, SignedData);
  if (signed.encapContentInfo.eContentType !== STAMP || signed.signerInfos.length !== 1) return false;
  if (signed.certificates?.length > MOST_CERTIFICATES || signed.digestAlgorithms.length > MOST_DIGESTS) return false;
  const said = new Uint8Array(signed.encapContentInfo.eContent.single.buffer);
  const [, , imprint] = inside(fromBER(said).result);
  const [algorithm, digest] = inside(imprint);
  const name = DIGESTS[oid(inside(algorithm)[0])];
  if (!name || hex(digest.valueBlock.valueHexView) !== hex(await digestOf(name, ...covered))) return false;
  return isWhole(signed, said, fromBER(token).result);
}

async function isWhole(signed, said, outer) {
  const [signer] = signed.signerInfos;
  const digest = DIGESTS[signer.digestAlgorithm.algorithm];
  const told = signer.signedAttrs.filter(one => one.attrType === MESSAGE_DIGEST).flatMap(one => one.attrValues);
  if (!digest || told.length !== 1 || !signer.signedAttrs.some(one => BY_WHICH_CERTIFICATE.includes(one.attrType))) return false;
  if (hex(octets(told[0])) !== hex(await digestOf(digest, said))) return false;
  const by = certificateOf(signed, signer.sid.issuerAndSerialNumber);
  return by !== undefined && isModest(by, signer.signatureAlgorithm)
    && madeBy(by, signer.signatureAlgorithm, new Uint8Array(signer.signature.buffer), attributes(outer), digest);
}

const octets = der => fromBER(der).result.valueBlock.valueHexView;

function certificateOf({certificates}, {issuer, serialNumber}) {
  const name = named(issuer, serialNumber);
  return [...certificates ?? []].map(one => one.certificate)
    .find(one => one && named(one.tbsCertificate.issuer, one.tbsCertificate.serialNumber) === name);
}

/** The very bytes of what was signed, as the set that they are. */
function attributes(contentInfo) {
  const [signedData] = inside(inside(contentInfo)[1]);
  const [signer] = inside(inside(signedData).at(-1));
  const bytes = inside(signer).find(({idBlock}) => idBlock.tagClass === CONTEXT && idBlock.tagNumber === 0).valueBeforeDecodeView.slice();
  bytes[0] = SET;
  return bytes;
}
