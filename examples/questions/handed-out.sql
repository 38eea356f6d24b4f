-- What was handed out each year?
-- The day of an activity says which year; where it has none, the period that the report's title names does.
SELECT
  coalesce(year(earliest.day), year(reports.period_start))::INTEGER AS year,
  counts.item,
  counts.unit,
  sum(counts.value) AS amount,
  count(*)::INTEGER AS times,
  bool_or(counts.approx <> 'exact') AS approximate
FROM counts
JOIN activities ON activities.id = counts.activity_id
JOIN reports ON reports.id = counts.report_id
LEFT JOIN (
  SELECT activity_id, min(dates.resolved_start) AS day
  FROM activity_dates JOIN dates ON dates.id = activity_dates.date_id
  GROUP BY activity_id
) AS earliest USING (activity_id)
WHERE activities.category = 'delivery'
  AND activities.status = 'done'
  AND counts.measure = 'count'
  AND counts.action IN ('发放', '赠送')
GROUP BY ALL
ORDER BY year, item;
