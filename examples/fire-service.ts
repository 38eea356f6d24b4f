// Vocabulary and a rule of one's own: how a fire service writes.
//   npx tsx examples/fire-service.ts
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { type Count, createParser } from 'baogao';

const file = (name: string): string => fileURLToPath(new URL(`fire-service/${name}`, import.meta.url));

/** Reads reports of fire stations: 调派4站15车, 侦检点位23个; 3类危险品 counts nothing. */
export const fireService = createParser({
  grammars: [file('classifier.txt'), file('verb.txt'), file('not-a-count.grammar')],
});

/** The counts of a text as a fire officer would read them. */
export function fireCounts(text: string): Count[] {
  return fireService
    .parse(text)
    .children.flatMap((node) => (node.type === 'report' ? node.records : []))
    .filter((record) => record.type === 'count');
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  for (const { text, action, item } of fireCounts(
    '支队调派4站15车到场，侦检点位23个，洗消车辆9台，转移3类危险品40桶。',
  )) {
    console.log(text, action, item);
  }
}
