import type { Leaf } from '../../schema/leaf.js';
import type { Report } from '../../schema/report.js';
import type { Root } from '../../schema/root.js';
import type { TableNode, TableRowNode } from '../../schema/section.js';
import { reportsOf } from '../reports-of.js';
import { escapeHtml } from './escape.js';
import type { Labeller } from './labeller.js';
import { createMarkWriter } from './mark-writer.js';
import { isRunIn, type TextBlock, textBlocks } from './text-blocks.js';

/** The page's title is a heading of rank 1, a report's of rank 2, sections begin below; HTML ends with 6. */
const SECTION_RANK = 2;
const LAST_RANK = 6;
/** Deeper sections look like this one. */
const DEEPEST_LEVEL = 6;

/** The whole text as HTML blocks, every record marked. */
export function renderText(node: Root | Report, labeller: Labeller): string {
  const marks = createMarkWriter(
    reportsOf(node).flatMap(({ records, packRecords = [] }) => [...records, ...packRecords]),
  );
  const content = (leaves: readonly Leaf[]): string =>
    leaves.map((leaf) => marks.leaf(leaf)).join('') + marks.endBlock();

  function render(block: TextBlock): string {
    switch (block.type) {
      case 'report':
        return reportLine(block.report, labeller);
      case 'title':
        return `<h2 class="title">${content(trimmed(block.leaves))}</h2>`;
      case 'paragraph':
        return `<p>${content(block.leaves)}</p>`;
      case 'furniture':
        return `<p class="furniture-block">${content(block.leaves.map((leaf) => ({ ...leaf, type: 'text' })))}</p>`;
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
    const opening = `<h${rank} id="${escapeHtml(section.id)}" class="heading ${level}">`;
    const html = `${opening}${content(leaves)}${role}</h${rank}>`;
    if (!isRunIn(section)) return html;
    return `<div class="run-in">${html}${body.length === 0 ? '' : `<p>${content(body)}</p>`}</div>`;
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
        return `<${tag}${extent('colspan', cell.columns)}${extent('rowspan', cell.rows)}>${content(cell.children)}</${tag}>`;
      })
      .join('');
  }

  return textBlocks(node).map(render).join('\n');
}

const extent = (name: string, places: number): string => (places > 1 ? ` ${name}="${Math.trunc(places)}"` : '');

/** What a report is, above its title. */
function reportLine({ id, genre, excerpt }: Report, labeller: Labeller): string {
  const facts = [labeller.text(`term.genre.${genre}`), ...(excerpt ? [labeller.text('excerpt')] : [])];
  return `<p class="genre" id="${escapeHtml(id)}">${facts.join(' · ')}</p>`;
}

function trimmed(leaves: readonly Leaf[]): readonly Leaf[] {
  return leaves.slice(0, leaves.findLastIndex(({ type }) => type !== 'whitespace') + 1);
}
