import type { SourceText } from '../source/source-text.js';
import type { Span } from '../source/span.js';
import { createView, type View } from '../source/view.js';
import type { ReportNode, Structure, StructureNode } from '../structure/structure.js';
import type { Token } from './token/token.js';
import { type TokeniserOptions, tokenise } from './token/tokenise.js';

/** One report as recognisers see it: a view without furniture, and its tokens. All offsets are the view's. */
export interface Passage {
  readonly view: View;
  /** The view's text. */
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Section headings and the title, without markers. */
  readonly headings: readonly Span[];
}

/** Cuts the furniture out of a report and tokenises the rest, with breaks where headings end. */
export function createPassage(
  source: SourceText,
  structure: Structure,
  report: ReportNode,
  options: TokeniserOptions,
): Passage {
  const view = createView(source, report, furnitureWithin(structure.furniture, report));
  const { markers, headings } = landmarks(report, view);
  const cuts = headings.map(({ end }) => end);
  return { view, text: view.text, tokens: tokenise(view.text, options, markers, cuts), headings };
}

/** The furniture that touches the report; the list is in order, so that a binary search finds its beginning. */
function furnitureWithin(furniture: readonly Span[], { start, end }: Span): readonly Span[] {
  let low = 0;
  let high = furniture.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((furniture[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < furniture.length && (furniture[last]?.start ?? end) < end) last++;
  return furniture.slice(low, last);
}

function landmarks(report: ReportNode, view: View): { markers: Span[]; headings: Span[] } {
  const markers: Span[] = [];
  const headings: Span[] = [];
  const toView = ({ start, end }: Span): Span => ({ start: view.fromSource(start), end: view.fromSource(end) });
  const pending: StructureNode[] = [report];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.type === 'marker') markers.push(toView(node));
    if (node.type === 'heading' || node.type === 'title') headings.push(toView(node));
    if (!('children' in node)) continue;
    for (let index = node.children.length - 1; index >= 0; index--) pending.push(node.children[index] as StructureNode);
  }
  return { markers, headings };
}
