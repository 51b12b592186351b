import { Disclosure } from "@/components/ui/disclosure";
import { getT } from "@/lib/shared/i18n/request.server";

type Props = { label: string; children: string };

/** What the figure of this label means, folded. */
export async function FigureMeaning({ label, children }: Props) {
  const t = await getT("stats");
  return (
    <Disclosure
      summary={
        <>
          {t("whatIsIt")}
          <span className="sr-only">{t("whatIsItOf", { figure: label })}</span>
        </>
      }
    >
      <p className="max-w-prose pb-2 text-faded">{children}</p>
    </Disclosure>
  );
}
