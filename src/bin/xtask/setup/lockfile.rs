//! Reads the version of a package from `Cargo.lock`.

use crate::step::Failure;
use std::path::Path;

/// The version of `package` in `Cargo.lock`.
///
/// # Errors
/// The file cannot be read or does not name the package.
pub fn locked_version(root: &Path, package: &str) -> Result<String, Failure> {
    let path = root.join("Cargo.lock");
    let text = std::fs::read_to_string(&path).map_err(|error| Failure::file("read", &path, &error))?;
    version_in(&text, package).ok_or_else(|| {
        Failure::new(
            format!("Cargo.lock does not name the package “{package}”."),
            "run `git checkout Cargo.lock`, or `cargo generate-lockfile` if you deleted it on purpose.",
        )
    })
}

fn version_in(lockfile: &str, package: &str) -> Option<String> {
    let lockfile: toml::Table = lockfile.parse().ok()?;
    let packages = lockfile.get("package")?.as_array()?;
    let found = packages.iter().find(|row| row.get("name").and_then(|name| name.as_str()) == Some(package))?;
    Some(found.get("version")?.as_str()?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCKFILE: &str = r#"
version = 4

[[package]]
name = "wasm-bindgen-shared"
version = "0.2.1"

[[package]]
name = "wasm-bindgen"
version = "0.2.130"
dependencies = ["cfg-if"]
"#;

    #[test]
    fn only_the_package_with_exactly_this_name_counts() {
        assert_eq!(version_in(LOCKFILE, "wasm-bindgen").as_deref(), Some("0.2.130"));
    }

    #[test]
    fn a_missing_package_has_no_version() {
        assert_eq!(version_in(LOCKFILE, "leptos"), None);
        assert_eq!(version_in("", "leptos"), None);
        assert_eq!(version_in("not toml", "leptos"), None);
    }
}
