/** The class of charts: their style names it, and the policy of the page allows that style by its hash. */
export const CHART_CLASS = 'baogao-chart';
