export { LANGUAGES, type Language } from './language.js';
export { type PageOptions, renderHtml } from './render-html.js';
export { type IndexEntry, type IndexOptions, renderIndex } from './render-index.js';
