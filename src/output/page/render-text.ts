import type { Leaf } from '../../schema/leaf.js';
import type { Report } from '../../schema/report.js';
import type { Root } from '../../schema/root.js';
import type { TableNode, TableRowNode } from '../../schema/section.js';
import { leavesOf } from '../chunks/leaves-of.js';
import { reportsOf } from '../reports-of.js';
import { escapeHtml } from './escape.js';
import type { Labeller } from './labeller.js';
import type { Marked } from './mark-steps.js';
import { createMarkWriter } from './mark-writer.js';
import { isRunIn, type TextBlock, textBlocks } from './text-blocks.js';

/** The page's title is a heading of rank 1, a report's of rank 2, sections begin below; HTML ends with 6. */
const SECTION_RANK = 2;
const LAST_RANK = 6;
/** Deeper sections look like this one. */
const DEEPEST_LEVEL = 6;

export interface TextOptions {
  /** What is marked, instead of all records. */
  readonly marks?: readonly Marked[];
  /** Before the ids of reports and sections, where several texts stand in a page. */
  readonly prefix?: string;
}

/** The whole text as HTML blocks, every record marked; a block tells in `data-at` where in the source it begins. */
export function renderText(
  node: Root | Report,
  labeller: Labeller,
  { marks: marked, prefix = '' }: TextOptions = {},
): string {
  const marks = createMarkWriter(marked ?? reportsOf(node).flatMap(marksOf));
  const content = (leaves: readonly Leaf[]): string =>
    leaves.map((leaf) => marks.leaf(leaf)).join('') + marks.endBlock();

  function render(block: TextBlock): string {
    switch (block.type) {
      case 'report':
        return reportLine(block.report, labeller, prefix);
      case 'title':
        return `<h2 class="title"${at(block.leaves)}>${content(trimmed(block.leaves))}</h2>`;
      case 'paragraph':
        return `<p${at(block.leaves)}>${content(block.leaves)}</p>`;
      case 'furniture':
        return `<p class="furniture-block"${at(block.leaves)}>${content(block.leaves.map((leaf) => ({ ...leaf, type: 'text' })))}</p>`;
      case 'table':
        return table(block.table);
      case 'heading':
        return heading(block);
    }
  }

  function heading({ section, leaves, body }: TextBlock & { type: 'heading' }): string {
    const rank = Math.min(SECTION_RANK + section.level, LAST_RANK);
    const level = `level-${Math.min(section.level, DEEPEST_LEVEL)}`;
    const role =
      section.role === null ? '' : `<small class="role">${labeller.text(`term.role.${section.role}`)}</small>`;
    const opening = `<h${rank} id="${escapeHtml(prefix + section.id)}" class="heading ${level}"${at(leaves)}>`;
    const html = `${opening}${content(leaves)}${role}</h${rank}>`;
    if (!isRunIn(section)) return html;
    return `<div class="run-in">${html}${body.length === 0 ? '' : `<p${at(body)}>${content(body)}</p>`}</div>`;
  }

  /** Between rows and cells there is only what the table shows. */
  function table({ children }: TableNode): string {
    const rows = children.filter((child) => child.type === 'tableRow').map((row) => `<tr>${cells(row)}</tr>`);
    return `<table>${rows.join('\n')}</table>`;
  }

  function cells({ children }: TableRowNode): string {
    return children
      .filter((child) => child.type === 'tableCell')
      .filter(({ rows }) => rows !== 0)
      .map((cell) => {
        const tag = cell.header ? 'th' : 'td';
        const leaves = leavesOf(cell);
        return `<${tag}${extent('colspan', cell.columns)}${extent('rowspan', cell.rows)}${at(leaves)}>${content(leaves)}</${tag}>`;
      })
      .join('');
  }

  return textBlocks(node).map(render).join('\n');
}

const marksOf = ({ records, packRecords = [] }: Report): Marked[] => [
  ...records,
  ...packRecords.map((record) => ({ ...record, pack: true })),
];

const at = ([first]: readonly Leaf[]): string => (first ? ` data-at="${first.position.start.offset}"` : '');

const extent = (name: string, places: number): string => (places > 1 ? ` ${name}="${Math.trunc(places)}"` : '');

/** What a report is, above its title. */
function reportLine({ id, genre, excerpt }: Report, labeller: Labeller, prefix: string): string {
  const facts = [labeller.text(`term.genre.${genre}`), ...(excerpt ? [labeller.text('excerpt')] : [])];
  return `<p class="genre" id="${escapeHtml(prefix + id)}">${facts.join(' · ')}</p>`;
}

function trimmed(leaves: readonly Leaf[]): readonly Leaf[] {
  return leaves.slice(0, leaves.findLastIndex(({ type }) => type !== 'whitespace') + 1);
}
