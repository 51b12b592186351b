import { it } from "vitest";
import pg from "pg";
import { db } from "@/lib/db";
import { statementsOf } from "@/tests/support/count-statements";
import { aCounty, aSite, aStaff, aStockItem } from "@/tests/support/factories";
import { countQueues, listPlaces, listWishes } from "@/lib/desk/queries";
import { listVolunteersFor, listTeamsFor } from "@/lib/dispatch/queries";
import { findStory } from "@/lib/story/queries";
import { deskViewSchema } from "@/lib/desk/schema";
it("perf", async () => {
  const county = await aCounty();
  for (let t = 0; t < 14; t++) { const town = await aSite("TOWNSHIP", county.center.id); for (let v = 0; v < 9; v++) await aSite("VILLAGE", town.id); }
  await db.$executeRawUnsafe(`INSERT INTO residents(id, phone, "createdAt") SELECT gen_random_uuid(), '18' || lpad(n::text, 9, '0'), now() FROM generate_series(1,1000) n`);
  await db.$transaction([
   db.$executeRawUnsafe(`WITH v AS (SELECT id, row_number() over (order by id) - 1 AS i FROM sites WHERE level='VILLAGE' AND "centerId"='${county.center.id}'),
    r AS (SELECT id, row_number() over () - 1 AS i FROM residents), c AS (SELECT id FROM service_categories WHERE "centerId"='${county.center.id}' LIMIT 1)
    INSERT INTO wishes(id,"trackingNumber","idempotencyKey","centerId","siteId","responsibleSiteId","categoryId","residentId",content,"contactName",status,"createdAt","changedAt")
    SELECT gen_random_uuid(), 'T' || n, gen_random_uuid(), '${county.center.id}', v.id, v.id, c.id, r.id, '心愿' || n, 'x',
     (CASE WHEN n % 25 < 1 THEN (ARRAY['SUBMITTED','APPROVED','DISPATCHED','ACCEPTED','SUPPLIED','IN_SERVICE','SERVED'])[1 + (n/25) % 7] ELSE 'RATED' END)::"WishStatus",
     now() - (n || ' minutes')::interval, now()
    FROM generate_series(1, 14000) n JOIN v ON v.i = n % (SELECT count(*) FROM v) JOIN r ON r.i = n % 1000, c`),
   db.$executeRawUnsafe(`INSERT INTO wish_events(id,"wishId",seq,round,name,"toStatus","actorRole","responsibleSiteId",at) SELECT gen_random_uuid(), id, 1, 1, 'submit', status, 'SYSTEM', "responsibleSiteId", "createdAt" FROM wishes`),
  ]);
  await db.$executeRawUnsafe(`WITH v AS (SELECT id, row_number() over (order by id) - 1 AS i FROM sites WHERE level='VILLAGE' AND "centerId"='${county.center.id}')
   INSERT INTO volunteers(id,"centerId","homeSiteId",number,name,phone,"birthDate","idNumberSealed","idNumberDigest") SELECT gen_random_uuid(),'${county.center.id}', v.id, 'N'||n, '人'||n, 'p'||n, '1990-01-01','-','d'||n FROM generate_series(1,67000) n JOIN v ON v.i = n % (SELECT count(*) FROM v)`);
  await db.$executeRawUnsafe(`INSERT INTO volunteer_categories SELECT id, '${county.category.id}' FROM volunteers WHERE number LIKE '%3' OR number LIKE '%7'`);
  await db.$executeRawUnsafe(`ANALYZE`);
  for (const site of [county.center.id, county.township.id, county.village.id]) {
    const actor = await aStaff(site);
    const fullVillage = actor.level === "CENTER" ? (await db.site.findFirst({ where: { level: "TOWNSHIP", parentId: actor.siteId }, select: { id: true }, skip: 5 }))?.id : undefined;
    for (const query of [{}, { queue: "dispatch" }, { queue: "rated" }, { queue: "all", q: "心愿13" }, ...(fullVillage ? [{ place: fullVillage }] : [])]) {
      const view = deskViewSchema.parse(query);
      const places = await listPlaces(actor, view.place);
      const run = async (name: string, work: () => Promise<any>) => {
        await work(); await work();
        const t0 = performance.now(); let r; for (let i = 0; i < 10; i++) r = await work();
        console.log(actor.level, JSON.stringify(query), name, ((performance.now() - t0) / 10).toFixed(1), "ms", Array.isArray(r?.rows) ? r.rows.length : JSON.stringify(r)?.slice(0, 160));
        return r;
      };
      await run("places", () => listPlaces(actor, view.place));
      await run("counts", () => countQueues(actor, view, places));
      const list = await run("list", () => listWishes(actor, view, places));
      if (list.next) await run("next", () => listWishes(actor, { ...view, after: list.next }, places));
      if (list.rows[0] && list.next) {
        const deep = await db.wish.findFirst({ where: { status: "RATED" }, orderBy: { createdAt: "asc" }, skip: 300, select: { id: true } });
        if (query.queue === "rated") await run("deep", () => listWishes(actor, { ...view, after: deep!.id }, places));
        if (process.env.EXPLAIN) {
          const captured: any[] = []; const orig = pg.Client.prototype.query;
          (pg.Client.prototype as any).query = function (...a: any[]) { captured.push(a[0]); return orig.apply(this, a as any); };
          await listWishes(actor, view, places); if (query.queue === "rated") await listWishes(actor, { ...view, after: deep!.id }, places); await countQueues(actor, view, places);
          pg.Client.prototype.query = orig;
          const client = new pg.Client(process.env.DATABASE_URL); await client.connect();
          for (const c of captured) { const x = await client.query("EXPLAIN (ANALYZE, BUFFERS) " + c.text, c.values); console.log(x.rows.map((r: any) => r["QUERY PLAN"]).join("\n").slice(0, 3500)); }
          await client.end();
        }
      }
      if (list.rows[0] && query.queue === "dispatch") {
        const story = (await findStory(actor, list.rows[0].id))!;
        await run("story", () => findStory(actor, story.id));
        await run("volunteers", () => listVolunteersFor(actor, { wish: story.facts, categoryId: story.categoryId }));
        await run("volunteers-search", () => listVolunteersFor(actor, { wish: story.facts, categoryId: story.categoryId, search: "人661" }));
        await run("teams", () => listTeamsFor(actor, { wish: story.facts, categoryId: story.categoryId }));
      }
    }
  }
}, 120_000);
