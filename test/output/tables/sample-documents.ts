import { readFileSync } from 'node:fs';
import { type NamedRoot, parseReport } from '../../../src/index.js';

const EXAMPLES = ['library.txt', 'court.txt', 'community-plan.txt'];

/** Two years of one body in one file, and what the examples hold. */
const TWO_YEARS = [
  '松涛镇2021年工作总结',
  '一、计生服务',
  '3月8日，镇妇联在松涛广场举办健康讲座2场，发放宣传册1200余册。',
  '（一）走访慰问。镇妇联走访慰问困难妇女36名，送去慰问金1.8万元。',
  '二、存在的问题',
  '经费不足。',
  '松涛镇2022年工作总结',
  '一、计生服务',
  '全年举办健康讲座20至30场，发放宣传册800册。',
  '',
].join('\n');

export function sampleDocuments(): NamedRoot[] {
  const read = (name: string): string => readFileSync(new URL(`../../../examples/${name}`, import.meta.url), 'utf8');
  return [
    { name: 'two-years', root: parseReport(TWO_YEARS) },
    ...EXAMPLES.map((name) => ({ name, root: parseReport(read(name)) })),
  ];
}
