import { Argument, Command, Option } from 'commander';
import stringWidth from 'string-width';
import type { ArgumentData, CommandData } from '../command-table/command-data.js';
import { COMMANDS, type CommandName, GROUPS, PROGRAM } from '../command-table/commands.js';
import type { OptionData } from '../command-table/option-data.js';
import { GLOBAL_OPTIONS } from '../command-table/options.js';
import type { PlainMessage } from '../messages/message.js';
import type { Terminal } from '../terminal/terminal.js';
import { usageProblem } from './usage-problem.js';
import { valueReader } from './values.js';

/** Does a command: `given` are its arguments in their order, then its options. */
export type Run = (name: CommandName, given: readonly unknown[], command: Command) => Promise<void>;

const DEFAULT_WIDTH = 100;

type NamedCommand = CommandData & { readonly name: CommandName };

/** The program as Commander has it, made of the table of commands, in the language of the terminal. */
export function buildProgram(version: string, terminal: Terminal, run: Run): Command {
  const { message } = terminal;
  const program = withCommands(dressed(new Command(PROGRAM.name), PROGRAM.text, terminal), terminal).version(
    version,
    '-V, --version',
    message('help.version'),
  );
  for (const option of GLOBAL_OPTIONS) program.addOption(optionOf(option, terminal));
  const groups = new Map<string, Command>();
  for (const data of COMMANDS as readonly NamedCommand[]) {
    const [first = '', second] = data.name.split(' ');
    const text = GROUPS[first];
    if (second === undefined || text === undefined) addCommand(program.command(first), data, terminal, run);
    else {
      const group = groups.get(first) ?? withCommands(dressed(program.command(first), text, terminal), terminal);
      groups.set(first, group);
      addCommand(group.command(second), data, terminal, run);
    }
  }
  return program;
}

function addCommand(command: Command, data: NamedCommand, terminal: Terminal, run: Run): void {
  dressed(command, data.text, terminal);
  for (const argument of data.arguments ?? []) command.addArgument(argumentOf(argument, terminal));
  for (const option of data.options ?? []) command.addOption(optionOf(option, terminal));
  if (data.details) command.addHelpText('after', `\n${terminal.message(data.details)}`);
  const operands = command.registeredArguments.map((each) => ` <${each.name()}${each.variadic ? '...' : ''}>`);
  command.usage(terminal.message('help.some-options') + operands.join(''));
  // Commander gives the command itself last.
  command.action((...given: unknown[]) => run(data.name, given.slice(0, -1), command));
}

/** A command that has others. */
const withCommands = (command: Command, { message }: Terminal): Command =>
  command
    .helpCommand(`help ${message('help.some-command')}`, message('help.command'))
    .usage(`${message('help.some-options')} ${message('help.some-command')}`);

/** A command that ends, writes and helps as all do. */
function dressed(command: Command, text: PlainMessage, { language, message, stdout, stderr }: Terminal): Command {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': message('help.usage'),
    'Arguments:': message('help.arguments'),
    'Options:': message('help.options'),
    'Global Options:': message('help.global'),
    'Commands:': message('help.commands'),
  };
  return command
    .description(message(text))
    .exitOverride()
    .helpOption('-h, --help', message('help.option'))
    .showHelpAfterError(message('usage.hint'))
    .configureHelp({
      showGlobalOptions: true,
      // Chinese characters take two places.
      displayWidth: stringWidth,
      styleTitle: (title) => titles[title] ?? title,
      // Commander would add choices and defaults in English.
      optionDescription: ({ description }) => description,
      argumentDescription: ({ description }) => description,
    })
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      getOutHelpWidth: () => stdout.columns ?? DEFAULT_WIDTH,
      getErrHelpWidth: () => stderr.columns ?? DEFAULT_WIDTH,
      outputError: (text, write) => write(usageProblem(text, language)),
    });
}

function argumentOf({ name, text, several, choices }: ArgumentData, { message }: Terminal): Argument {
  const argument = new Argument(
    `<${message(name)}${several ? '...' : ''}>`,
    described(message(text), choices, message),
  );
  return choices ? argument.choices(choices) : argument;
}

function optionOf(data: OptionData, { message }: Terminal): Option {
  const { name, short, value, text, choices, kind, required, hidden } = data;
  const flags = `${short ? `-${short}, ` : ''}--${name}${value ? ` <${message(value)}>` : ''}`;
  const option = new Option(flags, described(message(text), choices, message)).hideHelp(hidden ?? false);
  // The words of a list are looked at once it is known what the command is to do.
  if (choices && kind !== 'list') option.choices(choices);
  const read = valueReader(data, message);
  if (read) option.argParser(read);
  return option.makeOptionMandatory(required ?? false);
}

/** What help says of an option or argument: with its values, unless it names them itself. */
function described(text: string, choices: readonly string[] = [], message: Terminal['message']): string {
  const named = choices.every((choice) => text.includes(choice));
  return named ? text : message('help.choices', { text, choices: choices.join(', ') });
}
