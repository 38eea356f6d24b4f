-- Which bodies held which events, when, where and with whom?
SELECT
  bodies.name AS body,
  min(dates.first_day) AS first_day,
  max(dates.last_day) AS last_day,
  activities.object AS event,
  string_agg(DISTINCT activity_places.text, '、') AS place,
  string_agg(DISTINCT activity_participants.text, '、') AS partner
FROM activities
JOIN activity_organisers USING (activity_id)
JOIN entities AS bodies USING (entity_id)
JOIN activity_dates USING (activity_id)
JOIN dates USING (date_id)
LEFT JOIN activity_places ON activity_places.activity_id = activities.activity_id
LEFT JOIN activity_participants ON activity_participants.activity_id = activities.activity_id
WHERE activities.category = 'event'
  AND activities.status = 'done'
  AND activities.trigger IN ('举办', '舉辦')
GROUP BY activities.activity_id, bodies.name, activities.object
ORDER BY body, first_day, event;
