// Reads the objects of a PDF as they are written; whatever could be read in two ways is refused by an exception.
// Every word of an object and of a table stands on a line of its own, as writers have it.
// A value is a string as written ('/Sig', '3', '(seal)', '6 0 R'), an array, or a Map from names to values.
import {areThoseOf} from './landmarks.js';

const DELIMITED = '(?![^\\x00\\t\\n\\f\\r ()<>\\[\\]{}/%])';
const SPACE = /[\t\n\r ]*/y;
const REFERENCE = new RegExp('([1-9][0-9]{0,6}) 0 R' + DELIMITED, 'y');
const NAME = '/[^\\x00\\t\\n\\f\\r ()<>\\[\\]{}/%]*', NUMBER = '[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)';
const SIMPLE = new RegExp(`(?:${NAME}|${NUMBER}|true|false|null)${DELIMITED}|<[0-9A-Fa-f]*>`, 'y');
const HEAD = /([1-9][0-9]{0,6}) 0 obj\r?\n/y, ENDOBJ = /\r?\nendobj\r?\n/y;
const STREAM = /(?:\r?\n)?stream\r?\n/y, ENDSTREAM = /\r?\nendstream/y, LINE = /(?:\r?\n)?/y;
const TABLE = /xref\r?\n/y, SECTION = /(0|[1-9][0-9]{0,6}) ([1-9][0-9]{0,6})\r?\n/y;
const ROW = /([0-9]{10}) (00000|00001|65535) ([nf])(?: \r| \n|\r\n)/y, BEHIND = /trailer\r?\n/y;
const START = /startxref\r?\n([1-9][0-9]{0,8})\r?\n%%EOF(?:\r?\n)?$/;
const END = /\r?\n(?:%iText-[A-Za-z0-9.-]{1,60}\r?\n)?startxref\r?\n([1-9][0-9]{0,8})\r?\n%%EOF(?:\r?\n|$)/y;
const TRAILER = ['/ID', '/Info', '/Prev', '/Root', '/Size'];
const DEEPEST = 24, MOST = 4096, MOST_TABLES = 64, FREE = -1;

export function demand(plain) {
  if (!plain) throw new Error('more than proofs');
}

export const isReference = value => typeof value === 'string' && value.endsWith(' 0 R');
export function reference(value) {
  demand(isReference(value));
  return parseInt(value, 10);
}
export function map(value) {
  demand(value instanceof Map);
  return value;
}
export function list(value) {
  demand(Array.isArray(value));
  return value;
}
export function atom(value) {
  demand(typeof value === 'string');
  return value;
}
/** Whether an entry has that form where it is. Why of all that is free to differ: a text could hold a whole object. */
export const mayHave = (entries, name, form) => demand(!entries.has(name) || form.test(atom(entries.get(name))));

export function same(one, other) {
  if (Array.isArray(one)) return Array.isArray(other) && one.length === other.length && one.every((value, i) => same(value, other[i]));
  if (!(one instanceof Map)) return one === other;
  return other instanceof Map && one.size === other.size && [...one].every(([name, value]) => other.has(name) && same(value, other.get(name)));
}
export const hasOnly = (entries, names) => demand([...entries.keys()].every(name => names.includes(name)));
export function differsOnlyIn(names, now, was) {
  for (const name of new Set([...now.keys(), ...was.keys()]))
    demand(names.includes(name) || now.has(name) && was.has(name) && same(now.get(name), was.get(name)));
}

class Reader {
  constructor(text, at) {
    this.text = text;
    this.at = at;
  }
  form(form) {
    form.lastIndex = this.at;
    const match = form.exec(this.text);
    demand(match);
    this.at = form.lastIndex;
    return match;
  }
  space() {
    this.form(SPACE);
    return this;
  }
  sees(word) {
    return this.text.startsWith(word, this.at);
  }
  word(word) {
    demand(this.sees(word));
    this.at += word.length;
  }
  value(depth = 0) {
    demand(depth < DEEPEST);
    this.space();
    if (this.sees('<<')) return this.dictionary(depth);
    if (this.sees('[')) return this.array(depth);
    if (this.sees('(')) return this.string();
    REFERENCE.lastIndex = this.at;
    const match = REFERENCE.exec(this.text);
    if (!match) return this.form(SIMPLE)[0];
    this.at = REFERENCE.lastIndex;
    return Number(match[1]) + ' 0 R';
  }
  dictionary(depth) {
    this.word('<<');
    const values = new Map();
    while (!this.space().sees('>>')) {
      demand(this.sees('/'));
      const [name] = this.form(SIMPLE);
      demand(!values.has(name));
      values.set(name, this.value(depth + 1));
    }
    this.word('>>');
    return values;
  }
  array(depth) {
    this.word('[');
    const values = [];
    while (!this.space().sees(']')) values.push(this.value(depth + 1));
    this.word(']');
    return values;
  }
  string() {
    const from = this.at;
    let open = 0;
    do {
      demand(this.at < this.text.length);
      const letter = this.text[this.at];
      if (letter === '\\') this.at++;
      else if (letter === '(') open++;
      else if (letter === ')') open--;
      this.at++;
    } while (open > 0);
    demand(this.at <= this.text.length);
    return this.text.slice(from, this.at);
  }
  object() {
    const number = Number(this.form(HEAD)[1]);
    const value = this.value();
    STREAM.lastIndex = this.at;
    const streamed = value instanceof Map && STREAM.test(this.text) ? this.stream(value) : undefined;
    this.form(ENDOBJ);
    return {number, value, streamed};
  }
  stream(entries) {
    this.form(STREAM);
    const from = this.at;
    demand(/^(?:0|[1-9][0-9]{0,7})$/.test(atom(entries.get('/Length'))));
    const until = from + Number(entries.get('/Length'));
    demand(until <= this.text.length);
    this.at = until;
    this.form(ENDSTREAM);
    return {from, until};
  }
}

/** A table that says where objects stand, and the trailer behind it. */
function tableAt(text, at) {
  demand(at >= 0 && at < text.length);
  const reader = new Reader(text, at);
  reader.form(TABLE);
  const places = new Map();
  let links = 0;
  for (let behind = 0; !reader.sees('trailer');) {
    const [, first, count] = reader.form(SECTION).map(Number);
    demand(first >= behind);
    behind = first + count;
    for (let i = 0; i < count; i++) {
      const [, place, generation, used] = reader.form(ROW);
      if (used === 'f') links = Math.max(links, Number(place));
      // Why the last for nothing but zero: readers take a table that says it of one for a table that begins with the wrong number.
      demand(used === 'n' ? generation === '00000' && Number(place) < text.length : (generation === '65535') === (first + i === 0));
      places.set(first + i, used === 'n' ? Number(place) : FREE);
    }
  }
  reader.form(BEHIND);
  const trailer = map(reader.value());
  // Why the links: what is free names the next that is, and a reader that takes it for used finds no object there.
  demand(/^[1-9][0-9]{0,6}$/.test(atom(trailer.get('/Size'))) && links < Number(trailer.get('/Size')));
  return {at, places, trailer, size: Number(trailer.get('/Size')), end: reader.at};
}

/** The objects of a file that ends there; each is read when it is asked for. */
function objectsUntil(text, end) {
  const tail = START.exec(text.slice(Math.max(0, end - 64), end));
  demand(tail);
  const places = new Map();
  const last = tableAt(text, Number(tail[1]));
  for (let table = last, tables = 1; ; tables++) {
    for (const [number, place] of table.places) if (!places.has(number)) places.set(number, place);
    const previous = table.trailer.get('/Prev');
    if (previous === undefined) break;
    demand(/^[1-9][0-9]{0,8}$/.test(atom(previous)) && tables < MOST_TABLES && Number(previous) < table.at);
    table = tableAt(text, Number(previous));
  }
  const has = number => (places.get(number) ?? FREE) !== FREE;
  const at = number => {
    demand(has(number));
    const found = new Reader(text, places.get(number)).object();
    demand(found.number === number);
    return found;
  };
  return {last, has, at, knows: number => places.has(number)};
}

/** One update written behind a file: its objects and their table, and not a byte beside them. */
export function updateFrom(text, from) {
  const before = objectsUntil(text, from);
  const reader = new Reader(text, from);
  reader.form(LINE);
  const objects = new Map(), places = new Map();
  while (!reader.sees('xref')) {
    const place = reader.at;
    const object = reader.object();
    demand(!places.has(object.number) && places.size < MOST);
    places.set(object.number, place);
    objects.set(object.number, object);
  }
  demand(objects.size > 0);
  const table = tableAt(text, reader.at);
  // Why bounded: the table is read once more for each update behind it.
  demand(table.places.size <= 2 * MOST);
  // Why: a reader goes by the table, and would find at another place what was not looked at here.
  for (const [number, place] of table.places)
    demand(place === FREE ? !places.has(number) && !before.has(number) : places.get(number) === place);
  demand([...places.keys()].every(number => table.places.has(number) && (before.has(number) || number >= before.last.size)));
  sizes(table, before);
  behind(table.trailer, before.last);
  const rest = new Reader(text, table.end);
  demand(Number(rest.form(END)[1]) === table.at);
  areThoseOf([...objects.values()], text.slice(from, rest.at));
  return {
    before, objects, end: rest.at,
    touches: number => objects.has(number),
    isNew: number => objects.has(number) && !before.has(number),
    now: number => objects.get(number) ?? before.at(number),
  };
}

/** Why each number in turn: a reader that finds no size, or one that is too large, looks for objects by itself. */
function sizes({places, size}, before) {
  const was = before.last.size, numbers = [...places.keys()];
  demand(numbers.filter(number => number >= was).length === size - was);
  demand(numbers.every(number => number < size && (number >= was || number === 0 || before.knows(number))));
}

function behind(now, before) {
  hasOnly(now, TRAILER);
  const was = new Map([...before.trailer].filter(([name]) => TRAILER.includes(name)));
  differsOnlyIn(['/ID', '/Prev', '/Size'], now, was);
  demand(now.get('/Prev') === String(before.at));
  const ids = list(now.get('/ID')), were = list(was.get('/ID'));
  demand(ids.length === 2 && were.length > 0 && same(ids[0], were[0]) && /^<[0-9A-Fa-f]{32,128}>$/.test(atom(ids[1])));
}
