import { expect, test } from "vitest";
import { VISITOR } from "@/lib/shared/auth/actor";
import { COUNTY_COOKIE, ELDER_COOKIE, LOCALE_COOKIE } from "@/lib/shared/i18n/cookies";
import { setCounty, setElder, setLocale } from "@/lib/shared/preferences/actions";
import { mustSubmit } from "@/tests/support/submit";

const countyId = "0193638e-0000-7000-8000-000000000001";

test.each([
  [setLocale, { locale: "en" }, LOCALE_COOKIE, "en"],
  [setElder, { elder: "1" }, ELDER_COOKIE, "1"],
  [setCounty, { countyId }, COUNTY_COOKIE, countyId],
])("%o is remembered, and leads back to the page", async (action, fields, cookie, value) => {
  const { cookies, to } = await mustSubmit(action, VISITOR, { ...fields, back: "/wall?page=2" });
  expect(cookies.get(cookie)).toBe(value);
  expect(to).toBe("/wall?page=2");
});

test.each(["//evil.example", "/..//evil.example/x", "/%2f/evil.example"])(
  "leads to the front page, not to %s",
  async (back) => {
    expect(await mustSubmit(setLocale, VISITOR, { locale: "en", back })).toMatchObject({ to: "/" });
  },
);
