import { findValue } from "@/tests/e2e/support/database";

/** The password of whoever works at the other village. */
export const OTHER_PASSWORD = "honey-station";

/** `name` is that of the village, as a resident reads it. */
type OtherStation = { siteId: string; name: string; userName: string };

/** Another village of the demo's town, whose clerk signs in with the password of the demo's station. */
export async function otherStation(): Promise<OtherStation> {
  const found = await findValue(
    `UPDATE staff other SET "passwordHash" = own."passwordHash"
     FROM staff own JOIN sites home ON home.id = own."siteId"
     WHERE own."userName" = 'station' AND other."siteId" = (
       SELECT s.id FROM sites s WHERE s."parentId" = home."parentId" AND s.id <> home.id
         AND s.level = 'VILLAGE' AND s."closedAt" IS NULL ORDER BY s.name LIMIT 1)
     RETURNING jsonb_build_object('siteId', other."siteId", 'userName', other."userName", 'name',
       (SELECT regexp_replace(s.name, '新时代文明实践站$', '') FROM sites s WHERE s.id = other."siteId"))::text AS value`,
  );
  return JSON.parse(found) as OtherStation;
}
