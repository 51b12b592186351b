import { PROBLEM_REASONS } from "@/lib/network/imports/problem";
import type { ShownLine } from "@/lib/network/imports/queries";
import type { Locale } from "@/lib/shared/i18n/locales";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { Translator } from "@/lib/shared/i18n/translator";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import type { PlaceImportKind } from "@/prisma/generated/enums";

/** A line of an uploaded file: the place it names, and its error or the change it would make. */
export async function ImportLine({ line, kind }: { line: ShownLine; kind: PlaceImportKind }) {
  const t = await getT("imports");
  if (kind === "BAD") return <BadLine line={line} />;
  const { name, parent } = line;
  const locale = await getLocale();
  return (
    <>
      <p className="flex flex-wrap gap-x-3">
        <b className="wrap-anywhere">{localPlaceName(name ?? "", locale)}</b>
        <span className="text-faded">
          {parent ? t("row.under", { parent: localPlaceName(parent, locale) }) : t("row.nowhere")}
        </span>
        {line.line > 0 && <span className="text-faded">{t("row.line", { line: line.line })}</span>}
      </p>
      <p className="text-faded wrap-anywhere">
        {describe(line, kind, { t, sites: await getT("sites"), locale })}
      </p>
    </>
  );
}

async function BadLine({ line: { line, problem, value } }: { line: ShownLine }) {
  const t = await getT("imports");
  const reason = PROBLEM_REASONS.find((one) => one === problem);
  return (
    <>
      <p className="flex flex-wrap gap-x-3">
        <b>{t("row.line", { line })}</b>
        {value && <span className="wrap-anywhere">{t("value", { value })}</span>}
      </p>
      {reason && <p>{t(`problem.${reason}`)}</p>}
    </>
  );
}

type Words = { t: Translator<"imports">; sites: Translator<"sites">; locale: Locale };

/** What a line of this kind would change; for the others, what the place is. */
function describe(line: ShownLine, kind: PlaceImportKind, words: Words): string {
  const { t, locale } = words;
  const { beforeName, kinds } = line;
  if (kind === "RENAMED")
    return t("row.RENAMED", { before: localPlaceName(beforeName ?? "", locale) });
  if (kind === "MOVED") return describeMove(line, words);
  if (kind === "DETAILS") return describeDetails(line, t);
  if (kind !== "RENUMBERED") return describePlace(line, words);
  const codes = describeCodes(line, t);
  return kinds.includes("MOVED") ? `${codes} · ${describeMove(line, words)}` : codes;
}

function describeMove({ beforeParent, parent }: ShownLine, { t, locale }: Words): string {
  const nameOf = (name: string | null) => (name ? localPlaceName(name, locale) : t("row.none"));
  return t("row.MOVED", { before: nameOf(beforeParent), after: nameOf(parent) });
}

function describeCodes({ beforeCode, code }: ShownLine, t: Translator<"imports">): string {
  return t("row.RENUMBERED", { before: beforeCode ?? t("row.none"), after: code ?? t("row.none") });
}

function describeDetails(line: ShownLine, t: Translator<"imports">): string {
  const { phone, longitude, latitude, code } = line;
  const none = t("row.none");
  const spot = longitude === null ? none : `${longitude}, ${latitude}`;
  return t("row.DETAILS", { phone: phone ?? none, spot, code: code ?? none });
}

function describePlace({ level, code }: ShownLine, { t, sites }: Words): string {
  const word = sites(`level.${level ?? "POINT"}`);
  return code ? t("row.ADDED", { level: word, code }) : t("row.noCode", { level: word });
}
