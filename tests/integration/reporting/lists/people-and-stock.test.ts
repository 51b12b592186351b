import { ValueType, Workbook } from "@protobi/exceljs";
import { beforeAll, expect, test } from "vitest";
import { listVolunteerRows, listVolunteers } from "@/lib/network/people/queries";
import { volunteerFilterSchema } from "@/lib/network/people/schema";
import { listStock } from "@/lib/orders/stock/queries";
import { stockViewSchema } from "@/lib/orders/stock/schema";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { maskPhone } from "@/lib/shared/sms/mask-phone";
import { columnOf, download, readList } from "@/tests/integration/reporting/lists/read-list";
import { aCast, type Cast } from "@/tests/support/cast";
import { aCounty, aStaff, aStockItem, aVolunteer, present } from "@/tests/support/factories";

const VOLUNTEERS = "/admin/people/volunteers/excel";
const STOCK = "/desk/stock/excel";

let cast: Cast;
let phones: string[];
beforeAll(async () => {
  cast = await aCast();
  const { village, sisterVillage } = cast.county;
  phones = [];
  for (let nth = 0; nth < 24; nth++) {
    const home = nth % 2 ? village : sisterVillage;
    const name = `蜂${String.fromCodePoint(0x4e00 + ((nth * 7) % 24))}`;
    const { id, phone } = await aVolunteer(home, { name });
    phones.push(phone);
    const disabledAt = nth % 5 ? null : new Date();
    await db.volunteer.update({ where: { id }, data: { disabledAt } });
    await aStockItem(home.id, (nth * 5) % 13);
  }
});

type Query = Record<string, string>;

async function shownVolunteers(actor: StaffActor, query: Query) {
  const numbers: string[] = [];
  for (let page: number | undefined = 1; page;) {
    const list = await listVolunteers(actor, volunteerFilterSchema.parse({ ...query, page }));
    numbers.push(...list.people.map(({ number }) => number));
    page = list.next;
  }
  return numbers;
}

test.each<[Query]>([
  [{}],
  [{ q: "蜂" }],
  [{ sort: "name" }],
  [{ sort: "home", order: "down" }],
  [{ sort: "state", order: "down", q: "蜂" }],
])("the file of volunteers is the list on all its pages: %j", async (query) => {
  const admins = [cast.centerAdmin, await aStaff(cast.county.village.id, { isAdmin: true })];
  for (const admin of admins) {
    const list = await readList(await download(admin, VOLUNTEERS, query));
    expect(list.rows.length).toBeGreaterThan(0);
    expect(columnOf(list, "编号")).toEqual(await shownVolunteers(admin, query));
  }
});

test("no phone of a volunteer leaves with it, not even masked", async () => {
  const [phone = ""] = phones;
  const list = await readList(await download(cast.centerAdmin, VOLUNTEERS, { q: phone }));
  expect(list.rows).toHaveLength(1);
  const text = JSON.stringify(list);
  expect(text).not.toContain(phone);
  expect(text).not.toContain(maskPhone(phone));
});

test("its head says the order and the search", async () => {
  const file = await download(cast.centerAdmin, VOLUNTEERS, { q: "蜂", sort: "name" });
  const { head } = await readList(file);
  expect(head[0]).toBe("志愿者台账");
  expect(head[2]).toBe("条件：搜索：蜂；排序：姓名，升序");
});

async function shownStock(actor: StaffActor, query: Query) {
  const items: string[][] = [];
  for (let page: number | undefined = 1; page;) {
    const list = await listStock(actor, stockViewSchema.parse({ ...query, page }));
    items.push(...list.rows.map(({ name, quantity }) => [name, String(quantity)]));
    page = list.next;
  }
  return items;
}

test.each<[Query]>([[{}], [{ sort: "quantity", order: "down" }], [{ q: "物品" }]])(
  "the file of the stock is the list on all its pages: %j",
  async (query) => {
    for (const actor of [cast.center, cast.station]) {
      const { rows } = await readList(await download(actor, STOCK, query));
      expect(rows.map((row) => row.slice(0, 2))).toEqual(await shownStock(actor, query));
    }
  },
);

test("a name that begins as a formula does is text", async () => {
  const name = '=HYPERLINK("http://example.cn")';
  await aStockItem(cast.county.village.id, 1, { name });
  const workbook = new Workbook();
  await workbook.xlsx.load(new Uint8Array(await download(cast.station, STOCK, { q: name })).buffer);
  const row = present(workbook.worksheets[0]?.lastRow);
  expect(row.getCell(1).type).toBe(ValueType.String);
  expect(row.getCell(1).value).toBe(name);
});

test("another county is in neither", async () => {
  const other = await aCounty();
  const admin = await aStaff(other.center.id, { isAdmin: true });
  const place = cast.county.village.id;
  for (const path of [VOLUNTEERS, STOCK]) {
    expect((await readList(await download(admin, path, { place }))).rows).toEqual([]);
  }
});

test("a file that holds only the first rows says so", async () => {
  const found = await listVolunteerRows(cast.centerAdmin, {}, 5);
  expect(found.hasMore).toBe(true);
  expect(found.rows).toHaveLength(5);
});
