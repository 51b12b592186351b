-- The rules of the triggers and foreign keys, checked for all rows of a batch at once: each returned row
-- names a broken rule. One line for each trigger and each foreign key.
SELECT 'wishes_follow_their_events' AS rule FROM made_wishes w
LEFT JOIN made_events e ON e."wishId" = w.id AND e.seq = w.version
WHERE (e."toStatus", e.round, e."responsibleSiteId") IS DISTINCT FROM (w.status, w.round, w."responsibleSiteId")
UNION ALL
SELECT 'wishes_stay_in_their_county' FROM made_wishes w
LEFT JOIN sites place ON place.id = w."siteId" LEFT JOIN sites unit ON unit.id = w."responsibleSiteId"
LEFT JOIN service_categories k ON k.id = w."categoryId"
WHERE place."centerId" IS DISTINCT FROM w."centerId" OR unit."centerId" IS DISTINCT FROM w."centerId"
  OR w."categoryId" IS NOT NULL AND k."centerId" IS DISTINCT FROM w."centerId"
UNION ALL
SELECT 'wishes_residentId_fkey' FROM made_wishes w LEFT JOIN residents r ON r.id = w."residentId" WHERE r.id IS NULL
UNION ALL
SELECT 'wishes_handlerId_fkey' FROM made_wishes w LEFT JOIN staff s ON s.id = w."handlerId"
WHERE w."handlerId" IS NOT NULL AND s.id IS NULL
UNION ALL
SELECT 'wishes_centerId_fkey' FROM made_wishes w LEFT JOIN centers c ON c.id = w."centerId" WHERE c.id IS NULL
UNION ALL
SELECT CASE WHEN w.id IS NULL THEN 'wish_events_wishId_fkey' WHEN e.seq > w.version THEN 'wish_events_have_happened'
  ELSE 'wishes_lifecycle' END
FROM made_events e
LEFT JOIN made_wishes w ON w.id = e."wishId"
LEFT JOIN made_events before ON before."wishId" = e."wishId" AND before.seq = e.seq - 1
WHERE w.id IS NULL OR e.seq > w.version
  OR before."toStatus" IS DISTINCT FROM e."fromStatus" OR before.at > e.at
UNION ALL
SELECT 'assignments_wishId_fkey' FROM made_services s LEFT JOIN made_wishes w ON w.id = s."wishId" WHERE w.id IS NULL
UNION ALL
SELECT 'seats_volunteerId_fkey' FROM made_services s LEFT JOIN volunteers v ON v.id = s.volunteer WHERE v.id IS NULL
LIMIT 10;
