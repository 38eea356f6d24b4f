import type { PlainMessage } from '../messages/message.js';
import { LOG_LEVELS } from './choices.js';
import type { OptionData } from './option-data.js';
import { VALUE, WORKERS } from './options.js';

/** An option whose value is a number. */
const number = (
  name: string,
  kind: 'count' | 'number',
  text: PlainMessage,
  value: PlainMessage = VALUE.number,
): OptionData => ({
  ...{ name, kind, value, text, offers: 'nothing' },
});

/** The options of `serve`. */
export const SERVICE_OPTIONS: readonly OptionData[] = [
  {
    ...{ name: 'host', value: 'value.address', offers: 'nothing' },
    text: 'option.serve.host',
  },
  { ...number('port', 'number', 'option.serve.port'), short: 'p' },
  {
    ...{ name: 'token-file', value: VALUE.file },
    text: 'option.serve.token-file',
  },
  WORKERS,
  number('worker-memory', 'count', 'option.serve.worker-memory', VALUE.memory),
  number('max-queue', 'number', 'option.serve.max-queue'),
  number('max-requests', 'count', 'option.serve.max-requests'),
  number('max-bytes', 'count', 'option.serve.max-bytes'),
  number('max-total-bytes', 'count', 'option.serve.max-total-bytes'),
  number('max-characters', 'count', 'option.serve.max-characters'),
  number('max-pages', 'count', 'option.serve.max-pages'),
  number('timeout', 'count', 'option.serve.timeout', VALUE.milliseconds),
  number('body-timeout', 'count', 'option.serve.body-timeout', VALUE.milliseconds),
  number('max-delay', 'count', 'option.serve.max-delay', VALUE.milliseconds),
  number('rate', 'count', 'option.serve.rate'),
  {
    ...{ name: 'log-level', value: 'value.level', choices: LOG_LEVELS },
    text: 'option.serve.log-level',
  },
  { name: 'log-text', text: 'option.serve.log-text' },
];

/** The options of `worker`. */
export const WORKER_OPTIONS: readonly OptionData[] = [
  WORKERS,
  number('worker-memory', 'count', 'option.worker.worker-memory', VALUE.memory),
  number('timeout', 'count', 'option.worker.timeout', VALUE.milliseconds),
  number('stalled-after', 'count', 'option.worker.stalled-after', VALUE.milliseconds),
];
