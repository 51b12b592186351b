import type { Metadata } from "next";
import { CalendarPage } from "@/components/orders/rules/calendar-page";
import { requireAdmin } from "@/lib/shared/auth/session.server";
import { dayInChina } from "@/lib/shared/days/china-time";
import { getT } from "@/lib/shared/i18n/request.server";
import { notFound } from "@/lib/shared/not-found.server";
import { maySetRules } from "@/lib/orders/rules/policy";
import { findCountyCalendar } from "@/lib/orders/rules/queries";
import { calendarViewSchema } from "@/lib/orders/rules/schema";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("rules");
  return { title: t("tabs.calendar") };
}

export default async function Page({ searchParams }: PageProps<"/admin/rules/calendar">) {
  const actor = await requireAdmin();
  if (!maySetRules(actor)) notFound();
  const [thisYear] = dayInChina(new Date());
  const { year = thisYear } = calendarViewSchema.parse(await searchParams);
  return (
    <CalendarPage year={year} thisYear={thisYear} calendar={await findCountyCalendar(actor)} />
  );
}
