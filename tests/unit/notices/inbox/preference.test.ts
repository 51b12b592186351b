import { describe, expect, test } from "vitest";
import { channelsFor, hoursToStore, toPreference } from "@/lib/notices/inbox/preference";
import { setPreferenceSchema } from "@/lib/notices/inbox/schema";

/** In 新疆 the night is two hours later. */
const COUNTY = { quietFrom: 0, quietTo: 9 };

describe("who chose nothing", () => {
  test.each([
    ["RESIDENT", "SMS"],
    ["VOLUNTEER", "SMS"],
    ["STAFF", null],
  ] as const)(
    "%s is told by %s, in the night of the county only what is urgent, in Chinese",
    (role, channel) => {
      expect(toPreference(role, null, COUNTY)).toEqual({
        channel,
        email: null,
        ...COUNTY,
        locale: "zh-CN",
      });
    },
  );
});

describe("who chose", () => {
  const chosen = {
    channel: "EMAIL",
    email: "a@example.com",
    quietFrom: 20,
    quietTo: 9,
    locale: "en",
  } as const;

  test("is told so", () => {
    expect(toPreference("STAFF", chosen, COUNTY)).toEqual(chosen);
  });

  test("and never chose hours has those of the county, also after it has changed them", () => {
    const without = { ...chosen, quietFrom: null, quietTo: null };
    expect(toPreference("STAFF", without, COUNTY)).toEqual({ ...chosen, ...COUNTY });
    const changed = { quietFrom: 23, quietTo: 8 };
    expect(toPreference("STAFF", without, changed)).toEqual({ ...chosen, ...changed });
  });

  test("the very hours of the county follows it", () => {
    expect(hoursToStore(COUNTY, COUNTY)).toEqual({ quietFrom: null, quietTo: null });
    expect(hoursToStore({ quietFrom: 0, quietTo: 8 }, COUNTY)).toEqual({
      quietFrom: 0,
      quietTo: 8,
    });
  });

  test("is told in Chinese where the language is none of ours", () => {
    expect(toPreference("STAFF", { ...chosen, locale: "fr" }, COUNTY).locale).toBe("zh-CN");
  });
});

describe("the channels to choose from", () => {
  const of = (channel: "SMS" | "PUSH" | null) => ({
    ...toPreference("RESIDENT", null, COUNTY),
    channel,
  });

  test.each([
    ["a resident without a device", "RESIDENT", false, ["SMS", "EMAIL", null]],
    ["a volunteer with one", "VOLUNTEER", true, ["SMS", "EMAIL", "PUSH", null]],
    ["staff, of whom no phone is known", "STAFF", true, ["EMAIL", "PUSH", null]],
  ] as const)("%s", (_, role, hasDevice, channels) => {
    expect(channelsFor(role, of(null), hasDevice).channels).toEqual(channels);
  });

  test("when the last device is gone, what the role is told by holds again", () => {
    expect(channelsFor("VOLUNTEER", of("PUSH"), true).chosen).toBe("PUSH");
    expect(channelsFor("VOLUNTEER", of("PUSH"), false).chosen).toBe("SMS");
    expect(channelsFor("STAFF", of("PUSH"), false).chosen).toBeNull();
  });
});

describe("the form", () => {
  const form = { channel: "INBOX", quietFrom: "0", quietTo: "23", locale: "en" };
  const faultsOf = (changes: object) =>
    setPreferenceSchema
      .safeParse({ ...form, ...changes })
      .error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);

  test("says no channel by a word of its own", () => {
    expect(setPreferenceSchema.parse(form)).toEqual({
      channel: null,
      quietFrom: 0,
      quietTo: 23,
      locale: "en",
    });
  });

  test.each([
    [{ channel: "EMAIL" }, ["email: emailNeeded"]],
    [{ channel: "EMAIL", email: "nobody" }, ["email: email"]],
    [{ channel: "EMAIL", email: " a@example.com " }, undefined],
    [{ email: "nobody" }, ["email: email"]],
    [{ channel: "PIGEON" }, ["channel: pickOne"]],
    [{ quietFrom: "24" }, ["quietFrom: pickOne"]],
    [{ quietTo: "-1" }, ["quietTo: pickOne"]],
    [{ quietTo: "half past" }, ["quietTo: pickOne"]],
    [{ locale: "fr" }, ["locale: pickOne"]],
  ])("%j: %j", (changes, faults) => {
    expect(faultsOf(changes)).toEqual(faults);
  });
});
