import type { CellBlock, RowBlock, TableBlock } from '../document/block.js';
import type { SourceText } from '../source/source-text.js';
import type { Span } from '../source/span.js';
import { createView, type View } from '../source/view.js';
import { cutSpans } from './cut-spans.js';
import type { Evidence } from './evidence.js';
import type { FoundStructure, Readable } from './find-structure.js';
import type { HeadingNode, LeafNode, RootNode, SectionNode, StructureNode, TableCellNode } from './structure.js';

/** A text without the characters that are read as if they were not there, and the way back to the source. */
export interface Reading extends Readable {
  readonly source: SourceText;
  readonly view: View;
}

export function readWithout(source: SourceText, omitted: readonly Span[]): Reading {
  const view = createView(source, { start: 0, end: source.text.length }, omitted);
  const kept = cutSpans(source.text.length, omitted);
  const text = kept.map(({ start, end }) => source.text.slice(start, end)).join('');
  return { source, view, text, shadow: view.text };
}

/** What a document tells, at the places of the reading. */
export function narrowEvidence(
  { headings, markers, tables, furniture, code, plain }: Evidence,
  { view }: Reading,
): Evidence {
  const narrow = <T extends Span>(span: T): T => ({
    ...span,
    start: view.fromSource(span.start),
    end: view.fromSource(span.end),
  });
  const all = <T extends Span>(spans: readonly T[]): T[] => spans.map(narrow).filter(({ start, end }) => start < end);
  const cells = (row: RowBlock): CellBlock[] => row.cells.map(narrow);
  const rows = (table: TableBlock): RowBlock[] => table.rows.map((row) => ({ ...narrow(row), cells: cells(row) }));
  return {
    headings: all(headings),
    markers: all(markers),
    tables: all(tables.map((table) => ({ ...table, rows: rows(table) }))),
    furniture: all(furniture),
    code: all(code),
    plain,
  };
}

/** The same structure at its places in the source: what was omitted stands inside leaves, or between them as blanks. */
export function restoreStructure(found: FoundStructure, { source, view }: Reading): FoundStructure {
  const roles = new Map(found.roles);
  const told = new Set(found.told);
  const restoreSpan = <T extends Span>(span: T): T => ({ ...span, ...view.spanToSource(span) });

  /** `at` is where the nodes before end; nodes without text stay there. */
  function restore(node: StructureNode, at: number): StructureNode {
    if (!('children' in node)) {
      const { start, end } = view.spanToSource(node);
      return { type: node.type, start, end };
    }
    const { type } = node;
    const start = node.end > node.start ? view.toSource(node.start) : at;
    const children = restoreAll(node.children, start);
    const end = children.at(-1)?.end ?? start;
    if (type === 'section') return restoreSection(node, start, end, children as SectionNode['children'][number][]);
    if (type === 'paragraph' || type === 'heading') return { type, start, end, children: children as LeafNode[] };
    const restored = { ...node, start, end, children } as StructureNode;
    if (node.type === 'tableCell') keepRole(node, restored as TableCellNode);
    return restored.type === 'report'
      ? { ...restored, title: restored.title && restoreSpan(restored.title) }
      : restored;
  }

  function restoreAll(nodes: readonly StructureNode[], from: number): StructureNode[] {
    const restored: StructureNode[] = [];
    let at = from;
    for (const node of nodes) {
      const next = restore(node, at);
      if (next.start > at) restored.push({ type: 'whitespace', start: at, end: next.start });
      restored.push(next);
      at = next.end;
    }
    return restored;
  }

  function restoreSection(
    before: SectionNode,
    start: number,
    end: number,
    children: SectionNode['children'],
  ): SectionNode {
    const { type, style, ordinal, level } = before;
    const named = children.find((child): child is HeadingNode => child.type === 'heading');
    const textOf = (type: LeafNode['type']): string => {
      const leaves = named?.children.filter((leaf) => leaf.type === type) ?? [];
      return source.text.slice(leaves[0]?.start ?? 0, leaves.at(-1)?.end ?? 0);
    };
    const marker = before.marker && textOf('marker');
    const made = { marker, style, ordinal, level, heading: textOf('headingText'), type, start, end, children };
    keepRole(before, made);
    return made;
  }

  function keepRole<T extends SectionNode | TableCellNode>(before: T, made: T): void {
    const role = found.roles.get(before);
    if (role !== undefined) roles.set(made, role);
    if (found.told.has(before)) told.add(made);
  }

  const children = restoreAll(found.root.children, 0) as RootNode['children'][number][];
  const end = source.text.length;
  const last = children.at(-1)?.end ?? 0;
  if (last < end) children.push({ type: 'whitespace', start: last, end });
  return {
    root: { type: 'root', start: 0, end, children },
    roles,
    told,
    furniture: found.furniture.map(restoreSpan),
    diagnostics: found.diagnostics.map(restoreSpan),
  };
}
