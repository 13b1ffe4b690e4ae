// Stands around a module: whatever happens inside it, the next call works.

/** What a panic is thrown as. */
const FAILURES = new Set(["internal", "out_of_memory"]);

/**
 * The ways into a module.
 *
 * @param glue what wasm-bindgen wrote for it
 */
export function guard(glue) {
  let ready = false;
  let broken = false;
  /** Calls that have not ended: a getter of the caller may call again. */
  let depth = 0;
  /** What a fresh instance must be given: names of functions, with a value each. */
  const kept = [];

  /** Puts a fresh instance, with a memory of its own, in the place of a broken one. */
  function renew() {
    try {
      glue.__wbg_reset_state();
      for (const [name, value] of kept) glue[name](value);
      broken = false;
    } catch (cause) {
      throw failure("out_of_memory", "there is no room in memory for the module", cause);
    }
  }

  function renewIfPossible() {
    try {
      renew();
    } catch {
      // There is no room for a new instance now; the next call tries again.
    }
  }

  /** A function of the module that leaves it usable. */
  const guarded = (name) => (...values) => {
    if (!ready) throw failure("not_ready", `init() must have ended before ${name.replace("_", "")}() is called`);
    if (broken && depth === 0) renew();
    depth++;
    try {
      return glue[name](...values);
    } catch (error) {
      // These come out of the module in the ordinary way. All else left its stack as it stood.
      if (error?.name === "BaogaoError" && !FAILURES.has(error.code)) throw error;
      broken = true;
      throw meaning(error);
    } finally {
      depth--;
      if (broken && depth === 0) renewIfPossible();
    }
  };

  return {
    guarded,

    /** Whether the module is loaded. */
    isReady: () => ready,

    /** Loads the module from a URL, a response, its bytes or what was compiled of them. */
    async init(source) {
      await glue.default({ module_or_path: source });
      ready = true;
    },

    /** Makes the module from its bytes, or what was compiled of them, at once. */
    initSync(source) {
      glue.initSync({ module: source });
      ready = true;
    },

    /** Calls a function with what every instance of the module must have. */
    keep(name, value) {
      guarded(name)(value);
      kept.push([name, value]);
    },
  };
}

/** What the caller is told: a trap as a typed error, all else as it is. */
function meaning(error) {
  if (!(error instanceof WebAssembly.RuntimeError)) return error;
  // A panic throws its message. What ends without a word, in an instruction that every engine
  // calls unreachable, is the allocator.
  return /unreachable/iu.test(error.message)
    ? failure("out_of_memory", "the call needs more memory than there is", error)
    : failure("internal", `the module failed: ${error.message}`, error);
}

function failure(code, message, cause) {
  const error = new Error(message, cause && { cause });
  return Object.assign(error, { name: "BaogaoError", code });
}
