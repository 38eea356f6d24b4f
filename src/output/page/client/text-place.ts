import { data } from './data.js';
import { find } from './find.js';
import { sourceText } from './place.js';

/** A block of the text, and the stretch of the source that it shows. */
export interface Block {
  readonly element: HTMLElement;
  readonly start: number;
  readonly end: number;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

let blocks: Block[] | undefined;

/** The blocks of the text, in order. */
export function textBlocks(): readonly Block[] {
  blocks ??= [...find('page-text').querySelectorAll<HTMLElement>('[data-at]')].map((element) => {
    const start = Number(element.dataset.at);
    return { element, start, end: start + textNodesOf(element).reduce((sum, { length }) => sum + length, 0) };
  });
  return blocks;
}

/** The nodes of a block that show the source: not what the page says of a heading. */
export function textNodesOf(element: HTMLElement): Text[] {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!node.parentElement?.closest('.role')) nodes.push(node as Text);
  }
  return nodes;
}

/** The blocks that show something of a stretch. */
export const blocksOf = ({ start, end }: Span): Block[] =>
  textBlocks().filter((block) => block.start < end && start < block.end);

/** What the reader has selected in the text, without blanks at its ends; null where that is nothing. */
export function selectedSpan(): Span | null {
  const selected = getSelection();
  if (selected === null || selected.isCollapsed || selected.rangeCount === 0) return null;
  const range = selected.getRangeAt(0);
  if (!find('page-text').contains(range.commonAncestorContainer)) return null;
  const start = offsetOf(range, true);
  const end = offsetOf(range, false);
  return start === null || end === null ? null : trimmed({ start, end });
}

/** Where a range begins, or ends, in the source. */
function offsetOf(range: Range, begins: boolean): number | null {
  for (const block of begins ? textBlocks() : [...textBlocks()].reverse()) {
    if (!range.intersectsNode(block.element)) continue;
    let at = begins ? block.start : block.end;
    const nodes = textNodesOf(block.element);
    for (const node of begins ? nodes : nodes.reverse()) {
      if (range.intersectsNode(node)) {
        if (begins) return at + (node === range.startContainer ? range.startOffset : 0);
        return at - (node === range.endContainer ? node.length - range.endOffset : 0);
      }
      at += begins ? node.length : -node.length;
    }
  }
  return null;
}

function trimmed({ start, end }: Span): Span | null {
  const text = sourceText(start, end);
  const from = start + (text.length - text.trimStart().length);
  const to = end - (text.length - text.trimEnd().length);
  return from < to ? { start: from, end: to } : null;
}

/** A stretch of the source as a range in the text; null where it is not shown. */
export function rangeOf({ start, end }: Span): Range | null {
  const [first, last] = [blocksOf({ start, end: start + 1 })[0], blocksOf({ start: end - 1, end })[0]];
  if (first === undefined || last === undefined || start >= end) return null;
  const range = document.createRange();
  place(first, start, (node, offset) => range.setStart(node, offset));
  // The end of a node, rather than the beginning of the next.
  place(last, end - 1, (node, offset) => range.setEnd(node, offset + 1));
  return range;
}

function place({ element, start }: Block, offset: number, set: (node: Text, offset: number) => void): void {
  let at = start;
  for (const node of textNodesOf(element)) {
    if (offset < at + node.length) {
      set(node, offset - at);
      return;
    }
    at += node.length;
  }
}

/** Where a text stands nearest to an offset, in a stretch if it is there at all, else anywhere; null where it is nowhere. */
export function nearest(text: string, offset: number, inside?: Span): Span | null {
  if (text === '') return null;
  const from = (span: Span): Span | null => {
    const source = sourceText(span.start, span.end);
    const at = offset - span.start;
    const after = source.indexOf(text, at);
    const before = source.lastIndexOf(text, at);
    const found = after < 0 || (before >= 0 && at - before < after - at) ? before : after;
    return found < 0 ? null : { start: span.start + found, end: span.start + found + text.length };
  };
  const all = { start: data.base, end: data.base + data.source.length };
  return (inside && from(inside)) ?? from(all);
}
