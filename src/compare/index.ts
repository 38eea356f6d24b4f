export { compare } from './compare.js';
export { type ComparisonOptions, renderComparison } from './page/render-comparison.js';
