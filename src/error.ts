/**
 * Every way in which the library refuses its input, with the text that people read.
 * `{name}` in a message is replaced by `data.name`.
 */
export const ERROR_MESSAGES = {
  'not-a-string': 'expected a string, got {got}',
  'grammar-syntax': '{file}:{line}:{column}: expected {expected}, found {found}',
  'grammar-check': '{file}:{line}:{column}: {problem}',
  'grammar-unreadable': 'cannot read the grammar {file}: {problem}',
  'pack-unreadable': 'cannot read the pack {pack}: {problem}',
  'pack-invalid': 'pack {pack}: {problem}',
  'grammars-not-loaded':
    '{file}: what reads grammars is loaded on demand here; make the parser with await loadParser(options)',
  'node-only': '{feature} needs Node.js',
  'bad-option': 'option {option}: {problem}',
  'segmenter-unavailable': 'no segmenter could be loaded: {problem}',
  'segmenter-failed': 'the segmenter {name} {problem}',
  'not-a-document': 'expected a path or bytes, got {got}',
  'file-unreadable': '{name}: {problem}',
  'file-too-large': '{name}: larger than {limit} bytes, the limit (limits.bytes)',
  'unpacked-too-large': '{name}: unpacks to more than {limit} bytes, the limit (limits.unpackedBytes)',
  'too-many-pages': '{name}: more than {limit} pages, the limit (limits.pages)',
  'too-many-blocks': '{name}: more than {limit} paragraphs and cells, the limit (limits.blocks)',
  'too-many-characters': '{name}: a text of more than {limit} characters, the limit (limits.characters)',
  'nested-too-deeply': '{name}: nested more than {limit} deep, the limit (limits.depth)',
  'takes-too-long': '{name}: takes longer than {limit} milliseconds, the limit (limits.milliseconds)',
  'takes-too-much-memory': '{name}: takes more than {limit} MiB of memory to read',
  'file-encrypted': '{name}: protected by a password; save it without one',
  'password-wrong': '{name}: the password does not open it',
  'file-truncated': '{name}: ends too early; a part of the file is missing',
  'file-damaged': '{name}: cannot be read as {format}: {problem}',
  'format-mismatch': '{name}: should be {expected} but holds {found}; {advice}',
  'format-unsupported': '{name}: holds {found}, which cannot be read; {advice}',
  'not-text': '{name}: not text in {encoding}; name its encoding, such as gb18030',
  'no-text-layer': '{name}: the pages hold pictures but no text; recognise the characters (OCR) first',
  'folder-unreadable': 'cannot read the folder {folder}: {problem}',
  'no-documents': 'there are no documents under {folder}',
  'output-taken': '{folder} holds something else ({problem}); choose another folder, or restart to overwrite it',
  'output-locked': 'another run is writing there ({owner}); if it is no more, delete {lock}',
  'output-unwritable': 'cannot write {file}: {problem}',
  'output-damaged': '{file} is damaged ({problem}); the same command makes it again',
  'worker-unavailable': 'no worker thread could be started: {problem}',
  'worker-failed': 'the worker ended: {problem}',
  'bad-line': 'not a document: {problem}',
  'review-unusable': 'line {line} of the review: {problem}',
  'text-too-long': '{name}: longer than {limit} characters, the limit',
  'time-exceeded': '{name}: took longer than {limit} milliseconds, the limit',
  'package-missing': '{feature} needs packages that are not installed; add them with: npm install {packages}',
  'address-unavailable': 'cannot listen on {host}, port {port}: {problem}',
  'queue-unavailable': 'the queue at {url} cannot be used: {problem}',
  'store-unavailable': 'the store {store} cannot be used: {problem}',
  'job-unknown': 'there is no job {name}',
  'job-taken': 'there is another job {name} ({problem}); choose another name',
  'job-unfinished': 'the job {name} is not done: {left} documents are left',
  'job-stuck': 'documents of the job {name} were given up ({problem}); submit it again',
  'document-poisonous': '{name}: workers died on it {deaths} times',
} as const;

/** The codes of `BaogaoError`: stable, for programs. */
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
