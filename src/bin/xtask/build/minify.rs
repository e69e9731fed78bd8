//! Styles and wasm-bindgen's scripts in fewer bytes: esbuild and terser, from npm.

use crate::build::module::Pair;
use crate::build::wary::wary;
use crate::build::work::{Work, REMEDY};
use crate::project::Project;
use crate::step::{Failure, Step};
use serde_json::json;

/// The start of the many ways that wasm-bindgen's script offers for starting it. All but one are dead: the loader compiles the
/// module itself, and hands over nothing else.
const WAYS_OF_STARTING: &str = "async function __wbg_load(module, imports) {";

/// The end of them, and of the script.
const END: &str = "export { initSync, __wbg_init as default };";

/// The one way that is used, instead of all.
const START: &str = "export default async (module) => {
    __wbg_finalize_init(await WebAssembly.instantiate(module, __wbg_get_imports()), module);
};
";

/// How the script describes a value in the message of a panic: by 70 lines of its own.
const DESCRIPTION: &str = "const ret = debugString(";

/// What is said of it instead.
const SHORT_DESCRIPTION: &str = "const ret = String(";

/// A minified style sheet.
///
/// # Errors
/// The minifier fails.
pub fn style_sheet(project: &Project, sheet: &str) -> Result<String, Failure> {
    let work = Work::new(project, "styles.css")?;
    work.put(sheet)?;
    Step::new(project.npm_program("esbuild"))
        .arg(work.before())
        // The oldest browsers that the loader runs in: to save bytes, esbuild would write what they cannot read.
        .args(["--minify", "--target=chrome69,firefox78,safari13.1", "--log-level=warning", "--charset=utf8"])
        .arg(format!("--outfile={}", work.after().display()))
        .remedy(REMEDY)
        .run()?;
    Ok(work.take()?.trim_end().to_owned())
}

/// wasm-bindgen's script, which starts a compiled module and nothing else, with the `styles` of what the module makes.
///
/// # Errors
/// The script does not have the expected form, or the minifier fails.
pub fn glue(project: &Project, pair: &Pair, styles: &str) -> Result<String, Failure> {
    let work = Work::new(project, "glue.js")?;
    let script = with_one_way_of_starting(&pair.script, pair.name)?.replace(DESCRIPTION, SHORT_DESCRIPTION);
    // A program that never describes a value has neither.
    if script.matches("debugString(").count() > 1 && !script.contains(SHORT_DESCRIPTION) {
        return Err(Failure::new(
            format!("wasm-bindgen's script: expected `{DESCRIPTION}`, found something else."),
            "wasm-bindgen has changed; fix DESCRIPTION in src/bin/xtask/build/minify.rs.",
        ));
    }
    work.put(&format!("{}\nexport const styles = {};", wary(&script), json!(styles)))?;
    let options = json!({ "module": true, "ecma": 2020, "mangle": true,
        // None of its functions is ever called with `new` or reads `this`.
        "compress": { "passes": 3, "ecma": 2020, "unsafe_arrows": true, "unsafe_methods": true },
    });
    work.terser(project, &options, &[])
}

fn with_one_way_of_starting(script: &str, program: &str) -> Result<String, Failure> {
    match script.trim_end().strip_suffix(END).and_then(|script| script.split_once(WAYS_OF_STARTING)) {
        Some((imports, _)) => Ok(format!("{imports}{START}")),
        None => Err(Failure::new(
            format!("wasm-bindgen's script: expected `{WAYS_OF_STARTING}` and, as its end, `{END}`; found something else."),
            format!("wasm-bindgen has changed; look at target/wasm-bindgen/release/{program}.js and fix WAYS_OF_STARTING in src/bin/xtask/build/minify.rs."),
        )),
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
