import { formatReasons, type ReasonTranslators } from "@/components/orders/dispatch/reasons";
import { Disclosure } from "@/components/ui/disclosure";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { FirstChange, Ranked } from "@/lib/orders/rules/weight-preview";

const MAX_SHOWN = 10;

/** The wishes whose first candidate would change, with the reasons for the old and the new one. */
export async function PreviewChanges({ changes }: { changes: FirstChange[] }) {
  const t = await getT("rules");
  const rest = changes.slice(MAX_SHOWN);
  return (
    <section aria-labelledby="preview-changes" className="space-y-2">
      <h2 id="preview-changes">{t("weights.preview.changes")}</h2>
      <ChangeList changes={changes.slice(0, MAX_SHOWN)} />
      {rest.length > 0 && (
        <Disclosure summary={t("weights.preview.more", { count: rest.length })}>
          <ChangeList changes={rest} />
        </Disclosure>
      )}
    </section>
  );
}

async function ChangeList({ changes }: { changes: FirstChange[] }) {
  const t = await getT("rules");
  const translators = {
    dispatch: await getT("dispatch"),
    registration: await getT("registration"),
    locale: await getLocale(),
  };
  const choices = [
    { key: "before", term: t("weights.preview.before") },
    { key: "after", term: t("weights.preview.after") },
  ] as const;
  return (
    <ul className="border-t border-line">
      {changes.map((change) => (
        <li key={change.wishId} className="border-b border-line py-2">
          <p className="line-clamp-2 font-bold">{change.content}</p>
          <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
            {choices.map(({ key, term }) => (
              <div key={key}>
                <dt className="text-faded">{term}</dt>
                <dd>
                  <Choice who={change[key]} translators={translators} />
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

async function Choice({
  who,
  translators,
}: {
  who: Ranked | null;
  translators: ReasonTranslators;
}) {
  const t = await getT("rules");
  if (!who) return t("weights.preview.nobody");
  return (
    <>
      <strong>{who.name}</strong> {formatReasons(who.factors, translators)}
    </>
  );
}
