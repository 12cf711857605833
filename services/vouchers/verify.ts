import { balances, findHold, transfersOf, trialBalance } from "#engines/ledger/index.ts";
import type { Engine } from "#kernel/command/execute.ts";
import type { Finding } from "#kernel/finding.ts";
import { account, type Amounts, amountsOf } from "./books.ts";
import type { Claim, Order, Payment, Voucher } from "./model.ts";
import { HOLDING_STATES, USED_STATES } from "./rules/order-moves.ts";
import { linesKnown } from "./store/budgets.ts";
import { claimsOfOrders, paymentsOf } from "./store/claims.ts";
import { publishedSums } from "./store/figures.ts";
import { ordersOf } from "./store/orders.ts";
import { vouchersAfter } from "./store/vouchers.ts";

const PAGE = 200;

/**
 * Holds vouchers, orders, claims and payments against the ledger and the log; yields what does not agree.
 * Everything is read from one snapshot, so that it may run while the city works.
 */
export async function* verifyVouchers(engine: Engine): AsyncGenerator<Finding> {
  const snapshot = await engine.db.startTransaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute();
  try {
    yield* verifySnapshot({ ...engine, db: snapshot });
  } finally {
    await snapshot.rollback().execute();
  }
}

async function* verifySnapshot(engine: Engine): AsyncGenerator<Finding> {
  for (const line of await trialBalance(engine.db)) {
    if (line.difference !== 0n || line.pendingDifference !== 0n) {
      yield finding("trial_balance", line.unit, `差额 ${line.difference + line.pendingDifference}`, `off by ${line.difference} posted, ${line.pendingDifference} pending`);
    }
  }
  let after: string | null = null;
  for (;;) {
    const page = await vouchersAfter(engine.db, after, PAGE);
    yield* verifyPage(engine, page);
    if (page.length < PAGE) break;
    after = page.at(-1)?.id ?? null;
  }
  yield* verifyViews(engine);
}

async function* verifyPage(engine: Engine, page: Voucher[]): AsyncGenerator<Finding> {
  const ids = page.map((voucher) => voucher.id);
  const amounts = await amountsOf(engine.db, ids);
  const orders = await ordersOf(engine.db, ids);
  for (const voucher of page) {
    const own = orders.filter((order) => order.voucherId === voucher.id);
    yield* verifyAmounts(voucher, own, amounts.get(voucher.id));
    yield* verifyHolds(engine, own);
    yield* verifyLogged(engine, voucher);
    yield* verifyClaims(engine, own);
  }
}

/** The four amounts, once from the ledger and once from orders; they must agree to the fen. */
function* verifyAmounts(voucher: Voucher, orders: Order[], ledger: Amounts | undefined): Generator<Finding> {
  const sum = (states: readonly string[], amount: (order: Order) => bigint) =>
    orders.filter((order) => states.includes(order.state)).reduce((total, order) => total + amount(order), 0n);
  const final = (order: Order) => order.finalCoveredFen ?? 0n;
  const expected = {
    grantedFen: voucher.grantedFen,
    heldFen: sum(HOLDING_STATES, (order) => order.coveredFen),
    usedFen: sum(USED_STATES, final),
    redeemedFen: sum(["redeemed"], final),
  };
  for (const name of ["grantedFen", "heldFen", "usedFen", "redeemedFen"] as const) {
    if (ledger?.[name] !== expected[name]) {
      yield finding("amount_differs", voucher.number, `${name} 账上 ${ledger?.[name]}，按订单应为 ${expected[name]}`,
        `${name} is ${ledger?.[name]} in the ledger and ${expected[name]} by the orders`);
    }
  }
  if (voucher.status === "expired" && ledger?.availableFen !== 0n) {
    yield finding("expired_with_rest", voucher.number, "已失效但仍有可用额度", "has expired but something is still available");
  }
}

/** Each live order has its hold; with the sums above, nothing else holds. */
async function* verifyHolds(engine: Engine, orders: Order[]): AsyncGenerator<Finding> {
  for (const order of orders) {
    const found = await findHold(engine.db, order.holdTransferId);
    const wanted = HOLDING_STATES.includes(order.state) ? order.coveredFen : 0n;
    if (found?.remaining !== wanted) {
      yield finding("hold_differs", order.number, `冻结余额 ${found?.remaining}，应为 ${wanted}`, `its hold keeps ${found?.remaining}, not ${wanted}`);
    }
  }
}

async function* verifyLogged(engine: Engine, voucher: Voucher): AsyncGenerator<Finding> {
  const entries = await engine.tools.log.entriesAbout({ kind: "voucher", id: voucher.id });
  const grant = entries.find((entry) => entry.type === "vouchers.granted");
  if (!grant) {
    yield finding("not_logged", voucher.number, "发放没有存证", "its grant stands in no log entry");
  } else if (grant.data.amountFen !== Number(voucher.grantedFen) || grant.data.caseId !== voucher.caseId) {
    yield finding("log_differs", voucher.number, "存证内容与台账不符", "its log entry says something else");
  }
  const ofCase = await engine.tools.log.entriesAbout({ kind: "case", id: voucher.caseId });
  if (ofCase.length === 0) yield finding("without_case", voucher.number, "没有对应的办件", "no case stands behind it");
}

/** A redeemed order has one approved claim, one payment of the same sum, and both in the money books. */
async function* verifyClaims(engine: Engine, orders: Order[]): AsyncGenerator<Finding> {
  const closed = orders.filter((order) => USED_STATES.includes(order.state));
  const claims = await claimsOfOrders(engine.db, closed.map((order) => order.id));
  const payments = await paymentsOf(engine.db, claims.map((claim) => claim.id));
  for (const order of closed) {
    const approved = claims.filter((claim) => claim.orderId === order.id && claim.state === "approved");
    if (approved.length !== (order.state === "redeemed" ? 1 : 0)) {
      yield finding("claims_differ", order.number, `有 ${approved.length} 笔核准的兑付`, `${approved.length} approved claims stand behind it`);
    }
    for (const claim of approved) yield* verifyPayment(engine, order, claim, payments.get(claim.id));
  }
}

async function* verifyPayment(engine: Engine, order: Order, claim: Claim, payment: Payment | undefined): AsyncGenerator<Finding> {
  const money = await transfersOf(engine.db, `claim:${claim.id}`);
  const paid = money.filter((transfer) => transfer.credit === account.bankOut);
  const fits = payment?.amountFen === claim.amountFen && claim.amountFen === order.finalCoveredFen
    && money.length === 2 && paid.length === 1 && paid[0]?.id === payment.transferId && paid[0]?.amount === payment.amountFen;
  if (!fits) yield finding("payment_differs", claim.number, "付款与账目不符", "its payment does not agree with the books");
}

/** What the published views sum to must be what the ledger says. */
async function* verifyViews(engine: Engine): AsyncGenerator<Finding> {
  for (const line of await linesKnown(engine.db)) {
    const published = await publishedSums(engine.db, line.scheme, line.year);
    const [issued, redeemed, budget] = await Promise.all([account.issued(line), account.redeemed(line), account.budget(line)]
      .map(async (code) => (await balances(engine.db, [code]))[0]));
    const pairs: [string, bigint, bigint][] = [
      ["granted", published.granted, issued?.debitsPosted ?? 0n],
      ["redeemed", published.redeemed, redeemed?.creditsPosted ?? 0n],
      ["paid", published.redeemed, budget?.debitsPosted ?? 0n],
    ];
    for (const [name, view, ledger] of pairs) {
      if (view !== ledger) {
        yield finding("view_differs", `${line.scheme} ${line.year}`, `${name} 视图 ${view}，账上 ${ledger}`, `${name} is ${view} in the view and ${ledger} in the ledger`);
      }
    }
  }
}

function finding(code: string, where: string, zh: string, en: string): Finding {
  return { room: "vouchers", code: `vouchers.${code}`, where, message: { zh: `${where}：${zh}`, en: `${where}: ${en}` } };
}
