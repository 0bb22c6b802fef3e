// A wallet's last step and a checker's first, by libraries that we did not write: what was issued is shown in part, bound to the
// wallet's key, and checked with nothing but what its issuer publishes. Reads a question on standard input, writes an answer.
import { createHash, subtle, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { digest, ES256, generateSalt } from '@sd-jwt/crypto-nodejs';
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc';

const asked = JSON.parse(readFileSync(0, 'utf8'));

const json = async (url) => {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return answer.json();
};
const decoded = (part) => JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));

/** As Web Cryptography takes them: what the issuer's keys may sign with. */
const WAYS = {
  ES256: [{ name: 'ECDSA', namedCurve: 'P-256' }, { name: 'ECDSA', hash: 'SHA-256' }],
  ES384: [{ name: 'ECDSA', namedCurve: 'P-384' }, { name: 'ECDSA', hash: 'SHA-384' }],
  PS256: [{ name: 'RSA-PSS', hash: 'SHA-256' }, { name: 'RSA-PSS', saltLength: 32 }],
};

/** Whether a key made the signature, in the one way that the published key says, which the token must not say otherwise. */
const holds = async (key, data, signature) => {
  if (decoded(data.split('.')[0]).alg !== key.alg) throw new Error('another algorithm than the key has');
  const [imported, signs] = WAYS[key.alg];
  const { kty, crv, x, y, n, e } = key;
  const verifying = await subtle.importKey('jwk', { kty, crv, x, y, n, e }, imported, false, ['verify']);
  return subtle.verify(signs, verifying, Buffer.from(signature, 'base64url'), Buffer.from(data));
};

const issuer = decoded(asked.credential.split('~')[0].split('.')[1]).iss;

/** By the key that the credential names, of those that its issuer says are its own (draft-ietf-oauth-sd-jwt-vc). */
const byIssuer = async (data, signature) => {
  const told = await json(`${issuer}/.well-known/jwt-vc-issuer`);
  if (told.issuer !== issuer) throw new Error('another issuer answered');
  const { kid } = decoded(data.split('.')[0]);
  const key = (await json(told.jwks_uri)).keys.find((one) => one.kid === kid);
  if (!key) throw new Error(`no key ${kid} is published`);
  return holds(key, data, signature);
};

/** By the certificate that the status list shows (x5c), if it is one of those of lists, which a checker was given before. */
const byLister = async (data, signature) => {
  const [shown] = decoded(data.split('.')[0]).x5c ?? [];
  const { uri } = decoded(asked.credential.split('~')[0].split('.')[1]).status.status_list;
  const known = (await json(new URL('keys.json', uri))).keys.find((one) => one.x5c[0] === shown);
  if (!known) throw new Error('the list is signed by nobody who is known');
  const { publicKey } = new X509Certificate(Buffer.from(shown, 'base64'));
  return holds({ ...publicKey.export({ format: 'jwk' }), alg: known.alg }, data, signature);
};

const instance = new SDJwtVcInstance({
  hasher: digest,
  hashAlg: 'sha-256',
  saltGenerator: generateSalt,
  verifier: byIssuer,
  statusVerifier: byLister,
  kbSigner: await ES256.getSigner(asked.walletKey),
  kbSignAlg: 'ES256',
  kbVerifier: async (data, signature, payload) => (await ES256.getVerifier(payload.cnf.jwk))(data, signature),
});

try {
  const shown = await instance.present(asked.credential, Object.fromEntries(asked.show.map((name) => [name, true])), {
    kb: { payload: { iat: asked.now, aud: 'https://checker.example', nonce: 'n-1' } },
  });
  const { payload, header } = await instance.verify(asked.tamper ? shown.replace(asked.tamper[0], asked.tamper[1]) : shown, {
    currentDate: asked.now,
    keyBindingNonce: 'n-1',
  });
  const type = await json(payload.vct);
  console.log(JSON.stringify({ accepted: true, claims: payload, header, type, sha256: createHash('sha256').update(shown.split('~')[0]).digest('hex') }));
} catch (refused) {
  console.log(JSON.stringify({ accepted: false, why: String(refused.message) }));
}
