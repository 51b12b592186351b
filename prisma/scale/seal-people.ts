import type { Client } from "pg";
import { newPersonKey } from "@/lib/shared/sealing/person-key.server";
import { seal } from "@/lib/shared/sealing/seal.server";
import { phoneEndToken, phoneToken } from "@/lib/shared/sealing/token.server";

/** Gives each resident and volunteer of the city a key and a phone: 197 and the number in its token. */
export async function sealPeople(client: Client): Promise<void> {
  for (const table of ["residents", "volunteers"] as const) {
    const { rows } = await client.query<{ id: string }>(
      `SELECT id FROM ${table} WHERE "personKey" IS NULL ORDER BY id`,
    );
    const people = rows.map(({ id }, index) => sealPerson(table, id, index));
    await client.query(
      `UPDATE ${table} t SET "personKey" = v.key, "phoneSealed" = v.sealed, "phoneToken" = v.token
         ${table === "residents" ? ', "searchTokens" = ARRAY[v."end"]' : ""}
       FROM jsonb_to_recordset($1::jsonb) AS v (id uuid, key text, sealed text, token text, "end" text)
       WHERE t.id = v.id`,
      [JSON.stringify(people)],
    );
  }
}

function sealPerson(table: "residents" | "volunteers", id: string, index: number) {
  const phone = `197${table === "residents" ? 1 : 0}${String(index).padStart(7, "0")}`;
  const owner = { id, personKey: newPersonKey(id) };
  return {
    ...{ id, key: owner.personKey, token: phoneToken(phone), end: phoneEndToken(phone) },
    sealed: seal(owner, `${table}.phoneSealed`, id, phone),
  };
}
