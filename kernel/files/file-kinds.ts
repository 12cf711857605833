import { problem, type Problem } from "../problem.ts";

/** A kind of file that people may attach. */
export interface FileKind {
  extension: string;
  mediaType: string;
}

/** First and last bytes of a file: enough to tell what it really is. */
export interface Sample {
  head: Buffer;
  tail: Buffer;
}

/** How many bytes of each end a sample holds. A ZIP's table of contents lies at its end. */
export const SAMPLE_BYTES = 128 * 1024;

const OOXML = "application/vnd.openxmlformats-officedocument";

const KINDS: (FileKind & { fits(sample: Sample): boolean })[] = [
  { extension: "pdf", mediaType: "application/pdf", fits: ({ head }) => starts(head, "%PDF-") },
  { extension: "png", mediaType: "image/png", fits: ({ head }) => starts(head, "\x89PNG\r\n\x1a\n") },
  { extension: "jpg", mediaType: "image/jpeg", fits: ({ head }) => starts(head, "\xff\xd8\xff") },
  { extension: "xlsx", mediaType: `${OOXML}.spreadsheetml.sheet`, fits: (sample) => isOffice(sample, "xl/") },
  { extension: "docx", mediaType: `${OOXML}.wordprocessingml.document`, fits: (sample) => isOffice(sample, "word/") },
  { extension: "txt", mediaType: "text/plain", fits: ({ head, tail }) => isText(head) && isText(tail) },
];

/** Extensions that are taken, for messages and for the file chooser. */
export const ALLOWED_EXTENSIONS = KINDS.map((kind) => kind.extension);

/**
 * Tells a file's kind from its name and its bytes; both must agree, since a name alone proves nothing.
 * @throws Problem `files.type_not_allowed` or `files.content_differs`
 */
export function kindOf(name: string, sample: Sample): FileKind {
  const given = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  const extension = given === "jpeg" ? "jpg" : given;
  const kind = KINDS.find((known) => known.extension === extension);
  if (!kind) throw typeNotAllowed(given);
  if (!kind.fits(sample)) throw contentDiffers(extension);
  return { extension: kind.extension, mediaType: kind.mediaType };
}

function starts(head: Buffer, magic: string): boolean {
  return head.subarray(0, magic.length).equals(Buffer.from(magic, "latin1"));
}

/** An Office file is a ZIP whose table of contents names a folder; one that brings macros is refused. */
function isOffice({ head, tail }: Sample, folder: string): boolean {
  if (!starts(head, "PK\x03\x04")) return false;
  const contents = tail.toString("latin1");
  return contents.includes("[Content_Types].xml") && contents.includes(folder) && !/vbaProject\.bin/i.test(contents);
}

/** Text in any encoding: no control characters but tab, line feed, form feed and carriage return. */
function isText(bytes: Buffer): boolean {
  return bytes.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0c || byte === 0x0d);
}

function typeNotAllowed(extension: string): Problem {
  return problem("files.type_not_allowed", 415, { zh: "不支持这种文件", en: "This kind of file is not taken" }, {
    detail: { zh: `文件扩展名为“${extension}”。`, en: `The name ends in "${extension}".` },
    remedy: {
      zh: `请上传 ${ALLOWED_EXTENSIONS.join("、")} 文件。`,
      en: `Upload one of ${ALLOWED_EXTENSIONS.join(", ")}.`,
    },
    field: "/file",
  });
}

function contentDiffers(extension: string): Problem {
  return problem("files.content_differs", 415, { zh: "文件内容与扩展名不符", en: "The content is not what the name says" }, {
    detail: { zh: `内容不是 ${extension} 文件，或其中含有宏。`, en: `The content is no ${extension} file, or it holds macros.` },
    remedy: { zh: "请用原软件重新导出后上传。", en: "Export it again from its program and upload that." },
    field: "/file",
  });
}
