// Document time-stamps in an update: their hidden field, what they cover, and the tag that names them.
import {atom, demand, differsOnlyIn, hasOnly, list, map, mayHave, reference, same} from './pdf.js';
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
    const page = stampField(fresh, field, update.before);
    demand(same(added(written(page, ['/Annots']).get('/Annots'), map(update.before.at(page).value).get('/Annots')), [field]));
    await stamp(file, update, fresh(update.now(reference(field)).value.get('/V')));
    tags(update, catalog, {field, page: page + ' 0 R'}, fresh, explained);
  }
}

const NOWHERE = ['0', '0', '0', '0'];
/** What is drawn where nothing shows: nothing, packed. */
const LONGEST_NOTHING = 8;

/** The field of a document time-stamp: nothing of it shows. */
function stampField(fresh, field, before) {
  const {value: says, streamed} = fresh(field);
  hasOnly(map(says), ['/AP', '/F', '/FT', '/H', '/P', '/Rect', '/StructParent', '/Subtype', '/T', '/Type', '/V']);
  mayHave(says, '/F', /^[0-9]{1,3}$/);
  mayHave(says, '/H', /^\/[NIOP]$/);
  mayHave(says, '/StructParent', /^[0-9]{1,6}$/);
  // Why this name alone, which is the one that writers give: two fields of one name are one field to some readers.
  mayHave(says, '/T', /^\(Signature[0-9]{1,4}\)$/);
  mayHave(says, '/Type', /^\/Annot$/);
  demand(!streamed && says.get('/FT') === '/Sig' && says.get('/Subtype') === '/Widget' && same(says.get('/Rect'), NOWHERE));
  if (says.has('/AP')) {
    hasOnly(map(says.get('/AP')), ['/N']);
    const {value: drawn, streamed: bytes} = fresh(says.get('/AP').get('/N'));
    hasOnly(map(drawn), ['/BBox', '/Filter', '/FormType', '/Length', '/Subtype', '/Type']);
    mayHave(drawn, '/Filter', /^\/FlateDecode$/);
    mayHave(drawn, '/FormType', /^1$/);
    mayHave(drawn, '/Type', /^\/XObject$/);
    demand(drawn.get('/Subtype') === '/Form' && same(drawn.get('/BBox'), NOWHERE) && bytes && bytes.until - bytes.from <= LONGEST_NOTHING);
  }
  const page = reference(says.get('/P'));
  demand(map(before.at(page).value).get('/Type') === '/Page');
  return page;
}

async function stamp(file, update, {value: says, streamed}) {
  hasOnly(map(says), ['/ByteRange', '/Contents', '/Filter', '/SubFilter', '/Type', '/V']);
  demand(!streamed && says.get('/Type') === '/DocTimeStamp' && says.get('/SubFilter') === '/ETSI.RFC3161');
  mayHave(says, '/Filter', /^\/Adobe\.PPKLite$/);
  mayHave(says, '/V', /^0$/);
  const range = list(says.get('/ByteRange'));
  demand(range.length === 4 && range.every(number => /^(?:0|[1-9][0-9]{0,8})$/.test(atom(number))));
  const [from, hole, behind, length] = range.map(Number);
  // Why: what the stamp does not cover has to be the stamp, and nothing else.
  demand(from === 0 && hole < behind && behind + length === update.end && file.text.slice(hole, behind) === says.get('/Contents'));
  demand(await covers(file, hole, behind, update.end));
}

/** Where a tagged document names the field: one tag, in one place, and all others as they were. */
function tags(update, catalog, stamp, fresh, explained) {
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
  demand(more.size <= 1);
  for (const one of more.values()) tag(update, stamp, one, fresh, explained);
  mayHave(now, '/ParentTreeNextKey', NUMBER);
}

const isCopy = (update, {value, streamed}, of) => !streamed && Array.isArray(value) && same(value, update.before.at(reference(of)).value);

const NUMBER = /^(?:0|[1-9][0-9]{0,5})$/;

function numbers(tree) {
  hasOnly(map(tree), ['/Nums']);
  const values = list(tree.get('/Nums'));
  demand(values.length % 2 === 0);
  const found = new Map();
  for (let i = 0; i < values.length; i += 2) {
    demand(NUMBER.test(atom(values[i])) && !found.has(values[i]));
    found.set(values[i], values[i + 1]);
  }
  return found;
}

function tag(update, {field, page}, one, fresh, explained) {
  const says = map(fresh(one).value);
  hasOnly(says, ['/K', '/P', '/Pg', '/S', '/Type']);
  const kid = map(says.get('/K'));
  hasOnly(kid, ['/Obj', '/Type', '/Pg']);
  demand([says, kid].every(entries => !entries.has('/Pg') || entries.get('/Pg') === page));
  mayHave(says, '/Type', /^\/StructElem$/);
  demand(says.get('/S') === '/Form' && kid.get('/Type') === '/OBJR' && kid.get('/Obj') === field);
  const parent = reference(says.get('/P'));
  const above = map(update.now(parent).value), before = map(update.before.at(parent).value);
  differsOnlyIn(['/K'], above, before);
  demand(above.get('/Type') === '/StructElem' && same(added(above.get('/K'), before.get('/K')), [one]));
  explained.add(parent);
}
