"use client";

import { useEffect, useState, useTransition } from "react";
import type { FormAction } from "@/lib/shared/forms/forms";
import {
  subscribeToPush,
  findCurrentPush,
  unsubscribeFromPush,
} from "@/components/notices/inbox/browser-push";
import { EMPTY_FORM } from "@/lib/shared/forms/forms";

type State = "UNKNOWN" | "OFF" | "ON" | "DENIED" | "FAILED";

type Messages = Record<"title" | "hint" | "isOn" | "on" | "off" | "denied" | "failed", string>;

type Props = {
  pushKey: string;
  /** The push endpoints of this person's browsers. */
  devices: string[];
  link: Record<string, string>;
  messages: Messages;
  subscribe: FormAction;
  unsubscribe: FormAction;
};

/** Turns push on and off for this browser; renders nothing if it cannot do push. */
export function PushDevice({ pushKey, devices, link, messages, subscribe, unsubscribe }: Props) {
  const [state, setState] = useState<State>("UNKNOWN");
  const [isPending, start] = useTransition();

  useEffect(() => {
    let isUnmounted = false;
    void findCurrentPush().then((found) => {
      if (isUnmounted || found === "NONE") return;
      setState(found === "DENIED" ? found : devices.includes(found.endpoint ?? "") ? "ON" : "OFF");
    });
    return () => {
      isUnmounted = true;
    };
  }, [devices]);

  const turnOn = () =>
    start(async () => {
      const keys = await subscribeToPush(pushKey);
      if (keys === "DENIED" || keys === "FAILED") return setState(keys);
      const { ok } = await subscribe(EMPTY_FORM, toFormData({ ...link, ...keys }));
      setState(ok ? "ON" : "FAILED");
    });

  const turnOff = () =>
    start(async () => {
      const endpoint = await unsubscribeFromPush();
      if (endpoint) await unsubscribe(EMPTY_FORM, toFormData({ ...link, endpoint }));
      setState("OFF");
    });

  if (state === "UNKNOWN") return null;
  const isOn = state === "ON";
  return (
    <section className="space-y-3">
      <h2>{messages.title}</h2>
      <p role="status">{STATE_MESSAGE[state] ? messages[STATE_MESSAGE[state]] : messages.hint}</p>
      {state !== "DENIED" && (
        <button
          type="button"
          className="button"
          disabled={isPending}
          onClick={isOn ? turnOff : turnOn}
        >
          {isOn ? messages.off : messages.on}
        </button>
      )}
    </section>
  );
}

const STATE_MESSAGE: Partial<Record<State, keyof Messages>> = {
  ON: "isOn",
  DENIED: "denied",
  FAILED: "failed",
};

function toFormData(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}
