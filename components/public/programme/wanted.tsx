import { programmeWords } from "@/components/public/programme/programme-words";
import { ENOUGH } from "@/lib/public/interest/enough";
import { address } from "@/lib/shared/forms/search-params";

/** 想要的这里没有？ What the menu has is counted, what it has not becomes a wish. */
export async function Wanted({ itemId }: { itemId?: string }) {
  const { t } = await programmeWords();
  return (
    <section className="space-y-2 border-s-4 border-honey bg-honey-pale px-4 py-3">
      <h2>{t("wanted.title")}</h2>
      <p>{t("wanted.lead", { enough: ENOUGH })}</p>
      <p className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <a href={address("/activities/wanted", { item: itemId })} className="button button-primary">
          {t("wanted.send")}
        </a>
        <a href="/submit" className="target">
          {t("wanted.button")}
        </a>
      </p>
    </section>
  );
}
