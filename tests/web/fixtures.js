// Files to open, made by the tests themselves.
import { packages } from "./support.js";

const { zipSync, strToU8 } = packages("fflate");

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** A run of text; `properties` is XML. */
export const run = (text) => `<w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;

/** A paragraph of XML, with the list and level that it is numbered in. */
export function paragraph(inside, { list, level = 0, style } = {}) {
  const number = list === undefined ? "" : `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
  const named = style ? `<w:pStyle w:val="${style}"/>` : "";
  return `<w:p><w:pPr>${named}${number}</w:pPr>${inside}</w:p>`;
}

/** A level of a list. */
export const level = (index, format, text, more = "") =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${escape(text)}"/></w:lvl>`;

/** A .docx of a body, with lists by id and styles, all as XML. */
export function docx(body, { lists = {}, styles = "" } = {}) {
  const numbering = Object.entries(lists).map(([id, levels]) => `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`).join("")
    + Object.keys(lists).map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`).join("");
  const types = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
  const kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relations = ["numbering", "styles"].map((kind) => `<Relationship Id="${kind}" Type="${kinds}/${kind}" Target="${kind}.xml"/>`).join("");
  return zipSync({
    "[Content_Types].xml": strToU8(types),
    "word/_rels/document.xml.rels": strToU8(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`),
    "word/document.xml": strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:document ${W}><w:body>${body}</w:body></w:document>`),
    "word/numbering.xml": strToU8(`<w:numbering ${W}>${numbering}</w:numbering>`),
    "word/styles.xml": strToU8(`<w:styles ${W}>${styles}</w:styles>`),
  });
}

/**
 * A PDF whose font is not in it and whose text is in GBK: only with the tables of characters can
 * it be read. Lines are bytes in GBK, as hexadecimal digits.
 */
export function gbkPdf(lines) {
  const content = `BT /F1 14 Tf 18 TL 60 760 Td ${lines.map((line) => `<${line}> Tj T*`).join(" ")} ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /GBK-EUC-H /DescendantFonts [6 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 7 0 R /DW 1000 >>",
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
  ];
  let text = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("")}`;
  return `${text}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
}
