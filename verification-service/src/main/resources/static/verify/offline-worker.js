// Keeps the offline page, and what it checks with, once they were loaded: the network first, the kept copy when there is none.
const KEPT = 'offline-10';
const PARTS = ['page', 'trust', 'symbol', 'document', 'seal', 'plain', 'der', 'chain', 'signed', 'added', 'store', 'stamped', 'stamp', 'pdf', 'landmarks', 'certificate', 'eye', 'parts/seals', 'parts/symbols'];
const TRUSTED = [
  '/.well-known/jwks.json', '/status-lists/keys.json', '/api/attestations/keys', '/api/attestations/keys/receipts', '/status-lists/1',
];
const NEEDED = [
  '/verify/offline', ...PARTS.map(part => `/verify/offline-10/${part}.js`), '/verify/offline-10/parts/zxing_reader.wasm.gz', ...TRUSTED,
];

self.addEventListener('install', event => event.waitUntil(
  caches.open(KEPT).then(kept => kept.addAll(NEEDED)).then(() => self.skipWaiting())));

self.addEventListener('activate', event => event.waitUntil(
  caches.keys()
    .then(names => Promise.all(names.filter(name => name !== KEPT).map(name => caches.delete(name))))
    .then(() => self.clients.claim())));

self.addEventListener('fetch', event => {
  if (event.request.method !== 'GET') return;
  event.respondWith(fetched(event.request));
});

async function fetched(request) {
  const kept = await caches.open(KEPT);
  const {pathname} = new URL(request.url);
  try {
    // Why asked again: whoever loads the page with a network is told what was withdrawn a minute ago.
    const answer = await fetch(request, TRUSTED.includes(pathname) ? {cache: 'no-cache'} : {});
    if (answer.ok && (NEEDED.includes(pathname) || pathname.startsWith('/kit/'))) await kept.put(request, answer.clone());
    return answer;
  } catch (offline) {
    return (await kept.match(request, {ignoreSearch: true})) ?? Response.error();
  }
}
