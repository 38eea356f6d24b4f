/**
 * `npm run fuzz [-- --seconds 60 --seed 1]`: random texts and documents, made of the words that the rules look for, go
 * through the parser until the time is up. What breaks a law, throws, or takes too long is printed with its input.
 * Then every annotated report is read in every spelling, and as every kind of document, that should change nothing; what
 * changes is printed.
 */
import { parseArgs } from 'node:util';
import { createParser } from '../../src/index.js';
import { unexplained, unexplainedAs } from '../metamorphic/run-relations.js';
import { runFuzz } from './run-fuzz.js';

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string', default: String(Date.now() % 1e6) } },
});
const seed = Number(values.seed);
const outcome = await runFuzz({ seed }, Number(values.seconds) * 1000);
console.log(`seed ${seed}: ${outcome.inputs} inputs`);
if (outcome.failure !== null) {
  console.error(outcome.failure);
  process.exitCode = 1;
}
const parser = createParser();
const changes = [...unexplained(parser), ...(await unexplainedAs(parser))];
for (const line of changes) console.error(line);
if (changes.length > 0) process.exitCode = 1;
