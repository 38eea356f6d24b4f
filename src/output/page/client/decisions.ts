import type { RecordValue, Review } from '../../../schema/reviewed-record.js';
import { createSignal } from './signal.js';

/** What the reader says of a record, and what it says now. */
export interface Decision {
  readonly review: Review;
  readonly value: RecordValue;
}

/** By the id of the record. */
export type Decisions = ReadonlyMap<string, Decision>;

/** All that the reader has decided. */
export const decisions = createSignal<Decisions>(new Map());

/** More steps than these cannot be taken back. */
const MOST_STEPS = 500;

const done: Decisions[] = [];
const undone: Decisions[] = [];

/** Decides about a record; null takes back what was decided. */
export function decide(id: string, decision: Decision | null): void {
  const next = new Map(decisions.value);
  if (decision === null) next.delete(id);
  else next.set(id, decision);
  decideAll(next);
}

/** Puts other decisions in place of all that were made, as one step. */
export function decideAll(next: Decisions): void {
  done.push(decisions.value);
  if (done.length > MOST_STEPS) done.shift();
  undone.length = 0;
  decisions.set(next);
}

export const canUndo = (): boolean => done.length > 0;
export const canRedo = (): boolean => undone.length > 0;

/** Takes the last step back, and tells about which record it was. */
export const undo = (): string | null => step(done, undone);

/** Takes again the step that was taken back last, and tells about which record it was. */
export const redo = (): string | null => step(undone, done);

function step(from: Decisions[], to: Decisions[]): string | null {
  const next = from.pop();
  if (next === undefined) return null;
  const last = decisions.value;
  to.push(last);
  decisions.set(next);
  const ids = new Set([...last.keys(), ...next.keys()]);
  return [...ids].find((id) => last.get(id) !== next.get(id)) ?? null;
}
