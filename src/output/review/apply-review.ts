import { BaogaoError } from '../../error.js';
import type { ReportRecord } from '../../schema/record.js';
import type { Report } from '../../schema/report.js';
import type { ReviewedRecord } from '../../schema/reviewed-record.js';
import type { Root } from '../../schema/root.js';
import type { RuleReference } from '../../schema/rule-reference.js';
import { reportsOf } from '../reports-of.js';
import { textOf } from '../text-of.js';
import { matchReview } from './match-review.js';
import { placeIn } from './place-in.js';
import { relinked } from './relinked.js';
import { withBodies } from './with-bodies.js';

/** The rule of records that no rule has made. */
const ADDED: RuleReference = { file: 'review', line: 1, name: 'added' };

/**
 * The same root with the records as a person has corrected them (`readReview`): what was rejected is gone, what was edited
 * says what it was made to say, and what was added or accepted is there, whether or not the rules find it. Records that
 * nobody has looked at stay as they are. Links to what is gone keep their text and lose their id; the bodies of
 * organisations follow their mentions. A record is known by its type and place, so a review outlives its version of the rules.
 *
 * @throws BaogaoError `review-unusable` where a line's span does not hold its text: the review is of another document
 */
export function applyReview(root: Root, review: readonly ReviewedRecord[]): Root {
  checkTexts(review, textOf(root));
  const reports = reportsOf(root);
  const records = reports.flatMap((report) => report.records);
  const targets = matchReview(review, records);
  const ids = idsOf(review, targets, records);
  const removed = new Set<ReportRecord>();
  const written = new Map<Report, ReportRecord[]>();
  for (const line of review) {
    const target = targets.get(line);
    if (target !== undefined) removed.add(target);
    if (line.review === 'rejected') continue;
    const { review: _, original, ...value } = line;
    const place = placeIn(root, value);
    if (place === null) {
      throw new BaogaoError('review-unusable', { line: review.indexOf(line) + 1, problem: 'the text has no report' });
    }
    const { report, ...inTree } = place;
    const record: ReportRecord = { ...value, id: ids.get(line) ?? value.id, ...inTree, rule: target?.rule ?? ADDED };
    written.set(report, [...(written.get(report) ?? []), record]);
  }
  const lineIds = new Map(review.map((line) => [line.id, ids.get(line) ?? line.id]));
  const corrected = new Map(
    reports.map((report): [Report, ReportRecord[]] => {
      const kept = report.records.filter((record) => !removed.has(record));
      return [report, [...kept, ...(written.get(report) ?? [])].sort(inTextOrder)];
    }),
  );
  const link = relinked([...corrected.values()].flat(), lineIds, new Set([...written.values()].flat()));
  return {
    ...root,
    children: root.children.map((child) =>
      child.type === 'report' ? withBodies(child, (corrected.get(child) ?? []).map(link)) : child,
    ),
  };
}

function checkTexts(review: readonly ReviewedRecord[], source: string): void {
  for (const [index, { start, end, text }] of review.entries()) {
    const found = source.slice(start, end);
    if (found === text && text !== '') continue;
    const problem = `${start}-${end} should be ${JSON.stringify(text)} and is ${JSON.stringify(found)}; it is of another text`;
    throw new BaogaoError('review-unusable', { line: index + 1, problem });
  }
}

/** The ids that lines get: that of their record, else their own where it is free, else a new one. */
function idsOf(
  review: readonly ReviewedRecord[],
  targets: ReadonlyMap<ReviewedRecord, ReportRecord>,
  records: readonly ReportRecord[],
): Map<ReviewedRecord, string> {
  const taken = new Set(records.map(({ id }) => id));
  return new Map(
    review.map((line) => {
      let id = targets.get(line)?.id ?? line.id;
      for (let number = 1; !targets.has(line) && taken.has(id); number++) id = `${line.type}-added-${number}`;
      taken.add(id);
      return [line, id];
    }),
  );
}

const inTextOrder = (a: ReportRecord, b: ReportRecord): number => a.start - b.start || b.end - a.end;
