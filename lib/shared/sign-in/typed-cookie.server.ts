import "server-only";
import { randomInt } from "node:crypto";
import { cookies } from "next/headers";
import * as z from "zod";
import { MINUTE_MS } from "@/lib/shared/days/durations";
import type { FormState } from "@/lib/shared/forms/forms";
import {
  readSealedCookie,
  sealClaims,
  setSealedCookie,
} from "@/lib/shared/auth/sealed-cookie.server";

// What was typed into a form waits for its next step in a sealed cookie of the page. Each form has a cookie
// of its own, named by a key that its address carries: of two forms in two tabs each finds its words.

export type Values = NonNullable<FormState["values"]>;

/** The page on which a form stands, as a path, and the id of the form where the page has several. */
export type FormPlace = { page: string; id?: string };

/** What was typed into one form. */
export type Typed = { key: string; values: Values };

/** How the names of these cookies begin. */
const PREFIX = "hive-typed-";

/** The moment in base 36, which sorts by age, and four letters by chance. */
const KEY = /^[0-9a-z]{12}$/;

/** What browsers take for one cookie, with its name and attributes. */
const MAX_TOKEN_LENGTH = 3_800;

/** So many forms of one page wait at once, and no more together than a request may carry. */
const MAX_WAITING = 3;
const MAX_TOGETHER = 8_000;

const claimsSchema = z.object({
  id: z.string().optional(),
  values: z.record(z.string(), z.array(z.string())),
});

/** The cookie of a form, kept longer than a code holds. */
const cookieFor = (page: string, key: string) => ({
  name: PREFIX + key,
  path: page,
  maxAgeSeconds: (15 * MINUTE_MS) / 1000,
});

/**
 * Keeps what was typed under this key, or a new one. Returns the key; null where it is too long for a
 * cookie. The oldest give way to what is too much.
 */
export async function keepValues(
  { page, id }: FormPlace,
  values: Values,
  known?: string,
): Promise<string | null> {
  const key = known !== undefined && KEY.test(known) ? known : newKey();
  const sealed = await sealClaims(cookieFor(page, key), { ...(id && { id }), values });
  if (sealed.length > MAX_TOKEN_LENGTH) return null;
  let [waiting, length] = [1, sealed.length];
  for (const [other, token] of (await listTokens()).filter(([one]) => one !== key)) {
    waiting += 1;
    length += token.length;
    if (waiting > MAX_WAITING || length > MAX_TOGETHER) await forgetValues(page, other);
  }
  await setSealedCookie(cookieFor(page, key), sealed);
  return key;
}

/** What was typed into the form with this key; null if nothing of this place waits under it. */
export async function readValues({ page, id }: FormPlace, key: string): Promise<Typed | null> {
  if (!KEY.test(key)) return null;
  const claims = await readSealedCookie(cookieFor(page, key), claimsSchema);
  return claims && claims.id === id ? { key, values: claims.values } : null;
}

/** All that waits for this place, the newest first. */
export async function listValues(place: FormPlace): Promise<Typed[]> {
  const all = await Promise.all((await listTokens()).map(([key]) => readValues(place, key)));
  return all.filter((typed) => typed !== null);
}

/** Forgets what was typed under this key. */
export async function forgetValues(page: string, key: string): Promise<void> {
  (await cookies()).set(PREFIX + key, "", { path: page, maxAge: 0 });
}

/** The keys of these cookies and what they hold, the newest first. */
async function listTokens(): Promise<[key: string, token: string][]> {
  return (await cookies())
    .getAll()
    .filter(({ name, value }) => name.startsWith(PREFIX) && value !== "")
    .map(({ name, value }): [string, string] => [name.slice(PREFIX.length), value])
    .sort(([one], [other]) => (one < other ? 1 : -1));
}

function newKey(): string {
  const chance = randomInt(36 ** 4)
    .toString(36)
    .padStart(4, "0");
  return Date.now().toString(36).padStart(8, "0") + chance;
}
