"use client";

import { useEffect, useState, useTransition } from "react";
import type { FormAction } from "@/components/ui/action-form";
import { agreeToPush, currentPush, endPush } from "@/components/notices/inbox/browser-push";
import { EMPTY_FORM } from "@/lib/shared/forms/forms";

type State = "UNKNOWN" | "OFF" | "ON" | "DENIED" | "FAILED";

type Words = Record<"title" | "hint" | "isOn" | "on" | "off" | "denied" | "failed", string>;

type Props = {
  pushKey: string;
  /** Addresses of the browsers that are on for this person. */
  devices: string[];
  link: Record<string, string>;
  words: Words;
  subscribe: FormAction;
  unsubscribe: FormAction;
};

/** Turns notices on and off for this browser; nothing where it cannot be told. */
export function PushDevice({ pushKey, devices, link, words, subscribe, unsubscribe }: Props) {
  const [state, setState] = useState<State>("UNKNOWN");
  const [isPending, start] = useTransition();

  useEffect(() => {
    let isGone = false;
    void currentPush().then((found) => {
      if (isGone || found === "NONE") return;
      setState(found === "DENIED" ? found : devices.includes(found.endpoint ?? "") ? "ON" : "OFF");
    });
    return () => {
      isGone = true;
    };
  }, [devices]);

  const turnOn = () =>
    start(async () => {
      const keys = await agreeToPush(pushKey);
      if (keys === "DENIED" || keys === "FAILED") return setState(keys);
      const { ok } = await subscribe(EMPTY_FORM, formOf({ ...link, ...keys }));
      setState(ok ? "ON" : "FAILED");
    });

  const turnOff = () =>
    start(async () => {
      const endpoint = await endPush();
      if (endpoint) await unsubscribe(EMPTY_FORM, formOf({ ...link, endpoint }));
      setState("OFF");
    });

  if (state === "UNKNOWN") return null;
  const isOn = state === "ON";
  return (
    <section className="space-y-3">
      <h2>{words.title}</h2>
      <p role="status">{TOLD[state] ? words[TOLD[state]] : words.hint}</p>
      {state !== "DENIED" && (
        <button
          type="button"
          className="button"
          disabled={isPending}
          onClick={isOn ? turnOff : turnOn}
        >
          {isOn ? words.off : words.on}
        </button>
      )}
    </section>
  );
}

const TOLD: Partial<Record<State, keyof Words>> = {
  ON: "isOn",
  DENIED: "denied",
  FAILED: "failed",
};

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}
