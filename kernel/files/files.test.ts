import { createHash } from "node:crypto";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fixedClock } from "../clock.ts";
import type { Actor } from "../command/actor.ts";
import type { LogDraft } from "../command/context.ts";
import type { Engine } from "../command/execute.ts";
import { PermissionTable } from "../command/permission.ts";
import type { Toolbox } from "../command/toolbox.ts";
import { testDatabase, type TestDatabase } from "../database/testing/test-database.ts";
import { mount } from "../http/mount.ts";
import { httpServer } from "../http/server.ts";
import { newUuid } from "../ids.ts";
import { files, fileStore, shareFiles } from "./index.ts";
import { verifyFiles } from "./verify-files.ts";

let database: TestDatabase;
let folder: string;
let app: FastifyInstance;
let engine: Engine;
const logged: LogDraft[] = [];

const person = (role: Actor["role"], subjectId: string | null): Actor =>
  ({ kind: "user", userId: newUuid(), membershipId: newUuid(), role, subjectId, department: role === "officer" ? "voucher-centre" : null });
const people: Record<string, Actor> = {
  agency: person("agency", newUuid()), buyer: person("applicant", newUuid()), officer: person("officer", null), analyst: person("analyst", null),
};

beforeAll(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), "ceyuan-files-"));
  const permissions = new PermissionTable();
  permissions.add(files.permissions);
  const tools: Pick<Toolbox, "files"> = { files: fileStore(folder) };
  engine = {
    db: database.db, clock: fixedClock(new Date("2026-03-02T02:00:00Z")), newId: newUuid, permissions, effects: new Map(),
    tools: tools as Toolbox,
    appendLog: async (_tx, _actor, _at, entries) => void logged.push(...entries),
  };
  app = await httpServer({
    newId: newUuid, perMinute: 0, logLevel: "silent",
    authenticate: async (request) => {
      const actor = people[String(request.headers["x-who"])];
      return actor ? { actor, csrfToken: "token" } : null;
    },
  });
  mount(app, engine, files.routes ?? []);
});

afterAll(async () => {
  await app.close();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const PDF = Buffer.from("%PDF-1.7\n1 0 obj\n%%EOF\n");

function upload(who: string, name: string, content: Buffer, field = "file") {
  const boundary = "----edge";
  const payload = Buffer.concat([
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${field}"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`),
    content, Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  return app.inject({
    method: "POST", url: "/api/files", payload,
    headers: { "x-who": who, "x-csrf-token": "token", "content-type": `multipart/form-data; boundary=${boundary}` },
  });
}

const download = (who: string, id: string) => app.inject({ method: "GET", url: `/api/files/${id}`, headers: { "x-who": who } });

describe("attachments", () => {
  test("an upload is kept by its content, and a repeat gives the same file", async () => {
    const first = await upload("agency", "合同 2026.pdf", PDF);
    expect(first.statusCode).toBe(200);
    const sha256 = createHash("sha256").update(PDF).digest("hex");
    expect(first.json()).toMatchObject({ name: "合同 2026.pdf", bytes: PDF.length, sha256, mediaType: "application/pdf" });
    const again = await upload("agency", "合同 2026.pdf", PDF);
    expect(again.json<{ id: string }>().id).toBe(first.json<{ id: string }>().id);
    expect(await readdir(join(folder, sha256.slice(0, 2)))).toEqual([sha256.slice(2)]);
    expect(await readdir(join(folder, "incoming"))).toEqual([]);
    expect(logged.filter((entry) => entry.type === "files.stored")).toHaveLength(1);
  });

  test("only its owner, those it was shared with, and overseers read it", async () => {
    const { id } = (await upload("agency", "发票.pdf", PDF)).json<{ id: string }>();
    const own = await download("agency", id);
    expect(own.rawPayload.equals(PDF)).toBe(true);
    expect(own.headers["content-disposition"]).toBe("attachment; filename*=UTF-8''%E5%8F%91%E7%A5%A8.pdf");
    expect((await download("officer", id)).statusCode).toBe(200);
    expect((await download("analyst", id)).statusCode).toBe(403);
    expect((await download("nobody", id)).statusCode).toBe(401);
    expect((await download("buyer", id)).statusCode).toBe(404);
    await shareFiles(engine.db, [id], people.buyer?.subjectId ?? "");
    expect((await download("buyer", id)).statusCode).toBe(200);
    expect((await download("agency", "not-an-id")).statusCode).toBe(404);
  });

  test.each([
    ["脚本.html", Buffer.from("<script>"), 415, "files.type_not_allowed"],
    ["没有扩展名", PDF, 415, "files.type_not_allowed"],
    ["假.pdf", Buffer.from("MZ\x90\x00"), 415, "files.content_differs"],
    ["假.xlsx", Buffer.from("PK\x03\x04 nothing of Office"), 415, "files.content_differs"],
    ["宏.docx", Buffer.from("PK\x03\x04 [Content_Types].xml word/document.xml word/vbaProject.bin"), 415, "files.content_differs"],
    ["二进制.txt", Buffer.from([0x41, 0x00, 0x42]), 415, "files.content_differs"],
    ["空.pdf", Buffer.alloc(0), 422, "files.empty"],
    ["大.pdf", Buffer.concat([PDF, Buffer.alloc(20 * 1024 * 1024)]), 413, "files.too_large"],
  ])("%s is refused", async (name, content, status, code) => {
    const answer = await upload("agency", name, content);
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([status, code]);
    expect(await readdir(join(folder, "incoming"))).toEqual([]);
  });

  test.each([
    ["图.png", Buffer.from("\x89PNG\r\n\x1a\n....", "latin1")],
    ["照片.JPEG", Buffer.from("\xff\xd8\xff....", "latin1")],
    ["表.xlsx", Buffer.from("PK\x03\x04 [Content_Types].xml xl/workbook.xml")],
    ["说明.txt", Buffer.from("合同编号：一\r\n")],
    ["../../etc/passwd.txt", Buffer.from("path")],
  ])("%s is taken", async (name, content) => {
    const answer = await upload("buyer", name, content);
    expect(answer.statusCode).toBe(200);
    expect(answer.json<{ name: string }>().name).not.toContain("/");
  });

  test("a request without a file, in another field, or without the page's token is refused", async () => {
    expect((await upload("agency", "a.pdf", PDF, "other")).json<{ code: string }>().code).toBe("files.missing");
    const json = await app.inject({ method: "POST", url: "/api/files", payload: {}, headers: { "x-who": "agency", "x-csrf-token": "token" } });
    expect(json.json<{ code: string }>().code).toBe("files.missing");
    const bare = await app.inject({ method: "POST", url: "/api/files", payload: {}, headers: { "x-who": "agency" } });
    expect(bare.json<{ code: string }>().code).toBe("access.csrf");
  });

  test("the check names content that was lost or changed", async () => {
    const found = async () => {
      const codes: string[] = [];
      for await (const finding of verifyFiles(engine)) codes.push(finding.code);
      return codes;
    };
    expect(await found()).toEqual([]);
    const { sha256 } = (await upload("officer", "a.txt", Buffer.from("first"))).json<{ sha256: string }>();
    await writeFile(join(folder, sha256.slice(0, 2), sha256.slice(2)), "other");
    expect(await found()).toEqual(["files.content_changed"]);
    await rm(join(folder, sha256.slice(0, 2), sha256.slice(2)));
    expect(await found()).toEqual(["files.content_lost"]);
  });
});
