import { type Command, InvalidArgumentError } from 'commander';
import { ALL_TYPES } from './extract.js';
import { type FlatType, packTypeNames } from './packs.js';

/** The formats as named, all of which must be among these. */
export function chosen<Name extends string>(
  names: readonly string[] = [],
  choices: readonly Name[],
  command: Command,
): readonly Name[] {
  return names.map((name) => {
    const known = choices.find((choice) => choice === name);
    return known ?? command.error(`error: the format ${name} is none of ${choices.join(', ')}`);
  });
}

export const parseList = (list: string): string[] => list.split(',').map((name) => name.trim());

export function parseCount(text: string): number {
  const count = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(count) || count < 1) {
    throw new InvalidArgumentError('It is not a whole number from 1.');
  }
  return count;
}

export const collect = (value: string, values: readonly string[] = []): string[] => [...values, value];

/** Which types there are is known once the packs are: `checkTypes` looks at them. */
export const parseTypes = (list: string): FlatType[] => parseList(list);

/** @throws BaogaoError `pack-unreadable`; ends the command for a type that there is not */
export function checkTypes(command: Command): void {
  const { types = [], pack } = command.opts<{ types?: readonly FlatType[]; pack?: readonly string[] }>();
  if (types.length === 0) return;
  const known: readonly string[] = [...ALL_TYPES, ...packTypeNames(pack)];
  const unknown = types.find((type) => !known.includes(type));
  if (unknown === undefined) return;
  command.error(
    `error: option '-t, --types <types>' argument '${types.join(',')}' is invalid. Allowed are ${known.join(', ')}.`,
  );
}

export function parseEncoding(label: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    throw new InvalidArgumentError('It is not an encoding that this Node.js knows.');
  }
}

export function parseNumber(text: string): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(number)) throw new InvalidArgumentError('It is not a whole number.');
  return number;
}
