import type { Leaf } from '../../schema/leaf.js';
import { escapeHtml } from './escape.js';
import { createMarker, type Marked, type MarkStep } from './mark-steps.js';

/** Writes the leaves of a text, in order, with their records marked. */
export interface MarkWriter {
  /** The leaf as HTML. */
  leaf(leaf: Leaf): string;
  /** Closes what is open: marks do not reach over the end of a block, but go on in the next. */
  endBlock(): string;
}

/** Leaves that look different from running text. */
const WRAPPERS: Readonly<Partial<Record<Leaf['type'], readonly [string, string]>>> = {
  marker: ['<b class="marker">', '</b>'],
  furniture: ['<span class="furniture">', '</span>'],
};

/** The first piece of a record has the record's id as its own, the others name it in `data-of`. */
export function createMarkWriter(records: readonly Marked[]): MarkWriter {
  const marker = createMarker(records);

  function write(step: MarkStep, text: (start: number, end: number) => string): string {
    switch (step.type) {
      case 'open': {
        return `<mark ${step.first ? 'id' : 'data-of'}="${escapeHtml(step.record.id)}" ${looksOf(step.record)}>`;
      }
      case 'text':
        return text(step.start, step.end);
      case 'close':
        return '</mark>';
    }
  }

  return {
    leaf({ type, value, position }) {
      const [before, after] = WRAPPERS[type] ?? ['', ''];
      const { offset } = position.start;
      const text = (start: number, end: number): string =>
        before + escapeHtml(value.slice(start - offset, end - offset)) + after;
      return marker
        .stretch(offset, offset + value.length)
        .map((step) => write(step, text))
        .join('');
    },
    endBlock: () =>
      marker
        .endBlock()
        .map((step) => write(step, () => ''))
        .join(''),
  };
}

/** Types of packs share a class: the page's style is made before them. */
const looksOf = ({ type, pack = false }: Marked): string =>
  pack ? `class="pack" data-type="${escapeHtml(type)}"` : `class="${escapeHtml(type)}"`;
