import { ApiPerson } from "./api-person.ts";

interface CaseDetail {
  id: string;
  state: string;
  formVersion: number;
  values: Record<string, unknown>;
}

/** Values that the hero enterprise types beside what is prefilled. */
export const TYPED = {
  contactPerson: "演示·苏晓禾", contactPhone: "021-00000000", amountWanted: 50_000_000, instrumentKinds: ["testing"],
  servicePlan: "用于石墨烯导热膜的检测与分析，验证导热系数。", noOtherFunding: true, noRelatedParty: true, promise: true,
};

/** Takes a voucher from application to grant through the API; gives its id. The demo clock runs past the publicity. */
export async function grantVoucher(base: () => string, programmeId = "voucher-instrument"): Promise<string> {
  const [enterprise, officer] = [new ApiPerson(base, "enterprise"), new ApiPerson(base, "officer")];
  await Promise.all([enterprise.signIn(), officer.signIn()]);
  const { id } = await enterprise.must<{ id: string }>("/api/cases", { programmeId });
  const opened = await enterprise.get<CaseDetail>(`/api/cases/${id}`);
  const saved = await enterprise.put<{ formVersion: number }>(`/api/cases/${id}/draft`, { formVersion: opened.formVersion, values: { ...opened.values, ...TYPED } });
  await enterprise.must(`/api/cases/${id}/transitions/submit`, { formVersion: saved.body.formVersion });
  await officer.must(`/api/cases/${id}/transitions/take`);
  await officer.must(`/api/cases/${id}/transitions/approve`);
  await officer.must("/api/demo/clock", { days: 16 });
  for (let tries = 0; tries < 100; tries += 1) {
    const { items } = await enterprise.get<{ items: { id: string }[] }>("/api/vouchers");
    if (items[0]) return items[0].id;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("the voucher was not granted");
}
