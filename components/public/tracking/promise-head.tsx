import Link from "next/link";
import type { ReactNode } from "react";
import { Phone } from "@/components/public/tracking/contacts";
import { formatDeadline } from "@/lib/shared/i18n/deadline";
import type { Locale } from "@/lib/shared/i18n/locales";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { Translator } from "@/lib/shared/i18n/translator";
import type { PromiseLine } from "@/lib/public/tracking/promise";
import type { TrackedWish } from "@/lib/public/tracking/queries";
import { formatTrackingNumber } from "@/lib/shared/auth/tracking-number";
import { unitName } from "@/lib/public/tracking/unit-name";

type Props = {
  wish: TrackedWish;
  /** The actions of the resident. */
  children: ReactNode;
};

/** The head of the tracking page: who does what by when, or what went wrong and which number to call. */
export async function PromiseHead({ wish, children }: Props) {
  const t = await getT("tracking");
  const words: Words = { tracking: t, common: await getT("common"), locale: await getLocale() };
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
        <p className="text-lg wrap-anywhere">{isAwaited ? t("awaited", { words: note }) : note}</p>
      )}
      {more.map((line) => (
        <p key={line.words}>{formatPromiseLine(line, wish, words)}</p>
      ))}
      {isToPhone && <PhoneNow wish={wish} t={t} />}
      {wish.mayDo.includes("rate") && (
        <Link href={`${wish.path}/rate`} className="button button-primary">
          {t("rateNow")}
        </Link>
      )}
      {children}
    </div>
  );
}

type Words = {
  tracking: Translator<"tracking">;
  common: Translator<"common">;
  locale: Locale;
};

function formatPromiseLine(
  { words, by }: PromiseLine,
  { unit }: TrackedWish,
  translators: Words,
): string {
  const { tracking: t, common, locale } = translators;
  return t(`promise.${words}`, {
    unit: unitName(t, unit),
    by: by ? formatDeadline(by, common, locale) : "",
  });
}

/** The phone number of the responsible unit; that of the centre if it has none. */
function PhoneNow({ wish: { unit, center }, t }: { wish: TrackedWish; t: Translator<"tracking"> }) {
  const called = unit.phone ? unit : { ...center, level: "CENTER" as const };
  if (!called.phone) return null;
  return (
    <p className="flex flex-wrap items-center gap-x-2">
      {t("call.now", { unit: unitName(t, called) })} <Phone number={called.phone} t={t} />
    </p>
  );
}
