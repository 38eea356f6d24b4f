import type { SourceDocument } from './document/source-document.js';
import type { Notes } from './extraction/dismissal/notes.js';
import type { AnyParserOptions } from './parser-options.js';
import type { Root } from './schema/root.js';

const documentsByRoot = new WeakMap<Root, SourceDocument>();
const optionsByRoot = new WeakMap<Root, AnyParserOptions>();
const notesByRoot = new WeakMap<Root, Notes>();

/** Keeps the options with which a text was read, as long as its root is in use. */
export function rememberOptions(root: Root, options: AnyParserOptions): void {
  optionsByRoot.set(root, options);
}

/** The options with which a root was made; undefined for one that comes from elsewhere, such as JSON. */
export function optionsOf(root: Root): AnyParserOptions | undefined {
  return optionsByRoot.get(root);
}

/** Keeps the document that a root was made from, which tells more than its text does. */
export function rememberDocument(root: Root, document: SourceDocument): void {
  documentsByRoot.set(root, document);
}

/** The document that a root was made from; undefined for one made from a text, or that comes from elsewhere. */
export function documentOf(root: Root): SourceDocument | undefined {
  return documentsByRoot.get(root);
}

/** Keeps what was noted of a text while it was read, for its account. */
export function rememberNotes(root: Root, notes: Notes): void {
  notesByRoot.set(root, notes);
}

/** What was noted when a root was made; undefined where nobody asked for it. */
export function notesOf(root: Root): Notes | undefined {
  return notesByRoot.get(root);
}
