import "server-only";
import { createDecipheriv, hkdfSync } from "node:crypto";
import { maskText } from "@/lib/shared/masking/personal-data";
import type { Transaction } from "@/lib/shared/db/db";
import { env } from "@/lib/shared/env.server";
import {
  addressToken,
  nameTokens,
  phoneEndToken,
  phoneToken,
} from "@/lib/shared/sealing/token.server";

/** A row of before there was sealing: its texts are as they were typed. */
export type PlainRow = {
  id: string;
  row: string;
  ownerId: string;
  personKey: string | null;
} & Record<string, string | null>;

/** What is computed from a row: a token, or several. */
export type Computed = string | string[] | null | undefined;

/** How the rows of one table are sealed that were there before. */
export type PlainTable = {
  name: string;
  /** Its rows are people, who get a key with it. */
  isPerson?: boolean;
  /** The columns to seal. */
  columns: string[];
  /** SQL: joins the owner of the key as `o`; and the row that the seal is bound to. */
  owner: string;
  row: string;
  /** Columns that are computed from the row as it was. */
  tokens?: Record<string, (row: PlainRow) => Computed>;
  /** Reads a column that was stored in another form. */
  read?: (column: string, text: string | null, row: PlainRow) => string | null;
  /** Columns that are read besides. */
  more?: string[];
  /** The trigger that refuses every change of the table. */
  guard?: string;
  afterBatch?: (tx: Transaction, rows: PlainRow[]) => Promise<unknown>;
};

const ITSELF = (table: string) => `JOIN "${table}" o ON o.id = t.id`;

const OF_PERSON_OR_WISH = `CROSS JOIN LATERAL (
  SELECT id, "personKey" FROM volunteers WHERE id = t."personId"
  UNION ALL SELECT id, "personKey" FROM staff WHERE id = t."personId"
  UNION ALL SELECT r.id, r."personKey" FROM wishes w JOIN residents r ON r.id = w."residentId"
    WHERE w.id = t."wishId") o`;

const ITS_WISH = `JOIN wishes w ON w.id = t."wishId" JOIN residents o ON o.id = w."residentId"`;

/** People first: what follows is sealed under their keys. */
export const PLAIN_TABLES: PlainTable[] = [
  {
    name: "residents",
    isPerson: true,
    columns: ["phoneSealed"],
    owner: ITSELF("residents"),
    row: "t.id::text",
    tokens: {
      phoneToken: ({ phoneSealed: phone }) => phone && phoneToken(phone),
      searchTokens: ({ phoneSealed: phone }) => (phone ? [phoneEndToken(phone)] : []),
    },
  },
  {
    name: "volunteers",
    isPerson: true,
    columns: ["phoneSealed", "idNumberSealed", "guardianNameSealed", "guardianPhoneSealed"],
    owner: ITSELF("volunteers"),
    row: "t.id::text",
    tokens: { phoneToken: ({ phoneSealed: phone }) => phone && phoneToken(phone) },
    read: (column, text) => (column === "idNumberSealed" && text ? openOldIdNumber(text) : text),
  },
  {
    name: "wishes",
    columns: ["contactNameSealed", "addressSealed", "contentSealed"],
    owner: `JOIN residents o ON o.id = t."residentId"`,
    row: "t.id::text",
    more: ["publicContent"],
    tokens: { publicContent: (row) => row.publicContent || maskText(row.contentSealed ?? "") },
    read: (column, text, { publicContent }) => {
      if (column !== "contentSealed" || text === null) return text;
      // Sealed is the original only where it differs.
      return text === (publicContent || maskText(text)) ? null : text;
    },
    afterBatch: addNameTokens,
  },
  {
    name: "wish_events",
    columns: ["noteSealed"],
    owner: ITS_WISH,
    row: `t."wishId" || '/' || t.seq`,
    guard: "wish_events_are_immutable",
  },
  { name: "invitations", columns: ["reasonSealed"], owner: ITS_WISH, row: `t."wishId"::text` },
  {
    name: "notice_preferences",
    columns: ["emailSealed"],
    owner: OF_PERSON_OR_WISH,
    row: `coalesce(t."personId", t."wishId")::text`,
  },
  {
    name: "push_subscriptions",
    columns: ["browserSealed"],
    owner: OF_PERSON_OR_WISH,
    row: `''`,
    tokens: {
      endpointToken: ({ browserSealed }) => addressToken(readEndpoint(browserSealed ?? "{}")),
    },
  },
];

/** A resident is found by every name given with a wish. */
async function addNameTokens(tx: Transaction, rows: PlainRow[]) {
  const byResident = [...Map.groupBy(rows, ({ ownerId }) => ownerId)];
  const tokens = byResident.map(([id, own]) => ({
    id,
    tokens: own.flatMap(({ contactNameSealed: name }) => (name ? nameTokens(name) : [])),
  }));
  return tx.$executeRaw`
    UPDATE residents r SET "searchTokens" =
      ARRAY(SELECT DISTINCT unnest(r."searchTokens" || v.tokens))
    FROM jsonb_to_recordset(${JSON.stringify(tokens)}::jsonb) AS v (id uuid, tokens text[])
    WHERE r.id = v.id`;
}

function readEndpoint(browser: string): string {
  return (JSON.parse(browser) as { endpoint?: string }).endpoint ?? "";
}

/** Opens an ID number as it was sealed before there were keys of people; null if it was with another key. */
function openOldIdNumber(text: string): string | null {
  const secret = Buffer.from(env().ID_NUMBER_KEY, "hex");
  const key = Buffer.from(hkdfSync("sha256", secret, "", "id-number:seal", 32));
  const bytes = Buffer.from(text, "base64");
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12), {
      authTagLength: 16,
    });
    decipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}
