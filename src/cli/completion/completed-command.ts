import type { ArgumentData, CommandData } from '../command-table/command-data.js';
import { COMMANDS, GROUPS } from '../command-table/commands.js';
import type { OptionData } from '../command-table/option-data.js';
import { GLOBAL_OPTIONS } from '../command-table/options.js';
import type { Terminal } from '../terminal/terminal.js';

/** What a shell offers for a value: these words, these words between commas, or what there is on the disk. */
export type Offer =
  | { readonly kind: 'words' | 'list'; readonly words: readonly string[] }
  | { readonly kind: 'files' | 'folders' | 'nothing' };

export interface CompletedOption {
  /** With dashes: `--format`, `-f`. */
  readonly flags: readonly string[];
  readonly text: string;
  /** What its value is called, and may be; null for a switch. */
  readonly value: { readonly name: string; readonly offer: Offer } | null;
  readonly repeated: boolean;
}

export interface CompletedCommand {
  /** `extract`, `pack test`. */
  readonly name: string;
  readonly text: string;
  readonly options: readonly CompletedOption[];
  readonly arguments: readonly { readonly name: string; readonly offer: Offer; readonly several: boolean }[];
}

type Said = Terminal['message'];

/** What a shell has to know of the commands, in a language. */
export const completedCommands = (message: Said): CompletedCommand[] =>
  (COMMANDS as readonly CommandData[]).map(({ name, text, options = [], arguments: operands = [] }) => ({
    name,
    text: message(text),
    options: options.map((option) => completedOption(option, message)),
    arguments: operands.map((operand) => ({
      ...{ name: message(operand.name), offer: offerOf(operand), several: operand.several ?? false },
    })),
  }));

/** The options of all commands. */
export const completedGlobals = (message: Said): CompletedOption[] => [
  ...GLOBAL_OPTIONS.filter(({ hidden }) => !hidden).map((option) => completedOption(option, message)),
  { flags: ['--help', '-h'], text: message('help.option'), value: null, repeated: false },
];

/** Words that begin commands of two words. */
export const completedGroups = (message: Said): { readonly name: string; readonly text: string }[] =>
  Object.entries(GROUPS).map(([name, text]) => ({ name, text: message(text) }));

function completedOption(option: OptionData, message: Said): CompletedOption {
  const { name, short, text, value, repeated = false } = option;
  return {
    flags: [`--${name}`, ...(short ? [`-${short}`] : [])],
    text: message(text),
    value: value ? { name: message(value), offer: offerOf(option) } : null,
    repeated,
  };
}

function offerOf(of: OptionData | ArgumentData): Offer {
  if (of.choices) return { kind: 'kind' in of && of.kind === 'list' ? 'list' : 'words', words: of.choices };
  return { kind: of.offers ?? 'files' };
}
