import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { removeView, saveView } from "@/lib/desk/saved-views/actions";
import type { SavedView } from "@/lib/desk/saved-views/queries";
import { getT } from "@/lib/shared/i18n/request.server";

type Props = {
  views: SavedView[];
  /** The query of the list that is to be saved. */
  query: string;
};

/** The form that saves a list of the desk, and the lists saved before. */
export async function ViewsPage({ views, query }: Props) {
  const t = await getT("views");
  return (
    <div className="max-w-prose space-y-8">
      <header>
        <a href={`/desk?${query}`} className="target">
          {t("back")}
        </a>
        <h1>{t("title")}</h1>
        <p className="text-faded">{t("lead")}</p>
      </header>
      <ActionForm id="save-view" action={saveView} hidden={{ query }} className="space-y-3">
        <TextField
          name="name"
          label={t("name")}
          hint={t("hint")}
          className="field"
          maxCharacters={30}
          required
        />
        <SubmitButton primary>{t("save")}</SubmitButton>
      </ActionForm>
      {views.length > 0 && (
        <section aria-labelledby="saved">
          <h2 id="saved">{t("saved")}</h2>
          <ul>
            {views.map((view) => (
              <li
                key={view.id}
                className="flex flex-wrap items-center justify-between gap-x-4 border-b border-line"
              >
                <a href={`/desk?${view.query}`} className="target">
                  {view.name}
                </a>
                <ActionForm id={view.id} action={removeView} hidden={{ viewId: view.id }}>
                  <SubmitButton>
                    {t("remove")} <span className="sr-only">{view.name}</span>
                  </SubmitButton>
                </ActionForm>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
