import Link from "next/link";
import { AmendForm, type TrackingLink } from "@/components/public/tracking/amend-form";
import { Contacts } from "@/components/public/tracking/contacts";
import { PromiseHead } from "@/components/public/tracking/promise-head";
import { Timeline } from "@/components/public/tracking/timeline";
import { WithdrawForm } from "@/components/public/tracking/withdraw-form";
import { FiveSteps } from "@/components/orders/wishes/five-steps";
import { formatDate } from "@/lib/shared/i18n/dates";
import type { Locale } from "@/lib/shared/i18n/locales";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { Translator } from "@/lib/shared/i18n/translator";
import { bareName } from "@/lib/network/sites/bare-name";
import type { TrackedWish } from "@/lib/public/tracking/queries";
import { describeSteps } from "@/components/public/tracking/describe-steps";

/** The tracking page of a wish: promise, progress, events, and the actions of the resident. */
export async function TrackedWishPage({ wish }: { wish: TrackedWish }) {
  const t = await getT("tracking");
  const words = { tracking: t, wishes: await getT("wishes"), locale: await getLocale() };
  const isAwaited = wish.clocks.pausedAt !== null;
  return (
    <div className="space-y-10">
      <PromiseHead wish={wish}>
        {isAwaited && <AmendForm link={toTrackingLink(wish)} hasAddress={wish.hasAddress} isOpen />}
      </PromiseHead>
      <section aria-label={t("steps")}>
        <FiveSteps steps={await describeSteps(wish)} />
      </section>
      <div className="grid gap-x-16 gap-y-10 border-t border-line pt-8 lg:grid-cols-[7fr_5fr]">
        <Timeline events={wish.events} />
        <div className="space-y-10">
          <TheWish wish={wish} words={words} />
          <Contacts wish={wish} />
          <Actions wish={wish} t={t} />
        </div>
      </div>
    </div>
  );
}

type WishProps = {
  wish: TrackedWish;
  words: { tracking: Translator<"tracking">; wishes: Translator<"wishes">; locale: Locale };
};

function TheWish({ wish, words: { tracking: t, wishes, locale } }: WishProps) {
  const date = formatDate(wish.createdAt, "day", locale);
  return (
    <section className="space-y-2">
      <h2 className="wrap-anywhere">{t("quote", { words: wish.content })}</h2>
      <p>{t("made", { date, place: bareName(wish.place) })}</p>
      <p>{t("when", { when: wishes(`wanted.${wish.wantedTime}`) })}</p>
      <p className="text-faded">{t("keep")}</p>
    </section>
  );
}

function Actions({ wish, t }: { wish: TrackedWish; t: Translator<"tracking"> }) {
  const { mayDo, hasAddress, clocks } = wish;
  return (
    <section className="space-y-4">
      <h2>{t("actions")}</h2>
      {mayDo.includes("amend") && !clocks.pausedAt && (
        <AmendForm link={toTrackingLink(wish)} hasAddress={hasAddress} />
      )}
      {mayDo.includes("cancel") && <WithdrawForm link={toTrackingLink(wish)} />}
      <p>
        <Link href={`${wish.path}/notices`} prefetch={false} className="target">
          {t("howToTell")}
        </Link>
      </p>
      <p>
        <Link href={`${wish.path}/my-data`} prefetch={false} className="target">
          {t("myData")}
        </Link>
      </p>
      <Link href="/submit" prefetch={false} className="target">
        {t("again")}
      </Link>
    </section>
  );
}

function toTrackingLink({ id, trackingNumber, trackingKey }: TrackedWish): TrackingLink {
  return { wishId: id, trackingNumber, trackingKey };
}
