import type { CompletedCommand, CompletedOption, Offer } from './completed-command.js';

/** A function of zsh that completes a command line, with what each option does beside it. */
export function zshScript(
  commands: readonly CompletedCommand[],
  globals: readonly CompletedOption[],
  groups: readonly { readonly name: string; readonly text: string }[],
): string {
  const single = commands.filter(({ name }) => !name.includes(' '));
  const described = [...single, ...groups].map(({ name, text }) => `      ${quoted(`${name}:${text}`)}`);
  return `#compdef baogao
# zsh completion of baogao; made by: baogao completion zsh
_baogao() {
  local context state state_descr line
  local -a commands
  typeset -A opt_args
  _arguments -C ${specs(globals)} '1: :->command' '*:: :->rest'
  case $state in
    command)
      commands=(
${described.join('\n')}
      )
      _describe command commands
      ;;
    rest)
      case $words[1] in
${single.map((command) => `        ${command.name})\n${argumentsOf(command, globals, '          ')}\n          ;;`).join('\n')}
${groups.map(({ name }) => groupCase(name, commands, globals)).join('\n')}
      esac
      ;;
  esac
}

if [[ $funcstack[1] == _baogao ]]; then
  _baogao "$@"
else
  compdef _baogao baogao
fi
`;
}

/** The second word of a command of two, then its own options. */
function groupCase(group: string, commands: readonly CompletedCommand[], globals: readonly CompletedOption[]): string {
  const own = commands.flatMap((command) => {
    const [first, second] = command.name.split(' ');
    return first === group && second !== undefined ? [{ ...command, name: second }] : [];
  });
  const described = own.map(({ name, text }) => quoted(`${name}:${text}`)).join(' ');
  return `        ${group})
          if (( CURRENT == 2 )); then
            commands=(${described})
            _describe command commands
          else
            shift words
            (( CURRENT-- ))
            case $words[1] in
${own.map((command) => `              ${command.name})\n${argumentsOf(command, globals, '                ')}\n                ;;`).join('\n')}
            esac
          fi
          ;;`;
}

function argumentsOf(command: CompletedCommand, globals: readonly CompletedOption[], indent: string): string {
  const operands = command.arguments.map(({ name, offer, several }, index) =>
    quoted(`${several ? '*' : index + 1}:${name}:${actionOf(offer, name)}`),
  );
  return [
    `${indent}_arguments`,
    ...[specs([...command.options, ...globals]), ...operands].filter((part) => part !== ''),
  ].join(` \\\n${indent}  `);
}

const specs = (options: readonly CompletedOption[]): string => options.flatMap(specsOf).join(' ');

function specsOf({ flags, text, value, repeated }: CompletedOption): string[] {
  const others = repeated ? '*' : flags.length > 1 ? `(${flags.join(' ')})` : '';
  const rest = value === null ? '' : `:${escaped(value.name)}:${actionOf(value.offer, value.name)}`;
  return flags.map((flag) => quoted(`${others}${flag}[${escaped(text)}]${rest}`));
}

function actionOf(offer: Offer, name: string): string {
  if (offer.kind === 'words') return `(${offer.words.join(' ')})`;
  if (offer.kind === 'list') return `{_values -s , ${escaped(name)} ${offer.words.join(' ')}}`;
  if (offer.kind === 'folders') return '_files -/';
  return offer.kind === 'files' ? '_files' : ' ';
}

/** What specifications of zsh take for their own. */
const escaped = (text: string): string => text.replace(/[[\]:\\]/g, '\\$&');

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
