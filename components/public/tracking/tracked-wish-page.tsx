import { localPlaceName } from "@/lib/network/sites/local-place-name";
import {
  AmendForm,
  type Amending,
  type TrackingLink,
} from "@/components/public/tracking/amend-form";
import { Contacts } from "@/components/public/tracking/contacts";
import { PromiseHead } from "@/components/public/tracking/promise-head";
import { Timeline } from "@/components/public/tracking/timeline";
import { UnpublishForm } from "@/components/public/tracking/unpublish-form";
import { VisitSection } from "@/components/public/tracking/visit-section";
import { WithdrawForm } from "@/components/public/tracking/withdraw-form";
import { FiveSteps } from "@/components/orders/wishes/five-steps";
import type { FormState } from "@/lib/shared/forms/forms";
import { formatDate } from "@/lib/shared/i18n/dates";
import type { Locale } from "@/lib/shared/i18n/locales";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { Translator } from "@/lib/shared/i18n/translator";
import type { TrackedWish } from "@/lib/public/tracking/queries";
import { describeSteps } from "@/components/public/tracking/describe-steps";

type Props = {
  wish: TrackedWish;
  /** What was typed into another form and is to be added to this wish. */
  typed?: FormState | undefined;
};

/** The tracking page of a wish: promise, progress, events, and the actions of the resident. */
export async function TrackedWishPage({ wish, typed }: Props) {
  const t = await getT("tracking");
  const words = { tracking: t, wishes: await getT("wishes"), locale: await getLocale() };
  const amending = { link: toTrackingLink(wish), hasAddress: wish.hasAddress, typed };
  const isAwaited = wish.clocks.pausedAt !== null;
  return (
    <div className="space-y-10">
      <PromiseHead wish={wish}>
        {isAwaited && !wish.isHelper && <AmendForm {...amending} isOpen />}
      </PromiseHead>
      <section aria-label={t("steps")}>
        <FiveSteps steps={await describeSteps(wish)} />
      </section>
      <div className="grid gap-x-16 gap-y-10 border-t border-line pt-8 lg:grid-cols-[7fr_5fr]">
        <Timeline events={wish.events} />
        <div className="space-y-10">
          <VisitSection wish={wish} link={toTrackingLink(wish)} />
          <TheWish wish={wish} words={words} />
          <Contacts wish={wish} />
          {wish.isHelper ? (
            <p>{t("forHelper")}</p>
          ) : (
            <Actions wish={wish} amending={amending} t={t} />
          )}
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
      <h2 dir="auto" className="wrap-anywhere">
        {t("quote", { words: wish.content })}
      </h2>
      <p>{t("made", { date, place: localPlaceName(wish.place, locale) })}</p>
      <p>{t("when", { when: wishes(`wanted.${wish.wantedTime}`) })}</p>
      <p className="text-faded">{t("keep")}</p>
    </section>
  );
}

type ActionProps = { wish: TrackedWish; amending: Amending; t: Translator<"tracking"> };

function Actions({ wish, amending, t }: ActionProps) {
  const { mayDo, clocks } = wish;
  return (
    <section className="space-y-4">
      <h2>{t("actions")}</h2>
      {mayDo.includes("amend") && !clocks.pausedAt && <AmendForm {...amending} />}
      {mayDo.includes("cancel") && <WithdrawForm link={toTrackingLink(wish)} />}
      {mayDo.includes("unpublish") && <UnpublishForm link={toTrackingLink(wish)} />}
      <p>
        <a href={`${wish.path}/notices`} className="target">
          {t("howToTell")}
        </a>
      </p>
      <p>
        <a href={`${wish.path}/my-data`} className="target">
          {t("myData")}
        </a>
      </p>
      <p>
        <a href="/track" className="target">
          {t("mine.title")}
        </a>
      </p>
      <a href="/submit?again=1" className="target">
        {t("again")}
      </a>
    </section>
  );
}

function toTrackingLink({ id, trackingNumber, trackingKey }: TrackedWish): TrackingLink {
  return { wishId: id, trackingNumber, trackingKey };
}
