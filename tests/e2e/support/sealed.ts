import { createDecipheriv, createHmac, hkdfSync } from "node:crypto";
import { findValue } from "@/tests/e2e/support/database";

// Browser tests run beside the application and not in it, so they open what is sealed by themselves:
// a second reading of the format of lib/shared/sealing.

/** The keyed hash by which a phone is found. */
export function phoneToken(phone: string): string {
  const secret = Buffer.from(process.env.ID_NUMBER_KEY ?? "", "hex");
  const key = Buffer.from(hkdfSync("sha256", secret, "", "token:phone", 32));
  return createHmac("sha256", key).update(phone).digest().subarray(0, 16).toString("base64url");
}

/** The phone of one resident or volunteer; `condition` is SQL over the row `p`. */
export async function phoneOf(
  table: "residents" | "volunteers",
  condition: string,
  ...values: string[]
): Promise<string> {
  const row = await findValue(
    `SELECT json_build_array(p.id, p."personKey", p."phoneSealed") AS value
     FROM ${table} p WHERE ${condition} LIMIT 1`,
    ...values,
  );
  const [id, personKey, sealed] = row as unknown as [string, string, string];
  const [, name = "", wrapped = ""] = personKey.split(".");
  const key = decrypt(ringKey(name), `personKey|${id}`, wrapped);
  return decrypt(key, `${table}.phoneSealed|${id}`, sealed.slice(3)).toString();
}

function ringKey(name: string): Buffer {
  const pairs = (process.env.HIVE_KEYS ?? "").split(",").map((pair) => pair.split(":"));
  return Buffer.from(pairs.find(([known]) => known === name)?.[1] ?? "", "hex");
}

function decrypt(key: Buffer, bound: string, text: string): Buffer {
  const bytes = Buffer.from(text, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12));
  decipher.setAAD(Buffer.from(bound)).setAuthTag(bytes.subarray(-16));
  return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]);
}
