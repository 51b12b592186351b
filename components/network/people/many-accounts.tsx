import { PasswordList } from "@/components/network/people/password-list";
import { ActionForm } from "@/components/ui/action-form";
import { EmptyState } from "@/components/ui/empty-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { addManyStaff } from "@/lib/network/people/actions";
import type { ManyStaffPlaces } from "@/lib/network/people/queries";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { MAX_IDS } from "@/lib/shared/forms/fields";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

/** Which places get an account, and once they have it, the list of first passwords. */
export async function ManyAccounts({ found }: { found: ManyStaffPlaces }) {
  const t = await getT("people");
  const locale = await getLocale();
  const { without, having, more } = found;
  const labels = {
    ...{ once: t("many.once"), nothing: t("many.nothing"), file: t("many.file") },
    ...{ place: t("many.place"), userName: t("many.userName"), password: t("many.password") },
    ...{ print: t("many.print"), download: t("many.download") },
  };
  return (
    <div className="max-w-prose space-y-6">
      <header className="print-none">
        <a href="/admin/people" className="target">
          {t("back")}
        </a>
        <h1>{t("many.title")}</h1>
        <p className="text-faded">{t("many.what")}</p>
        {having > 0 && <p>{t("many.having", { count: having })}</p>}
        {more > 0 && <p>{t("many.more", { max: MAX_IDS, count: more })}</p>}
      </header>
      <ActionForm action={addManyStaff} className="space-y-4">
        <PasswordList labels={labels}>
          {without.length === 0 ? (
            <EmptyState title={t("many.none")}>{t("many.noneHint")}</EmptyState>
          ) : (
            <>
              <h2>{t("many.ready", { count: without.length })}</h2>
              <ul className="list-disc pl-5">
                {without.map(({ id, name }) => (
                  <li key={id}>
                    <input type="hidden" name="siteIds" value={id} />
                    {localPlaceName(name, locale)}
                  </li>
                ))}
              </ul>
              <SubmitButton primary>{t("many.button")}</SubmitButton>
            </>
          )}
        </PasswordList>
      </ActionForm>
    </div>
  );
}
