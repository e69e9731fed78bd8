//! The WebAssembly module made small, and the script that belongs to it changed with it.
//!
//! wasm-bindgen lets the two meet under names such as `__wbg_setTimeout_fbd69c6576710fc6`, once in each file. Short names
//! for both save a tenth of the script and of the module what no other pass can.

use crate::project::Project;
use crate::step::{Failure, Step};
use serde_json::Value;

/// What Rust's compiler takes for granted in a browser; the module itself no longer says so once it is stripped.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Flattened and looped anew, twice, the same code is a fiftieth smaller under brotli than after `-Oz` alone. Taken for
/// granted beyond that: Rust keeps its stack and nothing else in the first kilobyte, and memory begins as zeros. That loads
/// may trap is kept (`--ignore-implicit-traps` saves next to nothing, and puts loads before the test that guards them: a table
/// looked up below its beginning then ended the program, as in `"1.5".parse::<f64>()`), and so is that panics do
/// (`--traps-never-happen`).
const PASSES: [&str; 17] = [
    "--low-memory-unused",
    "--zero-filled-memory",
    "-Oz",
    "--flatten",
    "--rereloop",
    "-Oz",
    "--gufa",
    "-Oz",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "--reorder-locals",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
    "--minify-imports-and-exports-and-modules",
];

/// What wasm-opt calls every module that is imported from, once it has shortened names.
const SHORT_MODULE: &str = "a";

/// A module and its script that fit each other.
pub struct Pair {
    /// The program's name, which wasm-bindgen puts into the script.
    pub name: &'static str,
    /// The bytes of the module.
    pub wasm: Vec<u8>,
    /// wasm-bindgen's script for it.
    pub script: String,
}

impl Pair {
    /// The same pair in fewer bytes.
    ///
    /// # Errors
    /// wasm-opt fails, or the script does not use the names as expected.
    pub fn optimised(self, project: &Project) -> Result<Self, Failure> {
        let folder = project.scratch()?;
        let (before, after) = (folder.join("before.wasm"), folder.join("after.wasm"));
        std::fs::write(&before, &self.wasm).map_err(|error| Failure::file("write", &before, &error))?;
        let names = Step::new(project.npm_program("wasm-opt"))
            .arg(&before)
            .args(FEATURES)
            .args(PASSES)
            .arg("--output")
            .arg(&after)
            .remedy("run `cargo clean` and build again; where wasm-opt is missing, run `cargo xtask setup`.")
            .output()?;
        let wasm = std::fs::read(&after).map_err(|error| Failure::file("read", &after, &error))?;
        let script = Names::parse(&names).and_then(|names| names.written_into(&self.script, self.name)).map_err(|what| {
            Failure::new(
                format!("The names of {} cannot be shortened: {what}.", self.name),
                format!("wasm-bindgen or wasm-opt has changed; look into target/wasm-bindgen/release/{}.js and fix src/bin/xtask/build/module.rs.", self.name),
            )
        })?;
        Ok(Self { wasm, script, ..self })
    }
}

/// Long names and the short ones that wasm-opt has put in their place.
struct Names {
    imports: Vec<[String; 2]>,
    exports: Vec<[String; 2]>,
}

impl Names {
    /// Reads `{"imports": [[module, name, short], …], "exports": [[name, short], …]}`.
    fn parse(json: &str) -> Result<Self, String> {
        let table: Value = serde_json::from_str(json).map_err(|error| format!("wasm-opt's table: {error}"))?;
        let pairs = |key: &str| {
            let rows = table.get(key).and_then(Value::as_array).ok_or(format!("wasm-opt's table has no {key}"))?;
            rows.iter().map(|row| last_two(row).ok_or(format!("{key}: {row}"))).collect::<Result<Vec<_>, String>>()
        };
        Ok(Self { imports: pairs("imports")?, exports: pairs("exports")? })
    }

    /// Changes the keys of the object that holds the imports, and every `wasm.name`.
    fn written_into(&self, script: &str, program: &str) -> Result<String, String> {
        let mut script = script.to_owned();
        for [name, short] in &self.imports {
            replace_once(&mut script, &format!("\n        {name}: function"), &format!("\n        {short}: function"))?;
        }
        replace_once(&mut script, &format!("\"./{program}_bg.js\": import0"), &format!("\"{SHORT_MODULE}\": import0"))?;
        self.with_short_exports(&script)
    }

    fn with_short_exports(&self, script: &str) -> Result<String, String> {
        let mut parts = script.split("wasm.");
        let mut result = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let end = part.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '$')).unwrap_or(part.len());
            let (name, rest) = part.split_at(end);
            let short = match self.exports.iter().find(|[long, _]| long == name) {
                Some([_, short]) => short,
                // The end of a sentence in a comment.
                None if name.is_empty() => name,
                None => return Err(format!("the script uses {name}, which the module does not export")),
            };
            result += "wasm.";
            result += short;
            result += rest;
        }
        Ok(result)
    }
}

fn last_two(row: &Value) -> Option<[String; 2]> {
    match row.as_array()?.as_slice() {
        [.., name, short] => Some([name.as_str()?.to_owned(), short.as_str()?.to_owned()]),
        _ => None,
    }
}

fn replace_once(script: &mut String, long: &str, short: &str) -> Result<(), String> {
    match script.matches(long).count() {
        1 => *script = script.replace(long, short),
        count => return Err(format!("expected `{}` once, found it {count} times", long.trim())),
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = r#"{
        "imports": [["./widget_bg.js", "__wbg_now_0f", "A"], ["./widget_bg.js", "__wbg_now_0f1", "Aa"]],
        "exports": [["memory", "b"], ["widget_next", "c"], ["widget_nextAll", "d"]]
    }"#;

    const SCRIPT: &str = r#"
    // What goes to wasm. And back.
    const import0 = {
        __wbg_now_0f: function() {},
        __wbg_now_0f1: function() {},
    };
    return { "./widget_bg.js": import0, };
    wasm.widget_nextAll(); wasm.widget_next(wasm.memory);
    let wasmModule, wasm;"#;

    fn written(script: &str) -> Result<String, String> {
        Names::parse(TABLE)?.written_into(script, "widget")
    }

    #[test]
    fn both_sides_meet_under_the_short_names() {
        let expected = r#"
    // What goes to wasm. And back.
    const import0 = {
        A: function() {},
        Aa: function() {},
    };
    return { "a": import0, };
    wasm.d(); wasm.c(wasm.b);
    let wasmModule, wasm;"#;
        assert_eq!(written(SCRIPT).as_deref(), Ok(expected));
    }

    #[test]
    fn a_script_that_does_not_fit_is_refused() {
        let without_import = SCRIPT.replace("__wbg_now_0f1", "__wbg_then_0f");
        assert_eq!(written(&without_import), Err("expected `__wbg_now_0f1: function` once, found it 0 times".into()));
        let with_stranger = format!("{SCRIPT} wasm.stranger()");
        assert_eq!(written(&with_stranger), Err("the script uses stranger, which the module does not export".into()));
    }

    #[test]
    fn another_table_is_refused() {
        let refusal = |table| Names::parse(table).err().unwrap_or_default();
        assert!(refusal("not JSON").starts_with("wasm-opt's table: "));
        assert_eq!(refusal(r#"{"imports": []}"#), "wasm-opt's table has no exports");
        assert_eq!(refusal(r#"{"imports": [1], "exports": []}"#), "imports: 1");
    }
}
