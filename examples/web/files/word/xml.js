// Small questions to elements of WordprocessingML.
import { failure } from "../index.js";

/** Namespaces, in the transitional and the strict form of the standard. */
const SPACES = {
  w: new Set(["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"]),
  m: new Set(["http://schemas.openxmlformats.org/officeDocument/2006/math", "http://purl.oclc.org/ooxml/officeDocument/math"]),
  mc: new Set(["http://schemas.openxmlformats.org/markup-compatibility/2006"]),
};

/** A document from its text. A browser loads nothing for it and runs nothing in it. */
export function parse(text) {
  const document = new DOMParser().parseFromString(text, "application/xml");
  if (document.getElementsByTagName("parsererror").length > 0) throw failure("docx");
  return document.documentElement;
}

/** The name of an element, as `w:p`; empty in a namespace that is none of ours. */
export function nameOf(element) {
  for (const [prefix, space] of Object.entries(SPACES)) {
    if (space.has(element.namespaceURI)) return `${prefix}:${element.localName}`;
  }
  return "";
}

/** The first child of a name. */
export function child(element, name) {
  for (const one of element?.children ?? []) if (nameOf(one) === name) return one;
  return null;
}

/** All children of a name. */
export function children(element, name) {
  return [...(element?.children ?? [])].filter((one) => nameOf(one) === name);
}

/** All descendants of a name, in their order. */
export function descendants(element, name) {
  const local = name.slice(name.indexOf(":") + 1);
  return [...(element?.getElementsByTagNameNS("*", local) ?? [])].filter((one) => nameOf(one) === name);
}

/** An attribute of the element's own namespace; `null` without it. */
export const attribute = (element, name) => element?.getAttributeNS(element.namespaceURI, name) ?? null;

/** `val` of the first child of a name. */
export const value = (element, name) => attribute(child(element, name), "val");

/** Whether a switch is there and not set off. */
export const isOn = (element) => element !== null && !["0", "false", "off"].includes(attribute(element, "val") ?? "true");

/** A whole number. */
export function integer(text, otherwise) {
  return /^\s*[+-]?\d+\s*$/u.test(text ?? "") ? Number(text) : otherwise;
}
