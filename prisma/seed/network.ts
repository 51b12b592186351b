import { readFileSync } from "node:fs";
import { db } from "@/lib/shared/db/db";
import { bareName } from "@/lib/network/sites/bare-name";
import { importFiles } from "@/lib/network/imports/import-files.data";
import { layOut } from "@/prisma/seed/layout";
import { activitiesOf } from "@/prisma/seed/activities";
import MENU from "@/prisma/seed/menu.json";
import { aSite, aStockItem, present } from "@/tests/support/factories";

const FILE = "prisma/data/divisions/6523-changji-prefecture.csv";
const COUNTY = "652301"; // 昌吉市, the county of the demo whose people can sign in
const HOME = { township: "652301001", village: "652301001001" };
const SEAT = { longitude: 87.31, latitude: 44.01 };

const STOCK: [string, string, number][] = [
  ["轮椅", "辆", 4],
  ["拐杖", "副", 6],
  ["LED 灯泡", "个", 40],
  ["水龙头", "个", 15],
  ["防滑垫", "张", 20],
  ["棉衣", "件", 30],
  ["面粉 10 公斤", "袋", 25],
];

const POINTS = ["昌吉市图书馆", "恐龙馆", "亚心广场便民服务点", "爱心理发屋", "阳光诊所"];

/** The prefecture with the places of its seven counties, and the menu of the demo's own. */
export async function seedNetwork() {
  await importFiles({
    files: [{ name: FILE, bytes: readFileSync(FILE) }],
  });
  await givePhones();
  const center = await findPlace(COUNTY);
  const county = await db.site.findMany({
    where: { centerId: center.id },
    orderBy: { divisionCode: "asc" },
  });
  const villages = county.filter(({ level }) => level === "VILLAGE");
  const townships = county.filter(({ level }) => level === "TOWNSHIP");
  await layOut(townships, villages);
  const home = {
    township: await findPlace(HOME.township),
    village: present(villages.find(({ divisionCode }) => divisionCode === HOME.village)),
  };
  return {
    city: await findPlace(COUNTY.slice(0, 4)),
    center,
    townships,
    villages,
    home,
    categories: await seedMenu(center.id),
  };
}

export type Network = Awaited<ReturnType<typeof seedNetwork>>;

/** Adds 点 around the county seat, and the stock of some places. */
export async function seedPointsAndStock({ center, home, townships }: Network): Promise<void> {
  for (const [index, name] of POINTS.entries()) {
    await aSite("POINT", present(townships[index]).id, {
      name,
      longitude: SEAT.longitude + (index - 2) * 0.02,
      latitude: SEAT.latitude + (index % 2) * 0.015,
    });
  }
  await seedTownPoints(townships.slice(POINTS.length));
  for (const site of [center, home.township, home.village]) {
    for (const [name, unit, quantity] of STOCK) await aStockItem(site.id, quantity, { name, unit });
  }
}

/** Adds a 点 beside the 所 of each other town; most villages are more than 15 minutes away from it. */
async function seedTownPoints(towns: { id: string }[]): Promise<void> {
  const laidOut = await db.site.findMany({
    where: { id: { in: towns.map(({ id }) => id) } },
    orderBy: { divisionCode: "asc" },
  });
  for (const { id, name, longitude, latitude } of laidOut) {
    await aSite("POINT", id, { name: `${bareName(name)}便民服务点`, longitude, latitude });
  }
}

/** Made up: no line of 昌吉 begins with 000. */
async function givePhones() {
  await db.$executeRaw`
    UPDATE sites SET phone = '0994-000-' || lpad(numbered.nth::text, 4, '0')
    FROM (SELECT id, row_number() OVER (ORDER BY "divisionCode") AS nth FROM sites) AS numbered
    WHERE numbered.id = sites.id`;
}

/** "8+N": the eight default categories exist already, the county adds two of its own; 142 items in all. */
async function seedMenu(centerId: string) {
  const categories = [];
  const platforms = await db.platform.findMany({ where: { centerId } });
  for (const [position, { items, wishes, platform, ...names }] of MENU.entries()) {
    const { id, name } = await db.serviceCategory.upsert({
      where: { centerId_name: { centerId, name: names.name } },
      create: { ...names, centerId, position },
      update: {},
    });
    const given = { centerId, categoryId: id };
    const menuItems = await db.menuItem.createManyAndReturn({
      data: items.map(([name = "", nameEn = "", description = ""], place) => ({
        ...{ ...given, name, nameEn, description, position: place },
      })),
    });
    const platformId = platforms.find((one) => one.name === platform)?.id ?? null;
    await db.menuItem.createMany({
      data: activitiesOf(name).map((item, place) => ({
        ...{ ...given, ...item, platformId, offer: "ACTIVITY" as const },
        position: items.length + place,
      })),
    });
    categories.push({ id, name, wishes, menuItems });
  }
  return categories;
}

function findPlace(divisionCode: string) {
  return db.site.findFirstOrThrow({ where: { divisionCode } });
}
