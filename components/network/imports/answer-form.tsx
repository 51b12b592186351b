import { ImportLine } from "@/components/network/imports/import-line";
import { ActionForm } from "@/components/ui/action-form";
import { ChoiceField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { answerAllSame, answerImport } from "@/lib/network/imports/actions";
import type { ShownLine } from "@/lib/network/imports/queries";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { localPlaceName } from "@/lib/network/sites/local-place-name";

type Props = { importId: string; lines: ShownLine[]; open: number };

/** Asks of each renumbered place whether it is the same, and of all at once. */
export async function AnswerForm({ importId, lines, open }: Props) {
  const t = await getT("imports");
  const locale = await getLocale();
  return (
    <div className="space-y-4">
      {open > 0 && (
        <ActionForm id="all-same" action={answerAllSame} hidden={{ importId }}>
          <p>{t("answer.open", { count: open })}</p>
          <SubmitButton>{t("answer.allSame")}</SubmitButton>
        </ActionForm>
      )}
      <ActionForm id="answers" action={answerImport} hidden={{ importId }}>
        <ol className="mb-4 divide-y divide-line border-y border-line">
          {lines.map((line) => (
            <li key={line.seq} className="py-2">
              <ImportLine line={line} kind="RENUMBERED" />
              <ChoiceField
                type="radio"
                name={`answer.${line.seq}`}
                label={t("answer.legend", { name: localPlaceName(line.name ?? "", locale) })}
                choices={[
                  { value: "same", label: t("answer.same") },
                  { value: "apart", label: t("answer.apart") },
                ]}
                chosen={line.isSame === null ? [] : [line.isSame ? "same" : "apart"]}
              />
            </li>
          ))}
        </ol>
        <SubmitButton>{t("answer.save")}</SubmitButton>
      </ActionForm>
    </div>
  );
}
