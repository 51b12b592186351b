import { NoticePreview } from "@/components/orders/rules/notice-preview";
import { ActionForm } from "@/components/ui/action-form";
import { TextArea } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { getT } from "@/lib/shared/i18n/request.server";
import { dropNotice, saveNotice } from "@/lib/orders/rules/actions";

type Props = { year: number; hasNotice: boolean };

/** Takes the text of a year's notice: first shows what it says, then saves it. */
export async function NoticeForm({ year, hasNotice }: Props) {
  const t = await getT("rules");
  return (
    <section aria-labelledby="notice" className="max-w-prose space-y-2">
      <h2 id="notice">{t("calendar.notice.title", { year })}</h2>
      <ActionForm
        id="notice-form"
        action={saveNotice}
        hidden={{ year: String(year), seen: "" }}
        className="space-y-4"
      >
        <TextArea
          name="text"
          label={t("calendar.notice.text")}
          hint={
            <>
              {t("calendar.notice.hint")}
              <span className="block">{t("calendar.notice.example")}</span>
            </>
          }
          rows={8}
          maxCharacters={5000}
          required
        />
        <SubmitButton name="intent" value="TRY">
          {t("calendar.notice.try")}
        </SubmitButton>
        <NoticePreview title={t("calendar.notice.says")}>
          <SubmitButton name="intent" value="SAVE" primary>
            {t("calendar.notice.save")}
          </SubmitButton>
        </NoticePreview>
      </ActionForm>
      {hasNotice && (
        <ActionForm id="drop-notice-form" action={dropNotice} hidden={{ year: String(year) }}>
          <SubmitButton>{t("calendar.notice.drop", { year })}</SubmitButton>
        </ActionForm>
      )}
    </section>
  );
}
