import type { Token } from '../../token/token.js';
import type { BodyCandidate } from '../body-candidate.js';
import { Evidence, PARTICULAR } from '../evidence.js';
import type { Judge, Verdict } from '../judge.js';
import { jointAt } from './joint.js';
import type { NamedBody } from './named-body.js';

/** A body that would be one by acting is one beside another body in a list: 县武装部、武警中队. */
export function actsBeside(
  tokens: readonly Token[],
  before: NamedBody,
  candidate: BodyCandidate,
  judge: Judge,
): boolean {
  const verdict = judge.of(tokens, candidate);
  return canAct(candidate, verdict) || (!verdict.quantified && isAlike(tokens, candidate, before.candidate));
}

/** Members of a list whose last member is a body by acting: 土地局、建委出资. */
export function laterMembers(
  tokens: readonly Token[],
  ordered: readonly BodyCandidate[],
  certain: ReadonlySet<BodyCandidate>,
  judge: Judge,
): ReadonlySet<BodyCandidate> {
  const members = new Set<BodyCandidate>();
  const starts = new Map<number, BodyCandidate>();
  for (let index = ordered.length - 1; index >= 0; index--) {
    const candidate = ordered[index] as BodyCandidate;
    const next = starts.get(candidate.to + 1);
    if (next && jointAt(tokens, candidate.to)) {
      const verdict = judge.of(tokens, candidate);
      const open = isNamedPlace(candidate) || isAlike(tokens, candidate, next);
      if (canAct(candidate, verdict) || (open && !verdict.quantified)) members.add(candidate);
    }
    if (members.has(candidate) || certain.has(candidate)) starts.set(candidate.from, candidate);
  }
  return members;
}

/** 莲花敬老院 beside 青岚敬老院: of the same last word, or one that ends in it, and told apart by what stands before it. */
const isAlike = (tokens: readonly Token[], candidate: BodyCandidate, other: BodyCandidate): boolean =>
  candidate.from < candidate.head &&
  other.from < other.head &&
  endAlike(tokens[candidate.head]?.text ?? '', tokens[other.head]?.text ?? '');

/** 诊断中心 and 中心. */
const endAlike = (a: string, b: string): boolean => a.endsWith(b) || b.endsWith(a);

const canAct = (candidate: BodyCandidate, { mayAct, quantified }: Verdict): boolean =>
  !candidate.mustAct && !quantified && (candidate.alone !== 'never' || (mayAct && isToldApart(candidate)));

/** More than a noun stands before the last word, unless it is a department's. */
const isToldApart = ({ evidence, office }: BodyCandidate): boolean =>
  office || (evidence & (PARTICULAR | Evidence.field)) !== 0;

/** A street or a town in a list of bodies that act is one of them. */
const isNamedPlace = ({ mustAct, evidence }: BodyCandidate): boolean =>
  mustAct && (evidence & (Evidence.proper | Evidence.placeholder | Evidence.place)) !== 0;
