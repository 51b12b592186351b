"use client";

import type { ComponentProps } from "react";
import { useForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/fields";

/** The field on which the focus begins, unless the form asks something: then it is on the answer. */
export function FirstField(props: ComponentProps<typeof TextField>) {
  const { data } = useForm();
  return <TextField {...props} autoFocus={data?.alike === undefined} />;
}
