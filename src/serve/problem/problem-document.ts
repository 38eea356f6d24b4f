import { BaogaoError } from '../../error.js';
import { type Language, labels } from '../../generated/problem-labels.js';
import { errorMessage } from '../../messages/index.js';
import type { Problem } from '../contract.js';
import type { Holes } from './http-problem.js';
import { isErrorCode, type ProblemCode, statusOf } from './problem-code.js';

export type { Language } from '../../generated/problem-labels.js';

/** The media type of problem documents (RFC 9457). */
export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** How `Content-Language` names the languages. */
export const LANGUAGE_TAGS: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-Hans' };

/** A refusal as clients read it. */
export function problemDocument(code: ProblemCode, data: Holes, language: Language, instance: string): Problem {
  return {
    type: `urn:baogao:problem:${code}`,
    title: labels[language][code],
    status: statusOf(code),
    detail: detailOf(code, data, language),
    instance: `urn:baogao:request:${instance}`,
    code,
  };
}

function detailOf(code: ProblemCode, data: Holes, language: Language): string {
  if (isErrorCode(code)) return errorMessage(new BaogaoError(code, data), language);
  return labels[language][`${code}.detail`].replace(/\{(\w+)\}/g, (hole, name: string) => String(data[name] ?? hole));
}
