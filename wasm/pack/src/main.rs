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

fn main() -> Result<(), Box<dyn Error>> {
    let pack = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let wasm = pack.parent().ok_or("no folder above pack")?;
    let npm = wasm.join("npm");
    let dist = npm.join("dist");

    let compiled = compile(wasm)?;
    if dist.exists() {
        fs::remove_dir_all(&dist)?;
    }
    Bindgen::new()
        .input_path(compiled)
        .out_name("baogao")
        .web(true)?
        .typescript(true)
        .omit_default_module_path(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .reset_state_function(true)
        .generate(&dist)?;
    surround(&npm, &dist)?;
    for licence in ["LICENSE-APACHE", "LICENSE-MIT", "THIRD-PARTY.md"] {
        fs::copy(wasm.join("..").join(licence), npm.join(licence))?;
    }
    optimise(&npm, &dist.join("baogao_bg.wasm"))?;
    run(Command::new("node").arg(npm.join("inline.js")).arg(&dist))
}

/// Puts the package's own files around the generated ones.
fn surround(npm: &Path, dist: &Path) -> Result<(), Box<dyn Error>> {
    fs::rename(dist.join("baogao.js"), dist.join("glue.js"))?;
    // What the generated types say of loading is another matter in this package.
    let generated = fs::read_to_string(dist.join("baogao.d.ts"))?;
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
    fs::write(dist.join("functions.d.ts"), format!("{before}{behind}"))?;
    // The types of the module's own exports describe nothing that a user calls.
    fs::remove_file(dist.join("baogao_bg.wasm.d.ts"))?;
    for file in fs::read_dir(npm.join("src"))? {
        let file = file?;
        fs::copy(file.path(), dist.join(file.file_name()))?;
    }
    Ok(())
}

/// Compiles the binding for the web and returns the module's path.
fn compile(wasm: &Path) -> Result<PathBuf, Box<dyn Error>> {
    let program = env::current_exe()?;
    let target = program.ancestors().nth(2).ok_or("no target folder above the program")?;
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    // Messages of panics name the source files; where they lie on this machine is nobody's business.
    let home = env::home_dir().ok_or("no home folder")?;
    let home = env::var_os("CARGO_HOME").map_or(home.join(".cargo"), PathBuf::from);
    let paths = format!("--remap-path-prefix={}=cargo", home.display());
    // Functions go into others up to this many instructions, not the 225 that are usual: a tenth
    // less to load, for nothing that can be measured.
    let inline = "-Cllvm-args=-inline-threshold=50";
    run(Command::new(cargo)
        .env("RUSTFLAGS", format!("{paths} {inline}"))
        .args(["build", "--quiet", "--package", "baogao-wasm"])
        .args(["--target", "wasm32-unknown-unknown", "--profile", "wasm", "--target-dir"])
        .arg(target)
        .current_dir(wasm))?;
    Ok(target.join("wasm32-unknown-unknown/wasm/baogao_wasm.wasm"))
}

/// Optimises the module for speed, in place.
fn optimise(npm: &Path, module: &Path) -> Result<(), Box<dyn Error>> {
    run(Command::new("node")
        .arg(npm.join("node_modules/binaryen/bin/wasm-opt"))
        .arg("-O3")
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
