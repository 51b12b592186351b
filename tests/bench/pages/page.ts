/** A page of the running application, as one person asks for it. */
export type Page = { path: string; url: string; headers: Record<string, string> };

export function pageAt(path: string, cookie = ""): Page {
  return { path, url: new URL(path, process.env.BASE_URL).href, headers: { cookie } };
}

export async function fetchHtml({ url, headers }: Page): Promise<string> {
  const response = await fetch(url, { headers, redirect: "manual" });
  if (response.status !== 200) throw new Error(`${url} answers ${response.status}`);
  return response.text();
}
