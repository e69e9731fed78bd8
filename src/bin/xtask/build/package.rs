//! The last step of a build, which Trunk calls when its own work is done: names the programs' files by their contents, writes
//! words, styles, options and those names into loader and companion, adds languages, types and the schema of documents, and
//! compares the result with the budget.

use crate::build::bundle::{Bundler, Format};
use crate::build::declarations;
use crate::build::files;
use crate::build::generated::{check_files, phrases, Generated};
use crate::build::hash;
use crate::build::kiosk;
use crate::build::minify;
use crate::build::module::Pair;
use crate::build::paths::Paths;
use crate::build::single;
use crate::build::sizes;
use crate::build::styles;
use crate::build::tokens::Tokens;
use crate::project::Project;
use crate::step::{Failure, Step};
use std::path::PathBuf;
use value_cards::{
    content,
    kiosk::settings::ATTRIBUTES,
    options::OPTIONS,
    phrases::{Language, ENGLISH, LANGUAGES},
};

/// The variable by which `serve` passes the page's address to this step.
pub const SERVED_AT: &str = "VALUE_CARDS_SERVED_AT";

/// Replaces what Trunk has staged by what visitors get.
///
/// # Errors
/// Trunk did not call, a file is missing, or a part is not what this step expects.
pub fn package(project: &Project) -> Result<(), Failure> {
    let stage = Stage::of_trunk()?;
    let tokens = Tokens::of(&styles::embed(project)?);
    let sheet = |order: &[&str]| Ok(tokens.shortened(&minify::style_sheet(project, &styles::joined(project, order)?)?));
    let tools = stage.pack(project, "tools", "tools-", &sheet(&styles::TOOLS)?)?;
    let documents = stage.pack(project, "documents", "documents-", "")?;
    let widget = stage.pack(project, "widget", "", &sheet(&styles::WIDGET)?)?;
    let kiosk = stage.pack(project, "kiosk", "kiosk-", "")?;
    stage.refuse("snippets")?;
    check_exports(project)?;

    let words = content::norwalk().map_err(|problems| {
        Failure::new(
            format!("src/content/norwalk.json has problems: {problems:#?}"),
            "fix each of them and build again.",
        )
    })?;
    let styles = sheet(&styles::LOADER)?;
    let bundler = Bundler::new(project, &tokens)?;
    let parts = ["companion-", "extras-", "reader-"].map(|kind| file_name(kind, "js"));
    let parts = parts.each_ref().map(String::as_str);
    let [companion_name, extras_name, reader_name] = parts;
    // The first script has the shortest names of what the scripts share.
    let of_loader = Generated::loader(&styles, &words, OPTIONS, ENGLISH, parts, &widget);
    let loader = bundler.script("loader", Format::Classic, &[&of_loader])?;
    check_files("value-cards.js", &loader, &[parts.as_slice(), widget.files().as_slice()].concat())?;
    stage.put("value-cards.js", loader.as_bytes())?;

    let followers = styles::FOLLOWERS.map(|(token, file)| sheet(&[file]).map(|sheet| (token, sheet)));
    let followers = followers.into_iter().collect::<Result<Vec<_>, _>>()?;
    let of_companion = Generated::companion(&sheet(&styles::COMPANION)?, &followers, ENGLISH);
    stage.put(companion_name, bundler.script("companion", Format::Module, &[&of_companion])?.as_bytes())?;

    let languages = stage.put_languages()?;
    let of_extras = Generated::extras(&sheet(&styles::EXTRAS)?, ENGLISH, &languages, &tools, &documents);
    let extras = bundler.script("extras", Format::Module, &[&of_extras])?;
    check_files("extras", &extras, &[tools.files(), documents.files()].concat())?;
    stage.put(extras_name, extras.as_bytes())?;

    let of_reader = Generated::reader(&sheet(&styles::READER)?);
    stage.put(reader_name, bundler.script("reader", Format::Module, &[&of_reader])?.as_bytes())?;

    let all = [&of_loader, &of_companion, &of_extras, &of_reader];
    let single = single::script(&bundler, &all, &stage.folder, &widget)?;
    check_files("value-cards.single.js", &single, &[tools.files(), documents.files()].concat())?;
    stage.put("value-cards.single.js", single.as_bytes())?;

    let generated = Generated::kiosk(kiosk.files(), documents.files(), ATTRIBUTES, &LANGUAGES);
    let script = bundler.script("kiosk", Format::Classic, &[&generated])?;
    check_files("kiosk", &script, &[kiosk.files(), documents.files()].concat())?;
    let script_name = file_name("kiosk-page-", "js");
    stage.put(&script_name, script.as_bytes())?;
    let values = [
        ("BUILD_STYLES", sheet(&styles::KIOSK)?),
        ("BUILD_WORDS", kiosk::words(&words)),
        ("BUILD_SCRIPT", script_name),
    ];
    let values: Vec<_> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    stage.put("kiosk.html", kiosk::filled("kiosk.html", &read_embed(project, "kiosk.html")?, &values)?.as_bytes())?;
    let script = bundler.script("frame", Format::Classic, &[&Generated::frame(OPTIONS, ENGLISH)])?;
    let script_name = file_name("frame-", "js");
    stage.put(&script_name, script.as_bytes())?;
    let page = kiosk::filled("frame.html", &read_embed(project, "frame.html")?, &[("BUILD_SCRIPT", &script_name)])?;
    stage.put("frame.html", page.as_bytes())?;
    stage.put("value-cards.frame.js", bundler.script("framing", Format::Classic, &[])?.as_bytes())?;
    let worker = bundler.script("worker", Format::Classic, &[])?;
    stage.put("service-worker.js", worker.as_bytes())?;
    stage.put("value-cards.d.ts", declarations::page(OPTIONS).as_bytes())?;
    stage.put("value-cards.react.d.ts", declarations::REACT.as_bytes())?;
    stage.put("value-cards.schema.json", format!("{:#}\n", content::document::schema().to_value()).as_bytes())?;
    let page = stage.take_text("index.html")?;
    stage.put("index.html", without_trunks_links(&page).as_bytes())?;

    // Last of all: the names follow from all contents, and the list has the names.
    stage.name_files()?;
    stage.put("release.json", kiosk::release(&stage.folder)?.as_bytes())?;

    if stage.is_release {
        Paths::new(project).refuse_in(&stage.folder)?;
        sizes::show(project, &stage.folder)?;
    }
    if let Ok(address) = std::env::var(SERVED_AT) {
        println!("\n  The cards are at {address}\n");
    }
    Ok(())
}

/// Checks that the programs export what the scripts expect, by the types that wasm-bindgen writes.
fn check_exports(project: &Project) -> Result<(), Failure> {
    Step::new(project.npm_program("tsc"))
        .args(["--strict", "--noEmit", "--module", "esnext", "--moduleResolution", "bundler"])
        .args(["--target", "es2022", "--lib", "es2022,dom,dom.iterable,esnext.disposable"])
        .arg(project.root().join("src/embed/exports.ts"))
        .remedy("make src/embed/host.d.ts and the exports in src/bin/ agree.")
        .run()
}

fn read_embed(project: &Project, name: &str) -> Result<String, Failure> {
    let path = project.root().join("src/embed").join(name);
    std::fs::read_to_string(&path).map_err(|error| Failure::file("read", &path, &error))
}

/// Stands for the hash of the build until every file is there.
const UNKNOWN: &str = "HASH-OF-ALL-FILES";

/// The file of a part, or with `""` of the widget itself. One hash is in all names, that of all contents: another build has other
/// addresses, so a page never gets parts of two builds, and browsers may keep a file forever. Five hashes would make the loader
/// larger than one.
fn file_name(kind: &str, extension: &str) -> String {
    format!("value-cards-{kind}{UNKNOWN}.{extension}")
}

/// A literal that is the same in every encoding that a page may pass on to its scripts.
fn ascii(json: &str) -> String {
    let escaped = |character: char| {
        let mut units = [0; 2];
        character.encode_utf16(&mut units).iter().map(|unit| format!("\\u{unit:04x}")).collect::<String>()
    };
    json.chars().map(|c| if c.is_ascii() { c.to_string() } else { escaped(c) }).collect()
}

/// Trunk removes its own links, except the one that says that the page itself has no program.
fn without_trunks_links(page: &str) -> String {
    let lines = page.split_inclusive('\n').filter(|line| !line.trim_start().starts_with("<link data-trunk"));
    lines.collect()
}

/// A program's files: its JavaScript and its module.
pub struct Program {
    /// File name of its JavaScript.
    pub glue: String,
    /// File name of its module.
    pub wasm: String,
    /// The module's hash, for the option `integrity` of `fetch`.
    pub integrity: String,
}

impl Program {
    fn files(&self) -> [&str; 2] {
        [&self.glue, &self.wasm]
    }
}

/// The folder in which Trunk assembles a build before it becomes `dist`.
struct Stage {
    folder: PathBuf,
    is_release: bool,
}

impl Stage {
    fn of_trunk() -> Result<Self, Failure> {
        let folder = std::env::var_os("TRUNK_STAGING_DIR").ok_or_else(|| {
            Failure::new("TRUNK_STAGING_DIR is not set: Trunk runs this step.", "run `cargo xtask build`.")
        })?;
        let is_release = std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
        Ok(Self { folder: folder.into(), is_release })
    }

    /// Makes the program `name` smaller, adds the `styles` of what it shows, and names its files by their contents.
    fn pack(&self, project: &Project, name: &'static str, kind: &str, styles: &str) -> Result<Program, Failure> {
        let wasm = self.take(&format!("{name}_bg.wasm"))?;
        let pair = Pair { name, wasm, script: self.take_text(&format!("{name}.js"))? };
        let types = project.scratch()?.join(format!("{name}.d.ts"));
        std::fs::write(&types, self.take(&format!("{name}.d.ts"))?)
            .map_err(|error| Failure::file("write", &types, &error))?;
        let pair = if self.is_release { pair.optimized(project)? } else { pair };
        let glue = minify::glue(project, &pair, styles)?;
        let program = Program {
            glue: file_name(kind, "js"),
            wasm: file_name(kind, "wasm"),
            integrity: hash::integrity(&pair.wasm),
        };
        self.put(&program.wasm, &pair.wasm)?;
        self.put(&program.glue, glue.as_bytes())?;
        Ok(program)
    }

    /// Writes a file for each language except the one that needs none.
    fn put_languages(&self) -> Result<Vec<(&'static Language, String)>, Failure> {
        let others = LANGUAGES.into_iter().filter(|language| language.tag != ENGLISH.tag);
        others
            .map(|language| {
                let script = format!("export default {};", ascii(&phrases(language).to_string()));
                let name = file_name(&format!("{}-", language.tag), "js");
                self.put(&name, script.as_bytes())?;
                Ok((language, name))
            })
            .collect()
    }

    /// Reads a file and removes it.
    fn take(&self, name: &str) -> Result<Vec<u8>, Failure> {
        let path = self.folder.join(name);
        let bytes = std::fs::read(&path).map_err(|error| {
            Failure::new(
                format!("Trunk did not write {name}: {error}."),
                "check that index.html still links its program: \
                 `<link data-trunk rel=\"rust\" data-type=\"worker\" data-bin=\"…\" data-bindgen-target=\"web\" data-typescript …>`.",
            )
        })?;
        std::fs::remove_file(&path).map_err(|error| Failure::file("remove", &path, &error))?;
        Ok(bytes)
    }

    fn take_text(&self, name: &str) -> Result<String, Failure> {
        String::from_utf8(self.take(name)?)
            .map_err(|_| Failure::new(format!("{name} is not UTF-8."), "run `cargo clean` and build again."))
    }

    /// Sixteen digits of the digest (64 bits). They may begin anywhere in it, so we take those with which the loader compresses
    /// best: its size under brotli varies by 40 bytes with them, and its budget is full.
    fn shortest<'a>(&self, digest: &'a str) -> Result<&'a str, Failure> {
        let path = self.folder.join("value-cards.js");
        let loader = std::fs::read_to_string(&path).map_err(|error| Failure::file("read", &path, &error))?;
        let candidates = (0..=48).filter_map(|start| digest.get(start..start + 16));
        let size =
            |hash: &&str| sizes::compressed(loader.replace(UNKNOWN, hash).as_bytes()).map_or(usize::MAX, |it| it.len());
        Ok(candidates.min_by_key(size).unwrap_or_default())
    }

    /// Puts the hash of all files into their names, and wherever these are written.
    fn name_files(&self) -> Result<(), Failure> {
        let mut all = Vec::new();
        let mut files = Vec::new();
        for (name, path) in files::below(&self.folder, |_| true)? {
            let bytes = std::fs::read(&path).map_err(|error| Failure::file("read", &path, &error))?;
            let name = name.to_string_lossy().into_owned();
            all.extend_from_slice(format!("{name} {}\n", hash::of(&bytes)).as_bytes());
            files.push((name, path, bytes));
        }
        let digest = hash::of(&all);
        let hash = self.shortest(&digest)?;
        for (name, path, bytes) in files {
            // A module names no file.
            let bytes = match String::from_utf8(bytes) {
                Ok(text) => text.replace(UNKNOWN, hash).into_bytes(),
                Err(error) => error.into_bytes(),
            };
            std::fs::remove_file(&path).map_err(|error| Failure::file("remove", &path, &error))?;
            self.put(&name.replace(UNKNOWN, hash), &bytes)?;
        }
        Ok(())
    }

    fn put(&self, name: &str, bytes: &[u8]) -> Result<(), Failure> {
        let path = self.folder.join(name);
        std::fs::write(&path, bytes).map_err(|error| Failure::file("write", &path, &error))
    }

    /// Fails if this file is there: it would be in the result without a hashed name.
    fn refuse(&self, name: &str) -> Result<(), Failure> {
        if self.folder.join(name).exists() {
            return Err(Failure::new(
                format!(
                    "A dependency has its own JavaScript ({name}/), which the build does not name by its contents."
                ),
                "remove that dependency; if target/wasm-bindgen is left over from an older build, delete it.",
            ));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_trunk_is_left_in_the_page() {
        let page = "<head>\n  <link data-trunk rel=\"rust\" data-trunk-skip>\n  <link rel=\"icon\">\n</head>";
        assert_eq!(without_trunks_links(page), "<head>\n  <link rel=\"icon\">\n</head>");
    }

    /// The files of a build of this script and module, with their contents.
    fn named(script: &str, module: &[u8]) -> Vec<(String, Vec<u8>)> {
        let folder = std::env::temp_dir().join(format!("value-cards-names-{}-{}", std::process::id(), script.len()));
        let stage = Stage { folder: folder.clone(), is_release: true };
        let done = std::fs::create_dir_all(&folder).is_ok()
            && stage.put(&file_name("", "wasm"), module).is_ok()
            && stage.put("value-cards.js", script.as_bytes()).is_ok()
            && stage.name_files().is_ok();
        assert!(done);
        let files = files::below(&folder, |_| true).unwrap_or_default();
        let read = |(name, path): (PathBuf, PathBuf)| {
            (name.to_string_lossy().into_owned(), std::fs::read(path).unwrap_or_default())
        };
        let read = files.into_iter().map(read).collect();
        assert!(std::fs::remove_dir_all(folder).is_ok());
        read
    }

    #[test]
    fn all_names_follow_from_all_contents() {
        let script = format!("fetch('{}')", file_name("", "wasm"));
        let [(wasm, module), (loader, text)] = <[_; 2]>::try_from(named(&script, b"\0asm\xff")).unwrap_or_default();
        assert_eq!((loader.as_str(), module.as_slice()), ("value-cards.js", b"\0asm\xff".as_slice()));
        assert_eq!(String::from_utf8_lossy(&text), format!("fetch('{wasm}')"));
        let hash = wasm.strip_prefix("value-cards-").and_then(|rest| rest.strip_suffix(".wasm")).unwrap_or_default();
        assert!(hash.len() == 16 && hash.chars().all(|digit| digit.is_ascii_hexdigit()), "{wasm}");
        assert_ne!(named(&script, b"\0asm\xfe").first().map(|(name, _)| name), Some(&wasm));
        assert_ne!(named(&(script + " "), b"\0asm\xff").first().map(|(name, _)| name), Some(&wasm));
    }
}
