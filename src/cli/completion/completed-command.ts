import type { Language } from '../../index.js';
import type { ArgumentData, CommandData } from '../command-table/command-data.js';
import { COMMANDS, GROUPS } from '../command-table/commands.js';
import type { OptionData } from '../command-table/option-data.js';
import { GLOBAL_OPTIONS } from '../command-table/options.js';

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

/** What a shell has to know of the commands, in a language. */
export const completedCommands = (language: Language): CompletedCommand[] =>
  (COMMANDS as readonly CommandData[]).map(({ name, text, options = [], arguments: operands = [] }) => ({
    name,
    text: text[language],
    options: options.map((option) => completedOption(option, language)),
    arguments: operands.map((operand) => ({
      ...{ name: operand.name[language], offer: offerOf(operand), several: operand.several ?? false },
    })),
  }));

/** The options of all commands. */
export const completedGlobals = (language: Language, help: string): CompletedOption[] => [
  ...GLOBAL_OPTIONS.filter(({ hidden }) => !hidden).map((option) => completedOption(option, language)),
  { flags: ['--help', '-h'], text: help, value: null, repeated: false },
];

/** Words that begin commands of two words. */
export const completedGroups = (language: Language): { readonly name: string; readonly text: string }[] =>
  Object.entries(GROUPS).map(([name, text]) => ({ name, text: text[language] }));

function completedOption(option: OptionData, language: Language): CompletedOption {
  const { name, short, text, value, repeated = false } = option;
  return {
    flags: [`--${name}`, ...(short ? [`-${short}`] : [])],
    text: text[language],
    value: value ? { name: value[language], offer: offerOf(option) } : null,
    repeated,
  };
}

function offerOf(of: OptionData | ArgumentData): Offer {
  if (of.choices) return { kind: 'kind' in of && of.kind === 'list' ? 'list' : 'words', words: of.choices };
  return { kind: of.offers ?? 'files' };
}
