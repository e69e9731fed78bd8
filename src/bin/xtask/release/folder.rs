//! What a host gets: the files of a build twice, at addresses that stay the same and in a folder of this version that never
//! changes; each also compressed; the texts; and what servers are told.

use super::{notices::Notices, texts, VERSION};
use crate::build::{files, hash, sizes};
use crate::project::Project;
use crate::step::Failure;
use flate2::{write::GzEncoder, Compression};
use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;

/// Contents by name; folders are part of the name.
pub type Files = BTreeMap<String, Vec<u8>>;

/// The loader.
pub const LOADER: &str = "value-cards.js";
/// The single file.
pub const SINGLE: &str = "value-cards.single.js";

/// Names without a hash, each of which a build must have, and no other.
const PLAIN: [&str; 11] = [
    "frame.html",
    "index.html",
    "kiosk.html",
    "release.json",
    "service-worker.js",
    "value-cards.d.ts",
    "value-cards.frame.js",
    LOADER,
    "value-cards.react.d.ts",
    "value-cards.schema.json",
    SINGLE,
];
/// A page and a worker of the site's own, which a folder of one version would part from their words.
const AT_ROOT: [&str; 4] = ["index.html", "kiosk.html", "release.json", "service-worker.js"];
/// What browsers ask for, and what compressing makes smaller.
const COMPRESSED: [&str; 4] = [".html", ".js", ".json", ".wasm"];

/// How to serve the folder, by the names under which servers look for that. The others are to be copied into a configuration.
const SERVERS: [(&str, &str); 7] = [
    (".htaccess", include_str!("servers/htaccess")),
    ("_headers", include_str!("servers/_headers")),
    ("web.config", include_str!("servers/web.config")),
    ("servers/Caddyfile", include_str!("servers/Caddyfile")),
    ("servers/lighttpd.conf", include_str!("servers/lighttpd.conf")),
    ("servers/nginx.conf", include_str!("servers/nginx.conf")),
    ("servers/nginx-http.conf", include_str!("servers/nginx-http.conf")),
];

/// What a page needs that only shows cards: the kiosk, the frame and the demo are pages of a host.
pub fn without_pages(built: &Files) -> Files {
    let is_page = |name: &str| {
        [".html", "release.json", "service-worker.js"].iter().any(|end| name.ends_with(end)) || name.contains("-kiosk-")
    };
    built.iter().filter(|(name, _)| !is_page(name)).map(|(name, bytes)| (name.clone(), bytes.clone())).collect()
}

/// The files of a build.
///
/// # Errors
/// One is missing, is not what `release.json` says, or does not belong to it.
pub fn built(dist: &Path) -> Result<Files, Failure> {
    let mut all = Files::new();
    for (name, path) in files::below(dist, |_| true)? {
        let bytes = std::fs::read(&path).map_err(|error| Failure::file("read", &path, &error))?;
        all.insert(name.to_string_lossy().replace('\\', "/"), bytes);
    }
    check(&all)?;
    Ok(all)
}

fn check(all: &Files) -> Result<(), Failure> {
    let remedy = "run `cargo xtask build` again, and put nothing else into dist/.";
    let refuse = |what: String| Err(Failure::new(what, remedy));
    if let Some(name) = PLAIN.iter().find(|name| !all.contains_key(**name)) {
        return refuse(format!("dist/{name} is missing."));
    }
    let list = all.get("release.json").map(Vec::as_slice).unwrap_or_default();
    let list: serde_json::Value = serde_json::from_slice(list).unwrap_or_default();
    let hashes = |name: &str| list.get(name).and_then(serde_json::Value::as_object);
    let (Some(files), Some(others)) = (hashes("files"), hashes("others")) else {
        return refuse("dist/release.json does not list the files.".into());
    };
    let listed: BTreeMap<&String, &serde_json::Value> = files.iter().chain(others).collect();
    for (name, expected) in &listed {
        match all.get(*name) {
            None => return refuse(format!("dist/{name} is missing.")),
            Some(bytes) if hash::of(bytes) != expected.as_str().unwrap_or_default() => {
                return refuse(format!("dist/{name} is not what release.json says: it has changed since the build."))
            }
            Some(_) => {}
        }
    }
    match all.keys().find(|name| *name != "release.json" && !listed.contains_key(name)) {
        Some(name) => refuse(format!("dist/{name} does not belong to the build.")),
        None => Ok(()),
    }
}

/// Everything that is unpacked on a server.
///
/// # Errors
/// A text of this project cannot be read.
pub fn for_hosts(project: &Project, built: &Files, notices: &Notices) -> Result<Files, Failure> {
    let mut all = texts(project, notices)?;
    for (name, contents) in SERVERS {
        all.insert(name.into(), contents.as_bytes().to_vec());
    }
    for (name, bytes) in built {
        let is_at_root = AT_ROOT.contains(&name.as_str()) || name.contains("-kiosk-");
        let places = [Some(name.clone()), (!is_at_root).then(|| format!("v{VERSION}/{name}"))];
        for place in places.into_iter().flatten() {
            if COMPRESSED.iter().any(|ending| name.ends_with(ending)) {
                all.insert(format!("{place}.br"), compressed(&place, sizes::compressed(bytes))?);
                all.insert(format!("{place}.gz"), compressed(&place, gzipped(bytes))?);
            }
            all.insert(place, bytes.clone());
        }
    }
    let sums: String = all.iter().map(|(name, bytes)| format!("{}  {name}\n", hash::of(bytes))).collect();
    all.insert("SHA256SUMS".into(), sums.into_bytes());
    Ok(all)
}

fn compressed(name: &str, result: std::io::Result<Vec<u8>>) -> Result<Vec<u8>, Failure> {
    result.map_err(|error| Failure::file("compress", Path::new(name), &error))
}

/// Without a name and a time in it, so that the same bytes give the same.
fn gzipped(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn a_build() -> Files {
        let mut all: Files = PLAIN.iter().map(|name| ((*name).to_owned(), b"x".to_vec())).collect();
        let others: BTreeMap<&str, String> =
            PLAIN.into_iter().filter(|name| *name != "release.json").map(|name| (name, hash::of(b"x"))).collect();
        let list = serde_json::json!({ "files": { "value-cards-1.wasm": hash::of(b"y") }, "others": others });
        all.insert("release.json".into(), list.to_string().into_bytes());
        all.insert("value-cards-1.wasm".into(), b"y".to_vec());
        all
    }

    #[test]
    fn a_release_with_a_missing_spoilt_or_foreign_file_is_refused_by_name() {
        assert_eq!(check(&a_build()), Ok(()));
        let refusal = |change: fn(&mut Files)| {
            let mut all = a_build();
            change(&mut all);
            check(&all).err().map(|failure| failure.to_string()).unwrap_or_default()
        };
        assert!(refusal(|all| drop(all.remove(LOADER))).contains("dist/value-cards.js is missing."));
        assert!(refusal(|all| drop(all.remove("value-cards-1.wasm"))).contains("dist/value-cards-1.wasm is missing."));
        let spoilt = refusal(|all| drop(all.insert("value-cards-1.wasm".into(), b"z".to_vec())));
        assert!(spoilt.contains("dist/value-cards-1.wasm is not what release.json says"));
        let foreign = refusal(|all| drop(all.insert("notes.txt".into(), Vec::new())));
        assert!(foreign.contains("dist/notes.txt does not belong to the build."));
    }
}
