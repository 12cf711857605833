import { expect, it } from "vitest";
import { orderSteps } from "./order-states.ts";

const states = (...args: Parameters<typeof orderSteps>): string[] => orderSteps(...args).map((step) => step.state);

it("shows what is done, what goes on and what comes", () => {
  expect(states("delivered")).toEqual(["done", "done", "current", "next", "next", "next"]);
  expect(states("redeemed")).toEqual(["done", "done", "done", "done", "done", "done"]);
});

it("ends where the order ended", () => {
  expect(states("cancelled", "accepted")).toEqual(["done", "done", "failed"]);
});
