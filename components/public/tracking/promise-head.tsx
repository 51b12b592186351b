import type { ReactNode } from "react";
import { Phone } from "@/components/public/tracking/contacts";
import { formatPromiseLine } from "@/components/public/tracking/format-promise";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { Translator } from "@/lib/shared/i18n/translator";
import type { TrackedWish } from "@/lib/public/tracking/queries";
import { formatTrackingNumber } from "@/lib/shared/auth/tracking-number";
import { unitName } from "@/lib/public/tracking/unit-name";

type Props = {
  wish: TrackedWish;
  /** The actions of the resident. */
  children: ReactNode;
};

type PartProps = { wish: TrackedWish; t: Translator<"tracking"> };

/** The head of the tracking page: who does what by when, or what went wrong and which number to call. */
export async function PromiseHead({ wish, children }: Props) {
  const t = await getT("tracking");
  const words = { tracking: t, common: await getT("common"), locale: await getLocale() };
  const { top, more, isToPhone } = wish.promised;
  const isAwaited = wish.clocks.pausedAt !== null;
  const note = wish.events.findLast(({ name }) => name === "pause" || name === "reject")?.note;
  const showsNote = isAwaited || wish.status === "REJECTED";
  return (
    <div id="promise" className="max-w-3xl space-y-4">
      <p className="text-faded">
        {t("number", { number: formatTrackingNumber(wish.trackingNumber) })}
      </p>
      <h1 className="break-keep wrap-anywhere lg:text-[2.6rem]">
        {formatPromiseLine(top, wish, words)}
      </h1>
      {showsNote && note && (
        <p dir="auto" className="text-lg wrap-anywhere">
          {isAwaited ? t("awaited", { words: note }) : note}
        </p>
      )}
      {more.map((line) => (
        <p key={line.words}>{formatPromiseLine(line, wish, words)}</p>
      ))}
      {isToPhone && <PhoneNow wish={wish} t={t} />}
      <OtherWish wish={wish} t={t} />
      {mayRate(wish) && (
        <a href={`${wish.path}/rate`} className="button button-primary">
          {t("rateNow")}
        </a>
      )}
      {wish.mayDo.includes("regrade") && (
        <a href={`${wish.path}/rate`} className="target">
          {t("rateAgain")}
        </a>
      )}
      {children}
    </div>
  );
}

/** The wish that stands for this one too, or one of the same resident that is likely to be the same. */
function OtherWish({ wish: { isMerged, alike }, t }: PartProps) {
  if (isMerged) return <p>{t("together")}</p>;
  if (!alike) return null;
  const number = formatTrackingNumber(alike.trackingNumber);
  return (
    <p className="border-s-4 border-bamboo ps-4 wrap-anywhere">
      {t("alike", { number, words: alike.content })}
    </p>
  );
}

/** Whether this resident may say how it was, first or after another one who asked for the same. */
export function mayRate({ mayDo }: Pick<TrackedWish, "mayDo">): boolean {
  return mayDo.includes("rate") || mayDo.includes("rateToo");
}

/** The phone number of the responsible unit; that of the centre if it has none. */
async function PhoneNow({ wish: { unit, center }, t }: PartProps) {
  const called = unit.phone ? unit : { ...center, level: "CENTER" as const };
  if (!called.phone) return null;
  return (
    <p className="flex flex-wrap items-center gap-x-2">
      {t("call.now", { unit: unitName(t, called, await getLocale()) })}{" "}
      <Phone number={called.phone} t={t} />
    </p>
  );
}
