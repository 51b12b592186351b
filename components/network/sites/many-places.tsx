import { PlacePath } from "@/components/network/sites/place-path";
import { ActionForm } from "@/components/ui/action-form";
import { EmptyState } from "@/components/ui/empty-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { closePlaces, movePlaces } from "@/lib/network/sites/actions";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import type { ManyPlan } from "@/lib/network/sites/many-places";
import type { ManyFound, Place } from "@/lib/network/sites/queries";
import type { ManyView } from "@/lib/network/sites/schema";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

type Props = { place: Place; view: ManyView; found: ManyFound };

/** Moves or closes the ticked places: where to, a preview, and then all at once. */
export async function ManyPlaces({ place, view, found }: Props) {
  const t = await getT("sites");
  const isMove = view.do === "move";
  const { plan } = found;
  return (
    <div className="max-w-prose space-y-6">
      <header>
        <PlacePath above={place.path} hrefOf={(id) => `/admin/places/${id}`} />
        <h1>{t(isMove ? "many.moveTitle" : "many.closeTitle")}</h1>
      </header>
      {view.site.length === 0 ? (
        <EmptyState title={t("many.none")}>{t("many.noneHint")}</EmptyState>
      ) : (
        <>
          {isMove && <ChooseParent place={place} view={view} found={found} />}
          {plan && <Preview plan={plan} view={view} parent={parentOf(found)} />}
        </>
      )}
      <a href={`/admin/places/${place.id}`} className="target">
        {t("many.back")}
      </a>
    </div>
  );
}

function parentOf(found: ManyFound): { id: string; name: string } | undefined {
  return "parent" in found ? found.parent : undefined;
}

async function ChooseParent({ place, view, found }: Props) {
  const t = await getT("sites");
  const locale = await getLocale();
  const parents = "parents" in found ? found.parents : [];
  return (
    <form action={`/admin/places/${place.id}/many`} className="flex flex-wrap items-end gap-3">
      <input type="hidden" name="do" value="move" />
      <Chosen name="site" ids={view.site} />
      <div className="max-w-md grow">
        <label htmlFor="parent" className="font-bold">
          {t("many.where")}
        </label>
        <select id="parent" name="parent" defaultValue={view.parent} className="field">
          {parents.map(({ id, name }) => (
            <option key={id} value={id}>
              {localPlaceName(name, locale)}
            </option>
          ))}
        </select>
      </div>
      <button className="button">{t("many.preview")}</button>
    </form>
  );
}

function Chosen({ name, ids }: { name: string; ids: string[] }) {
  return ids.map((id) => <input key={id} type="hidden" name={name} value={id} />);
}

type PreviewProps = {
  plan: ManyPlan;
  view: ManyView;
  parent: { id: string; name: string } | undefined;
};

async function Preview({ plan: { ready, left }, view, parent }: PreviewProps) {
  const t = await getT("sites");
  const locale = await getLocale();
  const errors = await getT("errors");
  const isMove = view.do === "move";
  return (
    <section className="space-y-4">
      {ready.length > 0 && (
        <>
          <h2>{t("many.ready", { count: ready.length })}</h2>
          <p>
            {parent
              ? t("many.moveTo", { parent: localPlaceName(parent.name, locale) })
              : t("many.closeWhat")}
          </p>
          <ul className="list-disc pl-5">
            {ready.map(({ id, name }) => (
              <li key={id}>{localPlaceName(name, locale)}</li>
            ))}
          </ul>
          <ActionForm
            action={isMove ? movePlaces : closePlaces}
            hidden={isMove ? { parentId: parent?.id } : {}}
          >
            <Chosen name="siteIds" ids={ready.map(({ id }) => id)} />
            <SubmitButton primary>
              {t(isMove ? "many.moveButton" : "many.closeButton")}
            </SubmitButton>
          </ActionForm>
        </>
      )}
      {left.length > 0 && (
        <>
          <h2>{t("many.left", { count: left.length })}</h2>
          <ul className="list-disc pl-5">
            {left.map(({ place, reason }) => (
              <li key={place.id}>
                {t("many.line", {
                  name: localPlaceName(place.name, locale),
                  why: reason ? errors(reason, {}) : t("many.same"),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
