// What the readers of a .docx ask of XML. Names are those without prefix, whatever prefix a file uses.
import { failure } from "./index.js";

/** A document from its text. A browser loads nothing for it and runs nothing in it. */
export function parse(text) {
  const document = new DOMParser().parseFromString(text, "application/xml");
  if (document.getElementsByTagName("parsererror").length > 0) throw failure("docx");
  return document;
}

/** The first child of a name, or `null`. */
export function child(node, name) {
  for (const part of node?.children ?? []) if (part.localName === name) return part;
  return null;
}

/** All children of a name. */
export function children(node, name) {
  return [...(node?.children ?? [])].filter((part) => part.localName === name);
}

/** All descendants of a name, without those below an element named `except`. */
export function descendants(node, name, except) {
  const found = [];
  for (const part of node.children) {
    if (part.localName === name) found.push(part);
    else if (part.localName !== except) found.push(...descendants(part, name, except));
  }
  return found;
}

/** An attribute of a name, whatever its prefix; `null` without one. */
export function attribute(node, name) {
  for (const one of node?.attributes ?? []) if (one.localName === name) return one.value;
  return null;
}

/** The `val` of a child, which is how WordprocessingML states a property. */
export function value(node, name) {
  return attribute(child(node, name), "val");
}
