//! The build's last step, which Trunk calls when its own work is done: names the programs' files by their contents, writes
//! words, styles, options and those names into loader and companion, puts languages, types and the schema of documents
//! beside it, and holds the result against the budget.

use crate::build::declarations;
use crate::build::hash;
use crate::build::kiosk;
use crate::build::literals::{
    check_result, check_source, language_words, CompanionLiterals, ExtrasLiterals, LoaderLiterals,
};
use crate::build::minify;
use crate::build::module::Pair;
use crate::build::paths::Paths;
use crate::build::sizes;
use crate::build::styles;
use crate::project::Project;
use crate::step::Failure;
use serde_json::{json, Map, Value};
use std::path::PathBuf;
use value_cards::{
    content,
    kiosk::settings::ATTRIBUTES,
    options::OPTIONS,
    phrases::{Language, ENGLISH, LANGUAGES},
};

/// Variable by which `serve` tells this step where the page can be seen.
pub const SERVED_AT: &str = "VALUE_CARDS_SERVED_AT";

/// Takes what Trunk has staged and leaves what visitors get.
///
/// # Errors
/// Trunk did not call, a file is missing, or one of the parts is not as expected.
pub fn package(project: &Project) -> Result<(), Failure> {
    let stage = Stage::of_trunk()?;
    let sheet = |order: &[&str]| minify::style_sheet(project, &styles::joined(project, order)?);
    let tools = stage.pack(project, "tools", "tools-", &sheet(&styles::TOOLS)?)?;
    let documents = stage.pack(project, "documents", "documents-", "")?;
    let widget = stage.pack(project, "widget", "", &sheet(&styles::WIDGET)?)?;
    let kiosk = stage.pack(project, "kiosk", "kiosk-", "")?;
    stage.refuse("snippets")?;

    let embed = Embed::new(project)?;
    let styles = sheet(&styles::COMPANION)?;
    let literals =
        CompanionLiterals { styles: &styles, language: ENGLISH, glue: &widget.glue, wasm: &widget.wasm }.to_json();
    let companion = embed.part(&Embed::COMPANION, literals, &[&widget.glue, &widget.wasm])?;
    let companion_name = hashed_name("companion-", companion.as_bytes(), "js");
    stage.put(&companion_name, companion.as_bytes())?;

    let styles = sheet(&styles::EXTRAS)?;
    let languages = stage.put_languages()?;
    let literals = ExtrasLiterals {
        styles: &styles,
        language: ENGLISH,
        languages: &languages,
        tools: tools.files(),
        documents: documents.files(),
    }
    .to_json();
    let extras = embed.part(&Embed::EXTRAS, literals, &[tools.files(), documents.files()].concat())?;
    let extras_name = hashed_name("extras-", extras.as_bytes(), "js");
    stage.put(&extras_name, extras.as_bytes())?;

    let styles = sheet(&styles::LOADER)?;
    let words = content::norwalk().map_err(|problems| {
        Failure::new(
            format!("src/content/norwalk.json has problems: {problems:#?}"),
            "mend each of them and build again.",
        )
    })?;
    let parts = [companion_name.as_str(), extras_name.as_str()];
    let literals =
        LoaderLiterals { styles: &styles, words: &words, options: OPTIONS, phrases: &ENGLISH.loader, parts }.to_json();
    let loader = embed.loader(literals, &parts)?;
    stage.put("value-cards.js", loader.as_bytes())?;
    let literals = [
        ("BUILD_KIOSK", json!(kiosk.files())),
        ("BUILD_DOCUMENTS", json!(documents.files())),
        ("BUILD_ATTRIBUTES", json!(ATTRIBUTES)),
        ("BUILD_UNAVAILABLE", LANGUAGES.iter().map(|language| (language.tag, language.extras.unavailable)).collect()),
    ];
    let literals = literals.map(|(name, value)| (name.to_owned(), value)).into_iter().collect();
    let script = embed.script("kiosk.js", literals, &[kiosk.files(), documents.files()].concat())?;
    let script_name = hashed_name("kiosk-page-", script.as_bytes(), "js");
    stage.put(&script_name, script.as_bytes())?;
    let values = [
        ("BUILD_STYLES", sheet(&styles::KIOSK)?),
        ("BUILD_WORDS", kiosk::words(&words)),
        ("BUILD_SCRIPT", script_name),
    ];
    let values: Vec<_> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    stage.put("kiosk.html", kiosk::filled(&read_embed(project, "kiosk.html")?, &values)?.as_bytes())?;
    let worker = embed.script("service-worker.js", Map::new(), &[])?;
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

/// The loader and its parts, minified with the same short names for what they share.
struct Embed<'a> {
    project: &'a Project,
    source: String,
    names: minify::ShortNames,
}

impl<'a> Embed<'a> {
    /// Files of the companion, in the order in which they are joined to one module.
    const COMPANION: [&'static str; 1] = ["companion.js"];
    /// Files of the extras, likewise.
    const EXTRAS: [&'static str; 8] =
        ["extras.js", "documents.js", "flip.js", "forms.js", "languages.js", "links.js", "rotation.js", "tools.js"];

    fn new(project: &'a Project) -> Result<Self, Failure> {
        let source = read_embed(project, "value-cards.js")?;
        let names = minify::ShortNames::of(project, &source)?;
        Ok(Self { project, source, names })
    }

    fn loader(&self, literals: Map<String, Value>, files: &[&str]) -> Result<String, Failure> {
        check_source("src/embed/value-cards.js", &self.source, &literals)?;
        let script = minify::loader(self.project, &self.source, literals, &self.names)?;
        check_result("value-cards.js", &script, files)?;
        Ok(script)
    }

    /// A script that is no part of the loader.
    fn script(&self, name: &'static str, literals: Map<String, Value>, files: &[&str]) -> Result<String, Failure> {
        let path = format!("src/embed/{name}");
        let source = read_embed(self.project, name)?;
        check_source(&path, &source, &literals)?;
        let script = minify::loader(self.project, &source, literals, &self.names)?;
        check_result(name, &script, files)?;
        Ok(script)
    }

    fn part(&self, sources: &[&str], literals: Map<String, Value>, files: &[&str]) -> Result<String, Failure> {
        let path = format!("src/embed/{}", sources.join(", "));
        let texts = sources.iter().map(|name| read_embed(self.project, name)).collect::<Result<Vec<_>, _>>()?;
        let source = texts.join("\n");
        check_source(&path, &source, &literals)?;
        let script = minify::part(self.project, &source, literals, &self.names)?;
        check_result(&path, &script, files)?;
        Ok(script)
    }
}

fn read_embed(project: &Project, name: &str) -> Result<String, Failure> {
    let path = project.root().join("src/embed").join(name);
    std::fs::read_to_string(&path).map_err(|error| Failure::file("read", &path, &error))
}

/// `value-cards-` and the beginning of the contents' hash: a new content is a new address, so that a page never gets
/// parts of two builds and a server may let browsers keep the file for ever.
fn hashed_name(kind: &str, bytes: &[u8], extension: &str) -> String {
    format!("value-cards-{kind}{}.{extension}", &hash::of(bytes)[..8])
}

/// A literal that reads the same in whatever encoding a page hands down to its scripts.
fn ascii(json: &str) -> String {
    let escaped = |letter: char| {
        let mut units = [0; 2];
        letter.encode_utf16(&mut units).iter().map(|unit| format!("\\u{unit:04x}")).collect::<String>()
    };
    json.chars().map(|letter| if letter.is_ascii() { letter.to_string() } else { escaped(letter) }).collect()
}

/// Trunk removes its own links, but for the one that tells it to build no program for the page itself.
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

/// The folder in which Trunk puts a build together before it becomes `dist`.
struct Stage {
    folder: PathBuf,
    is_release: bool,
}

impl Stage {
    fn of_trunk() -> Result<Self, Failure> {
        let folder = std::env::var_os("TRUNK_STAGING_DIR").ok_or_else(|| {
            Failure::new("TRUNK_STAGING_DIR is not set: this is a step of Trunk's.", "run `cargo xtask build`.")
        })?;
        let is_release = std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
        Ok(Self { folder: folder.into(), is_release })
    }

    /// Makes the program `name` small, with the `styles` of what it shows, and names its files by their contents.
    fn pack(&self, project: &Project, name: &'static str, kind: &str, styles: &str) -> Result<Program, Failure> {
        let wasm = self.take(&format!("{name}_bg.wasm"))?;
        let pair = Pair { name, wasm, script: self.take_text(&format!("{name}.js"))? };
        let pair = if self.is_release { pair.optimised(project)? } else { pair };
        let glue = minify::glue(project, &pair, styles)?;
        let program =
            Program { glue: hashed_name(kind, glue.as_bytes(), "js"), wasm: hashed_name(kind, &pair.wasm, "wasm") };
        self.put(&program.wasm, &pair.wasm)?;
        self.put(&program.glue, glue.as_bytes())?;
        Ok(program)
    }

    /// A file for each language but the one that needs none.
    fn put_languages(&self) -> Result<Vec<(&'static Language, String)>, Failure> {
        let others = LANGUAGES.into_iter().filter(|language| language.tag != ENGLISH.tag);
        others
            .map(|language| {
                let script = format!("export default {};", ascii(&language_words(language).to_string()));
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
                format!("Trunk has made no {name}: {error}."),
                "look whether index.html still links its program: \
                 `<link data-trunk rel=\"rust\" data-type=\"worker\" data-bin=\"…\" data-bindgen-target=\"web\" …>`.",
            )
        })?;
        std::fs::remove_file(&path).map_err(|error| Failure::file("remove", &path, &error))?;
        Ok(bytes)
    }

    fn take_text(&self, name: &str) -> Result<String, Failure> {
        String::from_utf8(self.take(name)?)
            .map_err(|_| Failure::new(format!("{name} is not UTF-8."), "run `cargo clean` and build again."))
    }

    fn put(&self, name: &str, bytes: &[u8]) -> Result<(), Failure> {
        let path = self.folder.join(name);
        std::fs::write(&path, bytes).map_err(|error| Failure::file("write", &path, &error))
    }

    /// Files that nothing gives a hashed name must not slip into the result.
    fn refuse(&self, name: &str) -> Result<(), Failure> {
        if self.folder.join(name).exists() {
            return Err(Failure::new(
                format!("A dependency brings JavaScript of its own ({name}/), which the build does not name by its contents."),
                "do without that dependency; where target/wasm-bindgen is a leftover of an older build, delete it.",
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
