import type { PlainMessage } from '../messages/message.js';
import { DOCUMENT_FORMATS, LANGUAGES, SEGMENTERS, TYPES } from './choices.js';
import type { OptionData } from './option-data.js';

/** What values are called. */
export const VALUE = {
  file: 'value.file',
  folder: 'value.folder',
  format: 'value.format',
  formats: 'value.formats',
  language: 'value.language',
  name: 'value.name',
  number: 'value.number',
  milliseconds: 'value.milliseconds',
  memory: 'value.MiB',
} as const satisfies Readonly<Record<string, PlainMessage>>;

/** The options of all commands. */
export const GLOBAL_OPTIONS: readonly OptionData[] = [
  {
    ...{ name: 'lang', short: 'l', value: VALUE.language, choices: LANGUAGES },
    text: 'option.lang',
  },
  {
    ...{ name: 'language', value: VALUE.language, choices: LANGUAGES, hidden: true },
    text: 'option.language',
  },
  {
    name: 'no-color',
    text: 'option.no-color',
  },
];

/** How files are read. */
export const READING: readonly OptionData[] = [
  {
    ...{ name: 'encoding', short: 'e', value: 'value.label', kind: 'encoding', offers: 'nothing' },
    text: 'option.encoding',
  },
  {
    ...{ name: 'input-format', value: VALUE.format, choices: DOCUMENT_FORMATS },
    text: 'option.input-format',
  },
  {
    ...{ name: 'max-bytes', value: VALUE.number, kind: 'count', offers: 'nothing' },
    text: 'option.max-bytes',
  },
];

export const REFERENCE: OptionData = {
  ...{ name: 'reference', short: 'r', value: 'value.period', offers: 'nothing' },
  text: 'option.reference',
};

export const GRAMMAR: OptionData = {
  ...{ name: 'grammar', short: 'g', value: 'value.path', kind: 'grammar', repeated: true },
  text: 'option.grammar',
};

export const PACK: OptionData = {
  ...{ name: 'pack', short: 'p', value: VALUE.name, repeated: true, offers: 'folders' },
  text: 'option.pack',
};

/** Where `-p` means something else. */
const { short: _, ...long } = PACK;
export const PACK_LONG: OptionData = long;

export const SEGMENTER: OptionData = {
  ...{ name: 'segmenter', short: 's', value: VALUE.name, choices: SEGMENTERS },
  text: 'option.segmenter',
};

/** How texts are understood. */
export const UNDERSTANDING: readonly OptionData[] = [REFERENCE, GRAMMAR, PACK, SEGMENTER];

export const TYPES_OPTION: OptionData = {
  ...{ name: 'types', short: 't', value: 'value.types', kind: 'list', choices: TYPES },
  text: 'option.types',
};

export const JSON_OPTION: OptionData = { name: 'json', text: 'option.json' };

export const BOM: OptionData = {
  name: 'bom',
  text: 'option.bom',
};

export const WORKERS: OptionData = {
  ...{ name: 'workers', short: 'w', value: VALUE.number, kind: 'count', offers: 'nothing' },
  text: 'option.workers',
};

/** Where a queue is. */
export const QUEUE: readonly OptionData[] = [
  {
    ...{ name: 'redis', value: 'value.url', offers: 'nothing' },
    text: 'option.redis',
  },
  {
    ...{ name: 'store', value: 'value.place', offers: 'folders' },
    text: 'option.store',
  },
];
