import { watchCodes } from "@/tests/support/shown-codes";
import { phoneToken } from "@/lib/shared/sealing/token.server";
import { beforeAll, expect, test } from "vitest";
import { VISITOR } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { submitWish } from "@/lib/orders/wishes/commands";
import { recordWish } from "@/lib/orders/wishes/record-wish.server";
import type { SubmitWish } from "@/lib/orders/wishes/schema";
import { aCode, aCounty, aPhone, aWishForm, type County } from "@/tests/support/factories";
import { runConcurrently, seededRandom } from "@/tests/support/races";

const SUBMITS = 400;

type Submit = (form: SubmitWish) => Promise<{ trackingNumber: string } | null>;

let county: County;
beforeAll(async () => {
  watchCodes();
  county = await aCounty();
});

/**
 * Sends each form as a browser on a bad line would: of a quarter the answer is lost and the same
 * form is sent again, after the first or while that is still on its way. Returns the answers.
 */
async function submitOnABadLine(forms: SubmitWish[], submit: Submit) {
  const random = seededRandom(20);
  const lines = forms.map((form) => ({
    form,
    isLost: random() < 0.25,
    isImpatient: random() < 0.5,
  }));
  expect(lines.filter(({ isLost }) => isLost).length).toBeGreaterThan(SUBMITS / 5);
  return runConcurrently(lines, 6, async ({ form, isLost, isImpatient }) => {
    const first = submit(form);
    if (!isLost) return first;
    if (isImpatient) return (await Promise.all([submit(form), first]))[0];
    await first; // written, and the answer lost
    return submit(form);
  });
}

async function confirmedForms(): Promise<SubmitWish[]> {
  const forms = Array.from({ length: SUBMITS }, () => aWishForm(county.village.id));
  return runConcurrently(forms, 6, async (form) => ({ ...form, code: await aCode(form.phone) }));
}

const wishesOf = (forms: SubmitWish[]) =>
  db.wish.findMany({
    where: { resident: { phoneToken: { in: forms.map(({ phone }) => phoneToken(phone)) } } },
    select: { trackingNumber: true, version: true, resident: { select: { phoneToken: true } } },
  });

test("400 submits, a quarter sent again: no wish twice, none lost", async () => {
  const forms = await confirmedForms();
  const answers = await submitOnABadLine(forms, (form) => submitWish(VISITOR, form));

  const wishes = await wishesOf(forms);
  expect(wishes).toHaveLength(SUBMITS);
  const numbers = new Map(wishes.map((wish) => [wish.resident.phoneToken, wish.trackingNumber]));
  // Everyone got the number of their own wish, whichever answer arrived.
  expect(answers.map((answer) => answer?.trackingNumber)).toEqual(
    forms.map(({ phone }) => numbers.get(phoneToken(phone))),
  );
  expect(wishes.every(({ version }) => version === 1)).toBe(true);
}, 60_000);

test("a naive submit, on the same line, writes wishes twice", async () => {
  const forms = Array.from({ length: SUBMITS }, () => aWishForm(county.village.id));
  // It takes each form for a new one.
  const naiveSubmit: Submit = (form) =>
    db.$transaction((tx) =>
      recordWish(tx, { ...form, channel: "WEB", idempotencyKey: crypto.randomUUID() }, new Date()),
    );
  await submitOnABadLine(forms, naiveSubmit);
  expect((await wishesOf(forms)).length).toBeGreaterThan(SUBMITS);
}, 60_000);

test("one person's first wishes may come at the same moment", async () => {
  const phone = aPhone();
  const codes = [await aCode(phone), await aCode(phone)];
  const forms = codes.map((code, nth) =>
    aWishForm(county.village.id, { phone, code, content: ["想学下象棋", "灯坏了"][nth] ?? "" }),
  );
  await Promise.all(forms.map((form) => submitWish(VISITOR, form)));
  expect(await wishesOf(forms)).toHaveLength(2);
});

test("without the right code nothing is written", async () => {
  const form = aWishForm(county.village.id);
  expect(await submitWish(VISITOR, form)).toBeNull();
  const code = await aCode(form.phone);
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, "0");
  await expect(submitWish(VISITOR, { ...form, code: wrong })).rejects.toThrow("WRONG_CODE");
  expect(await wishesOf([form])).toEqual([]);
  await submitWish(VISITOR, { ...form, code });
  expect(await wishesOf([form])).toHaveLength(1);
});

test("a form that is written already opens its wish with a code sent to its phone only", async () => {
  const form = aWishForm(county.village.id);
  const code = await aCode(form.phone);
  const first = await submitWish(VISITOR, { ...form, code });
  expect(await submitWish(VISITOR, form)).toBeNull();
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, "0");
  await expect(submitWish(VISITOR, { ...form, code: wrong })).rejects.toThrow("WRONG_CODE");
  expect(await submitWish(VISITOR, { ...form, code })).toEqual(first);
  expect(await submitWish(VISITOR, { ...form, code: await aCode(form.phone) })).toEqual(first);
  expect(await wishesOf([form])).toHaveLength(1);
});

test("a code confirms one wish", async () => {
  const form = aWishForm(county.village.id);
  const code = await aCode(form.phone);
  await submitWish(VISITOR, { ...form, code });
  const another = aWishForm(county.village.id, { phone: form.phone });
  await expect(submitWish(VISITOR, { ...another, code })).rejects.toThrow("WRONG_CODE");
});

test("a form sent again with another phone is refused in words and opens nobody's wish", async () => {
  const form = aWishForm(county.village.id);
  await submitWish(VISITOR, { ...form, code: await aCode(form.phone) });
  const stranger = aWishForm(county.village.id, { idempotencyKey: form.idempotencyKey });
  const code = await aCode(stranger.phone);
  await expect(submitWish(VISITOR, { ...stranger, code })).rejects.toThrow("FORM_SENT");
  expect(await wishesOf([stranger])).toEqual([]);
});

test("a form that came back from the history and says something else is refused in words", async () => {
  const form = aWishForm(county.village.id);
  await submitWish(VISITOR, { ...form, code: await aCode(form.phone) });
  const edited = { ...form, content: "还想请人修水龙头" };
  await expect(submitWish(VISITOR, edited)).rejects.toThrow("FORM_SENT");
  expect(await wishesOf([form])).toHaveLength(1);
});
