// What the offline page reads DataMatrix symbols with, in pictures.
export {readBarcodes, prepareZXingModule} from 'zxing-wasm/reader';
