//! What others have written of the files that visitors get: the crates that are compiled into the modules.

use crate::project::Project;
use crate::release::VERSION;
use crate::step::Failure;
use cargo_metadata::{CargoOpt, DependencyKind, Metadata, MetadataCommand, Package, PackageId};
use cyclonedx_bom::models::bom::SpecVersion;
use cyclonedx_bom::models::component::{Classification, Component, Components};
use cyclonedx_bom::models::license::{LicenseChoice, Licenses};
use cyclonedx_bom::models::metadata::Metadata as BomMetadata;
use cyclonedx_bom::prelude::{Bom, NormalizedString, Purl};
use std::collections::{BTreeMap, BTreeSet};

/// The texts of licenses, and the list of components as CycloneDX.
pub struct Notices {
    /// `THIRD-PARTY.txt`.
    pub text: String,
    /// `sbom.cdx.json`.
    pub sbom: Vec<u8>,
}

/// Those of the programs.
///
/// # Errors
/// Cargo fails, or a crate does not say its license.
pub fn of(project: &Project) -> Result<Notices, Failure> {
    let remedy = "check that `cargo metadata` works.";
    let metadata = MetadataCommand::new()
        .manifest_path(project.root().join("Cargo.toml"))
        .features(CargoOpt::SomeFeatures(vec!["web".into()]))
        .other_options(["--locked", "--filter-platform", "wasm32-unknown-unknown"].map(String::from))
        .exec()
        .map_err(|error| Failure::new(format!("cargo metadata: {error}."), remedy))?;
    let crates = compiled(&metadata);
    let mut texts: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for package in &crates {
        texts.entry(license_text(package)?).or_default().insert(format!("{} {}", package.name, package.version));
    }
    let mut text = String::from(
        "value-cards is under MIT or Apache-2.0 (LICENSE-MIT, LICENSE-APACHE). Its modules contain parts of these works.\n",
    );
    for (license, names) in texts {
        let names: Vec<String> = names.into_iter().collect();
        text += &format!("\n{}\n{}\n\n{}\n", "-".repeat(80), names.join(" · "), license.trim());
    }
    Ok(Notices { text, sbom: sbom(&crates)? })
}

/// The packages whose code is in the modules: what is needed to build, and nothing else of it, is left out.
fn compiled(metadata: &Metadata) -> Vec<&Package> {
    let Some(resolve) = &metadata.resolve else { return Vec::new() };
    let node = |id: &PackageId| resolve.nodes.iter().find(|node| node.id == *id);
    let package = |id: &PackageId| metadata.packages.iter().find(|package| package.id == *id);
    let is_macro = |package: &Package| package.targets.iter().any(cargo_metadata::Target::is_proc_macro);
    let mut found = BTreeMap::new();
    let mut waiting: Vec<&PackageId> = resolve.root.iter().collect();
    while let Some(id) = waiting.pop() {
        let Some(package) = package(id) else { continue };
        // Our own stand-in for an unused crate has no source.
        let is_ours = package.source.is_none();
        if is_macro(package) || found.contains_key(&(package.name.to_string(), package.version.to_string())) {
            continue;
        }
        found.insert((package.name.to_string(), package.version.to_string()), (package, is_ours));
        for dependency in node(id).map(|node| node.deps.as_slice()).unwrap_or_default() {
            if dependency.dep_kinds.iter().any(|kind| kind.kind == DependencyKind::Normal) {
                waiting.push(&dependency.pkg);
            }
        }
    }
    found.into_values().filter(|(_, is_ours)| !is_ours).map(|(package, _)| package).collect()
}

/// The license file of the crate, or else the text of the first license that it names, with its authors.
fn license_text(package: &Package) -> Result<String, Failure> {
    let folder = package.manifest_path.parent().map(|folder| folder.as_std_path().to_path_buf()).unwrap_or_default();
    let mut names: Vec<_> = std::fs::read_dir(&folder)
        .map_err(|error| Failure::file("read", &folder, &error))?
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| {
            let name = name.to_ascii_uppercase();
            ["LICENSE", "LICENCE", "COPYING", "UNLICENSE"].iter().any(|start| name.starts_with(start))
        })
        .collect();
    // One will do, and MIT is the shortest.
    names.sort_by_key(|name| (!name.to_ascii_uppercase().contains("MIT"), name.clone()));
    if let Some(name) = names.first().filter(|name| folder.join(name).is_file()) {
        let path = folder.join(name);
        return std::fs::read_to_string(&path)
            .map(|text| text.replace('\r', ""))
            .map_err(|error| Failure::file("read", &path, &error));
    }
    let expression = package.license.clone().unwrap_or_default();
    let named = expression.split([' ', '/', '(', ')']).filter_map(spdx::license_id);
    let Some(license) = named.min_by_key(|license| license.name != "MIT") else {
        return Err(Failure::new(
            format!("{} {} does not say its license.", package.name, package.version),
            "look at its source, and replace it if its license does not allow this.",
        ));
    };
    let authors = if package.authors.is_empty() {
        format!("the authors of {}", package.name)
    } else {
        package.authors.join(", ")
    };
    Ok(license.text().replace("<year> <copyright holders>", &authors))
}

fn sbom(crates: &[&Package]) -> Result<Vec<u8>, Failure> {
    let component = |name: &str, version: &str, kind: Classification| {
        Component::new(kind, name, version, Some(format!("{name}@{version}")))
    };
    let components = crates.iter().map(|package| {
        let version = package.version.to_string();
        let mut part = component(&package.name, &version, Classification::Library);
        part.purl = Purl::new("cargo", &package.name, &version).ok();
        // Cargo's former sign for “or”.
        let license = package.license.as_deref().map(|license| license.replace('/', " OR "));
        part.licenses = license.map(|license| Licenses(vec![LicenseChoice::expression(&license)]));
        part
    });
    let mut metadata = BomMetadata::default();
    let mut own = component("value-cards", VERSION, Classification::Library);
    own.description = Some(NormalizedString::new(env!("CARGO_PKG_DESCRIPTION")));
    metadata.component = Some(own);
    let bom = Bom {
        // Neither a time nor a number by chance: the same crates give the same bytes.
        serial_number: None,
        metadata: Some(metadata),
        components: Some(Components(components.collect())),
        spec_version: SpecVersion::V1_5,
        ..Bom::default()
    };
    let mut json = Vec::new();
    match bom.output_as_json(&mut json, SpecVersion::V1_5) {
        Ok(()) => Ok(json),
        Err(error) => Err(Failure::new(format!("CycloneDX: {error}."), "look at src/bin/xtask/release/notices.rs.")),
    }
}
