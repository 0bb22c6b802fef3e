// Checks the text of a 2D-Doc in this browser: what was signed by our keys, and not on the list of what no longer holds.
// Nothing that is typed or seen leaves this page.

const GROUP = '\u001d', TRUNCATED = '\u001e', UNIT = '\u001f';
const HEADER = 26;
const FIXED = {'08': 4, '50': 14, '55': 8, '5N': 21, '5T': 1, '67': 2, '69': 8, '6L': 8};
const LONGEST = {'5M': 38, '5O': 38, '5P': 38, '5Q': 38, '5R': 38, '5S': 40, '5U': 12, '61': 20, '62': 38, '66': 20, '6A': 32, '6Z': 11};
const MARKS = ['HOLDS', 'ENDED', 'SUSPENDED', 'REPLACED'];

const base32 = text => {
  const bytes = [];
  let held = 0, bits = 0;
  for (const letter of text) {
    const digit = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter);
    if (digit < 0) throw new Error('not base 32');
    held = held << 5 | digit;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push(held >> bits & 255);
      held &= (1 << bits) - 1;
    }
  }
  return new Uint8Array(bytes);
};

const base64 = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), c => c.charCodeAt(0));
const ascii = text => Uint8Array.from(text, c => c.charCodeAt(0));

export function read(text) {
  const plain = text.replace(/^[ \r\n\t]+|[ \r\n\t]+$/g, '')
    .replaceAll('<GS>', GROUP).replaceAll('<RS>', TRUNCATED).replaceAll('<US>', UNIT);
  const end = plain.indexOf(UNIT);
  if (end < HEADER || !plain.startsWith('DC04') || plain.slice(20, HEADER) !== '1501FR') throw new Error('not a symbol');
  const signed = plain.slice(0, end);
  return {signed, certificate: plain.slice(8, 12), fields: fields(signed), signature: base32(plain.slice(end + 1))};
}

function fields(signed) {
  const values = {};
  for (let at = HEADER; at < signed.length;) {
    const id = signed.slice(at, at + 2);
    const from = at + 2;
    let to = from + (FIXED[id] ?? 0);
    if (!(id in FIXED)) {
      const last = Math.min(signed.length, from + (LONGEST[id] ?? signed.length));
      while (to < last && signed[to] !== GROUP && signed[to] !== TRUNCATED) to++;
    }
    if (to > signed.length || id in values) throw new Error('not a symbol');
    values[id] = signed.slice(from, to);
    at = !(id in FIXED) && (signed[to] === GROUP || signed[to] === TRUNCATED) ? to + 1 : to;
  }
  return values;
}

const certificateOf = key => (BigInt('0x' + key.kid) % (36n ** 4n)).toString(36).toUpperCase().padStart(4, '0');

/** One way to sign for each kind of key: as it is imported, and as it signs. */
const KINDS = {
  ES256: [{name: 'ECDSA', namedCurve: 'P-256'}, {name: 'ECDSA', hash: 'SHA-256'}],
  ES384: [{name: 'ECDSA', namedCurve: 'P-384'}, {name: 'ECDSA', hash: 'SHA-384'}],
  PS256: [{name: 'RSA-PSS', hash: 'SHA-256'}, {name: 'RSA-PSS', saltLength: 32}],
};

const verified = async ({kty, crv, x, y, n, e, alg}, bytes, signature) => crypto.subtle.verify(
  KINDS[alg][1], await crypto.subtle.importKey('jwk', {kty, crv, x, y, n, e}, KINDS[alg][0], false, ['verify']), signature, bytes);

/** The list, once its own signature holds: when it was made, and two bits a place. */
async function list(keys) {
  const [head, body, signature] = (await (await fetch('/status-lists/1')).text()).split('.');
  const kid = JSON.parse(new TextDecoder().decode(base64(head))).kid;
  const key = keys.find(one => one.kid === kid);
  if (!key || !await verified(key, ascii(head + '.' + body), base64(signature))) throw new Error('not our list');
  const content = JSON.parse(new TextDecoder().decode(base64(body)));
  const inflated = new Blob([base64(content.status_list.lst)]).stream().pipeThrough(new DecompressionStream('deflate'));
  return {made: new Date(content.iat * 1000), bits: new Uint8Array(await new Response(inflated).arrayBuffer())};
}

const counted = hex => {
  const day = new Date(Date.UTC(2000, 0, 1));
  day.setUTCDate(day.getUTCDate() + parseInt(hex, 16));
  return day.toISOString().slice(0, 10);
};
const plainDay = digits => digits.slice(4) + '-' + digits.slice(2, 4) + '-' + digits.slice(0, 2);
const today = () => new Intl.DateTimeFormat('sv-SE', {timeZone: 'Europe/Paris'}).format(new Date());

export async function judge(text, on, keys, status) {
  let symbol;
  try {
    symbol = read(text);
  } catch (unreadable) {
    return {answer: 'NOT_A_SYMBOL'};
  }
  const named = keys.filter(key => certificateOf(key) === symbol.certificate);
  if (named.length === 0) return {answer: 'NOT_OURS'};
  let ours = false;
  for (const key of named) ours ||= symbol.signature.length === 64 && await verified(key, ascii(symbol.signed), symbol.signature);
  if (!ours) return {answer: 'ALTERED'};
  return {answer: standing(symbol.fields, on || today(), status), fields: symbol.fields};
}

function standing(fields, day, status) {
  const place = Number(fields['01'] ?? -1);
  if (!(place >= 0) || place >> 2 >= status.bits.length) return 'UNKNOWN_TO_THE_LIST';
  const mark = MARKS[status.bits[place >> 2] >> place % 4 * 2 & 3];
  if (mark !== 'HOLDS') return mark === 'REPLACED' ? 'REPLACED' : 'ENDED';
  if (day < plainDay(fields['55'])) return 'NOT_STARTED';
  return fields['08'] && day > counted(fields['08']) ? 'EXPIRED' : 'VALID';
}

const SHOWN = {'69': plainDay, '55': plainDay, '08': counted};

function show(result) {
  for (const box of document.querySelectorAll('#answers > div')) box.hidden = box.id !== 'answer-' + result.answer;
  const facts = document.querySelector('#facts');
  facts.hidden = !result.fields;
  for (const place of facts.querySelectorAll('[data-field]')) {
    const value = result.fields?.[place.dataset.field];
    place.textContent = value ? (SHOWN[place.dataset.field] ?? String)(value) : '';
  }
}

async function camera(view, text) {
  const reader = new BarcodeDetector({formats: ['data_matrix']});
  view.srcObject = await navigator.mediaDevices.getUserMedia({video: {facingMode: 'environment'}});
  view.hidden = false;
  await view.play();
  const look = async () => {
    const found = await reader.detect(view);
    if (found.length === 0) return void requestAnimationFrame(look);
    view.srcObject.getTracks().forEach(track => track.stop());
    view.hidden = true;
    text.value = found[0].rawValue.replaceAll(GROUP, '<GS>').replaceAll(TRUNCATED, '<RS>').replaceAll(UNIT, '<US>');
    document.querySelector('#check').requestSubmit();
  };
  requestAnimationFrame(look);
}

const controlled = () => navigator.serviceWorker.controller ? Promise.resolve()
  : new Promise(done => navigator.serviceWorker.addEventListener('controllerchange', done, {once: true}));

async function begin() {
  const page = document.querySelector('#offline');
  await navigator.serviceWorker.register('/verify/offline-worker.js');
  await controlled();
  // Through the worker, which keeps them: the page was loaded before it was there.
  for (const look of document.querySelectorAll('link[rel=stylesheet], link[rel=icon]')) await fetch(look.href);
  const keys = (await (await fetch('/.well-known/jwks.json')).json()).keys;
  const status = await list(keys);
  const age = document.querySelector('#age');
  age.textContent = age.dataset.text.replace('{0}', status.made.toLocaleString(document.documentElement.lang));
  document.querySelector('#check').addEventListener('submit', async event => {
    event.preventDefault();
    show(await judge(document.querySelector('#text').value, document.querySelector('#on').value, keys, status));
  });
  const button = document.querySelector('#camera');
  const scans = 'BarcodeDetector' in window && (await BarcodeDetector.getSupportedFormats()).includes('data_matrix');
  button.hidden = !scans;
  button.addEventListener('click', () => camera(document.querySelector('#view'), document.querySelector('#text')));
  page.dataset.ready = 'true';
}

if (document.querySelector('#offline')) begin().catch(() => show({answer: 'NOT_READY'}));
