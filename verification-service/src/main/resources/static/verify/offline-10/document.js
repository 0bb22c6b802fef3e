// Checks a PDF: whether our seal covers all of it, and what the claim attached to it says. It is read here and goes nowhere.
import {onlyProofs} from './added.js';
import {findingOf, isCarried} from './seal.js';
import {inflated, standing} from './trust.js';

/** What we issue is a hundred times smaller. */
export const LARGEST = 20 * 1024 * 1024;
const MARK = '/ByteRange', MOST_LAST = 12, MOST_FIRST = 4;
const NUMBERS = /^[ \t\n\v\f\r]*\[[ \t\n\v\f\r]*(\d{1,9})[ \t\n\v\f\r]+(\d{1,9})[ \t\n\v\f\r]+(\d{1,9})[ \t\n\v\f\r]+(\d{1,9})[ \t\n\v\f\r]*\]/;

/** What is said of a document that bears a seal of ours, the first that applies. */
const SAID = [
  ['WHOLE', 'GENUINE'], ['REVOKED', 'NOT_OURS.REVOKED_KEY'], ['WITH_MORE_BEHIND', 'ALTERED.ADDED_TO'], ['BROKEN', 'ALTERED.CHANGED'],
];

export async function judge(upload, on, trust) {
  if (upload.size > LARGEST) return {answer: 'TOO_LARGE'};
  const bytes = new Uint8Array(await upload.arrayBuffer());
  // One letter a byte: a seal covers bytes, and nothing of a stranger's file is decompressed, followed or run.
  const file = {bytes, text: new TextDecoder('windows-1252').decode(bytes)};
  const {answer, end} = await sealOn(file, trust);
  if (answer !== 'GENUINE') return {answer};
  // Why no further: programs read what was sealed, and nothing that others wrote behind it.
  const facts = await claimIn({bytes: bytes.subarray(0, end), text: file.text.slice(0, end)});
  return facts ? {answer: standing(facts, on, trust), facts} : {answer: 'NO_CLAIM'};
}

/** What it is, and where the seal ends that says so. */
async function sealOn(file, trust) {
  if (!file.text.slice(0, 1024).includes('%PDF-')) return {answer: 'NOT_OURS.NOT_A_PDF'};
  const ranges = rangesIn(file.text);
  const asReceipt = await becameOf(file, ranges, trust.receipts);
  const one = (seals, what) => seals.find(({became}) => became === what);
  if (one(asReceipt, 'WHOLE')) return {answer: 'OUR_RECEIPT'};
  if (one(asReceipt, 'REVOKED')) return {answer: 'NOT_OURS.REVOKED_RECEIPT_KEY'};
  // Why both: what became of a receipt that was altered shows under the keys of receipts alone.
  const seals = [...await becameOf(file, ranges, trust.sealing), ...asReceipt];
  for (const [became, answer] of SAID) if (one(seals, became)) return {answer, end: one(seals, became).end};
  // Why after our seals: a word in a file proves nothing against them. Why before a stranger's: whoever puts a genuine document behind a
  // password has it written anew, and where its seal says it is something else stands then.
  if (/\/Encrypt\s{0,15}(?:\d|<<)/.test(file.text)) return {answer: 'NOT_OURS.ENCRYPTED'};
  // Why before a stranger's: a seal of ours that covers nothing any more says what became of the rest.
  if (await isCarried(file.text, [...trust.sealing, ...trust.receipts])) return {answer: 'ALTERED.CHANGED'};
  if (one(seals, 'FOREIGN')) return {answer: 'NOT_OURS.FOREIGN_SEAL'};
  return {answer: file.text.slice(-1024).includes('%%EOF') ? 'NOT_OURS.NOT_SEALED' : 'NOT_OURS.NOT_A_PDF'};
}

/**
 * The ranges that the file speaks of, each once, the last first; those that make no sense are left out. Why some from its beginning
 * too: whatever somebody writes behind a seal of ours, it is the first.
 */
function rangesIn(text) {
  const first = new Map(), last = new Map();
  for (let at = text.indexOf(MARK); at >= 0; at = text.indexOf(MARK, at + MARK.length)) {
    const [, ...numbers] = NUMBERS.exec(text.slice(at + MARK.length, at + MARK.length + 80)) ?? [];
    const [from, hole, afterHole, length] = numbers.map(Number);
    if (!(from === 0 && hole > 0 && afterHole > hole + 2 && length > 0 && afterHole + length <= text.length)) continue;
    const name = [hole, afterHole, length].join(' ');
    const range = {hole, afterHole, end: afterHole + length};
    if (first.size < MOST_FIRST) first.set(name, range);
    last.delete(name);
    last.set(name, range);
    if (last.size > MOST_LAST) last.delete(last.keys().next().value);
  }
  return [...new Map([...[...last].reverse(), ...[...first].reverse()]).values()];
}

const BECAME = {HOLDS: 'WITH_MORE_BEHIND', HOLDS_UNDER_A_REVOKED_KEY: 'REVOKED', BROKEN: 'BROKEN', NOT_BY_US: 'FOREIGN'};

async function becameOf(file, ranges, keys) {
  const seals = [];
  for (const range of ranges) {
    const finding = await findingOf(file, range, keys);
    const whole = finding === 'HOLDS' && (range.end === file.bytes.length || await onlyProofs(file, range.end));
    const became = whole ? 'WHOLE' : BECAME[finding];
    seals.push({became, end: range.end});
  }
  return seals;
}

/** The one file attached to a document, of the bytes under its seal that was found whole: they are ours. */
async function claimIn({bytes, text}) {
  const attached = [...text.matchAll(/\/EmbeddedFile(?!s)/g)];
  if (attached.length !== 1) return undefined;
  const at = attached[0].index;
  const begin = /stream\r?\n/g;
  begin.lastIndex = at;
  const start = begin.exec(text);
  const said = text.slice(text.lastIndexOf(' obj', at), start?.index);
  const length = /\/Length (\d{1,7})(?! \d+ R)\b/.exec(said);
  if (!start || !length) return undefined;
  const stored = bytes.subarray(begin.lastIndex, begin.lastIndex + Number(length[1]));
  try {
    return factsOf(JSON.parse(new TextDecoder().decode(said.includes('/FlateDecode') ? await inflated(stored) : stored)));
  } catch (unreadable) {
    return undefined;
  }
}

const factsOf = ({validFrom, validUntil, status, holder, employer}) => ({
  place: status.status_list.idx,
  from: validFrom,
  until: validUntil,
  lastName: holder.lastName,
  firstName: holder.firstName,
  bornOn: holder.birthDate,
  siret: employer.siret,
});
