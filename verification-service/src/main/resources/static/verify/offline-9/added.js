// Whether everything behind a seal only proves it for longer: certificates, lists of revoked ones, answers about them, and time-stamps
// that cover the whole file. By the same rules as the check with a network, whose reader is in the package verification.added.
import {atom, demand, differsOnlyIn, hasOnly, map, reference, same, updateFrom} from './pdf.js';
import {stamps} from './stamped.js';
import {store} from './store.js';

const MOST_BYTES = 4 << 20, MOST_UPDATES = 16;
const DATED = ['/ModDate', '/Producer'];

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
  if (trailer.has('/Info')) {
    const information = written(reference(trailer.get('/Info')), DATED);
    for (const name of DATED) demand(!information.has(name) || atom(information.get(name)).startsWith('('));
  }
  if (catalog.has('/Metadata')) metadata(file, update, reference(catalog.get('/Metadata')), explained);
  if (catalog.has('/AcroForm')) await stamps(file, update, catalog, written, explained);
  for (const object of update.objects.values()) demand(explained.has(object.number) || isIdle(object, before));
}

function extensions(value) {
  if (value === undefined) return;
  for (const extension of map(value).values()) {
    hasOnly(map(extension), ['/BaseVersion', '/ExtensionLevel', '/Type']);
    for (const said of extension.values()) atom(said);
  }
}

/** Why: writers leave such a shell behind, or write an object again as it was; neither shows. */
function isIdle({number, value, streamed}, before) {
  if (streamed) return false;
  if (before.has(number)) return same(value, before.at(number).value);
  return value instanceof Map && value.size === 1 && value.has('/Type');
}

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

/** Metadata without when it was written last, by which program, and in which order. */
const plain = xmp => xmp
  .replace(/<(xmp:ModifyDate|xmp:MetadataDate|pdf:Producer)>[^<>]{0,400}<\/\1>/g, '')
  .replace(/<[^<>]{0,4000}>/g, tag => tag.replace(ATTRIBUTE, '')
    + (tag.match(ATTRIBUTE) ?? []).filter(one => !/^(?:xmp:ModifyDate|xmp:MetadataDate|pdf:Producer)=/.test(one)).sort().join(' '))
  .replace(/[ \t\r\n]+/g, ' ').trim();
