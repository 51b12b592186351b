import { expect, test } from "vitest";
import { coarseNetwork, describeDevice } from "@/lib/shared/sign-in/device";

const MOZILLA = "Mozilla/5.0";
const WEBKIT = "AppleWebKit/537.36 (KHTML, like Gecko)";

test.each([
  [
    `${MOZILLA} (Windows NT 10.0; Win64; x64) ${WEBKIT} Chrome/140.0 Safari/537.36`,
    "Chrome · Windows",
  ],
  [`${MOZILLA} (Windows NT 10.0) ${WEBKIT} Chrome/140.0 Safari/537.36 Edg/140.0`, "Edge · Windows"],
  [`${MOZILLA} (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0`, "Firefox · Linux"],
  [
    `${MOZILLA} (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile Safari/604.1`,
    "Safari · iPhone",
  ],
  [
    `${MOZILLA} (Linux; Android 15) ${WEBKIT} Chrome/130 Mobile Safari/537.36 MicroMessenger/8.0`,
    "WeChat · Android",
  ],
  [
    `${MOZILLA} (Phone; OpenHarmony 5.0) ${WEBKIT} Chrome/132.0 HuaweiBrowser/5.1`,
    "Huawei Browser · HarmonyOS",
  ],
  ["curl/8.5.0", null],
  ["<script>alert(1)</script>", null],
  [null, null],
])("%s is %s", (userAgent, device) => {
  expect(describeDevice(userAgent)).toBe(device);
});

test.each([
  ["203.0.113.77", "203.0.113.*"],
  ["::ffff:203.0.113.77", "203.0.113.*"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:*"],
  ["nonsense", null],
  [null, null],
])("the network of %s is %s", (address, network) => {
  expect(coarseNetwork(address)).toBe(network);
});
