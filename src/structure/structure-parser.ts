import type { CellBlock } from '../document/block.js';
import type { LeafType } from '../schema/leaf.js';
import type { Genre } from '../schema/report.js';
import type { SectionStyle } from '../schema/section.js';
import type { Span } from '../source/span.js';
import type { LeafNode, RootNode, StructureNode } from './structure.js';

/** What the layout knows of a report when it opens one. */
export interface ReportFacts {
  readonly title: Span | null;
  readonly genre: Genre;
  readonly excerpt: boolean;
}

/** What the layout knows of a section when it opens one. */
export interface SectionFacts {
  readonly marker: string | null;
  readonly style: SectionStyle;
  readonly ordinal: number | null;
  readonly level: number;
  readonly heading: string;
}

/** A node that the layout opens and closes. */
type Branch = Exclude<StructureNode['type'], 'root' | LeafType>;

/** A step of the layout: it opens or closes a branch, where it has no text, or writes a leaf. */
export interface LayoutToken extends Span {
  readonly step: 'open' | 'close' | 'leaf';
  readonly type: Branch | LeafType;
  /** What the layout knows of the branch that it opens. */
  readonly facts: ReportFacts | SectionFacts | CellBlock | undefined;
}

/** A branch that has not been closed yet. */
interface OpenBranch {
  readonly type: 'root' | Branch;
  readonly start: number;
  readonly facts: LayoutToken['facts'];
  readonly children: StructureNode[];
}

/**
 * What may stand in what; besides, a leaf may stand anywhere.
 *
 * root      = report*
 * report    = (section | paragraph | table)*
 * section   = heading (section | paragraph | table)*
 * table     = tableRow*
 * tableRow  = tableCell*
 * tableCell = section*
 *
 * Depth is that of the sections, so it is bounded by the number of marker styles; a cell holds sections, and no table.
 */
const HOLDS: Readonly<Record<OpenBranch['type'], readonly Branch[]>> = {
  root: ['report'],
  report: ['section', 'paragraph', 'table'],
  section: ['heading', 'section', 'paragraph', 'table'],
  heading: [],
  paragraph: [],
  table: ['tableRow'],
  tableRow: ['tableCell'],
  tableCell: ['section'],
};

/**
 * Builds the tree from the layout's tokens. The layout closes what it opens, so a failure is a fault of the layout, not
 * of the text.
 */
export function buildTree(tokens: readonly LayoutToken[]): RootNode {
  const root: OpenBranch = { type: 'root', start: 0, facts: undefined, children: [] };
  const open: OpenBranch[] = [root];
  for (const { step, type, start, end, facts } of tokens) {
    const around = open.at(-1) ?? root;
    if (step === 'leaf') around.children.push({ type, start, end } as LeafNode);
    else if (step === 'open' && HOLDS[around.type].includes(type as Branch)) {
      open.push({ type: type as Branch, start, facts, children: [] });
    } else if (step === 'close' && around.type === type && open.length > 1) {
      open.pop();
      open.at(-1)?.children.push(closed(around, start));
    } else throw new Error(`the layout may not ${step} a ${type} in a ${around.type}`);
  }
  if (open.length > 1) throw new Error(`the layout left a ${open.at(-1)?.type} open`);
  return closed(root, root.children.at(-1)?.end ?? 0) as RootNode;
}

/** Plain literals for what a text has many of: objects made by spreading have no shape that the engine knows again. */
function closed({ type, start, facts, children }: OpenBranch, end: number): StructureNode {
  if (facts === undefined) return { type, start, end, children } as StructureNode;
  if (!('marker' in facts)) return { ...facts, type, start, end, children } as StructureNode;
  const { marker, style, ordinal, level, heading } = facts;
  return { marker, style, ordinal, level, heading, type, start, end, children } as StructureNode;
}
