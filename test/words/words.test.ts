import { describe, expect, it } from 'vitest';
import { gather } from './gather.js';
import { propose } from './propose.js';

const CLASSES: Readonly<Record<string, string>> = { 场: 'event', 份: 'thing', 名: 'people' };
const classOf = (classifier: string): string | undefined => CLASSES[classifier];
const repeated = (sentence: string, times: number): string => `${sentence}\n`.repeat(times);

describe('what texts show of words', () => {
  it('is how often the objects of a verb are counted, and as what they are', () => {
    const text = repeated('全年举办讲座3场。', 4) + repeated('全年举办3场讲座。', 2) + repeated('全年举办讲座。', 4);
    const { verbs, nouns } = gather([text], classOf);
    expect(verbs.get('举办')).toMatchObject({ uses: 10, others: 0, alone: 0, counted: 6 });
    expect(verbs.get('举办')?.objects).toEqual(new Map([['event', 6]]));
    expect(nouns.get('讲座')).toEqual(new Map([['event', 6]]));
  });

  it('is how often a verb has no object', () => {
    const { verbs } = gather([repeated('油价上涨。', 6) + repeated('他们发放传单。', 6)], classOf);
    expect(verbs.get('上涨')).toMatchObject({ uses: 6, alone: 6, counted: 0 });
    expect(verbs.get('发放')).toMatchObject({ uses: 6, alone: 0, counted: 0 });
  });

  it('is proposed in the steps of the lexicons, in the order of the words', () => {
    // 6 of 10 objects are counted: at least 150 in a thousand. All six uses of 上涨 are without one: at least 750.
    const text =
      repeated('全年举办讲座3场。', 6) +
      repeated('全年举办讲座。', 4) +
      repeated('油价上涨。', 6) +
      repeated('招聘护士8名。', 2);
    const { verbs, nouns } = propose(gather([text], classOf));
    expect(verbs).toContain('举办 counted=150 objects=event # verb=1000');
    expect(verbs).toContain('上涨 alone=750 # verb=1000');
    expect(verbs).toEqual([...verbs].sort());
    // Two are too few to say anything.
    expect(nouns).toEqual(['讲座 as=event']);
  });

  it('is nothing where a noun is counted as this and that', () => {
    const mixed = repeated('收到讲座3场。', 3) + repeated('收到讲座3份。', 3) + repeated('收到讲座3名。', 3);
    expect(propose(gather([mixed], classOf)).nouns).toEqual([]);
  });
});
