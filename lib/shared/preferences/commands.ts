import "server-only";
import { cookies } from "next/headers";
import type { Actor } from "@/lib/shared/auth/actor";
import { COUNTY_COOKIE, ELDER_COOKIE, LOCALE_COOKIE } from "@/lib/shared/i18n/cookies";
import type { SetCounty, SetElder, SetLocale } from "@/lib/shared/preferences/schema";
import { DAY_MS } from "@/lib/shared/days/durations";

const YEAR_SECONDS = (365 * DAY_MS) / 1000;

/** Returns the path of the page to return to. */
export async function setLocale(_: Actor, { locale, back }: SetLocale): Promise<string> {
  await remember(LOCALE_COOKIE, locale);
  return back;
}

/** Returns the path of the page to return to. */
export async function setElder(_: Actor, { elder, back }: SetElder): Promise<string> {
  await remember(ELDER_COOKIE, elder);
  return back;
}

/** Returns the path of the page to return to. */
export async function setCounty(_: Actor, { countyId, back }: SetCounty): Promise<string> {
  await remember(COUNTY_COOKIE, countyId);
  return back;
}

async function remember(name: string, value: string) {
  (await cookies()).set(name, value, { path: "/", sameSite: "lax", maxAge: YEAR_SECONDS });
}
