-- How much money went into what? One column for each year, in yuan; plans are left out.
PIVOT (
  SELECT
    year(reports.period_start)::INTEGER AS year,
    counts.item,
    counts.value
  FROM counts
  JOIN reports ON reports.id = counts.report_id
  WHERE counts.measure = 'money'
    AND counts.action = '投入'
    AND counts.section_role IS DISTINCT FROM 'plans'
)
ON year
USING sum(value)
GROUP BY item
ORDER BY item;
