// The token of a time-stamp authority (RFC 3161): unbroken, and over everything around it. Why whose is not asked: a stamp by anybody
// changes nothing that is answered here; but one that is broken, or covers less than everything, is no stamp.
import {hex, named} from './certificate.js';
import {AsnConvert, Certificate, ContentInfo, ECDSASigValue, SignedData, fromBER, id_signedData} from './parts/seals.js';

const LARGEST = 1 << 17;
const DIGESTS = {
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
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4', STAMP = '1.2.840.113549.1.9.16.1.4';
const SET = 0x31, CONTEXT = 3;

const inside = block => block.valueBlock.value;
const digestOf = async (name, ...parts) => new Uint8Array(await crypto.subtle.digest(name, await new Blob(parts).arrayBuffer()));
const oid = block => block.valueBlock.toString();

export async function covers({bytes, text}, hole, behind, end) {
  const digits = text.slice(hole + 1, behind - 1);
  if (digits.length > LARGEST || !/^(?:[0-9a-f]{2})+$/i.test(digits)) return false;
  const padded = Uint8Array.from(digits.match(/../g), pair => parseInt(pair, 16));
  const {offset, result} = fromBER(padded);
  if (offset <= 0 || padded.slice(offset).some(byte => byte !== 0)) return false;
  const content = AsnConvert.parse(padded.slice(0, offset), ContentInfo);
  if (content.contentType !== id_signedData) return false;
  const signed = AsnConvert.parse(content.content, SignedData);
  if (signed.encapContentInfo.eContentType !== STAMP || signed.signerInfos.length !== 1) return false;
  const said = new Uint8Array(signed.encapContentInfo.eContent.single.buffer);
  const [, , imprint] = inside(fromBER(said).result);
  const [algorithm, digest] = inside(imprint);
  const name = DIGESTS[oid(inside(algorithm)[0])];
  if (!name || hex(digest.valueBlock.valueHexView) !== hex(await digestOf(name, bytes.subarray(0, hole), bytes.subarray(behind, end))))
    return false;
  return isWhole(signed, said, result);
}

async function isWhole(signed, said, outer) {
  const [signer] = signed.signerInfos;
  const digest = DIGESTS[signer.digestAlgorithm.algorithm];
  const told = signer.signedAttrs.filter(one => one.attrType === MESSAGE_DIGEST).flatMap(one => one.attrValues);
  if (!digest || told.length !== 1) return false;
  if (hex(octets(told[0])) !== hex(await digestOf(digest, said))) return false;
  const by = certificateOf(signed, signer.sid.issuerAndSerialNumber);
  return by !== undefined && verified(by, signer, digest, attributes(outer));
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

async function verified({tbsCertificate}, {signatureAlgorithm, signature}, digest, bytes) {
  const key = tbsCertificate.subjectPublicKeyInfo;
  const how = signatureAlgorithm.algorithm;
  const value = new Uint8Array(signature.buffer);
  const check = async (imported, signs, raw) => crypto.subtle.verify(
    signs, await crypto.subtle.importKey('spki', AsnConvert.serialize(key), imported, false, ['verify']), raw, bytes);
  if (key.algorithm.algorithm === EC_KEY && how in ECDSA) {
    const curve = CURVES[hex(key.algorithm.parameters)];
    return check({name: 'ECDSA', namedCurve: curve.namedCurve}, {name: 'ECDSA', hash: ECDSA[how]}, numbers(value, curve.bytes));
  }
  if (how === PSS) {
    const as = {name: 'RSA-PSS', hash: digest};
    return check(as, {name: 'RSA-PSS', saltLength: {'SHA-256': 32, 'SHA-384': 48, 'SHA-512': 64}[digest]}, value);
  }
  return how in RSA && check({name: 'RSASSA-PKCS1-v1_5', hash: RSA[how] ?? digest}, 'RSASSA-PKCS1-v1_5', value);
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
