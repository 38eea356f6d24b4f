export { collectJob, jobStatus } from './collect-job.js';
export { openQueueWorker, type QueueWorker } from './open-queue-worker.js';
export type { CollectOptions, JobStatus, QueueAddress, QueueWorkerOptions, SubmitOptions } from './queue-options.js';
export { submitJob } from './submit-job.js';
