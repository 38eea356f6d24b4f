import type { Language } from '../../index.js';

/** What Commander says of wrong use, and the same in Chinese; what stands in groups is kept. */
const CHINESE: readonly (readonly [said: RegExp, chinese: string])[] = [
  [/^error: unknown option '(.*)'$/m, '错误：没有选项 $1'],
  [/^error: unknown command '(.*)'$/m, '错误：没有命令 $1'],
  [/^error: missing required argument '(.*)'$/m, '错误：缺少参数 <$1>'],
  [/^error: option '(.*)' argument missing$/m, '错误：选项 $1 缺少取值'],
  [/^error: required option '(.*)' not specified$/m, '错误：缺少选项 $1'],
  [
    /^error: too many arguments(?: for '(.*)')?\. Expected (\d+) arguments? but got (\d+).*$/m,
    '错误：参数过多：应有 $2 个，实有 $3 个',
  ],
  [
    /^error: option '(.*)' argument '(.*)' is invalid\. Allowed choices are (.*)\.$/m,
    '错误：选项 $1 的值“$2”无效，可用的是 $3。',
  ],
  [/^error: option '(.*)' argument '(.*)' is invalid\. (.*)$/m, '错误：选项 $1 的值“$2”无效。$3'],
  [
    /^error: command-argument value '(.*)' is invalid for argument '(.*)'\. Allowed choices are (.*)\.$/m,
    '错误：参数 $2 的值“$1”无效，可用的是 $3。',
  ],
  [/^\(Did you mean one of (.*)\?\)$/m, '（是不是 $1 之一？）'],
  [/^\(Did you mean (.*)\?\)$/m, '（是不是 $1？）'],
];

/** What is said of wrong use, in a language. */
export const usageProblem = (said: string, language: Language): string =>
  language === 'en' ? said : CHINESE.reduce((text, [pattern, chinese]) => text.replace(pattern, chinese), said);
