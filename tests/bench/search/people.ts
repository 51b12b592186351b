import type { Client } from "pg";
import { nameTokens, phoneEndToken, phoneToken } from "@/lib/shared/sealing/token.server";

const FAMILIES = ["花", "单", "曾", "欧阳", "解", "王", "朱"];
const GIVEN = ["小明", "乐", "行知", "长江", "秀兰", "建国", "丽"];

/** So many wishes a resident has asked for, and a volunteer has gone to, on average. */
const WISHES_ASKED = 5;
const WISHES_SERVED = 30;

/**
 * Adds residents and volunteers and hands the wishes out among them: the generator has few, each of whom would
 * have hundreds. Past the triggers, which rightly let no wish change hands.
 */
export async function spreadPeople(client: Client, wishes: number): Promise<void> {
  await client.query("SET session_replication_role = replica");
  await client.query(
    `INSERT INTO residents (id, "phoneToken", "createdAt")
     SELECT gen_random_uuid(), 'more ' || n, now() FROM generate_series(1, $1::int) n`,
    [Math.ceil(wishes / WISHES_ASKED)],
  );
  await client.query(
    `INSERT INTO volunteers (id, "centerId", "homeSiteId", number, name, "phoneToken", "ageAtRegistration",
       "idNumberDigest", "registeredAt")
     SELECT gen_random_uuid(), "centerId", "homeSiteId", '9999' || lpad(n::text, 12, '0'), '蜂' || (1000 + n),
       'more ' || n, 40, 'more ' || n, now()
     FROM generate_series(1, $1::int) n, (SELECT "centerId", "homeSiteId" FROM volunteers LIMIT 1) one`,
    [Math.ceil(wishes / WISHES_SERVED)],
  );
  for (const [table, column, people] of [
    ["wishes", "residentId", "residents"],
    ["seats", "volunteerId", "volunteers"],
  ]) {
    await client.query(
      // What joins them is worked out before, so that they are hashed and not compared each with each.
      `WITH people AS (SELECT id, row_number() OVER (ORDER BY id) - 1 AS nth FROM ${people}),
         rows AS (SELECT ctid AS row,
           row_number() OVER () * 7919 % (SELECT count(*) FROM ${people}) AS nth FROM ${table})
       UPDATE ${table} SET "${column}" = people.id FROM rows, people
       WHERE ${table}.ctid = rows.row AND people.nth = rows.nth`,
    );
  }
  await client.query("RESET session_replication_role");
}

export type Asker = { id: string; name: string; phone: string };

/** Gives each resident a name and a phone, by whose keyed hashes they are found. */
export async function giveNames(client: Client): Promise<Asker[]> {
  const { rows } = await client.query<{ id: string }>("SELECT id FROM residents ORDER BY id");
  const askers = rows.map(({ id }, index) => ({
    id,
    name: `${FAMILIES[index % FAMILIES.length]}${GIVEN[Math.floor(index / 7) % GIVEN.length]}`,
    phone: `199${String(index * 7919).padStart(8, "0")}`,
  }));
  const people = askers.map(({ id, name, phone }) => ({
    id,
    token: phoneToken(phone),
    tokens: [...nameTokens(name), phoneEndToken(phone)],
  }));
  await client.query(
    `UPDATE residents r SET "phoneToken" = v.token,
       "searchTokens" = ARRAY(SELECT jsonb_array_elements_text(v.tokens))
     FROM jsonb_to_recordset($1::jsonb) AS v (id uuid, token text, tokens jsonb) WHERE r.id = v.id`,
    [JSON.stringify(people)],
  );
  return askers;
}
