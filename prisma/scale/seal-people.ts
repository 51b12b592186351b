import type { Client } from "pg";
import { newPersonKey } from "@/lib/shared/sealing/person-key.server";
import { seal } from "@/lib/shared/sealing/seal.server";
import { phoneEndToken, phoneToken } from "@/lib/shared/sealing/token.server";

/** Beginnings of phone numbers that nobody has. */
const PHONES = { residents: "1971", volunteers: "1970" };

/** Gives each resident and volunteer without a key one, and a phone that begins as given. */
export async function sealPeople(client: Client, phones = PHONES): Promise<void> {
  for (const table of ["residents", "volunteers"] as const) {
    const { rows } = await client.query<{ id: string }>(
      `SELECT id FROM ${table} WHERE "personKey" IS NULL ORDER BY id`,
    );
    const people = rows.map(({ id }, index) =>
      sealPerson(table, id, `${phones[table]}${String(index).padStart(7, "0")}`),
    );
    await client.query(
      `UPDATE ${table} t SET "personKey" = v.key, "phoneSealed" = v.sealed, "phoneToken" = v.token
         ${table === "residents" ? ', "searchTokens" = ARRAY[v."end"]' : ""}
       FROM jsonb_to_recordset($1::jsonb) AS v (id uuid, key text, sealed text, token text, "end" text)
       WHERE t.id = v.id`,
      [JSON.stringify(people)],
    );
  }
}

function sealPerson(table: keyof typeof PHONES, id: string, phone: string) {
  const owner = { id, personKey: newPersonKey(id) };
  return {
    ...{ id, key: owner.personKey, token: phoneToken(phone), end: phoneEndToken(phone) },
    sealed: seal(owner, `${table}.phoneSealed`, id, phone),
  };
}
