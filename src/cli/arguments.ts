import { type Command, InvalidArgumentError } from 'commander';
import type { FlatRecord } from '../index.js';
import { ALL_TYPES } from './extract.js';

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

export function parseTypes(list: string): FlatRecord['type'][] {
  return list.split(',').map((name) => {
    const type = ALL_TYPES.find((known) => known === name.trim());
    if (type === undefined) throw new InvalidArgumentError(`Allowed are ${ALL_TYPES.join(', ')}.`);
    return type;
  });
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
