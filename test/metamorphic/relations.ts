/** A change of a text that changes no record, but for where it stands and how it is spelt. */
export interface Relation {
  readonly name: string;
  readonly change: (text: string) => string;
  /** Characters at which words are compared, where the change puts some in or takes some out. */
  readonly ignored: RegExp;
}

const BLANKS = /\s+/g;
const NOTHING = /(?!)/g;
const LINE_END = '\n';

const BANNER = [
  '首页 > 范文大全 > 工作总结',
  '下载文档',
  'ID:20391',
  '大小:32.5KB',
  '温馨提示:资料来自网友,仅供参考,未经授权不得转载。',
];
const FOOTER = ['【打印本页】【关闭窗口】', '上一篇:没有了', '版权所有 某某文库网 ICP备12345号'];

export const RELATIONS: readonly Relation[] = [
  { name: 'line ends of Windows', ignored: BLANKS, change: (text) => text.replace(/\n/g, '\r\n') },
  {
    name: 'zero-width spaces',
    ignored: /[\u200b\s]+/g,
    change: (text) => between(text, '\u200b', 3),
  },
  {
    name: 'soft hyphens and word joiners',
    ignored: /[\u00ad\u2060\s]+/g,
    change: (text) => between(between(text, '\u00ad', 4), '\u2060', 7),
  },
  { name: 'a byte order mark', ignored: /[\ufeff\s]+/g, change: (text) => `\ufeff${text}` },
  { name: 'corner brackets', ignored: NOTHING, change: (text) => text.replace(/“/g, '「').replace(/”/g, '」') },
  {
    name: 'full-width digits',
    ignored: NOTHING,
    change: (text) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  },
  { name: 'wrapped at 30', ignored: BLANKS, change: (text) => wrap(text, 30) },
  { name: 'wrapped at 36', ignored: BLANKS, change: (text) => wrap(text, 36) },
  { name: 'letter-spaced', ignored: BLANKS, change: letterSpace },
  { name: 'blanks beside numbers', ignored: BLANKS, change: (text) => text.replace(BESIDE_NUMBER, ' ') },
  {
    name: 'a site’s page around it',
    ignored: NOTHING,
    change: (text) => [...BANNER, text.trimEnd(), ...FOOTER].join(LINE_END),
  },
  { name: 'empty lines between', ignored: BLANKS, change: (text) => text.replace(/\n+/g, '\n\n') },
];

/** Between a digit and an ideograph. */
const BESIDE_NUMBER = /(?<=\d)(?=\p{Script=Han})|(?<=\p{Script=Han})(?=\d)/gu;

/** Puts a character between two others, so many apart. */
function between(text: string, character: string, every: number): string {
  return text.replace(new RegExp(`(\\S{${every}})(?=\\S)`, 'gu'), `$1${character}`);
}

/** Lines of so many characters; no line begins or ends with a mark that belongs to the other side. */
function wrap(text: string, width: number): string {
  return text
    .split(LINE_END)
    .map((line) =>
      line.replace(new RegExp(`.{${width - 1}}[^（“《(](?=[^，。；：、！？”）》)])`, 'gu'), `$&${LINE_END}`),
    )
    .join(LINE_END);
}

/** A blank behind every character, and three where there was one. */
function letterSpace(text: string): string {
  return text.replace(/[ \u3000]+/g, '   ').replace(/(\S)(?=\S)/gu, '$1 ');
}
