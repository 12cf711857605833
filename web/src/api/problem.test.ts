import { expect, it } from "vitest";
import { isUncertain, noAnswer, problemFrom } from "./problem.ts";

const zhEn = (zh: string, en: string): { zh: string; en: string } => ({ zh, en });

it("reads a problem document in both languages, with its fields and request id", () => {
  const problem = problemFrom(new Response("", { status: 422, headers: { "x-request-id": "r-1" } }), {
    title: "输入有误",
    code: "input.invalid",
    instance: "r-1",
    text: { title: zhEn("输入有误", "The input is wrong"), remedy: zhEn("请改正", "Correct it") },
    errors: [{ field: "/lines/0/amountFen", message: "太大", text: zhEn("太大", "too large") }],
  });
  expect(problem).toMatchObject({
    status: 422,
    code: "input.invalid",
    title: zhEn("输入有误", "The input is wrong"),
    remedy: zhEn("请改正", "Correct it"),
    requestId: "r-1",
    errors: [{ field: "lines.0.amountFen", message: zhEn("太大", "too large") }],
  });
});

it("takes the field of a problem that names one field only", () => {
  const problem = problemFrom(new Response("", { status: 409 }), { title: "冲突", code: "x.y", field: "/login" });
  expect(problem.errors).toEqual([{ field: "login", message: zhEn("冲突", "冲突") }]);
});

it("finds words for an answer that is no problem document", () => {
  const problem = problemFrom(new Response("", { status: 503 }), "<html>");
  expect(problem.code).toBe("http.503");
  expect(problem.title.en).toContain("busy");
});

it("knows which outcomes are uncertain", () => {
  expect(isUncertain(noAnswer())).toBe(true);
  expect(isUncertain(problemFrom(new Response("", { status: 502 }), null))).toBe(true);
  expect(isUncertain(problemFrom(new Response("", { status: 409 }), null))).toBe(false);
});
