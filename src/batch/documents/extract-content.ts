import type { Parser } from '../../parser.js';
import type { RecordTally } from '../folder/folder-summary.js';
import type { WorkerParserSettings } from '../pool/worker-settings.js';
import type { AnswerSettings } from './answer-format.js';
import { type Content, type ContentSettings, parseContent } from './parse-content.js';
import { renderAnswer } from './render-answer.js';
import { tallyOf } from './tally-of.js';
import { type ToldFailure, toldFailure } from './told-failure.js';

/** A task that tells when a thread begins with it. */
export interface NumberedTask {
  readonly number: number;
}

/** What a thread says then. */
export interface TaskBegun {
  readonly begun: number;
}

/** A document that is handed over together with what is wanted of it. */
export interface ContentTask extends ContentSettings, NumberedTask {
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
