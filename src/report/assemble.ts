import type { Extraction } from '../extraction/extract.js';
import type {
  Heading,
  Leaf,
  Paragraph,
  Position,
  Report,
  Root,
  Section,
  TableCellNode,
  TableNode,
  TableRowNode,
} from '../schema/index.js';
import { SCHEMA_VERSION } from '../schema/index.js';
import type { SourceText } from '../source/source-text.js';
import type { Span } from '../source/span.js';
import { nodeIds } from '../structure/node-ids.js';
import type {
  LeafNode,
  ReportNode,
  SectionNode,
  Structure,
  StructureNode,
  TableCellNode as TableCell,
} from '../structure/structure.js';

type Node = Root | Report | Section | Heading | Paragraph | TableNode | TableRowNode | TableCellNode | Leaf;
type Parent = Exclude<Node, Leaf>;

/**
 * The unist root of a text: the nodes of its structure with ids and positions, and every report with its records.
 * Positions are set here and nowhere else.
 */
export function assemble(source: SourceText, structure: Structure, extraction: Extraction): Root {
  const ids = nodeIds(structure.root);
  const { reports, sentences, periods, entities, packRecords, packTypes } = extraction;
  let reportsMade = 0;

  const place = ({ start, end }: Span): Position => ({ start: source.point(start), end: source.point(end) });

  const root: Root = {
    type: 'root',
    schemaVersion: SCHEMA_VERSION,
    children: [],
    sentences: [...sentences],
    diagnostics: [...structure.diagnostics, ...(extraction.diagnostics ?? [])],
    ...(packTypes && { packTypes: [...packTypes] }),
    position: place({ start: 0, end: source.text.length }),
  };

  /** A node still without children. */
  function convert(node: Exclude<StructureNode, { type: 'root' }>): Exclude<Node, Root> {
    const position = place(node);
    switch (node.type) {
      case 'report':
        return reportNode(node, position);
      case 'section':
        return sectionNode(node, position);
      case 'heading':
        return { type: 'heading', children: [], position };
      case 'paragraph':
        return { type: 'paragraph', children: [], position };
      case 'table':
        return { type: 'table', children: [], position };
      case 'tableRow':
        return { type: 'tableRow', children: [], position };
      case 'tableCell':
        return cellNode(node, position);
      default:
        return leafNode(node, position);
    }
  }

  function reportNode(node: ReportNode, position: Position): Report {
    const { title, genre, excerpt } = node;
    const records = [...(reports[reportsMade] ?? [])];
    const packed = packRecords && { packRecords: [...(packRecords[reportsMade] ?? [])] };
    const mentioned = entities[reportsMade];
    const period = periods[reportsMade] ?? null;
    reportsMade += 1;
    return {
      ...{ type: 'report', id: ids.get(node) ?? '' },
      ...{ title: title && source.text.slice(title.start, title.end), genre, excerpt },
      ...{
        children: [],
        records,
        ...packed,
        entities: [...(mentioned?.entities ?? [])],
        period,
        issuer: mentioned?.issuer ?? null,
        position,
      },
    };
  }

  function sectionNode(node: SectionNode, position: Position): Section {
    const { style, marker, ordinal, level, heading } = node;
    const role = level === 1 ? (structure.roles.get(node) ?? null) : null;
    const id = ids.get(node) ?? '';
    return { type: 'section', id, style, marker, ordinal, level, role, heading, children: [], position };
  }

  function cellNode({ row, column, rows, columns, header }: TableCell, position: Position): TableCellNode {
    return { type: 'tableCell', row, column, rows, columns, header, children: [], position };
  }

  function leafNode({ type, start, end }: LeafNode, position: Position): Leaf {
    return { type, value: source.text.slice(start, end), position };
  }

  // Text order, so that reports meet their records. Without recursion: the text decides how deep its sections are.
  const pending: { node: StructureNode; parent: Parent }[] = [];
  const enter = (children: readonly StructureNode[], parent: Parent): void => {
    for (let index = children.length - 1; index >= 0; index--) {
      pending.push({ node: children[index] as StructureNode, parent });
    }
  };
  enter(structure.root.children, root);
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next.node.type === 'root') continue;
    const made = convert(next.node);
    // The structure's types say which children a node may have; they are the schema's.
    (next.parent.children as Node[]).push(made);
    if ('children' in next.node) enter(next.node.children, made as Parent);
  }
  return root;
}
