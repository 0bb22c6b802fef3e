// What a published certificate says of its key, and by what a signature names it.
import {AsnConvert, Certificate, IssuerAndSerialNumber} from './parts/seals.js';

const EC = '1.2.840.10045.2.1', RSA = '1.2.840.113549.1.1.1';
const CURVES = {'06082a8648ce3d030107': 'ES256', '06052b81040022': 'ES384'};

export const hex = bytes => Array.from(new Uint8Array(bytes), byte => byte.toString(16).padStart(2, '0')).join('');

/** Issuer and number, as a signature names the certificate of its key. */
export const named = (issuer, serialNumber) => hex(AsnConvert.serialize(new IssuerAndSerialNumber({issuer, serialNumber})));

export function certificateOf(key) {
  const {tbsCertificate: said} = AsnConvert.parse(key.der, Certificate);
  const {algorithm, parameters} = said.subjectPublicKeyInfo.algorithm;
  const kind = algorithm === EC ? CURVES[hex(parameters)] : algorithm === RSA ? 'PS256' : undefined;
  if (!kind) throw new Error('no kind of key that we have');
  return {
    kind,
    publicKey: AsnConvert.serialize(said.subjectPublicKeyInfo),
    name: named(said.issuer, said.serialNumber),
    number: hex(said.serialNumber),
  };
}
