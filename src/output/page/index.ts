export { LANGUAGES, type Language } from './language.js';
export { type PageOptions, renderHtml } from './render-html.js';
