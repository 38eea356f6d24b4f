/**
 * `npm run weigh:roles [-- --cross]`: weighs the evidence for what a number counts and for the verb that governs it by the
 * annotated texts at hand and writes `grammars/weights/role-weight.txt`. With `--cross` it writes nothing, but says how well
 * weights do on texts that they were not fitted to: each quarter of the texts is read with the weights of the others. Folders
 * that the environment variable `BAOGAO_MEASURED` names are measured and not fitted to.
 */
import { ACTION, BOTH, ITEM, ROLE_SPACE, SORTS } from '../../src/extraction/role/evidence/role-families.js';
import { type CountedText, countedTexts, measuredTexts } from './annotated-counts.js';
import { fitChoices } from './fit-choices.js';
import { choicesOf, isAction, isItem, occurrencesIn, questionOf } from './role-choices.js';
import { attributes, rounded, writeWeightFile } from './weight-file.js';

const number = (name: string, fallback: number): number =>
  Number(process.argv.find((argument) => argument.startsWith(`--${name}=`))?.split('=')[1] ?? fallback);
const OPTIONS = { rounds: 80, ridge: number('ridge', 2) };
/** In so many numbers evidence must be found. */
const LEAST = 6;
/** What the first rule that holds weighs before anything is known of it. */
const PRIOR = 3;
/** Numbers are read anew with the weights of the round before, since what is carried over depends on them. */
const ROUNDS = number('passes', 2);
const FOLDS = 4;
/** Weights nearer to nothing are left out. */
const LEAST_WEIGHT = 0.1;

const texts = countedTexts();
if (process.argv.includes('--cross')) crossValidate();
else writeWeights(fitTo(texts));

/** As the rules alone would decide. */
function rulesAlone(): Float64Array {
  const weights = new Float64Array(ROLE_SPACE.size);
  for (const { first } of [ITEM, ACTION]) weights.fill(PRIOR, first.base + SORTS.length, first.base + 2 * SORTS.length);
  weights[BOTH.first.base + 1] = PRIOR;
  return weights;
}

function fitTo(some: readonly CountedText[]): Float64Array {
  const near = rulesAlone();
  let weights = near;
  for (let round = 0; round < ROUNDS; round++) {
    const choices = some.flatMap((text) => choicesOf(text, weights));
    const known = occurrencesIn(choices, ROLE_SPACE.size);
    const isKnown = (one: number): boolean => (known[one] ?? 0) >= LEAST;
    weights = fitChoices(choices.map(questionOf), { ...OPTIONS, near, isKnown });
  }
  return weights.map((weight) => (Math.abs(weight) < LEAST_WEIGHT ? 0 : rounded(weight)));
}

function crossValidate(): void {
  report('rules alone', texts, rulesAlone());
  for (let fold = 0; fold < FOLDS; fold++) {
    const isHeld = (index: number): boolean => index % FOLDS === fold;
    const weights = fitTo(texts.filter((_, index) => !isHeld(index)));
    report(
      `part ${fold + 1}`,
      texts.filter((_, index) => isHeld(index)),
      weights,
    );
  }
}

/** The shares of numbers whose item, action and both are right, by sets. */
function report(label: string, some: readonly CountedText[], weights: Float64Array): void {
  console.log(label);
  for (const set of new Set(some.map((text) => text.set))) {
    const choices = some.filter((text) => text.set === set).flatMap((text) => choicesOf(text, weights));
    const share = (holds: (choice: (typeof choices)[number]) => boolean): string =>
      (choices.filter(holds).length / choices.length).toFixed(3);
    const items = share(({ told, annotated }) => isItem(annotated, told.item));
    const actions = share(({ told, annotated }) => isAction(annotated, told.action));
    console.log(`  ${set.padEnd(20)} ${String(choices.length).padEnd(5)} item ${items}  action ${actions}`);
  }
}

function writeWeights(weights: Float64Array): void {
  report('fitted', texts, weights);
  report('measured', measuredTexts(), weights);
  const lines = ROLE_SPACE.names().flatMap((name, evidence) => {
    const weight = weights[evidence] ?? 0;
    return weight === 0 ? [] : [`${name} ${attributes([['weight', weight]])}`];
  });
  writeWeightFile(
    'role-weight.txt',
    [
      'What each piece of evidence weighs for what a number counts and the verb that governs it: natural logarithms of odds. Made by',
      '`npm run weigh:roles` from annotated texts; what the evidence is, `README.md` says.',
    ],
    lines,
  );
}
