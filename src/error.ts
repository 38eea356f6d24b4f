/**
 * Every way in which the library refuses its input, with the text that people read.
 * `{name}` in a message is replaced by `data.name`.
 */
export const ERROR_MESSAGES = {
  'not-a-string': 'expected a string, got {got}',
  'grammar-syntax': '{file}:{line}:{column}: expected {expected}, found {found}',
  'grammar-check': '{file}:{line}:{column}: {problem}',
  'grammar-unreadable': 'cannot read the grammar {file}: {problem}',
  'bad-option': 'option {option}: {problem}',
  'segmenter-unavailable': 'no segmenter could be loaded: {problem}',
} as const;

export type ErrorCode = keyof typeof ERROR_MESSAGES;

/** A refusal with a stable `code` for programs, `data` for details and a message for people. */
export class BaogaoError extends Error {
  override readonly name = 'BaogaoError';
  readonly code: ErrorCode;
  readonly data: Readonly<Record<string, string | number>>;

  constructor(code: ErrorCode, data: Readonly<Record<string, string | number>> = {}, options?: ErrorOptions) {
    super(
      ERROR_MESSAGES[code].replace(/\{(\w+)\}/g, (hole, key: string) => String(data[key] ?? hole)),
      options,
    );
    this.code = code;
    this.data = data;
  }
}
