import { numeral } from '../generated/numeral.js';
import { role } from '../generated/role.js';
import { structure } from '../generated/structure.js';
import { type ActionCaptures, capturesByAction } from '../grammar/action-captures.js';
import { type ClassKnowledge, classKnowledge } from '../grammar/class-attributes.js';
import type { CompiledRoom } from '../grammar/compiled-room.js';
import type { GrammarSource } from '../grammar/grammar-source.js';
import { type LoadedGrammars, loadGrammars } from '../grammar/load-grammars.js';
import { shadow } from '../source/shadow.js';
import { RULE_ROOMS } from './extract.js';
import { RECORD_KINDS } from './pack/record-tokens.js';

/** Rooms whose words are fixed before any text is read. */
const CLOSED_ROOMS: readonly CompiledRoom[] = [numeral, structure];

const classesOf = ({ lexicons }: CompiledRoom): string[] => Object.keys(lexicons);

/** What no lexicon can add words to, with what it belongs to. */
const CLOSED: ReadonlyMap<string, string> = new Map([
  ...CLOSED_ROOMS.flatMap((room) => classesOf(room).map((name) => [name, room.room] as const)),
  ...RECORD_KINDS.map((name) => [name, 'records'] as const),
]);

let ours: { readonly knowledge: ClassKnowledge; readonly actions: ReadonlyMap<string, ActionCaptures> } | undefined;

/** What is around the files of a user's: packs that are loaded before them. */
export interface GrammarSurroundings {
  /** What the files are called together. */
  readonly room?: string;
  readonly rooms?: readonly CompiledRoom[];
  /** The types of record of packs, as actions that make them. */
  readonly actions?: ReadonlyMap<string, ActionCaptures>;
}

/**
 * Reads grammars and lexicons of the user's. They may refer to our classes and actions; full-width and Traditional
 * writing is the same in them as in texts.
 *
 * @throws BaogaoError `grammar-unreadable`, `grammar-syntax` or `grammar-check`
 */
export function loadUserGrammars(
  sources: readonly GrammarSource[],
  { room, rooms = [], actions = new Map() }: GrammarSurroundings = {},
): LoadedGrammars {
  ours ??= {
    knowledge: classKnowledge(RULE_ROOMS),
    actions: capturesByAction(RULE_ROOMS.filter((own) => own !== role).flatMap(({ rules }) => rules)),
  };
  return loadGrammars(sources, {
    classes: [...RECORD_KINDS, ...[...RULE_ROOMS, ...rooms].flatMap(classesOf)],
    // A pack's type goes before an action of ours.
    actions: new Map([...ours.actions, ...actions]),
    closed: CLOSED,
    knowledge: ours.knowledge,
    normalise: shadow,
    ...(room !== undefined && { room }),
  });
}
