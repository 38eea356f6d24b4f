import type { Nodes, PhrasingContent, Root, Table } from 'mdast';
import type { DraftBlock, DraftLine, DraftMarker, DraftText } from '../compose-document.js';
import { visible } from '../marks.js';
import { tableDrafts } from '../table-drafts.js';

/** A blank that the tag of a line break in a page leaves. */
const LINE_BREAK = /^<br\s*\/?>$/i;

/** A pair of marks around text that begins and ends without a blank. */
const EMPHASIS = /(?<!\*)(?<mark>\*{1,3})(?=[^\s*])[^*\n]*(?<=[^\s*])\k<mark>(?!\*)/g;

/** What was struck out. */
const STRUCK = /~~(?=[^\s~])[^~\n]*(?<=[^\s~])~~/g;

/** What a tree was made of, and what reads the tables of pages in it; null where there are none. */
export interface MarkdownSource {
  readonly text: string;
  readonly tables: ((html: string) => DraftBlock[]) | null;
}

const TABLE_START = /<table[\s>]/i;
const TABLE_END = /<\/table\s{0,9}>/i;

/** Whether a table of a page begins and ends in it; by two searches, since one pattern would look for the end anew from each beginning. */
function holdsTable(html: string): boolean {
  const start = html.search(TABLE_START);
  return start >= 0 && TABLE_END.test(html.slice(start));
}

export function markdownBlocks(tree: Root, { text: source, tables }: MarkdownSource): DraftBlock[] {
  const blocks: DraftBlock[] = [];
  let lists = 0;
  let depth = 0;

  function visit(node: Nodes, marker: DraftMarker | null): void {
    switch (node.type) {
      case 'heading':
        blocks.push({ type: 'heading', level: node.depth, ...textOf(node.children), marker });
        return;
      case 'paragraph':
        blocks.push({ type: 'paragraph', ...textOf(node.children), marker });
        return;
      case 'code':
        blocks.push({ type: 'paragraph', ...textOf([{ ...node, type: 'text' }]) });
        return;
      case 'html':
        if (tables !== null && holdsTable(node.value)) blocks.push(...tables(node.value));
        else blocks.push({ type: 'paragraph', ...textOf([{ ...node, type: 'text', value: withoutTags(node.value) }]) });
        return;
      case 'table':
        blocks.push(...tableDrafts(cellsOf(node)));
        return;
      case 'list': {
        if (depth === 0) lists++;
        depth++;
        const list = `list-${lists}`;
        const written = node.children.map(({ position }) => numberAt(source, position?.start.offset ?? 0));
        // `1.` before each item counts them; else the numbers stay as they stand, also where 1. begins again.
        const isCounted = written.every((number) => number === written[0]);
        node.children.forEach((item, index) => {
          const ordinal = (isCounted ? null : written[index]) ?? (node.start ?? 1) + index;
          const numbered = node.ordered ? { text: `${ordinal}. `, list, level: depth, ordinal } : null;
          item.children.forEach((child, place) => {
            visit(child, place === 0 ? numbered : null);
          });
        });
        depth--;
        return;
      }
      case 'root':
      case 'blockquote':
        for (const child of node.children) visit(child, null);
        return;
    }
  }

  visit(tree, null);
  return blocks;
}

/** The text of what stands in a line, with the lines of the file that it stands on. */
function textOf(nodes: readonly PhrasingContent[]): DraftText {
  let text = '';
  const lines: DraftLine[] = [];

  function append(written: string, line: number | undefined): void {
    const value = visible(written);
    if (line !== undefined) {
      let at = 0;
      for (const [index, part] of value.split('\n').entries()) {
        lines.push({ offset: text.length + at, page: null, line: line + index });
        at += part.length + 1;
      }
    }
    text += value;
  }
  function visit(node: PhrasingContent): void {
    const line = node.position?.start.line;
    if (node.type === 'break') append('\n', line);
    else if (node.type === 'html') append(LINE_BREAK.test(node.value) ? '\n' : '', line);
    else if ('value' in node) append(node.value, line);
    else if ('children' in node) for (const child of node.children) visit(child);
  }
  for (const node of nodes) visit(node);
  return withoutEmphasis(text, lines);
}

/** Takes what was struck out away, and pairs of asterisks. Those without a partner stand for what must not be named, as in `**市`. */
function withoutEmphasis(text: string, lines: readonly DraftLine[]): DraftText {
  const kept: string[] = [];
  const moved: DraftLine[] = [];
  let at = 0;
  let removed = 0;
  const remove = (start: number, length: number): void => {
    kept.push(text.slice(at, start));
    moveLines(start);
    at = start + length;
    removed += length;
  };
  /** The lines up to an offset, moved by what was taken away before them. */
  const moveLines = (limit: number): void => {
    for (let line = lines[moved.length]; line !== undefined && line.offset <= limit; line = lines[moved.length]) {
      moved.push({ ...line, offset: Math.max(line.offset, at) - removed });
    }
  };
  const marks = [...text.matchAll(EMPHASIS)].flatMap(({ index, 0: whole, groups }) => {
    const length = groups?.mark?.length ?? 0;
    return [
      { start: index, length },
      { start: index + whole.length - length, length },
    ];
  });
  const struck = [...text.matchAll(STRUCK)].map(({ index, 0: whole }) => ({ start: index, length: whole.length }));
  for (const { start, length } of [...marks, ...struck].sort((a, b) => a.start - b.start)) {
    if (start >= at) remove(start, length);
  }
  moveLines(text.length);
  kept.push(text.slice(at));
  return { text: kept.join(''), lines: moved };
}

const cellsOf = ({ children }: Table) =>
  children.map((row, index) =>
    row.children.map((cell) => ({
      blocks: [{ type: 'paragraph' as const, ...textOf(cell.children) }],
      header: index === 0,
    })),
  );

const withoutTags = (html: string): string => withoutMarks(html.replace(LINE_END, '\n').replace(CELL_END, ' ')).trim();

/** Tags behind which a page begins a line, and those of cells, between which it leaves room. */
const LINE_END = /<br[ \t]{0,9}\/?>|<\/(?:p|div|li|tr|h[1-6])[ \t]{0,9}>(?=[^\n])/gi;
const CELL_END = /<\/t[dh][ \t]{0,9}>/gi;

/** The number at the beginning of an item as it is written. */
function numberAt(source: string, offset: number): number | null {
  NUMBER.lastIndex = offset;
  const [number] = NUMBER.exec(source) ?? [];
  return number === undefined ? null : Number(number);
}

const NUMBER = /\d{1,9}/y;

/** What stands between `<` and the next `>`; a `<` that none follows is text. */
function withoutMarks(html: string): string {
  let kept = '';
  let at = 0;
  for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', at)) {
    const close = html.indexOf('>', open);
    if (close < 0) break;
    kept += html.slice(at, open);
    at = close + 1;
  }
  return kept + html.slice(at);
}
