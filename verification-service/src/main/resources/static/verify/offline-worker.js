// Keeps the offline page, and what it checks with, once they were loaded: the network first, the kept copy when there is none.
const KEPT = 'offline-1';
const NEEDED = [
  '/verify/offline', '/verify/offline-1.js', '/kit/theme.css', '/kit/parts.css', '/kit/mark.svg',
  '/.well-known/jwks.json', '/status-lists/1',
];

self.addEventListener('install', event => event.waitUntil(
  caches.open(KEPT).then(kept => kept.addAll(NEEDED)).then(() => self.skipWaiting())));

self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', event => {
  if (event.request.method !== 'GET') return;
  event.respondWith(fetched(event.request));
});

async function fetched(request) {
  const kept = await caches.open(KEPT);
  try {
    const answer = await fetch(request);
    if (answer.ok && NEEDED.includes(new URL(request.url).pathname)) await kept.put(request, answer.clone());
    return answer;
  } catch (offline) {
    return (await kept.match(request, {ignoreSearch: true})) ?? Response.error();
  }
}
