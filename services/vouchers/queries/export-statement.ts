import { stringify } from "csv-stringify/sync";
import { z } from "zod";
import { within } from "#kernel/command/permission.ts";
import { attachment } from "#kernel/files/index.ts";
import { rawRoute } from "#kernel/http/route.ts";
import { isUuid } from "#kernel/ids.ts";
import { formatYuan } from "#kernel/money.ts";
import { notFound } from "#kernel/problem.ts";
import { findVoucher } from "../store/vouchers.ts";
import { STATEMENT_NAMES, statementOf } from "./voucher-statement.ts";

const HEADER = ["时间 / Time (UTC)", "事项 / Kind", "金额(元) / Amount (yuan)", "释放(元) / Released (yuan)", "订单 / Order", "记账编号 / Transfer"];

/** The statement as CSV with a byte-order mark, so that spreadsheets read the Chinese. */
export const exportStatement = rawRoute({
  method: "GET",
  path: "/api/vouchers/:id/statement.csv",
  name: "vouchers.statement.export",
  summary: { zh: "导出创新券对账单（CSV）", en: "Export a voucher's statement as CSV" },
  action: "vouchers.read",
  produces: ["text/csv"],
  async handle({ request, reply, engine, actor, reach }) {
    const { id } = z.object({ id: z.string() }).parse(request.params);
    const voucher = isUuid(id) ? await findVoucher(engine.db, id) : null;
    if (!voucher || !actor || !within(actor, reach, { subjects: [voucher.subjectId] })) {
      throw notFound({ zh: "创新券", en: "Voucher" }, id);
    }
    const lines = (await statementOf(engine.db, id)).map((line) => [
      line.at.toISOString(), `${STATEMENT_NAMES[line.kind].zh} / ${STATEMENT_NAMES[line.kind].en}`,
      formatYuan(line.amountFen).replaceAll(",", ""), formatYuan(line.releasedFen).replaceAll(",", ""), line.orderNumber ?? "", line.transferId,
    ]);
    return reply.header("content-type", "text/csv; charset=utf-8")
      .header("content-disposition", attachment(`${voucher.number}.csv`))
      .send(stringify([HEADER, ...lines], { bom: true }));
  },
});
