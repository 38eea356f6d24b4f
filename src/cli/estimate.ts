/** So much must have been done, and so many files, before anything is said of the rest. */
const LEAST_SHARE = 0.02;
const LEAST_FILES = 3;
const LEAST_SECONDS = 2;
/** How much the last of the work counts against the whole of it, for work that grows slower or faster. */
const RECENT = 30;

/** A state of a run: seconds since its beginning, and bytes that are done. */
interface Sample {
  readonly seconds: number;
  readonly bytes: number;
  readonly files: number;
}

/**
 * Estimates how long a run still takes, from what it has done itself: what an earlier run has done took none of its time. Nothing
 * is said before there is something to go by.
 */
export function createEstimate(totalBytes: number): (now: Sample) => number | null {
  const samples: Sample[] = [];
  return (now) => {
    const [first = now] = samples;
    samples.push(now);
    // The first sample stays: it is where the run began.
    if (samples.length > RECENT + 1) samples.splice(1, 1);
    const [, recent = first] = samples;
    const done = now.bytes - first.bytes;
    const left = totalBytes - now.bytes;
    const enough =
      done >= LEAST_SHARE * (totalBytes - first.bytes) &&
      now.files - first.files >= LEAST_FILES &&
      now.seconds - first.seconds >= LEAST_SECONDS;
    if (left <= 0) return 0;
    if (!enough) return null;
    // The slower of the two: whoever waits would rather be done early.
    const whole = done / (now.seconds - first.seconds);
    const late = speedBetween(samples.length > RECENT ? recent : first, now) ?? whole;
    return left / Math.min(whole, late);
  };
}

function speedBetween(a: Sample, b: Sample): number | null {
  const seconds = b.seconds - a.seconds;
  return seconds > 0 && b.bytes > a.bytes ? (b.bytes - a.bytes) / seconds : null;
}
