import type { ReactNode } from "react";
import { PhoneSection } from "@/components/public/my-data/phone-section";
import { FileLink } from "@/components/public/my-data/file-link";
import { StoredData } from "@/components/public/my-data/stored-data";
import { CodeFields } from "@/components/shared/sign-in/code-fields";
import { FirstStep } from "@/components/shared/sign-in/code-step";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormState } from "@/lib/shared/forms/forms";
import { getT } from "@/lib/shared/i18n/request.server";
import {
  eraseMyData,
  eraseOwnData,
  exportMyData,
  exportOwnData,
} from "@/lib/public/my-data/actions";
import type { MyData } from "@/lib/public/my-data/queries";

type Link = { trackingNumber: string; trackingKey: string };

type Props = {
  mine: MyData;
  reachesPhones: boolean;
  /** The link back to the page the reader came from. */
  back: { href: string; label: string };
  /** The tracking number and key by which a resident is authenticated; volunteers have a session. */
  link?: Link;
  /** What can be changed where. */
  correct: ReactNode;
  /** How each form begins, by its id. */
  initial: Record<string, FormState | undefined>;
};

/** 我的信息: what is stored, a copy of it, and how to delete it. */
export async function MyDataPage({ mine, reachesPhones, back, link, correct, initial }: Props) {
  const t = await getT("personal");
  const form = { link, reachesPhones };
  return (
    <div className="max-w-prose space-y-10 pb-6">
      <header className="space-y-2">
        <h1>{t("title")}</h1>
        <p className="text-faded">{t(link ? "leadResident" : "leadVolunteer")}</p>
      </header>
      <section className="space-y-3">
        <h2>{t("stored")}</h2>
        <StoredData data={mine.data} />
        <p className="text-faded">{t("masked")}</p>
        {correct}
      </section>
      <PhoneSection {...form} initial={initial.phone} />
      <CopySection {...form} initial={initial.copy} />
      <EraseSection {...form} initial={initial.erase} refusal={mine.refusal} />
      <p>
        <a href="/privacy" className="target">
          {t("privacy")}
        </a>
      </p>
      <a href={back.href} className="target">
        {back.label}
      </a>
    </div>
  );
}

type FormProps = {
  link: Link | undefined;
  reachesPhones: boolean;
  /** The state the form begins with, in its second step or after going back. */
  initial: FormState | undefined;
};

async function CopySection({ link, reachesPhones, initial }: FormProps) {
  const t = await getT("personal");
  const auth = await getT("auth");
  return (
    <section className="space-y-3">
      <h2>{t("copy.title")}</h2>
      <p>{t(link ? "copy.textResident" : "copy.textVolunteer")}</p>
      <ActionForm
        action={link ? exportOwnData : exportMyData}
        id="copy"
        hidden={link ?? {}}
        initial={initial}
        className="space-y-4"
      >
        <FileLink note={t("copy.ready")} label={t("copy.link")} />
        <FirstStep>
          <SubmitButton>{auth("code.send")}</SubmitButton>
        </FirstStep>
        <CodeFields confirm={t("copy.confirm")} reachesPhones={reachesPhones} />
      </ActionForm>
    </section>
  );
}

async function EraseSection({
  link,
  reachesPhones,
  initial,
  refusal,
}: FormProps & { refusal: MyData["refusal"] }) {
  const t = await getT("personal");
  const auth = await getT("auth");
  const errors = await getT("errors");
  return (
    <section className="space-y-3">
      <h2>{t("erase.title")}</h2>
      <p>{t(link ? "erase.textResident" : "erase.textVolunteer")}</p>
      <p>{t("erase.consent")}</p>
      {refusal ? (
        <p className="border-s-4 border-cinnabar ps-4">
          {refusal === "LEADS_TEAM" ? t("erase.leadsTeam") : errors(refusal)}
        </p>
      ) : (
        <ActionForm
          action={link ? eraseOwnData : eraseMyData}
          id="erase"
          hidden={link ?? {}}
          initial={initial}
          className="space-y-4"
        >
          <FirstStep>
            <SubmitButton>{auth("code.send")}</SubmitButton>
          </FirstStep>
          <CodeFields confirm={t("erase.confirm")} reachesPhones={reachesPhones} />
        </ActionForm>
      )}
    </section>
  );
}
