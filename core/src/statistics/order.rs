//! The files of this stage use each other one way: no circles.

use std::collections::BTreeMap;
use std::path::Path;

/// The source of every file, by its path without `.rs` and `/mod.rs`.
fn files() -> BTreeMap<String, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/statistics");
    let mut files = BTreeMap::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.strip_prefix(&root).unwrap().with_extension("");
            let name = name.to_str().unwrap().replace('\\', "/");
            let name = name.trim_end_matches("mod").trim_end_matches('/').to_owned();
            files.insert(name, std::fs::read_to_string(&path).unwrap());
        }
    }
    files
}

/// The files that a file names in its `use` lines.
fn used<'f>(files: &'f BTreeMap<String, String>, file: &str, is_folder: bool) -> Vec<&'f str> {
    let code = files[file].split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
    // `super` of a file is its folder, that of the first file of a folder the folder above.
    let parent = |name: &str| name.rsplit_once('/').map_or("", |(above, _)| above).to_owned();
    let here = if is_folder { file.to_owned() } else { parent(file) };
    let above = if is_folder { parent(file) } else { here.clone() };
    let path = |line: &str| {
        let path = line.trim_end_matches(';').split('{').next().unwrap_or_default();
        let (first, rest) = path.split_once("::")?;
        let from = match first {
            "crate" => rest.strip_prefix("statistics::").map(|rest| (String::new(), rest))?,
            "super" => (above.clone(), rest),
            _ => (here.clone(), path),
        };
        Some(format!("{}/{}", from.0, from.1.replace("::", "/")).trim_matches('/').to_owned())
    };
    let resolve = |mut path: String| {
        while !files.contains_key(&path) {
            path = path.rsplit_once('/')?.0.to_owned();
        }
        files.get_key_value(&path).map(|(name, _)| name.as_str())
    };
    let lines = code
        .lines()
        .filter_map(|l| l.strip_prefix("pub(super) use ").or(l.strip_prefix("use ")))
        .filter(|path| !path.starts_with("std::"));
    lines.filter_map(path).filter_map(resolve).filter(|name| *name != file).collect()
}

#[test]
fn no_two_files_use_each_other() {
    let files = files();
    let is_folder = |name: &str| files.keys().any(|file| file.starts_with(&format!("{name}/")));
    let mut arrows: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for name in files.keys().filter(|name| !name.is_empty()) {
        arrows.insert(name, used(&files, name, is_folder(name)));
    }
    assert!(arrows["list/respective"].contains(&"list/members"));
    assert!(arrows["walk"].contains(&"memory") && arrows["list"].contains(&"predicate"));
    // A file that uses nothing that is left cannot be part of a circle.
    while let Some(free) = arrows.iter().find(|(_, used)| used.is_empty()).map(|(name, _)| *name) {
        arrows.remove(free);
        arrows.values_mut().for_each(|used| used.retain(|name| *name != free));
    }
    assert!(arrows.is_empty(), "in a circle, or above one: {arrows:#?}");
}
