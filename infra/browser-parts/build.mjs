// Writes the parts of the offline page that others wrote into a folder: one file for each of our entries, what they need with it,
// the decoder of pictures as it was published but compressed, and the licences of all that is inside.
import {build} from 'esbuild';
import {mkdir, readFile, readdir, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {gzipSync} from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, 'node_modules');
const to = process.argv[2];

async function bundled(entry) {
  const {metafile} = await build({
    absWorkingDir: here, entryPoints: [entry], outdir: to, bundle: true, minify: true, format: 'esm', target: 'es2022',
    legalComments: 'none', metafile: true, logLevel: 'warning',
  });
  return Object.keys(metafile.inputs).filter(file => file.startsWith('node_modules/')).map(packageOf);
}

function packageOf(file) {
  const inside = file.slice(file.lastIndexOf('node_modules/') + 'node_modules/'.length).split('/');
  return inside.slice(0, inside[0].startsWith('@') ? 2 : 1).join('/');
}

async function licence(name) {
  const folder = join(modules, name);
  const {version, license} = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).find(one => /^licen[cs]e/i.test(one));
  const text = file ? await readFile(join(folder, file), 'utf8') : license + '\n';
  return `${name} ${version} (${license})\n\n${text.replace(/\r\n/g, '\n').trim()}\n`;
}

await mkdir(to, {recursive: true});
const inside = new Set([...await bundled('seals.js'), ...await bundled('symbols.js')]);
const decoder = await readFile(join(modules, 'zxing-wasm/dist/reader/zxing_reader.wasm'));
await writeFile(join(to, 'zxing_reader.wasm.gz'), gzipSync(decoder, {level: 9}));
const licences = await Promise.all([...inside].sort().map(licence));
const native = 'zxing_reader.wasm is ZXing-C++ (Apache-2.0, https://github.com/zxing-cpp/zxing-cpp), compiled by zxing-wasm.\n';
await writeFile(join(to, 'LICENSES.txt'), [native, ...licences].join('\n' + '-'.repeat(80) + '\n\n'));
