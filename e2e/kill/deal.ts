import { randomUUID } from "node:crypto";
import { type ApiPerson, type Answer, untilAnswered } from "../harness/api-person.ts";

/** The five people's parts in one voucher order, from order to payment. */
export interface Cast {
  enterprise: ApiPerson;
  agency: ApiPerson;
  officer: ApiPerson;
  voucherId: string;
  offeringId: string;
}

/** What the server acknowledged of one deal. */
export interface Acknowledged {
  orderId: string | null;
  claimId: string | null;
  /** Last step that got an answer. */
  step: "none" | "placed" | "accepted" | "delivered" | "confirmed" | "claimed" | "redeemed";
  contractSumFen: number;
}

const PDF = (text: string): string => `%PDF-1.4\n% ${text}\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n`;

/**
 * Walks one order to its payment. Every write keeps its key until it is answered, however often the server dies meanwhile.
 * `stop` is asked between steps; a deal that is told to stop goes on from there when it is run again.
 */
export async function walk(cast: Cast, deal: Deal, stop: () => boolean): Promise<void> {
  while (deal.acknowledged.step !== "redeemed" && !stop()) await deal.next(cast);
}

export class Deal {
  readonly acknowledged: Acknowledged;
  readonly #keys = new Map<string, string>();
  readonly #number = randomUUID().replaceAll("-", "").slice(0, 16).toUpperCase();
  #files: string[] = [];

  constructor(contractSumFen: number) {
    this.acknowledged = { orderId: null, claimId: null, step: "none", contractSumFen };
  }

  async next(cast: Cast): Promise<void> {
    const seen = this.acknowledged;
    const order = `/api/orders/${seen.orderId}`;
    switch (seen.step) {
      case "none": {
        const { voucherId, offeringId } = cast;
        const placed = await this.#write<{ id: string }>(cast.enterprise, "place", "/api/orders", { voucherId, offeringId, contractSumFen: seen.contractSumFen });
        seen.orderId = placed.id;
        seen.step = "placed";
        return;
      }
      case "placed":
        await this.#write(cast.agency, "accept", `${order}/accept`);
        seen.step = "accepted";
        return;
      case "accepted":
        await this.#write(cast.agency, "deliver", `${order}/deliver`, { note: "检测报告已交付（演示）" });
        seen.step = "delivered";
        return;
      case "delivered":
        await this.#write(cast.enterprise, "confirm", `${order}/confirm`, {});
        seen.step = "confirmed";
        return;
      case "confirmed": {
        const [contractFile, invoiceFile, paymentFile] = await this.#papers(cast.agency);
        const claim = await this.#write<{ id: string }>(cast.agency, "claim", `${order}/claim`, { contractFile, invoiceFile, paymentFile, invoiceNumber: this.#number, invoiceDate: "2026-03-10" });
        seen.claimId = claim.id;
        seen.step = "claimed";
        return;
      }
      case "claimed":
        await this.#write(cast.officer, "approve", `/api/claims/${seen.claimId}/approve`, {});
        seen.step = "redeemed";
    }
  }

  async #papers(agency: ApiPerson): Promise<string[]> {
    for (const name of ["contract.pdf", "invoice.pdf", "payment.pdf"].slice(this.#files.length)) {
      const kept = await untilAnswered(() => agency.upload(name, PDF(`${name} ${this.#number}`)));
      if (kept.status >= 300) throw new Error(`${name} was refused: ${kept.status} ${JSON.stringify(kept.body)}`);
      this.#files.push(kept.body.id);
    }
    return this.#files;
  }

  async #write<T>(person: ApiPerson, step: string, path: string, json: unknown = {}): Promise<T> {
    const key = this.#keys.get(step) ?? randomUUID();
    this.#keys.set(step, key);
    const answer: Answer<T> = await untilAnswered(() => person.post<T>(path, json, key));
    if (answer.status >= 300) throw new Error(`${step} was refused: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }
}
