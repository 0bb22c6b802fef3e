// A wallet's last step and a checker's first, by libraries that we did not write: what was issued is shown in part, bound to the
// wallet's key, and checked with nothing but what its issuer publishes. Reads a question on standard input, writes an answer.
import { createHash } from 'node:crypto';
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

/** The published key that a token names. */
const keyOf = async (token, issuer) => {
  const told = await json(`${issuer}/.well-known/jwt-vc-issuer`);
  if (told.issuer !== issuer) throw new Error('another issuer answered');
  const { kid } = decoded(token.split('.')[0]);
  const key = (await json(told.jwks_uri)).keys.find((one) => one.kid === kid);
  if (!key) throw new Error(`no key ${kid} is published`);
  return key;
};

const issuer = decoded(asked.credential.split('~')[0].split('.')[1]).iss;
const signedBy = async (data, signature) => (await ES256.getVerifier(await keyOf(data, issuer)))(data, signature);

const instance = new SDJwtVcInstance({
  hasher: digest,
  hashAlg: 'sha-256',
  saltGenerator: generateSalt,
  verifier: signedBy,
  statusVerifier: signedBy,
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
