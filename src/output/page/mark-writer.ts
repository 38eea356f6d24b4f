import type { Leaf } from '../../schema/leaf.js';
import type { PackRecordBase } from '../../schema/pack-record.js';
import type { ReportRecord } from '../../schema/record.js';
import { escapeHtml } from './escape.js';
import { isPackType } from './record-types.js';

type MarkedRecord = ReportRecord | PackRecordBase;

/** Writes the leaves of a text, in order, with their records marked. */
export interface MarkWriter {
  /** The leaf as HTML. */
  leaf(leaf: Leaf): string;
  /** Closes what is open: marks do not reach over the end of a block, but go on in the next. */
  endBlock(): string;
}

const CLOSING = '</mark>';

/** Leaves that look different from running text. */
const WRAPPERS: Readonly<Partial<Record<Leaf['type'], readonly [string, string]>>> = {
  marker: ['<b class="marker">', '</b>'],
  furniture: ['<span class="furniture">', '</span>'],
};

/**
 * Records nest where the text lets them: one inside another is a mark inside a mark. Where two cross, or where a block
 * ends, the inner one is marked in pieces. The first piece has the record's id as its own, the others name it in
 * `data-of`. Work is linear in leaves and records, times the depth to which records nest.
 */
export function createMarkWriter(records: readonly MarkedRecord[]): MarkWriter {
  const waiting = records.filter(({ start, end }) => start < end).sort(outermostFirst);
  const begun = new Set<string>();
  let next = 0;
  /** The records around the present place, outermost first. */
  let open: MarkedRecord[] = [];
  /** How many of them, from the outside, have their tag open. */
  let tagged = 0;

  function closeFrom(depth: number): string {
    const closing = CLOSING.repeat(Math.max(0, tagged - depth));
    tagged = Math.min(tagged, depth);
    return closing;
  }

  /** Brings `open` up to date. */
  function arriveAt(offset: number): string {
    const ended = open.findIndex(({ end }) => end <= offset);
    const closing = ended < 0 ? '' : closeFrom(ended);
    if (ended >= 0) open = open.filter(({ end }) => end > offset);
    for (let record = waiting[next]; record !== undefined && record.start <= offset; record = waiting[next]) {
      if (record.end > offset) open.push(record);
      next += 1;
    }
    return closing;
  }

  function openTags(): string {
    let opening = '';
    for (const { id, type } of open.slice(tagged)) {
      opening += `<mark ${begun.has(id) ? 'data-of' : 'id'}="${escapeHtml(id)}" ${classOf(type)}>`;
      begun.add(id);
    }
    tagged = open.length;
    return opening;
  }

  return {
    leaf({ type, value, position }) {
      const [before, after] = WRAPPERS[type] ?? ['', ''];
      const { offset: start } = position.start;
      const end = start + value.length;
      let html = '';
      for (let at = start; at < end; ) {
        html += arriveAt(at);
        const stop = open.reduce((nearest, record) => Math.min(nearest, record.end), waiting[next]?.start ?? end);
        const to = Math.min(stop, end);
        html += openTags() + before + escapeHtml(value.slice(at - start, to - start)) + after;
        at = to;
      }
      return html;
    },
    endBlock: () => closeFrom(0),
  };
}

/** Types of packs share a class: the page's style is made before them. */
const classOf = (type: string): string =>
  isPackType(type) ? `class="pack" data-type="${escapeHtml(type)}"` : `class="${escapeHtml(type)}"`;

const outermostFirst = (a: MarkedRecord, b: MarkedRecord): number => a.start - b.start || b.end - a.end;
