import { beforeAll, describe, expect, test } from "vitest";
import { listPlaces, listWishes } from "@/lib/desk/queues/queries";
import { deskViewSchema } from "@/lib/desk/queues/schema";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { readDetail } from "@/lib/reporting/audit/details";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { LIMITS } from "@/lib/shared/limits/limits";
import { aDesk } from "@/tests/integration/desk/queues/on-desk";
import {
  columnOf,
  download,
  readList,
  type ReadList,
} from "@/tests/integration/reporting/lists/read-list";
import type { Cast } from "@/tests/support/cast";
import { aCounty, aStaff, aWish } from "@/tests/support/factories";

let cast: Cast;
beforeAll(async () => {
  ({ cast } = await aDesk());
  const { village, sisterVillage, center } = cast.county;
  for (const [index, site] of [village, sisterVillage, center].entries()) {
    for (let nth = 0; nth < 12; nth++) {
      const { id } = await aWish(site.id, { content: `第${nth}件事，在第${index}处` });
      if (nth % 3 === 0) await db.wish.update({ where: { id }, data: { urgency: "URGENT" } });
    }
  }
});

type Query = Record<string, string>;

const exported = async (actor: StaffActor, query: Query = {}): Promise<ReadList> =>
  readList(await download(actor, "/desk/excel", query));

/** What the desk shows on all pages of a list, one after the other. */
async function shown(actor: StaffActor, query: Query): Promise<string[]> {
  const contents: string[] = [];
  for (let page: number | undefined = 1; page;) {
    const view = deskViewSchema.parse({ ...query, page });
    const list = await listWishes(actor, view, await listPlaces(actor, view.place));
    contents.push(...list.rows.map(({ content }) => content));
    page = list.next;
  }
  return contents;
}

describe("the file of a list has the rows of the list, on all its pages, in its order", () => {
  test.each<[Query]>([
    [{}],
    [{ queue: "all" }],
    [{ queue: "open", sort: "oldest" }],
    [{ queue: "belowReview" }],
    [{ queue: "review", urgency: "URGENT" }],
    [{ q: "件事", queue: "all", sort: "newest" }],
  ])("%j", async (query) => {
    for (const actor of [cast.station, cast.township, cast.center]) {
      const list = await exported(actor, query);
      expect(columnOf(list, "心愿")).toEqual(await shown(actor, query));
    }
  });

  test("whatever page it was taken from", async () => {
    const all = await exported(cast.center, { queue: "all" });
    expect(all.rows.length).toBeGreaterThan(25);
    const { rows } = await exported(cast.center, { queue: "all", page: "2" });
    expect(rows).toEqual(all.rows);
  });

  test("of a place and its villages only", async () => {
    const { township, village } = cast.county;
    const query = { queue: "all", place: township.id };
    const places = columnOf(await exported(cast.center, query), "阵地");
    expect(places.length).toBeGreaterThan(0);
    const allowed = [township, village, cast.neighborVillage].map(({ name }) =>
      localPlaceName(name, "zh-CN"),
    );
    for (const place of places) expect(allowed).toContain(place);
  });
});

test("the head says what it is, of whom, how narrowed, when and who took it", async () => {
  const { center, county } = cast;
  const { head, rows } = await exported(center, {
    ...{ queue: "review", urgency: "URGENT", unit: county.village.id, from: "2026-01-02" },
    q: "13812345678",
  });
  const village = localPlaceName(county.village.name, "zh-CN");
  expect(head[0]).toBe("心愿台账：待审单");
  expect(head[1]).toContain(localPlaceName(county.center.name, "zh-CN"));
  for (const words of [`负责单位：${village}`, "紧急程度：紧急", "点单日期从：2026-01-02"]) {
    expect(head[2]).toContain(words);
  }
  expect(head[2]).toContain("先办的在前");
  expect(head[2]).not.toContain("13812345678");
  expect(head[3]).toMatch(/^导出：\d{4}年\d+月\d+日 \d\d:\d\d，演示员$/);
  expect(head[4]).toBe(`${rows.length} 行`);
});

test("what a resident wrote is masked as on the screen, and of who asks there is nothing", async () => {
  const { id } = await aWish(cast.county.village.id, {
    ...{ content: "修灯，打13899012345", contactName: "秦姑娘姓名" },
    ...{ phone: "19877012321", address: "桂花里12栋" },
  });
  const { publicContent } = await db.wish.findUniqueOrThrow({ where: { id } });
  const list = await exported(cast.center, { queue: "all" });
  const text = JSON.stringify(list);
  expect(columnOf(list, "心愿")).toContain(publicContent);
  for (const secret of ["13899012345", "秦姑娘", "19877012321", "桂花里"]) {
    expect(text).not.toContain(secret);
  }
});

test("another county gets its own wishes and no others, whatever the address names", async () => {
  const other = await aCounty();
  await aWish(other.village.id, { content: "别的县的心愿" });
  const theirs = await aStaff(other.center.id);
  const { village } = cast.county;
  expect(columnOf(await exported(theirs, { queue: "all" }), "心愿")).toEqual(["别的县的心愿"]);
  const named: Query[] = [{ place: village.id }, { unit: village.id }, { q: "件事" }];
  for (const query of named) {
    const list = await exported(theirs, { queue: "all", ...query });
    expect(list.rows).toEqual([]);
    expect(JSON.stringify(list)).not.toContain(village.name);
  }
});

test("who took what, and how much, is in the audit log; what was searched for is not", async () => {
  const clerk = await aStaff(cast.county.center.id);
  const { rows } = await exported(clerk, { queue: "all", q: "秦姑娘" });
  const entries = await db.auditEntry.findMany({ where: { actorId: clerk.id } });
  expect(entries).toMatchObject([
    {
      ...{ name: "listExport", actorRole: "STAFF", chainId: cast.county.center.id },
      data: { list: "wishes", rows: rows.length },
    },
  ]);
  expect(entries.map(readDetail)).toEqual([
    { name: "listExport", list: "wishes", rows: rows.length },
  ]);
  expect(JSON.stringify(entries)).not.toContain("秦姑娘");
});

test("above the limit there is a page that says so, nothing leaves, and administrators are told", async () => {
  const clerk = await aStaff(cast.county.center.id);
  const { points } = LIMITS.listExports;
  for (let nth = 0; nth < points; nth++) await download(clerk, "/desk/stock/excel");
  const refused = (await download(clerk, "/desk/excel", { queue: "all" })).toString("utf8");
  expect(refused).toMatch(/^<!DOCTYPE html>/);
  expect(refused).toContain("导出的台账太多了");
  const entries = await db.auditEntry.findMany({ where: { actorId: clerk.id } });
  const names = entries.map(({ name }) => name);
  expect(names.filter((name) => name === "listExport")).toHaveLength(points);
  expect(names).toContain("limitReached");
});
