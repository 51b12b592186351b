import type { TestInfo } from "playwright/test";
import { findValue } from "@/tests/e2e/support/database";
import { phoneToken } from "@/tests/e2e/support/sealed";
import { volunteerPhone } from "@/tests/e2e/support/volunteer-phone";

type Member = { id: string; name: string; phone: string };

/** A new team of two demo volunteers, the first of whom leads it, and who were never disabled. */
export async function ownTeam(info: TestInfo, leader: number, member: number) {
  const people = [await join(info, leader), await join(info, member)] as const;
  const name = `接力小队 ${info.testId}-${String(info.retry)}`;
  const id = await findValue(
    `WITH team AS (
       INSERT INTO teams (id, "centerId", "siteId", kind, name, "leaderId")
       SELECT gen_random_uuid(), v."centerId", v."centerId", 'SQUAD', $1, v.id
       FROM volunteers v WHERE v.id = $2::uuid RETURNING id),
     members AS (
       INSERT INTO team_members ("teamId", "volunteerId")
       SELECT team.id, v FROM team, unnest(ARRAY[$2, $3]::uuid[]) v)
     SELECT id AS value FROM team`,
    name,
    people[0].id,
    people[1].id,
  );
  return { id, name, leader: people[0], member: people[1] };
}

async function join(info: TestInfo, story: number): Promise<Member> {
  const phone = volunteerPhone(info, story);
  const found = await findValue(
    `UPDATE volunteers SET "disabledAt" = NULL WHERE "phoneToken" = $1
     RETURNING jsonb_build_object('id', id, 'name', name)::text AS value`,
    phoneToken(phone),
  );
  return { ...(JSON.parse(found) as Omit<Member, "phone">), phone };
}
