import { BaogaoError } from '../../error.js';
import { type ReviewedRecord, reviewedRecordSchema } from '../../schema/reviewed-record.js';

/**
 * Reads what the page exports: a line of JSON for each record that a person has judged. Empty lines are passed over, and so
 * is what a line says besides the fields of `reviewedRecordSchema`.
 *
 * @throws BaogaoError `review-unusable`, with the number of the first line that is none
 */
export function readReview(ndjson: string): ReviewedRecord[] {
  return ndjson
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [readLine(line, index + 1)]));
}

function readLine(text: string, line: number): ReviewedRecord {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new BaogaoError('review-unusable', { line, problem: 'it is not JSON' }, { cause });
  }
  const result = reviewedRecordSchema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = issue?.path.join('.') ?? '';
  throw new BaogaoError('review-unusable', {
    line,
    problem: path === '' ? (issue?.message ?? '') : `${path}: ${issue?.message}`,
  });
}
