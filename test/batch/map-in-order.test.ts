import { describe, expect, it } from 'vitest';
import { mapInOrder } from '../../src/batch/pool/map-in-order.js';

/** Lets everything that can go on go on. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));

/** Jobs that end when the test says so. */
function heldJobs(): { begun: number[]; job: (item: number) => Promise<string>; end: (item: number) => void } {
  const begun: number[] = [];
  const ends = new Map<number, () => void>();
  return {
    begun,
    job: (item) => {
      begun.push(item);
      return new Promise((resolve) => ends.set(item, () => resolve(`done ${item}`)));
    },
    end: (item) => ends.get(item)?.(),
  };
}

async function* numbers(count: number): AsyncGenerator<number> {
  for (let number = 1; number <= count; number++) yield number;
}

async function* never(): AsyncGenerator<number> {
  yield 1;
  await new Promise(() => {});
}

describe('mapInOrder', () => {
  it('keeps the order whatever ends first', async () => {
    const { job, end } = heldJobs();
    const results: string[] = [];
    const reading = (async () => {
      for await (const result of mapInOrder(numbers(4), job, { width: 4 })) results.push(result);
    })();
    for (const item of [3, 4, 2]) {
      await settled();
      end(item);
    }
    await settled();
    expect(results).toEqual([]);
    end(1);
    await reading;
    expect(results).toEqual(['done 1', 'done 2', 'done 3', 'done 4']);
  });

  it('has no more under way than its window, results that wait for an earlier one included', async () => {
    const { begun, job, end } = heldJobs();
    const results = mapInOrder(numbers(100), job, { width: 3 });
    const first = results.next();
    await settled();
    end(2);
    end(3);
    await settled();
    expect(begun).toEqual([1, 2, 3]);
    end(1);
    expect((await first).value).toBe('done 1');
    await settled();
    // Nobody has asked for the next result.
    expect(begun).toEqual([1, 2, 3]);
    expect((await results.next()).value).toBe('done 2');
    expect((await results.next()).value).toBe('done 3');
    const next = results.next();
    await settled();
    expect(begun).toEqual([1, 2, 3, 4, 5, 6]);
    end(4);
    await next;
  });

  it('counts what items weigh, and lets a heavy one go alone', async () => {
    const { begun, job, end } = heldJobs();
    const weights = [1, 1, 9, 1];
    const weight = { of: (item: number) => weights[item - 1] ?? 0, most: 4 };
    const results = mapInOrder(numbers(4), job, { width: 10, weight });
    const reading = (async () => {
      for await (const _ of results);
    })();
    await settled();
    expect(begun).toEqual([1, 2]);
    end(1);
    end(2);
    await settled();
    expect(begun).toEqual([1, 2, 3]);
    end(3);
    await settled();
    expect(begun).toEqual([1, 2, 3, 4]);
    end(4);
    await reading;
  });

  it('hands out a result though the next item does not come', async () => {
    const results = mapInOrder(never(), async (item) => item * 2, { width: 5 });
    expect((await results.next()).value).toBe(2);
  });

  it('fails with the job that fails, and not before its turn', async () => {
    const results = mapInOrder(numbers(3), async (item) => (item === 2 ? Promise.reject(new Error('two')) : item), {
      width: 3,
    });
    expect((await results.next()).value).toBe(1);
    await expect(results.next()).rejects.toThrow('two');
  });
});
