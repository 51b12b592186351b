import { codeSentBy } from "@/tests/e2e/support/phone";
import { BOUNDARY, formBody } from "@/tests/support/http/exchange";
import { findForms, type Form } from "@/tests/support/http/forms";

export type Person = { name: string; cookie: string };

const STAFF = ["station", "township", "dispatcher", "admin"];

/** A visitor and everybody of the demo, signed in by the form as they would. */
export async function signInEverybody(url: string): Promise<Person[]> {
  const people: Person[] = [{ name: "visitor", cookie: "" }];
  for (const userName of STAFF) people.push(await signIn(url, userName, `honey-${userName}`));
  people.push(await signIn(url, "city", "honey-city-2026"));
  people.push(await signInVolunteer(url, "19900000001"));
  return people;
}

async function signIn(url: string, userName: string, password: string): Promise<Person> {
  const form = await findForm(url, "/sign-in", "password");
  const answer = await sendForm(url, "/sign-in", fill(form, { userName, password }));
  return { name: userName, cookie: sessionOf(answer, userName) };
}

async function signInVolunteer(url: string, phone: string): Promise<Person> {
  const path = "/sign-in/volunteer";
  const asking = fill(await findForm(url, path, "phone"), { phone });
  let shown = "";
  const code = await codeSentBy(phone, async () => {
    shown = await (await sendForm(url, path, asking)).text();
  });
  const form = findForms(shown).find(({ fields }) => has(fields, "code"));
  const answer = await sendForm(
    url,
    path,
    fill(form ?? { fields: [], buttons: [] }, { phone, code }),
  );
  return { name: "volunteer", cookie: sessionOf(answer, phone) };
}

async function findForm(url: string, path: string, field: string): Promise<Form> {
  const html = await (await fetch(url + path)).text();
  const form = findForms(html).find(({ fields }) => has(fields, field));
  if (!form) throw new Error(`no form with ${field} on ${path}`);
  return form;
}

const has = (fields: Form["fields"], wanted: string) => fields.some(([name]) => name === wanted);

function fill({ fields }: Form, typed: Record<string, string>): Form["fields"] {
  return fields.map(([name, value]) => [name, typed[name] ?? value]);
}

function sendForm(url: string, path: string, fields: Form["fields"]): Promise<Response> {
  return fetch(url + path, {
    method: "POST",
    redirect: "manual",
    headers: { origin: url, "content-type": `multipart/form-data; boundary=${BOUNDARY}` },
    body: formBody(fields),
  });
}

function sessionOf(answer: Response, who: string): string {
  const cookie = answer.headers.getSetCookie().find((line) => /^hive-session=./.test(line));
  if (!cookie) throw new Error(`${who} could not sign in: ${answer.status}`);
  return cookie.split(";", 1)[0] ?? "";
}
