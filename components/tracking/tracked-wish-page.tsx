import Link from "next/link";
import { AmendForm } from "@/components/tracking/amend-form";
import { Contacts } from "@/components/tracking/contacts";
import { Timeline } from "@/components/tracking/timeline";
import { WithdrawForm } from "@/components/tracking/withdraw-form";
import { FiveSteps } from "@/components/wishes/five-steps";
import { formatDate } from "@/lib/i18n/dates";
import { getLocale, getT } from "@/lib/i18n/request";
import { bareName } from "@/lib/sites/bare-name";
import { promiseOf } from "@/lib/tracking/promise";
import type { TrackedWish } from "@/lib/tracking/queries";
import { spacedTrackingNumber } from "@/lib/tracking/tracking-number";
import { unitName } from "@/lib/tracking/unit-name";
import { toldSteps } from "@/components/tracking/told-steps";

/** A wish as its resident reads it: the promise, how far it is, what happened, what can be done. */
export async function TrackedWishPage({ wish }: { wish: TrackedWish }) {
  const t = await getT("tracking");
  const { mayDo, events, path } = wish;
  const refusal = events.findLast(({ name }) => name === "reject")?.note;
  return (
    <div className="space-y-10">
      <div className="max-w-3xl space-y-4">
        <p className="text-faded">
          {t("number", { number: spacedTrackingNumber(wish.trackingNumber) })}
        </p>
        <h1 className="break-keep wrap-anywhere lg:text-[2.6rem]">
          {t(`promise.${promiseOf(wish)}`, { unit: unitName(t, wish.unit) })}
        </h1>
        {refusal && <p className="text-lg wrap-anywhere">{refusal}</p>}
        {mayDo.includes("rate") && (
          <Link href={`${path}/rate`} className="button button-primary">
            {t("rateNow")}
          </Link>
        )}
      </div>
      <section aria-label={t("steps")}>
        <FiveSteps steps={await toldSteps(wish)} />
      </section>
      <div className="grid gap-x-16 gap-y-10 border-t border-line pt-8 lg:grid-cols-[7fr_5fr]">
        <Timeline events={events} />
        <div className="space-y-10">
          <TheWish wish={wish} />
          <Contacts wish={wish} />
          <Actions wish={wish} />
        </div>
      </div>
    </div>
  );
}

async function TheWish({ wish }: { wish: TrackedWish }) {
  const t = await getT("tracking");
  const wishes = await getT("wishes");
  const date = formatDate(wish.createdAt, "day", await getLocale());
  return (
    <section className="space-y-2">
      <h2 className="wrap-anywhere">{t("quote", { words: wish.content })}</h2>
      <p>{t("made", { date, place: bareName(wish.place) })}</p>
      <p>{t("when", { when: wishes(`wanted.${wish.wantedTime}`) })}</p>
      <p className="text-faded">{t("keep")}</p>
    </section>
  );
}

async function Actions({ wish }: { wish: TrackedWish }) {
  const t = await getT("tracking");
  const { mayDo, id: wishId, trackingNumber, trackingKey, hasAddress } = wish;
  const link = { wishId, trackingNumber, trackingKey };
  return (
    <section className="space-y-4">
      <h2>{t("actions")}</h2>
      {mayDo.includes("amend") && <AmendForm link={link} hasAddress={hasAddress} />}
      {mayDo.includes("cancel") && <WithdrawForm link={link} />}
      <Link href="/submit" prefetch={false} className="target">
        {t("again")}
      </Link>
    </section>
  );
}
