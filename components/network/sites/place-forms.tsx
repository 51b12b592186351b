import { ActionForm } from "@/components/ui/action-form";
import { ChoiceField, TextField } from "@/components/ui/fields";
import { FormFold } from "@/components/ui/form-fold";
import { SubmitButton } from "@/components/ui/submit-button";
import { getT } from "@/lib/shared/i18n/request.server";
import { addPlace, closePlace, editPlace, reopenPlace } from "@/lib/network/sites/actions";
import type { Place } from "@/lib/network/sites/queries";
import { childLevels } from "@/lib/network/sites/tree";

/** The forms that add to, edit, move, close or reopen a place, all folded. */
export function PlaceForms({ place, mayMoveOrClose }: { place: Place; mayMoveOrClose: boolean }) {
  return (
    <div className="divide-y divide-line border-y border-line">
      {!place.closedAt && <AddPlace place={place} />}
      <EditPlace place={place} />
      {mayMoveOrClose && <MoveLink place={place} />}
      {mayMoveOrClose &&
        (place.closedAt ? <ReopenPlace place={place} /> : <ClosePlace place={place} />)}
    </div>
  );
}

async function AddPlace({ place }: { place: Place }) {
  const t = await getT("sites");
  const levels = childLevels(place.level);
  if (levels.length === 0) return null;
  return (
    <ActionForm id="add" action={addPlace} hidden={{ parentId: place.id }}>
      <FormFold label={t("add.title")}>
        <ChoiceField
          name="level"
          type="radio"
          label={t("add.level")}
          chosen={levels.slice(0, 1)}
          choices={levels.map((level) => ({ value: level, label: t(`level.${level}`) }))}
        />
        <TextField name="name" label={t("name")} hint={t("add.nameHint")} maxCharacters={60} />
        <TextField name="phone" type="tel" label={t("phone")} hint={t("phoneHint")} />
        <TextField name="address" label={t("address")} maxCharacters={100} />
        <SubmitButton>{t("add.button")}</SubmitButton>
      </FormFold>
    </ActionForm>
  );
}

async function EditPlace({ place }: { place: Place }) {
  const t = await getT("sites");
  return (
    <ActionForm id="edit" action={editPlace} hidden={{ siteId: place.id }}>
      <FormFold label={t("edit.title")}>
        <TextField
          name="name"
          label={t("name")}
          hint={t("edit.nameHint")}
          defaultValue={place.name}
          maxCharacters={60}
        />
        <TextField
          name="phone"
          type="tel"
          label={t("phone")}
          hint={t("phoneHint")}
          defaultValue={place.phone ?? ""}
        />
        <TextField
          name="address"
          label={t("address")}
          defaultValue={place.address ?? ""}
          maxCharacters={100}
        />
        <SubmitButton>{t("edit.button")}</SubmitButton>
      </FormFold>
    </ActionForm>
  );
}

async function MoveLink({ place }: { place: Place }) {
  if (place.level === "CENTER") return null; // a county does not change its city
  const t = await getT("sites");
  return (
    <p>
      <a href={`/admin/places/${place.id}/move`} className="target">
        {t("move.title")}
      </a>
    </p>
  );
}

async function ClosePlace({ place }: { place: Place }) {
  const t = await getT("sites");
  return (
    <ActionForm key="close" id="close" action={closePlace} hidden={{ siteId: place.id }}>
      <FormFold label={t("close.title")}>
        <p>{t("close.what")}</p>
        <SubmitButton>{t("close.button")}</SubmitButton>
      </FormFold>
    </ActionForm>
  );
}

async function ReopenPlace({ place }: { place: Place }) {
  const t = await getT("sites");
  return (
    <ActionForm key="reopen" id="reopen" action={reopenPlace} hidden={{ siteId: place.id }}>
      <FormFold label={t("reopen.title")}>
        <p>{t("reopen.what")}</p>
        <SubmitButton>{t("reopen.button")}</SubmitButton>
      </FormFold>
    </ActionForm>
  );
}
