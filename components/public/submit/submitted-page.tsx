import { formatPromiseLine } from "@/components/public/tracking/format-promise";
import { Phone } from "@/components/public/tracking/contacts";
import { QrCode } from "@/components/ui/qr-code";
import { CopyButton } from "@/components/ui/copy-button";
import { formatTrackingNumber } from "@/lib/shared/auth/tracking-number";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { TrackedWish } from "@/lib/public/tracking/queries";
import { unitName } from "@/lib/public/tracking/unit-name";

type Props = {
  wish: TrackedWish;
  /** The whole address of the page of the wish. */
  url: string;
};

/** 提交好了: the number of the wish, the link of whoever asked as a picture, and what happens next. */
export async function SubmittedPage({ wish, url }: Props) {
  const t = await getT("submit");
  const tracking = await getT("tracking");
  const words = { tracking, common: await getT("common"), locale: await getLocale() };
  const { trackingNumber, content, path, promised, unit, isHelper } = wish;
  const number = formatTrackingNumber(trackingNumber);
  return (
    <div className="mx-auto max-w-xl space-y-8 py-4 lg:py-8">
      <div className="space-y-2">
        <h1>{t("submitted.title")}</h1>
        <p className="font-song text-[1.2rem] wrap-anywhere">
          {tracking("quote", { words: content })}
        </p>
      </div>
      <section className="space-y-3 rounded border-2 border-bamboo bg-sheet p-5">
        <h2 className="text-base">{t("submitted.number")}</h2>
        <p className="font-song text-[2rem] leading-tight font-bold sm:text-[2.6rem] tracking-wider">
          {number}
        </p>
        <CopyButton text={`${number} ${url}`} copied={t("submitted.copied")}>
          {t("submitted.copy")}
        </CopyButton>
        <QrCode text={url} label={t("submitted.qr")} />
        <p className="text-faded">{t(isHelper ? "submitted.keepHelper" : "submitted.keep")}</p>
      </section>
      <section className="space-y-1 border-s-4 border-honey ps-4">
        <h2 className="text-[1.1rem]">{t("next.title")}</h2>
        <ol className="list-decimal ps-5">
          <li>{formatPromiseLine(promised.top, wish, words)}</li>
          <li>{t("submitted.told")}</li>
          <li>{isHelper ? tracking("forHelper") : t("submitted.follow")}</li>
        </ol>
      </section>
      <div className="flex flex-wrap gap-4">
        <a href={path} className="button button-primary">
          {t("submitted.open")}
        </a>
        <a href="/submit?again=1" className="button">
          {t("submitted.again")}
        </a>
      </div>
      {unit.phone && (
        <p className="flex flex-wrap items-center gap-x-2">
          {tracking("call.now", { unit: unitName(tracking, unit, words.locale) })}{" "}
          <Phone number={unit.phone} t={tracking} />
        </p>
      )}
    </div>
  );
}
