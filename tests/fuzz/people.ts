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
  return { name: userName, cookie: cookieOf(answer, "hive-session", userName) };
}

/** The second step has an address of its own; what was typed waits in a cookie. */
async function signInVolunteer(url: string, phone: string): Promise<Person> {
  const path = "/sign-in/volunteer";
  const asking = fill(await findForm(url, path, "phone"), { phone });
  let [typed, next] = ["", path];
  const code = await codeSentBy(phone, async () => {
    const answer = await sendForm(url, path, asking);
    typed = cookieOf(answer, "hive-typed-", phone);
    next = answer.headers.get("location") ?? path;
  });
  const form = fill(await findForm(url, next, "code", typed), { phone, code });
  const answer = await sendForm(url, next, form, typed);
  return { name: "volunteer", cookie: cookieOf(answer, "hive-session", phone) };
}

async function findForm(url: string, path: string, field: string, cookie = ""): Promise<Form> {
  const html = await (await fetch(url + path, { headers: { cookie } })).text();
  const form = findForms(html).find(({ fields }) => has(fields, field));
  if (!form) throw new Error(`no form with ${field} on ${path}`);
  return form;
}

const has = (fields: Form["fields"], wanted: string) => fields.some(([name]) => name === wanted);

function fill({ fields }: Form, typed: Record<string, string>): Form["fields"] {
  return fields.map(([name, value]) => [name, typed[name] ?? value]);
}

function sendForm(
  url: string,
  path: string,
  fields: Form["fields"],
  cookie = "",
): Promise<Response> {
  return fetch(url + path, {
    method: "POST",
    redirect: "manual",
    headers: { origin: url, cookie, "content-type": `multipart/form-data; boundary=${BOUNDARY}` },
    body: formBody(fields),
  });
}

/** The cookie whose name begins so. */
function cookieOf(answer: Response, name: string, who: string): string {
  const cookie = answer.headers.getSetCookie().find((line) => line.startsWith(name));
  if (!cookie) throw new Error(`${who} got no ${name}: ${answer.status}`);
  return cookie.split(";", 1)[0] ?? "";
}
