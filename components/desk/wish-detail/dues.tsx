import { DueBadge } from "@/components/orders/clocks/due-badge";
import { promiseDue, stepDue, type DueClocks } from "@/lib/orders/clocks/due";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

/** The deadlines of a wish: of the current step and of the promised service; only the first while the clocks are paused. */
export async function Dues({ detail, now }: { detail: DueClocks; now: Date }) {
  const t = await getT("desk");
  const locale = await getLocale();
  const running = [stepDue(detail, now), promiseDue(detail, now)].filter((due) => due !== null);
  const shown = detail.pausedAt ? running.slice(0, 1) : running;
  return shown.map((due) => <DueBadge key={due.of} due={due} now={now} t={t} locale={locale} />);
}
