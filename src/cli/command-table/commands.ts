import { COMPARISON_FORMATS, DOCUMENT_FORMATS, FOLDER_FORMATS, FORMATS, LINE_FORMATS, SHELLS } from './choices.js';
import type { ArgumentData, CommandData } from './command-data.js';
import * as details from './details.js';
import {
  BOM,
  GRAMMAR,
  JSON_OPTION,
  PACK,
  PACK_LONG,
  QUEUE,
  READING,
  REFERENCE,
  SEGMENTER,
  TYPES_OPTION,
  UNDERSTANDING,
  VALUE,
  WORKERS,
} from './options.js';
import { SERVICE_OPTIONS, WORKER_OPTIONS } from './service-options.js';
import { words } from './words.js';

const KINDS = DOCUMENT_FORMATS.map((format) => `.${format}`).join(' ');
const SOURCES = words(`${KINDS}; - is standard input`, `${KINDS}；- 是标准输入`);

const FILE: ArgumentData = { name: VALUE.file, text: SOURCES };
const FILES: ArgumentData = { ...FILE, several: true };
const JOB: ArgumentData = {
  ...{ name: words('job', '任务'), offers: 'nothing' },
  text: words('what the job is called', '任务的名称'),
};

/** Every command, in the order in which help has them. */
export const COMMANDS = [
  {
    name: 'extract',
    text: words('Extracts sections and records from reports.', '从报告中抽取章节和记录。'),
    arguments: [
      {
        ...FILES,
        text: words(`${SOURCES.en}; with --out, a folder`, `${SOURCES.zh}；加 --out 时是一个文件夹`),
      },
    ],
    options: [
      {
        ...{ name: 'format', short: 'f', value: VALUE.formats, kind: 'list' },
        choices: [...new Set([...FORMATS, ...FOLDER_FORMATS])],
        text: words(
          `what to write: ${FORMATS.join(', ')}; with --out ${FOLDER_FORMATS.join(', ')}`,
          `写什么：${FORMATS.join('、')}；加 --out 时 ${FOLDER_FORMATS.join('、')}`,
        ),
      },
      {
        ...{ name: 'out', short: 'o', value: VALUE.folder, offers: 'folders' },
        text: words('extract a whole folder into this one', '把整个文件夹抽取到这个文件夹'),
      },
      {
        ...WORKERS,
        text: words(
          'with --out, how many files at once (default: as many as there are cores)',
          '加 --out 时，同时抽取几个文件（默认与处理器核心数相同）',
        ),
      },
      {
        name: 'restart',
        text: words('with --out, forget what an earlier run has done', '加 --out 时，不接着上次的做，从头开始'),
      },
      {
        name: 'follow-links',
        text: words(
          'with --out, follow links to folders and links that lead out of the folder',
          '加 --out 时，跟随指向文件夹和指向外面的链接',
        ),
      },
      { ...BOM, text: words(`with --out, ${BOM.text.en}`, `加 --out 时，${BOM.text.zh}`) },
      TYPES_OPTION,
      ...UNDERSTANDING,
      ...READING,
    ],
    details: details.EXTRACT_DETAILS,
  },
  {
    name: 'view',
    text: words(
      'Writes one HTML page to look at a report, check and correct its records; it needs no network.',
      '写出一个 HTML 页面，用来阅读报告、核对和更正记录；无需联网。',
    ),
    arguments: [
      { ...FILES, text: words(`${KINDS}, or folders; - is standard input`, `${KINDS}，或文件夹；- 是标准输入`) },
    ],
    options: [
      {
        ...{ name: 'out', short: 'o', value: words('page', '页面') },
        text: words(
          'where the page goes (default: standard output); of several files, the folder',
          '页面写到哪里（默认标准输出）；有几个文件时，是文件夹',
        ),
      },
      { name: 'audit', text: words('also show what in the report does not agree', '也显示报告中不相符之处') },
      {
        name: 'account',
        text: words(
          'also show what became of every number, and what nothing explains',
          '也显示每个数字的去向，以及无从解释的数字',
        ),
      },
      ...UNDERSTANDING,
      ...READING,
    ],
  },
  {
    name: 'review',
    text: words(
      'Extracts a report as a person has corrected it on the page of baogao view.',
      '按人在 baogao view 的页面上所作的更正抽取报告。',
    ),
    arguments: [
      FILE,
      {
        name: words('review', '核对结果'),
        text: words('what the page has exported: NDJSON', '页面导出的结果：NDJSON'),
      },
    ],
    options: [
      {
        ...{ name: 'format', short: 'f', value: VALUE.format, choices: FORMATS },
        text: words('what to write', '写什么'),
      },
      ...UNDERSTANDING,
      ...READING,
    ],
  },
  {
    name: 'audit',
    text: words(
      'Finds figures, dates and numbers of headings that do not agree.',
      '找出不相符的数字、日期和标题序号。',
    ),
    arguments: [FILES],
    options: [
      { name: 'strict', text: words('exit with 1 where there are findings', '有发现时退出码为1') },
      JSON_OPTION,
      ...UNDERSTANDING,
      ...READING,
    ],
    details: details.AUDIT_DETAILS,
  },
  {
    name: 'account',
    text: words(
      'Says what became of every numeral, date, marker and head of a body in a text.',
      '说明文中每个数字、日期、序号和机构中心词的去向。',
    ),
    arguments: [FILE],
    options: [
      {
        name: 'dismissed',
        text: words('also show what rules dismiss, and which', '也显示被规则排除的，以及是哪条规则'),
      },
      JSON_OPTION,
      ...UNDERSTANDING,
      ...READING,
    ],
  },
  {
    name: 'compare',
    text: words(
      'Shows what is not the same in two reports: figures, plans, sections, activities.',
      '显示两份报告的不同：数字、计划、章节、活动。',
    ),
    arguments: [
      { name: words('earlier', '前一份'), text: words(KINDS, KINDS) },
      { name: words('later', '后一份'), text: words(KINDS, KINDS) },
    ],
    options: [
      {
        ...{ name: 'format', short: 'f', value: VALUE.format, choices: COMPARISON_FORMATS },
        text: words('html: a page with both side by side', 'html：两份并排的页面'),
      },
      {
        ...{ name: 'out', short: 'o', value: VALUE.file },
        text: words('where it goes (default: standard output)', '写到哪里（默认标准输出）'),
      },
      JSON_OPTION,
      ...UNDERSTANDING,
      ...READING,
    ],
  },
  {
    name: 'explain',
    text: words(
      'Says which rules matched at places of a report, and why there is a record or none.',
      '说明报告中某处有哪些规则匹配，为什么有或没有记录。',
    ),
    arguments: [FILE],
    options: [
      {
        ...{ name: 'at', short: 'a', value: words('offset', '位置'), kind: 'number', offers: 'nothing' },
        text: words('the place, in UTF-16 code units from the beginning of the text', '位置：距文首的 UTF-16 码元数'),
      },
      {
        ...{ name: 'find', value: words('words', '文字'), offers: 'nothing' },
        text: words('all places where these words stand', '出现这些文字的每一处'),
      },
      JSON_OPTION,
      ...UNDERSTANDING,
      ...READING,
    ],
    details: details.EXPLAIN_DETAILS,
  },
  {
    name: 'pipe',
    text: words(
      'Answers documents that come as lines of JSON on standard input.',
      '应答标准输入中每行一份的 JSON 文档。',
    ),
    options: [
      {
        ...{ name: 'format', short: 'f', value: VALUE.format, choices: LINE_FORMATS },
        text: words('what to write', '写什么'),
      },
      TYPES_OPTION,
      ...UNDERSTANDING,
      { ...WORKERS, text: words('how many documents at once (default: 1)', '同时处理几份文档（默认1）') },
    ],
    details: details.PIPE_DETAILS,
  },
  {
    name: 'check',
    text: words(
      'Tries the match and never examples of grammars of your own.',
      '检验自己的语法中的 match 和 never 例子。',
    ),
    arguments: [
      {
        ...{ name: VALUE.file, several: true },
        text: words(
          'rules (.grammar), and the vocabulary (.txt) that they need, or a folder of them',
          '规则（.grammar）和它们所需的词表（.txt），或放它们的文件夹',
        ),
      },
    ],
    options: [SEGMENTER],
  },
  {
    name: 'pack test',
    text: words(
      'Tries a pack: the examples of its rules, its cases and its example texts.',
      '检验一个扩展包：规则的例子、案例和示例文本。',
    ),
    arguments: [
      {
        ...{ name: words('pack', '扩展包'), offers: 'folders' },
        text: words('a folder, or an installed package', '文件夹，或已安装的软件包'),
      },
    ],
    options: [SEGMENTER],
  },
  {
    name: 'completion',
    text: words(
      'Writes what makes a shell complete commands, options and their values.',
      '写出让命令行自动补全命令、选项和取值的脚本。',
    ),
    arguments: [{ name: words('shell', 'shell'), text: words('which shell', '哪种 shell'), choices: SHELLS }],
    details: details.COMPLETION_DETAILS,
  },
  {
    name: 'serve',
    text: words('Serves extraction over HTTP.', '通过 HTTP 提供抽取服务。'),
    options: [GRAMMAR, PACK_LONG, SEGMENTER, ...SERVICE_OPTIONS],
    details: details.SERVE_DETAILS,
  },
  {
    name: 'mcp',
    text: words(
      'Serves tools to an assistant on standard input and output (Model Context Protocol).',
      '在标准输入输出上为助手提供工具（Model Context Protocol）。',
    ),
    options: [
      {
        ...{ name: 'root', value: VALUE.folder, offers: 'folders' },
        text: words('a folder whose documents may be asked for (default: none)', '可供查询文档的文件夹（默认没有）'),
      },
      GRAMMAR,
      PACK,
      SEGMENTER,
    ],
    details: details.MCP_DETAILS,
  },
  {
    name: 'submit',
    text: words('Submits documents to a queue, from which workers take them.', '把文档提交到队列，由工作进程取走。'),
    arguments: [{ name: words('path', '路径'), several: true, text: words('a folder, or files', '文件夹，或文件') }],
    options: [
      {
        ...{ name: 'job', short: 'j', value: VALUE.name, required: true, offers: 'nothing' },
        text: words('what the job is called', '任务的名称'),
      },
      TYPES_OPTION,
      REFERENCE,
      GRAMMAR,
      PACK,
      ...READING.filter(({ name }) => name !== 'input-format'),
      ...QUEUE,
    ],
    details: details.SUBMIT_DETAILS,
  },
  {
    name: 'worker',
    text: words('Takes documents from a queue until it is told to end.', '从队列取文档，直到被要求结束。'),
    options: [...WORKER_OPTIONS, ...QUEUE],
  },
  {
    name: 'status',
    text: words('Tells how far a job is.', '说明一个任务做到了哪里。'),
    arguments: [JOB],
    options: [
      { name: 'follow', text: words('go on until it is done', '一直说到做完') },
      { ...JSON_OPTION, text: words('print lines of JSON', '逐行输出 JSON') },
      ...QUEUE,
    ],
  },
  {
    name: 'collect',
    text: words(
      'Writes the results of a job into a folder, as extract --out does.',
      '把一个任务的结果写进文件夹，与 extract --out 相同。',
    ),
    arguments: [JOB],
    options: [
      {
        ...{ name: 'out', short: 'o', value: VALUE.folder, required: true, offers: 'folders' },
        text: words('the folder', '文件夹'),
      },
      {
        ...{ name: 'format', short: 'f', value: VALUE.formats, kind: 'list', choices: FOLDER_FORMATS },
        text: words('what to write (default: records)', '写什么（默认 records）'),
      },
      { name: 'wait', text: words('wait until all documents are done', '等到所有文档做完') },
      { name: 'restart', text: words('forget what an earlier call has written', '不接着上次的写，从头开始') },
      BOM,
      ...QUEUE,
    ],
  },
] as const satisfies readonly CommandData[];

export type CommandName = (typeof COMMANDS)[number]['name'];

/** What the names of commands of two words begin with. */
export const GROUPS: Readonly<Record<string, ReturnType<typeof words>>> = {
  pack: words('Works with packs, which bring types of record of their own.', '处理扩展包，它们带有自定的记录类型。'),
};

/** What the program is. */
export const PROGRAM = {
  name: 'baogao',
  text: words(
    'Turns Chinese work reports into typed records, each with its exact place in the text.',
    '把中文工作报告变成有类型的记录，每条都有在原文中的确切位置。',
  ),
} as const;
