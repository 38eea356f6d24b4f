import type { ParserOptions } from './parser-options.js';
import type { Root } from './schema/root.js';

const optionsByRoot = new WeakMap<Root, ParserOptions>();

/** Keeps the options with which a text was read, as long as its root is in use. */
export function rememberOptions(root: Root, options: ParserOptions): void {
  optionsByRoot.set(root, options);
}

/** The options with which a root was made; undefined for one that comes from elsewhere, such as JSON. */
export function optionsOf(root: Root): ParserOptions | undefined {
  return optionsByRoot.get(root);
}
