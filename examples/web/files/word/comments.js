// Findings back into the Word document they are about: each a comment on its own words. Not a
// character of the document changes; where a comment begins or ends inside a run, the run is cut in two.
import { readDocx } from "./docx.js";
import { parse, attribute, nameOf } from "./xml.js";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
const XML_SPACE = "http://www.w3.org/XML/1998/namespace";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * The document with a comment for each remark.
 *
 * @param {Uint8Array} bytes
 * @param {{ start: number, end: number, text: string }[]} remarks  places in the text that was read
 * @returns {Promise<{ bytes: Uint8Array, placed: number }>}  how many remarks stand on words of the document
 */
export async function commented(bytes, remarks) {
  const { file, root, places } = await readDocx(bytes);
  const names = { comments: file.related(file.main, "comments")[0] };
  const comments = names.comments ? file.xml(names.comments) : parse(`<w:comments xmlns:w="${root.namespaceURI}"/>`);
  let id = Math.max(-1, ...[...comments.children].map((one) => Number(attribute(one, "id")) || 0));
  let placed = 0;
  for (const remark of remarks) {
    if (!mark(places, remark, id + 1)) continue;
    id++;
    placed++;
    comments.append(comment(comments, id, remark.text));
  }
  const parts = { [file.main]: serial(root) };
  const folder = file.main.slice(0, file.main.lastIndexOf("/") + 1);
  parts[names.comments ?? `${folder}comments.xml`] = serial(comments);
  if (!names.comments) register(file, folder, parts);
  return { bytes: file.with(parts), placed };
}

/** Sets the marks of a comment around its words; `false` where they stand nowhere in the document. */
function mark(places, { start, end }, id) {
  const from = places.findIndex((place) => place.start < end && place.end > start);
  if (from < 0) return false;
  const first = cut(places, from, start);
  let to = first;
  while (to + 1 < places.length && places[to + 1].start < end) to++;
  if (places[to].end > end) cut(places, to, end);
  const next = places[to + 1];
  if (next && runOf(next.node) === runOf(places[to].node)) cut(places, to + 1, next.start);
  const [begin, last] = [runOf(places[first].node), runOf(places[to].node)];
  const element = (name) => {
    const made = begin.ownerDocument.createElementNS(begin.namespaceURI, name);
    made.setAttributeNS(begin.namespaceURI, "w:id", String(id));
    return made;
  };
  begin.before(element("w:commentRangeStart"));
  const reference = begin.ownerDocument.createElementNS(begin.namespaceURI, "w:r");
  reference.append(element("w:commentReference"));
  last.after(element("w:commentRangeEnd"), reference);
  return true;
}

/**
 * Cuts the run of a place so that an offset of the text begins a run. Returns the index of the
 * place that begins there, or that holds it where it cannot be cut.
 */
function cut(places, index, offset) {
  const place = places[index];
  const { node, from, start, end } = place;
  const run = runOf(node);
  const text = node.textContent;
  // What was read in other characters than it has can only be taken whole.
  const inside = offset > start && text.length >= from + end - start;
  const at = inside ? from + offset - start : 0;
  if (at === 0 && !contentBefore(node)) return index;
  const left = run.cloneNode(false);
  for (const one of [...run.children]) {
    if (one === node) break;
    left.append(nameOf(one) === "w:rPr" ? one.cloneNode(true) : one);
  }
  run.before(left);
  if (at === 0) return index;
  const half = node.cloneNode(false);
  half.textContent = text.slice(0, at);
  node.textContent = text.slice(at);
  for (const one of [half, node]) one.setAttributeNS(XML_SPACE, "xml:space", "preserve");
  left.append(half);
  places.splice(index, 1, { start, end: offset, node: half, from }, { start: offset, end, node, from: 0 });
  return index + 1;
}

/** Whether a run has content before a node of it. */
function contentBefore(node) {
  for (let one = node.previousElementSibling; one; one = one.previousElementSibling) if (nameOf(one) !== "w:rPr") return true;
  return false;
}

function runOf(node) {
  let one = node;
  while (nameOf(one) !== "w:r") one = one.parentElement;
  return one;
}

function comment(comments, id, text) {
  const make = (name, attributes, ...inside) => {
    const element = comments.ownerDocument.createElementNS(comments.namespaceURI, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttributeNS(comments.namespaceURI, key, value);
    element.append(...inside);
    return element;
  };
  const paragraphs = text.split("\n").map((line) => make("w:p", {}, make("w:r", {}, make("w:t", {}, line))));
  return make("w:comment", { "w:id": String(id), "w:author": "baogao", "w:initials": "bg" }, ...paragraphs);
}

/** Tells the package of a part for comments. */
function register(file, folder, parts) {
  const types = file.xml("[Content_Types].xml");
  const override = types.ownerDocument.createElementNS(types.namespaceURI, "Override");
  override.setAttribute("PartName", `/${folder}comments.xml`);
  override.setAttribute("ContentType", TYPE);
  types.append(override);
  parts["[Content_Types].xml"] = serial(types);
  const name = `${folder}_rels/${file.main.slice(folder.length)}.rels`;
  const relations = file.has(name) ? file.xml(name) : parse('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>');
  const relation = relations.ownerDocument.createElementNS(relations.namespaceURI, "Relationship");
  for (const [key, value] of Object.entries({ Id: "baogaoComments", Type: `${OFFICE}/comments`, Target: "comments.xml" })) relation.setAttribute(key, value);
  relations.append(relation);
  parts[name] = serial(relations);
}

const serial = (element) => HEAD + new XMLSerializer().serializeToString(element);
