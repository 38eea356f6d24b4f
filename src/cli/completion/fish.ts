import type { CompletedCommand, CompletedOption, Offer } from './completed-command.js';

/** Completions of fish, a line each, with what each option does beside it. */
export function fishScript(
  commands: readonly CompletedCommand[],
  globals: readonly CompletedOption[],
  groups: readonly { readonly name: string; readonly text: string }[],
): string {
  const lines = [
    '# fish completion of baogao; made by: baogao completion fish',
    'complete -c baogao -f',
    ...groups.map(({ name, text }) => complete('__fish_use_subcommand', `-a ${name}`, text)),
    ...globals.flatMap((option) => optionLine('', option)),
    ...commands.flatMap(commandLines),
  ];
  return `${lines.join('\n')}\n`;
}

function commandLines({ name, text, options, arguments: operands }: CompletedCommand): string[] {
  const [first = '', second] = name.split(' ');
  const seen = `__fish_seen_subcommand_from ${second ?? first}`;
  const own =
    second === undefined
      ? complete('__fish_use_subcommand', `-a ${first}`, text)
      : complete(`__fish_seen_subcommand_from ${first}; and not ${seen}`, `-a ${second}`, text);
  const operand =
    operands[0] && operands[0].offer.kind !== 'nothing' ? [complete(seen, offered(operands[0].offer), '')] : [];
  return [own, ...options.map((option) => optionLine(seen, option)), ...operand];
}

function optionLine(condition: string, { flags, text, value }: CompletedOption): string {
  const names = flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
  const offer = value === null ? [] : [`-r ${offered(value.offer)}`];
  return complete(condition, [...names, ...offer].join(' '), text);
}

const complete = (condition: string, what: string, text: string): string =>
  [
    'complete -c baogao',
    ...(condition === '' ? [] : [`-n ${quoted(condition)}`]),
    ...[what, ...(text === '' ? [] : [`-d ${quoted(text)}`])],
  ].join(' ');

function offered(offer: Offer): string {
  if (offer.kind === 'words') return `-f -a ${quoted(offer.words.join(' '))}`;
  if (offer.kind === 'list') return `-f -a ${quoted(`(__fish_append , ${offer.words.join(' ')})`)}`;
  if (offer.kind === 'folders') return "-f -a '(__fish_complete_directories)'";
  return offer.kind === 'files' ? '-F' : '-f';
}

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
