import { expect, it } from 'vitest';
import { createGate } from '../../src/batch/pool/gate.js';

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));

it('runs jobs beside each other, and one alone while no other runs', async () => {
  const gate = createGate();
  let running = 0;
  let most = 0;
  const seen: number[] = [];
  const beside = (): Promise<void> =>
    gate.beside(async () => {
      running += 1;
      most = Math.max(most, running);
      await soon();
      running -= 1;
    });
  const alone = (): Promise<void> =>
    gate.alone(async () => {
      seen.push(running);
      running += 1;
      await soon();
      running -= 1;
    });
  await Promise.all([beside(), beside(), beside(), alone(), beside(), alone(), beside(), beside()]);
  expect(seen).toEqual([0, 0]);
  expect(most).toBe(3);
});

it('goes on after a job that failed', async () => {
  const gate = createGate();
  const failing = async (): Promise<never> => {
    throw new Error('no');
  };
  await expect(gate.beside(failing)).rejects.toThrow('no');
  await expect(gate.alone(failing)).rejects.toThrow('no');
  expect(await gate.alone(async () => 1)).toBe(1);
  expect(await gate.beside(async () => 2)).toBe(2);
});
