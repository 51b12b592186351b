import { expect, test } from "vitest";
import { signQuery } from "@/lib/shared/sms/aliyun-signature";

test("signs the example of the documentation of the gateway", () => {
  const params = {
    SignatureMethod: "HMAC-SHA1",
    SignatureNonce: "45e25e9b-0a6f-4070-8c85-2956eda1b466",
    AccessKeyId: "testId",
    SignatureVersion: "1.0",
    Timestamp: "2017-07-12T02:42:19Z",
    Format: "XML",
    Action: "SendSms",
    Version: "2017-05-25",
    RegionId: "cn-hangzhou",
    PhoneNumbers: "15300000001",
    SignName: "阿里云短信测试专用",
    TemplateParam: '{"customer":"test"}',
    TemplateCode: "SMS_71390007",
    OutId: "123",
  };
  const query = signQuery("GET", params, "testSecret");
  expect(new URLSearchParams(query).get("Signature")).toBe("zJDF+Lrzhj/ThnlvIToysFRq6t4=");
  expect(new URLSearchParams(query).get("SignName")).toBe("阿里云短信测试专用");
});
