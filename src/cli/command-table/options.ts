import { DOCUMENT_FORMATS, LANGUAGES, MOST_BYTES, SEGMENTERS, TYPES } from './choices.js';
import type { OptionData } from './option-data.js';
import { type Words, words } from './words.js';

/** What values are called. */
export const VALUE = {
  file: words('file', '文件'),
  folder: words('folder', '文件夹'),
  format: words('format', '格式'),
  formats: words('formats', '格式'),
  language: words('language', '语言'),
  name: words('name', '名称'),
  number: words('number', '个数'),
  milliseconds: words('milliseconds', '毫秒'),
  memory: words('MiB', 'MiB'),
} as const satisfies Readonly<Record<string, Words>>;

/** The options of all commands. */
export const GLOBAL_OPTIONS: readonly OptionData[] = [
  {
    ...{ name: 'lang', short: 'l', value: VALUE.language, choices: LANGUAGES },
    text: words(
      'language of messages, findings and pages (default: that of the locale)',
      '消息、审核结果和页面的语言（默认取自区域设置）',
    ),
  },
  {
    ...{ name: 'language', value: VALUE.language, choices: LANGUAGES, hidden: true },
    text: words('the same as --lang', '同 --lang'),
  },
  {
    name: 'no-color',
    text: words(
      'no colours, as NO_COLOR says too; there are some on a terminal only',
      '不用颜色，同环境变量 NO_COLOR；颜色只在终端上有',
    ),
  },
];

/** How files are read. */
export const READING: readonly OptionData[] = [
  {
    ...{ name: 'encoding', short: 'e', value: words('label', '编码'), kind: 'encoding', offers: 'nothing' },
    text: words('encoding of text, such as gb18030 (default: detected)', '文本的编码，例如 gb18030（默认自动识别）'),
  },
  {
    ...{ name: 'input-format', value: VALUE.format, choices: DOCUMENT_FORMATS },
    text: words('what the file is, whatever its name says', '文件的格式，不管文件名怎么说'),
  },
  {
    ...{ name: 'max-bytes', value: VALUE.number, kind: 'count', offers: 'nothing' },
    text: words(`refuse larger files (default: ${MOST_BYTES})`, `拒绝更大的文件（默认 ${MOST_BYTES} 字节）`),
  },
];

export const REFERENCE: OptionData = {
  ...{ name: 'reference', short: 'r', value: words('period', '时期'), offers: 'nothing' },
  text: words(
    'what the report is about: a year, month or day, such as 2014 or 2014-06',
    '报告所说的年、月或日，例如 2014、2014-06',
  ),
};

export const GRAMMAR: OptionData = {
  ...{ name: 'grammar', short: 'g', value: words('path', '路径'), kind: 'grammar', repeated: true },
  text: words(
    'vocabulary (.txt) or rules (.grammar) of your own, or a folder of them; may be repeated',
    '自己的词表（.txt）或规则（.grammar），或放它们的文件夹；可重复',
  ),
};

export const PACK: OptionData = {
  ...{ name: 'pack', short: 'p', value: VALUE.name, repeated: true, offers: 'folders' },
  text: words(
    'a pack with types of record of your own: a folder or an installed package; may be repeated',
    '带有自定记录类型的扩展包：文件夹或已安装的软件包；可重复',
  ),
};

/** Where `-p` means something else. */
const { short: _, ...long } = PACK;
export const PACK_LONG: OptionData = long;

export const SEGMENTER: OptionData = {
  ...{ name: 'segmenter', short: 's', value: VALUE.name, choices: SEGMENTERS },
  text: words('which word segmenter to use', '用哪个分词器'),
};

/** How texts are understood. */
export const UNDERSTANDING: readonly OptionData[] = [REFERENCE, GRAMMAR, PACK, SEGMENTER];

export const TYPES_OPTION: OptionData = {
  ...{ name: 'types', short: 't', value: words('types', '类型'), kind: 'list', choices: TYPES },
  text: words('only these records, separated by commas', '只要这些记录，以逗号分隔'),
};

export const JSON_OPTION: OptionData = { name: 'json', text: words('print JSON', '输出 JSON') };

export const BOM: OptionData = {
  name: 'bom',
  text: words('begin CSV files with a byte order mark, for Excel', 'CSV 文件以字节顺序标记开头，供 Excel 用'),
};

export const WORKERS: OptionData = {
  ...{ name: 'workers', short: 'w', value: VALUE.number, kind: 'count', offers: 'nothing' },
  text: words('documents at once (default: as many as there are cores)', '同时处理几份文档（默认与处理器核心数相同）'),
};

/** Where a queue is. */
export const QUEUE: readonly OptionData[] = [
  {
    ...{ name: 'redis', value: words('url', '网址'), offers: 'nothing' },
    text: words(
      'the address of Redis (default: redis://127.0.0.1:6379)',
      'Redis 的地址（默认 redis://127.0.0.1:6379）',
    ),
  },
  {
    ...{ name: 'store', value: words('place', '位置'), offers: 'folders' },
    text: words(
      'where contents and results are: a shared folder or s3://bucket (default: Redis)',
      '内容和结果存在哪里：共享文件夹或 s3://bucket（默认 Redis）',
    ),
  },
];
