import { styleText } from 'node:util';
import type { Environment, OutputStream } from '../streams.js';

/** Colours of the types of record, and of how grave a finding is. */
const COLOURS = {
  report: 'bold',
  section: 'blue',
  count: 'green',
  date: 'yellow',
  organisation: 'magenta',
  activity: 'cyan',
  comparison: 'red',
  error: 'red',
  warning: 'yellow',
  heading: 'bold',
  quiet: 'dim',
} as const;

/** Types of packs. */
const OTHER = 'blueBright';

/** Gives a text the colour of a type; where there are no colours, the text as it is. */
export type Paint = (text: string, type: string) => string;

/** The stream is not looked at: whether there are colours is decided already. */
const coloured: Paint = (text, type) =>
  styleText(Object.hasOwn(COLOURS, type) ? COLOURS[type as keyof typeof COLOURS] : OTHER, text, {
    validateStream: false,
  });

export const createPaint = (colours: boolean): Paint => (colours ? coloured : (text) => text);

/**
 * Whether a stream gets colours: not with `--no-color`; else by `FORCE_COLOR` (0 and false mean none), else not with `NO_COLOR`
 * (https://no-color.org), else on a terminal that knows some.
 */
export function hasColours(argv: readonly string[], env: Environment, { isTTY = false }: OutputStream): boolean {
  if (argv.includes('--no-color')) return false;
  const { FORCE_COLOR: forced, NO_COLOR: refused, TERM: terminal } = env;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isTTY && !refused && terminal !== 'dumb';
}
