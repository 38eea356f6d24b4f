import type { Reporter, TestModule } from 'vitest/node';

/** Closes a run with the line `N passed, N failed`, for programs that read the result. */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const counted = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) counted[test.result().state] += 1;
      // A file that cannot even be loaded has no tests to fail.
      if (module.state() === 'failed' && module.errors().length > 0) counted.failed += 1;
    }
    const skipped = counted.skipped + counted.pending;
    console.log(`${counted.passed} passed, ${counted.failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  }
}
