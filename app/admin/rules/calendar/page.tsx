import type { Metadata } from "next";
import { CalendarPage } from "@/components/rules/calendar-page";
import { requireAdmin } from "@/lib/auth/session";
import { dayInChina } from "@/lib/clock";
import { getT } from "@/lib/i18n/request";
import { notFound } from "@/lib/not-found";
import { maySetRules } from "@/lib/rules/policy";
import { listDays } from "@/lib/rules/queries";
import { calendarViewSchema } from "@/lib/rules/schema";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("rules");
  return { title: t("tabs.calendar") };
}

export default async function Page({ searchParams }: PageProps<"/admin/rules/calendar">) {
  const actor = await requireAdmin();
  if (!maySetRules(actor)) notFound();
  const [thisYear] = dayInChina(new Date());
  const { year = thisYear } = calendarViewSchema.parse(await searchParams);
  return <CalendarPage year={year} thisYear={thisYear} days={await listDays(actor)} />;
}
