import { organisation } from '../../generated/organisation.js';

let weights: ReadonlyMap<string, number> | undefined;

/** A named weight of `grammars/organisation/weight.txt`; NaN for a name that the file lacks. */
export function weightOf(name: string): number {
  weights ??= new Map(
    (organisation.lexicons.weight ?? []).flatMap(({ attributes, words }) =>
      words.split('\n').map((word) => [word, Number(attributes.weight)] as const),
    ),
  );
  return weights.get(name) ?? Number.NaN;
}
