// The document security store of a PDF: nothing in it but proofs, and all that the one before it had.
import {demand, hasOnly, isReference, list, map, mayHave, reference} from './pdf.js';
import {fromBER} from './parts/seals.js';
import {inflated} from './trust.js';

export const DATE = /^\(D:[0-9]{14}(?:Z|[+-][0-9]{2}'[0-9]{2}'?)?\)$/;
/** The bytes of one proof and of all in a document that are looked at, and how often a store may name anything; as in the check with a network. */
const LARGEST_PROOF = 1 << 20, MOST_BYTES = 8 << 20, MOST_NAMED = 1000;
const STORE = {'/Certs': 'CERTIFICATE', '/CRLs': 'REVOKED', '/OCSPs': 'ANSWER'};
const ABOUT_ONE = {'/Cert': 'CERTIFICATE', '/CRL': 'REVOKED', '/OCSP': 'ANSWER'};
const SEQUENCE = 16, BITS = 3, ENUMERATED = 10, UNIVERSAL = 1, CONTEXT = 3;

/** The bytes of proofs that were looked at in a file. Why of all its updates: each proof may be packed a thousand times. */
const looked = new WeakMap();

export async function store(file, update, value, was, explained) {
  demand(value !== undefined || was === undefined);
  if (value === undefined) return;
  const had = new Set(), judged = new Set(), read = new Map();
  let named = 0;
  const count = more => demand((named += more) <= MOST_NAMED);
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
    // Why kept: many places may name one object, and each would read all of it again.
    if (!read.has(number)) read.set(number, update.now(number));
    demand(!read.get(number).streamed);
    explained.add(number);
    return read.get(number).value;
  };
  const proofs = async (entries, kinds) => {
    for (const [name, kind] of Object.entries(kinds)) {
      if (!entries.has(name)) continue;
      const values = list(resolved(entries.get(name)));
      count(values.length);
      for (const one of values) {
        const number = reference(one);
        if (had.has(number) && !update.touches(number)) continue;
        // Why each once: few bytes name it in many places, and it may unpack to a megabyte.
        if (judged.has(number + kind)) continue;
        judged.add(number + kind);
        demand(update.isNew(number) && await isProof(file, update.now(number), kind));
        explained.add(number);
      }
    }
  };
  const now = map(resolved(value));
  hasOnly(now, ['/Type', '/VRI', ...Object.keys(STORE)]);
  demand(!now.has('/Type') || now.get('/Type') === '/DSS');
  await proofs(now, STORE);
  const seals = now.has('/VRI') ? map(resolved(now.get('/VRI'))) : new Map();
  count(seals.size);
  for (const [name, one] of seals) {
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
    const has = new Set(list(resolved(now.get(name))).map(reference));
    demand(list(asBefore(kept)).every(one => has.has(reference(one))));
  }
}

/** By the form that its structure has. Whether it proves anything is not asked: nothing here rests on it. */
async function isProof(file, {value, streamed}, kind) {
  if (!streamed) return false;
  hasOnly(value, ['/Length', '/Filter']);
  const stored = file.bytes.slice(streamed.from, streamed.until);
  const filter = value.get('/Filter');
  demand(filter === undefined || filter === '/FlateDecode');
  const left = MOST_BYTES - (looked.get(file) ?? 0);
  const der = filter ? await inflated(stored, Math.min(LARGEST_PROOF, left)) : stored;
  demand(der.length <= left);
  looked.set(file, MOST_BYTES - left + der.length);
  const {offset, result} = fromBER(der);
  if (offset !== der.length || !is(result, UNIVERSAL, SEQUENCE)) return false;
  const parts = result.valueBlock.value;
  if (kind === 'ANSWER') return parts.length === 2 && is(parts[0], UNIVERSAL, ENUMERATED) && parts[1].idBlock.tagClass === CONTEXT;
  return parts.length === 3 && is(parts[0], UNIVERSAL, SEQUENCE) && parts[0].valueBlock.value.length >= (kind === 'CERTIFICATE' ? 6 : 3)
    && is(parts[1], UNIVERSAL, SEQUENCE) && is(parts[2], UNIVERSAL, BITS);
}

const is = ({idBlock}, tagClass, number) => idBlock.tagClass === tagClass && idBlock.tagNumber === number;
