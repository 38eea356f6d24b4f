import type { ClassName } from '../../generated/class-name.js';
import type { Match } from '../../grammar/match.js';
import { type Measure, measureSchema } from '../../schema/count.js';
import { textOf } from '../token/text-of.js';
import type { Token } from '../token/token.js';

/** Classes whose words measure, and say what with their attribute `measure`. */
const UNIT_CLASSES = ['unit', 'classifier', 'currency-sign', 'dollar-country'] as const;

/** In front of its number USD is a sign, behind it a unit. */
const SIGN_CLASSES = ['currency-sign', ...UNIT_CLASSES] as const;

/** What a user's word measures that does not say it. */
const DEFAULT_MEASURE: Readonly<Partial<Record<ClassName, Measure>>> = { classifier: 'count' };

/** The unit that a match captured, Simplified, and what it measures. */
export function unitOf(
  match: Match,
  tokens: readonly Token[],
  classes: readonly ClassName[] = isInFront(match) ? SIGN_CLASSES : UNIT_CLASSES,
): { unit: string; measure: Measure } | null {
  const capture = match.captures.get('unit');
  const token = capture ? tokens[capture.from] : undefined;
  if (!capture || !token) return null;
  // 吨/日: what is measured is told by the first word of several.
  const written = textOf(tokens, capture.parts[0] ?? capture);
  for (const name of classes) {
    const attributes = token.word.classes.get(name);
    if (!attributes) continue;
    const measure = match.rule.parameters.measure ?? attributes.measure;
    const stated = measureSchema.options.find((option) => option === measure);
    // A sign stands for the unit that it names: ￥ for 元.
    const unit = typeof attributes.unit === 'string' ? attributes.unit : written;
    return { unit, measure: stated ?? DEFAULT_MEASURE[name] ?? 'other' };
  }
  // Whatever else a rule captures is a unit because the rule says so.
  const measure = measureSchema.options.find((option) => option === match.rule.parameters.measure);
  return { unit: written, measure: measure ?? 'count' };
}

function isInFront({ captures }: Match): boolean {
  const unit = captures.get('unit');
  const value = captures.get('value');
  return unit !== undefined && value !== undefined && unit.from < value.from;
}
