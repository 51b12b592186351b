/** A menu (menu-options.ts) with the item of this id chosen and its kind open. */
export function withChosenItem(menu: string, id: string | undefined): string {
  if (!id) return menu;
  const value = `value=${id}>`;
  return menu
    .split("<details")
    .map((kind) =>
      kind.includes(value) ? ` open${kind.replace(value, () => `value=${id} checked>`)}` : kind,
    )
    .join("<details");
}
