import type { PlainMessage } from '../messages/message.js';
import { COMPARISON_FORMATS, FOLDER_FORMATS, FORMATS, LINE_FORMATS, SHELLS } from './choices.js';
import type { ArgumentData, CommandData } from './command-data.js';
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

const FILE: ArgumentData = { name: VALUE.file, text: 'argument.file' };
const FILES: ArgumentData = { ...FILE, several: true };
const JOB: ArgumentData = {
  ...{ name: 'value.job', offers: 'nothing' },
  text: 'option.job',
};

/** Every command, in the order in which help has them. */
export const COMMANDS = [
  {
    name: 'extract',
    text: 'command.extract',
    arguments: [
      {
        ...FILES,
        text: 'argument.extract.file',
      },
    ],
    options: [
      {
        ...{ name: 'format', short: 'f', value: VALUE.formats, kind: 'list' },
        choices: [...new Set([...FORMATS, ...FOLDER_FORMATS])],
        text: 'option.extract.format',
      },
      {
        ...{ name: 'out', short: 'o', value: VALUE.folder, offers: 'folders' },
        text: 'option.extract.out',
      },
      {
        ...WORKERS,
        text: 'option.extract.workers',
      },
      {
        name: 'restart',
        text: 'option.extract.restart',
      },
      {
        name: 'follow-links',
        text: 'option.extract.follow-links',
      },
      { ...BOM, text: 'option.extract.bom' },
      TYPES_OPTION,
      ...UNDERSTANDING,
      ...READING,
    ],
    details: 'details.extract',
  },
  {
    name: 'view',
    text: 'command.view',
    arguments: [{ ...FILES, text: 'argument.view.file' }],
    options: [
      {
        ...{ name: 'out', short: 'o', value: 'value.page' },
        text: 'option.view.out',
      },
      { name: 'audit', text: 'option.view.audit' },
      {
        name: 'account',
        text: 'option.view.account',
      },
      ...UNDERSTANDING,
      ...READING,
    ],
  },
  {
    name: 'review',
    text: 'command.review',
    arguments: [
      FILE,
      {
        name: 'value.review',
        text: 'argument.review.review',
      },
    ],
    options: [
      {
        ...{ name: 'format', short: 'f', value: VALUE.format, choices: FORMATS },
        text: 'option.format',
      },
      ...UNDERSTANDING,
      ...READING,
    ],
  },
  {
    name: 'audit',
    text: 'command.audit',
    arguments: [FILES],
    options: [
      { name: 'strict', text: 'option.audit.strict' },
      { name: 'balance', text: 'option.audit.balance' },
      JSON_OPTION,
      ...UNDERSTANDING,
      ...READING,
    ],
    details: 'details.audit',
  },
  {
    name: 'account',
    text: 'command.account',
    arguments: [FILE],
    options: [
      {
        name: 'dismissed',
        text: 'option.account.dismissed',
      },
      JSON_OPTION,
      ...UNDERSTANDING,
      ...READING,
    ],
  },
  {
    name: 'compare',
    text: 'command.compare',
    arguments: [
      { name: 'value.earlier', text: 'argument.kinds' },
      { name: 'value.later', text: 'argument.kinds' },
    ],
    options: [
      {
        ...{ name: 'format', short: 'f', value: VALUE.format, choices: COMPARISON_FORMATS },
        text: 'option.compare.format',
      },
      {
        ...{ name: 'out', short: 'o', value: VALUE.file },
        text: 'option.compare.out',
      },
      JSON_OPTION,
      ...UNDERSTANDING,
      ...READING,
    ],
  },
  {
    name: 'explain',
    text: 'command.explain',
    arguments: [FILE],
    options: [
      {
        ...{ name: 'at', short: 'a', value: 'value.offset', kind: 'number', offers: 'nothing' },
        text: 'option.explain.at',
      },
      {
        ...{ name: 'find', value: 'value.words', offers: 'nothing' },
        text: 'option.explain.find',
      },
      JSON_OPTION,
      ...UNDERSTANDING,
      ...READING,
    ],
    details: 'details.explain',
  },
  {
    name: 'pipe',
    text: 'command.pipe',
    options: [
      {
        ...{ name: 'format', short: 'f', value: VALUE.format, choices: LINE_FORMATS },
        text: 'option.format',
      },
      TYPES_OPTION,
      ...UNDERSTANDING,
      { ...WORKERS, text: 'option.pipe.workers' },
    ],
    details: 'details.pipe',
  },
  {
    name: 'check',
    text: 'command.check',
    arguments: [
      {
        ...{ name: VALUE.file, several: true },
        text: 'argument.check.file',
      },
    ],
    options: [SEGMENTER],
  },
  {
    name: 'pack test',
    text: 'command.pack test',
    arguments: [
      {
        ...{ name: 'value.pack', offers: 'folders' },
        text: 'argument.pack test.pack',
      },
    ],
    options: [SEGMENTER],
  },
  {
    name: 'completion',
    text: 'command.completion',
    arguments: [{ name: 'value.shell', text: 'argument.completion.shell', choices: SHELLS }],
    details: 'details.completion',
  },
  {
    name: 'serve',
    text: 'command.serve',
    options: [GRAMMAR, PACK_LONG, SEGMENTER, ...SERVICE_OPTIONS],
    details: 'details.serve',
  },
  {
    name: 'mcp',
    text: 'command.mcp',
    options: [
      {
        ...{ name: 'root', value: VALUE.folder, offers: 'folders' },
        text: 'option.mcp.root',
      },
      GRAMMAR,
      PACK,
      SEGMENTER,
    ],
    details: 'details.mcp',
  },
  {
    name: 'submit',
    text: 'command.submit',
    arguments: [{ name: 'value.path', several: true, text: 'argument.submit.path' }],
    options: [
      {
        ...{ name: 'job', short: 'j', value: VALUE.name, required: true, offers: 'nothing' },
        text: 'option.job',
      },
      TYPES_OPTION,
      REFERENCE,
      GRAMMAR,
      PACK,
      ...READING.filter(({ name }) => name !== 'input-format'),
      ...QUEUE,
    ],
    details: 'details.submit',
  },
  {
    name: 'worker',
    text: 'command.worker',
    options: [...WORKER_OPTIONS, ...QUEUE],
  },
  {
    name: 'status',
    text: 'command.status',
    arguments: [JOB],
    options: [
      { name: 'follow', text: 'option.status.follow' },
      { ...JSON_OPTION, text: 'option.status.json' },
      ...QUEUE,
    ],
  },
  {
    name: 'collect',
    text: 'command.collect',
    arguments: [JOB],
    options: [
      {
        ...{ name: 'out', short: 'o', value: VALUE.folder, required: true, offers: 'folders' },
        text: 'option.collect.out',
      },
      {
        ...{ name: 'format', short: 'f', value: VALUE.formats, kind: 'list', choices: FOLDER_FORMATS },
        text: 'option.collect.format',
      },
      { name: 'wait', text: 'option.collect.wait' },
      { name: 'restart', text: 'option.collect.restart' },
      BOM,
      ...QUEUE,
    ],
  },
] as const satisfies readonly CommandData[];

export type CommandName = (typeof COMMANDS)[number]['name'];

/** What the names of commands of two words begin with. */
export const GROUPS: Readonly<Record<string, PlainMessage>> = {
  pack: 'command.pack',
};

/** What the program is. */
export const PROGRAM = {
  name: 'baogao',
  text: 'command',
} as const;
