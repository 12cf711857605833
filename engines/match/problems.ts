import { type Problem, problem } from "#kernel/problem.ts";

/** The caller gave something that cannot be used; `expected` says what would do. */
export function badInput(field: string, expectedZh: string, expectedEn: string): Problem {
  return problem("match.bad_input", 400, { zh: "检索输入有误", en: "The search input is wrong" }, {
    field,
    detail: { zh: `“${field}”应为：${expectedZh}。`, en: `"${field}" should be: ${expectedEn}.` },
    remedy: { zh: "请改正后重试。", en: "Correct it and try again." },
  });
}

/** The folder holds nothing that can be trusted; searching waits for a rebuild. */
export function needsRebuild(reason: string): Problem {
  return problem("match.index_needs_rebuild", 503, { zh: "检索索引需要重建", en: "The search index must be rebuilt" }, {
    detail: { zh: `原因：${reason}`, en: `Reason: ${reason}` },
    remedy: { zh: "请运行索引重建，其间业务不受影响。", en: "Rebuild the index; nothing else is affected meanwhile." },
    meta: { reason },
  });
}

/** The search took longer than the caller allows. */
export function tooSlow(timeoutMs: number): Problem {
  return problem("match.timeout", 504, { zh: "检索超时", en: "The search took too long" }, {
    detail: { zh: `超过 ${timeoutMs} 毫秒。`, en: `More than ${timeoutMs} ms.` },
    remedy: { zh: "请缩短检索文本或稍后再试。", en: "Shorten the text, or try again later." },
  });
}

/** The caller gave up. */
export function cancelled(): Problem {
  return problem("match.cancelled", 499, { zh: "检索已取消", en: "The search was cancelled" });
}

/** Another process writes this index. */
export function writerBusy(pid: number): Problem {
  return problem("match.writer_busy", 409, { zh: "索引正由另一进程写入", en: "Another process writes this index" }, {
    detail: { zh: `进程号 ${pid}。`, en: `Process ${pid}.` },
    remedy: { zh: "一个索引只能有一个写入进程，请先停止另一个。", en: "An index has one writer; stop the other first." },
    meta: { pid },
  });
}

/** The index was opened for reading only. */
export function readOnly(): Problem {
  return problem("match.read_only", 405, { zh: "该索引以只读方式打开", en: "This index is open for reading only" });
}

/** The process that writes the index ended in the middle of a request. */
export function writerGone(): Problem {
  return problem("match.writer_gone", 503, { zh: "索引写入进程中断", en: "The index's writing process ended" }, {
    remedy: { zh: "写入进程会自动重启，请重试；重复写入没有影响。", en: "It restarts by itself; try again, repeating does no harm." },
  });
}

/** No document of that id. */
export function noSuchDocument(id: string): Problem {
  return problem("match.no_such_document", 404, { zh: "索引中没有该文档", en: "The index has no such document" }, {
    detail: { zh: `编号“${id}”。`, en: `Id "${id}".` },
  });
}
