// Finds the text of a DataMatrix in a picture, or in what the camera sees: with the browser's own reader where it has one, else
// with ours, which is fetched when it is first needed. Nothing that is seen leaves this page.

/** Longer sides are made shorter: no symbol on paper needs more. */
const LONGEST_SIDE = 2600, LONGEST_OF_CAMERA = 1280;
export const LARGEST = 20 * 1024 * 1024;

let decoder;

/** The texts of the symbols on a canvas. */
const ours = () => decoder ??= (async () => {
  const {prepareZXingModule, readBarcodes} = await import('./parts/symbols.js');
  const stored = await fetch(new URL('./parts/zxing_reader.wasm.gz', import.meta.url));
  const wasmBinary = await new Response(stored.body.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
  await prepareZXingModule({overrides: {wasmBinary}, fireImmediately: true});
  return async canvas => {
    const picture = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    const found = await readBarcodes(picture, {formats: ['DataMatrix'], maxNumberOfSymbols: 4});
    return found.filter(one => one.isValid).map(one => String.fromCharCode(...one.bytes));
  };
})();

async function itsOwn() {
  if (!('BarcodeDetector' in window) || !(await BarcodeDetector.getSupportedFormats()).includes('data_matrix')) return undefined;
  const detector = new BarcodeDetector({formats: ['data_matrix']});
  return async canvas => (await detector.detect(canvas)).map(one => one.rawValue);
}

function drawn(source, width, height, longest, canvas = document.createElement('canvas')) {
  const scale = Math.min(1, longest / Math.max(width, height));
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  canvas.getContext('2d', {willReadFrequently: true}).drawImage(source, 0, 0, canvas.width, canvas.height);
  return canvas;
}

const symbolAmong = texts => texts.find(text => text.startsWith('DC')) ?? texts[0];

/** The text of the symbol in a photograph or a scan; nothing when there is none. */
export async function inPicture(file) {
  if (file.size > LARGEST) return undefined;
  let picture;
  try {
    picture = await createImageBitmap(file);
  } catch (unreadable) {
    return undefined;
  }
  const canvas = drawn(picture, picture.width, picture.height, LONGEST_SIDE);
  picture.close();
  for (const reader of [await itsOwn(), await ours()]) {
    const found = reader && symbolAmong(await reader(canvas));
    if (found) return found;
  }
  return undefined;
}

/** Looks until a symbol is seen, or until told to stop; the text, or nothing. */
export async function throughCamera(view, stop) {
  const reader = await itsOwn() ?? await ours();
  const stream = await navigator.mediaDevices.getUserMedia({video: {facingMode: 'environment', width: {ideal: 1280}}});
  try {
    view.srcObject = stream;
    view.hidden = false;
    await view.play();
    const canvas = document.createElement('canvas');
    while (!stop.aborted) {
      const found = symbolAmong(await reader(drawn(view, view.videoWidth, view.videoHeight, LONGEST_OF_CAMERA, canvas)));
      if (found) return found;
      await new Promise(requestAnimationFrame);
    }
    return undefined;
  } finally {
    stream.getTracks().forEach(track => track.stop());
    view.srcObject = null;
    view.hidden = true;
  }
}
