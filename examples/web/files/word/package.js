// The parts of a .docx file, within limits.
import { zip } from "../../assets.js";
import { failure } from "../index.js";
import { parse } from "./xml.js";

/** Bytes that a part may unpack to, and how many times its packed size. */
const MOST = 128 * 2 ** 20;
const RATIO = 200;

/** Bytes that a part may unpack to from whatever it likes. */
const FREE = 2 ** 20;

/** A file as its parts. */
export class Package {
  #bytes;
  #zip;
  #parts = new Map();

  /** @param {Uint8Array} bytes */
  static async open(bytes) {
    return new Package(bytes, await zip());
  }

  constructor(bytes, library) {
    this.#bytes = bytes;
    this.#zip = library;
    this.#unzip((part) => {
      // Some writers put a slash first, or have the names in other letters.
      this.#parts.set(part.name.replace(/^\/+/u, "").toLowerCase(), part);
      return false;
    });
    /** Name of the part that holds the text. */
    this.main = this.related("", "officeDocument")[0] ?? "word/document.xml";
  }

  has(name) {
    return this.#parts.has(name.toLowerCase());
  }

  /** A part as a tree. */
  xml(name) {
    const part = this.#parts.get(name.toLowerCase());
    if (!part) throw failure("docx");
    if (part.originalSize > Math.min(MOST, Math.max(FREE, RATIO * part.size))) throw failure("too_large");
    const bytes = this.#unzip((one) => one.name === part.name)[part.name];
    return parse(new TextDecoder(encoding(bytes)).decode(bytes));
  }

  /** The file again, with some of its parts replaced or added: texts by their names. */
  with(parts) {
    const whole = [...this.#parts.values()].reduce((sum, { originalSize }) => sum + originalSize, 0);
    if (whole > MOST) throw failure("too_large");
    const all = this.#unzip(() => true);
    for (const [name, text] of Object.entries(parts)) all[this.#parts.get(name.toLowerCase())?.name ?? name] = this.#zip.strToU8(text);
    return this.#zip.zipSync(all, { level: 6 });
  }

  /** Names of the parts of a kind that a part refers to: `styles`, `numbering` … */
  related(part, kind) {
    const folder = part.slice(0, Math.max(0, part.lastIndexOf("/")));
    const relations = [folder, "_rels", `${part.slice(part.lastIndexOf("/") + 1)}.rels`].filter(Boolean).join("/");
    if (!this.has(relations)) return [];
    const found = [];
    for (const relation of this.xml(relations).children) {
      if (!relation.getAttribute("Type")?.endsWith(`/${kind}`) || relation.getAttribute("TargetMode") === "External") continue;
      const path = resolve(folder, relation.getAttribute("Target") ?? "");
      if (this.has(path)) found.push(path);
    }
    return found;
  }

  #unzip(filter) {
    try {
      return this.#zip.unzipSync(this.#bytes, { filter });
    } catch (error) {
      throw failure("docx", error);
    }
  }
}

/** A target in a folder, without `.` and `..`. */
function resolve(folder, target) {
  const steps = [];
  for (const step of (target.startsWith("/") ? target : `${folder}/${target}`).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

/** XML is in UTF-8 unless it begins with the mark of another one. */
function encoding([first, second]) {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}
