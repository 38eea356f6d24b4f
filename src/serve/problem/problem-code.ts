import { ERROR_MESSAGES, type ErrorCode } from '../../error.js';
import type { LabelKey } from '../../generated/problem-labels.js';

/** What a title stands under; a detail stands under the code and this. */
type Detail = '.detail';

/** Every code of a problem: those of BaogaoError, and those of HTTP. */
export type ProblemCode = Exclude<LabelKey, `${string}${Detail}`>;

/** Codes that are not BaogaoError's; their details stand among the labels. */
export type HttpCode = Exclude<ProblemCode, ErrorCode>;

export const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(ERROR_MESSAGES, code);

const BAD_REQUEST = 400;
const TOO_LARGE = 413;
const UNSUPPORTED = 415;
const UNPROCESSABLE = 422;
const UNEXPECTED = 500;

/** The statuses of the codes that a request can bring about; everything else is the service's own failure. */
const STATUSES: Readonly<Partial<Record<ProblemCode, number>>> = {
  'bad-option': BAD_REQUEST,
  'bad-line': BAD_REQUEST,
  'bad-json': BAD_REQUEST,
  'bad-request': BAD_REQUEST,
  'bad-multipart': BAD_REQUEST,
  'no-content': BAD_REQUEST,
  unauthorised: 401,
  'not-found': 404,
  'method-not-allowed': 405,
  'not-acceptable': 406,
  'request-timeout': 408,
  'same-answer': 412,
  'file-too-large': TOO_LARGE,
  'unpacked-too-large': TOO_LARGE,
  'too-many-pages': TOO_LARGE,
  'too-many-blocks': TOO_LARGE,
  'too-many-characters': TOO_LARGE,
  'text-too-long': TOO_LARGE,
  'body-too-large': TOO_LARGE,
  'format-unsupported': UNSUPPORTED,
  'unsupported-media-type': UNSUPPORTED,
  'format-mismatch': UNPROCESSABLE,
  'nested-too-deeply': UNPROCESSABLE,
  'takes-too-long': UNPROCESSABLE,
  'takes-too-much-memory': UNPROCESSABLE,
  'file-encrypted': UNPROCESSABLE,
  'password-wrong': UNPROCESSABLE,
  'file-truncated': UNPROCESSABLE,
  'file-damaged': UNPROCESSABLE,
  'not-text': UNPROCESSABLE,
  'no-text-layer': UNPROCESSABLE,
  'time-exceeded': UNPROCESSABLE,
  'rate-exceeded': 429,
  'headers-too-large': 431,
  overloaded: 503,
  closing: 503,
};

export const statusOf = (code: ProblemCode): number => STATUSES[code] ?? UNEXPECTED;
