"use server";

import { refresh } from "next/cache";
import type { FormState } from "@/lib/shared/forms/forms";
import * as commands from "@/lib/network/venues/commands";
import {
  addExceptionSchema,
  addHoursSchema,
  addKitItemSchema,
  addRoomSchema,
  editKitItemSchema,
  editRoomSchema,
  exceptionIdSchema,
  hoursIdSchema,
  kitItemIdSchema,
  loanIdSchema,
  roomIdSchema,
  takeBackRoomSchema,
} from "@/lib/network/venues/schema";
import { runAction } from "@/lib/shared/forms/run-action.server";

export async function addRoom(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: addRoomSchema,
    command: commands.addRoom,
    onSuccess: refresh,
  });
}

export async function editRoom(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: editRoomSchema,
    command: commands.editRoom,
    onSuccess: refresh,
  });
}

export async function closeRoom(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: roomIdSchema,
    command: commands.closeRoom,
    onSuccess: refresh,
  });
}

export async function reopenRoom(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: roomIdSchema,
    command: commands.reopenRoom,
    onSuccess: refresh,
  });
}

/** 收回 */
export async function takeBackRoom(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: takeBackRoomSchema,
    command: commands.takeBackRoom,
    onSuccess: refresh,
  });
}

export async function addHours(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: addHoursSchema,
    command: commands.addHours,
    onSuccess: refresh,
  });
}

export async function removeHours(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: hoursIdSchema,
    command: commands.removeHours,
    onSuccess: refresh,
  });
}

export async function addException(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: addExceptionSchema,
    command: commands.addException,
    onSuccess: refresh,
  });
}

export async function removeException(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: exceptionIdSchema,
    command: commands.removeException,
    onSuccess: refresh,
  });
}

export async function addKitItem(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: addKitItemSchema,
    command: commands.addKitItem,
    onSuccess: refresh,
  });
}

export async function editKitItem(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: editKitItemSchema,
    command: commands.editKitItem,
    onSuccess: refresh,
  });
}

export async function closeKitItem(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: kitItemIdSchema,
    command: commands.closeKitItem,
    onSuccess: refresh,
  });
}

export async function reopenKitItem(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: kitItemIdSchema,
    command: commands.reopenKitItem,
    onSuccess: refresh,
  });
}

/** 借出 */
export async function handOutKit(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: loanIdSchema,
    command: commands.handOutKit,
    onSuccess: refresh,
  });
}

/** 归还 */
export async function returnKit(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: loanIdSchema,
    command: commands.returnKit,
    onSuccess: refresh,
  });
}
