import { createSource } from '../../src/source/source-text.js';
import { evidenceOfText } from '../../src/structure/evidence.js';
import { leavesOf } from '../../src/structure/leaves.js';
import { parseStructure } from '../../src/structure/parse-structure.js';
import type { ReportNode, SectionNode, Structure, StructureNode } from '../../src/structure/structure.js';

/** How many of a report's last characters a case states. */
const ENDING = 4;

/**
 * The structure of a text as the cases write it: a line for each report, section, piece of furniture and diagnostic.
 *
 *     report summary "title" … "end。"
 *       style ordinal [marker] heading
 *     furniture text
 *     ! code text
 */
export function renderStructure(text: string): string {
  return renderNodes(parseStructure(createSource(text), evidenceOfText(text)), text).join('\n');
}

/** The same for a structure that is there. */
export function renderNodes({ root, diagnostics }: Structure, text: string): string[] {
  const lines: string[] = [];
  const visit = (node: StructureNode): void => {
    if (node.type === 'report') lines.push(renderReport(node, text));
    if (node.type === 'section') lines.push(renderSection(node));
    if (node.type === 'furniture') lines.push(`furniture ${text.slice(node.start, node.end)}`);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(root);
  for (const { code, start, end } of diagnostics) {
    // Furniture has lines of its own.
    if (code !== 'furniture') lines.push(`! ${code} ${text.slice(start, end)}`.trimEnd());
  }
  return lines;
}

function renderReport({ title, genre, excerpt, start, end }: ReportNode, text: string): string {
  const ending = text.slice(Math.max(start, end - ENDING), end);
  const shown = title === null ? '-' : `"${text.slice(title.start, title.end)}"`;
  return `${excerpt ? 'excerpt' : 'report'} ${genre} ${shown} … "${ending}"`;
}

function renderSection({ level, style, ordinal, marker, heading }: SectionNode): string {
  return `${'  '.repeat(level)}${style} ${ordinal ?? '-'} [${marker ?? ''}] ${heading}`.trimEnd();
}

/** The sections of a text, without where they stand. */
export function renderSections(text: string): string[] {
  return renderStructure(text)
    .split('\n')
    .filter((line) => line.startsWith(' '));
}

/** The leaves of a text, joined. */
export function joinLeaves(text: string): string {
  const { root } = parseStructure(createSource(text), evidenceOfText(text));
  return [...leavesOf(root)].map(({ start, end }) => text.slice(start, end)).join('');
}
