// The words by which a reader that has lost its way finds the parts of a file again, wherever they stand: in a text, in what is packed,
// in a remark. Why counted: where there are no more of them than an update needs, every reader builds the same of it.

/** @param update all that it wrote */
export function areThoseOf(objects, update) {
  const streams = objects.filter(({streamed}) => streamed).length;
  const needed = {endobj: objects.length, stream: 2 * streams, endstream: streams, trailer: 1, startxref: 1};
  const isNeeded = ([word, times]) => places(update, word).length === times;
  if (beginnings(update) !== objects.length || !Object.entries(needed).every(isNeeded)) throw new Error('something to take for another object');
}

function places(text, word) {
  const found = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) found.push(at);
  return found;
}

const beginnings = text => places(text, 'obj').filter(at => isBeginning(text, at)).length;

/** Whether two numbers stand before it, as some reader tells numbers apart. */
function isBeginning(text, word) {
  const generation = gap(text, word), at = number(text, generation), before = gap(text, at);
  return at < generation && before < at && number(text, before) < before;
}

/** Where the digits begin that end there. */
function number(text, end) {
  let at = end;
  while (at > 0 && isDigit(text[at - 1])) at--;
  return at;
}

/** Where the space begins that ends there. A remark is space too, up to the end of its line. */
function gap(text, end) {
  let at = end;
  while (at > 0 && isSpace(text[at - 1])) {
    at--;
    const remark = isLine(text[at]) ? text.slice(line(text, at), at).indexOf('%') : -1;
    if (remark >= 0) at = line(text, at) + remark;
  }
  return at;
}

function line(text, end) {
  let at = end;
  while (at > 0 && !isLine(text[at - 1])) at--;
  return at;
}

const isLine = letter => letter === '\n' || letter === '\r';
const isSpace = letter => letter <= ' ' || letter === '\u00a0';
const isDigit = letter => letter >= '0' && letter <= '9';
