// Whether everything behind a seal only proves it for longer: certificates, lists of revoked ones, answers about them, and time-stamps
// that cover the whole file. By the same rules as the check with a network, whose reader is in the package verification.added.
import {demand, differsOnlyIn, hasOnly, map, mayHave, reference, updateFrom} from './pdf.js';
import {stamps} from './stamped.js';
import {DATE, store} from './store.js';

const MOST_BYTES = 4 << 20, MOST_UPDATES = 16;
const DATED = ['/ModDate', '/Producer'];
/** A name, a version, who made it and since when: of the letters that these are written with. */
const PROGRAM = /^\((?:[A-Za-z0-9 .,;:®©-]|\\[()]){0,400}\)$/;

/** @param sealed where the seal, which holds, ends */
export async function onlyProofs(file, sealed) {
  if (file.bytes.length - sealed > MOST_BYTES) return false;
  try {
    let end = sealed;
    for (let updates = 0; end < file.bytes.length && updates < MOST_UPDATES; updates++) {
      const update = updateFrom(file.text, end);
      await holds(file, update);
      end = update.end;
    }
    return end === file.bytes.length;
  } catch (refused) {
    return false;
  }
}

/** Each object that an update writes has to be there for a reason. */
async function holds(file, update) {
  const explained = new Set();
  const {before} = update;
  const {trailer} = before.last;
  const written = (number, free) => {
    const now = update.now(number);
    if (update.touches(number)) {
      demand(!now.streamed);
      differsOnlyIn(free, map(now.value), map(before.at(number).value));
      explained.add(number);
    }
    return map(now.value);
  };
  const root = reference(trailer.get('/Root'));
  const catalog = written(root, ['/DSS', '/Extensions']);
  extensions(catalog.get('/Extensions'));
  await store(file, update, catalog.get('/DSS'), before.at(root).value.get('/DSS'), explained);
  if (trailer.has('/Info')) dated(update, reference(trailer.get('/Info')), written);
  if (catalog.has('/Metadata')) metadata(file, update, reference(catalog.get('/Metadata')), explained);
  if (catalog.has('/AcroForm')) await stamps(file, update, catalog, written, explained);
  for (const object of update.objects.values()) demand(explained.has(object.number) || isShell(object, before));
}

function dated(update, information, written) {
  if (!update.touches(information)) return;
  const said = written(information, DATED);
  mayHave(said, '/ModDate', DATE);
  mayHave(said, '/Producer', PROGRAM);
}

function extensions(value) {
  if (value === undefined) return;
  hasOnly(map(value), ['/ADBE', '/ESIC']);
  for (const extension of value.values()) {
    hasOnly(map(extension), ['/BaseVersion', '/ExtensionLevel', '/Type']);
    mayHave(extension, '/BaseVersion', /^\/[12]\.[0-9]$/);
    mayHave(extension, '/ExtensionLevel', /^[0-9]{1,4}$/);
    mayHave(extension, '/Type', /^\/DeveloperExtensions$/);
  }
}

/** Why: iText leaves such a one behind, of the font with which it would have written on a stamp that shows nothing. */
const isShell = ({number, value, streamed}, before) =>
  !before.has(number) && !streamed && value instanceof Map && value.size === 1 && value.get('/Type') === '/Font';

function metadata({text}, update, number, explained) {
  if (!update.touches(number)) return;
  const now = update.now(number), was = update.before.at(number);
  differsOnlyIn(['/Length'], map(now.value), map(was.value));
  demand(!now.value.has('/Filter') && now.streamed && was.streamed);
  demand([now, was].every(({streamed}) => streamed.until - streamed.from <= LONGEST));
  const [said, before] = [now, was].map(({streamed}) => plain(text.slice(streamed.from, streamed.until)));
  demand(said === before);
  explained.add(number);
}

/** Fifty times what we write of a document; the check with a network compares no more either. */
const LONGEST = 1 << 16;
const ATTRIBUTE = /[^ \t\r\n"<>=]+="[^"<>]*"/g;

const WHEN = '[0-9T:.Z+-]{0,40}', WHICH = '[A-Za-z0-9 .,;:()\u00c2®©-]{0,400}';
const DATED_ELEMENT = new RegExp(`<(xmp:ModifyDate|xmp:MetadataDate)>${WHEN}</\\1>|<pdf:Producer>${WHICH}</pdf:Producer>`, 'g');
const DATED_ATTRIBUTE = new RegExp(`^(?:(?:xmp:ModifyDate|xmp:MetadataDate)="${WHEN}"|pdf:Producer="${WHICH}")$`);

/** Metadata without when it was written last, by which program, and in which order. */
const plain = xmp => xmp
  .replace(DATED_ELEMENT, '')
  .replace(/<[^<>]{0,4000}>/g, tag => tag.replace(ATTRIBUTE, '')
    + (tag.match(ATTRIBUTE) ?? []).filter(one => !DATED_ATTRIBUTE.test(one)).sort().join(' '))
  .replace(/[ \t\r\n]+/g, ' ').trim();
