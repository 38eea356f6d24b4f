import { reportsOf } from '../../output/reports-of.js';
import { sectionsOf } from '../../output/sections-of.js';
import type { Parser } from '../../parser.js';
import type { Root } from '../../schema/root.js';
import { NOTHING } from '../folder/account.js';
import type { RecordTally } from '../folder/folder-summary.js';
import type { WorkerParserSettings } from '../pool/worker-settings.js';
import type { AnswerSettings } from './answer-format.js';
import { type Content, type ContentSettings, parseContent } from './parse-content.js';
import { renderAnswer } from './render-answer.js';
import { type ToldFailure, toldFailure } from './told-failure.js';

/** A document that is handed over together with what is wanted of it. */
export interface ContentTask extends ContentSettings {
  readonly content: Content;
  /** What differs from the settings of the worker's parser. */
  readonly parsing: Pick<WorkerParserSettings, 'types' | 'reference'>;
  readonly answer: AnswerSettings;
}

/** The answer, or why there is none. */
export type ContentResult =
  | { readonly body: Uint8Array; readonly characters: number; readonly tally: RecordTally }
  | { readonly failure: ToldFailure };

/** Extracts a document that was handed over; one that cannot be read is a result too. */
export async function extractContent(task: ContentTask, parser: Parser): Promise<ContentResult> {
  try {
    const { root, characters } = await parseContent(task.content, parser, task);
    const body = new TextEncoder().encode(renderAnswer(root, task.answer));
    return { body, characters, tally: tallyOf(root) };
  } catch (error) {
    return { failure: toldFailure(error) };
  }
}

/** The records of a root by type. */
function tallyOf(root: Root): RecordTally {
  const tally = { ...NOTHING };
  for (const report of reportsOf(root)) {
    tally.report += 1;
    tally.section += sectionsOf(report).length;
    for (const { type } of report.records) tally[type] += 1;
  }
  return tally;
}
