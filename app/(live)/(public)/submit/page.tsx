import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { NoCounty } from "@/components/public/home/no-county";
import { countOf } from "@/components/public/submit/elder-questions";
import { SubmitForm } from "@/components/public/submit/submit-form";
import type { StepParams } from "@/lib/shared/sign-in/code-step.server";
import { reachesPhones } from "@/lib/shared/sign-in/code-sender.data";
import { readConfirmedPhone } from "@/lib/shared/sign-in/confirmed-phone.server";
import { getLocale, getT, isElderVersion } from "@/lib/shared/i18n/request.server";
import { firstAnswerBy } from "@/lib/public/tracking/first-answer";
import { findKnownDetails } from "@/lib/public/tracking/own-wishes.data";
import { localTowns } from "@/lib/public/wall/local-towns";
import { findCounty } from "@/lib/public/wall/county.server";
import { beginSubmit } from "@/lib/orders/wishes/alike-step.server";
import { beginQuestions, type Beginning } from "@/lib/orders/wishes/question-step.server";
import { cachedAnswerRules, cachedMenu, cachedPlaces } from "@/lib/public/wall/public-reads.server";

type Param = string | string[] | undefined;

type Props = { searchParams: Promise<{ item?: Param; again?: Param } & StepParams> };

/** In the elder version the title has the number of the question, since screen readers read out the title of a new page. */
export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getT("submit");
  const title = t("title");
  if (!(await isElderVersion())) return { title };
  const { question } = await begin(await searchParams);
  return { title: question ? `${title} · ${countOf(question, t)}` : title };
}

export default async function SubmitPage({ searchParams }: Props) {
  const county = await findCounty();
  if (!county) return <NoCounty />;
  const { item, again, ...params } = await searchParams;
  const locale = await getLocale();
  const phone = again === undefined ? null : await readConfirmedPhone();
  return (
    <SubmitForm
      county={localPlaceName(county.name, locale)}
      countyId={county.id}
      help={county.phone}
      known={phone ? await findKnownDetails(phone) : null}
      towns={localTowns(await cachedPlaces(county.id), locale)}
      menu={await cachedMenu(county.id)}
      chosenItemId={typeof item === "string" ? item : undefined}
      idempotencyKey={randomUUID()}
      answerBy={firstAnswerBy(await cachedAnswerRules(county.id), new Date())}
      reachesPhones={reachesPhones()}
      {...await begin(params)}
    />
  );
}

/** The state of the form and, in the elder version, the question it asks. */
async function begin(params: StepParams): Promise<Beginning> {
  const now = new Date();
  if (await isElderVersion()) return beginQuestions(params, now);
  return { initial: await beginSubmit(params, now) };
}
