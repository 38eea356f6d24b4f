import { ERROR_MESSAGES } from '../../error.js';
import { labels as messages } from '../../generated/error-messages.js';
import { type Language, labels } from '../../generated/problem-labels.js';
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
  const detail = detailOf(code, language).replace(/\{(\w+)\}/g, (hole, name: string) => String(data[name] ?? hole));
  return {
    type: `urn:baogao:problem:${code}`,
    title: labels[language][code],
    status: statusOf(code),
    detail,
    instance: `urn:baogao:request:${instance}`,
    code,
  };
}

function detailOf(code: ProblemCode, language: Language): string {
  if (!isErrorCode(code)) return labels[language][`${code}.detail`];
  return language === 'en' ? ERROR_MESSAGES[code] : messages[language][code];
}
