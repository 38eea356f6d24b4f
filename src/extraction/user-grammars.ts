import { numeral } from '../generated/numeral.js';
import { role } from '../generated/role.js';
import { structure } from '../generated/structure.js';
import { capturesByAction } from '../grammar/action-captures.js';
import type { CompiledRoom } from '../grammar/compiled-room.js';
import type { GrammarSource } from '../grammar/grammar-source.js';
import { type LoadedGrammars, loadGrammars } from '../grammar/load-grammars.js';
import { shadow } from '../source/shadow.js';
import { MARK_KINDS } from './comparison/mark.js';
import { RULE_ROOMS } from './extract.js';

/** Rooms whose words are fixed before any text is read. */
const CLOSED_ROOMS: readonly CompiledRoom[] = [numeral, structure];

const classesOf = ({ lexicons }: CompiledRoom): string[] => Object.keys(lexicons);

/**
 * Reads grammars and lexicons of the user's. They may refer to our classes and actions; full-width and Traditional
 * writing is the same in them as in texts.
 *
 * @throws BaogaoError `grammar-unreadable`, `grammar-syntax` or `grammar-check`
 */
export function loadUserGrammars(sources: readonly GrammarSource[]): LoadedGrammars {
  return loadGrammars(sources, {
    classes: [...MARK_KINDS, ...RULE_ROOMS.flatMap(classesOf)],
    actions: capturesByAction(RULE_ROOMS.filter((room) => room !== role).flatMap(({ rules }) => rules)),
    closed: new Map(CLOSED_ROOMS.flatMap((room) => classesOf(room).map((name) => [name, room.room]))),
    normalise: shadow,
  });
}
