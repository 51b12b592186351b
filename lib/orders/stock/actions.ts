"use server";

import { refresh } from "next/cache";
import * as commands from "@/lib/orders/stock/commands";
import {
  addStockItemSchema,
  adjustStockSchema,
  closeStockItemSchema,
  supplyWishSchema,
} from "@/lib/orders/stock/schema";
import type { FormState } from "@/lib/shared/forms/forms";
import { runAction } from "@/lib/shared/forms/run-action.server";

/** 配单 */
export async function supplyWish(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: supplyWishSchema,
    command: commands.supplyWish,
    onSuccess: refresh,
  });
}

/** 入库新品 */
export async function addStockItem(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: addStockItemSchema,
    command: commands.addStockItem,
    onSuccess: refresh,
  });
}

/** 盘点 */
export async function adjustStock(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: adjustStockSchema,
    command: commands.adjustStock,
    onSuccess: refresh,
  });
}

/** 停用 */
export async function closeStockItem(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: closeStockItemSchema,
    command: commands.closeStockItem,
    onSuccess: refresh,
  });
}
