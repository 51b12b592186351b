import { getT } from "@/lib/shared/i18n/request.server";

/** For who has not served yet: the volunteer number, and what comes next. */
export async function Welcome({ number }: { number: string }) {
  const t = await getT("volunteering");
  return (
    <section className="space-y-1 border-l-4 border-honey pl-4">
      <p className="font-bold tabular-nums">{t("welcome.number", { number })}</p>
      <p>{t("welcome.next")}</p>
    </section>
  );
}
