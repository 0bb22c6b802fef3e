// The page that checks without a network: what is typed, chosen or shown to the camera, with keys and a list that were loaded before.
// Nothing of it leaves this page.
import {judge as judgeSymbol, typed} from './symbol.js';
import {loaded} from './trust.js';

const at = id => document.getElementById(id);
const answers = at('answers');
// Why not plain English: it puts the month before the day.
const language = document.documentElement.lang === 'en' ? 'en-GB' : document.documentElement.lang;

/** Days as people of this language write them, all else as it is. */
const readable = text => /^\d{4}-\d\d-\d\d$/.test(text)
  ? new Date(text).toLocaleDateString(language, {timeZone: 'UTC', dateStyle: language === 'en-GB' ? 'medium' : 'short'}) : text;

function show({answer, facts}) {
  for (const box of answers.querySelectorAll('[data-answer]')) box.hidden = box.dataset.answer !== answer;
  at('facts').hidden = !facts;
  for (const place of at('facts').querySelectorAll('[data-fact]')) place.textContent = readable(facts?.[place.dataset.fact] ?? '');
  answers.dataset.state = 'answered';
  answers.scrollIntoView({block: 'nearest'});
}

/** While it is worked out nothing old stays in sight: it would be taken for the answer. */
async function answered(work) {
  show({answer: 'BUSY'});
  answers.dataset.state = 'busy';
  try {
    const answer = await work();
    if (answer) show(answer);
    else show({});
  } catch (unforeseen) {
    show({answer: 'CANNOT_TELL'});
  }
}

async function judgeFile(file, on, trust) {
  const begin = new TextDecoder('windows-1252').decode(await file.slice(0, 1024).arrayBuffer());
  if (!file.type.startsWith('image/') || begin.includes('%PDF-')) return (await import('./document.js')).judge(file, on, trust);
  const eye = await import('./eye.js');
  if (file.size > eye.LARGEST) return {answer: 'TOO_LARGE'};
  const text = await eye.inPicture(file);
  return text ? judgeSymbol(text, on, trust) : {answer: 'NOT_OURS.NO_SYMBOL'};
}

async function look(on, trust) {
  const stop = new AbortController();
  at('stop').onclick = () => stop.abort();
  at('camera').hidden = true;
  at('stop').hidden = false;
  try {
    const text = await (await import('./eye.js')).throughCamera(at('view'), stop.signal);
    if (!text) return undefined;
    at('text').value = typed(text);
    return await judgeSymbol(text, on, trust);
  } catch (refused) {
    return {answer: 'NO_CAMERA'};
  } finally {
    at('camera').hidden = false;
    at('stop').hidden = true;
  }
}

function sayAge({made, fresh, until}) {
  const age = at('age');
  const now = new Date();
  const minutes = Math.max(0, Math.round((Date.now() - made) / 60_000));
  const ago = new Intl.RelativeTimeFormat(language, {numeric: minutes ? 'always' : 'auto'});
  const past = minutes < 60 ? ago.format(-minutes, 'minute')
    : minutes < 48 * 60 ? ago.format(-Math.floor(minutes / 60), 'hour') : ago.format(-Math.floor(minutes / 1440), 'day');
  const said = until < now ? age.dataset.old : fresh < now ? age.dataset.again : age.dataset.text;
  age.textContent = said.replace('{0}', made.toLocaleString(language)).replace('{1}', past);
}

function listen(trust) {
  const on = () => at('on').value;
  at('check').addEventListener('submit', event => {
    event.preventDefault();
    answered(() => judgeSymbol(at('text').value, on(), trust));
  });
  at('check-file').addEventListener('submit', event => {
    event.preventDefault();
    answered(() => judgeFile(at('file').files[0], on(), trust));
  });
  at('camera').addEventListener('click', () => answered(() => look(on(), trust)));
  at('camera').hidden = !navigator.mediaDevices?.getUserMedia;
  setInterval(() => sayAge(trust.list), 60_000);
}

const controlled = () => navigator.serviceWorker.controller ? Promise.resolve()
  : new Promise(done => navigator.serviceWorker.addEventListener('controllerchange', done, {once: true}));

/** From then on the page opens without a network. */
async function keep() {
  await navigator.serviceWorker.register('/verify/offline-worker.js');
  await controlled();
  // Through the worker, which keeps them: the page was loaded before it was there.
  for (const look of document.querySelectorAll('link[rel=stylesheet], link[rel=icon]')) await fetch(look.href);
  at('kept').textContent = at('kept').dataset.text;
}

async function begin() {
  const trust = {...await loaded(), authorities: at('offline').dataset.authorities.split(' ')};
  sayAge(trust.list);
  listen(trust);
  await keep();
  at('offline').dataset.ready = 'true';
}

begin().catch(() => {
  if (answers.dataset.state === 'none') show({answer: 'NOT_READY'});
});
