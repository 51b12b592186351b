import { categoryOf } from "@/lib/desk/queues/category-of";
import { describeFilters } from "@/lib/desk/queues/describe-filters";
import { formatDue } from "@/lib/desk/queues/format-due";
import type { DeskList, DeskRow, Place } from "@/lib/desk/queues/queries";
import { setFilters, shownSelection, type DeskView } from "@/lib/desk/queues/schema";
import type { Category } from "@/lib/network/menu/queries";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { nextDue } from "@/lib/orders/clocks/due";
import { unitName } from "@/lib/public/tracking/unit-name";
import type { Column, Value } from "@/lib/reporting/exports/sheet";
import type { List } from "@/lib/reporting/lists/list";
import { toDate } from "@/lib/reporting/lists/to-date";
import { maskText } from "@/lib/shared/masking/personal-data";
import type { Locale } from "@/lib/shared/i18n/locales";
import { getTranslator } from "@/lib/shared/i18n/translator";

type Read = { view: DeskView; found: DeskList; places: Place[]; categories: Category[] };

/** 心愿台账: a list of the desk with the columns of its rows. Of who asks there is nothing in it. */
export function wishList(read: Read, locale: Locale, now: Date): List {
  const t = getTranslator(locale, "lists");
  const desk = getTranslator(locale, "desk");
  const { view, found } = read;
  const queue = desk(`queue.${shownSelection(view)}`);
  const isAll = found.next === undefined;
  return {
    title: t("of", { title: t("title.wishes"), queue }),
    filters: listFilters(read, locale),
    columns: wishColumns(locale),
    rows: found.rows.map((wish) => toRow(wish, locale, now)),
    total: found.total ?? (isAll ? found.rows.length : null),
  };
}

function listFilters(read: Read, locale: Locale): string[] {
  const desk = getTranslator(locale, "desk");
  const describe = describeFilters(read, locale);
  const { q, sort } = read.view;
  const name = desk("filter.sort");
  return [
    ...(q ? [desk("filter.search", { q: maskText(q) })] : []),
    ...setFilters(read.view).map(describe),
    ...(sort ? [] : [desk("filter.chip", { name, value: desk("filter.usual") })]),
  ];
}

function wishColumns(locale: Locale): Column[] {
  const t = getTranslator(locale, "lists");
  const text = (name: Parameters<typeof t>[0]): Column => ({ header: t(name), kind: "text" });
  return [
    text("column.wish"),
    text("column.status"),
    text("column.urgency"),
    text("column.due"),
    { header: t("column.dueOn"), kind: "date" },
    text("column.unit"),
    text("column.place"),
    text("column.category"),
    { header: t("column.asked"), kind: "date" },
    { header: t("column.round"), kind: "count" },
    text("column.marks"),
    text("column.claimed"),
  ];
}

function toRow(wish: DeskRow, locale: Locale, now: Date): Value[] {
  const desk = getTranslator(locale, "desk");
  const wishes = getTranslator(locale, "wishes");
  const due = nextDue(wish, now);
  const unit = { name: wish.unitName, level: wish.unitLevel };
  const marks = [
    ...(wish.isObjected ? [desk("badge.objected")] : []),
    ...(wish.hasNoMobile ? [desk("badge.noMobile")] : []),
  ];
  return [
    wish.content,
    wishes(`status.${wish.status}`),
    wishes(`urgency.${wish.urgency}`),
    due && formatDue(due, now, desk, locale),
    due && toDate(due.at),
    unitName(getTranslator(locale, "tracking"), unit, locale),
    localPlaceName(wish.siteName, locale),
    categoryOf(wish, locale) ?? desk("noCategory"),
    toDate(wish.createdAt),
    wish.round,
    marks.join(" · ") || null,
    wish.claimedBy,
  ];
}
