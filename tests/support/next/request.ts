import { AsyncLocalStorage } from "node:async_hooks";

/** What Next knows of one request: the headers and cookies it came with, and what was set since. */
export type Request = {
  headers: Headers;
  cookies: Map<string, string>;
};

const requests = new AsyncLocalStorage<Request>();

/** Does `work` as if it served this request. */
export function withRequest<Result>(
  request: Request,
  work: () => Promise<Result>,
): Promise<Result> {
  return requests.run(request, work);
}

/** As in Next itself, code that needs a request fails where there is none. */
export function currentRequest(): Request {
  const request = requests.getStore();
  if (!request) throw new Error("there is no request here: tests/support/submit.ts makes one");
  return request;
}
