import ICAL from "ical.js";
import { beforeAll, describe, expect, test } from "vitest";
import { GET } from "@/app/(live)/(public)/activities/calendar/route";
import { findFeed, readFeed } from "@/lib/public/programme/feed.data";
import { DAY_MS, HOUR_MS } from "@/lib/shared/days/durations";
import { db } from "@/lib/shared/db/db";
import { anActivity, cancelActivity, moveActivity } from "@/tests/support/activities";
import { aCounty, aTeam, type County } from "@/tests/support/factories";
import { withRequest } from "@/tests/support/next/request";
import { recordStatements } from "@/tests/support/count-statements";

let county: County;
beforeAll(async () => {
  county = await aCounty();
});

const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);

/** Asks for a feed as a calendar program does, which has no cookies. */
function ask(query: Record<string, string>, etag?: string): Promise<Response> {
  const request = new Request(
    `http://localhost/activities/calendar?${new URLSearchParams(query)}`,
    {
      headers: etag ? { "if-none-match": etag } : {},
    },
  );
  return withRequest({ headers: request.headers, cookies: new Map() }, () => GET(request));
}

async function eventsOf(answer: Response) {
  const component = new ICAL.Component(ICAL.parse(await answer.text()) as unknown[]);
  return component.getAllSubcomponents("vevent").map((one) => ({
    uid: one.getFirstPropertyValue("uid"),
    sequence: Number(one.getFirstPropertyValue("sequence")),
    status: one.getFirstPropertyValue("status"),
    start: new ICAL.Event(one).startDate.toJSDate(),
  }));
}

describe("a feed", () => {
  test("keeps the name of what is moved and counts its changes", async () => {
    const { id, startsAt } = await anActivity(county.village);
    const place = { place: county.village.id };
    const [before] = await eventsOf(await ask(place));
    const movedTo = new Date(Math.floor(startsAt.getTime() / 1000) * 1000 + HOUR_MS);
    await moveActivity(id, movedTo);
    const [after] = await eventsOf(await ask(place));
    expect(after?.uid).toBe(before?.uid);
    expect(after?.uid).toBe(`${id}@hive`);
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 0);
    expect(after?.start).toEqual(movedTo);
  });

  test("shows for thirty days what was cancelled, and nothing that is not public", async () => {
    const { center, village } = await aCounty();
    const { id } = await anActivity(village, { startsAt: inDays(60) });
    await anActivity(village, { status: "SUBMITTED" });
    await anActivity(village, { startsAt: inDays(120) });
    await anActivity(village, { startsAt: inDays(-40), status: "HELD" });
    await cancelActivity(id);
    expect(await eventsOf(await ask({ county: center.id }))).toMatchObject([
      { uid: `${id}@hive`, status: "CANCELLED" },
    ]);
    const later = await findFeed({ county: center.id }, inDays(32));
    expect(later && (await readFeed(later)).map((one) => one.id)).not.toContain(id);
  });

  test("is of a place with all below it, of a team or of a category", async () => {
    const { center, category, township, village, sisterVillage } = await aCounty();
    const team = await aTeam(village);
    const own = await anActivity(village, { hostTeamId: team.id });
    const other = await anActivity(sisterVillage, { categoryId: category.id });
    const ids = async (query: Record<string, string>) =>
      (await eventsOf(await ask(query))).map(({ uid }) => uid);
    expect(await ids({ place: township.id })).toEqual([`${own.id}@hive`]);
    expect(await ids({ team: team.id })).toEqual([`${own.id}@hive`]);
    expect(await ids({ category: category.id })).toEqual([`${other.id}@hive`]);
    expect(await ids({ county: center.id })).toHaveLength(2);
  });

  test("that a program has already is not read again", async () => {
    const { center, village } = await aCounty();
    const { id } = await anActivity(village);
    const query = { county: center.id };
    const etag = (await ask(query)).headers.get("etag") ?? "";
    let again: Response | undefined;
    const statements = await recordStatements(async () => {
      again = await ask(query, etag);
    });
    expect(again?.status).toBe(304);
    expect(statements).toHaveLength(1);
    await cancelActivity(id);
    expect((await ask(query, etag)).status).toBe(200);
  });

  test("names no person", async () => {
    const { village, center } = await aCounty();
    const { id } = await anActivity(village);
    const speaker = await db.speaker.create({
      data: { centerId: center.id, name: "蜂惊蛰", unit: "市委党校" },
    });
    await db.activitySpeaker.create({ data: { activityId: id, speakerId: speaker.id } });
    expect(await (await ask({ county: center.id })).text()).not.toContain("蜂惊蛰");
  });
});
