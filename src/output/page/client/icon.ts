import type { IconName } from '../icons.js';
import { find } from './find.js';

/** A copy of a drawing that the page keeps for the script. */
export function drawIcon(name: IconName): Node {
  const drawing = find<HTMLTemplateElement>('page-icons').content.querySelector(`[data-icon="${name}"]`);
  return drawing ? drawing.cloneNode(true) : document.createTextNode('');
}
