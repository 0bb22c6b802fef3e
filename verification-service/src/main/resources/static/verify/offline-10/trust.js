// What is trusted without a network: our keys as they were published, and the signed list of what no longer holds.

const MARKS = ['HOLDS', 'ENDED', 'SUSPENDED', 'REPLACED'];

/** One way to sign for each kind of key: as it is imported, and as it signs. */
const KINDS = {
  ES256: {imported: {name: 'ECDSA', namedCurve: 'P-256'}, signs: {name: 'ECDSA', hash: 'SHA-256'}},
  ES384: {imported: {name: 'ECDSA', namedCurve: 'P-384'}, signs: {name: 'ECDSA', hash: 'SHA-384'}},
  PS256: {imported: {name: 'RSA-PSS', hash: 'SHA-256'}, signs: {name: 'RSA-PSS', saltLength: 32, hash: 'SHA-256'}},
};

/** Why written again: its last letter has bits that say nothing, and one text could be written in several ways. */
function base64(text) {
  const bytes = atob(text);
  if (btoa(bytes) !== text) throw new Error('not as it has to be written');
  return ascii(bytes);
}

/** As signed tokens have it (RFC 7515, 2): two other letters, and no padding. */
function base64url(text) {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) throw new Error('not as it has to be written');
  return base64(text.replace(/-/g, '+').replace(/_/g, '/') + '='.repeat(-text.length & 3));
}

/** A byte for each letter. Why others are refused: cut to a byte, they would stand for letters that were signed. */
export const ascii = text => Uint8Array.from(text, letter => {
  if (letter > '\xff') throw new Error('not a byte');
  return letter.charCodeAt(0);
});

const json = bytes => JSON.parse(new TextDecoder().decode(bytes));
const kept = async path => {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error('not loaded: ' + path);
  return answer;
};

const keysOf = async path => (await (await kept(path)).json()).keys;

/** The keys of attestations, those of receipts and of the list apart, and the list. */
export async function loaded() {
  const sealing = await keysAt('/api/attestations/keys', '/.well-known/jwks.json');
  // Why apart: they lie where anybody may ask, and seal no attestation.
  const receipts = await keysAt('/api/attestations/keys/receipts', '/status-lists/keys.json');
  return {sealing, receipts, list: await list(receipts)};
}

/** Each key as it is told, with what the set says of how it signs. */
async function keysAt(path, setPath) {
  const told = await (await kept(path)).json();
  const set = await keysOf(setPath);
  return told.map(key => ({
    id: key.keyId,
    der: base64(key.certificate),
    jwk: set.find(one => one.kid === key.keyId),
    isVouchedFor: key.authority !== undefined,
    revoked: key.revokedAt !== undefined,
  }));
}

/** The list, once its own signature holds: when it was made, until when there is no newer one, until when it says anything, and two bits a place. */
async function list(keys) {
  const [head, body, signature, ...more] = (await (await kept('/status-lists/1')).text()).trim().split('.');
  if (more.length > 0) throw new Error('not a token');
  const {typ, kid} = json(base64url(head));
  // Why asked: receipts lie under the same key.
  if (typ !== 'statuslist+jwt') throw new Error('not a list');
  const key = keys.find(one => one.id === kid);
  if (!key || key.revoked) throw new Error('not under a key of lists that may be trusted');
  if (!await verified(key, ascii(head + '.' + body), base64url(signature))) throw new Error('not our list');
  const content = json(base64url(body));
  return {
    made: new Date(content.iat * 1000), fresh: new Date((content.iat + content.ttl) * 1000), until: new Date(content.exp * 1000), bits: await inflated(base64url(content.status_list.lst)),
  };
}

/** Why to a limit: a few bytes may unpack to more than a machine has. */
export async function inflated(bytes, most = 1 << 24) {
  const parts = [];
  let length = 0;
  for (const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate')).getReader(); ;) {
    const {done, value} = await reader.read();
    if (done) return new Uint8Array(await new Blob(parts).arrayBuffer());
    parts.push(value);
    length += value.length;
    if (length > most) {
      await reader.cancel();
      throw new Error('too large');
    }
  }
}

/** How the key signs: what its own kind says, never what a signature says of itself. */
export const kindOf = async key => key.jwk ? key.jwk.alg : (await import('./certificate.js')).certificateOf(key).kind;

/** @param signature r and s one after the other, on a curve */
export async function verified(key, bytes, signature) {
  const {imported, signs} = KINDS[await kindOf(key)];
  return crypto.subtle.verify(signs, await publicKey(key, imported), signature, bytes);
}

async function publicKey({jwk, ...key}, as) {
  if (jwk) {
    const {kty, crv, x, y, n, e} = jwk;
    return crypto.subtle.importKey('jwk', {kty, crv, x, y, n, e}, as, false, ['verify']);
  }
  const {certificateOf} = await import('./certificate.js');
  return crypto.subtle.importKey('spki', certificateOf(key).publicKey, as, false, ['verify']);
}

export const digestOf = async (key, ...parts) =>
  new Uint8Array(await crypto.subtle.digest(KINDS[await kindOf(key)].signs.hash, await new Blob(parts).arrayBuffer()));

/** Paris' day: an authorisation begins and ends there. */
const today = () => new Intl.DateTimeFormat('sv-SE', {timeZone: 'Europe/Paris'}).format(new Date());

/** What is to be said of something genuine: first what was decided, then the dates. */
export function standing({place, from, until}, on, {list}) {
  const day = on || today();
  if (!Number.isInteger(place) || place < 0 || place >> 2 >= list.bits.length) return 'UNKNOWN_TO_THE_LIST';
  const mark = MARKS[list.bits[place >> 2] >> place % 4 * 2 & 3];
  if (mark !== 'HOLDS') return mark === 'REPLACED' ? 'REPLACED' : 'ENDED';
  if (day < from) return 'NOT_STARTED';
  if (until && day > until) return 'EXPIRED';
  return list.until < new Date() ? 'LIST_TOO_OLD' : 'VALID';
}
