import type { Parser } from 'htmlparser2';
import type { Budget } from '../budget.js';

/**
 * The work of the libraries grows with the depth of each element: stops at once where the elements of a page are nested too deeply, as the library that makes its tree
 * sees them.
 */
export function checkDepth(html: string, Reader: typeof Parser, budget: Budget): void {
  let depth = 0;
  const reader = new Reader({
    onopentag() {
      depth++;
      budget.depth(depth);
    },
    onclosetag() {
      depth--;
    },
  });
  reader.end(html);
}
