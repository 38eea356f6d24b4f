/** Whether days, each as month and day in one number, follow each other, forwards or backwards. */
export function isOrdered(days: readonly number[]): boolean {
  const steps = days.slice(1).map((day, index) => day - (days[index] ?? 0));
  return steps.every((step) => step >= 0) || steps.every((step) => step <= 0);
}
