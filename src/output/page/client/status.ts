import { find } from './find.js';

/** Tells those who listen to the page what has changed elsewhere in it. */
export function announce(text: string): void {
  find('page-status').textContent = text;
}
