import { LOG_LEVELS, MOST_PAGES } from './choices.js';
import type { OptionData } from './option-data.js';
import { VALUE, WORKERS } from './options.js';
import { type Words, words } from './words.js';

/** An option whose value is a number. */
const number = (name: string, kind: 'count' | 'number', text: Words, value: Words = VALUE.number): OptionData => ({
  ...{ name, kind, value, text, offers: 'nothing' },
});

/** The options of `serve`. */
export const SERVICE_OPTIONS: readonly OptionData[] = [
  {
    ...{ name: 'host', value: words('address', '地址'), offers: 'nothing' },
    text: words(
      'where to listen (default: 127.0.0.1, which only this machine reaches)',
      '在哪里监听（默认 127.0.0.1，只有本机能访问）',
    ),
  },
  { ...number('port', 'number', words('the port (default: 8080)', '端口（默认 8080）')), short: 'p' },
  {
    ...{ name: 'token-file', value: VALUE.file },
    text: words('a file with the bearer token that clients need', '存放客户端所需令牌的文件'),
  },
  WORKERS,
  number(
    'worker-memory',
    'count',
    words('memory of each worker (default: 1024)', '每个工作线程的内存（默认 1024）'),
    VALUE.memory,
  ),
  number('max-queue', 'number', words('documents that may wait (default: 256)', '可以等待的文档数（默认 256）')),
  number('max-requests', 'count', words('requests at once (default: 1024)', '同时的请求数（默认 1024）')),
  number('max-bytes', 'count', words('bytes of a request (default: 16 MiB)', '一个请求的字节数（默认 16 MiB）')),
  number(
    'max-total-bytes',
    'count',
    words('bytes of all requests under way (default: 256 MiB)', '所有进行中请求的字节数（默认 256 MiB）'),
  ),
  number(
    'max-characters',
    'count',
    words('characters of a document (default: 5 million)', '一份文档的字符数（默认五百万）'),
  ),
  number('max-pages', 'count', words(`pages of a PDF (default: ${MOST_PAGES})`, `PDF 的页数（默认 ${MOST_PAGES}）`)),
  number(
    'timeout',
    'count',
    words('time for a document (default: 30000)', '一份文档的时限（默认 30000）'),
    VALUE.milliseconds,
  ),
  number(
    'body-timeout',
    'count',
    words('time for a request to arrive (default: 30000)', '请求到齐的时限（默认 30000）'),
    VALUE.milliseconds,
  ),
  number(
    'max-delay',
    'count',
    words('lag at which requests are refused (default: 1000)', '迟滞到多少就拒绝请求（默认 1000）'),
    VALUE.milliseconds,
  ),
  number(
    'rate',
    'count',
    words('requests a minute from one address (default: any number)', '每个地址每分钟的请求数（默认不限）'),
  ),
  {
    ...{ name: 'log-level', value: words('level', '级别'), choices: LOG_LEVELS },
    text: words('what the log tells (default: info)', '日志记什么（默认 info）'),
  },
  { name: 'log-text', text: words('write the texts of documents to the log', '把文档的文本写进日志') },
];

/** The options of `worker`. */
export const WORKER_OPTIONS: readonly OptionData[] = [
  WORKERS,
  number('worker-memory', 'count', words('memory of each process', '每个进程的内存'), VALUE.memory),
  number(
    'timeout',
    'count',
    words('time for a document (default: ten minutes)', '一份文档的时限（默认十分钟）'),
    VALUE.milliseconds,
  ),
  number(
    'stalled-after',
    'count',
    words('when a silent worker is given up (default: 30000)', '多久没有动静就放弃一个工作进程（默认 30000）'),
    VALUE.milliseconds,
  ),
];
