import { AsyncLocalStorage } from "node:async_hooks";

/** The headers and cookies of one request, including cookies set since. */
export type Request = {
  headers: Headers;
  cookies: Map<string, string>;
};

const requests = new AsyncLocalStorage<Request>();

/** Runs `work` as if it served this request. */
export function withRequest<Result>(
  request: Request,
  work: () => Promise<Result>,
): Promise<Result> {
  return requests.run(request, work);
}

/** Throws if there is no request, as Next itself does. */
export function currentRequest(): Request {
  const request = requests.getStore();
  if (!request) throw new Error("there is no request here: tests/support/submit.ts makes one");
  return request;
}
