export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { freezePrototypes } = await import("@/lib/shared/freeze-prototypes.server");
  freezePrototypes();
  const { env } = await import("@/lib/shared/env.server");
  const { TRUSTED_PROXIES } = env();
  const { demandSealedRows } = await import("@/lib/shared/sealing/plain-rows.data");
  await demandSealedRows();
  const { stampAddresses } = await import("@/lib/shared/limits/stamp-addresses.server");
  stampAddresses(TRUSTED_PROXIES);
  const { listenForChanges } = await import("@/lib/public/file-pages/listen.data");
  void listenForChanges();
}
