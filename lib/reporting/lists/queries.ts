import "server-only";
import { listPlaces, listPlacesFor, listWishes } from "@/lib/desk/queues/queries";
import type { DeskView } from "@/lib/desk/queues/schema";
import { listCategories } from "@/lib/network/menu/queries";
import { listVolunteerRows } from "@/lib/network/people/queries";
import type { VolunteerFilter } from "@/lib/network/people/schema";
import { listStock } from "@/lib/orders/stock/queries";
import type { StockView } from "@/lib/orders/stock/schema";
import { MAX_ROWS, type List } from "@/lib/reporting/lists/list";
import { listFile } from "@/lib/reporting/lists/list-file";
import type { ListName } from "@/lib/reporting/lists/list-names";
import { mayExportList } from "@/lib/reporting/lists/policy";
import { stockList } from "@/lib/reporting/lists/stock-list";
import { volunteerList } from "@/lib/reporting/lists/volunteer-list";
import { wishList } from "@/lib/reporting/lists/wish-list";
import { writeAudit } from "@/lib/shared/audit/write-audit.data";
import type { Actor, StaffActor } from "@/lib/shared/auth/actor";
import { ensureAllowed } from "@/lib/shared/auth/ensure-allowed";
import { db } from "@/lib/shared/db/db";
import type { Locale } from "@/lib/shared/i18n/locales";
import { countTry } from "@/lib/shared/limits/count-tries.data";

// Each list is read from its first page on, in its own order, and each file is written to the audit log
// before it leaves. All throw FORBIDDEN, and TOO_MANY_EXPORTS after twenty files in a quarter of an hour.

/** The wishes that the desk shows for `view`, as a workbook. */
export function exportWishes(actor: Actor, view: DeskView, locale: Locale, now = new Date()) {
  return exportList(actor, "wishes", { locale, now }, async (staff) => {
    const all = { ...view, page: undefined };
    const places = await listPlacesFor(staff, view);
    const [found, categories] = await Promise.all([
      listWishes(staff, all, places, now, undefined, MAX_ROWS),
      listCategories(staff.centerId),
    ]);
    return wishList({ view, found, places, categories }, locale, now);
  });
}

/** The volunteers that the list of people shows for `filter`, as a workbook. */
export function exportVolunteers(
  actor: Actor,
  filter: VolunteerFilter,
  locale: Locale,
  now = new Date(),
) {
  return exportList(actor, "volunteers", { locale, now }, async (staff) =>
    volunteerList(filter, await listVolunteerRows(staff, filter, MAX_ROWS), locale),
  );
}

/** The stock that the list of items shows for `view`, as a workbook. */
export function exportStock(actor: Actor, view: StockView, locale: Locale, now = new Date()) {
  return exportList(actor, "stock", { locale, now }, async (staff) => {
    const [found, places] = await Promise.all([
      listStock(staff, { ...view, page: undefined }, MAX_ROWS),
      listPlaces(staff, view.place),
    ]);
    return stockList({ view, found, places }, locale);
  });
}

type Making = { locale: Locale; now: Date };

async function exportList(
  actor: Actor,
  name: ListName,
  { locale, now }: Making,
  read: (staff: StaffActor) => Promise<List>,
) {
  const staff = ensureAllowed(actor, (one): one is StaffActor => mayExportList(one, name));
  const { id, centerId } = staff;
  await countTry("listExports", id, now, { actor, centerId });
  const list = await read(staff);
  const data = { list: name, rows: list.rows.length };
  await db.$transaction((tx) =>
    writeAudit(tx, { name: "listExport", actor, centerId, data, at: now }),
  );
  return listFile(staff, list, locale, now);
}
