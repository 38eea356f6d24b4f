import { describe, expect, it } from 'vitest';
import { minimise } from './minimise.js';

describe('minimise', () => {
  it('finds the bottom of a bowl whose sides differ a thousandfold', () => {
    const bowl = (point: Float64Array, slope: Float64Array): number => {
      const [x = 0, y = 0] = point;
      slope.set([2 * (x - 3), 2000 * (y + 1)]);
      return (x - 3) ** 2 + 1000 * (y + 1) ** 2;
    };
    const [x, y] = minimise(bowl, Float64Array.of(0, 0), 50);
    expect(x).toBeCloseTo(3, 3);
    expect(y).toBeCloseTo(-1, 3);
  });

  it('follows the bent valley of Rosenbrock to (1, 1)', () => {
    const valley = (point: Float64Array, slope: Float64Array): number => {
      const [x = 0, y = 0] = point;
      slope.set([-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)]);
      return (1 - x) ** 2 + 100 * (y - x * x) ** 2;
    };
    const [x, y] = minimise(valley, Float64Array.of(-1.2, 1), 200);
    expect(x).toBeCloseTo(1, 2);
    expect(y).toBeCloseTo(1, 2);
  });

  it('stays where nothing is lower', () => {
    const flat = (_: Float64Array, slope: Float64Array): number => {
      slope.fill(0);
      return 1;
    };
    expect([...minimise(flat, Float64Array.of(5, 7), 10)]).toEqual([5, 7]);
  });
});
