export { applyReview } from './apply-review.js';
export { readReview } from './read-review.js';
