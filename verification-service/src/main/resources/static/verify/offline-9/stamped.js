// Document time-stamps in an update: their hidden field, what they cover, and the tag that names them.
import {atom, demand, differsOnlyIn, hasOnly, list, map, reference, same} from './pdf.js';
import {covers} from './stamp.js';

/** What a list has more at its end, one element at most. */
function added(now, was) {
  const more = listed(now), had = listed(was);
  demand(more.length <= had.length + 1 && had.every((one, i) => same(one, more[i])));
  return more.slice(had.length);
}
const listed = value => Array.isArray(value) ? value : value === undefined ? [] : [value];

export async function stamps(file, update, catalog, written, explained) {
  const form = reference(catalog.get('/AcroForm'));
  if (!update.touches(form)) return;
  for (const field of added(written(form, ['/Fields']).get('/Fields'), update.before.at(form).value.get('/Fields'))) {
    const fresh = value => {
      const number = reference(value);
      demand(update.isNew(number));
      explained.add(number);
      return update.now(number);
    };
    const page = stampField(fresh, field);
    demand(same(added(written(page, ['/Annots']).get('/Annots'), map(update.before.at(page).value).get('/Annots')), [field]));
    await stamp(file, update, fresh(update.now(reference(field)).value.get('/V')));
    tags(update, catalog, field, fresh, explained);
  }
}

const NOWHERE = ['0', '0', '0', '0'];

/** The field of a document time-stamp: nothing of it shows. */
function stampField(fresh, field) {
  const {value: says, streamed} = fresh(field);
  hasOnly(map(says), ['/AP', '/F', '/FT', '/H', '/P', '/Rect', '/StructParent', '/Subtype', '/T', '/TU', '/Type', '/V']);
  demand(!streamed && says.get('/FT') === '/Sig' && says.get('/Subtype') === '/Widget' && same(says.get('/Rect'), NOWHERE));
  if (says.has('/AP')) {
    hasOnly(map(says.get('/AP')), ['/N']);
    const drawn = map(fresh(says.get('/AP').get('/N')).value);
    hasOnly(drawn, ['/BBox', '/Filter', '/FormType', '/Length', '/Matrix', '/Resources', '/Subtype', '/Type']);
    demand(drawn.get('/Subtype') === '/Form' && same(drawn.get('/BBox'), NOWHERE));
    demand(!drawn.has('/Resources') || map(drawn.get('/Resources')).size === 0);
  }
  return reference(says.get('/P'));
}

async function stamp(file, update, {value: says, streamed}) {
  hasOnly(map(says), ['/ByteRange', '/Contents', '/Filter', '/SubFilter', '/Type', '/V']);
  demand(!streamed && says.get('/Type') === '/DocTimeStamp' && says.get('/SubFilter') === '/ETSI.RFC3161');
  const range = list(says.get('/ByteRange'));
  demand(range.length === 4 && range.every(number => /^[0-9]{1,9}$/.test(atom(number))));
  const [from, hole, behind, length] = range.map(Number);
  // Why: what the stamp does not cover has to be the stamp, and nothing else.
  demand(from === 0 && hole < behind && behind + length === update.end && file.text.slice(hole, behind) === says.get('/Contents'));
  demand(await covers(file, hole, behind, update.end));
}

/** Where a tagged document names the field: one tag, in one place, and all others as they were. */
function tags(update, catalog, field, fresh, explained) {
  if (!catalog.has('/StructTreeRoot')) return;
  const root = reference(catalog.get('/StructTreeRoot'));
  if (!update.touches(root)) return;
  const now = map(update.now(root).value), was = map(update.before.at(root).value);
  differsOnlyIn(['/ParentTree', '/ParentTreeNextKey'], now, was);
  explained.add(root);
  const before = reference(was.get('/ParentTree')), after = reference(now.get('/ParentTree'));
  demand(update.isNew(after) || after === before);
  if (update.touches(after)) explained.add(after);
  const more = numbers(update.now(after).value);
  for (const [number, leads] of numbers(update.before.at(before).value)) {
    demand(more.has(number) && (same(more.get(number), leads) || isCopy(update, fresh(more.get(number)), leads)));
    more.delete(number);
  }
  for (const one of more.values()) tag(update, field, one, fresh, explained);
  demand(!now.has('/ParentTreeNextKey') || /^[0-9]{1,6}$/.test(atom(now.get('/ParentTreeNextKey'))));
}

const isCopy = (update, {value, streamed}, of) => !streamed && Array.isArray(value) && same(value, update.before.at(reference(of)).value);

function numbers(tree) {
  hasOnly(map(tree), ['/Nums']);
  const values = list(tree.get('/Nums'));
  demand(values.length % 2 === 0);
  const found = new Map();
  for (let i = 0; i < values.length; i += 2) {
    demand(!found.has(atom(values[i])));
    found.set(values[i], values[i + 1]);
  }
  return found;
}

function tag(update, field, one, fresh, explained) {
  const says = map(fresh(one).value);
  hasOnly(says, ['/K', '/P', '/Pg', '/S', '/Type']);
  const kid = map(says.get('/K'));
  hasOnly(kid, ['/Obj', '/Type', '/Pg']);
  demand(says.get('/S') === '/Form' && kid.get('/Type') === '/OBJR' && kid.get('/Obj') === field);
  const parent = reference(says.get('/P'));
  const above = map(update.now(parent).value), before = map(update.before.at(parent).value);
  differsOnlyIn(['/K'], above, before);
  demand(above.get('/Type') === '/StructElem' && same(added(above.get('/K'), before.get('/K')), [one]));
  explained.add(parent);
}
