/** Whether each number is the one behind the one before. */
export const areConsecutive = (numbers: readonly number[]): boolean =>
  numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1);
