// Compiled, never run: the element in a strict program of a page.
import { parse } from "baogao";
import { BaogaoReport } from "baogao/element";

const element: BaogaoReport = document.createElement("baogao-report");
element.src = "report.txt";
element.text = "审结案件12件。";
element.report = parse(element.text);
element.addEventListener("load", () => console.log(element.report?.front.title));
document.body.append(element);

// @ts-expect-error: a report is no text
element.report = "审结案件12件。";

export { element };
