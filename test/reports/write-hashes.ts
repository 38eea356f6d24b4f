import { readFileSync, writeFileSync } from 'node:fs';
import { HASHES, hashOfSet, setsAtHand } from './record-hashes.js';

/** `npm run hashes`: writes what the records of all texts are now. CHANGELOG says what changed in them, and names the hash. */
const known = JSON.parse(readFileSync(HASHES, 'utf8')) as Record<string, string>;
const now = Object.fromEntries(setsAtHand().map((set) => [set, hashOfSet(set, 'built-in')]));
writeFileSync(HASHES, `${JSON.stringify({ ...known, ...now }, null, 2)}\n`);
for (const [set, hash] of Object.entries(now)) {
  console.log(`${set}: ${hash === known[set] ? 'as before' : `changed, now ${hash}`}`);
}
