import type { ReportNode, SectionNode, TableCellNode, TableNode } from './structure.js';

/** The sections directly inside, those in the cells of its tables too, in text order. */
export const innerSections = (node: ReportNode | SectionNode): SectionNode[] =>
  node.children.flatMap((child) => {
    if (child.type === 'section') return [child];
    return child.type === 'table' ? cellsOf(child).flatMap(itemsOf) : [];
  });

/** The cells of a table, row by row. */
export const cellsOf = (table: TableNode): TableCellNode[] =>
  table.children.flatMap((row) =>
    row.type === 'tableRow' ? row.children.filter((cell): cell is TableCellNode => cell.type === 'tableCell') : [],
  );

/** The sections directly inside a cell. */
export const itemsOf = ({ children }: TableCellNode): SectionNode[] =>
  children.filter((child): child is SectionNode => child.type === 'section');
