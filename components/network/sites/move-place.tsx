import { fullPlaceName } from "@/lib/network/sites/local-place-name";
import { PlacePath } from "@/components/network/sites/place-path";
import { PlacePicker } from "@/components/network/sites/place-picker";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { movePlace } from "@/lib/network/sites/actions";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import type { PlaceOption, Place } from "@/lib/network/sites/queries";

type Props = {
  place: Place;
  /** The chosen new parent, if any. */
  parent: { id: string; name: string } | null;
  q: string | undefined;
  found: PlaceOption[];
};

/** Moves a place: first its new parent is chosen, then the move is confirmed. */
export async function MovePlace({ place, parent, q, found }: Props) {
  const t = await getT("sites");
  const locale = await getLocale();
  return (
    <div className="max-w-prose space-y-6">
      <header>
        <PlacePath above={place.path} hrefOf={(id) => `/admin/places/${id}`} />
        <h1>{t("move.heading", { name: localPlaceName(place.name, locale) })}</h1>
        <p className="text-faded">{t("move.what")}</p>
      </header>
      {parent && (
        <ActionForm action={movePlace} hidden={{ siteId: place.id, parentId: parent.id }}>
          <p className="mb-3 text-lg">
            {t("move.confirm", {
              name: fullPlaceName(place.name, locale),
              parent: fullPlaceName(parent.name, locale),
            })}
          </p>
          <SubmitButton primary>{t("move.button")}</SubmitButton>
        </ActionForm>
      )}
      <section aria-labelledby="choose" className="space-y-3">
        <h2 id="choose">{t(parent ? "move.chooseOther" : "move.choose")}</h2>
        <PlacePicker
          q={q}
          found={found}
          hrefOf={(id) => `/admin/places/${place.id}/move?place=${id}`}
        />
      </section>
    </div>
  );
}
