//! The minifiers from npm: esbuild for styles, terser for scripts.

use crate::build::module::Pair;
use crate::project::Project;
use crate::step::{Failure, Step};
use serde_json::{json, Map, Value};
use std::path::PathBuf;

const REMEDY: &str = "mend what it says above; where the program is missing, run `cargo xtask setup`.";

/// Where wasm-bindgen's script begins to offer many ways of being started. All but one are dead: the loader compiles the
/// module itself, and hands over nothing else.
const WAYS_OF_STARTING: &str = "async function __wbg_load(module, imports) {";

/// The end of them, and of the script.
const END: &str = "export { initSync, __wbg_init as default };";

/// The one way that is used, instead of all.
const START: &str = "export default async (module) => {
    __wbg_finalize_init(await WebAssembly.instantiate(module, __wbg_get_imports()), module);
};
";

/// A style sheet in as few bytes as say the same.
///
/// # Errors
/// The minifier fails.
pub fn style_sheet(project: &Project, sheet: &str) -> Result<String, Failure> {
    let work = Work::new(project, "styles.css")?;
    work.put(sheet)?;
    Step::new(project.npm_program("esbuild"))
        .arg(work.before())
        // The oldest browsers that the loader runs in: for short it would write what they cannot read.
        .args(["--minify", "--target=chrome69,firefox67,safari13.1", "--log-level=warning", "--charset=utf8"])
        .arg(format!("--outfile={}", work.after().display()))
        .remedy(REMEDY)
        .run()?;
    Ok(work.take()?.trim_end().to_owned())
}

/// wasm-bindgen's script, which starts a compiled module and nothing else, with the `styles` of what the module makes.
///
/// # Errors
/// The script is not of the form expected, or the minifier fails.
pub fn glue(project: &Project, pair: &Pair, styles: &str) -> Result<String, Failure> {
    let work = Work::new(project, "glue.js")?;
    let script = with_one_way_of_starting(&pair.script, pair.name)?;
    work.put(&format!("{script}\nexport const styles = {};", json!(styles)))?;
    let options = json!({ "module": true, "ecma": 2020, "mangle": true,
        // None of its functions is ever called with `new` or reads `this`.
        "compress": { "passes": 3, "ecma": 2020, "unsafe_arrows": true, "unsafe_methods": true },
    });
    work.terser(project, &options, &[])
}

/// The short names for what begins with one underscore. The loader's come first; each part adds its own.
pub struct ShortNames(PathBuf);

impl ShortNames {
    /// Those of the loader, whatever an earlier build has left.
    ///
    /// # Errors
    /// The minifier fails.
    pub fn of(project: &Project, loader: &str) -> Result<Self, Failure> {
        let names = Self(project.scratch()?.join("short-names.json"));
        match std::fs::remove_file(&names.0) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(Failure::file("remove", &names.0, &error));
            }
            _ => self::loader(project, loader, Map::new(), &names)?,
        };
        Ok(names)
    }

    fn arguments(&self) -> [String; 4] {
        let names = self.0.display().to_string();
        ["--mangle-props".into(), "regex=/^_[a-z]/i".into(), "--name-cache".into(), names]
    }
}

/// The loader with its literals in place.
///
/// # Errors
/// The minifier fails.
pub fn loader(
    project: &Project,
    source: &str,
    literals: Map<String, Value>,
    names: &ShortNames,
) -> Result<String, Failure> {
    let work = Work::new(project, "value-cards.js")?;
    work.put(source)?;
    work.terser(project, &loader_options(literals), &names.arguments())
}

/// A module that belongs to the loader, with its literals in place.
///
/// # Errors
/// The minifier fails.
pub fn part(
    project: &Project,
    source: &str,
    literals: Map<String, Value>,
    names: &ShortNames,
) -> Result<String, Failure> {
    let work = Work::new(project, "part.js")?;
    work.put(source)?;
    let mut options = loader_options(literals);
    if let Some(options) = options.as_object_mut() {
        options.insert("module".into(), true.into());
    }
    work.terser(project, &options, &names.arguments())
}

fn loader_options(literals: Map<String, Value>) -> Value {
    json!({
        "ecma": 2018,
        // Repeated functions cost less under brotli than the detours that inline them.
        "compress": { "passes": 3, "ecma": 2018, "reduce_funcs": false, "global_defs": literals },
        "mangle": true,
        // A page in another encoding than UTF-8 hands that encoding down to the scripts it loads.
        "format": { "ascii_only": true, "comments": false },
    })
}

fn with_one_way_of_starting(script: &str, program: &str) -> Result<String, Failure> {
    match script.trim_end().strip_suffix(END).and_then(|script| script.split_once(WAYS_OF_STARTING)) {
        Some((imports, _)) => Ok(format!("{imports}{START}")),
        None => Err(Failure::new(
            format!("wasm-bindgen's script: expected `{WAYS_OF_STARTING}` and, as its end, `{END}`; found it otherwise."),
            format!("wasm-bindgen has changed; look into target/wasm-bindgen/release/{program}.js and mend WAYS_OF_STARTING in src/bin/xtask/build/minify.rs."),
        )),
    }
}

/// A file before and after a minifier.
struct Work {
    folder: PathBuf,
    name: &'static str,
}

impl Work {
    fn new(project: &Project, name: &'static str) -> Result<Self, Failure> {
        Ok(Self { folder: project.scratch()?, name })
    }

    fn before(&self) -> PathBuf {
        self.folder.join(self.name)
    }

    fn after(&self) -> PathBuf {
        self.folder.join(format!("small-{}", self.name))
    }

    fn put(&self, text: &str) -> Result<(), Failure> {
        std::fs::write(self.before(), text).map_err(|error| Failure::file("write", &self.before(), &error))
    }

    fn take(&self) -> Result<String, Failure> {
        std::fs::read_to_string(self.after()).map_err(|error| Failure::file("read", &self.after(), &error))
    }

    fn terser(&self, project: &Project, options: &Value, arguments: &[String]) -> Result<String, Failure> {
        let settings = self.folder.join(format!("{}.json", self.name));
        std::fs::write(&settings, options.to_string()).map_err(|error| Failure::file("write", &settings, &error))?;
        Step::new(project.npm_program("terser"))
            .arg(self.before())
            .arg("--config-file")
            .arg(settings)
            .args(arguments)
            .arg("--output")
            .arg(self.after())
            .remedy(REMEDY)
            .run()?;
        self.take()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_compiled_module_is_all_that_a_script_takes() {
        let script = "
            function __wbg_get_imports() {}
            async function __wbg_load(module, imports) {
                return WebAssembly.instantiateStreaming(fetch(new URL('widget_bg.wasm', import.meta.url)), imports);
            }
            export { initSync, __wbg_init as default };
";
        let left = with_one_way_of_starting(script, "widget").unwrap_or_default();
        assert!(left.contains("function __wbg_get_imports() {}"));
        assert!(left.contains("export default async (module)"));
        assert!(["import.meta", "fetch", "initSync"].iter().all(|dead| !left.contains(dead)));
    }

    #[test]
    fn a_script_of_another_form_is_refused() {
        for script in ["export default init;", "async function __wbg_load(module, imports) {}\nexport { start };"] {
            let text = with_one_way_of_starting(script, "widget").map_err(|failure| failure.to_string());
            assert!(matches!(text, Err(text) if text.contains("expected `async function __wbg_load")));
        }
    }
}
