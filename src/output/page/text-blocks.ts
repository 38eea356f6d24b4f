import type { Leaf } from '../../schema/leaf.js';
import type { Report } from '../../schema/report.js';
import type { Root } from '../../schema/root.js';
import type { Section, SectionStyle, TableNode } from '../../schema/section.js';

/** A piece of the page's text from edge to edge. Blocks stand one after the other however deep sections nest. */
export type TextBlock =
  | { readonly type: 'report'; readonly report: Report }
  | { readonly type: 'title' | 'paragraph' | 'furniture'; readonly leaves: Leaf[] }
  | { readonly type: 'table'; readonly table: TableNode }
  /** A heading, with the text that goes on in its line if there is one. */
  | { readonly type: 'heading'; readonly section: Section; readonly leaves: Leaf[]; readonly body: Leaf[] };

type Node = Root | Root['children'][number] | Report['children'][number] | Section['children'][number];

/** Headings that have a line to themselves even where the report runs on. */
const DISPLAYED: ReadonlySet<SectionStyle> = new Set<SectionStyle>(['han-comma', 'han-paren', 'none']);

/** True for items, whose heading stands in the line of their text. */
export const isRunIn = ({ style }: Section): boolean => !DISPLAYED.has(style);

/** The blocks of a tree in text order. White space between blocks is theirs no longer. */
export function textBlocks(node: Root | Report): TextBlock[] {
  const blocks: TextBlock[] = [];
  /** The block that what comes next may go on with: nothing but white space would separate them. */
  let current: TextBlock | undefined;
  let section: Section | undefined;

  function begin(block: TextBlock): void {
    blocks.push(block);
    current = block;
  }

  function addLeaf(leaf: Leaf): void {
    if (leaf.type === 'furniture') {
      begin({ type: 'furniture', leaves: [leaf] });
    } else if (leaf.type === 'title') {
      if (current?.type === 'title') current.leaves.push(leaf);
      else begin({ type: 'title', leaves: [leaf] });
    } else if (leaf.type === 'whitespace') {
      if (current?.type === 'title') current.leaves.push(leaf);
      else current = undefined;
    } else if (current?.type === 'heading') {
      (current.body.length > 0 ? current.body : current.leaves).push(leaf);
    } else if (current?.type === 'paragraph') {
      current.leaves.push(leaf);
    } else {
      begin({ type: 'paragraph', leaves: [leaf] });
    }
  }

  const pending: Node[] = [node];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    switch (next.type) {
      case 'report':
        begin({ type: 'report', report: next });
        enter(next.children, pending);
        break;
      case 'section':
        section = next;
        enter(next.children, pending);
        break;
      case 'root':
        enter(next.children, pending);
        break;
      case 'table':
        begin({ type: 'table', table: next });
        break;
      case 'heading':
        if (section) begin({ type: 'heading', section, leaves: [...next.children], body: [] });
        break;
      case 'paragraph':
        if (current?.type === 'heading' && current.body.length === 0 && isRunIn(current.section)) {
          current.body.push(...next.children);
        } else {
          begin({ type: 'paragraph', leaves: [...next.children] });
        }
        break;
      default:
        addLeaf(next);
    }
  }
  return blocks;
}

function enter(children: readonly Node[], pending: Node[]): void {
  for (let index = children.length - 1; index >= 0; index--) pending.push(children[index] as Node);
}
