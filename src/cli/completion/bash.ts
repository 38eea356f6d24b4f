import type { CompletedCommand, CompletedOption, Offer } from './completed-command.js';

/** A function of bash that completes a command line; it needs nothing but bash. */
export function bashScript(commands: readonly CompletedCommand[], globals: readonly CompletedOption[]): string {
  const first = [...new Set(commands.map(({ name }) => name.split(' ')[0] ?? ''))];
  const pairs = commands.map(({ name }) => name.split(' ')).filter(({ length }) => length > 1);
  const taking = [...commands.flatMap(({ options }) => options), ...globals].filter(({ value }) => value !== null);
  const seconds = new Map<string, string[]>();
  for (const [group = '', second = ''] of pairs) seconds.set(group, [...(seconds.get(group) ?? []), second]);
  const flags = [...new Set(taking.flatMap((option) => option.flags))];
  return `# bash completion of baogao; made by: baogao completion bash
_baogao() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command='' word index
  local IFS=$'\\n'
  COMPREPLY=()
  # Bash takes --format=csv for three words.
  if [[ $cur == '=' ]]; then
    cur=''
  elif [[ $prev == '=' ]]; then
    prev=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  for ((index = 1; index < COMP_CWORD; index++)); do
    word=\${COMP_WORDS[index]}
    case $word in
      ${flags.join('|')}) ((index++)) ;;
      -*) ;;
      *)
        case $command in
          '') command=$word ;;
${[...seconds.keys()].map((group) => `          ${group}) command="$command $word" ;;`).join('\n')}
        esac
        ;;
    esac
  done
  case "$command:$prev" in
${valueCases('*', globals)}
${commands
  .map(({ name, options }) => valueCases(name, options))
  .filter((cases) => cases !== '')
  .join('\n')}
  esac
  case "$command:$cur" in
${commands.map(({ name, options }) => `    '${name}':-*) _baogao_words ${flagsOf([...options, ...globals])}; return ;;`).join('\n')}
    *:-*) _baogao_words ${flagsOf(globals)}; return ;;
  esac
  case $command in
    '') _baogao_words ${words([...first, 'help'])} ;;
    help) _baogao_words ${words(first)} ;;
${[...seconds].map(([group, names]) => `    ${group}) _baogao_words ${words(names)} ;;`).join('\n')}
${commands.map((command) => `    '${command.name}') ${offered(command.arguments[0]?.offer ?? { kind: 'nothing' })} ;;`).join('\n')}
  esac
}

_baogao_words() { COMPREPLY=($(compgen -W "$*" -- "$cur")); _baogao_only; }
_baogao_list() {
  local before=''
  [[ $cur == *,* ]] && before=\${cur%,*},
  COMPREPLY=($(compgen -P "$before" -W "$*" -- "\${cur##*,}"))
  _baogao_only
}
_baogao_folders() { COMPREPLY=($(compgen -d -- "$cur")); compopt -o filenames 2>/dev/null; _baogao_only; }
# No files where there are none to name.
_baogao_only() { compopt +o default +o bashdefault 2>/dev/null; }

complete -o bashdefault -o default -F _baogao baogao
`;
}

/** What each option that takes a value offers. */
const valueCases = (command: string, options: readonly CompletedOption[]): string =>
  options
    .flatMap(({ flags, value }) => {
      if (value === null) return [];
      const name = command === '*' ? '*' : `'${command}'`;
      return [`    ${flags.map((flag) => `${name}:${flag}`).join('|')}) ${offered(value.offer)}; return ;;`];
    })
    .join('\n');

function offered(offer: Offer): string {
  if (offer.kind === 'words') return `_baogao_words ${words(offer.words)}`;
  if (offer.kind === 'list') return `_baogao_list ${words(offer.words)}`;
  if (offer.kind === 'folders') return '_baogao_folders';
  // Files are what bash offers by itself.
  return offer.kind === 'files' ? ':' : '_baogao_only';
}

const flagsOf = (options: readonly CompletedOption[]): string => words(options.flatMap(({ flags }) => flags));

const words = (list: readonly string[]): string => list.map((word) => `'${word}'`).join(' ');
