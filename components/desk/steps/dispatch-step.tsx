import { FindForm } from "@/components/desk/steps/find-form";
import { Step } from "@/components/desk/steps/step";
import type { StepProps } from "@/components/desk/steps/step-props";
import { AskTeam } from "@/components/orders/dispatch/ask-team";
import { AskVolunteers } from "@/components/orders/dispatch/ask-volunteers";
import type { ReasonTranslators } from "@/components/orders/dispatch/reasons";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/shared/forms/forms";
import { askAnew, dispatchWish } from "@/lib/orders/dispatch/actions";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { address } from "@/lib/shared/forms/search-params";

/** 派单: ask the proposed volunteers, ask a team, or open the wish to the pool. */
export async function DispatchStep(props: StepProps) {
  const t = await getT("dispatch");
  return (
    <Step id="dispatch" title={t("title")} isOpen={props.isFirst}>
      <p className="text-faded">{t("hint")}</p>
      <AskSomebody {...props} action={dispatchWish} />
      <section className="space-y-2">
        <h4 className="font-bold">{t("pool.title")}</h4>
        <p className="text-faded">{t("pool.hint")}</p>
        <ActionForm
          id="dispatch-pool"
          action={dispatchWish}
          hidden={{ wishId: props.detail.id, to: "POOL" }}
        >
          <SubmitButton>{t("pool.submit")}</SubmitButton>
        </ActionForm>
      </section>
    </Step>
  );
}

/** From 没人接: takes the wish out of the pool and asks others, in one step. */
export async function AskAnewStep(props: StepProps) {
  const t = await getT("desk");
  return (
    <Step id="dispatch" title={t("askAnew.title")} isOpen={props.isFirst}>
      <p className="text-faded">{t("askAnew.hint")}</p>
      <AskSomebody {...props} action={askAnew} />
    </Step>
  );
}

/** The candidates, a search for others, and the teams. */
async function AskSomebody({ action, ...props }: StepProps & { action: FormAction }) {
  const { detail, choices, view, search } = props;
  const { offer } = choices;
  const t = await getT("dispatch");
  if (!offer) return null;
  const words: ReasonTranslators = {
    dispatch: t,
    registration: await getT("registration"),
    locale: await getLocale(),
  };
  const hasVolunteers = offer.volunteers.length > 0;
  return (
    <>
      {offer.named && <SearchResult words={search.people ?? ""} {...props} />}
      <section className="space-y-2">
        <h4 className="font-bold">{t("volunteers.title")}</h4>
        <p className="text-faded">{t("volunteers.hint")}</p>
        <AskVolunteers wishId={detail.id} action={action} offer={offer} translators={words} />
      </section>
      <FindForm
        wishId={detail.id}
        view={view}
        name="people"
        label={t("search.label")}
        hint={t("search.hint")}
        value={search.people}
      />
      <AskTeam
        wishId={detail.id}
        action={action}
        offer={offer}
        translators={words}
        isPrimary={!hasVolunteers}
      />
    </>
  );
}

/** The searched text, whether the search found anyone, and a link back. */
async function SearchResult({ words, detail, view, choices }: StepProps & { words: string }) {
  const t = await getT("dispatch");
  return (
    <p className="flex flex-wrap items-center gap-x-4">
      {choices.offer?.named?.length === 0 && <span>{t("search.none", { words })}</span>}
      <a href={`${address(`/desk/wishes/${detail.id}`, view)}#steps`} className="target">
        {t("search.clear")}
      </a>
    </p>
  );
}
