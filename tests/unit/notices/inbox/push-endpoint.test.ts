import { expect, test } from "vitest";
import { isPushEndpoint } from "@/lib/notices/inbox/push-endpoint";

test.each([
  "https://fcm.googleapis.com/fcm/send/abc:def",
  "https://updates.push.services.mozilla.com/wpush/v2/gAAA",
  "https://web.push.apple.com/QGv",
  "https://wns2-par02p.notify.windows.com/w/?token=BQYAAA",
])("%s is a push service", (endpoint) => {
  expect(isPushEndpoint(endpoint)).toBe(true);
});

test.each([
  "http://fcm.googleapis.com/fcm/send/abc",
  "https://fcm.googleapis.com:5432/",
  "https://user:secret@fcm.googleapis.com/",
  "https://127.0.0.1/",
  "https://0x7f000001/",
  "https://2130706433/",
  "https://10.0.0.8/admin",
  "https://[::1]/",
  "https://localhost/",
  "https://database/",
  "https://metadata.google.internal/",
  "https://printer.local/",
  "file:///etc/passwd",
  "nothing",
])("%s is none: our worker would post to it", (endpoint) => {
  expect(isPushEndpoint(endpoint)).toBe(false);
});
