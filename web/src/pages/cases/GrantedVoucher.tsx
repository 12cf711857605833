import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useSession } from "../../session/use-session.ts";
import { VoucherFace } from "../vouchers/VoucherFace.tsx";
import { myVouchersQuery } from "../vouchers/voucher-view.ts";
import { VoucherLinks } from "../vouchers/VoucherLinks.tsx";

/** The voucher that came of a case; nothing where another thing was granted. */
export function GrantedVoucher({ caseId }: { caseId: string }): ReactElement | null {
  const { may } = useSession();
  const { data } = useQuery({ ...myVouchersQuery({}), enabled: may("vouchers.read") });
  const voucher = data?.items.find((each) => each.caseId === caseId);
  return voucher ? <VoucherFace voucher={voucher} heading="h2" action={<VoucherLinks voucher={voucher} />} /> : null;
}
