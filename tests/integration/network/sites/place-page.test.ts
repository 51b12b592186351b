import { beforeAll, describe, expect, test } from "vitest";
import { listPlacesFor, listWishes } from "@/lib/desk/queues/queries";
import { deskViewSchema } from "@/lib/desk/queues/schema";
import { editPlace } from "@/lib/network/sites/actions";
import { listPlaces } from "@/lib/network/sites/queries";
import { findDashboard } from "@/lib/reporting/stats/queries";
import { toDashboardView } from "@/lib/reporting/stats/schema";
import { db } from "@/lib/shared/db/db";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getTranslator } from "@/lib/shared/i18n/translator";
import { aCast, type Cast } from "@/tests/support/cast";
import { recordStatements } from "@/tests/support/count-statements";
import { aStaff, present } from "@/tests/support/factories";
import { aWishIn } from "@/tests/support/scenes";
import { aSession } from "@/tests/support/sessions";
import { mustSubmit } from "@/tests/support/submit";
import { listRoutes, visitWhole } from "@/tests/support/visit";

const route = present(listRoutes().find(({ path }) => path === "/admin/places/[id]"));
const t = getTranslator("zh-CN", "places");

let cast: Cast;
let admin: Cast["station"];
beforeAll(async () => {
  cast = await aCast();
  admin = await aStaff(cast.county.village.id, { isAdmin: true });
  for (const status of ["SUBMITTED", "SUBMITTED", "APPROVED", "ACCEPTED", "RATED"] as const) {
    await aWishIn(status, cast);
  }
});

/** All that the page of the village sends to somebody, line by line; null for who may not open it. */
async function readPage(actor: Cast["station"], { id } = cast.county.village) {
  const answer = await visitWhole(route, actor, { params: { id } });
  return "text" in answer ? answer.text.split("\n") : null;
}

/** Among what only who keeps the place is shown. */
const keepingLink = () => `/admin/people/staff/new?place=${cast.county.village.id}`;

const userNameOf = async ({ id }: { id: string }) =>
  (await db.staff.findUniqueOrThrow({ where: { id } })).userName;

describe("the page of a place", () => {
  test("shows its administrators all of it", async () => {
    const shown = present(await readPage(admin));
    const wanted = [t("wishes"), t("figures"), cast.team.name, await userNameOf(cast.station)];
    expect(shown).toEqual(expect.arrayContaining(wanted));
    expect(shown).toContain(`/admin/stats?place=${cast.county.village.id}`);
    expect(shown).toContain(keepingLink());
  });

  test("shows who works there wishes, teams and figures, and neither accounts nor forms", async () => {
    for (const actor of [cast.station, cast.township, cast.center]) {
      const shown = present(await readPage(actor));
      expect(shown).toEqual(expect.arrayContaining([t("wishes"), t("figures"), cast.team.name]));
      expect(shown).not.toContain(t("staff"));
      expect(shown).not.toContain(await userNameOf(cast.station));
      expect(shown).not.toContain(keepingLink());
    }
  });

  test("shows a city figures, and neither wishes nor people nor teams", async () => {
    const shown = present(await readPage(cast.city));
    expect(shown).toContain(t("figures"));
    for (const hidden of [t("wishes"), cast.team.name, await userNameOf(cast.station)]) {
      expect(shown).not.toContain(hidden);
    }
  });

  test("is not there for another village, town or county", async () => {
    for (const actor of [cast.sisterStation, cast.sisterTownship, cast.otherCenter]) {
      expect(await readPage(actor)).toBeNull();
    }
  });

  test("says how many wishes the desk lists behind each of its links", async () => {
    for (const actor of [cast.station, cast.township, cast.center]) {
      const page = present(await readPage(actor));
      const shown = page.slice(page.indexOf(t("wishes")));
      const counted = shown.filter((line) => line.startsWith("/desk?queue="));
      expect(counted.length).toBeGreaterThanOrEqual(3);
      for (const link of counted) {
        const view = deskViewSchema.parse(
          Object.fromEntries(new URL(link, "https://hive.example").searchParams),
        );
        const { total } = await listWishes(actor, view, await listPlacesFor(actor, view));
        const count = shown.slice(shown.indexOf(link)).find((line) => /^\d+$/.test(line));
        expect([link, Number(count)]).toEqual([link, total]);
      }
    }
  });

  test("says the figures of the dashboard and the volunteers of the list of places", async () => {
    const { village, township } = cast.county;
    const view = toDashboardView({ place: village.id }, new Date());
    const { figures } = present(await findDashboard(cast.center, view));
    const shown = present(await readPage(cast.center));
    const asked = shown.slice(shown.findIndex((line) => line.endsWith("figure=asked")));
    expect(asked.find((line) => /^\d+$/.test(line))).toBe(String(figures.counts.asked));
    const { places } = await listPlaces(cast.centerAdmin, township.id, {});
    const listed = places.find(({ id }) => id === village.id)?.figures?.volunteers;
    const volunteers = shown.slice(shown.indexOf(t("volunteers")));
    expect(volunteers.find((line) => /^\d+$/.test(line))).toBe(String(listed));
  });
});

test("who works at a place stands there with role, state and last sign-in", async () => {
  const at = new Date("2026-11-20T06:30:00Z");
  const former = await aStaff(cast.county.village.id);
  await aSession(former, { createdAt: at });
  await db.staff.update({ where: { id: former.id }, data: { disabledAt: new Date() } });
  const newcomer = await aStaff(cast.county.village.id);
  await db.staff.update({ where: { id: newcomer.id }, data: { mustChangePassword: true } });
  const shown = present(await readPage(admin));
  const lineOf = async (person: { id: string }) => {
    const from = shown.indexOf(await userNameOf(person));
    return shown.slice(from, shown.indexOf("py-1", from));
  };
  expect(await lineOf(former)).toEqual(
    expect.arrayContaining([
      ...[t("role.clerk"), t("state.DISABLED")],
      t("signedIn", { at: formatDate(at, "minute", "zh-CN") }),
    ]),
  );
  expect(await lineOf(admin)).toEqual(expect.arrayContaining([t("role.admin"), t("state.ACTIVE")]));
  expect(await lineOf(newcomer)).toEqual(
    expect.arrayContaining([t("state.INVITED"), t("neverSignedIn")]),
  );
});

test("an address that is written down stands on the page, until it is taken away", async () => {
  const { village } = cast.county;
  const address = "延安北路 18 号，社区服务中心一楼";
  const place = { siteId: village.id, name: village.name };
  await mustSubmit(editPlace, admin, { ...place, address });
  expect(await readPage(cast.station)).toContain(address);
  await mustSubmit(editPlace, admin, place);
  expect(await readPage(cast.station)).toContain(t("noAddress"));
});

test("the page takes as many statements with much in it as with little", async () => {
  const { village, sisterVillage } = cast.county;
  const [full, empty] = [village, sisterVillage];
  await readPage(cast.centerAdmin, full); // what is cached for all is read
  const much = await recordStatements(() => readPage(cast.centerAdmin, full));
  const little = await recordStatements(() => readPage(cast.centerAdmin, empty));
  expect(much.length).toBeLessThanOrEqual(little.length);
  expect(much.length).toBeLessThanOrEqual(25);
});
