import { normalised } from './normalised.js';

/** A place in the text: from an offset in one text node to an offset in the same or a later one. */
export interface TextMatch {
  readonly range: Range;
}

export interface TextIndex {
  /** The places where a text stands, in order and without overlap; none for the empty text. */
  find(query: string): readonly TextMatch[];
}

/** More places than these are not looked for. */
const MOST_MATCHES = 5000;

/** The blocks of the text; nothing is found across their borders. */
const BLOCKS = 'p, h2, h3, h4, h5, h6, td, th';

/** Reads the text of an element once, so that texts can be found across marks. */
export function createTextIndex(root: HTMLElement): TextIndex {
  const nodes: Text[] = [];
  /** Where each node begins in `text`. */
  const starts: number[] = [];
  const parts: string[] = [];
  let length = 0;
  let block: Element | null = null;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const around: Element | null = node.parentElement?.closest(BLOCKS) ?? null;
    if (around !== block) {
      parts.push('\n');
      length += 1;
      block = around;
    }
    const text = normalised((node as Text).data);
    nodes.push(node as Text);
    starts.push(length);
    parts.push(text);
    length += text.length;
  }
  const text = parts.join('');

  /** The number of the node that an offset lies in. */
  function nodeAt(offset: number): number {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  function rangeOf(start: number, end: number): Range {
    const range = document.createRange();
    const first = nodeAt(start);
    const last = nodeAt(end - 1);
    range.setStart(nodes[first] as Text, start - (starts[first] as number));
    range.setEnd(nodes[last] as Text, end - (starts[last] as number));
    return range;
  }

  return {
    find(query) {
      const wanted = normalised(query.trim());
      const matches: TextMatch[] = [];
      if (wanted === '') return matches;
      for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
        matches.push({ range: rangeOf(at, at + wanted.length) });
        if (matches.length === MOST_MATCHES) break;
      }
      return matches;
    },
  };
}
