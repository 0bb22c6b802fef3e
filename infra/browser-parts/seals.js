// What the offline page reads seals with: the structures of signatures and certificates, and nothing that decides.
export {ContentInfo, IssuerAndSerialNumber, SignedData, id_signedData} from '@peculiar/asn1-cms';
export {Certificate} from '@peculiar/asn1-x509';
export {ECDSASigValue} from '@peculiar/asn1-ecc';
export {AsnConvert} from '@peculiar/asn1-schema';
export {fromBER} from 'asn1js';
