import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PeerCase, PeerFinding, PeerKind } from '../peer-case.js';

/** The files of Recognizers-Text's `Specs` folder, with what they ask for. */
const FILES: readonly (readonly [file: string, kind: PeerKind])[] = [
  ['Number/Chinese/NumberModel.json', 'number'],
  ['Number/Chinese/PercentModel.json', 'percent'],
  ['NumberWithUnit/Chinese/CurrencyModel.json', 'money'],
  ['NumberWithUnit/Chinese/DimensionModel.json', 'dimension'],
  ['NumberWithUnit/Chinese/TemperatureModel.json', 'dimension'],
  ['DateTime/Chinese/DateTimeModel.json', 'date'],
];

interface Spec {
  readonly Input: string;
  readonly Results: readonly {
    readonly Text: string;
    readonly TypeName: string;
    readonly Resolution: { readonly value?: string | null; readonly values?: readonly { readonly timex?: string }[] };
  }[];
}

/** Reads the specifications that are there. */
export function readRecognizers(folder: string): PeerCase[] {
  return FILES.flatMap(([file, kind]) => {
    const path = join(folder, file);
    if (!existsSync(path)) return [];
    const specs = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')) as readonly Spec[];
    return specs.map(({ Input, Results }) => ({
      source: `Recognizers-Text ${file}`,
      kind,
      input: Input,
      findings: Results.map(findingOf),
    }));
  });
}

function findingOf({ Text, Resolution: { value, values } }: Spec['Results'][number]): PeerFinding {
  if (values !== undefined) return { text: Text, value: values[0]?.timex ?? null };
  return { text: Text, value: value == null ? null : Number(value.replace('%', '')) };
}
