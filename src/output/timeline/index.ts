export type { TimelineActivity, TimelineCount, TimelinePrecision, TimelineRow } from './timeline-row.js';
export { toTimeline } from './to-timeline.js';
