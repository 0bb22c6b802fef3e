// A seal as we write seals: everything in its structure that no signature covers has one form, so that no byte of it can be changed.
import {certificateOf, hex} from './certificate.js';
import {SEQUENCE, SET, der} from './der.js';

const SIGNED_DATA = '06092a864886f70d010702', DATA = '06092a864886f70d010701', STAMP = '060b2a864886f70d010910020e', ONE = '020101';
const SHA256 = '300d06096086480165030402010500', SHA384 = '300d06096086480165030402020500';
const PSS = '303d06092a864886f70d01010a3030a00d300b0609608648016503040201a11a301806092a864886f70d010108300b0609608648016503040201a203020120';
const OCTETS = '04', FIRST = 'a0', SECOND = 'a1';

/** The algorithms, as each kind of key has them written. */
const WRITTEN = {
  ES256: {digest: SHA256, signature: '300c06082a8648ce3d0403020500'},
  ES384: {digest: SHA384, signature: '300c06082a8648ce3d0403030500'},
  PS256: {digest: SHA256, signature: PSS},
};

/** @returns the seal in hexadecimal as it has to be, around what is signed, the authorities' certificates and at most one time-stamp */
export function plain(key, kind, {attributes, value, certificates, stamp}) {
  const {digest, signature} = WRITTEN[kind];
  const written = certificates.map(hex).sort();
  const ours = written.includes(hex(key.der)) ? written : [hex(key.der)];
  const unsigned = stamp ? [der(SECOND, der(SEQUENCE, STAMP, der(SET, hex(stamp))))] : [];
  const signer = der(SEQUENCE,
    ONE, certificateOf(key).name, digest, FIRST + hex(attributes).slice(2), signature, der(OCTETS, hex(value)), ...unsigned);
  const signed = der(SEQUENCE, ONE, der(SET, digest), der(SEQUENCE, DATA), der(FIRST, ...ours), der(SET, signer));
  return der(SEQUENCE, SIGNED_DATA, der(FIRST, signed));
}
