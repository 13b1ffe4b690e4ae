//! Builds `wasm/npm/dist`: compiles the binding, makes its JavaScript and types, and optimises it.
//!
//! Run it as `npm run build` in `wasm/npm`, after `npm ci` there. It needs the target
//! `wasm32-unknown-unknown` and Node.
//!
//! The program links the library behind the `wasm-bindgen` command, so that the lock file of the
//! workspace gives both halves of the binding the same version.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use wasm_bindgen_cli_support::Bindgen;

/// What `rustc` may use on this target and browsers have had since 2022. `wasm-opt` refuses what
/// it is not told, and must not bring in what they lack.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory", "--enable-multivalue", "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int", "--enable-reference-types", "--enable-sign-ext",
];

/// The modules of the package, each a feature of the crate.
const MODULES: [&str; 2] = ["reading", "reports"];

fn main() -> Result<(), Box<dyn Error>> {
    let pack = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let wasm = pack.parent().ok_or("no folder above pack")?;
    let root = wasm.parent().ok_or("no folder above wasm")?;
    let npm = wasm.join("npm");
    let dist = npm.join("dist");

    if dist.exists() {
        fs::remove_dir_all(&dist)?;
    }
    for module in MODULES {
        Bindgen::new()
            .input_path(compile(wasm, module)?)
            .out_name(module)
            .web(true)?
            .typescript(true)
            .omit_default_module_path(true)
            .remove_producers_section(true)
            .reset_state_function(true)
            .generate(&dist)?;
        rename(&dist, module)?;
        optimise(&npm, &dist.join(format!("{module}.wasm")))?;
    }
    copy(&npm.join("src"), &dist)?;
    copy(&wasm.join("types"), &dist.join("types"))?;
    tables(&root.join("core/src/lexicon"), &dist)?;
    for licence in ["LICENSE-APACHE", "LICENSE-MIT", "THIRD-PARTY.md"] {
        fs::copy(root.join(licence), npm.join(licence))?;
    }
    run(Command::new("node").arg(npm.join("inline.js")).arg(&dist))
}

/// Gives what was generated for a module the names that the package's own files know.
fn rename(dist: &Path, module: &str) -> Result<(), Box<dyn Error>> {
    let made = |ending: &str| dist.join(format!("{module}{ending}"));
    fs::rename(made(".js"), made("-glue.js"))?;
    fs::rename(made("_bg.wasm"), made(".wasm"))?;
    // What the generated types say of loading is another matter in this package.
    let generated = fs::read_to_string(made(".d.ts"))?;
    let (functions, loading) = generated
        .split_once("export type InitInput")
        .ok_or("the types of loading are not where they were")?;
    if !loading.contains("export default function") || functions.contains("export default") {
        return Err("the types of loading are not where they were".into());
    }
    // The guard alone may renew the module.
    let (before, behind) = functions
        .split_once("export function __wbg_reset_state(): void;\n")
        .ok_or("the function that renews the module is no longer declared")?;
    fs::write(made("-functions.d.ts"), format!("{before}{behind}"))?;
    // The types of the module's own exports describe nothing that a user calls.
    fs::remove_file(made("_bg.wasm.d.ts"))?;
    Ok(fs::remove_file(made(".d.ts"))?)
}

/// Copies the files of a folder.
fn copy(from: &Path, to: &Path) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(to)?;
    for file in fs::read_dir(from)? {
        let file = file?;
        fs::copy(file.path(), to.join(file.file_name()))?;
    }
    Ok(())
}

/// Writes the tables that are loaded when they are asked for: what topics are called, and the codes of
/// counties.
fn tables(lexicon: &Path, dist: &Path) -> Result<(), Box<dyn Error>> {
    let rows = |name: &str| -> Result<String, Box<dyn Error>> {
        let table = fs::read_to_string(lexicon.join(name))?;
        let rows = table.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        Ok(rows.map(|row| format!("{row}\n")).collect())
    };
    let mut topics = String::new();
    for row in rows("topics.tsv")?.lines() {
        let columns: Vec<&str> = row.split('\t').collect();
        let column = |n: usize| columns.get(n).copied().unwrap_or_default();
        topics.push_str(&[0, 1, 2, 3, 7].map(column).join("\t"));
        topics.push('\n');
    }
    let script = |says: &str, name: &str, text: &str| {
        // A template keeps what it holds as it is, but for these.
        let text = text.replace('\\', "\\\\").replace('`', "\\`").replace("${", "\\${");
        format!("// {says}\nexport const {name} = `{text}`;\n")
    };
    let says = "Topics, one a line: id, label in Chinese and in English, dimensions, boundary.";
    fs::write(dist.join("topic-list.js"), script(says, "TOPICS", &topics))?;
    let says = "Codes of counties, districts and banners by name (GB/T 2260).";
    Ok(fs::write(dist.join("county-codes.js"), script(says, "COUNTIES", &rows("counties.tsv")?))?)
}

/// Compiles a module for the web and returns its path.
fn compile(wasm: &Path, module: &str) -> Result<PathBuf, Box<dyn Error>> {
    let program = env::current_exe()?;
    let target = program.ancestors().nth(2).ok_or("no target folder above the program")?;
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    // Messages of panics name the source files; where they lie on this machine is nobody's business.
    let home = env::home_dir().ok_or("no home folder")?;
    let home = env::var_os("CARGO_HOME").map_or(home.join(".cargo"), PathBuf::from);
    let paths = format!("--remap-path-prefix={}=cargo", home.display());
    // Functions go into others up to this many instructions, not the 225 that are usual: a tenth
    // less to load, for nothing that can be measured. Small ones marked so in the standard library go
    // up to 325 as ever: 100 is a tenth less again, and a tenth slower.
    let inline = "-Cllvm-args=-inline-threshold=50";
    run(Command::new(cargo)
        .env("RUSTFLAGS", format!("{paths} {inline}"))
        .args(["build", "--quiet", "--package", "baogao-wasm", "--no-default-features"])
        .args(["--features", module, "--target", "wasm32-unknown-unknown", "--profile", "wasm"])
        .arg("--target-dir")
        .arg(target)
        .current_dir(wasm))?;
    Ok(target.join("wasm32-unknown-unknown/wasm/baogao_wasm.wasm"))
}

/// Optimises a module for speed, in place. Functions stand by their names then, so that those alike are
/// neighbours and pack better; the names go.
fn optimise(npm: &Path, module: &Path) -> Result<(), Box<dyn Error>> {
    run(Command::new("node")
        .arg(npm.join("node_modules/binaryen/bin/wasm-opt"))
        .args(["-O3", "--reorder-functions-by-name", "--strip-debug"])
        .args(FEATURES)
        .arg(module)
        .arg("--output")
        .arg(module))
}

/// Runs a command to its end; a failure is an error.
fn run(command: &mut Command) -> Result<(), Box<dyn Error>> {
    let status = command.status().map_err(|error| format!("{command:?}: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("{command:?}: {status}").into()) }
}
