import { BaogaoError } from '../error.js';
import { loadUserGrammars } from '../extraction/user-grammars.js';
import type { ActionCaptures } from '../grammar/action-captures.js';
import type { AttributeValue } from '../grammar/attributes.js';
import { checkFailure } from '../grammar/check-failure.js';
import type { CompiledRoom, CompiledRule } from '../grammar/compiled-room.js';
import type { GrammarSource } from '../grammar/grammar-source.js';
import type { Grammar } from '../grammar/node.js';
import type { PackRecordBase } from '../schema/pack-record.js';
import type { PackField, PackType } from '../schema/pack-type.js';
import type { Pack } from './pack.js';
import { packTypesOf } from './pack-types.js';

/** Packs and grammars of the user's, ready to extract with. */
export interface PreparedPacks {
  readonly types: readonly PackType[];
  /** A room for each pack, then one for the user's own grammars. */
  readonly rooms: readonly CompiledRoom[];
  /** The grammars of each pack by its name, for their examples. */
  readonly grammars: ReadonlyMap<string, readonly Grammar[]>;
}

/** The name of a pack, which may be that of a package with a scope. */
const PACK_NAME = /^(?:@[\w.-]+\/)?[\w.-]+$/;
/** What the room of the user's own grammars is called. */
const USER = 'user';

/**
 * Checks packs and compiles their grammars, and the user's own, which may use the packs' words and types.
 *
 * @throws BaogaoError `pack-invalid`, `grammar-unreadable`, `grammar-syntax` or `grammar-check`
 */
export function preparePacks(
  packs: readonly Pack<PackRecordBase>[],
  grammars: readonly GrammarSource[] = [],
): PreparedPacks {
  const types: PackType[] = [];
  const named = new Map<string, Pack<PackRecordBase>>();
  for (const pack of packs) {
    const fail = (problem: string): never => {
      throw new BaogaoError('pack-invalid', { pack: String(pack.name), problem });
    };
    if (typeof pack.name !== 'string' || !PACK_NAME.test(pack.name) || pack.name === USER) fail('it has no name');
    if (named.has(pack.name)) fail('it is there twice');
    named.set(pack.name, pack);
    for (const type of packTypesOf(pack)) {
      const other = types.find(({ name }) => name === type.name);
      if (other) fail(`record type '${type.name}': the pack ${other.pack} has it already`);
      types.push(type);
    }
  }
  const actions = new Map(types.map((type) => [type.name, capturesOf(type)]));
  const rooms: CompiledRoom[] = [];
  const parsed = new Map<string, readonly Grammar[]>();
  for (const [name, pack] of named) {
    const sources = (pack.grammars ?? []).map((file) => ({ name: `${name}/${file.name}`, text: file.text }));
    const own = new Map(
      [...actions].filter(([type]) => types.some((each) => each.name === type && each.pack === name)),
    );
    const loaded = loadUserGrammars(sources, { room: name, actions: own });
    rooms.push(loaded.room);
    parsed.set(name, loaded.grammars);
  }
  if (grammars.length > 0) rooms.push(loadUserGrammars(grammars, { rooms, actions }).room);
  for (const { rules } of rooms) for (const rule of rules) checkParameters(rule, types);
  return { types, rooms, grammars: parsed };
}

/** A type as an action: its captures and parameters are its fields. */
function capturesOf({ fields }: PackType): ActionCaptures {
  const entries = Object.entries(fields);
  return {
    taken: new Set(Object.keys(fields)),
    needed: new Set(entries.flatMap(([name, { required }]) => (required ? [name] : []))),
    parameters: new Set(entries.flatMap(([name, { type }]) => (type === 'string' || type === 'number' ? [name] : []))),
  };
}

/** @throws BaogaoError `grammar-check` where a rule states what a field cannot be */
function checkParameters({ action, parameters, file, line }: CompiledRule, types: readonly PackType[]): void {
  const type = types.find(({ name }) => name === action);
  if (type === undefined) return;
  for (const [name, value] of Object.entries(parameters)) {
    const field = Object.hasOwn(type.fields, name) ? type.fields[name] : undefined;
    const problem = field && problemOf(value, field);
    if (problem) throw checkFailure(file, { line, column: 1 }, `parameter ${name}=${value}: ${problem}`);
  }
}

function problemOf(value: AttributeValue, { type, values, integer, minimum, maximum }: PackField): string | null {
  if (type === 'string') {
    if (value === true) return 'the field is a string';
    return values === undefined || values.includes(String(value)) ? null : `the field is one of ${values.join(', ')}`;
  }
  if (typeof value !== 'number') return 'the field is a number';
  if (integer && !Number.isInteger(value)) return 'the field is a whole number';
  if (minimum !== undefined && value < minimum) return `the field is ${minimum} at least`;
  return maximum !== undefined && value > maximum ? `the field is ${maximum} at most` : null;
}
