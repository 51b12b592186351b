import { SpeakerForm } from "@/components/activities/speakers/speaker-form";
import { SpeakerRow } from "@/components/activities/speakers/speaker-row";
import { EmptyState } from "@/components/ui/empty-state";
import { ListTable } from "@/components/ui/list-table";
import { SearchForm } from "@/components/ui/search-form";
import type { Speaker, TeamChoice } from "@/lib/activities/speakers/queries";
import type { SpeakerFilter } from "@/lib/activities/speakers/schema";
import { getT } from "@/lib/shared/i18n/request.server";

type Props = {
  speakers: Speaker[];
  teams: TeamChoice[];
  /** False for a 所 (town) or 站 (village), which reads the roster of its centre. */
  mayEdit: boolean;
  view: SpeakerFilter;
};

/** The roster of those who speak at talks. */
export async function SpeakersPage({ speakers, teams, mayEdit, view }: Props) {
  const t = await getT("speakers");
  const edited = mayEdit ? speakers.find(({ id }) => id === view.edit) : undefined;
  return (
    <div className="space-y-6">
      <header className="space-y-2">
        <h1>{t("title")}</h1>
        <p className="max-w-prose text-faded">{t(mayEdit ? "lead" : "leadReader")}</p>
      </header>
      {edited && (
        <section aria-labelledby="edit-title" className="max-w-prose border-b border-line pb-6">
          <h2 id="edit-title">{t("editTitle", { name: edited.name })}</h2>
          <SpeakerForm speaker={edited} teams={teams} />
        </section>
      )}
      <SearchForm label={t("search")} q={view.q} />
      {speakers.length === 0 ? (
        <EmptyState title={t(view.q ? "notFound" : "none")}>{!view.q && t("noneHint")}</EmptyState>
      ) : (
        <ListTable
          id="speakers"
          caption={t("title")}
          columns={[
            { label: t("name") },
            { label: t("unit") },
            { label: t("fields") },
            { label: t("free") },
            { label: t("invitedBy") },
            ...(mayEdit ? [{ label: t("change"), isUnnamed: true }] : []),
          ]}
        >
          {speakers.map((speaker) => (
            <SpeakerRow key={speaker.id} speaker={speaker} mayEdit={mayEdit} />
          ))}
        </ListTable>
      )}
      {mayEdit && !edited && (
        <section aria-labelledby="add-title" className="max-w-prose border-t border-line pt-4">
          <h2 id="add-title">{t("add")}</h2>
          <SpeakerForm teams={teams} />
        </section>
      )}
    </div>
  );
}
