import { Section } from "@/components/ui/section";
import type { ReactNode } from "react";
import { PlaceChanges } from "@/components/network/sites/place-changes";
import { PlaceFacts } from "@/components/network/sites/place-facts";
import { PlaceForms } from "@/components/network/sites/place-forms";
import { PlaceList, type PlacesPage } from "@/components/network/sites/place-list";
import { PlaceName } from "@/components/network/sites/place-name";
import { PlacePath } from "@/components/network/sites/place-path";
import { getT } from "@/lib/shared/i18n/request.server";
import type { Place } from "@/lib/network/sites/queries";
import type { PlaceFilter } from "@/lib/network/sites/schema";

type Props = {
  place: Place;
  volunteers: number;
  /** What the reader may do with the place and those below; null for who only reads. */
  keeping: Keeping | null;
  /** What goes on there; each may be absent for who may not see it. */
  figures: ReactNode;
  wishes: ReactNode;
  rooms: ReactNode;
  staff: ReactNode;
  teams: ReactNode;
};

type Keeping = {
  mayMoveOrClose: boolean;
  mayImport: boolean;
  mayAddAccounts: boolean;
  filter: PlaceFilter;
  below: PlacesPage;
};

/** A place: its facts and figures, its wishes, people and teams; for who keeps it the places below and its forms. */
export async function PlacePage({ place, volunteers, keeping, figures, ...parts }: Props) {
  const t = await getT("places");
  return (
    <div className="space-y-8">
      <header className="space-y-2">
        <PlacePath above={place.path.slice(0, -1)} hrefOf={(id) => `/admin/places/${id}`} />
        <h1>
          <PlaceName name={place.name} />
        </h1>
        <PlaceFacts place={place} volunteers={volunteers} />
      </header>
      {figures}
      <div className="grid gap-10 lg:grid-cols-[2fr_1fr]">
        <div className="min-w-0 space-y-8">
          {parts.wishes && (
            <Section id="wishes" title={t("wishes")}>
              {parts.wishes}
            </Section>
          )}
          {parts.rooms}
          {keeping && (
            <PlaceList
              placeId={place.id}
              filter={keeping.filter}
              mayAddAccounts={keeping.mayAddAccounts}
              {...keeping.below}
            />
          )}
        </div>
        <div className="min-w-0 space-y-8">
          {parts.staff && (
            <Section id="staff" title={t("staff")}>
              {parts.staff}
            </Section>
          )}
          {parts.teams && (
            <Section id="teams" title={t("teams")}>
              {parts.teams}
            </Section>
          )}
          {keeping && <Keep place={place} {...keeping} />}
          {keeping && <PlaceChanges changes={place.changes} />}
        </div>
      </div>
    </div>
  );
}

type KeepProps = Pick<Keeping, "mayMoveOrClose" | "mayImport"> & { place: Place };

async function Keep({ place, mayMoveOrClose, mayImport }: KeepProps) {
  const t = await getT("sites");
  return (
    <Section id="keep" title={t("keep")}>
      <PlaceForms place={place} mayMoveOrClose={mayMoveOrClose} />
      {mayImport && (
        <p>
          <a href="/admin/places/import" className="target">
            {t("import.title")}
          </a>
        </p>
      )}
      {!place.closedAt && (
        <a href={`/admin/people/staff/new?place=${place.id}`} className="target">
          {t("addStaff")}
        </a>
      )}
    </Section>
  );
}
