import { OrderButtons } from "@/components/network/menu/order-buttons";
import { EditLink, OpenSwitch } from "@/components/network/menu/row-tools";
import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/fields";
import { FormFold } from "@/components/ui/form-fold";
import { SubmitButton } from "@/components/ui/submit-button";
import { localName } from "@/lib/shared/i18n/local-name";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import {
  addPlatform,
  closePlatform,
  editPlatform,
  movePlatform,
  reopenPlatform,
} from "@/lib/network/platforms/actions";
import type { Platform } from "@/lib/network/platforms/queries";

type Props = { platforms: Platform[]; mayEdit: boolean; editing: string | undefined };

/** The platforms that bring activities together. */
export async function PlatformsSection({ platforms, mayEdit, editing }: Props) {
  const t = await getT("menu");
  return (
    <section
      aria-labelledby="platforms"
      className="max-w-prose space-y-2 border-t border-line pt-4"
    >
      <h2 id="platforms">{t("platform.title")}</h2>
      <p className="text-faded">{t("platform.lead")}</p>
      <ul className="divide-y divide-line border-y border-line">
        {platforms.map((platform) => (
          <PlatformRow
            key={platform.id}
            {...{ platform, mayEdit }}
            isEditing={editing === platform.id}
          />
        ))}
      </ul>
      {mayEdit && (
        <ActionForm id="add-platform" action={addPlatform}>
          <FormFold label={t("platform.add")}>
            <PlatformFields />
          </FormFold>
        </ActionForm>
      )}
    </section>
  );
}

type RowProps = { platform: Platform; mayEdit: boolean; isEditing: boolean };

async function PlatformRow({ platform, mayEdit, isEditing }: RowProps) {
  const t = await getT("menu");
  const name = localName(platform, await getLocale());
  const hidden = { platformId: platform.id };
  return (
    <li id={platform.id} className="py-1">
      <div className="flex flex-wrap items-center gap-x-4">
        <p className="grow">
          <span className="font-bold">{name}</span>{" "}
          {platform.closedAt && <span className="font-bold text-cinnabar">{t("closed")}</span>}
        </p>
        {mayEdit && (
          <>
            <OrderButtons action={movePlatform} hidden={hidden} name={name} />
            <EditLink id={platform.id} name={name} />
            <OpenSwitch
              action={platform.closedAt ? reopenPlatform : closePlatform}
              hidden={hidden}
              isClosed={platform.closedAt !== null}
              name={name}
            />
          </>
        )}
      </div>
      {mayEdit && isEditing && (
        <ActionForm
          id="edit-platform"
          action={editPlatform}
          hidden={hidden}
          className="space-y-4 py-3"
        >
          <PlatformFields platform={platform} />
        </ActionForm>
      )}
    </li>
  );
}

async function PlatformFields({ platform }: { platform?: Platform }) {
  const t = await getT("menu");
  return (
    <>
      <TextField name="name" label={t("name")} defaultValue={platform?.name} maxCharacters={20} />
      <TextField
        name="nameEn"
        label={t("nameEn")}
        defaultValue={platform?.nameEn}
        maxCharacters={40}
      />
      <SubmitButton>{t("save")}</SubmitButton>
    </>
  );
}
