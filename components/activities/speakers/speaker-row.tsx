import { ActionForm } from "@/components/ui/action-form";
import { retireSpeaker, returnSpeaker } from "@/lib/activities/speakers/actions";
import type { Speaker } from "@/lib/activities/speakers/queries";
import { describeSlots } from "@/components/activities/speakers/describe-slots";
import { getT } from "@/lib/shared/i18n/request.server";
import type { INVITING_LEVELS } from "@/lib/activities/speakers/schema";

/** One who speaks, what about, when, and who may invite them. */
export async function SpeakerRow({ speaker, mayEdit }: { speaker: Speaker; mayEdit: boolean }) {
  const t = await getT("speakers");
  const { id, name, unit, team, fields, availability, closedAt } = speaker;
  return (
    <tr>
      <th scope="row">
        {name} {closedAt && <span className="font-bold text-cinnabar">{t("retired")}</span>}
      </th>
      <td>{[unit, team?.name].filter(Boolean).join(t("separator"))}</td>
      <td>{fields.join(t("separator"))}</td>
      <td>{await describeSlots(availability)}</td>
      <td>{t(`level.${speaker.invitedBy as (typeof INVITING_LEVELS)[number]}`)}</td>
      {mayEdit && (
        <td>
          <div className="flex flex-wrap items-center gap-x-4">
            <a href={`/admin/speakers?edit=${id}`} className="target">
              {t("edit")}
              <span className="sr-only">{name}</span>
            </a>
            <ActionForm
              action={closedAt ? returnSpeaker : retireSpeaker}
              hidden={{ speakerId: id }}
            >
              <button className="target cursor-pointer text-indigo underline underline-offset-4">
                {t(closedAt ? "return" : "retire")}
                <span className="sr-only">{name}</span>
              </button>
            </ActionForm>
          </div>
        </td>
      )}
    </tr>
  );
}
