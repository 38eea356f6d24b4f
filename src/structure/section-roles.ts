import { type SectionRole, sectionRoleSchema } from '../schema/section-role.js';
import type { Span } from '../source/span.js';
import { isHan, oneOf } from './character.js';
import { cellsOf, itemsOf } from './inner-sections.js';
import type { ParagraphNode, ReportNode, RootNode, SectionNode, Structure, TableCellNode } from './structure.js';
import { vocabulary } from './vocabulary.js';

/** Where a heading says several things, the later of these holds: 存在的问题和下一步打算 is about plans. */
const RANK: readonly SectionRole[] = ['achievements', 'introduction', 'conclusion', 'problems', 'plans'];

/** No cue is looked for further back than this from the end of what leads into a list. */
const LEAD_IN = 60;

/** Headings that are longer, markers included, say something rather than name what stands under them. */
const LONGEST_TITLE = 24;
const LONGEST_INNER_TITLE = 12;

const endsPart = oneOf('。!?;\n');

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;

/** Tells the roles of all sections; `shadow` is the source's. */
export function sectionRoles(root: RootNode, shadow: string): Pick<Structure, 'roles' | 'told'> {
  const roles = new Map<SectionNode | TableCellNode, SectionRole>();
  const told = new Set<SectionNode | TableCellNode>();
  for (const report of root.children) {
    if (report.type !== 'report') continue;
    const year = report.title === null ? null : yearIn(shadow, report.title);
    const pending: { node: ReportNode | SectionNode; role: SectionRole; isTold: boolean }[] = [
      { node: report, role: report.genre === 'plan' ? 'plans' : 'achievements', isTold: report.genre === 'plan' },
    ];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      let { role: inherited, isTold } = next;
      for (const child of next.node.children) {
        if (child.type === 'paragraph' && leadsIntoPlans(shadow, child)) {
          inherited = 'plans';
          isTold = true;
        }
        for (const { node, said } of partsOf(shadow, child)) {
          const own =
            node.type === 'section' ? roleOfHeading(shadow, headingOf(node), { level: node.level, year }) : null;
          const named = own ?? said;
          if (node.type === 'tableCell' && named === null) continue;
          const role = named ?? inherited;
          roles.set(node, role);
          if (named || isTold) told.add(node);
          if (node.type === 'section') pending.push({ node, role, isTold: isTold || named !== null });
        }
      }
    }
  }
  return { roles, told };
}

/** A section or a cell, and what the heads of its row and column say of it. */
interface Part {
  readonly node: SectionNode | TableCellNode;
  readonly said: SectionRole | null;
}

/** A section, or the cells of a table with those in them: `下周计划` beside them or above them tells what they are about. */
function partsOf(shadow: string, child: (ReportNode | SectionNode)['children'][number]): readonly Part[] {
  if (child.type === 'section') return [{ node: child, said: null }];
  if (child.type !== 'table') return [];
  const cells = cellsOf(child);
  const heads = cells.filter(({ row, column }) => row === 1 || column === 1);
  const done = heads.some((head) => saysDone(shadow, head));
  const read = new Map(heads.map((head) => [head, headOf(shadow, head, done)]));
  const ofRow = new Map(heads.filter(({ column }) => column === 1).map((head) => [head.row, head]));
  const ofColumn = new Map(heads.filter(({ row }) => row === 1).map((head) => [head.column, head]));
  return cells.flatMap((cell) => {
    const [row, column] = [ofRow.get(cell.row), ofColumn.get(cell.column)].map((head) =>
      head === undefined || head === cell ? undefined : read.get(head),
    );
    const said = roleOfCell(row, column);
    return [cell, ...itemsOf(cell)].map((node) => ({ node, said }));
  });
}

/** What the first cell of a row or a column says of the others. */
interface Head {
  readonly role: SectionRole | null;
  /** It is about what was done: `完成情况`. */
  readonly isDone: boolean;
  /** It is about what comes next, and no mere plan: `下周计划`. */
  readonly isAhead: boolean;
}

/** `done`: some column of the table, or a row, is headed by what was done. */
function headOf(shadow: string, head: Span, done: boolean): Head {
  const traits = { ...HEADER, done };
  return {
    role: roleOfHeading(shadow, head, traits),
    isDone: saysDone(shadow, head),
    isAhead: roleOfHeading(shadow, head, { ...traits, ahead: true }) !== null,
  };
}

const saysDone = (shadow: string, head: Span): boolean => roleOfHeading(shadow, head, HEADER) === 'achievements';

function headingOf(section: SectionNode): Span {
  const heading = section.children.find(({ type }) => type === 'heading');
  return heading ?? { start: section.start, end: section.start };
}

/**
 * What the head of the row says, or else that of the column. Below what was done (`完成情况`) stands no plan, unless the row is
 * about what comes next (`下周计划`).
 */
function roleOfCell(row: Head | undefined, column: Head | undefined): SectionRole | null {
  if (row?.role === 'plans' && column?.isDone) return row.isAhead ? 'plans' : 'achievements';
  return row?.role ?? column?.role ?? null;
}

interface HeadingTraits {
  readonly level: number;
  readonly year: number | null;
  /** What was done stands beside it. */
  readonly done?: boolean;
  /** Cues that hold at the end only say nothing. */
  readonly ahead?: boolean;
}

const HEADER: HeadingTraits = { level: 1, year: null };

function roleOfHeading(shadow: string, { start, end }: Span, traits: HeadingTraits): SectionRole | null {
  const { level, year, done, ahead } = traits;
  const isTitle = ahead !== true && end - start <= (level === 1 ? LONGEST_TITLE : LONGEST_INNER_TITLE);
  let best = -1;
  for (let at = start; at < end; ) {
    const cue = vocabulary.sectionCue.longestAt(shadow, at, end);
    at = cue?.end ?? at + 1;
    if (cue === null || (cue.attributes.end === true && !(isTitle && isEnd(shadow, cue.end, end)))) continue;
    if (done === true && cue.attributes.current === true) continue;
    const role = sectionRoleSchema.options.find((option) => option === cue.attributes.role);
    if (role !== undefined) best = Math.max(best, RANK.indexOf(role));
  }
  if (best >= 0) return RANK[best] ?? null;
  const own = year === null ? null : yearIn(shadow, { start, end });
  return own !== null && year !== null && own > year ? 'plans' : null;
}

/** Whether only punctuation and blanks stand between a cue and the end of its heading. */
function isEnd(shadow: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (/[\p{L}\p{N}]/u.test(shadow.charAt(at))) return false;
  return true;
}

function yearIn(shadow: string, { start, end }: Span): number | null {
  const year = YEAR.exec(shadow.slice(start, end))?.[0];
  return year === undefined ? null : Number(year);
}

const isWord = (character: string): boolean => isHan(character) || /[\p{L}\p{N}:]/u.test(character);

/** `今年要着力抓好以下工作:`, `我局将:` before the first section of a list. */
function leadsIntoPlans(shadow: string, { start, end }: ParagraphNode): boolean {
  const limit = Math.max(start, end - LEAD_IN);
  let last = end;
  while (last > limit && !isWord(shadow.charAt(last - 1))) last--;
  let from = last;
  while (from > limit && !endsPart(shadow.charAt(from - 1))) from--;
  let lists = shadow.charAt(last - 1) === ':';
  let isFuture = false;
  for (let at = from; at < last; ) {
    const cue = vocabulary.futureCue.longestAt(shadow, at, last);
    lists ||= vocabulary.listCue.longestAt(shadow, at, last) !== null;
    isFuture ||= cue !== null && cue.attributes.none !== true;
    at = cue?.end ?? at + 1;
  }
  return lists && isFuture;
}
