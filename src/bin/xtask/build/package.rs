//! The last step of a build, which Trunk calls when its own work is done: names the programs' files by their contents, writes
//! words, styles, options and those names into loader and companion, adds languages, types and the schema of documents, and
//! compares the result with the budget.

use crate::build::bundle::{Bundler, Format};
use crate::build::declarations;
use crate::build::generated::{check_files, phrases, Generated};
use crate::build::hash;
use crate::build::kiosk;
use crate::build::minify;
use crate::build::module::Pair;
use crate::build::paths::Paths;
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
    let loader = |parts| {
        bundler.script("loader", Format::Classic, Some(&Generated::loader(&styles, &words, OPTIONS, ENGLISH, parts)))
    };
    // Its names come first; the names of its parts are known once these are made.
    loader([""; 5])?;

    let followers = styles::FOLLOWERS.map(|(token, file)| sheet(&[file]).map(|sheet| (token, sheet)));
    let followers = followers.into_iter().collect::<Result<Vec<_>, _>>()?;
    let generated = Generated::companion(&sheet(&styles::COMPANION)?, &followers, ENGLISH);
    let companion = bundler.script("companion", Format::Module, Some(&generated))?;
    let companion_name = stage.put_hashed("companion-", &companion)?;

    let languages = stage.put_languages()?;
    let extras_styles = sheet(&styles::EXTRAS)?;
    let generated = Generated::extras(&extras_styles, ENGLISH, &languages, tools.files(), documents.files());
    let extras = bundler.script("extras", Format::Module, Some(&generated))?;
    check_files("extras", &extras, &[tools.files(), documents.files()].concat())?;
    let extras_name = stage.put_hashed("extras-", &extras)?;

    let generated = Generated::reader(&sheet(&styles::READER)?);
    let reader = bundler.script("reader", Format::Module, Some(&generated))?;
    let reader_name = stage.put_hashed("reader-", &reader)?;

    let [glue, wasm] = widget.files();
    let parts = [companion_name.as_str(), extras_name.as_str(), reader_name.as_str(), glue, wasm];
    let loader = loader(parts)?;
    check_files("value-cards.js", &loader, &parts)?;
    stage.put("value-cards.js", loader.as_bytes())?;

    let generated = Generated::kiosk(kiosk.files(), documents.files(), ATTRIBUTES, &LANGUAGES);
    let script = bundler.script("kiosk", Format::Classic, Some(&generated))?;
    check_files("kiosk", &script, &[kiosk.files(), documents.files()].concat())?;
    let script_name = stage.put_hashed("kiosk-page-", &script)?;
    let values = [
        ("BUILD_STYLES", sheet(&styles::KIOSK)?),
        ("BUILD_WORDS", kiosk::words(&words)),
        ("BUILD_SCRIPT", script_name),
    ];
    let values: Vec<_> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    stage.put("kiosk.html", kiosk::filled(&read_embed(project, "kiosk.html")?, &values)?.as_bytes())?;
    let worker = bundler.script("worker", Format::Classic, None)?;
    stage.put("service-worker.js", worker.as_bytes())?;
    stage.put("value-cards.d.ts", declarations::page(OPTIONS).as_bytes())?;
    stage.put("value-cards.react.d.ts", declarations::REACT.as_bytes())?;
    stage.put("value-cards.schema.json", format!("{:#}\n", content::document::schema().to_value()).as_bytes())?;
    let page = stage.take_text("index.html")?;
    stage.put("index.html", without_trunks_links(&page).as_bytes())?;

    // Last of all: it lists the others.
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

/// `value-cards-` and the start of the contents' hash: new contents have a new address, so a page never gets parts of two
/// builds, and browsers may keep a file forever.
fn hashed_name(kind: &str, bytes: &[u8], extension: &str) -> String {
    format!("value-cards-{kind}{}.{extension}", &hash::of(bytes)[..8])
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

/// File names of a program: its JavaScript and its module.
struct Program {
    glue: String,
    wasm: String,
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
        let program =
            Program { glue: hashed_name(kind, glue.as_bytes(), "js"), wasm: hashed_name(kind, &pair.wasm, "wasm") };
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
                let name = hashed_name(&format!("{}-", language.tag), script.as_bytes(), "js");
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

    /// Writes a script under a name that follows from its contents, and returns that name.
    fn put_hashed(&self, kind: &str, script: &str) -> Result<String, Failure> {
        let name = hashed_name(kind, script.as_bytes(), "js");
        self.put(&name, script.as_bytes())?;
        Ok(name)
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

    #[test]
    fn a_name_follows_from_the_contents() {
        assert_eq!(hashed_name("", b"", "js"), "value-cards-e3b0c442.js");
        assert_eq!(hashed_name("companion-", b"abc", "js"), "value-cards-companion-ba7816bf.js");
    }
}
