-- Which bodies held which events, when, where and with whom? Names are Simplified, whatever the report is written in.
SELECT
  activity_organisers.entity_name AS body,
  min(dates.resolved_start) AS first_day,
  max(dates.resolved_end) AS last_day,
  activities.name AS event,
  string_agg(DISTINCT activity_places.text, '、') AS place,
  string_agg(DISTINCT activity_participants.text, '、') AS partner
FROM activities
JOIN activity_organisers ON activity_organisers.activity_id = activities.id
JOIN activity_dates ON activity_dates.activity_id = activities.id
JOIN dates ON dates.id = activity_dates.date_id
LEFT JOIN activity_places ON activity_places.activity_id = activities.id
LEFT JOIN activity_participants ON activity_participants.activity_id = activities.id
WHERE activities.category = 'event'
  AND activities.status = 'done'
  AND activities.action = '举办'
  AND activity_organisers.entity_name IS NOT NULL
GROUP BY activities.id, body, event
ORDER BY body, first_day, event;
