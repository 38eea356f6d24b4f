import { createToken, EmbeddedActionsParser, type IToken, type TokenType } from 'chevrotain';
import type { CellBlock } from '../document/block.js';
import type { LeafType } from '../schema/leaf.js';
import type { Genre } from '../schema/report.js';
import type { SectionStyle } from '../schema/section.js';
import type { Span } from '../source/span.js';
import type {
  HeadingNode,
  LeafNode,
  ParagraphNode,
  ReportNode,
  RootNode,
  SectionNode,
  TableCellNode,
  TableNode,
  TableRowNode,
} from './structure.js';

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

const token = (name: string): TokenType => createToken({ name, pattern: /(?!)/ });

/** The kinds of token that the layout makes: openings and closings, which have no text, and the leaves. */
export const layoutTokens = {
  openReport: token('OpenReport'),
  closeReport: token('CloseReport'),
  openSection: token('OpenSection'),
  closeSection: token('CloseSection'),
  openHeading: token('OpenHeading'),
  closeHeading: token('CloseHeading'),
  openParagraph: token('OpenParagraph'),
  closeParagraph: token('CloseParagraph'),
  openTable: token('OpenTable'),
  closeTable: token('CloseTable'),
  openRow: token('OpenRow'),
  closeRow: token('CloseRow'),
  openCell: token('OpenCell'),
  closeCell: token('CloseCell'),
  title: token('Title'),
  marker: token('Marker'),
  headingText: token('HeadingText'),
  text: token('Text'),
  punctuation: token('Punctuation'),
  furniture: token('Furniture'),
  whitespace: token('Whitespace'),
} as const;

/**
 * text      = (report | leaf)*
 * report    = open title? (section | paragraph | table | leaf)* close
 * section   = open heading (section | paragraph | table | leaf)* close
 * heading   = open leaf* close
 * paragraph = open leaf* close
 * table     = open (tableRow | leaf)* close
 * tableRow  = open (tableCell | leaf)* close
 * tableCell = open leaf* close
 *
 * Depth is that of the sections, so it is bounded by the number of marker styles.
 */
class StructureParser extends EmbeddedActionsParser {
  constructor() {
    super(Object.values(layoutTokens), { maxLookahead: 1, recoveryEnabled: false });
    this.performSelfAnalysis();
  }

  readonly text = this.RULE('text', (): RootNode => {
    const children: (ReportNode | LeafNode)[] = [];
    this.MANY(() => {
      this.OR([
        { ALT: () => add(children, this.SUBRULE(this.report)) },
        { ALT: () => add(children, this.SUBRULE(this.leaf)) },
      ]);
    });
    return { type: 'root', start: 0, end: children.at(-1)?.end ?? 0, children };
  });

  readonly report = this.RULE('report', (): ReportNode => {
    const open = this.CONSUME(layoutTokens.openReport);
    const children: ReportNode['children'][number][] = [];
    this.MANY(() => {
      this.OR([
        { ALT: () => add(children, this.SUBRULE(this.section)) },
        { ALT: () => add(children, this.SUBRULE(this.paragraph)) },
        { ALT: () => add(children, this.SUBRULE(this.table)) },
        { ALT: () => add(children, this.SUBRULE(this.leaf)) },
      ]);
    });
    const close = this.CONSUME(layoutTokens.closeReport);
    return { type: 'report', ...between(open, close), ...(open.payload as ReportFacts), children };
  });

  readonly section = this.RULE('section', (): SectionNode => {
    const open = this.CONSUME(layoutTokens.openSection);
    const children: SectionNode['children'][number][] = [];
    add(children, this.SUBRULE(this.heading));
    this.MANY(() => {
      this.OR([
        { ALT: () => add(children, this.SUBRULE(this.section)) },
        { ALT: () => add(children, this.SUBRULE(this.paragraph)) },
        { ALT: () => add(children, this.SUBRULE(this.table)) },
        { ALT: () => add(children, this.SUBRULE(this.leaf)) },
      ]);
    });
    const close = this.CONSUME(layoutTokens.closeSection);
    return { type: 'section', ...between(open, close), ...(open.payload as SectionFacts), children };
  });

  readonly heading = this.RULE('heading', (): HeadingNode => {
    const open = this.CONSUME(layoutTokens.openHeading);
    const children: LeafNode[] = [];
    this.MANY(() => add(children, this.SUBRULE(this.leaf)));
    return { type: 'heading', ...between(open, this.CONSUME(layoutTokens.closeHeading)), children };
  });

  readonly paragraph = this.RULE('paragraph', (): ParagraphNode => {
    const open = this.CONSUME(layoutTokens.openParagraph);
    const children: LeafNode[] = [];
    this.MANY(() => add(children, this.SUBRULE(this.leaf)));
    return { type: 'paragraph', ...between(open, this.CONSUME(layoutTokens.closeParagraph)), children };
  });

  readonly table = this.RULE('table', (): TableNode => {
    const open = this.CONSUME(layoutTokens.openTable);
    const children: TableNode['children'][number][] = [];
    this.MANY(() => {
      this.OR([
        { ALT: () => add(children, this.SUBRULE(this.tableRow)) },
        { ALT: () => add(children, this.SUBRULE(this.leaf)) },
      ]);
    });
    return { type: 'table', ...between(open, this.CONSUME(layoutTokens.closeTable)), children };
  });

  readonly tableRow = this.RULE('tableRow', (): TableRowNode => {
    const open = this.CONSUME(layoutTokens.openRow);
    const children: TableRowNode['children'][number][] = [];
    this.MANY(() => {
      this.OR([
        { ALT: () => add(children, this.SUBRULE(this.tableCell)) },
        { ALT: () => add(children, this.SUBRULE(this.leaf)) },
      ]);
    });
    return { type: 'tableRow', ...between(open, this.CONSUME(layoutTokens.closeRow)), children };
  });

  readonly tableCell = this.RULE('tableCell', (): TableCellNode => {
    const open = this.CONSUME(layoutTokens.openCell);
    const children: LeafNode[] = [];
    this.MANY(() => add(children, this.SUBRULE(this.leaf)));
    const close = this.CONSUME(layoutTokens.closeCell);
    return { ...(open.payload as CellBlock), type: 'tableCell', ...between(open, close), children };
  });

  readonly leaf = this.RULE('leaf', (): LeafNode => {
    const found = this.OR([
      { ALT: () => this.CONSUME(layoutTokens.title) },
      { ALT: () => this.CONSUME(layoutTokens.marker) },
      { ALT: () => this.CONSUME(layoutTokens.headingText) },
      { ALT: () => this.CONSUME(layoutTokens.text) },
      { ALT: () => this.CONSUME(layoutTokens.punctuation) },
      { ALT: () => this.CONSUME(layoutTokens.furniture) },
      { ALT: () => this.CONSUME(layoutTokens.whitespace) },
    ]);
    return { type: found.payload as LeafType, start: found.startOffset, end: found.endOffset ?? found.startOffset };
  });
}

/** While the parser records its grammar, sub-rules return nothing of use. */
function add<T>(children: T[], child: T): void {
  children.push(child);
}

const between = (open: IToken, close: IToken): Span => ({ start: open.startOffset, end: close.startOffset });

let parser: StructureParser | undefined;

/**
 * Builds the tree from the layout's tokens. Their `endOffset` is exclusive, unlike that of the lexer's tokens.
 * The layout closes what it opens, so a failure is a fault of the layout, not of the text.
 */
export function buildTree(tokens: IToken[]): RootNode {
  parser ??= new StructureParser();
  parser.input = tokens;
  const root = parser.text();
  const [error] = parser.errors;
  if (error !== undefined) throw error;
  return root;
}
