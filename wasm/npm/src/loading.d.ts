import type { Lexicon, Topic } from "./types/index.js";

/**
 * What statistics count and measure: the topics of the package, in the order of fields, and those of a lexicon of your
 * own. Their labels are in a file of their own, which is loaded when this is called.
 *
 * Rejects with a `BaogaoError`: `wrong_type` when `lexicon` is no object of tables; `lexicon`, with the line, when an
 * entry cannot be used.
 */
export declare function topics(lexicon?: Lexicon): Promise<Topic[]>;

/**
 * Loads the codes of counties, districts and banners, a file of their own: `front.code` then tells those too, in all
 * reports that are read from then on.
 */
export declare function loadCounties(): Promise<void>;
