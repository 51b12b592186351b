import { expect, test } from "vitest";
import { SubmitButton } from "@/components/ui/submit-button";
import { renderedText } from "@/tests/support/rendered-text";

async function Line({ secret }: { secret: { shown: string; kept: string } }) {
  return <p title={await Promise.resolve("title")}>{secret.shown}</p>;
}

test("what a server component shows is sent, and what it keeps is not", async () => {
  const text = await renderedText(
    <ul>
      {[1].map((key) => (
        <Line key={key} secret={{ shown: "shown", kept: "kept" }} />
      ))}
    </ul>,
  );
  expect(text).toContain("shown");
  expect(text).toContain("title");
  expect(text).not.toContain("kept");
});

test("of a component of the browser everything given to it is sent", async () => {
  const data = { data: { deep: ["deep"] } };
  const text = await renderedText(
    <SubmitButton {...data}>
      <Line secret={{ shown: "child", kept: "kept" }} />
    </SubmitButton>,
  );
  expect(text).toContain("deep");
  expect(text).toContain("child");
  expect(text).not.toContain("kept");
});
