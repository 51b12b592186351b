import { describeEvent } from "@/components/desk/wish-detail/describe-event";
import type { Words } from "@/components/desk/wish-detail/words";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale } from "@/lib/shared/i18n/request.server";
import type { WishDetail } from "@/lib/desk/wish-detail/queries";

type Props = { detail: WishDetail; words: Words };

/** The events of a wish, oldest first, each with its time and note. */
export async function Timeline({ detail, words }: Props) {
  const locale = await getLocale();
  return (
    <ol className="border-l border-edge">
      {detail.events.map((event, index) => (
        <li key={event.seq} className="relative pb-4 pl-5">
          <span
            aria-hidden="true"
            className={`absolute top-2.5 -left-[0.3rem] size-2.5 rounded-full ${
              index === detail.events.length - 1 ? "bg-cinnabar" : "bg-edge"
            }`}
          />
          <time dateTime={event.at.toISOString()} className="block text-faded tabular-nums">
            {formatDate(event.at, "minute", locale)}
          </time>
          {describeEvent(event, detail, words)}
          {event.note && (
            <blockquote dir="auto" className="mt-1 border-l-3 border-honey pl-3">
              {event.note}
            </blockquote>
          )}
          {event.data.publicContent && (
            <p className="mt-1 wrap-anywhere">
              {words.desk("publicContent.now", { words: event.data.publicContent })}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
