import { DueBadge } from "@/components/clocks/due-badge";
import { promiseDue, stepDue } from "@/lib/clocks/due";
import { getLocale, getT } from "@/lib/i18n/request";
import type { Story } from "@/lib/story/queries";

/** What is due of a wish: the present step and the service promised; while the resident is awaited, that alone. */
export async function Dues({ story, now }: { story: Story; now: Date }) {
  const t = await getT("desk");
  const locale = await getLocale();
  const running = [stepDue(story, now), promiseDue(story, now)].filter((due) => due !== null);
  const shown = story.pausedAt ? running.slice(0, 1) : running;
  return shown.map((due) => <DueBadge key={due.of} due={due} now={now} t={t} locale={locale} />);
}
