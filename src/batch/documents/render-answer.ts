import { account } from '../../account/index.js';
import { audit } from '../../audit/index.js';
import { renderHtml } from '../../output/page/index.js';
import { toCsv } from '../../output/to-csv.js';
import { toOutline } from '../../output/to-outline.js';
import { toRecords } from '../../output/to-records.js';
import { type Row, toRows } from '../../output/to-rows.js';
import type { FlatRecord } from '../../schema/flat-record.js';
import type { Root } from '../../schema/root.js';
import type { FlatType } from '../flat-types.js';
import type { AnswerFormat, AnswerSettings } from './answer-format.js';

const RENDERERS: Readonly<Record<AnswerFormat, (root: Root, settings: AnswerSettings) => string>> = {
  tree: (root) => JSON.stringify(root),
  records: (root, { types }) => JSON.stringify(recordsOf(root, types)),
  ndjson: (root, { types }) =>
    recordsOf(root, types)
      .map((record) => `${JSON.stringify(record)}\n`)
      .join(''),
  csv: (root, { types }) => {
    const rows: Readonly<Record<string, readonly Row[]>> = toRows(root);
    return toCsv(types.flatMap((type) => rows[type] ?? []));
  },
  html: (root, { language }) => renderHtml(root, { language }),
  outline: (root) => toOutline(root),
  findings: (root) => JSON.stringify(audit(root)),
  account: (root) => JSON.stringify(account(root)),
};

/** A root in a format. */
export const renderAnswer = (root: Root, settings: AnswerSettings): string =>
  RENDERERS[settings.format](root, settings);

const recordsOf = (root: Root, types: readonly FlatType[]): FlatRecord[] =>
  toRecords(root).filter(({ type }) => types.includes(type));
