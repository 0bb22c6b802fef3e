// The document security store of a PDF: nothing in it but proofs, and all that the one before it had.
import {demand, hasOnly, isReference, list, map, mayHave, reference, same} from './pdf.js';
import {fromBER} from './parts/seals.js';
import {inflated} from './trust.js';

export const DATE = /^\(D:[0-9]{14}(?:Z|[+-][0-9]{2}'[0-9]{2}'?)?\)$/;
const LARGEST_PROOF = 1 << 20;
const STORE = {'/Certs': 'CERTIFICATE', '/CRLs': 'REVOKED', '/OCSPs': 'ANSWER'};
const ABOUT_ONE = {'/Cert': 'CERTIFICATE', '/CRL': 'REVOKED', '/OCSP': 'ANSWER'};
const SEQUENCE = 16, BITS = 3, ENUMERATED = 10, UNIVERSAL = 1, CONTEXT = 3;

export async function store(file, update, value, was, explained) {
  demand(value !== undefined || was === undefined);
  if (value === undefined) return;
  const had = new Set();
  const asBefore = one => isReference(one) ? update.before.at(reference(one)).value : one;
  const collect = one => {
    if (isReference(one)) {
      if (!had.has(reference(one))) collect((had.add(reference(one)), asBefore(one)));
    } else if (typeof one === 'object') for (const inside of one.values()) collect(inside);
  };
  if (was !== undefined) collect(was);
  // Why of the store alone: a page may be made of any other.
  const resolved = one => {
    if (!isReference(one)) return one;
    const number = reference(one);
    demand(update.isNew(number) || had.has(number));
    demand(!update.now(number).streamed);
    explained.add(number);
    return update.now(number).value;
  };
  const proofs = async (entries, kinds) => {
    for (const [name, kind] of Object.entries(kinds)) {
      if (!entries.has(name)) continue;
      for (const one of list(resolved(entries.get(name)))) {
        const number = reference(one);
        if (had.has(number) && !update.touches(number)) continue;
        demand(update.isNew(number) && await isProof(file, update.now(number), kind));
        explained.add(number);
      }
    }
  };
  const now = map(resolved(value));
  hasOnly(now, ['/Type', '/VRI', ...Object.keys(STORE)]);
  demand(!now.has('/Type') || now.get('/Type') === '/DSS');
  await proofs(now, STORE);
  for (const [name, one] of now.has('/VRI') ? map(resolved(now.get('/VRI'))) : []) {
    demand(/^\/[0-9A-F]{40}$/.test(name));
    const about = map(resolved(one));
    hasOnly(about, ['/Type', '/TU', ...Object.keys(ABOUT_ONE)]);
    demand(!about.has('/Type') || about.get('/Type') === '/VRI');
    mayHave(about, '/TU', DATE);
    await proofs(about, ABOUT_ONE);
  }
  if (was === undefined) return;
  for (const name of Object.keys(STORE)) {
    const kept = map(asBefore(was)).get(name);
    if (kept === undefined) continue;
    const has = list(resolved(now.get(name)));
    demand(list(asBefore(kept)).every(one => has.some(other => same(one, other))));
  }
}

/** By the form that its structure has. Whether it proves anything is not asked: nothing here rests on it. */
async function isProof({bytes}, {value, streamed}, kind) {
  if (!streamed) return false;
  hasOnly(value, ['/Length', '/Filter']);
  const stored = bytes.slice(streamed.from, streamed.until);
  const filter = value.get('/Filter');
  demand(filter === undefined || filter === '/FlateDecode');
  const der = filter ? await inflated(stored, LARGEST_PROOF) : stored;
  const {offset, result} = fromBER(der);
  if (offset !== der.length || !is(result, UNIVERSAL, SEQUENCE)) return false;
  const parts = result.valueBlock.value;
  if (kind === 'ANSWER') return parts.length === 2 && is(parts[0], UNIVERSAL, ENUMERATED) && parts[1].idBlock.tagClass === CONTEXT;
  return parts.length === 3 && is(parts[0], UNIVERSAL, SEQUENCE) && parts[0].valueBlock.value.length >= (kind === 'CERTIFICATE' ? 6 : 3)
    && is(parts[1], UNIVERSAL, SEQUENCE) && is(parts[2], UNIVERSAL, BITS);
}

const is = ({idBlock}, tagClass, number) => idBlock.tagClass === tagClass && idBlock.tagNumber === number;
