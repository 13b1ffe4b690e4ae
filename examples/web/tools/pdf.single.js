// In the one-file page there is no reader of PDF, which is larger than all the rest.
import { failure } from "../files/index.js";

export async function pdfText() {
  throw failure("pdf.single");
}
