import { PROBLEM_REASONS } from "@/lib/network/imports/problem";
import type { ShownLine } from "@/lib/network/imports/queries";
import { getT } from "@/lib/shared/i18n/request.server";
import type { Translator } from "@/lib/shared/i18n/translator";
import { bareName } from "@/lib/network/sites/bare-name";
import type { PlaceImportKind } from "@/prisma/generated/enums";

/** A line of an uploaded file: the place it names, and its error or the change it would make. */
export async function ImportLine({ line, kind }: { line: ShownLine; kind: PlaceImportKind }) {
  const t = await getT("imports");
  if (kind === "BAD") return <BadLine line={line} />;
  const { name, parent } = line;
  return (
    <>
      <p className="flex flex-wrap gap-x-3">
        <b className="wrap-anywhere">{bareName(name ?? "")}</b>
        <span className="text-faded">
          {parent ? t("row.under", { parent: bareName(parent) }) : t("row.nowhere")}
        </span>
        {line.line > 0 && <span className="text-faded">{t("row.line", { line: line.line })}</span>}
      </p>
      <p className="text-faded wrap-anywhere">
        {describe(line, kind, { t, sites: await getT("sites") })}
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

type Words = { t: Translator<"imports">; sites: Translator<"sites"> };

/** What a line of this kind would change; for the others, what the place is. */
function describe(line: ShownLine, kind: PlaceImportKind, words: Words): string {
  const { t } = words;
  const { beforeName, kinds } = line;
  if (kind === "RENAMED") return t("row.RENAMED", { before: bareName(beforeName ?? "") });
  if (kind === "MOVED") return describeMove(line, t);
  if (kind === "DETAILS") return describeDetails(line, t);
  if (kind !== "RENUMBERED") return describePlace(line, words);
  const codes = describeCodes(line, t);
  return kinds.includes("MOVED") ? `${codes} · ${describeMove(line, t)}` : codes;
}

function describeMove({ beforeParent, parent }: ShownLine, t: Translator<"imports">): string {
  const nameOf = (name: string | null) => (name ? bareName(name) : t("row.none"));
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
